/* SPDX-License-Identifier: GPL-3.0-or-later */
/* own-colour.c: colours that come from the plan, made to be seen */

#define G_LOG_DOMAIN "rancang-widgets"

#include "config.h"

#include <adwaita.h>

#include "rancang.h"
#include "widgets/own-colour.h"

/*
 * The colour as it is painted in the widget: a dimension's yellow is darker on a light card, and its
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
  RancangPalette palette;

  if (adw_style_manager_get_dark (manager))
    rancang_palette_init_dark (&palette);
  else
    rancang_palette_init_light (&palette);
  rancang_colour_ensure_contrast (&own, &palette.surface, ratio);

  return (GdkRGBA) { own.red, own.green, own.blue, own.alpha };
}
