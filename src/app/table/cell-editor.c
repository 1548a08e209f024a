/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cell-editor.c: editors of a cell that need more room than the cell */

#define G_LOG_DOMAIN "rancang-table"

#include "config.h"

#include <glib/gi18n.h>

#include "editor/chips-row.h"
#include "labels.h"
#include "table/cell-editor.h"

#define LIST_HEIGHT_MAX 320
#define TEXT_WIDTH      420
#define TEXT_HEIGHT     160

/* Lives with the popover. */
typedef struct
{
  RancangItemTable         *table; /* borrowed: the popover is its child */
  RancangItem              *item;
  const RancangTableColumn *column;
  RancangCellEditedFunc     edited;
  GtkTextView              *view;
  gboolean                  cancelled;
} CellEditor;

static void
cell_editor_free (CellEditor *editor)
{
  g_object_unref (editor->item);
  g_free (editor);
}

static gboolean
unparent_cb (gpointer user_data)
{
  /* The table may have gone in the meantime, and taken it along. */
  if (gtk_widget_get_parent (user_data) != NULL)
    gtk_widget_unparent (user_data);

  return G_SOURCE_REMOVE;
}

static void
finish_text (CellEditor *editor)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (editor->view);
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  editor->edited (editor->table, editor->item, editor->column, text);
}

/* The focus goes back to the cell before the popover goes away. */
static void
closed_cb (GtkWidget  *popover,
           CellEditor *editor)
{
  if (gtk_widget_get_root (GTK_WIDGET (editor->table)) != NULL)
    {
      if (!editor->cancelled && editor->view != NULL)
        finish_text (editor);
      gtk_widget_grab_focus (GTK_WIDGET (editor->table));
    }
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (popover), g_object_unref);
}

static GtkWidget *
create_popover (RancangItemTable         *table,
                GtkWidget                *cell,
                RancangItem              *item,
                const RancangTableColumn *column,
                RancangCellEditedFunc     edited,
                CellEditor              **editor)
{
  GtkWidget *popover = gtk_popover_new ();
  graphene_rect_t bounds;

  *editor = g_new0 (CellEditor, 1);
  (*editor)->table = table;
  (*editor)->item = g_object_ref (item);
  (*editor)->column = column;
  (*editor)->edited = edited;
  gtk_widget_set_parent (popover, GTK_WIDGET (table));
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  if (gtk_widget_compute_bounds (cell, GTK_WIDGET (table), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                                 &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                   (int) bounds.size.width,
                                                   (int) bounds.size.height });
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  column->title, -1);
  g_object_set_data_full (G_OBJECT (popover), "rancang-editor", *editor,
                          (GDestroyNotify) cell_editor_free);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), *editor);

  return popover;
}

static void
row_activated_cb (GtkWidget     *popover,
                  GtkListBoxRow *row)
{
  CellEditor *editor = g_object_get_data (G_OBJECT (popover), "rancang-editor");
  const char *value = g_object_get_data (G_OBJECT (row), "value");

  editor->edited (editor->table, editor->item, editor->column, value);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static GtkWidget *
add_choice (GtkListBox *list,
            const char *value,
            const char *label)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *text = gtk_label_new (label);

  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), text);
  g_object_set_data_full (G_OBJECT (row), "value", g_strdup (value), g_free);
  gtk_list_box_append (list, row);

  return row;
}

/* Gives the row of the value that is held now. */
static GtkWidget *
fill_choices (GtkListBox               *list,
              const RancangTableColumn *column,
              RancangItem              *item)
{
  const char *held = rancang_item_get_text (item, column->field->name);
  GtkWidget *current = add_choice (list, "", C_("choice", "Not set"));

  for (const RancangChoice *choice = column->field->choices; choice->code != NULL; choice++)
    {
      GtkWidget *row = add_choice (list, choice->code,
                                   rancang_label_get_choice (column->field, choice->code));

      if (g_strcmp0 (choice->code, held) == 0)
        current = row;
    }
  return current;
}

