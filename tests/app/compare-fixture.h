/* SPDX-License-Identifier: GPL-3.0-or-later */
/* compare-fixture.h: what the tests of comparing share */

#pragma once

#include "app-fixture.h"
#include "pages/compare-page.h"

static inline RancangPlan *
get_plan (RancangDocument *document)
{
  return rancang_document_get_plan (document);
}

static inline void
set_title (RancangPlan *plan,
           const char  *id,
           const char  *title)
{
  g_assert_true (rancang_plan_set_text (plan, rancang_plan_find (plan, id), "title", title, NULL));
}

static inline const char *
get_title (RancangDocument *document,
           const char      *id)
{
  RancangItem *item = fixture_find (document, id);

  return item != NULL ? rancang_item_get_title (item) : NULL;
}

/* A plan like the document's that can be changed by itself. */
static inline RancangPlan *
create_other (RancangDocument *document)
{
  g_autoptr (RancangItem) root = rancang_item_copy (rancang_document_get_root (document), FALSE);

  return rancang_plan_new_with_root (root);
}

static inline RancangDifferenceLine *
find_line (RancangComparison *comparison,
           const char        *part)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (comparison)); i++)
    {
      g_autoptr (RancangDifferenceLine) line = g_list_model_get_item (G_LIST_MODEL (comparison),
                                                                      i);

      if (strstr (rancang_difference_line_get_sentence (line), part) != NULL)
        return line;
    }
  return NULL;
}

static inline void
assert_decision (RancangComparison *comparison,
                 const char        *part,
                 RancangDecision    decision)
{
  RancangDifferenceLine *line;

  /* What the plan says of it comes from a worker thread. */
  fixture_wait_until ((line = find_line (comparison, part)) != NULL
                      && rancang_difference_line_get_decision (line) == decision);
}
