/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-marks.c: finds the evaluation and its marks in the plan */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/item-private.h"
#include "scoring/score-private.h"

static void
set_missing (RancangScoreModel  *self,
             int                 year,
             GError            **error)
{
  if (year == 0)
    g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_NO_EVALUATION,
                 _("The plan holds no evaluation by “%s”"), self->header.id);
  else
    g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_NO_EVALUATION,
                 _("The plan holds no evaluation of %d by “%s”"), year, self->header.id);
}

/* Year 0 is the newest. Two evaluations of one year by one model do not say which one holds. */
RancangItem *
rancang_score_model_find_evaluation (RancangScoreModel  *self,
                                     RancangPlan        *plan,
                                     int                 year,
                                     GError            **error)
{
  RancangItem *root = rancang_plan_get_root (plan);
  RancangItem *found = NULL;
  gboolean twice = FALSE;

  for (guint i = 0; i < rancang_item_count_children (root, "evaluation"); i++)
    {
      RancangItem *evaluation = rancang_item_peek_child (root, "evaluation", i);
      int its_year = rancang_item_get_year (evaluation, "year");
      int found_year = found != NULL ? rancang_item_get_year (found, "year") : -1;

      if (g_strcmp0 (rancang_item_get_text (evaluation, "model"), self->header.id) != 0
          || (year != 0 && its_year != year))
        continue;

      twice = its_year == found_year || (twice && its_year < found_year);
      if (its_year > found_year)
        found = evaluation;
    }

  if (found == NULL)
    {
      set_missing (self, year, error);
      return NULL;
    }
  if (twice)
    {
      g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_NO_EVALUATION,
                   _("The plan holds two evaluations of %d by “%s”; keep one of them"),
                   rancang_item_get_year (found, "year"), self->header.id);
      return NULL;
    }

  return found;
}

/* How many evaluations by the model there are of a year, or of any for year 0. */
guint
rancang_score_model_count_evaluations (RancangScoreModel *self,
                                       RancangPlan       *plan,
                                       int                year)
{
  RancangItem *root = rancang_plan_get_root (plan);
  guint n = 0;

  for (guint i = 0; i < rancang_item_count_children (root, "evaluation"); i++)
    {
      RancangItem *evaluation = rancang_item_peek_child (root, "evaluation", i);

      n += g_strcmp0 (rancang_item_get_text (evaluation, "model"), self->header.id) == 0
           && (year == 0 || rancang_item_get_year (evaluation, "year") == year);
    }

  return n;
}

/* What stays the same while the marks of an evaluation are read. */
typedef struct
{
  RancangScoreTree   *tree;
  RancangItem        *evaluation;
  int                 year;
  const RancangField *question;
  const RancangField *value;
  const RancangField *assessor;
  guint               evidence;  /* which of the kinds that a mark holds it is */
  GHashTable         *assessors; /* id to name, which belongs to the tree */
  GArray             *nodes;     /* by place of the mark: index of its node, or G_MAXUINT */
  RancangScoreMarks  *marks;
  guint               next;      /* index of the node after that of the last mark */
} Reader;

void
rancang_score_marks_free (RancangScoreMarks *self)
{
  g_free (self->first);
  g_clear_pointer (&self->others, g_hash_table_unref);
  g_clear_pointer (&self->all, g_array_unref);
  g_free (self);
}

static gboolean
fail_scale (Reader                   *self,
            const RancangScoreScale  *scale,
            const char               *code,
            const RancangDecimal     *value,
            GError                  **error)
{
  RancangLanguage language = rancang_language_get_default ();
  g_autofree char *mark = rancang_format_number (value, language);
  g_autofree char *minimum = rancang_format_number (&scale->minimum, language);
  g_autofree char *maximum = rancang_format_number (&scale->maximum, language);
  g_autofree char *step = rancang_format_number (&scale->step, language);

  if (rancang_decimal_compare (value, &scale->minimum) >= 0
      && (scale->open || rancang_decimal_compare (value, &scale->maximum) <= 0))
    g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MARK,
                 _("In the evaluation of %d the mark %s on “%s” lies between the steps of %s"),
                 self->year, mark, code, step);
  else
    g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MARK,
                 _("In the evaluation of %d the mark %s on “%s” is outside the scale from %s to "
                   "%s"), self->year, mark, code, minimum, maximum);

  return FALSE;
}

static gboolean
check_scale (Reader                   *self,
             const RancangScoreScale  *scale,
             const char               *code,
             const RancangDecimal     *value,
             GError                  **error)
{
  if (rancang_decimal_compare (value, &scale->minimum) < 0
      || (!scale->open && rancang_decimal_compare (value, &scale->maximum) > 0))
    return fail_scale (self, scale, code, value, error);
  if (scale->step.digits > 0)
    {
      const RancangDecimal above = rancang_decimal_subtract (value, &scale->minimum);
      const RancangDecimal steps = rancang_decimal_divide (&above, &scale->step, 9);

      if (!rancang_decimal_is_integer (&steps))
        return fail_scale (self, scale, code, value, error);
    }

  return TRUE;
}

