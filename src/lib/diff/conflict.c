/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* conflict.c: conflicts of a merge as items of the plan: written, told, settled */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "diff/apply-private.h"
#include "diff/merge-private.h"
#include "model/catalogue.h"

static const char *const side_fields[N_SIDES] = { "base", "ours", "theirs" };

/* The same conflict gets the same id, so that two people who merge the same meet no second one. */
static char *
make_id (MergeConflict *conflict)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *year = g_strdup_printf ("%d", conflict->year);
  const char *pieces[] = { conflict->type, conflict->node->id, conflict->field, year,
                           conflict->values[0], conflict->values[1], conflict->values[2] };
  const char *hex;

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      const char *piece = pieces[i] != NULL ? pieces[i] : "";

      g_checksum_update (checksum, (const guchar *) piece, strlen (piece) + 1);
    }
  hex = g_checksum_get_string (checksum);

  return g_strdup_printf ("%.8s-%.4s-8%.3s-8%.3s-%.12s", hex, hex + 8, hex + 13, hex + 17,
                          hex + 20);
}

static const char *
get_title (MergeNode *node)
{
  for (guint side = RANCANG_SIDE_OURS; side <= RANCANG_SIDE_THEIRS; side++)
    {
      if (node->sides[side] != NULL && rancang_kind_find_field (node->kind, "title") != NULL &&
          !rancang_item_is_empty (node->sides[side], "title"))
        return rancang_item_get_text (node->sides[side], "title");
    }

  return NULL;
}

static const char *
get_id (MergeNode *node)
{
  RancangItem *ours = node->sides[RANCANG_SIDE_OURS];

  return ours != NULL ? rancang_item_get_id (ours) : node->id;
}

/* Both values, as they were, in the plan itself: so nothing is lost, and it can be merged again. */
guint
merge_write_conflicts (Merge       *self,
                       RancangItem *root)
{
  g_autoptr (GHashTable) written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->conflicts->len; i++)
    {
      MergeConflict *conflict = self->conflicts->pdata[i];
      g_autofree char *id = make_id (conflict);
      g_autoptr (RancangItem) item = NULL;
      MergeNode *known = g_hash_table_lookup (self->nodes, id);

      if (!g_hash_table_add (written, g_strdup (id)) || (known != NULL && known->kept))
        continue;
      item = rancang_item_new_with_id ("conflict", id);
      g_object_set (item, "title", get_title (conflict->node), "type", conflict->type,
                    "item", get_id (conflict->node), "field", conflict->field,
                    "year", conflict->year, NULL);
      for (guint side = 0; side < N_SIDES; side++)
        g_object_set (item, side_fields[side], conflict->values[side], NULL);
      rancang_item_append (root, item);
    }

  return g_hash_table_size (written);
}

static gboolean
fail (GError    **error,
      int         code,
      const char *message)
{
  g_set_error_literal (error, RANCANG_DIFF_ERROR, code, message);

  return FALSE;
}

/* What one side chose may have been removed since the merge. */
static gboolean
check_target (RancangPlan        *plan,
              const RancangField *field,
              const char         *id,
              GError            **error)
{
  RancangItem *target = rancang_plan_find (plan, id);

  if (target != NULL && (field->target == NULL || rancang_item_is (target, field->target)))
    return TRUE;

  return fail (error, RANCANG_DIFF_ERROR_MISSING,
               _("What the value points to is not in the plan any more"));
}

