/* SPDX-License-Identifier: GPL-3.0-or-later */
/* list-focus.h: the keyboard focus in a list */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rancang_list_view_focus (GtkListView *list,
                              guint        position);

G_END_DECLS
