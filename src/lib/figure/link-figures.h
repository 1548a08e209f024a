/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* link-figures.h: the links between programmes as a matrix and as a graph */

#pragma once

#include "figure/figure.h"
#include "model/link-analysis.h"

G_BEGIN_DECLS

/**
 * RancangLinkView:
 * @everything: whether programmes without links are shown too
 * @marked: (nullable) (array zero-terminated=1): ids of programmes that stand out
 *
 * What is looked at of the links.
 *
 * Since: 1.0
 */
typedef struct
{
  gboolean            everything;
  const char * const *marked;
} RancangLinkView;

RancangFigure *rancang_figure_new_link_matrix     (RancangItem                *root,
                                                   RancangLinkAnalysis        *analysis,
                                                   const RancangLinkView      *view,
                                                   const RancangFigureOptions *options);
RancangFigure *rancang_figure_new_dimension_links (RancangItem                *root,
                                                   RancangLinkAnalysis        *analysis,
                                                   const RancangFigureOptions *options);
RancangFigure *rancang_figure_new_link_graph      (RancangItem                *root,
                                                   RancangLinkAnalysis        *analysis,
                                                   const RancangLinkView      *view,
                                                   const RancangFigureOptions *options);
const char    *rancang_link_type_get_symbol       (const char                 *type,
                                                   RancangLanguage             language);

G_END_DECLS
