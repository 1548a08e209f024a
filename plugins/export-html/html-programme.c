/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html-programme.c: one programme: a line that says the most, and what opens below it */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "html-private.h"

#define MAX_SQUARES 12

/* The years of a programme; 0 and 0 where neither is known. */
static void
get_years (RancangItem *programme,
           int         *first,
           int         *last)
{
  *first = rancang_item_get_year (programme, "start-year");
  *last = rancang_item_get_year (programme, "end-year");
  if (*first == 0)
    *first = *last;
  if (*last == 0)
    *last = *first;
}

/* Amount of what is planned, NULL where nothing is. */
char *
html_dup_amount (RancangItem     *item,
                 RancangLanguage  language)
{
  g_autoptr (RancangTotals) totals = rancang_totals_new (item);
  RancangDecimal total = rancang_series_total (rancang_totals_get_by_year (totals));

  if (rancang_series_get_size (rancang_totals_get_by_year (totals)) == 0)
    return NULL;
  return rancang_format_rupiah_short (&total, language);
}

static void
append_data (HtmlPage    *self,
             RancangItem *programme)
{
  const RancangField *source = rancang_kind_find_field (rancang_kind_lookup ("budget-line"),
                                                        "source");
  g_autoptr (RancangTotals) totals = rancang_totals_new (programme);
  RancangDecimal total = rancang_series_total (rancang_totals_get_by_year (totals));
  g_autofree char *amount = rancang_decimal_to_fixed (&total, 0);
  g_autoptr (GString) agencies = g_string_new (NULL);
  g_autoptr (GString) sources = g_string_new (NULL);
  RancangItem *lead = rancang_item_get_text (programme, "agency") != NULL
                        ? rancang_plan_find (self->plan, rancang_item_get_text (programme, "agency"))
                        : NULL;
  const char *const *others = rancang_item_get_list (programme, "supporting-agencies");

  if (lead != NULL)
    g_string_append (agencies, html_get_id (self, lead));
  for (; others != NULL && *others != NULL; others++)
    {
      RancangItem *agency = rancang_plan_find (self->plan, *others);

      if (agency != NULL)
        g_string_append_printf (agencies, " %s", html_get_id (self, agency));
    }
  for (const RancangChoice *choice = source->choices; choice->code != NULL; choice++)
    {
      if (rancang_totals_get_source (totals, choice->code) != NULL)
        g_string_append_printf (sources, "%s%s", sources->len > 0 ? " " : "", choice->code);
    }
  rancang_xml_append_attribute (self->html, "data-dimension",
                                html_get_id (self, rancang_item_get_ancestor (programme,
                                                                              "dimension")));
  rancang_xml_append_attribute (self->html, "data-agency", agencies->str);
  rancang_xml_append_attribute (self->html, "data-source", sources->str);
  if (rancang_item_get_boolean (programme, "quick-win"))
    rancang_xml_append_attribute (self->html, "data-quick-win", "on");
  rancang_xml_append_attribute (self->html, "data-budget", amount);
}

/* One square a year of the plan, full where the programme runs. */
static void
append_squares (HtmlPage    *self,
                RancangItem *programme)
{
  int first, last, start, end;

  get_years (rancang_plan_get_root (self->plan), &first, &last);
  get_years (programme, &start, &end);
  if (first == 0 || start == 0 || last - first >= MAX_SQUARES)
    return;
  g_string_append_printf (self->html,
                          "<svg class=\"squares\" aria-hidden=\"true\" viewBox=\"0 0 %d 8\" "
                          "width=\"%d\" height=\"8\">",
                          (last - first + 1) * 11 - 3, (last - first + 1) * 11 - 3);
  for (int year = first; year <= last; year++)
    g_string_append_printf (self->html,
                            "<rect%s x=\"%d\" width=\"8\" height=\"8\" rx=\"2\"></rect>",
                            start <= year && year <= end ? " class=\"on\"" : "",
                            (year - first) * 11);
  g_string_append (self->html, "</svg>");
}

