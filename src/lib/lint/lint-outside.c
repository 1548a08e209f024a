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

GHashTable *
rancang_lint_outside_new (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

/* Takes over the finding. */
static void
add_finding (RancangLint        *self,
             RancangLintFinding *finding)
{
  GPtrArray *findings = g_hash_table_lookup (self->outside, finding->item);

  if (findings == NULL)
    {
      findings = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->outside, finding->item, findings);
    }
  g_ptr_array_add (findings, finding);
}

/* What was found before and is found again stays the object that it was. */
static void
take_finding (RancangLint *self,
              GHashTable  *old,
              GObject     *object)
{
  g_autoptr (RancangLintFinding) copy = copy_finding (self, object);
  RancangLintEntry *entry = copy != NULL ? rancang_lint_find_entry (self, copy->item) : NULL;
  RancangLintFinding *same;

  if (entry == NULL)
    return;
  same = rancang_lint_take_same (g_hash_table_lookup (old, copy->item), copy);
  if (same != NULL)
    {
      add_finding (self, same);
      return;
    }
  rancang_lint_place (self, copy, entry, NULL);
  /* Whether it is waived shows when the item is checked. */
  rancang_lint_queue (self, entry);
  add_finding (self, g_steal_pointer (&copy));
}

static void
displace_all (RancangLint *self,
              GHashTable  *old)
{
  GHashTableIter iter;
  gpointer findings;

  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, NULL, &findings))
    {
      for (guint i = 0; i < ((GPtrArray *) findings)->len; i++)
        {
          RancangLintFinding *finding = ((GPtrArray *) findings)->pdata[i];

          rancang_lint_displace (self, finding, rancang_lint_find_entry (self, finding->item));
        }
    }
}

/**
 * rancang_lint_set_outside:
 * @self: a lint
 * @findings: (nullable): a list of #RancangLintFinding of plugins
 *
 * Puts what plugins found in a snapshot of the plan beside the other findings, instead of what they
 * found before. What they found before and find again stays the same object. Findings at items that
 * left the plan meanwhile are left out.
 *
 * Since: 1.0
 */
void
rancang_lint_set_outside (RancangLint *self,
                          GListModel  *findings)
{
  g_autoptr (GHashTable) old = NULL;
  guint n_findings;

  g_return_if_fail (RANCANG_IS_LINT (self));
  g_return_if_fail (findings == NULL || G_IS_LIST_MODEL (findings));

  old = g_steal_pointer (&self->outside);
  self->outside = rancang_lint_outside_new ();
  n_findings = findings != NULL ? g_list_model_get_n_items (findings) : 0;
  for (guint i = 0; i < n_findings; i++)
    {
      g_autoptr (GObject) object = g_list_model_get_item (findings, i);

      take_finding (self, old, object);
    }
  displace_all (self, old);
  rancang_lint_run (self);
}
