/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figures-group.h: indicators and budget lines as grids by year */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_FIGURES_GROUP (rancang_figures_group_get_type ())
G_DECLARE_FINAL_TYPE (RancangFiguresGroup, rancang_figures_group, RANCANG, FIGURES_GROUP,
                      AdwPreferencesGroup)

GtkWidget *rancang_figures_group_new        (RancangDocument *document,
                                             RancangItem     *parent,
                                             const char      *kind);
GtkWidget *rancang_figures_group_new_single (RancangDocument *document,
                                             RancangItem     *item);

G_END_DECLS
