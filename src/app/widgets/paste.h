/* SPDX-License-Identifier: GPL-3.0-or-later */
/* paste.h: a look at what is pasted into an entry before the entry takes it */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Returns TRUE when the text was taken; else it is inserted as usual. */
typedef gboolean (*RancangPasteFunc) (const char *text,
                                      gpointer    user_data);

void rancang_paste_intercept (GtkEditable      *editable,
                              RancangPasteFunc  func,
                              gpointer          user_data);

G_END_DECLS
