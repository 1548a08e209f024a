/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-model.c: a scoring model as data */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "scoring/score-model-private.h"

G_DEFINE_FINAL_TYPE (RancangScoreModel, rancang_score_model, G_TYPE_OBJECT)

G_DEFINE_QUARK (rancang-score-error-quark, rancang_score_error)

static void
rancang_score_model_finalize (GObject *object)
{
  RancangScoreModel *self = RANCANG_SCORE_MODEL (object);

  rancang_pack_header_clear (&self->header);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->note_en, g_free);
  g_clear_pointer (&self->family, g_free);
  g_clear_pointer (&self->cohorts, g_array_unref);
  g_clear_pointer (&self->areas, g_strfreev);
  g_clear_pointer (&self->nodes, g_hash_table_unref);
  g_clear_pointer (&self->order, g_ptr_array_unref);
  g_clear_pointer (&self->root, rancang_score_node_free);
  g_clear_pointer (&self->scales, g_ptr_array_unref);

  G_OBJECT_CLASS (rancang_score_model_parent_class)->finalize (object);
}

static void
rancang_score_model_class_init (RancangScoreModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rancang_score_model_finalize;
}

static void
rancang_score_model_init (RancangScoreModel *self)
{
  self->nodes = g_hash_table_new (g_str_hash, g_str_equal);
  self->order = g_ptr_array_new ();
  self->scales = g_ptr_array_new_with_free_func ((GDestroyNotify) rancang_score_scale_free);
}

static gboolean
read_model (RancangScoreModel  *self,
            GBytes             *bytes,
            GError            **error)
{
  g_autoptr (JsonNode) root = rancang_pack_text_parse (bytes, &self->header, error);
  JsonObject *object, *tree;

  if (root == NULL)
    return FALSE;
  if (!g_str_equal (self->header.type, "scoring"))
    {
      g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MODEL,
                   _("“%s” is not a scoring model"), self->header.id);
      return FALSE;
    }

  object = json_node_get_object (root);
  if (!rancang_score_model_read_rule (self, object, error))
    return FALSE;
  if (json_object_has_member (object, "based-on"))
    return rancang_score_model_read_derived (self, object, error)
           && rancang_score_model_finish (self, error);

  tree = rancang_pack_read_object (object, "tree", error);

  return tree != NULL && rancang_score_model_read_tree (self, tree, error)
         && rancang_score_model_finish (self, error);
}

/**
 * rancang_score_model_new_from_bytes:
 * @bytes: the text of a pack of type `scoring`, UTF-8 JSON, from anywhere
 * @error: return location for a #RancangScoreError
 *
 * Reads a scoring model and checks all of it: weights that do not add up to 100 are refused, with
 * their sum and place, and so are codes that stand twice, names of kinds, fields and scales that
 * are not there, and trees that are too large. A model that is based on another needs that to be
 * known, see rancang_score_model_register(). May be called from any thread.
 *
 * Returns: (transfer full): a model, or %NULL
 *
 * Since: 1.0
 */
RancangScoreModel *
rancang_score_model_new_from_bytes (GBytes  *bytes,
                                    GError **error)
{
  g_autoptr (RancangScoreModel) self = NULL;
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_object_new (RANCANG_TYPE_SCORE_MODEL, NULL);
  if (read_model (self, bytes, &local))
    return g_steal_pointer (&self);

  /* Whatever was wrong with the text, the model is what is not valid. */
  g_set_error_literal (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MODEL, local->message);

  return NULL;
}

/**
 * rancang_score_model_get_id:
 * @self: a scoring model
 *
 * Returns: (transfer none): the model's id, such as `kominfo-2022`
 *
 * Since: 1.0
 */
const char *
rancang_score_model_get_id (RancangScoreModel *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_MODEL (self), NULL);

  return self->header.id;
}

/**
 * rancang_score_model_get_version:
 * @self: a scoring model
 *
 * Returns: (transfer none): the version of the model's pack
 *
 * Since: 1.0
 */
const char *
rancang_score_model_get_version (RancangScoreModel *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_MODEL (self), NULL);

  return self->header.version;
}

/**
 * rancang_score_model_dup_title:
 * @self: a scoring model
 * @language: a language
 *
 * Gets the title, in Indonesian where there is no English one.
 *
 * Returns: (transfer full): the title
 *
 * Since: 1.0
 */
char *
rancang_score_model_dup_title (RancangScoreModel *self,
                               RancangLanguage    language)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_MODEL (self), NULL);

  if (language == RANCANG_LANGUAGE_ENGLISH && self->header.title_en != NULL)
    return g_strdup (self->header.title_en);

  return g_strdup (self->header.title);
}

