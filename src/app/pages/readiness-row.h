/* SPDX-License-Identifier: GPL-3.0-or-later */
/* readiness-row.h: an element of readiness, or one of its items */

#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_READINESS_ROW (rancang_readiness_row_get_type ())
G_DECLARE_FINAL_TYPE (RancangReadinessRow, rancang_readiness_row, RANCANG, READINESS_ROW,
                      GtkWidget)

GtkWidget   *rancang_readiness_row_new      (RancangDocument     *document);
RancangItem *rancang_readiness_row_get_item (RancangReadinessRow *self);
void         rancang_readiness_row_set_item (RancangReadinessRow *self,
                                             RancangItem         *item);

G_END_DECLS
