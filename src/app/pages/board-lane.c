/* SPDX-License-Identifier: GPL-3.0-or-later */
/* board-lane.c: a column of cards, such as the programmes of a sub-dimension */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "pages/board-lane-private.h"
#include "widgets/list-focus.h"
#include "pages/entry-card.h"
#include "pages/programme-card.h"
#include "widgets/paste.h"

/**
 * RancangBoardLane:
 *
 * A list view over the items of a group, with an entry at its end that adds one by Enter and keeps
 * the focus for the next; a pasted list adds one a line.
 */
G_DEFINE_FINAL_TYPE (RancangBoardLane, rancang_board_lane, GTK_TYPE_WIDGET)

static GListModel *
get_items (RancangBoardLane *self)
{
  return rancang_board_group_get_items (self->group);
}

static gboolean
holds_programmes (RancangBoardLane *self)
{
  return g_str_equal (rancang_board_group_get_kind (self->group), "programme");
}

static char *
dup_entry_label (RancangBoardLane *self,
                 const char       *title)
{
  return holds_programmes (self) ? g_strdup_printf (_("Add programme to %s"), title)
                                 : g_strdup_printf (_("Add entry to %s"), title);
}

static void
update_header (RancangBoardLane *self)
{
  const guint n = g_list_model_get_n_items (get_items (self));
  g_autofree char *title = rancang_board_group_dup_title (self->group);
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *words = rancang_board_group_dup_count (self->group);
  g_autofree char *empty = rancang_board_group_dup_empty (self->group);
  g_autofree char *label = g_strdup_printf (_("%s, %s"), title, words);
  g_autofree char *tooltip = g_strdup_printf ("%s\n%s", title,
                                              _("Edit sub-dimension and strategies"));
  g_autofree char *entry = dup_entry_label (self, title);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->heading, title);
  gtk_widget_set_tooltip_text (self->edit_button, tooltip);
  gtk_label_set_label (self->count, count);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->count), words);
  gtk_label_set_label (self->empty, empty);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), n == 0);
  gtk_widget_set_visible (self->scroller, n > 0);
  self->extra_height = 0;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, entry, -1);
}

static void
open_item (RancangBoardLane *self,
           RancangItem      *item)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s",
                              rancang_item_get_id (item));
}

static void
activate_cb (RancangBoardLane *self,
             guint             position,
             GtkListView      *list)
{
  g_autoptr (RancangItem) item = g_list_model_get_item (get_items (self), position);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-item", "s",
                                rancang_item_get_id (item));
}

static void
card_released_cb (GtkGestureClick *gesture,
                  int              n_press,
                  double           x,
                  double           y,
                  RancangBoardLane *self)
{
  GtkWidget *card = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  RancangItem *item = rancang_card_get_item (RANCANG_CARD (card));

  if (item != NULL && n_press == 1 && gtk_widget_contains (card, x, y))
    open_item (self, item);
}

static void
setup_cb (RancangBoardLane *self,
          GtkListItem      *list_item)
{
  GtkWidget *card = holds_programmes (self) ? rancang_programme_card_new ()
                                            : rancang_entry_card_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (card_released_cb), self, 0);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (click));
  rancang_board_lane_add_drag_source (self, RANCANG_CARD (card));
  gtk_list_item_set_child (list_item, card);
  g_object_bind_property (card, "summary", list_item, "accessible-description",
                          G_BINDING_SYNC_CREATE);
}

static void
bind_cb (RancangBoardLane *self,
         GtkListItem      *list_item)
{
  RancangCard *card = RANCANG_CARD (gtk_list_item_get_child (list_item));
  RancangItem *item = gtk_list_item_get_item (list_item);
  GBinding *binding = g_object_bind_property (item, "title", list_item, "accessible-label",
                                              G_BINDING_SYNC_CREATE);

  g_object_set_data (G_OBJECT (list_item), "title-binding", binding);
  rancang_card_set_item (card, item);
  rancang_card_set_open (card, item == self->open);
  g_ptr_array_add (self->cards, card);
}

static void
unbind_cb (RancangBoardLane *self,
           GtkListItem      *list_item)
{
  RancangCard *card = RANCANG_CARD (gtk_list_item_get_child (list_item));
  GBinding *binding = g_object_steal_data (G_OBJECT (list_item), "title-binding");

  if (binding != NULL)
    g_binding_unbind (binding);
  if (self->cards != NULL)
    g_ptr_array_remove (self->cards, card);
  if (self->drop_card == card)
    self->drop_card = NULL;
  if (card != NULL)
    rancang_card_set_item (card, NULL);
}

