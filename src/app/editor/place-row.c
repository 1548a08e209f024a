/* SPDX-License-Identifier: GPL-3.0-or-later */
/* place-row.c: the sub-dimension that a programme stands in */

#define G_LOG_DOMAIN "rancang-editor"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "editor/place-row.h"
#include "labels.h"

/**
 * RancangPlaceRow:
 *
 * Choosing another sub-dimension moves the programme to the end of its lane.
 */
struct _RancangPlaceRow
{
  AdwComboRow parent_instance;

  /* Owned */
  RancangDocument *document;
  RancangItem     *item;
  GPtrArray       *places;

  /* Plain */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (RancangPlaceRow, rancang_place_row, ADW_TYPE_COMBO_ROW)

static gboolean
add_place (RancangItem *item,
           gpointer     user_data)
{
  g_ptr_array_add (user_data, g_object_ref (item));
  return TRUE;
}

static void
update (RancangPlaceRow *self)
{
  RancangItem *parent = rancang_item_get_parent (self->item);
  guint index;

  if (parent == NULL || !g_ptr_array_find (self->places, parent, &index))
    return;

  self->updating = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), index);
  self->updating = FALSE;
}

static void
selected_cb (RancangPlaceRow *self)
{
  const guint index = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (self->updating || index >= self->places->len
      || g_ptr_array_index (self->places, index) == rancang_item_get_parent (self->item))
    return;

  rancang_command_move (self->document, self->item, g_ptr_array_index (self->places, index), -1);
}

static void
rancang_place_row_dispose (GObject *object)
{
  RancangPlaceRow *self = RANCANG_PLACE_ROW (object);

  self->updating = TRUE;
  G_OBJECT_CLASS (rancang_place_row_parent_class)->dispose (object);

  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_object (&self->item);
  g_clear_object (&self->document);
}

static void
rancang_place_row_class_init (RancangPlaceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_place_row_dispose;
}

static void
rancang_place_row_init (RancangPlaceRow *self)
{
  self->places = g_ptr_array_new_with_free_func (g_object_unref);
}

gboolean
rancang_place_row_fits (RancangItem *item)
{
  return rancang_item_is (item, "programme");
}

GtkWidget *
rancang_place_row_new (RancangDocument *document,
                       RancangItem     *item)
{
  RancangPlaceRow *self = g_object_new (RANCANG_TYPE_PLACE_ROW, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkExpression *name = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  self->document = g_object_ref (document);
  self->item = g_object_ref (item);
  self->updating = TRUE;
  rancang_item_foreach (rancang_document_get_root (document), "sub-dimension", add_place,
                        self->places);
  for (guint i = 0; i < self->places->len; i++)
    gtk_string_list_take (names, rancang_label_dup_item (g_ptr_array_index (self->places, i)));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Sub-dimension"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  adw_combo_row_set_expression (ADW_COMBO_ROW (self), name);
  adw_combo_row_set_search_match_mode (ADW_COMBO_ROW (self),
                                       GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  adw_combo_row_set_enable_search (ADW_COMBO_ROW (self), TRUE);
  gtk_expression_unref (name);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !rancang_document_is_read_only (document));
  update (self);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
  g_signal_connect_object (rancang_document_get_plan (document), "changed", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
