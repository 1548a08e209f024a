/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* lint-reader.c: reads a rule from its pack */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "lint/lint-private.h"
#include "packs/pack-text-private.h"

#define MAX_CONDITIONS 20
#define MAX_FIXES 8

static const struct
{
  const char     *member;
  RancangLintTest test;
  GType           value; /* boolean: the member is just true */
} tests[] = {
  { "empty", RANCANG_TEST_EMPTY, G_TYPE_BOOLEAN },
  { "filled", RANCANG_TEST_FILLED, G_TYPE_BOOLEAN },
  { "equals", RANCANG_TEST_EQUALS, G_TYPE_NONE },
  { "matches", RANCANG_TEST_MATCHES, G_TYPE_STRING },
  { "differs", RANCANG_TEST_DIFFERS, G_TYPE_STRING },
  { "less", RANCANG_TEST_LESS, G_TYPE_DOUBLE },
  { "greater", RANCANG_TEST_GREATER, G_TYPE_DOUBLE },
  { "before-period", RANCANG_TEST_BEFORE_PERIOD, G_TYPE_BOOLEAN },
  { "after-period", RANCANG_TEST_AFTER_PERIOD, G_TYPE_BOOLEAN },
};

void
rancang_lint_condition_free (RancangLintCondition *self)
{
  g_free (self->text);
  g_clear_pointer (&self->regex, g_regex_unref);
  g_free (self);
}

static gboolean
read_equals (RancangLintCondition  *condition,
             JsonObject            *object,
             GError               **error)
{
  JsonNode *node = json_object_get_member (object, "equals");
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (type == G_TYPE_STRING)
    condition->text = json_node_dup_string (node);
  else if (type == G_TYPE_BOOLEAN)
    condition->text = g_strdup (json_node_get_boolean (node) ? "true" : "false");
  else if (!rancang_pack_read_decimal (object, "equals", &condition->number, error))
    return FALSE;
  if (condition->field == NULL && condition->text != NULL)
    return rancang_pack_fail (error, _("“%s” must be a number"), "equals");

  return TRUE;
}

static gboolean
read_test (RancangLintCondition  *condition,
           JsonObject            *object,
           guint                  index,
           GError               **error)
{
  const char *member = tests[index].member;
  JsonNode *node = json_object_get_member (object, member);

  condition->test = tests[index].test;
  if (condition->test == RANCANG_TEST_EQUALS)
    return read_equals (condition, object, error);
  if (tests[index].value == G_TYPE_DOUBLE)
    return rancang_pack_read_decimal (object, member, &condition->number, error);
  if (condition->field == NULL)
    return rancang_pack_fail (error, _("Children can be counted, not tested by “%s”"), member);
  if (tests[index].value == G_TYPE_STRING)
    {
      g_autofree char *pattern = NULL;

      if (!rancang_pack_read_string (object, member, TRUE, &pattern, error))
        return FALSE;
      condition->regex = rancang_lint_compile (pattern, error);
      return condition->regex != NULL;
    }
  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN || !json_node_get_boolean (node))
    return rancang_pack_fail (error, _("“%s” must be true"), member);

  return TRUE;
}

/* What a condition is about: a field, the children of a kind, or what is anywhere below. */
static gboolean
read_subject (RancangLintCondition  *condition,
              JsonObject            *object,
              const RancangKind     *kind,
              gboolean              *done,
              GError               **error)
{
  g_autofree char *field = NULL;
  g_autofree char *children = NULL;
  g_autofree char *none_below = NULL;
  const char *name;

  if (!rancang_pack_read_string (object, "field", FALSE, &field, error) ||
      !rancang_pack_read_string (object, "children", FALSE, &children, error) ||
      !rancang_pack_read_string (object, "none-below", FALSE, &none_below, error))
    return FALSE;
  *done = none_below != NULL;
  if ((field != NULL) + (children != NULL) + (none_below != NULL) != 1)
    return rancang_pack_fail (error, _("A condition has one of “field”, “children” and "
                                       "“none-below”"));
  if (field != NULL)
    {
      condition->field = rancang_kind_find_field (kind, field);
      if (condition->field == NULL)
        return rancang_pack_fail (error, _("“%s” has no field “%s”"), rancang_kind_get_name (kind),
                                  field);
      return TRUE;
    }
  name = children != NULL ? children : none_below;
  condition->test = RANCANG_TEST_NONE_BELOW;
  condition->kind = rancang_kind_lookup (name);
  if (condition->kind == NULL || (children != NULL && !rancang_kind_can_hold (kind,
                                                                              condition->kind)))
    return rancang_pack_fail (error, _("“%s” cannot hold “%s”"), rancang_kind_get_name (kind),
                              name);

  return TRUE;
}

