/* SPDX-License-Identifier: GPL-3.0-or-later */
/* monitoring-period.c: the periods of monitoring and the years of a plan, one list */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "labels.h"
#include "pages/monitoring-period.h"

RancangPeriod *
rancang_period_copy (const RancangPeriod *self)
{
  RancangPeriod *copy = g_memdup2 (self, sizeof *self);

  copy->item = g_strdup (self->item);
  copy->title = g_strdup (self->title);
  return copy;
}

void
rancang_period_free (RancangPeriod *self)
{
  g_free (self->item);
  g_free (self->title);
  g_free (self);
}

gboolean
rancang_period_parse_date (const char *text,
                           GDate      *date)
{
  guint year, month, day;

  if (text == NULL || strlen (text) != 10)
    return FALSE;
  year = g_ascii_strtoull (text, NULL, 10);
  month = g_ascii_strtoull (text + 5, NULL, 10);
  day = g_ascii_strtoull (text + 8, NULL, 10);
  if (!g_date_valid_dmy (day, month, year))
    return FALSE;
  g_date_clear (date, 1);
  g_date_set_dmy (date, day, month, year);

  return TRUE;
}

static RancangPeriod *
create_year (int year)
{
  RancangPeriod *period = g_new0 (RancangPeriod, 1);

  period->year = year;
  /* Translators: a period of monitoring: all of a year */
  period->title = g_strdup_printf (_("All of %d"), year);
  g_date_set_dmy (&period->start, 1, 1, year);
  g_date_set_dmy (&period->end, 31, 12, year);

  return period;
}

/* A period without days is that of the first year of the plan until somebody says when. */
static RancangPeriod *
create_period (RancangItem *item,
               int          first_year)
{
  RancangPeriod *period = g_new0 (RancangPeriod, 1);
  const gboolean has_start = rancang_period_parse_date (rancang_item_get_text (item, "start-date"),
                                                        &period->start);
  const gboolean has_end = rancang_period_parse_date (rancang_item_get_text (item, "end-date"),
                                                      &period->end);

  period->item = g_strdup (rancang_item_get_id (item));
  period->title = rancang_label_dup_item (item);
  period->closed = rancang_item_get_boolean (item, "closed");
  if (!has_start)
    g_date_set_dmy (&period->start, 1, 1, has_end ? g_date_get_year (&period->end) : first_year);
  if (!has_end)
    g_date_set_dmy (&period->end, 31, 12, g_date_get_year (&period->start));
  period->year = g_date_get_year (&period->end);

  return period;
}

static int
compare_periods (gconstpointer a,
                 gconstpointer b)
{
  const RancangPeriod *first = *(RancangPeriod **) a;
  const RancangPeriod *second = *(RancangPeriod **) b;
  const int order = g_date_compare (&first->end, &second->end);

  return order != 0 ? order : -g_date_compare (&first->start, &second->start);
}

/* Periods of the plan and whole years, the oldest first, at least one. */
GPtrArray *
rancang_period_list (RancangPlan *plan)
{
  GPtrArray *periods = g_ptr_array_new_with_free_func ((GDestroyNotify) rancang_period_free);
  GListModel *items = rancang_item_get_children (rancang_plan_get_root (plan),
                                                 "monitoring-period");
  int first, last;

  rancang_plan_get_years (plan, &first, &last);
  if (first == 0)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();

      first = last = g_date_time_get_year (now);
    }
  last = CLAMP (last, first, first + 50);
  for (int year = first; year <= last; year++)
    g_ptr_array_add (periods, create_year (year));
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (RancangItem) item = g_list_model_get_item (items, i);

      g_ptr_array_add (periods, create_period (item, first));
    }
  g_ptr_array_sort (periods, compare_periods);

  return periods;
}

/* What one wants to see first: the newest period that is open and has begun, else the year. */
guint
rancang_period_find_current (GPtrArray   *periods,
                             const GDate *today)
{
  guint year = 0;

  for (guint i = periods->len; i > 0; i--)
    {
      const RancangPeriod *period = g_ptr_array_index (periods, i - 1);

      if (period->item != NULL && !period->closed && g_date_compare (&period->start, today) <= 0)
        return i - 1;
    }
  for (guint i = 0; i < periods->len; i++)
    {
      const RancangPeriod *period = g_ptr_array_index (periods, i);

      if (period->item == NULL && g_date_compare (&period->start, today) <= 0)
        year = i;
    }

  return year;
}

static char *
dup_title (const GDate *start,
           guint        n_months)
{
  const int year = g_date_get_year (start);
  const int part = (g_date_get_month (start) - 1) / n_months + 1;

  if (n_months == 3)
    return g_strdup_printf (_("Quarter %d of %d"), part, year);
  if (n_months == 6)
    return g_strdup_printf (_("Half-year %d of %d"), part, year);
  /* Translators: the title of a period of monitoring that lasts a year */
  return g_strdup_printf (_("Year %d"), year);
}

static gboolean
is_taken (RancangPlan *plan,
          const GDate *start,
          const GDate *end)
{
  g_autoptr (GPtrArray) periods = rancang_period_list (plan);

  for (guint i = 0; i < periods->len; i++)
    {
      const RancangPeriod *period = g_ptr_array_index (periods, i);

      if (period->item != NULL && g_date_compare (&period->start, start) == 0
          && g_date_compare (&period->end, end) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
set_date (RancangPlan  *plan,
          RancangItem  *item,
          const char   *field,
          const GDate  *date,
          GError      **error)
{
  g_autofree char *text = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date),
                                           g_date_get_month (date), g_date_get_day (date));

  return rancang_plan_set_text (plan, item, field, text, error);
}

static gboolean
insert_period (RancangPlan  *plan,
               RancangItem  *item,
               const char   *title,
               const GDate  *start,
               const GDate  *end,
               GError      **error)
{
  return rancang_plan_insert (plan, rancang_plan_get_root (plan), item, -1, error)
         && rancang_plan_set_text (plan, item, "title", title, error)
         && set_date (plan, item, "start-date", start, error)
         && set_date (plan, item, "end-date", end, error);
}

/* Adds the period of so many months that holds today, or the first after it that is not there
 * yet. Plans look ahead or back: outside the plan's years its nearest year is begun with. */
RancangItem *
rancang_period_add (RancangDocument *document,
                    guint            n_months,
                    const GDate     *today)
{
  RancangPlan *plan = rancang_document_get_plan (document);
  g_autoptr (RancangItem) item = rancang_item_new ("monitoring-period");
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;
  GDate start, end;
  int first, last;
  guint year, month;

  g_return_val_if_fail (n_months > 0 && n_months <= 12, NULL);

  rancang_plan_get_years (plan, &first, &last);
  year = g_date_get_year (today);
  month = (g_date_get_month (today) - 1) / n_months * n_months + 1;
  if (first > 0 && ((int) year < first || (int) year > last))
    {
      year = (int) year < first ? first : last;
      month = 1;
    }
  g_date_clear (&start, 1);
  g_date_set_dmy (&start, 1, month, year);
  for (;;)
    {
      end = start;
      g_date_add_months (&end, n_months);
      g_date_subtract_days (&end, 1);
      if (!is_taken (plan, &start, &end))
        break;
      g_date_add_months (&start, n_months);
    }

  title = dup_title (&start, n_months);
  rancang_plan_begin (plan, _("Add period of monitoring"));
  if (!insert_period (plan, item, title, &start, &end, &error))
    {
      rancang_plan_rollback (plan);
      rancang_document_say (document, error->message);
      return NULL;
    }
  rancang_plan_commit (plan);

  return rancang_plan_find (plan, rancang_item_get_id (item));
}
