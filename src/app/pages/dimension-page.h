/* SPDX-License-Identifier: GPL-3.0-or-later */
/* dimension-page.h: a dimension: how far it is, and its board */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_DIMENSION_PAGE (rancang_dimension_page_get_type ())
G_DECLARE_FINAL_TYPE (RancangDimensionPage, rancang_dimension_page, RANCANG, DIMENSION_PAGE, AdwBin)

GtkWidget   *rancang_dimension_page_new           (RancangDocument      *document,
                                                   RancangItem          *dimension);

G_END_DECLS
