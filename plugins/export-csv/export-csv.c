/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-csv.c: the exporter of tables as comma-separated values */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <libpeas.h>

#include "export-csv.h"

#define FORMAT_ID "csv"
#define ZIP_ID "csv-zip"

typedef enum
{
  EXPORT_CSV_SEPARATOR_SEMICOLON,
  EXPORT_CSV_SEPARATOR_COMMA,
} ExportCsvSeparator;

struct _ExportCsvExporter
{
  RancangSheetExporter parent_instance;

  ExportCsvSeparator   separator;
  gboolean             byte_order_mark;
};

static void export_csv_exporter_iface_init (RancangExporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ExportCsvExporter, export_csv_exporter, RANCANG_TYPE_SHEET_EXPORTER,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_EXPORTER,
                                                      export_csv_exporter_iface_init))

enum
{
  PROP_0,
  PROP_SEPARATOR,
  PROP_BYTE_ORDER_MARK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

void export_csv_register_types (PeasObjectModule *module);

static GType
export_csv_separator_get_type (void)
{
  static const GEnumValue values[] = {
    { EXPORT_CSV_SEPARATOR_SEMICOLON, N_("Semicolon, with decimal commas"), ";" },
    { EXPORT_CSV_SEPARATOR_COMMA, N_("Comma, with decimal points"), "," },
    { 0, NULL, NULL },
  };
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("ExportCsvSeparator", values));
  return type;
}

static GListModel *
list_formats (RancangExporter *exporter)
{
  GListStore *formats = g_list_store_new (RANCANG_TYPE_FORMAT_INFO);
  g_autoptr (RancangFormatInfo) one = NULL;
  g_autoptr (RancangFormatInfo) all = NULL;

  one = rancang_format_info_new (FORMAT_ID, _("CSV table"), ".csv", "text/csv");
  g_object_set (one, "description", _("One table of the plan, for other programs"), NULL);
  g_list_store_append (formats, one);
  all = rancang_format_info_new (ZIP_ID, _("CSV tables in a ZIP archive"), ".zip",
                                 "application/zip");
  g_object_set (all, "description", _("All tables of the plan, one file a table"), NULL);
  g_list_store_append (formats, all);
  return G_LIST_MODEL (formats);
}

static GBytes *
write_sheet (ExportCsvExporter *self,
             RancangWorksheet  *sheet)
{
  return rancang_worksheet_to_csv (sheet, self->separator == EXPORT_CSV_SEPARATOR_COMMA ? ',' : ';',
                                   self->byte_order_mark);
}

static GBytes *
write_archive (ExportCsvExporter  *self,
               RancangWorkbook    *book,
               GError            **error)
{
  g_autoptr (RancangZip) zip = rancang_zip_new ();

  for (guint i = 0; i < rancang_workbook_get_n_sheets (book); i++)
    {
      RancangWorksheet *sheet = rancang_workbook_get_sheet (book, i);
      g_autofree char *name = g_strconcat (rancang_worksheet_get_id (sheet), ".csv", NULL);
      g_autoptr (GBytes) bytes = write_sheet (self, sheet);

      if (!rancang_zip_add_bytes (zip, name, bytes, error))
        return NULL;
    }
  return rancang_zip_finish (zip);
}

/* The tables that were chosen; an archive of one table alone makes no sense, so it has all. */
static RancangWorkbook *
build (ExportCsvExporter  *self,
       RancangPlan        *snapshot,
       gboolean            archive,
       RancangLanguage     language,
       GCancellable       *cancellable,
       GError            **error)
{
  RancangSheetExporter *exporter = RANCANG_SHEET_EXPORTER (self);

  if (archive && !g_str_equal (rancang_sheet_exporter_get_table (exporter), "main"))
    return rancang_workbook_new (snapshot, language, NULL, cancellable, error);
  return rancang_sheet_exporter_build (exporter, snapshot, language, cancellable, error);
}

static GBytes *
export (RancangExporter  *exporter,
        RancangPlan      *snapshot,
        const char       *format,
        RancangLanguage   language,
        GCancellable     *cancellable,
        GError          **error)
{
  ExportCsvExporter *self = EXPORT_CSV_EXPORTER (exporter);
  const char *table = rancang_sheet_exporter_get_table (RANCANG_SHEET_EXPORTER (self));
  gboolean archive = g_strcmp0 (format, ZIP_ID) == 0;
  g_autoptr (RancangWorkbook) book = NULL;

  if (!archive && g_strcmp0 (format, FORMAT_ID) != 0)
    {
      g_set_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_FORMAT,
                   _("There is no format “%s”"), format);
      return NULL;
    }
  book = build (self, snapshot, archive, language, cancellable, error);
  if (book == NULL)
    return NULL;
  /* Several tables are several files, whatever the format is called. */
  if (archive || g_str_equal (table, "main") || g_str_equal (table, "all")
      || rancang_workbook_get_n_sheets (book) > 1)
    return write_archive (self, book, error);
  return write_sheet (self, rancang_workbook_get_sheet (book, 0));
}

static GBytes *
write_workbook (RancangSheetExporter  *exporter,
                RancangWorkbook       *workbook,
                const char            *format,
                GCancellable          *cancellable,
                GError               **error)
{
  ExportCsvExporter *self = EXPORT_CSV_EXPORTER (exporter);

  if (g_strcmp0 (format, ZIP_ID) == 0)
    return write_archive (self, workbook, error);
  return write_sheet (self, rancang_workbook_get_sheet (workbook, 0));
}

static void
export_csv_exporter_iface_init (RancangExporterInterface *iface)
{
  iface->list_formats = list_formats;
  iface->export_plan = export;
}

static void
export_csv_exporter_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  ExportCsvExporter *self = EXPORT_CSV_EXPORTER (object);

  switch (property_id)
    {
    case PROP_SEPARATOR:
      g_value_set_enum (value, self->separator);
      break;
    case PROP_BYTE_ORDER_MARK:
      g_value_set_boolean (value, self->byte_order_mark);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
export_csv_exporter_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  ExportCsvExporter *self = EXPORT_CSV_EXPORTER (object);

  switch (property_id)
    {
    case PROP_SEPARATOR:
      self->separator = g_value_get_enum (value);
      break;
    case PROP_BYTE_ORDER_MARK:
      self->byte_order_mark = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
export_csv_exporter_class_init (ExportCsvExporterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = export_csv_exporter_get_property;
  object_class->set_property = export_csv_exporter_set_property;
  RANCANG_SHEET_EXPORTER_CLASS (klass)->write_workbook = write_workbook;

  properties[PROP_SEPARATOR] =
    g_param_spec_enum ("separator", _("Separator"),
                       _("Spreadsheets set to Indonesian expect semicolons"),
                       export_csv_separator_get_type (), EXPORT_CSV_SEPARATOR_SEMICOLON,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_NAME);
  properties[PROP_BYTE_ORDER_MARK] =
    g_param_spec_boolean ("byte-order-mark", _("Byte order mark"),
                          _("Excel needs it to read letters such as é; other programs may not "
                            "want it"), TRUE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_NAME);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
export_csv_exporter_init (ExportCsvExporter *self)
{
  rancang_sheet_exporter_set_table (RANCANG_SHEET_EXPORTER (self), "programme");
}

/* The function that the .plugin file names. */
G_MODULE_EXPORT void
export_csv_register_types (PeasObjectModule *module)
{
  peas_object_module_register_extension_type (module, RANCANG_TYPE_EXPORTER,
                                              EXPORT_CSV_TYPE_EXPORTER);
}
