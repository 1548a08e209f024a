/* SPDX-License-Identifier: GPL-3.0-or-later */
/* entry-row.h: a field that is one line: text, code, number, money, year or date */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_ENTRY_ROW (rancang_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (RancangEntryRow, rancang_entry_row, RANCANG, ENTRY_ROW, AdwEntryRow)

GtkWidget *rancang_entry_row_new (RancangDocument    *document,
                                  RancangItem        *item,
                                  const RancangField *field);

G_END_DECLS
