/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* lint-engine.c: checks one item after the other until nothing is left to check */

#include "config.h"

#include <string.h>

#include "lint/lint-private.h"

RancangLintEntry *
rancang_lint_find_entry (RancangLint *self,
                         RancangItem *item)
{
  return item != NULL ? g_hash_table_lookup (self->entries, item) : NULL;
}

void
rancang_lint_entry_unref (RancangLintEntry *entry)
{
  while (entry != NULL && --entry->ref_count == 0)
    {
      RancangLintEntry *parent = entry->parent;

      g_clear_pointer (&entry->findings, g_ptr_array_unref);
      g_object_unref (entry->item);
      g_free (entry);
      entry = parent;
    }
}

void
rancang_lint_queue (RancangLint      *self,
                    RancangLintEntry *entry)
{
  if (entry == NULL || entry->queued)
    return;
  entry->queued = TRUE;
  entry->ref_count++;
  g_ptr_array_add (self->queue, entry);
}

/* Counts a finding at its item, at all that hold the item, and for the lists of the sidebar. */
static void
count (RancangLint      *self,
       RancangLintEntry *entry,
       RancangSeverity   severity,
       int               step)
{
  self->kinds[entry->kind].counts[severity] += step;
  self->counted = TRUE;
  for (; entry != NULL; entry = entry->parent)
    {
      entry->counts[severity] += step;
      if (entry->parent != NULL && entry->parent->parent == NULL)
        self->kinds[entry->kind].top_counts[severity] += step;
    }
}

static void
send (RancangLint        *self,
      RancangLintFinding *finding,
      GListModel         *target)
{
  finding->target = target;
  if (finding->moving)
    return;
  finding->moving = TRUE;
  g_ptr_array_add (self->moving, g_object_ref (finding));
}

void
rancang_lint_place (RancangLint        *self,
                    RancangLintFinding *finding,
                    RancangLintEntry   *entry,
                    RancangItem        *waiver)
{
  g_set_object (&finding->waiver, waiver);
  if (waiver == NULL)
    count (self, entry, finding->rule->severity, 1);
  send (self, finding, G_LIST_MODEL (waiver == NULL ? self->open : self->waived));
}

void
rancang_lint_displace (RancangLint        *self,
                       RancangLintFinding *finding,
                       RancangLintEntry   *entry)
{
  if (finding->waiver == NULL)
    count (self, entry, finding->rule->severity, -1);
  g_clear_object (&finding->waiver);
  send (self, finding, NULL);
}

/* Who listens may edit the plan, and so come here again: each finding is moved once. */
static void
move_findings (RancangLint *self)
{
  while (self->moving->len > 0)
    {
      g_autoptr (GPtrArray) moving = g_steal_pointer (&self->moving);

      self->moving = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint i = 0; i < moving->len; i++)
        {
          RancangLintFinding *finding = moving->pdata[i];

          finding->moving = FALSE;
          if (finding->list == finding->target)
            continue;
          if (finding->list != NULL)
            rancang_lint_finding_list_remove (RANCANG_LINT_FINDING_LIST (finding->list), finding);
          if (finding->target != NULL)
            rancang_lint_finding_list_add (RANCANG_LINT_FINDING_LIST (finding->target), finding);
        }
    }
}

void
rancang_lint_report (RancangLintContext   *context,
                     const char           *field,
                     const RancangLintArg *args,
                     guint                 n_args)
{
  RancangLintFinding *finding = g_object_new (RANCANG_TYPE_LINT_FINDING, NULL);

  g_assert (n_args <= RANCANG_LINT_MAX_ARGS);

  finding->rule = g_object_ref (context->rule);
  finding->item = g_object_ref (context->item);
  finding->field = g_intern_string (field);
  for (guint i = 0; i < n_args; i++)
    {
      finding->args[i] = args[i];
      finding->args[i].text = g_strdup (args[i].text);
    }
  g_ptr_array_add (context->found, finding);
}

static void
run_rule (RancangLintContext *context)
{
  RancangLintRule *rule = context->rule;

  if (rule->check != NULL)
    {
      rule->check->func (context, context->item);
      return;
    }
  for (guint i = 0; i < rule->conditions->len; i++)
    {
      if (!rancang_lint_condition_holds (rule->conditions->pdata[i], context, context->item))
        return;
    }
  rancang_lint_report (context, rule->field, NULL, 0);
}

/* Kinds that look below themselves for items of this one count them by groups. */
static void
join_holders (RancangLintContext *context)
{
  for (guint i = 0; i < context->kind->holders->len; i++)
    {
      const RancangKind *holder = context->kind->holders->pdata[i];
      RancangItem *above = rancang_item_get_parent (context->item);

      while (above != NULL && rancang_item_get_kind (above) != holder)
        above = rancang_item_get_parent (above);
      if (above != NULL)
        rancang_lint_join (context, "below/%s/%s",
                           rancang_kind_get_name (rancang_item_get_kind (context->item)),
                           rancang_item_get_id (above));
    }
}

/*
 * Most plans have a few waivers and many findings: so it is the waiver that has its item checked
 * again, and no finding watches for waivers.
 */
void
rancang_lint_queue_waived (RancangLint *self,
                           const char  *key)
{
  const char *id = strrchr (key, '\n') + 1;

  rancang_lint_queue (self, rancang_lint_find_entry (self, rancang_plan_find (self->plan, id)));
}

static RancangItem *
find_waiver (RancangLintContext *context,
             RancangLintFinding *finding)
{
  RancangLint *lint = context->lint;
  RancangLintGroup *group;

  if (!lint->has_waivers)
    return NULL;
  g_string_printf (lint->key, "waived/%s\n%s", finding->rule->id,
                   rancang_item_get_id (context->item));
  group = rancang_lint_find_group (lint, lint->key->str);

  return group != NULL && group->members != NULL ? group->members->entry->item : NULL;
}

