/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* lint-rules.c: the rules that a plan is checked by, and their thresholds */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lint/lint-private.h"
#include "packs/pack-text-private.h"

#define BUNDLED_PATH RESOURCE_PATH "/lint/id.lint-2021.json"
#define MAX_RULES 500

/* From the generated file; naming it also keeps that file when the library is linked statically. */
GResource *rancang_packs_get_resource (void);

G_DEFINE_FINAL_TYPE (RancangLintRules, rancang_lint_rules, G_TYPE_OBJECT)

static void
rancang_lint_rules_finalize (GObject *object)
{
  RancangLintRules *self = RANCANG_LINT_RULES (object);

  g_hash_table_unref (self->by_id);
  g_object_unref (self->list);
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->words);
  g_clear_pointer (&self->placeholders, g_regex_unref);

  G_OBJECT_CLASS (rancang_lint_rules_parent_class)->finalize (object);
}

static void
rancang_lint_rules_class_init (RancangLintRulesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_lint_rules_finalize;
}

static void
rancang_lint_rules_init (RancangLintRules *self)
{
  self->list = g_list_store_new (RANCANG_TYPE_LINT_RULE);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) rancang_decimal_free);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_strfreev);
}

/**
 * rancang_lint_rules_new_empty:
 *
 * Makes a set without rules.
 *
 * Returns: (transfer full): the set
 *
 * Since: 1.0
 */
RancangLintRules *
rancang_lint_rules_new_empty (void)
{
  return g_object_new (RANCANG_TYPE_LINT_RULES, NULL);
}

/**
 * rancang_lint_rules_new:
 *
 * Makes a set of the rules that come with the program.
 *
 * Returns: (transfer full): the set
 *
 * Since: 1.0
 */
RancangLintRules *
rancang_lint_rules_new (void)
{
  RancangLintRules *self = rancang_lint_rules_new_empty ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  bytes = g_resource_lookup_data (rancang_packs_get_resource (), BUNDLED_PATH,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (bytes != NULL);
  /* A bundled pack that is not valid is a fault of the build. */
  if (!rancang_lint_rules_add_pack (self, bytes, &error))
    g_error ("%s: %s", BUNDLED_PATH, error->message);

  return self;
}

/* A severity or a switch for a rule that is there. */
static gboolean
read_change (RancangLintRule  *rule,
             JsonObject       *object,
             GError          **error)
{
  g_autofree char *severity = NULL;
  JsonNode *off = json_object_get_member (object, "off");

  if (!rancang_pack_read_string (object, "severity", FALSE, &severity, error))
    return FALSE;
  if (severity != NULL && !rancang_severity_parse (severity, &rule->severity))
    return rancang_pack_fail (error, _("“%s” is neither “error” nor “warning” nor “hint”"),
                              severity);
  if (off != NULL && json_node_get_value_type (off) != G_TYPE_BOOLEAN)
    return rancang_pack_fail (error, _("“%s” must be yes or no"), "off");
  if (off != NULL)
    rule->off = json_node_get_boolean (off);

  return TRUE;
}

static gboolean
read_changes (RancangLintRules  *self,
              JsonObject        *object,
              GError           **error)
{
  JsonArray *array;

  if (!json_object_has_member (object, "changes"))
    return TRUE;
  array = rancang_pack_read_array (object, "changes", error);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      g_autofree char *id = NULL;
      RancangLintRule *rule;

      if (!JSON_NODE_HOLDS_OBJECT (node))
        return rancang_pack_fail (error, _("Something in “%s” is not an object"), "changes");
      if (!rancang_pack_read_string (json_node_get_object (node), "id", TRUE, &id, error))
        return FALSE;
      rule = g_hash_table_lookup (self->by_id, id);
      if (rule == NULL)
        return rancang_pack_fail (error, _("There is no rule “%s”"), id);
      if (!read_change (rule, json_node_get_object (node), error))
        {
          g_prefix_error (error, "“%s”: ", id);
          return FALSE;
        }
    }

  return array != NULL;
}

static gboolean
read_rules (RancangLintRules  *self,
            JsonObject        *object,
            const char        *source,
            GError           **error)
{
  JsonArray *array;

  if (!json_object_has_member (object, "rules"))
    return TRUE;
  array = rancang_pack_read_array (object, "rules", error);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      g_autoptr (RancangLintRule) rule = NULL;

      if (!JSON_NODE_HOLDS_OBJECT (node))
        return rancang_pack_fail (error, _("Something in “%s” is not an object"), "rules");
      rule = rancang_lint_rule_read (json_node_get_object (node), error);
      if (rule == NULL || !read_change (rule, json_node_get_object (node), error))
        return FALSE;
      if (g_hash_table_contains (self->by_id, rule->id))
        return rancang_pack_fail (error, _("The rule “%s” stands twice"), rule->id);
      if (g_hash_table_size (self->by_id) >= MAX_RULES)
        return rancang_pack_fail (error, _("There are more than %d rules"), MAX_RULES);
      rule->source = g_strdup (source);
      g_list_store_append (self->list, rule);
      g_hash_table_insert (self->by_id, rule->id, rule);
    }

  return array != NULL;
}

/**
 * rancang_lint_rules_add_pack:
 * @self: a set
 * @bytes: the text of a pack of the type `lint`, UTF-8 JSON, from anywhere
 * @error: return location for a #RancangFileError
 *
 * Adds the rules of a pack, and takes over its thresholds and what it changes of rules that are
 * there. Where a pack is refused, the set may hold a part of it: throw it away.
 *
 * Returns: %FALSE when the pack is not valid
 *
 * Since: 1.0
 */
gboolean
rancang_lint_rules_add_pack (RancangLintRules  *self,
                             GBytes            *bytes,
                             GError           **error)
{
  g_auto (RancangPackHeader) header = { NULL };
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object;

  g_return_val_if_fail (RANCANG_IS_LINT_RULES (self), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  root = rancang_pack_text_parse (bytes, &header, error);
  if (root == NULL)
    return FALSE;
  if (!g_str_equal (header.type, "lint"))
    return rancang_pack_fail (error, _("“%s” is not “lint”"), header.type);
  object = json_node_get_object (root);

  return rancang_lint_settings_read (self, object, error) &&
         read_rules (self, object, header.id, error) && read_changes (self, object, error);
}

/**
 * rancang_lint_rules_get_list:
 * @self: a set
 *
 * Returns: (transfer none): a list of #RancangLintRule, also of those that are turned off
 *
 * Since: 1.0
 */
GListModel *
rancang_lint_rules_get_list (RancangLintRules *self)
{
  g_return_val_if_fail (RANCANG_IS_LINT_RULES (self), NULL);

  return G_LIST_MODEL (self->list);
}

/**
 * rancang_lint_rules_find:
 * @self: a set
 * @id: id of a rule
 *
 * Returns: (transfer none) (nullable): the rule, or %NULL
 *
 * Since: 1.0
 */
RancangLintRule *
rancang_lint_rules_find (RancangLintRules *self,
                         const char       *id)
{
  g_return_val_if_fail (RANCANG_IS_LINT_RULES (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->by_id, id);
}
