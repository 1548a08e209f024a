/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-mark.c: one assessor's mark, which a score was made of */

#include "config.h"

#include "scoring/score-private.h"

struct _RancangScoreMark
{
  GObject parent_instance;

  RancangScoreTree *tree;
  guint index;
};

G_DEFINE_FINAL_TYPE (RancangScoreMark, rancang_score_mark, G_TYPE_OBJECT)

static void
rancang_score_mark_finalize (GObject *object)
{
  RancangScoreMark *self = RANCANG_SCORE_MARK (object);

  g_clear_pointer (&self->tree, rancang_score_tree_unref);

  G_OBJECT_CLASS (rancang_score_mark_parent_class)->finalize (object);
}

static void
rancang_score_mark_class_init (RancangScoreMarkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_score_mark_finalize;
}

static void
rancang_score_mark_init (RancangScoreMark *self)
{
}

RancangScoreMark *
rancang_score_mark_new (RancangScoreTree *tree,
                        guint             index)
{
  RancangScoreMark *self = g_object_new (RANCANG_TYPE_SCORE_MARK, NULL);

  self->tree = rancang_score_tree_ref (tree);
  self->index = index;

  return self;
}

static RancangScoreMarkCell *
get_cell (RancangScoreMark *self)
{
  return rancang_score_tree_mark (self->tree, self->index);
}

/**
 * rancang_score_mark_get_id:
 * @self: a mark
 *
 * Returns: (transfer none): id of the plan's mark
 *
 * Since: 1.0
 */
const char *
rancang_score_mark_get_id (RancangScoreMark *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_MARK (self), NULL);

  return rancang_item_get_id (get_cell (self)->item);
}

/**
 * rancang_score_mark_get_assessor:
 * @self: a mark
 *
 * Returns: (transfer none) (nullable): name of the assessor, or %NULL where nobody is named
 *
 * Since: 1.0
 */
const char *
rancang_score_mark_get_assessor (RancangScoreMark *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_MARK (self), NULL);

  return get_cell (self)->assessor;
}

/**
 * rancang_score_mark_get_value:
 * @self: a mark
 *
 * Returns: (transfer none) (nullable): the mark, or %NULL where none is given yet
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_score_mark_get_value (RancangScoreMark *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_MARK (self), NULL);

  return get_cell (self)->has_value ? &get_cell (self)->value : NULL;
}

/**
 * rancang_score_mark_get_n_evidence:
 * @self: a mark
 *
 * Returns: how many pieces of evidence stand with the mark
 *
 * Since: 1.0
 */
guint
rancang_score_mark_get_n_evidence (RancangScoreMark *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_MARK (self), 0);

  return get_cell (self)->n_proofs;
}

static RancangScoreProof *
get_proof (RancangScoreMark *self,
           guint             position)
{
  return rancang_score_tree_proof (self->tree, get_cell (self)->first_proof + position);
}

/**
 * rancang_score_mark_get_evidence_title:
 * @self: a mark
 * @position: a place, less than rancang_score_mark_get_n_evidence()
 *
 * Returns: (transfer none): what the evidence is called; may be empty
 *
 * Since: 1.0
 */
const char *
rancang_score_mark_get_evidence_title (RancangScoreMark *self,
                                       guint             position)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_MARK (self), NULL);
  g_return_val_if_fail (position < get_cell (self)->n_proofs, NULL);

  return get_proof (self, position)->title;
}

/**
 * rancang_score_mark_get_evidence_location:
 * @self: a mark
 * @position: a place, less than rancang_score_mark_get_n_evidence()
 *
 * Returns: (transfer none) (nullable): where the evidence is kept, or %NULL
 *
 * Since: 1.0
 */
const char *
rancang_score_mark_get_evidence_location (RancangScoreMark *self,
                                          guint             position)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_MARK (self), NULL);
  g_return_val_if_fail (position < get_cell (self)->n_proofs, NULL);

  return get_proof (self, position)->location;
}
