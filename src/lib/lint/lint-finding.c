/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* lint-finding.c: what a rule found, where, and how it is mended */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lint/lint-private.h"
#include "model/catalogue.h"

G_DEFINE_FINAL_TYPE (RancangLintFinding, rancang_lint_finding, G_TYPE_OBJECT)

static void
rancang_lint_finding_finalize (GObject *object)
{
  RancangLintFinding *self = RANCANG_LINT_FINDING (object);

  for (guint i = 0; i < RANCANG_LINT_MAX_ARGS; i++)
    g_free (self->args[i].text);
  g_free (self->message);
  g_clear_pointer (&self->fixes, g_ptr_array_unref);
  g_clear_object (&self->waiver);
  g_clear_object (&self->item);
  g_clear_object (&self->rule);

  G_OBJECT_CLASS (rancang_lint_finding_parent_class)->finalize (object);
}

static void
rancang_lint_finding_class_init (RancangLintFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_lint_finding_finalize;
}

static void
rancang_lint_finding_init (RancangLintFinding *self)
{
}

void
rancang_lint_fix_free (RancangLintFix *self)
{
  g_free (self->label);
  g_free (self->label_en);
  g_free (self->field);
  g_free (self->text);
  g_free (self);
}

static gboolean
args_equal (const RancangLintArg *a,
            const RancangLintArg *b)
{
  return a->type == b->type && a->label == b->label && g_strcmp0 (a->text, b->text) == 0 &&
         rancang_decimal_compare (&a->number, &b->number) == 0;
}

static gboolean
fixes_equal (GPtrArray *a,
             GPtrArray *b)
{
  guint n = a != NULL ? a->len : 0;

  if (n != (b != NULL ? b->len : 0))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      RancangLintFix *one = a->pdata[i];
      RancangLintFix *other = b->pdata[i];

      if (g_strcmp0 (one->label, other->label) != 0 || g_strcmp0 (one->field, other->field) != 0 ||
          g_strcmp0 (one->text, other->text) != 0)
        return FALSE;
    }

  return TRUE;
}

/* The same rule, the same place, the same words. */
gboolean
rancang_lint_finding_equals (RancangLintFinding *self,
                             RancangLintFinding *other)
{
  if (self->rule != other->rule || self->item != other->item || self->field != other->field ||
      g_strcmp0 (self->message, other->message) != 0 || !fixes_equal (self->fixes, other->fixes))
    return FALSE;
  for (guint i = 0; i < RANCANG_LINT_MAX_ARGS; i++)
    {
      if (!args_equal (&self->args[i], &other->args[i]))
        return FALSE;
    }

  return TRUE;
}

/**
 * rancang_lint_finding_new:
 * @rule: the rule
 * @item: the item that breaks it
 * @field: (nullable): name of the field, or %NULL for the whole item
 * @message: what is wrong, in the user's language
 *
 * Makes a finding of a plugin.
 *
 * Returns: (transfer full): the finding
 *
 * Since: 1.0
 */
RancangLintFinding *
rancang_lint_finding_new (RancangLintRule *rule,
                          RancangItem     *item,
                          const char      *field,
                          const char      *message)
{
  RancangLintFinding *self;

  g_return_val_if_fail (RANCANG_IS_LINT_RULE (rule), NULL);
  g_return_val_if_fail (RANCANG_IS_ITEM (item), NULL);
  g_return_val_if_fail (message != NULL, NULL);

  self = g_object_new (RANCANG_TYPE_LINT_FINDING, NULL);
  self->rule = g_object_ref (rule);
  self->item = g_object_ref (item);
  self->field = g_intern_string (field);
  self->message = g_strdup (message);

  return self;
}

/**
 * rancang_lint_finding_add_fix:
 * @self: a finding of a plugin
 * @label: what the fix does, in the user's language
 * @field: name of the field that it sets
 * @text: (nullable): the value as text, or %NULL to empty the field
 *
 * Adds a quick fix that gives a field of the item a value.
 *
 * Since: 1.0
 */
void
rancang_lint_finding_add_fix (RancangLintFinding *self,
                              const char         *label,
                              const char         *field,
                              const char         *text)
{
  RancangLintFix *fix;

  g_return_if_fail (RANCANG_IS_LINT_FINDING (self));
  g_return_if_fail (label != NULL && field != NULL);

  if (self->fixes == NULL)
    self->fixes = g_ptr_array_new_with_free_func ((GDestroyNotify) rancang_lint_fix_free);
  fix = g_new0 (RancangLintFix, 1);
  fix->label = g_strdup (label);
  fix->field = g_strdup (field);
  fix->text = g_strdup (text);
  g_ptr_array_add (self->fixes, fix);
}

/**
 * rancang_lint_finding_get_rule:
 * @self: a finding
 *
 * Returns: (transfer none): the rule that is broken
 *
 * Since: 1.0
 */
RancangLintRule *
rancang_lint_finding_get_rule (RancangLintFinding *self)
{
  g_return_val_if_fail (RANCANG_IS_LINT_FINDING (self), NULL);

  return self->rule;
}

