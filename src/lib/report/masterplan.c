/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* masterplan.c: what a book says on its title page, and what its contents start from */

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

/* A picture that is none is left out: the plan may come from anywhere. */
static void
set_logo (Masterplan  *self,
          RancangItem *region)
{
  const char *text = region != NULL ? rancang_item_get_text (region, "logo") : NULL;
  g_autoptr (GBytes) logo = NULL;
  const char *type;

  if (text == NULL || *text == '\0')
    return;
  logo = rancang_book_decode_logo (text, &type, NULL);
  if (logo != NULL)
    rancang_report_set_logo (self->report, logo, type);
}

void
rancang_masterplan_fill_title_page (Masterplan *self,
                                    const char *title,
                                    const char *label)
{
  RancangItem *region = rancang_item_peek_child (self->root, "region", 0);
  g_autofree char *name = rancang_masterplan_region_name (self);
  g_autofree char *years = rancang_masterplan_years (self->root);

  rancang_report_set_title_page (self->report, "title", title);
  rancang_report_set_title_page (self->report, "book", label);
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
  set_logo (self, region);
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

/* The rest of @self is empty but for the plan, the report, the options and the language. */
void
rancang_masterplan_begin (Masterplan *self)
{
  self->root = rancang_plan_get_root (self->plan);
  self->level = 1;
  self->numbered = TRUE;
  find_years (self);
  rancang_masterplan_find_unit (self);
}
