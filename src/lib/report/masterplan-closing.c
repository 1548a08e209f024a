/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* masterplan-closing.c: the place for the signature, and the agencies with their programmes */

#include "config.h"

#include "report/masterplan-private.h"

static const char *
get_office (Masterplan  *self,
            RancangItem *region)
{
  const char *type = rancang_item_get_text (region, "type");

  if (g_strcmp0 (type, "city") == 0)
    return tr (self, N_("Mayor of {name},"));
  if (g_strcmp0 (type, "province") == 0)
    return tr (self, N_("Governor of {name},"));
  return tr (self, N_("Regent of {name},"));
}

/* The name without the type that some plans write before it. */
static const char *
skip_type (const char *name)
{
  static const char *types[] = { "Kabupaten ", "Kota ", "Provinsi " };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (g_str_has_prefix (name, types[i]))
        return name + strlen (types[i]);
    }
  return name;
}

void
rancang_masterplan_add_signature (Masterplan *self)
{
  RancangItem *region = rancang_item_peek_child (self->root, "region", 0);
  g_autofree char *office = NULL;
  g_autofree char *text = NULL;

  if (!rancang_masterplan_has (region, "title"))
    return;
  office = rancang_report_fill (get_office (self, region), "name",
                                skip_type (rancang_item_get_text (region, "title")), NULL);
  text = g_strdup_printf ("%s, ..............................\n%s\n\n\n\n\n%s",
                          rancang_masterplan_has (region, "capital")
                            ? rancang_item_get_text (region, "capital") : "....................",
                          office,
                          rancang_masterplan_has (region, "leader")
                            ? rancang_item_get_text (region, "leader")
                            : "(........................................)");
  rancang_report_add_text (self->report, RANCANG_REPORT_BLOCK_SIGNATURE, text);
}

static gboolean
holds_id (const char * const *ids,
          const char         *id)
{
  return ids != NULL && g_strv_contains (ids, id);
}

static void
add_bullet (GPtrArray  *blocks,
            const char *text)
{
  RancangReportBlock *block = rancang_report_block_new_text (RANCANG_REPORT_BLOCK_BULLET, text);

  rancang_report_block_set_level (block, 1);
  g_ptr_array_add (blocks, block);
}

static void
add_list_cell (RancangReportTable *table,
               GPtrArray          *bullets)
{
  if (bullets->len > 0)
    rancang_report_table_add_cell_blocks (table, bullets);
  else
    rancang_report_table_add_cell (table, RANCANG_DASH);
}

static void
add_agency (Masterplan         *self,
            RancangReportTable *table,
            GPtrArray          *programmes,
            RancangItem        *agency)
{
  const char *id = rancang_item_get_id (agency);
  g_autoptr (GPtrArray) leads = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) supports = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *name = g_strdup (rancang_masterplan_title (self, agency));

  for (guint i = 0; i < programmes->len; i++)
    {
      RancangItem *programme = g_ptr_array_index (programmes, i);
      g_autofree char *title = NULL;

      if (g_strcmp0 (rancang_item_get_text (programme, "agency"), id) == 0)
        add_bullet (leads, title = rancang_masterplan_marked (self, programme));
      else if (holds_id (rancang_item_get_list (programme, "supporting-agencies"), id)
               || holds_id (rancang_item_get_list (programme, "partners"), id))
        add_bullet (supports, title = rancang_masterplan_marked (self, programme));
    }
  if (rancang_masterplan_has (agency, "abbreviation"))
    {
      g_autofree char *full = g_strconcat (name, " (",
                                           rancang_item_get_text (agency, "abbreviation"), ")",
                                           NULL);

      g_set_str (&name, full);
    }
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
  rancang_report_table_add_cell (table, name);
  rancang_report_table_add_cell (table, rancang_masterplan_choice (self, agency, "type"));
  add_list_cell (table, leads);
  add_list_cell (table, supports);
}

void
rancang_masterplan_add_agencies (Masterplan *self)
{
  g_autoptr (GPtrArray) programmes = rancang_masterplan_programmes (self->root);
  guint n_agencies = rancang_item_count_children (self->root, "agency");
  RancangReportTable *table;

  if (n_agencies == 0)
    {
      rancang_masterplan_missing (self, tr (self, N_("The plan has no agencies yet.")));
      return;
    }
  table = rancang_report_table_new (RANCANG_REPORT_TABLE_LONG_ROWS);
  rancang_report_table_add_column (table, 27, RANCANG_REPORT_ALIGN_START);
  rancang_report_table_add_column (table, 15, RANCANG_REPORT_ALIGN_START);
  rancang_report_table_add_column (table, 29, RANCANG_REPORT_ALIGN_START);
  rancang_report_table_add_column (table, 29, RANCANG_REPORT_ALIGN_START);
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_HEADER);
  rancang_report_table_add_cell (table, tr (self, N_("Agency")));
  rancang_report_table_add_cell (table, rancang_masterplan_label (self, "agency", "type"));
  rancang_report_table_add_cell (table, tr (self, N_("Responsible for")));
  rancang_report_table_add_cell (table, tr (self, N_("Supports or is a partner in")));
  for (guint i = 0; i < n_agencies; i++)
    add_agency (self, table, programmes, rancang_item_peek_child (self->root, "agency", i));
  rancang_masterplan_table (self, tr (self, N_("Agencies and their programmes")), table);
}
