/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* linter.c: calls linters, and makes up for what a plugin leaves out */

#include "config.h"

#include "api/linter.h"

#include <glib/gi18n-lib.h>

G_DEFINE_INTERFACE (RancangLinter, rancang_linter, G_TYPE_OBJECT)

static void
rancang_linter_default_init (RancangLinterInterface *iface)
{
}

/**
 * rancang_linter_list_rules:
 * @self: a linter
 *
 * Gives the rules that it checks.
 *
 * Returns: (transfer full): a list of #RancangLintRule
 *
 * Since: 1.0
 */
GListModel *
rancang_linter_list_rules (RancangLinter *self)
{
  RancangLinterInterface *iface;
  GListModel *rules = NULL;

  g_return_val_if_fail (RANCANG_IS_LINTER (self), NULL);

  iface = RANCANG_LINTER_GET_IFACE (self);
  if (iface->list_rules != NULL)
    rules = iface->list_rules (self);

  return rules != NULL ? rules : G_LIST_MODEL (g_list_store_new (RANCANG_TYPE_LINT_RULE));
}

/**
 * rancang_linter_lint:
 * @self: a linter
 * @snapshot: an immutable plan
 * @date: the day to go by, `YYYY-MM-DD`
 * @error: return location for an error
 *
 * Checks a plan. May be called in a worker thread.
 *
 * Returns: (transfer full): a list of #RancangLintFinding, or %NULL
 *
 * Since: 1.0
 */
GListModel *
rancang_linter_lint (RancangLinter  *self,
                     RancangPlan    *snapshot,
                     const char     *date,
                     GError        **error)
{
  RancangLinterInterface *iface;
  g_autoptr (GError) problem = NULL;
  GListModel *findings = NULL;

  g_return_val_if_fail (RANCANG_IS_LINTER (self), NULL);
  g_return_val_if_fail (RANCANG_IS_PLAN (snapshot), NULL);
  g_return_val_if_fail (rancang_plan_is_immutable (snapshot), NULL);
  g_return_val_if_fail (date != NULL, NULL);

  iface = RANCANG_LINTER_GET_IFACE (self);
  if (iface->lint != NULL)
    findings = iface->lint (self, snapshot, date, &problem);
  if (findings != NULL)
    return findings;
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                         _("The plugin gave neither findings nor a reason"));

  return NULL;
}
