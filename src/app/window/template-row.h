/* SPDX-License-Identifier: GPL-3.0-or-later */
/* template-row.h: a template on the start page */

#pragma once

#include <adwaita.h>

#include "rancang.h"

G_BEGIN_DECLS

GtkWidget *rancang_template_row_new     (RancangPack *pack);
gboolean   rancang_template_row_matches (RancangPack *pack,
                                         const char  *needle);

G_END_DECLS
