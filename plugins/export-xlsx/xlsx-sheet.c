/* SPDX-License-Identifier: GPL-3.0-or-later */
/* xlsx-sheet.c: one table as a sheet of the file */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "xlsx-private.h"

/* Above the table stand its title, the plan and a note. */
#define ROW_TITLE 0
#define ROW_SUBTITLE 1
#define ROW_NOTE 2
#define ROW_HEADINGS 4

#define COLOUR_BAR 0xC5D5EA
#define LINE_HEIGHT 15
/* Digits beside each other on a page that can still be read. */
#define PAGE_WIDTH 230
#define MAX_LINKS 65000
/* More digits a spreadsheet does not keep. */
#define MAX_DIGITS G_GINT64_CONSTANT (1000000000000000)

/* A sheet in the making. */
typedef struct
{
  Xlsx             *file;
  RancangWorksheet *table;
  lxw_worksheet    *sheet;
  lxw_row_t         first_row; /* of the cells, below the headings */
  guint             n_links;
} Sheet;

/* _x0041_ is an A to spreadsheets; NULL where the text has nothing of the kind. */
static char *
escape_text (const char *text)
{
  static gsize made = 0;
  static GRegex *regex;
  char *escaped;

  if (strstr (text, "_x") == NULL)
    return NULL;
  if (g_once_init_enter (&made))
    {
      regex = g_regex_new ("_(?=x[0-9A-Fa-f]{4}_)", 0, 0, NULL);
      g_once_init_leave (&made, 1);
    }
  escaped = g_regex_replace_literal (regex, text, -1, 0, "_x005F_", 0, NULL);
  /* The library counts what is written, not what is read. */
  if (escaped != NULL && g_utf8_strlen (escaped, -1) > RANCANG_CELL_MAX_LENGTH)
    g_clear_pointer (&escaped, g_free);
  return escaped;
}

static void
write_text (Sheet      *self,
            lxw_row_t   row,
            guint       column,
            const char *text,
            XlsxLook    look,
            XlsxStyle   style)
{
  g_autofree char *escaped = escape_text (text);

  worksheet_write_string (self->sheet, row, column, escaped != NULL ? escaped : text,
                          xlsx_get_format (self->file, look, style));
}

/* How many lines a heading takes in the column. */
static guint
count_lines (Sheet *self,
             guint  column)
{
  g_autofree char *heading = rancang_worksheet_dup_heading (self->table, column, FALSE);
  guint width = MAX (rancang_worksheet_get_column_width (self->table, column), 4) - 2;

  return 1 + (guint) g_utf8_strlen (heading, -1) / width;
}

/* Where the table has groups, what has none goes down over both rows. */
static void
write_heading (Sheet *self,
               guint  column,
               guint  n_rows)
{
  g_autofree char *heading = rancang_worksheet_dup_heading (self->table, column, FALSE);
  const char *group = rancang_worksheet_get_group (self->table, column);
  guint size = rancang_worksheet_get_group_size (self->table, column);
  lxw_format *format = xlsx_get_format (self->file, XLSX_LOOK_HEADING, XLSX_STYLE_PLAIN);

  if (group == NULL && n_rows > 1)
    {
      worksheet_merge_range (self->sheet, ROW_HEADINGS, column, ROW_HEADINGS + 1, column, heading,
                             format);
      return;
    }
  if (group != NULL && size > 1)
    worksheet_merge_range (self->sheet, ROW_HEADINGS, column, ROW_HEADINGS, column + size - 1,
                           group, format);
  else if (group != NULL && size == 1)
    write_text (self, ROW_HEADINGS, column, group, XLSX_LOOK_HEADING, XLSX_STYLE_PLAIN);
  write_text (self, self->first_row - 1, column, heading, XLSX_LOOK_HEADING, XLSX_STYLE_PLAIN);
}

static void
write_headings (Sheet *self)
{
  guint n_rows = rancang_worksheet_has_groups (self->table) ? 2 : 1;
  guint lines = 1;

  self->first_row = ROW_HEADINGS + n_rows;
  for (guint i = 0; i < rancang_worksheet_get_n_columns (self->table); i++)
    {
      worksheet_set_column (self->sheet, i, i,
                            rancang_worksheet_get_column_width (self->table, i), NULL);
      write_heading (self, i, n_rows);
      lines = MAX (lines, count_lines (self, i));
    }
  worksheet_set_row (self->sheet, self->first_row - 1, (MIN (lines, 6) + 0.4) * LINE_HEIGHT, NULL);
}

