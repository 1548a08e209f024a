/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure-view-private.h: what the parts of the figure view share */

#pragma once

#include "canvas/figure-view.h"

G_BEGIN_DECLS

#define RANCANG_PIN_COUNT ((RANCANG_PIN_X | RANCANG_PIN_Y) + 1)

struct _RancangFigureView
{
  GtkWidget            parent_instance;

  GtkWidget           *popover; /* the menu, or the entry */
  GMenuModel          *menu;

  RancangFigure       *figure;
  GPtrArray           *stops;
  GskRenderNode       *nodes[RANCANG_PIN_COUNT]; /* the shapes, painted, one a kind of pin */
  RancangPalette       palette;                  /* that the nodes are painted with */

  RancangFigureLayout  layout;
  gpointer             layout_data; /* not owned */
  int                  hovered;     /* index of a shape, or -1 */
  int                  focused;     /* index of a shape, or -1 */
  gboolean             stale;
  int                  allocated[2]; /* the size that was laid out for */

  /* What has the focus, by its meaning: so it is known again in the next layout. */
  char                *focus_item;
  char                *focus_role;
  int                  focus_row;
  int                  focus_column;
  gboolean             has_focus_mark;

  /* Scrolling; without adjustments the figure is as large as the view. */
  GtkAdjustment       *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy  policies[2];
  graphene_rect_t      clip;           /* the part of the figure that is laid out */
  double               zoom;
  double               wanted[2];      /* where to scroll after the next layout, or NaN */
  gboolean             zoomable;

  /* Dragging */
  GtkGesture          *drag;
  double               drag_x;
  double               drag_y;
  double               pan_from[2];
  enum
  {
    FIGURE_DRAG_NONE,
    FIGURE_DRAG_SHAPE,
    FIGURE_DRAG_PAN,
  }                    dragging;
  guint                drag_tick;
};

enum
{
  FIGURE_ACTIVATED,
  FIGURE_DRAG_BEGIN,
  FIGURE_DRAG_UPDATE,
  FIGURE_DRAG_END,
  FIGURE_EDITED,
  FIGURE_MENU_OPENING,
  FIGURE_PART_ACTIVATED,
  FIGURE_N_SIGNALS,
};

extern guint figure_view_signals[FIGURE_N_SIGNALS];

/* figure-view.c */
const RancangShape *figure_view_get_shape     (RancangFigureView *self,
                                               int                index);
void                figure_view_set_hovered   (RancangFigureView *self,
                                               int                index,
                                               const char        *cursor);
void                figure_view_lay_out       (RancangFigureView *self);

/* figure-view-focus.c */
void                figure_view_set_focused   (RancangFigureView *self,
                                               int                index);
void                figure_view_hide_focused  (RancangFigureView *self);
void                figure_view_update_focus  (RancangFigureView *self);

/* figure-view-popover.c */
void                figure_view_popup_menu    (RancangFigureView  *self,
                                               const GdkRectangle *place);
void                figure_view_popup_menu_at_focus (RancangFigureView *self);
void                figure_view_present_popover (RancangFigureView *self);
void                figure_view_set_popover   (RancangFigureView  *self,
                                               GtkWidget          *popover);
void                figure_view_get_place     (RancangFigureView  *self,
                                               const RancangShape *shape,
                                               GdkRectangle       *place);

/* figure-view-input.c */
void                figure_view_add_controllers (RancangFigureView *self);
void                figure_view_add_keys        (GtkWidgetClass    *widget_class);

/* figure-view-scroll.c */
enum
{
  FIGURE_PROP_HADJUSTMENT = 1,
  FIGURE_PROP_VADJUSTMENT,
  FIGURE_PROP_HSCROLL_POLICY,
  FIGURE_PROP_VSCROLL_POLICY,
};

void                figure_view_get_scroll     (RancangFigureView *self,
                                                double            *x,
                                                double            *y);
void                figure_view_to_figure      (RancangFigureView *self,
                                                double            *x,
                                                double            *y);
int                 figure_view_hit_part       (RancangFigureView *self,
                                                double             x,
                                                double             y);
void                figure_view_get_offset     (RancangFigureView *self,
                                                RancangPin         pin,
                                                double            *x,
                                                double            *y);
gboolean            figure_view_can_scroll     (RancangFigureView *self);
gboolean            figure_view_is_laid_out   (RancangFigureView *self);
void                figure_view_choose_clip    (RancangFigureView *self);
void                figure_view_update_adjustments (RancangFigureView *self);
void                figure_view_scroll_to_shape (RancangFigureView *self,
                                                 const RancangShape *shape);
void                figure_view_zoom_at        (RancangFigureView *self,
                                                double             zoom,
                                                double             x,
                                                double             y);
void                figure_view_scrollable_init (GtkScrollableInterface *iface);
gboolean            figure_view_get_scroll_property (RancangFigureView *self,
                                                     guint              property_id,
                                                     GValue            *value);
gboolean            figure_view_set_scroll_property (RancangFigureView *self,
                                                     guint              property_id,
                                                     const GValue      *value);
void                figure_view_clear_adjustments (RancangFigureView *self);

G_END_DECLS
