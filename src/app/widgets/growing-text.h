/* SPDX-License-Identifier: GPL-3.0-or-later */
/* growing-text.h: a text view that is as high as its text */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RANCANG_TYPE_GROWING_TEXT (rancang_growing_text_get_type ())
G_DECLARE_FINAL_TYPE (RancangGrowingText, rancang_growing_text, RANCANG, GROWING_TEXT, GtkTextView)

G_END_DECLS
