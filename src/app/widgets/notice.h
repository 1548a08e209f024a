/* SPDX-License-Identifier: GPL-3.0-or-later */
/* notice.h: a bar that says what happened to the plan and offers what to do */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RANCANG_TYPE_NOTICE (rancang_notice_get_type ())
G_DECLARE_FINAL_TYPE (RancangNotice, rancang_notice, RANCANG, NOTICE, AdwBin)

GtkWidget *rancang_notice_new        (const char    *text);
void       rancang_notice_add_button (RancangNotice *self,
                                      const char    *label,
                                      const char    *action);

G_END_DECLS
