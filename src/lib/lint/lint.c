/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* lint.c: checks a plan, and goes on while it is edited */

#include "config.h"

#include <string.h>

#include "lint/lint-private.h"

G_DEFINE_FINAL_TYPE (RancangLint, rancang_lint, G_TYPE_OBJECT)

static void
changed_cb (RancangPlan        *plan,
            RancangTransaction *transaction,
            RancangLint        *self)
{
  rancang_lint_follow (self, transaction);
}

static void
free_kind (RancangLintKind *kind)
{
  g_ptr_array_unref (kind->rules);
  g_ptr_array_unref (kind->texts);
  g_ptr_array_unref (kind->references);
  g_ptr_array_unref (kind->years);
  g_ptr_array_unref (kind->holders);
}

static void
free_links (RancangLint *self)
{
  GHashTableIter iter;
  gpointer entry;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    g_clear_pointer (&((RancangLintEntry *) entry)->links, g_free);
}

static void
rancang_lint_dispose (GObject *object)
{
  RancangLint *self = RANCANG_LINT (object);

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (rancang_lint_parent_class)->dispose (object);
}

static void
rancang_lint_finalize (GObject *object)
{
  RancangLint *self = RANCANG_LINT (object);

  free_links (self);
  g_ptr_array_unref (self->queue);
  g_hash_table_unref (self->entries);
  g_ptr_array_unref (self->dirty);
  g_hash_table_unref (self->groups);
  g_hash_table_unref (self->seeds);
  g_ptr_array_unref (self->moving);
  g_hash_table_unref (self->outside);
  g_object_unref (self->open);
  g_object_unref (self->waived);
  for (guint i = 0; self->kinds != NULL && i < rancang_kind_get_count (); i++)
    free_kind (&self->kinds[i]);
  g_free (self->kinds);
  g_hash_table_unref (self->kind_index);
  g_clear_object (&self->rules);
  g_free (self->date);
  g_string_free (self->key, TRUE);

  G_OBJECT_CLASS (rancang_lint_parent_class)->finalize (object);
}

static void
rancang_lint_class_init (RancangLintClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rancang_lint_dispose;
  object_class->finalize = rancang_lint_finalize;

  /**
   * RancangLint::counts-changed:
   * @self: a lint
   *
   * Emitted after a transaction that made another number of findings somewhere in the plan.
   *
   * Since: 1.0
   */
  g_signal_new ("counts-changed", RANCANG_TYPE_LINT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
}

static void
rancang_lint_init (RancangLint *self)
{
  self->kind_index = g_hash_table_new (NULL, NULL);
  self->entries = g_hash_table_new_full (NULL, NULL, NULL,
                                         (GDestroyNotify) rancang_lint_entry_unref);
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                        (GDestroyNotify) rancang_lint_group_free);
  self->queue = g_ptr_array_new_with_free_func ((GDestroyNotify) rancang_lint_entry_unref);
  self->dirty = g_ptr_array_new ();
  self->seeds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->moving = g_ptr_array_new_with_free_func (g_object_unref);
  self->outside = rancang_lint_outside_new ();
  self->open = rancang_lint_finding_list_new ();
  self->waived = rancang_lint_finding_list_new ();
  self->key = g_string_new (NULL);
}

static void
sort_fields (RancangLint       *self,
             RancangLintKind   *kind,
             const RancangKind *of)
{
  const char *const *years = rancang_lint_rules_get_words (self->rules, "period-fields");

  for (guint i = 0; i < rancang_kind_get_n_fields (of); i++)
    {
      const RancangField *field = rancang_kind_get_field (of, i);
      g_autofree char *name = g_strconcat (rancang_kind_get_name (of), ".", field->name, NULL);

      if (field->type == RANCANG_FIELD_REFERENCE || field->type == RANCANG_FIELD_REFERENCES)
        g_ptr_array_add (kind->references, (gpointer) field);
      if (field->type == RANCANG_FIELD_TEXT || field->type == RANCANG_FIELD_LONG_TEXT)
        g_ptr_array_add (kind->texts, (gpointer) field);
      if (g_strv_contains (years, name))
        g_ptr_array_add (kind->years, (gpointer) field);
    }
}

