/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* difference.h: one thing that differs between two plans */

#pragma once

#include "model/format.h"
#include "model/plan.h"

G_BEGIN_DECLS

#define RANCANG_DIFF_ERROR (rancang_diff_error_quark ())

/**
 * RancangDiffError:
 * @RANCANG_DIFF_ERROR_CHANGED: the plan holds something else by now
 * @RANCANG_DIFF_ERROR_MISSING: an item that is needed is not in the plan
 * @RANCANG_DIFF_ERROR_UNKNOWN: it concerns something that this program does not know
 *
 * Why a difference was not applied, two plans not merged, or a conflict not settled. The plan is as
 * it was before.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_DIFF_ERROR_CHANGED,
  RANCANG_DIFF_ERROR_MISSING,
  RANCANG_DIFF_ERROR_UNKNOWN,
} RancangDiffError;

GQuark                rancang_diff_error_quark           (void);

#define RANCANG_TYPE_DIFFERENCE (rancang_difference_get_type ())
G_DECLARE_FINAL_TYPE (RancangDifference, rancang_difference, RANCANG, DIFFERENCE, GObject)

RancangOperation      rancang_difference_get_operation   (RancangDifference *self);
RancangItem          *rancang_difference_get_item        (RancangDifference *self);
RancangItem          *rancang_difference_get_old_item    (RancangDifference *self);
RancangItem          *rancang_difference_get_new_item    (RancangDifference *self);
guint                 rancang_difference_get_n_items     (RancangDifference *self);

const RancangField   *rancang_difference_get_field       (RancangDifference *self);
const char           *rancang_difference_get_member      (RancangDifference *self);
int                   rancang_difference_get_year        (RancangDifference *self);
const GValue         *rancang_difference_get_old_value   (RancangDifference *self);
const GValue         *rancang_difference_get_new_value   (RancangDifference *self);
const RancangDecimal *rancang_difference_get_old_number  (RancangDifference *self);
const RancangDecimal *rancang_difference_get_new_number  (RancangDifference *self);
char                **rancang_difference_dup_came        (RancangDifference *self);
char                **rancang_difference_dup_went        (RancangDifference *self);

const char           *rancang_difference_get_section     (RancangDifference *self);
char                 *rancang_difference_dup_section_title (RancangDifference *self,
                                                          RancangLanguage    language);
char                 *rancang_difference_dup_sentence    (RancangDifference *self,
                                                          RancangLanguage    language);

gboolean              rancang_difference_apply           (RancangDifference *self,
                                                          RancangPlan       *plan,
                                                          GError           **error);
gboolean              rancang_difference_revert          (RancangDifference *self,
                                                          RancangPlan       *plan,
                                                          GError           **error);
gboolean              rancang_differences_apply          (GListModel        *differences,
                                                          RancangPlan       *plan,
                                                          GError           **error);
gboolean              rancang_differences_revert         (GListModel        *differences,
                                                          RancangPlan       *plan,
                                                          GError           **error);

G_END_DECLS