/* An old finding that says the same, which stays the object that it was. */
RancangLintFinding *
rancang_lint_take_same (GPtrArray          *old,
                        RancangLintFinding *finding)
{
  for (guint i = 0; old != NULL && i < old->len; i++)
    {
      if (rancang_lint_finding_equals (old->pdata[i], finding))
        return g_ptr_array_steal_index (old, i);
    }

  return NULL;
}

/* What a plugin found at this item: it may have been waived meanwhile. */
static void
settle_outside (RancangLintContext *context)
{
  RancangLint *lint = context->lint;
  GPtrArray *findings = g_hash_table_lookup (lint->outside, context->item);

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      RancangLintFinding *finding = findings->pdata[i];
      RancangItem *waiver = find_waiver (context, finding);

      if (finding->waiver == waiver)
        continue;
      rancang_lint_displace (lint, finding, context->entry);
      rancang_lint_place (lint, finding, context->entry, waiver);
    }
}

static void
settle_findings (RancangLintContext *context)
{
  RancangLintEntry *entry = context->entry;
  g_autoptr (GPtrArray) old = g_steal_pointer (&entry->findings);
  gboolean changed = FALSE;

  if (context->found->len > 0)
    entry->findings = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < context->found->len; i++)
    {
      g_autoptr (RancangLintFinding) finding = context->found->pdata[i];
      RancangLintFinding *same = rancang_lint_take_same (old, finding);
      RancangItem *waiver = find_waiver (context, finding);

      if (same == NULL)
        {
          changed = TRUE;
          rancang_lint_place (context->lint, finding, entry, waiver);
        }
      else if (same->waiver != waiver)
        {
          rancang_lint_displace (context->lint, same, entry);
          rancang_lint_place (context->lint, same, entry, waiver);
        }
      g_ptr_array_add (entry->findings, same != NULL ? same : g_object_ref (finding));
    }
  for (guint i = 0; old != NULL && i < old->len; i++)
    rancang_lint_displace (context->lint, old->pdata[i], entry);
  changed = changed || (old != NULL && old->len > 0);
  /* A waiver wants to know whether there is still something to waive. One that waives what is found
   * at itself would be told for ever if it were told of what stayed. */
  if (context->lint->has_waivers && changed)
    {
      g_string_printf (context->lint->key, "found/%s", rancang_item_get_id (context->item));
      rancang_lint_tell (context->lint, context->lint->key->str);
    }
}

void
rancang_lint_check_entry (RancangLint      *self,
                          RancangLintEntry *entry)
{
  g_autoptr (GPtrArray) joins = g_ptr_array_new ();
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GArray) watches = g_array_new (FALSE, FALSE, sizeof (RancangLintWatch));
  RancangLintKind *kind = &self->kinds[entry->kind];
  RancangLintContext context = {
    self, entry, entry->item, kind, NULL, joins, watches, found
  };

  join_holders (&context);
  for (guint i = 0; i < kind->rules->len; i++)
    {
      context.rule = kind->rules->pdata[i];
      run_rule (&context);
    }
  settle_findings (&context);
  settle_outside (&context);
  rancang_lint_link_entry (self, entry, joins, watches);
}

/* Forgets an item that left the plan. */
void
rancang_lint_drop (RancangLint      *self,
                   RancangLintEntry *entry)
{
  GPtrArray *outside = g_hash_table_lookup (self->outside, entry->item);

  for (guint i = 0; entry->findings != NULL && i < entry->findings->len; i++)
    rancang_lint_displace (self, entry->findings->pdata[i], entry);
  g_clear_pointer (&entry->findings, g_ptr_array_unref);
  for (guint i = 0; outside != NULL && i < outside->len; i++)
    rancang_lint_displace (self, outside->pdata[i], entry);
  g_hash_table_remove (self->outside, entry->item);
  rancang_lint_unlink (self, entry);
  g_hash_table_remove (self->entries, entry->item);
}

/* What one check finds may make others necessary, a few times over; never for ever. */
#define MAX_ROUNDS 1000

static void
empty_queue (RancangLint *self)
{
  for (guint round = 0; self->queue->len > 0; round++)
    {
      g_autoptr (GPtrArray) queue = g_steal_pointer (&self->queue);

      self->queue = g_ptr_array_new_with_free_func ((GDestroyNotify) rancang_lint_entry_unref);
      if (round == MAX_ROUNDS)
        g_warning ("%u items are checked again and again", queue->len);
      for (guint i = 0; i < queue->len; i++)
        {
          RancangLintEntry *entry = queue->pdata[i];

          entry->queued = FALSE;
          if (round < MAX_ROUNDS && rancang_lint_find_entry (self, entry->item) == entry)
            rancang_lint_check_entry (self, entry);
        }
      rancang_lint_tell_dirty (self);
    }
}

/* Checks all that is queued, and what that makes necessary, then tells who shows it. */
void
rancang_lint_run (RancangLint *self)
{
  RancangItem *root = rancang_plan_get_root (self->plan);

  self->first_year = rancang_item_get_year (root, "start-year");
  self->last_year = rancang_item_get_year (root, "end-year");
  rancang_lint_tell_dirty (self);
  empty_queue (self);
  if (g_hash_table_size (self->seeds) > 0)
    {
      rancang_lint_find_circles (self);
      empty_queue (self);
    }
  move_findings (self);
  if (self->counted)
    {
      self->counted = FALSE;
      g_signal_emit_by_name (self, "counts-changed");
    }
}
