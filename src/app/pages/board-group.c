/* SPDX-License-Identifier: GPL-3.0-or-later */
/* board-group.c: the items of one lane: those of a parent, or those with one choice */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

#include "commands.h"
#include "labels.h"
#include "pages/board-group.h"

/**
 * RancangBoardGroup:
 *
 * The programmes of a sub-dimension, or the entries of a quadrant: a list that follows the plan,
 * and what it takes to put an item into it. So one lane serves every kind and every grouping.
 */
struct _RancangBoardGroup
{
  GObject parent_instance;

  /* Owned */
  RancangDocument *document;
  RancangItem     *parent;
  GListModel      *items;
  GtkFilter       *filter; /* NULL where all items of the parent belong here */

  /* Borrowed from tables */
  const char               *kind;
  const char               *field;
  const RancangBoardChoice *choice;
};

G_DEFINE_FINAL_TYPE (RancangBoardGroup, rancang_board_group, G_TYPE_OBJECT)

/* What the filter looks for; the list may live longer than the group. */
typedef struct
{
  const char *field;
  const char *code;
} Wanted;

static gboolean
match_item (gpointer object,
            gpointer user_data)
{
  const Wanted *wanted = user_data;

  return g_strcmp0 (rancang_item_get_text (object, wanted->field), wanted->code) == 0;
}

/* Only what changes the choice, or is new, moves from lane to lane. */
static void
plan_changed_cb (RancangBoardGroup  *self,
                 RancangTransaction *transaction)
{
  for (guint i = 0; i < rancang_transaction_get_n_changes (transaction); i++)
    {
      RancangChange *change = rancang_transaction_get_change (transaction, i);
      const RancangField *field = rancang_change_get_field (change);

      if (rancang_item_is (rancang_change_get_item (change), self->kind)
          && (field == NULL || g_str_equal (field->name, self->field)))
        {
          gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
          return;
        }
    }
}

/*
 * The place among all items of the parent that is the place `position` of the lane. The item leaves
 * its old place first, so what stood behind it moves up by one.
 */
static int
find_place (RancangBoardGroup *self,
            RancangItem       *item,
            int                position)
{
  const gboolean is_here = rancang_item_get_parent (item) == self->parent;
  const int own = is_here ? (int) rancang_item_get_position (item) : G_MAXINT;
  int place = is_here ? own : -1;
  int n = 0;

  if (self->choice == NULL)
    return position;

  for (guint i = 0; i < g_list_model_get_n_items (self->items); i++)
    {
      g_autoptr (RancangItem) other = g_list_model_get_item (self->items, i);

      if (other == item)
        continue;
      place = (int) rancang_item_get_position (other);
      place -= own < place ? 1 : 0;
      if (n++ == position)
        return place;
      place++;
    }
  return place;
}

static void
rancang_board_group_dispose (GObject *object)
{
  RancangBoardGroup *self = RANCANG_BOARD_GROUP (object);

  g_clear_object (&self->items);
  g_clear_object (&self->filter);
  g_clear_object (&self->parent);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_board_group_parent_class)->dispose (object);
}

static void
rancang_board_group_class_init (RancangBoardGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_board_group_dispose;
}

static void
rancang_board_group_init (RancangBoardGroup *self)
{
}

static RancangBoardGroup *
create_group (RancangDocument *document,
              RancangItem     *parent,
              const char      *kind)
{
  RancangBoardGroup *self = g_object_new (RANCANG_TYPE_BOARD_GROUP, NULL);

  self->document = g_object_ref (document);
  self->parent = g_object_ref (parent);
  self->kind = rancang_kind_get_name (rancang_kind_lookup (kind));
  return self;
}

RancangBoardGroup *
rancang_board_group_new (RancangDocument *document,
                         RancangItem     *parent,
                         const char      *kind)
{
  RancangBoardGroup *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RANCANG_IS_ITEM (parent), NULL);
  g_return_val_if_fail (rancang_kind_lookup (kind) != NULL, NULL);

  self = create_group (document, parent, kind);
  self->items = g_object_ref (rancang_item_get_children (parent, kind));

  return self;
}

RancangBoardGroup *
rancang_board_group_new_for_choice (RancangDocument          *document,
                                    RancangItem              *parent,
                                    const char               *kind,
                                    const char               *field,
                                    const RancangBoardChoice *choice)
{
  RancangBoardGroup *self;
  GListModel *all;
  Wanted wanted;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RANCANG_IS_ITEM (parent), NULL);
  g_return_val_if_fail (rancang_kind_lookup (kind) != NULL, NULL);
  g_return_val_if_fail (choice != NULL, NULL);

  self = create_group (document, parent, kind);
  self->field = field;
  self->choice = choice;
  wanted = (Wanted) { field, choice->code };
  self->filter = GTK_FILTER (gtk_custom_filter_new (match_item,
                                                    g_memdup2 (&wanted, sizeof wanted), g_free));
  all = rancang_item_get_children (parent, kind);
  self->items = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (all),
                                                         g_object_ref (self->filter)));
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

