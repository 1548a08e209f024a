/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* masterplan.c: the masterplan, book 2, as a report */

#include "config.h"

#include "report/masterplan-private.h"

static gboolean
find_example_cb (RancangItem *item,
                 gpointer     data)
{
  gboolean *found = data;

  *found = rancang_kind_find_field (rancang_item_get_kind (item), "example") != NULL
           && rancang_item_get_boolean (item, "example");
  return !*found;
}

/* Whether anything below an item is an example. */
gboolean
rancang_masterplan_holds_examples (RancangItem *item)
{
  static const char *kinds[] = { "programme", "indicator", "budget-line" };
  gboolean found = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds) && !found; i++)
    rancang_item_foreach (item, kinds[i], find_example_cb, &found);
  return found;
}

/* The plan's own title says something new only if the title and the region do not say it. */
static void
set_subtitle (Masterplan *self,
              const char *region)
{
  const char *title = rancang_item_get_text (self->root, "title");
  const char *name = rancang_report_get_title (self->report);

  if (title == NULL || g_str_has_prefix (title, name)
      || g_str_has_prefix (title, "Masterplan Smart City")
      || (region != NULL && g_str_equal (title, region)))
    return;
  rancang_report_set_title_page (self->report, "subtitle", title);
}

static void
fill_title_page (Masterplan *self)
{
  RancangItem *region = rancang_item_peek_child (self->root, "region", 0);
  g_autofree char *name = rancang_masterplan_region_name (self);
  g_autofree char *years = rancang_masterplan_years (self->root);

  rancang_report_set_title_page (self->report, "title",
                                 tr (self, N_("Smart City Masterplan")));
  rancang_report_set_title_page (self->report, "book", tr (self, N_("Book 2")));
  rancang_report_set_title_page (self->report, "region", name);
  set_subtitle (self, name);
  if (!g_str_equal (years, RANCANG_DASH))
    rancang_report_set_title_page (self->report, "period", years);
  if (rancang_masterplan_has (region, "province")
      && g_strcmp0 (rancang_item_get_text (region, "type"), "province") != 0)
    {
      const char *province = rancang_item_get_text (region, "province");
      g_autofree char *words = NULL;

      if (!g_str_has_prefix (province, "Provinsi "))
        words = rancang_report_fill (tr (self, N_("{name} Province")), "name", province, NULL);
      rancang_report_set_title_page (self->report, "province", words != NULL ? words : province);
    }
  if (rancang_masterplan_has (self->root, "revision"))
    {
      g_autofree char *revision = NULL;

      revision = rancang_report_fill (tr (self, N_("Revision {revision}")), "revision",
                                      rancang_item_get_text (self->root, "revision"), NULL);
      rancang_report_set_title_page (self->report, "revision", revision);
    }
  if (rancang_masterplan_holds_examples (self->root))
    rancang_report_set_title_page (self->report, "notice",
                                   tr (self, N_("This document holds examples. They are marked "
                                                "with an asterisk and are not statements of the "
                                                "region.")));
}

static void
find_years (Masterplan *self)
{
  rancang_plan_get_years (self->plan, &self->first_year, &self->last_year);
  if (self->first_year <= 0 || self->last_year < self->first_year)
    self->first_year = self->last_year = 0;
  self->last_year = MIN (self->last_year,
                         self->first_year + RANCANG_MASTERPLAN_MAX_YEARS - 1);
}

static void
add_chapters (Masterplan *self)
{
  static void (*const chapters[]) (Masterplan *) = {
    rancang_masterplan_add_introduction,
    rancang_masterplan_add_direction,
    rancang_masterplan_add_strategy,
    rancang_masterplan_add_action_plan,
    rancang_masterplan_add_roadmap,
    rancang_masterplan_add_quick_wins,
    rancang_masterplan_add_closing,
  };

  rancang_report_add_contents (self->report);
  for (gsize i = 0; i < G_N_ELEMENTS (chapters) && rancang_masterplan_go_on (self); i++)
    chapters[i] (self);
  if ((self->flags & RANCANG_MASTERPLAN_AGENCY_APPENDIX) && rancang_masterplan_go_on (self))
    rancang_masterplan_add_agencies (self);
  if ((self->flags & RANCANG_MASTERPLAN_PROGRAMME_DETAILS) && rancang_masterplan_go_on (self))
    rancang_masterplan_add_details (self);
}

/**
 * rancang_report_new_masterplan:
 * @snapshot: a plan that does not change while the report is built
 * @language: the language of the document
 * @flags: what it has besides its chapters
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Builds the masterplan itself (book 2): introduction, direction, strategy by dimension, action
 * plan with budget and targets by year, road map, quick wins.
 *
 * A plan that is not complete gives a document too: what is missing is a dash or a sentence. Any
 * thread may call this. The only error is %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full): the report, or %NULL with @error set
 *
 * Since: 1.0
 */
RancangReport *
rancang_report_new_masterplan (RancangPlan             *snapshot,
                               RancangLanguage          language,
                               RancangMasterplanFlags   flags,
                               GCancellable            *cancellable,
                               GError                 **error)
{
  g_autoptr (RancangReport) report = NULL;
  Masterplan self = { .plan = snapshot, .cancellable = cancellable, .language = language,
                      .flags = flags };

  g_return_val_if_fail (RANCANG_IS_PLAN (snapshot), NULL);

  report = rancang_report_new (language);
  self.report = report;
  self.root = rancang_plan_get_root (snapshot);
  find_years (&self);
  rancang_masterplan_find_unit (&self);
  fill_title_page (&self);
  add_chapters (&self);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&report);
}
