/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* quick-win.c: the months and the ten criteria of a quick win */

#include "config.h"

#include <string.h>

#include "model/quick-win.h"

/* The ten criteria by which the ministry's evaluation judges quick wins, in its order. */
static const char * const criteria[] = {
  "formulation", "attraction", "benefit", "uniqueness", "partnership", "potential", "continuity",
  "resources", "risk", "sustainability",
};

/* Months are counted from the year 0, so that they can be added and compared. */
static gboolean
parse_month (const char *text,
             int        *month)
{
  /* A date in a plan is a valid one, YYYY-MM-DD, whatever the language. */
  if (text == NULL || strlen (text) != 10)
    return FALSE;

  *month = (int) (g_ascii_strtoll (text, NULL, 10) * 12 + g_ascii_strtoll (text + 5, NULL, 10)) - 1;
  return TRUE;
}

/**
 * rancang_quick_win_get_profile:
 * @programme: a programme
 *
 * Returns: (transfer none) (nullable): its quick-win profile
 *
 * Since: 1.0
 */
RancangItem *
rancang_quick_win_get_profile (RancangItem *programme)
{
  g_return_val_if_fail (rancang_item_is (programme, "programme"), NULL);

  return rancang_item_count_children (programme, "quick-win-profile") > 0
           ? rancang_item_peek_child (programme, "quick-win-profile", 0) : NULL;
}

static int
get_quarter (RancangItem *programme,
             const char  *field,
             int          otherwise)
{
  const char *code = rancang_item_get_text (programme, field);

  return code != NULL && *code >= '1' && *code <= '4' ? *code - '1' : otherwise;
}

/**
 * rancang_quick_win_get_months:
 * @programme: a programme
 * @first: (out): the first month: year * 12 + month, January is 0
 * @last: (out): the last month, counted the same way
 *
 * Finds the months in which a quick win is carried out: by the dates of its profile, or else by
 * the years of the programme and their quarters. Both are 0 where nothing tells.
 *
 * Returns: how exactly the months are known
 *
 * Since: 1.0
 */
RancangQuickWinTime
rancang_quick_win_get_months (RancangItem *programme,
                              int         *first,
                              int         *last)
{
  RancangItem *profile;
  int start, end;

  g_return_val_if_fail (rancang_item_is (programme, "programme"), RANCANG_QUICK_WIN_TIME_UNKNOWN);
  g_return_val_if_fail (first != NULL && last != NULL, RANCANG_QUICK_WIN_TIME_UNKNOWN);

  profile = rancang_quick_win_get_profile (programme);
  if (profile != NULL && parse_month (rancang_item_get_text (profile, "start-date"), first)
      && parse_month (rancang_item_get_text (profile, "end-date"), last) && *last >= *first)
    return RANCANG_QUICK_WIN_TIME_DATES;

  start = rancang_item_get_year (programme, "start-year");
  end = rancang_item_get_year (programme, "end-year");
  *first = *last = 0;
  if (start == 0 || end < start)
    return RANCANG_QUICK_WIN_TIME_UNKNOWN;
  *first = start * 12 + get_quarter (programme, "start-quarter", 0) * 3;
  *last = MAX (*first, end * 12 + get_quarter (programme, "end-quarter", 3) * 3) + 2;
  return RANCANG_QUICK_WIN_TIME_YEARS;
}

/**
 * rancang_quick_win_make_profile:
 * @programme: a programme
 * @error: return location for an error
 *
 * Gives a programme a quick-win profile where it has none. Call it inside a transaction.
 *
 * Returns: (transfer none) (nullable): its profile
 *
 * Since: 1.0
 */
RancangItem *
rancang_quick_win_make_profile (RancangItem  *programme,
                                GError      **error)
{
  g_autoptr (RancangItem) made = NULL;

  g_return_val_if_fail (rancang_item_is (programme, "programme"), NULL);
  g_return_val_if_fail (rancang_item_get_plan (programme) != NULL, NULL);

  if (rancang_quick_win_get_profile (programme) != NULL)
    return rancang_quick_win_get_profile (programme);

  made = rancang_item_new ("quick-win-profile");
  if (!rancang_plan_insert (rancang_item_get_plan (programme), programme, made, -1, error))
    return NULL;
  /* The plan holds it. */
  return made;
}

static gboolean
set_date (RancangItem  *profile,
          const char   *field,
          int           month,
          gboolean      last_day,
          GError      **error)
{
  const int year = month / 12;
  const int day = last_day ? g_date_get_days_in_month ((GDateMonth) (month % 12 + 1),
                                                       (GDateYear) year)
                           : 1;
  g_autofree char *text = g_strdup_printf ("%04d-%02d-%02d", year, month % 12 + 1, day);

  return rancang_plan_set_text (rancang_item_get_plan (profile), profile, field, text, error);
}

/**
 * rancang_quick_win_set_months:
 * @programme: a programme
 * @first: the first month: year * 12 + month, January is 0
 * @last: the last month
 * @error: return location for an error
 *
 * Sets the dates of the profile to whole months; makes the profile where there is none. Call it
 * inside a transaction.
 *
 * Returns: whether it was done
 *
 * Since: 1.0
 */
gboolean
rancang_quick_win_set_months (RancangItem  *programme,
                              int           first,
                              int           last,
                              GError      **error)
{
  RancangItem *profile;

  g_return_val_if_fail (first >= 12 && last >= first && last < 10000 * 12, FALSE);

  profile = rancang_quick_win_make_profile (programme, error);
  return profile != NULL && set_date (profile, "start-date", first, FALSE, error)
         && set_date (profile, "end-date", last, TRUE, error);
}

/**
 * rancang_quick_win_get_n_criteria:
 *
 * Returns: how many criteria quick wins are judged by
 *
 * Since: 1.0
 */
guint
rancang_quick_win_get_n_criteria (void)
{
  return G_N_ELEMENTS (criteria);
}

/**
 * rancang_quick_win_get_criterion:
 * @index: which criterion
 *
 * Returns: (transfer none): the field of the profile that answers it
 *
 * Since: 1.0
 */
const RancangField *
rancang_quick_win_get_criterion (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (criteria), NULL);

  return rancang_kind_find_field (rancang_kind_lookup ("quick-win-profile"), criteria[index]);
}

/**
 * rancang_quick_win_meets:
 * @programme: a programme
 * @index: which criterion
 *
 * Tells whether the profile says something about a criterion. Risks are managed when both the risk
 * and what is done about it are told.
 *
 * Returns: whether it does
 *
 * Since: 1.0
 */
gboolean
rancang_quick_win_meets (RancangItem *programme,
                         guint        index)
{
  RancangItem *profile = rancang_quick_win_get_profile (programme);

  g_return_val_if_fail (index < G_N_ELEMENTS (criteria), FALSE);

  if (profile == NULL || rancang_item_is_empty (profile, criteria[index]))
    return FALSE;
  return !g_str_equal (criteria[index], "risk") || !rancang_item_is_empty (profile, "mitigation");
}

/**
 * rancang_quick_win_count_met:
 * @programme: a programme
 *
 * Returns: how many of the criteria its profile says something about
 *
 * Since: 1.0
 */
guint
rancang_quick_win_count_met (RancangItem *programme)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
    n += rancang_quick_win_meets (programme, i);
  return n;
}
