/* SPDX-License-Identifier: GPL-3.0-or-later */
/* board.c: the lanes of a dimension */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "labels.h"
#include "pages/board-lane.h"
#include "pages/board-menu.h"
#include "pages/board.h"
#include "pages/page.h"
#include "pages/programme-card.h"

/**
 * RancangBoard:
 *
 * One lane a sub-dimension, side by side; where they do not fit they scroll sideways. All that can
 * be done by dragging can be done by keyboard: Alt and an arrow moves the focused card.
 */
struct _RancangBoard
{
  GtkWidget parent_instance;

  /* Owned by the template of widgets */
  GtkWidget *scroller;
  GtkWidget *box;
  GtkWidget *menu;

  /* Owned */
  RancangDocument *document;
  RancangItem     *dimension;
  GPtrArray       *lanes;

  /* Plain */
  gboolean is_narrow;
  guint    width_source;
};

static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangBoard, rancang_board, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

static RancangBoardLane *
find_lane (RancangBoard *self,
           RancangItem  *sub_dimension,
           guint        *index)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      RancangBoardLane *lane = g_ptr_array_index (self->lanes, i);

      if (rancang_board_lane_get_item (lane) == sub_dimension)
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

static void
rebuild_lanes (RancangBoard *self)
{
  GListModel *sub_dimensions = rancang_item_get_children (self->dimension, "sub-dimension");

  for (guint i = 0; i < self->lanes->len; i++)
    gtk_box_remove (GTK_BOX (self->box), g_ptr_array_index (self->lanes, i));
  g_ptr_array_set_size (self->lanes, 0);

  for (guint i = 0; i < g_list_model_get_n_items (sub_dimensions); i++)
    {
      g_autoptr (RancangItem) item = g_list_model_get_item (sub_dimensions, i);
      GtkWidget *lane = rancang_board_lane_new (self->document, item);

      set_lane_width (self, lane);
      gtk_widget_set_hexpand (lane, TRUE);
      g_ptr_array_add (self->lanes, lane);
      gtk_box_append (GTK_BOX (self->box), lane);
    }
}

static void
announce_place (RancangBoard *self,
                RancangItem  *programme)
{
  RancangItem *parent = rancang_item_get_parent (programme);
  g_autofree char *title = rancang_label_dup_item (programme);
  g_autofree char *lane = rancang_label_dup_item (parent);
  g_autofree char *message = NULL;

  message = g_strdup_printf (_("%s: place %u of %u in %s"), title,
                             rancang_item_get_position (programme) + 1,
                             rancang_item_count_children (parent, "programme"), lane);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
move_within_lane (RancangBoard     *self,
                  RancangBoardLane *lane,
                  RancangItem      *programme,
                  int               step)
{
  RancangItem *parent = rancang_board_lane_get_item (lane);
  const int position = (int) rancang_item_get_position (programme) + step;

  if (position < 0 || position >= (int) rancang_item_count_children (parent, "programme"))
    return FALSE;

  return rancang_command_move (self->document, programme, parent, position);
}

static gboolean
move_to_lane (RancangBoard *self,
              RancangItem  *programme,
              int           index)
{
  RancangItem *parent;
  guint position;

  if (index < 0 || index >= (int) self->lanes->len)
    return FALSE;

  parent = rancang_board_lane_get_item (g_ptr_array_index (self->lanes, index));
  position = MIN (rancang_item_get_position (programme),
                  rancang_item_count_children (parent, "programme"));
  return rancang_command_move (self->document, programme, parent, position);
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
find_programme (RancangBoard *self,
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
  rancang_board_menu_move_to (RANCANG_BOARD (widget)->document, parameter);
}

static void
toggle_quick_win_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  RancangBoard *self = RANCANG_BOARD (widget);
  RancangItem *item = find_programme (self, parameter);

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
  RancangItem *item = find_programme (self, parameter);

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
  GtkWidget *card = picked != NULL ? gtk_widget_get_ancestor (picked, RANCANG_TYPE_PROGRAMME_CARD)
                                   : NULL;

  if (card == NULL)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  rancang_board_show_menu (self, rancang_programme_card_get_item (RANCANG_PROGRAMME_CARD (card)),
                           x, y);
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
  guint index;

  if (!rancang_item_is (item, "programme"))
    item = rancang_item_get_ancestor (item, "programme");
  lane = item != NULL ? find_lane (self, rancang_item_get_parent (item), &index) : NULL;
  if (lane == NULL)
    return FALSE;

  rancang_board_lane_focus (lane, rancang_item_get_position (item));
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
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
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
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_set_homogeneous (GTK_BOX (self->box), TRUE);
  gtk_widget_add_css_class (self->box, "lanes");

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  g_signal_connect_object (
    gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller)),
    "notify::page-size", G_CALLBACK (page_size_cb), self, G_CONNECT_SWAPPED);
  add_menu_gesture (self);
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
  g_signal_connect_object (rancang_item_get_children (dimension, "sub-dimension"), "items-changed",
                           G_CALLBACK (rebuild_lanes), self, G_CONNECT_SWAPPED);
  rebuild_lanes (self);
  if (rancang_document_is_read_only (document))
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.move-to", FALSE);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.toggle-quick-win", FALSE);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.duplicate", FALSE);
    }

  return GTK_WIDGET (self);
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

gboolean
rancang_board_move_focused (RancangBoard     *self,
                            GtkDirectionType  direction)
{
  RancangItem *programme;
  RancangBoardLane *lane;
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const int step = direction == GTK_DIR_UP || direction == GTK_DIR_LEFT ? -1 : 1;
  gboolean moved;
  guint index = 0;

  g_return_val_if_fail (RANCANG_IS_BOARD (self), FALSE);

  programme = rancang_board_find_focused (self);
  if (programme == NULL || rancang_document_is_read_only (self->document))
    return FALSE;

  lane = find_lane (self, rancang_item_get_parent (programme), &index);
  if (direction == GTK_DIR_UP || direction == GTK_DIR_DOWN)
    moved = move_within_lane (self, lane, programme, step);
  else
    moved = move_to_lane (self, programme, (int) index + (rtl ? -step : step));
  if (!moved)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return FALSE;
    }

  lane = find_lane (self, rancang_item_get_parent (programme), &index);
  rancang_board_lane_focus (lane, rancang_item_get_position (programme));
  announce_place (self, programme);
  return TRUE;
}

/* The place is in coordinates of the board. */
void
rancang_board_show_menu (RancangBoard *self,
                         RancangItem  *programme,
                         double        x,
                         double        y)
{
  g_return_if_fail (RANCANG_IS_BOARD (self));
  g_return_if_fail (RANCANG_IS_ITEM (programme));

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = rancang_board_menu_new (GTK_WIDGET (self), programme,
                                       &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
