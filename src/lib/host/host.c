/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* host.c: finds plugins, loads those that fit, and asks them what they offer */

#include "config.h"

#include "host/host-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "api/pack-scorer.h"
#include "host/extensions-private.h"
#include "host/plugin-info-private.h"

#define API_MAJOR 1
#define API_MINOR 0

G_DEFINE_FINAL_TYPE (RancangHost, rancang_host, G_TYPE_OBJECT)
G_DEFINE_QUARK (rancang-plugin-error-quark, rancang_plugin_error)

/* Says why a plugin that was made for `api` cannot run here, or NULL where it can. */
static char *
find_api_problem (const char *api)
{
  guint major, minor;
  char rest;

  if (api == NULL)
    return g_strdup (_("The plugin does not say which X-Rancang-Api it needs"));
  if (strlen (api) > 16 || sscanf (api, "%5u.%5u%c", &major, &minor, &rest) != 2)
    return g_strdup_printf (_("“%s” is not a version of the programming interface"), api);
  if (major != API_MAJOR || minor > API_MINOR)
    return g_strdup_printf (_("The plugin needs version %s of the programming interface; this "
                              "program has %d.%d"), api, API_MAJOR, API_MINOR);

  return NULL;
}

static void
load_plugin (RancangHost       *self,
             RancangPluginInfo *info)
{
  PeasPluginInfo *peas_info = rancang_plugin_info_get_peas (info);
  g_autofree char *problem = find_api_problem (rancang_plugin_info_get_api (info));
  g_autoptr (GError) error = NULL;

  if (problem == NULL && !peas_plugin_info_is_available (peas_info, &error))
    problem = g_strdup (error != NULL ? error->message : _("The plugin could not be loaded"));
  if (problem == NULL && !peas_engine_load_plugin (self->engine, peas_info))
    {
      peas_plugin_info_is_available (peas_info, &error);
      problem = g_strdup (error != NULL ? error->message : _("The plugin could not be loaded"));
    }
  if (problem != NULL)
    rancang_plugin_info_set_problem (info, problem);
  else
    rancang_plugin_info_set_loaded (info);
}

static int
compare_plugins (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  return strcmp (rancang_plugin_info_get_id ((RancangPluginInfo *) a),
                 rancang_plugin_info_get_id ((RancangPluginInfo *) b));
}

/* Bundled plugins first: nobody else can take their names. */
static void
find_plugins (RancangHost *self)
{
  const char *extra = g_getenv ("RANCANG_PLUGIN_PATH");

  peas_engine_add_search_path (self->engine, "resource://" RESOURCE_PATH "/plugins", NULL);
  peas_engine_add_search_path (self->engine, PLUGIN_DIR, NULL);
  if (extra != NULL && *extra != '\0')
    peas_engine_add_search_path (self->engine, extra, NULL);
  peas_engine_rescan_plugins (self->engine);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->engine)); i++)
    {
      g_autoptr (PeasPluginInfo) peas_info = g_list_model_get_item (G_LIST_MODEL (self->engine), i);
      const char *folder = peas_plugin_info_get_module_dir (peas_info);
      g_autoptr (RancangPluginInfo) info = NULL;

      info = rancang_plugin_info_new (peas_info, g_str_has_prefix (folder, "resource://"));
      load_plugin (self, info);
      g_list_store_insert_sorted (self->plugins, info, compare_plugins, NULL);
    }
}

/*
 * Adds what is new; an id that is taken already stays with who had it first. The tables are
 * complete when the host is, so that worker threads may look things up in them: a GListStore
 * remembers the last place it was asked for, and two threads must not ask at the same time.
 */
static void
add_all (GListStore  *store,
         GHashTable  *by_id,
         GHashTable  *owners,
         gpointer     owner,
         GListModel  *more,
         const char *(*get_id) (gpointer item))
{
  GType type = g_list_model_get_item_type (G_LIST_MODEL (store));

  for (guint i = 0; i < g_list_model_get_n_items (more); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (more, i);
      const char *id;

      /* A plugin may put anything into its list. */
      if (!g_type_is_a (G_OBJECT_TYPE (item), type))
        continue;
      id = get_id (item);
      if (id == NULL || g_hash_table_contains (by_id, id))
        continue;
      g_hash_table_insert (by_id, g_strdup (id), g_object_ref (item));
      g_list_store_append (store, item);
      if (owners != NULL)
        g_hash_table_insert (owners, g_strdup (id), g_object_ref (owner));
    }
}

