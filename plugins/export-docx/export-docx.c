/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-docx.c: the exporter of Word documents */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <libpeas.h>

#include "docx-private.h"
#include "export-docx.h"

#define FORMAT_ID "docx"
#define REVIEW_ID "docx-review"
#define MEDIA_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

typedef enum
{
  EXPORT_DOCX_PAPER_A4,
  EXPORT_DOCX_PAPER_F4,
} ExportDocxPaper;

struct _ExportDocxExporter
{
  GObject         parent_instance;

  ExportDocxPaper paper;
  gboolean        agency_appendix;
  gboolean        programme_details;
};

static void export_docx_exporter_iface_init (RancangExporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ExportDocxExporter, export_docx_exporter, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_EXPORTER,
                                                      export_docx_exporter_iface_init))

enum
{
  PROP_0,
  PROP_PAPER,
  PROP_AGENCY_APPENDIX,
  PROP_PROGRAMME_DETAILS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

void export_docx_register_types (PeasObjectModule *module);

static GType
export_docx_paper_get_type (void)
{
  static const GEnumValue values[] = {
    { EXPORT_DOCX_PAPER_A4, "A4 (210 × 297 mm)", "a4" },
    { EXPORT_DOCX_PAPER_F4, "F4 (215 × 330 mm)", "f4" },
    { 0, NULL, NULL },
  };
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("ExportDocxPaper", values));
  return type;
}

static GListModel *
list_formats (RancangExporter *exporter)
{
  GListStore *formats = g_list_store_new (RANCANG_TYPE_FORMAT_INFO);
  g_autoptr (RancangFormatInfo) format = NULL;
  g_autoptr (RancangFormatInfo) review = NULL;

  format = rancang_format_info_new (FORMAT_ID, _("Word document (masterplan, book 2)"), ".docx",
                                    MEDIA_TYPE);
  g_object_set (format, "description",
                _("The plan as a book: direction, strategies, action plan, road map and budget"),
                NULL);
  g_list_store_append (formats, format);
  review = rancang_format_info_new (REVIEW_ID, _("Word document (review sheet)"), ".docx",
                                    MEDIA_TYPE);
  g_object_set (review, "description",
                _("What the rules ask for, to be gone through with the agencies in a meeting"),
                NULL);
  g_list_store_append (formats, review);
  return G_LIST_MODEL (formats);
}

static RancangReport *
make_review (RancangPlan      *snapshot,
             RancangLanguage   language,
             GCancellable     *cancellable,
             GError          **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");
  g_autoptr (RancangLintRules) rules = rancang_lint_rules_new_installed ();
  g_autoptr (RancangLint) lint = rancang_lint_new (snapshot, rules, date);

  return rancang_report_new_review (lint, date, language, cancellable, error);
}

static RancangReport *
make_masterplan (ExportDocxExporter  *self,
                 RancangPlan         *snapshot,
                 RancangLanguage      language,
                 GCancellable        *cancellable,
                 GError             **error)
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
  ExportDocxExporter *self = EXPORT_DOCX_EXPORTER (exporter);
  g_autoptr (RancangReport) report = NULL;

  if (g_strcmp0 (format, FORMAT_ID) != 0 && g_strcmp0 (format, REVIEW_ID) != 0)
    {
      g_set_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_FORMAT,
                   _("There is no format “%s”"), format);
      return NULL;
    }
  report = g_strcmp0 (format, REVIEW_ID) == 0
             ? make_review (snapshot, language, cancellable, error)
             : make_masterplan (self, snapshot, language, cancellable, error);
  if (report == NULL)
    return NULL;
  return docx_write (report, self->paper == EXPORT_DOCX_PAPER_F4 ? &docx_paper_f4 : &docx_paper_a4,
                     cancellable, error);
}

static void
export_docx_exporter_iface_init (RancangExporterInterface *iface)
{
  iface->list_formats = list_formats;
  iface->export_plan = export;
}

static void
export_docx_exporter_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  ExportDocxExporter *self = EXPORT_DOCX_EXPORTER (object);

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
export_docx_exporter_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  ExportDocxExporter *self = EXPORT_DOCX_EXPORTER (object);

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
export_docx_exporter_class_init (ExportDocxExporterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = export_docx_exporter_get_property;
  object_class->set_property = export_docx_exporter_set_property;

  properties[PROP_PAPER] =
    g_param_spec_enum ("paper", _("Paper"),
                       _("F4, also called folio, is common in Indonesian offices"),
                       export_docx_paper_get_type (), EXPORT_DOCX_PAPER_A4,
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
export_docx_exporter_init (ExportDocxExporter *self)
{
}

/* The function that the .plugin file names. */
G_MODULE_EXPORT void
export_docx_register_types (PeasObjectModule *module)
{
  peas_object_module_register_extension_type (module, RANCANG_TYPE_EXPORTER,
                                              EXPORT_DOCX_TYPE_EXPORTER);
}
