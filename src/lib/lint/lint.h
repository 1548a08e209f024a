/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* lint.h: checks a plan, and goes on while it is edited */

#pragma once

#include "lint/lint-finding.h"
#include "lint/lint-rules.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_LINT (rancang_lint_get_type ())

/**
 * RancangLint:
 *
 * The findings of a plan. Every transaction is followed: only what it touches is checked again.
 *
 * Since: 1.0
 */
G_DECLARE_FINAL_TYPE (RancangLint, rancang_lint, RANCANG, LINT, GObject)

RancangLint *rancang_lint_new              (RancangPlan      *plan,
                                            RancangLintRules *rules,
                                            const char       *date);
RancangPlan *rancang_lint_get_plan         (RancangLint      *self);
GListModel  *rancang_lint_get_findings     (RancangLint      *self);
GListModel  *rancang_lint_get_waived       (RancangLint      *self);
GPtrArray   *rancang_lint_list_ordered     (RancangLint      *self,
                                            gboolean          waived);
GPtrArray   *rancang_lint_list_of_item     (RancangLint      *self,
                                            RancangItem      *item);
GPtrArray   *rancang_lint_list_related     (RancangLint      *self,
                                            RancangLintFinding   *finding);
guint        rancang_lint_count            (RancangLint      *self,
                                            RancangItem      *item,
                                            RancangSeverity   severity);
guint        rancang_lint_count_collection (RancangLint      *self,
                                            const char       *kind,
                                            RancangSeverity   severity);
guint        rancang_lint_count_kind       (RancangLint      *self,
                                            const char       *kind,
                                            RancangSeverity   severity);
void         rancang_lint_set_outside      (RancangLint      *self,
                                            GListModel       *findings);

G_END_DECLS