static RancangLintCondition *
read_condition (JsonNode           *node,
                const RancangKind  *kind,
                GError            **error)
{
  RancangLintCondition *condition = g_new0 (RancangLintCondition, 1);
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  gboolean done = FALSE;
  guint n_tests = 0;

  if (object == NULL)
    rancang_pack_fail (error, _("Something in “%s” is not an object"), "when");
  if (object == NULL || !read_subject (condition, object, kind, &done, error))
    goto failed;
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      if (!json_object_has_member (object, tests[i].member))
        continue;
      n_tests++;
      if (!done && !read_test (condition, object, i, error))
        goto failed;
    }
  if (n_tests == (done ? 0 : 1) && json_object_get_size (object) == n_tests + 1)
    return condition;
  rancang_pack_fail (error, _("A condition has exactly one test, such as “empty” or “equals”"));

failed:
  rancang_lint_condition_free (condition);

  return NULL;
}

static gboolean
read_conditions (RancangLintRule  *rule,
                 JsonObject       *object,
                 GError          **error)
{
  const RancangKind *kind = rancang_kind_lookup (rule->kind);
  JsonArray *array = rancang_pack_read_array (object, "when", error);

  if (array == NULL)
    return FALSE;
  if (json_array_get_length (array) > MAX_CONDITIONS)
    return rancang_pack_fail (error, _("“%s” has more than %d entries"), "when", MAX_CONDITIONS);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      RancangLintCondition *condition = read_condition (json_array_get_element (array, i), kind,
                                                        error);

      if (condition == NULL)
        return FALSE;
      g_ptr_array_add (rule->conditions, condition);
    }

  return TRUE;
}

static gboolean
read_value_fix (RancangLintRule  *rule,
                RancangLintFix   *fix,
                JsonObject       *object,
                GError          **error)
{
  const RancangKind *kind = rule->kind != NULL ? rancang_kind_lookup (rule->kind) : NULL;
  JsonNode *to = json_object_get_member (object, "to");

  if (!rancang_pack_read_string (object, "set", TRUE, &fix->field, error) ||
      !rancang_pack_read_string (object, "label", TRUE, &fix->label, error) ||
      !rancang_pack_read_string (object, "label-en", FALSE, &fix->label_en, error))
    return FALSE;
  if (kind == NULL || rancang_kind_find_field (kind, fix->field) == NULL)
    return rancang_pack_fail (error, _("“%s” has no field “%s”"),
                              rule->kind != NULL ? rule->kind : rule->id, fix->field);
  if (to != NULL && json_node_get_value_type (to) == G_TYPE_BOOLEAN)
    fix->text = g_strdup (json_node_get_boolean (to) ? "true" : "false");
  else if (!rancang_pack_read_string (object, "to", FALSE, &fix->text, error))
    return FALSE;

  return TRUE;
}

static gboolean
read_fix (RancangLintRule  *rule,
          JsonNode         *node,
          GError          **error)
{
  RancangLintFix *fix = g_new0 (RancangLintFix, 1);

  g_ptr_array_add (rule->fixes, fix);
  if (JSON_NODE_HOLDS_OBJECT (node))
    return read_value_fix (rule, fix, json_node_get_object (node), error);
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return rancang_pack_fail (error, _("“%s” must be a list of texts"), "fixes");
  fix->repair = rancang_lint_repair_find (json_node_get_string (node));
  if (fix->repair == NULL)
    return rancang_pack_fail (error, _("There is no fix “%s”"), json_node_get_string (node));

  return TRUE;
}

