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

/* How many items there are and how many of them wait for a programme; `model` NULL is all. */
char        *rancang_readiness_dup_state      (RancangItem *root,
                                               const char  *model);

/* The element itself, or the one that the item belongs to; NULL for what is neither. */
RancangItem *rancang_readiness_find_element   (RancangItem *item);

G_END_DECLS
