/* SPDX-License-Identifier: GPL-3.0-or-later */
/* card.c: what the lanes of a board ask of the cards that they show */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include "pages/card.h"

/**
 * RancangCard:
 *
 * A card shows one item of a lane. What is dragged over it, and whether its item is open in the
 * editor, it shows by its style.
 */
G_DEFINE_INTERFACE (RancangCard, rancang_card, GTK_TYPE_WIDGET)

static void
rancang_card_default_init (RancangCardInterface *iface)
{
  g_object_interface_install_property (
    iface, g_param_spec_string ("summary", NULL, NULL, NULL,
                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

RancangItem *
rancang_card_get_item (RancangCard *self)
{
  g_return_val_if_fail (RANCANG_IS_CARD (self), NULL);

  return RANCANG_CARD_GET_IFACE (self)->get_item (self);
}

void
rancang_card_set_item (RancangCard *self,
                       RancangItem *item)
{
  g_return_if_fail (RANCANG_IS_CARD (self));

  RANCANG_CARD_GET_IFACE (self)->set_item (self, item);
}

void
rancang_card_set_drop (RancangCard     *self,
                       RancangCardDrop  drop)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (RANCANG_IS_CARD (self));

  gtk_widget_remove_css_class (widget, "drop-before");
  gtk_widget_remove_css_class (widget, "drop-after");
  if (drop != RANCANG_CARD_DROP_NONE)
    gtk_widget_add_css_class (widget,
                              drop == RANCANG_CARD_DROP_BEFORE ? "drop-before" : "drop-after");
}

/* Marks the card whose item is open in the editor. */
void
rancang_card_set_open (RancangCard *self,
                       gboolean     open)
{
  g_return_if_fail (RANCANG_IS_CARD (self));

  if (open)
    gtk_widget_add_css_class (GTK_WIDGET (self), "open");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "open");
}
