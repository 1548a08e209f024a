/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* merge-places.c: where each item of a merged plan stands, and in which order */

#include "config.h"

#include "diff/merge-private.h"

#define BASE RANCANG_SIDE_BASE
#define OURS RANCANG_SIDE_OURS
#define THEIRS RANCANG_SIDE_THEIRS

static MergeNode *
get_parent (Merge      *self,
            MergeNode  *node,
            RancangSide side)
{
  RancangItem *item = node->sides[side];
  RancangItem *parent = item != NULL ? rancang_item_get_parent (item) : NULL;

  return parent != NULL ? merge_get_node (self, parent) : NULL;
}

static void
add_moved (Merge     *self,
           MergeNode *node)
{
  MergeConflict *conflict = merge_add_conflict (self, node, "moved");

  for (guint side = 0; side < N_SIDES; side++)
    {
      MergeNode *parent = get_parent (self, node, side);

      if (parent != NULL)
        conflict->values[side] = rancang_diff_text_to_json (parent->id);
    }
}

static MergeNode *
choose_parent (Merge     *self,
               MergeNode *node)
{
  MergeNode *base = get_parent (self, node, BASE);
  MergeNode *ours = get_parent (self, node, OURS);
  MergeNode *theirs = get_parent (self, node, THEIRS);

  if (theirs == NULL || ours == theirs)
    return ours;
  if (ours == NULL || ours == base)
    return theirs;
  if (theirs != base)
    add_moved (self, node);

  return ours;
}

/*
 * Two items in a place for one. Ours are one each in their places, so one of them came by theirs:
 * where it stands elsewhere in ours it goes back there; where it is new, it becomes ours, or ours
 * goes where theirs has it. No kind can hold itself, not even through others, so no move leads into
 * a circle.
 */
static MergePlaces
part (Merge      *self,
      MergeNode  *a,
      MergeNode  *b,
      MergeNode **ours,
      MergeNode **theirs)
{
  MergeNode *here = get_parent (self, a, OURS) == a->parent ? a : b;
  MergeNode *other = here == a ? b : a;
  MergeNode *moving = other->sides[OURS] != NULL ? other : here;

  *ours = here;
  *theirs = other;
  if (moving->sides[OURS] == NULL || moving->sides[THEIRS] == NULL)
    return MERGE_PLACES_SAME;
  if (moving->turns++ > 2)
    return MERGE_PLACES_STUCK;
  moving->parent = get_parent (self, moving, moving == other ? OURS : THEIRS);
  add_moved (self, moving);

  return MERGE_PLACES_DONE;
}

static guint
hash_place (gconstpointer key)
{
  const MergeNode *node = key;

  return g_direct_hash (node->parent) ^ g_direct_hash (node->kind);
}

static gboolean
equal_place (gconstpointer a,
             gconstpointer b)
{
  const MergeNode *first = a, *second = b;

  return first->parent == second->parent && first->kind == second->kind;
}

static MergePlaces
part_singles (Merge      *self,
              MergeNode **ours,
              MergeNode **theirs)
{
  gboolean moved = TRUE;

  while (moved)
    {
      g_autoptr (GHashTable) taken = g_hash_table_new (hash_place, equal_place);

      moved = FALSE;
      for (guint i = 0; !moved && i < self->order->len; i++)
        {
          MergeNode *node = self->order->pdata[i];
          MergeNode *holder;
          MergePlaces places;

          if (!node->kept || node == self->root || !rancang_kind_is_single (node->kind))
            continue;
          holder = g_hash_table_lookup (taken, node);
          if (holder == NULL)
            {
              g_hash_table_add (taken, node);
              continue;
            }
          places = part (self, holder, node, ours, theirs);
          if (places != MERGE_PLACES_DONE)
            return places;
          moved = TRUE;
        }
    }

  return MERGE_PLACES_DONE;
}

MergePlaces
merge_places (Merge      *self,
              MergeNode **ours,
              MergeNode **theirs)
{
  for (guint i = 0; i < self->order->len; i++)
    {
      MergeNode *node = self->order->pdata[i];

      if (node->kept && node != self->root)
        node->parent = choose_parent (self, node);
    }
  /* What holds something that stays, stays. */
  for (guint i = 0; i < self->order->len; i++)
    {
      MergeNode *node = self->order->pdata[i];

      for (; node->kept && node->parent != NULL && !node->parent->kept; node = node->parent)
        {
          node->parent->kept = TRUE;
          node->parent->parent = choose_parent (self, node->parent);
        }
    }

  return part_singles (self, ours, theirs);
}

/* The ids of one list that stand in it in the end, too. */
static char **
list_members (Merge      *self,
              MergeNode  *node,
              RancangSide side,
              guint       index)
{
  RancangItem *item = node->sides[side];
  RancangItemList *list = item != NULL ? rancang_item_peek_list_at (item, index) : NULL;
  GPtrArray *ids = g_ptr_array_new_null_terminated (rancang_item_list_get_size (list) + 1,
                                                    g_free, TRUE);

  for (guint i = 0; i < rancang_item_list_get_size (list); i++)
    {
      MergeNode *child = merge_get_node (self, rancang_item_list_peek (list, i));

      if (child->kept && child->parent == node)
        g_ptr_array_add (ids, g_strdup (child->id));
    }

  return (char **) g_ptr_array_free (ids, FALSE);
}

static void
build_children (Merge       *self,
                MergeNode   *node,
                RancangItem *result,
                guint        index)
{
  g_auto (GStrv) base = list_members (self, node, BASE, index);
  g_auto (GStrv) ours = list_members (self, node, OURS, index);
  g_auto (GStrv) theirs = list_members (self, node, THEIRS, index);
  g_auto (GStrv) ids = NULL;

  if (*ours == NULL && *theirs == NULL)
    return;
  ids = rancang_list_merge_order (base, ours, theirs);
  for (char **id = ids; *id != NULL; id++)
    {
      g_autoptr (RancangItem) child = NULL;

      child = merge_build (self, g_hash_table_lookup (self->nodes, *id));
      rancang_item_append (result, child);
    }
}

static const char *
choose_id (MergeNode *node)
{
  const char *ids[N_SIDES] = { NULL };

  for (guint side = 0; side < N_SIDES; side++)
    {
      if (node->sides[side] != NULL)
        ids[side] = rancang_item_get_id (node->sides[side]);
    }
  if (ids[OURS] == NULL || g_strcmp0 (ids[OURS], ids[BASE]) == 0)
    return ids[THEIRS] != NULL ? ids[THEIRS] : ids[OURS];

  return ids[OURS];
}

RancangItem *
merge_build (Merge     *self,
             MergeNode *node)
{
  RancangItem *result = rancang_item_new_with_id (rancang_kind_get_name (node->kind),
                                                  choose_id (node));

  merge_fields (self, node, result);
  for (guint i = 0; i < rancang_kind_get_n_children (node->kind); i++)
    build_children (self, node, result, i);

  return result;
}
