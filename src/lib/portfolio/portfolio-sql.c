/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* portfolio-sql.c: a portfolio as tables of PostgreSQL, loaded by psql as it stands */

#include "config.h"

#include "portfolio/portfolio-private.h"

#include <string.h>

/* Tables are made anew: the text can be loaded again and again. */
static const char head[] =
  "-- Portfolio of Rancang, for PostgreSQL: psql -v ON_ERROR_STOP=1 -f FILE DATABASE\n"
  "BEGIN;\n"
  "SET client_encoding TO 'UTF8';\n"
  "SET standard_conforming_strings TO on;\n"
  "CREATE SCHEMA IF NOT EXISTS rancang;\n"
  "DROP TABLE IF EXISTS rancang.application, rancang.gap, rancang.budget, rancang.plan;\n";

static const char parts[] =
  "CREATE TABLE rancang.budget (\n"
  "  plan integer NOT NULL REFERENCES rancang.plan,\n"
  "  year integer NOT NULL,\n"
  "  source text NOT NULL,\n"
  "  amount numeric NOT NULL,\n"
  "  PRIMARY KEY (plan, year, source)\n"
  ");\n"
  "CREATE TABLE rancang.gap (\n"
  "  plan integer NOT NULL REFERENCES rancang.plan,\n"
  "  element text NOT NULL,\n"
  "  item text NOT NULL,\n"
  "  rating text NOT NULL,\n"
  "  has_programme boolean NOT NULL\n"
  ");\n"
  "CREATE TABLE rancang.application (\n"
  "  plan integer NOT NULL REFERENCES rancang.plan,\n"
  "  title text NOT NULL,\n"
  "  key text NOT NULL,\n"
  "  agency text NOT NULL,\n"
  "  plans integer NOT NULL\n"
  ");\n";

static const char *
get_sql_type (RancangCellType type)
{
  switch ((int) type)
    {
    case RANCANG_CELL_YEAR:
    case RANCANG_CELL_INTEGER:
      return "integer";
    case RANCANG_CELL_MONEY:
    case RANCANG_CELL_DECIMAL:
    case RANCANG_CELL_PERCENT:
      return "numeric";
    case RANCANG_CELL_DATE:
      return "date";
    default:
      return "text";
    }
}

static void
add_plan_table (GString *sql)
{
  g_string_append (sql, "CREATE TABLE rancang.plan (\n  id integer PRIMARY KEY");
  for (guint i = 0; i < rancang_portfolio_get_n_columns (); i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (rancang_portfolio_get_column_id (i)), "-",
                                            '_');

      g_string_append_printf (sql, ",\n  %s %s", name,
                              get_sql_type (rancang_portfolio_get_column_type (i)));
    }
  g_string_append (sql, "\n);\n");
}

/* The text format of COPY. Nothing in it ends the data early: a backslash and what ends a line or a
 * column are written as escapes; PostgreSQL holds no NUL, and none comes from a plan. */
static void
add_text (GString    *sql,
          const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  g_string_append_c (sql, '\t');
  for (const char *at = valid; *at != '\0'; at++)
    {
      switch (*at)
        {
        case '\\':
          g_string_append (sql, "\\\\");
          break;
        case '\t':
          g_string_append (sql, "\\t");
          break;
        case '\n':
          g_string_append (sql, "\\n");
          break;
        case '\r':
          g_string_append (sql, "\\r");
          break;
        default:
          g_string_append_c (sql, *at);
        }
    }
}

static void
add_number (GString              *sql,
            const RancangDecimal *number)
{
  g_autofree char *text = rancang_decimal_to_string (number);

  g_string_append_printf (sql, "\t%s", text);
}

static void
add_plan (GString             *sql,
          RancangPortfolioRow *row,
          guint                id)
{
  g_string_append_printf (sql, "%u", id);
  for (guint i = 0; i < rancang_portfolio_get_n_columns (); i++)
    {
      if (row->values[i].has_number)
        add_number (sql, &row->values[i].number);
      else if (row->values[i].text != NULL)
        add_text (sql, row->values[i].text);
      else
        g_string_append (sql, "\t\\N");
    }
  g_string_append_c (sql, '\n');
}

static void
add_amounts (GString             *sql,
             RancangPortfolioRow *row,
             guint                id)
{
  for (guint i = 0; i < row->amounts->len; i++)
    {
      RancangPortfolioAmount *amount = &g_array_index (row->amounts, RancangPortfolioAmount, i);

      g_string_append_printf (sql, "%u\t%d", id, amount->year);
      add_text (sql, amount->source);
      add_number (sql, &amount->amount);
      g_string_append_c (sql, '\n');
    }
}

static void
add_gaps (GString             *sql,
          RancangPortfolioRow *row,
          guint                id)
{
  for (guint i = 0; i < row->gaps->len; i++)
    {
      RancangPortfolioGap *gap = &g_array_index (row->gaps, RancangPortfolioGap, i);

      g_string_append_printf (sql, "%u", id);
      add_text (sql, gap->element);
      add_text (sql, gap->title);
      add_text (sql, gap->rating);
      g_string_append_printf (sql, "\t%s\n", gap->answered ? "t" : "f");
    }
}

static void
add_applications (GString             *sql,
                  RancangPortfolioRow *row,
                  guint                id)
{
  for (guint i = 0; i < row->applications->len; i++)
    {
      RancangPortfolioApplication *application =
        &g_array_index (row->applications, RancangPortfolioApplication, i);

      g_string_append_printf (sql, "%u", id);
      add_text (sql, application->title);
      add_text (sql, application->key);
      add_text (sql, application->agency);
      g_string_append_printf (sql, "\t%u\n", application->n_plans);
    }
}

/* Ids are the plans' places in the portfolio. */
static void
copy (GString    *sql,
      GListModel *rows,
      const char *table,
      void      (*add) (GString *, RancangPortfolioRow *, guint))
{
  g_string_append_printf (sql, "COPY rancang.%s FROM stdin;\n", table);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (RancangPortfolioRow) row = g_list_model_get_item (rows, i);

      add (sql, row, i + 1);
    }
  g_string_append (sql, "\\.\n");
}

/**
 * rancang_portfolio_write_sql:
 * @self: a portfolio
 *
 * Writes the portfolio for PostgreSQL: the schema `rancang` with the tables `plan` (the columns of
 * the portfolio, `-` as `_`), `budget`, `gap` and `application`, and their rows as COPY data, all
 * in one transaction. Amounts are rupiah, exact.
 *
 * Returns: (transfer full): the text, for psql
 *
 * Since: 1.0
 */
GBytes *
rancang_portfolio_write_sql (RancangPortfolio *self)
{
  GString *sql = g_string_new (head);
  GListModel *rows;

  g_return_val_if_fail (RANCANG_IS_PORTFOLIO (self), NULL);

  rows = G_LIST_MODEL (self->rows);
  add_plan_table (sql);
  g_string_append (sql, parts);
  copy (sql, rows, "plan", add_plan);
  copy (sql, rows, "budget", add_amounts);
  copy (sql, rows, "gap", add_gaps);
  copy (sql, rows, "application", add_applications);
  g_string_append (sql, "CREATE INDEX ON rancang.application (key);\nCOMMIT;\n");
  return g_string_free_to_bytes (sql);
}
