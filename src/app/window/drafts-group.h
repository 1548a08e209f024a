/* SPDX-License-Identifier: GPL-3.0-or-later */
/* drafts-group.h: plans that were never saved, on the start page */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void rancang_drafts_group_fill (AdwPreferencesGroup *group);

G_END_DECLS
