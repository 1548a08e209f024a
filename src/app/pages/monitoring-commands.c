/* SPDX-License-Identifier: GPL-3.0-or-later */
/* monitoring-commands.c: what the monitoring adds to a plan, each one named transaction */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "pages/monitoring-commands.h"
#include "pages/monitoring-words.h"

static RancangItem *
finish (RancangDocument *document,
        RancangItem     *item,
        gboolean         done,
        const GError    *error)
{
  RancangPlan *plan = rancang_document_get_plan (document);

  if (done)
    {
      rancang_plan_commit (plan);
      return rancang_plan_find (plan, rancang_item_get_id (item));
    }
  rancang_plan_rollback (plan);
  rancang_document_say (document, error->message);
  return NULL;
}

RancangItem *
rancang_monitoring_add_evidence (RancangDocument *document,
                                 RancangItem     *indicator,
                                 int              year)
{
  RancangPlan *plan = rancang_document_get_plan (document);
  g_autoptr (RancangItem) evidence = rancang_item_new ("evidence");
  g_autoptr (GError) error = NULL;
  gboolean done;

  rancang_plan_begin (plan, _("Add evidence"));
  done = rancang_plan_insert (plan, indicator, evidence, -1, &error)
         && rancang_plan_set_year (plan, evidence, "year", year, &error);
  return finish (document, evidence, done, error);
}

RancangItem *
rancang_monitoring_take_note (RancangDocument     *document,
                              const RancangPeriod *period,
                              RancangItem         *programme)
{
  RancangPlan *plan = rancang_document_get_plan (document);
  RancangItem *item = period->item != NULL ? rancang_plan_find (plan, period->item) : NULL;
  RancangItem *note = rancang_monitoring_find_note (plan, period, programme);
  g_autoptr (RancangItem) made = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (note != NULL || item == NULL || rancang_document_is_read_only (document))
    return note;
  made = rancang_item_new ("monitoring-note");
  rancang_plan_begin (plan, _("Add note of monitoring"));
  done = rancang_plan_insert (plan, item, made, -1, &error)
         && rancang_plan_set_text (plan, made, "programme", rancang_item_get_id (programme),
                                   &error);
  return finish (document, made, done, error);
}
