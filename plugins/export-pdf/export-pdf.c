/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-pdf.c: the exporter of PDF documents */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <libpeas.h>

#include "export-pdf.h"
#include "pdf-private.h"

#define FORMAT_ID "pdf"

typedef enum
{
  EXPORT_PDF_PAPER_A4,
  EXPORT_PDF_PAPER_F4,
} ExportPdfPaper;

struct _ExportPdfExporter
{
  GObject        parent_instance;

  ExportPdfPaper paper;
  gboolean       agency_appendix;
  gboolean       programme_details;
};

static void export_pdf_exporter_iface_init (RancangExporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ExportPdfExporter, export_pdf_exporter, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_EXPORTER,
                                                      export_pdf_exporter_iface_init))

enum
{
  PROP_0,
  PROP_PAPER,
  PROP_AGENCY_APPENDIX,
  PROP_PROGRAMME_DETAILS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

void export_pdf_register_types (PeasObjectModule *module);

static GType
export_pdf_paper_get_type (void)
{
  static const GEnumValue values[] = {
    { EXPORT_PDF_PAPER_A4, "A4 (210 × 297 mm)", "a4" },
    { EXPORT_PDF_PAPER_F4, "F4 (215 × 330 mm)", "f4" },
    { 0, NULL, NULL },
  };
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("ExportPdfPaper", values));
  return type;
}

static GListModel *
list_formats (RancangExporter *exporter)
{
  GListStore *formats = g_list_store_new (RANCANG_TYPE_FORMAT_INFO);
  g_autoptr (RancangFormatInfo) format = NULL;

  format = rancang_format_info_new (FORMAT_ID, _("PDF document"), ".pdf", "application/pdf");
  g_object_set (format, "description", _("The pages as they are printed and signed"), NULL);
  g_list_store_append (formats, format);
  return G_LIST_MODEL (formats);
}

static RancangReport *
make_report (ExportPdfExporter  *self,
             RancangPlan        *snapshot,
             RancangLanguage     language,
             GCancellable       *cancellable,
             GError            **error)
{
  RancangMasterplanFlags flags = 0;

  if (self->agency_appendix)
    flags |= RANCANG_MASTERPLAN_AGENCY_APPENDIX;
  if (self->programme_details)
    flags |= RANCANG_MASTERPLAN_PROGRAMME_DETAILS;

  return rancang_report_new_masterplan (snapshot, language, flags, cancellable, error);
}

static GBytes *
export (RancangExporter  *exporter,
        RancangPlan      *snapshot,
        const char       *format,
        RancangLanguage   language,
        GCancellable     *cancellable,
        GError          **error)
{
  ExportPdfExporter *self = EXPORT_PDF_EXPORTER (exporter);
  gboolean f4 = self->paper == EXPORT_PDF_PAPER_F4;
  g_autoptr (RancangReport) report = NULL;
  g_autoptr (RancangPages) pages = NULL;

  if (g_strcmp0 (format, FORMAT_ID) != 0)
    {
      g_set_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_FORMAT,
                   _("There is no format “%s”"), format);
      return NULL;
    }
  report = make_report (self, snapshot, language, cancellable, error);
  if (report == NULL)
    return NULL;
  pages = rancang_pages_new (report, f4 ? RANCANG_PAPER_F4_WIDTH : RANCANG_PAPER_A4_WIDTH,
                             f4 ? RANCANG_PAPER_F4_HEIGHT : RANCANG_PAPER_A4_HEIGHT, cancellable,
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
  ExportPdfExporter *self = EXPORT_PDF_EXPORTER (object);

  switch (property_id)
    {
    case PROP_PAPER:
      g_value_set_enum (value, self->paper);
      break;
    case PROP_AGENCY_APPENDIX:
      g_value_set_boolean (value, self->agency_appendix);
      break;
    case PROP_PROGRAMME_DETAILS:
      g_value_set_boolean (value, self->programme_details);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
export_pdf_exporter_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  ExportPdfExporter *self = EXPORT_PDF_EXPORTER (object);

  switch (property_id)
    {
    case PROP_PAPER:
      self->paper = g_value_get_enum (value);
      break;
    case PROP_AGENCY_APPENDIX:
      self->agency_appendix = g_value_get_boolean (value);
      break;
    case PROP_PROGRAMME_DETAILS:
      self->programme_details = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
export_pdf_exporter_class_init (ExportPdfExporterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = export_pdf_exporter_get_property;
  object_class->set_property = export_pdf_exporter_set_property;

  properties[PROP_PAPER] =
    g_param_spec_enum ("paper", _("Paper"),
                       _("F4, also called folio, is common in Indonesian offices"),
                       export_pdf_paper_get_type (), EXPORT_PDF_PAPER_A4,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_NAME);
  properties[PROP_AGENCY_APPENDIX] =
    g_param_spec_boolean ("agency-appendix", _("Appendix of agencies"),
                          _("Which agency is responsible for which programmes"), TRUE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_NAME);
  properties[PROP_PROGRAMME_DETAILS] =
    g_param_spec_boolean ("programme-details", _("Appendix of programme details"),
                          _("Everything that is filled in, programme by programme"), FALSE,
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
