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
static char *
dup_amount (RancangItem     *item,
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
  const char *id = rancang_item_get_text (programme, "agency");
  RancangItem *lead = id != NULL ? rancang_plan_find (self->plan, id) : NULL;
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
  g_autofree char *amount = dup_amount (programme, self->language);
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
  html_append_programme_tables (self, programme);
  g_string_append (self->html, "</div></details></li>\n");
}
