/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* quick-win.h: the months and the ten criteria of a quick win */

#pragma once

#include "plan.h"

G_BEGIN_DECLS

/**
 * RANCANG_QUICK_WIN_MAX_MONTHS:
 *
 * How long a quick win may last: two years.
 *
 * Since: 1.0
 */
#define RANCANG_QUICK_WIN_MAX_MONTHS 24

/**
 * RancangQuickWinTime:
 * @RANCANG_QUICK_WIN_TIME_UNKNOWN: nothing tells
 * @RANCANG_QUICK_WIN_TIME_YEARS: only the years of the programme are known
 * @RANCANG_QUICK_WIN_TIME_DATES: the profile has a start and an end
 *
 * How exactly the time of a quick win is known.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_QUICK_WIN_TIME_UNKNOWN,
  RANCANG_QUICK_WIN_TIME_YEARS,
  RANCANG_QUICK_WIN_TIME_DATES,
} RancangQuickWinTime;

RancangQuickWinTime rancang_quick_win_get_months    (RancangItem  *programme,
                                                     int          *first,
                                                     int          *last);
gboolean            rancang_quick_win_set_months    (RancangItem  *programme,
                                                     int           first,
                                                     int           last,
                                                     GError      **error);
RancangItem        *rancang_quick_win_get_profile   (RancangItem  *programme);
RancangItem        *rancang_quick_win_make_profile  (RancangItem  *programme,
                                                     GError      **error);
guint               rancang_quick_win_get_n_criteria (void);
const RancangField *rancang_quick_win_get_criterion (guint         index);
gboolean            rancang_quick_win_meets         (RancangItem  *programme,
                                                     guint         index);
guint               rancang_quick_win_count_met     (RancangItem  *programme);

G_END_DECLS