/**
 * rancang_score_model_get_valid_from:
 * @self: a scoring model
 *
 * Returns: the first year that was evaluated by the model, or 0
 *
 * Since: 1.0
 */
int
rancang_score_model_get_valid_from (RancangScoreModel *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_MODEL (self), 0);

  return self->header.valid_from;
}

/**
 * rancang_score_model_get_valid_until:
 * @self: a scoring model
 *
 * Returns: the last year that was evaluated by the model, or 0
 *
 * Since: 1.0
 */
int
rancang_score_model_get_valid_until (RancangScoreModel *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_MODEL (self), 0);

  return self->header.valid_until;
}

static char *
dup_either (const char      *indonesian,
            const char      *english,
            RancangLanguage  language)
{
  return g_strdup (language == RANCANG_LANGUAGE_ENGLISH && english != NULL ? english : indonesian);
}

/**
 * rancang_score_model_dup_description:
 * @self: a scoring model
 * @language: a language
 *
 * Gets what the model is for, in Indonesian where it is not said in English.
 *
 * Returns: (transfer full) (nullable): the description, or %NULL
 *
 * Since: 1.0
 */
char *
rancang_score_model_dup_description (RancangScoreModel *self,
                                     RancangLanguage    language)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_MODEL (self), NULL);

  return dup_either (self->header.description, self->header.description_en, language);
}

/**
 * rancang_score_model_dup_note:
 * @self: a scoring model
 * @language: a language
 *
 * Gets what whoever reads a score must know of the model, such as which of its numbers nobody has
 * published.
 *
 * Returns: (transfer full) (nullable): the note, or %NULL
 *
 * Since: 1.0
 */
char *
rancang_score_model_dup_note (RancangScoreModel *self,
                              RancangLanguage    language)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_MODEL (self), NULL);

  return dup_either (self->note, self->note_en, language);
}

/**
 * rancang_score_model_get_source:
 * @self: a scoring model
 *
 * Returns: (transfer none) (nullable): where the model was published, or %NULL
 *
 * Since: 1.0
 */
const char *
rancang_score_model_get_source (RancangScoreModel *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_MODEL (self), NULL);

  return self->header.source;
}

/**
 * rancang_score_model_get_family:
 * @self: a scoring model
 *
 * Returns: (transfer none) (nullable): the name that models of one evaluation share over the years,
 *   such as `kominfo`, or %NULL
 *
 * Since: 1.0
 */
const char *
rancang_score_model_get_family (RancangScoreModel *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_MODEL (self), NULL);

  return self->family;
}

/**
 * rancang_score_model_is_official:
 * @self: a scoring model
 *
 * Returns: %TRUE where questions and weights are those of a published instrument
 *
 * Since: 1.0
 */
gboolean
rancang_score_model_is_official (RancangScoreModel *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_MODEL (self), FALSE);

  return self->official;
}

/**
 * rancang_score_model_takes_marks:
 * @self: a scoring model
 *
 * Returns: %TRUE where it has questions for assessors, %FALSE where it reads the plan alone
 *
 * Since: 1.0
 */
gboolean
rancang_score_model_takes_marks (RancangScoreModel *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_MODEL (self), FALSE);

  return self->n_marked > 0;
}

static gboolean
holds_cohort (RancangScoreModel *self,
              int                cohort)
{
  for (guint i = 0; i < self->cohorts->len; i++)
    {
      if (g_array_index (self->cohorts, int, i) == cohort)
        return TRUE;
    }

  return FALSE;
}

/**
 * rancang_score_model_check:
 * @self: a scoring model
 * @year: the year of an evaluation, or 0 where it is not known
 * @cohort: the year in which the region was selected, or 0 where it is not known
 * @area: (nullable): the priority area of the region, or %NULL where it is in none
 *
 * Finds out whether the model was made for an evaluation.
 *
 * Returns: what does not fit, 0 where all of it does
 *
 * Since: 1.0
 */
RancangScoreValidity
rancang_score_model_check (RancangScoreModel *self,
                           int                year,
                           int                cohort,
                           const char        *area)
{
  RancangScoreValidity validity = 0;

  g_return_val_if_fail (RANCANG_IS_SCORE_MODEL (self), 0);

  if (year != 0 && (year < self->header.valid_from
                    || (self->header.valid_until != 0 && year > self->header.valid_until)))
    validity |= RANCANG_SCORE_OTHER_YEAR;
  if (self->cohorts != NULL && cohort != 0 && !holds_cohort (self, cohort))
    validity |= RANCANG_SCORE_OTHER_COHORT;
  if (self->areas != NULL
      && (area == NULL || !g_strv_contains ((const char *const *) self->areas, area)))
    validity |= RANCANG_SCORE_OTHER_AREA;

  return validity;
}