/**
 * rancang_lint_finding_get_severity:
 * @self: a finding
 *
 * Returns: how much it matters
 *
 * Since: 1.0
 */
RancangSeverity
rancang_lint_finding_get_severity (RancangLintFinding *self)
{
  g_return_val_if_fail (RANCANG_IS_LINT_FINDING (self), RANCANG_SEVERITY_HINT);

  return self->rule->severity;
}

/**
 * rancang_lint_finding_get_item:
 * @self: a finding
 *
 * Returns: (transfer none): the item that breaks the rule
 *
 * Since: 1.0
 */
RancangItem *
rancang_lint_finding_get_item (RancangLintFinding *self)
{
  g_return_val_if_fail (RANCANG_IS_LINT_FINDING (self), NULL);

  return self->item;
}

/**
 * rancang_lint_finding_get_field:
 * @self: a finding
 *
 * Returns: (transfer none) (nullable): name of the field, or %NULL where it is about the whole item
 *
 * Since: 1.0
 */
const char *
rancang_lint_finding_get_field (RancangLintFinding *self)
{
  g_return_val_if_fail (RANCANG_IS_LINT_FINDING (self), NULL);

  return self->field;
}

static void
append_arg (GString              *text,
            const RancangLintArg *arg,
            RancangLanguage       language)
{
  g_autofree char *number = NULL;

  switch (arg->type)
    {
    case RANCANG_LINT_ARG_TEXT:
      g_string_append (text, arg->text);
      return;
    case RANCANG_LINT_ARG_LABEL:
      g_string_append (text, rancang_translate (language, NULL, arg->label));
      return;
    case RANCANG_LINT_ARG_YEAR:
      g_string_append_printf (text, "%" G_GINT64_FORMAT, arg->number.digits);
      return;
    case RANCANG_LINT_ARG_NUMBER:
      number = rancang_format_number (&arg->number, language);
      break;
    case RANCANG_LINT_ARG_MONEY:
      number = rancang_format_rupiah (&arg->number, language);
      break;
    case RANCANG_LINT_ARG_NONE:
    default:
      return;
    }
  g_string_append (text, number);
}

/**
 * rancang_lint_finding_dup_message:
 * @self: a finding
 * @language: a language
 *
 * Says what is wrong here, in one sentence.
 *
 * Returns: (transfer full): the sentence
 *
 * Since: 1.0
 */
char *
rancang_lint_finding_dup_message (RancangLintFinding *self,
                                  RancangLanguage     language)
{
  const char *template;
  GString *text;

  g_return_val_if_fail (RANCANG_IS_LINT_FINDING (self), NULL);

  if (self->message != NULL)
    return g_strdup (self->message);
  template = language == RANCANG_LANGUAGE_ENGLISH && self->rule->message_en != NULL
               ? self->rule->message_en : self->rule->message;
  if (template == NULL)
    return rancang_lint_rule_dup_label (self->rule, language);
  text = g_string_new (NULL);
  for (const char *p = template; *p != '\0'; p++)
    {
      if (p[0] == '{' && p[1] >= '1' && p[1] < '1' + RANCANG_LINT_MAX_ARGS && p[2] == '}')
        {
          append_arg (text, &self->args[p[1] - '1'], language);
          p += 2;
        }
      else
        {
          g_string_append_c (text, *p);
        }
    }

  return g_string_free (text, FALSE);
}

/* The n-th fix that can be done now, or NULL. */
static RancangLintFix *
get_fix (RancangLintFinding *self,
         guint               index,
         guint              *count)
{
  GPtrArray *lists[] = { self->rule->fixes, self->fixes };
  RancangLintFix *found = NULL;

  *count = 0;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      for (guint j = 0; lists[i] != NULL && j < lists[i]->len; j++)
        {
          RancangLintFix *fix = lists[i]->pdata[j];

          if (fix->repair != NULL && fix->repair->can != NULL &&
              !fix->repair->can (self, self->item))
            continue;
          if ((*count)++ == index)
            found = fix;
        }
    }

  return found;
}

/**
 * rancang_lint_finding_get_n_fixes:
 * @self: a finding
 *
 * Returns: how many quick fixes there are for it
 *
 * Since: 1.0
 */
guint
rancang_lint_finding_get_n_fixes (RancangLintFinding *self)
{
  guint count;

  g_return_val_if_fail (RANCANG_IS_LINT_FINDING (self), 0);

  get_fix (self, G_MAXUINT, &count);

  return count;
}

/**
 * rancang_lint_finding_get_fix_id:
 * @self: a finding
 * @index: a quick fix
 *
 * Returns: (transfer none) (nullable): the fix's id; for one that gives a field a value, the field
 *
 * Since: 1.0
 */
const char *
rancang_lint_finding_get_fix_id (RancangLintFinding *self,
                                 guint               index)
{
  RancangLintFix *fix;
  guint count;

  g_return_val_if_fail (RANCANG_IS_LINT_FINDING (self), NULL);

  fix = get_fix (self, index, &count);
  if (fix == NULL)
    return NULL;

  return fix->repair != NULL ? fix->repair->name : fix->field;
}

