/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-options.h: a row for each option of an exporter */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *rancang_export_options_create_row (GObject    *exporter,
                                              GParamSpec *pspec);

G_END_DECLS
