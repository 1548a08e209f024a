/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reference-row.h: a field that points to an item */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_REFERENCE_ROW (rancang_reference_row_get_type ())
G_DECLARE_FINAL_TYPE (RancangReferenceRow, rancang_reference_row, RANCANG, REFERENCE_ROW,
                      AdwActionRow)

GtkWidget *rancang_reference_row_new (RancangDocument    *document,
                                      RancangItem        *item,
                                      const RancangField *field);

G_END_DECLS