static gboolean
looks_at (RancangLintRule   *rule,
          const RancangKind *kind)
{
  const char *name = rancang_kind_get_name (kind);

  if (rule->off)
    return FALSE;
  if (rule->kind != NULL && rule->check == NULL)
    return g_str_equal (rule->kind, name);
  if (rule->check == NULL)
    return FALSE;
  for (guint i = 0; rule->check->kinds[i] != NULL; i++)
    {
      if (g_str_equal (rule->check->kinds[i], name))
        return TRUE;
    }

  return rule->check->kinds[0] == NULL;
}

/* A check of every kind asks only where it finds a field that holds years. */
static gboolean
looks_at_period (RancangLintRule *rule,
                 RancangLintKind *kind)
{
  if (rule->check != NULL)
    return rule->check->period && (rule->check->kinds[0] != NULL || kind->years->len > 0);
  for (guint i = 0; i < rule->conditions->len; i++)
    {
      RancangLintCondition *condition = rule->conditions->pdata[i];

      if (condition->test == RANCANG_TEST_BEFORE_PERIOD ||
          condition->test == RANCANG_TEST_AFTER_PERIOD)
        return TRUE;
    }

  return FALSE;
}

static void
prepare_kind (RancangLint *self,
              guint        index)
{
  const RancangKind *kind = rancang_kind_get (index);
  RancangLintKind *prepared = &self->kinds[index];
  GListModel *rules = rancang_lint_rules_get_list (self->rules);

  prepared->rules = g_ptr_array_new ();
  prepared->texts = g_ptr_array_new ();
  prepared->references = g_ptr_array_new ();
  prepared->years = g_ptr_array_new ();
  prepared->holders = g_ptr_array_new ();
  g_hash_table_insert (self->kind_index, (gpointer) kind, GUINT_TO_POINTER (index + 1));
  sort_fields (self, prepared, kind);
  for (guint i = 0; i < g_list_model_get_n_items (rules); i++)
    {
      g_autoptr (RancangLintRule) rule = g_list_model_get_item (rules, i);

      if (!looks_at (rule, kind))
        continue;
      g_ptr_array_add (prepared->rules, rule);
      prepared->period |= looks_at_period (rule, prepared);
    }
}

static void
prepare_holders (RancangLint *self,
                 guint        index)
{
  RancangLintKind *holder = &self->kinds[index];

  for (guint i = 0; i < holder->rules->len; i++)
    {
      RancangLintRule *rule = holder->rules->pdata[i];

      for (guint j = 0; j < rule->conditions->len; j++)
        {
          RancangLintCondition *condition = rule->conditions->pdata[j];
          GPtrArray *holders;
          guint below;

          if (condition->test != RANCANG_TEST_NONE_BELOW)
            continue;
          below = GPOINTER_TO_UINT (g_hash_table_lookup (self->kind_index, condition->kind)) - 1;
          holders = self->kinds[below].holders;
          if (!g_ptr_array_find (holders, rancang_kind_get (index), NULL))
            g_ptr_array_add (holders, (gpointer) rancang_kind_get (index));
        }
    }
}

static char *
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/**
 * rancang_lint_new:
 * @plan: a plan
 * @rules: (nullable): the rules, or %NULL for those of the program
 * @date: (nullable): the day to go by, `YYYY-MM-DD`, or %NULL for today
 *
 * Checks a whole plan, and from then on what its transactions touch. An immutable plan may be
 * checked in any thread.
 *
 * Returns: (transfer full): the findings
 *
 * Since: 1.0
 */
RancangLint *
rancang_lint_new (RancangPlan      *plan,
                  RancangLintRules *rules,
                  const char       *date)
{
  RancangLint *self;

  g_return_val_if_fail (RANCANG_IS_PLAN (plan), NULL);
  g_return_val_if_fail (rules == NULL || RANCANG_IS_LINT_RULES (rules), NULL);

  self = g_object_new (RANCANG_TYPE_LINT, NULL);
  self->plan = g_object_ref (plan);
  self->rules = rules != NULL ? g_object_ref (rules) : rancang_lint_rules_new ();
  self->date = date != NULL ? g_strdup (date) : get_today ();
  self->kinds = g_new0 (RancangLintKind, rancang_kind_get_count ());
  for (guint i = 0; i < rancang_kind_get_count (); i++)
    prepare_kind (self, i);
  for (guint i = 0; i < rancang_kind_get_count (); i++)
    prepare_holders (self, i);
  rancang_lint_add_subtree (self, rancang_plan_get_root (plan));
  rancang_lint_run (self);
  if (!rancang_plan_is_immutable (plan))
    g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), self);

  return self;
}