static const char *
get_format_id (gpointer item)
{
  return rancang_format_info_get_id (item);
}

static const char *
get_model_id (gpointer item)
{
  return rancang_score_model_get_id (item);
}

static const char *
get_rule_id (gpointer item)
{
  return rancang_lint_rule_get_id (item);
}

static const char *
get_pack_id (gpointer item)
{
  return rancang_pack_get_id (item);
}

static void
add_packs (RancangHost *self,
           GListModel  *packs)
{
  add_all (self->packs, self->packs_by_id, NULL, NULL, packs, get_pack_id);
  g_object_unref (packs);
}

/* Models of packs that people installed come after those of plugins: nobody takes their ids. */
static void
add_installed_models (RancangHost *self)
{
  g_autoptr (GListModel) models = rancang_score_models_load_installed ();
  g_autoptr (RancangPackScorer) scorer = rancang_pack_scorer_new (models);

  add_all (self->models, self->models_by_id, self->scorers, scorer, models, get_model_id);
}

static void
ask_plugins (RancangHost *self)
{
  GListModel *plugins = G_LIST_MODEL (self->plugins);
  g_autoptr (GPtrArray) exporters = NULL, scorers = NULL, providers = NULL;
  g_autoptr (GHashTable) rule_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                           g_object_unref);

  exporters = rancang_extensions_create (self->engine, plugins, RANCANG_TYPE_EXPORTER);
  for (guint i = 0; i < exporters->len; i++)
    {
      g_autoptr (GListModel) formats = rancang_exporter_list_formats (exporters->pdata[i]);

      add_all (self->formats, self->formats_by_id, self->exporters, exporters->pdata[i], formats,
               get_format_id);
    }
  scorers = rancang_extensions_create (self->engine, plugins, RANCANG_TYPE_SCORER);
  for (guint i = 0; i < scorers->len; i++)
    {
      g_autoptr (GListModel) models = rancang_scorer_list_models (scorers->pdata[i]);

      add_all (self->models, self->models_by_id, self->scorers, scorers->pdata[i], models,
               get_model_id);
    }
  add_installed_models (self);
  self->linters = rancang_extensions_create (self->engine, plugins, RANCANG_TYPE_LINTER);
  for (guint i = 0; i < self->linters->len; i++)
    {
      g_autoptr (GListModel) rules = rancang_linter_list_rules (self->linters->pdata[i]);

      add_all (self->lint_rules, rule_ids, NULL, NULL, rules, get_rule_id);
    }
  add_packs (self, rancang_pack_list_bundled ());
  providers = rancang_extensions_create (self->engine, plugins, RANCANG_TYPE_TEMPLATE_PROVIDER);
  for (guint i = 0; i < providers->len; i++)
    add_packs (self, rancang_template_provider_list_packs (providers->pdata[i]));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->packs)); i++)
    {
      g_autoptr (RancangPack) pack = g_list_model_get_item (G_LIST_MODEL (self->packs), i);

      if (rancang_pack_get_pack_type (pack) == RANCANG_PACK_TEMPLATE)
        g_list_store_append (self->templates, pack);
    }
}

static void
rancang_host_dispose (GObject *object)
{
  RancangHost *self = RANCANG_HOST (object);

  g_clear_pointer (&self->exporters, g_hash_table_unref);
  g_clear_pointer (&self->scorers, g_hash_table_unref);
  g_clear_pointer (&self->formats_by_id, g_hash_table_unref);
  g_clear_pointer (&self->models_by_id, g_hash_table_unref);
  g_clear_pointer (&self->packs_by_id, g_hash_table_unref);
  g_clear_pointer (&self->linters, g_ptr_array_unref);
  g_clear_object (&self->lint_rules);
  g_clear_object (&self->formats);
  g_clear_object (&self->models);
  g_clear_object (&self->templates);
  g_clear_object (&self->packs);
  g_clear_object (&self->plugins);
  g_clear_object (&self->engine);

  G_OBJECT_CLASS (rancang_host_parent_class)->dispose (object);
}

static void
rancang_host_class_init (RancangHostClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_host_dispose;
}

static GHashTable *
create_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

