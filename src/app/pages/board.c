/* SPDX-License-Identifier: GPL-3.0-or-later */
/* board.c: items as cards in lanes */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "labels.h"
#include "pages/board-menu.h"
#include "pages/board-private.h"
#include "pages/card.h"
#include "pages/page.h"

/**
 * RancangBoard:
 *
 * The lanes of a dimension stand side by side; where they do not fit they scroll sideways. Choices
 * stand two by two. All that can be done by dragging can be done by keyboard: Alt and an arrow
 * moves the focused card.
 */
static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangBoard, rancang_board, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

/* The lane in which the item stands, or NULL. */
RancangBoardLane *
rancang_board_find_lane (RancangBoard *self,
                         RancangItem  *item,
                         guint        *index)
{
  guint position;

  for (guint i = 0; i < self->lanes->len; i++)
    {
      RancangBoardLane *lane = g_ptr_array_index (self->lanes, i);

      if (rancang_board_group_find (rancang_board_lane_get_group (lane), item, &position))
        {
          *index = i;
          return lane;
        }
    }
  return NULL;
}

/* Three lanes fit beside the editor; on a telephone one fills the width, the next peeps in. */
#define LANE_WIDTH        164
#define NARROW_LANE_WIDTH 272
#define NARROW_BOARD      480

static void
set_lane_width (RancangBoard *self,
                GtkWidget    *lane)
{
  gtk_widget_set_size_request (lane, self->is_narrow ? NARROW_LANE_WIDTH : LANE_WIDTH, -1);
}

static gboolean
update_widths_cb (gpointer user_data)
{
  RancangBoard *self = user_data;

  self->width_source = 0;
  for (guint i = 0; i < self->lanes->len; i++)
    set_lane_width (self, g_ptr_array_index (self->lanes, i));
  return G_SOURCE_REMOVE;
}

/* Sizes must not change while they are given out: a moment later. */
static void
page_size_cb (RancangBoard  *self,
              GParamSpec    *pspec,
              GtkAdjustment *adjustment)
{
  const double width = gtk_adjustment_get_page_size (adjustment);
  const gboolean is_narrow = width > 0 && width < NARROW_BOARD;

  if (is_narrow == self->is_narrow)
    return;

  self->is_narrow = is_narrow;
  if (self->width_source == 0)
    self->width_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_widths_cb, self, NULL);
}

static GtkWidget *
add_lane (RancangBoard      *self,
          GtkWidget         *row,
          RancangBoardGroup *group)
{
  GtkWidget *lane = rancang_board_lane_new (self->document, group);

  gtk_widget_set_hexpand (lane, TRUE);
  g_ptr_array_add (self->lanes, lane);
  gtk_box_append (GTK_BOX (row), lane);
  return lane;
}

static void
rebuild_lanes (RancangBoard *self)
{
  GtkWidget *row = g_ptr_array_index (self->rows, 0);
  GListModel *sub_dimensions = rancang_item_get_children (self->dimension, "sub-dimension");

  for (guint i = 0; i < self->lanes->len; i++)
    gtk_box_remove (GTK_BOX (row), g_ptr_array_index (self->lanes, i));
  g_ptr_array_set_size (self->lanes, 0);

  for (guint i = 0; i < g_list_model_get_n_items (sub_dimensions); i++)
    {
      g_autoptr (RancangItem) item = g_list_model_get_item (sub_dimensions, i);
      g_autoptr (RancangBoardGroup) group = rancang_board_group_new (self->document, item,
                                                                     "programme");

      set_lane_width (self, add_lane (self, row, group));
    }
}

RancangBoardGroup *
rancang_board_get_group (RancangBoard *self,
                         guint         index)
{
  return rancang_board_lane_get_group (g_ptr_array_index (self->lanes, index));
}

static void
move_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  rancang_board_move_focused (RANCANG_BOARD (widget), g_variant_get_int32 (parameter));
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RancangItem *item = rancang_board_find_focused (RANCANG_BOARD (widget));

  if (item != NULL)
    gtk_widget_activate_action (widget, "win.remove-item", "s", rancang_item_get_id (item));
}

static void
rename_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RancangItem *item = rancang_board_find_focused (RANCANG_BOARD (widget));

  if (item != NULL)
    gtk_widget_activate_action (widget, "win.rename-item", "s", rancang_item_get_id (item));
}

static RancangItem *
find_item (RancangBoard *self,
           GVariant     *parameter)
{
  return rancang_plan_find (rancang_document_get_plan (self->document),
                            g_variant_get_string (parameter, NULL));
}

static void
move_to_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  RancangBoard *self = RANCANG_BOARD (widget);
  const char *id;
  const char *key;
  RancangItem *item;

  g_variant_get (parameter, "(&s&s)", &id, &key);
  item = rancang_plan_find (rancang_document_get_plan (self->document), id);
  for (guint i = 0; item != NULL && i < self->lanes->len; i++)
    if (g_str_equal (rancang_board_group_get_key (rancang_board_get_group (self, i)), key))
      {
        rancang_board_group_place (rancang_board_get_group (self, i), item, -1);
        rancang_page_focus_item (RANCANG_PAGE (self), item);
      }
}

