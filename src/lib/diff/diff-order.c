/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* diff-order.c: order: what stayed in its order, and lists as sets with an order */

#include "config.h"

#include "diff/difference-private.h"

/*
 * The longest rising subsequence by patience sorting, in n log n: as every place occurs once, it is
 * the longest common subsequence of both orders.
 */
void
rancang_diff_find_kept (const guint *places,
                        guint        n,
                        gboolean    *kept)
{
  g_autofree guint *ends = g_new (guint, n + 1); /* by length: index where the best one ends */
  g_autofree guint *previous = g_new (guint, n + 1);
  guint length = 0;

  for (guint i = 0; i < n; i++)
    {
      guint low = 0, high = length;

      kept[i] = FALSE;
      if (places[i] == 0)
        continue;
      /* Most lists did not change their order at all. */
      if (length > 0 && places[ends[length - 1]] < places[i])
        low = length;
      while (low < high)
        {
          guint middle = low + (high - low) / 2;

          if (places[ends[middle]] < places[i])
            low = middle + 1;
          else
            high = middle;
        }
      previous[i] = low > 0 ? ends[low - 1] : G_MAXUINT;
      ends[low] = i;
      length = MAX (length, low + 1);
    }
  for (guint i = length > 0 ? ends[length - 1] : G_MAXUINT; i != G_MAXUINT; i = previous[i])
    kept[i] = TRUE;
}

static guint
get_count (GHashTable *counts,
           const char *text)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, text));
}

/* How often each text stands in a list. */
static GHashTable *
count_texts (char **list)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (; list != NULL && *list != NULL; list++)
    g_hash_table_insert (counts, *list, GUINT_TO_POINTER (get_count (counts, *list) + 1));

  return counts;
}

/* Takes one of the text away; FALSE where none was left. */
static gboolean
take_one (GHashTable *counts,
          const char *text)
{
  guint count = get_count (counts, text);

  if (count == 0)
    return FALSE;
  g_hash_table_insert (counts, (gpointer) text, GUINT_TO_POINTER (count - 1));

  return TRUE;
}

char **
rancang_list_subtract (char **to,
                       char **from)
{
  g_autoptr (GHashTable) counts = count_texts (from);
  g_autoptr (GStrvBuilder) left = g_strv_builder_new ();

  for (; to != NULL && *to != NULL; to++)
    {
      if (!take_one (counts, *to))
        g_strv_builder_add (left, *to);
    }

  return g_strv_builder_end (left);
}

static gboolean
lists_equal (char **a,
             char **b)
{
  static char *none[] = { NULL };

  return g_strv_equal ((const char *const *) (a != NULL ? a : none),
                       (const char *const *) (b != NULL ? b : none));
}

static void
take_group (GPtrArray  *result,
            GHashTable *groups,
            const char *anchor)
{
  GPtrArray *group = g_hash_table_lookup (groups, anchor);

  if (group == NULL)
    return;
  for (guint i = 0; i < group->len; i++)
    g_ptr_array_add (result, g_strdup (group->pdata[i]));
  g_hash_table_remove (groups, anchor);
}

/* For each text that stays, what another list added behind it; “” stands for the beginning. */
static GHashTable *
group_new (GPtrArray *list,
           char     **other,
           char     **added)
{
  g_autoptr (GHashTable) left = count_texts (added);
  g_autoptr (GHashTable) stays = count_texts ((char **) list->pdata);
  GHashTable *groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                              (GDestroyNotify) g_ptr_array_unref);
  const char *anchor = "";

  for (; other != NULL && *other != NULL; other++)
    {
      GPtrArray *group = g_hash_table_lookup (groups, anchor);

      if (!take_one (left, *other))
        {
          if (get_count (stays, *other) > 0)
            anchor = *other;
          continue;
        }
      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, (gpointer) anchor, group);
        }
      g_ptr_array_add (group, *other);
    }

  return groups;
}

/* Puts what another list added behind the text that it stands behind there. */
static char **
add_new (GPtrArray *list,
         char     **other,
         char     **added)
{
  g_autoptr (GHashTable) groups = group_new (list, other, added);
  GPtrArray *result = g_ptr_array_new_null_terminated (list->len + 1, g_free, TRUE);

  take_group (result, groups, "");
  for (guint i = 0; i < list->len; i++)
    {
      g_ptr_array_add (result, g_strdup (list->pdata[i]));
      take_group (result, groups, list->pdata[i]);
    }

  return (char **) g_ptr_array_free (result, FALSE);
}

/* Whether what stands in both lists stands in the same order; each text once. */
static gboolean
keeps_order (char **from,
             char **to)
{
  g_auto (GStrv) went = rancang_list_subtract (from, to);
  g_auto (GStrv) came = rancang_list_subtract (to, from);
  g_auto (GStrv) old_rest = rancang_list_subtract (from, went);
  g_auto (GStrv) new_rest = rancang_list_subtract (to, came);

  return lists_equal (old_rest, new_rest);
}

/* Does to @list what led from @base to @other, except for the order. */
static char **
add_changes (char **list,
             char **base,
             char **other)
{
  g_autoptr (GPtrArray) rest = g_ptr_array_new_null_terminated (8, NULL, TRUE);
  g_auto (GStrv) went = rancang_list_subtract (base, other);
  g_auto (GStrv) came = rancang_list_subtract (other, base);
  g_auto (GStrv) list_came = rancang_list_subtract (list, base);
  /* What both added comes once. */
  g_auto (GStrv) missing = rancang_list_subtract (came, list_came);
  g_autoptr (GHashTable) gone = count_texts (went);

  for (char **text = list; text != NULL && *text != NULL; text++)
    {
      if (!take_one (gone, *text))
        g_ptr_array_add (rest, *text);
    }

  return add_new (rest, other, missing);
}

char **
rancang_list_merge (char **base,
                    char **ours,
                    char **theirs)
{
  if (lists_equal (base, ours) || lists_equal (ours, theirs))
    return theirs != NULL ? g_strdupv (theirs) : g_new0 (char *, 1);
  if (lists_equal (base, theirs))
    return ours != NULL ? g_strdupv (ours) : g_new0 (char *, 1);
  /* The order of whoever changed it; of ours where both did. */
  if (keeps_order (base, ours) && !keeps_order (base, theirs))
    return add_changes (theirs, base, ours);

  return add_changes (ours, base, theirs);
}

/* The order of what stays, which is all that stands in either list. */
char **
rancang_list_merge_order (char **base,
                          char **ours,
                          char **theirs)
{
  gboolean by_theirs = keeps_order (base, ours) && !keeps_order (base, theirs);
  char **first = by_theirs ? theirs : ours;
  char **second = by_theirs ? ours : theirs;
  g_auto (GStrv) added = rancang_list_subtract (second, first);
  g_autoptr (GPtrArray) list = g_ptr_array_new_null_terminated (8, NULL, TRUE);

  for (char **text = first; *text != NULL; text++)
    g_ptr_array_add (list, *text);

  return add_new (list, second, added);
}
