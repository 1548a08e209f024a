/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-lift-search.c: the cheapest marks to raise so that a score reaches a value, exactly */

#include "config.h"

#include "scoring/score-lift-private.h"

/*
 * Every way to put scores together rises with each of its parts, and so does rounding. So of the
 * ways to spend a cost below a node only the one with the highest value matters: a node has a
 * front, a list of costs that rise with values that rise. The fronts of the parts are joined one
 * after the other, which costs the square of the number of questions where each counts 1. With
 * costs of many digits a front may grow without measure: then the search gives up instead of
 * guessing. (A product rises with its parts where none of them is below zero, as marks are.)
 */

#define MAX_ENTRIES 4000000
#define MAX_STEPS 1000

typedef struct
{
  RancangFraction value;
  RancangDecimal  cost;
  guint           left;  /* of a question: how many steps it rises */
  guint           right;
} Entry;

typedef struct _Front Front;

struct _Front
{
  GArray *entries; /* Entry */
  Front  *left;    /* owned; NULL for a question */
  Front  *right;   /* owned; NULL where the values were only turned into others */
  guint   index;   /* of a question's cell */
};

static void
front_free (Front *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entries);
  front_free (self->left);
  front_free (self->right);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Front, front_free)

static Front *
front_new (void)
{
  Front *self = g_new0 (Front, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  return self;
}

#define entry_at(front, i) (&g_array_index ((front)->entries, Entry, i))

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *left = a;
  const Entry *right = b;
  const int by_cost = rancang_decimal_compare (&left->cost, &right->cost);

  return by_cost != 0 ? by_cost : -rancang_fraction_compare (&left->value, &right->value);
}

/* Leaves out what costs as much as something better, or more. */
static void
prune (RancangLiftSearch *search,
       Front             *front)
{
  guint kept = 0;

  g_array_sort (front->entries, compare_entries);
  for (guint i = 0; i < front->entries->len; i++)
    {
      if (kept > 0
          && rancang_fraction_compare (&entry_at (front, i)->value,
                                       &entry_at (front, kept - 1)->value) <= 0)
        continue;
      *entry_at (front, kept) = *entry_at (front, i);
      kept++;
    }
  g_array_set_size (front->entries, kept);
  search->n_entries += kept;
  search->too_many |= search->n_entries > MAX_ENTRIES;
}

static void
add_entry (Front                 *front,
           const RancangFraction *value,
           const RancangDecimal  *cost,
           guint                  left,
           guint                  right)
{
  const Entry entry = { *value, *cost, left, right };

  g_array_append_val (front->entries, entry);
}

/* What stands on the scale above @own, @steps steps higher; never above its end. */
static RancangFraction
lift_mark (const RancangScoreScale *scale,
           const RancangFraction   *own,
           guint                    steps,
           gboolean                 to_the_end)
{
  const RancangFraction end = rancang_fraction_of (&scale->maximum);
  const RancangFraction count = rancang_fraction_of_count (steps);
  RancangFraction step = rancang_fraction_of (&scale->step);
  RancangFraction result;

  if (steps == 0)
    return *own;
  if (to_the_end)
    return end;
  if (scale->step.digits == 0)
    step = rancang_fraction_of_count (1);
  step = rancang_fraction_multiply (&step, &count);
  result = rancang_fraction_add (own, &step);

  return rancang_fraction_compare (&result, &end) > 0 ? end : result;
}

/* As the engine makes a score of what was marked. */
static RancangFraction
value_of (RancangLiftSearch      *search,
          RancangScoreCell       *cell,
          const RancangFraction  *own)
{
  const RancangScoreNode *node = cell->node;
  RancangFraction value = *own;
  RancangDecimal rounded;

  if (node->type == RANCANG_NODE_QUESTION && node->converts)
    value = rancang_score_scale_convert (node->scale, search->tree->model->scale, own);
  rancang_score_node_limit (node, &value);
  if (node->type == RANCANG_NODE_QUESTION)
    return value;
  rounded = rancang_fraction_round (&value, node->rounding.score_places, node->rounding.mode);

  return rancang_fraction_of (&rounded);
}

