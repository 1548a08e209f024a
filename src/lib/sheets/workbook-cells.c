/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* workbook-cells.c: values of a plan as cells and words of the workbook's language */

#include "config.h"

#include "sheets/workbook-private.h"

#include <string.h>

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Of kinds that have a title in English too, that of the language; of those without, the first
 * field that says something. */
const char *
rancang_workbook_title (RancangWorkbookMaker *maker,
                        RancangItem          *item)
{
  const RancangKind *kind = rancang_item_get_kind (item);
  gboolean both = rancang_kind_find_field (kind, "title-en") != NULL;
  const char *title = NULL;

  if (both && maker->language == RANCANG_LANGUAGE_ENGLISH)
    title = rancang_item_get_text (item, "title-en");
  if (!is_filled (title) && rancang_kind_find_field (kind, "title") != NULL)
    title = rancang_item_get_text (item, "title");
  if (!is_filled (title) && both)
    title = rancang_item_get_text (item, "title-en");
  if (is_filled (title))
    return title;
  /* A mark has its question, a note of monitoring its programme. */
  if (rancang_kind_find_field (kind, "question") != NULL)
    return rancang_item_get_text (item, "question");
  if (rancang_kind_find_field (kind, "programme") != NULL && rancang_item_get_text (item,
                                                                                    "programme"))
    {
      RancangItem *other = rancang_plan_find (maker->plan,
                                              rancang_item_get_text (item, "programme"));

      return other != NULL ? rancang_item_get_title (other) : NULL;
    }
  return NULL;
}

const char *
rancang_workbook_label (RancangWorkbookMaker *maker,
                        const char           *kind,
                        const char           *field)
{
  return tr (maker, rancang_kind_find_field (rancang_kind_lookup (kind), field)->label);
}

/* The sentence with {name} replaced by its value. */
char *
rancang_workbook_fill (const char *sentence,
                       const char *name,
                       const char *value)
{
  GString *text = g_string_new (sentence);
  g_autofree char *key = g_strdup_printf ("{%s}", name);

  g_string_replace (text, key, value, 0);
  return g_string_free_and_steal (text);
}

/* The region with its type before or after it; NULL where it has no name. */
char *
rancang_workbook_region (RancangWorkbookMaker *maker)
{
  static const struct { const char *code; const char *words; const char *prefix; } types[] = {
    { "regency", N_("{name} Regency"), "Kabupaten " },
    { "city", N_("City of {name}"), "Kota " },
    { "province", N_("{name} Province"), "Provinsi " },
  };
  RancangItem *region = rancang_item_peek_child (maker->root, "region", 0);
  const char *name = region != NULL ? rancang_item_get_text (region, "title") : NULL;

  if (!is_filled (name))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (g_str_has_prefix (name, types[i].prefix))
        return g_strdup (name);
      if (g_strcmp0 (rancang_item_get_text (region, "type"), types[i].code) == 0)
        return rancang_workbook_fill (tr (maker, types[i].words), "name", name);
    }
  return g_strdup (name);
}

char *
rancang_workbook_period (RancangWorkbookMaker *maker)
{
  if (maker->first_year == 0)
    return NULL;
  if (maker->first_year == maker->last_year)
    return g_strdup_printf ("%d", maker->first_year);
  return g_strdup_printf ("%d–%d", maker->first_year, maker->last_year);
}

static gboolean
is_percent (const RancangField *field)
{
  return g_strcmp0 (field->unit, "%") == 0;
}

/* What the cells of a field hold; of a series what they hold in a year. */
RancangCellType
rancang_workbook_cell_type (const RancangField *field)
{
  switch (field->type)
    {
    case RANCANG_FIELD_CODE:
      return RANCANG_CELL_CODE;
    case RANCANG_FIELD_DATE:
      return RANCANG_CELL_DATE;
    case RANCANG_FIELD_BOOLEAN:
      return RANCANG_CELL_BOOLEAN;
    case RANCANG_FIELD_YEAR:
      return RANCANG_CELL_YEAR;
    case RANCANG_FIELD_NUMBER:
    case RANCANG_FIELD_SERIES:
      return is_percent (field) ? RANCANG_CELL_PERCENT : RANCANG_CELL_DECIMAL;
    case RANCANG_FIELD_MONEY:
    case RANCANG_FIELD_MONEY_SERIES:
      return RANCANG_CELL_MONEY;
    default:
      return RANCANG_CELL_TEXT;
    }
}

