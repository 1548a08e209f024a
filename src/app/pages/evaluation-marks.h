/* SPDX-License-Identifier: GPL-3.0-or-later */
/* evaluation-marks.h: changes an evaluation's marks, each change one transaction */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

gboolean rancang_evaluation_set_mark (RancangItem *evaluation,
                                      const char  *question,
                                      const char  *number,
                                      GError     **error);

G_END_DECLS
