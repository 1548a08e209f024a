/* SPDX-License-Identifier: GPL-3.0-or-later */
/* missions-group.h: the missions of a plan, each with its goals */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_MISSIONS_GROUP (rancang_missions_group_get_type ())
G_DECLARE_FINAL_TYPE (RancangMissionsGroup, rancang_missions_group, RANCANG, MISSIONS_GROUP,
                      AdwPreferencesGroup)

GtkWidget *rancang_missions_group_new (RancangDocument *document);

G_END_DECLS
