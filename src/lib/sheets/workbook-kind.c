/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* workbook-kind.c: all items of a kind as a table, whatever the kind, from its fields */

#include "config.h"

#include "model/achievement.h"
#include "sheets/workbook-private.h"

#define N_YEARS (RANCANG_YEAR_MAX - RANCANG_YEAR_MIN + 1)
#define COLUMN_TITLE 1

/* The columns of one field. */
typedef struct
{
  const RancangField *field; /* NULL for what is calculated of the year */
  guint               first;
  guint               n;
} FieldColumns;

/* One table in the making. */
typedef struct
{
  RancangWorkbookMaker *maker;
  RancangWorksheet     *sheet;
  const RancangKind    *kind;
  GPtrArray            *items;     /* owned array of borrowed items */
  GPtrArray            *ancestors; /* owned array of kinds that hold the items, the outer first */
  GArray               *fields;    /* owned: FieldColumns, without series */
  GPtrArray            *series;    /* owned array of fields: the series, in order */
  GArray               *years;     /* owned: int */
  guint                 first_year_column;
  guint                 n_year_columns; /* of a year */
  guint                 total_column;   /* 0 where there is none */
  guint                 first_extra;
  guint                 n_extras;
} KindTable;

static gboolean
is_series (const RancangField *field)
{
  return field->type == RANCANG_FIELD_SERIES || field->type == RANCANG_FIELD_MONEY_SERIES;
}

static gboolean
is_shown (const RancangField *field)
{
  return !(field->flags & RANCANG_FIELD_HIDDEN) && !g_str_equal (field->name, "title")
         && !g_str_equal (field->name, "title-en");
}

static guint
count_depth (RancangItem *item)
{
  guint depth = 0;

  while ((item = rancang_item_get_parent (item)) != NULL)
    depth++;
  return depth;
}

