/* SPDX-License-Identifier: GPL-3.0-or-later */
/* monitoring-words.c: what the monitoring says of values, in words */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "labels.h"
#include "pages/monitoring-words.h"

#define DAYS_A_MONTH 30
#define DAYS_A_YEAR 365

char *
rancang_monitoring_dup_percent (const RancangDecimal *percentage)
{
  g_autofree char *number = rancang_format_number (percentage, rancang_language_get_default ());
  GString *text = g_string_new (NULL);

  /* Translators: a percentage */
  g_string_printf (text, C_("percentage", "%s%%"), number);
  /* No line breaks before the sign. */
  g_string_replace (text, " ", "\302\240", 0);
  return g_string_free_and_steal (text);
}

static char *
dup_span (guint days)
{
  if (days < 2 * DAYS_A_MONTH)
    return g_strdup_printf (ngettext ("%u day", "%u days", days), days);
  if (days < 2 * DAYS_A_YEAR)
    return g_strdup_printf (ngettext ("%u month", "%u months", days / DAYS_A_MONTH),
                            days / DAYS_A_MONTH);
  return g_strdup_printf (ngettext ("%u year", "%u years", days / DAYS_A_YEAR),
                          days / DAYS_A_YEAR);
}

/* "2 months ago" */
char *
rancang_monitoring_dup_age (const GDate *given,
                            const GDate *today)
{
  const int days = g_date_days_between (given, today);
  g_autofree char *span = NULL;

  if (days <= 0)
    return g_strdup (_("Today"));
  if (days == 1)
    return g_strdup (_("Yesterday"));

  span = dup_span (days);
  /* Translators: %s is a span of time such as "3 months" */
  return g_strdup_printf (_("%s ago"), span);
}

char *
rancang_monitoring_dup_freshness (const RancangMonitoringState *state,
                                  const RancangPeriod          *period,
                                  const GDate                  *today)
{
  g_autofree char *span = NULL;

  switch (state->freshness)
    {
    case RANCANG_FRESHNESS_FRESH:
      return rancang_monitoring_dup_age (&state->given, today);
    case RANCANG_FRESHNESS_OLD:
      span = rancang_monitoring_dup_age (&state->given, today);
      /* Translators: %s is when a value was given, such as "3 months ago" */
      return g_strdup_printf (_("%s, before the period"), span);
    case RANCANG_FRESHNESS_UNDATED:
      return g_strdup (_("Day not noted"));
    case RANCANG_FRESHNESS_AWAITED:
      span = dup_span (g_date_days_between (today, &period->end));
      /* Translators: %s is a span of time until a value is due, such as "3 months" */
      return g_strdup_printf (_("Never; %s left"), span);
    case RANCANG_FRESHNESS_OVERDUE:
      span = dup_span (g_date_days_between (&period->end, today));
      /* Translators: %s is a span of time since a value was due, such as "3 months" */
      return g_strdup_printf (_("Never; overdue by %s"), span);
    case RANCANG_FRESHNESS_NOT_DUE:
    default:
      return g_strdup (_("Never; none is due"));
    }
}

/* The shapes differ, so that the state is seen without reading. */
const char *
rancang_monitoring_get_icon (RancangFreshness freshness)
{
  switch (freshness)
    {
    case RANCANG_FRESHNESS_FRESH:
      return "object-select-symbolic";
    case RANCANG_FRESHNESS_OLD:
      return "document-open-recent-symbolic";
    case RANCANG_FRESHNESS_UNDATED:
      return "x-office-calendar-symbolic";
    case RANCANG_FRESHNESS_OVERDUE:
      return "dialog-warning-symbolic";
    case RANCANG_FRESHNESS_AWAITED:
    case RANCANG_FRESHNESS_NOT_DUE:
    default:
      return "content-loading-symbolic";
    }
}

/* What stands below the percentage. */
char *
rancang_monitoring_dup_verdict (const RancangMonitoringState *state,
                                gboolean                      capped)
{
  const RancangDecimal *percentage = &state->achievement.percentage;
  RancangDecimal cut;

  if (state->achievement.state != RANCANG_ACHIEVEMENT_CALCULATED)
    return g_strdup ("");

  cut = rancang_achievement_cap (percentage);
  if (capped && rancang_decimal_compare (&cut, percentage) != 0)
    {
      g_autofree char *full = rancang_monitoring_dup_percent (percentage);

      /* Translators: an achievement that is counted for 100 % at most, and what it really is */
      return g_strdup_printf (_("cut from %s"), full);
    }
  return g_strdup (state->achievement.reached ? _("Reached") : _("Below target"));
}

