/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* repairs.c: quick fixes that need a calculation; packs name them */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lint/checks-private.h"

/* Within the transaction that the caller has begun. */
gboolean
rancang_lint_fix_set_value (RancangItem  *item,
                            const char   *field,
                            const char   *text,
                            GError      **error)
{
  RancangPlan *plan = rancang_item_get_plan (item);
  const RancangField *found = rancang_kind_find_field (rancang_item_get_kind (item), field);
  RancangDecimal number;
  GType type = found != NULL ? rancang_field_get_value_type (found) : G_TYPE_INVALID;

  if (type == G_TYPE_STRING)
    return rancang_plan_set_text (plan, item, field, text, error);
  if (type == G_TYPE_BOOLEAN)
    return rancang_plan_set_boolean (plan, item, field, g_strcmp0 (text, "true") == 0, error);
  if (type == G_TYPE_INT)
    return rancang_plan_set_year (plan, item, field,
                                  text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0, error);
  if (type == RANCANG_TYPE_DECIMAL && (text == NULL || rancang_decimal_parse (&number, text)))
    return rancang_plan_set_number (plan, item, field, text != NULL ? &number : NULL, error);
  g_set_error (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_VALUE,
               _("The field “%s” cannot hold “%s”"), field, text != NULL ? text : "");

  return FALSE;
}

static gboolean
get_bounds (RancangItem *item,
            int         *first,
            int         *last)
{
  RancangPlan *plan = rancang_item_get_plan (item);
  RancangItem *root = plan != NULL ? rancang_plan_get_root (plan) : NULL;

  *first = root != NULL ? rancang_item_get_year (root, "start-year") : 0;
  *last = root != NULL ? rancang_item_get_year (root, "end-year") : 0;

  return root != NULL;
}

static gboolean
is_year_field (RancangLintFinding *finding,
               RancangItem        *item)
{
  const RancangField *field = rancang_kind_find_field (rancang_item_get_kind (item),
                                                       finding->field);

  return field != NULL && field->type == RANCANG_FIELD_YEAR;
}

static gboolean
is_after (RancangLintFinding *finding,
          RancangItem        *item)
{
  int first, last;

  return is_year_field (finding, item) && get_bounds (item, &first, &last) && last != 0 &&
         rancang_item_get_year (item, finding->field) > last;
}

static gboolean
is_before (RancangLintFinding *finding,
           RancangItem        *item)
{
  int first, last;

  return is_year_field (finding, item) && get_bounds (item, &first, &last) && first != 0 &&
         rancang_item_get_year (item, finding->field) < first;
}

static gboolean
take_last_year (RancangLintFinding  *finding,
                RancangItem         *item,
                GError             **error)
{
  int first, last;

  get_bounds (item, &first, &last);

  return rancang_plan_set_year (rancang_item_get_plan (item), item, finding->field, last, error);
}

static gboolean
take_first_year (RancangLintFinding  *finding,
                 RancangItem         *item,
                 GError             **error)
{
  int first, last;

  get_bounds (item, &first, &last);

  return rancang_plan_set_year (rancang_item_get_plan (item), item, finding->field, first, error);
}

static gboolean
correct_total (RancangLintFinding  *finding,
               RancangItem         *item,
               GError             **error)
{
  RancangSeries *amounts = rancang_item_get_series (item, "amounts");
  RancangDecimal sum = RANCANG_DECIMAL_ZERO;

  if (amounts != NULL)
    sum = rancang_series_total (amounts);

  return rancang_plan_set_number (rancang_item_get_plan (item), item, "stated-total", &sum, error);
}

