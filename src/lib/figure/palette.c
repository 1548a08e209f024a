/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* palette.c: what colour a role has */

#include "config.h"

#include "figure/figure-private.h"

#include <string.h>

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

/**
 * rancang_palette_get_colour:
 * @self: a palette
 * @shape: a shape
 * @colour: (out caller-allocates): the colour
 *
 * Finds the colour that a shape is painted in, its alpha included. What is neither a role nor
 * `#rrggbb` has the accent.
 *
 * Since: 1.0
 */
void
rancang_palette_get_colour (const RancangPalette *self,
                            const RancangShape   *shape,
                            RancangColour        *colour)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (shape != NULL);
  g_return_if_fail (colour != NULL);

  if (g_str_equal (shape->colour, "text"))
    *colour = self->text;
  else if (g_str_equal (shape->colour, "dim"))
    *colour = self->dim;
  else if (g_str_equal (shape->colour, "grid"))
    *colour = self->grid;
  else if (g_str_equal (shape->colour, "surface"))
    *colour = self->surface;
  else if (!parse_hex (shape->colour, colour))
    *colour = self->accent;
  colour->alpha *= shape->alpha;
}
