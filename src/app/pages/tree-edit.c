/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tree-edit.c: what can be added to a performance tree, and what can go where */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "pages/tree-edit.h"

static gboolean
is_set (RancangItem *item,
        const char  *field,
        const char  *id)
{
  const char * const *ids = rancang_item_get_list (item, field);

  return ids != NULL && g_strv_contains (ids, id);
}

const char *
rancang_tree_edit_get_child_kind (RancangItem *item)
{
  static const struct
  {
    const char *parent;
    const char *child;
  } kinds[] = {
    { "plan", "mission" }, { "mission", "goal" }, { "dimension", "goal" }, { "goal", "strategy" },
    { "sub-dimension", "strategy" }, { "strategy", "programme" }, { "programme", "indicator" },
    { "indicator", "indicator" },
  };

  g_return_val_if_fail (RANCANG_IS_ITEM (item), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (rancang_item_is (item, kinds[i].parent))
      return kinds[i].child;
  return NULL;
}

/* Where the goal has work already, else the first sub-dimension. */
static RancangItem *
choose_sub_dimension (RancangItem *goal,
                      RancangItem *dimension)
{
  RancangItem *found = NULL;

  for (guint i = 0; i < rancang_item_count_children (dimension, "sub-dimension"); i++)
    {
      RancangItem *place = rancang_item_peek_child (dimension, "sub-dimension", i);

      if (found == NULL)
        found = place;
      for (guint j = 0; j < rancang_item_count_children (place, "strategy"); j++)
        if (is_set (rancang_item_peek_child (place, "strategy", j), "goals",
                    rancang_item_get_id (goal)))
          return place;
      for (guint j = 0; j < rancang_item_count_children (place, "programme"); j++)
        if (g_strcmp0 (rancang_item_get_text (rancang_item_peek_child (place, "programme", j),
                                              "goal"), rancang_item_get_id (goal)) == 0)
          return place;
    }
  return found;
}

/* The item that holds the new one in the plan; in the tree it stands below `below`. */
static RancangItem *
choose_holder (RancangItem *below,
               const char  *kind,
               RancangItem *dimension)
{
  RancangItem *root = rancang_plan_get_root (rancang_item_get_plan (below));

  if (g_str_equal (kind, "goal") && !rancang_item_is (below, "mission"))
    return rancang_item_peek_child (root, "mission", 0);
  if (g_str_equal (kind, "indicator"))
    return rancang_item_is (below, "indicator") ? rancang_item_get_parent (below) : below;
  if (g_str_equal (kind, "strategy") || g_str_equal (kind, "programme"))
    {
      if (rancang_item_is (below, "strategy"))
        return rancang_item_get_parent (below);
      if (rancang_item_is (below, "goal"))
        return dimension != NULL ? choose_sub_dimension (below, dimension) : NULL;
    }
  return below;
}

static gboolean
set_one (RancangPlan  *plan,
         RancangItem  *item,
         const char   *field,
         RancangItem  *target,
         GError      **error)
{
  const char *ids[] = { rancang_item_get_id (target), NULL };

  return rancang_plan_set_list (plan, item, field, ids, error);
}

/* The references by which the item stands where it was added. */
static gboolean
attach (RancangPlan  *plan,
        RancangItem  *item,
        RancangItem  *below,
        GError      **error)
{
  if (rancang_item_is (item, "goal") && rancang_item_is (below, "dimension"))
    return set_one (plan, item, "dimensions", below, error);
  if (rancang_item_is (item, "strategy") && rancang_item_is (below, "goal"))
    return set_one (plan, item, "goals", below, error);
  if (rancang_item_is (item, "programme") && rancang_item_is (below, "strategy"))
    return set_one (plan, item, "strategies", below, error);
  if (rancang_item_is (item, "programme") && rancang_item_is (below, "goal"))
    return rancang_plan_set_text (plan, item, "goal", rancang_item_get_id (below), error);
  return TRUE;
}

/* A goal needs a mission; the first one of a plan without any is made with it. */
static gboolean
insert (RancangPlan  *plan,
        RancangItem  *holder,
        RancangItem  *item,
        GError      **error)
{
  g_autoptr (RancangItem) mission = NULL;

  if (holder != NULL)
    return rancang_plan_insert (plan, holder, item, -1, error);

  mission = rancang_item_new ("mission");
  return rancang_plan_insert (plan, rancang_plan_get_root (plan), mission, -1, error)
         && rancang_plan_insert (plan, mission, item, -1, error);
}

RancangItem *
rancang_tree_edit_add (RancangDocument *document,
                       RancangItem     *below,
                       const char      *kind,
                       RancangItem     *place,
                       RancangItem     *dimension,
                       const char      *title)
{
  RancangPlan *plan = rancang_document_get_plan (document);
  RancangItem *holder = place != NULL ? place : choose_holder (below, kind, dimension);
  g_autofree char *name = rancang_command_dup_name (C_("undo", "Add %s"),
                                                    rancang_kind_lookup (kind));
  g_autoptr (RancangItem) item = rancang_item_new (kind);
  g_autoptr (GError) error = NULL;

  if (holder == NULL && !g_str_equal (kind, "goal"))
    return NULL;

  rancang_plan_begin (plan, name);
  if (!insert (plan, holder, item, &error)
      || !rancang_plan_set_text (plan, item, "title", title, &error)
      || !attach (plan, item, below, &error))
    {
      rancang_plan_rollback (plan);
      rancang_document_say (document, error->message);
      return NULL;
    }
  rancang_plan_commit (plan);
  return item;
}

gboolean
rancang_tree_edit_can_rename (RancangItem *item)
{
  return rancang_item_is (item, "goal") || rancang_item_is (item, "strategy")
         || rancang_item_is (item, "programme") || rancang_item_is (item, "indicator")
         || rancang_item_is (item, "mission");
}

void
rancang_tree_edit_rename (RancangDocument *document,
                          RancangItem     *item,
                          const char      *title)
{
  RancangPlan *plan = rancang_document_get_plan (document);
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (rancang_item_get_title (item), title) == 0)
    return;

  name = rancang_command_dup_name (C_("undo", "Rename %s"), rancang_item_get_kind (item));
  rancang_plan_begin (plan, name);
  if (!rancang_plan_set_text (plan, item, "title", title, &error))
    {
      rancang_plan_rollback (plan);
      rancang_document_say (document, error->message);
      return;
    }
  rancang_plan_commit (plan);
}