static void
write_top (Sheet *self)
{
  RancangWorkbook *book = self->file->book;
  const char *subtitle = rancang_workbook_get_subtitle (book);
  const char *note = rancang_worksheet_get_note (self->table);
  g_autofree char *plan = NULL;

  plan = g_strconcat (rancang_workbook_get_title (book), *subtitle != '\0' ? " — " : "", subtitle,
                      NULL);
  write_text (self, ROW_TITLE, 0, rancang_worksheet_get_title (self->table), XLSX_LOOK_TITLE,
              XLSX_STYLE_PLAIN);
  worksheet_set_row (self->sheet, ROW_TITLE, 22, NULL);
  write_text (self, ROW_SUBTITLE, 0, plan, XLSX_LOOK_SUBTITLE, XLSX_STYLE_PLAIN);
  if (*note != '\0')
    write_text (self, ROW_NOTE, 0, note, XLSX_LOOK_SUBTITLE, XLSX_STYLE_PLAIN);
}

/* Days are numbered from the last of 1899; before March 1900 spreadsheets do not agree. */
static gboolean
parse_date (const char *text,
            double     *serial)
{
  GDate date, base;
  int year, month, day;

  if (sscanf (text, "%4d-%2d-%2d", &year, &month, &day) != 3
      || !g_date_valid_dmy (day, month, year))
    return FALSE;
  g_date_set_dmy (&base, 30, 12, 1899);
  g_date_set_dmy (&date, day, month, year);
  *serial = g_date_days_between (&base, &date);
  return *serial > 60;
}

static double
to_double (const RancangDecimal *number,
           gboolean              percent)
{
  g_autofree char *digits = rancang_decimal_to_string (number);
  g_autofree char *text = g_strconcat (digits, percent ? "e-2" : "", NULL);

  return g_ascii_strtod (text, NULL);
}

static void
write_number (Sheet     *self,
              guint      row,
              guint      column,
              XlsxStyle  style)
{
  const RancangDecimal *number = rancang_worksheet_get_number (self->table, row, column);
  RancangCellType type = rancang_worksheet_get_cell_type (self->table, row, column);
  XlsxLook look = XLSX_LOOK_NUMBER + number->scale;
  lxw_row_t at = self->first_row + row;

  if (type == RANCANG_CELL_YEAR
      || (rancang_worksheet_get_column_flags (self->table, column) & RANCANG_COLUMN_MARKS))
    look = XLSX_LOOK_YEAR;
  else if (type == RANCANG_CELL_PERCENT)
    look = XLSX_LOOK_PERCENT + number->scale;
  if (number->digits >= MAX_DIGITS || number->digits <= -MAX_DIGITS)
    {
      g_autofree char *text = rancang_format_number (
        number, rancang_workbook_get_language (self->file->book));

      write_text (self, at, column, text, XLSX_LOOK_LONG_NUMBER, style);
      return;
    }
  if (style == XLSX_STYLE_TOTAL && rancang_worksheet_is_sum (self->table, row, column))
    {
      char range[2 * LXW_MAX_CELL_NAME_LENGTH];
      g_autofree char *formula = NULL;

      /* Follows the filter, and what is changed in the sheet later. */
      lxw_rowcol_to_range (range, self->first_row, column, at - 1, column);
      formula = g_strdup_printf ("=SUBTOTAL(109,%s)", range);
      worksheet_write_formula_num (self->sheet, at, column, formula,
                                   xlsx_get_format (self->file, look, style),
                                   to_double (number, FALSE));
      return;
    }
  worksheet_write_number (self->sheet, at, column,
                          to_double (number, type == RANCANG_CELL_PERCENT),
                          xlsx_get_format (self->file, look, style));
}

static void
write_words (Sheet      *self,
             guint       row,
             guint       column,
             const char *text,
             XlsxStyle   style)
{
  RancangCellType type = rancang_worksheet_get_cell_type (self->table, row, column);
  lxw_row_t at = self->first_row + row;
  gboolean mark = rancang_worksheet_get_column_flags (self->table, column) & RANCANG_COLUMN_MARKS;
  double serial;

  if (type == RANCANG_CELL_DATE && parse_date (text, &serial))
    worksheet_write_number (self->sheet, at, column, serial,
                            xlsx_get_format (self->file, XLSX_LOOK_DATE, style));
  else if (type == RANCANG_CELL_LINK && self->n_links++ < MAX_LINKS)
    worksheet_write_url (self->sheet, at, column, text,
                         xlsx_get_format (self->file, XLSX_LOOK_LINK, style));
  else
    write_text (self, at, column, text, mark ? XLSX_LOOK_MARK : XLSX_LOOK_TEXT, style);
}