static gboolean
check_targets (RancangPlan        *plan,
               const RancangField *field,
               const GValue       *value,
               GError            **error)
{
  if (rancang_field_value_is_empty (field, value))
    return TRUE;
  if (field->type == RANCANG_FIELD_REFERENCE)
    return check_target (plan, field, g_value_get_string (value), error);
  if (field->type != RANCANG_FIELD_REFERENCES)
    return TRUE;
  for (char **id = g_value_get_boxed (value); *id != NULL; id++)
    {
      if (!check_target (plan, field, *id, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
settle_value (RancangPlan *plan,
              RancangItem *conflict,
              RancangItem *item,
              const char  *json,
              RancangSide  side,
              GError     **error)
{
  const char *name = rancang_item_get_text (conflict, "field");
  int year = rancang_item_get_year (conflict, "year");
  const RancangField *field = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  RancangDecimal number;
  gboolean series;

  if (name != NULL)
    field = rancang_kind_find_field (rancang_item_get_kind (item), name);
  series = field != NULL && rancang_field_get_value_type (field) == RANCANG_TYPE_SERIES;
  /* A member of a newer program: ours stands there already, but the others cannot be set. */
  if (field == NULL && name != NULL && side == RANCANG_SIDE_OURS)
    return TRUE;
  if (field == NULL || series != (year != 0))
    return fail (error, RANCANG_DIFF_ERROR_UNKNOWN,
                 _("This program does not know the field of the conflict"));
  if (!series)
    return rancang_diff_json_to_value (field, json, &value, error) &&
           check_targets (plan, field, &value, error) &&
           rancang_plan_set (plan, item, name, &value, error);
  if (json == NULL || *json == '\0')
    return rancang_plan_set_in_series (plan, item, name, year, NULL, error);
  if (!rancang_decimal_parse (&number, json))
    return fail (error, RANCANG_DIFF_ERROR_UNKNOWN, _("The conflict holds no number for the year"));

  return rancang_plan_set_in_series (plan, item, name, year, &number, error);
}

static gboolean
settle_moved (RancangPlan *plan,
              RancangItem *item,
              const char  *json,
              GError     **error)
{
  g_autofree char *id = rancang_diff_json_to_text (json);
  RancangItem *parent = id != NULL ? rancang_plan_find (plan, id) : NULL;

  if (parent == NULL)
    return fail (error, RANCANG_DIFF_ERROR_MISSING,
                 _("The place of the item is not in the plan any more"));
  if (rancang_item_get_parent (item) == parent)
    return TRUE;

  return rancang_plan_move (plan, item, parent, -1, error);
}

static gboolean
settle (RancangPlan *plan,
        RancangItem *conflict,
        RancangItem *item,
        RancangSide  side,
        GError     **error)
{
  const char *type = rancang_item_get_text (conflict, "type");
  const char *json = rancang_item_get_text (conflict, side_fields[side]);

  /* Nobody merges the place of the plan itself, or conflicts with conflicts. */
  if (item == conflict ||
      (item == rancang_plan_get_root (plan) && g_strcmp0 (type, "value") != 0))
    return fail (error, RANCANG_DIFF_ERROR_UNKNOWN,
                 _("This program does not know such conflicts"));
  if (g_strcmp0 (type, "removed") == 0)
    return g_strcmp0 (json, "false") != 0 || item == NULL ||
           rancang_plan_remove (plan, item, error);
  /* Somebody removed it since: ours is that it is gone. Else the conflict would stay for ever. */
  if (item == NULL && side == RANCANG_SIDE_OURS)
    return TRUE;
  if (item == NULL)
    return fail (error, RANCANG_DIFF_ERROR_MISSING,
                 _("The item of the conflict is not in the plan any more"));
  if (g_strcmp0 (type, "moved") == 0)
    return settle_moved (plan, item, json, error);
  if (g_strcmp0 (type, "value") == 0)
    return settle_value (plan, conflict, item, json, side, error);

  return fail (error, RANCANG_DIFF_ERROR_UNKNOWN, _("This program does not know such conflicts"));
}

/**
 * rancang_conflict_settle:
 * @plan: a plan
 * @conflict: an item of the kind `conflict` in it
 * @side: whose value shall stand
 * @error: return location for an error, of the domain %RANCANG_DIFF_ERROR or %RANCANG_PLAN_ERROR
 *
 * Gives the field, or the place, the value of one side, or removes the item where that side did,
 * and takes the conflict out of the plan, as one step of undo. Where one side removed the item,
 * %RANCANG_SIDE_BASE keeps it as it is. Where the item was removed since the merge only
 * %RANCANG_SIDE_OURS can be had: the plan as it is. To forget a conflict, remove it.
 *
 * Returns: %TRUE when it is settled; else the plan is as it was
 *
 * Since: 1.0
 */
gboolean
rancang_conflict_settle (RancangPlan *plan,
                         RancangItem *conflict,
                         RancangSide  side,
                         GError     **error)
{
  g_autoptr (RancangItem) kept = NULL;
  RancangItem *item;
  gboolean good;

  g_return_val_if_fail (RANCANG_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (RANCANG_IS_ITEM (conflict), FALSE);
  g_return_val_if_fail (rancang_item_is (conflict, "conflict"), FALSE);
  g_return_val_if_fail (rancang_item_get_plan (conflict) == plan, FALSE);
  g_return_val_if_fail (side <= RANCANG_SIDE_THEIRS, FALSE);

  if (!rancang_apply_check (plan, error))
    return FALSE;
  kept = g_object_ref (conflict);
  item = rancang_plan_find (plan, rancang_item_get_text (conflict, "item"));
  rancang_plan_begin (plan, _("Settle conflict"));
  good = settle (plan, conflict, item, side, error) && rancang_plan_remove (plan, conflict, error);
  if (good)
    rancang_plan_commit (plan);
  else
    rancang_plan_rollback (plan);

  return good;
}

static const RancangField *
find_field (RancangItem *conflict,
            RancangItem *item)
{
  const char *name = rancang_item_get_text (conflict, "field");

  return item != NULL && name != NULL ? rancang_kind_find_field (rancang_item_get_kind (item), name)
                                      : NULL;
}

static char *
name_conflict (RancangItem    *conflict,
               RancangItem    *item,
               RancangLanguage language)
{
  const char *title = rancang_item_get_text (conflict, "title");

  if (item != NULL)
    return rancang_diff_name_item (item, language);

  return rancang_diff_quote (title != NULL ? title : "", language);
}

static char *
write_place (RancangPlan    *plan,
             const char     *json,
             RancangLanguage language)
{
  g_autofree char *id = rancang_diff_json_to_text (json);
  RancangItem *parent = id != NULL ? rancang_plan_find (plan, id) : NULL;

  return parent != NULL ? rancang_diff_name_item (parent, language) : NULL;
}

static char *
write_json (RancangPlan        *plan,
            const RancangField *field,
            const char         *json,
            int                 year,
            RancangLanguage     language)
{
  g_auto (GValue) value = G_VALUE_INIT;
  RancangDecimal number;

  if (year != 0)
    return rancang_decimal_parse (&number, json)
             ? rancang_diff_write_number (field, &number, language) : NULL;

  return rancang_diff_json_to_value (field, json, &value, NULL)
           ? rancang_diff_write_value (plan, field, &value, language) : NULL;
}

/**
 * rancang_conflict_dup_value:
 * @conflict: an item of the kind `conflict` in a plan
 * @side: whose value
 * @language: the reader's language
 *
 * Tells the value of one side: what the field holds, where the item stands, or whether it is there.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
rancang_conflict_dup_value (RancangItem    *conflict,
                            RancangSide     side,
                            RancangLanguage language)
{
  RancangPlan *plan;
  RancangItem *item;
  const RancangField *field;
  const char *json, *type;
  char *text = NULL;

  g_return_val_if_fail (RANCANG_IS_ITEM (conflict), NULL);
  g_return_val_if_fail (rancang_item_is (conflict, "conflict"), NULL);
  g_return_val_if_fail (side <= RANCANG_SIDE_THEIRS, NULL);

  plan = rancang_item_get_plan (conflict);
  g_return_val_if_fail (plan != NULL, NULL);

  item = rancang_plan_find (plan, rancang_item_get_text (conflict, "item"));
  field = find_field (conflict, item);
  json = rancang_item_get_text (conflict, side_fields[side]);
  type = rancang_item_get_text (conflict, "type");
  if (g_strcmp0 (type, "removed") == 0)
    text = g_strdup (g_strcmp0 (json, "false") == 0
                       ? rancang_translate (language, "conflict", NC_("conflict", "removed"))
                       : rancang_translate (language, "conflict", NC_("conflict", "kept")));
  else if (json == NULL || *json == '\0')
    text = NULL;
  else if (g_strcmp0 (type, "moved") == 0)
    text = write_place (plan, json, language);
  else if (field != NULL)
    text = write_json (plan, field, json, rancang_item_get_year (conflict, "year"), language);
  else
    text = rancang_diff_quote (json, language);

  return text != NULL ? text
                      : g_strdup (rancang_translate (language, "conflict",
                                                     NC_("conflict", "nothing")));
}

static char *
tell_values (RancangItem    *conflict,
             RancangItem    *item,
             const char     *name,
             RancangLanguage language)
{
  const RancangField *field = find_field (conflict, item);
  const char *label = rancang_item_get_text (conflict, "field");
  int year = rancang_item_get_year (conflict, "year");
  g_autofree char *ours = rancang_conflict_dup_value (conflict, RANCANG_SIDE_OURS, language);
  g_autofree char *theirs = rancang_conflict_dup_value (conflict, RANCANG_SIDE_THEIRS, language);

  if (field != NULL)
    /* The label of a title is the kind, which would read as if the item itself were meant. */
    label = rancang_translate (language, NULL,
                               g_str_equal (field->name, "title") ? N_("Name") : field->label);
  if (label == NULL)
    label = "";
  if (year != 0)
    /* Translators: %1$s is a field, %2$s whose it is, %3$d a year, then the two values */
    return g_strdup_printf (rancang_translate (language, "conflict",
                                               NC_("conflict",
                                                   "%1$s of %2$s in %3$d: ours %4$s, theirs %5$s")),
                            label, name, year, ours, theirs);

  return g_strdup_printf (rancang_translate (language, "conflict",
                                             NC_("conflict",
                                                 "%1$s of %2$s: ours %3$s, theirs %4$s")),
                          label, name, ours, theirs);
}

/**
 * rancang_conflict_dup_sentence:
 * @conflict: an item of the kind `conflict` in a plan
 * @language: the reader's language
 *
 * Tells a conflict in one sentence without a full stop.
 *
 * Returns: (transfer full): the sentence
 *
 * Since: 1.0
 */
char *
rancang_conflict_dup_sentence (RancangItem    *conflict,
                               RancangLanguage language)
{
  g_autofree char *name = NULL;
  g_autofree char *ours = NULL;
  g_autofree char *theirs = NULL;
  RancangPlan *plan;
  RancangItem *item;
  const char *type;

  g_return_val_if_fail (RANCANG_IS_ITEM (conflict), NULL);
  g_return_val_if_fail (rancang_item_is (conflict, "conflict"), NULL);

  plan = rancang_item_get_plan (conflict);
  g_return_val_if_fail (plan != NULL, NULL);

  item = rancang_plan_find (plan, rancang_item_get_text (conflict, "item"));
  type = rancang_item_get_text (conflict, "type");
  name = name_conflict (conflict, item, language);
  if (g_strcmp0 (type, "removed") == 0)
    {
      const char *json = rancang_item_get_text (conflict, "ours");

      if (g_strcmp0 (json, "false") == 0)
        return g_strdup_printf (rancang_translate (language, "conflict",
                                                   NC_("conflict",
                                                       "We removed %s, they changed it")),
                                name);
      return g_strdup_printf (rancang_translate (language, "conflict",
                                                 NC_("conflict",
                                                     "They removed %s, we changed it")),
                              name);
    }
  if (g_strcmp0 (type, "moved") != 0)
    return tell_values (conflict, item, name, language);
  ours = rancang_conflict_dup_value (conflict, RANCANG_SIDE_OURS, language);
  theirs = rancang_conflict_dup_value (conflict, RANCANG_SIDE_THEIRS, language);

  return g_strdup_printf (rancang_translate (language, "conflict",
                                             NC_("conflict",
                                                 "%1$s: we moved it to %2$s, they to %3$s")),
                          name, ours, theirs);
}
