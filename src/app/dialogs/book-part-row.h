/* SPDX-License-Identifier: GPL-3.0-or-later */
/* book-part-row.h: a part of a book: moved, renamed, left out, removed */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_BOOK_PART_ROW (rancang_book_part_row_get_type ())
G_DECLARE_FINAL_TYPE (RancangBookPartRow, rancang_book_part_row, RANCANG, BOOK_PART_ROW,
                      AdwActionRow)

/* `part` is a part, or a section of one. Emits `activated` to be opened. */
GtkWidget   *rancang_book_part_row_new      (RancangDocument    *document,
                                             RancangItem        *part);
RancangItem *rancang_book_part_row_get_item (RancangBookPartRow *self);

G_END_DECLS