/**
 * rancang_lint_finding_dup_fix_label:
 * @self: a finding
 * @index: a quick fix
 * @language: a language
 *
 * Says what the fix does.
 *
 * Returns: (transfer full) (nullable): the label
 *
 * Since: 1.0
 */
char *
rancang_lint_finding_dup_fix_label (RancangLintFinding *self,
                                    guint               index,
                                    RancangLanguage     language)
{
  RancangLintFix *fix;
  guint count;

  g_return_val_if_fail (RANCANG_IS_LINT_FINDING (self), NULL);

  fix = get_fix (self, index, &count);
  if (fix == NULL)
    return NULL;
  if (fix->repair != NULL)
    return g_strdup (rancang_translate (language, NULL, fix->repair->label));

  return g_strdup (language == RANCANG_LANGUAGE_ENGLISH && fix->label_en != NULL ? fix->label_en
                                                                                  : fix->label);
}

static RancangItem *
find_in_plan (RancangLintFinding  *self,
              RancangPlan         *plan,
              GError             **error)
{
  RancangItem *item = rancang_plan_find (plan, rancang_item_get_id (self->item));

  if (item == NULL)
    g_set_error_literal (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_PLACE,
                         _("What was found is no longer in the plan"));

  return item;
}

/**
 * rancang_lint_finding_apply_fix:
 * @self: a finding
 * @index: a quick fix
 * @plan: the plan, or the plan that the finding's snapshot was taken of
 * @error: return location for an error
 *
 * Mends the plan. One step of undo takes it back.
 *
 * Returns: %TRUE when it is done
 *
 * Since: 1.0
 */
gboolean
rancang_lint_finding_apply_fix (RancangLintFinding  *self,
                                guint                index,
                                RancangPlan         *plan,
                                GError             **error)
{
  g_autofree char *label = NULL;
  RancangLintFix *fix;
  RancangItem *item;
  gboolean done;
  guint count;

  g_return_val_if_fail (RANCANG_IS_LINT_FINDING (self), FALSE);
  g_return_val_if_fail (RANCANG_IS_PLAN (plan), FALSE);

  fix = get_fix (self, index, &count);
  g_return_val_if_fail (fix != NULL, FALSE);
  item = find_in_plan (self, plan, error);
  if (item == NULL)
    return FALSE;
  label = rancang_lint_finding_dup_fix_label (self, index, rancang_language_get_default ());
  rancang_plan_end_typing (plan);
  rancang_plan_begin (plan, label);
  if (fix->repair != NULL)
    done = fix->repair->apply (self, item, error);
  else
    done = rancang_lint_fix_set_value (item, fix->field, fix->text, error);
  if (done)
    rancang_plan_commit (plan);
  else
    rancang_plan_rollback (plan);
  rancang_plan_end_typing (plan);

  return done;
}

/**
 * rancang_lint_finding_get_waiver:
 * @self: a finding
 *
 * Returns: (transfer none) (nullable): the waiver by which it is not counted, or %NULL
 *
 * Since: 1.0
 */
RancangItem *
rancang_lint_finding_get_waiver (RancangLintFinding *self)
{
  g_return_val_if_fail (RANCANG_IS_LINT_FINDING (self), NULL);

  return self->waiver;
}

/**
 * rancang_lint_finding_waive:
 * @self: a finding
 * @plan: the plan, or the plan that the finding's snapshot was taken of
 * @reason: why it may stay as it is
 * @author: (nullable): who says so
 * @date: (nullable): the day, `YYYY-MM-DD`
 * @error: return location for an error
 *
 * Puts a waiver into the plan: what the rule finds at this item is listed apart and not counted.
 *
 * Returns: %TRUE when it is there
 *
 * Since: 1.0
 */
gboolean
rancang_lint_finding_waive (RancangLintFinding  *self,
                            RancangPlan         *plan,
                            const char          *reason,
                            const char          *author,
                            const char          *date,
                            GError             **error)
{
  g_autoptr (RancangItem) waiver = NULL;
  RancangItem *item;
  gboolean done;

  g_return_val_if_fail (RANCANG_IS_LINT_FINDING (self), FALSE);
  g_return_val_if_fail (RANCANG_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (reason != NULL, FALSE);

  item = find_in_plan (self, plan, error);
  if (item == NULL)
    return FALSE;
  rancang_plan_begin (plan, _("Waive finding"));
  waiver = rancang_item_new ("waiver");
  done = rancang_plan_insert (plan, rancang_plan_get_root (plan), waiver, -1, error) &&
         rancang_plan_set_text (plan, waiver, "rule", self->rule->id, error) &&
         rancang_plan_set_text (plan, waiver, "item", rancang_item_get_id (item), error) &&
         rancang_plan_set_text (plan, waiver, "reason", reason, error) &&
         rancang_plan_set_text (plan, waiver, "author", author, error) &&
         rancang_plan_set_text (plan, waiver, "date", date, error);
  if (done)
    rancang_plan_commit (plan);
  else
    rancang_plan_rollback (plan);

  return done;
}
