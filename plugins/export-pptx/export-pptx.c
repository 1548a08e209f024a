/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-pptx.c: the exporter of presentations */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <libpeas.h>

#include "export-pptx.h"
#include "pptx-private.h"

#define FORMAT_ID "pptx"

struct _ExportPptxExporter
{
  RancangBookExporter parent_instance;
};

static void export_pptx_exporter_iface_init (RancangExporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ExportPptxExporter, export_pptx_exporter,
                               RANCANG_TYPE_BOOK_EXPORTER,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_EXPORTER,
                                                      export_pptx_exporter_iface_init))

void export_pptx_register_types (PeasObjectModule *module);

static GListModel *
list_formats (RancangExporter *exporter)
{
  GListStore *formats = g_list_store_new (RANCANG_TYPE_FORMAT_INFO);
  g_autoptr (RancangFormatInfo) format = NULL;

  format = rancang_format_info_new (FORMAT_ID, _("Presentation"), ".pptx", PPTX_MEDIA_TYPE);
  g_object_set (format, "description",
                _("The executive summary, or another of the books, as slides for PowerPoint or "
                  "LibreOffice"), NULL);
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
  return pptx_write (report, cancellable, error);
}

static void
export_pptx_exporter_iface_init (RancangExporterInterface *iface)
{
  iface->list_formats = list_formats;
  iface->export_plan = export;
}

/* What is shown is the executive summary, unless another book is asked for. */
static void
export_pptx_exporter_constructed (GObject *object)
{
  G_OBJECT_CLASS (export_pptx_exporter_parent_class)->constructed (object);
  rancang_book_exporter_set_book (RANCANG_BOOK_EXPORTER (object), "3");
}

static void
export_pptx_exporter_class_init (ExportPptxExporterClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = export_pptx_exporter_constructed;
}

static void
export_pptx_exporter_init (ExportPptxExporter *self)
{
}

/* The function that the .plugin file names. */
G_MODULE_EXPORT void
export_pptx_register_types (PeasObjectModule *module)
{
  peas_object_module_register_extension_type (module, RANCANG_TYPE_EXPORTER,
                                              EXPORT_PPTX_TYPE_EXPORTER);
}
