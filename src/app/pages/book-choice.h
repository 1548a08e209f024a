/* SPDX-License-Identifier: GPL-3.0-or-later */
/* book-choice.h: which book is made, and how */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_BOOK_CHOICE (rancang_book_choice_get_type ())
G_DECLARE_FINAL_TYPE (RancangBookChoice, rancang_book_choice, RANCANG, BOOK_CHOICE,
                      AdwPreferencesGroup)

/* Emits `changed` when another book, language or option is chosen. */
GtkWidget           *rancang_book_choice_new           (RancangDocument   *document);
RancangBookExporter *rancang_book_choice_dup_options   (RancangBookChoice *self);
void                 rancang_book_choice_apply         (RancangBookChoice *self,
                                                        GObject           *exporter);
RancangLanguage      rancang_book_choice_get_language  (RancangBookChoice *self);

G_END_DECLS
