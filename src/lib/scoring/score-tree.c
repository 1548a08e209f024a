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
  g_array_unref (self->marks);
  g_array_unref (self->proofs);
  g_string_chunk_free (self->strings);
}

void
rancang_score_tree_unref (RancangScoreTree *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
