/* SPDX-License-Identifier: GPL-3.0-or-later */
/* book-dialog.c: a region makes a book its own */

#define G_LOG_DOMAIN "rancang-dialogs"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "dialogs/book-dialog.h"
#include "dialogs/book-part-row.h"
#include "dialogs/logo-row.h"
#include "editor/item-form.h"
#include "labels.h"

#define MARGIN 18

/**
 * RancangBookDialog:
 *
 * The parts of a book in their order, each with the form of any item behind it. Every change is a
 * step of undo in the plan, so nothing is confirmed at the end.
 */
#define RANCANG_TYPE_BOOK_DIALOG (rancang_book_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RancangBookDialog, rancang_book_dialog, RANCANG, BOOK_DIALOG, AdwDialog)

struct _RancangBookDialog
{
  AdwDialog parent_instance;

  /* Children */
  GtkWidget *navigation;
  GtkWidget *list;

  /* Owned */
  RancangDocument *document;
  RancangItem     *book;
};

G_DEFINE_FINAL_TYPE (RancangBookDialog, rancang_book_dialog, ADW_TYPE_DIALOG)

static GtkWidget *
create_page (RancangBookDialog *self,
             const char        *title,
             GtkWidget         *content)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *undo = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  GtkWidget *redo = gtk_button_new_from_icon_name ("edit-redo-symbolic");

  gtk_widget_set_tooltip_text (undo, _("Undo"));
  gtk_widget_set_tooltip_text (redo, _("Redo"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (undo), "win.undo");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (redo), "win.redo");
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), undo);
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), redo);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), bar);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), content);
  return GTK_WIDGET (adw_navigation_page_new (view, title));
}

static void
open_item (RancangBookDialog *self,
           RancangItem       *item)
{
  GtkWidget *form = rancang_item_form_new (self->document, item);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  g_autofree char *title = rancang_label_dup_item (item);

  gtk_widget_set_margin_start (form, MARGIN);
  gtk_widget_set_margin_end (form, MARGIN);
  gtk_widget_set_margin_top (form, MARGIN);
  gtk_widget_set_margin_bottom (form, MARGIN);
  adw_clamp_set_child (ADW_CLAMP (clamp), form);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (self->navigation),
                            ADW_NAVIGATION_PAGE (create_page (self, title, scroller)));
}

static void
row_activated_cb (RancangBookDialog  *self,
                  RancangBookPartRow *row)
{
  open_item (self, rancang_book_part_row_get_item (row));
}

/* The parts, each followed by its sections. */
static GPtrArray *
list_parts (RancangItem *book)
{
  GPtrArray *parts = g_ptr_array_new ();

  for (guint i = 0; i < rancang_item_count_children (book, "part"); i++)
    {
      RancangItem *part = rancang_item_peek_child (book, "part", i);

      g_ptr_array_add (parts, part);
      for (guint j = 0; j < rancang_item_count_children (part, "section"); j++)
        g_ptr_array_add (parts, rancang_item_peek_child (part, "section", j));
    }
  return parts;
}

/* A row says itself what its part is called; rows are made again only for another order. */
static gboolean
shows (RancangBookDialog *self,
       GPtrArray         *parts)
{
  GtkListBox *list = GTK_LIST_BOX (self->list);

  for (guint i = 0; i < parts->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int) i);

      if (row == NULL || rancang_book_part_row_get_item (RANCANG_BOOK_PART_ROW (row))
                         != g_ptr_array_index (parts, i))
        return FALSE;
    }
  return gtk_list_box_get_row_at_index (list, (int) parts->len) == NULL;
}

static GtkListBoxRow *
find_focused (RancangBookDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->list))
    return NULL;
  return GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW));
}

/* The row of `item`; where it is gone, the one that stands at its place now. */
static GtkWidget *
find_row (RancangBookDialog *self,
          RancangItem       *item,
          int                index)
{
  GtkListBoxRow *row, *last = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)) != NULL;
       i++)
    {
      if (rancang_book_part_row_get_item (RANCANG_BOOK_PART_ROW (row)) == item)
        return GTK_WIDGET (row);
      if (i <= index)
        last = row;
    }
  return GTK_WIDGET (last);
}

