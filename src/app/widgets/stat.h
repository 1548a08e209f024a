/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stat.h: a number in large type with a word below */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RANCANG_TYPE_STAT (rancang_stat_get_type ())
G_DECLARE_FINAL_TYPE (RancangStat, rancang_stat, RANCANG, STAT, GtkWidget)

void       rancang_stat_set (RancangStat *self,
                             const char  *number,
                             const char  *word,
                             const char  *tooltip);

G_END_DECLS
