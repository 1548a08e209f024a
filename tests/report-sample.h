/* SPDX-License-Identifier: GPL-3.0-or-later */
/* report-sample.h: a plan, filled as real ones are, for the tests of reports and documents */

#pragma once

#include "rancang.h"

/* @n_programmes a sub-dimension; @n_years from 2025 */
RancangPlan *report_sample_new (guint n_programmes,
                                int   n_years);
