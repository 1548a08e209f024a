/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plugin-info.c: what is known of a plugin */

#include "config.h"

#include "host/plugin-info-private.h"

/**
 * RancangPluginInfo:
 *
 * A plugin that the host found, loaded or refused.
 *
 * Since: 1.0
 */
struct _RancangPluginInfo
{
  GObject         parent_instance;

  PeasPluginInfo *peas_info; /* owned */
  char           *problem;
  gboolean        bundled;
  gboolean        loaded;
};

G_DEFINE_FINAL_TYPE (RancangPluginInfo, rancang_plugin_info, G_TYPE_OBJECT)

static void
rancang_plugin_info_finalize (GObject *object)
{
  RancangPluginInfo *self = RANCANG_PLUGIN_INFO (object);

  g_clear_object (&self->peas_info);
  g_free (self->problem);

  G_OBJECT_CLASS (rancang_plugin_info_parent_class)->finalize (object);
}

static void
rancang_plugin_info_class_init (RancangPluginInfoClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_plugin_info_finalize;
}

static void
rancang_plugin_info_init (RancangPluginInfo *self)
{
}

RancangPluginInfo *
rancang_plugin_info_new (PeasPluginInfo *peas_info,
                         gboolean        bundled)
{
  RancangPluginInfo *self = g_object_new (RANCANG_TYPE_PLUGIN_INFO, NULL);

  self->peas_info = g_object_ref (peas_info);
  self->bundled = bundled;

  return self;
}

PeasPluginInfo *
rancang_plugin_info_get_peas (RancangPluginInfo *self)
{
  return self->peas_info;
}

void
rancang_plugin_info_set_loaded (RancangPluginInfo *self)
{
  self->loaded = TRUE;
}

void
rancang_plugin_info_set_problem (RancangPluginInfo *self,
                                 const char        *problem)
{
  g_set_str (&self->problem, problem);
}

/**
 * rancang_plugin_info_get_id:
 * @self: a plugin
 *
 * Returns: (transfer none): the name of its module
 *
 * Since: 1.0
 */
const char *
rancang_plugin_info_get_id (RancangPluginInfo *self)
{
  g_return_val_if_fail (RANCANG_IS_PLUGIN_INFO (self), NULL);

  return peas_plugin_info_get_module_name (self->peas_info);
}

/**
 * rancang_plugin_info_get_name:
 * @self: a plugin
 *
 * Returns: (transfer none): what people call it, in the user's language
 *
 * Since: 1.0
 */
const char *
rancang_plugin_info_get_name (RancangPluginInfo *self)
{
  g_return_val_if_fail (RANCANG_IS_PLUGIN_INFO (self), NULL);

  return peas_plugin_info_get_name (self->peas_info);
}

/**
 * rancang_plugin_info_get_description:
 * @self: a plugin
 *
 * Returns: (transfer none) (nullable): what it does, in the user's language
 *
 * Since: 1.0
 */
const char *
rancang_plugin_info_get_description (RancangPluginInfo *self)
{
  g_return_val_if_fail (RANCANG_IS_PLUGIN_INFO (self), NULL);

  return peas_plugin_info_get_description (self->peas_info);
}

/**
 * rancang_plugin_info_get_version:
 * @self: a plugin
 *
 * Returns: (transfer none) (nullable): its version
 *
 * Since: 1.0
 */
const char *
rancang_plugin_info_get_version (RancangPluginInfo *self)
{
  g_return_val_if_fail (RANCANG_IS_PLUGIN_INFO (self), NULL);

  return peas_plugin_info_get_version (self->peas_info);
}

/**
 * rancang_plugin_info_get_api:
 * @self: a plugin
 *
 * Returns: (transfer none) (nullable): the version of the programming interface that it needs
 *
 * Since: 1.0
 */
const char *
rancang_plugin_info_get_api (RancangPluginInfo *self)
{
  g_return_val_if_fail (RANCANG_IS_PLUGIN_INFO (self), NULL);

  return peas_plugin_info_get_external_data (self->peas_info, "Rancang-Api");
}

/**
 * rancang_plugin_info_is_bundled:
 * @self: a plugin
 *
 * Returns: %TRUE when it comes with the program
 *
 * Since: 1.0
 */
gboolean
rancang_plugin_info_is_bundled (RancangPluginInfo *self)
{
  g_return_val_if_fail (RANCANG_IS_PLUGIN_INFO (self), FALSE);

  return self->bundled;
}

/**
 * rancang_plugin_info_is_loaded:
 * @self: a plugin
 *
 * Returns: %TRUE when it runs
 *
 * Since: 1.0
 */
gboolean
rancang_plugin_info_is_loaded (RancangPluginInfo *self)
{
  g_return_val_if_fail (RANCANG_IS_PLUGIN_INFO (self), FALSE);

  return self->loaded;
}

/**
 * rancang_plugin_info_get_problem:
 * @self: a plugin
 *
 * Returns: (transfer none) (nullable): why it was refused or does not work, in the user's language
 *
 * Since: 1.0
 */
const char *
rancang_plugin_info_get_problem (RancangPluginInfo *self)
{
  g_return_val_if_fail (RANCANG_IS_PLUGIN_INFO (self), NULL);

  return self->problem;
}