/* The kinds of what holds the items, by how deep they stand: dimension, sub-dimension. */
static void
find_ancestors (KindTable *self)
{
  GPtrArray *levels[8] = { NULL };

  for (guint i = 0; i < self->items->len; i++)
    {
      RancangItem *item = rancang_item_get_parent (g_ptr_array_index (self->items, i));

      for (; item != NULL && item != self->maker->root; item = rancang_item_get_parent (item))
        {
          guint depth = MIN (count_depth (item), G_N_ELEMENTS (levels) - 1);
          gpointer kind = (gpointer) rancang_item_get_kind (item);

          if (levels[depth] == NULL)
            levels[depth] = g_ptr_array_new ();
          if (!g_ptr_array_find (levels[depth], kind, NULL))
            g_ptr_array_add (levels[depth], kind);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      for (guint j = 0; levels[i] != NULL && j < levels[i]->len; j++)
        g_ptr_array_add (self->ancestors, g_ptr_array_index (levels[i], j));
      g_clear_pointer (&levels[i], g_ptr_array_unref);
    }
}

static void
find_series (KindTable *self)
{
  for (guint i = 0; i < rancang_kind_get_n_fields (self->kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (self->kind, i);

      if (is_series (field) && is_shown (field))
        g_ptr_array_add (self->series, (gpointer) field);
    }
}

/* The years of the plan and every other that has a value: so sums are those of what is shown. */
static void
find_years (KindTable *self)
{
  gboolean present[N_YEARS] = { FALSE };

  for (int year = self->maker->first_year; year != 0 && year <= self->maker->last_year; year++)
    present[year - RANCANG_YEAR_MIN] = TRUE;
  for (guint i = 0; i < self->items->len; i++)
    {
      for (guint j = 0; j < self->series->len; j++)
        {
          const RancangField *field = g_ptr_array_index (self->series, j);
          RancangSeries *series = rancang_item_get_series (g_ptr_array_index (self->items, i),
                                                           field->name);

          for (guint k = 0; series != NULL && k < rancang_series_get_size (series); k++)
            {
              int year = rancang_series_get_year (series, k);

              if (year >= RANCANG_YEAR_MIN && year <= RANCANG_YEAR_MAX)
                present[year - RANCANG_YEAR_MIN] = TRUE;
            }
        }
    }
  for (int i = 0; i < N_YEARS; i++)
    {
      int year = RANCANG_YEAR_MIN + i;

      if (present[i])
        g_array_append_val (self->years, year);
    }
}

static void
add_field (KindTable          *self,
           const RancangField *field)
{
  FieldColumns columns = { field, 0, 1 };
  RancangColumnFlags flags = field->type == RANCANG_FIELD_LONG_TEXT ? RANCANG_COLUMN_WRAP : 0;

  columns.first = rancang_worksheet_add_column (self->sheet, rancang_workbook_cell_type (field),
                                                flags, NULL, tr (self->maker, field->label),
                                                rancang_workbook_unit (self->maker, field));
  g_array_append_val (self->fields, columns);
}

static gboolean
has_achievement (KindTable *self)
{
  return g_str_equal (rancang_kind_get_name (self->kind), "indicator");
}

/* One series: its name heads the years, and what is money has a total. */
static void
add_single_series (KindTable *self)
{
  const RancangField *field = g_ptr_array_index (self->series, 0);
  const char *unit = rancang_workbook_unit (self->maker, field);
  const char *label = tr (self->maker, field->label);
  g_autofree char *group = unit != NULL ? g_strdup_printf ("%s (%s)", label, unit)
                                        : g_strdup (label);
  RancangCellType type = rancang_workbook_cell_type (field);

  self->n_year_columns = 1;
  self->first_year_column = rancang_worksheet_get_n_columns (self->sheet);
  for (guint i = 0; i < self->years->len; i++)
    {
      g_autofree char *year = g_strdup_printf ("%d", g_array_index (self->years, int, i));

      rancang_worksheet_add_column (self->sheet, type, 0, group, year, NULL);
    }
  if (type == RANCANG_CELL_MONEY)
    self->total_column = rancang_worksheet_add_column (self->sheet, type, RANCANG_COLUMN_DATA_BAR,
                                                       group, tr (self->maker, N_("Total")), NULL);
}

/* Several series: each year heads the values of all of them. */
static void
add_years (KindTable *self)
{
  self->n_year_columns = self->series->len + has_achievement (self);
  self->first_year_column = rancang_worksheet_get_n_columns (self->sheet);
  for (guint i = 0; i < self->years->len; i++)
    {
      g_autofree char *year = g_strdup_printf ("%d", g_array_index (self->years, int, i));

      for (guint j = 0; j < self->series->len; j++)
        {
          const RancangField *field = g_ptr_array_index (self->series, j);

          rancang_worksheet_add_column (self->sheet, rancang_workbook_cell_type (field), 0, year,
                                        tr (self->maker, field->label),
                                        rancang_workbook_unit (self->maker, field));
        }
      if (has_achievement (self))
        rancang_worksheet_add_column (self->sheet, RANCANG_CELL_PERCENT, RANCANG_COLUMN_DATA_BAR,
                                      year, tr (self->maker, N_("Achievement")), NULL);
    }
}

static void
add_columns (KindTable *self)
{
  const RancangField *title = rancang_kind_find_field (self->kind, "title");
  gboolean years_added = FALSE;

  rancang_workbook_add_number_column (self->maker, self->sheet);
  rancang_worksheet_add_column (self->sheet, RANCANG_CELL_TEXT, 0, NULL,
                                tr (self->maker, title != NULL
                                                   ? title->label
                                                   : rancang_kind_get_label (self->kind)), NULL);
  for (guint i = 0; i < self->ancestors->len; i++)
    rancang_worksheet_add_column (self->sheet, RANCANG_CELL_TEXT, 0, NULL,
                                  tr (self->maker, rancang_kind_get_label (
                                        g_ptr_array_index (self->ancestors, i))), NULL);
  for (guint i = 0; i < rancang_kind_get_n_fields (self->kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (self->kind, i);

      if (!is_shown (field))
        continue;
      if (!is_series (field))
        add_field (self, field);
      else if (!years_added)
        {
          if (self->series->len == 1)
            add_single_series (self);
          else
            add_years (self);
          years_added = TRUE;
        }
    }
  self->first_extra = rancang_worksheet_get_n_columns (self->sheet);
  self->n_extras = rancang_workbook_add_extras (self->maker, self->sheet, self->kind);
  rancang_worksheet_set_frozen (self->sheet, COLUMN_TITLE + 1);
}

static void
set_achievement (KindTable   *self,
                 RancangItem *item,
                 guint        column,
                 int          year)
{
  RancangAchievement achievement;

  rancang_achievement_calculate (item, year, &achievement);
  if (achievement.state == RANCANG_ACHIEVEMENT_CALCULATED)
    rancang_worksheet_set_number (self->sheet, column, RANCANG_CELL_PERCENT,
                                  &achievement.percentage);
}

static void
set_years (KindTable   *self,
           RancangItem *item)
{
  for (guint j = 0; j < self->series->len; j++)
    {
      const RancangField *field = g_ptr_array_index (self->series, j);
      RancangSeries *series = rancang_item_get_series (item, field->name);

      for (guint i = 0; series != NULL && i < self->years->len; i++)
        rancang_worksheet_set_number (self->sheet,
                                      self->first_year_column + i * self->n_year_columns + j,
                                      rancang_workbook_cell_type (field),
                                      rancang_series_lookup (
                                        series, g_array_index (self->years, int, i)));
      if (series != NULL && self->total_column != 0)
        {
          RancangDecimal total = rancang_series_total (series);

          rancang_worksheet_set_number (self->sheet, self->total_column, RANCANG_CELL_MONEY,
                                        &total);
        }
    }
  for (guint i = 0; has_achievement (self) && i < self->years->len; i++)
    set_achievement (self, item,
                     self->first_year_column + (i + 1) * self->n_year_columns - 1,
                     g_array_index (self->years, int, i));
}

static void
set_ancestors (KindTable   *self,
               RancangItem *item)
{
  for (guint i = 0; i < self->ancestors->len; i++)
    {
      const RancangKind *kind = g_ptr_array_index (self->ancestors, i);
      RancangItem *ancestor = rancang_item_get_ancestor (item, rancang_kind_get_name (kind));

      if (ancestor != NULL)
        rancang_worksheet_set_text (self->sheet, COLUMN_TITLE + 1 + i, RANCANG_CELL_TEXT,
                                    rancang_workbook_title (self->maker, ancestor));
    }
}

static void
add_row (KindTable   *self,
         RancangItem *item,
         guint        number)
{
  rancang_worksheet_add_row (self->sheet, RANCANG_WORKSHEET_ROW_PLAIN);
  rancang_worksheet_set_count (self->sheet, 0, RANCANG_CELL_INTEGER, number);
  rancang_worksheet_set_text (self->sheet, COLUMN_TITLE, RANCANG_CELL_TEXT,
                              rancang_workbook_title (self->maker, item));
  set_ancestors (self, item);
  for (guint i = 0; i < self->fields->len; i++)
    {
      FieldColumns *columns = &g_array_index (self->fields, FieldColumns, i);

      rancang_workbook_set_field (self->maker, self->sheet, columns->first, item,
                                  columns->field);
    }
  set_years (self, item);
  if (self->n_extras > 0)
    rancang_workbook_set_extras (self->maker, self->sheet, self->first_extra, item);
}

/* A series that nobody has filled in is left out of every year, all but what is wanted. */
static void
drop_series (KindTable *self,
             gboolean  *keep,
             guint      place)
{
  gboolean empty = TRUE;

  for (guint i = 0; empty && i < self->years->len; i++)
    empty = rancang_worksheet_columns_are_empty (self->sheet, self->first_year_column
                                                                + i * self->n_year_columns
                                                                + place, 1);
  for (guint i = 0; empty && i < self->years->len; i++)
    keep[self->first_year_column + i * self->n_year_columns + place] = FALSE;
}

/* Programmes have eighty fields; those that nobody fills in would hide the others. */
static void
drop_empty (KindTable *self)
{
  guint n_columns = rancang_worksheet_get_n_columns (self->sheet);
  g_autofree gboolean *keep = g_new (gboolean, n_columns);

  for (guint i = 0; i < n_columns; i++)
    keep[i] = TRUE;
  /* Budget lines are seldom called anything. */
  if (n_columns > COLUMN_TITLE + 1 && self->items->len > 0)
    keep[COLUMN_TITLE] = !rancang_worksheet_columns_are_empty (self->sheet, COLUMN_TITLE, 1);
  for (guint i = 0; i < self->fields->len; i++)
    {
      FieldColumns *columns = &g_array_index (self->fields, FieldColumns, i);

      keep[columns->first] = (columns->field->flags & RANCANG_FIELD_WANTED)
                             || !rancang_worksheet_columns_are_empty (self->sheet, columns->first,
                                                                      1);
    }
  for (guint j = 0; self->series->len > 1 && j < self->n_year_columns; j++)
    {
      const RancangField *field = j < self->series->len ? g_ptr_array_index (self->series, j)
                                                        : NULL;

      /* Where there are targets, realisations have their place beside them. */
      if (field == NULL || !((field->flags & RANCANG_FIELD_WANTED)
                             || g_str_equal (field->name, "realisations")))
        drop_series (self, keep, j);
    }
  rancang_worksheet_keep_columns (self->sheet, keep);
}

/* Rupiah are added up, in every table that has some. */
static void
add_totals (KindTable *self)
{
  guint n_columns = rancang_worksheet_get_n_columns (self->sheet);
  g_autofree gboolean *columns = g_new0 (gboolean, n_columns);
  gboolean any = FALSE;

  for (guint i = 0; i < n_columns; i++)
    {
      columns[i] = rancang_worksheet_get_column_type (self->sheet, i) == RANCANG_CELL_MONEY
                   && !rancang_worksheet_columns_are_empty (self->sheet, i, 1);
      any |= columns[i];
    }
  if (!any)
    return;
  rancang_worksheet_add_totals (self->sheet, COLUMN_TITLE, tr (self->maker, N_("Total")),
                                columns);
  rancang_workbook_note_rupiah (self->maker, self->sheet);
  rancang_workbook_note_examples (self->maker, self->sheet);
}

/* Takes the items, a borrowed array of them. */
static void
make_table (RancangWorkbookMaker       *maker,
            const RancangWorkbookTable *table,
            GPtrArray                  *items,
            GPtrArray                  *sheets)
{
  KindTable self = { .maker = maker, .kind = table->kind, .items = items };

  self.sheet = rancang_workbook_new_sheet (maker, table);
  self.ancestors = g_ptr_array_new ();
  self.fields = g_array_new (FALSE, FALSE, sizeof (FieldColumns));
  self.series = g_ptr_array_new ();
  self.years = g_array_new (FALSE, FALSE, sizeof (int));
  find_ancestors (&self);
  find_series (&self);
  if (self.series->len > 0)
    find_years (&self);
  add_columns (&self);
  for (guint i = 0; i < items->len && !g_cancellable_is_cancelled (maker->cancellable); i++)
    add_row (&self, g_ptr_array_index (items, i), i + 1);
  drop_empty (&self);
  add_totals (&self);
  rancang_worksheet_set_flags (self.sheet, RANCANG_WORKSHEET_FILTER);
  g_ptr_array_add (sheets, self.sheet);
  g_ptr_array_unref (self.ancestors);
  g_array_unref (self.fields);
  g_ptr_array_unref (self.series);
  g_array_unref (self.years);
}

void
rancang_workbook_make_kind (RancangWorkbookMaker       *maker,
                            const RancangWorkbookTable *table,
                            GPtrArray                  *sheets)
{
  g_autoptr (GPtrArray) items = rancang_workbook_collect (maker->root,
                                                          rancang_kind_get_name (table->kind));

  make_table (maker, table, items, sheets);
}

/* Budget lines of which only the planned ones, or only the realisations, are added up. */
static void
make_lines (RancangWorkbookMaker       *maker,
            const RancangWorkbookTable *table,
            gboolean                    planned,
            GPtrArray                  *sheets)
{
  g_autoptr (GPtrArray) all = rancang_workbook_collect (maker->root, "budget-line");
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      if (rancang_workbook_is_planned (g_ptr_array_index (all, i)) == planned)
        g_ptr_array_add (lines, g_ptr_array_index (all, i));
    }
  make_table (maker, table, lines, sheets);
}

void
rancang_workbook_make_lines (RancangWorkbookMaker       *maker,
                             const RancangWorkbookTable *table,
                             GPtrArray                  *sheets)
{
  make_lines (maker, table, TRUE, sheets);
}

void
rancang_workbook_make_realised (RancangWorkbookMaker       *maker,
                                const RancangWorkbookTable *table,
                                GPtrArray                  *sheets)
{
  make_lines (maker, table, FALSE, sheets);
}
