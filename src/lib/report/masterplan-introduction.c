/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* masterplan-introduction.c: why, on what basis, and the region */

#include "config.h"

#include "report/masterplan-private.h"

void
rancang_masterplan_add_legal_basis (Masterplan *self)
{
  const char * const *list = rancang_item_get_list (self->root, "legal-basis");

  if (list == NULL || list[0] == NULL)
    rancang_masterplan_missing (self, tr (self, N_("The legal basis has not been filled in "
                                                   "yet.")));
  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    {
      RancangReportBlock *block;
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      block = rancang_report_block_new_text (RANCANG_REPORT_BLOCK_BULLET, list[i]);
      rancang_report_block_set_level (block, 1);
      rancang_report_block_set_number (block, NULL, number);
      rancang_report_add_block (self->report, block);
    }
}

/* Only what is filled. */
static void
add_profile_table (Masterplan  *self,
                   RancangItem *region)
{
  static const char *fields[] = {
    "title", "type", "code", "province", "capital", "area", "population", "population-date",
    "districts", "urban-villages", "villages", "cohort",
  };
  RancangReportTable *table = rancang_masterplan_new_form (0);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    rancang_masterplan_add_field_row (self, table, region, fields[i]);
  rancang_masterplan_table (self, tr (self, N_("Profile of the region")), table);
  if (rancang_masterplan_has (region, "source"))
    {
      g_autofree char *note = NULL;

      note = rancang_report_fill (tr (self, N_("Source: {source}")), "source",
                                  rancang_item_get_text (region, "source"), NULL);
      rancang_report_add_text (self->report, RANCANG_REPORT_BLOCK_NOTE, note);
    }
}

void
rancang_masterplan_add_region (Masterplan *self)
{
  RancangItem *region = rancang_item_peek_child (self->root, "region", 0);

  if (region == NULL || !rancang_masterplan_has (region, "title"))
    {
      rancang_masterplan_missing (self, tr (self, N_("The profile of the region has not been "
                                                     "filled in yet.")));
      return;
    }
  rancang_masterplan_long_text (self, region, "profile");
  add_profile_table (self, region);
}