static gboolean
fail_code (Reader      *self,
           const char  *code,
           GError     **error)
{
  g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MARK,
               _("In the evaluation of %d a mark stands on “%s”, which is no question of “%s”"),
               self->year, code != NULL ? code : "", self->tree->model->header.id);

  return FALSE;
}

static gboolean
find_assessor (Reader                *self,
               RancangItem           *mark,
               const char            *code,
               RancangScoreMarkCell  *cell,
               GError               **error)
{
  const char *id = g_value_get_string (rancang_item_get_value (mark, self->assessor));

  if (id == NULL || *id == '\0')
    return TRUE;
  cell->assessor = g_hash_table_lookup (self->assessors, id);
  if (cell->assessor != NULL)
    return TRUE;
  g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MARK,
               _("In the evaluation of %d the mark on “%s” names an assessor whom the evaluation "
                 "does not have"), self->year, code);

  return FALSE;
}

static void
add_proofs (Reader               *self,
            RancangItem          *mark,
            RancangScoreMarkCell *cell)
{
  RancangItemList *list = rancang_item_peek_list_at (mark, self->evidence);

  cell->first_proof = self->tree->proofs->len;
  cell->n_proofs = rancang_item_list_get_size (list);
  for (guint i = 0; i < cell->n_proofs; i++)
    {
      RancangItem *evidence = rancang_item_list_peek (list, i);
      const char *location = rancang_item_get_text (evidence, "location");
      RancangScoreProof proof = { 0 };

      proof.title = g_string_chunk_insert (self->tree->strings,
                                           rancang_item_get_title (evidence));
      if (location != NULL)
        proof.location = g_string_chunk_insert (self->tree->strings, location);
      g_array_append_val (self->tree->proofs, proof);
    }
}

/* The code of an item's node is known only when the plan has been looked through. */
static void
add_other (Reader     *self,
           const char *code)
{
  guint place = self->marks->all->len;
  GArray *places;

  if (self->marks->others == NULL)
    self->marks->others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                 (GDestroyNotify) g_array_unref);
  places = g_hash_table_lookup (self->marks->others, code);
  if (places == NULL)
    {
      places = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->marks->others, g_strdup (code), places);
    }
  g_array_append_val (places, place);
}

/* The marks of an evaluation mostly stand in the order of the questions: the next nodes are tried
 * before the table. */
static RancangScoreNode *
find_node (Reader     *self,
           const char *code)
{
  RancangScoreModel *model = self->tree->model;
  const guint n = MIN (self->next + 3, model->n_nodes);
  RancangScoreNode *node = NULL;

  if (code == NULL)
    return NULL;
  for (guint i = self->next; i < n && node == NULL; i++)
    {
      RancangScoreNode *next = model->order->pdata[i];

      if (strcmp (next->code, code) == 0)
        node = next;
    }
  if (node == NULL)
    node = g_hash_table_lookup (model->nodes, code);
  if (node != NULL)
    self->next = node->index + 1;

  /* A pattern's code is nobody's: each item has its own. */
  return node != NULL && node->in_pattern ? NULL : node;
}

static gboolean
read_mark (Reader       *self,
           RancangItem  *mark,
           GError      **error)
{
  RancangScoreModel *model = self->tree->model;
  const char *code = g_value_get_string (rancang_item_get_value (mark, self->question));
  const RancangDecimal *value = g_value_get_boxed (rancang_item_get_value (mark, self->value));
  RancangScoreNode *node = find_node (self, code);
  const guint index = node != NULL ? node->index : G_MAXUINT;
  RancangScoreMarkCell cell = { 0 };

  /* A line that was only just added says nothing yet. */
  if ((code == NULL || *code == '\0') && value == NULL)
    return TRUE;
  if ((node == NULL && (model->n_read == 0 || code == NULL))
      || (node != NULL && node->type == RANCANG_NODE_GROUP))
    return fail_code (self, code, error);
  if (value != NULL
      && !check_scale (self, node != NULL ? node->scale : model->scale, code, value, error))
    return FALSE;
  if (!find_assessor (self, mark, code, &cell, error))
    return FALSE;

  if (node == NULL)
    add_other (self, code);
  cell.item = mark;
  cell.has_value = value != NULL;
  if (value != NULL)
    cell.value = *value;
  add_proofs (self, mark, &cell);
  g_array_append_val (self->marks->all, cell);
  g_array_append_val (self->nodes, index);

  return TRUE;
}

