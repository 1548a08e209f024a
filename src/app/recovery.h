/* SPDX-License-Identifier: GPL-3.0-or-later */
/* recovery.h: what keeps a document's work safe: its journal, and the watch on its file */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_RECOVERY (rancang_recovery_get_type ())
G_DECLARE_FINAL_TYPE (RancangRecovery, rancang_recovery, RANCANG, RECOVERY, GObject)

/* To be called before any document is opened, by whoever must leave no traces: pictures, tests. */
void             rancang_recovery_switch_off        (void);
gboolean         rancang_recovery_is_on             (void);

RancangRecovery *rancang_recovery_open              (RancangPlan     *plan,
                                                     GFile           *file);
RancangRecovery *rancang_recovery_open_nothing      (RancangPlan     *plan);
GFile           *rancang_recovery_get_file          (RancangRecovery *self);
void             rancang_recovery_start             (RancangRecovery *self);
void             rancang_recovery_saved             (RancangRecovery *self,
                                                     GFile           *file);
void             rancang_recovery_sync_soon         (RancangRecovery *self);
void             rancang_recovery_close             (RancangRecovery *self,
                                                     gboolean         discard);

gboolean         rancang_recovery_is_locked         (RancangRecovery *self);
gint64           rancang_recovery_get_restored_time (RancangRecovery *self);
void             rancang_recovery_keep              (RancangRecovery *self);
void             rancang_recovery_discard           (RancangRecovery *self);
GFile           *rancang_recovery_get_set_aside     (RancangRecovery *self);
void             rancang_recovery_forget_set_aside  (RancangRecovery *self);
const char      *rancang_recovery_get_problem       (RancangRecovery *self);
gboolean         rancang_recovery_is_changed_outside (RancangRecovery *self);

G_END_DECLS
