/* SPDX-License-Identifier: GPL-3.0-or-later */
/* parts-group.h: the parts of an item, each a row that opens to a small form */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

GtkWidget *rancang_parts_group_new (RancangDocument   *document,
                                    RancangItem       *parent,
                                    const RancangKind *kind);

G_END_DECLS
