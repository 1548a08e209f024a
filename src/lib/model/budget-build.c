/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* budget-build.c: the budget as a table: how its lines are added up */

#include "config.h"

#include "model/budget-private.h"
#include "model/kind-private.h"
#include "model/totals.h"

#define MAX_SOURCES 16

/* Stands for the agency of programmes that have none. */
static const char no_agency[] = "no-agency";

/* A row in the making. What it holds, and what it is called among its siblings. */
typedef struct _Node Node;
struct _Node
{
  Node              *parent;
  gconstpointer      key;    /* the item, the code of the source, or `no_agency` */
  RancangItem       *item;   /* borrowed */
  const char        *source; /* borrowed from the kind */
  GPtrArray         *children;
  RancangDecimalSum *sums;   /* by column, and one more for all */
};

/* One budget line that counts. */
typedef struct
{
  RancangItem   *line;
  RancangSeries *amounts;
  guint          source; /* index in the kind's choices; behind them for none */
} Fact;

typedef struct
{
  const RancangBudgetOptions *options;
  RancangBudget              *budget;
  RancangItem                *root;
  const RancangChoice        *choices;
  guint                       n_choices;
  GArray                     *facts;
  GHashTable                 *nodes;    /* a set, by parent and key */
  GHashTable                 *agencies; /* id -> item */
  Node                       *top;
  int                         first_year;
  int                         last_year;
  int                         outside_column;
  int                         source_columns[MAX_SOURCES];
  RancangDecimalSum           outside;
  GStrvBuilder               *outside_lines;
  GStrvBuilder               *differing_lines;
} Builder;

static guint
hash_node (gconstpointer data)
{
  const Node *node = data;

  return g_direct_hash (node->parent) * 31 + g_direct_hash (node->key);
}

static gboolean
nodes_equal (gconstpointer a,
             gconstpointer b)
{
  const Node *one = a, *other = b;

  return one->parent == other->parent && one->key == other->key;
}

static void
node_free (Node *node)
{
  g_ptr_array_unref (node->children);
  g_free (node->sums);
  g_free (node);
}

static Node *
create_node (Builder       *self,
             Node          *parent,
             gconstpointer  key)
{
  Node *node = g_new0 (Node, 1);

  node->parent = parent;
  node->key = key;
  node->children = g_ptr_array_new ();
  node->sums = g_new0 (RancangDecimalSum, self->budget->columns->len + 1);
  g_hash_table_add (self->nodes, node);
  if (parent != NULL)
    g_ptr_array_add (parent->children, node);

  return node;
}

static Node *
ensure_node (Builder       *self,
             Node          *parent,
             gconstpointer  key)
{
  Node *node = g_hash_table_lookup (self->nodes, &(Node) { .parent = parent, .key = key });

  return node != NULL ? node : create_node (self, parent, key);
}

static Node *
ensure_item (Builder     *self,
             Node        *parent,
             RancangItem *item)
{
  Node *node = ensure_node (self, parent, item);

  node->item = item;

  return node;
}

static const char *
get_source (Builder *self,
            guint    source)
{
  return source < self->n_choices ? self->choices[source].code : "";
}

static Node *
ensure_source (Builder *self,
               guint    source)
{
  const char *code = get_source (self, source);
  Node *node = ensure_node (self, self->top, code);

  node->source = code;

  return node;
}

static Node *
ensure_agency (Builder     *self,
               RancangItem *programme)
{
  const char *id = rancang_item_get_text (programme, "agency");
  RancangItem *agency = id != NULL ? g_hash_table_lookup (self->agencies, id) : NULL;

  return agency != NULL ? ensure_item (self, self->top, agency)
                        : ensure_node (self, self->top, no_agency);
}

/* The row of a programme; `source` where the rows are by source. */
static Node *
ensure_programme (Builder     *self,
                  RancangItem *programme,
                  guint        source)
{
  RancangItem *dimension = rancang_item_get_ancestor (programme, "dimension");
  RancangItem *sub_dimension = rancang_item_get_ancestor (programme, "sub-dimension");
  Node *node = self->top;

  if (self->options->rows == RANCANG_BUDGET_ROWS_AGENCY)
    return ensure_item (self, ensure_agency (self, programme), programme);
  if (self->options->rows == RANCANG_BUDGET_ROWS_SOURCE)
    node = ensure_source (self, source);
  if (dimension != NULL)
    node = ensure_item (self, node, dimension);
  if (sub_dimension != NULL && self->options->rows == RANCANG_BUDGET_ROWS_DIMENSION)
    node = ensure_item (self, node, sub_dimension);

  return ensure_item (self, node, programme);
}