static void
write_row (Sheet *self,
           guint  row)
{
  static const XlsxStyle styles[] = {
    [RANCANG_WORKSHEET_ROW_PLAIN] = XLSX_STYLE_PLAIN,
    [RANCANG_WORKSHEET_ROW_GROUP] = XLSX_STYLE_GROUP,
    [RANCANG_WORKSHEET_ROW_TOTAL] = XLSX_STYLE_TOTAL,
  };
  RancangWorksheetRowKind kind = rancang_worksheet_get_row_kind (self->table, row);

  for (guint i = 0; i < rancang_worksheet_get_n_columns (self->table); i++)
    {
      XlsxStyle style = rancang_worksheet_is_filled (self->table, row, i) ? XLSX_STYLE_FILLED
                                                                          : styles[kind];
      const char *text = rancang_worksheet_get_text (self->table, row, i);

      if (rancang_worksheet_get_number (self->table, row, i) != NULL)
        write_number (self, row, i, style);
      else if (text != NULL)
        write_words (self, row, i, text, style);
      else
        worksheet_write_blank (self->sheet, self->first_row + row, i,
                               xlsx_get_format (self->file, XLSX_LOOK_TEXT, style));
    }
}

static guint
count_plain_rows (RancangWorksheet *table)
{
  guint n = rancang_worksheet_get_n_rows (table);

  while (n > 0 && rancang_worksheet_get_row_kind (table, n - 1) == RANCANG_WORKSHEET_ROW_TOTAL)
    n--;
  return n;
}

/* Filters and bars end before the sums. */
static void
add_helpers (Sheet *self)
{
  guint n_rows = count_plain_rows (self->table);
  guint n_columns = rancang_worksheet_get_n_columns (self->table);
  lxw_conditional_format bar = {
    .type = LXW_CONDITIONAL_DATA_BAR, .bar_color = COLOUR_BAR, .bar_solid = LXW_TRUE,
    .data_bar_2010 = LXW_TRUE, .bar_no_border = LXW_TRUE,
    .min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER, .min_value = 0,
    .max_rule_type = LXW_CONDITIONAL_RULE_TYPE_MAXIMUM,
  };

  worksheet_freeze_panes (self->sheet, self->first_row,
                          rancang_worksheet_get_n_frozen (self->table));
  if (n_rows == 0)
    return;
  if (rancang_worksheet_get_flags (self->table) & RANCANG_WORKSHEET_FILTER)
    worksheet_autofilter (self->sheet, self->first_row - 1, 0, self->first_row + n_rows - 1,
                          n_columns - 1);
  for (guint i = 0; i < n_columns; i++)
    {
      if (rancang_worksheet_get_column_flags (self->table, i) & RANCANG_COLUMN_DATA_BAR)
        worksheet_conditional_format_range (self->sheet, self->first_row, i,
                                            self->first_row + n_rows - 1, i, &bar);
    }
}

/* On paper: lying, headed on every page; as wide as the page, or several beside each other that
 * begin with the same columns. */
static void
set_up_page (Sheet *self)
{
  guint n_frozen = rancang_worksheet_get_n_frozen (self->table);
  guint width = 0;

  for (guint i = 0; i < rancang_worksheet_get_n_columns (self->table); i++)
    width += rancang_worksheet_get_column_width (self->table, i);
  worksheet_set_paper (self->sheet, 9);
  worksheet_set_landscape (self->sheet);
  worksheet_fit_to_pages (self->sheet, 1 + width / PAGE_WIDTH, 0);
  if (n_frozen > 0)
    worksheet_repeat_columns (self->sheet, 0, n_frozen - 1);
  worksheet_set_margins (self->sheet, 0.4, 0.4, 0.5, 0.6);
  worksheet_repeat_rows (self->sheet, ROW_HEADINGS, self->first_row - 1);
  worksheet_set_footer (self->sheet, "&L&A&R&P / &N");
  worksheet_gridlines (self->sheet, LXW_HIDE_ALL_GRIDLINES);
  /* Codes look like numbers and shall not be marked as a mistake. */
  worksheet_ignore_errors (self->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
}

/* FALSE where the table does not fit, or when it is cancelled. */
gboolean
xlsx_add_sheet (Xlsx             *file,
                RancangWorksheet *table,
                GCancellable     *cancellable)
{
  Sheet self = { .file = file, .table = table };
  guint n_rows = rancang_worksheet_get_n_rows (table);

  if (n_rows > LXW_ROW_MAX - ROW_HEADINGS - 2
      || rancang_worksheet_get_n_columns (table) > LXW_COL_MAX)
    return FALSE;
  self.sheet = workbook_add_worksheet (file->workbook, rancang_worksheet_get_name (table));
  if (self.sheet == NULL)
    return FALSE;
  write_top (&self);
  write_headings (&self);
  for (guint row = 0; row < n_rows; row++)
    {
      if (row % 256 == 0 && g_cancellable_is_cancelled (cancellable))
        return FALSE;
      write_row (&self, row);
    }
  add_helpers (&self);
  set_up_page (&self);
  return TRUE;
}
