/* SPDX-License-Identifier: GPL-3.0-or-later */
/* growing-text.h: a text view that is as high as its text */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RANCANG_TYPE_GROWING_TEXT (rancang_growing_text_get_type ())
G_DECLARE_FINAL_TYPE (RancangGrowingText, rancang_growing_text, RANCANG, GROWING_TEXT, GtkTextView)

/* Shows a text, unless it is shown already. What is too long is cut, and cannot be edited then. */
void  rancang_growing_text_show      (RancangGrowingText *self,
                                      const char         *text);
char *rancang_growing_text_dup_typed (RancangGrowingText *self);

/* How many letters at most follow one another without a place to break the line. */
guint rancang_text_find_longest_run  (const char         *text);

G_END_DECLS
