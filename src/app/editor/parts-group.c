/* SPDX-License-Identifier: GPL-3.0-or-later */
/* parts-group.c: the parts of an item, each a row that opens to a small form */

#define G_LOG_DOMAIN "rancang-editor"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "editor/field-row.h"
#include "editor/parts-group.h"
#include "labels.h"

/**
 * RancangPartsGroup:
 *
 * Milestones, strategies, goals and the like. A part's form is made when its row is opened first.
 */
#define RANCANG_TYPE_PARTS_GROUP (rancang_parts_group_get_type ())
G_DECLARE_FINAL_TYPE (RancangPartsGroup, rancang_parts_group, RANCANG, PARTS_GROUP,
                      AdwPreferencesGroup)

struct _RancangPartsGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  RancangDocument *document;
  RancangItem     *parent;
  GPtrArray       *rows;

  /* Borrowed */
  const RancangKind *kind;
  GtkWidget         *add_row;
};

G_DEFINE_FINAL_TYPE (RancangPartsGroup, rancang_parts_group, ADW_TYPE_PREFERENCES_GROUP)

static void
update_row_title (GtkWidget *row)
{
  RancangItem *item = g_object_get_data (G_OBJECT (row), "rancang-item");
  g_autofree char *title = rancang_label_dup_item (item);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
}

static void
expanded_cb (GtkWidget         *row,
             GParamSpec        *pspec,
             RancangPartsGroup *self)
{
  RancangItem *item = g_object_get_data (G_OBJECT (row), "rancang-item");
  const RancangKind *kind = rancang_item_get_kind (item);

  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row))
      || g_object_get_data (G_OBJECT (row), "filled") != NULL)
    return;

  g_object_set_data (G_OBJECT (row), "filled", GINT_TO_POINTER (TRUE));
  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);

      if (rancang_field_row_is_shown (field))
        adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                                  rancang_field_row_new (self->document, item, field));
    }
}

static void
remove_clicked_cb (GtkWidget         *button,
                   RancangPartsGroup *self)
{
  RancangItem *item = g_object_get_data (G_OBJECT (button), "rancang-item");

  gtk_widget_activate_action (GTK_WIDGET (self), "win.remove-item", "s",
                              rancang_item_get_id (item));
}

static GtkWidget *
add_button (GtkWidget   *row,
            RancangItem *item,
            const char  *icon,
            const char  *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  g_object_set_data_full (G_OBJECT (button), "rancang-item", g_object_ref (item), g_object_unref);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), button);
  return button;
}

static GtkWidget *
create_row (RancangPartsGroup *self,
            RancangItem       *item)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *button;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_object_set_data_full (G_OBJECT (row), "rancang-item", g_object_ref (item), g_object_unref);
  /* A part that has parts itself shows them in a form of its own. */
  if (rancang_kind_get_n_children (rancang_item_get_kind (item)) > 0)
    {
      button = add_button (row, item, "go-next-symbolic", _("Open"));
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", rancang_item_get_id (item));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-item");
    }
  button = add_button (row, item, "user-trash-symbolic", _("Remove"));
  gtk_widget_set_sensitive (button, !rancang_document_is_read_only (self->document));
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self, 0);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self, 0);
  g_signal_connect_object (item, "notify", G_CALLBACK (update_row_title), row, G_CONNECT_SWAPPED);
  update_row_title (row);
  return row;
}

static gboolean
can_add (RancangPartsGroup *self)
{
  const guint n = rancang_item_count_children (self->parent, rancang_kind_get_name (self->kind));

  return !rancang_document_is_read_only (self->document)
         && (n == 0 || !rancang_kind_is_single (self->kind));
}

static void
items_changed_cb (RancangPartsGroup *self,
                  guint              position,
                  guint              n_removed,
                  guint              n_added,
                  GListModel        *items)
{
  for (guint i = 0; i < n_removed; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, position);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_remove_index (self->rows, position);
    }

  g_object_ref (self->add_row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->add_row);
  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (RancangItem) item = g_list_model_get_item (items, position + i);
      GtkWidget *row = create_row (self, item);

      g_ptr_array_insert (self->rows, position + i, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->add_row);
  g_object_unref (self->add_row);
  gtk_widget_set_visible (self->add_row, can_add (self));
}

/* A row put in the middle would stand last: then all rows are made again, in their order. */
static void
list_changed_cb (RancangPartsGroup *self,
                 guint              position,
                 guint              n_removed,
                 guint              n_added,
                 GListModel        *items)
{
  const guint n = g_list_model_get_n_items (items);

  if (n_added == 0 || position + n_added == n)
    items_changed_cb (self, position, n_removed, n_added, items);
  else
    items_changed_cb (self, 0, self->rows->len, n, items);
}

static void
add_cb (RancangPartsGroup *self)
{
  if (rancang_command_add (self->document, self->parent, rancang_kind_get_name (self->kind), NULL)
      != NULL)
    adw_expander_row_set_expanded (g_ptr_array_index (self->rows, self->rows->len - 1), TRUE);
}

static void
rancang_parts_group_dispose (GObject *object)
{
  RancangPartsGroup *self = RANCANG_PARTS_GROUP (object);

  G_OBJECT_CLASS (rancang_parts_group_parent_class)->dispose (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->parent);
  g_clear_object (&self->document);
}

static void
rancang_parts_group_class_init (RancangPartsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_parts_group_dispose;
}

static void
rancang_parts_group_init (RancangPartsGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->add_row = adw_button_row_new ();
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (self->add_row), "list-add-symbolic");
  g_signal_connect_swapped (self->add_row, "activated", G_CALLBACK (add_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->add_row);
}

GtkWidget *
rancang_parts_group_new (RancangDocument   *document,
                         RancangItem       *parent,
                         const RancangKind *kind)
{
  RancangPartsGroup *self = g_object_new (RANCANG_TYPE_PARTS_GROUP, NULL);
  GListModel *items = rancang_item_get_children (parent, rancang_kind_get_name (kind));
  g_autofree char *label = rancang_label_dup_kind (kind);
  g_autofree char *add = g_strdup_printf (C_("button", "Add %s"), label);

  self->document = g_object_ref (document);
  self->parent = g_object_ref (parent);
  self->kind = kind;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self),
                                   rancang_label_get_collection (kind));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), add);
  items_changed_cb (self, 0, 0, g_list_model_get_n_items (items), items);
  g_signal_connect_object (items, "items-changed", G_CALLBACK (list_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
