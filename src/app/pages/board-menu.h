/* SPDX-License-Identifier: GPL-3.0-or-later */
/* board-menu.h: what can be done to a card, as a menu */

#pragma once

#include <gtk/gtk.h>

#include "pages/board-group.h"

G_BEGIN_DECLS

/* `groups` are the lanes of the board. */
GtkWidget *rancang_board_menu_new (GtkWidget          *parent,
                                   RancangItem        *item,
                                   GPtrArray          *groups,
                                   const GdkRectangle *place);

G_END_DECLS
