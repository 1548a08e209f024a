/* SPDX-License-Identifier: GPL-3.0-or-later */
/* budget-copy.c: the table of the budget for a spreadsheet or a document */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <string.h>

#include "pages/budget-copy.h"

/* Writes one row: its title, so many steps in, and all its amounts. */
typedef void (*WriteRow) (GString           *text,
                          RancangBudgetNode *node,
                          const char        *title,
                          guint              n_amounts);

/* A spreadsheet takes a cell that begins so for a formula. */
static void
append_cell (GString    *text,
             const char *cell)
{
  g_autofree char *flat = g_strdelimit (g_strdup (cell), "\t\r\n", ' ');

  if (*flat != '\0' && strchr ("=+-@", *flat) != NULL)
    g_string_append_c (text, '\'');
  g_string_append (text, flat);
}

/* Numbers are those that spreadsheets read in every language: digits, and a point if need be. */
static char *
dup_number (RancangBudgetNode *node,
            guint              index,
            guint              n_amounts)
{
  const RancangDecimal *amount;

  amount = rancang_budget_node_get_amount (node, index + 1 < n_amounts ? index
                                                                       : RANCANG_BUDGET_TOTAL);

  return amount != NULL ? rancang_decimal_to_string (amount) : g_strdup ("");
}

static void
write_tsv (GString           *text,
           RancangBudgetNode *node,
           const char        *title,
           guint              n_amounts)
{
  for (guint i = 0; i < rancang_budget_node_get_depth (node); i++)
    g_string_append (text, "  ");
  append_cell (text, title);
  for (guint i = 0; i < n_amounts; i++)
    {
      g_autofree char *number = dup_number (node, i, n_amounts);

      g_string_append_printf (text, "\t%s", number);
    }
  g_string_append_c (text, '\n');
}

static void
write_html (GString           *text,
            RancangBudgetNode *node,
            const char        *title,
            guint              n_amounts)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  g_string_append_printf (text, "<tr><td style=\"padding-left: %uem\">%s</td>",
                          rancang_budget_node_get_depth (node), escaped);
  for (guint i = 0; i < n_amounts; i++)
    {
      g_autofree char *number = dup_number (node, i, n_amounts);

      g_string_append_printf (text, "<td align=\"right\">%s</td>", number);
    }
  g_string_append (text, "</tr>\n");
}

static void
write_rows (GString           *text,
            GListModel        *rows,
            RancangBudgetNode *whole,
            guint              n_amounts,
            WriteRow           write)
{
  g_autofree char *total = rancang_budget_node_dup_title (whole);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (rows, i);
      g_autoptr (RancangBudgetNode) node = gtk_tree_list_row_get_item (row);
      g_autofree char *title = rancang_budget_node_dup_title (node);

      write (text, node, title, n_amounts);
    }
  write (text, whole, total, n_amounts);
}

char *
rancang_budget_dup_tsv (GListModel         *rows,
                        RancangBudgetNode  *whole,
                        const char * const *heads)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; heads[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\t');
      append_cell (text, heads[i]);
    }
  g_string_append_c (text, '\n');
  write_rows (text, rows, whole, g_strv_length ((GStrv) heads) - 1, write_tsv);

  return g_string_free_and_steal (text);
}

char *
rancang_budget_dup_html (GListModel         *rows,
                         RancangBudgetNode  *whole,
                         const char * const *heads)
{
  GString *text = g_string_new ("<meta charset=\"utf-8\">\n<table>\n<tr>");

  for (guint i = 0; heads[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (heads[i], -1);

      g_string_append_printf (text, "<th>%s</th>", escaped);
    }
  g_string_append (text, "</tr>\n");
  write_rows (text, rows, whole, g_strv_length ((GStrv) heads) - 1, write_html);
  g_string_append (text, "</table>\n");

  return g_string_free_and_steal (text);
}

/* Both forms at once: whoever pastes takes what it understands. */
void
rancang_budget_copy (GdkClipboard       *clipboard,
                     GListModel         *rows,
                     RancangBudgetNode  *whole,
                     const char * const *heads)
{
  g_autofree char *tsv = rancang_budget_dup_tsv (rows, whole, heads);
  char *html = rancang_budget_dup_html (rows, whole, heads);
  g_autoptr (GBytes) bytes = g_bytes_new_take (html, strlen (html));
  g_autoptr (GdkContentProvider) both = NULL;
  GdkContentProvider *providers[2];

  providers[0] = gdk_content_provider_new_for_bytes ("text/html", bytes);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, tsv);
  both = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (clipboard, both);
}