static void
entry_activate_cb (RancangBoardLane *self,
                   GtkEntry         *entry)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  g_autofree char *message = NULL;

  if (*title == '\0'
      || rancang_board_group_add (self->group, title) == NULL)
    return;

  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  gtk_list_view_scroll_to (self->list, g_list_model_get_n_items (get_items (self)) - 1,
                           GTK_LIST_SCROLL_NONE, NULL);
  message = g_strdup_printf (_("%s added"), title);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
entry_paste_cb (const char *text,
                gpointer    user_data)
{
  RancangBoardLane *self = user_data;
  g_autofree char *message = NULL;
  guint n;

  if (strpbrk (text, "\r\n") == NULL)
    return FALSE;

  n = rancang_board_group_add_lines (self->group, text);
  if (n > 0)
    {
      if (holds_programmes (self))
        message = g_strdup_printf (ngettext ("%u programme added", "%u programmes added", n), n);
      else
        message = g_strdup_printf (ngettext ("%u entry added", "%u entries added", n), n);
      rancang_document_say (self->document, message);
    }
  return TRUE;
}

static GtkSizeRequestMode
rancang_board_lane_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_list (RancangBoardLane *self,
              int               width)
{
  int natural;

  gtk_widget_measure (GTK_WIDGET (self->list), GTK_ORIENTATION_VERTICAL, width, NULL, &natural,
                      NULL, NULL);
  natural += self->extra_height;
  return self->max_height > 0 ? MIN (natural, self->max_height) : natural;
}

/*
 * A scrolled window measures its child without regard to the width, and a list takes every title
 * for one line: so the lane asks the list itself, and adds what turned out to be hidden.
 */
static void
rancang_board_lane_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  RancangBoardLane *self = RANCANG_BOARD_LANE (widget);
  int scroller;

  gtk_widget_measure (self->box, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL || !gtk_widget_get_visible (self->scroller))
    return;

  gtk_widget_measure (self->scroller, orientation, for_size, NULL, &scroller, NULL, NULL);
  *natural = MAX (*minimum, *natural - scroller + measure_list (self, for_size));
}

static gboolean
resize_cb (gpointer user_data)
{
  RancangBoardLane *self = user_data;

  self->resize_source = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
rancang_board_lane_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  RancangBoardLane *self = RANCANG_BOARD_LANE (widget);
  GtkAdjustment *adjustment;
  int hidden;

  if (width != self->last_width)
    self->extra_height = 0;
  self->last_width = width;
  gtk_widget_allocate (self->box, width, height, baseline, NULL);

  /* Only now the list has made its rows; where the lane got all it asked for, it asks for more. */
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  hidden = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  if (hidden > 0 && self->resize_source == 0
      && (self->max_height == 0 || gtk_widget_get_height (self->scroller) < self->max_height)
      && gtk_widget_get_height (self->scroller) >= measure_list (self, width))
    {
      self->extra_height += hidden;
      self->resize_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, resize_cb, self, NULL);
    }
}

static void
rancang_board_lane_dispose (GObject *object)
{
  RancangBoardLane *self = RANCANG_BOARD_LANE (object);

  g_clear_handle_id (&self->resize_source, g_source_remove);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_BOARD_LANE);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_object (&self->open);
  g_clear_object (&self->group);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_board_lane_parent_class)->dispose (object);
}

static void
rancang_board_lane_class_init (RancangBoardLaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_board_lane_dispose;
  widget_class->get_request_mode = rancang_board_lane_get_request_mode;
  widget_class->measure = rancang_board_lane_measure;
  widget_class->size_allocate = rancang_board_lane_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "boardlane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/pages/board-lane.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangBoardLane, box);
  gtk_widget_class_bind_template_child (widget_class, RancangBoardLane, title);
  gtk_widget_class_bind_template_child (widget_class, RancangBoardLane, count);
  gtk_widget_class_bind_template_child (widget_class, RancangBoardLane, edit_button);
  gtk_widget_class_bind_template_child (widget_class, RancangBoardLane, heading);
  gtk_widget_class_bind_template_child (widget_class, RancangBoardLane, subtitle);
  gtk_widget_class_bind_template_child (widget_class, RancangBoardLane, empty);
  gtk_widget_class_bind_template_child (widget_class, RancangBoardLane, scroller);
  gtk_widget_class_bind_template_child (widget_class, RancangBoardLane, list);
  gtk_widget_class_bind_template_child (widget_class, RancangBoardLane, entry);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
}

