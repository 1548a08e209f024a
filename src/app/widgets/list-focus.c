/* SPDX-License-Identifier: GPL-3.0-or-later */
/* list-focus.c: the keyboard focus in a list */

#define G_LOG_DOMAIN "rancang-widgets"

#include "config.h"

#include "widgets/list-focus.h"

/*
 * Gives the row the focus, wherever the focus was. Scrolling with GTK_LIST_SCROLL_FOCUS alone only
 * notes the row where the list has no state "focus within", and a list loses that state when its
 * window stops being the active one: the focus would stay behind on the old row.
 */
void
rancang_list_view_focus (GtkListView *list,
                         guint        position)
{
  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  gtk_list_view_scroll_to (list, position, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (list));
}
