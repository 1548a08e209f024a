/* SPDX-License-Identifier: GPL-3.0-or-later */
/* finding-commands.c: what people do about a finding, each one step of undo */

#define G_LOG_DOMAIN "rancang-app"

#include "config.h"

#include <glib/gi18n.h>

#include "checker.h"
#include "finding-commands.h"

static gboolean
refuse (RancangDocument *document,
        GError          *error)
{
  rancang_document_say (document, error->message);

  return FALSE;
}

/* What was typed and not in the plan yet may have mended it already. */
static gboolean
is_still_there (RancangDocument    *document,
                RancangLintFinding *finding)
{
  g_autoptr (GPtrArray) findings = NULL;

  rancang_document_flush (document);
  findings = rancang_lint_list_of_item (rancang_document_get_lint (document),
                                        rancang_lint_finding_get_item (finding));

  return g_ptr_array_find (findings, finding, NULL);
}

/* FALSE when nothing was done; where it was refused the document has said why. */
gboolean
rancang_command_fix (RancangDocument    *document,
                     RancangLintFinding *finding,
                     guint               index)
{
  g_autoptr (RancangLintFinding) kept = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (RANCANG_IS_LINT_FINDING (finding), FALSE);

  /* It goes away when it is mended. */
  kept = g_object_ref (finding);
  if (rancang_document_is_read_only (document) || !is_still_there (document, finding)
      || index >= rancang_lint_finding_get_n_fixes (finding))
    return FALSE;
  if (!rancang_lint_finding_apply_fix (finding, index, rancang_document_get_plan (document),
                                       &error))
    return refuse (document, error);

  return TRUE;
}

gboolean
rancang_command_waive (RancangDocument    *document,
                       RancangLintFinding *finding,
                       const char         *reason,
                       const char         *author)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");
  g_autoptr (RancangLintFinding) kept = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (RANCANG_IS_LINT_FINDING (finding), FALSE);
  g_return_val_if_fail (reason != NULL && *reason != '\0', FALSE);

  kept = g_object_ref (finding);
  if (rancang_document_is_read_only (document) || !is_still_there (document, finding))
    return FALSE;
  if (!rancang_lint_finding_waive (finding, rancang_document_get_plan (document), reason,
                                   author != NULL && *author != '\0' ? author : NULL, date,
                                   &error))
    return refuse (document, error);

  return TRUE;
}

/* Takes the waiver away. */
gboolean
rancang_command_check_again (RancangDocument    *document,
                             RancangLintFinding *finding)
{
  RancangPlan *plan;
  RancangItem *waiver;
  g_autoptr (RancangLintFinding) kept = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (RANCANG_IS_LINT_FINDING (finding), FALSE);

  kept = g_object_ref (finding);
  if (rancang_document_is_read_only (document) || !is_still_there (document, finding))
    return FALSE;

  plan = rancang_document_get_plan (document);
  waiver = rancang_lint_finding_get_waiver (finding);
  if (waiver == NULL)
    return FALSE;
  rancang_plan_begin (plan, _("Check again"));
  if (!rancang_plan_remove (plan, waiver, &error))
    {
      rancang_plan_rollback (plan);
      return refuse (document, error);
    }

  return rancang_plan_commit (plan);
}