static gboolean
ensure_dimension_cb (RancangItem *item,
                     gpointer     user_data)
{
  Builder *self = user_data;
  RancangItem *dimension = rancang_item_get_ancestor (item, "dimension");

  ensure_item (self, dimension != NULL ? ensure_item (self, self->top, dimension) : self->top,
               item);

  return TRUE;
}

static gboolean
ensure_programme_cb (RancangItem *programme,
                     gpointer     user_data)
{
  ensure_programme (user_data, programme, 0);

  return TRUE;
}

/* The rows that are there whether they have money or not, in the order of the plan. */
static void
prepare_rows (Builder *self)
{
  const gboolean all = self->options->state == NULL && self->options->source == NULL
                       && self->options->year == 0;

  for (guint i = 0; self->options->rows == RANCANG_BUDGET_ROWS_DIMENSION
                    && i < rancang_item_count_children (self->root, "dimension"); i++)
    ensure_item (self, self->top, rancang_item_peek_child (self->root, "dimension", i));
  for (guint i = 0; i < rancang_item_count_children (self->root, "agency"); i++)
    {
      RancangItem *agency = rancang_item_peek_child (self->root, "agency", i);

      g_hash_table_insert (self->agencies, (gpointer) rancang_item_get_id (agency), agency);
      if (self->options->rows == RANCANG_BUDGET_ROWS_AGENCY)
        ensure_item (self, self->top, agency);
    }
  for (guint i = 0; self->options->rows == RANCANG_BUDGET_ROWS_SOURCE && i <= self->n_choices; i++)
    ensure_source (self, i);

  if (self->options->rows == RANCANG_BUDGET_ROWS_DIMENSION)
    rancang_item_foreach (self->root, "sub-dimension", ensure_dimension_cb, self);
  if (all && self->options->rows != RANCANG_BUDGET_ROWS_SOURCE)
    rancang_item_foreach (self->root, "programme", ensure_programme_cb, self);
}

/* An agency without programmes and a source without money are no rows. */
static void
drop_empty_rows (Builder *self)
{
  GPtrArray *rows = self->top->children;

  if (self->options->rows == RANCANG_BUDGET_ROWS_DIMENSION)
    return;
  for (guint i = rows->len; i > 0; i--)
    if (((Node *) rows->pdata[i - 1])->children->len == 0)
      g_ptr_array_remove_index (rows, i - 1);
}

static guint
find_source (Builder     *self,
             RancangItem *line)
{
  const char *code = rancang_item_get_text (line, "source");
  guint i = 0;

  while (i < self->n_choices && g_strcmp0 (self->choices[i].code, code) != 0)
    i++;

  return i;
}

static gboolean
matches_state (Builder     *self,
               RancangItem *line)
{
  const char *state = rancang_item_get_text (line, "state");

  if (self->options->state == NULL)
    return g_strcmp0 (state, "realisation") != 0;

  return g_str_equal (self->options->state, state != NULL ? state : "");
}

static gboolean
collect_cb (RancangItem *line,
            gpointer     user_data)
{
  Builder *self = user_data;
  Fact fact = { .line = line, .source = find_source (self, line) };

  if (!matches_state (self, line)
      || (self->options->source != NULL
          && !g_str_equal (self->options->source, get_source (self, fact.source))))
    return TRUE;

  fact.amounts = rancang_item_get_series (line, "amounts");
  g_array_append_val (self->facts, fact);
  self->budget->has_example |= rancang_item_get_boolean (line, "example");

  return TRUE;
}

/* A plan that says nothing about its years has those of its money. */
static void
find_years (Builder *self)
{
  RancangPlan *plan = rancang_item_get_plan (self->root);

  if (plan != NULL)
    rancang_plan_get_years (plan, &self->first_year, &self->last_year);
  if (self->first_year != 0)
    return;

  for (guint i = 0; i < self->facts->len; i++)
    {
      RancangSeries *amounts = g_array_index (self->facts, Fact, i).amounts;

      for (guint j = 0; j < rancang_series_get_size (amounts); j++)
        {
          const int year = rancang_series_get_year (amounts, j);

          self->first_year = self->first_year == 0 ? year : MIN (self->first_year, year);
          self->last_year = MAX (self->last_year, year);
        }
    }
  self->last_year = MIN (self->last_year, self->first_year + 24);
}

