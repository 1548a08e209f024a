/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure-stop.h: a shape of a figure as screen readers meet it */

#pragma once

#include <gtk/gtk.h>

#include "rancang.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_FIGURE_STOP (rancang_figure_stop_get_type ())
G_DECLARE_FINAL_TYPE (RancangFigureStop, rancang_figure_stop, RANCANG, FIGURE_STOP, GObject)

RancangFigureStop *rancang_figure_stop_new      (GtkWidget          *view,
                                                 gboolean            can_open);
void               rancang_figure_stop_update   (RancangFigureStop  *self,
                                                 const RancangShape *shape);
void               rancang_figure_stop_set_next (RancangFigureStop  *self,
                                                 RancangFigureStop  *next);
void               rancang_figure_stop_detach   (RancangFigureStop  *self);

/* The stops of a figure, in the order in which they are read. */
void               rancang_figure_stops_update  (GPtrArray          *stops,
                                                 GtkWidget          *view,
                                                 RancangFigure      *figure);
RancangFigureStop *rancang_figure_stops_find    (GPtrArray          *stops,
                                                 RancangFigure      *figure,
                                                 int                 index);
void               rancang_figure_stops_clear   (GPtrArray          *stops);

G_END_DECLS
