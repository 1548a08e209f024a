/* SPDX-License-Identifier: GPL-3.0-or-later */
/* items-page.c: all items of a kind, as a list */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "labels.h"
#include "pages/item-row.h"
#include "pages/items-page.h"
#include "pages/page.h"
#include "widgets/list-focus.h"

/**
 * RancangItemsPage:
 *
 * Agencies, stages, links: a list to filter, to add to, to put in order. A row opens in the editor.
 */
struct _RancangItemsPage
{
  AdwBin parent_instance;

  /* Template */
  GtkStack         *stack;
  GtkSearchEntry   *entry;
  AdwButtonContent *add_content;
  GtkListView      *list;
  AdwStatusPage    *status;
  GtkButton        *first_button;

  /* Owned */
  RancangDocument    *document;
  RancangItem        *parent;
  GtkFilter          *filter;
  GtkFilterListModel *filtered;
  char               *needle;

  /* Borrowed */
  const RancangKind *kind;
};

static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangItemsPage, rancang_items_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

/* What belongs on an empty page. */
static const struct
{
  const char *kind;
  const char *icon;
  const char *title;
  const char *description;
} empty_texts[] = {
  { "agency", "system-users-symbolic", N_("No Agencies Yet"),
    N_("The agencies, villages, companies and communities that carry out the programmes.") },
  { "link", "rancang-links-symbolic", N_("No Links Yet"),
    N_("A link says that one programme supports, needs or shares data with another.\n\n"
       "For example: village internet supports telemedicine.") },
  { "stage", "x-office-calendar-symbolic", N_("No Stages Yet"),
    N_("The steps from the assessment to the commitment, with their dates and outputs.") },
  { "potential", "starred-symbolic", N_("No Potentials Yet"),
    N_("Land, products, places and people that the region can build on, such as “Woven rushes "
       "of the swamp villages”.") },
  { "strategic-issue", "dialog-question-symbolic", N_("No Strategic Issues Yet"),
    N_("Problems, mandates of higher plans and trends that the plan has to answer, such as "
       "“Services are far from the villages”.") },
  { "vision-word", "format-text-bold-symbolic", N_("No Key Words Yet"),
    N_("The words that came out of the analysis and from which the vision is written, such as "
       "“connected”.") },
  { "body", "avatar-default-symbolic", N_("No Bodies Yet"),
    N_("The council, the implementing team and the forum, with decrees, members and meetings.") },
  { "commitment", "document-edit-symbolic", N_("No Commitments Yet"),
    N_("Memoranda, charters and agreements that the parties signed or will sign.") },
  { "application", "application-x-executable-symbolic", N_("No Applications Yet"),
    N_("The applications that the agencies use already, and how well they serve.") },
};

static gboolean
match_item (gpointer object,
            gpointer user_data)
{
  RancangItemsPage *self = user_data;
  g_autofree char *label = NULL;
  g_autofree char *abbreviation = NULL;
  g_autofree char *all = NULL;
  g_autofree char *folded = NULL;

  if (self->needle == NULL || *self->needle == '\0')
    return TRUE;

  label = rancang_label_dup_item (object);
  abbreviation = rancang_label_dup_short (object);
  all = g_strjoin ("\n", label, abbreviation, NULL);
  folded = g_utf8_casefold (all, -1);
  return strstr (folded, self->needle) != NULL;
}

static void
update_stack (RancangItemsPage *self)
{
  const guint n = rancang_item_count_children (self->parent, rancang_kind_get_name (self->kind));

  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "empty");
}

static void
search_changed_cb (RancangItemsPage *self,
                   GtkSearchEntry   *entry)
{
  g_free (self->needle);
  self->needle = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (entry)), -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
activate_cb (RancangItemsPage *self,
             guint             position,
             GtkListView      *list)
{
  g_autoptr (RancangItem) item = g_list_model_get_item (G_LIST_MODEL (self->filtered), position);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s",
                                rancang_item_get_id (item));
}

static void
setup_cb (RancangItemsPage *self,
          GtkListItem      *list_item)
{
  gtk_list_item_set_child (list_item, rancang_item_row_new ());
}

static void
bind_cb (RancangItemsPage *self,
         GtkListItem      *list_item)
{
  RancangItem *item = gtk_list_item_get_item (list_item);
  g_autofree char *label = rancang_label_dup_item (item);

  rancang_item_row_set_item (RANCANG_ITEM_ROW (gtk_list_item_get_child (list_item)), item);
  gtk_list_item_set_accessible_label (list_item, label);
}