GListModel *
rancang_board_group_get_items (RancangBoardGroup *self)
{
  g_return_val_if_fail (RANCANG_IS_BOARD_GROUP (self), NULL);

  return self->items;
}

RancangItem *
rancang_board_group_get_parent (RancangBoardGroup *self)
{
  g_return_val_if_fail (RANCANG_IS_BOARD_GROUP (self), NULL);

  return self->parent;
}

const char *
rancang_board_group_get_kind (RancangBoardGroup *self)
{
  g_return_val_if_fail (RANCANG_IS_BOARD_GROUP (self), NULL);

  return self->kind;
}

/* Tells the lanes of a board apart: the code of the choice, or the id of the parent. */
const char *
rancang_board_group_get_key (RancangBoardGroup *self)
{
  g_return_val_if_fail (RANCANG_IS_BOARD_GROUP (self), NULL);

  return self->choice != NULL ? self->choice->code : rancang_item_get_id (self->parent);
}

const char *
rancang_board_group_get_subtitle (RancangBoardGroup *self)
{
  g_return_val_if_fail (RANCANG_IS_BOARD_GROUP (self), NULL);

  return self->choice != NULL ? _(self->choice->subtitle) : NULL;
}

gboolean
rancang_board_group_is_choice (RancangBoardGroup *self)
{
  g_return_val_if_fail (RANCANG_IS_BOARD_GROUP (self), FALSE);

  return self->choice != NULL;
}

char *
rancang_board_group_dup_title (RancangBoardGroup *self)
{
  g_return_val_if_fail (RANCANG_IS_BOARD_GROUP (self), NULL);

  return self->choice != NULL ? g_strdup (_(self->choice->title))
                              : rancang_label_dup_item (self->parent);
}

/* What an empty lane says belongs there. */
char *
rancang_board_group_dup_empty (RancangBoardGroup *self)
{
  const char * const *elements;
  g_autofree char *list = NULL;

  g_return_val_if_fail (RANCANG_IS_BOARD_GROUP (self), NULL);

  if (self->choice != NULL)
    return g_strdup (_(self->choice->empty));

  elements = rancang_item_get_list (self->parent, "elements");
  if (elements == NULL || elements[0] == NULL)
    return g_strdup (_("No programmes yet."));

  list = g_strjoinv (", ", (GStrv) elements);
  return g_strdup_printf (_("No programmes yet. Here belong: %s."), list);
}

char *
rancang_board_group_dup_count (RancangBoardGroup *self)
{
  guint n;

  g_return_val_if_fail (RANCANG_IS_BOARD_GROUP (self), NULL);

  n = g_list_model_get_n_items (self->items);
  if (g_str_equal (self->kind, "programme"))
    return g_strdup_printf (ngettext ("%u programme", "%u programmes", n), n);
  return g_strdup_printf (ngettext ("%u entry", "%u entries", n), n);
}

gboolean
rancang_board_group_find (RancangBoardGroup *self,
                          RancangItem       *item,
                          guint             *position)
{
  g_return_val_if_fail (RANCANG_IS_BOARD_GROUP (self), FALSE);

  if (item == NULL || rancang_item_get_parent (item) != self->parent
      || !rancang_item_is (item, self->kind))
    return FALSE;
  if (self->choice == NULL)
    {
      *position = rancang_item_get_position (item);
      return TRUE;
    }

  for (guint i = 0; i < g_list_model_get_n_items (self->items); i++)
    {
      g_autoptr (RancangItem) other = g_list_model_get_item (self->items, i);

      if (other == item)
        {
          *position = i;
          return TRUE;
        }
    }
  return FALSE;
}

RancangItem *
rancang_board_group_add (RancangBoardGroup *self,
                         const char        *title)
{
  g_return_val_if_fail (RANCANG_IS_BOARD_GROUP (self), NULL);

  return rancang_command_add_to_choice (self->document, self->parent, self->kind, title,
                                        self->field,
                                        self->choice != NULL ? self->choice->code : NULL);
}

guint
rancang_board_group_add_lines (RancangBoardGroup *self,
                               const char        *text)
{
  g_return_val_if_fail (RANCANG_IS_BOARD_GROUP (self), 0);

  return rancang_command_add_lines_to_choice (self->document, self->parent, self->kind, text,
                                              self->field,
                                              self->choice != NULL ? self->choice->code : NULL);
}

gboolean
rancang_board_group_place (RancangBoardGroup *self,
                           RancangItem       *item,
                           int                position)
{
  g_return_val_if_fail (RANCANG_IS_BOARD_GROUP (self), FALSE);
  g_return_val_if_fail (RANCANG_IS_ITEM (item), FALSE);

  if (rancang_item_get_plan (item) != rancang_item_get_plan (self->parent)
      || !rancang_item_is (item, self->kind))
    return FALSE;

  return rancang_command_move_to_choice (self->document, item, self->parent,
                                         find_place (self, item, position), self->field,
                                         self->choice != NULL ? self->choice->code : NULL);
}
