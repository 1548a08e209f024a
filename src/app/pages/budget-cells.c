/* SPDX-License-Identifier: GPL-3.0-or-later */
/* budget-cells.c: what the cells of the budget's table show */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "labels.h"
#include "pages/budget-cells.h"
#include "widgets/swatch.h"

#define TITLE_CHARS 3
/* Wider than any row must be, however deep: then both views make their columns alike. */
#define TITLE_WIDTH 164

/**
 * RancangBudgetCells:
 *
 * Makes the columns and knows the cells that are on the screen: when the sums change, only these
 * are written anew.
 */
struct _RancangBudgetCells
{
  GObject     parent_instance;

  GHashTable *cells; /* cell, borrowed -> what it shows */
  gboolean    full;
};

/* What a cell shows. Most cells show the same after a change: they are left alone. */
typedef struct
{
  gpointer        factory; /* borrowed */
  RancangDecimal  amount;
  gboolean        known;
  gboolean        full;
  gboolean        shown;
} Cell;

G_DEFINE_FINAL_TYPE (RancangBudgetCells, rancang_budget_cells, G_TYPE_OBJECT)

static RancangBudgetNode *
get_node (GtkColumnViewCell *cell)
{
  gpointer item = gtk_column_view_cell_get_item (cell);
  g_autoptr (RancangBudgetNode) node = NULL;

  if (!GTK_IS_TREE_LIST_ROW (item))
    return item;
  node = gtk_tree_list_row_get_item (item);

  return node;
}

/* The amount as the cells write it. */
char *
rancang_budget_cells_dup_amount (RancangBudgetCells   *self,
                                 const RancangDecimal *amount)
{
  g_return_val_if_fail (RANCANG_IS_BUDGET_CELLS (self), NULL);

  if (amount == NULL || amount->digits == 0 || !self->full)
    return rancang_label_dup_plain_money (amount);

  return rancang_format_number (amount, rancang_language_get_default ());
}

static void
set_class (GtkWidget  *widget,
           const char *css_class,
           gboolean    set)
{
  if (set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static gboolean
is_shown (RancangBudgetCells   *self,
          Cell                 *shown,
          const RancangDecimal *amount)
{
  const Cell next = { shown->factory, amount != NULL ? *amount : RANCANG_DECIMAL_ZERO,
                      amount != NULL, self->full, TRUE };
  const gboolean same = shown->shown && shown->full == next.full && shown->known == next.known
                        && rancang_decimal_compare (&shown->amount, &next.amount) == 0;

  *shown = next;

  return same;
}

static void
show_amount (RancangBudgetCells *self,
             GtkColumnViewCell  *cell,
             Cell               *shown,
             guint               column)
{
  GtkWidget *label = gtk_column_view_cell_get_child (cell);
  RancangBudgetNode *node = get_node (cell);
  const RancangDecimal *amount = rancang_budget_node_get_amount (node, column);
  g_autofree char *text = NULL;
  g_autofree char *full = NULL;

  if (is_shown (self, shown, amount))
    return;

  text = rancang_budget_cells_dup_amount (self, amount);
  gtk_label_set_label (GTK_LABEL (label), text);
  if (amount != NULL && amount->digits != 0)
    full = rancang_format_rupiah (amount, rancang_language_get_default ());
  gtk_widget_set_tooltip_text (label, full);
  set_class (label, "strong", column == RANCANG_BUDGET_TOTAL
                                || rancang_budget_node_get_depth (node) == 0);
  set_class (label, "dimmed", full == NULL);
}

static void
show_title (RancangBudgetCells *self,
            GtkColumnViewCell  *cell)
{
  GtkWidget *expander = gtk_column_view_cell_get_child (cell);
  GtkWidget *swatch = gtk_widget_get_first_child (gtk_tree_expander_get_child
                                                    (GTK_TREE_EXPANDER (expander)));
  GtkWidget *label = gtk_widget_get_next_sibling (swatch);
  RancangBudgetNode *node = get_node (cell);
  RancangItem *item = rancang_budget_node_get_item (node);
  const gboolean dimension = item != NULL && rancang_item_is (item, "dimension");
  g_autofree char *title = rancang_budget_node_dup_title (node);
  gpointer row = gtk_column_view_cell_get_item (cell);
  GdkRGBA colour;

  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (expander),
                                  GTK_IS_TREE_LIST_ROW (row) ? row : NULL);
  gtk_tree_expander_set_hide_expander (GTK_TREE_EXPANDER (expander), rancang_budget_node_is_whole (node));
  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), title) != 0)
    {
      gtk_label_set_label (GTK_LABEL (label), title);
      gtk_widget_set_tooltip_text (label, title);
    }
  gtk_widget_set_visible (swatch, dimension);
  if (dimension)
    {
      rancang_label_get_colour (item, &colour);
      rancang_swatch_set_colour (RANCANG_SWATCH (swatch), &colour);
    }
  set_class (label, "strong", rancang_budget_node_get_depth (node) == 0);
}

