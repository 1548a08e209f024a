/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-markdown.c: the exporter of Markdown */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <libpeas.h>

#include "export-markdown.h"
#include "markdown-private.h"

#define FORMAT_ID "markdown"

struct _ExportMarkdownExporter
{
  RancangBookExporter parent_instance;
};

static void export_markdown_exporter_iface_init (RancangExporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ExportMarkdownExporter, export_markdown_exporter,
                               RANCANG_TYPE_BOOK_EXPORTER,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_EXPORTER,
                                                      export_markdown_exporter_iface_init))

void export_markdown_register_types (PeasObjectModule *module);

static GListModel *
list_formats (RancangExporter *exporter)
{
  GListStore *formats = g_list_store_new (RANCANG_TYPE_FORMAT_INFO);
  g_autoptr (RancangFormatInfo) format = NULL;

  format = rancang_format_info_new (FORMAT_ID, _("Markdown"), ".md", "text/markdown");
  g_object_set (format, "description", _("A book as plain text, for websites and scripts"), NULL);
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
  g_autoptr (RancangReport) report = NULL;

  if (g_strcmp0 (format, FORMAT_ID) != 0)
    {
      g_set_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_FORMAT,
                   _("There is no format “%s”"), format);
      return NULL;
    }
  report = rancang_book_exporter_build (RANCANG_BOOK_EXPORTER (exporter), snapshot, language,
                                        cancellable, error);
  return report != NULL ? markdown_write (report, cancellable, error) : NULL;
}

static void
export_markdown_exporter_iface_init (RancangExporterInterface *iface)
{
  iface->list_formats = list_formats;
  iface->export_plan = export;
}

static void
export_markdown_exporter_class_init (ExportMarkdownExporterClass *klass)
{
}

static void
export_markdown_exporter_init (ExportMarkdownExporter *self)
{
}

/* The function that the .plugin file names. */
G_MODULE_EXPORT void
export_markdown_register_types (PeasObjectModule *module)
{
  peas_object_module_register_extension_type (module, RANCANG_TYPE_EXPORTER,
                                              EXPORT_MARKDOWN_TYPE_EXPORTER);
}
