/* SPDX-License-Identifier: GPL-3.0-or-later */
/* programme-card.h: a programme on the board */

#pragma once

#include <gtk/gtk.h>

#include "rancang.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_PROGRAMME_CARD (rancang_programme_card_get_type ())
G_DECLARE_FINAL_TYPE (RancangProgrammeCard, rancang_programme_card, RANCANG, PROGRAMME_CARD,
                      GtkWidget)

/* Which half of a card something that is dragged would land on. */
typedef enum
{
  RANCANG_CARD_DROP_NONE,
  RANCANG_CARD_DROP_BEFORE,
  RANCANG_CARD_DROP_AFTER,
} RancangCardDrop;

GtkWidget   *rancang_programme_card_new      (void);
RancangItem *rancang_programme_card_get_item (RancangProgrammeCard *self);
void         rancang_programme_card_set_item (RancangProgrammeCard *self,
                                              RancangItem          *item);
void         rancang_programme_card_set_drop (RancangProgrammeCard *self,
                                              RancangCardDrop       drop);
void         rancang_programme_card_set_open (RancangProgrammeCard *self,
                                              gboolean              open);

G_END_DECLS
