/* SPDX-License-Identifier: GPL-3.0-or-later */
/* board-menu.h: what can be done to a card, as a menu */

#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

GtkWidget *rancang_board_menu_new     (GtkWidget          *parent,
                                       RancangItem        *programme,
                                       const GdkRectangle *place);
void       rancang_board_menu_move_to (RancangDocument    *document,
                                       GVariant           *parameter);

G_END_DECLS
