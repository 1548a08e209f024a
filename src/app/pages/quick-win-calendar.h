/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quick-win-calendar.h: the months of the quick wins, at most two years each */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_QUICK_WIN_CALENDAR (rancang_quick_win_calendar_get_type ())
G_DECLARE_FINAL_TYPE (RancangQuickWinCalendar, rancang_quick_win_calendar, RANCANG,
                      QUICK_WIN_CALENDAR, AdwBin)

GtkWidget *rancang_quick_win_calendar_new (RancangDocument         *document);

/* Gives a quick win its months, in one step; year * 12 + month. */
gboolean   rancang_quick_win_calendar_set (RancangQuickWinCalendar *self,
                                           RancangItem             *programme,
                                           int                      first,
                                           int                      last);

G_END_DECLS
