/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quick-wins-page.h: choosing, describing and timing the quick wins */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_QUICK_WINS_PAGE (rancang_quick_wins_page_get_type ())
G_DECLARE_FINAL_TYPE (RancangQuickWinsPage, rancang_quick_wins_page, RANCANG, QUICK_WINS_PAGE,
                      AdwBin)

GtkWidget *rancang_quick_wins_page_new (RancangDocument *document);

G_END_DECLS