/* What one step costs; NULL where the mark cannot rise. What the plan itself says is no mark. */
static const RancangDecimal *
find_cost (RancangLiftSearch *search,
           guint              index)
{
  static const RancangDecimal one = { 1, 0 };
  RancangScoreCell *cell = rancang_score_tree_cell (search->tree, index);

  if (cell->was_read || search->rules[index] == RANCANG_LIFT_STAYS)
    return NULL;

  if (search->costs == NULL)
    return &one;

  return g_hash_table_lookup (search->costs, rancang_score_tree_code (search->tree, cell));
}

/* The front of a mark: it stays, or it rises. */
static Front *
question_front (RancangLiftSearch *search,
                guint              index)
{
  RancangScoreCell *cell = rancang_score_tree_cell (search->tree, index);
  const RancangScoreScale *scale = cell->node->scale;
  const RancangDecimal *step_cost = find_cost (search, index);
  const RancangFraction end = rancang_fraction_of (&scale->maximum);
  Front *front = front_new ();
  RancangDecimal cost = RANCANG_DECIMAL_ZERO;
  RancangFraction marked, own, value;

  rancang_score_tree_own (search->tree, cell, &marked);
  own = marked;
  front->index = index;
  if (search->rules[index] != RANCANG_LIFT_RISES)
    add_entry (front, &cell->exact, &cost, 0, 0);
  for (guint steps = 1; step_cost != NULL && steps <= MAX_STEPS; steps++)
    {
      if (rancang_fraction_compare (&own, &end) >= 0)
        break;
      own = lift_mark (scale, &marked, steps, search->costs == NULL);
      cost = rancang_decimal_add (&cost, step_cost);
      value = value_of (search, cell, &own);
      add_entry (front, &value, &cost, steps, 0);
    }
  prune (search, front);

  return front;
}

static RancangFraction
join_values (RancangNodeType        type,
             const RancangFraction *a,
             const RancangFraction *b)
{
  switch (type)
    {
    case RANCANG_NODE_PRODUCT:
      return rancang_fraction_multiply (a, b);
    case RANCANG_NODE_MINIMUM:
      return rancang_fraction_compare (a, b) < 0 ? *a : *b;
    case RANCANG_NODE_MAXIMUM:
      return rancang_fraction_compare (a, b) > 0 ? *a : *b;
    default:
      return rancang_fraction_add (a, b);
    }
}

/* Takes both fronts. */
static Front *
join (RancangLiftSearch *search,
      RancangNodeType    type,
      Front             *left,
      Front             *right)
{
  Front *front = front_new ();

  front->left = left;
  front->right = right;
  for (guint i = 0; i < left->entries->len && !search->too_many; i++)
    {
      for (guint j = 0; j < right->entries->len; j++)
        {
          const Entry *a = entry_at (left, i);
          const Entry *b = entry_at (right, j);
          const RancangFraction value = join_values (type, &a->value, &b->value);
          const RancangDecimal cost = rancang_decimal_add (&a->cost, &b->cost);

          add_entry (front, &value, &cost, i, j);
        }
      search->too_many |= front->entries->len > MAX_ENTRIES;
    }
  prune (search, front);

  return front;
}

typedef struct
{
  const RancangScoreNode *node;
  RancangFraction         weights;
  guint                   n_scored;
} Whole;

/* What a part adds to a weighted sum, as the engine rounds it. */
static void
weigh (const Whole            *whole,
       const RancangScoreNode *part,
       RancangFraction        *value)
{
  const RancangFraction weight = rancang_fraction_of (&part->weight);
  RancangDecimal rounded;

  *value = rancang_fraction_multiply (value, &weight);
  *value = rancang_fraction_divide (value, &whole->weights);
  if (!whole->node->rounding.rounds_parts)
    return;
  rounded = rancang_fraction_round (value, whole->node->rounding.part_places,
                                    whole->node->rounding.mode);
  *value = rancang_fraction_of (&rounded);
}

static void
finish (const Whole     *whole,
        RancangFraction *value)
{
  const RancangFraction count = rancang_fraction_of_count (whole->n_scored);
  RancangDecimal rounded;

  if (whole->node->type == RANCANG_NODE_MEAN)
    *value = rancang_fraction_divide (value, &count);
  rancang_score_node_limit (whole->node, value);
  rounded = rancang_fraction_round (value, whole->node->rounding.score_places,
                                    whole->node->rounding.mode);
  *value = rancang_fraction_of (&rounded);
}

