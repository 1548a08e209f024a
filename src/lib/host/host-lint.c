/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* host-lint.c: checks a plan by all plugins that can */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "host/host-private.h"

/**
 * rancang_host_list_lint_rules:
 * @self: a host
 *
 * Returns: (transfer none): a list of #RancangLintRule, those of plugins only
 *
 * Since: 1.0
 */
GListModel *
rancang_host_list_lint_rules (RancangHost *self)
{
  g_return_val_if_fail (RANCANG_IS_HOST (self), NULL);

  return G_LIST_MODEL (self->lint_rules);
}

/**
 * rancang_host_lint:
 * @self: a host
 * @snapshot: an immutable plan
 * @date: the day to go by, `YYYY-MM-DD`
 * @error: return location for an error
 *
 * Checks a plan by the rules of plugins; see rancang_lint_set_outside(). May be called in a worker
 * thread.
 *
 * Returns: (transfer full): a list of #RancangLintFinding, or %NULL where a plugin failed
 *
 * Since: 1.0
 */
GListModel *
rancang_host_lint (RancangHost  *self,
                   RancangPlan  *snapshot,
                   const char   *date,
                   GError      **error)
{
  g_autoptr (GListStore) findings = NULL;

  g_return_val_if_fail (RANCANG_IS_HOST (self), NULL);
  g_return_val_if_fail (RANCANG_IS_PLAN (snapshot), NULL);
  g_return_val_if_fail (date != NULL, NULL);

  findings = g_list_store_new (RANCANG_TYPE_LINT_FINDING);
  for (guint i = 0; i < self->linters->len; i++)
    {
      g_autoptr (GListModel) found = NULL;

      found = rancang_linter_lint (self->linters->pdata[i], snapshot, date, error);
      if (found == NULL)
        return NULL;
      for (guint j = 0; j < g_list_model_get_n_items (found); j++)
        {
          g_autoptr (GObject) finding = g_list_model_get_item (found, j);

          /* A plugin may put anything into its list. */
          if (RANCANG_IS_LINT_FINDING (finding))
            g_list_store_append (findings, finding);
        }
    }

  return G_LIST_MODEL (g_steal_pointer (&findings));
}
