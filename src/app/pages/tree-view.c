/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tree-view.c: the performance tree of a dimension, to be worked in */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <adwaita.h>

#include "commands.h"
#include "labels.h"
#include "pages/page.h"
#include "pages/tree-edit.h"
#include "pages/tree-view-private.h"

#define LARGE_TREE 300 /* with more items the indicators are hidden at first */
#define FOCUS_TRIES 30 /* frames */

/**
 * RancangTreeView:
 *
 * Goals, strategies, programmes and indicators as cards, each below what it serves. Arrow keys walk
 * along the lines, + and - expand and collapse, Enter opens, F2 renames in place, Delete removes;
 * dragging a card onto another, or its menu, puts it below that one.
 */
static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangTreeView, rancang_tree_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

RancangItem *
tree_view_find_item (RancangTreeView *self,
                     const char      *id)
{
  return id != NULL ? rancang_plan_find (rancang_document_get_plan (self->document), id) : NULL;
}

RancangItem *
tree_view_find_focused (RancangTreeView *self)
{
  return tree_view_find_item (self, rancang_figure_view_get_focused_item (self->view));
}

RancangItem *
tree_view_get_dimension (RancangTreeView *self,
                         RancangItem     *item)
{
  if (rancang_item_is (self->item, "dimension"))
    return self->item;
  return item != NULL ? rancang_item_get_ancestor (item, "dimension") : NULL;
}

static void
update_stack (RancangTreeView *self)
{
  gtk_stack_set_visible_child_name (self->stack,
                                    rancang_performance_tree_get_size (self->tree) > 1 ? "tree"
                                                                                      : "empty");
}

/* What comes next when the item is gone: its neighbour below the same, or what it is below. */
static char *
dup_successor (RancangTreeView *self,
               const char      *id)
{
  const char *parent = rancang_performance_tree_get_parent (self->tree, id);

  for (int step = 1; step >= -1; step -= 2)
    {
      const char *beside = rancang_performance_tree_get_beside (self->tree, id, step);

      if (beside != NULL
          && g_strcmp0 (rancang_performance_tree_get_parent (self->tree, beside), parent) == 0)
        return g_strdup (beside);
    }
  return g_strdup (parent);
}

/* Only when it is drawn: many changes may come before that. */
static void
update (RancangTreeView *self)
{
  if (!self->stale)
    return;

  self->stale = FALSE;
  rancang_performance_tree_update (self->tree);
  if (self->successor != NULL && self->focus_tick == 0
      && !rancang_performance_tree_contains (self->tree, self->focused))
    tree_view_focus_later (self, self->successor);
}

/* Before the tree is another: whose turn it is if the focused item is gone. */
static void
remember_focus (RancangTreeView *self)
{
  const char *id = rancang_figure_view_get_focused_item (self->view);
  const gboolean has_focus = gtk_widget_is_focus (GTK_WIDGET (self->view));

  g_set_str (&self->focused, id);
  g_free (self->successor);
  self->successor = id != NULL && has_focus ? dup_successor (self, id) : NULL;
}

static RancangFigure *
lay_out (const RancangFigureOptions *options,
         gpointer                    user_data)
{
  RancangTreeView *self = user_data;

  update (self);
  return rancang_figure_new_performance_tree (self->tree, options);
}

void
tree_view_redraw (RancangTreeView *self)
{
  rancang_figure_view_queue_layout (self->view);
}

static gboolean
focus_tick_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  RancangTreeView *self = RANCANG_TREE_VIEW (widget);

  if (!rancang_figure_view_focus_item (self->view, self->wanted) && --self->n_tries > 0)
    return G_SOURCE_CONTINUE;
  self->focus_tick = 0;
  return G_SOURCE_REMOVE;
}

/* The card may still have to be drawn. */
void
tree_view_focus_later (RancangTreeView *self,
                       const char      *id)
{
  g_set_str (&self->wanted, id);
  self->n_tries = FOCUS_TRIES;
  if (self->focus_tick == 0)
    self->focus_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_tick_cb, NULL, NULL);
}

static void
scroll_to_root (RancangTreeView *self,
                RancangFigure   *figure)
{
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const double zoom = rancang_figure_view_get_zoom (self->view);
  const double width = gtk_widget_get_width (GTK_WIDGET (self->view)) / zoom;
  const double height = gtk_widget_get_height (GTK_WIDGET (self->view)) / zoom;
  const int first = rancang_figure_get_first (figure);
  const RancangShape *root;

  if (first < 0)
    return;
  root = rancang_figure_get_shape (figure, (guint) first);
  if (rancang_performance_tree_get_orientation (self->tree) == RANCANG_TREE_DOWNWARD)
    rancang_figure_view_scroll_to (self->view, root->x + (root->width - width) / 2, 0);
  else
    rancang_figure_view_scroll_to (self->view, rtl ? rancang_figure_get_width (figure) : 0,
                                   root->y + (root->height - height) / 2);
}

