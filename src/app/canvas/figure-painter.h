/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure-painter.h: a figure on the screen */

#pragma once

#include <gtk/gtk.h>

#include "rancang.h"

G_BEGIN_DECLS

void rancang_figure_painter_init_palette (RancangPalette       *palette,
                                          GtkWidget            *widget);
GskRenderNode *rancang_figure_painter_create_node (RancangFigure        *figure,
                                                   GtkWidget            *widget,
                                                   RancangPin            pin,
                                                   const RancangPalette *palette);
void rancang_figure_painter_mark_hovered (const RancangShape   *shape,
                                          GtkSnapshot          *snapshot,
                                          const RancangPalette *palette);
void rancang_figure_painter_mark_focused (const RancangShape   *shape,
                                          GtkSnapshot          *snapshot,
                                          const RancangPalette *palette);

G_END_DECLS
