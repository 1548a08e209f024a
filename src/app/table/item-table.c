/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item-table.c: all items of a kind below an item, as a table to work in */

#define G_LOG_DOMAIN "rancang-table"

#include "config.h"

#include <glib/gi18n.h>

#include "checker.h"
#include "commands.h"
#include "labels.h"
#include "pages/page.h"
#include "table/columns-popover.h"
#include "table/item-table-private.h"

/**
 * RancangItemTable:
 *
 * A spreadsheet over the items of one kind below any item. Its columns come from the kind's table
 * of fields; a cell is edited where it stands; blocks are copied to and pasted from spreadsheets.
 * The rows are a chain of models: the collection, filter, sorter, selection.
 */
static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangItemTable, rancang_item_table, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

gboolean
rancang_item_table_can_edit (RancangItemTable *self)
{
  return !rancang_document_is_read_only (self->document)
         && rancang_item_get_plan (self->root) != NULL;
}

RancangTableCell *
rancang_item_table_get_focused_cell (RancangItemTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *cell;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view)))
    return NULL;

  cell = gtk_widget_get_ancestor (focus, RANCANG_TYPE_TABLE_CELL);
  return cell != NULL ? RANCANG_TABLE_CELL (cell) : NULL;
}

/* The position of an item's row, or GTK_INVALID_LIST_POSITION. */
guint
rancang_item_table_find (RancangItemTable *self,
                         RancangItem      *item)
{
  GListModel *rows = G_LIST_MODEL (self->selection);

  for (guint i = 0; item != NULL && i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (RancangItem) row = g_list_model_get_item (rows, i);

      if (row == item)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* Selects the row, and gives the focus to its cell in the column, or to the one that had it. */
void
rancang_item_table_focus (RancangItemTable         *self,
                          guint                     position,
                          const RancangTableColumn *column)
{
  GtkColumnViewColumn *view_column = rancang_item_table_get_view_column (self, column);

  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->selection)))
    return;

  gtk_column_view_scroll_to (self->view, position, view_column,
                             GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  /* The list only remembers the row; the keys are ours when we ask for them. */
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

GPtrArray *
rancang_item_table_list_selected (RancangItemTable *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) selected = NULL;
  GtkBitsetIter iter;
  guint position;

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (self->selection), position));

  return items;
}

/* Who shall hold an item that is added: who holds the row that had the focus, else the first that
 * can. NULL where there is none. */
RancangItem *
rancang_item_table_find_place (RancangItemTable *self)
{
  g_autoptr (GPtrArray) places = NULL;
  RancangItem *parent = self->cursor != NULL ? rancang_item_get_parent (self->cursor) : NULL;

  if (parent != NULL && rancang_item_get_plan (parent) != NULL)
    return parent;

  places = rancang_table_column_list_places (g_ptr_array_index (self->columns, 0));
  return places->len > 0 ? g_ptr_array_index (places, 0) : NULL;
}

static void
update_stack (RancangItemTable *self)
{
  const guint n_all = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  const guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));

  gtk_stack_set_visible_child_name (self->stack, n_all == 0 ? "empty"
                                                            : n_shown == 0 ? "none" : "table");
}

static void
rows_changed_cb (RancangItemTable *self)
{
  update_stack (self);
  rancang_item_table_queue_footer (self);
}

