/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure-view.h: shows a figure: mouse, keys, screen readers, and saving it as a picture */

#pragma once

#include <gtk/gtk.h>

#include "rancang.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_FIGURE_VIEW (rancang_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (RancangFigureView, rancang_figure_view, RANCANG, FIGURE_VIEW, GtkWidget)

/* Lays a figure out for a size; called whenever the size, the font or the plan changes. */
typedef RancangFigure *(*RancangFigureLayout) (const RancangFigureOptions *options,
                                               gpointer                    user_data);

GtkWidget     *rancang_figure_view_new          (void);
void           rancang_figure_view_set_layout   (RancangFigureView   *self,
                                                 RancangFigureLayout  layout,
                                                 gpointer             user_data);
void           rancang_figure_view_queue_layout (RancangFigureView   *self);
RancangFigure *rancang_figure_view_get_figure   (RancangFigureView   *self);

G_END_DECLS
