/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tree-menu.c: what can be done to a card of the performance tree */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "labels.h"
#include "pages/tree-edit.h"

#define MAX_TITLE 60 /* letters of a title in a menu */

static void
append_action (GMenu      *menu,
               const char *label,
               const char *action,
               const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu      *menu,
                const char *label,
                GMenu      *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, label, G_MENU_MODEL (section));
  g_object_unref (section);
}

static char *
dup_short_title (RancangItem *item)
{
  g_autofree char *title = rancang_label_dup_item (item);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (title, -1) <= MAX_TITLE)
    return g_steal_pointer (&title);
  start = g_utf8_substring (title, 0, MAX_TITLE - 1);
  return g_strconcat (start, "…", NULL);
}

static void
append_target (GMenu       *menu,
               RancangItem *item,
               RancangItem *target)
{
  g_autoptr (GMenuItem) entry = NULL;
  g_autofree char *title = NULL;

  if (!rancang_tree_edit_can_move (item, target))
    return;
  title = dup_short_title (target);
  entry = g_menu_item_new (NULL, NULL);
  g_menu_item_set_label (entry, title);
  g_menu_item_set_action_and_target (entry, "tree.move-to", "(ss)", rancang_item_get_id (item),
                                     rancang_item_get_id (target));
  g_menu_append_item (menu, entry);
}

static void
append_goals (GMenu       *menu,
              RancangItem *item)
{
  RancangItem *root = rancang_plan_get_root (rancang_item_get_plan (item));
  GMenu *section = g_menu_new ();

  for (guint i = 0; i < rancang_item_count_children (root, "mission"); i++)
    {
      RancangItem *mission = rancang_item_peek_child (root, "mission", i);

      for (guint j = 0; j < rancang_item_count_children (mission, "goal"); j++)
        append_target (section, item, rancang_item_peek_child (mission, "goal", j));
    }
  append_section (menu, _("Goals"), section);
}

static void
append_parts (GMenu       *menu,
              RancangItem *item,
              RancangItem *dimension,
              const char  *kind)
{
  GMenu *section = g_menu_new ();

  for (guint i = 0; i < rancang_item_count_children (dimension, "sub-dimension"); i++)
    {
      RancangItem *place = rancang_item_peek_child (dimension, "sub-dimension", i);

      if (kind == NULL)
        append_target (section, item, place);
      for (guint j = 0; kind != NULL && j < rancang_item_count_children (place, kind); j++)
        append_target (section, item, rancang_item_peek_child (place, kind, j));
    }
  append_section (menu, rancang_label_get_collection (rancang_kind_lookup (
                          kind != NULL ? kind : "sub-dimension")), section);
}

/* Everything below which the item may go. */
static GMenu *
create_targets (RancangItem *item,
                RancangItem *dimension)
{
  GMenu *menu = g_menu_new ();

  if (dimension != NULL)
    append_parts (menu, item, dimension, "strategy");
  append_goals (menu, item);
  if (dimension != NULL)
    {
      append_parts (menu, item, dimension, "programme");
      append_parts (menu, item, dimension, NULL);
    }
  return menu;
}

static void
append_new (GMenu       *menu,
            RancangItem *below,
            const char  *kind,
            RancangItem *place,
            const char  *label)
{
  g_autoptr (GMenuItem) entry = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (entry, "tree.add-to", "(sss)", rancang_item_get_id (below),
                                     kind, place != NULL ? rancang_item_get_id (place) : "");
  g_menu_append_item (menu, entry);
}

/* A strategy of a goal stands in a sub-dimension: which one is asked where there are several. */
static void
append_new_in (GMenu       *menu,
               RancangItem *goal,
               RancangItem *dimension,
               const char  *kind,
               const char  *label)
{
  g_autoptr (GMenu) places = g_menu_new ();

  for (guint i = 0; i < rancang_item_count_children (dimension, "sub-dimension"); i++)
    {
      RancangItem *place = rancang_item_peek_child (dimension, "sub-dimension", i);
      g_autofree char *title = dup_short_title (place);

      append_new (places, goal, kind, place, title);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (places)) > 0)
    g_menu_append_submenu (menu, label, G_MENU_MODEL (places));
}

static GMenu *
create_additions (RancangItem *item,
                  RancangItem *dimension)
{
  GMenu *menu = g_menu_new ();

  if (rancang_item_is (item, "dimension") || rancang_item_is (item, "mission"))
    append_new (menu, item, "goal", NULL, _("Add _Goal…"));
  else if (rancang_item_is (item, "plan"))
    append_new (menu, item, "mission", NULL, _("Add _Mission…"));
  else if (rancang_item_is (item, "sub-dimension"))
    {
      append_new (menu, item, "strategy", NULL, _("Add _Strategy…"));
      append_new (menu, item, "programme", NULL, _("Add _Programme…"));
    }
  else if (rancang_item_is (item, "goal") && dimension != NULL)
    {
      append_new_in (menu, item, dimension, "strategy", _("Add _Strategy"));
      append_new_in (menu, item, dimension, "programme", _("Add _Programme"));
    }
  else if (rancang_item_is (item, "strategy"))
    append_new (menu, item, "programme", NULL, _("Add _Programme…"));
  if (rancang_item_is (item, "goal") || rancang_item_is (item, "programme")
      || rancang_item_is (item, "indicator"))
    append_new (menu, item, "indicator", NULL, _("Add _Indicator…"));
  return menu;
}

GMenuModel *
rancang_tree_edit_create_menu (RancangItem *item,
                               RancangItem *dimension,
                               gboolean     read_only)
{
  const char *id = rancang_item_get_id (item);
  const gboolean editable = !read_only && rancang_tree_edit_can_rename (item);
  GMenu *menu = g_menu_new ();
  GMenu *section = g_menu_new ();
  GMenu *targets;

  append_action (section, _("_Open"), "win.edit-item", id);
  if (editable)
    append_action (section, _("Re_name"), "tree.rename", id);
  append_action (section, _("_Collapse or Expand"), "tree.toggle", id);
  append_section (menu, NULL, section);
  if (read_only)
    return G_MENU_MODEL (menu);

  append_section (menu, NULL, create_additions (item, dimension));
  section = g_menu_new ();
  targets = create_targets (item, dimension);
  if (g_menu_model_get_n_items (G_MENU_MODEL (targets)) > 0)
    g_menu_append_submenu (section, _("_Move Below"), G_MENU_MODEL (targets));
  g_object_unref (targets);
  append_section (menu, NULL, section);
  section = g_menu_new ();
  if (editable)
    append_action (section, _("_Remove"), "win.remove-item", id);
  append_section (menu, NULL, section);
  return G_MENU_MODEL (menu);
}
