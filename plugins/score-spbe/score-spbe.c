/* SPDX-License-Identifier: GPL-3.0-or-later */
/* score-spbe.c: the SPBE index of Permenpan RB 59/2020 as a scoring model */

#include "config.h"

#include <libpeas.h>
#include <rancang.h>

#define MODELS_PATH RESOURCE_PATH "/plugins/score-spbe/models/"

#define SCORE_TYPE_SPBE (score_spbe_get_type ())
G_DECLARE_FINAL_TYPE (ScoreSpbe, score_spbe, SCORE, SPBE, RancangPackScorer)

G_MODULE_EXPORT void score_spbe_register_types (PeasObjectModule *module);

struct _ScoreSpbe
{
  RancangPackScorer parent_instance;
};

G_DEFINE_FINAL_TYPE (ScoreSpbe, score_spbe, RANCANG_TYPE_PACK_SCORER)

static void
score_spbe_class_init (ScoreSpbeClass *klass)
{
  RANCANG_PACK_SCORER_CLASS (klass)->folder = MODELS_PATH;
}

static void
score_spbe_init (ScoreSpbe *self)
{
}

void
score_spbe_register_types (PeasObjectModule *module)
{
  peas_object_module_register_extension_type (module, RANCANG_TYPE_SCORER, SCORE_TYPE_SPBE);
}
