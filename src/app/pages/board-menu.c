/* SPDX-License-Identifier: GPL-3.0-or-later */
/* board-menu.c: what can be done to a card, as a menu */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "labels.h"
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
create_lanes (RancangItem *programme)
{
  RancangItem *parent = rancang_item_get_parent (programme);
  GListModel *lanes = rancang_item_get_children (rancang_item_get_parent (parent), "sub-dimension");
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (RancangItem) lane = g_list_model_get_item (lanes, i);
      g_autoptr (GMenuItem) item = NULL;
      g_autofree char *title = NULL;

      if (lane == parent)
        continue;
      title = rancang_label_dup_item (lane);
      item = g_menu_item_new (title, NULL);
      g_menu_item_set_action_and_target (item, "card.move-to", "(ss)",
                                         rancang_item_get_id (programme),
                                         rancang_item_get_id (lane));
      g_menu_append_item (menu, item);
    }
  return menu;
}

static GMenuModel *
create_menu (RancangItem *programme)
{
  const char *id = rancang_item_get_id (programme);
  const gboolean quick_win = rancang_item_get_boolean (programme, "quick-win");
  GMenu *menu = g_menu_new ();
  GMenu *section = g_menu_new ();
  GMenu *lanes = create_lanes (programme);

  append_action (section, _("_Open"), "win.edit-item", id);
  append_action (section, _("Re_name"), "win.rename-item", id);
  append_section (menu, section);

  section = g_menu_new ();
  if (g_menu_model_get_n_items (G_MENU_MODEL (lanes)) > 0)
    g_menu_append_submenu (section, _("_Move To"), G_MENU_MODEL (lanes));
  append_action (section, quick_win ? _("No Longer a _Quick Win") : _("Mark as _Quick Win"),
                 "card.toggle-quick-win", id);
  append_action (section, _("_Duplicate"), "card.duplicate", id);
  append_section (menu, section);

  section = g_menu_new ();
  append_action (section, _("_Remove"), "win.remove-item", id);
  append_section (menu, section);
  g_object_unref (lanes);

  return G_MENU_MODEL (menu);
}

/* The popover belongs to `parent`, which the menu points into; its parent must unparent it. */
GtkWidget *
rancang_board_menu_new (GtkWidget          *parent,
                        RancangItem        *programme,
                        const GdkRectangle *place)
{
  g_autoptr (GMenuModel) model = NULL;
  GtkWidget *menu;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (RANCANG_IS_ITEM (programme), NULL);

  model = create_menu (programme);
  menu = gtk_popover_menu_new_from_model (model);
  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (menu), place);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  gtk_widget_set_parent (menu, parent);
  return menu;
}

void
rancang_board_menu_move_to (RancangDocument *document,
                            GVariant        *parameter)
{
  RancangPlan *plan = rancang_document_get_plan (document);
  const char *id;
  const char *lane_id;
  RancangItem *programme;
  RancangItem *lane;

  g_variant_get (parameter, "(&s&s)", &id, &lane_id);
  programme = rancang_plan_find (plan, id);
  lane = rancang_plan_find (plan, lane_id);
  if (programme != NULL && lane != NULL)
    rancang_command_move (document, programme, lane, -1);
}
