/* SPDX-License-Identifier: GPL-3.0-or-later */
/* score-kominfo.c: the ministry's yearly evaluation as scoring models */

#include "config.h"

#include <libpeas.h>
#include <rancang.h>

#define MODELS_PATH RESOURCE_PATH "/plugins/score-kominfo/models/"

G_MODULE_EXPORT void score_kominfo_register_types (PeasObjectModule *module);

G_GNUC_BEGIN_IGNORE_DEPRECATIONS
static GObject *
create_scorer (guint       n_parameters,
               GParameter *parameters,
               gpointer    user_data)
{
  return G_OBJECT (rancang_pack_scorer_new_from_resources (MODELS_PATH));
}
G_GNUC_END_IGNORE_DEPRECATIONS

void
score_kominfo_register_types (PeasObjectModule *module)
{
  peas_object_module_register_extension_factory (module, RANCANG_TYPE_SCORER, create_scorer, NULL,
                                                 NULL);
}
