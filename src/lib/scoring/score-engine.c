/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-engine.c: scores the tree of a model from marks and from the plan */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "scoring/score-private.h"

/*
 * The rule, with the published tables of 2022 as witness:
 *
 *   mean:          round (sum of the parts' scores / number of parts with a score)
 *   weighted sum:  sum of round (score of the part x weight / all weights)
 *
 * Parts of a node are the nodes below it; a group stands for the parts within it. Everything is
 * exact until the model's rule of rounding says otherwise. A part without a score is left out.
 */

typedef struct
{
  RancangScoreTree  *tree;
  RancangScoreMarks *marks;
  GHashTable        *codes; /* of items' nodes, to keep them apart; NULL until there is one */
} Run;

static const RancangDecimal hundred = { 100, 0 };

static void
score_cell (Run         *run,
            guint        index,
            RancangItem *context);

/* The cap and the floor; tells whether they changed anything. */
gboolean
rancang_score_node_limit (const RancangScoreNode *node,
                          RancangFraction        *value)
{
  const RancangFraction cap = rancang_fraction_of (&node->cap);
  const RancangFraction floor = rancang_fraction_of (&node->floor);

  if (node->has_cap && rancang_fraction_compare (value, &cap) > 0)
    *value = cap;
  else if (node->has_floor && rancang_fraction_compare (value, &floor) < 0)
    *value = floor;
  else
    return FALSE;

  return TRUE;
}

static void
set_value (RancangScoreCell      *cell,
           const RancangFraction *value)
{
  cell->exact = *value;
  if (cell->node->has_cap || cell->node->has_floor)
    cell->was_limited |= rancang_score_node_limit (cell->node, &cell->exact);
  cell->has_value = TRUE;
}

static void
set_rounded (RancangScoreCell      *cell,
             const RancangFraction *value,
             guint                  places)
{
  RancangFraction limited = *value;
  RancangDecimal rounded;

  if (cell->node->has_cap || cell->node->has_floor)
    cell->was_limited |= rancang_score_node_limit (cell->node, &limited);
  rounded = rancang_fraction_round (&limited, places, cell->node->rounding.mode);
  cell->exact = rancang_fraction_of (&rounded);
  cell->has_value = TRUE;
}

/* What the question found in the plan, if anything; an assessor knows more than the plan says. */
static void
look_into_plan (Run              *run,
                RancangScoreCell *cell,
                RancangItem      *context)
{
  RancangScoreFinding finding = { 0 };

  rancang_score_read_plan (run->tree, cell, context, &finding);
  g_array_append_val (run->tree->findings, finding);
  cell->finding = run->tree->findings->len;
  cell->was_read = TRUE;
  for (guint i = 0; i < cell->n_marks; i++)
    cell->was_read &= !rancang_score_tree_mark (run->tree, cell->first_mark + i)->has_value;
}

/* How many digits a question's score is shown with. A third has no end: two are enough. */
static guint8
count_places (const RancangFraction *value)
{
  guint8 places = 0;

  if (value->denominator != 1)
    places = (guint8) rancang_fraction_round (value, RANCANG_DECIMAL_MAX_SCALE,
                                              RANCANG_ROUND_HALF_UP).scale;

  return places > 4 ? 2 : places;
}

static void
score_question (Run              *run,
                RancangScoreCell *cell,
                RancangItem      *context)
{
  const RancangScoreNode *node = cell->node;
  RancangFraction value;

  cell->n_questions = 1;
  if (node->read != NULL)
    look_into_plan (run, cell, context);
  cell->has_own = rancang_score_tree_own (run->tree, cell, &value);
  if (!cell->has_own)
    return;

  cell->n_answered = 1;
  if (node->converts)
    value = rancang_score_scale_convert (node->scale, run->tree->model->scale, &value);
  set_value (cell, &value);
  cell->places = count_places (&cell->exact);
}

