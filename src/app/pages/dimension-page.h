/* SPDX-License-Identifier: GPL-3.0-or-later */
/* dimension-page.h: a dimension: how far it is, and its items in several views */

#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

GtkWidget *rancang_dimension_page_new (RancangDocument *document,
                                       RancangItem     *dimension);

G_END_DECLS
