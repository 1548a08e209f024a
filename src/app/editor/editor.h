/* SPDX-License-Identifier: GPL-3.0-or-later */
/* editor.h: the pane in which one item is edited */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_EDITOR (rancang_editor_get_type ())
G_DECLARE_FINAL_TYPE (RancangEditor, rancang_editor, RANCANG, EDITOR, AdwBin)

RancangItem *rancang_editor_get_item     (RancangEditor   *self);
void         rancang_editor_set_item     (RancangEditor   *self,
                                          RancangDocument *document,
                                          RancangItem     *item);
void         rancang_editor_focus_title  (RancangEditor   *self);
void         rancang_editor_focus_form   (RancangEditor   *self);
void         rancang_editor_show_field   (RancangEditor   *self,
                                          const char      *field);
void         rancang_editor_set_covering (RancangEditor   *self,
                                          gboolean         covering);

G_END_DECLS
