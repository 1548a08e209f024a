/* SPDX-License-Identifier: GPL-3.0-or-later */
/* evaluation-marks.c: changes an evaluation's marks, each change one transaction */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "pages/evaluation-marks.h"

static RancangItem *
find_mark (RancangItem *evaluation,
           const char  *question)
{
  for (guint i = 0; i < rancang_item_count_children (evaluation, "mark"); i++)
    {
      RancangItem *mark = rancang_item_peek_child (evaluation, "mark", i);

      if (g_strcmp0 (rancang_item_get_text (mark, "question"), question) == 0)
        return mark;
    }

  return NULL;
}

static gboolean
apply (RancangPlan           *plan,
       RancangItem           *evaluation,
       const char            *question,
       const RancangDecimal  *number,
       GError               **error)
{
  RancangItem *mark = find_mark (evaluation, question);
  g_autoptr (RancangItem) added = NULL;

  if (mark == NULL && number == NULL)
    return TRUE;
  if (mark != NULL && number != NULL)
    return rancang_plan_set_number (plan, mark, "value", number, error);
  /* A mark that says why it is missing, or that has evidence, stays. */
  if (mark != NULL && (!rancang_item_is_empty (mark, "note") ||
                       rancang_item_count_children (mark, "evidence") > 0))
    return rancang_plan_set_number (plan, mark, "value", NULL, error);
  if (mark != NULL)
    return rancang_plan_remove (plan, mark, error);

  added = rancang_item_new ("mark");
  g_object_set (added, "question", question, "value", number, NULL);

  return rancang_plan_insert (plan, evaluation, added, -1, error);
}

/* The number as the file writes it; the empty text takes the mark away. */
gboolean
rancang_evaluation_set_mark (RancangItem *evaluation,
                             const char  *question,
                             const char  *number,
                             GError     **error)
{
  RancangPlan *plan;
  RancangDecimal decimal;
  gboolean empty;

  g_return_val_if_fail (RANCANG_IS_ITEM (evaluation), FALSE);
  g_return_val_if_fail (question != NULL && number != NULL, FALSE);

  plan = rancang_item_get_plan (evaluation);
  empty = *number == '\0';
  if (!empty && !rancang_decimal_parse (&decimal, number))
    {
      g_set_error (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_VALUE, _("“%s” is not a number"),
                   number);
      return FALSE;
    }

  rancang_plan_begin (plan, _("Set mark"));
  if (!apply (plan, evaluation, question, empty ? NULL : &decimal, error))
    {
      rancang_plan_rollback (plan);
      return FALSE;
    }

  return rancang_plan_commit (plan);
}
