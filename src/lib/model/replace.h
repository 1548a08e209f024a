/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* replace.h: finds a text in all of a plan and replaces it in one step */

#pragma once

#include "plan.h"

G_BEGIN_DECLS

/**
 * RancangFindFlags:
 * @RANCANG_FIND_DEFAULT: capital and small letters are the same
 * @RANCANG_FIND_MATCH_CASE: they differ
 * @RANCANG_FIND_WHOLE_WORDS: no letter or digit may stand before or behind
 * @RANCANG_FIND_CODES: look through codes too
 *
 * How a text is looked for.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_FIND_DEFAULT = 0,
  RANCANG_FIND_MATCH_CASE = 1 << 0,
  RANCANG_FIND_WHOLE_WORDS = 1 << 1,
  RANCANG_FIND_CODES = 1 << 2,
} RancangFindFlags;

/**
 * RancangOccurrence:
 * @item: the item
 * @field: its field
 * @element: which of the field's words, or -1 where the field is one text
 * @start: first byte in that text
 * @length: how many bytes
 * @text: the whole text as it was when this was found
 *
 * A place where a text was found.
 *
 * Since: 1.0
 */
typedef struct
{
  RancangItem        *item;
  const RancangField *field;
  int                 element;
  guint               start;
  guint               length;
  char               *text;
} RancangOccurrence;

#define RANCANG_TYPE_OCCURRENCE (rancang_occurrence_get_type ())

GType              rancang_occurrence_get_type (void) G_GNUC_CONST;
RancangOccurrence *rancang_occurrence_ref      (RancangOccurrence *self);
void               rancang_occurrence_unref    (RancangOccurrence *self);

void               rancang_item_find_text      (RancangItem       *item,
                                                const char        *text,
                                                RancangFindFlags   flags,
                                                GPtrArray         *occurrences);
GPtrArray         *rancang_plan_find_text      (RancangPlan       *plan,
                                                const char        *text,
                                                RancangFindFlags   flags);
gboolean           rancang_plan_replace_text   (RancangPlan       *plan,
                                                const char        *name,
                                                GPtrArray         *occurrences,
                                                const char        *replacement,
                                                guint             *n_replaced,
                                                guint             *n_skipped,
                                                GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RancangOccurrence, rancang_occurrence_unref)

G_END_DECLS
