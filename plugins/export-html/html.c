/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html.c: the page around the text: what it may do, how it looks, what it can be asked */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "html-private.h"

#define RESOURCES RESOURCE_PATH "/plugins/export-html/"

/* A file of this plugin as text. */
static char *
dup_resource (const char *name)
{
  g_autofree char *path = g_strconcat (RESOURCES, name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The hash that a content policy compares with the text of an element. */
static char *
dup_hash (const char *text)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize size = sizeof digest;

  g_checksum_update (checksum, (const guchar *) text, -1);
  g_checksum_get_digest (checksum, digest, &size);
  return g_base64_encode (digest, size);
}

static void
append_page_rule (HtmlPage *self)
{
  RancangPageSize size;

  rancang_paper_get_page_size (self->paper, &size);
  g_string_append_printf (self->style,
                          "@page{size:%.0fmm %.0fmm}\n@page wide{size:%.0fmm %.0fmm}\n",
                          size.width, size.height, size.height, size.width);
}

static void
append_title (HtmlPage *self,
              GString  *head)
{
  const char *region = rancang_report_get_region (self->report);
  g_autofree char *title = NULL;

  title = g_strjoin (" ", rancang_report_get_title (self->report), region, NULL);
  rancang_xml_append_tag (head, "title", *title != '\0' ? title : "Rancang");
}

/* The policy lets only this style and this script work, and nothing be fetched. */
static char *
make_head (HtmlPage *self)
{
  g_autofree char *rules = dup_resource ("page.css");
  g_autofree char *style = g_strconcat (rules, self->style->str, NULL);
  g_autofree char *script = dup_resource ("page.js");
  g_autofree char *style_hash = dup_hash (style);
  g_autofree char *script_hash = dup_hash (script);
  GString *head = g_string_new ("<!DOCTYPE html>\n<html");

  rancang_xml_append_attribute (head, "lang", rancang_language_get_code (self->language));
  g_string_append_printf (head,
                          ">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                          "'none'; img-src data:; style-src 'sha256-%s'; script-src 'sha256-%s'; "
                          "base-uri 'none'; form-action 'none'\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n"
                          "<meta name=\"color-scheme\" content=\"light dark\">\n"
                          "<meta name=\"referrer\" content=\"no-referrer\">\n"
                          "<meta name=\"generator\" content=\"Rancang\">\n"
                          "<link rel=\"icon\" href=\"data:,\">\n",
                          style_hash, script_hash);
  append_title (self, head);
  g_string_append_printf (head, "\n<style>%s</style>\n<script type=\"module\">%s</script>\n"
                                "</head>\n", style, script);
  return g_string_free (head, FALSE);
}

static gboolean
append_page (HtmlPage  *self,
             GError   **error)
{
  g_string_append (self->html, "<body>\n<a class=\"skip\" href=\"#text\">");
  rancang_xml_append_text (self->html, html_tr (self, N_("Skip to the text")));
  g_string_append (self->html, "</a>\n");
  html_append_bar (self);
  html_append_cover (self);
  html_append_contents (self);
  g_string_append (self->html, "<main id=\"text\" tabindex=\"-1\">\n");
  if (self->plan != NULL)
    html_append_programmes (self);
  if (!html_append_body (self, error))
    return FALSE;
  g_string_append (self->html, "</main>\n</body>\n</html>\n");
  return TRUE;
}

/* Writes a report as a web page; with a plan, its programmes above the chapters. */
GBytes *
html_write (RancangReport  *report,
            RancangPlan    *plan,
            RancangPaper    paper,
            GCancellable   *cancellable,
            GError        **error)
{
  HtmlPage self = { .report = report, .plan = plan, .cancellable = cancellable, .paper = paper };
  GBytes *bytes = NULL;

  self.language = rancang_report_get_language (report);
  self.html = g_string_new (NULL);
  self.style = g_string_new (NULL);
  self.notes = g_string_new (NULL);
  self.colours = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.ids = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  append_page_rule (&self);
  if (append_page (&self, error))
    {
      g_autofree char *head = make_head (&self);

      g_string_prepend (self.html, head);
      bytes = g_string_free_to_bytes (g_steal_pointer (&self.html));
    }
  if (self.html != NULL)
    g_string_free (self.html, TRUE);
  g_string_free (self.style, TRUE);
  g_string_free (self.notes, TRUE);
  g_hash_table_unref (self.colours);
  g_hash_table_unref (self.ids);
  return bytes;
}
