/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* template-provider.h: the extension point of plugins that give templates and frameworks */

#pragma once

#include "packs/pack.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_TEMPLATE_PROVIDER (rancang_template_provider_get_type ())
G_DECLARE_INTERFACE (RancangTemplateProvider, rancang_template_provider, RANCANG,
                     TEMPLATE_PROVIDER, GObject)

/**
 * RancangTemplateProviderInterface:
 * @parent_iface: the parent
 * @list_packs: gives the plugin's packs, as #RancangPack
 *
 * What a plugin implements to give templates and frameworks.
 *
 * Since: 1.0
 */
struct _RancangTemplateProviderInterface
{
  GTypeInterface parent_iface;

  GListModel *(*list_packs) (RancangTemplateProvider *self);
};

GListModel *rancang_template_provider_list_packs (RancangTemplateProvider *self);

G_END_DECLS
