/* SPDX-License-Identifier: GPL-3.0-or-later */
/* table-columns.c: the columns of a kind, made of the table of its fields */

#define G_LOG_DOMAIN "rancang-table"

#include "config.h"

#include <glib/gi18n.h>

#include "labels.h"
#include "table/table-column.h"

/* As many are shown where few fields are wanted. */
#define SHOWN_MIN 5

#define WIDTH_TITLE   240
#define WIDTH_TEXT    160
#define WIDTH_CHOICE  140
#define WIDTH_MONEY   108
#define WIDTH_NUMBER  92
#define WIDTH_SMALL   84

static void
column_free (gpointer data)
{
  RancangTableColumn *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

typedef struct
{
  GPtrArray         *columns;
  RancangDocument   *document;
  RancangItem       *root;
  const RancangKind *kind;
  int                first_year;
  int                last_year;
} Builder;

static RancangTableColumn *
add_column (Builder                *builder,
            RancangTableColumnType  type,
            const RancangField     *field,
            char                   *id,
            char                   *title)
{
  RancangTableColumn *column = g_new0 (RancangTableColumn, 1);

  column->type = type;
  column->document = builder->document;
  column->root = builder->root;
  column->kind = builder->kind;
  column->field = field;
  column->id = id;
  column->title = title;
  column->numeric = type != RANCANG_TABLE_COLUMN_FIELD && type != RANCANG_TABLE_COLUMN_PLACE;
  column->money = type == RANCANG_TABLE_COLUMN_BUDGET
                  || (field != NULL && (field->type == RANCANG_FIELD_MONEY
                                        || field->type == RANCANG_FIELD_MONEY_SERIES));
  column->width = column->money ? WIDTH_MONEY : column->numeric ? WIDTH_NUMBER : WIDTH_TEXT;
  g_ptr_array_add (builder->columns, column);

  return column;
}

static char *
dup_title (const RancangField *field)
{
  const char *label = rancang_label_get_field (field);

  if (field->unit == NULL)
    return g_strdup (label);

  return g_strdup_printf (C_("field and unit", "%s (%s)"), label,
                          g_dgettext (GETTEXT_PACKAGE, field->unit));
}

/* One column a year of the plan, and for amounts one for all of them. */
static void
add_years (Builder            *builder,
           const RancangField *field)
{
  const gboolean wanted = (field->flags & RANCANG_FIELD_WANTED) != 0;
  RancangTableColumn *column;

  for (int year = builder->first_year; year > 0 && year <= builder->last_year; year++)
    {
      column = add_column (builder, RANCANG_TABLE_COLUMN_YEAR, field,
                           g_strdup_printf ("%s@%d", field->name, year),
                           /* Translators: a field and a year, such as: Target 2025 */
                           g_strdup_printf (C_("field and year", "%s %d"),
                                            rancang_label_get_field (field), year));
      column->year = year;
      column->shown = wanted;
    }
  if (field->type != RANCANG_FIELD_MONEY_SERIES)
    return;
  column = add_column (builder, RANCANG_TABLE_COLUMN_TOTAL, field,
                       g_strdup_printf ("%s@total", field->name),
                       g_strdup_printf (_("%s, all years"), rancang_label_get_field (field)));
  column->shown = wanted;
}

static void
add_field (Builder            *builder,
           const RancangField *field)
{
  RancangTableColumn *column;

  if (field->flags & RANCANG_FIELD_HIDDEN)
    return;
  if (field->type == RANCANG_FIELD_SERIES || field->type == RANCANG_FIELD_MONEY_SERIES)
    {
      add_years (builder, field);
      return;
    }

  column = add_column (builder, RANCANG_TABLE_COLUMN_FIELD, field, g_strdup (field->name),
                       dup_title (field));
  column->numeric = field->type == RANCANG_FIELD_NUMBER || field->type == RANCANG_FIELD_MONEY
                    || field->type == RANCANG_FIELD_YEAR;
  column->shown = (field->flags & RANCANG_FIELD_WANTED) != 0
                  && field->type != RANCANG_FIELD_LONG_TEXT;
  switch (field->type)
    {
    case RANCANG_FIELD_YEAR:
    case RANCANG_FIELD_NUMBER:
      column->width = WIDTH_NUMBER;
      break;
    case RANCANG_FIELD_MONEY:
      column->width = WIDTH_MONEY;
      break;
    case RANCANG_FIELD_BOOLEAN:
      column->width = WIDTH_NUMBER;
      break;
    case RANCANG_FIELD_CHOICE:
    case RANCANG_FIELD_DATE:
      column->width = WIDTH_CHOICE;
      break;
    default:
      column->width = WIDTH_TEXT;
    }
}

/* "Sub-dimension" where all places are of one kind. */
static char *
dup_place_title (Builder *builder)
{
  const RancangKind *found = NULL;
  guint n_found = 0;

  for (guint i = 0; i < rancang_kind_get_count (); i++)
    {
      const RancangKind *kind = rancang_kind_get (i);

      if (!rancang_kind_can_hold (kind, builder->kind))
        continue;
      found = kind;
      n_found++;
    }

  return g_strdup (n_found == 1 ? rancang_label_get_kind (found) : C_("column", "Place"));
}

static void
add_place (Builder *builder)
{
  RancangTableColumn *column;

  if (rancang_kind_can_hold (rancang_item_get_kind (builder->root), builder->kind))
    return;

  column = add_column (builder, RANCANG_TABLE_COLUMN_PLACE, NULL, g_strdup (":place"),
                       dup_place_title (builder));
  column->shown = TRUE;
}

static void
add_derived (Builder *builder)
{
  RancangTableColumn *column;

  if (rancang_kind_can_hold (builder->kind, rancang_kind_lookup ("budget-line")))
    {
      column = add_column (builder, RANCANG_TABLE_COLUMN_BUDGET, NULL, g_strdup (":budget"),
                           g_strdup (C_("column", "Budget")));
      column->shown = TRUE;
    }
  column = add_column (builder, RANCANG_TABLE_COLUMN_COMPLETENESS, NULL,
                       g_strdup (":completeness"), g_strdup (C_("column", "Complete")));
  column->shown = TRUE;
  column->width = WIDTH_SMALL;
  column = add_column (builder, RANCANG_TABLE_COLUMN_FINDINGS, NULL, g_strdup (":findings"),
                       g_strdup (C_("column", "Findings")));
  column->shown = TRUE;
  column->width = WIDTH_SMALL;
}

/* A title that is not wanted is seldom there. */
static gboolean
is_often_filled (const RancangTableColumn *column)
{
  return column->type == RANCANG_TABLE_COLUMN_FIELD
         && column->field->type != RANCANG_FIELD_LONG_TEXT
         && !g_str_equal (column->field->group, "audit")
         && !g_str_equal (column->field->name, "title");
}

/* Kinds of which little is wanted show what stands first in their form. */
static void
show_enough (Builder *builder)
{
  guint n_shown = 0;

  for (guint i = 0; i < builder->columns->len; i++)
    {
      const RancangTableColumn *column = g_ptr_array_index (builder->columns, i);

      n_shown += column->shown && rancang_table_column_is_editable (column);
    }
  for (guint i = 0; i < builder->columns->len && n_shown < SHOWN_MIN; i++)
    {
      RancangTableColumn *column = g_ptr_array_index (builder->columns, i);

      if (column->shown || !is_often_filled (column))
        continue;
      column->shown = TRUE;
      n_shown++;
    }
}

/* What rows are known by; NULL where the kind has no title, or can do without, as budget lines do. */
static const RancangField *
find_title (const RancangKind *kind)
{
  const RancangField *title = rancang_kind_find_field (kind, "title");

  return title != NULL && (title->flags & RANCANG_FIELD_WANTED) != 0 ? title : NULL;
}

/* All columns that a table of the kind can show, in the order in which it shows them at first. */
GPtrArray *
rancang_table_columns_new (RancangDocument   *document,
                           RancangItem       *root,
                           const RancangKind *kind)
{
  Builder builder = { NULL, document, root, kind, 0, 0 };
  const RancangField *title = find_title (kind);
  RancangTableColumn *first;

  builder.columns = g_ptr_array_new_with_free_func (column_free);
  rancang_plan_get_years (rancang_document_get_plan (document), &builder.first_year,
                          &builder.last_year);
  if (title != NULL)
    add_field (&builder, title);
  add_place (&builder);
  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    if (rancang_kind_get_field (kind, i) != title)
      add_field (&builder, rancang_kind_get_field (kind, i));
  add_derived (&builder);
  first = builder.columns->pdata[0];
  first->width = WIDTH_TITLE;
  first->shown = TRUE;
  show_enough (&builder);

  return builder.columns;
}

RancangTableColumn *
rancang_table_columns_find (GPtrArray  *columns,
                            const char *id)
{
  for (guint i = 0; i < columns->len; i++)
    {
      RancangTableColumn *column = g_ptr_array_index (columns, i);

      if (g_str_equal (column->id, id))
        return column;
    }

  return NULL;
}

static gboolean
is_called (const RancangTableColumn *column,
           const char               *folded)
{
  g_autofree char *own = g_utf8_casefold (column->title, -1);
  if (g_str_equal (own, folded))
    return TRUE;
  if (column->type != RANCANG_TABLE_COLUMN_FIELD)
    return FALSE;
  if (g_ascii_strcasecmp (column->field->name, folded) == 0)
    return TRUE;

  for (guint language = RANCANG_LANGUAGE_ENGLISH; language <= RANCANG_LANGUAGE_INDONESIAN;
       language++)
    {
      g_autofree char *label = g_utf8_casefold (rancang_translate (language, NULL,
                                                                   column->field->label), -1);

      if (g_str_equal (label, folded))
        return TRUE;
    }

  return FALSE;
}

/* By the heading that a spreadsheet has, in either language. */
RancangTableColumn *
rancang_table_columns_find_title (GPtrArray  *columns,
                                  const char *title)
{
  g_autofree char *stripped = g_strstrip (g_strdup (title));
  g_autofree char *folded = g_utf8_casefold (stripped, -1);

  for (guint i = 0; *folded != '\0' && i < columns->len; i++)
    {
      RancangTableColumn *column = g_ptr_array_index (columns, i);

      if (is_called (column, folded))
        return column;
    }

  return NULL;
}