/* The root is in the middle of a large tree: it comes in sight once that is drawn. */
static gboolean
place_tick_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  RancangTreeView *self = RANCANG_TREE_VIEW (widget);
  RancangFigure *figure = rancang_figure_view_get_figure (self->view);

  if (figure == self->old_figure)
    return G_SOURCE_CONTINUE;

  self->place_tick = 0;
  g_clear_object (&self->old_figure);
  if (figure != NULL)
    scroll_to_root (self, figure);
  return G_SOURCE_REMOVE;
}

static void
place_later (RancangTreeView *self)
{
  g_set_object (&self->old_figure, rancang_figure_view_get_figure (self->view));
  if (self->place_tick == 0)
    self->place_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), place_tick_cb, NULL, NULL);
}

static void
changed_cb (RancangTreeView    *self,
            RancangTransaction *transaction)
{
  static const char * const kinds[] = { "goal", "strategy", "programme", "indicator", "mission",
                                        "sub-dimension", "dimension", "plan" };
  gboolean touched = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (kinds) && !touched; i++)
    touched = rancang_transaction_touches_kind (transaction, kinds[i]);
  if (!touched)
    return;

  if (!self->stale)
    remember_focus (self);
  self->stale = TRUE;
  /* Whether there is anything to draw decides whether anything is drawn. */
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "tree") != 0)
    update (self);
  update_stack (self);
  tree_view_redraw (self);
}

void
tree_view_set_collapsed (RancangTreeView *self,
                         const char      *id,
                         gboolean         collapsed)
{
  if (rancang_performance_tree_set_collapsed (self->tree, id, collapsed))
    tree_view_redraw (self);
}

static gboolean
part_activated_cb (RancangTreeView *self,
                   const char      *id,
                   const char      *role)
{
  if (g_strcmp0 (role, "branch") != 0)
    return FALSE;
  tree_view_set_collapsed (self, id, !rancang_performance_tree_is_collapsed (self->tree, id));
  return TRUE;
}

static void
activated_cb (RancangTreeView *self,
              const char      *id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s", id);
}

static void
orientation_cb (RancangTreeView *self)
{
  const gboolean downward = gtk_toggle_button_get_active (self->downward_button);

  rancang_performance_tree_set_orientation (self->tree, downward ? RANCANG_TREE_DOWNWARD
                                                                 : RANCANG_TREE_SIDEWAYS);
  place_later (self);
  tree_view_redraw (self);
}

static void
menu_opening_cb (RancangTreeView *self,
                 const char      *id)
{
  RancangItem *item = tree_view_find_item (self, id);
  g_autoptr (GMenuModel) menu = NULL;

  if (item != NULL)
    menu = rancang_tree_edit_create_menu (item, tree_view_get_dimension (self, item),
                                          rancang_document_is_read_only (self->document));
  rancang_figure_view_set_menu (self->view, menu);
}

static const char *
find_neighbour (RancangTreeView  *self,
                const char       *id,
                GtkDirectionType  direction)
{
  const gboolean downward = rancang_performance_tree_get_orientation (self->tree)
                            == RANCANG_TREE_DOWNWARD;
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (rtl && (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT))
    direction = direction == GTK_DIR_LEFT ? GTK_DIR_RIGHT : GTK_DIR_LEFT;
  if (direction == (downward ? GTK_DIR_UP : GTK_DIR_LEFT))
    return rancang_performance_tree_get_parent (self->tree, id);
  if (direction == (downward ? GTK_DIR_DOWN : GTK_DIR_RIGHT))
    {
      /* As in a tree list: what is collapsed opens first. */
      tree_view_set_collapsed (self, id, FALSE);
      return rancang_performance_tree_get_child (self->tree, id);
    }
  return rancang_performance_tree_get_beside (self->tree, id,
                                              direction == GTK_DIR_UP || direction == GTK_DIR_LEFT
                                                ? -1 : 1);
}

gboolean
rancang_tree_view_walk (RancangTreeView  *self,
                        GtkDirectionType  direction)
{
  const char *id;
  const char *next;

  g_return_val_if_fail (RANCANG_IS_TREE_VIEW (self), FALSE);

  update (self);
  id = rancang_figure_view_get_focused_item (self->view);
  if (id == NULL)
    id = rancang_performance_tree_get_root (self->tree);
  next = id != NULL ? find_neighbour (self, id, direction) : NULL;
  if (next == NULL)
    return FALSE;
  if (!rancang_figure_view_focus_item (self->view, next))
    tree_view_focus_later (self, next);
  return TRUE;
}

/* Before the view takes the arrow keys: the lines lead, not the places. */
static gboolean
key_pressed_cb (RancangTreeView *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  static const struct
  {
    guint            key;
    guint            keypad_key;
    GtkDirectionType direction;
  } keys[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, GTK_DIR_LEFT },
    { GDK_KEY_Right, GDK_KEY_KP_Right, GTK_DIR_RIGHT },
    { GDK_KEY_Up, GDK_KEY_KP_Up, GTK_DIR_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, GTK_DIR_DOWN },
  };

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0
      || !gtk_widget_has_focus (GTK_WIDGET (self->view)))
    return GDK_EVENT_PROPAGATE;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keyval == keys[i].key || keyval == keys[i].keypad_key)
      {
        rancang_tree_view_walk (self, keys[i].direction);
        return GDK_EVENT_STOP;
      }
  return GDK_EVENT_PROPAGATE;
}

