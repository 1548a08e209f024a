/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sheet-exporter.c: what exporters of tables have in common */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "api/sheet-exporter.h"

typedef struct
{
  int table; /* RancangTableChoice, or one of the tables after it */
} RancangSheetExporterPrivate;

/**
 * RancangSheetExporter:
 *
 * A base class for plugins that write the plan's tables in a format of theirs: it has the option
 * that all of them share, `table`, and builds the tables as a #RancangWorkbook. What remains is to
 * implement #RancangExporter, and to write the workbook.
 *
 * Since: 1.0
 */
G_DEFINE_TYPE_WITH_PRIVATE (RancangSheetExporter, rancang_sheet_exporter, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TABLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static RancangSheetExporterPrivate *
get_private (gpointer self)
{
  return rancang_sheet_exporter_get_instance_private (self);
}

/* Names are translated by whoever shows them. */
static GEnumValue *
make_values (void)
{
  guint n = rancang_workbook_get_n_tables ();
  GEnumValue *values = g_new0 (GEnumValue, RANCANG_TABLE_CHOICE_FIRST + n + 1);

  values[0] = (GEnumValue) { RANCANG_TABLE_CHOICE_MAIN, N_("Main tables"), "main" };
  values[1] = (GEnumValue) { RANCANG_TABLE_CHOICE_ALL, N_("All tables"), "all" };
  for (guint i = 0; i < n; i++)
    {
      const char *id = rancang_workbook_get_table (i);
      int value = RANCANG_TABLE_CHOICE_FIRST + (int) i;

      values[value] = (GEnumValue) {
        value, rancang_workbook_get_table_name (id, RANCANG_LANGUAGE_ENGLISH), id,
      };
    }
  return values;
}

GType
rancang_table_choice_get_type (void)
{
  static gsize type = 0;

  /* GObject keeps the values as long as the program lives. */
  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("RancangTableChoice", make_values ()));
  return type;
}

static void
rancang_sheet_exporter_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  if (property_id == PROP_TABLE)
    g_value_set_enum (value, get_private (object)->table);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
rancang_sheet_exporter_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  if (property_id == PROP_TABLE)
    get_private (object)->table = g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
rancang_sheet_exporter_class_init (RancangSheetExporterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rancang_sheet_exporter_get_property;
  object_class->set_property = rancang_sheet_exporter_set_property;

  /**
   * RancangSheetExporter:table:
   *
   * The tables that are written: `main`, `all`, or the id of one.
   *
   * Since: 1.0
   */
  properties[PROP_TABLE] =
    g_param_spec_enum ("table", _("Tables"),
                       _("The tables that people read, everything, or one table alone"),
                       RANCANG_TYPE_TABLE_CHOICE, RANCANG_TABLE_CHOICE_MAIN,
                       G_PARAM_READWRITE | G_PARAM_STATIC_NAME);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rancang_sheet_exporter_init (RancangSheetExporter *self)
{
}

/**
 * rancang_sheet_exporter_build:
 * @self: an exporter
 * @snapshot: a plan that does not change while the tables are made
 * @language: the language of the tables
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Makes the tables that the exporter's option asks for. Any thread may call this.
 *
 * Returns: (transfer full): the tables, or %NULL with @error set
 *
 * Since: 1.0
 */
RancangWorkbook *
rancang_sheet_exporter_build (RancangSheetExporter  *self,
                              RancangPlan           *snapshot,
                              RancangLanguage        language,
                              GCancellable          *cancellable,
                              GError               **error)
{
  const char *tables[] = { NULL, NULL };

  g_return_val_if_fail (RANCANG_IS_SHEET_EXPORTER (self), NULL);
  g_return_val_if_fail (RANCANG_IS_PLAN (snapshot), NULL);

  tables[0] = rancang_sheet_exporter_get_table (self);
  if (g_str_equal (tables[0], "main"))
    return rancang_workbook_new_main (snapshot, language, cancellable, error);
  if (g_str_equal (tables[0], "all"))
    return rancang_workbook_new (snapshot, language, NULL, cancellable, error);
  return rancang_workbook_new (snapshot, language, tables, cancellable, error);
}

/**
 * rancang_sheet_exporter_write:
 * @self: an exporter
 * @workbook: tables
 * @format: id of one of its formats
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Writes tables that are made already, such as those of a portfolio. A format that holds one table
 * takes the first. Any thread may call this.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 *
 * Since: 1.0
 */
GBytes *
rancang_sheet_exporter_write (RancangSheetExporter  *self,
                              RancangWorkbook       *workbook,
                              const char            *format,
                              GCancellable          *cancellable,
                              GError               **error)
{
  RancangSheetExporterClass *klass;

  g_return_val_if_fail (RANCANG_IS_SHEET_EXPORTER (self), NULL);
  g_return_val_if_fail (RANCANG_IS_WORKBOOK (workbook), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  klass = RANCANG_SHEET_EXPORTER_GET_CLASS (self);
  if (klass->write_workbook != NULL)
    return klass->write_workbook (self, workbook, format, cancellable, error);
  g_set_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_FORMAT,
               _("The format “%s” writes only the tables of one plan"), format);
  return NULL;
}

/**
 * rancang_sheet_exporter_get_table:
 * @self: an exporter
 *
 * Returns: (transfer none): `main`, `all`, or the id of the table that is written
 *
 * Since: 1.0
 */
const char *
rancang_sheet_exporter_get_table (RancangSheetExporter *self)
{
  int table;

  g_return_val_if_fail (RANCANG_IS_SHEET_EXPORTER (self), NULL);

  table = get_private (self)->table;
  if (table == RANCANG_TABLE_CHOICE_MAIN)
    return "main";
  if (table == RANCANG_TABLE_CHOICE_ALL)
    return "all";
  return rancang_workbook_get_table (table - RANCANG_TABLE_CHOICE_FIRST);
}

/**
 * rancang_sheet_exporter_set_table:
 * @self: an exporter
 * @table: `main`, `all`, or the id of a table
 *
 * Chooses the tables that are written.
 *
 * Returns: %TRUE when there is such a table
 *
 * Since: 1.0
 */
gboolean
rancang_sheet_exporter_set_table (RancangSheetExporter *self,
                                  const char           *table)
{
  g_autoptr (GEnumClass) klass = NULL;
  GEnumValue *value;

  g_return_val_if_fail (RANCANG_IS_SHEET_EXPORTER (self), FALSE);
  g_return_val_if_fail (table != NULL, FALSE);

  klass = g_type_class_ref (RANCANG_TYPE_TABLE_CHOICE);
  value = g_enum_get_value_by_nick (klass, table);
  if (value == NULL)
    return FALSE;
  g_object_set (self, "table", value->value, NULL);
  return TRUE;
}
