/* SPDX-License-Identifier: GPL-3.0-or-later */
/* entry-card.h: an entry of an analysis on a board */

#pragma once

#include "pages/card.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_ENTRY_CARD (rancang_entry_card_get_type ())
G_DECLARE_FINAL_TYPE (RancangEntryCard, rancang_entry_card, RANCANG, ENTRY_CARD, GtkWidget)

GtkWidget *rancang_entry_card_new (void);

G_END_DECLS
