/* SPDX-License-Identifier: GPL-3.0-or-later */
/* profile-view.h: the plan, its region, its vision, missions and goals */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_PROFILE_VIEW (rancang_profile_view_get_type ())
G_DECLARE_FINAL_TYPE (RancangProfileView, rancang_profile_view, RANCANG, PROFILE_VIEW, AdwBin)

GtkWidget *rancang_profile_view_new (RancangDocument *document,
                                     RancangItem     *root);

G_END_DECLS
