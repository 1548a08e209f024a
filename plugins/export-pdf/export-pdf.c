/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-pdf.c: the exporter of PDF documents */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <libpeas.h>

#include "export-pdf.h"
#include "pdf-private.h"

#define FORMAT_ID "pdf"
#define POINTS(millimetres) ((millimetres) * 72 / 25.4)

struct _ExportPdfExporter
{
  RancangBookExporter parent_instance;

  PdfPoster           poster;
};

enum
{
  PROP_0,
  PROP_POSTER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void export_pdf_exporter_iface_init (RancangExporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ExportPdfExporter, export_pdf_exporter,
                               RANCANG_TYPE_BOOK_EXPORTER,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_EXPORTER,
                                                      export_pdf_exporter_iface_init))

void export_pdf_register_types (PeasObjectModule *module);

static GListModel *
list_formats (RancangExporter *exporter)
{
  GListStore *formats = g_list_store_new (RANCANG_TYPE_FORMAT_INFO);
  g_autoptr (RancangFormatInfo) format = NULL;

  format = rancang_format_info_new (FORMAT_ID, _("PDF document"), ".pdf", "application/pdf");
  g_object_set (format, "description",
                _("The masterplan, or another of its books, as it is printed and signed"), NULL);
  g_list_store_append (formats, format);
  return G_LIST_MODEL (formats);
}

static GBytes *
export (RancangExporter  *exporter,
        RancangPlan      *snapshot,
        const char       *format,
        RancangLanguage   language,
        GCancellable     *cancellable,
        GError          **error)
{
  RancangBookExporter *self = RANCANG_BOOK_EXPORTER (exporter);
  g_autoptr (RancangReport) report = NULL;
  g_autoptr (RancangPages) pages = NULL;
  RancangPageSize size;
  PdfPoster poster;

  if (g_strcmp0 (format, FORMAT_ID) != 0)
    {
      g_set_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_FORMAT,
                   _("There is no format “%s”"), format);
      return NULL;
    }
  poster = EXPORT_PDF_EXPORTER (exporter)->poster;
  if (poster != PDF_POSTER_NONE)
    return pdf_write_poster (snapshot, poster, rancang_book_exporter_get_paper (self), language,
                             cancellable, error);
  report = rancang_book_exporter_build (self, snapshot, language, cancellable, error);
  if (report == NULL)
    return NULL;
  rancang_paper_get_page_size (rancang_book_exporter_get_paper (self), &size);
  pages = rancang_pages_new (report, POINTS (size.width), POINTS (size.height), cancellable,
                             error);
  if (pages == NULL)
    return NULL;
  return pdf_write (pages, cancellable, error);
}

static void
export_pdf_exporter_iface_init (RancangExporterInterface *iface)
{
  iface->list_formats = list_formats;
  iface->export_plan = export;
}

static void
export_pdf_exporter_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (property_id == PROP_POSTER)
    g_value_set_enum (value, EXPORT_PDF_EXPORTER (object)->poster);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
export_pdf_exporter_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  if (property_id == PROP_POSTER)
    EXPORT_PDF_EXPORTER (object)->poster = g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
export_pdf_exporter_class_init (ExportPdfExporterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = export_pdf_exporter_get_property;
  object_class->set_property = export_pdf_exporter_set_property;

  properties[PROP_POSTER] =
    g_param_spec_enum ("poster", _("Poster"),
                       _("Instead of the book one figure, large, on sheets to be put together"),
                       pdf_poster_get_type (), PDF_POSTER_NONE,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_NAME);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
export_pdf_exporter_init (ExportPdfExporter *self)
{
}

/* The function that the .plugin file names. */
G_MODULE_EXPORT void
export_pdf_register_types (PeasObjectModule *module)
{
  peas_object_module_register_extension_type (module, RANCANG_TYPE_EXPORTER,
                                              EXPORT_PDF_TYPE_EXPORTER);
}
