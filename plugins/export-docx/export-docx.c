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

struct _ExportDocxExporter
{
  RancangBookExporter parent_instance;
};

static void export_docx_exporter_iface_init (RancangExporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ExportDocxExporter, export_docx_exporter,
                               RANCANG_TYPE_BOOK_EXPORTER,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_EXPORTER,
                                                      export_docx_exporter_iface_init))

void export_docx_register_types (PeasObjectModule *module);

static GListModel *
list_formats (RancangExporter *exporter)
{
  GListStore *formats = g_list_store_new (RANCANG_TYPE_FORMAT_INFO);
  g_autoptr (RancangFormatInfo) format = NULL;
  g_autoptr (RancangFormatInfo) review = NULL;

  format = rancang_format_info_new (FORMAT_ID, _("Word document"), ".docx",
                                    MEDIA_TYPE);
  g_object_set (format, "description",
                _("The masterplan, or another of its books, to be worked on in a word processor"),
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

/* The review sheet has a format of its own, too, so that it can be asked for where findings are. */
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

  if (g_strcmp0 (format, FORMAT_ID) != 0 && g_strcmp0 (format, REVIEW_ID) != 0)
    {
      g_set_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_FORMAT,
                   _("There is no format “%s”"), format);
      return NULL;
    }
  if (g_strcmp0 (format, REVIEW_ID) == 0)
    rancang_book_exporter_set_book (self, "review");
  report = rancang_book_exporter_build (self, snapshot, language, cancellable, error);
  if (report == NULL)
    return NULL;
  return docx_write (report, rancang_book_exporter_get_paper (self), cancellable, error);
}

static void
export_docx_exporter_iface_init (RancangExporterInterface *iface)
{
  iface->list_formats = list_formats;
  iface->export_plan = export;
}

static void
export_docx_exporter_class_init (ExportDocxExporterClass *klass)
{
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