static void
toggle_quick_win_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  RancangBoard *self = RANCANG_BOARD (widget);
  RancangItem *item = find_item (self, parameter);

  if (item != NULL)
    rancang_command_set_flag (self->document, item, "quick-win",
                              !rancang_item_get_boolean (item, "quick-win"),
                              C_("undo", "Quick win"));
}

static void
duplicate_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  RancangBoard *self = RANCANG_BOARD (widget);
  RancangItem *item = find_item (self, parameter);

  if (item != NULL && (item = rancang_command_duplicate (self->document, item)) != NULL)
    rancang_page_focus_item (RANCANG_PAGE (self), item);
}

/* The menu key and Shift+F10, on the focused card. */
static void
menu_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RancangBoard *self = RANCANG_BOARD (widget);
  RancangItem *item = rancang_board_find_focused (self);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  graphene_rect_t bounds;

  if (item == NULL || !gtk_widget_compute_bounds (focus, widget, &bounds))
    return;

  rancang_board_show_menu (self, item, bounds.origin.x + 24, bounds.origin.y + 24);
}

static void
pressed_cb (RancangBoard    *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *card = picked != NULL ? gtk_widget_get_ancestor (picked, RANCANG_TYPE_CARD)
                                   : NULL;

  if (card == NULL)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  rancang_board_show_menu (self, rancang_card_get_item (RANCANG_CARD (card)), x, y);
}

static void
add_menu_gesture (RancangBoard *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* The entry of the lane that has the focus, else of the first. */
static void
rancang_board_add (RancangPage *page)
{
  RancangBoard *self = RANCANG_BOARD (page);
  GtkWidget *focus;
  guint index = 0;

  if (self->lanes->len == 0)
    return;

  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  for (guint i = 0; focus != NULL && i < self->lanes->len; i++)
    if (gtk_widget_is_ancestor (focus, g_ptr_array_index (self->lanes, i)))
      index = i;

  rancang_board_lane_start_adding (g_ptr_array_index (self->lanes, index));
}

static void
rancang_board_set_open (RancangPage *page,
                        RancangItem *item)
{
  RancangBoard *self = RANCANG_BOARD (page);

  /* Of an indicator or another part, the programme that it belongs to. */
  if (item != NULL && !rancang_item_is (item, "programme"))
    item = rancang_item_get_ancestor (item, "programme");
  for (guint i = 0; i < self->lanes->len; i++)
    rancang_board_lane_set_open (g_ptr_array_index (self->lanes, i), item);
}

/* The card of the programme, or of the programme that the item is a part of. */
static gboolean
rancang_board_focus_item (RancangPage *page,
                          RancangItem *item)
{
  RancangBoard *self = RANCANG_BOARD (page);
  RancangBoardLane *lane;
  guint position = 0;
  guint index;

  lane = rancang_board_find_lane (self, item, &index);
  if (lane == NULL)
    {
      item = rancang_item_get_ancestor (item, "programme");
      lane = item != NULL ? rancang_board_find_lane (self, item, &index) : NULL;
    }
  if (lane == NULL)
    return FALSE;

  rancang_board_group_find (rancang_board_lane_get_group (lane), item, &position);
  rancang_board_lane_focus (lane, position);
  return TRUE;
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->add = rancang_board_add;
  iface->set_open = rancang_board_set_open;
  iface->focus_item = rancang_board_focus_item;
}

static void
rancang_board_dispose (GObject *object)
{
  RancangBoard *self = RANCANG_BOARD (object);

  g_clear_handle_id (&self->width_source, g_source_remove);
  g_clear_pointer (&self->lanes, g_ptr_array_unref);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->dimension);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_board_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keyval;
    int   direction;
  } moves[] = {
    { GDK_KEY_Up, GTK_DIR_UP },
    { GDK_KEY_Down, GTK_DIR_DOWN },
    { GDK_KEY_Left, GTK_DIR_LEFT },
    { GDK_KEY_Right, GTK_DIR_RIGHT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_class_add_binding_action (widget_class, moves[i].keyval, GDK_ALT_MASK, "card.move",
                                         "i", moves[i].direction);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "card.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "card.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "card.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "card.menu",
                                       NULL);
}

