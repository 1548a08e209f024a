/* SPDX-License-Identifier: GPL-3.0-or-later */
/* score-line.h: a line of the evaluation: a score that may become another one */

#pragma once

#include <gio/gio.h>

#include "rancang.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_SCORE_LINE (rancang_score_line_get_type ())
G_DECLARE_FINAL_TYPE (RancangScoreLine, rancang_score_line, RANCANG, SCORE_LINE, GObject)

RancangScoreLine *rancang_score_line_new          (RancangScore     *score,
                                                   guint             depth);
RancangScore     *rancang_score_line_get_score    (RancangScoreLine *self);
guint             rancang_score_line_get_depth    (RancangScoreLine *self);
GListModel       *rancang_score_line_get_children (RancangScoreLine *self);
gboolean          rancang_score_line_is_question  (RancangScoreLine *self);
gboolean          rancang_score_line_update       (RancangScoreLine *self,
                                                   RancangScore     *score);

G_END_DECLS