static gboolean
is_outside (Builder *self,
            int      year)
{
  return year < self->first_year || year > self->last_year;
}

static gboolean
counts (Builder       *self,
        RancangSeries *amounts,
        guint          index)
{
  return rancang_series_get_value (amounts, index)->digits != 0
         && (self->options->year == 0
             || rancang_series_get_year (amounts, index) == self->options->year);
}

static gboolean
has_outside (Builder *self)
{
  for (guint i = 0; i < self->facts->len; i++)
    {
      RancangSeries *amounts = g_array_index (self->facts, Fact, i).amounts;

      for (guint j = 0; j < rancang_series_get_size (amounts); j++)
        if (counts (self, amounts, j) && is_outside (self, rancang_series_get_year (amounts, j)))
          return TRUE;
    }

  return FALSE;
}

static void
add_column (Builder    *self,
            int         year,
            const char *source)
{
  RancangBudgetColumn column = { year, source };

  g_array_append_val (self->budget->columns, column);
}

static void
prepare_year_columns (Builder *self)
{
  for (int year = self->first_year; year != 0 && year <= self->last_year; year++)
    add_column (self, year, NULL);
  self->outside_column = has_outside (self) ? (int) self->budget->columns->len : -1;
  if (self->outside_column >= 0)
    add_column (self, 0, NULL);
}

static void
prepare_source_columns (Builder *self)
{
  gboolean used[MAX_SOURCES] = { FALSE };

  for (guint i = 0; i < self->facts->len; i++)
    used[g_array_index (self->facts, Fact, i).source] = TRUE;
  for (guint i = 0; i <= self->n_choices; i++)
    if (used[i])
      {
        self->source_columns[i] = (int) self->budget->columns->len;
        add_column (self, 0, get_source (self, i));
      }
}

static guint
find_column (Builder    *self,
             const Fact *fact,
             int         year)
{
  if (self->options->columns == RANCANG_BUDGET_COLUMNS_SOURCE)
    return (guint) self->source_columns[fact->source];

  return (guint) (is_outside (self, year) ? self->outside_column : year - self->first_year);
}

/* Each amount goes to all rows that hold the line, at each to its column and to the whole. */
static void
add_amounts (Builder    *self,
             const Fact *fact,
             Node       *leaf)
{
  const guint n_columns = self->budget->columns->len;
  gboolean outside = FALSE;

  for (guint i = 0; i < rancang_series_get_size (fact->amounts); i++)
    {
      const int year = rancang_series_get_year (fact->amounts, i);
      const RancangDecimal *amount = rancang_series_get_value (fact->amounts, i);
      guint column;

      if (!counts (self, fact->amounts, i))
        continue;
      column = find_column (self, fact, year);
      for (Node *node = leaf; node != NULL; node = node->parent)
        {
          rancang_decimal_sum_add (&node->sums[column], amount);
          rancang_decimal_sum_add (&node->sums[n_columns], amount);
        }
      if (is_outside (self, year))
        {
          rancang_decimal_sum_add (&self->outside, amount);
          outside = TRUE;
        }
    }
  if (outside)
    g_strv_builder_add (self->outside_lines, rancang_item_get_id (fact->line));
}

static void
check_stated (Builder    *self,
              const Fact *fact)
{
  const RancangDecimal *stated = rancang_item_get_number (fact->line, "stated-total");
  RancangDecimal sum;

  if (stated == NULL || rancang_series_get_size (fact->amounts) == 0)
    return;
  sum = rancang_series_total (fact->amounts);
  if (rancang_decimal_compare (&sum, stated) != 0)
    g_strv_builder_add (self->differing_lines, rancang_item_get_id (fact->line));
}

static void
add_facts (Builder *self)
{
  for (guint i = 0; i < self->facts->len; i++)
    {
      const Fact *fact = &g_array_index (self->facts, Fact, i);
      RancangItem *programme = rancang_item_get_ancestor (fact->line, "programme");
      Node *node = self->top;

      if (programme != NULL)
        node = ensure_programme (self, programme, fact->source);
      add_amounts (self, fact, ensure_item (self, node, fact->line));
      check_stated (self, fact);
    }
}

static void
clear_row (RancangBudgetRow *row)
{
  g_free (row->item);
  g_free (row->source);
}

