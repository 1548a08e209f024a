/* SPDX-License-Identifier: GPL-3.0-or-later */
/* budget-node.c: one row of the budget's table, which stays itself while its sums change */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "labels.h"
#include "pages/budget-node.h"

/**
 * RancangBudgetNode:
 *
 * Rows are made when they are first looked for: a plan of thousands of programmes shows six of
 * them at first. Another budget is taken over in place, so that what is open stays open and the
 * focus stays where it is.
 */
struct _RancangBudgetNode
{
  GObject          parent_instance;

  /* Owned */
  RancangDocument *document;
  RancangBudget   *budget;
  GListStore      *children; /* NULL until somebody asks for them */
  char            *item;
  char            *source;

  /* Plain */
  guint            row;      /* G_MAXUINT for the whole */
};

G_DEFINE_FINAL_TYPE (RancangBudgetNode, rancang_budget_node, G_TYPE_OBJECT)

/* The rows directly below `self`: from `first` on, and before `end`. */
static void
get_range (RancangBudgetNode *self,
           guint             *first,
           guint             *end)
{
  const RancangBudgetRow *row;

  *first = *end = 0;
  if (self->budget == NULL)
    return;
  if (self->row == G_MAXUINT)
    {
      *end = rancang_budget_get_n_rows (self->budget);
      return;
    }
  row = rancang_budget_get_row (self->budget, self->row);
  *first = self->row + 1;
  *end = row->end;
}

static gboolean
holds_rows (RancangBudget *budget,
            guint          row)
{
  return rancang_budget_get_row (budget, row)->end > row + 1;
}

static RancangBudgetNode *
create_node (RancangBudgetNode *parent,
             RancangBudget     *budget,
             guint              index)
{
  RancangBudgetNode *self = g_object_new (RANCANG_TYPE_BUDGET_NODE, NULL);
  const RancangBudgetRow *row = rancang_budget_get_row (budget, index);

  self->document = g_object_ref (parent->document);
  self->budget = rancang_budget_ref (budget);
  self->row = index;
  self->item = g_strdup (row->item);
  self->source = g_strdup (row->source);

  return self;
}

/* Whether the node can take this row over. What held nothing and holds something now is another
 * node: a tree asks once only whether a row opens. */
static gboolean
stands_for (RancangBudgetNode *self,
            RancangBudget     *budget,
            guint              index)
{
  const RancangBudgetRow *row = rancang_budget_get_row (budget, index);

  return g_strcmp0 (self->item, row->item) == 0 && g_strcmp0 (self->source, row->source) == 0
         && holds_rows (self->budget, self->row) == holds_rows (budget, index);
}

static void sync_children (RancangBudgetNode *self);

static void
take_row (RancangBudgetNode *self,
          RancangBudget     *budget,
          guint              index)
{
  rancang_budget_ref (budget);
  g_clear_pointer (&self->budget, rancang_budget_unref);
  self->budget = budget;
  self->row = index;
  if (self->children != NULL)
    sync_children (self);
}

static GArray *
list_rows (RancangBudgetNode *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  guint row, end;

  get_range (self, &row, &end);
  for (; row < end; row = rancang_budget_get_row (self->budget, row)->end)
    g_array_append_val (rows, row);

  return rows;
}

static RancangBudgetNode *
peek_child (RancangBudgetNode *self,
            guint              position)
{
  g_autoptr (RancangBudgetNode) child = NULL;

  child = g_list_model_get_item (G_LIST_MODEL (self->children), position);

  return child;
}

