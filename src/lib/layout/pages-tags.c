/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pages-tags.c: the structure that a tagged file tells */

#include "config.h"

#include "layout/pages-private.h"

/* Cairo's tags are a stack that stays open over pages: going from one piece of text to the next
 * closes what ends between them and opens what begins. */

/* The pages own it. */
PagesNode *
pages_node_new (RancangPages *pages,
                PagesNode    *parent,
                const char   *tag)
{
  PagesNode *self = g_new0 (PagesNode, 1);

  self->parent = parent;
  self->tag = tag;
  self->depth = parent != NULL ? parent->depth + 1 : 0;
  g_ptr_array_add (pages->nodes, self);

  return self;
}

void
pages_node_free (PagesNode *self)
{
  g_free (self->attributes);
  g_free (self);
}

static PagesNode *
find_common (PagesNode *a,
             PagesNode *b)
{
  while (a != b)
    {
      if (b == NULL || (a != NULL && a->depth >= b->depth))
        a = a->parent;
      else
        b = b->parent;
    }
  return a;
}

static void
open_down (PagesNode *from,
           PagesNode *to,
           cairo_t   *cr)
{
  if (to == from)
    return;
  open_down (from, to->parent, cr);
  cairo_tag_begin (cr, to->tag, to->attributes);
}

/* Either may be %NULL: before the first and after the last. */
void
pages_node_move (PagesNode *from,
                 PagesNode *to,
                 cairo_t   *cr)
{
  PagesNode *common = find_common (from, to);

  for (PagesNode *at = from; at != common; at = at->parent)
    cairo_tag_end (cr, at->tag);
  open_down (common, to, cr);
}
