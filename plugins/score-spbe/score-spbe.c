/* SPDX-License-Identifier: GPL-3.0-or-later */
/* score-spbe.c: the SPBE index of Permenpan RB 59/2020 as a scoring model */

#include "config.h"

#include <libpeas.h>
#include <rancang.h>

#define MODELS_PATH RESOURCE_PATH "/plugins/score-spbe/models/"

G_MODULE_EXPORT void score_spbe_register_types (PeasObjectModule *module);

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
score_spbe_register_types (PeasObjectModule *module)
{
  peas_object_module_register_extension_factory (module, RANCANG_TYPE_SCORER, create_scorer, NULL,
                                                 NULL);
}
