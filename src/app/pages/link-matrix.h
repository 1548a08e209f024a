/* SPDX-License-Identifier: GPL-3.0-or-later */
/* link-matrix.h: the links between programmes, or dimensions, as a matrix */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_LINK_MATRIX (rancang_link_matrix_get_type ())
G_DECLARE_FINAL_TYPE (RancangLinkMatrix, rancang_link_matrix, RANCANG, LINK_MATRIX, AdwBin)

GtkWidget *rancang_link_matrix_new (RancangDocument *document);

G_END_DECLS
