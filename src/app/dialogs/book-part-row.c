/* SPDX-License-Identifier: GPL-3.0-or-later */
/* book-part-row.c: a part of a book: moved, renamed, left out, removed */

#define G_LOG_DOMAIN "rancang-dialogs"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "dialogs/book-part-row.h"
#include "labels.h"

#define INDENT 24

/**
 * RancangBookPartRow:
 *
 * Moves among its siblings by its buttons and by Alt with an arrow key; Delete removes it.
 */
struct _RancangBookPartRow
{
  AdwActionRow parent_instance;

  /* Owned */
  RancangDocument *document;
  RancangItem     *part;

  /* Borrowed: a child */
  GtkWidget *kept;
};

G_DEFINE_FINAL_TYPE (RancangBookPartRow, rancang_book_part_row, ADW_TYPE_ACTION_ROW)

static guint
count_siblings (RancangItem *part)
{
  const RancangKind *kind = rancang_item_get_kind (part);

  return rancang_item_count_children (rancang_item_get_parent (part),
                                      rancang_kind_get_name (kind));
}

/* FALSE at the ends, where there is nowhere to go. */
static gboolean
can_move (RancangBookPartRow *self,
          int                 by)
{
  const int to = (int) rancang_item_get_position (self->part) + by;

  return !rancang_document_is_read_only (self->document) && to >= 0
         && to < (int) count_siblings (self->part);
}

static void
move_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RancangBookPartRow *self = RANCANG_BOOK_PART_ROW (widget);
  const int by = g_variant_get_int32 (parameter);

  if (can_move (self, by))
    rancang_command_move (self->document, self->part, rancang_item_get_parent (self->part),
                          (int) rancang_item_get_position (self->part) + by);
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RancangBookPartRow *self = RANCANG_BOOK_PART_ROW (widget);

  if (!rancang_document_is_read_only (self->document))
    rancang_command_remove (self->document, self->part);
}

static void
kept_cb (GtkSwitch          *kept,
         GParamSpec         *pspec,
         RancangBookPartRow *self)
{
  const gboolean active = gtk_switch_get_active (kept);

  if (active == !rancang_item_get_boolean (self->part, "left-out"))
    return;
  rancang_command_set_flag (self->document, self->part, "left-out", !active,
                            active ? N_("Take a part into the book")
                                   : N_("Leave a part out of the book"));
}

static void
name_widget (GtkWidget  *widget,
             const char *does,
             const char *title)
{
  /* Translators: first what a button does, then the part that it does it to */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), does, title);

  gtk_widget_set_tooltip_text (widget, does);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
add_button (RancangBookPartRow *self,
            const char         *icon,
            const char         *does,
            const char         *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  name_widget (button, does, title);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
  return button;
}

static void
add_mover (RancangBookPartRow *self,
           const char         *icon,
           const char         *does,
           const char         *title,
           int                 by)
{
  GtkWidget *button = add_button (self, icon, does, title);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", by);
  if (can_move (self, by))
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "part.move");
  else
    gtk_widget_set_sensitive (button, FALSE);
}

static void
update (RancangBookPartRow *self)
{
  const gboolean left_out = rancang_item_get_boolean (self->part, "left-out");
  g_autofree char *title = rancang_label_dup_item (self->part);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                               left_out ? _("Left out")
                               : rancang_item_get_boolean (self->part, "on-demand")
                                 ? _("Only when asked for") : "");
  gtk_switch_set_active (GTK_SWITCH (self->kept), !left_out);
}

static void
fill (RancangBookPartRow *self,
      const char         *title)
{
  const gboolean read_only = rancang_document_is_read_only (self->document);
  GtkWidget *remove;

  self->kept = gtk_switch_new ();
  gtk_widget_set_sensitive (self->kept, !read_only);
  name_widget (self->kept, _("In the Book"), title);
  add_mover (self, "go-up-symbolic", _("Move Up"), title, -1);
  add_mover (self, "go-down-symbolic", _("Move Down"), title, 1);
  remove = add_button (self, "user-trash-symbolic", _("Remove"), title);
  if (read_only)
    gtk_widget_set_sensitive (remove, FALSE);
  else
    gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "part.remove");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->kept);
}

static void
rancang_book_part_row_dispose (GObject *object)
{
  RancangBookPartRow *self = RANCANG_BOOK_PART_ROW (object);

  g_clear_object (&self->part);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_book_part_row_parent_class)->dispose (object);
}

static void
rancang_book_part_row_class_init (RancangBookPartRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_book_part_row_dispose;

  gtk_widget_class_install_action (widget_class, "part.move", "i", move_cb);
  gtk_widget_class_install_action (widget_class, "part.remove", NULL, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "part.move", "i",
                                       -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "part.move", "i",
                                       1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "part.remove", NULL);
}

static void
rancang_book_part_row_init (RancangBookPartRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

GtkWidget *
rancang_book_part_row_new (RancangDocument *document,
                           RancangItem     *part)
{
  RancangBookPartRow *self = g_object_new (RANCANG_TYPE_BOOK_PART_ROW, NULL);
  g_autofree char *title = rancang_label_dup_item (part);

  self->document = g_object_ref (document);
  self->part = g_object_ref (part);
  if (rancang_item_is (part, "section"))
    gtk_widget_set_margin_start (GTK_WIDGET (self), INDENT);
  fill (self, title);
  update (self);
  g_signal_connect_object (self->kept, "notify::active", G_CALLBACK (kept_cb), self, 0);
  g_signal_connect_object (part, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

RancangItem *
rancang_book_part_row_get_item (RancangBookPartRow *self)
{
  g_return_val_if_fail (RANCANG_IS_BOOK_PART_ROW (self), NULL);

  return self->part;
}