static void
rancang_board_class_init (RancangBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_board_dispose;

  gtk_widget_class_install_action (widget_class, "card.move", "i", move_cb);
  gtk_widget_class_install_action (widget_class, "card.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "card.rename", NULL, rename_cb);
  gtk_widget_class_install_action (widget_class, "card.menu", NULL, menu_cb);
  gtk_widget_class_install_action (widget_class, "card.move-to", "(ss)", move_to_cb);
  gtk_widget_class_install_action (widget_class, "card.toggle-quick-win", "s",
                                   toggle_quick_win_cb);
  gtk_widget_class_install_action (widget_class, "card.duplicate", "s", duplicate_cb);
  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "board");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
rancang_board_init (RancangBoard *self)
{
  self->lanes = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  add_menu_gesture (self);
}

/* Lanes side by side, which scroll sideways. */
static void
lay_row (RancangBoard *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  gtk_widget_add_css_class (row, "lanes");
  g_ptr_array_add (self->rows, row);

  self->content = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->content), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->content), row);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
  g_signal_connect_object (
    gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->content)),
    "notify::page-size", G_CALLBACK (page_size_cb), self, G_CONNECT_SWAPPED);
}

/* How high the list of a choice grows before it scrolls by itself. */
#define CHOICE_HEIGHT 420

static void
add_choice_row (RancangBoard *self,
                const char   *title)
{
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dimmed");
  if (self->rows->len > 0)
    gtk_widget_set_margin_top (label, 6);
  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  g_ptr_array_add (self->rows, row);
  gtk_box_append (GTK_BOX (self->content), label);
  gtk_box_append (GTK_BOX (self->content), row);
}

static void
switch_edits (RancangBoard *self)
{
  const gboolean can_edit = !rancang_document_is_read_only (self->document);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.move-to", can_edit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.toggle-quick-win", can_edit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.duplicate", can_edit);
}

GtkWidget *
rancang_board_new (RancangDocument *document,
                   RancangItem     *dimension)
{
  RancangBoard *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RANCANG_IS_ITEM (dimension), NULL);

  self = g_object_new (RANCANG_TYPE_BOARD, NULL);
  self->document = g_object_ref (document);
  self->dimension = g_object_ref (dimension);
  lay_row (self);
  g_signal_connect_object (rancang_item_get_children (dimension, "sub-dimension"), "items-changed",
                           G_CALLBACK (rebuild_lanes), self, G_CONNECT_SWAPPED);
  rebuild_lanes (self);
  switch_edits (self);

  return GTK_WIDGET (self);
}

GtkWidget *
rancang_board_new_for_choices (RancangDocument          *document,
                               RancangItem              *parent,
                               const char               *kind,
                               const char               *field,
                               const RancangBoardChoice *choices,
                               guint                     n_choices,
                               const char * const       *row_titles)
{
  RancangBoard *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RANCANG_IS_ITEM (parent), NULL);

  self = g_object_new (RANCANG_TYPE_BOARD, NULL);
  self->document = g_object_ref (document);
  self->n_columns = 2;
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
  for (guint i = 0; i < n_choices; i++)
    {
      g_autoptr (RancangBoardGroup) group = NULL;
      GtkWidget *lane;

      if (i % self->n_columns == 0)
        add_choice_row (self, _(row_titles[i / self->n_columns]));
      group = rancang_board_group_new_for_choice (document, parent, kind, field, &choices[i]);
      lane = add_lane (self, g_ptr_array_index (self->rows, self->rows->len - 1), group);
      gtk_widget_set_valign (lane, GTK_ALIGN_FILL);
      rancang_board_lane_set_max_height (RANCANG_BOARD_LANE (lane), CHOICE_HEIGHT);
    }
  switch_edits (self);

  return GTK_WIDGET (self);
}

/* Where there is no room for two choices beside each other, they stand one below the other. */
void
rancang_board_set_stacked (RancangBoard *self,
                           gboolean      stacked)
{
  g_return_if_fail (RANCANG_IS_BOARD (self));

  for (guint i = 0; self->n_columns > 0 && i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      gtk_orientable_set_orientation (GTK_ORIENTABLE (row), stacked ? GTK_ORIENTATION_VERTICAL
                                                                    : GTK_ORIENTATION_HORIZONTAL);
      gtk_box_set_homogeneous (GTK_BOX (row), !stacked);
    }
}

RancangItem *
rancang_board_find_focused (RancangBoard *self)
{
  g_return_val_if_fail (RANCANG_IS_BOARD (self), NULL);

  for (guint i = 0; i < self->lanes->len; i++)
    {
      RancangItem *item = rancang_board_lane_find_focused (g_ptr_array_index (self->lanes, i));

      if (item != NULL)
        return item;
    }
  return NULL;
}

/* The place is in coordinates of the board. */
void
rancang_board_show_menu (RancangBoard *self,
                         RancangItem  *item,
                         double        x,
                         double        y)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();

  g_return_if_fail (RANCANG_IS_BOARD (self));
  g_return_if_fail (RANCANG_IS_ITEM (item));

  for (guint i = 0; i < self->lanes->len; i++)
    g_ptr_array_add (groups, rancang_board_get_group (self, i));
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = rancang_board_menu_new (GTK_WIDGET (self), item, groups,
                                       &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
