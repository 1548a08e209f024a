/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* roadmap.h: the programmes of a plan as bars in time */

#pragma once

#include "figure/figure.h"

G_BEGIN_DECLS

/**
 * RancangRoadmapGrouping:
 * @RANCANG_ROADMAP_BY_DIMENSION: one group a dimension
 * @RANCANG_ROADMAP_BY_AGENCY: one group a responsible agency
 * @RANCANG_ROADMAP_BY_SOURCE: one group a source of funds; a programme with several is in each
 *
 * What the rows of a roadmap are grouped by.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_ROADMAP_BY_DIMENSION,
  RANCANG_ROADMAP_BY_AGENCY,
  RANCANG_ROADMAP_BY_SOURCE,
} RancangRoadmapGrouping;

/**
 * RancangRoadmapScale:
 * @RANCANG_ROADMAP_SCALE_YEARS: years, as wide as the view where they are legible so
 * @RANCANG_ROADMAP_SCALE_QUARTERS: quarters, each wide enough to be dragged to
 * @RANCANG_ROADMAP_SCALE_PAGE: years in low rows, for one page
 *
 * How much room time has.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_ROADMAP_SCALE_YEARS,
  RANCANG_ROADMAP_SCALE_QUARTERS,
  RANCANG_ROADMAP_SCALE_PAGE,
} RancangRoadmapScale;

/**
 * RancangRoadmapView:
 * @scale: how much room time has
 * @editable: whether bars have handles by which they are stretched
 * @today: the day as a place in time, see rancang_roadmap_parse_date(); 0 for none
 * @open: (nullable): id of the item that is open beside the roadmap
 * @moved: (nullable): id of the programme that is being dragged
 * @moved_start: the quarter in which it would begin
 * @moved_end: the last quarter in which it would run
 *
 * How a roadmap is looked at. Quarters are counted: four times the year, and 0 to 3 within it.
 *
 * Since: 1.0
 */
typedef struct
{
  RancangRoadmapScale  scale;
  gboolean             editable;
  double               today;
  const char          *open;
  const char          *moved;
  int                  moved_start;
  int                  moved_end;
} RancangRoadmapView;

#define RANCANG_TYPE_ROADMAP (rancang_roadmap_get_type ())

/**
 * RancangRoadmap:
 *
 * The rows of a roadmap, collected once for as long as the plan stays as it is: to lay out the
 * part that is looked at takes no longer for a long roadmap than for a short one.
 *
 * Since: 1.0
 */
G_DECLARE_FINAL_TYPE (RancangRoadmap, rancang_roadmap, RANCANG, ROADMAP, GObject)

RancangRoadmap *rancang_roadmap_new           (RancangPlan                *plan,
                                               RancangRoadmapGrouping      grouping,
                                               RancangLanguage             language);
void            rancang_roadmap_set_baseline  (RancangRoadmap             *self,
                                               RancangPlan                *plan,
                                               const char                 *name);
void            rancang_roadmap_set_collapsed (RancangRoadmap             *self,
                                               const char                 *group,
                                               gboolean                    collapsed);
gboolean        rancang_roadmap_is_group      (RancangRoadmap             *self,
                                               const char                 *id);
char          **rancang_roadmap_dup_groups    (RancangRoadmap             *self);
guint           rancang_roadmap_get_n_rows    (RancangRoadmap             *self);
void            rancang_roadmap_get_years     (RancangRoadmap             *self,
                                               int                        *first,
                                               int                        *last);
gboolean        rancang_roadmap_get_span      (RancangItem                *programme,
                                               int                        *start,
                                               int                        *end);
double          rancang_roadmap_parse_date    (const char                 *iso_date);
char           *rancang_roadmap_dup_item_id   (const char                 *shape_item);

void            rancang_roadmap_measure       (RancangRoadmap             *self,
                                               const RancangRoadmapView   *view,
                                               const RancangFigureOptions *options,
                                               double                     *width,
                                               double                     *height);
gboolean        rancang_roadmap_locate        (RancangRoadmap             *self,
                                               const RancangRoadmapView   *view,
                                               const RancangFigureOptions *options,
                                               const char                 *item,
                                               double                     *x,
                                               double                     *y);
double          rancang_roadmap_get_time_at   (RancangRoadmap             *self,
                                               const RancangRoadmapView   *view,
                                               const RancangFigureOptions *options,
                                               double                      x);

RancangFigure  *rancang_figure_new_roadmap    (RancangRoadmap             *roadmap,
                                               const RancangRoadmapView   *view,
                                               const RancangFigureOptions *options);

G_END_DECLS
