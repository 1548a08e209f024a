/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text-section.h: one text of a chapter, with its heading */

#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_TEXT_SECTION (rancang_text_section_get_type ())
G_DECLARE_FINAL_TYPE (RancangTextSection, rancang_text_section, RANCANG, TEXT_SECTION, GtkBox)

GtkWidget   *rancang_text_section_new      (RancangDocument    *document,
                                            RancangItem        *item,
                                            const char         *field,
                                            const char         *heading);
RancangItem *rancang_text_section_get_item (RancangTextSection *self);
const char  *rancang_text_section_get_text (RancangTextSection *self);
GtkTextView *rancang_text_section_get_view (RancangTextSection *self);

/* Puts marks around what is selected, or takes them away. */
void         rancang_text_section_wrap     (RancangTextSection *self,
                                            const char         *before,
                                            const char         *after);

/* Puts a mark before the lines that are selected, or takes it away. */
void         rancang_text_section_prefix   (RancangTextSection *self,
                                            const char         *prefix);

G_END_DECLS
