/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* masterplan-field.c: any field of the schema as text, by its type */

#include "config.h"

#include "report/masterplan-private.h"

static char *
dup_references (Masterplan         *self,
                const char * const *ids)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      RancangItem *item = rancang_plan_find (self->plan, ids[i]);

      if (item == NULL)
        continue;
      if (titles->len > 0)
        g_string_append (titles, ", ");
      g_string_append (titles, rancang_masterplan_title (self, item));
    }
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

static char *
dup_series (Masterplan    *self,
            RancangSeries *series)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; series != NULL && i < rancang_series_get_size (series); i++)
    {
      g_autofree char *number = NULL;

      number = rancang_masterplan_number (self, rancang_series_get_value (series, i));
      g_string_append_printf (text, "%s%d:" NO_BREAK_SPACE "%s", i > 0 ? "; " : "",
                              rancang_series_get_year (series, i), number);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_number (Masterplan         *self,
            RancangItem        *item,
            const RancangField *field)
{
  const RancangDecimal *number = rancang_item_get_number (item, field->name);
  g_autofree char *text = rancang_masterplan_number (self, number);

  if (number != NULL && field->type == RANCANG_FIELD_MONEY)
    return rancang_format_rupiah (number, self->language);
  if (number == NULL || field->unit == NULL)
    return g_steal_pointer (&text);
  return g_strconcat (text, " ", tr (self, field->unit), NULL);
}

static char *
dup_short_value (Masterplan         *self,
                 RancangItem        *item,
                 const RancangField *field)
{
  const char *text[] = { NULL, NULL };

  switch (field->type)
    {
    case RANCANG_FIELD_CHOICE:
      return g_strdup (rancang_masterplan_choice (self, item, field->name));
    case RANCANG_FIELD_DATE:
      return rancang_format_date (rancang_item_get_text (item, field->name), self->language);
    case RANCANG_FIELD_REFERENCE:
      text[0] = rancang_item_get_text (item, field->name);
      return dup_references (self, text);
    case RANCANG_FIELD_REFERENCES:
      return dup_references (self, rancang_item_get_list (item, field->name));
    case RANCANG_FIELD_WORDS:
      return g_strjoinv ("; ", (char **) rancang_item_get_list (item, field->name));
    case RANCANG_FIELD_BOOLEAN:
      return g_strdup (rancang_item_get_boolean (item, field->name) ? tr (self, N_("Yes"))
                                                                    : tr (self, N_("No")));
    case RANCANG_FIELD_YEAR:
      return g_strdup_printf ("%d", rancang_item_get_year (item, field->name));
    case RANCANG_FIELD_NUMBER:
    case RANCANG_FIELD_MONEY:
      return dup_number (self, item, field);
    case RANCANG_FIELD_SERIES:
    case RANCANG_FIELD_MONEY_SERIES:
      return dup_series (self, rancang_item_get_series (item, field->name));
    case RANCANG_FIELD_TEXT:
    case RANCANG_FIELD_CODE:
    case RANCANG_FIELD_LONG_TEXT:
    default:
      return g_strdup (rancang_item_get_text (item, field->name));
    }
}

/* A field's value as blocks; it must not be empty. */
GPtrArray *
rancang_masterplan_field_blocks (Masterplan         *self,
                                 RancangItem        *item,
                                 const RancangField *field)
{
  GPtrArray *blocks;
  g_autofree char *value = NULL;

  if (field->type == RANCANG_FIELD_LONG_TEXT)
    return rancang_report_parse_markdown (rancang_item_get_text (item, field->name));
  value = dup_short_value (self, item, field);
  blocks = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (blocks, rancang_report_block_new_text (RANCANG_REPORT_BLOCK_PARAGRAPH, value));
  return blocks;
}

/* A table of two columns, what and value. */
RancangReportTable *
rancang_masterplan_new_form (RancangReportTableFlags flags)
{
  RancangReportTable *table = rancang_report_table_new (flags | RANCANG_REPORT_TABLE_FORM);

  rancang_report_table_add_column (table, 30, RANCANG_REPORT_ALIGN_START);
  rancang_report_table_add_column (table, 70, RANCANG_REPORT_ALIGN_START);
  return table;
}

/* Returns FALSE, and adds nothing, where the field is empty. */
gboolean
rancang_masterplan_add_field_row (Masterplan         *self,
                                  RancangReportTable *table,
                                  RancangItem        *item,
                                  const char         *field)
{
  const RancangField *found = rancang_kind_find_field (rancang_item_get_kind (item), field);
  g_autoptr (GPtrArray) blocks = NULL;

  if (found == NULL || !rancang_masterplan_has (item, field))
    return FALSE;
  blocks = rancang_masterplan_field_blocks (self, item, found);
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
  rancang_report_table_add_cell (table, tr (self, found->label));
  rancang_report_table_add_cell_blocks (table, blocks);
  return TRUE;
}

/* The same, but where what is empty is to be marked there is a row with the mark. */
gboolean
rancang_masterplan_add_wanted_row (Masterplan         *self,
                                   RancangReportTable *table,
                                   RancangItem        *item,
                                   const char         *field)
{
  const RancangField *found = rancang_kind_find_field (rancang_item_get_kind (item), field);
  g_autoptr (GPtrArray) blocks = NULL;
  RancangReportBlock *block;

  if (rancang_masterplan_add_field_row (self, table, item, field))
    return TRUE;
  if (found == NULL || self->options->empty_fields == RANCANG_EMPTY_FIELDS_LEAVE_OUT)
    return FALSE;
  blocks = g_ptr_array_new_with_free_func (g_object_unref);
  block = rancang_report_block_new (RANCANG_REPORT_BLOCK_PARAGRAPH);
  rancang_report_block_add_run (block, tr (self, N_("To be filled in")),
                                RANCANG_REPORT_RUN_MISSING);
  g_ptr_array_add (blocks, block);
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
  rancang_report_table_add_cell (table, tr (self, found->label));
  rancang_report_table_add_cell_blocks (table, blocks);
  return FALSE;
}

void
rancang_masterplan_add_form_row (RancangReportTable *table,
                                 const char         *label,
                                 const char         *value)
{
  if (value == NULL || *value == '\0')
    return;
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
  rancang_report_table_add_cell (table, label);
  rancang_report_table_add_cell (table, value);
}
