/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text-view.h: the chapter of a dimension as text, with a preview */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_TEXT_PAGE (rancang_text_page_get_type ())
G_DECLARE_FINAL_TYPE (RancangTextPage, rancang_text_page, RANCANG, TEXT_PAGE, AdwBreakpointBin)

GtkWidget   *rancang_text_page_new     (RancangDocument *document,
                                        RancangItem     *dimension);

/* The editor of an item's text; NULL when it has none here. */
GtkTextView *rancang_text_page_find    (RancangTextPage *self,
                                        RancangItem     *item);

G_END_DECLS
