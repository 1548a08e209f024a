/* SPDX-License-Identifier: GPL-3.0-or-later */
/* make-dialog.h: asks for name and place of what is made out of other items */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_MAKE_DIALOG (rancang_make_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RancangMakeDialog, rancang_make_dialog, RANCANG, MAKE_DIALOG, AdwDialog)

/* `chosen` holds what is ticked, in the order of the list. */
typedef void        (*RancangMakeFunc)      (const char  *title,
                                             RancangItem *place,
                                             GPtrArray   *chosen,
                                             gpointer     user_data);

/* Says what is still missing, or returns NULL. */
typedef const char *(*RancangMakeCheckFunc) (GPtrArray   *chosen);

/* The title of the section that the item begins. */
typedef const char *(*RancangSectionFunc)   (RancangItem *item);

/* Nothing is called any more once `object` is gone. */
AdwDialog *rancang_make_dialog_new         (RancangDocument      *document,
                                            const char           *heading,
                                            const char           *title,
                                            RancangMakeFunc       func,
                                            GObject              *object);

/* `sections` is a model of models of items, which may be ticked. */
void       rancang_make_dialog_set_choices (RancangMakeDialog    *self,
                                            GListModel           *sections,
                                            RancangSectionFunc    title,
                                            RancangMakeCheckFunc  check);
void       rancang_make_dialog_choose      (RancangMakeDialog    *self,
                                            RancangItem          *item,
                                            gboolean              chosen);
void       rancang_make_dialog_set_place   (RancangMakeDialog    *self,
                                            RancangItem          *sub_dimension);

G_END_DECLS
