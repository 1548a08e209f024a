/* SPDX-License-Identifier: GPL-3.0-or-later */
/* board-menu.c: what can be done to a card, as a menu */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "pages/board-menu.h"

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
append_section (GMenu *menu,
                GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

/* Every other lane of the board. */
static GMenu *
create_lanes (RancangItem *item,
              GPtrArray   *groups)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < groups->len; i++)
    {
      RancangBoardGroup *group = g_ptr_array_index (groups, i);
      g_autoptr (GMenuItem) entry = NULL;
      g_autofree char *title = NULL;
      guint position;

      if (rancang_board_group_find (group, item, &position))
        continue;
      title = rancang_board_group_dup_title (group);
      entry = g_menu_item_new (title, NULL);
      g_menu_item_set_action_and_target (entry, "card.move-to", "(ss)",
                                         rancang_item_get_id (item),
                                         rancang_board_group_get_key (group));
      g_menu_append_item (menu, entry);
    }
  return menu;
}

static void
append_own_actions (GMenu       *menu,
                    RancangItem *item)
{
  const char *id = rancang_item_get_id (item);

  if (rancang_item_is (item, "programme"))
    append_action (menu,
                   rancang_item_get_boolean (item, "quick-win") ? _("No Longer a _Quick Win")
                                                                : _("Mark as _Quick Win"),
                   "card.toggle-quick-win", id);
  if (rancang_item_is (item, "swot-entry"))
    append_action (menu, _("Make _Strategy…"), "swot.make-strategy-with", id);
}

static GMenuModel *
create_menu (RancangItem *item,
             GPtrArray   *groups)
{
  const char *id = rancang_item_get_id (item);
  GMenu *menu = g_menu_new ();
  GMenu *section = g_menu_new ();
  g_autoptr (GMenu) lanes = create_lanes (item, groups);

  append_action (section, _("_Open"), "win.edit-item", id);
  append_action (section, _("Re_name"), "win.rename-item", id);
  append_section (menu, section);

  section = g_menu_new ();
  if (g_menu_model_get_n_items (G_MENU_MODEL (lanes)) > 0)
    g_menu_append_submenu (section, _("_Move To"), G_MENU_MODEL (lanes));
  append_own_actions (section, item);
  append_action (section, _("_Duplicate"), "card.duplicate", id);
  append_section (menu, section);

  section = g_menu_new ();
  append_action (section, _("_Remove"), "win.remove-item", id);
  append_section (menu, section);

  return G_MENU_MODEL (menu);
}

/* The popover belongs to `parent`, which the menu points into; its parent must unparent it. */
GtkWidget *
rancang_board_menu_new (GtkWidget          *parent,
                        RancangItem        *item,
                        GPtrArray          *groups,
                        const GdkRectangle *place)
{
  g_autoptr (GMenuModel) model = NULL;
  GtkWidget *menu;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (RANCANG_IS_ITEM (item), NULL);

  model = create_menu (item, groups);
  menu = gtk_popover_menu_new_from_model (model);
  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (menu), place);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  gtk_widget_set_parent (menu, parent);
  return menu;
}
