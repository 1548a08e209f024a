/* SPDX-License-Identifier: GPL-3.0-or-later */
/* region-page.h: the region and where the plan leads it */

#pragma once

#include "document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *rancang_region_page_new (RancangDocument *document);

G_END_DECLS
