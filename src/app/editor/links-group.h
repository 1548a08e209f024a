/* SPDX-License-Identifier: GPL-3.0-or-later */
/* links-group.h: the links from and to a programme */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_LINKS_GROUP (rancang_links_group_get_type ())
G_DECLARE_FINAL_TYPE (RancangLinksGroup, rancang_links_group, RANCANG, LINKS_GROUP,
                      AdwPreferencesGroup)

GtkWidget *rancang_links_group_new (RancangDocument *document,
                                    RancangItem     *programme);

G_END_DECLS