/**
 * rancang_lint_get_plan:
 * @self: a lint
 *
 * Returns: (transfer none): the plan that it checks
 *
 * Since: 1.0
 */
RancangPlan *
rancang_lint_get_plan (RancangLint *self)
{
  g_return_val_if_fail (RANCANG_IS_LINT (self), NULL);

  return self->plan;
}

/**
 * rancang_lint_get_findings:
 * @self: a lint
 *
 * Gives the findings that count, in no particular order. A finding that stays keeps its object.
 *
 * Returns: (transfer none): a list of #RancangLintFinding
 *
 * Since: 1.0
 */
GListModel *
rancang_lint_get_findings (RancangLint *self)
{
  g_return_val_if_fail (RANCANG_IS_LINT (self), NULL);

  return G_LIST_MODEL (self->open);
}

/**
 * rancang_lint_get_waived:
 * @self: a lint
 *
 * Gives the findings that were waived with a reason; they do not count.
 *
 * Returns: (transfer none): a list of #RancangLintFinding
 *
 * Since: 1.0
 */
GListModel *
rancang_lint_get_waived (RancangLint *self)
{
  g_return_val_if_fail (RANCANG_IS_LINT (self), NULL);

  return G_LIST_MODEL (self->waived);
}

/**
 * rancang_lint_list_of_item:
 * @self: a lint
 * @item: an item of the plan
 *
 * Gives what was found at one item, the waived too.
 *
 * Returns: (transfer container) (element-type RancangLintFinding): the findings
 *
 * Since: 1.0
 */
GPtrArray *
rancang_lint_list_of_item (RancangLint *self,
                           RancangItem *item)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  RancangLintEntry *entry;
  GPtrArray *outside;

  g_return_val_if_fail (RANCANG_IS_LINT (self), list);
  g_return_val_if_fail (RANCANG_IS_ITEM (item), list);

  entry = rancang_lint_find_entry (self, item);
  outside = g_hash_table_lookup (self->outside, item);
  for (guint i = 0; entry != NULL && entry->findings != NULL && i < entry->findings->len; i++)
    g_ptr_array_add (list, g_object_ref (entry->findings->pdata[i]));
  for (guint i = 0; outside != NULL && i < outside->len; i++)
    g_ptr_array_add (list, g_object_ref (outside->pdata[i]));

  return list;
}

typedef struct
{
  RancangLint *lint;
  GPtrArray   *list;
  gboolean     waived;
} Ordered;

static gboolean
append_of_item (RancangItem *item,
                gpointer     user_data)
{
  Ordered *ordered = user_data;
  RancangLintEntry *entry = rancang_lint_find_entry (ordered->lint, item);
  GPtrArray *lists[] = { entry != NULL ? entry->findings : NULL,
                         g_hash_table_lookup (ordered->lint->outside, item) };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      for (guint j = 0; lists[i] != NULL && j < lists[i]->len; j++)
        {
          RancangLintFinding *finding = lists[i]->pdata[j];

          if ((finding->waiver != NULL) == ordered->waived)
            g_ptr_array_add (ordered->list, g_object_ref (finding));
        }
    }

  return TRUE;
}

/**
 * rancang_lint_list_ordered:
 * @self: a lint
 * @waived: %TRUE for those that were waived, %FALSE for those that count
 *
 * Gives the findings in the order of the plan.
 *
 * Returns: (transfer container) (element-type RancangLintFinding): the findings
 *
 * Since: 1.0
 */
GPtrArray *
rancang_lint_list_ordered (RancangLint *self,
                           gboolean     waived)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  Ordered ordered = { self, list, waived };

  g_return_val_if_fail (RANCANG_IS_LINT (self), list);

  rancang_item_foreach (rancang_plan_get_root (self->plan), NULL, append_of_item, &ordered);

  return list;
}