static void
rancang_host_init (RancangHost *self)
{
  self->exporters = create_table ();
  self->scorers = create_table ();
  self->formats_by_id = create_table ();
  self->models_by_id = create_table ();
  self->packs_by_id = create_table ();
  self->engine = g_object_ref (peas_engine_get_default ());
  self->plugins = g_list_store_new (RANCANG_TYPE_PLUGIN_INFO);
  self->formats = g_list_store_new (RANCANG_TYPE_FORMAT_INFO);
  self->models = g_list_store_new (RANCANG_TYPE_SCORE_MODEL);
  self->lint_rules = g_list_store_new (RANCANG_TYPE_LINT_RULE);
  self->packs = g_list_store_new (RANCANG_TYPE_PACK);
  self->templates = g_list_store_new (RANCANG_TYPE_PACK);
  find_plugins (self);
  ask_plugins (self);
}

/**
 * rancang_host_new:
 *
 * Finds the plugins that came with the program and those that the system's administrator installed,
 * and loads those that fit.
 *
 * Returns: (transfer full): the host
 *
 * Since: 1.0
 */
RancangHost *
rancang_host_new (void)
{
  return g_object_new (RANCANG_TYPE_HOST, NULL);
}

/**
 * rancang_host_get_plugins:
 * @self: a host
 *
 * Returns: (transfer none): a list of #RancangPluginInfo, refused ones too
 *
 * Since: 1.0
 */
GListModel *
rancang_host_get_plugins (RancangHost *self)
{
  g_return_val_if_fail (RANCANG_IS_HOST (self), NULL);

  return G_LIST_MODEL (self->plugins);
}

/**
 * rancang_host_list_formats:
 * @self: a host
 *
 * Returns: (transfer none): a list of #RancangFormatInfo
 *
 * Since: 1.0
 */
GListModel *
rancang_host_list_formats (RancangHost *self)
{
  g_return_val_if_fail (RANCANG_IS_HOST (self), NULL);

  return G_LIST_MODEL (self->formats);
}

/**
 * rancang_host_list_templates:
 * @self: a host
 *
 * Returns: (transfer none): a list of #RancangPack, templates only
 *
 * Since: 1.0
 */
GListModel *
rancang_host_list_templates (RancangHost *self)
{
  g_return_val_if_fail (RANCANG_IS_HOST (self), NULL);

  return G_LIST_MODEL (self->templates);
}

/**
 * rancang_host_find_format:
 * @self: a host
 * @format: id of a format
 *
 * Returns: (transfer none) (nullable): the format, or %NULL
 *
 * Since: 1.0
 */
RancangFormatInfo *
rancang_host_find_format (RancangHost *self,
                          const char  *format)
{
  g_return_val_if_fail (RANCANG_IS_HOST (self), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  return g_hash_table_lookup (self->formats_by_id, format);
}

/**
 * rancang_host_find_pack:
 * @self: a host
 * @id: id of a template or framework
 *
 * Returns: (transfer none) (nullable): the pack, or %NULL
 *
 * Since: 1.0
 */
RancangPack *
rancang_host_find_pack (RancangHost *self,
                        const char  *id)
{
  g_return_val_if_fail (RANCANG_IS_HOST (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->packs_by_id, id);
}

/**
 * rancang_host_create_plan:
 * @self: a host
 * @template_id: id of a template
 * @error: return location for an error
 *
 * Makes a plan from a template and the framework that it names.
 *
 * Returns: (transfer full): the plan, or %NULL
 *
 * Since: 1.0
 */
RancangPlan *
rancang_host_create_plan (RancangHost  *self,
                          const char   *template_id,
                          GError      **error)
{
  RancangPack *template_pack, *framework;

  g_return_val_if_fail (RANCANG_IS_HOST (self), NULL);
  g_return_val_if_fail (template_id != NULL, NULL);

  template_pack = rancang_host_find_pack (self, template_id);
  if (template_pack == NULL || rancang_pack_get_pack_type (template_pack) != RANCANG_PACK_TEMPLATE)
    {
      g_set_error (error, RANCANG_PLUGIN_ERROR, RANCANG_PLUGIN_ERROR_LOAD,
                   _("There is no template “%s”"), template_id);
      return NULL;
    }
  framework = rancang_host_find_pack (self, rancang_pack_get_framework_id (template_pack));
  if (framework == NULL || rancang_pack_get_pack_type (framework) != RANCANG_PACK_FRAMEWORK)
    {
      g_set_error (error, RANCANG_PLUGIN_ERROR, RANCANG_PLUGIN_ERROR_LOAD,
                   _("The template “%s” needs the framework “%s”, which no plugin gives"),
                   template_id, rancang_pack_get_framework_id (template_pack));
      return NULL;
    }

  return rancang_pack_create_plan (template_pack, framework, error);
}