/* "dimension.governance": by what the item is called in the plan, or by its place. */
static char *
make_code (Run         *run,
           const char  *prefix,
           RancangItem *item,
           guint        position)
{
  static const char *const fields[] = { "key", "code" };
  const RancangKind *kind = rancang_item_get_kind (item);
  char *code;

  if (run->codes == NULL)
    run->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *text = rancang_kind_find_field (kind, fields[i]) != NULL
                           ? rancang_item_get_text (item, fields[i]) : NULL;
      g_autofree char *lower = text != NULL ? g_ascii_strdown (text, -1) : NULL;

      if (lower == NULL || !rancang_pack_is_id (lower))
        continue;
      code = g_strconcat (prefix, ".", lower, NULL);
      if (!g_hash_table_contains (run->codes, code))
        return code;
      g_free (code);
    }
  code = g_strdup_printf ("%s.%u", prefix, position + 1);
  if (!g_hash_table_contains (run->codes, code))
    return code;
  g_free (code);

  return g_strconcat (prefix, ".", rancang_item_get_id (item), NULL);
}

/* Marks on the nodes of items come to stand at the end, where they have their place. */
static void
take_other_marks (Run              *run,
                  RancangScoreCell *cell,
                  const char       *code)
{
  GArray *places = run->marks->others != NULL
                     ? g_hash_table_lookup (run->marks->others, code) : NULL;

  cell->first_mark = run->tree->marks->len;
  if (places == NULL)
    return;
  cell->n_marks = places->len;
  for (guint i = 0; i < places->len; i++)
    {
      const guint place = g_array_index (places, guint, i);

      g_array_append_val (run->tree->marks,
                          g_array_index (run->marks->all, RancangScoreMarkCell, place));
    }
  g_hash_table_remove (run->marks->others, code);
}

static void
name_after_item (Run               *run,
                 RancangScoreNames *names,
                 RancangItem       *item)
{
  const char *title = rancang_item_get_title (item);
  const char *title_en = NULL;

  if (rancang_kind_find_field (rancang_item_get_kind (item), "title-en") != NULL)
    title_en = rancang_item_get_text (item, "title-en");
  if (title_en == NULL || *title_en == '\0')
    title_en = title;
  names->item_id = g_string_chunk_insert (run->tree->strings, rancang_item_get_id (item));
  if (*title == '\0')
    return;
  names->title = g_string_chunk_insert (run->tree->strings, title);
  names->title_en = g_string_chunk_insert (run->tree->strings, title_en);
}

/* @parent is the code of the cell above where that stands for an item or below one, @item the
 * item where the cell stands for one. */
static void
init_cell (Run              *run,
           RancangScoreCell *cell,
           RancangScoreNode *node,
           const char       *parent,
           RancangItem      *item,
           guint             position)
{
  RancangScoreNames names = { 0 };
  char *code;

  cell->node = node;
  cell->first_mark = run->marks->first[node->index];
  cell->n_marks = run->marks->first[node->index + 1] - cell->first_mark;
  if (parent == NULL && item == NULL)
    return;

  if (item != NULL)
    {
      code = make_code (run, parent != NULL ? parent : node->code, item, position);
      name_after_item (run, &names, item);
    }
  else
    {
      code = g_strconcat (parent, ".", node->code, NULL);
    }
  names.code = g_string_chunk_insert (run->tree->strings, code);
  g_array_append_val (run->tree->names, names);
  cell->names = run->tree->names->len;
  take_other_marks (run, cell, names.code);
  g_hash_table_add (run->codes, code);
}

typedef struct
{
  const RancangScoreEach *each;
  int                     year;
  GPtrArray              *items;
} Search;

static gboolean
collect_item (RancangItem *item,
              gpointer     user_data)
{
  Search *search = user_data;

  if (rancang_score_tests_match (search->each->where, item, search->year))
    g_ptr_array_add (search->items, item);

  return TRUE;
}

static GPtrArray *
find_items (Run                    *run,
            const RancangScoreNode *node,
            RancangItem            *context)
{
  Search search = { .each = node->each, .year = run->tree->year, .items = g_ptr_array_new () };

  rancang_item_foreach (context, rancang_kind_get_name (node->each->kind), collect_item, &search);

  return search.items;
}

