/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* roadmap-private.h: the rows of a roadmap, as its layout needs them */

#pragma once

#include "figure/roadmap.h"

G_BEGIN_DECLS

typedef struct
{
  char   *id;
  char   *title;
  double  time; /* in quarters */
  gboolean done;
  gboolean whole_year;
} RoadmapMilestone;

typedef struct
{
  char     *item;   /* of its shapes: the id, with the group where the programme has several rows */
  char     *id;
  char     *title;
  char     *agency; /* short name, or NULL */
  char     *colour;
  GArray   *milestones; /* RoadmapMilestone, or NULL */
  int       start;  /* quarters, 0 where the years are not known */
  int       end;
  int       baseline_start;
  int       baseline_end;
  gboolean  quick_win;
} RoadmapRow;

typedef struct
{
  char      *key;
  char      *title;
  char      *colour; /* NULL where it has none */
  GPtrArray *rows;   /* RoadmapRow */
  int        start;  /* of all its bars */
  int        end;
  gboolean   collapsed;
  gboolean   dateless; /* the group of those without years */
} RoadmapGroup;

/* One line of the drawing: a group's heading, or one of its rows. */
typedef struct
{
  RoadmapGroup *group;
  RoadmapRow   *row;      /* NULL for the heading */
  guint         n_groups; /* headings and rows above it */
  guint         n_rows;
} RoadmapLine;

struct _RancangRoadmap
{
  GObject          parent_instance;

  GPtrArray       *groups; /* RoadmapGroup */
  GArray          *lines;  /* RoadmapLine */
  GHashTable      *index;  /* item of a shape -> RoadmapRow or RoadmapGroup, not owned */
  RancangDecimal  *amounts; /* rupiah, by year from the first */
  char            *baseline;
  RancangLanguage  language;
  RancangRoadmapGrouping grouping;
  int              first_year;
  int              last_year;
  int              plan_start; /* first year of the plan itself, 0 where it has none */
  guint            n_programmes;
};

/* Where everything is, for one way of looking at it. */
typedef struct
{
  const RancangRoadmapView   *view;
  const RancangFigureOptions *options;
  RancangRoadmap             *roadmap;
  RancangFigure              *figure;
  double                      text_size;
  double                      small_size;
  double                      line_height;
  double                      small_height;
  double                      years_height; /* the header's rows, from the top */
  double                      quarters_height;
  double                      heat_height;
  double                      note_height;
  double                      header;       /* all of them */
  double                      group_height;
  double                      row_height;
  double                      bar_height;
  gboolean                    stacked;      /* names above their bars, where it is narrow */
  double                      title_height; /* of these names, else 0 */
  double                      names;        /* width of the column of names, 0 when stacked */
  double                      side;         /* width of names and headings, in a column or not */
  double                      quarter;      /* width of a quarter */
  double                      right;        /* where time ends */
  double                      bottom;       /* of the last line */
  double                      width;
  double                      height;
  double                      clip_top;     /* what is laid out of the lines */
  double                      clip_bottom;
} RoadmapChart;

#define ROADMAP_NEUTRAL "#77767b"
#define ROADMAP_SEPARATOR "#" /* between a programme's id and the group of its second row */

/* roadmap.c */
double      roadmap_get_line_y   (const RoadmapChart *chart,
                                  const RoadmapLine  *line);
double      roadmap_get_time_x   (const RoadmapChart *chart,
                                  double              time);

/* roadmap-bars.c */
void        roadmap_add_lines    (RoadmapChart   *chart);
char       *roadmap_dup_period   (RancangRoadmap *self,
                                  int             start,
                                  int             end);

/* roadmap-time.c */
void        roadmap_update_lines (RancangRoadmap *self);
gboolean    roadmap_find_line    (RancangRoadmap *self,
                                  const char     *item,
                                  guint          *index);

G_END_DECLS
