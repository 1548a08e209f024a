/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* difference-private.h: what comparing, telling and applying share */

#pragma once

#include "diff/difference.h"
#include "model/item-private.h"

G_BEGIN_DECLS

/* Both plans never change, so a difference may point into them. */
struct _RancangDifference
{
  GObject             parent_instance;

  RancangPlan        *before; /* owned */
  RancangPlan        *after;  /* owned */
  RancangItem        *old_item; /* of before; NULL where it was inserted */
  RancangItem        *new_item; /* of after; NULL where it was removed */
  RancangOperation    operation;
  const RancangField *field;
  const char         *member; /* of a member that the program does not know */
  int                 year;
};

/* The item that stands for @item on the other side; its kind is the same. */
RancangItem       *rancang_diff_match     (RancangPlan        *plan,
                                           RancangItem        *item);

gboolean           rancang_diff_numbers_equal (const RancangDecimal *a,
                                               const RancangDecimal *b);

/* For each of @n places that must rise, whether it may stay; the fewest do not. 0 never stays. */
void               rancang_diff_find_kept (const guint        *places,
                                           guint               n,
                                           gboolean           *kept);

/* What stands in @to more often than in @from. */
char             **rancang_list_subtract  (char              **to,
                                           char              **from);

/* Lists as sets with an order: what either side changed; ours wins about the order. */
char             **rancang_list_merge     (char              **base,
                                           char              **ours,
                                           char              **theirs);

char             **rancang_list_merge_order (char            **base,
                                             char            **ours,
                                             char            **theirs);

/* Words for people, see difference-words.c and difference-values.c. */
char              *rancang_diff_title_item   (RancangItem        *item,
                                              RancangLanguage     language);
char              *rancang_diff_name_item    (RancangItem        *item,
                                              RancangLanguage     language);
char              *rancang_diff_quote        (const char         *text,
                                              RancangLanguage     language);
char              *rancang_diff_write_value  (RancangPlan        *plan,
                                              const RancangField *field,
                                              const GValue       *value,
                                              RancangLanguage     language);
char              *rancang_diff_write_number (const RancangField *field,
                                              const RancangDecimal *number,
                                              RancangLanguage     language);
char              *rancang_diff_write_list   (RancangPlan        *plan,
                                              const RancangField *field,
                                              char              **list,
                                              RancangLanguage     language);

G_END_DECLS
