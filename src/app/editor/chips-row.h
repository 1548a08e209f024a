/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chips-row.h: a field with several values: words, or references to items */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_CHIPS_ROW (rancang_chips_row_get_type ())
G_DECLARE_FINAL_TYPE (RancangChipsRow, rancang_chips_row, RANCANG, CHIPS_ROW, AdwPreferencesRow)

GtkWidget *rancang_chips_row_new (RancangDocument    *document,
                                  RancangItem        *item,
                                  const RancangField *field);

G_END_DECLS
