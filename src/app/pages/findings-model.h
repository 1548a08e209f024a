/* SPDX-License-Identifier: GPL-3.0-or-later */
/* findings-model.h: the findings of a plan, by page and in the order of the plan */

#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

/**
 * RancangFindingsFilter:
 * @RANCANG_FINDINGS_ALL: all that count
 * @RANCANG_FINDINGS_ERRORS: errors
 * @RANCANG_FINDINGS_WARNINGS: warnings
 * @RANCANG_FINDINGS_HINTS: hints
 * @RANCANG_FINDINGS_WAIVED: those that were waived and do not count
 *
 * Which findings are listed.
 */
typedef enum
{
  RANCANG_FINDINGS_ALL,
  RANCANG_FINDINGS_ERRORS,
  RANCANG_FINDINGS_WARNINGS,
  RANCANG_FINDINGS_HINTS,
  RANCANG_FINDINGS_WAIVED,
} RancangFindingsFilter;

#define RANCANG_N_FINDINGS_FILTERS (RANCANG_FINDINGS_WAIVED + 1)

#define RANCANG_TYPE_FINDINGS_MODEL (rancang_findings_model_get_type ())
G_DECLARE_FINAL_TYPE (RancangFindingsModel, rancang_findings_model, RANCANG, FINDINGS_MODEL,
                      GObject)

RancangFindingsModel *rancang_findings_model_new        (RancangDocument       *document);

/* Findings with a section for each page. */
GListModel           *rancang_findings_model_get_list   (RancangFindingsModel  *self);

/* `needle` is folded text, `rule` the id of a rule; both may be NULL. */
void                  rancang_findings_model_set_filter (RancangFindingsModel  *self,
                                                         RancangFindingsFilter  filter,
                                                         const char            *needle,
                                                         const char            *rule);
void                  rancang_findings_model_update     (RancangFindingsModel  *self);
guint                 rancang_findings_model_count      (RancangFindingsModel  *self,
                                                         RancangFindingsFilter  filter);

/* Title of the page that the finding belongs to. */
char                 *rancang_findings_model_dup_title  (RancangFindingsModel  *self,
                                                         RancangLintFinding    *finding);
GMenuModel           *rancang_findings_model_create_kinds (RancangFindingsModel *self);

G_END_DECLS
