/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cli-private.h: what the subcommands share */

#pragma once

#include <glib/gi18n.h>

#include "cli/cli.h"

G_BEGIN_DECLS

/* Reads options and exactly `n_files` file names; FALSE after it said what is wrong. */
gboolean     rancang_cli_parse      (const GOptionEntry *entries,
                                     const char         *command,
                                     const char         *parameters,
                                     guint               n_files,
                                     int                *argc,
                                     char             ***argv);
/* The same with some file names more or less. */
gboolean     rancang_cli_parse_some (const GOptionEntry *entries,
                                     const char         *command,
                                     const char         *parameters,
                                     guint               least_files,
                                     guint               most_files,
                                     int                *argc,
                                     char             ***argv);
char        *rancang_cli_clean      (const char         *text);
int          rancang_cli_fail       (const char         *format,
                                     ...) G_GNUC_PRINTF (1, 2);
int          rancang_cli_fail_error (const char         *what,
                                     const GError       *error);
/* FALSE after it said that the output would replace the plan that it is made of. */
gboolean     rancang_cli_check_output (const char       *path,
                                       const char       *output);
RancangPlan *rancang_cli_load       (const char         *path);
int          rancang_cli_print_json (RancangJsonWriter  *writer);
void         rancang_cli_print_plan (RancangPlan        *plan);
gboolean     rancang_cli_parse_language (const char     *code,
                                     RancangLanguage    *language);

gboolean     rancang_cli_export_to  (RancangHost        *host,
                                     RancangPlan        *plan,
                                     const char         *format,
                                     RancangLanguage     language,
                                     GFile              *file,
                                     GCancellable       *cancellable,
                                     GError            **error);
int          rancang_cli_write_document (RancangHost     *host,
                                         RancangPlan     *plan,
                                         const char      *format,
                                         RancangLanguage  language,
                                         const char      *output);

/* Many documents; the exporters have their options already. */
typedef struct
{
  RancangHost     *host;
  const char      *format;               /* NULL for all, with `all` */
  RancangLanguage  language;
  gboolean         all;                  /* the full set of each plan */
  guint            n_plans;
} RancangCliSet;

int          rancang_cli_export_set (const RancangCliSet *set,
                                     char               **plans,
                                     const char          *output);

/* What `rancang score --list` says. */
int          rancang_cli_list_models (gboolean json);

int          rancang_cli_templates  (int argc, char **argv);
int          rancang_cli_new        (int argc, char **argv);
int          rancang_cli_info       (int argc, char **argv);
int          rancang_cli_lint       (int argc, char **argv);
int          rancang_cli_score      (int argc, char **argv);
int          rancang_cli_export     (int argc, char **argv);
int          rancang_cli_portfolio  (int argc, char **argv);
int          rancang_cli_diff       (int argc, char **argv);
int          rancang_cli_merge      (int argc, char **argv);
int          rancang_cli_plugins    (int argc, char **argv);
int          rancang_cli_schema     (int argc, char **argv);

G_END_DECLS
