/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* lint-rule.h: one rule that a plan is checked by */

#pragma once

#include "model/format.h"

G_BEGIN_DECLS

/**
 * RancangSeverity:
 * @RANCANG_SEVERITY_ERROR: the plan contradicts itself or cannot be carried out
 * @RANCANG_SEVERITY_WARNING: something that reviewers ask for is missing
 * @RANCANG_SEVERITY_HINT: something that could be better
 *
 * How much a finding matters.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_SEVERITY_ERROR,
  RANCANG_SEVERITY_WARNING,
  RANCANG_SEVERITY_HINT,
} RancangSeverity;

const char      *rancang_severity_get_code        (RancangSeverity  severity);
const char      *rancang_severity_get_label       (RancangSeverity  severity);
gboolean         rancang_severity_parse           (const char      *code,
                                                   RancangSeverity *severity);

#define RANCANG_TYPE_LINT_RULE (rancang_lint_rule_get_type ())

/**
 * RancangLintRule:
 *
 * A rule that a plan is checked by. It never changes once the set that it belongs to is in use.
 *
 * Since: 1.0
 */
G_DECLARE_FINAL_TYPE (RancangLintRule, rancang_lint_rule, RANCANG, LINT_RULE, GObject)

RancangLintRule *rancang_lint_rule_new            (const char      *id,
                                                   RancangSeverity  severity,
                                                   const char      *label,
                                                   const char      *explanation);
const char      *rancang_lint_rule_get_id         (RancangLintRule *self);
RancangSeverity  rancang_lint_rule_get_severity   (RancangLintRule *self);
gboolean         rancang_lint_rule_is_on          (RancangLintRule *self);
const char      *rancang_lint_rule_get_kind       (RancangLintRule *self);
const char      *rancang_lint_rule_get_child      (RancangLintRule *self);
const char      *rancang_lint_rule_get_source     (RancangLintRule *self);
char            *rancang_lint_rule_dup_label      (RancangLintRule *self,
                                                   RancangLanguage  language);
char            *rancang_lint_rule_dup_explanation (RancangLintRule *self,
                                                    RancangLanguage  language);

G_END_DECLS