/* What is the same at the beginning and at the end stays; between them rows are put in anew. */
static void
sync_children (RancangBudgetNode *self)
{
  g_autoptr (GArray) rows = list_rows (self);
  g_autoptr (GPtrArray) fresh = g_ptr_array_new_with_free_func (g_object_unref);
  const guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->children));
  guint start = 0, after = 0;

  while (start < n_old && start < rows->len
         && stands_for (peek_child (self, start), self->budget, g_array_index (rows, guint, start)))
    start++;
  while (after < n_old - start && after < rows->len - start
         && stands_for (peek_child (self, n_old - 1 - after), self->budget,
                        g_array_index (rows, guint, rows->len - 1 - after)))
    after++;

  for (guint i = start; i < rows->len - after; i++)
    g_ptr_array_add (fresh, create_node (self, self->budget, g_array_index (rows, guint, i)));
  for (guint i = 0; i < start; i++)
    take_row (peek_child (self, i), self->budget, g_array_index (rows, guint, i));
  for (guint i = 0; i < after; i++)
    take_row (peek_child (self, n_old - 1 - i), self->budget,
              g_array_index (rows, guint, rows->len - 1 - i));
  if (fresh->len > 0 || n_old != start + after)
    g_list_store_splice (self->children, start, n_old - start - after, fresh->pdata, fresh->len);
}

static void
rancang_budget_node_finalize (GObject *object)
{
  RancangBudgetNode *self = RANCANG_BUDGET_NODE (object);

  g_clear_object (&self->document);
  g_clear_object (&self->children);
  g_clear_pointer (&self->budget, rancang_budget_unref);
  g_free (self->item);
  g_free (self->source);

  G_OBJECT_CLASS (rancang_budget_node_parent_class)->finalize (object);
}

static void
rancang_budget_node_class_init (RancangBudgetNodeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_budget_node_finalize;
}

static void
rancang_budget_node_init (RancangBudgetNode *self)
{
  self->row = G_MAXUINT;
}

RancangBudgetNode *
rancang_budget_node_new_whole (RancangDocument *document)
{
  RancangBudgetNode *self = g_object_new (RANCANG_TYPE_BUDGET_NODE, NULL);

  self->document = g_object_ref (document);

  return self;
}

/* Of the whole: takes another budget over, with all rows that were made of it. */
void
rancang_budget_node_update (RancangBudgetNode *self,
                            RancangBudget     *budget)
{
  g_return_if_fail (RANCANG_IS_BUDGET_NODE (self) && self->row == G_MAXUINT);
  g_return_if_fail (budget != NULL);

  take_row (self, budget, G_MAXUINT);
}

GListModel *
rancang_budget_node_get_children (RancangBudgetNode *self)
{
  g_return_val_if_fail (RANCANG_IS_BUDGET_NODE (self), NULL);

  if (self->row != G_MAXUINT && !holds_rows (self->budget, self->row))
    return NULL;
  if (self->children == NULL)
    {
      self->children = g_list_store_new (RANCANG_TYPE_BUDGET_NODE);
      sync_children (self);
    }

  return G_LIST_MODEL (self->children);
}

/* NULL for sources, for the whole, and for an item that left the plan a moment ago. */
RancangItem *
rancang_budget_node_get_item (RancangBudgetNode *self)
{
  g_return_val_if_fail (RANCANG_IS_BUDGET_NODE (self), NULL);

  return self->item != NULL
           ? rancang_plan_find (rancang_document_get_plan (self->document), self->item) : NULL;
}

gboolean
rancang_budget_node_is_whole (RancangBudgetNode *self)
{
  g_return_val_if_fail (RANCANG_IS_BUDGET_NODE (self), FALSE);

  return self->row == G_MAXUINT;
}

guint
rancang_budget_node_get_depth (RancangBudgetNode *self)
{
  g_return_val_if_fail (RANCANG_IS_BUDGET_NODE (self), 0);

  return self->row != G_MAXUINT ? rancang_budget_get_row (self->budget, self->row)->depth : 0;
}

char *
rancang_budget_node_dup_title (RancangBudgetNode *self)
{
  RancangItem *item;

  g_return_val_if_fail (RANCANG_IS_BUDGET_NODE (self), NULL);

  item = rancang_budget_node_get_item (self);
  if (item != NULL)
    return rancang_label_dup_item (item);
  if (self->item != NULL)
    return g_strdup ("");
  if (self->source != NULL)
    return g_strdup (rancang_budget_label_source (self->source));

  return g_strdup (self->row == G_MAXUINT ? _("Total") : _("No agency"));
}

