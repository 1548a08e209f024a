/* SPDX-License-Identifier: GPL-3.0-or-later */
/* compare-page.h: what changed between the plan and another, to accept and reject by sentence */

#pragma once

#include <adwaita.h>

#include "pages/comparison.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_COMPARE_PAGE (rancang_compare_page_get_type ())
G_DECLARE_FINAL_TYPE (RancangComparePage, rancang_compare_page, RANCANG, COMPARE_PAGE, AdwBin)

GtkWidget         *rancang_compare_page_new            (RancangDocument    *document,
                                                        RancangPlan        *before,
                                                        RancangPlan        *after,
                                                        RancangCompareMode  mode,
                                                        const char         *title);
const char        *rancang_compare_page_get_title      (RancangComparePage *self);
const char        *rancang_compare_page_get_subtitle   (RancangComparePage *self);
RancangComparison *rancang_compare_page_get_comparison (RancangComparePage *self);
void               rancang_compare_page_set_next       (RancangComparePage *self,
                                                        const char         *text,
                                                        const char         *button,
                                                        const char         *action);

G_END_DECLS
