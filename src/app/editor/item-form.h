/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item-form.h: the form of any item, made from its kind */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_ITEM_FORM (rancang_item_form_get_type ())
G_DECLARE_FINAL_TYPE (RancangItemForm, rancang_item_form, RANCANG, ITEM_FORM, GtkBox)

GtkWidget *rancang_item_form_new         (RancangDocument *document,
                                          RancangItem     *item);
void       rancang_item_form_focus_title (RancangItemForm *self);
gboolean   rancang_item_form_focus_first (RancangItemForm *self);
gboolean   rancang_item_form_show_field  (RancangItemForm *self,
                                          const char      *name);

G_END_DECLS