/* Something below the focused card, or below the root. */
static void
rancang_tree_view_add (RancangPage *page)
{
  RancangTreeView *self = RANCANG_TREE_VIEW (page);
  RancangItem *item = tree_view_find_focused (self);

  if (item == NULL)
    item = self->item;
  tree_view_ask_for_new (self, item, rancang_tree_edit_get_child_kind (item), NULL);
}

/* The card of the item, or of the nearest that holds it. */
static gboolean
rancang_tree_view_focus_item (RancangPage *page,
                              RancangItem *item)
{
  RancangTreeView *self = RANCANG_TREE_VIEW (page);

  update (self);
  while (item != NULL
         && !rancang_performance_tree_contains (self->tree, rancang_item_get_id (item)))
    item = rancang_item_get_parent (item);
  if (item == NULL || !rancang_performance_tree_reveal (self->tree, rancang_item_get_id (item)))
    return FALSE;

  tree_view_redraw (self);
  tree_view_focus_later (self, rancang_item_get_id (item));
  return TRUE;
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->add = rancang_tree_view_add;
  iface->focus_item = rancang_tree_view_focus_item;
}

static void
rancang_tree_view_dispose (GObject *object)
{
  RancangTreeView *self = RANCANG_TREE_VIEW (object);

  if (self->view != NULL)
    rancang_figure_view_set_layout (self->view, NULL, NULL);
  if (self->focus_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->focus_tick);
  if (self->place_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->place_tick);
  self->focus_tick = self->place_tick = 0;
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_TREE_VIEW);
  g_clear_object (&self->old_figure);
  g_clear_object (&self->tree);
  g_clear_object (&self->item);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_tree_view_parent_class)->dispose (object);
}

static void
rancang_tree_view_finalize (GObject *object)
{
  RancangTreeView *self = RANCANG_TREE_VIEW (object);

  g_free (self->dragged);
  g_free (self->new_kind);
  g_free (self->new_place);
  g_free (self->wanted);
  g_free (self->focused);
  g_free (self->successor);

  G_OBJECT_CLASS (rancang_tree_view_parent_class)->finalize (object);
}

static void
rancang_tree_view_class_init (RancangTreeViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_tree_view_dispose;
  object_class->finalize = rancang_tree_view_finalize;
  g_type_ensure (RANCANG_TYPE_FIGURE_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/pages/tree-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangTreeView, stack);
  gtk_widget_class_bind_template_child (widget_class, RancangTreeView, scroller);
  gtk_widget_class_bind_template_child (widget_class, RancangTreeView, view);
  gtk_widget_class_bind_template_child (widget_class, RancangTreeView, sideways_button);
  gtk_widget_class_bind_template_child (widget_class, RancangTreeView, downward_button);
  tree_view_install_actions (widget_class);
  tree_view_add_keys (widget_class);
}

static void
connect_view (RancangTreeView *self)
{
  static const struct
  {
    const char *signal;
    GCallback   callback;
  } signals[] = {
    { "activated", G_CALLBACK (activated_cb) },
    { "part-activated", G_CALLBACK (part_activated_cb) },
    { "menu-opening", G_CALLBACK (menu_opening_cb) },
    { "edited", G_CALLBACK (tree_view_edited_cb) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (self->view, signals[i].signal, signals[i].callback, self,
                             G_CONNECT_SWAPPED);
  tree_view_add_dragging (self);
}

static void
rancang_tree_view_init (RancangTreeView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  rancang_figure_view_set_zoomable (self->view, TRUE);
  connect_view (self);
  g_signal_connect_object (self->downward_button, "toggled", G_CALLBACK (orientation_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
rancang_tree_view_new (RancangDocument *document,
                       RancangItem     *item)
{
  RancangTreeView *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RANCANG_IS_ITEM (item), NULL);

  self = g_object_new (RANCANG_TYPE_TREE_VIEW, NULL);
  self->document = g_object_ref (document);
  self->item = g_object_ref (item);
  self->tree = rancang_performance_tree_new (item);
  if (rancang_performance_tree_get_size (self->tree) > LARGE_TREE)
    rancang_performance_tree_collapse_kind (self->tree, "programme");
  if (rancang_document_is_read_only (document))
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "tree.add-first", FALSE);
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update_stack (self);
  rancang_figure_view_set_layout (self->view, lay_out, self);
  place_later (self);

  return GTK_WIDGET (self);
}

RancangFigureView *
rancang_tree_view_get_figure (RancangTreeView *self)
{
  g_return_val_if_fail (RANCANG_IS_TREE_VIEW (self), NULL);

  return self->view;
}

RancangPerformanceTree *
rancang_tree_view_get_tree (RancangTreeView *self)
{
  g_return_val_if_fail (RANCANG_IS_TREE_VIEW (self), NULL);

  return self->tree;
}
