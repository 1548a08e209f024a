/* SPDX-License-Identifier: GPL-3.0-or-later */
/* commands.c: what people do to items, each one named transaction */

#define G_LOG_DOMAIN "rancang-app"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "labels.h"

/* "Add programme": undo shows it as "Undo Add programme". */
static char *
dup_name (const char        *format,
          const RancangKind *kind)
{
  g_autofree char *label = rancang_label_dup_kind (kind);
  g_autoptr (GString) name = g_string_new (format);

  g_string_replace (name, "%s", label, 1);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

char *
rancang_command_dup_name (const char        *format,
                          const RancangKind *kind)
{
  return dup_name (format, kind);
}

static void
give_up (RancangDocument *document,
         GError          *error)
{
  rancang_plan_rollback (rancang_document_get_plan (document));
  rancang_document_say (document, error->message);
}

static gboolean
insert_titled (RancangPlan  *plan,
               RancangItem  *parent,
               const char   *kind,
               const char   *title,
               RancangItem **inserted,
               GError      **error)
{
  g_autoptr (RancangItem) item = rancang_item_new (kind);

  if (!rancang_plan_insert (plan, parent, item, -1, error))
    return FALSE;
  if (title != NULL && *title != '\0'
      && !rancang_plan_set_text (plan, item, "title", title, error))
    return FALSE;

  if (inserted != NULL)
    *inserted = item;
  return TRUE;
}

/* `field` NULL sets nothing. */
static gboolean
insert_in_choice (RancangPlan  *plan,
                  RancangItem  *parent,
                  const char   *kind,
                  const char   *title,
                  const char   *field,
                  const char   *code,
                  RancangItem **inserted,
                  GError      **error)
{
  RancangItem *item = NULL;

  if (!insert_titled (plan, parent, kind, title, &item, error)
      || (field != NULL && !rancang_plan_set_text (plan, item, field, code, error)))
    return FALSE;

  if (inserted != NULL)
    *inserted = item;
  return TRUE;
}

/* The item is owned by the plan. NULL when it was refused; then the document has said why. */
RancangItem *
rancang_command_add (RancangDocument *document,
                     RancangItem     *parent,
                     const char      *kind,
                     const char      *title)
{
  return rancang_command_add_to_choice (document, parent, kind, title, NULL, NULL);
}

/* Sets `field` of the new item to `code`, in the same step of undo. */
RancangItem *
rancang_command_add_to_choice (RancangDocument *document,
                               RancangItem     *parent,
                               const char      *kind,
                               const char      *title,
                               const char      *field,
                               const char      *code)
{
  RancangPlan *plan = rancang_document_get_plan (document);
  g_autofree char *name = dup_name (C_("undo", "Add %s"), rancang_kind_lookup (kind));
  g_autoptr (GError) error = NULL;
  RancangItem *item = NULL;

  rancang_plan_begin (plan, name);
  if (!insert_in_choice (plan, parent, kind, title, field, code, &item, &error))
    {
      give_up (document, error);
      return NULL;
    }
  rancang_plan_commit (plan);

  return item;
}

/* One item a line, as pasted from a list or the first column of a spreadsheet. */
guint
rancang_command_add_lines (RancangDocument *document,
                           RancangItem     *parent,
                           const char      *kind,
                           const char      *text)
{
  return rancang_command_add_lines_to_choice (document, parent, kind, text, NULL, NULL);
}

guint
rancang_command_add_lines_to_choice (RancangDocument *document,
                                     RancangItem     *parent,
                                     const char      *kind,
                                     const char      *text,
                                     const char      *field,
                                     const char      *code)
{
  RancangPlan *plan = rancang_document_get_plan (document);
  g_autofree char *name = dup_name (C_("undo", "Paste %s"), rancang_kind_lookup (kind));
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  rancang_plan_begin (plan, name);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", 2);
      const char *title = cells[0] != NULL ? g_strstrip (cells[0]) : "";

      if (*title == '\0')
        continue;
      if (!insert_in_choice (plan, parent, kind, title, field, code, NULL, &error))
        {
          give_up (document, error);
          return 0;
        }
      n++;
    }
  rancang_plan_commit (plan);

  return n;
}

gboolean
rancang_command_remove (RancangDocument *document,
                        RancangItem     *item)
{
  RancangPlan *plan = rancang_document_get_plan (document);
  g_autofree char *name = dup_name (C_("undo", "Remove %s"), rancang_item_get_kind (item));
  g_autoptr (GError) error = NULL;

  rancang_plan_begin (plan, name);
  if (!rancang_plan_remove (plan, item, &error))
    {
      give_up (document, error);
      return FALSE;
    }
  return rancang_plan_commit (plan);
}

/* `name` is what undo calls it. */
gboolean
rancang_command_set_flag (RancangDocument *document,
                          RancangItem     *item,
                          const char      *field,
                          gboolean         value,
                          const char      *name)
{
  RancangPlan *plan = rancang_document_get_plan (document);
  g_autoptr (GError) error = NULL;

  rancang_plan_begin (plan, name);
  if (!rancang_plan_set_boolean (plan, item, field, value, &error))
    {
      give_up (document, error);
      return FALSE;
    }
  return rancang_plan_commit (plan);
}

