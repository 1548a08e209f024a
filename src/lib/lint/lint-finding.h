/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* lint-finding.h: what a rule found, where, and how it is mended */

#pragma once

#include "lint/lint-rule.h"
#include "model/plan.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_LINT_FINDING (rancang_lint_finding_get_type ())

/**
 * RancangLintFinding:
 *
 * A place of a plan that breaks a rule.
 *
 * Since: 1.0
 */
G_DECLARE_FINAL_TYPE (RancangLintFinding, rancang_lint_finding, RANCANG, LINT_FINDING, GObject)

RancangLintFinding *rancang_lint_finding_new           (RancangLintRule    *rule,
                                                        RancangItem        *item,
                                                        const char         *field,
                                                        const char         *message);
void                rancang_lint_finding_add_fix       (RancangLintFinding *self,
                                                        const char         *label,
                                                        const char         *field,
                                                        const char         *text);
RancangLintRule    *rancang_lint_finding_get_rule      (RancangLintFinding *self);
RancangSeverity     rancang_lint_finding_get_severity  (RancangLintFinding *self);
RancangItem        *rancang_lint_finding_get_item      (RancangLintFinding *self);
const char         *rancang_lint_finding_get_field     (RancangLintFinding *self);
char               *rancang_lint_finding_dup_message   (RancangLintFinding *self,
                                                        RancangLanguage     language);
guint               rancang_lint_finding_get_n_fixes   (RancangLintFinding *self);
const char         *rancang_lint_finding_get_fix_id    (RancangLintFinding *self,
                                                        guint               index);
char               *rancang_lint_finding_dup_fix_label (RancangLintFinding *self,
                                                        guint               index,
                                                        RancangLanguage     language);
gboolean            rancang_lint_finding_apply_fix     (RancangLintFinding  *self,
                                                        guint                index,
                                                        RancangPlan         *plan,
                                                        GError             **error);
RancangItem        *rancang_lint_finding_get_waiver    (RancangLintFinding *self);
gboolean            rancang_lint_finding_waive         (RancangLintFinding  *self,
                                                        RancangPlan         *plan,
                                                        const char          *reason,
                                                        const char          *author,
                                                        const char          *date,
                                                        GError             **error);

G_END_DECLS