static void
flatten (Builder *self,
         Node    *node,
         int      parent,
         guint    depth)
{
  GArray *rows = self->budget->rows;

  for (guint i = 0; i < node->children->len; i++)
    {
      Node *child = node->children->pdata[i];
      const guint index = rows->len;
      RancangBudgetRow row = { .depth = depth, .parent = parent };

      row.item = child->item != NULL ? g_strdup (rancang_item_get_id (child->item)) : NULL;
      row.source = g_strdup (child->source);
      g_array_append_val (rows, row);
      flatten (self, child, (int) index, depth + 1);
      g_array_index (rows, RancangBudgetRow, index).end = rows->len;
    }
}

static RancangDecimal *
take_amounts (Builder        *self,
              Node           *node,
              RancangDecimal *place)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      Node *child = node->children->pdata[i];

      for (guint j = 0; j <= self->budget->columns->len; j++)
        *place++ = rancang_decimal_sum_get (&child->sums[j]);
      place = take_amounts (self, child, place);
    }

  return place;
}

static void
finish (Builder *self)
{
  RancangBudget *budget = self->budget;
  RancangDecimal *place;

  drop_empty_rows (self);
  flatten (self, self->top, -1, 0);
  budget->amounts = g_new0 (RancangDecimal, (gsize) (budget->rows->len + 1)
                                              * (budget->columns->len + 1));
  place = take_amounts (self, self->top, budget->amounts);
  for (guint i = 0; i <= budget->columns->len; i++)
    place[i] = rancang_decimal_sum_get (&self->top->sums[i]);
  budget->n_lines = self->facts->len;
  budget->outside = rancang_decimal_sum_get (&self->outside);
  budget->outside_lines = g_strv_builder_end (self->outside_lines);
  budget->differing_lines = g_strv_builder_end (self->differing_lines);
}

static void
builder_init (Builder                    *self,
              RancangItem                *root,
              const RancangBudgetOptions *options)
{
  const RancangKind *kind = rancang_kind_lookup ("budget-line");

  self->options = options;
  self->root = root;
  self->choices = rancang_kind_find_field (kind, "source")->choices;
  while (self->choices[self->n_choices].code != NULL)
    self->n_choices++;
  g_assert (self->n_choices < MAX_SOURCES);
  self->facts = g_array_new (FALSE, FALSE, sizeof (Fact));
  self->nodes = g_hash_table_new_full (hash_node, nodes_equal, (GDestroyNotify) node_free, NULL);
  self->agencies = g_hash_table_new (g_str_hash, g_str_equal);
  self->outside_lines = g_strv_builder_new ();
  self->differing_lines = g_strv_builder_new ();
  self->budget = g_new0 (RancangBudget, 1);
  g_atomic_ref_count_init (&self->budget->ref_count);
  self->budget->rows = g_array_new (FALSE, FALSE, sizeof (RancangBudgetRow));
  g_array_set_clear_func (self->budget->rows, (GDestroyNotify) clear_row);
  self->budget->columns = g_array_new (FALSE, FALSE, sizeof (RancangBudgetColumn));
}

static void
builder_clear (Builder *self)
{
  g_array_unref (self->facts);
  g_hash_table_unref (self->nodes);
  g_hash_table_unref (self->agencies);
  g_strv_builder_unref (self->outside_lines);
  g_strv_builder_unref (self->differing_lines);
}

/**
 * rancang_budget_new:
 * @root: the root of a plan
 * @options: which lines are added up, and how they are laid out
 *
 * Adds the budget lines of a plan up exactly, for rows, columns and as a whole. A large plan takes
 * tens of milliseconds: give a worker thread a snapshot.
 *
 * Returns: (transfer full): the budget
 *
 * Since: 1.0
 */
RancangBudget *
rancang_budget_new (RancangItem                *root,
                    const RancangBudgetOptions *options)
{
  Builder builder = { .outside_column = -1 };

  g_return_val_if_fail (RANCANG_IS_ITEM (root), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  builder_init (&builder, root, options);
  rancang_item_foreach (root, "budget-line", collect_cb, &builder);
  find_years (&builder);
  if (options->columns == RANCANG_BUDGET_COLUMNS_SOURCE)
    prepare_source_columns (&builder);
  else
    prepare_year_columns (&builder);
  builder.top = create_node (&builder, NULL, NULL);
  prepare_rows (&builder);
  add_facts (&builder);
  finish (&builder);
  builder_clear (&builder);

  return builder.budget;
}
