/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* series.h: exact values by year */

#pragma once

#include "decimal.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_SERIES (rancang_series_get_type ())

#define RANCANG_YEAR_MIN 1900
#define RANCANG_YEAR_MAX 2200

/**
 * RancangSeries:
 *
 * Values by year, in the order of the years. A series never changes once made, so threads share it.
 *
 * Since: 1.0
 */
typedef struct _RancangSeries RancangSeries;

GType                  rancang_series_get_type  (void) G_GNUC_CONST;
RancangSeries         *rancang_series_new       (void);
RancangSeries         *rancang_series_ref       (RancangSeries        *self);
void                   rancang_series_unref     (RancangSeries        *self);
RancangSeries         *rancang_series_with      (RancangSeries        *self,
                                                 int                   year,
                                                 const RancangDecimal *value);
guint                  rancang_series_get_size  (RancangSeries        *self);
int                    rancang_series_get_year  (RancangSeries        *self,
                                                 guint                 index);
const RancangDecimal  *rancang_series_get_value (RancangSeries        *self,
                                                 guint                 index);
const RancangDecimal  *rancang_series_lookup    (RancangSeries        *self,
                                                 int                   year);
RancangDecimal         rancang_series_total     (RancangSeries        *self);
gboolean               rancang_series_equal     (RancangSeries        *a,
                                                 RancangSeries        *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RancangSeries, rancang_series_unref)

G_END_DECLS
