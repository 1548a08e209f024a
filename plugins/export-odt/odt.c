/* SPDX-License-Identifier: GPL-3.0-or-later */
/* odt.c: the parts of an OpenDocument text, packed */

#include "odt-private.h"

#define MANIFEST_NAMESPACE "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
#define ENTRY(path, type) \
  "<manifest:file-entry manifest:full-path=\"" path "\" manifest:media-type=\"" type "\"/>\n"

/* " name="12.34mm"", whatever the locale. */
void
odt_append_length (GString    *xml,
                   const char *name,
                   double      millimetres)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.2f", millimetres);
  g_string_append_printf (xml, " %s=\"%smm\"", name, number);
}

static char *
make_content (Odt *self)
{
  GString *xml = g_string_sized_new (self->body->len + self->automatic->len + 8192);

  g_string_append (xml, ODT_XML_HEAD "<office:document-content " ODT_NAMESPACES " " ODT_VERSION
                        ">\n" ODT_FONTS "<office:automatic-styles>\n");
  odt_append_cell_styles (xml);
  g_string_append_len (xml, self->automatic->str, self->automatic->len);
  g_string_append (xml, "</office:automatic-styles>\n<office:body><office:text>\n"
                        "<text:sequence-decls>");
  for (guint i = 0; i < self->sequence_names->len; i++)
    g_string_append_printf (xml, "<text:sequence-decl text:display-outline-level=\"0\" "
                                 "text:name=\"%s\"/>",
                            (const char *) g_ptr_array_index (self->sequence_names, i));
  g_string_append (xml, "</text:sequence-decls>\n");
  g_string_append_len (xml, self->body->str, self->body->len);
  g_string_append (xml, "</office:text></office:body></office:document-content>\n");
  return g_string_free (xml, FALSE);
}

static char *
make_manifest (Odt *self)
{
  return g_strconcat (ODT_XML_HEAD "<manifest:manifest xmlns:manifest=\"" MANIFEST_NAMESPACE
                      "\" manifest:version=\"1.3\">\n"
                      "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" "
                      "manifest:media-type=\"" ODT_MEDIA_TYPE "\"/>\n"
                      ENTRY ("content.xml", "text/xml") ENTRY ("styles.xml", "text/xml")
                      ENTRY ("meta.xml", "text/xml") ENTRY ("settings.xml", "text/xml"),
                      self->manifest->str, "</manifest:manifest>\n", NULL);
}

static GBytes *
pack (Odt     *self,
      GError **error)
{
  g_autofree char *content = make_content (self);
  g_autofree char *styles = odt_make_styles (self);
  g_autofree char *meta = odt_make_meta (self->report);
  g_autofree char *settings = odt_make_settings ();
  g_autofree char *manifest = make_manifest (self);

  if (!rancang_zip_add_text (self->zip, "content.xml", content, error)
      || !rancang_zip_add_text (self->zip, "styles.xml", styles, error)
      || !rancang_zip_add_text (self->zip, "meta.xml", meta, error)
      || !rancang_zip_add_text (self->zip, "settings.xml", settings, error)
      || !rancang_zip_add_text (self->zip, "META-INF/manifest.xml", manifest, error))
    return NULL;
  return rancang_zip_finish (self->zip);
}

/* The format wants its name first and stored, so that it can be told from the first bytes. */
static gboolean
add_media_type (Odt     *self,
                GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (ODT_MEDIA_TYPE, strlen (ODT_MEDIA_TYPE));

  return rancang_zip_add_stored (self->zip, "mimetype", bytes, error);
}

/* Writes a report as an OpenDocument text. */
GBytes *
odt_write (RancangReport    *report,
           RancangPaper      paper,
           GCancellable     *cancellable,
           GError          **error)
{
  Odt self = { .report = report, .cancellable = cancellable };
  GBytes *bytes = NULL;

  rancang_paper_get_page_size (paper, &self.page);
  self.body = g_string_new (NULL);
  self.automatic = g_string_new (NULL);
  self.manifest = g_string_new (NULL);
  self.sequences = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.sequence_names = g_ptr_array_new ();
  self.zip = rancang_zip_new ();
  if (add_media_type (&self, error) && odt_append_body (&self, error))
    bytes = pack (&self, error);
  g_string_free (self.body, TRUE);
  g_string_free (self.automatic, TRUE);
  g_string_free (self.manifest, TRUE);
  g_hash_table_unref (self.sequences);
  g_ptr_array_unref (self.sequence_names);
  g_object_unref (self.zip);
  return bytes;
}
