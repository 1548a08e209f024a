/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* workbook.h: a plan as tables, before they are written in any format */

#pragma once

#include <gio/gio.h>

#include "model/plan.h"
#include "sheets/worksheet.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_WORKBOOK (rancang_workbook_get_type ())
G_DECLARE_FINAL_TYPE (RancangWorkbook, rancang_workbook, RANCANG, WORKBOOK, GObject)

guint             rancang_workbook_get_n_tables   (void);
const char       *rancang_workbook_get_table      (guint               index);
const char       *rancang_workbook_get_table_name (const char         *table,
                                                   RancangLanguage     language);
gboolean          rancang_workbook_is_main_table  (const char         *table);

RancangWorkbook  *rancang_workbook_new            (RancangPlan        *snapshot,
                                                   RancangLanguage     language,
                                                   const char * const *tables,
                                                   GCancellable       *cancellable,
                                                   GError            **error);
RancangWorkbook  *rancang_workbook_new_main       (RancangPlan        *snapshot,
                                                   RancangLanguage     language,
                                                   GCancellable       *cancellable,
                                                   GError            **error);
RancangLanguage   rancang_workbook_get_language   (RancangWorkbook    *self);
const char       *rancang_workbook_get_title      (RancangWorkbook    *self);
const char       *rancang_workbook_get_subtitle   (RancangWorkbook    *self);
guint             rancang_workbook_get_n_sheets   (RancangWorkbook    *self);
RancangWorksheet *rancang_workbook_get_sheet      (RancangWorkbook    *self,
                                                   guint               index);
RancangWorksheet *rancang_workbook_find_sheet     (RancangWorkbook    *self,
                                                   const char         *id);

G_END_DECLS