static guint
get_column (gpointer factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (factory, "rancang-column"));
}

static gboolean
is_title (gpointer factory)
{
  return g_object_get_data (factory, "rancang-title") != NULL;
}

static void
show_cell (RancangBudgetCells *self,
           GtkColumnViewCell  *cell,
           Cell               *shown)
{
  if (is_title (shown->factory))
    show_title (self, cell);
  else
    show_amount (self, cell, shown, get_column (shown->factory));
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkColumnViewCell  *cell,
          RancangBudgetCells *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_column_view_cell_set_focusable (cell, FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_column_view_cell_set_child (cell, label);
}

static void
setup_title_cb (GtkListItemFactory *factory,
                GtkColumnViewCell  *cell,
                RancangBudgetCells *self)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *swatch = g_object_new (RANCANG_TYPE_SWATCH, "width-request", 4, "height-request", 18,
                                    "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_column_view_cell_set_focusable (cell, FALSE);
  gtk_widget_set_focusable (expander, FALSE);
  gtk_widget_set_size_request (expander, TITLE_WIDTH, -1);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), TITLE_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), swatch);
  gtk_box_append (GTK_BOX (box), label);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), box);
  gtk_column_view_cell_set_child (cell, expander);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkColumnViewCell  *cell,
         RancangBudgetCells *self)
{
  Cell *shown = g_new0 (Cell, 1);

  shown->factory = factory;
  g_hash_table_insert (self->cells, cell, shown);
  show_cell (self, cell, shown);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkColumnViewCell  *cell,
           RancangBudgetCells *self)
{
  GtkWidget *child = gtk_column_view_cell_get_child (cell);

  g_hash_table_remove (self->cells, cell);
  if (GTK_IS_TREE_EXPANDER (child))
    gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (child), NULL);
}

/* A row is heard as its name and its sum. */
static void
bind_row_cb (GtkListItemFactory *factory,
             GtkColumnViewRow   *row,
             RancangBudgetCells *self)
{
  gpointer item = gtk_column_view_row_get_item (row);
  g_autoptr (RancangBudgetNode) node = NULL;
  const RancangDecimal *total;
  g_autofree char *title = NULL;
  g_autofree char *money = NULL;
  g_autofree char *label = NULL;

  node = GTK_IS_TREE_LIST_ROW (item) ? gtk_tree_list_row_get_item (item) : g_object_ref (item);
  total = rancang_budget_node_get_amount (node, RANCANG_BUDGET_TOTAL);
  title = rancang_budget_node_dup_title (node);
  money = total != NULL ? rancang_format_rupiah (total, rancang_language_get_default ())
                        : g_strdup ("");
  label = g_strdup_printf ("%s, %s", title, money);
  gtk_column_view_row_set_accessible_label (row, label);
}

static void
rancang_budget_cells_finalize (GObject *object)
{
  g_hash_table_unref (RANCANG_BUDGET_CELLS (object)->cells);

  G_OBJECT_CLASS (rancang_budget_cells_parent_class)->finalize (object);
}

static void
rancang_budget_cells_class_init (RancangBudgetCellsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_budget_cells_finalize;
}

static void
rancang_budget_cells_init (RancangBudgetCells *self)
{
  self->cells = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

RancangBudgetCells *
rancang_budget_cells_new (void)
{
  return g_object_new (RANCANG_TYPE_BUDGET_CELLS, NULL);
}

/* Every rupiah, or a short form with the rest in the tooltip. */
void
rancang_budget_cells_set_full (RancangBudgetCells *self,
                               gboolean            full)
{
  g_return_if_fail (RANCANG_IS_BUDGET_CELLS (self));

  self->full = full;
}

/* For both views: rows with their names for screen readers. */
GtkListItemFactory *
rancang_budget_cells_create_rows (RancangBudgetCells *self)
{
  GtkListItemFactory *rows = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_DEFAULT);

  return rows;
}

/* What is on the screen shows what the nodes hold now. */
void
rancang_budget_cells_refresh (RancangBudgetCells *self)
{
  GHashTableIter iter;
  gpointer cell, shown;

  g_return_if_fail (RANCANG_IS_BUDGET_CELLS (self));

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, &shown))
    if (gtk_column_view_cell_get_item (cell) != NULL)
      show_cell (self, cell, shown);
}

/* A column of titles, or of the amounts of column `index` of the budget. */
GtkColumnViewColumn *
rancang_budget_cells_create_column (RancangBudgetCells *self,
                                    const char         *head,
                                    gboolean            title,
                                    guint               index)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column;

  g_object_set_data (G_OBJECT (factory), "rancang-column", GUINT_TO_POINTER (index));
  g_object_set_data (G_OBJECT (factory), "rancang-title", GINT_TO_POINTER (title));
  g_signal_connect_object (factory, "setup", G_CALLBACK (title ? setup_title_cb : setup_cb), self,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_DEFAULT);
  column = gtk_column_view_column_new (head, factory);
  gtk_column_view_column_set_expand (column, title);

  return column;
}