/* By the order of the nodes, so that those of one node stand together; those of items follow. */
static void
sort_marks (Reader *self)
{
  const guint n_nodes = self->tree->model->n_nodes;
  const guint n_marks = self->marks->all->len;
  GArray *sorted = self->tree->marks;
  gboolean in_order = TRUE;
  g_autofree guint *next = g_new0 (guint, n_nodes + 2);
  guint n_static = 0;

  for (guint i = 0; i < n_marks; i++)
    {
      guint index = g_array_index (self->nodes, guint, i);

      if (index < n_nodes)
        next[index + 1]++;
      in_order &= index < n_nodes && (i == 0 || index >= g_array_index (self->nodes, guint, i - 1));
    }
  for (guint i = 0; i < n_nodes; i++)
    next[i + 1] += next[i];
  self->marks->first = g_memdup2 (next, (n_nodes + 1) * sizeof *next);

  if (in_order)
    {
      /* As the program writes them. */
      self->tree->marks = g_steal_pointer (&self->marks->all);
      self->marks->all = sorted;
      return;
    }
  n_static = next[n_nodes];
  g_array_set_size (sorted, n_static);
  for (guint i = 0; i < n_marks; i++)
    {
      guint index = g_array_index (self->nodes, guint, i);

      if (index >= n_nodes)
        continue;
      g_array_index (sorted, RancangScoreMarkCell, next[index]++)
        = g_array_index (self->marks->all, RancangScoreMarkCell, i);
    }
}

static gboolean
fail_twice (const char  *assessor,
            const char  *code,
            int          year,
            GError     **error)
{
  if (assessor == NULL)
    g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MARK,
                 _("In the evaluation of %d two marks stand on “%s”"), year, code);
  else
    g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MARK,
                 _("In the evaluation of %d two marks of “%s” stand on “%s”"), year, assessor,
                 code);

  return FALSE;
}

/* Two marks of one assessor on one question do not say which one holds. */
static gboolean
check_twice (RancangScoreMarkCell  *cells,
             guint                  n,
             const char            *code,
             int                    year,
             GError               **error)
{
  g_autoptr (GHashTable) seen = NULL;

  if (n < 2)
    return TRUE;
  if (n == 2)
    return cells[0].assessor != cells[1].assessor
           || fail_twice (cells[0].assessor, code, year, error);

  /* A name belongs to one assessor: its address tells them apart, whatever they are called. */
  seen = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < n; i++)
    {
      if (!g_hash_table_add (seen, (gpointer) cells[i].assessor))
        return fail_twice (cells[i].assessor, code, year, error);
    }

  return TRUE;
}

static gboolean
check_all_twice (Reader  *self,
                 GError **error)
{
  GPtrArray *order = self->tree->model->order;
  const guint *first = self->marks->first;

  for (guint i = 0; i < order->len; i++)
    {
      RancangScoreNode *node = order->pdata[i];

      if (first[i + 1] - first[i] > 1
          && !check_twice (rancang_score_tree_mark (self->tree, first[i]), first[i + 1] - first[i],
                           node->code, self->year, error))
        return FALSE;
    }

  return TRUE;
}

static void
read_assessors (Reader *self)
{
  RancangItemList *list = rancang_item_peek_list_of (self->evaluation, "assessor");

  for (guint i = 0; i < rancang_item_list_get_size (list); i++)
    {
      RancangItem *assessor = rancang_item_list_peek (list, i);
      const char *title = rancang_item_get_title (assessor);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      g_hash_table_insert (self->assessors, (char *) rancang_item_get_id (assessor),
                           g_string_chunk_insert (self->tree->strings,
                                                  *title != '\0' ? title : number));
    }
}

static gboolean
read_all (Reader   *self,
          GError  **error)
{
  const RancangKind *kind = rancang_kind_lookup ("mark");
  RancangItemList *list = rancang_item_peek_list_of (self->evaluation, "mark");
  const guint n = rancang_item_list_get_size (list);

  self->question = rancang_kind_find_field (kind, "question");
  self->value = rancang_kind_find_field (kind, "value");
  self->assessor = rancang_kind_find_field (kind, "assessor");
  while (rancang_kind_get_child (kind, self->evidence) != rancang_kind_lookup ("evidence"))
    self->evidence++;
  read_assessors (self);
  self->marks->all = g_array_sized_new (FALSE, FALSE, sizeof (RancangScoreMarkCell), n);
  self->nodes = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  for (guint i = 0; i < n; i++)
    {
      if (!read_mark (self, rancang_item_list_peek (list, i), error))
        return FALSE;
    }
  sort_marks (self);

  return check_all_twice (self, error);
}

/* @evaluation may be NULL: then there are none. Marks that nobody filled in yet are there, too. */
RancangScoreMarks *
rancang_score_marks_read (RancangScoreTree  *tree,
                          RancangItem       *evaluation,
                          GError           **error)
{
  g_autoptr (RancangScoreMarks) marks = g_new0 (RancangScoreMarks, 1);
  g_autoptr (GHashTable) assessors = g_hash_table_new (g_str_hash, g_str_equal);
  Reader reader = { .tree = tree, .evaluation = evaluation, .assessors = assessors,
                    .marks = marks };
  gboolean read;

  if (evaluation == NULL)
    {
      marks->first = g_new0 (guint, tree->model->n_nodes + 1);
      return g_steal_pointer (&marks);
    }
  reader.year = rancang_item_get_year (evaluation, "year");
  tree->evaluation = g_object_ref (evaluation);

  read = read_all (&reader, error);
  g_clear_pointer (&reader.nodes, g_array_unref);

  return read ? g_steal_pointer (&marks) : NULL;
}
