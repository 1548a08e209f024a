/* SPDX-License-Identifier: GPL-3.0-or-later */
/* field-row.h: the row of a form that fits a field */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

GtkWidget *rancang_field_row_new      (RancangDocument    *document,
                                       RancangItem        *item,
                                       const RancangField *field);
gboolean   rancang_field_row_is_shown (const RancangField *field);

G_END_DECLS