static gboolean
read_fixes (RancangLintRule  *rule,
            JsonObject       *object,
            GError          **error)
{
  JsonArray *array;

  if (!json_object_has_member (object, "fixes"))
    return TRUE;
  array = rancang_pack_read_array (object, "fixes", error);
  if (array == NULL)
    return FALSE;
  if (json_array_get_length (array) > MAX_FIXES)
    return rancang_pack_fail (error, _("“%s” has more than %d entries"), "fixes", MAX_FIXES);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (!read_fix (rule, json_array_get_element (array, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_place (RancangLintRule  *rule,
            JsonObject       *object,
            GError          **error)
{
  const RancangKind *kind;

  if (!rancang_pack_read_string (object, "kind", rule->check == NULL, &rule->kind, error) ||
      !rancang_pack_read_string (object, "field", FALSE, &rule->field, error) ||
      !rancang_pack_read_string (object, "child", FALSE, &rule->child, error))
    return FALSE;
  if (rule->kind == NULL)
    return TRUE;
  kind = rancang_kind_lookup (rule->kind);
  if (kind == NULL)
    return rancang_pack_fail (error, _("There is no kind “%s”"), rule->kind);
  if (rule->field != NULL && rancang_kind_find_field (kind, rule->field) == NULL)
    return rancang_pack_fail (error, _("“%s” has no field “%s”"), rule->kind, rule->field);
  if (rule->child != NULL && (rancang_kind_lookup (rule->child) == NULL ||
                              !rancang_kind_can_hold (kind, rancang_kind_lookup (rule->child))))
    return rancang_pack_fail (error, _("“%s” cannot hold “%s”"), rule->kind, rule->child);

  return TRUE;
}

static gboolean
read_texts (RancangLintRule  *rule,
            JsonObject       *object,
            GError          **error)
{
  return rancang_pack_read_string (object, "label", TRUE, &rule->label, error) &&
         rancang_pack_read_string (object, "label-en", FALSE, &rule->label_en, error) &&
         rancang_pack_read_string (object, "message", FALSE, &rule->message, error) &&
         rancang_pack_read_string (object, "message-en", FALSE, &rule->message_en, error) &&
         rancang_pack_read_string (object, "explanation", TRUE, &rule->explanation, error) &&
         rancang_pack_read_string (object, "explanation-en", FALSE, &rule->explanation_en, error);
}

static gboolean
read_check (RancangLintRule  *rule,
            JsonObject       *object,
            GError          **error)
{
  g_autofree char *check = NULL;

  if (!rancang_pack_read_string (object, "check", FALSE, &check, error))
    return FALSE;
  if (check == NULL)
    return TRUE;
  rule->check = rancang_lint_check_find (check);
  if (rule->check == NULL)
    return rancang_pack_fail (error, _("There is no check “%s”"), check);
  if (json_object_has_member (object, "when"))
    return rancang_pack_fail (error, _("A rule has either “check” or “when”"));

  return TRUE;
}

RancangLintRule *
rancang_lint_rule_read (gpointer   object,
                        GError   **error)
{
  g_autoptr (RancangLintRule) rule = g_object_new (RANCANG_TYPE_LINT_RULE, NULL);

  rule->severity = RANCANG_SEVERITY_WARNING;
  if (!rancang_pack_read_string (object, "id", TRUE, &rule->id, error))
    return NULL;
  if (!rancang_pack_is_id (rule->id))
    {
      rancang_pack_fail (error, _("“%s” is not an id: at most 64 small letters, digits, "
                                  "points and hyphens"), rule->id);
      return NULL;
    }
  if (read_texts (rule, object, error) && read_check (rule, object, error) &&
      read_place (rule, object, error) &&
      (rule->check != NULL || read_conditions (rule, object, error)) &&
      read_fixes (rule, object, error))
    return g_steal_pointer (&rule);
  g_prefix_error (error, "“%s”: ", rule->id);

  return NULL;
}
