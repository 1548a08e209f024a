/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sidebar.h: the sections of a plan */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_SIDEBAR (rancang_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (RancangSidebar, rancang_sidebar, RANCANG, SIDEBAR, AdwBin)

void rancang_sidebar_set_document (RancangSidebar  *self,
                                   RancangDocument *document);
void rancang_sidebar_select       (RancangSidebar  *self,
                                   const char      *page);

G_END_DECLS