/* The cells below a cell stand side by side; the array may move while they are filled. */
static void
score_children (Run         *run,
                guint        index,
                RancangItem *context)
{
  GArray *cells = run->tree->cells;
  const RancangScoreNode *node = rancang_score_tree_cell (run->tree, index)->node;
  g_autoptr (GPtrArray) items = node->each != NULL ? find_items (run, node, context) : NULL;
  const guint n = items != NULL ? items->len : node->children->len;
  const guint first = cells->len;
  const RancangScoreNames *names;
  guint n_questions = 0, n_answered = 0;

  g_array_set_size (cells, first + n);
  for (guint i = 0; i < n; i++)
    {
      RancangScoreCell *cell = rancang_score_tree_cell (run->tree, first + i);

      names = rancang_score_tree_names (run->tree, rancang_score_tree_cell (run->tree, index));
      init_cell (run, cell, node->children->pdata[items != NULL ? 0 : i],
                 names != NULL ? names->code : NULL,
                 items != NULL ? items->pdata[i] : NULL, i);
      score_cell (run, first + i, items != NULL ? items->pdata[i] : context);
      cell = rancang_score_tree_cell (run->tree, first + i);
      n_questions += cell->n_questions;
      n_answered += cell->n_answered;
    }
  rancang_score_tree_cell (run->tree, index)->first_child = first;
  rancang_score_tree_cell (run->tree, index)->n_children = n;
  rancang_score_tree_cell (run->tree, index)->n_questions = n_questions;
  rancang_score_tree_cell (run->tree, index)->n_answered = n_answered;
}

static void
add_part (RancangScoreSteps      *steps,
          RancangScoreCell       *part,
          const RancangScoreNode *node)
{
  RancangFraction value = part->exact;

  steps->n_parts++;
  if (!part->has_value)
    return;
  if (node->type == RANCANG_NODE_WEIGHTED_SUM || node->is_weighted)
    {
      const RancangFraction weight = rancang_fraction_of (&part->node->weight);

      value = rancang_fraction_multiply (&value, &weight);
      steps->weights = rancang_fraction_add (&steps->weights, &weight);
    }
  if (node->type == RANCANG_NODE_PRODUCT)
    steps->product = rancang_fraction_multiply (&steps->product, &value);
  if (node->type == RANCANG_NODE_MINIMUM || node->type == RANCANG_NODE_MAXIMUM)
    {
      if (steps->n_scored == 0 || rancang_fraction_compare (&value, &steps->lowest) < 0)
        steps->lowest = value;
      if (steps->n_scored == 0 || rancang_fraction_compare (&value, &steps->highest) > 0)
        steps->highest = value;
    }
  steps->n_scored++;
  steps->sum = rancang_fraction_add (&steps->sum, &value);
}

static void
add_parts (RancangScoreTree       *tree,
           RancangScoreCell       *cell,
           const RancangScoreNode *node,
           RancangScoreSteps      *steps)
{
  for (guint i = 0; i < cell->n_children; i++)
    {
      RancangScoreCell *part = rancang_score_tree_cell (tree, cell->first_child + i);

      if (part->node->type == RANCANG_NODE_GROUP)
        add_parts (tree, part, node, steps);
      else
        add_part (steps, part, node);
    }
}

/* Adds up what the parts scored, times their weight where they have one, and counts them. */
void
rancang_score_tree_add_parts (RancangScoreTree  *tree,
                              guint              index,
                              RancangScoreSteps *steps)
{
  RancangScoreCell *cell = rancang_score_tree_cell (tree, index);

  *steps = (RancangScoreSteps) { .sum = RANCANG_FRACTION_ZERO, .weights = RANCANG_FRACTION_ZERO,
                                 .product = { 1, 1 }, .lowest = RANCANG_FRACTION_ZERO,
                                 .highest = RANCANG_FRACTION_ZERO };
  add_parts (tree, cell, cell->node, steps);
}

/* What the parts of a node come to, but for a weighted sum's; FALSE where that is nothing. */
gboolean
rancang_score_node_put_together (const RancangScoreNode  *node,
                                 const RancangScoreSteps *steps,
                                 RancangFraction         *value)
{
  const RancangFraction count = rancang_fraction_of_count (steps->n_scored);

  if (steps->n_scored == 0)
    return FALSE;
  switch (node->type)
    {
    case RANCANG_NODE_SUM:
      *value = steps->sum;
      return TRUE;
    case RANCANG_NODE_PRODUCT:
      *value = steps->product;
      return steps->n_scored == steps->n_parts;
    case RANCANG_NODE_MINIMUM:
      *value = steps->lowest;
      return TRUE;
    case RANCANG_NODE_MAXIMUM:
      *value = steps->highest;
      return TRUE;
    case RANCANG_NODE_GROUP:
      if (node->is_weighted && steps->weights.numerator == 0)
        return FALSE;
      *value = rancang_fraction_divide (&steps->sum, node->is_weighted ? &steps->weights : &count);
      return TRUE;
    case RANCANG_NODE_MEAN:
    default:
      *value = rancang_fraction_divide (&steps->sum, &count);
      return TRUE;
    }
}

