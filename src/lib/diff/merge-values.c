/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* merge-values.c: what the fields of a merged item hold */

#include "config.h"

#include "diff/merge-private.h"

#define BASE RANCANG_SIDE_BASE
#define OURS RANCANG_SIDE_OURS
#define THEIRS RANCANG_SIDE_THEIRS

static void
copy_value (GValue       *target,
            const GValue *source)
{
  g_value_init (target, G_VALUE_TYPE (source));
  g_value_copy (source, target);
}

static char *
number_to_json (const RancangDecimal *number)
{
  return number != NULL ? rancang_decimal_to_string (number) : NULL;
}

/* Year by year; ours stays where both changed one. */
static RancangSeries *
merge_series (Merge              *self,
              MergeNode          *node,
              const RancangField *field,
              RancangSeries      *series[N_SIDES])
{
  RancangSeries *result = series[OURS] != NULL ? rancang_series_ref (series[OURS])
                                               : rancang_series_new ();

  for (int year = RANCANG_YEAR_MIN; year <= RANCANG_YEAR_MAX; year++)
    {
      const RancangDecimal *numbers[N_SIDES] = { NULL };
      MergeConflict *conflict;

      for (guint side = 0; side < N_SIDES; side++)
        {
          if (series[side] != NULL)
            numbers[side] = rancang_series_lookup (series[side], year);
        }
      if (rancang_diff_numbers_equal (numbers[OURS], numbers[THEIRS]) ||
          rancang_diff_numbers_equal (numbers[BASE], numbers[THEIRS]))
        continue;
      if (rancang_diff_numbers_equal (numbers[BASE], numbers[OURS]))
        {
          RancangSeries *next = rancang_series_with (result, year, numbers[THEIRS]);

          rancang_series_unref (result);
          result = next;
          continue;
        }
      conflict = merge_add_conflict (self, node, "value");
      conflict->field = field->name;
      conflict->year = year;
      for (guint side = 0; side < N_SIDES; side++)
        conflict->values[side] = number_to_json (numbers[side]);
    }

  return result;
}

static void
merge_composite (Merge              *self,
                 MergeNode          *node,
                 const RancangField *field,
                 const GValue       *values[N_SIDES],
                 GValue             *result)
{
  gpointer boxed[N_SIDES];

  for (guint side = 0; side < N_SIDES; side++)
    boxed[side] = values[side] != NULL ? g_value_get_boxed (values[side]) : NULL;
  g_value_init (result, rancang_field_get_value_type (field));
  if (rancang_field_is_list (field))
    g_value_take_boxed (result, rancang_list_merge (boxed[BASE], boxed[OURS], boxed[THEIRS]));
  else
    g_value_take_boxed (result, merge_series (self, node, field, (RancangSeries **) boxed));
}

static gboolean
values_equal (const RancangField *field,
              const GValue       *a,
              const GValue       *b)
{
  if (a == NULL || b == NULL)
    return rancang_field_value_is_empty (field, a != NULL ? a : b);

  return rancang_field_values_equal (field, a, b);
}

/* @values of ours and theirs are there; that of base is NULL where the item is new. */
static void
merge_value (Merge              *self,
             MergeNode          *node,
             const RancangField *field,
             const GValue       *values[N_SIDES],
             GValue             *result)
{
  MergeConflict *conflict;

  if (values_equal (field, values[OURS], values[THEIRS]) ||
      values_equal (field, values[BASE], values[THEIRS]))
    {
      copy_value (result, values[OURS]);
      return;
    }
  if (values_equal (field, values[BASE], values[OURS]))
    {
      copy_value (result, values[THEIRS]);
      return;
    }
  if (rancang_field_is_list (field) || rancang_field_get_value_type (field) == RANCANG_TYPE_SERIES)
    {
      merge_composite (self, node, field, values, result);
      return;
    }
  copy_value (result, values[OURS]);
  conflict = merge_add_conflict (self, node, "value");
  conflict->field = field->name;
  for (guint side = 0; side < N_SIDES; side++)
    {
      if (values[side] != NULL)
        conflict->values[side] = rancang_diff_value_to_json (field, values[side]);
    }
}

static gboolean
points_to (const RancangField *field,
           const GValue       *value,
           const char         *id)
{
  if (field->type == RANCANG_FIELD_REFERENCE)
    return g_strcmp0 (g_value_get_string (value), id) == 0;

  return g_value_get_boxed (value) != NULL && g_strv_contains (g_value_get_boxed (value), id);
}

/* What pointed nowhere before, in all plans or in that of a side that removed the item and did not
 * notice, as a script may, is lint's concern. */
static gboolean
is_gone (Merge              *self,
         const RancangField *field,
         const GValue       *values[N_SIDES],
         const char         *id)
{
  MergeNode *node = id != NULL ? g_hash_table_lookup (self->nodes, id) : NULL;

  if (node == NULL || node->kept)
    return FALSE;
  for (guint side = OURS; side <= THEIRS; side++)
    {
      if (values[side] != NULL && node->sides[side] == NULL &&
          points_to (field, values[side], id))
        return FALSE;
    }

  return TRUE;
}

static void
clear_references (Merge              *self,
                  const RancangField *field,
                  const GValue       *values[N_SIDES],
                  GValue             *value)
{
  g_autoptr (GStrvBuilder) left = NULL;

  if (field->type == RANCANG_FIELD_REFERENCE &&
      is_gone (self, field, values, g_value_get_string (value)))
    g_value_set_string (value, NULL);
  if (field->type != RANCANG_FIELD_REFERENCES || g_value_get_boxed (value) == NULL)
    return;
  left = g_strv_builder_new ();
  for (char **id = g_value_get_boxed (value); *id != NULL; id++)
    {
      if (!is_gone (self, field, values, *id))
        g_strv_builder_add (left, *id);
    }
  g_value_take_boxed (value, g_strv_builder_end (left));
}

