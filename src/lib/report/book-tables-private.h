/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* book-tables-private.h: small pieces that tables of books are made of */

#pragma once

#include "report/book-contents-private.h"

G_BEGIN_DECLS

/* @head is translated. */
typedef struct
{
  guint               share;
  RancangReportAlign  align;
  const char         *head;
} BookColumn;

RancangReportTable *rancang_book_new_table        (Masterplan              *self,
                                                   const BookColumn        *columns,
                                                   guint                    n_columns,
                                                   RancangReportTableFlags  flags);
void                rancang_book_add_field_cell   (Masterplan              *self,
                                                   RancangReportTable      *table,
                                                   RancangItem             *item,
                                                   const char              *name);
void                rancang_book_add_empty_cell   (Masterplan              *self,
                                                   RancangReportTable      *table,
                                                   gboolean                 wanted);
void                rancang_book_add_number_cell  (RancangReportTable      *table,
                                                   guint                    number);
void                rancang_book_add_bullets_cell (RancangReportTable      *table,
                                                   GPtrArray               *bullets);
void                rancang_book_add_bullet       (GPtrArray               *blocks,
                                                   const char              *text);
void                rancang_book_add_entry        (Masterplan              *self,
                                                   const char              *bold,
                                                   const char              *rest);
void                rancang_book_add_lead         (Masterplan              *self,
                                                   const char              *text);

G_END_DECLS
