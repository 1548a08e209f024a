/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-tree.c: what a scored tree is made of, and who keeps it */

#include "config.h"

#include "scoring/score-private.h"

RancangScoreTree *
rancang_score_tree_new (RancangScoreModel *model,
                        int                year)
{
  RancangScoreTree *self = g_atomic_rc_box_new0 (RancangScoreTree);

  self->model = g_object_ref (model);
  self->year = year;
  self->cells = g_array_sized_new (FALSE, TRUE, sizeof (RancangScoreCell), model->n_nodes);
  self->marks = g_array_new (FALSE, FALSE, sizeof (RancangScoreMarkCell));
  self->names = g_array_new (FALSE, TRUE, sizeof (RancangScoreNames));
  self->findings = g_array_new (FALSE, TRUE, sizeof (RancangScoreFinding));
  self->proofs = g_array_new (FALSE, FALSE, sizeof (RancangScoreProof));
  self->strings = g_string_chunk_new (4096);

  return self;
}

RancangScoreTree *
rancang_score_tree_ref (RancangScoreTree *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  RancangScoreTree *self = data;

  g_clear_object (&self->model);
  g_clear_object (&self->marked_for);
  g_clear_object (&self->before.other);
  g_free (self->area);
  g_array_unref (self->cells);
  for (guint i = 0; self->owns_marks && i < self->marks->len; i++)
    g_object_unref (rancang_score_tree_mark (self, i)->item);
  g_clear_object (&self->evaluation);
  g_array_unref (self->marks);
  g_array_unref (self->names);
  g_array_unref (self->findings);
  g_array_unref (self->proofs);
  g_string_chunk_free (self->strings);
}

void
rancang_score_tree_unref (RancangScoreTree *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* NULL for what the node itself is called. */
const RancangScoreNames *
rancang_score_tree_names (RancangScoreTree       *self,
                          const RancangScoreCell *cell)
{
  return cell->names > 0 ? &g_array_index (self->names, RancangScoreNames, cell->names - 1) : NULL;
}

const char *
rancang_score_tree_code (RancangScoreTree       *self,
                         const RancangScoreCell *cell)
{
  const RancangScoreNames *names = rancang_score_tree_names (self, cell);

  return names != NULL ? names->code : cell->node->code;
}

/* The mean of the assessors' marks on the node, else what was read, on the node's own scale. */
gboolean
rancang_score_tree_own (RancangScoreTree       *self,
                        const RancangScoreCell *cell,
                        RancangFraction        *own)
{
  const RancangScoreRounding *rounding = &cell->node->rounding;
  RancangScoreFinding *finding = rancang_score_tree_finding (self, cell);
  RancangFraction count;
  RancangDecimal rounded;
  guint n = 0;

  *own = RANCANG_FRACTION_ZERO;
  for (guint i = 0; i < cell->n_marks; i++)
    {
      RancangScoreMarkCell *mark = rancang_score_tree_mark (self, cell->first_mark + i);
      RancangFraction value;

      if (!mark->has_value)
        continue;
      value = rancang_fraction_of (&mark->value);
      *own = n > 0 ? rancang_fraction_add (own, &value) : value;
      n++;
    }
  if (n == 0 && finding != NULL && finding->has_own)
    *own = finding->own;
  if (n < 2)
    return n > 0 || (finding != NULL && finding->has_own);

  count = rancang_fraction_of_count (n);
  *own = rancang_fraction_divide (own, &count);
  if (rounding->rounds_marks)
    {
      rounded = rancang_fraction_round (own, rounding->mark_places, rounding->mode);
      *own = rancang_fraction_of (&rounded);
    }

  return TRUE;
}

/* As far as a decimal goes; 0 where there is no score. */
RancangDecimal
rancang_score_cell_value (const RancangScoreCell *cell)
{
  if (!cell->has_value)
    return RANCANG_DECIMAL_ZERO;

  return rancang_fraction_round (&cell->exact, RANCANG_DECIMAL_MAX_SCALE, RANCANG_ROUND_HALF_UP);
}
