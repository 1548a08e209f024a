/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-html.c: the exporter of web pages */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <libpeas.h>

#include "export-html.h"
#include "html-private.h"

#define FORMAT_ID "html"

struct _ExportHtmlExporter
{
  RancangBookExporter parent_instance;

  gboolean            programmes;
};

enum
{
  PROP_0,
  PROP_PROGRAMMES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void export_html_exporter_iface_init (RancangExporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ExportHtmlExporter, export_html_exporter,
                               RANCANG_TYPE_BOOK_EXPORTER,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_EXPORTER,
                                                      export_html_exporter_iface_init))

void export_html_register_types (PeasObjectModule *module);

static GListModel *
list_formats (RancangExporter *exporter)
{
  GListStore *formats = g_list_store_new (RANCANG_TYPE_FORMAT_INFO);
  g_autoptr (RancangFormatInfo) format = NULL;

  format = rancang_format_info_new (FORMAT_ID, _("Web page"), ".html", "text/html");
  g_object_set (format, "description",
                _("A book and the programmes on one page, to be searched and filtered in any "
                  "browser"), NULL);
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

  if (g_strcmp0 (format, FORMAT_ID) != 0)
    {
      g_set_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_FORMAT,
                   _("There is no format “%s”"), format);
      return NULL;
    }
  report = rancang_book_exporter_build (self, snapshot, language, cancellable, error);
  if (report == NULL)
    return NULL;
  return html_write (report, EXPORT_HTML_EXPORTER (self)->programmes ? snapshot : NULL,
                     rancang_book_exporter_get_paper (self), cancellable, error);
}

static void
export_html_exporter_iface_init (RancangExporterInterface *iface)
{
  iface->list_formats = list_formats;
  iface->export_plan = export;
}

static void
export_html_exporter_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  if (property_id == PROP_PROGRAMMES)
    g_value_set_boolean (value, EXPORT_HTML_EXPORTER (object)->programmes);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
export_html_exporter_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  if (property_id == PROP_PROGRAMMES)
    EXPORT_HTML_EXPORTER (object)->programmes = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
export_html_exporter_class_init (ExportHtmlExporterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = export_html_exporter_get_property;
  object_class->set_property = export_html_exporter_set_property;
  properties[PROP_PROGRAMMES] =
    g_param_spec_boolean ("programmes", _("List of programmes"),
                          _("All programmes above the chapters, with filters"), TRUE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_NAME);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
export_html_exporter_init (ExportHtmlExporter *self)
{
}

/* The function that the .plugin file names. */
G_MODULE_EXPORT void
export_html_register_types (PeasObjectModule *module)
{
  peas_object_module_register_extension_type (module, RANCANG_TYPE_EXPORTER,
                                              EXPORT_HTML_TYPE_EXPORTER);
}
