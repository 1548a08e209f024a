/* SPDX-License-Identifier: GPL-3.0-or-later */
/* choice-row.h: a field with one of a few values */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_CHOICE_ROW (rancang_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (RancangChoiceRow, rancang_choice_row, RANCANG, CHOICE_ROW, AdwComboRow)

GtkWidget *rancang_choice_row_new  (RancangDocument    *document,
                                    RancangItem        *item,
                                    const RancangField *field);
GtkWidget *rancang_boolean_row_new (RancangDocument    *document,
                                    RancangItem        *item,
                                    const RancangField *field);

G_END_DECLS