static gboolean
correct_percentages (RancangLintFinding  *finding,
                     RancangItem         *item,
                     GError             **error)
{
  g_autoptr (RancangSeries) typed = NULL;

  if (rancang_item_is_empty (item, "achievements"))
    return TRUE;
  typed = rancang_series_ref (rancang_item_get_series (item, "achievements"));
  for (guint i = 0; i < rancang_series_get_size (typed); i++)
    {
      int year = rancang_series_get_year (typed, i);
      RancangDecimal right;

      if (rancang_lint_calculate_achievement (item, year, &right) &&
          !rancang_plan_set_in_series (rancang_item_get_plan (item), item, "achievements", year,
                                       &right, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
leads_somewhere (RancangPlan        *plan,
                 const RancangField *field,
                 const char         *id)
{
  RancangItem *target = rancang_plan_find (plan, id);

  return target != NULL && (field->target == NULL || rancang_item_is (target, field->target));
}

static gboolean
remove_dangling (RancangLintFinding  *finding,
                 RancangItem         *item,
                 GError             **error)
{
  RancangPlan *plan = rancang_item_get_plan (item);
  const RancangField *field = rancang_kind_find_field (rancang_item_get_kind (item),
                                                       finding->field);
  g_autoptr (GStrvBuilder) left = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (field->type == RANCANG_FIELD_REFERENCE)
    return leads_somewhere (plan, field, rancang_item_get_text (item, field->name)) ||
           rancang_plan_set_text (plan, item, field->name, NULL, error);
  for (const char *const *id = rancang_item_get_list (item, field->name); *id != NULL; id++)
    {
      if (leads_somewhere (plan, field, *id))
        g_strv_builder_add (left, *id);
    }
  list = g_strv_builder_end (left);

  return rancang_plan_set_list (plan, item, field->name, (const char *const *) list, error);
}

static gboolean
remove_item (RancangLintFinding  *finding,
             RancangItem         *item,
             GError             **error)
{
  return rancang_plan_remove (rancang_item_get_plan (item), item, error);
}

static gboolean
find_first (RancangItem *item,
            gpointer     user_data)
{
  *(RancangItem **) user_data = item;

  return FALSE;
}

/* Where a new programme can stand until somebody moves it. */
static RancangItem *
find_lane (RancangItem *item)
{
  RancangPlan *plan = rancang_item_get_plan (item);
  RancangItem *lane = NULL;

  if (plan != NULL)
    rancang_item_foreach (rancang_plan_get_root (plan), "sub-dimension", find_first, &lane);

  return lane;
}

static gboolean
can_make_programme (RancangLintFinding *finding,
                    RancangItem        *item)
{
  return rancang_item_is (item, "readiness-item") && find_lane (item) != NULL;
}

static char *
make_title (RancangItem *item)
{
  const char *text = rancang_item_get_text (item, "recommendation");
  g_autofree char *line = NULL;

  if (text == NULL)
    text = rancang_item_get_title (item);
  if (text == NULL || *text == '\0')
    text = rancang_item_get_text (item, "gap");
  line = g_strdup (text != NULL ? text : "");
  g_strdelimit (line, "\n\t", ' ');

  return g_utf8_strlen (line, -1) > 120 ? g_utf8_substring (line, 0, 120) : g_strdup (line);
}

static gboolean
make_programme (RancangLintFinding  *finding,
                RancangItem         *item,
                GError             **error)
{
  RancangPlan *plan = rancang_item_get_plan (item);
  g_autoptr (RancangItem) programme = rancang_item_new ("programme");
  g_autofree char *title = make_title (item);
  g_autoptr (GStrvBuilder) programmes = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  g_strv_builder_addv (programmes, (const char **) rancang_item_get_list (item, "programmes"));
  g_strv_builder_add (programmes, rancang_item_get_id (programme));
  list = g_strv_builder_end (programmes);

  return rancang_plan_insert (plan, find_lane (item), programme, -1, error) &&
         rancang_plan_set_text (plan, programme, "title", title, error) &&
         rancang_plan_set_text (plan, programme, "issue", rancang_item_get_text (item, "gap"),
                                error) &&
         rancang_plan_set_text (plan, programme, "agency", rancang_item_get_text (item, "agency"),
                                error) &&
         rancang_plan_set_list (plan, item, "programmes", (const char *const *) list, error);
}

static const RancangLintRepair repairs[] = {
  { "take-last-year", N_("Take the last year from the plan"), is_after, take_last_year },
  { "take-first-year", N_("Take the first year from the plan"), is_before, take_first_year },
  { "correct-total", N_("Correct the total"), NULL, correct_total },
  { "correct-percentages", N_("Correct the percentage"), NULL, correct_percentages },
  { "remove-dangling-reference", N_("Remove the dangling reference"), NULL, remove_dangling },
  { "remove-waiver", N_("Remove the waiver"), NULL, remove_item },
  { "remove-link", N_("Remove the link"), NULL, remove_item },
  { "make-programme", N_("Make a programme from this gap"), can_make_programme, make_programme },
};

const RancangLintRepair *
rancang_lint_repair_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (repairs); i++)
    {
      if (g_str_equal (repairs[i].name, name))
        return &repairs[i];
    }

  return NULL;
}
