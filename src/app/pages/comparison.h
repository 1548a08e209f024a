/* SPDX-License-Identifier: GPL-3.0-or-later */
/* comparison.h: what differs between a plan and another, and what is decided about it */

#pragma once

#include <gtk/gtk.h>

#include "document.h"
#include "pages/difference-line.h"

G_BEGIN_DECLS

/**
 * RancangCompareMode:
 * @RANCANG_COMPARE_SINCE: with an older state; what changed is in the plan already
 * @RANCANG_COMPARE_THEIRS: with somebody else's version; what they changed is not in the plan yet
 * @RANCANG_COMPARE_CONFLICTS: with nothing; only what a merge left to be settled
 *
 * What the plan is compared with, and so what accepting and rejecting do to it.
 */
typedef enum
{
  RANCANG_COMPARE_SINCE,
  RANCANG_COMPARE_THEIRS,
  RANCANG_COMPARE_CONFLICTS,
} RancangCompareMode;

#define RANCANG_TYPE_COMPARISON (rancang_comparison_get_type ())
G_DECLARE_FINAL_TYPE (RancangComparison, rancang_comparison, RANCANG, COMPARISON, GObject)

RancangComparison     *rancang_comparison_new            (RancangDocument       *document,
                                                          RancangPlan           *before,
                                                          RancangPlan           *after,
                                                          RancangCompareMode     mode);

RancangCompareMode     rancang_comparison_get_mode       (RancangComparison     *self);
RancangDocument       *rancang_comparison_get_document   (RancangComparison     *self);
RancangPlan           *rancang_comparison_get_theirs     (RancangComparison     *self);
gboolean               rancang_comparison_can_accept     (RancangComparison     *self);
gboolean               rancang_comparison_can_reject     (RancangComparison     *self);
void                   rancang_comparison_cancel         (RancangComparison     *self);
gboolean               rancang_comparison_is_running     (RancangComparison     *self);
guint                  rancang_comparison_get_n_changes  (RancangComparison     *self);
guint                  rancang_comparison_get_n_decided  (RancangComparison     *self);
guint                  rancang_comparison_get_n_open     (RancangComparison     *self);
guint                  rancang_comparison_get_n_conflicts (RancangComparison    *self);
RancangDifferenceLine *rancang_comparison_find           (RancangComparison     *self,
                                                          const char            *key);

gboolean               rancang_comparison_accept         (RancangComparison     *self,
                                                          RancangDifferenceLine *line);
gboolean               rancang_comparison_reject         (RancangComparison     *self,
                                                          RancangDifferenceLine *line);
gboolean               rancang_comparison_accept_all     (RancangComparison     *self,
                                                          GListModel            *lines,
                                                          GError               **error);
gboolean               rancang_comparison_reject_all     (RancangComparison     *self,
                                                          GListModel            *lines,
                                                          GError               **error);
void                   rancang_comparison_take_theirs    (RancangComparison     *self,
                                                          RancangDifferenceLine *line);
gboolean               rancang_comparison_settle         (RancangComparison     *self,
                                                          RancangDifferenceLine *line,
                                                          RancangSide            side,
                                                          GError               **error);
char                  *rancang_comparison_dup_summary    (RancangComparison     *self);
char                  *rancang_comparison_dup_text       (RancangComparison     *self);

G_END_DECLS