static void
selection_changed_cb (RancangItemTable *self)
{
  g_autoptr (GtkBitset) selected = NULL;
  guint64 n;
  g_autofree char *text = NULL;

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  n = gtk_bitset_get_size (selected);
  text = g_strdup_printf (ngettext ("%u selected", "%u selected", (gulong) n), (guint) n);
  gtk_label_set_label (self->selected_label, text);
  gtk_revealer_set_reveal_child (self->bar, n > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.change",
                                 n > 0 && rancang_item_table_can_edit (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.remove",
                                 n > 0 && rancang_item_table_can_edit (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.copy-with-headings", n > 0);
  rancang_item_table_queue_footer (self);
}

static gboolean
refresh_cells_cb (gpointer user_data)
{
  RancangItemTable *self = user_data;
  GHashTableIter iter;
  gpointer cell;

  self->refresh_id = 0;
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    rancang_table_cell_refresh (cell);

  return G_SOURCE_REMOVE;
}

/* Only what is on the screen is looked at, before the next frame. */
static void
queue_refresh (RancangItemTable *self)
{
  if (self->refresh_id == 0 && self->view != NULL)
    self->refresh_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, refresh_cells_cb, self, NULL);
}

static void
plan_changed_cb (RancangItemTable   *self,
                 RancangTransaction *transaction)
{
  /* The page may be gone and only held by somebody a moment longer. */
  if (self->view == NULL)
    return;

  queue_refresh (self);
  rancang_item_table_follow (self, transaction);
  rancang_item_table_queue_footer (self);
}

static void
focus_changed_cb (RancangItemTable *self)
{
  RancangTableCell *cell = rancang_item_table_get_focused_cell (self);

  if (cell == NULL || rancang_table_cell_get_item (cell) == NULL)
    return;

  g_set_object (&self->cursor, rancang_table_cell_get_item (cell));
  self->cursor_column = rancang_table_cell_get_column (cell);
}

static void
search_changed_cb (RancangItemTable *self)
{
  rancang_item_table_set_search (self, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
stop_search_cb (RancangItemTable *self)
{
  guint position = rancang_item_table_find (self, self->cursor);

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  rancang_item_table_focus (self, position != GTK_INVALID_LIST_POSITION ? position : 0,
                            self->cursor_column);
}

static void
show_all_cb (RancangItemTable *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  rancang_item_table_set_search (self, "");
  rancang_item_table_set_missing (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
flush_cb (RancangItemTable *self)
{
  if (self->edited != NULL)
    rancang_item_table_commit_edit (self, TRUE);
}

static void
rancang_item_table_add (RancangPage *page)
{
  RancangItemTable *self = RANCANG_ITEM_TABLE (page);
  RancangItem *place = rancang_item_table_find_place (self);
  RancangTableCell *cell;
  RancangItem *item;

  if (place == NULL || !rancang_item_table_can_edit (self))
    return;
  if (self->edited != NULL && !rancang_item_table_commit_edit (self, TRUE))
    return;

  show_all_cb (self);
  item = rancang_command_add (self->document, place, rancang_kind_get_name (self->kind), NULL);
  if (item == NULL)
    return;
  rancang_item_table_focus (self, rancang_item_table_find (self, item),
                            g_ptr_array_index (self->columns, 0));
  cell = rancang_item_table_get_focused_cell (self);
  if (cell != NULL)
    rancang_item_table_begin_edit (self, cell, NULL);
}

static void
add_clicked_cb (RancangItemTable *self)
{
  rancang_item_table_add (RANCANG_PAGE (self));
}

static void
rancang_item_table_set_open (RancangPage *page,
                             RancangItem *item)
{
  RancangItemTable *self = RANCANG_ITEM_TABLE (page);
  const guint position = rancang_item_table_find (self, item);

  /* The row that is open is the selected one; the focus stays where it is. */
  if (position != GTK_INVALID_LIST_POSITION
      && !gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
}

static gboolean
rancang_item_table_focus_item (RancangPage *page,
                               RancangItem *item)
{
  RancangItemTable *self = RANCANG_ITEM_TABLE (page);
  const guint position = rancang_item_table_find (self, item);

  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;

  rancang_item_table_focus (self, position, self->cursor_column);
  return TRUE;
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->add = rancang_item_table_add;
  iface->set_open = rancang_item_table_set_open;
  iface->focus_item = rancang_item_table_focus_item;
}

static gboolean
rancang_item_table_grab_focus (GtkWidget *widget)
{
  RancangItemTable *self = RANCANG_ITEM_TABLE (widget);
  guint position = rancang_item_table_find (self, self->cursor);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->search));

  rancang_item_table_focus (self, position != GTK_INVALID_LIST_POSITION ? position : 0,
                            self->cursor_column);
  return TRUE;
}

static gboolean
key_pressed_cb (RancangItemTable      *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  return rancang_item_table_handle_key (self, keyval, state);
}

/* The cell under the pointer gets the focus before its row takes the click; two begin an edit. */
static void
pressed_cb (RancangItemTable *self,
            int               n_press,
            double            x,
            double            y,
            GtkGestureClick  *gesture)
{
  GtkWidget *view = GTK_WIDGET (self->view);
  GtkWidget *picked = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = picked != NULL ? gtk_widget_get_ancestor (picked, RANCANG_TYPE_TABLE_CELL)
                                   : NULL;
  const guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  graphene_point_t point;
  guint position;

  if (picked != NULL && cell == NULL)
    {
      GtkWidget *inside = gtk_widget_get_first_child (picked);

      cell = inside != NULL && RANCANG_IS_TABLE_CELL (inside) ? inside : NULL;
    }
  if (cell == NULL || RANCANG_TABLE_CELL (cell) == self->edited)
    return;

  if (self->edited != NULL)
    rancang_item_table_commit_edit (self, FALSE);
  gtk_widget_grab_focus (cell);
  if (button == GDK_BUTTON_PRIMARY && n_press == 2)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      rancang_item_table_begin_edit (self, RANCANG_TABLE_CELL (cell), NULL);
      return;
    }
  if (button != GDK_BUTTON_SECONDARY)
    return;
  position = rancang_table_cell_get_position (RANCANG_TABLE_CELL (cell));
  if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  if (gtk_widget_compute_point (view, GTK_WIDGET (self), &GRAPHENE_POINT_INIT (x, y), &point))
    rancang_item_table_show_menu (self, point.x, point.y);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
rancang_item_table_unroot (GtkWidget *widget)
{
  RancangItemTable *self = RANCANG_ITEM_TABLE (widget);

  if (self->edited != NULL)
    rancang_item_table_commit_edit (self, FALSE);
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), focus_changed_cb, self);

  GTK_WIDGET_CLASS (rancang_item_table_parent_class)->unroot (widget);
}

static void
rancang_item_table_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rancang_item_table_parent_class)->root (widget);

  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget",
                           G_CALLBACK (focus_changed_cb), widget, G_CONNECT_SWAPPED);
}