static void
unbind_cb (RancangItemsPage *self,
           GtkListItem      *list_item)
{
  rancang_item_row_set_item (RANCANG_ITEM_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static RancangItem *
find_focused (RancangItemsPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return row != NULL && RANCANG_IS_ITEM_ROW (row)
           ? rancang_item_row_get_item (RANCANG_ITEM_ROW (row)) : NULL;
}

static void
move_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RancangItemsPage *self = RANCANG_ITEMS_PAGE (widget);
  RancangItem *item = find_focused (self);
  const int position = item != NULL ? (int) rancang_item_get_position (item)
                                        + g_variant_get_int32 (parameter) : -1;
  guint index;

  if (item == NULL || position < 0
      || position >= (int) rancang_item_count_children (self->parent,
                                                        rancang_kind_get_name (self->kind))
      || !rancang_command_move (self->document, item, self->parent, position))
    return;

  for (index = 0; index < g_list_model_get_n_items (G_LIST_MODEL (self->filtered)); index++)
    {
      g_autoptr (RancangItem) other = g_list_model_get_item (G_LIST_MODEL (self->filtered), index);

      if (other == item)
        rancang_list_view_focus (self->list, index);
    }
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RancangItem *item = find_focused (RANCANG_ITEMS_PAGE (widget));

  if (item != NULL)
    gtk_widget_activate_action (widget, "win.remove-item", "s", rancang_item_get_id (item));
}

static void
rancang_items_page_add (RancangPage *page)
{
  RancangItemsPage *self = RANCANG_ITEMS_PAGE (page);
  RancangItem *item = rancang_command_add (self->document, self->parent,
                                           rancang_kind_get_name (self->kind), NULL);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.rename-item", "s",
                                rancang_item_get_id (item));
}

static gboolean
rancang_items_page_focus_item (RancangPage *page,
                               RancangItem *item)
{
  RancangItemsPage *self = RANCANG_ITEMS_PAGE (page);
  GListModel *items = G_LIST_MODEL (self->filtered);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (RancangItem) shown = g_list_model_get_item (items, i);

      if (shown != item)
        continue;
      rancang_list_view_focus (self->list, i);
      return TRUE;
    }
  return FALSE;
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->add = rancang_items_page_add;
  iface->focus_item = rancang_items_page_focus_item;
}

static void
rancang_items_page_dispose (GObject *object)
{
  RancangItemsPage *self = RANCANG_ITEMS_PAGE (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_ITEMS_PAGE);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->parent);
  g_clear_object (&self->document);
  g_clear_pointer (&self->needle, g_free);

  G_OBJECT_CLASS (rancang_items_page_parent_class)->dispose (object);
}

static void
rancang_items_page_class_init (RancangItemsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_items_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/pages/items-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangItemsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RancangItemsPage, entry);
  gtk_widget_class_bind_template_child (widget_class, RancangItemsPage, add_content);
  gtk_widget_class_bind_template_child (widget_class, RancangItemsPage, list);
  gtk_widget_class_bind_template_child (widget_class, RancangItemsPage, status);
  gtk_widget_class_bind_template_child (widget_class, RancangItemsPage, first_button);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);

  gtk_widget_class_install_action (widget_class, "items.move", "i", move_cb);
  gtk_widget_class_install_action (widget_class, "items.remove", NULL, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "items.move", "i",
                                       -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "items.move", "i",
                                       1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "items.remove", NULL);
}

static void
rancang_items_page_init (RancangItemsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_words (RancangItemsPage *self)
{
  const char *kind = rancang_kind_get_name (self->kind);
  g_autofree char *label = rancang_label_dup_kind (self->kind);
  g_autofree char *add = g_strdup_printf (C_("button", "Add %s"), label);

  adw_button_content_set_label (self->add_content, add);
  gtk_button_set_label (self->first_button, add);
  adw_status_page_set_title (self->status, rancang_label_get_collection (self->kind));
  for (guint i = 0; i < G_N_ELEMENTS (empty_texts); i++)
    if (g_str_equal (empty_texts[i].kind, kind))
      {
        adw_status_page_set_icon_name (self->status, empty_texts[i].icon);
        adw_status_page_set_title (self->status, _(empty_texts[i].title));
        adw_status_page_set_description (self->status, _(empty_texts[i].description));
      }
}

static void
show_items (RancangItemsPage *self)
{
  GListModel *items = rancang_item_get_children (self->parent, rancang_kind_get_name (self->kind));
  GtkNoSelection *selection;

  self->filter = GTK_FILTER (gtk_custom_filter_new (match_item, self, NULL));
  self->filtered = gtk_filter_list_model_new (g_object_ref (items), g_object_ref (self->filter));
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->filtered)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rancang_label_get_collection (self->kind), -1);
  g_signal_connect_object (items, "items-changed", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED);
  update_stack (self);
}

GtkWidget *
rancang_items_page_new (RancangDocument *document,
                        RancangItem     *parent,
                        const char      *kind)
{
  RancangItemsPage *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RANCANG_IS_ITEM (parent), NULL);
  g_return_val_if_fail (rancang_kind_lookup (kind) != NULL, NULL);

  self = g_object_new (RANCANG_TYPE_ITEMS_PAGE, NULL);
  self->document = g_object_ref (document);
  self->parent = g_object_ref (parent);
  self->kind = rancang_kind_lookup (kind);
  show_words (self);
  show_items (self);

  return GTK_WIDGET (self);
}
