/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-ods.c: the exporter of OpenDocument spreadsheets */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <libpeas.h>

#include "export-ods.h"
#include "ods-private.h"

#define FORMAT_ID "ods"
#define MEDIA_TYPE "application/vnd.oasis.opendocument.spreadsheet"

struct _ExportOdsExporter
{
  RancangSheetExporter parent_instance;
};

static void export_ods_exporter_iface_init (RancangExporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ExportOdsExporter, export_ods_exporter,
                               RANCANG_TYPE_SHEET_EXPORTER,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_EXPORTER,
                                                      export_ods_exporter_iface_init))

void export_ods_register_types (PeasObjectModule *module);

static GListModel *
list_formats (RancangExporter *exporter)
{
  GListStore *formats = g_list_store_new (RANCANG_TYPE_FORMAT_INFO);
  g_autoptr (RancangFormatInfo) format = NULL;

  format = rancang_format_info_new (FORMAT_ID, _("OpenDocument spreadsheet"), ".ods", MEDIA_TYPE);
  g_object_set (format, "description",
                _("Programmes, indicators, budget, road map and the Renstra table as sheets"),
                NULL);
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
  g_autoptr (RancangWorkbook) book = NULL;

  if (g_strcmp0 (format, FORMAT_ID) != 0)
    {
      g_set_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_FORMAT,
                   _("There is no format “%s”"), format);
      return NULL;
    }
  book = rancang_sheet_exporter_build (RANCANG_SHEET_EXPORTER (exporter), snapshot, language,
                                       cancellable, error);
  return book != NULL ? ods_write (book, cancellable, error) : NULL;
}

static GBytes *
write_workbook (RancangSheetExporter  *exporter,
                RancangWorkbook       *workbook,
                const char            *format,
                GCancellable          *cancellable,
                GError               **error)
{
  return ods_write (workbook, cancellable, error);
}

static void
export_ods_exporter_iface_init (RancangExporterInterface *iface)
{
  iface->list_formats = list_formats;
  iface->export_plan = export;
}

static void
export_ods_exporter_class_init (ExportOdsExporterClass *klass)
{
  RANCANG_SHEET_EXPORTER_CLASS (klass)->write_workbook = write_workbook;
}

static void
export_ods_exporter_init (ExportOdsExporter *self)
{
}

/* The function that the .plugin file names. */
G_MODULE_EXPORT void
export_ods_register_types (PeasObjectModule *module)
{
  peas_object_module_register_extension_type (module, RANCANG_TYPE_EXPORTER,
                                              EXPORT_ODS_TYPE_EXPORTER);
}
