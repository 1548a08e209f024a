/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* book-private.h: how books are found and put together */

#pragma once

#include "report/book.h"
#include "report/report-private.h"

G_BEGIN_DECLS

/* The item of kind book, which never changes while the book is used; borrowed */
RancangItem *rancang_book_get_item     (RancangBook          *self);
const char  *rancang_book_choose_text  (RancangItem          *item,
                                        const char           *field,
                                        const char           *field_en,
                                        RancangLanguage       language);

/* Text with {names} in it: what a name stands for; NULL for nothing known, then @missing may say
 * what is missing */
typedef char *(*RancangBookNameFunc)   (const char           *name,
                                        const char          **missing,
                                        gpointer              data);

GPtrArray   *rancang_book_parse_text   (const char           *markdown,
                                        RancangBookNameFunc   func,
                                        gpointer              data);

G_END_DECLS