/* NULL where there is none, or where the numbers themselves show it. */
const char *
rancang_workbook_unit (RancangWorkbookMaker *maker,
                       const RancangField   *field)
{
  if (field->type == RANCANG_FIELD_MONEY || field->type == RANCANG_FIELD_MONEY_SERIES)
    return "Rp";
  if (field->unit == NULL || is_percent (field))
    return NULL;
  return tr (maker, field->unit);
}

static void
append_title (RancangWorkbookMaker *maker,
              const char           *id,
              GString              *titles)
{
  RancangItem *item = rancang_plan_find (maker->plan, id);
  const char *title = item != NULL ? rancang_workbook_title (maker, item) : NULL;

  if (!is_filled (title))
    return;
  if (titles->len > 0)
    g_string_append (titles, "; ");
  g_string_append (titles, title);
}

/* An item by its title; nothing where the plan does not have it: ids are never shown. */
void
rancang_workbook_set_reference (RancangWorkbookMaker *maker,
                                RancangWorksheet     *sheet,
                                guint                 column,
                                const char           *id)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  if (is_filled (id))
    append_title (maker, id, titles);
  rancang_worksheet_set_text (sheet, column, RANCANG_CELL_TEXT, titles->str);
}

static void
set_list (RancangWorkbookMaker *maker,
          RancangWorksheet     *sheet,
          guint                 column,
          const RancangField   *field,
          char                **list)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  if (field->type == RANCANG_FIELD_WORDS)
    {
      g_autofree char *words = g_strjoinv ("; ", list);

      rancang_worksheet_set_text (sheet, column, RANCANG_CELL_TEXT, words);
      return;
    }
  for (guint i = 0; list[i] != NULL; i++)
    append_title (maker, list[i], titles);
  rancang_worksheet_set_text (sheet, column, RANCANG_CELL_TEXT, titles->str);
}

static void
set_string (RancangWorkbookMaker *maker,
            RancangWorksheet     *sheet,
            guint                 column,
            const RancangField   *field,
            const char           *text)
{
  RancangCellType type = rancang_workbook_cell_type (field);
  g_autofree char *plain = NULL;

  if (field->type == RANCANG_FIELD_REFERENCE)
    {
      rancang_workbook_set_reference (maker, sheet, column, text);
      return;
    }
  if (field->type == RANCANG_FIELD_CHOICE)
    {
      const char *label = rancang_field_get_choice_label (field, text);

      /* A code that the program does not know stands as it is. */
      text = label == text ? text : tr (maker, label);
    }
  if (field->type == RANCANG_FIELD_LONG_TEXT)
    text = plain = rancang_sheets_make_plain (text);
  if (type == RANCANG_CELL_TEXT && rancang_sheets_is_link (text))
    type = RANCANG_CELL_LINK;
  rancang_worksheet_set_text (sheet, column, type, text);
}

/* One field of an item that is no series. */
void
rancang_workbook_set_field (RancangWorkbookMaker *maker,
                            RancangWorksheet     *sheet,
                            guint                 column,
                            RancangItem          *item,
                            const RancangField   *field)
{
  const GValue *value = rancang_item_get_value (item, field);
  GType type = rancang_field_get_value_type (field);

  if (rancang_field_value_is_empty (field, value))
    return;
  if (type == G_TYPE_STRING)
    set_string (maker, sheet, column, field, g_value_get_string (value));
  else if (type == G_TYPE_STRV)
    set_list (maker, sheet, column, field, g_value_get_boxed (value));
  else if (type == G_TYPE_BOOLEAN)
    rancang_worksheet_set_text (sheet, column, RANCANG_CELL_BOOLEAN,
                                rancang_translate (maker->language, "difference",
                                                   NC_("difference", "yes")));
  else if (type == G_TYPE_INT)
    rancang_worksheet_set_count (sheet, column, RANCANG_CELL_YEAR, g_value_get_int (value));
  else
    rancang_worksheet_set_number (sheet, column, rancang_workbook_cell_type (field),
                                  g_value_get_boxed (value));
}

