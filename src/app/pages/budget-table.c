/* SPDX-License-Identifier: GPL-3.0-or-later */
/* budget-table.c: the budget as a table that opens down to its lines, its sums always in sight */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "pages/budget-cells.h"
#include "pages/budget-copy.h"
#include "pages/budget-node.h"
#include "pages/budget-table.h"

#define CELL_PADDING 24

/**
 * RancangBudgetTable:
 *
 * Two column views with the same columns: the rows, and below them the row of the sums, which does
 * not scroll away. Right and Left open and close a row, Enter opens its item, Ctrl+C copies what is
 * seen.
 */
struct _RancangBudgetTable
{
  GtkWidget            parent_instance;

  GtkWidget           *box;
  GtkColumnView       *view;
  GtkColumnView       *sums;

  /* Owned */
  RancangDocument     *document;
  RancangBudget       *budget;
  RancangBudgetNode   *whole;
  GtkTreeListModel    *tree;
  GtkSingleSelection  *selection;
  RancangBudgetCells  *cells;
  GStrv                heads;

  /* Plain */
  RancangBudgetRows    rows;
};

G_DEFINE_FINAL_TYPE (RancangBudgetTable, rancang_budget_table, GTK_TYPE_WIDGET)

static GListModel *
create_children (gpointer item,
                 gpointer user_data)
{
  GListModel *children = rancang_budget_node_get_children (item);

  return children != NULL ? g_object_ref (children) : NULL;
}

static char *
dup_head (const RancangBudgetColumn *column)
{
  if (column->source != NULL)
    return g_strdup (rancang_budget_label_source (column->source));

  return column->year != 0 ? g_strdup_printf ("%d", column->year) : g_strdup (_("Other years"));
}

static GStrv
list_heads (RancangBudgetTable *self)
{
  g_autoptr (GStrvBuilder) heads = g_strv_builder_new ();
  const char * const firsts[] = { _("Dimension"), _("Agency"), _("Source of funds") };

  g_strv_builder_add (heads, firsts[self->rows]);
  for (guint i = 0; i < rancang_budget_get_n_columns (self->budget); i++)
    g_strv_builder_take (heads, dup_head (rancang_budget_get_column (self->budget, i)));
  g_strv_builder_add (heads, _("Total"));

  return g_strv_builder_end (heads);
}

static void
remove_columns (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }
}

/* GTK writes all heads at the start; a number's head stands above its last digit. */
static void
align_heads (GtkColumnView *view)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  if (title == NULL)
    return;
  while ((title = gtk_widget_get_next_sibling (title)) != NULL)
    {
      GtkWidget *box = gtk_widget_get_first_child (title);
      GtkWidget *label = box != NULL ? gtk_widget_get_first_child (box) : NULL;

      if (!GTK_IS_LABEL (label))
        continue;
      gtk_widget_set_hexpand (label, TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (title, gtk_label_get_label (GTK_LABEL (label)));
    }
}

static void
add_columns (RancangBudgetTable *self,
             GtkColumnView      *view)
{
  const guint n = g_strv_length (self->heads);

  remove_columns (view);
  for (guint i = 0; i < n; i++)
    {
      const guint index = i + 1 < n ? i - 1 : RANCANG_BUDGET_TOTAL;
      g_autoptr (GtkColumnViewColumn) column = NULL;

      column = rancang_budget_cells_create_column (self->cells, self->heads[i], i == 0, index);

      gtk_column_view_append_column (view, column);
    }
}

