/* SPDX-License-Identifier: GPL-3.0-or-later */
/* first-frame.h: when a window is to be seen for the first time, for the benchmark */

#pragma once

#include "window/window.h"

G_BEGIN_DECLS

void rancang_first_frame_print (RancangWindow *window,
                                gboolean       with_plan);

G_END_DECLS
