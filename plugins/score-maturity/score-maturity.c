/* SPDX-License-Identifier: GPL-3.0-or-later */
/* score-maturity.c: models of which only the structure is published, to be edited */

#include "config.h"

#include <libpeas.h>
#include <rancang.h>

#define MODELS_PATH RESOURCE_PATH "/plugins/score-maturity/models/"

#define SCORE_TYPE_MATURITY (score_maturity_get_type ())
G_DECLARE_FINAL_TYPE (ScoreMaturity, score_maturity, SCORE, MATURITY, RancangPackScorer)

G_MODULE_EXPORT void score_maturity_register_types (PeasObjectModule *module);

struct _ScoreMaturity
{
  RancangPackScorer parent_instance;
};

G_DEFINE_FINAL_TYPE (ScoreMaturity, score_maturity, RANCANG_TYPE_PACK_SCORER)

static void
score_maturity_class_init (ScoreMaturityClass *klass)
{
  RANCANG_PACK_SCORER_CLASS (klass)->folder = MODELS_PATH;
}

static void
score_maturity_init (ScoreMaturity *self)
{
}

void
score_maturity_register_types (PeasObjectModule *module)
{
  peas_object_module_register_extension_type (module, RANCANG_TYPE_SCORER, SCORE_TYPE_MATURITY);
}