static void
append_badge (HtmlPage   *self,
              const char *name,
              const char *text)
{
  g_string_append_printf (self->html, " <span class=\"badge %s\">", name);
  rancang_xml_append_text (self->html, html_tr (self, text));
  g_string_append (self->html, "</span>");
}

static void
append_detail (HtmlPage   *self,
               const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append (self->html, "<span>");
  rancang_xml_append_text (self->html, text);
  g_string_append (self->html, "</span>");
}

static void
append_summary (HtmlPage    *self,
                RancangItem *programme)
{
  g_autofree char *amount = html_dup_amount (programme, self->language);
  RancangItem *sub = rancang_item_get_ancestor (programme, "sub-dimension");
  const char *id = rancang_item_get_text (programme, "agency");
  RancangItem *agency = id != NULL ? rancang_plan_find (self->plan, id) : NULL;
  int first, last;

  get_years (programme, &first, &last);
  g_string_append (self->html, "<summary><h4>");
  rancang_xml_append_text (self->html, html_get_title (self, programme));
  if (rancang_item_get_boolean (programme, "quick-win"))
    append_badge (self, "quick", N_("Quick win"));
  if (rancang_item_get_boolean (programme, "example"))
    append_badge (self, "example", N_("Example"));
  g_string_append (self->html, "</h4> <span class=\"amount\">");
  rancang_xml_append_text (self->html, amount);
  g_string_append (self->html, "</span> <span class=\"about\">");
  append_detail (self, sub != NULL ? html_get_title (self, sub) : NULL);
  append_detail (self, agency != NULL ? html_get_agency (agency) : NULL);
  if (first > 0)
    g_string_append_printf (self->html, first == last ? "<span>%d" : "<span>%d" HTML_DASH "%d",
                            first, last);
  append_squares (self, programme);
  g_string_append (self->html, first > 0 ? "</span></span></summary>\n" : "</span></summary>\n");
}

/* What the line above says already, what is for those who work on the plan, and who they are. */
static gboolean
is_left_out (const RancangField *field)
{
  static const char *const names[] = {
    "title", "quick-win", "example", "start-year", "end-year", "contact", NULL
  };

  return g_strv_contains (names, field->name) || g_str_equal (field->group, "audit")
         || (field->flags & RANCANG_FIELD_HIDDEN) != 0;
}

static void
append_fields (HtmlPage    *self,
               RancangItem *programme)
{
  const RancangKind *kind = rancang_item_get_kind (programme);

  g_string_append (self->html, "<dl>\n");
  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);
      g_autofree char *text = NULL;

      if (is_left_out (field) || rancang_item_is_empty (programme, field->name))
        continue;
      text = rancang_field_dup_plain_text (field, rancang_item_get_value (programme, field),
                                           self->plan, self->language);
      g_string_append (self->html, "<div><dt>");
      rancang_xml_append_text (self->html, html_tr (self, field->label));
      g_string_append (self->html, "</dt><dd>");
      if (field->type == RANCANG_FIELD_LONG_TEXT)
        html_append_markdown (self, text);
      else
        rancang_xml_append_text (self->html, text);
      g_string_append (self->html, "</dd></div>\n");
    }
  g_string_append (self->html, "</dl>\n");
}

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
html_append_programme (HtmlPage    *self,
                       RancangItem *programme)
{
  g_string_append (self->html, "<li class=\"programme\"");
  rancang_xml_append_attribute (self->html, "id", html_get_id (self, programme));
  append_data (self, programme);
  g_string_append (self->html, "><details>");
  append_summary (self, programme);
  g_string_append (self->html, "<div class=\"details\">\n");
  append_fields (self, programme);
  append_indicators (self, programme);
  append_budget (self, programme);
  g_string_append (self->html, "</div></details></li>\n");
}
