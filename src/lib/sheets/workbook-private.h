/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* workbook-private.h: what the tables of a workbook share while they are made */

#pragma once

#include <glib/gi18n-lib.h>

#include "model/catalogue.h"
#include "model/plan.h"
#include "sheets/workbook.h"
#include "sheets/worksheet-private.h"

G_BEGIN_DECLS

/* One workbook in the making. All borrowed but what is said. */
typedef struct
{
  RancangPlan     *plan;
  RancangItem     *root;
  RancangLanguage  language;
  GCancellable    *cancellable;
  int              first_year; /* of the plan; 0 where nothing tells */
  int              last_year;
  GHashTable      *workloads;  /* owned: id of an agency -> Workload; NULL until asked for */
} RancangWorkbookMaker;

typedef struct _RancangWorkbookTable RancangWorkbookTable;

/* Adds one or more sheets to an array. */
typedef void (*RancangWorkbookFunc) (RancangWorkbookMaker       *maker,
                                     const RancangWorkbookTable *table,
                                     GPtrArray                  *sheets);

struct _RancangWorkbookTable
{
  const char          *id;
  const char          *name;  /* not yet translated */
  gboolean             is_main;
  RancangWorkbookFunc  make;
  const RancangKind   *kind;  /* of tables with all items of a kind */
};

RancangWorkbook *rancang_workbook_new_of_sheets (const char           *title,
                                           const char                 *subtitle,
                                           RancangLanguage             language,
                                           GPtrArray                  *sheets);

/* Words */
#define tr(maker, message) rancang_translate ((maker)->language, NULL, message)
const char     *rancang_workbook_title    (RancangWorkbookMaker       *maker,
                                           RancangItem                *item);
const char     *rancang_workbook_label    (RancangWorkbookMaker       *maker,
                                           const char                 *kind,
                                           const char                 *field);
char           *rancang_workbook_region   (RancangWorkbookMaker       *maker);
char           *rancang_workbook_period   (RancangWorkbookMaker       *maker);
char           *rancang_workbook_fill     (const char                 *sentence,
                                           const char                 *name,
                                           const char                 *value);

/* Cells */
RancangCellType rancang_workbook_cell_type (const RancangField        *field);
const char     *rancang_workbook_unit     (RancangWorkbookMaker       *maker,
                                           const RancangField         *field);
void            rancang_workbook_set_field (RancangWorkbookMaker      *maker,
                                           RancangWorksheet           *sheet,
                                           guint                       column,
                                           RancangItem                *item,
                                           const RancangField         *field);
void            rancang_workbook_set_reference (RancangWorkbookMaker  *maker,
                                           RancangWorksheet           *sheet,
                                           guint                       column,
                                           const char                 *id);
guint           rancang_workbook_add_number_column (RancangWorkbookMaker *maker,
                                           RancangWorksheet           *sheet);
RancangWorksheet *rancang_workbook_new_sheet (RancangWorkbookMaker    *maker,
                                           const RancangWorkbookTable *table);
void            rancang_workbook_note_rupiah (RancangWorkbookMaker    *maker,
                                           RancangWorksheet           *sheet);
void            rancang_workbook_note_examples (RancangWorkbookMaker  *maker,
                                           RancangWorksheet           *sheet);

/* What is counted */
GPtrArray      *rancang_workbook_collect  (RancangItem                *item,
                                           const char                 *kind);
gboolean        rancang_workbook_is_planned (RancangItem              *budget_line);
RancangDecimal  rancang_workbook_sum_planned (RancangItem             *item);
gboolean        rancang_workbook_add_amount (RancangItem              *programme,
                                           int                         year,
                                           RancangDecimal             *sum);

/* Tables */
void rancang_workbook_make_plan      (RancangWorkbookMaker *maker,
                                      const RancangWorkbookTable *table, GPtrArray *sheets);
void rancang_workbook_make_overview  (RancangWorkbookMaker *maker,
                                      const RancangWorkbookTable *table, GPtrArray *sheets);
void rancang_workbook_make_kind      (RancangWorkbookMaker *maker,
                                      const RancangWorkbookTable *table, GPtrArray *sheets);
void rancang_workbook_make_lines     (RancangWorkbookMaker *maker,
                                      const RancangWorkbookTable *table, GPtrArray *sheets);
void rancang_workbook_make_realised  (RancangWorkbookMaker *maker,
                                      const RancangWorkbookTable *table, GPtrArray *sheets);
void rancang_workbook_make_budget    (RancangWorkbookMaker *maker,
                                      const RancangWorkbookTable *table, GPtrArray *sheets);
void rancang_workbook_make_roadmap   (RancangWorkbookMaker *maker,
                                      const RancangWorkbookTable *table, GPtrArray *sheets);
void rancang_workbook_make_renstra   (RancangWorkbookMaker *maker,
                                      const RancangWorkbookTable *table, GPtrArray *sheets);
void rancang_workbook_make_sipd      (RancangWorkbookMaker *maker,
                                      const RancangWorkbookTable *table, GPtrArray *sheets);

/* Columns that are no fields: workbook-extras.c */
guint rancang_workbook_add_extras    (RancangWorkbookMaker *maker, RancangWorksheet *sheet,
                                      const RancangKind *kind);
void  rancang_workbook_set_extras    (RancangWorkbookMaker *maker, RancangWorksheet *sheet,
                                      guint column, RancangItem *item);

G_END_DECLS
