/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* item-private.h: what only the model and the reader of files may do to an item */

#pragma once

#include "model/item.h"
#include "model/transaction.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_ITEM_LIST (rancang_item_list_get_type ())
G_DECLARE_FINAL_TYPE (RancangItemList, rancang_item_list, RANCANG, ITEM_LIST, GObject)

RancangItemList *rancang_item_list_new        (void);
void             rancang_item_list_insert     (RancangItemList *self,
                                               guint            position,
                                               RancangItem     *item);
void             rancang_item_list_load       (RancangItemList *self,
                                               RancangItem     *item);
void             rancang_item_list_remove     (RancangItemList *self,
                                               guint            position);
gboolean         rancang_item_list_find       (RancangItemList *self,
                                               RancangItem     *item,
                                               guint           *position);
guint            rancang_item_list_get_size   (RancangItemList *self);
RancangItem     *rancang_item_list_peek       (RancangItemList *self,
                                               guint            position);

/* The list of children of a kind, or NULL where the item cannot hold it. */
RancangItemList *rancang_item_get_list_of     (RancangItem        *self,
                                               const RancangKind  *kind);
/* The same without making it: NULL too where nothing was ever held. For whoever only reads. */
RancangItemList *rancang_item_peek_list_of    (RancangItem        *self,
                                               const char         *kind);
RancangItemList *rancang_item_peek_list_at    (RancangItem        *self,
                                               guint               index);
void             rancang_item_take_value      (RancangItem        *self,
                                               const RancangField *field,
                                               GValue             *value);
void             rancang_item_load_value      (RancangItem        *self,
                                               const RancangField *field,
                                               GValue             *value);
/* What a reader or a copy does to an item that nobody else knows yet. */
RancangItem     *rancang_item_load_new        (const RancangKind  *kind,
                                               const char         *id,
                                               gsize               length);
void             rancang_item_load_child      (RancangItem        *self,
                                               guint               index,
                                               RancangItem        *child);
RancangItem     *rancang_item_copy_into       (RancangItem        *self,
                                               RancangPlan        *plan);
void             rancang_item_attach          (RancangItem        *self,
                                               RancangItem        *parent,
                                               guint               position);
void             rancang_item_detach          (RancangItem        *self);
void             rancang_item_set_plan        (RancangItem        *self,
                                               RancangPlan        *plan);

/* Members of the file that this program does not know, kept as they were: name, JSON text. */
void             rancang_item_add_unknown     (RancangItem        *self,
                                               const char         *name,
                                               const char         *json);
guint            rancang_item_get_n_unknown   (RancangItem        *self);
const char      *rancang_item_get_unknown     (RancangItem        *self,
                                               guint               index,
                                               const char        **json);

/* Puts a subtree together before it belongs to a plan; FALSE where the kind cannot stand there. */
gboolean         rancang_item_append          (RancangItem        *self,
                                               RancangItem        *child);

G_END_DECLS
