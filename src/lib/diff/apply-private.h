/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* apply-private.h: how differences and settled conflicts change a plan within a transaction */

#pragma once

#include "diff/difference-private.h"

G_BEGIN_DECLS

/*
 * The operations of the plan without its checks of place: within a transaction a parent may hold
 * two of a kind that it may hold once, until the other has left. Check all with
 * rancang_apply_check_places() before the transaction is committed.
 */
gboolean rancang_apply_check            (RancangPlan *plan,
                                         GError     **error);
void     rancang_apply_insert           (RancangPlan *plan,
                                         RancangItem *item,
                                         RancangItem *parent,
                                         guint        position);
void     rancang_apply_move             (RancangPlan *plan,
                                         RancangItem *item,
                                         RancangItem *parent,
                                         guint        position);
void     rancang_apply_remove           (RancangPlan *plan,
                                         RancangItem *item);
gboolean rancang_apply_check_places     (RancangPlan *plan,
                                         GError     **error);

/* Empties what points to items of either plan that @plan does not have. */
void     rancang_apply_clear_references (RancangPlan *plan,
                                         RancangPlan *from,
                                         RancangPlan *to);

G_END_DECLS
