/* SPDX-License-Identifier: GPL-3.0-or-later */
/* documents-page.h: what can be written from the plan */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_DOCUMENTS_PAGE (rancang_documents_page_get_type ())
G_DECLARE_FINAL_TYPE (RancangDocumentsPage, rancang_documents_page, RANCANG, DOCUMENTS_PAGE, AdwBin)

GtkWidget *rancang_documents_page_new (RancangDocument *document);

G_END_DECLS
