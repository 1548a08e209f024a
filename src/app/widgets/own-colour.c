/* SPDX-License-Identifier: GPL-3.0-or-later */
/* own-colour.c: colours that come from the plan, made to be seen */

#define G_LOG_DOMAIN "rancang-widgets"

#include "config.h"

#include <adwaita.h>

#include "rancang.h"
#include "widgets/own-colour.h"

/* Of the light surfaces the sidebar's is the darkest, of the dark ones the card's the lightest. */
static const RancangColour light_surface = { 0.92, 0.92, 0.93, 1 };
static const RancangColour dark_surface = { 0.21, 0.21, 0.225, 1 };

/*
 * The colour as it is painted in the widget: a dimension's yellow is darker on a light card, its
 * purple lighter on a dark one. Asked for when painting, since the style may change at any time.
 */
GdkRGBA
rancang_own_colour_for (GtkWidget     *widget,
                        const GdkRGBA *colour)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  const double ratio = adw_style_manager_get_high_contrast (manager) ? RANCANG_CONTRAST_TEXT
                                                                     : RANCANG_CONTRAST_GRAPHIC;
  RancangColour own = { colour->red, colour->green, colour->blue, colour->alpha };

  rancang_colour_ensure_contrast (
    &own, adw_style_manager_get_dark (manager) ? &dark_surface : &light_surface, ratio);

  return (GdkRGBA) { own.red, own.green, own.blue, own.alpha };
}