/* The menu, and what a cell was being edited in. */
static void
remove_popovers (RancangItemTable *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (GTK_IS_POPOVER (child))
        gtk_widget_unparent (child);
      child = next;
    }
}

static void
rancang_item_table_dispose (GObject *object)
{
  RancangItemTable *self = RANCANG_ITEM_TABLE (object);

  /* Columns that go with the view were not taken away by anybody. */
  self->arranging = TRUE;
  if (self->selection != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->selection, self);
      g_signal_handlers_disconnect_by_data (self->items, self);
    }
  if (self->edited != NULL)
    rancang_item_table_cancel_edit (self);
  if (self->view != NULL)
    {
      gtk_column_view_set_model (self->view, NULL);
      rancang_item_table_remove_columns (self);
    }
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_handle_id (&self->touch_id, g_source_remove);
  g_clear_handle_id (&self->footer_id, g_source_remove);
  self->menu = NULL;
  remove_popovers (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_ITEM_TABLE);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->items);
  g_clear_object (&self->headings);
  g_clear_object (&self->cursor);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rancang_item_table_parent_class)->dispose (object);
}

static void
rancang_item_table_finalize (GObject *object)
{
  RancangItemTable *self = RANCANG_ITEM_TABLE (object);

  g_hash_table_unref (self->cells);
  g_hash_table_unref (self->touched);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_object (&self->root);
  g_clear_object (&self->document);
  g_free (self->needle);

  G_OBJECT_CLASS (rancang_item_table_parent_class)->finalize (object);
}

