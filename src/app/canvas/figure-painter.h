/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure-painter.h: a figure on the screen */

#pragma once

#include <gtk/gtk.h>

#include "rancang.h"

G_BEGIN_DECLS

void rancang_figure_painter_init_palette (RancangPalette       *palette,
                                          GtkWidget            *widget);
void rancang_figure_painter_snapshot     (RancangFigure        *figure,
                                          GtkWidget            *widget,
                                          GtkSnapshot          *snapshot,
                                          const RancangPalette *palette);
void rancang_figure_painter_mark_hovered (const RancangShape   *shape,
                                          GtkSnapshot          *snapshot,
                                          const RancangPalette *palette);
void rancang_figure_painter_mark_focused (const RancangShape   *shape,
                                          GtkSnapshot          *snapshot,
                                          const RancangPalette *palette);

G_END_DECLS