/**
 * rancang_lint_list_related:
 * @self: a lint
 * @finding: one of its findings
 *
 * Gives other items that have to do with it, such as the programmes of the same name.
 *
 * Returns: (transfer container) (element-type RancangItem): the items
 *
 * Since: 1.0
 */
GPtrArray *
rancang_lint_list_related (RancangLint        *self,
                           RancangLintFinding *finding)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  RancangLintEntry *entry;

  g_return_val_if_fail (RANCANG_IS_LINT (self), list);
  g_return_val_if_fail (RANCANG_IS_LINT_FINDING (finding), list);

  entry = rancang_lint_find_entry (self, finding->item);
  for (guint i = 0; entry != NULL && i < entry->n_joins; i++)
    {
      RancangLintGroup *group = entry->links[i].group;

      if (finding->rule->check == NULL || !g_str_has_prefix (group->key, "name/") ||
          !g_str_has_prefix (finding->rule->check->name, "duplicate-"))
        continue;
      for (RancangLintLink *link = group->members; link != NULL; link = link->next)
        {
          if (link->entry != entry)
            g_ptr_array_add (list, g_object_ref (link->entry->item));
        }
    }

  return list;
}

/**
 * rancang_lint_count:
 * @self: a lint
 * @item: (nullable): an item of the plan, or %NULL for the whole plan
 * @severity: a severity
 *
 * Counts the findings of a severity at an item and all that it holds, at once.
 *
 * Returns: how many there are, without the waived
 *
 * Since: 1.0
 */
guint
rancang_lint_count (RancangLint     *self,
                    RancangItem     *item,
                    RancangSeverity  severity)
{
  RancangLintEntry *entry;

  g_return_val_if_fail (RANCANG_IS_LINT (self), 0);
  g_return_val_if_fail (severity < RANCANG_N_SEVERITIES, 0);

  entry = rancang_lint_find_entry (self, item != NULL ? item
                                                       : rancang_plan_get_root (self->plan));

  return entry != NULL ? entry->counts[severity] : 0;
}

static RancangLintKind *
find_kind (RancangLint *self,
           const char  *name)
{
  const RancangKind *kind = rancang_kind_lookup (name);
  guint index;

  if (kind == NULL)
    return NULL;
  index = GPOINTER_TO_UINT (g_hash_table_lookup (self->kind_index, kind));

  return &self->kinds[index - 1];
}

/**
 * rancang_lint_count_collection:
 * @self: a lint
 * @kind: name of a kind that the plan itself holds, such as `dimension`; `plan` for the plan's own
 *   fields
 * @severity: a severity
 *
 * Counts the findings of a severity at these items and all that they hold, at once.
 *
 * Returns: how many there are, without the waived
 *
 * Since: 1.0
 */
guint
rancang_lint_count_collection (RancangLint     *self,
                               const char      *kind,
                               RancangSeverity  severity)
{
  RancangLintKind *found;

  g_return_val_if_fail (RANCANG_IS_LINT (self), 0);
  g_return_val_if_fail (kind != NULL && severity < RANCANG_N_SEVERITIES, 0);

  found = find_kind (self, kind);
  if (found == NULL)
    return 0;

  return g_str_equal (kind, "plan") ? found->counts[severity] : found->top_counts[severity];
}

/**
 * rancang_lint_count_kind:
 * @self: a lint
 * @kind: name of a kind
 * @severity: a severity
 *
 * Counts the findings of a severity at items of one kind, wherever they stand, at once.
 *
 * Returns: how many there are, without the waived
 *
 * Since: 1.0
 */
guint
rancang_lint_count_kind (RancangLint     *self,
                         const char      *kind,
                         RancangSeverity  severity)
{
  RancangLintKind *found;

  g_return_val_if_fail (RANCANG_IS_LINT (self), 0);
  g_return_val_if_fail (kind != NULL && severity < RANCANG_N_SEVERITIES, 0);

  found = find_kind (self, kind);

  return found != NULL ? found->counts[severity] : 0;
}
