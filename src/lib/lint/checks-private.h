/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* checks-private.h: what checks and the fixes of what they find share */

#pragma once

#include "lint/lint-private.h"

G_BEGIN_DECLS

gboolean rancang_lint_calculate_achievement (RancangItem    *indicator,
                                             int             year,
                                             RancangDecimal *percentage);

G_END_DECLS
