/* SPDX-License-Identifier: GPL-3.0-or-later */
/* score-kominfo.c: the ministry's yearly evaluation as scoring models */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <libpeas.h>
#include <rancang.h>

#define MODELS_PATH RESOURCE_PATH "/plugins/score-kominfo/models/"

#define SCORE_TYPE_KOMINFO (score_kominfo_get_type ())
G_DECLARE_FINAL_TYPE (ScoreKominfo, score_kominfo, SCORE, KOMINFO, PeasExtensionBase)

G_MODULE_EXPORT void score_kominfo_register_types (PeasObjectModule *module);

struct _ScoreKominfo
{
  PeasExtensionBase parent_instance;

  GListStore *models;
  GHashTable *by_id; /* for worker threads: several may score at once */
};

static void scorer_init (RancangScorerInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ScoreKominfo, score_kominfo, PEAS_TYPE_EXTENSION_BASE,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_SCORER, scorer_init))

static void
load_model (ScoreKominfo *self,
            const char   *name)
{
  g_autofree char *path = g_strconcat (MODELS_PATH, name, NULL);
  g_autoptr (RancangScoreModel) model = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes != NULL)
    model = rancang_score_model_new_from_bytes (bytes, &error);

  if (model == NULL)
    {
      g_critical ("%s: %s", name, error->message);
      return;
    }
  g_list_store_append (self->models, model);
  rancang_score_model_register (model);
  g_hash_table_insert (self->by_id, g_strdup (rancang_score_model_get_id (model)),
                       g_object_ref (model));
}

static GListModel *
score_kominfo_list_models (RancangScorer *scorer)
{
  ScoreKominfo *self = SCORE_KOMINFO (scorer);

  return G_LIST_MODEL (g_object_ref (self->models));
}

static RancangScore *
score_kominfo_score (RancangScorer  *scorer,
                     RancangPlan    *snapshot,
                     const char     *model,
                     int             year,
                     GError        **error)
{
  ScoreKominfo *self = SCORE_KOMINFO (scorer);
  RancangScoreModel *found = g_hash_table_lookup (self->by_id, model);

  if (found != NULL)
    return rancang_score_model_score (found, snapshot, year, error);

  g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MODEL,
               _("There is no scoring model “%s”"), model);

  return NULL;
}

static void
scorer_init (RancangScorerInterface *iface)
{
  iface->list_models = score_kominfo_list_models;
  iface->score = score_kominfo_score;
}

static void
score_kominfo_dispose (GObject *object)
{
  ScoreKominfo *self = SCORE_KOMINFO (object);

  g_clear_object (&self->models);
  g_clear_pointer (&self->by_id, g_hash_table_unref);

  G_OBJECT_CLASS (score_kominfo_parent_class)->dispose (object);
}

static void
score_kominfo_class_init (ScoreKominfoClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = score_kominfo_dispose;
}

static void
score_kominfo_init (ScoreKominfo *self)
{
  self->models = g_list_store_new (RANCANG_TYPE_SCORE_MODEL);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  load_model (self, "kominfo-2022.json");
  load_model (self, "kominfo-2022-established.json");
  load_model (self, "kominfo-2023.json");
}

void
score_kominfo_register_types (PeasObjectModule *module)
{
  peas_object_module_register_extension_type (module, RANCANG_TYPE_SCORER, SCORE_TYPE_KOMINFO);
}
