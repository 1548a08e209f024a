/* SPDX-License-Identifier: GPL-3.0-or-later */
/* readiness-page.h: what is there, what should be, and the programmes that close the gap */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_READINESS_PAGE (rancang_readiness_page_get_type ())
G_DECLARE_FINAL_TYPE (RancangReadinessPage, rancang_readiness_page, RANCANG, READINESS_PAGE, AdwBin)

GtkWidget  *rancang_readiness_page_new       (RancangDocument      *document);

/* Elements, each with its items behind it, as the list shows them. */
GListModel *rancang_readiness_page_get_rows  (RancangReadinessPage *self);

/* Asks for title and place of a programme that closes the gap. */
AdwDialog  *rancang_readiness_page_ask       (RancangReadinessPage *self,
                                              RancangItem          *gap);

G_END_DECLS
