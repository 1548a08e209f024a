/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cli.h: the subcommands of `rancang`; none of them touches a display */

#pragma once

#include <rancang.h>

G_BEGIN_DECLS

/* Exit codes of the subcommands. */
#define RANCANG_CLI_OK 0
#define RANCANG_CLI_DIFFERENT 1
#define RANCANG_CLI_BAD_INPUT 2
#define RANCANG_CLI_CONFLICTS 4

void     rancang_cli_set_up     (void);
gboolean rancang_cli_is_command (const char *word);
int      rancang_cli_run        (int         argc,
                                 char      **argv);
void     rancang_cli_print_help (void);

G_END_DECLS