static void
rancang_board_lane_init (RancangBoardLane *self)
{
  self->cards = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A sub-dimension can be opened; a choice is only a word. */
static void
show_parent (RancangBoardLane *self)
{
  RancangItem *parent = rancang_board_group_get_parent (self->group);
  const gboolean is_choice = rancang_board_group_is_choice (self->group);
  const char *subtitle = rancang_board_group_get_subtitle (self->group);

  gtk_widget_set_visible (self->edit_button, !is_choice);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->heading)), is_choice);
  gtk_label_set_label (self->subtitle, subtitle != NULL ? subtitle : "");
  if (is_choice)
    {
      gtk_entry_set_placeholder_text (self->entry, _("Add entry"));
      return;
    }

  g_signal_connect_object (parent, "notify", G_CALLBACK (update_header), self, G_CONNECT_SWAPPED);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit_button), "s",
                                    rancang_item_get_id (parent));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->edit_button), "win.open-item");
}

static void
show_group (RancangBoardLane *self)
{
  GtkNoSelection *selection = gtk_no_selection_new (g_object_ref (get_items (self)));

  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  g_signal_connect_object (get_items (self), "items-changed", G_CALLBACK (update_header), self,
                           G_CONNECT_SWAPPED);
  rancang_board_lane_add_drop_target (self);
  rancang_paste_intercept (GTK_EDITABLE (self->entry), entry_paste_cb, self);
  gtk_widget_set_visible (GTK_WIDGET (self->entry),
                          !rancang_document_is_read_only (self->document));
  show_parent (self);
  update_header (self);
}

GtkWidget *
rancang_board_lane_new (RancangDocument   *document,
                        RancangBoardGroup *group)
{
  RancangBoardLane *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RANCANG_IS_BOARD_GROUP (group), NULL);

  self = g_object_new (RANCANG_TYPE_BOARD_LANE, NULL);
  self->document = g_object_ref (document);
  self->group = g_object_ref (group);
  show_group (self);

  return GTK_WIDGET (self);
}

RancangBoardGroup *
rancang_board_lane_get_group (RancangBoardLane *self)
{
  g_return_val_if_fail (RANCANG_IS_BOARD_LANE (self), NULL);

  return self->group;
}

/* A lane on a page that scrolls must not grow with its list: the list makes what is in sight. */
void
rancang_board_lane_set_max_height (RancangBoardLane *self,
                                   int               max_height)
{
  g_return_if_fail (RANCANG_IS_BOARD_LANE (self));

  self->max_height = max_height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* The item whose card has the keyboard focus, or NULL. */
RancangItem *
rancang_board_lane_find_focused (RancangBoardLane *self)
{
  GtkWidget *focus;

  g_return_val_if_fail (RANCANG_IS_BOARD_LANE (self), NULL);

  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  for (guint i = 0; focus != NULL && i < self->cards->len; i++)
    {
      GtkWidget *card = g_ptr_array_index (self->cards, i);

      /* The row of the list takes the focus; the card is its child. */
      if (focus == card || focus == gtk_widget_get_parent (card))
        return rancang_card_get_item (RANCANG_CARD (card));
    }
  return NULL;
}

/* A list guesses the height of rows it has not made: once they are laid out it scrolls rightly. */
static gboolean
settle_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  RancangBoardLane *self = RANCANG_BOARD_LANE (widget);

  if (self->settle_frames-- > 0)
    return G_SOURCE_CONTINUE;

  self->settle_tick = 0;
  if (self->settle_position < g_list_model_get_n_items (get_items (self)))
    gtk_list_view_scroll_to (self->list, self->settle_position, GTK_LIST_SCROLL_NONE, NULL);
  return G_SOURCE_REMOVE;
}

static void
scroll_when_settled (RancangBoardLane *self,
                     guint             position)
{
  self->settle_position = position;
  self->settle_frames = 3;
  if (self->settle_tick == 0)
    self->settle_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), settle_cb, NULL, NULL);
}

void
rancang_board_lane_focus (RancangBoardLane *self,
                          guint             position)
{
  g_return_if_fail (RANCANG_IS_BOARD_LANE (self));

  if (position >= g_list_model_get_n_items (get_items (self)))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->entry));
      return;
    }

  rancang_list_view_focus (self->list, position);
  scroll_when_settled (self, position);
}

void
rancang_board_lane_start_adding (RancangBoardLane *self)
{
  g_return_if_fail (RANCANG_IS_BOARD_LANE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* Marks the item that is open in the editor, which may stand in another lane. */
void
rancang_board_lane_set_open (RancangBoardLane *self,
                             RancangItem      *item)
{
  g_return_if_fail (RANCANG_IS_BOARD_LANE (self));

  g_set_object (&self->open, item);
  for (guint i = 0; i < self->cards->len; i++)
    {
      RancangCard *card = g_ptr_array_index (self->cards, i);

      rancang_card_set_open (card, item != NULL && rancang_card_get_item (card) == item);
    }
}
