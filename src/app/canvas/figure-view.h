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

/* The whole figure, also what is not in sight: for files and for paper. */
RancangFigure *rancang_figure_view_create_whole (RancangFigureView   *self);

/* Entries that stand above "Save as Picture" in the menu of the figure. */
void           rancang_figure_view_set_menu     (RancangFigureView   *self,
                                                 GMenuModel          *menu);

/* The shape that the arrow keys have reached; by the item that it stands for. */
const char    *rancang_figure_view_get_focused_item (RancangFigureView *self);
const char    *rancang_figure_view_get_focused_role (RancangFigureView *self);
gboolean       rancang_figure_view_focus_item       (RancangFigureView *self,
                                                     const char        *item);

/* Inside a GtkScrolledWindow a figure may be larger than the view, and be zoomed. */
void           rancang_figure_view_set_zoomable (RancangFigureView   *self,
                                                 gboolean             zoomable);
double         rancang_figure_view_get_zoom     (RancangFigureView   *self);
void           rancang_figure_view_set_zoom     (RancangFigureView   *self,
                                                 double               zoom);
void           rancang_figure_view_zoom_to_fit  (RancangFigureView   *self);
void           rancang_figure_view_scroll_to    (RancangFigureView   *self,
                                                 double               x,
                                                 double               y);

/* From where the figure has a box to where the widget shows it. */
void           rancang_figure_view_translate    (RancangFigureView   *self,
                                                 RancangPin           pin,
                                                 graphene_rect_t     *box);

/* Lets the words of an item be typed where they stand: emits `edited`. */
void           rancang_figure_view_edit         (RancangFigureView   *self,
                                                 const char          *item,
                                                 const char          *text);

/* The same for words that are not there yet, with a hint at what they shall be. */
void           rancang_figure_view_ask          (RancangFigureView   *self,
                                                 const char          *item,
                                                 const char          *hint);

G_END_DECLS
