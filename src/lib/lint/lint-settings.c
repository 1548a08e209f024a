/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* lint-settings.c: thresholds, lists of words and patterns that packs give */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "lint/lint-private.h"
#include "packs/pack-text-private.h"

#define MAX_WORDS 200
#define MAX_PATTERN 256
/* A pattern that takes longer has lost its way. */
#define MATCH_LIMITS "(*LIMIT_MATCH=50000)(*LIMIT_DEPTH=500)"
#define MAX_TEXT 20000

static const char *const numbers[] = {
  "quick-win-months", "meetings-a-year", "period-min", "period-max", "percent-tolerance",
};
static const char *const words[] = {
  "apbd-sources", "circular-types", "ignored-words", "period-fields", "placeholders",
};

/* Patterns come from anywhere: short, and with a limit on the work that they may make. */
GRegex *
rancang_lint_compile (const char  *pattern,
                      GError     **error)
{
  g_autofree char *limited = NULL;
  g_autoptr (GError) problem = NULL;
  GRegex *regex;

  if (strlen (pattern) > MAX_PATTERN || strstr (pattern, "(*") != NULL)
    {
      rancang_pack_fail (error, _("The pattern “%.40s…” is too long or steers the matching"),
                         pattern);
      return NULL;
    }
  limited = g_strconcat (MATCH_LIMITS, pattern, NULL);
  regex = g_regex_new (limited, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, &problem);
  if (regex == NULL)
    rancang_pack_fail (error, _("“%s” is not a pattern: %s"), pattern, problem->message);

  return regex;
}

/* FALSE too where a pattern needs too much work: then nobody knows. */
gboolean
rancang_lint_matches (GRegex      *regex,
                      const char  *text,
                      char       **found)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize length = strlen (text);

  if (length > MAX_TEXT)
    length = g_utf8_find_prev_char (text, text + MAX_TEXT) - text;
  if (!g_regex_match_full (regex, text, length, 0, 0, &match, NULL))
    return FALSE;
  if (found != NULL)
    *found = g_match_info_fetch (match, 0);

  return TRUE;
}

const RancangDecimal *
rancang_lint_rules_get_number (RancangLintRules *self,
                               const char       *setting)
{
  static const RancangDecimal zero = { 0, 0 };
  const RancangDecimal *number = g_hash_table_lookup (self->numbers, setting);

  return number != NULL ? number : &zero;
}

const char *const *
rancang_lint_rules_get_words (RancangLintRules *self,
                              const char       *setting)
{
  static const char *const none[] = { NULL };
  const char *const *list = g_hash_table_lookup (self->words, setting);

  return list != NULL ? list : none;
}

static char **
read_words (JsonObject  *object,
            const char  *member,
            GError     **error)
{
  JsonArray *array = rancang_pack_read_array (object, member, error);
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();

  if (array == NULL)
    return NULL;
  if (json_array_get_length (array) > MAX_WORDS)
    {
      rancang_pack_fail (error, _("“%s” has more than %d entries"), member, MAX_WORDS);
      return NULL;
    }
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
        {
          rancang_pack_fail (error, _("“%s” must be a list of texts"), member);
          return NULL;
        }
      g_strv_builder_add (list, json_node_get_string (node));
    }

  return g_strv_builder_end (list);
}

/* "kind.field", a year, a day or a series by year. */
static gboolean
check_period_field (const char  *name,
                    GError     **error)
{
  g_auto (GStrv) parts = g_strsplit (name, ".", 2);
  const RancangKind *kind = parts[0] != NULL ? rancang_kind_lookup (parts[0]) : NULL;
  const RancangField *field = kind != NULL && parts[1] != NULL
                                ? rancang_kind_find_field (kind, parts[1]) : NULL;

  if (field != NULL &&
      (field->type == RANCANG_FIELD_YEAR || field->type == RANCANG_FIELD_DATE ||
       field->type == RANCANG_FIELD_SERIES || field->type == RANCANG_FIELD_MONEY_SERIES))
    return TRUE;

  return rancang_pack_fail (error, _("“%s” is not a field that holds years"), name);
}

/* All patterns are one: text is read once. */
static gboolean
compile_placeholders (RancangLintRules  *self,
                      char             **patterns,
                      GError           **error)
{
  g_autoptr (GString) all = g_string_new (MATCH_LIMITS);
  g_autoptr (GError) problem = NULL;

  for (char **pattern = patterns; *pattern != NULL; pattern++)
    {
      g_autoptr (GRegex) alone = rancang_lint_compile (*pattern, error);

      if (alone == NULL)
        return FALSE;
      g_string_append_printf (all, "%s(?:%s)", pattern == patterns ? "" : "|", *pattern);
    }
  g_clear_pointer (&self->placeholders, g_regex_unref);
  if (*patterns == NULL)
    return TRUE;
  self->placeholders = g_regex_new (all->str, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, &problem);
  if (self->placeholders == NULL)
    return rancang_pack_fail (error, _("“%s” is not a pattern: %s"), "placeholders",
                              problem->message);

  return TRUE;
}

static gboolean
read_setting (RancangLintRules  *self,
              JsonObject        *object,
              const char        *name,
              GError           **error)
{
  RancangDecimal number;
  char **list;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (!g_str_equal (numbers[i], name))
        continue;
      if (!rancang_pack_read_decimal (object, name, &number, error))
        return FALSE;
      if (number.digits < 0)
        return rancang_pack_fail (error, _("“%s” is less than nothing"), name);
      g_hash_table_insert (self->numbers, g_strdup (name), rancang_decimal_copy (&number));
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (!g_str_equal (words[i], name))
        continue;
      list = read_words (object, name, error);
      if (list == NULL)
        return FALSE;
      g_hash_table_insert (self->words, g_strdup (name), list);
      if (g_str_equal (name, "placeholders"))
        return compile_placeholders (self, list, error);
      for (char **word = list; g_str_equal (name, "period-fields") && *word != NULL; word++)
        {
          if (!check_period_field (*word, error))
            return FALSE;
        }
      return TRUE;
    }

  return rancang_pack_fail (error, _("There is no setting “%s”"), name);
}

gboolean
rancang_lint_settings_read (RancangLintRules  *self,
                            gpointer           object,
                            GError           **error)
{
  g_autoptr (GList) members = NULL;
  JsonObject *settings;

  if (!json_object_has_member (object, "settings"))
    return TRUE;
  settings = rancang_pack_read_object (object, "settings", error);
  if (settings == NULL)
    return FALSE;
  members = json_object_get_members (settings);
  for (GList *member = members; member != NULL; member = member->next)
    {
      if (!read_setting (self, settings, member->data, error))
        return FALSE;
    }

  return TRUE;
}
