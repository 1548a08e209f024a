/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-odt.c: the exporter of OpenDocument texts */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <libpeas.h>

#include "export-odt.h"
#include "odt-private.h"

#define FORMAT_ID "odt"

struct _ExportOdtExporter
{
  RancangBookExporter parent_instance;
};

static void export_odt_exporter_iface_init (RancangExporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ExportOdtExporter, export_odt_exporter,
                               RANCANG_TYPE_BOOK_EXPORTER,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_EXPORTER,
                                                      export_odt_exporter_iface_init))

void export_odt_register_types (PeasObjectModule *module);

static GListModel *
list_formats (RancangExporter *exporter)
{
  GListStore *formats = g_list_store_new (RANCANG_TYPE_FORMAT_INFO);
  g_autoptr (RancangFormatInfo) format = NULL;

  format = rancang_format_info_new (FORMAT_ID, _("OpenDocument text"), ".odt", ODT_MEDIA_TYPE);
  g_object_set (format, "description",
                _("The masterplan, or another of its books, for LibreOffice and other word "
                  "processors"), NULL);
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
  return odt_write (report, rancang_book_exporter_get_paper (self), cancellable, error);
}

static void
export_odt_exporter_iface_init (RancangExporterInterface *iface)
{
  iface->list_formats = list_formats;
  iface->export_plan = export;
}

static void
export_odt_exporter_class_init (ExportOdtExporterClass *klass)
{
}

static void
export_odt_exporter_init (ExportOdtExporter *self)
{
}

/* The function that the .plugin file names. */
G_MODULE_EXPORT void
export_odt_register_types (PeasObjectModule *module)
{
  peas_object_module_register_extension_type (module, RANCANG_TYPE_EXPORTER,
                                              EXPORT_ODT_TYPE_EXPORTER);
}
