/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* lint-rule.c: one rule that a plan is checked by */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lint/lint-private.h"

G_DEFINE_FINAL_TYPE (RancangLintRule, rancang_lint_rule, G_TYPE_OBJECT)

static const struct
{
  const char *code;
  const char *label;
} severities[] = {
  { "error", N_("Error") },
  { "warning", N_("Warning") },
  { "hint", N_("Hint") },
};

static void
rancang_lint_rule_finalize (GObject *object)
{
  RancangLintRule *self = RANCANG_LINT_RULE (object);

  g_free (self->id);
  g_free (self->source);
  g_free (self->label);
  g_free (self->label_en);
  g_free (self->message);
  g_free (self->message_en);
  g_free (self->explanation);
  g_free (self->explanation_en);
  g_free (self->kind);
  g_free (self->field);
  g_free (self->child);
  g_ptr_array_unref (self->conditions);
  g_ptr_array_unref (self->fixes);

  G_OBJECT_CLASS (rancang_lint_rule_parent_class)->finalize (object);
}

static void
rancang_lint_rule_class_init (RancangLintRuleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_lint_rule_finalize;
}

static void
rancang_lint_rule_init (RancangLintRule *self)
{
  self->conditions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rancang_lint_condition_free);
  self->fixes = g_ptr_array_new_with_free_func ((GDestroyNotify) rancang_lint_fix_free);
}

/**
 * rancang_severity_get_code:
 * @severity: a severity
 *
 * Returns: (transfer none): `error`, `warning` or `hint`
 *
 * Since: 1.0
 */
const char *
rancang_severity_get_code (RancangSeverity severity)
{
  g_return_val_if_fail (severity < G_N_ELEMENTS (severities), NULL);

  return severities[severity].code;
}

/**
 * rancang_severity_get_label:
 * @severity: a severity
 *
 * Returns: (transfer none): what people read, not yet translated
 *
 * Since: 1.0
 */
const char *
rancang_severity_get_label (RancangSeverity severity)
{
  g_return_val_if_fail (severity < G_N_ELEMENTS (severities), NULL);

  return severities[severity].label;
}

/**
 * rancang_severity_parse:
 * @code: a code such as `error`
 * @severity: (out): the severity
 *
 * Returns: %FALSE when there is no such severity
 *
 * Since: 1.0
 */
gboolean
rancang_severity_parse (const char      *code,
                        RancangSeverity *severity)
{
  g_return_val_if_fail (code != NULL && severity != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (severities); i++)
    {
      if (g_str_equal (severities[i].code, code))
        {
          *severity = (RancangSeverity) i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * rancang_lint_rule_new:
 * @id: the rule's id: small letters, digits and hyphens, with the plugin's name in front
 * @severity: how much its findings matter
 * @label: what it finds, in a few words, in the user's language
 * @explanation: why that matters and what to do, in the user's language
 *
 * Makes a rule of a plugin.
 *
 * Returns: (transfer full): the rule
 *
 * Since: 1.0
 */
RancangLintRule *
rancang_lint_rule_new (const char      *id,
                       RancangSeverity  severity,
                       const char      *label,
                       const char      *explanation)
{
  RancangLintRule *self;

  g_return_val_if_fail (id != NULL && label != NULL && explanation != NULL, NULL);
  g_return_val_if_fail (severity < RANCANG_N_SEVERITIES, NULL);

  self = g_object_new (RANCANG_TYPE_LINT_RULE, NULL);
  self->id = g_strdup (id);
  self->severity = severity;
  self->label = g_strdup (label);
  self->explanation = g_strdup (explanation);

  return self;
}

/**
 * rancang_lint_rule_get_id:
 * @self: a rule
 *
 * Returns: (transfer none): its id, such as `programme-without-agency`
 *
 * Since: 1.0
 */
const char *
rancang_lint_rule_get_id (RancangLintRule *self)
{
  g_return_val_if_fail (RANCANG_IS_LINT_RULE (self), NULL);

  return self->id;
}

/**
 * rancang_lint_rule_get_severity:
 * @self: a rule
 *
 * Returns: how much its findings matter
 *
 * Since: 1.0
 */
RancangSeverity
rancang_lint_rule_get_severity (RancangLintRule *self)
{
  g_return_val_if_fail (RANCANG_IS_LINT_RULE (self), RANCANG_SEVERITY_HINT);

  return self->severity;
}

/**
 * rancang_lint_rule_is_on:
 * @self: a rule
 *
 * Returns: %FALSE where a pack turned it off
 *
 * Since: 1.0
 */
gboolean
rancang_lint_rule_is_on (RancangLintRule *self)
{
  g_return_val_if_fail (RANCANG_IS_LINT_RULE (self), FALSE);

  return !self->off;
}

/**
 * rancang_lint_rule_get_kind:
 * @self: a rule
 *
 * Returns: (transfer none) (nullable): name of the kind whose items it looks at, or %NULL for
 *   several kinds
 *
 * Since: 1.0
 */
const char *
rancang_lint_rule_get_kind (RancangLintRule *self)
{
  g_return_val_if_fail (RANCANG_IS_LINT_RULE (self), NULL);

  return self->kind;
}

/**
 * rancang_lint_rule_get_child:
 * @self: a rule
 *
 * Returns: (transfer none) (nullable): name of the kind of which an item is missing where the rule
 *   finds something
 *
 * Since: 1.0
 */
const char *
rancang_lint_rule_get_child (RancangLintRule *self)
{
  g_return_val_if_fail (RANCANG_IS_LINT_RULE (self), NULL);

  return self->child;
}

/**
 * rancang_lint_rule_get_source:
 * @self: a rule
 *
 * Returns: (transfer none) (nullable): id of the pack that it is from, or %NULL for one of a plugin
 *
 * Since: 1.0
 */
const char *
rancang_lint_rule_get_source (RancangLintRule *self)
{
  g_return_val_if_fail (RANCANG_IS_LINT_RULE (self), NULL);

  return self->source;
}

static char *
choose (const char      *text,
        const char      *text_en,
        RancangLanguage  language)
{
  return g_strdup (language == RANCANG_LANGUAGE_ENGLISH && text_en != NULL ? text_en : text);
}

/**
 * rancang_lint_rule_dup_label:
 * @self: a rule
 * @language: a language
 *
 * Says what the rule finds, in a few words.
 *
 * Returns: (transfer full): the label
 *
 * Since: 1.0
 */
char *
rancang_lint_rule_dup_label (RancangLintRule *self,
                             RancangLanguage  language)
{
  g_return_val_if_fail (RANCANG_IS_LINT_RULE (self), NULL);

  return choose (self->label, self->label_en, language);
}

/**
 * rancang_lint_rule_dup_explanation:
 * @self: a rule
 * @language: a language
 *
 * Says why it matters and what to do.
 *
 * Returns: (transfer full): the explanation
 *
 * Since: 1.0
 */
char *
rancang_lint_rule_dup_explanation (RancangLintRule *self,
                                   RancangLanguage  language)
{
  g_return_val_if_fail (RANCANG_IS_LINT_RULE (self), NULL);

  return choose (self->explanation, self->explanation_en, language);
}
