/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* link-analysis.h: circles and islands among the links between programmes */

#pragma once

#include "plan.h"

G_BEGIN_DECLS

/**
 * RancangLinkAnalysis:
 *
 * What the links between the programmes of a plan add up to: circles of programmes that wait for
 * each other, groups that hang together, and programmes that stand alone.
 *
 * Since: 1.0
 */
typedef struct _RancangLinkAnalysis RancangLinkAnalysis;

#define RANCANG_TYPE_LINK_ANALYSIS (rancang_link_analysis_get_type ())

GType                rancang_link_analysis_get_type      (void) G_GNUC_CONST;
RancangLinkAnalysis *rancang_link_analysis_new           (RancangItem         *root);
RancangLinkAnalysis *rancang_link_analysis_ref           (RancangLinkAnalysis *self);
void                 rancang_link_analysis_unref         (RancangLinkAnalysis *self);
guint                rancang_link_analysis_get_n_circles (RancangLinkAnalysis *self);
GPtrArray           *rancang_link_analysis_get_circle    (RancangLinkAnalysis *self,
                                                          guint                index);
guint                rancang_link_analysis_get_n_groups  (RancangLinkAnalysis *self);
GPtrArray           *rancang_link_analysis_get_group     (RancangLinkAnalysis *self,
                                                          guint                index);
GPtrArray           *rancang_link_analysis_get_alone     (RancangLinkAnalysis *self);
GPtrArray           *rancang_link_analysis_get_links     (RancangLinkAnalysis *self);
gboolean             rancang_link_analysis_is_circular   (RancangLinkAnalysis *self,
                                                          RancangItem         *link);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RancangLinkAnalysis, rancang_link_analysis_unref)

G_END_DECLS
