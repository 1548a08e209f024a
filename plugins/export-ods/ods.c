/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ods.c: the parts of the file: content, styles, settings, what it is about */

#include "config.h"

#include "ods-private.h"

static guint
count_filtered_rows (RancangWorksheet *table)
{
  guint n = rancang_worksheet_get_n_rows (table);

  if (!(rancang_worksheet_get_flags (table) & RANCANG_WORKSHEET_FILTER))
    return 0;
  while (n > 0 && rancang_worksheet_get_row_kind (table, n - 1) == RANCANG_WORKSHEET_ROW_TOTAL)
    n--;
  return n;
}

/* 'Name of the sheet'.A1 */
static char *
dup_address (RancangWorksheet *table,
             guint             row,
             guint             column)
{
  g_autofree char *cell = ods_dup_cell_name (row, column);
  GString *address = g_string_new (rancang_worksheet_get_name (table));

  g_string_replace (address, "'", "''", 0);
  g_string_prepend_c (address, '\'');
  g_string_append_printf (address, "'.%s", cell);
  return g_string_free_and_steal (address);
}

/* The filters end before the sums. */
static void
append_filters (Ods     *self,
                GString *xml)
{
  gboolean any = FALSE;

  for (guint i = 0; i < rancang_workbook_get_n_sheets (self->book); i++)
    {
      RancangWorksheet *table = rancang_workbook_get_sheet (self->book, i);
      guint n_rows = count_filtered_rows (table);
      guint first = ODS_ROW_HEADINGS + ods_count_headings (table);
      g_autofree char *start = dup_address (table, first - 1, 0);
      g_autofree char *end = dup_address (table, first - 1 + n_rows,
                                          rancang_worksheet_get_n_columns (table) - 1);
      g_autofree char *range = g_strconcat (start, ":", end, NULL);

      if (n_rows == 0)
        continue;
      g_string_append (xml, any ? "" : "<table:database-ranges>");
      any = TRUE;
      g_string_append_printf (xml, "<table:database-range "
                                   "table:name=\"__Anonymous_Sheet_DB__%u\" "
                                   "table:display-filter-buttons=\"true\"", i);
      rancang_xml_append_attribute (xml, "table:target-range-address", range);
      g_string_append (xml, "/>");
    }
  g_string_append (xml, any ? "</table:database-ranges>" : "");
}

static char *
make_content (Ods           *self,
              GCancellable  *cancellable)
{
  GString *xml = g_string_new (ODS_XML_HEAD "<office:document-content " ODS_NAMESPACES ">");

  self->tables = g_string_new (NULL);
  for (guint i = 0; i < rancang_workbook_get_n_sheets (self->book); i++)
    {
      if (!g_cancellable_is_cancelled (cancellable))
        ods_append_table (self, rancang_workbook_get_sheet (self->book, i));
    }
  ods_append_styles (self, xml);
  g_string_append (xml, "<office:body><office:spreadsheet>");
  g_string_append_len (xml, self->tables->str, self->tables->len);
  append_filters (self, xml);
  g_string_append (xml, "</office:spreadsheet></office:body></office:document-content>");
  g_string_free (self->tables, TRUE);
  return g_string_free_and_steal (xml);
}

static void
append_setting (GString    *xml,
                const char *name,
                const char *type,
                int         value)
{
  g_string_append_printf (xml, "<config:config-item config:name=\"%s\" config:type=\"%s\">%d"
                               "</config:config-item>", name, type, value);
}