/* Names one more item in a field with references. FALSE when it is named there already. */
gboolean
rancang_command_add_reference (RancangDocument *document,
                               RancangItem     *item,
                               const char      *field,
                               RancangItem     *target)
{
  RancangPlan *plan = rancang_document_get_plan (document);
  const char * const *before = rancang_item_get_list (item, field);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *from = rancang_label_dup_item (target);
  g_autofree char *to = rancang_label_dup_item (item);
  g_autofree char *name = g_strdup_printf (C_("undo", "Link “%s” to “%s”"), from, to);
  g_auto (GStrv) after = NULL;
  g_autoptr (GError) error = NULL;

  if (before != NULL && g_strv_contains (before, rancang_item_get_id (target)))
    return FALSE;

  if (before != NULL)
    g_strv_builder_addv (builder, (const char **) before);
  g_strv_builder_add (builder, rancang_item_get_id (target));
  after = g_strv_builder_end (builder);
  rancang_plan_begin (plan, name);
  if (!rancang_plan_set_list (plan, item, field, (const char * const *) after, &error))
    {
      give_up (document, error);
      return FALSE;
    }
  return rancang_plan_commit (plan);
}

/* A copy below the item, with all that it holds and a title that tells them apart. */
RancangItem *
rancang_command_duplicate (RancangDocument *document,
                           RancangItem     *item)
{
  RancangPlan *plan = rancang_document_get_plan (document);
  g_autofree char *name = dup_name (C_("undo", "Duplicate %s"), rancang_item_get_kind (item));
  g_autofree char *title = g_strdup_printf (_("%s (copy)"), rancang_item_get_title (item));
  g_autoptr (RancangItem) copy = rancang_item_copy (item, TRUE);
  g_autoptr (GError) error = NULL;

  rancang_plan_begin (plan, name);
  if (!rancang_plan_insert (plan, rancang_item_get_parent (item), copy,
                            rancang_item_get_position (item) + 1, &error)
      || !rancang_plan_set_text (plan, copy, "title", title, &error))
    {
      give_up (document, error);
      return NULL;
    }
  rancang_plan_commit (plan);
  return copy;
}

/* `position` is the place that the item has afterwards; -1 is the end. */
gboolean
rancang_command_move (RancangDocument *document,
                      RancangItem     *item,
                      RancangItem     *parent,
                      int              position)
{
  return rancang_command_move_to_choice (document, item, parent, position, NULL, NULL);
}

static gboolean
move_and_choose (RancangPlan  *plan,
                 RancangItem  *item,
                 RancangItem  *parent,
                 int           position,
                 const char   *field,
                 const char   *code,
                 GError      **error)
{
  const gboolean stays = field != NULL && rancang_item_get_parent (item) == parent
                         && (int) rancang_item_get_position (item) == position;

  if (field != NULL && g_strcmp0 (rancang_item_get_text (item, field), code) != 0
      && !rancang_plan_set_text (plan, item, field, code, error))
    return FALSE;
  return stays || rancang_plan_move (plan, item, parent, position, error);
}

/* Moves and sets `field` to `code` in one step of undo. */
gboolean
rancang_command_move_to_choice (RancangDocument *document,
                                RancangItem     *item,
                                RancangItem     *parent,
                                int              position,
                                const char      *field,
                                const char      *code)
{
  RancangPlan *plan = rancang_document_get_plan (document);
  g_autofree char *name = dup_name (C_("undo", "Move %s"), rancang_item_get_kind (item));
  g_autoptr (GError) error = NULL;

  /* What is dragged may come from the window of another plan. */
  if (rancang_item_get_plan (item) != plan || rancang_item_get_plan (parent) != plan)
    return FALSE;

  rancang_plan_begin (plan, name);
  if (!move_and_choose (plan, item, parent, position, field, code, &error))
    {
      give_up (document, error);
      return FALSE;
    }
  return rancang_plan_commit (plan);
}

static gboolean
is_at_or_below (RancangItem *item,
                RancangItem *top)
{
  for (; item != NULL; item = rancang_item_get_parent (item))
    if (item == top)
      return TRUE;
  return FALSE;
}

/* Whether something of the item, or of what it holds, changed. */
gboolean
rancang_transaction_touches (RancangTransaction *transaction,
                             RancangItem        *item)
{
  for (guint i = 0; i < rancang_transaction_get_n_changes (transaction); i++)
    {
      RancangChange *change = rancang_transaction_get_change (transaction, i);

      if (is_at_or_below (rancang_change_get_item (change), item)
          || is_at_or_below (rancang_change_get_old_parent (change), item)
          || is_at_or_below (rancang_change_get_new_parent (change), item))
        return TRUE;
    }
  return FALSE;
}

gboolean
rancang_transaction_touches_kind (RancangTransaction *transaction,
                                  const char         *kind)
{
  for (guint i = 0; i < rancang_transaction_get_n_changes (transaction); i++)
    {
      RancangChange *change = rancang_transaction_get_change (transaction, i);

      if (rancang_item_is (rancang_change_get_item (change), kind))
        return TRUE;
    }
  return FALSE;
}