/* "Report: 98 %", where a report states something else than what is calculated. */
char *
rancang_monitoring_dup_published (RancangItem *indicator,
                                  int          year)
{
  RancangDecimal published, difference;
  g_autofree char *stated = NULL;
  g_autofree char *off = NULL;

  if (!rancang_achievement_check_published (indicator, year, &published, &difference))
    return NULL;

  stated = rancang_monitoring_dup_percent (&published);
  off = rancang_format_number (&difference, rancang_language_get_default ());
  /* Translators: the percentage that a report states, and by how much it differs from the
   * calculated one: "Report: 98 % (−1)" */
  return g_strdup_printf (_("Report: %s (%s%s)"), stated, difference.digits > 0 ? "+" : "", off);
}

static const RancangDecimal *
find_previous (RancangItem *indicator,
               int          year,
               int         *previous_year)
{
  RancangSeries *series = rancang_item_get_series (indicator, "realisations");
  const RancangDecimal *previous = NULL;

  for (guint i = 0; series != NULL && i < rancang_series_get_size (series)
                    && rancang_series_get_year (series, i) < year; i++)
    {
      *previous_year = rancang_series_get_year (series, i);
      previous = rancang_series_get_value (series, i);
    }
  return previous;
}

static char *
dup_judgement (RancangItem *indicator,
               int          order)
{
  const gboolean falling = rancang_achievement_choose_formula (indicator)
                           == RANCANG_ACHIEVEMENT_FALLING;

  if (order == 0)
    return g_strdup (_("as before"));
  return g_strdup ((order > 0) != falling ? _("better") : _("worse"));
}

/* "▲ 80.9", and in full "Better than 80.9 in 2022"; NULL where there is nothing to compare. */
char *
rancang_monitoring_dup_previous (RancangItem *indicator,
                                 int          year,
                                 gboolean     in_full)
{
  const RancangDecimal *value = rancang_achievement_get_realisation (indicator, year);
  int previous_year = 0;
  const RancangDecimal *previous = find_previous (indicator, year, &previous_year);
  g_autofree char *number = NULL;
  g_autofree char *judgement = NULL;
  int order;

  if (previous == NULL)
    return NULL;
  number = rancang_format_number (previous, rancang_language_get_default ());
  if (value == NULL)
    /* Translators: a year and the value that it had */
    return g_strdup_printf (_("%d: %s"), previous_year, number);

  order = rancang_decimal_compare (value, previous);
  if (!in_full)
    return g_strdup_printf ("%s %s", order > 0 ? "▲" : order < 0 ? "▼" : "=", number);
  judgement = dup_judgement (indicator, order);
  /* Translators: a year, the value that it had, and whether the new value is better: "2022: 80.9,
   * now better" */
  return g_strdup_printf (_("%d: %s, now %s"), previous_year, number, judgement);
}

/* What was noted of the programme in the period. */
RancangItem *
rancang_monitoring_find_note (RancangPlan         *plan,
                              const RancangPeriod *period,
                              RancangItem         *programme)
{
  RancangItem *item = period->item != NULL ? rancang_plan_find (plan, period->item) : NULL;
  const guint n = item != NULL ? rancang_item_count_children (item, "monitoring-note") : 0;

  for (guint i = 0; i < n; i++)
    {
      RancangItem *note = rancang_item_peek_child (item, "monitoring-note", i);

      if (g_strcmp0 (rancang_item_get_text (note, "programme"), rancang_item_get_id (programme))
          == 0)
        return note;
    }
  return NULL;
}

/* "Stopped: the budget was moved · Late", as far as it is filled in. */
char *
rancang_monitoring_dup_note (RancangItem *note)
{
  static const char * const fields[] = { "continuation", "state" };
  const RancangKind *kind = rancang_item_get_kind (note);
  const char *reason = rancang_item_get_text (note, "reason");
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *code = rancang_item_get_text (note, fields[i]);

      if (code == NULL || *code == '\0')
        continue;
      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "",
                              rancang_label_get_choice (rancang_kind_find_field (kind, fields[i]),
                                                        code));
      if (i == 0 && reason != NULL && *reason != '\0')
        g_string_append_printf (words, ": %s", reason);
    }
  if (words->len == 0)
    g_string_append (words, _("Noted"));

  return g_string_free_and_steal (words);
}

/* The programme or goal that an indicator belongs to, with what was noted of the programme. */
char *
rancang_monitoring_dup_place (RancangItem         *indicator,
                              const RancangPeriod *period)
{
  RancangItem *programme = rancang_item_get_ancestor (indicator, "programme");
  RancangItem *place = programme != NULL ? programme : rancang_item_get_parent (indicator);
  RancangItem *note = NULL;
  g_autofree char *title = place != NULL ? rancang_label_dup_item (place) : g_strdup ("");
  g_autofree char *words = NULL;

  if (programme != NULL)
    note = rancang_monitoring_find_note (rancang_item_get_plan (indicator), period, programme);
  if (note == NULL)
    return g_steal_pointer (&title);
  words = rancang_monitoring_dup_note (note);

  return g_strdup_printf ("%s · %s", title, words);
}
