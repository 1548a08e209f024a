/* SPDX-License-Identifier: GPL-3.0-or-later */
/* programme-card.h: a programme on the board */

#pragma once

#include <gtk/gtk.h>

#include "pages/card.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_PROGRAMME_CARD (rancang_programme_card_get_type ())
G_DECLARE_FINAL_TYPE (RancangProgrammeCard, rancang_programme_card, RANCANG, PROGRAMME_CARD,
                      GtkWidget)

GtkWidget *rancang_programme_card_new (void);

G_END_DECLS
