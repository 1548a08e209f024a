/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stage-strip.h: the stages of making the plan: what is done, next, left open */

#pragma once

#include <gtk/gtk.h>

#include "rancang.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_STAGE_STRIP (rancang_stage_strip_get_type ())
G_DECLARE_FINAL_TYPE (RancangStageStrip, rancang_stage_strip, RANCANG, STAGE_STRIP, GtkWidget)

void         rancang_stage_strip_update    (RancangStageStrip *self,
                                            RancangItem       *root);

RancangItem *rancang_stage_strip_find_next (RancangItem       *root);
gboolean     rancang_stage_strip_is_left_open (RancangItem    *stage);
const char  *rancang_stage_strip_get_title (RancangItem       *stage);

G_END_DECLS
