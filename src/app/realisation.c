/* SPDX-License-Identifier: GPL-3.0-or-later */
/* realisation.c: giving the value of a year, with the day on which it was given */

#define G_LOG_DOMAIN "rancang-app"

#include "config.h"

#include <glib/gi18n.h>

#include "realisation.h"

/* The day where the user is. */
void
rancang_realisation_get_today (GDate *today)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year, month, day;

  g_date_time_get_ymd (now, &year, &month, &day);
  g_date_clear (today, 1);
  g_date_set_dmy (today, day, month, year);
}

static gboolean
set_both (RancangItem          *indicator,
          int                   year,
          const RancangDecimal *value,
          GError              **error)
{
  GDate today;

  rancang_realisation_get_today (&today);
  return rancang_plan_set_in_series (rancang_item_get_plan (indicator), indicator, "realisations",
                                     year, value, error)
         && rancang_achievement_set_given (indicator, year, value != NULL ? &today : NULL, error);
}

gboolean
rancang_realisation_set (RancangDocument       *document,
                         RancangItem           *indicator,
                         int                    year,
                         const RancangDecimal  *value,
                         GError               **error)
{
  const RancangDecimal *old;
  RancangPlan *plan;
  g_autofree char *name = NULL;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (RANCANG_IS_ITEM (indicator), FALSE);

  old = rancang_achievement_get_realisation (indicator, year);
  if ((old == NULL && value == NULL)
      || (old != NULL && value != NULL && rancang_decimal_compare (old, value) == 0))
    return TRUE;

  plan = rancang_document_get_plan (document);
  /* Translators: in “Undo …”; %d is a year */
  name = g_strdup_printf (C_("undo", "Give realisation of %d"), year);
  rancang_plan_end_typing (plan);
  rancang_plan_begin (plan, name);
  if (!set_both (indicator, year, value, error))
    {
      rancang_plan_rollback (plan);
      return FALSE;
    }
  rancang_plan_commit (plan);

  return TRUE;
}