static int
measure (RancangBudgetTable *self,
         const char         *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>", text);
  int width;

  pango_layout_set_markup (layout, markup, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

static void
set_width (RancangBudgetTable *self,
           guint               position,
           int                 width)
{
  for (int i = 0; i < 2; i++)
    {
      GListModel *columns = gtk_column_view_get_columns (i == 0 ? self->view : self->sums);
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, position);

      if (column != NULL)
        gtk_column_view_column_set_fixed_width (column, width + CELL_PADDING);
    }
}

static int
measure_column (RancangBudgetTable *self,
                guint               position,
                guint               index)
{
  g_autofree char *text = NULL;

  text = rancang_budget_cells_dup_amount (self->cells, rancang_budget_node_get_amount
                                                         (self->whole, index));

  return MAX (measure (self, text), MIN (measure (self, self->heads[position]), 110));
}

/* All columns but that of the sums are as wide as the widest sum; of a long name as much is seen. */
static void
update_widths (RancangBudgetTable *self)
{
  const guint last = g_strv_length (self->heads) - 1;
  int widest = measure (self, "2222");

  for (guint i = 1; i < last; i++)
    widest = MAX (widest, measure_column (self, i, i - 1));
  for (guint i = 1; i < last; i++)
    set_width (self, i, widest);
  set_width (self, last, MAX (widest, measure_column (self, last, RANCANG_BUDGET_TOTAL)));
}

static GtkTreeListRow *
get_selected (RancangBudgetTable *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static void
go_to (RancangBudgetTable *self,
       guint               position)
{
  gtk_column_view_scroll_to (self->view, position, NULL,
                             GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

/* Right opens a row, then goes into it; Left closes it, then goes out to what holds it. */
static gboolean
open_or_close (RancangBudgetTable *self,
               gboolean            open)
{
  GtkTreeListRow *row = get_selected (self);
  g_autoptr (GtkTreeListRow) parent = NULL;

  if (row == NULL)
    return FALSE;
  if (open && gtk_tree_list_row_is_expandable (row))
    {
      if (gtk_tree_list_row_get_expanded (row))
        go_to (self, gtk_tree_list_row_get_position (row) + 1);
      gtk_tree_list_row_set_expanded (row, TRUE);
      return TRUE;
    }
  if (!open && gtk_tree_list_row_get_expanded (row))
    {
      gtk_tree_list_row_set_expanded (row, FALSE);
      return TRUE;
    }
  parent = gtk_tree_list_row_get_parent (row);
  if (!open && parent != NULL)
    go_to (self, gtk_tree_list_row_get_position (parent));

  return TRUE;
}

static gboolean
key_pressed_cb (RancangBudgetTable    *self,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  const gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    return open_or_close (self, !mirrored);
  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    return open_or_close (self, mirrored);

  return GDK_EVENT_PROPAGATE;
}

/* What is no item opens below itself. */
static void
activate_cb (RancangBudgetTable *self,
             guint               position)
{
  g_autoptr (GtkTreeListRow) row = NULL;
  g_autoptr (RancangBudgetNode) node = NULL;
  RancangItem *item;

  row = g_list_model_get_item (G_LIST_MODEL (self->tree), position);
  if (row == NULL)
    return;
  node = gtk_tree_list_row_get_item (row);
  item = rancang_budget_node_get_item (node);
  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s",
                                rancang_item_get_id (item));
  else
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
}

static void
open_all_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  rancang_budget_table_open_all (RANCANG_BUDGET_TABLE (widget), g_variant_get_boolean (parameter));
}

static void
copy_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  rancang_budget_table_copy (RANCANG_BUDGET_TABLE (widget));
}

static void
rancang_budget_table_css_changed (GtkWidget         *widget,
                                  GtkCssStyleChange *change)
{
  RancangBudgetTable *self = RANCANG_BUDGET_TABLE (widget);

  GTK_WIDGET_CLASS (rancang_budget_table_parent_class)->css_changed (widget, change);
  if (self->heads != NULL)
    update_widths (self);
}

static void
rancang_budget_table_dispose (GObject *object)
{
  RancangBudgetTable *self = RANCANG_BUDGET_TABLE (object);

  if (self->box != NULL)
    {
      gtk_column_view_set_model (self->view, NULL);
      gtk_column_view_set_model (self->sums, NULL);
    }
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->tree);
  g_clear_object (&self->whole);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_budget_table_parent_class)->dispose (object);
}

