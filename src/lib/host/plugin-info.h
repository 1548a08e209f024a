/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plugin-info.h: what is known of a plugin */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define RANCANG_TYPE_PLUGIN_INFO (rancang_plugin_info_get_type ())
G_DECLARE_FINAL_TYPE (RancangPluginInfo, rancang_plugin_info, RANCANG, PLUGIN_INFO, GObject)

const char *rancang_plugin_info_get_id          (RancangPluginInfo *self);
const char *rancang_plugin_info_get_name        (RancangPluginInfo *self);
const char *rancang_plugin_info_get_description (RancangPluginInfo *self);
const char *rancang_plugin_info_get_version     (RancangPluginInfo *self);
const char *rancang_plugin_info_get_api         (RancangPluginInfo *self);
gboolean    rancang_plugin_info_is_bundled      (RancangPluginInfo *self);
gboolean    rancang_plugin_info_is_loaded       (RancangPluginInfo *self);
const char *rancang_plugin_info_get_problem     (RancangPluginInfo *self);

G_END_DECLS
