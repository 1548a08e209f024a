/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tows-matrix.h: the strategies that answer pairs of SWOT quadrants */

#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_TOWS_MATRIX (rancang_tows_matrix_get_type ())
G_DECLARE_FINAL_TYPE (RancangTowsMatrix, rancang_tows_matrix, RANCANG, TOWS_MATRIX, GtkWidget)

GtkWidget  *rancang_tows_matrix_new         (RancangDocument   *document);
void        rancang_tows_matrix_set_stacked (RancangTowsMatrix *self,
                                             gboolean           stacked);
GListModel *rancang_tows_matrix_get_items   (RancangTowsMatrix *self,
                                             const char        *pair);
gboolean    rancang_tows_matrix_focus_item  (RancangTowsMatrix *self,
                                             RancangItem       *strategy);

G_END_DECLS