/* Each part times its weight, rounded before it is added where the model says so. */
static void
weigh_parts (RancangScoreTree       *tree,
             RancangScoreCell       *cell,
             const RancangScoreNode *node,
             const RancangFraction  *all_weights,
             RancangFraction        *sum)
{
  for (guint i = 0; i < cell->n_children; i++)
    {
      RancangScoreCell *part = rancang_score_tree_cell (tree, cell->first_child + i);
      const RancangFraction weight = rancang_fraction_of (&part->node->weight);
      RancangFraction product;

      if (part->node->type == RANCANG_NODE_GROUP)
        {
          weigh_parts (tree, part, node, all_weights, sum);
          continue;
        }
      if (!part->has_value)
        continue;
      product = rancang_fraction_multiply (&part->exact, &weight);
      product = rancang_fraction_divide (&product, all_weights);
      part->contribution = rancang_fraction_round (
        &product, node->rounding.rounds_parts ? node->rounding.part_places
                                              : RANCANG_DECIMAL_MAX_SCALE, node->rounding.mode);
      part->has_contribution = TRUE;
      if (node->rounding.rounds_parts)
        product = rancang_fraction_of (&part->contribution);
      *sum = rancang_fraction_add (sum, &product);
    }
}

static gboolean
take_weighted_sum (RancangScoreTree        *tree,
                   RancangScoreCell        *cell,
                   const RancangScoreSteps *steps,
                   RancangFraction         *value)
{
  const RancangFraction all = cell->node->leaves_out ? steps->weights
                                                     : rancang_fraction_of (&hundred);

  *value = RANCANG_FRACTION_ZERO;
  if (steps->n_scored == 0 || all.numerator == 0)
    return FALSE;
  weigh_parts (tree, cell, cell->node, &all, value);

  return TRUE;
}

static void
score_parts (Run         *run,
             guint        index,
             RancangItem *context)
{
  RancangScoreSteps steps;
  RancangScoreCell *cell;
  RancangFraction value, own;
  gboolean made;

  score_children (run, index, context);
  cell = rancang_score_tree_cell (run->tree, index);
  cell->places = cell->node->rounding.score_places;
  rancang_score_tree_add_parts (run->tree, index, &steps);
  made = cell->node->type == RANCANG_NODE_WEIGHTED_SUM
           ? take_weighted_sum (run->tree, cell, &steps, &value)
           : rancang_score_node_put_together (cell->node, &steps, &value);

  cell->has_own = rancang_score_tree_own (run->tree, cell, &own);
  cell->own_used = !made && cell->has_own;
  if (cell->own_used)
    value = own;
  if (made || cell->own_used)
    set_rounded (cell, &value, cell->places);
}

static void
score_cell (Run         *run,
            guint        index,
            RancangItem *context)
{
  RancangScoreCell *cell = rancang_score_tree_cell (run->tree, index);

  if (cell->node->type == RANCANG_NODE_QUESTION)
    score_question (run, cell, context);
  else
    score_parts (run, index, context);
}

/* @marks is from rancang_score_marks_read(), so it is valid but for what stands on items. */
gboolean
rancang_score_tree_run (RancangScoreTree   *tree,
                        RancangPlan        *plan,
                        RancangScoreMarks  *marks,
                        GError            **error)
{
  Run run = { .tree = tree, .marks = marks };
  GHashTableIter iter;
  gpointer code;

  g_array_set_size (tree->cells, 1);
  tree->owns_marks = !rancang_plan_is_immutable (plan);
  init_cell (&run, rancang_score_tree_cell (tree, 0), tree->model->root, NULL, NULL, 0);
  score_cell (&run, 0, rancang_plan_get_root (plan));
  g_clear_pointer (&run.codes, g_hash_table_unref);
  for (guint i = 0; tree->owns_marks && i < tree->marks->len; i++)
    g_object_ref (rancang_score_tree_mark (tree, i)->item);
  if (marks->others == NULL || g_hash_table_size (marks->others) == 0)
    return TRUE;

  g_hash_table_iter_init (&iter, marks->others);
  g_hash_table_iter_next (&iter, &code, NULL);
  g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MARK,
               _("In the evaluation of %d a mark stands on “%s”, which is no question of “%s”"),
               tree->year, (char *) code, tree->model->header.id);

  return FALSE;
}
