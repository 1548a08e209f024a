/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cli-portfolio.c: `rancang portfolio` */

#include "config.h"

#include "cli/cli-private.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define DEFAULT_COLUMNS "region,stage,completeness,programmes,budget,readiness,open-gaps," \
                        "achievement,missing-values,score,improvement,shared-applications,file"

typedef struct
{
  guint  column;
  char  *comparison;
  char  *value;
} Filter;

typedef struct
{
  guint    column;
  gboolean falling;
} Order;

static void
clear_filter (Filter *filter)
{
  g_free (filter->comparison);
  g_free (filter->value);
}

static gboolean
find_column (const char *id,
             guint      *column)
{
  g_autoptr (GString) known = NULL;

  if (rancang_portfolio_find_column (id, column))
    return TRUE;
  known = g_string_new (NULL);
  for (guint i = 0; i < rancang_portfolio_get_n_columns (); i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", rancang_portfolio_get_column_id (i));
  rancang_cli_fail (_("A portfolio has no column “%s”; there are: %s"), id, known->str);
  return FALSE;
}

static GArray *
parse_columns (const char *text)
{
  g_auto (GStrv) ids = g_strsplit (text, ",", -1);
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));

  for (char **id = ids; *id != NULL; id++)
    {
      guint column;

      if (!find_column (g_strstrip (*id), &column))
        return NULL;
      g_array_append_val (columns, column);
    }
  return g_steal_pointer (&columns);
}

/* completeness<80, province=Sumatera Selatan, region~ogan */
static gboolean
parse_filters (char   **texts,
               GArray  *filters)
{
  for (; texts != NULL && *texts != NULL; texts++)
    {
      gsize n = strcspn (*texts, "=!<>~");
      gsize length = strspn (*texts + n, "=!<>~");
      g_autofree char *id = g_strndup (*texts, n);
      g_autofree char *comparison = g_strndup (*texts + n, length);
      static const char *const known[] = { "=", "!=", "<", "<=", ">", ">=", "~", NULL };
      Filter filter = { 0 };

      if (!g_strv_contains (known, comparison))
        {
          rancang_cli_fail (_("--filter needs COLUMN and =, !=, <, <=, >, >= or ~ and a value, "
                              "not “%s”"), *texts);
          return FALSE;
        }
      if (!find_column (g_strstrip (id), &filter.column))
        return FALSE;
      filter.comparison = g_steal_pointer (&comparison);
      filter.value = g_strstrip (g_strdup (*texts + n + length));
      g_array_append_val (filters, filter);
    }
  return TRUE;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const Order *order = user_data;
  RancangPortfolioRow *first = (RancangPortfolioRow *) a;
  RancangPortfolioRow *second = (RancangPortfolioRow *) b;

  return rancang_portfolio_row_compare (order->falling ? second : first,
                                        order->falling ? first : second, order->column);
}

/* What is missing comes last in either direction. */
static gboolean
has_value (RancangPortfolioRow *row,
           guint                column)
{
  return rancang_portfolio_row_get_text (row, column) != NULL
         || rancang_portfolio_row_get_number (row, column) != NULL;
}

static GListStore *
choose_rows (RancangPortfolio *portfolio,
             GArray           *filters,
             const Order      *order)
{
  GListModel *rows = rancang_portfolio_get_rows (portfolio);
  GListStore *chosen = g_list_store_new (RANCANG_TYPE_PORTFOLIO_ROW);
  g_autoptr (GListStore) without = g_list_store_new (RANCANG_TYPE_PORTFOLIO_ROW);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (RancangPortfolioRow) row = g_list_model_get_item (rows, i);
      gboolean matches = TRUE;

      for (guint j = 0; j < filters->len && matches; j++)
        {
          Filter *filter = &g_array_index (filters, Filter, j);

          matches = rancang_portfolio_row_matches (row, filter->column, filter->comparison,
                                                   filter->value);
        }
      if (matches)
        g_list_store_append (order == NULL || has_value (row, order->column) ? chosen : without,
                             row);
    }
  if (order != NULL)
    g_list_store_sort (chosen, compare_rows, (gpointer) order);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (without)); i++)
    {
      g_autoptr (RancangPortfolioRow) row = g_list_model_get_item (G_LIST_MODEL (without), i);

      g_list_store_append (chosen, row);
    }
  return chosen;
}

static gboolean
is_number (guint column)
{
  return rancang_portfolio_get_column_type (column) >= RANCANG_CELL_INTEGER;
}

static void
print_cell (const char *text,
            glong       width,
            gboolean    right,
            gboolean    last)
{
  g_autofree char *clean = rancang_cli_clean (text);
  int space = (int) (width - g_utf8_strlen (clean, -1));

  if (right)
    g_print ("%*s%s%s", space, "", clean, last ? "\n" : "  ");
  else
    g_print ("%s%*s%s", clean, last ? 0 : space, "", last ? "\n" : "  ");
}

