/* SPDX-License-Identifier: GPL-3.0-or-later */
/* templates-south-sumatra.c: templates for the founding regencies in South Sumatra */

#include "config.h"

#include <libpeas.h>
#include <rancang.h>

#define PACKS_PATH RESOURCE_PATH "/plugins/templates-south-sumatra/packs/"

#define TEMPLATES_TYPE_SOUTH_SUMATRA (templates_south_sumatra_get_type ())
G_DECLARE_FINAL_TYPE (TemplatesSouthSumatra, templates_south_sumatra, TEMPLATES, SOUTH_SUMATRA,
                      PeasExtensionBase)

G_MODULE_EXPORT void templates_south_sumatra_register_types (PeasObjectModule *module);

struct _TemplatesSouthSumatra
{
  PeasExtensionBase parent_instance;

  GListStore *packs;
};

static void template_provider_init (RancangTemplateProviderInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TemplatesSouthSumatra, templates_south_sumatra,
                               PEAS_TYPE_EXTENSION_BASE,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_TEMPLATE_PROVIDER,
                                                      template_provider_init))

static void
load_pack (TemplatesSouthSumatra *self,
           const char            *name)
{
  g_autofree char *path = g_strconcat (PACKS_PATH, name, NULL);
  g_autoptr (RancangPack) pack = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes != NULL)
    pack = rancang_pack_new_from_bytes (bytes, &error);

  if (pack == NULL)
    g_critical ("%s: %s", name, error->message);
  else
    g_list_store_append (self->packs, pack);
}

static GListModel *
templates_south_sumatra_list_packs (RancangTemplateProvider *provider)
{
  TemplatesSouthSumatra *self = TEMPLATES_SOUTH_SUMATRA (provider);

  return G_LIST_MODEL (g_object_ref (self->packs));
}

static void
template_provider_init (RancangTemplateProviderInterface *iface)
{
  iface->list_packs = templates_south_sumatra_list_packs;
}

static void
templates_south_sumatra_dispose (GObject *object)
{
  TemplatesSouthSumatra *self = TEMPLATES_SOUTH_SUMATRA (object);

  g_clear_object (&self->packs);

  G_OBJECT_CLASS (templates_south_sumatra_parent_class)->dispose (object);
}

static void
templates_south_sumatra_class_init (TemplatesSouthSumatraClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = templates_south_sumatra_dispose;
}

static void
templates_south_sumatra_init (TemplatesSouthSumatra *self)
{
  self->packs = g_list_store_new (RANCANG_TYPE_PACK);
  load_pack (self, "id.oki-2022.json");
  load_pack (self, "id.oku-2023.json");
  load_pack (self, "id.mura-2022.json");
}

void
templates_south_sumatra_register_types (PeasObjectModule *module)
{
  peas_object_module_register_extension_type (module, RANCANG_TYPE_TEMPLATE_PROVIDER,
                                              TEMPLATES_TYPE_SOUTH_SUMATRA);
}
