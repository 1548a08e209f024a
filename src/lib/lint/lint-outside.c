/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* lint-outside.c: findings of plugins, beside those of the rules */

#include "config.h"

#include "lint/lint-private.h"

/* The same finding at the item of the plan itself: plugins look at a snapshot. */
static RancangLintFinding *
copy_finding (RancangLint *self,
              GObject     *object)
{
  RancangLintFinding *finding, *copy;
  RancangItem *item;

  /* A plugin may put anything into its list. */
  if (!RANCANG_IS_LINT_FINDING (object) || RANCANG_LINT_FINDING (object)->message == NULL)
    return NULL;
  finding = RANCANG_LINT_FINDING (object);
  item = rancang_plan_find (self->plan, rancang_item_get_id (finding->item));
  if (item == NULL)
    return NULL;
  copy = rancang_lint_finding_new (finding->rule, item, finding->field, finding->message);
  for (guint i = 0; finding->fixes != NULL && i < finding->fixes->len; i++)
    {
      RancangLintFix *fix = finding->fixes->pdata[i];

      rancang_lint_finding_add_fix (copy, fix->label, fix->field, fix->text);
    }

  return copy;
}

/**
 * rancang_lint_set_outside:
 * @self: a lint
 * @findings: (nullable): a list of #RancangLintFinding of plugins
 *
 * Puts what plugins found in a snapshot of the plan beside the other findings, instead of what they
 * found before. Findings at items that left the plan meanwhile are left out.
 *
 * Since: 1.0
 */
void
rancang_lint_set_outside (RancangLint *self,
                          GListModel  *findings)
{
  guint n_findings;

  g_return_if_fail (RANCANG_IS_LINT (self));
  g_return_if_fail (findings == NULL || G_IS_LIST_MODEL (findings));

  for (guint i = 0; i < self->outside->len; i++)
    {
      RancangLintFinding *finding = self->outside->pdata[i];

      rancang_lint_displace (self, finding, rancang_lint_find_entry (self, finding->item));
    }
  g_ptr_array_set_size (self->outside, 0);
  n_findings = findings != NULL ? g_list_model_get_n_items (findings) : 0;
  for (guint i = 0; i < n_findings; i++)
    {
      g_autoptr (GObject) object = g_list_model_get_item (findings, i);
      RancangLintFinding *copy = copy_finding (self, object);
      RancangLintEntry *entry = copy != NULL ? rancang_lint_find_entry (self, copy->item) : NULL;

      if (entry == NULL)
        {
          g_clear_object (&copy);
          continue;
        }
      g_ptr_array_add (self->outside, copy);
      rancang_lint_place (self, copy, entry, NULL);
      /* Whether it is waived shows when the item is checked. */
      rancang_lint_queue (self, entry);
    }
  rancang_lint_run (self);
}
