/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pack-scorer.c: scores by models that are data */

#include "config.h"

#include "api/pack-scorer.h"

#include <glib/gi18n-lib.h>

#include "model/series.h"

typedef struct
{
  GListModel *models;
  GHashTable *by_id; /* for worker threads: several may score at once */

  int      cohort;
  gboolean capped;
  char    *marks;
} RancangPackScorerPrivate;

enum
{
  PROP_0,
  PROP_COHORT,
  PROP_CAPPED,
  PROP_MARKS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void scorer_init (RancangScorerInterface *iface);

G_DEFINE_TYPE_WITH_CODE (RancangPackScorer, rancang_pack_scorer, G_TYPE_OBJECT,
                         G_ADD_PRIVATE (RancangPackScorer)
                         G_IMPLEMENT_INTERFACE (RANCANG_TYPE_SCORER, scorer_init))

static RancangPackScorerPrivate *
get_private (gpointer self)
{
  return rancang_pack_scorer_get_instance_private (self);
}

static GListModel *
rancang_pack_scorer_list_models (RancangScorer *scorer)
{
  return g_object_ref (get_private (scorer)->models);
}

static RancangScore *
rancang_pack_scorer_score (RancangScorer  *scorer,
                           RancangPlan    *snapshot,
                           const char     *model,
                           int             year,
                           GError        **error)
{
  RancangPackScorerPrivate *self = get_private (scorer);
  RancangScoreModel *found = g_hash_table_lookup (self->by_id, model);
  const RancangScoreOptions options = {
    .marks_of = self->marks,
    .cohort = self->cohort,
    .capped = self->capped,
  };

  if (found != NULL)
    return rancang_score_model_score_with (found, snapshot, year, &options, error);

  g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MODEL,
               _("There is no scoring model “%s”"), model);

  return NULL;
}

static void
scorer_init (RancangScorerInterface *iface)
{
  iface->list_models = rancang_pack_scorer_list_models;
  iface->score = rancang_pack_scorer_score;
}

static void
take_models (RancangPackScorerPrivate *self,
             GListModel               *models)
{
  g_clear_object (&self->models);
  self->models = models;
  for (guint i = 0; i < g_list_model_get_n_items (models); i++)
    {
      RancangScoreModel *model = g_list_model_get_item (models, i);
      const char *id = rancang_score_model_get_id (model);

      if (g_hash_table_contains (self->by_id, id))
        g_object_unref (model);
      else
        g_hash_table_insert (self->by_id, g_strdup (id), model);
    }
}

static void
rancang_pack_scorer_constructed (GObject *object)
{
  const char *folder = RANCANG_PACK_SCORER_GET_CLASS (object)->folder;

  G_OBJECT_CLASS (rancang_pack_scorer_parent_class)->constructed (object);

  take_models (get_private (object),
               folder != NULL ? rancang_score_models_load_resources (folder)
                              : G_LIST_MODEL (g_list_store_new (RANCANG_TYPE_SCORE_MODEL)));
}

static void
rancang_pack_scorer_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  RancangPackScorerPrivate *self = get_private (object);

  switch (property_id)
    {
    case PROP_COHORT:
      g_value_set_int (value, self->cohort);
      break;
    case PROP_CAPPED:
      g_value_set_boolean (value, self->capped);
      break;
    case PROP_MARKS:
      g_value_set_string (value, self->marks);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rancang_pack_scorer_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  RancangPackScorerPrivate *self = get_private (object);

  switch (property_id)
    {
    case PROP_COHORT:
      self->cohort = g_value_get_int (value);
      break;
    case PROP_CAPPED:
      self->capped = g_value_get_boolean (value);
      break;
    case PROP_MARKS:
      g_free (self->marks);
      self->marks = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rancang_pack_scorer_finalize (GObject *object)
{
  RancangPackScorerPrivate *self = get_private (object);

  g_clear_object (&self->models);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->marks, g_free);

  G_OBJECT_CLASS (rancang_pack_scorer_parent_class)->finalize (object);
}

static void
rancang_pack_scorer_class_init (RancangPackScorerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_NAME;

  object_class->constructed = rancang_pack_scorer_constructed;
  object_class->get_property = rancang_pack_scorer_get_property;
  object_class->set_property = rancang_pack_scorer_set_property;
  object_class->finalize = rancang_pack_scorer_finalize;

  properties[PROP_COHORT] =
    g_param_spec_int ("cohort", _("Year of selection"),
                      _("The year in which the region was selected; 0 for what the plan says"),
                      0, RANCANG_YEAR_MAX, 0, flags);
  properties[PROP_CAPPED] =
    g_param_spec_boolean ("capped", _("Capped"), _("Achievements of indicators end at 100%"),
                          FALSE, flags);
  properties[PROP_MARKS] =
    g_param_spec_string ("marks", _("Marks of another model"),
                         _("The scoring model whose evaluation is scored"), NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rancang_pack_scorer_init (RancangPackScorer *self)
{
  get_private (self)->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                     g_object_unref);
}

/**
 * rancang_pack_scorer_new:
 * @models: a list of #RancangScoreModel
 *
 * Makes a scorer of models; of two with one id the first counts.
 *
 * Returns: (transfer full): the scorer
 *
 * Since: 1.0
 */
RancangPackScorer *
rancang_pack_scorer_new (GListModel *models)
{
  RancangPackScorer *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (models), NULL);

  self = g_object_new (RANCANG_TYPE_PACK_SCORER, NULL);
  take_models (get_private (self), g_object_ref (models));

  return self;
}
