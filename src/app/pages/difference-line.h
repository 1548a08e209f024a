/* SPDX-License-Identifier: GPL-3.0-or-later */
/* difference-line.h: one change of a comparison, and what was decided about it */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

/**
 * RancangDecision:
 * @RANCANG_DECISION_OPEN: not looked at
 * @RANCANG_DECISION_ACCEPTED: the change is in the plan, and is meant to be
 * @RANCANG_DECISION_REJECTED: the change is not in the plan, and is not meant to be
 *
 * What became of a change.
 */
typedef enum
{
  RANCANG_DECISION_OPEN,
  RANCANG_DECISION_ACCEPTED,
  RANCANG_DECISION_REJECTED,
} RancangDecision;

#define RANCANG_TYPE_DIFFERENCE_LINE (rancang_difference_line_get_type ())
G_DECLARE_FINAL_TYPE (RancangDifferenceLine, rancang_difference_line, RANCANG, DIFFERENCE_LINE,
                      GObject)

RancangDifferenceLine *rancang_difference_line_new         (RancangDifference     *difference);
RancangDifferenceLine *rancang_difference_line_new_for_conflict (RancangItem       *conflict);

char              *rancang_difference_line_dup_key_for       (RancangDifference     *difference);
const char        *rancang_difference_line_get_key           (RancangDifferenceLine *self);
RancangDifference *rancang_difference_line_get_difference    (RancangDifferenceLine *self);
RancangItem       *rancang_difference_line_get_conflict      (RancangDifferenceLine *self);
const char        *rancang_difference_line_get_item_id       (RancangDifferenceLine *self);
const char        *rancang_difference_line_get_sentence      (RancangDifferenceLine *self);
const char        *rancang_difference_line_get_section       (RancangDifferenceLine *self);
const char        *rancang_difference_line_get_section_title (RancangDifferenceLine *self);
gboolean           rancang_difference_line_take              (RancangDifferenceLine *self,
                                                              RancangDifferenceLine *newer);

RancangDecision    rancang_difference_line_get_decision      (RancangDifferenceLine *self);
RancangDecision    rancang_difference_line_get_mark          (RancangDifferenceLine *self);
void               rancang_difference_line_set_mark          (RancangDifferenceLine *self,
                                                              RancangDecision        mark);
void               rancang_difference_line_set_state         (RancangDifferenceLine *self,
                                                              RancangDecision        decision,
                                                              gboolean               clashing);
gboolean           rancang_difference_line_is_clashing       (RancangDifferenceLine *self);
const char        *rancang_difference_line_get_problem       (RancangDifferenceLine *self);
void               rancang_difference_line_set_problem       (RancangDifferenceLine *self,
                                                              const char            *problem);

G_END_DECLS
