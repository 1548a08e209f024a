/* SPDX-License-Identifier: GPL-3.0-or-later */
/* book-preview.h: a book as it will be on paper */

#pragma once

#include <adwaita.h>

#include "pages/book-choice.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_BOOK_PREVIEW (rancang_book_preview_get_type ())
G_DECLARE_FINAL_TYPE (RancangBookPreview, rancang_book_preview, RANCANG, BOOK_PREVIEW, AdwBin)

GtkWidget    *rancang_book_preview_new       (RancangDocument    *document,
                                              RancangBookChoice  *choice);

/* %NULL until the first pages are there. */
RancangPages *rancang_book_preview_get_pages (RancangBookPreview *self);
gboolean      rancang_book_preview_is_busy   (RancangBookPreview *self);

G_END_DECLS
