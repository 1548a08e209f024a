/* SPDX-License-Identifier: GPL-3.0-or-later */
/* card.h: what the lanes of a board ask of the cards that they show */

#pragma once

#include <gtk/gtk.h>

#include "rancang.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_CARD (rancang_card_get_type ())
G_DECLARE_INTERFACE (RancangCard, rancang_card, RANCANG, CARD, GtkWidget)

/* Which half of a card something that is dragged would land on. */
typedef enum
{
  RANCANG_CARD_DROP_NONE,
  RANCANG_CARD_DROP_BEFORE,
  RANCANG_CARD_DROP_AFTER,
} RancangCardDrop;

/**
 * RancangCardInterface:
 * @get_item: the item that the card shows, or %NULL
 * @set_item: shows an item; %NULL gives up the one that is shown
 *
 * A card also has the property `summary`: what it shows, in words for a screen reader.
 */
struct _RancangCardInterface
{
  GTypeInterface parent_iface;

  RancangItem *(*get_item) (RancangCard *self);
  void         (*set_item) (RancangCard *self,
                            RancangItem *item);
};

RancangItem *rancang_card_get_item (RancangCard     *self);
void         rancang_card_set_item (RancangCard     *self,
                                    RancangItem     *item);
void         rancang_card_set_drop (RancangCard     *self,
                                    RancangCardDrop  drop);
void         rancang_card_set_open (RancangCard     *self,
                                    gboolean         open);

G_END_DECLS
