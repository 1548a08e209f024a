/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item-collection.h: all items of a kind below an item, in the order of the tree */

#pragma once

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_ITEM_COLLECTION (rancang_item_collection_get_type ())
G_DECLARE_FINAL_TYPE (RancangItemCollection, rancang_item_collection, RANCANG, ITEM_COLLECTION,
                      GObject)

RancangItemCollection *rancang_item_collection_new   (RancangPlan           *plan,
                                                      RancangItem           *root,
                                                      const char            *kind);

/* Puts the items in and out again, so that filters and sorters look at them anew. */
void                   rancang_item_collection_touch (RancangItemCollection *self,
                                                      GHashTable            *items);

G_END_DECLS
