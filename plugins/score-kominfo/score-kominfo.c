/* SPDX-License-Identifier: GPL-3.0-or-later */
/* score-kominfo.c: the ministry's yearly evaluation as scoring models */

#include "config.h"

#include <libpeas.h>
#include <rancang.h>

#define MODELS_PATH RESOURCE_PATH "/plugins/score-kominfo/models/"

#define SCORE_TYPE_KOMINFO (score_kominfo_get_type ())
G_DECLARE_FINAL_TYPE (ScoreKominfo, score_kominfo, SCORE, KOMINFO, RancangPackScorer)

G_MODULE_EXPORT void score_kominfo_register_types (PeasObjectModule *module);

struct _ScoreKominfo
{
  RancangPackScorer parent_instance;
};

G_DEFINE_FINAL_TYPE (ScoreKominfo, score_kominfo, RANCANG_TYPE_PACK_SCORER)

static void
score_kominfo_class_init (ScoreKominfoClass *klass)
{
  RANCANG_PACK_SCORER_CLASS (klass)->folder = MODELS_PATH;
}

static void
score_kominfo_init (ScoreKominfo *self)
{
}

void
score_kominfo_register_types (PeasObjectModule *module)
{
  peas_object_module_register_extension_type (module, RANCANG_TYPE_SCORER, SCORE_TYPE_KOMINFO);
}