const RancangDecimal *
rancang_budget_node_get_amount (RancangBudgetNode *self,
                                guint              column)
{
  g_return_val_if_fail (RANCANG_IS_BUDGET_NODE (self), NULL);

  if (self->budget == NULL
      || (column != RANCANG_BUDGET_TOTAL && column >= rancang_budget_get_n_columns (self->budget)))
    return NULL;
  if (self->row == G_MAXUINT)
    return column == RANCANG_BUDGET_TOTAL ? rancang_budget_get_total (self->budget)
                                          : rancang_budget_get_column_total (self->budget, column);

  return column == RANCANG_BUDGET_TOTAL
           ? rancang_budget_get_row_total (self->budget, self->row)
           : rancang_budget_get_amount (self->budget, self->row, column);
}

/* The first row that stands for the item, or -1. */
static int
find_row (RancangBudget *budget,
          RancangItem   *item)
{
  for (guint i = 0; i < rancang_budget_get_n_rows (budget); i++)
    if (g_strcmp0 (rancang_budget_get_row (budget, i)->item, rancang_item_get_id (item))
        == 0)
      return (int) i;

  return -1;
}

/* How many rows of the same parent stand before it. */
static guint
get_place (RancangBudget *budget,
           int            row)
{
  const int parent = rancang_budget_get_row (budget, (guint) row)->parent;
  guint place = 0;

  for (int i = parent + 1; i < row; i = (int) rancang_budget_get_row (budget, (guint) i)->end)
    place++;

  return place;
}

/* The row in the tree; opens all that hold it. */
static GtkTreeListRow *
open_row (RancangBudget    *budget,
          GtkTreeListModel *tree,
          int               row)
{
  const int parent = rancang_budget_get_row (budget, (guint) row)->parent;
  g_autoptr (GtkTreeListRow) outer = NULL;

  if (parent < 0)
    return gtk_tree_list_model_get_child_row (tree, get_place (budget, row));
  outer = open_row (budget, tree, parent);
  if (outer == NULL)
    return NULL;
  gtk_tree_list_row_set_expanded (outer, TRUE);

  return gtk_tree_list_row_get_child_row (outer, get_place (budget, row));
}

GtkTreeListRow *
rancang_budget_node_open_item (RancangBudgetNode *self,
                               GtkTreeListModel  *tree,
                               RancangItem       *item)
{
  int row;

  g_return_val_if_fail (RANCANG_IS_BUDGET_NODE (self) && self->budget != NULL, NULL);

  row = find_row (self->budget, item);

  return row >= 0 ? open_row (self->budget, tree, row) : NULL;
}

const char *
rancang_budget_label_source (const char *source)
{
  const RancangKind *kind = rancang_kind_lookup ("budget-line");

  return *source != '\0'
           ? rancang_label_get_choice (rancang_kind_find_field (kind, "source"), source)
           : _("Source not given");
}

/* A share in whole percent; what is there but is less than half of one is "<1 %". */
char *
rancang_budget_dup_percent (const RancangDecimal *part,
                            const RancangDecimal *whole)
{
  const RancangLanguage language = rancang_language_get_default ();
  const RancangDecimal hundred = { 100, 0 };
  RancangDecimal percent;
  g_autofree char *text = NULL;

  if (whole->digits <= 0 || part->digits <= 0)
    return rancang_format_percent (0, language);

  percent = rancang_decimal_multiply (part, &hundred);
  percent = rancang_decimal_divide (&percent, whole, 0);
  if (percent.digits > 0)
    return rancang_format_percent ((int) rancang_decimal_to_int64 (&percent), language);
  text = rancang_format_percent (1, language);

  return g_strconcat ("<", text, NULL);
}
