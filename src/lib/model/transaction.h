/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* transaction.h: a named group of changes, each one of the four operations */

#pragma once

#include "item.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_CHANGE (rancang_change_get_type ())

/**
 * RancangOperation:
 * @RANCANG_OPERATION_SET: a field got another value
 * @RANCANG_OPERATION_INSERT: an item, with all it holds, came into the plan
 * @RANCANG_OPERATION_REMOVE: an item, with all it holds, left the plan
 * @RANCANG_OPERATION_MOVE: an item went to another place
 *
 * The four operations that change a plan; there are no others.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_OPERATION_SET,
  RANCANG_OPERATION_INSERT,
  RANCANG_OPERATION_REMOVE,
  RANCANG_OPERATION_MOVE,
} RancangOperation;

/**
 * RancangChange:
 *
 * One operation that was done to a plan, with what is needed to undo it. Never changes once made.
 *
 * Since: 1.0
 */
typedef struct _RancangChange RancangChange;

GType               rancang_change_get_type       (void) G_GNUC_CONST;
RancangChange      *rancang_change_ref            (RancangChange *self);
void                rancang_change_unref          (RancangChange *self);
RancangOperation    rancang_change_get_operation  (RancangChange *self);
RancangItem        *rancang_change_get_item       (RancangChange *self);
const RancangField *rancang_change_get_field      (RancangChange *self);
const GValue       *rancang_change_get_old_value  (RancangChange *self);
const GValue       *rancang_change_get_new_value  (RancangChange *self);
RancangItem        *rancang_change_get_old_parent (RancangChange *self);
RancangItem        *rancang_change_get_new_parent (RancangChange *self);

#define RANCANG_TYPE_TRANSACTION (rancang_transaction_get_type ())
G_DECLARE_FINAL_TYPE (RancangTransaction, rancang_transaction, RANCANG, TRANSACTION, GObject)

const char    *rancang_transaction_get_name     (RancangTransaction *self);
gint64         rancang_transaction_get_time     (RancangTransaction *self);
guint          rancang_transaction_get_n_changes (RancangTransaction *self);
RancangChange *rancang_transaction_get_change   (RancangTransaction *self,
                                                 guint               index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RancangChange, rancang_change_unref)

G_END_DECLS