static void
print_table (GListModel *rows,
             GArray     *columns)
{
  const RancangLanguage language = rancang_language_get_default ();
  const guint n_rows = g_list_model_get_n_items (rows);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autofree glong *widths = g_new0 (glong, columns->len);

  for (guint i = 0; i <= n_rows; i++)
    {
      g_autoptr (RancangPortfolioRow) row = i > 0 ? g_list_model_get_item (rows, i - 1) : NULL;

      for (guint j = 0; j < columns->len; j++)
        {
          guint column = g_array_index (columns, guint, j);
          char *cell = row != NULL
                         ? rancang_portfolio_row_dup_words (row, column, language)
                         : g_strdup (rancang_portfolio_get_column_label (column, language));

          widths[j] = MAX (widths[j], g_utf8_strlen (cell, -1));
          g_ptr_array_add (cells, cell);
        }
    }
  for (guint i = 0; i < cells->len; i++)
    {
      guint j = i % columns->len;

      print_cell (g_ptr_array_index (cells, i), widths[j],
                  is_number (g_array_index (columns, guint, j)), j == columns->len - 1);
    }
}

static void
write_row (RancangJsonWriter   *writer,
           RancangPortfolioRow *row)
{
  rancang_json_writer_begin (writer, NULL, '{');
  for (guint i = 0; i < rancang_portfolio_get_n_columns (); i++)
    {
      const char *id = rancang_portfolio_get_column_id (i);
      const char *text = rancang_portfolio_row_get_text (row, i);

      if (text != NULL)
        rancang_json_writer_string (writer, id, text);
      else if (rancang_portfolio_row_get_number (row, i) != NULL)
        rancang_json_writer_decimal (writer, id, rancang_portfolio_row_get_number (row, i));
    }
  if (rancang_portfolio_row_get_error (row) != NULL)
    rancang_json_writer_string (writer, "error", rancang_portfolio_row_get_error (row));
  rancang_json_writer_end (writer, '}');
}

static void
write_rows (RancangJsonWriter *writer,
            const char        *name,
            GListModel        *rows)
{
  rancang_json_writer_begin (writer, name, '[');
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (RancangPortfolioRow) row = g_list_model_get_item (rows, i);

      write_row (writer, row);
    }
  rancang_json_writer_end (writer, ']');
}

static int
print_json (RancangPortfolio *portfolio,
            GListModel       *rows)
{
  g_autoptr (RancangJsonWriter) writer = rancang_json_writer_new ();

  rancang_json_writer_begin (writer, NULL, '{');
  write_rows (writer, "plans", rows);
  write_rows (writer, "unreadable", rancang_portfolio_get_unreadable (portfolio));
  rancang_json_writer_end (writer, '}');
  return rancang_cli_print_json (writer);
}

/* The format whose files end like this one, among those that take tables. */
static RancangFormatInfo *
find_format (RancangHost *host,
             const char  *output)
{
  GListModel *formats = rancang_host_list_formats (host);

  for (guint i = 0; i < g_list_model_get_n_items (formats); i++)
    {
      g_autoptr (RancangFormatInfo) info = g_list_model_get_item (formats, i);
      RancangExporter *exporter =
        rancang_host_find_exporter (host, rancang_format_info_get_id (info));

      if (RANCANG_IS_SHEET_EXPORTER (exporter)
          && g_str_has_suffix (output, rancang_format_info_get_extension (info)))
        return info;
    }
  return NULL;
}

static int
write_file (RancangHost      *host,
            RancangPortfolio *portfolio,
            GListModel       *rows,
            const char       *output)
{
  RancangFormatInfo *info = find_format (host, output);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);
  g_autoptr (RancangWorkbook) workbook = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  const char *format;

  if (info == NULL)
    return rancang_cli_fail (_("“%s” ends like no format of tables; there are: .xlsx, .ods, .csv, "
                               ".zip"), output);
  format = rancang_format_info_get_id (info);
  workbook = rancang_portfolio_create_workbook (portfolio, rows, rancang_language_get_default ());
  bytes = rancang_sheet_exporter_write (
    RANCANG_SHEET_EXPORTER (rancang_host_find_exporter (host, format)), workbook, format, NULL,
    &error);
  if (bytes == NULL || !rancang_file_write_bytes (bytes, file, NULL, &error))
    return rancang_cli_fail_error (output, error);
  return RANCANG_CLI_OK;
}

static int
write_sql (RancangPortfolio *portfolio,
           const char       *output)
{
  g_autoptr (GBytes) sql = rancang_portfolio_write_sql (portfolio);
  g_autoptr (GFile) file = output != NULL ? g_file_new_for_commandline_arg (output) : NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    {
      fwrite (g_bytes_get_data (sql, NULL), 1, g_bytes_get_size (sql), stdout);
      return RANCANG_CLI_OK;
    }
  if (!rancang_file_write_bytes (sql, file, NULL, &error))
    return rancang_cli_fail_error (output, error);
  return RANCANG_CLI_OK;
}