/* The first column of most tables. */
guint
rancang_workbook_add_number_column (RancangWorkbookMaker *maker,
                                    RancangWorksheet     *sheet)
{
  return rancang_worksheet_add_column (sheet, RANCANG_CELL_INTEGER, RANCANG_COLUMN_MARKS, NULL,
                                       tr (maker, N_("No.")), NULL);
}

RancangWorksheet *
rancang_workbook_new_sheet (RancangWorkbookMaker       *maker,
                            const RancangWorkbookTable *table)
{
  const char *name = tr (maker, table->name);

  return rancang_worksheet_new (table->id, name, name, maker->language);
}

void
rancang_workbook_note_rupiah (RancangWorkbookMaker *maker,
                              RancangWorksheet     *sheet)
{
  rancang_worksheet_add_note (sheet, tr (maker, N_("Amounts in rupiah.")));
}

static gboolean
is_no_example (RancangItem *item,
               gpointer     data)
{
  return rancang_kind_find_field (rancang_item_get_kind (item), "example") == NULL
         || !rancang_item_get_boolean (item, "example");
}

/* Says so where a table may hold what the region never stated. */
void
rancang_workbook_note_examples (RancangWorkbookMaker *maker,
                                RancangWorksheet     *sheet)
{
  if (!rancang_item_foreach (maker->root, NULL, is_no_example, NULL))
    rancang_worksheet_add_note (sheet, tr (maker, N_("The plan holds example figures that are "
                                                     "not statements of the region.")));
}

static gboolean
collect_cb (RancangItem *item,
            gpointer     data)
{
  g_ptr_array_add (data, item);
  return TRUE;
}

/* All items of a kind that an item holds, in order; borrowed. */
GPtrArray *
rancang_workbook_collect (RancangItem *item,
                          const char  *kind)
{
  GPtrArray *items = g_ptr_array_new ();

  rancang_item_foreach (item, kind, collect_cb, items);
  return items;
}

/* Realisations tell what was spent of the other lines. */
gboolean
rancang_workbook_is_planned (RancangItem *budget_line)
{
  return g_strcmp0 (rancang_item_get_text (budget_line, "state"), "realisation") != 0;
}

static gboolean
add_line (RancangItem *line,
          gpointer     data)
{
  RancangDecimal *sum = data;
  RancangSeries *amounts = rancang_item_get_series (line, "amounts");

  if (amounts != NULL && rancang_workbook_is_planned (line))
    {
      RancangDecimal total = rancang_series_total (amounts);

      *sum = rancang_decimal_add (sum, &total);
    }
  return TRUE;
}

/* Rupiah of all planned lines that an item holds. */
RancangDecimal
rancang_workbook_sum_planned (RancangItem *item)
{
  RancangDecimal sum = RANCANG_DECIMAL_ZERO;

  rancang_item_foreach (item, "budget-line", add_line, &sum);
  return sum;
}

/* Planned rupiah of a year; FALSE where no line has a value for it. */
gboolean
rancang_workbook_add_amount (RancangItem    *programme,
                             int             year,
                             RancangDecimal *sum)
{
  gboolean any = FALSE;

  for (guint i = 0; i < rancang_item_count_children (programme, "budget-line"); i++)
    {
      RancangItem *line = rancang_item_peek_child (programme, "budget-line", i);
      RancangSeries *amounts = rancang_item_get_series (line, "amounts");
      const RancangDecimal *amount = amounts != NULL ? rancang_series_lookup (amounts, year)
                                                     : NULL;

      if (amount == NULL || !rancang_workbook_is_planned (line))
        continue;
      *sum = rancang_decimal_add (sum, amount);
      any = TRUE;
    }
  return any;
}