static void
rancang_budget_table_finalize (GObject *object)
{
  RancangBudgetTable *self = RANCANG_BUDGET_TABLE (object);

  g_object_unref (self->cells);
  g_strfreev (self->heads);
  g_clear_pointer (&self->budget, rancang_budget_unref);

  G_OBJECT_CLASS (rancang_budget_table_parent_class)->finalize (object);
}

static void
rancang_budget_table_class_init (RancangBudgetTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_budget_table_dispose;
  object_class->finalize = rancang_budget_table_finalize;
  widget_class->css_changed = rancang_budget_table_css_changed;

  gtk_widget_class_install_action (widget_class, "budget.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "budget.open-all", "b", open_all_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_asterisk, GDK_NO_MODIFIER_MASK,
                                       "budget.open-all", "b", TRUE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Multiply, GDK_NO_MODIFIER_MASK,
                                       "budget.open-all", "b", TRUE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_slash, GDK_NO_MODIFIER_MASK,
                                       "budget.open-all", "b", FALSE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Divide, GDK_NO_MODIFIER_MASK,
                                       "budget.open-all", "b", FALSE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "budget.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK,
                                       "budget.copy", NULL);
  gtk_widget_class_set_css_name (widget_class, "budgettable");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
create_scroller (GtkColumnView *view)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (view));

  return scroller;
}

static void
create_views (RancangBudgetTable *self)
{
  g_autoptr (GtkListItemFactory) rows = rancang_budget_cells_create_rows (self->cells);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  self->sums = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_row_factory (self->view, rows);
  gtk_column_view_set_row_factory (self->sums, rows);
  gtk_column_view_set_single_click_activate (self->view, TRUE);
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_widget_set_focusable (GTK_WIDGET (self->sums), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Budget"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sums), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Totals"), -1);
  /* Before the view's own keys, which would move from cell to cell. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (activate_cb), self);
}

static void
rancang_budget_table_init (RancangBudgetTable *self)
{
  GtkWidget *above, *below;

  self->cells = rancang_budget_cells_new ();
  create_views (self);
  above = create_scroller (self->view);
  below = create_scroller (self->sums);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (above), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (below), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_hadjustment (GTK_SCROLLED_WINDOW (below),
    gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (above)));
  gtk_widget_set_vexpand (above, TRUE);
  gtk_widget_add_css_class (below, "sums");

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->box, "card");
  gtk_widget_set_overflow (self->box, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (self->box), above);
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (self->box), below);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

void
rancang_budget_table_set_document (RancangBudgetTable *self,
                                   RancangDocument    *document)
{
  g_return_if_fail (RANCANG_IS_BUDGET_TABLE (self));
  g_return_if_fail (RANCANG_IS_DOCUMENT (document));

  g_set_object (&self->document, document);
}

/* Rows of another sort are another tree. */
static void
create_tree (RancangBudgetTable *self)
{
  g_autoptr (GListStore) sums = g_list_store_new (RANCANG_TYPE_BUDGET_NODE);
  g_autoptr (GtkNoSelection) none = NULL;
  GListModel *root;

  gtk_column_view_set_model (self->view, NULL);
  gtk_column_view_set_model (self->sums, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->tree);
  g_clear_object (&self->whole);
  self->whole = rancang_budget_node_new_whole (self->document);
  rancang_budget_node_update (self->whole, self->budget);
  root = rancang_budget_node_get_children (self->whole);
  self->tree = gtk_tree_list_model_new (g_object_ref (root), FALSE, FALSE, create_children, NULL,
                                        NULL);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->tree)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_list_store_append (sums, self->whole);
  none = gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&sums)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  gtk_column_view_set_model (self->sums, GTK_SELECTION_MODEL (none));
}

