/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure-save.h: a figure as a picture in a file */

#pragma once

#include <gtk/gtk.h>

#include "rancang.h"

G_BEGIN_DECLS

void    rancang_figure_save_with_dialog (RancangFigure *figure,
                                         GtkWidget     *parent);
GBytes *rancang_figure_save_to_bytes    (RancangFigure *figure,
                                         const char    *extension,
                                         GError       **error);

G_END_DECLS
