/* SPDX-License-Identifier: GPL-3.0-or-later */
/* comparison.c: what differs between a plan and another, and what is decided about it */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "pages/comparison-private.h"
#include "pages/difference-check.h"

/**
 * RancangComparison:
 *
 * A list of changes with sections. What is accepted and rejected follows the plan: undo opens a
 * change again. Compared is in a worker thread, on snapshots.
 */
static void list_model_init (GListModelInterface *iface);
static void section_model_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangComparison, rancang_comparison, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init))

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
get_item_type (GListModel *model)
{
  return RANCANG_TYPE_DIFFERENCE_LINE;
}

static guint
get_n_items (GListModel *model)
{
  return RANCANG_COMPARISON (model)->lines->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  RancangComparison *self = RANCANG_COMPARISON (model);

  return position < self->lines->len ? g_object_ref (self->lines->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
get_section (GtkSectionModel *model,
             guint            position,
             guint           *start,
             guint           *end)
{
  RancangComparison *self = RANCANG_COMPARISON (model);
  guint low = 0;
  guint high = self->starts->len;

  if (position >= self->lines->len)
    {
      *start = self->lines->len;
      *end = G_MAXUINT;
      return;
    }
  while (high - low > 1)
    {
      const guint middle = (low + high) / 2;

      if (g_array_index (self->starts, guint, middle) <= position)
        low = middle;
      else
        high = middle;
    }
  *start = g_array_index (self->starts, guint, low);
  *end = low + 1 < self->starts->len ? g_array_index (self->starts, guint, low + 1)
                                     : self->lines->len;
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = get_section;
}

static void
find_starts (RancangComparison *self)
{
  const char *section = NULL;

  g_array_set_size (self->starts, 0);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const char *own = rancang_difference_line_get_section (self->lines->pdata[i]);

      if (section == NULL || !g_str_equal (section, own))
        g_array_append_val (self->starts, i);
      section = own;
    }
}

/* Tells the list only about what is new in it, so that it stays where it is scrolled to. */
void
rancang_comparison_show_lines (RancangComparison *self,
                               GPtrArray         *lines)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->lines);
  guint start = 0;
  guint end = 0;

  self->lines = g_ptr_array_ref (lines);
  g_hash_table_remove_all (self->by_key);
  for (guint i = 0; i < lines->len; i++)
    g_hash_table_insert (self->by_key,
                         (char *) rancang_difference_line_get_key (lines->pdata[i]),
                         lines->pdata[i]);
  find_starts (self);

  while (start < old->len && start < lines->len && old->pdata[start] == lines->pdata[start])
    start++;
  while (end < old->len - start && end < lines->len - start
         && old->pdata[old->len - end - 1] == lines->pdata[lines->len - end - 1])
    end++;
  if (old->len - start - end > 0 || lines->len - start - end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, old->len - start - end,
                                lines->len - start - end);
}

/* What is not in the plan any more was taken back; the rest is as somebody marked it. */
static void
update_since (RancangComparison     *self,
              RancangDifferenceLine *line)
{
  const gboolean stands = g_hash_table_contains (self->standing,
                                                 rancang_difference_line_get_key (line));

  rancang_difference_line_set_state (line,
                                     stands ? rancang_difference_line_get_mark (line)
                                            : RANCANG_DECISION_REJECTED,
                                     FALSE);
}

/* What they changed, we removed. */
static gboolean
is_missing (RancangDifference *difference,
            RancangPlan       *plan)
{
  RancangItem *item = rancang_difference_get_old_item (difference);

  return item != NULL && rancang_item_get_parent (item) != NULL
         && rancang_plan_find (plan, rancang_item_get_id (item)) == NULL;
}

static void
update_theirs (RancangComparison     *self,
               RancangDifferenceLine *line)
{
  RancangDifference *difference = rancang_difference_line_get_difference (line);
  RancangPlan *plan = rancang_document_get_plan (self->document);
  RancangDecision decision = rancang_difference_line_get_mark (line);
  gboolean clashing;

  if (rancang_difference_check_after (difference, plan))
    decision = RANCANG_DECISION_ACCEPTED;
  clashing = decision == RANCANG_DECISION_OPEN
             && rancang_difference_get_member (difference) == NULL
             && !rancang_difference_check_before (difference, plan);
  rancang_difference_line_set_state (line, decision, clashing);
  if (clashing && is_missing (difference, plan))
    rancang_difference_line_set_problem (line, _("It is not in the plan any more"));
}

