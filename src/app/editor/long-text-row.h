/* SPDX-License-Identifier: GPL-3.0-or-later */
/* long-text-row.h: a field of several paragraphs */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_LONG_TEXT_ROW (rancang_long_text_row_get_type ())
G_DECLARE_FINAL_TYPE (RancangLongTextRow, rancang_long_text_row, RANCANG, LONG_TEXT_ROW,
                      AdwPreferencesRow)

GtkWidget *rancang_long_text_row_new (RancangDocument    *document,
                                      RancangItem        *item,
                                      const RancangField *field);

G_END_DECLS
