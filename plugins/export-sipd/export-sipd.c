/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-sipd.c: the exporter of data for SIPD */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <libpeas.h>

#include "export-sipd.h"
#include "sipd-private.h"

#define FORMAT_ID "sipd"

typedef enum
{
  EXPORT_SIPD_FORM_JSON,
  EXPORT_SIPD_FORM_CSV,
} ExportSipdForm;

struct _ExportSipdExporter
{
  GObject        parent_instance;

  ExportSipdForm form;
};

static void export_sipd_exporter_iface_init (RancangExporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ExportSipdExporter, export_sipd_exporter, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_EXPORTER,
                                                      export_sipd_exporter_iface_init))

enum
{
  PROP_0,
  PROP_FORM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

void export_sipd_register_types (PeasObjectModule *module);

static GType
export_sipd_form_get_type (void)
{
  static const GEnumValue values[] = {
    { EXPORT_SIPD_FORM_JSON, "JSON", "json" },
    { EXPORT_SIPD_FORM_CSV, "CSV", "csv" },
    { 0, NULL, NULL },
  };
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("ExportSipdForm", values));
  return type;
}

static GListModel *
list_formats (RancangExporter *exporter)
{
  GListStore *formats = g_list_store_new (RANCANG_TYPE_FORMAT_INFO);
  g_autoptr (RancangFormatInfo) format = NULL;

  format = rancang_format_info_new (FORMAT_ID, _("Data for SIPD"), ".json", "application/json");
  g_object_set (format, "description",
                _("Programmes by nomenclature code with indicators, targets and amounts by year"),
                NULL);
  g_list_store_append (formats, format);
  return G_LIST_MODEL (formats);
}

static GBytes *
write_csv (RancangPlan      *snapshot,
           RancangLanguage   language,
           GCancellable     *cancellable,
           GError          **error)
{
  static const char *const tables[] = { "sipd", NULL };
  g_autoptr (RancangWorkbook) book = NULL;

  book = rancang_workbook_new (snapshot, language, tables, cancellable, error);
  if (book == NULL)
    return NULL;
  return rancang_worksheet_to_csv (rancang_workbook_get_sheet (book, 0), ',', FALSE);
}

static GBytes *
export (RancangExporter  *exporter,
        RancangPlan      *snapshot,
        const char       *format,
        RancangLanguage   language,
        GCancellable     *cancellable,
        GError          **error)
{
  if (g_strcmp0 (format, FORMAT_ID) != 0)
    {
      g_set_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_FORMAT,
                   _("There is no format “%s”"), format);
      return NULL;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (EXPORT_SIPD_EXPORTER (exporter)->form == EXPORT_SIPD_FORM_CSV)
    return write_csv (snapshot, language, cancellable, error);
  return sipd_write_json (snapshot);
}

static void
export_sipd_exporter_iface_init (RancangExporterInterface *iface)
{
  iface->list_formats = list_formats;
  iface->export_plan = export;
}

static void
export_sipd_exporter_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  if (property_id == PROP_FORM)
    g_value_set_enum (value, EXPORT_SIPD_EXPORTER (object)->form);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
export_sipd_exporter_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  if (property_id == PROP_FORM)
    EXPORT_SIPD_EXPORTER (object)->form = g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
export_sipd_exporter_class_init (ExportSipdExporterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = export_sipd_exporter_get_property;
  object_class->set_property = export_sipd_exporter_set_property;

  properties[PROP_FORM] =
    g_param_spec_enum ("form", _("Form"),
                       _("JSON with indicators inside of programmes, or CSV with a row an "
                         "indicator"),
                       export_sipd_form_get_type (), EXPORT_SIPD_FORM_JSON,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_NAME);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
export_sipd_exporter_init (ExportSipdExporter *self)
{
}

/* The function that the .plugin file names. */
G_MODULE_EXPORT void
export_sipd_register_types (PeasObjectModule *module)
{
  peas_object_module_register_extension_type (module, RANCANG_TYPE_EXPORTER,
                                              EXPORT_SIPD_TYPE_EXPORTER);
}
