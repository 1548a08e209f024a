/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure-pane.h: a figure of an item that fills a view of a page */

#pragma once

#include <adwaita.h>

#include "canvas/figure-view.h"
#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_FIGURE_PANE (rancang_figure_pane_get_type ())
G_DECLARE_FINAL_TYPE (RancangFigurePane, rancang_figure_pane, RANCANG, FIGURE_PANE, AdwBin)

typedef RancangFigure *(*RancangFigurePaneLayout) (RancangItem                *item,
                                                   const RancangFigureOptions *options);

GtkWidget         *rancang_figure_pane_new      (RancangDocument         *document,
                                                 RancangItem             *item,
                                                 RancangFigurePaneLayout  layout);
RancangFigureView *rancang_figure_pane_get_view (RancangFigurePane       *self);

G_END_DECLS
