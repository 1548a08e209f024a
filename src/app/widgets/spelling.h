/* SPDX-License-Identifier: GPL-3.0-or-later */
/* spelling.h: marks words that no dictionary knows, where the library for it is there */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether the program was built with spell checking. */
gboolean       rancang_spelling_is_built    (void);

/* The buffer that a view needs from the beginning on, before anything is connected to it. */
GtkTextBuffer *rancang_spelling_new_buffer  (void);

/* Checks what stands in the view, now and later, as the setting wants it. Does nothing where there
 * is no dictionary. */
void           rancang_spelling_attach      (GtkTextView *view);
/* Before the view or its buffer goes. */
void           rancang_spelling_detach      (GtkTextView *view);

/* The name of the tag that marks words; NULL where nothing is checked. */
GtkTextTag    *rancang_spelling_get_tag     (GtkTextView *view);

G_END_DECLS
