/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* extensions.c: a list of extensions that has no holes, whatever a plugin does */

#include "config.h"

#include "host/extensions-private.h"

#include <glib/gi18n-lib.h>

static GObject *
create_one (PeasEngine        *engine,
            RancangPluginInfo *info,
            GType              interface)
{
  PeasPluginInfo *peas_info = rancang_plugin_info_get_peas (info);
  GObject *extension;

  if (!rancang_plugin_info_is_loaded (info) ||
      !peas_engine_provides_extension (engine, peas_info, interface))
    return NULL;
  extension = peas_engine_create_extension (engine, peas_info, interface, NULL);
  if (extension == NULL)
    rancang_plugin_info_set_problem (info, _("The plugin could not be started"));

  return extension;
}

/*
 * Makes one object of every loaded plugin that implements the interface. PeasExtensionSet would
 * keep an empty place for a plugin that fails to make one.
 */
GPtrArray *
rancang_extensions_create (PeasEngine *engine,
                           GListModel *plugins,
                           GType       interface)
{
  GPtrArray *extensions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (plugins); i++)
    {
      g_autoptr (RancangPluginInfo) info = g_list_model_get_item (plugins, i);
      GObject *extension = create_one (engine, info, interface);

      if (extension != NULL)
        g_ptr_array_add (extensions, extension);
    }

  return extensions;
}