void
rancang_comparison_update_states (RancangComparison *self)
{
  self->n_decided = 0;
  self->n_conflicts = 0;
  self->n_clashing = 0;
  for (guint i = 0; i < self->lines->len; i++)
    {
      RancangDifferenceLine *line = self->lines->pdata[i];

      if (rancang_difference_line_get_conflict (line) != NULL)
        {
          self->n_conflicts++;
          continue;
        }
      if (self->mode == RANCANG_COMPARE_SINCE)
        update_since (self, line);
      else
        update_theirs (self, line);
      if (rancang_difference_line_get_decision (line) != RANCANG_DECISION_OPEN)
        self->n_decided++;
      else if (rancang_difference_line_is_clashing (line))
        self->n_clashing++;
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
update_cb (gpointer user_data)
{
  RancangComparison *self = user_data;

  self->update_id = 0;
  if (self->mode == RANCANG_COMPARE_SINCE)
    {
      rancang_comparison_run (self);
    }
  else
    {
      g_autoptr (GPtrArray) lines = rancang_comparison_merge_lines (self, NULL);

      rancang_comparison_show_lines (self, lines);
      rancang_comparison_update_states (self);
    }
  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (RancangComparison *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_cb, self);
}

static void
rancang_comparison_dispose (GObject *object)
{
  RancangComparison *self = RANCANG_COMPARISON (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->update_id, g_source_remove);

  G_OBJECT_CLASS (rancang_comparison_parent_class)->dispose (object);
}

static void
rancang_comparison_finalize (GObject *object)
{
  RancangComparison *self = RANCANG_COMPARISON (object);

  g_clear_pointer (&self->by_key, g_hash_table_unref);
  g_clear_pointer (&self->first, g_hash_table_unref);
  g_clear_pointer (&self->standing, g_hash_table_unref);
  g_clear_pointer (&self->starts, g_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_comparison_parent_class)->finalize (object);
}

static void
rancang_comparison_class_init (RancangComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_comparison_dispose;
  G_OBJECT_CLASS (klass)->finalize = rancang_comparison_finalize;

  /* Other numbers, or something else at work. */
  signals[CHANGED] =
    g_signal_new ("changed", RANCANG_TYPE_COMPARISON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
rancang_comparison_init (RancangComparison *self)
{
  self->cancellable = g_cancellable_new ();
  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  self->standing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/*
 * `before` is the older state, or what both began with; NULL where nobody knows: then the plan as
 * it is now. `after` is their version; an older state is compared with the plan as it goes on.
 */
RancangComparison *
rancang_comparison_new (RancangDocument    *document,
                        RancangPlan        *before,
                        RancangPlan        *after,
                        RancangCompareMode  mode)
{
  RancangComparison *self;
  RancangPlan *plan;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (mode != RANCANG_COMPARE_SINCE || RANCANG_IS_PLAN (before), NULL);
  g_return_val_if_fail (mode != RANCANG_COMPARE_THEIRS || RANCANG_IS_PLAN (after), NULL);

  plan = rancang_document_get_plan (document);
  self = g_object_new (RANCANG_TYPE_COMPARISON, NULL);
  self->document = g_object_ref (document);
  self->mode = mode;
  if (mode != RANCANG_COMPARE_CONFLICTS)
    self->before = before != NULL ? g_object_ref (before) : rancang_plan_snapshot (plan);
  if (mode == RANCANG_COMPARE_THEIRS)
    self->after = g_object_ref (after);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  if (mode == RANCANG_COMPARE_CONFLICTS)
    update_cb (self);
  else
    rancang_comparison_run (self);

  return self;
}

RancangCompareMode
rancang_comparison_get_mode (RancangComparison *self)
{
  g_return_val_if_fail (RANCANG_IS_COMPARISON (self), RANCANG_COMPARE_SINCE);

  return self->mode;
}

RancangDocument *
rancang_comparison_get_document (RancangComparison *self)
{
  g_return_val_if_fail (RANCANG_IS_COMPARISON (self), NULL);

  return self->document;
}

/* Their version, as it was read; NULL where the plan is compared with an older state of itself. */
RancangPlan *
rancang_comparison_get_theirs (RancangComparison *self)
{
  g_return_val_if_fail (RANCANG_IS_COMPARISON (self), NULL);

  return self->after;
}

/* Where the plan is as the change says already, accepting only marks it: a plan to be read allows
 * that. */
gboolean
rancang_comparison_can_accept (RancangComparison *self)
{
  g_return_val_if_fail (RANCANG_IS_COMPARISON (self), FALSE);

  return self->mode == RANCANG_COMPARE_SINCE || !rancang_document_is_read_only (self->document);
}

gboolean
rancang_comparison_can_reject (RancangComparison *self)
{
  g_return_val_if_fail (RANCANG_IS_COMPARISON (self), FALSE);

  return self->mode == RANCANG_COMPARE_THEIRS || !rancang_document_is_read_only (self->document);
}

/* Nobody reads the list any more: what is at work ends. */
void
rancang_comparison_cancel (RancangComparison *self)
{
  g_return_if_fail (RANCANG_IS_COMPARISON (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->update_id, g_source_remove);
  g_signal_handlers_disconnect_by_func (rancang_document_get_plan (self->document),
                                        plan_changed_cb, self);
}

/* Only the first time: later the old list stays to be read. */
gboolean
rancang_comparison_is_running (RancangComparison *self)
{
  g_return_val_if_fail (RANCANG_IS_COMPARISON (self), FALSE);

  return self->mode != RANCANG_COMPARE_CONFLICTS && self->first == NULL;
}

guint
rancang_comparison_get_n_changes (RancangComparison *self)
{
  g_return_val_if_fail (RANCANG_IS_COMPARISON (self), 0);

  return self->lines->len - self->n_conflicts;
}

guint
rancang_comparison_get_n_decided (RancangComparison *self)
{
  g_return_val_if_fail (RANCANG_IS_COMPARISON (self), 0);

  return self->n_decided;
}

/* What can be decided all at once: where nothing stands in the way. */
guint
rancang_comparison_get_n_open (RancangComparison *self)
{
  g_return_val_if_fail (RANCANG_IS_COMPARISON (self), 0);

  return self->lines->len - self->n_conflicts - self->n_decided - self->n_clashing;
}

guint
rancang_comparison_get_n_conflicts (RancangComparison *self)
{
  g_return_val_if_fail (RANCANG_IS_COMPARISON (self), 0);

  return self->n_conflicts;
}

RancangDifferenceLine *
rancang_comparison_find (RancangComparison *self,
                         const char        *key)
{
  g_return_val_if_fail (RANCANG_IS_COMPARISON (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return g_hash_table_lookup (self->by_key, key);
}

/* How many there are and how far one is: "10 changes · 3 decided". */
char *
rancang_comparison_dup_summary (RancangComparison *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_changes;

  g_return_val_if_fail (RANCANG_IS_COMPARISON (self), NULL);

  if (rancang_comparison_is_running (self))
    return g_strdup (_("Comparing…"));
  n_changes = rancang_comparison_get_n_changes (self);
  if (self->n_conflicts > 0)
    g_string_append_printf (text, ngettext ("%u conflict to be settled",
                                            "%u conflicts to be settled", self->n_conflicts),
                            self->n_conflicts);
  if (n_changes > 0)
    {
      g_string_append (text, text->len > 0 ? " · " : "");
      g_string_append_printf (text, ngettext ("%u change", "%u changes", n_changes), n_changes);
      g_string_append (text, " · ");
      if (self->n_decided == n_changes)
        g_string_append (text, _("all decided"));
      else
        g_string_append_printf (text, ngettext ("%u decided", "%u decided", self->n_decided),
                                self->n_decided);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A letter to colleagues: the sections, with one sentence a line. */
char *
rancang_comparison_dup_text (RancangComparison *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint section = 0;

  g_return_val_if_fail (RANCANG_IS_COMPARISON (self), NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      RancangDifferenceLine *line = self->lines->pdata[i];

      if (section < self->starts->len && g_array_index (self->starts, guint, section) == i)
        {
          g_string_append_printf (text, "%s%s\n", section > 0 ? "\n" : "",
                                  rancang_difference_line_get_section_title (line));
          section++;
        }
      g_string_append_printf (text, "- %s\n", rancang_difference_line_get_sentence (line));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
