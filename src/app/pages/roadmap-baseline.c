/* SPDX-License-Identifier: GPL-3.0-or-later */
/* roadmap-baseline.c: the state of the plan that a roadmap is compared with */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "labels.h"
#include "pages/roadmap-baseline.h"

struct _RancangRoadmapBaseline
{
  GtkWidget parent_instance;

  /* Owned as a child */
  GtkWidget *chooser;

  /* Owned */
  RancangDocument *document;
  GPtrArray       *ids; /* of the snapshots in the chooser, after "none" */
  char            *wanted; /* id of a snapshot, or NULL for none */
  RancangPlan     *plan;
  char            *name;
  GCancellable    *cancellable;

  /* Plain */
  gboolean is_chosen; /* by a person */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (RancangRoadmapBaseline, rancang_roadmap_baseline, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
take (RancangRoadmapBaseline *self,
      RancangPlan            *plan,
      const char             *name)
{
  g_set_object (&self->plan, plan);
  g_set_str (&self->name, name);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  RancangPlan *plan = rancang_snapshot_read (task_data, &error);

  if (plan != NULL)
    g_task_return_pointer (task, plan, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  RancangRoadmapBaseline *self = RANCANG_ROADMAP_BASELINE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangPlan) plan = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *name = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->document == NULL)
    return;
  if (plan == NULL)
    rancang_document_say (self->document, error->message);
  else
    name = rancang_label_dup_item (g_task_get_task_data (G_TASK (result)));
  take (self, plan, name);
}

/* A copy of the item goes to the worker thread: the plan itself may change meanwhile. */
static void
load (RancangRoadmapBaseline *self)
{
  RancangItem *item = self->wanted != NULL
                        ? rancang_plan_find (rancang_document_get_plan (self->document),
                                             self->wanted) : NULL;
  g_autoptr (GTask) task = NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (item == NULL)
    {
      take (self, NULL, NULL);
      return;
    }

  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, read_cb, NULL);
  g_task_set_source_tag (task, load);
  g_task_set_task_data (task, rancang_item_copy (item, FALSE), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

static void
want (RancangRoadmapBaseline *self,
      const char             *id)
{
  if (g_set_str (&self->wanted, id))
    load (self);
}

static void
selected_cb (RancangRoadmapBaseline *self)
{
  const guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->chooser));

  if (self->is_filling)
    return;
  self->is_chosen = TRUE;
  want (self, selected > 0 && selected <= self->ids->len
                ? g_ptr_array_index (self->ids, selected - 1) : NULL);
}

/* Which entry is the wanted one: 0 is none, then the newest first. */
static guint
find_wanted (RancangRoadmapBaseline *self)
{
  guint index;

  if (!self->is_chosen)
    return self->ids->len > 0 ? 1 : 0;
  if (self->wanted != NULL
      && g_ptr_array_find_with_equal_func (self->ids, self->wanted, g_str_equal, &index))
    return index + 1;
  return 0;
}

static void
fill (RancangRoadmapBaseline *self)
{
  RancangItem *root = rancang_document_get_root (self->document);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint index;

  g_ptr_array_set_size (self->ids, 0);
  gtk_string_list_append (names, _("No baseline"));
  for (guint i = rancang_item_count_children (root, "snapshot"); i > 0; i--)
    {
      RancangItem *snapshot = rancang_item_peek_child (root, "snapshot", i - 1);
      g_autofree char *title = rancang_label_dup_item (snapshot);
      /* Translators: the name of a snapshot that bars are compared with */
      g_autofree char *name = g_strdup_printf (_("Baseline: %s"), title);

      g_ptr_array_add (self->ids, g_strdup (rancang_item_get_id (snapshot)));
      gtk_string_list_append (names, name);
    }

  index = find_wanted (self);
  self->is_filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->chooser), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->chooser), index);
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), self->ids->len > 0);
  want (self, index > 0 ? g_ptr_array_index (self->ids, index - 1) : NULL);
}

static void
plan_changed_cb (RancangRoadmapBaseline *self,
                 RancangTransaction     *transaction)
{
  if (rancang_transaction_touches_kind (transaction, "snapshot"))
    fill (self);
}

static void
rancang_roadmap_baseline_dispose (GObject *object)
{
  RancangRoadmapBaseline *self = RANCANG_ROADMAP_BASELINE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->chooser, gtk_widget_unparent);
  g_clear_object (&self->plan);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_roadmap_baseline_parent_class)->dispose (object);
}

static void
rancang_roadmap_baseline_finalize (GObject *object)
{
  RancangRoadmapBaseline *self = RANCANG_ROADMAP_BASELINE (object);

  g_ptr_array_unref (self->ids);
  g_free (self->wanted);
  g_free (self->name);

  G_OBJECT_CLASS (rancang_roadmap_baseline_parent_class)->finalize (object);
}

static void
rancang_roadmap_baseline_class_init (RancangRoadmapBaselineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rancang_roadmap_baseline_dispose;
  object_class->finalize = rancang_roadmap_baseline_finalize;

  /**
   * RancangRoadmapBaseline::changed:
   * @self: the choice
   *
   * There is another plan to compare with, or none any more.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
rancang_roadmap_baseline_init (RancangRoadmapBaseline *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->chooser = gtk_drop_down_new (NULL, NULL);
  gtk_widget_set_tooltip_text (self->chooser, _("Snapshot that the bars are compared with"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chooser), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Baseline"), -1);
  gtk_widget_set_parent (self->chooser, GTK_WIDGET (self));
  g_signal_connect_object (self->chooser, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
}

void
rancang_roadmap_baseline_set_document (RancangRoadmapBaseline *self,
                                       RancangDocument        *document)
{
  g_return_if_fail (RANCANG_IS_ROADMAP_BASELINE (self));
  g_return_if_fail (self->document == NULL && RANCANG_IS_DOCUMENT (document));

  self->document = g_object_ref (document);
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  fill (self);
}

/* The plan as it was, or NULL. */
RancangPlan *
rancang_roadmap_baseline_get_plan (RancangRoadmapBaseline *self)
{
  g_return_val_if_fail (RANCANG_IS_ROADMAP_BASELINE (self), NULL);

  return self->plan;
}

const char *
rancang_roadmap_baseline_get_name (RancangRoadmapBaseline *self)
{
  g_return_val_if_fail (RANCANG_IS_ROADMAP_BASELINE (self), NULL);

  return self->name;
}
