/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bodies-view.h: council, team and forum: decrees, members and meetings */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_BODIES_VIEW (rancang_bodies_view_get_type ())
G_DECLARE_FINAL_TYPE (RancangBodiesView, rancang_bodies_view, RANCANG, BODIES_VIEW, AdwBin)

GtkWidget *rancang_bodies_view_new (RancangDocument *document,
                                    RancangItem     *root);

G_END_DECLS