static void
tell_progress (guint    n_done,
               guint    n_plans,
               gpointer user_data)
{
  g_printerr ("\r\033[K%u / %u%s", n_done, n_plans, n_done == n_plans ? "\r\033[K" : "");
}

static RancangPortfolio *
read_folder (RancangHost *host,
             const char  *path)
{
  g_autoptr (GFile) folder = g_file_new_for_commandline_arg (path);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");
  g_autoptr (GListModel) files = NULL;
  g_autoptr (GError) error = NULL;

  files = rancang_portfolio_find_files (folder, NULL, &error);
  if (files == NULL)
    {
      rancang_cli_fail_error (path, error);
      return NULL;
    }
  if (g_list_model_get_n_items (files) == 0)
    {
      rancang_cli_fail (_("%s: the folder holds no plan (*.rancang)"), path);
      return NULL;
    }
  return rancang_portfolio_read (host, files, folder, date,
                                 isatty (STDERR_FILENO) ? tell_progress : NULL, NULL, NULL, NULL);
}

/* The others were told all the same. */
static int
tell_unreadable (RancangPortfolio *portfolio)
{
  GListModel *rows = rancang_portfolio_get_unreadable (portfolio);
  guint file;

  if (g_list_model_get_n_items (rows) == 0 || !rancang_portfolio_find_column ("file", &file))
    return RANCANG_CLI_OK;
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (RancangPortfolioRow) row = g_list_model_get_item (rows, i);

      rancang_cli_fail ("%s: %s", rancang_portfolio_row_get_text (row, file),
                        rancang_portfolio_row_get_error (row));
    }
  return RANCANG_CLI_BAD_INPUT;
}

typedef struct
{
  char     *columns;
  char     *sort;
  char    **filters;
  char     *output;
  gboolean  json;
  gboolean  sql;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->columns);
  g_free (options->sort);
  g_strfreev (options->filters);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static int
tell (const Options    *options,
      RancangHost      *host,
      RancangPortfolio *portfolio,
      GListModel       *rows,
      GArray           *columns)
{
  if (options->sql)
    return write_sql (portfolio, options->output);
  if (options->output != NULL)
    return write_file (host, portfolio, rows, options->output);
  if (options->json)
    return print_json (portfolio, rows);
  print_table (rows, columns);
  return RANCANG_CLI_OK;
}

static int
run (const Options *options,
     const char    *folder)
{
  const char *sort = options->sort;
  Order order = { .falling = sort != NULL && *sort == '-' };
  g_autoptr (GArray) columns = NULL;
  g_autoptr (GArray) filters = g_array_new (FALSE, FALSE, sizeof (Filter));
  g_autoptr (RancangHost) host = NULL;
  g_autoptr (RancangPortfolio) portfolio = NULL;
  g_autoptr (GListStore) rows = NULL;
  int status;

  g_array_set_clear_func (filters, (GDestroyNotify) clear_filter);
  columns = parse_columns (options->columns != NULL ? options->columns : DEFAULT_COLUMNS);
  if (columns == NULL || !parse_filters (options->filters, filters)
      || (sort != NULL && !find_column (sort + order.falling, &order.column)))
    return RANCANG_CLI_BAD_INPUT;
  host = rancang_host_new ();
  portfolio = read_folder (host, folder);
  if (portfolio == NULL)
    return RANCANG_CLI_BAD_INPUT;
  rows = choose_rows (portfolio, filters, sort != NULL ? &order : NULL);
  status = tell (options, host, portfolio, G_LIST_MODEL (rows), columns);
  return status != RANCANG_CLI_OK ? status : tell_unreadable (portfolio);
}

int
rancang_cli_portfolio (int    argc,
                       char **argv)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "columns", 'c', 0, G_OPTION_ARG_STRING, &options.columns,
      N_("The columns to print, such as region,budget,score"), N_("COLUMN,…") },
    { "sort", 's', 0, G_OPTION_ARG_STRING, &options.sort,
      N_("The column to sort by; with - before it the largest first"), N_("[-]COLUMN") },
    { "filter", 'f', 0, G_OPTION_ARG_STRING_ARRAY, &options.filters,
      N_("Only the plans for which this holds, such as completeness<80 or region~ogan"),
      N_("CONDITION") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("A workbook to write: .xlsx, .ods, .csv or .zip"), N_("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_("Print JSON"), NULL },
    { "sql", 0, 0, G_OPTION_ARG_NONE, &options.sql,
      N_("Write tables for PostgreSQL, of all plans"), NULL },
    { NULL },
  };

  if (!rancang_cli_parse (entries, "portfolio", "FOLDER", 1, &argc, &argv))
    return RANCANG_CLI_BAD_INPUT;
  if (options.sql && (options.filters != NULL || options.sort != NULL || options.json))
    return rancang_cli_fail ("%s", _("--sql writes all plans: sort and filter them in the "
                                     "database"));
  return run (&options, argv[1]);
}
