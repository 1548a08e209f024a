/* SPDX-License-Identifier: GPL-3.0-or-later */
/* board-move.c: the focused card is moved by keyboard */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "labels.h"
#include "pages/board-private.h"

static void
announce_place (RancangBoard      *self,
                RancangBoardGroup *group,
                RancangItem       *item,
                guint              position)
{
  g_autofree char *title = rancang_label_dup_item (item);
  g_autofree char *lane = rancang_board_group_dup_title (group);
  g_autofree char *message = NULL;

  message = g_strdup_printf (_("%s: place %u of %u in %s"), title, position + 1,
                             g_list_model_get_n_items (rancang_board_group_get_items (group)),
                             lane);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
move_to_lane (RancangBoard *self,
              RancangItem  *item,
              int           index,
              guint         position)
{
  RancangBoardGroup *group;

  if (index < 0 || index >= (int) self->lanes->len)
    return FALSE;

  group = rancang_board_get_group (self, index);
  position = MIN (position, g_list_model_get_n_items (rancang_board_group_get_items (group)));
  return rancang_board_group_place (group, item, (int) position);
}

/* Up and down within the lane; from its end on to the lane below or above, where there is one. */
static gboolean
move_along (RancangBoard *self,
            RancangItem  *item,
            guint         index,
            int           step)
{
  RancangBoardGroup *group = rancang_board_get_group (self, index);
  const guint n = g_list_model_get_n_items (rancang_board_group_get_items (group));
  guint position = 0;
  int place;

  rancang_board_group_find (group, item, &position);
  place = (int) position + step;
  if (place >= 0 && place < (int) n)
    return rancang_board_group_place (group, item, place);

  return self->n_columns > 0
         && move_to_lane (self, item, (int) index + step * (int) self->n_columns,
                          step > 0 ? 0 : G_MAXUINT);
}

static gboolean
move_across (RancangBoard *self,
             RancangItem  *item,
             guint         index,
             int           step)
{
  const int target = (int) index + step;
  guint position = 0;

  if (self->n_columns > 0
      && (target < 0 || target / (int) self->n_columns != (int) (index / self->n_columns)))
    return FALSE;

  rancang_board_group_find (rancang_board_get_group (self, index), item, &position);
  return move_to_lane (self, item, target, position);
}

gboolean
rancang_board_move_focused (RancangBoard     *self,
                            GtkDirectionType  direction)
{
  RancangItem *item;
  RancangBoardLane *lane;
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const int step = direction == GTK_DIR_UP || direction == GTK_DIR_LEFT ? -1 : 1;
  gboolean moved;
  guint position = 0;
  guint index = 0;

  g_return_val_if_fail (RANCANG_IS_BOARD (self), FALSE);

  item = rancang_board_find_focused (self);
  if (item == NULL || rancang_document_is_read_only (self->document)
      || rancang_board_find_lane (self, item, &index) == NULL)
    return FALSE;

  if (direction == GTK_DIR_UP || direction == GTK_DIR_DOWN)
    moved = move_along (self, item, index, step);
  else
    moved = move_across (self, item, index, rtl ? -step : step);
  lane = rancang_board_find_lane (self, item, &index);
  if (!moved || lane == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return FALSE;
    }

  rancang_board_group_find (rancang_board_lane_get_group (lane), item, &position);
  rancang_board_lane_focus (lane, position);
  announce_place (self, rancang_board_lane_get_group (lane), item, position);
  return TRUE;
}
