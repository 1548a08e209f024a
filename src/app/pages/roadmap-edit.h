/* SPDX-License-Identifier: GPL-3.0-or-later */
/* roadmap-edit.h: when a programme runs, changed by dragging and by keys */

#pragma once

#include "document.h"

G_BEGIN_DECLS

/* A bar, or an end of it, that is being dragged. Times are quarters. */
typedef struct
{
  char    *item; /* NULL when nothing is dragged */
  char    *role;
  double   grabbed;
  int      start;
  int      end;
  int      new_start;
  int      new_end;
} RancangRoadmapDrag;

void     rancang_roadmap_drag_clear  (RancangRoadmapDrag *self);
gboolean rancang_roadmap_drag_begin  (RancangRoadmapDrag *self,
                                      RancangItem        *programme,
                                      const char         *role,
                                      double              time);
gboolean rancang_roadmap_drag_update (RancangRoadmapDrag *self,
                                      RancangRoadmap     *roadmap,
                                      int                 step,
                                      double              time);

/* One step of a key; `step` is how many quarters, to the left when negative. */
gboolean rancang_roadmap_edit_move    (RancangDocument    *document,
                                       RancangRoadmap     *roadmap,
                                       RancangItem        *programme,
                                       int                 step);
gboolean rancang_roadmap_edit_stretch (RancangDocument    *document,
                                       RancangRoadmap     *roadmap,
                                       RancangItem        *programme,
                                       int                 step);
gboolean rancang_roadmap_edit_set     (RancangDocument    *document,
                                       RancangItem        *programme,
                                       int                 start,
                                       int                 end);
gboolean rancang_roadmap_edit_rename  (RancangDocument    *document,
                                       RancangItem        *item,
                                       const char         *title);

G_END_DECLS
