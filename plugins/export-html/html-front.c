/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html-front.c: the bar, the title and the contents of a page */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "html-private.h"

/* Headings down to this level stand in the contents. */
#define CONTENTS_LEVELS 2

/* What only works with a script; it is shown by the script. */
void
html_append_bar (HtmlPage *self)
{
  const char *search = self->plan != NULL ? N_("Search programmes and text")
                                          : N_("Search the text");

  g_string_append (self->html, "<div id=\"bar\" hidden>\n"
                               "<button type=\"button\" id=\"show-contents\" "
                               "aria-expanded=\"false\" "
                               "aria-controls=\"contents\">");
  rancang_xml_append_text (self->html, html_tr (self, N_("Contents")));
  g_string_append (self->html, "</button>\n<span class=\"title\">");
  rancang_xml_append_text (self->html, rancang_report_get_title (self->report));
  g_string_append (self->html, " <span>");
  rancang_xml_append_text (self->html, rancang_report_get_region (self->report));
  g_string_append (self->html, "</span></span>\n<div role=\"search\"><input type=\"search\" "
                               "id=\"search\" "
                               "autocomplete=\"off\" spellcheck=\"false\"");
  rancang_xml_append_attribute (self->html, "aria-label", html_tr (self, search));
  rancang_xml_append_attribute (self->html, "placeholder", html_tr (self, search));
  g_string_append (self->html, "></div>\n<button type=\"button\" id=\"fold\"");
  rancang_xml_append_attribute (self->html, "data-fold", html_tr (self, N_("Collapse all")));
  rancang_xml_append_attribute (self->html, "data-unfold", html_tr (self, N_("Expand all")));
  g_string_append (self->html, "></button>\n</div>\n");
}

static void
append_logo (HtmlPage *self)
{
  GBytes *logo = rancang_report_get_logo (self->report);
  const char *type = rancang_report_get_logo_type (self->report);
  g_autofree char *text = NULL;

  if (logo == NULL || type == NULL)
    return;
  text = g_base64_encode (g_bytes_get_data (logo, NULL), g_bytes_get_size (logo));
  g_string_append (self->html, "<img class=\"logo\" alt=\"\" src=\"data:");
  rancang_xml_append_text (self->html, type);
  g_string_append_printf (self->html, ";base64,%s\">\n", text);
}

static void
append_line (HtmlPage   *self,
             const char *name,
             const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (self->html, "<p class=\"%s\">", name);
  rancang_xml_append_text (self->html, text);
  g_string_append (self->html, "</p>\n");
}

static void
append_fact (HtmlPage   *self,
             const char *label,
             const char *value)
{
  g_string_append (self->html, "<div><dt>");
  rancang_xml_append_text (self->html, html_tr (self, label));
  g_string_append (self->html, "</dt><dd>");
  rancang_xml_append_text (self->html, value);
  g_string_append (self->html, "</dd></div>\n");
}

static void
append_count (HtmlPage   *self,
              const char *label,
              guint       count)
{
  RancangDecimal number = { count, 0 };
  g_autofree char *text = rancang_format_number (&number, self->language);

  if (count > 0)
    append_fact (self, label, text);
}

static void
append_facts (HtmlPage *self)
{
  RancangItem *root = rancang_plan_get_root (self->plan);
  g_autoptr (GPtrArray) programmes = html_collect (root, "programme");
  g_autoptr (RancangTotals) totals = rancang_totals_new (root);
  RancangDecimal budget = rancang_series_total (rancang_totals_get_by_year (totals));
  guint n_quick_wins = 0;

  for (guint i = 0; i < programmes->len; i++)
    n_quick_wins += rancang_item_get_boolean (g_ptr_array_index (programmes, i), "quick-win");
  g_string_append (self->html, "<dl class=\"facts\">\n");
  append_count (self, N_("Dimensions"), rancang_item_count_children (root, "dimension"));
  append_count (self, N_("Programmes"), programmes->len);
  append_count (self, N_("Quick wins"), n_quick_wins);
  if (rancang_decimal_to_double (&budget) > 0)
    {
      g_autofree char *amount = rancang_format_rupiah_short (&budget, self->language);

      append_fact (self, N_("Budget"), amount);
    }
  g_string_append (self->html, "</dl>\n");
}

void
html_append_cover (HtmlPage *self)
{
  RancangReport *report = self->report;

  g_string_append (self->html, "<header id=\"cover\">\n");
  append_logo (self);
  append_line (self, "book", rancang_report_get_book (report));
  html_append_sentence (self, "h1", rancang_report_get_title (report));
  append_line (self, "region", rancang_report_get_region (report));
  append_line (self, "line", rancang_report_get_province (report));
  append_line (self, "period", rancang_report_get_period (report));
  append_line (self, "line", rancang_report_get_subtitle (report));
  append_line (self, "line", rancang_report_get_revision (report));
  append_line (self, "notice", rancang_report_get_notice (report));
  if (self->plan != NULL)
    append_facts (self);
  g_string_append (self->html, "</header>\n");
}

static void
append_entry (HtmlPage           *self,
              RancangReportBlock *heading)
{
  const char *number = rancang_report_block_get_number (heading);
  g_autofree char *title = rancang_report_block_dup_text (heading);
  g_autofree char *target = NULL;

  target = g_strconcat ("#", rancang_report_block_get_anchor (heading), NULL);
  g_string_append (self->html, "<li><a");
  rancang_xml_append_attribute (self->html, "href", target);
  g_string_append_c (self->html, '>');
  if (number != NULL)
    {
      g_string_append (self->html, "<span class=\"number\">");
      rancang_xml_append_text (self->html, number);
      g_string_append (self->html, "</span> ");
    }
  rancang_xml_append_text (self->html, title);
  g_string_append (self->html, "</a>");
}

static void
append_entries (HtmlPage *self)
{
  guint open = 0;

  for (guint i = 0; i < rancang_report_get_n_blocks (self->report); i++)
    {
      RancangReportBlock *block = rancang_report_get_block (self->report, i);
      guint level = rancang_report_block_get_level (block);

      if (rancang_report_block_get_kind (block) != RANCANG_REPORT_BLOCK_HEADING
          || level > CONTENTS_LEVELS)
        continue;
      /* A section before the first chapter stands where chapters do. */
      if (level > open + 1)
        level = open + 1;
      if (level > open && open > 0)
        g_string_append (self->html, "\n<ol>\n");
      else if (open > 0)
        g_string_append (self->html, level < open ? "</li>\n</ol>\n</li>\n" : "</li>\n");
      append_entry (self, block);
      open = level;
    }
  if (open > 0)
    g_string_append (self->html, open > 1 ? "</li>\n</ol>\n</li>\n" : "</li>\n");
}

void
html_append_contents (HtmlPage *self)
{
  g_string_append (self->html, "<nav id=\"contents\" aria-labelledby=\"contents-title\">\n"
                               "<h2 id=\"contents-title\">");
  rancang_xml_append_text (self->html, html_tr (self, N_("Contents")));
  g_string_append (self->html, "</h2>\n<ol>\n");
  if (self->plan != NULL)
    {
      g_string_append (self->html, "<li><a href=\"#programmes\">");
      rancang_xml_append_text (self->html, html_tr (self, N_("Programmes")));
      g_string_append (self->html, "</a></li>\n");
    }
  append_entries (self);
  g_string_append (self->html, "</ol>\n</nav>\n");
}