/* The focus stays with the part that was moved or changed. */
static void
update (RancangBookDialog *self)
{
  g_autoptr (GPtrArray) parts = list_parts (self->book);
  GtkListBoxRow *focused = find_focused (self);
  const int index = focused != NULL ? gtk_list_box_row_get_index (focused) : -1;
  g_autoptr (RancangItem) item = NULL;
  GtkWidget *row;

  if (shows (self, parts))
    return;
  if (focused != NULL)
    item = g_object_ref (rancang_book_part_row_get_item (RANCANG_BOOK_PART_ROW (focused)));
  gtk_list_box_remove_all (GTK_LIST_BOX (self->list));
  for (guint i = 0; i < parts->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         rancang_book_part_row_new (self->document,
                                                    g_ptr_array_index (parts, i)));
  row = index >= 0 ? find_row (self, item, index) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

/* Without the book, by undo or by its removal, there is nothing left to show. */
static void
changed_cb (RancangBookDialog  *self,
            RancangTransaction *transaction)
{
  RancangPlan *plan = rancang_document_get_plan (self->document);

  if (rancang_plan_find (plan, rancang_item_get_id (self->book)) == NULL)
    adw_dialog_force_close (ADW_DIALOG (self));
  else if (transaction == NULL || rancang_transaction_touches_kind (transaction, "part")
           || rancang_transaction_touches_kind (transaction, "section"))
    update (self);
}

static void
add_cb (RancangBookDialog *self)
{
  RancangItem *part = rancang_command_add (self->document, self->book, "part", _("New Part"));

  if (part != NULL)
    open_item (self, part);
}

static void
title_cb (RancangBookDialog *self)
{
  open_item (self, self->book);
}

static void
reset_cb (RancangBookDialog *self)
{
  RancangPlan *plan = rancang_document_get_plan (self->document);
  g_autoptr (GError) error = NULL;

  rancang_plan_begin (plan, N_("Go back to the pack’s book"));
  if (rancang_plan_remove (plan, self->book, &error))
    rancang_plan_commit (plan);
  else
    {
      rancang_plan_rollback (plan);
      rancang_document_say (self->document, error->message);
    }
}

static GtkWidget *
add_row (RancangBookDialog   *self,
         AdwPreferencesGroup *group,
         const char          *title,
         const char          *icon,
         GCallback            callback)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (row), icon);
  gtk_widget_set_sensitive (row, !rancang_document_is_read_only (self->document));
  g_signal_connect_object (row, "activated", callback, self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
  return row;
}

static AdwPreferencesGroup *
add_group (GtkWidget  *page,
           const char *title,
           const char *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
  return group;
}

static GtkWidget *
create_parts (RancangBookDialog *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = add_group (page, _("Title Page"), NULL);

  adw_preferences_group_add (group, rancang_logo_row_new (self->document));
  add_row (self, group, _("Titles and Description…"), "document-edit-symbolic",
           G_CALLBACK (title_cb));
  group = add_group (page, _("Parts"),
                     _("Alt with the arrow keys moves a part. Open one to write its text."));
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Parts"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, self->list);
  group = add_group (page, "", NULL);
  add_row (self, group, _("Add a Part"), "list-add-symbolic", G_CALLBACK (add_cb));
  gtk_widget_add_css_class (add_row (self, group, _("Back to the Pack’s Book"),
                                     "edit-clear-all-symbolic", G_CALLBACK (reset_cb)),
                            "destructive-action");
  return page;
}

static void
rancang_book_dialog_dispose (GObject *object)
{
  RancangBookDialog *self = RANCANG_BOOK_DIALOG (object);

  G_OBJECT_CLASS (rancang_book_dialog_parent_class)->dispose (object);

  g_clear_object (&self->book);
  g_clear_object (&self->document);
}

static void
rancang_book_dialog_class_init (RancangBookDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_book_dialog_dispose;
}

static void
rancang_book_dialog_init (RancangBookDialog *self)
{
  self->navigation = adw_navigation_view_new ();
  adw_dialog_set_child (ADW_DIALOG (self), self->navigation);
  adw_dialog_set_content_width (ADW_DIALOG (self), 640);
  adw_dialog_set_content_height (ADW_DIALOG (self), 720);
}

GtkWidget *
rancang_book_dialog_new (RancangDocument *document,
                         RancangItem     *book)
{
  RancangBookDialog *self = g_object_new (RANCANG_TYPE_BOOK_DIALOG, NULL);
  g_autofree char *title = rancang_label_dup_item (book);

  self->document = g_object_ref (document);
  self->book = g_object_ref (book);
  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (self->navigation),
                            ADW_NAVIGATION_PAGE (create_page (self, title,
                                                              create_parts (self))));
  update (self);
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