static void
take_heads (RancangBudgetTable *self)
{
  g_auto (GStrv) heads = list_heads (self);

  if (self->heads != NULL && g_strv_equal ((const char * const *) heads,
                                           (const char * const *) self->heads))
    return;

  g_strfreev (self->heads);
  self->heads = g_steal_pointer (&heads);
  add_columns (self, self->view);
  add_columns (self, self->sums);
  align_heads (self->view);
  gtk_widget_set_visible (gtk_widget_get_first_child (GTK_WIDGET (self->sums)), FALSE);
}

void
rancang_budget_table_set_budget (RancangBudgetTable *self,
                                 RancangBudget      *budget,
                                 RancangBudgetRows   rows)
{
  const gboolean other = self->tree == NULL || rows != self->rows;

  g_return_if_fail (RANCANG_IS_BUDGET_TABLE (self));
  g_return_if_fail (self->document != NULL && budget != NULL);

  rancang_budget_ref (budget);
  g_clear_pointer (&self->budget, rancang_budget_unref);
  self->budget = budget;
  self->rows = rows;
  if (!other)
    rancang_budget_node_update (self->whole, budget);
  take_heads (self);
  if (other)
    create_tree (self);
  update_widths (self);
  rancang_budget_cells_refresh (self->cells);
}

/* Every rupiah, or a short form with the rest in the tooltip. */
void
rancang_budget_table_set_full (RancangBudgetTable *self,
                               gboolean            full)
{
  g_return_if_fail (RANCANG_IS_BUDGET_TABLE (self));

  rancang_budget_cells_set_full (self->cells, full);
  if (self->tree == NULL)
    return;
  update_widths (self);
  rancang_budget_cells_refresh (self->cells);
}

/* What is seen goes to the clipboard, for spreadsheets and for documents. */
void
rancang_budget_table_copy (RancangBudgetTable *self)
{
  g_return_if_fail (RANCANG_IS_BUDGET_TABLE (self));

  if (self->tree == NULL)
    return;
  rancang_budget_copy (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                       G_LIST_MODEL (self->tree), self->whole,
                       (const char * const *) self->heads);
  rancang_document_say (self->document, _("Table copied"));
}

static gboolean
is_selected (RancangBudgetTable *self,
             RancangItem        *item)
{
  GtkTreeListRow *row = get_selected (self);
  g_autoptr (RancangBudgetNode) node = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  return node != NULL && rancang_budget_node_get_item (node) == item;
}

/* Opens what holds the item and selects its row; FALSE where there is none. */
gboolean
rancang_budget_table_show_item (RancangBudgetTable *self,
                                RancangItem        *item,
                                gboolean            focus)
{
  g_autoptr (GtkTreeListRow) row = NULL;

  g_return_val_if_fail (RANCANG_IS_BUDGET_TABLE (self), FALSE);
  g_return_val_if_fail (RANCANG_IS_ITEM (item), FALSE);

  if (self->tree == NULL)
    return FALSE;
  if (is_selected (self, item))
    row = g_object_ref (get_selected (self));
  else
    row = rancang_budget_node_open_item (self->whole, self->tree, item);
  if (row == NULL)
    return FALSE;
  gtk_column_view_scroll_to (self->view, gtk_tree_list_row_get_position (row), NULL,
                             GTK_LIST_SCROLL_SELECT | (focus ? GTK_LIST_SCROLL_FOCUS : 0), NULL);
  if (focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));

  return TRUE;
}

/* Opens all rows down to the programmes, or closes all. */
void
rancang_budget_table_open_all (RancangBudgetTable *self,
                               gboolean            open)
{
  g_return_if_fail (RANCANG_IS_BUDGET_TABLE (self));

  for (guint i = 0; self->tree != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->tree));
       i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);
      g_autoptr (RancangBudgetNode) node = gtk_tree_list_row_get_item (row);
      RancangItem *item = rancang_budget_node_get_item (node);

      if (!open || item == NULL || !rancang_item_is (item, "programme"))
        gtk_tree_list_row_set_expanded (row, open);
    }
}
