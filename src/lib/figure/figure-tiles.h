/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* figure-tiles.h: a figure on sheets of paper: on one, or on several as a poster */

#pragma once

#include "figure/figure.h"

G_BEGIN_DECLS

/**
 * RancangTiles:
 * @paper_width: width of a sheet as it is held, in points
 * @paper_height: height of a sheet, in points
 * @columns: how many sheets lie side by side
 * @rows: how many lie one below another
 * @scale: points for a pixel of the figure
 * @margin: around what is printed on a sheet, in points
 * @overlap: how much two neighbours both show, in points
 * @area_width: width of what is printed on a sheet, in points
 * @area_height: height of it, in points
 *
 * How a figure is spread over sheets of paper.
 *
 * Since: 1.0
 */
typedef struct
{
  double paper_width;
  double paper_height;
  guint  columns;
  guint  rows;
  double scale;
  double margin;
  double overlap;
  double area_width;
  double area_height;
} RancangTiles;

/* A4 and A3 upright, in points. */
#define RANCANG_PAPER_A4_WIDTH  595.276
#define RANCANG_PAPER_A4_HEIGHT 841.89
#define RANCANG_PAPER_A3_WIDTH  841.89
#define RANCANG_PAPER_A3_HEIGHT 1190.551

gboolean  rancang_tiles_is_wide         (double              width,
                                         double              height,
                                         double              paper_width,
                                         double              paper_height,
                                         gboolean            poster);
void      rancang_tiles_init_page       (RancangTiles       *self,
                                         double              width,
                                         double              height,
                                         double              paper_width,
                                         double              paper_height);
void      rancang_tiles_init_poster     (RancangTiles       *self,
                                         double              width,
                                         double              height,
                                         double              paper_width,
                                         double              paper_height);
guint     rancang_tiles_get_n_pages     (const RancangTiles *self);
void      rancang_tiles_get_part        (const RancangTiles *self,
                                         guint               page,
                                         double             *x,
                                         double             *y,
                                         double             *width,
                                         double             *height);
char     *rancang_tiles_dup_mark        (const RancangTiles *self,
                                         guint               page,
                                         RancangLanguage     language);
void      rancang_tiles_draw            (const RancangTiles *self,
                                         RancangFigure      *figure,
                                         guint               page,
                                         RancangLanguage     language,
                                         cairo_t            *cr);
GBytes   *rancang_figure_save_poster    (RancangFigure      *figure,
                                         double              paper_width,
                                         double              paper_height,
                                         RancangLanguage     language,
                                         GError            **error);

G_END_DECLS
