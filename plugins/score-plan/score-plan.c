/* SPDX-License-Identifier: GPL-3.0-or-later */
/* score-plan.c: scoring models that read the plan itself */

#include "config.h"

#include <libpeas.h>
#include <rancang.h>

#define MODELS_PATH RESOURCE_PATH "/plugins/score-plan/models/"

#define SCORE_TYPE_PLAN (score_plan_get_type ())
G_DECLARE_FINAL_TYPE (ScorePlan, score_plan, SCORE, PLAN, RancangPackScorer)

G_MODULE_EXPORT void score_plan_register_types (PeasObjectModule *module);

struct _ScorePlan
{
  RancangPackScorer parent_instance;
};

G_DEFINE_FINAL_TYPE (ScorePlan, score_plan, RANCANG_TYPE_PACK_SCORER)

static void
score_plan_class_init (ScorePlanClass *klass)
{
  RANCANG_PACK_SCORER_CLASS (klass)->folder = MODELS_PATH;
}

static void
score_plan_init (ScorePlan *self)
{
}

void
score_plan_register_types (PeasObjectModule *module)
{
  peas_object_module_register_extension_type (module, RANCANG_TYPE_SCORER, SCORE_TYPE_PLAN);
}
