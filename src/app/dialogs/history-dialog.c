/* SPDX-License-Identifier: GPL-3.0-or-later */
/* history-dialog.c: what an item was, and when it changed */

#define G_LOG_DOMAIN "rancang-dialogs"

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/history-dialog.h"
#include "labels.h"

/**
 * RancangHistoryDialog:
 *
 * The steps of undo that touched an item, those of earlier days too, the newest first; of the plan
 * itself all that was done in it. An old value can be brought back alone, whatever was done since.
 */
#define RANCANG_TYPE_HISTORY_DIALOG (rancang_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RancangHistoryDialog, rancang_history_dialog, RANCANG, HISTORY_DIALOG,
                      AdwDialog)

struct _RancangHistoryDialog
{
  AdwDialog parent_instance;

  /* Owned */
  RancangDocument *document;
  RancangItem     *item;
  GListStore      *entries;

  /* Borrowed: children */
  GtkStack    *stack;
  GtkDropDown *fields;

  /* Owned: the fields that the drop-down offers, after “All” */
  GPtrArray *offered;
};

G_DEFINE_FINAL_TYPE (RancangHistoryDialog, rancang_history_dialog, ADW_TYPE_DIALOG)

/* One change of one field. */
#define RANCANG_TYPE_HISTORY_ENTRY (rancang_history_entry_get_type ())
G_DECLARE_FINAL_TYPE (RancangHistoryEntry, rancang_history_entry, RANCANG, HISTORY_ENTRY, GObject)

struct _RancangHistoryEntry
{
  GObject parent_instance;

  RancangChange *change;
  gint64         time;
};

G_DEFINE_FINAL_TYPE (RancangHistoryEntry, rancang_history_entry, G_TYPE_OBJECT)

static void
rancang_history_entry_finalize (GObject *object)
{
  rancang_change_unref (RANCANG_HISTORY_ENTRY (object)->change);

  G_OBJECT_CLASS (rancang_history_entry_parent_class)->finalize (object);
}

static void
rancang_history_entry_class_init (RancangHistoryEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_history_entry_finalize;
}

static void
rancang_history_entry_init (RancangHistoryEntry *self)
{
}

static const RancangField *
get_chosen_field (RancangHistoryDialog *self)
{
  const guint index = gtk_drop_down_get_selected (self->fields);

  return index > 0 && index <= self->offered->len ? g_ptr_array_index (self->offered, index - 1)
                                                  : NULL;
}

static gboolean
is_whole (RancangHistoryDialog *self)
{
  return self->item == rancang_document_get_root (self->document);
}

static gboolean
is_told (RancangHistoryDialog *self,
         RancangChange        *change,
         const RancangField   *field)
{
  if (is_whole (self) && field == NULL)
    return !rancang_item_is (rancang_change_get_item (change), "snapshot");
  return rancang_change_get_operation (change) == RANCANG_OPERATION_SET
         && rancang_change_get_item (change) == self->item
         && (field == NULL || rancang_change_get_field (change) == field);
}

static void
add_changes (RancangHistoryDialog *self,
             RancangTransaction   *step,
             const RancangField   *field)
{
  for (guint i = rancang_transaction_get_n_changes (step); i > 0; i--)
    {
      RancangChange *change = rancang_transaction_get_change (step, i - 1);
      g_autoptr (RancangHistoryEntry) entry = NULL;

      if (!is_told (self, change, field))
        continue;
      entry = g_object_new (RANCANG_TYPE_HISTORY_ENTRY, NULL);
      entry->change = rancang_change_ref (change);
      entry->time = rancang_transaction_get_time (step);
      g_list_store_append (self->entries, entry);
    }
}

static void
update (RancangHistoryDialog *self)
{
  RancangPlan *plan = rancang_document_get_plan (self->document);
  const RancangField *field = get_chosen_field (self);

  g_list_store_remove_all (self->entries);
  for (guint i = rancang_plan_get_n_steps (plan); i > 0; i--)
    add_changes (self, rancang_plan_get_step (plan, i - 1), field);
  gtk_stack_set_visible_child_name (
    self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->entries)) > 0 ? "list" : "empty");
}

static void
restore_cb (GtkWidget            *button,
            RancangHistoryDialog *self)
{
  RancangHistoryEntry *entry = g_object_get_data (G_OBJECT (button), "entry");
  const RancangField *field = rancang_change_get_field (entry->change);
  RancangItem *item = rancang_change_get_item (entry->change);
  g_autoptr (GError) error = NULL;

  if (rancang_item_get_plan (item) == NULL)
    {
      rancang_document_say (self->document, _("It is not in the plan any more"));
      return;
    }
  if (!rancang_plan_set (rancang_document_get_plan (self->document), item, field->name,
                         rancang_change_get_old_value (entry->change), &error))
    rancang_document_say (self->document, error->message);
}

static char *
dup_value (RancangHistoryDialog *self,
           RancangHistoryEntry  *entry,
           const GValue         *value)
{
  const RancangField *field = rancang_change_get_field (entry->change);

  if (rancang_field_value_is_empty (field, value))
    return g_strdup (C_("value", "empty"));
  return rancang_field_value_dup_text (field, value, rancang_document_get_plan (self->document),
                                       rancang_language_get_default ());
}