/* Takes @left; the values become what the node above takes, of a part or of the whole. */
static Front *
turn (RancangLiftSearch      *search,
      const Whole            *whole,
      const RancangScoreNode *part,
      Front                  *left)
{
  Front *front = front_new ();

  front->left = left;
  for (guint i = 0; i < left->entries->len; i++)
    {
      RancangFraction value = entry_at (left, i)->value;

      if (part != NULL)
        weigh (whole, part, &value);
      else
        finish (whole, &value);
      add_entry (front, &value, &entry_at (left, i)->cost, i, 0);
    }
  prune (search, front);

  return front;
}

static Front *cell_front (RancangLiftSearch *search,
                          guint              index);

static Front *
join_parts (RancangLiftSearch *search,
            guint              index,
            const Whole       *whole,
            Front             *front)
{
  RancangScoreCell *cell = rancang_score_tree_cell (search->tree, index);

  for (guint i = 0; i < cell->n_children; i++)
    {
      const guint child = cell->first_child + i;
      RancangScoreCell *part = rancang_score_tree_cell (search->tree, child);
      Front *next;

      if (part->node->type == RANCANG_NODE_GROUP)
        {
          front = join_parts (search, child, whole, front);
          continue;
        }
      if (!part->has_value)
        continue;
      next = cell_front (search, child);
      if (whole->node->type == RANCANG_NODE_WEIGHTED_SUM)
        next = turn (search, whole, part->node, next);
      front = front != NULL ? join (search, whole->node->type, front, next) : next;
    }

  return front;
}

static Front *
cell_front (RancangLiftSearch *search,
            guint              index)
{
  static const RancangDecimal hundred = { 100, 0 };
  RancangScoreCell *cell = rancang_score_tree_cell (search->tree, index);
  RancangScoreSteps steps;
  Whole whole = { .node = cell->node };
  Front *front;

  if (cell->node->type == RANCANG_NODE_QUESTION || cell->own_used)
    return question_front (search, index);
  rancang_score_tree_add_parts (search->tree, index, &steps);
  whole.n_scored = steps.n_scored;
  whole.weights = cell->node->leaves_out ? steps.weights : rancang_fraction_of (&hundred);
  front = join_parts (search, index, &whole, NULL);

  return turn (search, &whole, NULL, front);
}

/* Goes back from an entry to the marks that it is made of. */
static void
collect (RancangLiftSearch *search,
         Front             *front,
         guint              position,
         GArray            *marks)
{
  const Entry *entry = entry_at (front, position);
  RancangScoreCell *cell = rancang_score_tree_cell (search->tree, front->index);
  RancangLiftMark mark = { .index = front->index };
  RancangFraction marked, to;

  if (front->left != NULL)
    {
      collect (search, front->left, entry->left, marks);
      if (front->right != NULL)
        collect (search, front->right, entry->right, marks);
      return;
    }
  if (entry->left == 0)
    return;
  rancang_score_tree_own (search->tree, cell, &marked);
  to = lift_mark (cell->node->scale, &marked, entry->left, search->costs == NULL);
  mark.to = rancang_fraction_round (&to, RANCANG_DECIMAL_MAX_SCALE, RANCANG_ROUND_UP);
  g_array_append_val (marks, mark);
}

void
rancang_lift_way_free (RancangLiftWay *self)
{
  g_array_unref (self->marks);
  g_free (self);
}

/* The cheapest way by the rules of @search, or NULL where there is none or it was given up. The
 * tree has a final score. */
RancangLiftWay *
rancang_lift_search (RancangLiftSearch *search)
{
  g_autoptr (Front) front = NULL;

  search->n_entries = 0;
  search->too_many = FALSE;
  front = cell_front (search, 0);
  if (search->too_many)
    return NULL;
  for (guint i = 0; i < front->entries->len; i++)
    {
      const Entry *entry = entry_at (front, i);
      RancangLiftWay *way;

      if (rancang_fraction_compare (&entry->value, &search->wished) < 0)
        continue;
      way = g_new0 (RancangLiftWay, 1);
      way->marks = g_array_new (FALSE, FALSE, sizeof (RancangLiftMark));
      way->cost = entry->cost;
      way->result = rancang_fraction_round (&entry->value, RANCANG_DECIMAL_MAX_SCALE,
                                            RANCANG_ROUND_HALF_UP);
      collect (search, front, i, way->marks);
      return way;
    }

  return NULL;
}
