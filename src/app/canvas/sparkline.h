/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sparkline.h: target against realisation of an indicator, as small as a word */

#pragma once

#include <gtk/gtk.h>

#include "rancang.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_SPARKLINE (rancang_sparkline_get_type ())
G_DECLARE_FINAL_TYPE (RancangSparkline, rancang_sparkline, RANCANG, SPARKLINE, GtkWidget)

/* Call it again when values of the indicator change. */
void rancang_sparkline_set (RancangSparkline *self,
                            RancangItem      *indicator,
                            int               year);

G_END_DECLS