gboolean
rancang_tree_edit_can_move (RancangItem *item,
                            RancangItem *target)
{
  if (item == NULL || target == NULL || item == target)
    return FALSE;
  if (rancang_item_is (item, "programme"))
    return rancang_item_is (target, "strategy") || rancang_item_is (target, "goal")
           || rancang_item_is (target, "sub-dimension");
  if (rancang_item_is (item, "strategy"))
    return rancang_item_is (target, "goal") || rancang_item_is (target, "sub-dimension");
  if (rancang_item_is (item, "indicator"))
    return (rancang_item_is (target, "programme") || rancang_item_is (target, "goal"))
           && rancang_item_get_parent (item) != target;
  return FALSE;
}

/* The target takes the place of the first reference; the further ones stay. */
static gboolean
set_first (RancangPlan  *plan,
           RancangItem  *item,
           const char   *field,
           RancangItem  *target,
           GError      **error)
{
  const char * const *old = rancang_item_get_list (item, field);
  const char *id = rancang_item_get_id (target);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  g_strv_builder_add (builder, id);
  for (guint i = 1; old != NULL && old[0] != NULL && old[i] != NULL; i++)
    if (!g_str_equal (old[i], id))
      g_strv_builder_add (builder, old[i]);
  ids = g_strv_builder_end (builder);
  return rancang_plan_set_list (plan, item, field, (const char * const *) ids, error);
}

/* Out of all goals and strategies, into a sub-dimension. */
static gboolean
move_to_sub_dimension (RancangPlan  *plan,
                       RancangItem  *item,
                       RancangItem  *target,
                       GError      **error)
{
  static const char * const none[] = { NULL };
  const gboolean is_programme = rancang_item_is (item, "programme");

  if (!rancang_plan_set_list (plan, item, is_programme ? "strategies" : "goals", none, error))
    return FALSE;
  if (is_programme && !rancang_item_is_empty (item, "goal")
      && !rancang_plan_set_text (plan, item, "goal", NULL, error))
    return FALSE;
  return rancang_item_get_parent (item) == target
         || rancang_plan_move (plan, item, target, -1, error);
}

static gboolean
do_move (RancangPlan  *plan,
         RancangItem  *item,
         RancangItem  *target,
         GError      **error)
{
  static const char * const none[] = { NULL };

  if (rancang_item_is (target, "sub-dimension"))
    return move_to_sub_dimension (plan, item, target, error);
  if (rancang_item_is (item, "indicator"))
    return rancang_plan_move (plan, item, target, -1, error);
  if (rancang_item_is (item, "strategy"))
    return set_first (plan, item, "goals", target, error);
  if (rancang_item_is (target, "strategy"))
    return set_first (plan, item, "strategies", target, error);
  return rancang_plan_set_list (plan, item, "strategies", none, error)
         && rancang_plan_set_text (plan, item, "goal", rancang_item_get_id (target), error);
}

gboolean
rancang_tree_edit_move (RancangDocument *document,
                        RancangItem     *item,
                        RancangItem     *target)
{
  RancangPlan *plan = rancang_document_get_plan (document);
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  if (!rancang_tree_edit_can_move (item, target))
    return FALSE;

  name = rancang_command_dup_name (C_("undo", "Move %s"), rancang_item_get_kind (item));
  rancang_plan_begin (plan, name);
  if (!do_move (plan, item, target, &error))
    {
      rancang_plan_rollback (plan);
      rancang_document_say (document, error->message);
      return FALSE;
    }
  return rancang_plan_commit (plan);
}
