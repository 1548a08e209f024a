/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure-print.h: a figure on paper */

#pragma once

#include <gtk/gtk.h>

#include "rancang.h"

G_BEGIN_DECLS

/* On one sheet, or as a poster on several. Returns at once. */
GtkPrintOperation *rancang_figure_print_operation_new (RancangFigure *figure,
                                                       gboolean       poster);
void               rancang_figure_print               (RancangFigure *figure,
                                                       gboolean       poster,
                                                       GtkWidget     *parent);

/* Asks for a file and writes the sheets of a poster there. */
void               rancang_figure_save_poster_with_dialog (RancangFigure *figure,
                                                           gboolean       a3,
                                                           GtkWidget     *parent);

G_END_DECLS
