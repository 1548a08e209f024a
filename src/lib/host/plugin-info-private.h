/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plugin-info-private.h: how the host describes a plugin */

#pragma once

#include <libpeas.h>

#include "host/plugin-info.h"

G_BEGIN_DECLS

RancangPluginInfo *rancang_plugin_info_new         (PeasPluginInfo    *peas_info,
                                                    gboolean           bundled);
PeasPluginInfo    *rancang_plugin_info_get_peas    (RancangPluginInfo *self);
void               rancang_plugin_info_set_loaded  (RancangPluginInfo *self);
void               rancang_plugin_info_set_problem (RancangPluginInfo *self,
                                                    const char        *problem);

G_END_DECLS
