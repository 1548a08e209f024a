/* SPDX-License-Identifier: GPL-3.0-or-later */
/* difference-value.h: the values of a difference as people read them */

#pragma once

#include <pango/pango.h>

#include "rancang.h"

G_BEGIN_DECLS

char          *rancang_difference_value_dup_new     (RancangDifference *difference);
char          *rancang_difference_value_dup_current (RancangDifference *difference,
                                                     RancangPlan       *plan);
PangoAttrList *rancang_difference_value_emphasise   (RancangDifference *difference,
                                                     const char        *sentence);

G_END_DECLS
