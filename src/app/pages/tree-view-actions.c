/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tree-view-actions.c: what is done to the performance tree by keys, menu and buttons */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "labels.h"
#include "pages/page.h"
#include "pages/tree-edit.h"
#include "pages/tree-view-private.h"

#define ZOOM_STEP 1.25

void
tree_view_edited_cb (RancangTreeView *self,
                     const char      *id,
                     const char      *text)
{
  RancangItem *item = tree_view_find_item (self, id);
  g_autofree char *title = g_strstrip (g_strdup (text));
  RancangItem *added;

  if (item == NULL || *title == '\0' || rancang_document_is_read_only (self->document))
    return;
  if (self->new_kind == NULL)
    {
      rancang_tree_edit_rename (self->document, item, title);
      tree_view_focus_later (self, id);
      return;
    }

  added = rancang_tree_edit_add (self->document, item, self->new_kind,
                                 tree_view_find_item (self, self->new_place),
                                 tree_view_get_dimension (self, item), title);
  if (added == NULL)
    return;
  rancang_performance_tree_set_collapsed (self->tree, id, FALSE);
  tree_view_focus_later (self, rancang_item_get_id (added));
}

/* Asks for the title of something new beside the card below which it will stand. */
void
tree_view_ask_for_new (RancangTreeView *self,
                       RancangItem     *below,
                       const char      *kind,
                       const char      *place)
{
  g_autofree char *label = NULL;
  g_autofree char *hint = NULL;

  if (kind == NULL || rancang_document_is_read_only (self->document))
    return;

  g_set_str (&self->new_kind, kind);
  g_set_str (&self->new_place, place != NULL && *place != '\0' ? place : NULL);
  label = rancang_label_dup_kind (rancang_kind_lookup (kind));
  hint = g_strdup_printf (_("Name of the new %s"), label);
  gtk_stack_set_visible_child_name (self->stack, "tree");
  rancang_figure_view_ask (self->view, rancang_item_get_id (below), hint);
}

static void
add_to_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RancangTreeView *self = RANCANG_TREE_VIEW (widget);
  const char *id;
  const char *kind;
  const char *place;
  RancangItem *below;

  g_variant_get (parameter, "(&s&s&s)", &id, &kind, &place);
  below = tree_view_find_item (self, id);
  if (below != NULL)
    tree_view_ask_for_new (self, below, kind, place);
}

static void
add_first_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  RancangTreeView *self = RANCANG_TREE_VIEW (widget);

  rancang_page_add (RANCANG_PAGE (self));
}

static void
start_renaming (RancangTreeView *self,
                RancangItem     *item)
{
  if (item == NULL || rancang_document_is_read_only (self->document)
      || !rancang_tree_edit_can_rename (item))
    return;

  g_clear_pointer (&self->new_kind, g_free);
  rancang_figure_view_edit (self->view, rancang_item_get_id (item),
                            rancang_item_get_title (item));
}

static void
rename_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RancangTreeView *self = RANCANG_TREE_VIEW (widget);

  start_renaming (self, tree_view_find_item (self, g_variant_get_string (parameter, NULL)));
}

static void
rename_focused_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  RancangTreeView *self = RANCANG_TREE_VIEW (widget);

  start_renaming (self, tree_view_find_focused (self));
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RancangItem *item = tree_view_find_focused (RANCANG_TREE_VIEW (widget));

  if (item != NULL && rancang_tree_edit_can_rename (item))
    gtk_widget_activate_action (widget, "win.remove-item", "s", rancang_item_get_id (item));
}

static void
move_to_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  RancangTreeView *self = RANCANG_TREE_VIEW (widget);
  const char *id;
  const char *target_id;
  RancangItem *item;
  RancangItem *target;

  g_variant_get (parameter, "(&s&s)", &id, &target_id);
  item = tree_view_find_item (self, id);
  target = tree_view_find_item (self, target_id);
  if (item != NULL && target != NULL)
    tree_view_move_below (self, item, target);
}

static void
toggle_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RancangTreeView *self = RANCANG_TREE_VIEW (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  tree_view_set_collapsed (self, id, !rancang_performance_tree_is_collapsed (self->tree, id));
}

static void
collapse_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  RancangTreeView *self = RANCANG_TREE_VIEW (widget);
  const char *id = rancang_figure_view_get_focused_item (self->view);

  if (id != NULL)
    tree_view_set_collapsed (self, id, g_variant_get_boolean (parameter));
}

static void
collapse_all_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  RancangTreeView *self = RANCANG_TREE_VIEW (widget);

  rancang_performance_tree_collapse_kind (self->tree, "programme");
  tree_view_redraw (self);
}

static void
expand_all_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RancangTreeView *self = RANCANG_TREE_VIEW (widget);

  rancang_performance_tree_expand_all (self->tree);
  tree_view_redraw (self);
}

static void
zoom_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RancangTreeView *self = RANCANG_TREE_VIEW (widget);
  const int step = g_variant_get_int32 (parameter);

  if (step == 0)
    rancang_figure_view_zoom_to_fit (self->view);
  else
    rancang_figure_view_set_zoom (self->view, rancang_figure_view_get_zoom (self->view)
                                                * pow (ZOOM_STEP, step));
}

void
tree_view_add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint    key;
    gboolean collapses;
  } keys[] = {
    { GDK_KEY_plus, FALSE }, { GDK_KEY_equal, FALSE }, { GDK_KEY_KP_Add, FALSE },
    { GDK_KEY_minus, TRUE }, { GDK_KEY_KP_Subtract, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, "tree.collapse", "b",
                                         keys[i].collapses);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "tree.rename-focused", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "tree.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "tree.remove", NULL);
}

void
tree_view_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    const char                  *parameter;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "tree.add-to", "(sss)", add_to_cb },
    { "tree.add-first", NULL, add_first_cb },
    { "tree.rename", "s", rename_cb },
    { "tree.rename-focused", NULL, rename_focused_cb },
    { "tree.remove", NULL, remove_cb },
    { "tree.move-to", "(ss)", move_to_cb },
    { "tree.toggle", "s", toggle_cb },
    { "tree.collapse", "b", collapse_cb },
    { "tree.collapse-all", NULL, collapse_all_cb },
    { "tree.expand-all", NULL, expand_all_cb },
    { "tree.zoom", "i", zoom_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}
