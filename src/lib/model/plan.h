/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plan.h: a plan, the only one who changes items */

#pragma once

#include "transaction.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_PLAN (rancang_plan_get_type ())
G_DECLARE_FINAL_TYPE (RancangPlan, rancang_plan, RANCANG, PLAN, GObject)

#define RANCANG_PLAN_ERROR (rancang_plan_error_quark ())

/**
 * RancangPlanError:
 * @RANCANG_PLAN_ERROR_IMMUTABLE: the plan is a snapshot, was opened for reading only, or undo, redo
 *   or rollback is at work
 * @RANCANG_PLAN_ERROR_PLACE: an item of this kind cannot stand there
 * @RANCANG_PLAN_ERROR_DUPLICATE: the plan has an item of this id already
 * @RANCANG_PLAN_ERROR_VALUE: the field cannot hold this value
 *
 * Why an operation was refused. The plan is as it was before.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_PLAN_ERROR_IMMUTABLE,
  RANCANG_PLAN_ERROR_PLACE,
  RANCANG_PLAN_ERROR_DUPLICATE,
  RANCANG_PLAN_ERROR_VALUE,
} RancangPlanError;

GQuark       rancang_plan_error_quark     (void);

RancangPlan *rancang_plan_new             (void);
RancangPlan *rancang_plan_new_with_root   (RancangItem          *root);
RancangItem *rancang_plan_get_root        (RancangPlan          *self);
RancangItem *rancang_plan_find            (RancangPlan          *self,
                                           const char           *id);
guint        rancang_plan_get_n_items     (RancangPlan          *self);

RancangPlan *rancang_plan_snapshot        (RancangPlan          *self);
gboolean     rancang_plan_is_immutable    (RancangPlan          *self);
void         rancang_plan_make_immutable  (RancangPlan          *self);

void         rancang_plan_begin           (RancangPlan          *self,
                                           const char           *name);
gboolean     rancang_plan_commit          (RancangPlan          *self);
void         rancang_plan_rollback        (RancangPlan          *self);

gboolean     rancang_plan_set             (RancangPlan          *self,
                                           RancangItem          *item,
                                           const char           *field,
                                           const GValue         *value,
                                           GError              **error);
gboolean     rancang_plan_set_text        (RancangPlan          *self,
                                           RancangItem          *item,
                                           const char           *field,
                                           const char           *text,
                                           GError              **error);
gboolean     rancang_plan_set_boolean     (RancangPlan          *self,
                                           RancangItem          *item,
                                           const char           *field,
                                           gboolean              value,
                                           GError              **error);
gboolean     rancang_plan_set_year        (RancangPlan          *self,
                                           RancangItem          *item,
                                           const char           *field,
                                           int                   year,
                                           GError              **error);
gboolean     rancang_plan_set_number      (RancangPlan          *self,
                                           RancangItem          *item,
                                           const char           *field,
                                           const RancangDecimal *number,
                                           GError              **error);
gboolean     rancang_plan_set_list        (RancangPlan          *self,
                                           RancangItem          *item,
                                           const char           *field,
                                           const char * const   *list,
                                           GError              **error);
gboolean     rancang_plan_set_in_series   (RancangPlan          *self,
                                           RancangItem          *item,
                                           const char           *field,
                                           int                   year,
                                           const RancangDecimal *number,
                                           GError              **error);
gboolean     rancang_plan_insert          (RancangPlan          *self,
                                           RancangItem          *parent,
                                           RancangItem          *item,
                                           int                   position,
                                           GError              **error);
gboolean     rancang_plan_remove          (RancangPlan          *self,
                                           RancangItem          *item,
                                           GError              **error);
gboolean     rancang_plan_move            (RancangPlan          *self,
                                           RancangItem          *item,
                                           RancangItem          *parent,
                                           int                   position,
                                           GError              **error);

gboolean     rancang_plan_can_undo        (RancangPlan          *self);
gboolean     rancang_plan_can_redo        (RancangPlan          *self);
const char  *rancang_plan_get_undo_name   (RancangPlan          *self);
const char  *rancang_plan_get_redo_name   (RancangPlan          *self);
void         rancang_plan_undo            (RancangPlan          *self);
void         rancang_plan_redo            (RancangPlan          *self);
void         rancang_plan_end_typing      (RancangPlan          *self);
guint        rancang_plan_get_n_steps     (RancangPlan          *self);
RancangTransaction *rancang_plan_get_step (RancangPlan          *self,
                                           guint                 index);

guint64      rancang_plan_get_revision    (RancangPlan          *self);
gboolean     rancang_plan_is_modified     (RancangPlan          *self);
void         rancang_plan_mark_saved      (RancangPlan          *self,
                                           guint64               revision);

G_END_DECLS
