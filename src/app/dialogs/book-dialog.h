/* SPDX-License-Identifier: GPL-3.0-or-later */
/* book-dialog.h: a region makes a book its own */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

/* `book` is an item of the plan: a book that it has itself. */
GtkWidget *rancang_book_dialog_new (RancangDocument *document,
                                    RancangItem     *book);

G_END_DECLS