static void
rancang_item_table_class_init (RancangItemTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_item_table_dispose;
  object_class->finalize = rancang_item_table_finalize;

  widget_class->grab_focus = rancang_item_table_grab_focus;
  widget_class->root = rancang_item_table_root;
  widget_class->unroot = rancang_item_table_unroot;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/table/item-table.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangItemTable, search);
  gtk_widget_class_bind_template_child (widget_class, RancangItemTable, filter_button);
  gtk_widget_class_bind_template_child (widget_class, RancangItemTable, group_button);
  gtk_widget_class_bind_template_child (widget_class, RancangItemTable, columns_button);
  gtk_widget_class_bind_template_child (widget_class, RancangItemTable, add_button);
  gtk_widget_class_bind_template_child (widget_class, RancangItemTable, stack);
  gtk_widget_class_bind_template_child (widget_class, RancangItemTable, view);
  gtk_widget_class_bind_template_child (widget_class, RancangItemTable, empty);
  gtk_widget_class_bind_template_child (widget_class, RancangItemTable, first_button);
  gtk_widget_class_bind_template_child (widget_class, RancangItemTable, bar);
  gtk_widget_class_bind_template_child (widget_class, RancangItemTable, selected_label);
  gtk_widget_class_bind_template_child (widget_class, RancangItemTable, change_button);
  gtk_widget_class_bind_template_child (widget_class, RancangItemTable, remove_button);
  gtk_widget_class_bind_template_child (widget_class, RancangItemTable, count_label);
  gtk_widget_class_bind_template_child (widget_class, RancangItemTable, sum_label);
  gtk_widget_class_bind_template_child (widget_class, RancangItemTable, cell_menu);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  rancang_item_table_install_actions (widget_class);
}

static void
rancang_item_table_init (RancangItemTable *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->cells = g_hash_table_new (NULL, NULL);
  self->touched = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  self->menu = GTK_POPOVER_MENU (gtk_popover_menu_new_from_model (self->cell_menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->menu), GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self->menu), GTK_ALIGN_START);
  gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
}

static void
show_words (RancangItemTable *self)
{
  const char *collection = rancang_label_get_collection (self->kind);
  g_autofree char *label = rancang_label_dup_kind (self->kind);
  g_autofree char *add = g_strdup_printf (C_("button", "Add %s"), label);
  /* Translators: %s is a kind of item in the plural, “Programmes” */
  g_autofree char *none = g_strdup_printf (_("No %s Yet"), collection);
  const gboolean can_edit = rancang_item_table_can_edit (self);

  gtk_button_set_label (GTK_BUTTON (self->first_button), add);
  gtk_widget_set_tooltip_text (self->add_button, add);
  adw_status_page_set_title (self->empty, none);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  collection, -1);
  gtk_widget_set_visible (self->add_button, can_edit);
  gtk_widget_set_visible (self->first_button, can_edit);
  gtk_widget_set_visible (self->change_button, can_edit);
  gtk_widget_set_visible (self->remove_button, can_edit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.paste", can_edit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.clear", can_edit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.edit", can_edit);
}

/* The chain of models is made before the columns, whose sorters hang on it. */
static void
show_rows (RancangItemTable *self)
{
  RancangPlan *plan = rancang_document_get_plan (self->document);

  self->items = rancang_item_collection_new (plan, self->root, rancang_kind_get_name (self->kind));
  rancang_item_table_arrange (self);
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->sorted)));
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (rows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "selection-changed",
                           G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->items, "items-changed", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "flush", G_CALLBACK (flush_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rancang_document_get_checker (self->document), "changed",
                           G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
}

/* A table of the items of `kind` below `root`, at any depth. */
GtkWidget *
rancang_item_table_new (RancangDocument *document,
                        RancangItem     *root,
                        const char      *kind)
{
  RancangItemTable *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RANCANG_IS_ITEM (root), NULL);
  g_return_val_if_fail (rancang_kind_lookup (kind) != NULL, NULL);

  self = g_object_new (RANCANG_TYPE_ITEM_TABLE, NULL);
  self->document = g_object_ref (document);
  self->root = g_object_ref (root);
  self->kind = rancang_kind_lookup (kind);
  self->columns = rancang_table_columns_new (document, root, self->kind);
  self->settings = g_settings_new (APPLICATION_ID);
  show_rows (self);
  rancang_item_table_show_columns (self);
  gtk_menu_button_set_popover (self->columns_button, rancang_columns_popover_new (self));
  show_words (self);
  rows_changed_cb (self);
  selection_changed_cb (self);

  return GTK_WIDGET (self);
}
