/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* masterplan-details.c: the appendix with all that each programme holds */

#include "config.h"

#include "report/masterplan-private.h"

/* Every filled field in the order of the schema; new fields appear here by themselves. */
static void
add_programme (Masterplan  *self,
               RancangItem *programme)
{
  const RancangKind *kind = rancang_item_get_kind (programme);
  RancangReportTable *table = rancang_masterplan_new_form (RANCANG_REPORT_TABLE_LONG_ROWS);
  g_autofree char *title = rancang_masterplan_marked (self, programme);

  rancang_report_add_heading (self->report, 4, FALSE, title);
  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);

      /* The title stands above, and its mark says that it is an example. */
      if (g_str_equal (field->name, "title") || g_str_equal (field->name, "example")
          || (field->flags & RANCANG_FIELD_HIDDEN))
        continue;
      rancang_masterplan_add_field_row (self, table, programme, field->name);
    }
  if (rancang_report_table_get_n_rows (table) > 0)
    {
      rancang_masterplan_table (self, NULL, table);
      return;
    }
  rancang_masterplan_missing (self, tr (self, N_("Only the title of this programme is known.")));
  self->example_marked = FALSE;
  g_object_unref (table);
}

void
rancang_masterplan_add_details (Masterplan *self)
{
  guint n_dimensions = rancang_item_count_children (self->root, "dimension");

  for (guint i = 0; i < n_dimensions && rancang_masterplan_go_on (self); i++)
    {
      RancangItem *dimension = rancang_item_peek_child (self->root, "dimension", i);
      g_autoptr (GPtrArray) programmes = rancang_masterplan_programmes (dimension);

      if (programmes->len == 0)
        continue;
      rancang_report_add_heading (self->report, 2, FALSE,
                                  rancang_masterplan_title (self, dimension));
      for (guint j = 0; j < programmes->len; j++)
        add_programme (self, g_ptr_array_index (programmes, j));
    }
}
