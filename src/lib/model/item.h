/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* item.h: one thing in a plan */

#pragma once

#include <gio/gio.h>

#include "kind.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_ITEM (rancang_item_get_type ())
G_DECLARE_DERIVABLE_TYPE (RancangItem, rancang_item, RANCANG, ITEM, GObject)

typedef struct _RancangPlan RancangPlan;

struct _RancangItemClass
{
  GObjectClass       parent_class;
  const RancangKind *kind;
};

/**
 * RancangItemFunc:
 * @item: an item
 * @user_data: data
 *
 * Called for an item.
 *
 * Returns: %TRUE to go on
 *
 * Since: 1.0
 */
typedef gboolean (*RancangItemFunc) (RancangItem *item,
                                     gpointer     user_data);

RancangItem          *rancang_item_new           (const char         *kind);
RancangItem          *rancang_item_new_with_id   (const char         *kind,
                                                  const char         *id);
RancangItem          *rancang_item_copy          (RancangItem        *self,
                                                  gboolean            new_ids);

const char           *rancang_item_get_id        (RancangItem        *self);
const RancangKind    *rancang_item_get_kind      (RancangItem        *self);
gboolean              rancang_item_is            (RancangItem        *self,
                                                  const char         *kind);
RancangItem          *rancang_item_get_parent    (RancangItem        *self);
RancangItem          *rancang_item_get_ancestor  (RancangItem        *self,
                                                  const char         *kind);
RancangPlan          *rancang_item_get_plan      (RancangItem        *self);
guint                 rancang_item_get_position  (RancangItem        *self);
GListModel           *rancang_item_get_children  (RancangItem        *self,
                                                  const char         *kind);
guint                 rancang_item_count_children (RancangItem       *self,
                                                  const char         *kind);
RancangItem          *rancang_item_peek_child    (RancangItem        *self,
                                                  const char         *kind,
                                                  guint               position);
char                 *rancang_item_join_children (RancangItem        *self,
                                                  const char         *kind,
                                                  const char         *separator);
gboolean              rancang_item_foreach       (RancangItem        *self,
                                                  const char         *kind,
                                                  RancangItemFunc     func,
                                                  gpointer            user_data);

const GValue         *rancang_item_get_value     (RancangItem        *self,
                                                  const RancangField *field);
gboolean              rancang_item_is_empty      (RancangItem        *self,
                                                  const char         *field);
const char           *rancang_item_get_title     (RancangItem        *self);
const char           *rancang_item_get_text      (RancangItem        *self,
                                                  const char         *field);
gboolean              rancang_item_get_boolean   (RancangItem        *self,
                                                  const char         *field);
int                   rancang_item_get_year      (RancangItem        *self,
                                                  const char         *field);
const RancangDecimal *rancang_item_get_number    (RancangItem        *self,
                                                  const char         *field);
RancangSeries        *rancang_item_get_series    (RancangItem        *self,
                                                  const char         *field);
const char * const   *rancang_item_get_list      (RancangItem        *self,
                                                  const char         *field);

G_END_DECLS