static GtkWidget *
fill_places (GtkListBox               *list,
             const RancangTableColumn *column,
             RancangItem              *item)
{
  g_autoptr (GPtrArray) places = rancang_table_column_list_places (column);
  GtkWidget *current = NULL;

  for (guint i = 0; i < places->len; i++)
    {
      RancangItem *place = places->pdata[i];
      g_autofree char *label = rancang_label_dup_item (place);
      GtkWidget *row = add_choice (list, rancang_item_get_id (place), label);

      if (place == rancang_item_get_parent (item))
        current = row;
    }
  return current;
}

/* The choices of a field, or the places where the item can stand. */
void
rancang_cell_editor_choose (RancangItemTable         *table,
                            GtkWidget                *cell,
                            RancangItem              *item,
                            const RancangTableColumn *column,
                            RancangCellEditedFunc     edited)
{
  CellEditor *editor;
  GtkWidget *popover = create_popover (table, cell, item, column, edited, &editor);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkListBox *list = GTK_LIST_BOX (gtk_list_box_new ());
  GtkWidget *current;

  current = column->type == RANCANG_TABLE_COLUMN_PLACE ? fill_places (list, column, item)
                                                       : fill_choices (list, column, item);
  gtk_list_box_set_selection_mode (list, GTK_SELECTION_BROWSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  column->title, -1);
  gtk_widget_add_css_class (GTK_WIDGET (list), "navigation-sidebar");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), LIST_HEIGHT_MAX);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (row_activated_cb), popover);
  gtk_popover_popup (GTK_POPOVER (popover));
  if (current != NULL)
    {
      gtk_list_box_select_row (list, GTK_LIST_BOX_ROW (current));
      gtk_widget_grab_focus (current);
    }
}

/* Escape leaves the text as it was; Ctrl+Enter, Tab and a click elsewhere take it. */
static gboolean
text_key_cb (GtkWidget      *popover,
             guint           keyval,
             guint           keycode,
             GdkModifierType state)
{
  CellEditor *editor = g_object_get_data (G_OBJECT (popover), "rancang-editor");

  if (keyval == GDK_KEY_Escape)
    editor->cancelled = TRUE;
  else if (!(keyval == GDK_KEY_Tab
             || ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
                 && (state & GDK_CONTROL_MASK) != 0)))
    return GDK_EVENT_PROPAGATE;

  gtk_popover_popdown (GTK_POPOVER (popover));
  return GDK_EVENT_STOP;
}

/* A text of several paragraphs. `typed` replaces what is there. */
void
rancang_cell_editor_write (RancangItemTable         *table,
                           GtkWidget                *cell,
                           RancangItem              *item,
                           const RancangTableColumn *column,
                           const char               *typed,
                           RancangCellEditedFunc     edited)
{
  CellEditor *editor;
  GtkWidget *popover = create_popover (table, cell, item, column, edited, &editor);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autofree char *text = rancang_table_column_dup_plain (column, item);

  editor->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (editor->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (editor->view, 6);
  gtk_text_view_set_right_margin (editor->view, 6);
  gtk_text_view_set_top_margin (editor->view, 6);
  gtk_text_view_set_bottom_margin (editor->view, 6);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (editor->view), typed != NULL ? typed : text,
                            -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (editor->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  column->title, -1);
  gtk_widget_set_size_request (scrolled, TEXT_WIDTH, TEXT_HEIGHT);
  gtk_widget_add_css_class (scrolled, "card");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (editor->view));
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (text_key_cb), popover);
  gtk_widget_add_controller (popover, keys);
  gtk_popover_popup (GTK_POPOVER (popover));
  gtk_widget_grab_focus (GTK_WIDGET (editor->view));
}

/* Several words or references, with the row that the form has for them. */
void
rancang_cell_editor_collect (RancangItemTable         *table,
                             RancangDocument          *document,
                             RancangItem              *item,
                             const RancangTableColumn *column)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_append (GTK_LIST_BOX (list), rancang_chips_row_new (document, item, column->field));
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_widget_set_margin_start (list, 18);
  gtk_widget_set_margin_end (list, 18);
  gtk_widget_set_margin_top (list, 6);
  gtk_widget_set_margin_bottom (list, 18);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), list);
  adw_dialog_set_title (dialog, column->title);
  adw_dialog_set_content_width (dialog, TEXT_WIDTH);
  adw_dialog_set_child (dialog, view);
  adw_dialog_present (dialog, GTK_WIDGET (table));
}
