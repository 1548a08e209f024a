/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sheet-exporter.h: what exporters of tables have in common */

#pragma once

#include "api/exporter.h"
#include "sheets/workbook.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_TABLE_CHOICE (rancang_table_choice_get_type ())

/**
 * RancangTableChoice:
 * @RANCANG_TABLE_CHOICE_MAIN: the tables that people read
 * @RANCANG_TABLE_CHOICE_ALL: every table that has a row
 * @RANCANG_TABLE_CHOICE_FIRST: the first table that a workbook can have, alone; the others follow,
 *   in the order of rancang_workbook_get_table()
 *
 * Which tables are written.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_TABLE_CHOICE_MAIN,
  RANCANG_TABLE_CHOICE_ALL,
  RANCANG_TABLE_CHOICE_FIRST,
} RancangTableChoice;

GType rancang_table_choice_get_type (void) G_GNUC_CONST;

#define RANCANG_TYPE_SHEET_EXPORTER (rancang_sheet_exporter_get_type ())
G_DECLARE_DERIVABLE_TYPE (RancangSheetExporter, rancang_sheet_exporter, RANCANG, SHEET_EXPORTER,
                          GObject)

/**
 * RancangSheetExporterClass:
 * @parent_class: the parent
 * @write_workbook: writes tables that are made already, of one plan or of many
 *
 * The class of exporters of tables. A plugin that derives from it implements #RancangExporter.
 *
 * Since: 1.0
 */
struct _RancangSheetExporterClass
{
  GObjectClass parent_class;

  GBytes *(*write_workbook) (RancangSheetExporter  *self,
                             RancangWorkbook       *workbook,
                             const char            *format,
                             GCancellable          *cancellable,
                             GError               **error);

  /*< private >*/
  gpointer padding[7];
};

RancangWorkbook *rancang_sheet_exporter_build     (RancangSheetExporter  *self,
                                                   RancangPlan           *snapshot,
                                                   RancangLanguage        language,
                                                   GCancellable          *cancellable,
                                                   GError               **error);
GBytes          *rancang_sheet_exporter_write     (RancangSheetExporter  *self,
                                                   RancangWorkbook       *workbook,
                                                   const char            *format,
                                                   GCancellable          *cancellable,
                                                   GError               **error);
const char      *rancang_sheet_exporter_get_table (RancangSheetExporter  *self);
gboolean         rancang_sheet_exporter_set_table (RancangSheetExporter  *self,
                                                   const char            *table);

G_END_DECLS
