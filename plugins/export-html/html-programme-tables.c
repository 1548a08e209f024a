/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html-programme-tables.c: what one programme is to reach and what it costs, year by year */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "html-private.h"

static void
open_table (HtmlPage   *self,
            const char *caption,
            const char *first)
{
  g_string_append (self->html, "<figure class=\"table\"><figcaption>");
  rancang_xml_append_text (self->html, html_tr (self, caption));
  g_string_append (self->html, "</figcaption><div class=\"scroll\" role=\"region\"");
  rancang_xml_append_attribute (self->html, "aria-label", html_tr (self, caption));
  g_string_append (self->html, "><table class=\"dense\"><thead><tr><th scope=\"col\">");
  rancang_xml_append_text (self->html, html_tr (self, first));
  g_string_append (self->html, "</th>");
}

static void
append_number (HtmlPage             *self,
               const RancangDecimal *number)
{
  g_autofree char *text = number != NULL ? rancang_format_number (number, self->language) : NULL;

  g_string_append (self->html, "<td class=\"e\">");
  rancang_xml_append_text (self->html, text != NULL ? text : HTML_DASH);
  g_string_append (self->html, "</td>");
}

static void
append_year_heads (HtmlPage *self,
                   GArray   *years)
{
  for (guint i = 0; i < years->len; i++)
    g_string_append_printf (self->html, "<th scope=\"col\" class=\"e\">%d</th>",
                            g_array_index (years, int, i));
}

static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* The years that any of these series knows. */
static GArray *
collect_years (RancangItem *programme,
               const char  *kind,
               const char  *field)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < rancang_item_count_children (programme, kind); i++)
    {
      RancangSeries *series = rancang_item_get_series (rancang_item_peek_child (programme, kind, i),
                                                       field);

      for (guint j = 0; series != NULL && j < rancang_series_get_size (series); j++)
        {
          int year = rancang_series_get_year (series, j);
          gboolean known = FALSE;

          for (guint k = 0; k < years->len; k++)
            known |= g_array_index (years, int, k) == year;
          if (!known)
            g_array_append_val (years, year);
        }
    }
  g_array_sort (years, compare_years);
  return years;
}

static void
append_indicator (HtmlPage    *self,
                  RancangItem *indicator,
                  GArray      *years)
{
  RancangSeries *targets = rancang_item_get_series (indicator, "targets");
  const char *unit = rancang_item_get_text (indicator, "unit");

  g_string_append (self->html, "<tr><th scope=\"row\">");
  rancang_xml_append_text (self->html, html_get_title (self, indicator));
  g_string_append (self->html, "</th><td>");
  rancang_xml_append_text (self->html, unit);
  g_string_append (self->html, "</td>");
  append_number (self, rancang_item_get_number (indicator, "baseline"));
  for (guint i = 0; i < years->len; i++)
    append_number (self, targets != NULL
                           ? rancang_series_lookup (targets, g_array_index (years, int, i)) : NULL);
  g_string_append (self->html, "</tr>\n");
}

static void
append_indicators (HtmlPage    *self,
                   RancangItem *programme)
{
  guint n_indicators = rancang_item_count_children (programme, "indicator");
  g_autoptr (GArray) years = collect_years (programme, "indicator", "targets");

  if (n_indicators == 0)
    return;
  open_table (self, N_("Indicators and targets"), N_("Indicator"));
  g_string_append (self->html, "<th scope=\"col\">");
  rancang_xml_append_text (self->html, html_tr (self, N_("Unit")));
  g_string_append (self->html, "</th><th scope=\"col\" class=\"e\">");
  rancang_xml_append_text (self->html, html_tr (self, N_("Baseline")));
  g_string_append (self->html, "</th>");
  append_year_heads (self, years);
  g_string_append (self->html, "</tr></thead><tbody>\n");
  for (guint i = 0; i < n_indicators; i++)
    append_indicator (self, rancang_item_peek_child (programme, "indicator", i), years);
  g_string_append (self->html, "</tbody></table></div></figure>\n");
}

static void
append_amounts (HtmlPage      *self,
                const char    *label,
                RancangSeries *amounts,
                GArray        *years)
{
  RancangDecimal total = rancang_series_total (amounts);

  g_string_append (self->html, "<th scope=\"row\">");
  rancang_xml_append_text (self->html, html_tr (self, label));
  g_string_append (self->html, "</th>");
  for (guint i = 0; i < years->len; i++)
    append_number (self, rancang_series_lookup (amounts, g_array_index (years, int, i)));
  append_number (self, &total);
  g_string_append (self->html, "</tr>\n");
}

static void
append_budget (HtmlPage    *self,
               RancangItem *programme)
{
  const RancangField *field = rancang_kind_find_field (rancang_kind_lookup ("budget-line"),
                                                       "source");
  g_autoptr (RancangTotals) totals = rancang_totals_new (programme);
  RancangSeries *sums = rancang_totals_get_by_year (totals);
  RancangSeries *unknown = rancang_totals_get_source (totals, "");
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < rancang_series_get_size (sums); i++)
    {
      int year = rancang_series_get_year (sums, i);

      g_array_append_val (years, year);
    }
  if (years->len == 0)
    return;
  open_table (self, N_("Budget (Rp)"), field->label);
  append_year_heads (self, years);
  g_string_append (self->html, "<th scope=\"col\" class=\"e\">");
  rancang_xml_append_text (self->html, html_tr (self, N_("Total")));
  g_string_append (self->html, "</th></tr></thead><tbody>\n");
  for (const RancangChoice *choice = field->choices; choice->code != NULL; choice++)
    {
      RancangSeries *amounts = rancang_totals_get_source (totals, choice->code);

      if (amounts == NULL)
        continue;
      g_string_append (self->html, "<tr>");
      append_amounts (self, choice->label, amounts, years);
    }
  if (unknown != NULL)
    {
      g_string_append (self->html, "<tr>");
      append_amounts (self, HTML_DASH, unknown, years);
    }
  g_string_append (self->html, "<tr class=\"total\">");
  append_amounts (self, N_("Total"), sums, years);
  g_string_append (self->html, "</tbody></table></div></figure>\n");
}

void
html_append_programme_tables (HtmlPage    *self,
                              RancangItem *programme)
{
  append_indicators (self, programme);
  append_budget (self, programme);
}