static GPtrArray *
list_unknown (RancangItem *item)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < rancang_item_get_n_unknown (item); i++)
    {
      const char *json;

      g_ptr_array_add (list, (gpointer) rancang_item_get_unknown (item, i, &json));
      g_ptr_array_add (list, (gpointer) json);
    }

  return list;
}

/* Name -> JSON. A file may hold as many as it likes: none is looked for one by one. */
static GHashTable *
index_unknown (GPtrArray *list)
{
  GHashTable *members = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; list != NULL && i < list->len; i += 2)
    g_hash_table_insert (members, list->pdata[i], list->pdata[i + 1]);

  return members;
}

static char **
list_names (GPtrArray *list)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; list != NULL && i < list->len; i += 2)
    g_strv_builder_add (names, list->pdata[i]);

  return g_strv_builder_end (names);
}

static const char *
choose_json (Merge      *self,
             MergeNode  *node,
             const char *name,
             const char *texts[N_SIDES])
{
  MergeConflict *conflict;

  if (g_strcmp0 (texts[BASE], texts[OURS]) == 0)
    return texts[THEIRS];
  if (g_strcmp0 (texts[BASE], texts[THEIRS]) == 0 || g_strcmp0 (texts[OURS], texts[THEIRS]) == 0)
    return texts[OURS];
  if (node != NULL)
    {
      conflict = merge_add_conflict (self, node, "value");
      conflict->field = name;
      for (guint side = 0; side < N_SIDES; side++)
        conflict->values[side] = g_strdup (texts[side]);
    }

  return texts[OURS] != NULL ? texts[OURS] : texts[THEIRS];
}

GPtrArray *
merge_unknown (Merge     *self,
               MergeNode *node,
               GPtrArray *lists[N_SIDES])
{
  g_auto (GStrv) base = list_names (lists[BASE]);
  g_auto (GStrv) ours = list_names (lists[OURS]);
  g_auto (GStrv) theirs = list_names (lists[THEIRS]);
  g_auto (GStrv) names = NULL;
  GHashTable *members[N_SIDES];
  GPtrArray *result;

  if (*ours == NULL && *theirs == NULL)
    return NULL;
  names = rancang_list_merge_order (base, ours, theirs);
  for (guint side = 0; side < N_SIDES; side++)
    members[side] = index_unknown (lists[side]);
  result = g_ptr_array_new_with_free_func (g_free);
  for (char **name = names; *name != NULL; name++)
    {
      const char *texts[N_SIDES];
      const char *json;

      for (guint side = 0; side < N_SIDES; side++)
        texts[side] = g_hash_table_lookup (members[side], *name);
      json = choose_json (self, node, node != NULL ? g_intern_string (*name) : NULL, texts);
      if (json == NULL)
        continue;
      g_ptr_array_add (result, g_strdup (*name));
      g_ptr_array_add (result, g_strdup (json));
    }
  for (guint side = 0; side < N_SIDES; side++)
    g_hash_table_unref (members[side]);

  return result;
}

static void
merge_item_unknown (Merge       *self,
                    MergeNode   *node,
                    RancangItem *result)
{
  GPtrArray *lists[N_SIDES] = { NULL };
  g_autoptr (GPtrArray) merged = NULL;

  for (guint side = 0; side < N_SIDES; side++)
    {
      if (node->sides[side] != NULL)
        lists[side] = list_unknown (node->sides[side]);
    }
  /* An item that only one side has is as that side has it. */
  for (guint side = OURS; side <= THEIRS; side++)
    {
      RancangSide other = side == OURS ? THEIRS : OURS;

      if (node->sides[other] == NULL)
        {
          g_clear_pointer (&lists[BASE], g_ptr_array_unref);
          g_clear_pointer (&lists[other], g_ptr_array_unref);
        }
    }
  merged = merge_unknown (self, node, lists);
  for (guint i = 0; merged != NULL && i < merged->len; i += 2)
    rancang_item_add_unknown (result, merged->pdata[i], merged->pdata[i + 1]);
  for (guint side = 0; side < N_SIDES; side++)
    g_clear_pointer (&lists[side], g_ptr_array_unref);
}

void
merge_fields (Merge       *self,
              MergeNode   *node,
              RancangItem *result)
{
  RancangItem *only = node->sides[OURS] == NULL ? node->sides[THEIRS]
                      : node->sides[THEIRS] == NULL ? node->sides[OURS] : NULL;

  for (guint i = 0; i < rancang_kind_get_n_fields (node->kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (node->kind, i);
      const GValue *values[N_SIDES] = { NULL };
      g_auto (GValue) value = G_VALUE_INIT;

      for (guint side = 0; side < N_SIDES; side++)
        {
          if (node->sides[side] != NULL)
            values[side] = rancang_item_get_value (node->sides[side], field);
        }
      if (only != NULL)
        copy_value (&value, rancang_item_get_value (only, field));
      else
        merge_value (self, node, field, values, &value);
      clear_references (self, field, values, &value);
      if (!rancang_field_value_is_empty (field, &value))
        rancang_item_take_value (result, field, &value);
    }
  merge_item_unknown (self, node, result);
}
