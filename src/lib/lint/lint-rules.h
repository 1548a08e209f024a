/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* lint-rules.h: the rules that a plan is checked by, and their thresholds */

#pragma once

#include <gio/gio.h>

#include "lint/lint-rule.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_LINT_RULES (rancang_lint_rules_get_type ())

/**
 * RancangLintRules:
 *
 * A set of rules with their thresholds: those of the program, and those of packs. Add packs before
 * a plan is checked; after that it never changes, and any thread may use it.
 *
 * Since: 1.0
 */
G_DECLARE_FINAL_TYPE (RancangLintRules, rancang_lint_rules, RANCANG, LINT_RULES, GObject)

RancangLintRules *rancang_lint_rules_new      (void);
RancangLintRules *rancang_lint_rules_new_installed (void);
RancangLintRules *rancang_lint_rules_new_empty (void);
gboolean          rancang_lint_rules_add_pack (RancangLintRules  *self,
                                               GBytes            *bytes,
                                               GError           **error);
GListModel       *rancang_lint_rules_get_list (RancangLintRules  *self);
RancangLintRule  *rancang_lint_rules_find     (RancangLintRules  *self,
                                               const char        *id);

G_END_DECLS
