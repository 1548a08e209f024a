/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* search.h: finds items and words by what a person typed, typing errors forgiven */

#pragma once

#include "plan.h"

G_BEGIN_DECLS

/**
 * RancangTextRange:
 * @start: first byte
 * @length: how many bytes
 *
 * A stretch of a text.
 *
 * Since: 1.0
 */
typedef struct
{
  guint start;
  guint length;
} RancangTextRange;

/**
 * RancangSearchQuery:
 *
 * What a person typed, made ready for comparing with many texts.
 *
 * Since: 1.0
 */
typedef struct _RancangSearchQuery RancangSearchQuery;

/**
 * RancangSearchHit:
 * @item: the item
 * @field: (nullable): the field that says most of what was typed; %NULL where the kind alone does
 * @score: how good it is: more is better
 * @excerpt: (nullable): what stands in @field, cut to the neighbourhood of the match
 *
 * An item that was found.
 *
 * Since: 1.0
 */
typedef struct
{
  RancangItem        *item;
  const RancangField *field;
  int                 score;
  char               *excerpt;
} RancangSearchHit;

#define RANCANG_TYPE_SEARCH_QUERY (rancang_search_query_get_type ())
#define RANCANG_TYPE_SEARCH_HIT   (rancang_search_hit_get_type ())

GType               rancang_search_query_get_type    (void) G_GNUC_CONST;
RancangSearchQuery *rancang_search_query_new         (const char         *text);
RancangSearchQuery *rancang_search_query_ref         (RancangSearchQuery *self);
void                rancang_search_query_unref       (RancangSearchQuery *self);
gboolean            rancang_search_query_is_empty    (RancangSearchQuery *self);
int                 rancang_search_query_match       (RancangSearchQuery *self,
                                                      const char         *text);
GArray             *rancang_search_query_find_ranges (RancangSearchQuery *self,
                                                      const char         *text);

GType               rancang_search_hit_get_type      (void) G_GNUC_CONST;
RancangSearchHit   *rancang_search_hit_ref           (RancangSearchHit   *self);
void                rancang_search_hit_unref         (RancangSearchHit   *self);

GPtrArray          *rancang_plan_search              (RancangPlan        *plan,
                                                      RancangSearchQuery *query,
                                                      guint               max);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RancangSearchQuery, rancang_search_query_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RancangSearchHit, rancang_search_hit_unref)

G_END_DECLS
