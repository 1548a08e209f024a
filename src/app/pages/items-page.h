/* SPDX-License-Identifier: GPL-3.0-or-later */
/* items-page.h: all items of a kind, as a list */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_ITEMS_PAGE (rancang_items_page_get_type ())
G_DECLARE_FINAL_TYPE (RancangItemsPage, rancang_items_page, RANCANG, ITEMS_PAGE, AdwBin)

GtkWidget *rancang_items_page_new (RancangDocument *document,
                                   RancangItem     *parent,
                                   const char      *kind);

G_END_DECLS
