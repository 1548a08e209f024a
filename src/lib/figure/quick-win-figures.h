/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* quick-win-figures.h: the drawings by which quick wins are chosen and timed */

#pragma once

#include "figure/figure.h"

G_BEGIN_DECLS

/**
 * RancangPriorityView:
 * @dimension: (nullable): id of the dimension whose programmes are shown, %NULL for all
 * @moved: (nullable): id of a programme that is shown where it is about to be put
 * @impact: (nullable): impact level there, %NULL for not judged
 * @ease: (nullable): ease there
 *
 * What is looked at in the matrix of impact and ease.
 *
 * Since: 1.0
 */
typedef struct
{
  const char *dimension;
  const char *moved;
  const char *impact;
  const char *ease;
} RancangPriorityView;

/**
 * RancangMonthsView:
 * @moved: (nullable): id of a programme that is shown in the months that it is about to have
 * @first: its first month there: year * 12 + month
 * @last: its last month there
 *
 * What is looked at in the months of the quick wins.
 *
 * Since: 1.0
 */
typedef struct
{
  const char *moved;
  int         first;
  int         last;
} RancangMonthsView;

RancangFigure *rancang_figure_new_priority_matrix  (RancangItem                *root,
                                                    const RancangPriorityView  *view,
                                                    const RancangFigureOptions *options);
RancangFigure *rancang_figure_new_quick_win_months (RancangItem                *root,
                                                    const RancangMonthsView    *view,
                                                    const RancangFigureOptions *options);
gboolean       rancang_figure_find_month           (RancangFigure              *figure,
                                                    double                      x,
                                                    int                        *month);

G_END_DECLS
