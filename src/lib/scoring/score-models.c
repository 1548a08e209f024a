/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-models.c: the scoring models that plugins have brought, so that documents find them */

#include "config.h"

#include "scoring/score-model.h"

static GMutex lock;
static GHashTable *models;

/**
 * rancang_score_model_register:
 * @self: a scoring model
 *
 * Makes a model known, so that the report of an evaluation can be made by it. One with the same id
 * takes the place of another. May be called from any thread.
 *
 * Since: 1.0
 */
void
rancang_score_model_register (RancangScoreModel *self)
{
  g_return_if_fail (RANCANG_IS_SCORE_MODEL (self));

  g_mutex_lock (&lock);
  if (models == NULL)
    models = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_hash_table_replace (models, g_strdup (rancang_score_model_get_id (self)), g_object_ref (self));
  g_mutex_unlock (&lock);
}

/**
 * rancang_score_model_find:
 * @id: id of a model
 *
 * Finds a model that was made known. May be called from any thread.
 *
 * Returns: (transfer full) (nullable): the model
 *
 * Since: 1.0
 */
RancangScoreModel *
rancang_score_model_find (const char *id)
{
  RancangScoreModel *found = NULL;

  g_return_val_if_fail (id != NULL, NULL);

  g_mutex_lock (&lock);
  if (models != NULL)
    found = g_hash_table_lookup (models, id);
  if (found != NULL)
    g_object_ref (found);
  g_mutex_unlock (&lock);
  return found;
}
