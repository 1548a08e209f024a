/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* masterplan-private.h: what the contents of books share */

#pragma once

#include <glib/gi18n-lib.h>

#include "model/totals.h"
#include "model/catalogue.h"
#include "report/book-private.h"
#include "report/report-private.h"

G_BEGIN_DECLS

/* More years than these do not stand beside each other, see rancang_masterplan_chunk_years() */
#define RANCANG_MASTERPLAN_FEW_YEARS 6
#define RANCANG_MASTERPLAN_MANY_YEARS 10

/* Years before or after these many are slips of the hand; no table grows for them. */
#define RANCANG_MASTERPLAN_MAX_YEARS 30

/* What the amounts of wide tables are counted in: the largest unit that keeps them whole. */
typedef enum
{
  MASTERPLAN_UNIT_MILLION,
  MASTERPLAN_UNIT_THOUSAND,
  MASTERPLAN_UNIT_RUPIAH,
  MASTERPLAN_UNIT_BILLION,
} MasterplanUnit;

/* One report in the making. All borrowed but the report. */
typedef struct
{
  RancangPlan            *plan;
  RancangItem            *root;
  RancangReport          *report;
  GCancellable           *cancellable;
  RancangLanguage         language;
  const RancangBookOptions *options;
  RancangItem            *part;            /* the part of the book that is being made */
  const char             *content;         /* name of its content, NULL once it was used */
  guint                   level;           /* of the headings that contents add */
  gboolean                numbered;        /* whether they have numbers */
  int                     first_year;
  int                     last_year;
  int                     first_budget_year;
  int                     last_budget_year;
  MasterplanUnit          unit;
  gboolean                landscape;
  gboolean                example_marked;  /* since the last note under a table */
} Masterplan;

/* Words */
#define RANCANG_DASH "\342\200\223"
#define NO_BREAK_SPACE "\302\240"
/* Marks what is an example; the note under the table explains it. */
#define EXAMPLE_MARK NO_BREAK_SPACE "*"
const char *rancang_masterplan_tr          (Masterplan     *self,
                                            const char     *message);
const char *rancang_masterplan_tr_context  (Masterplan     *self,
                                            const char     *context,
                                            const char     *message);
const char *rancang_masterplan_label       (Masterplan     *self,
                                            const char     *kind,
                                            const char     *field);
const char *rancang_masterplan_choice      (Masterplan     *self,
                                            RancangItem    *item,
                                            const char     *field);

/* Values as text; never NULL, a dash for what is not known */
const char *rancang_masterplan_title       (Masterplan     *self,
                                            RancangItem    *item);
char       *rancang_masterplan_marked      (Masterplan     *self,
                                            RancangItem    *item);
const char *rancang_masterplan_text        (RancangItem    *item,
                                            const char     *field);
char       *rancang_masterplan_years       (RancangItem    *item);
char       *rancang_masterplan_number      (Masterplan     *self,
                                            const RancangDecimal *number);
char       *rancang_masterplan_agency      (Masterplan     *self,
                                            const char     *id);
char       *rancang_masterplan_region_name (Masterplan     *self);
gboolean    rancang_masterplan_has         (RancangItem    *item,
                                            const char     *field);

/* The title page, and what all contents start from */
void        rancang_masterplan_begin       (Masterplan     *self);
void        rancang_masterplan_fill_title_page (Masterplan *self,
                                                const char *title,
                                                const char *label);

/* Pieces */
void        rancang_masterplan_say         (Masterplan     *self,
                                            const char     *sentence);
void        rancang_masterplan_missing     (Masterplan     *self,
                                            const char     *sentence);
void        rancang_masterplan_heading     (Masterplan     *self,
                                            guint           depth,
                                            const char     *text);
const char *rancang_masterplan_setting     (Masterplan     *self,
                                            const char     *key);
gboolean    rancang_masterplan_setting_is  (Masterplan     *self,
                                            const char     *key,
                                            const char     *value);
void        rancang_masterplan_long_text   (Masterplan     *self,
                                            RancangItem    *item,
                                            const char     *field);
void        rancang_masterplan_table       (Masterplan     *self,
                                            const char     *caption,
                                            RancangReportTable *table);
void        rancang_masterplan_add_bold    (RancangReportTable *table,
                                            const char     *text);
GPtrArray  *rancang_masterplan_programmes  (RancangItem    *item);
gboolean    rancang_masterplan_go_on       (Masterplan     *self);
void        rancang_masterplan_set_landscape (Masterplan   *self,
                                              gboolean      landscape);
int         rancang_masterplan_chunk_years (int             first,
                                            int             last,
                                            int             most);
void        rancang_masterplan_add_years   (RancangReportTable *table,
                                            int             first,
                                            int             last);
void        rancang_masterplan_widen_years (RancangSeries  *series,
                                            int            *first,
                                            int            *last);

/* Fields of the schema, whatever their type */
GPtrArray  *rancang_masterplan_field_blocks (Masterplan    *self,
                                             RancangItem   *item,
                                             const RancangField *field);
gboolean    rancang_masterplan_add_field_row (Masterplan   *self,
                                              RancangReportTable *table,
                                              RancangItem  *item,
                                              const char   *field);
gboolean    rancang_masterplan_add_wanted_row (Masterplan  *self,
                                               RancangReportTable *table,
                                               RancangItem *item,
                                               const char  *field);
void        rancang_masterplan_add_form_row (RancangReportTable *table,
                                             const char    *label,
                                             const char    *value);
RancangReportTable *rancang_masterplan_new_form (RancangReportTableFlags flags);

/* Budget */
void        rancang_masterplan_find_unit   (Masterplan     *self);
gboolean    rancang_masterplan_holds_examples (RancangItem *item);
char       *rancang_masterplan_budget      (Masterplan     *self,
                                            RancangItem    *item);
char       *rancang_masterplan_budget_number (Masterplan   *self,
                                              RancangItem  *item);
void        rancang_masterplan_add_budget  (Masterplan     *self,
                                            RancangItem    *dimension);
void        rancang_masterplan_add_grand_total (Masterplan *self);

/* Indicators of an array of items (goals or programmes), with a target for every year */
void        rancang_masterplan_add_indicators (Masterplan  *self,
                                               GPtrArray   *items,
                                               const char  *caption);
gboolean    rancang_masterplan_any_indicator  (GPtrArray   *items);

/* Contents: what a part of a book may hold, see book-contents.c */
void        rancang_masterplan_add_legal_basis          (Masterplan *self);
void        rancang_masterplan_add_region               (Masterplan *self);
void        rancang_masterplan_add_vision               (Masterplan *self);
void        rancang_masterplan_add_missions             (Masterplan *self);
void        rancang_masterplan_add_goals                (Masterplan *self);
void        rancang_masterplan_add_strategy             (Masterplan *self);
void        rancang_masterplan_add_budget_summary       (Masterplan *self);
void        rancang_masterplan_add_action_plan          (Masterplan *self);
void        rancang_masterplan_add_roadmap              (Masterplan *self);
void        rancang_masterplan_add_milestones           (Masterplan *self);
void        rancang_masterplan_add_quick_win_list       (Masterplan *self);
void        rancang_masterplan_add_quick_win_profiles   (Masterplan *self);
void        rancang_masterplan_add_signature            (Masterplan *self);
void        rancang_masterplan_add_agencies             (Masterplan *self);
void        rancang_masterplan_add_details              (Masterplan *self);

GPtrArray  *rancang_masterplan_quick_wins        (Masterplan *self);

#define tr(self, message) rancang_masterplan_tr (self, message)

G_END_DECLS
