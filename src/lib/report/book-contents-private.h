/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* book-contents-private.h: what the parts of books may hold, by name */

#pragma once

#include "report/masterplan-private.h"

G_BEGIN_DECLS

void      rancang_book_add_content      (Masterplan                *self,
                                         const char                *name);
gboolean  rancang_book_is_content_wide  (Masterplan                *self,
                                         const char                *name);
char     *rancang_book_dup_name         (const char                *name,
                                         const char               **missing,
                                         gpointer                   data);
char     *rancang_book_dup_date         (const RancangBookOptions  *options);
int       rancang_book_get_year         (Masterplan                *self);

/* Analysis */
void      rancang_book_add_potentials         (Masterplan *self);
void      rancang_book_add_issues             (Masterplan *self);
void      rancang_book_add_readiness          (Masterplan *self);
void      rancang_book_add_swot               (Masterplan *self);
void      rancang_book_add_tows               (Masterplan *self);
void      rancang_book_add_gaps               (Masterplan *self);
void      rancang_book_add_vision_words       (Masterplan *self);

/* Figures */
void      rancang_book_add_figure             (Masterplan *self);

/* Governance, agencies, signatures */
void      rancang_book_add_bodies             (Masterplan *self);
void      rancang_book_add_applications       (Masterplan *self);
void      rancang_book_add_commitments        (Masterplan *self);
void      rancang_book_add_charter            (Masterplan *self);
void      rancang_book_add_agency_sheets      (Masterplan *self);
void      rancang_book_add_programmes_of_type (Masterplan *self);

/* Short forms */
void      rancang_book_add_dimension_pages    (Masterplan *self);
void      rancang_book_add_key_figures        (Masterplan *self);

/* Budget */
void      rancang_book_add_budget_annex       (Masterplan *self);
void      rancang_book_add_budget_total       (Masterplan *self);

/* Monitoring and evaluation */
void      rancang_book_add_progress           (Masterplan *self);
void      rancang_book_add_achievements       (Masterplan *self);
void      rancang_book_add_notes              (Masterplan *self);
void      rancang_book_add_scores             (Masterplan *self);
void      rancang_book_add_evaluation_text    (Masterplan *self);

G_END_DECLS
