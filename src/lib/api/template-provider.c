/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* template-provider.c: asks plugins for their packs */

#include "config.h"

#include "api/template-provider.h"

G_DEFINE_INTERFACE (RancangTemplateProvider, rancang_template_provider, G_TYPE_OBJECT)

static void
rancang_template_provider_default_init (RancangTemplateProviderInterface *iface)
{
}

/**
 * rancang_template_provider_list_packs:
 * @self: a provider
 *
 * Gives its templates and frameworks.
 *
 * Returns: (transfer full): a list of #RancangPack
 *
 * Since: 1.0
 */
GListModel *
rancang_template_provider_list_packs (RancangTemplateProvider *self)
{
  RancangTemplateProviderInterface *iface;
  GListModel *packs = NULL;

  g_return_val_if_fail (RANCANG_IS_TEMPLATE_PROVIDER (self), NULL);

  iface = RANCANG_TEMPLATE_PROVIDER_GET_IFACE (self);
  if (iface->list_packs != NULL)
    packs = iface->list_packs (self);

  return packs != NULL ? packs : G_LIST_MODEL (g_list_store_new (RANCANG_TYPE_PACK));
}
