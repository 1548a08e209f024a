/* SPDX-License-Identifier: GPL-3.0-or-later */
/* priority-board.h: programmes by impact and ease, dragged from field to field */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_PRIORITY_BOARD (rancang_priority_board_get_type ())
G_DECLARE_FINAL_TYPE (RancangPriorityBoard, rancang_priority_board, RANCANG, PRIORITY_BOARD,
                      AdwBin)

GtkWidget *rancang_priority_board_new  (RancangDocument      *document);

/* Judges a programme, in one step; NULL or "" is not judged. */
gboolean   rancang_priority_board_move (RancangPriorityBoard *self,
                                        RancangItem          *programme,
                                        const char           *impact,
                                        const char           *ease);

G_END_DECLS
