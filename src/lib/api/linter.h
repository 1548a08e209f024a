/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* linter.h: the extension point of plugins that check a plan */

#pragma once

#include "lint/lint-finding.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_LINTER (rancang_linter_get_type ())
G_DECLARE_INTERFACE (RancangLinter, rancang_linter, RANCANG, LINTER, GObject)

/**
 * RancangLinterInterface:
 * @parent_iface: the parent
 * @list_rules: gives the rules that the plugin checks, as #RancangLintRule
 * @lint: checks a plan by them, and gives what it found as #RancangLintFinding
 *
 * What a plugin implements to check plans. @lint may be called in several worker threads at once,
 * @list_rules is called once, in the main thread. Rules that need no code are better given by a
 * pack.
 *
 * Since: 1.0
 */
struct _RancangLinterInterface
{
  GTypeInterface parent_iface;

  GListModel *(*list_rules) (RancangLinter  *self);
  GListModel *(*lint)       (RancangLinter  *self,
                             RancangPlan    *snapshot,
                             const char     *date,
                             GError        **error);
};

GListModel *rancang_linter_list_rules (RancangLinter  *self);
GListModel *rancang_linter_lint       (RancangLinter  *self,
                                       RancangPlan    *snapshot,
                                       const char     *date,
                                       GError        **error);

G_END_DECLS
