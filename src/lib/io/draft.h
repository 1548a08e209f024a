/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* draft.h: plans that were never saved to a file of the person */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define RANCANG_TYPE_DRAFT (rancang_draft_get_type ())
G_DECLARE_FINAL_TYPE (RancangDraft, rancang_draft, RANCANG, DRAFT, GObject)

GFile      *rancang_draft_get_file  (RancangDraft *self);
const char *rancang_draft_get_title (RancangDraft *self);
gint64      rancang_draft_get_time  (RancangDraft *self);
gboolean    rancang_draft_is_held   (RancangDraft *self);

G_END_DECLS
