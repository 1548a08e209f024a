/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quick-win-profiles.h: what is told of each quick win, by the ten criteria */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_QUICK_WIN_PROFILES (rancang_quick_win_profiles_get_type ())
G_DECLARE_FINAL_TYPE (RancangQuickWinProfiles, rancang_quick_win_profiles, RANCANG,
                      QUICK_WIN_PROFILES, AdwBin)

GtkWidget *rancang_quick_win_profiles_new (RancangDocument *document);

G_END_DECLS
