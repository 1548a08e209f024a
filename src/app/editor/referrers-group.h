/* SPDX-License-Identifier: GPL-3.0-or-later */
/* referrers-group.h: what of the analysis points to an item */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_REFERRERS_GROUP (rancang_referrers_group_get_type ())
G_DECLARE_FINAL_TYPE (RancangReferrersGroup, rancang_referrers_group, RANCANG, REFERRERS_GROUP,
                      AdwPreferencesGroup)

gboolean   rancang_referrers_group_fits (RancangItem     *item);
GtkWidget *rancang_referrers_group_new  (RancangDocument *document,
                                         RancangItem     *item);

G_END_DECLS
