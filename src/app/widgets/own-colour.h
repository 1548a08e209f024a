/* SPDX-License-Identifier: GPL-3.0-or-later */
/* own-colour.h: colours that come from the plan, made to be seen */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GdkRGBA rancang_own_colour_for (GtkWidget     *widget,
                                const GdkRGBA *colour);

G_END_DECLS