/* Headings and the first columns stay in sight. */
static char *
make_settings (Ods *self)
{
  GString *xml = g_string_new (ODS_XML_HEAD "<office:document-settings "
                               "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                               "xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\" "
                               "office:version=\"" ODS_VERSION "\"><office:settings>"
                               "<config:config-item-set config:name=\"ooo:view-settings\">"
                               "<config:config-item-map-indexed config:name=\"Views\">"
                               "<config:config-item-map-entry>"
                               "<config:config-item-map-named config:name=\"Tables\">");

  for (guint i = 0; i < rancang_workbook_get_n_sheets (self->book); i++)
    {
      RancangWorksheet *table = rancang_workbook_get_sheet (self->book, i);
      int rows = ODS_ROW_HEADINGS + (int) ods_count_headings (table);
      int columns = (int) rancang_worksheet_get_n_frozen (table);

      g_string_append (xml, "<config:config-item-map-entry");
      rancang_xml_append_attribute (xml, "config:name", rancang_worksheet_get_name (table));
      g_string_append_c (xml, '>');
      append_setting (xml, "HorizontalSplitMode", "short", columns > 0 ? 2 : 0);
      append_setting (xml, "VerticalSplitMode", "short", 2);
      append_setting (xml, "HorizontalSplitPosition", "int", columns);
      append_setting (xml, "VerticalSplitPosition", "int", rows);
      append_setting (xml, "ActiveSplitRange", "short", columns > 0 ? 3 : 2);
      append_setting (xml, "PositionRight", "int", columns);
      append_setting (xml, "PositionBottom", "int", rows);
      g_string_append (xml, "<config:config-item config:name=\"ShowGrid\" "
                            "config:type=\"boolean\">false</config:config-item>"
                            "</config:config-item-map-entry>");
    }
  g_string_append (xml, "</config:config-item-map-named></config:config-item-map-entry>"
                        "</config:config-item-map-indexed></config:config-item-set>"
                        "</office:settings></office:document-settings>");
  return g_string_free_and_steal (xml);
}

static char *
make_meta (Ods *self)
{
  GString *xml = g_string_new (ODS_XML_HEAD "<office:document-meta "
                               "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                               "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                               "office:version=\"" ODS_VERSION "\"><office:meta>");

  rancang_xml_append_tag (xml, "dc:title", rancang_workbook_get_title (self->book));
  rancang_xml_append_tag (xml, "dc:subject", rancang_workbook_get_subtitle (self->book));
  rancang_xml_append_tag (xml, "dc:language",
                          rancang_workbook_get_language (self->book) == RANCANG_LANGUAGE_INDONESIAN
                            ? "id-ID" : "en-GB");
  g_string_append (xml, "</office:meta></office:document-meta>");
  return g_string_free_and_steal (xml);
}

static const char manifest[] =
  ODS_XML_HEAD
  "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
  "manifest:version=\"" ODS_VERSION "\">"
  "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"" ODS_VERSION "\" "
  "manifest:media-type=\"" ODS_MEDIA_TYPE "\"/>"
  "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
  "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>"
  "<manifest:file-entry manifest:full-path=\"settings.xml\" manifest:media-type=\"text/xml\"/>"
  "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>"
  "</manifest:manifest>";

GBytes *
ods_write (RancangWorkbook  *book,
           GCancellable     *cancellable,
           GError          **error)
{
  Ods self = { .book = book };
  g_autofree char *content = make_content (&self, cancellable);
  g_autofree char *styles = ods_make_styles (&self);
  g_autofree char *settings = make_settings (&self);
  g_autofree char *meta = make_meta (&self);
  g_autoptr (GBytes) type = g_bytes_new_static (ODS_MEDIA_TYPE, sizeof ODS_MEDIA_TYPE - 1);
  g_autoptr (RancangZip) zip = rancang_zip_new ();

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (!rancang_zip_add_stored (zip, "mimetype", type, error)
      || !rancang_zip_add_text (zip, "META-INF/manifest.xml", manifest, error)
      || !rancang_zip_add_text (zip, "content.xml", content, error)
      || !rancang_zip_add_text (zip, "styles.xml", styles, error)
      || !rancang_zip_add_text (zip, "settings.xml", settings, error)
      || !rancang_zip_add_text (zip, "meta.xml", meta, error))
    return NULL;
  return rancang_zip_finish (zip);
}
