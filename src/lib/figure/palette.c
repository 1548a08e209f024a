/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* palette.c: what colour a role has */

#include "config.h"

#include "figure/figure-private.h"

#include <math.h>
#include <string.h>

#define ROUNDS 12

/**
 * rancang_palette_init_light:
 * @self: (out caller-allocates): a palette
 *
 * Fills in colours for white paper.
 *
 * Since: 1.0
 */
void
rancang_palette_init_light (RancangPalette *self)
{
  g_return_if_fail (self != NULL);

  *self = (RancangPalette) {
    .text = { 0.13, 0.13, 0.15, 1 },
    .dim = { 0.37, 0.36, 0.39, 1 },
    .grid = { 0, 0, 0, 0.14 },
    .surface = { 1, 1, 1, 1 },
    .accent = { 0.21, 0.52, 0.89, 1 },
  };
}

/**
 * rancang_palette_init_dark:
 * @self: (out caller-allocates): a palette
 *
 * Fills in colours for dark surroundings.
 *
 * Since: 1.0
 */
void
rancang_palette_init_dark (RancangPalette *self)
{
  g_return_if_fail (self != NULL);

  *self = (RancangPalette) {
    .text = { 1, 1, 1, 1 },
    .dim = { 0.75, 0.75, 0.77, 1 },
    .grid = { 1, 1, 1, 0.18 },
    .surface = { 0.203, 0.203, 0.217, 1 },
    .accent = { 0.47, 0.68, 0.93, 1 },
  };
}

static gboolean
parse_hex (const char    *text,
           RancangColour *colour)
{
  guint64 value;
  char *end;

  if (text[0] != '#' || strlen (text) != 7)
    return FALSE;

  value = g_ascii_strtoull (text + 1, &end, 16);
  if (*end != '\0')
    return FALSE;
  *colour = (RancangColour) {
    (double) ((value >> 16) & 0xff) / 255,
    (double) ((value >> 8) & 0xff) / 255,
    (double) (value & 0xff) / 255,
    1,
  };

  return TRUE;
}

static double
get_linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const RancangColour *colour)
{
  return 0.2126 * get_linear (colour->red) + 0.7152 * get_linear (colour->green)
         + 0.0722 * get_linear (colour->blue);
}

/**
 * rancang_colour_get_contrast:
 * @self: a colour
 * @other: another
 *
 * How well the one is seen on the other, as WCAG 2.2 defines the contrast ratio; both are taken as
 * opaque.
 *
 * Returns: 1, where both are equally light, to 21
 *
 * Since: 1.0
 */
double
rancang_colour_get_contrast (const RancangColour *self,
                             const RancangColour *other)
{
  double a, b;

  g_return_val_if_fail (self != NULL, 1);
  g_return_val_if_fail (other != NULL, 1);

  a = get_luminance (self);
  b = get_luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

static RancangColour
mix (const RancangColour *colour,
     double               end,
     double               share)
{
  return (RancangColour) {
    colour->red + (end - colour->red) * share,
    colour->green + (end - colour->green) * share,
    colour->blue + (end - colour->blue) * share,
    colour->alpha,
  };
}

/**
 * rancang_colour_ensure_contrast:
 * @self: (inout): a colour
 * @surface: what it is seen on
 * @ratio: the contrast that it needs, such as %RANCANG_CONTRAST_GRAPHIC
 *
 * Makes the colour as much darker, or on a dark surface lighter, as it needs to be seen. A colour
 * that is seen already stays as it is: the colours of a plan are chosen by people who think of
 * paper, or of one screen.
 *
 * Since: 1.0
 */
void
rancang_colour_ensure_contrast (RancangColour       *self,
                                const RancangColour *surface,
                                double               ratio)
{
  double low = 0;
  double high = 1;
  double end;

  g_return_if_fail (self != NULL);
  g_return_if_fail (surface != NULL);

  if (rancang_colour_get_contrast (self, surface) >= ratio)
    return;

  /* Where white and black are equally far: (1.05 / (l + 0.05)) = ((l + 0.05) / 0.05). */
  end = get_luminance (surface) > sqrt (1.05 * 0.05) - 0.05 ? 0 : 1;
  for (int i = 0; i < ROUNDS; i++)
    {
      const double share = (low + high) / 2;
      const RancangColour mixed = mix (self, end, share);

      if (rancang_colour_get_contrast (&mixed, surface) >= ratio)
        high = share;
      else
        low = share;
    }
  *self = mix (self, end, high);
}

/* Black or white, whichever is seen better on the colour as it is painted. */
static gboolean
parse_ink (const RancangPalette *self,
           const char           *text,
           RancangColour        *colour)
{
  static const RancangColour white = { 1, 1, 1, 1 };
  static const RancangColour black = { 0.11, 0.11, 0.13, 1 };
  RancangColour below;

  if (!g_str_has_prefix (text, "on:") || !parse_hex (text + strlen ("on:"), &below))
    return FALSE;

  rancang_colour_ensure_contrast (&below, &self->surface, RANCANG_CONTRAST_GRAPHIC);
  *colour = rancang_colour_get_contrast (&white, &below)
                >= rancang_colour_get_contrast (&black, &below) ? white : black;
  return TRUE;
}

/**
 * rancang_palette_get_colour:
 * @self: a palette
 * @shape: a shape
 * @colour: (out caller-allocates): the colour
 *
 * Finds the colour that a shape is painted in, its alpha included. What is neither a role nor
 * `#rrggbb` has the accent. A colour that comes from a plan is made to be seen on the surface.
 *
 * Since: 1.0
 */
void
rancang_palette_get_colour (const RancangPalette *self,
                            const RancangShape   *shape,
                            RancangColour        *colour)
{
  const char *name;

  g_return_if_fail (self != NULL);
  g_return_if_fail (shape != NULL);
  g_return_if_fail (colour != NULL);

  /* A plan need not say what colour a dimension has. */
  name = shape->colour != NULL ? shape->colour : "accent";
  if (g_str_equal (name, "text"))
    *colour = self->text;
  else if (g_str_equal (name, "dim"))
    *colour = self->dim;
  else if (g_str_equal (name, "grid"))
    *colour = self->grid;
  else if (g_str_equal (name, "surface"))
    *colour = self->surface;
  else if (parse_hex (name, colour))
    rancang_colour_ensure_contrast (colour, &self->surface,
                                    shape->type == RANCANG_SHAPE_TEXT ? RANCANG_CONTRAST_TEXT
                                                                      : RANCANG_CONTRAST_GRAPHIC);
  else if (!parse_ink (self, name, colour))
    *colour = self->accent;
  colour->alpha *= shape->alpha;
}
