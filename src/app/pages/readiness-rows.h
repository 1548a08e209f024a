/* SPDX-License-Identifier: GPL-3.0-or-later */
/* readiness-rows.h: the elements of readiness with their items, and the gaps among them */

#pragma once

#include <gtk/gtk.h>

#include "rancang.h"

G_BEGIN_DECLS

/* A list of elements, behind each its items; both follow the plan and the filters. */
GListModel  *rancang_readiness_rows_new       (RancangItem *root,
                                               GtkFilter   *elements,
                                               GtkFilter   *items);

/* Whether an element belongs to the way of looking. */
gboolean     rancang_readiness_has_model      (RancangItem *root,
                                               const char  *model);

/* A gap that was found, and no programme that closes it. */
gboolean     rancang_readiness_is_open_gap    (RancangItem *item);
gboolean     rancang_readiness_has_open_gap   (RancangItem *element);

/* The first programme that closes the gap, and how many there are. */
RancangItem *rancang_readiness_find_programme (RancangItem *item,
                                               guint       *n);

/* `model` NULL counts all items. */
void         rancang_readiness_count          (RancangItem *root,
                                               const char  *model,
                                               guint       *n_items,
                                               guint       *n_open);

G_END_DECLS
