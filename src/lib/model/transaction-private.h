/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* transaction-private.h: how the plan makes, does and undoes changes */

#pragma once

#include "model/item-private.h"
#include "model/transaction.h"

G_BEGIN_DECLS

RancangChange      *rancang_change_new_set      (RancangItem        *item,
                                                 const RancangField *field,
                                                 const GValue       *old_value,
                                                 const GValue       *new_value);
RancangChange      *rancang_change_new_insert   (RancangItem        *item,
                                                 RancangItem        *parent,
                                                 guint               position);
RancangChange      *rancang_change_new_remove   (RancangItem        *item);
/* The same for an item that was read again and is not in the plan any more. */
RancangChange      *rancang_change_new_removed  (RancangItem        *item,
                                                 RancangItem        *parent,
                                                 guint               position);
/* A move that led to where the item stands now. */
RancangChange      *rancang_change_new_moved    (RancangItem        *item,
                                                 RancangItem        *old_parent,
                                                 guint               old_position);
/* The item as it came or went, where the transaction keeps copies. */
RancangItem        *rancang_change_get_copy     (RancangChange      *self);
RancangChange      *rancang_change_new_move     (RancangItem        *item,
                                                 RancangItem        *parent,
                                                 guint               position);
guint               rancang_change_get_position (RancangChange      *self,
                                                 gboolean            old);

RancangTransaction *rancang_transaction_new     (const char         *name);
void                rancang_transaction_add     (RancangTransaction *self,
                                                 RancangChange      *change);
void                rancang_transaction_cut     (RancangTransaction *self,
                                                 guint               n_changes);
void                rancang_transaction_set_time (RancangTransaction *self,
                                                 gint64              time);
void                rancang_transaction_keep_copies (RancangTransaction *self);
void                rancang_transaction_drop_copies (RancangTransaction *self);
gboolean            rancang_transaction_join    (RancangTransaction *self,
                                                 RancangTransaction *later);
gboolean            rancang_transaction_absorb  (RancangTransaction *self,
                                                 RancangTransaction *later);

G_END_DECLS