/* "old → new", or what became of the item. */
static char *
dup_text (RancangHistoryDialog *self,
          RancangHistoryEntry  *entry)
{
  g_autofree char *old_value = NULL;
  g_autofree char *new_value = NULL;

  switch (rancang_change_get_operation (entry->change))
    {
    case RANCANG_OPERATION_INSERT:
      return g_strdup (C_("history", "Added"));
    case RANCANG_OPERATION_REMOVE:
      return g_strdup (C_("history", "Removed"));
    case RANCANG_OPERATION_MOVE:
      return g_strdup (C_("history", "Moved"));
    default:
      old_value = dup_value (self, entry, rancang_change_get_old_value (entry->change));
      new_value = dup_value (self, entry, rancang_change_get_new_value (entry->change));
      /* Translators: an old and a new value */
      return g_strdup_printf (_("%s → %s"), old_value, new_value);
    }
}

/* The field and when; in the history of the whole plan also which item. */
static char *
dup_heading (RancangHistoryDialog *self,
             RancangHistoryEntry  *entry)
{
  const RancangField *field = rancang_change_get_field (entry->change);
  g_autofree char *time = rancang_label_dup_time (entry->time);
  g_autoptr (GString) heading = g_string_new (NULL);

  if (is_whole (self))
    {
      g_autofree char *item = rancang_label_dup_item (rancang_change_get_item (entry->change));

      g_string_append_printf (heading, "%s · ", item);
    }
  if (field != NULL)
    g_string_append_printf (heading, "%s · ", rancang_label_get_field (field));
  g_string_append (heading, time);
  return g_string_free (g_steal_pointer (&heading), FALSE);
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 4);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
setup_cb (RancangHistoryDialog *self,
          GtkListItem          *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  GtkWidget *when = create_label ("caption");

  gtk_widget_add_css_class (when, "dimmed");
  gtk_box_append (GTK_BOX (lines), when);
  gtk_box_append (GTK_BOX (lines), create_label (NULL));
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_tooltip_text (button, _("Restore the Old Value"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_sensitive (button, !rancang_document_is_read_only (self->document));
  g_signal_connect_object (button, "clicked", G_CALLBACK (restore_cb), self, 0);
  gtk_box_append (GTK_BOX (row), lines);
  gtk_box_append (GTK_BOX (row), button);
  gtk_list_item_set_child (list_item, row);
  gtk_list_item_set_activatable (list_item, FALSE);
}

static void
bind_cb (RancangHistoryDialog *self,
         GtkListItem          *list_item)
{
  RancangHistoryEntry *entry = gtk_list_item_get_item (list_item);
  GtkWidget *row = gtk_list_item_get_child (list_item);
  GtkWidget *lines = gtk_widget_get_first_child (row);
  GtkWidget *when = gtk_widget_get_first_child (lines);
  g_autofree char *heading = dup_heading (self, entry);
  g_autofree char *text = dup_text (self, entry);

  gtk_label_set_label (GTK_LABEL (when), heading);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (when)), text);
  gtk_widget_set_visible (gtk_widget_get_last_child (row),
                          rancang_change_get_field (entry->change) != NULL);
  g_object_set_data_full (G_OBJECT (gtk_widget_get_last_child (row)), "entry",
                          g_object_ref (entry), g_object_unref);
  gtk_list_item_set_accessible_label (list_item, heading);
  gtk_list_item_set_accessible_description (list_item, text);
}

static void
unbind_cb (RancangHistoryDialog *self,
           GtkListItem          *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  g_object_set_data (G_OBJECT (gtk_widget_get_last_child (row)), "entry", NULL);
}

static void
rancang_history_dialog_dispose (GObject *object)
{
  RancangHistoryDialog *self = RANCANG_HISTORY_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_HISTORY_DIALOG);
  g_clear_pointer (&self->offered, g_ptr_array_unref);
  g_clear_object (&self->entries);
  g_clear_object (&self->item);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_history_dialog_parent_class)->dispose (object);
}

static void
rancang_history_dialog_class_init (RancangHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_history_dialog_dispose;

  g_type_ensure (RANCANG_TYPE_HISTORY_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/dialogs/history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangHistoryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RancangHistoryDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, RancangHistoryDialog, entries);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
rancang_history_dialog_init (RancangHistoryDialog *self)
{
  self->offered = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
offer_fields (RancangHistoryDialog *self)
{
  const RancangKind *kind = rancang_item_get_kind (self->item);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, _("All fields"));
  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);

      if (field->flags & RANCANG_FIELD_HIDDEN)
        continue;
      gtk_string_list_append (labels, rancang_label_get_field (field));
      g_ptr_array_add (self->offered, (gpointer) field);
    }
  gtk_drop_down_set_model (self->fields, G_LIST_MODEL (labels));
}

AdwDialog *
rancang_history_dialog_new (RancangDocument *document,
                            RancangItem     *item)
{
  RancangHistoryDialog *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RANCANG_IS_ITEM (item), NULL);

  self = g_object_new (RANCANG_TYPE_HISTORY_DIALOG, NULL);
  self->document = g_object_ref (document);
  self->item = g_object_ref (item);
  title = rancang_label_dup_item (item);
  adw_dialog_set_title (ADW_DIALOG (self), title);
  offer_fields (self);
  update (self);
  g_signal_connect_object (rancang_document_get_plan (document), "changed", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);

  return ADW_DIALOG (self);
}
