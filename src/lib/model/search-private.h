/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* search-private.h: how one word is looked for in one text */

#pragma once

#include "model/search.h"

G_BEGIN_DECLS

/* More runs than this are not marked; the match stands nevertheless. */
#define RANCANG_SEARCH_MAX_RUNS 8

typedef struct
{
  char   *text;    /* folded */
  guint   length;  /* in bytes */
  guint32 letters; /* which of a-z it has */
} RancangSearchWord;

/* How well a word was found, and where in the folded text. */
typedef struct
{
  int              score;
  guint            n_runs;
  RancangTextRange runs[RANCANG_SEARCH_MAX_RUNS];
} RancangWordMatch;

struct _RancangSearchQuery
{
  GArray *words; /* RancangSearchWord */
};

/* Small letters without accents; whatever is no letter or digit becomes a space. `offsets`, where
 * not NULL, gets for each byte of `folded` and its end the byte of `text` that it came from. */
void     rancang_search_fold       (const char              *text,
                                    GString                 *folded,
                                    GArray                  *offsets);
/* FALSE when it is not there. Only `loose` forgives typing errors and takes beginnings of words. */
gboolean rancang_search_match_word (const RancangSearchWord *word,
                                    const GString           *folded,
                                    gboolean                 loose,
                                    RancangWordMatch        *match);

G_END_DECLS
