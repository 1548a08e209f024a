/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bodies-view.c: council, team and forum: decrees, members and meetings */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "pages/bodies-view.h"
#include "pages/body-card.h"
#include "pages/page.h"

#define CARD_WIDTH 260
#define NARROW "max-width: 800sp"

/**
 * RancangBodiesView:
 *
 * A handful of bodies side by side, as many as there is room for.
 */
struct _RancangBodiesView
{
  AdwBin parent_instance;

  /* Borrowed: children */
  GtkStack   *stack;
  GtkFlowBox *cards;
  GtkWidget  *add_button;

  /* Owned */
  RancangDocument *document;
  RancangItem     *root;

  guint update_id;
};

static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangBodiesView, rancang_bodies_view, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

static void
add_titled (RancangBodiesView *self,
            RancangItem       *parent,
            const char        *kind)
{
  RancangItem *item = rancang_command_add (self->document, parent, kind, NULL);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.rename-item", "s",
                                rancang_item_get_id (item));
}

static void
rancang_bodies_view_add (RancangPage *page)
{
  RancangBodiesView *self = RANCANG_BODIES_VIEW (page);

  add_titled (self, self->root, "body");
}

static gboolean
rancang_bodies_view_can_add (RancangPage *page)
{
  return !rancang_document_is_read_only (RANCANG_BODIES_VIEW (page)->document);
}

/* What stands for an item is called by its id. */
static GtkWidget *
find_named (GtkWidget  *widget,
            const char *id)
{
  if (g_strcmp0 (gtk_widget_get_name (widget), id) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
focus_named (RancangBodiesView *self,
             const char        *id)
{
  GtkWidget *row = id != NULL ? find_named (GTK_WIDGET (self->cards), id) : NULL;

  return row != NULL && gtk_widget_grab_focus (row);
}

static gboolean
rancang_bodies_view_focus_item (RancangPage *page,
                                RancangItem *item)
{
  return focus_named (RANCANG_BODIES_VIEW (page), rancang_item_get_id (item));
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->add = rancang_bodies_view_add;
  iface->can_add = rancang_bodies_view_can_add;
  iface->focus_item = rancang_bodies_view_focus_item;
}

static void
add_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  rancang_bodies_view_add (RANCANG_PAGE (widget));
}

static void
add_part_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RancangBodiesView *self = RANCANG_BODIES_VIEW (widget);
  const char *id;
  const char *kind;
  RancangItem *body;

  g_variant_get (parameter, "(&s&s)", &id, &kind);
  body = rancang_plan_find (rancang_document_get_plan (self->document), id);
  if (body != NULL)
    add_titled (self, body, kind);
}

static GtkWidget *
create_add_button (void)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("Add body"));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "bodies.add");
  return button;
}

/* The name of what has the focus, which is made anew. */
static char *
dup_focused (RancangBodiesView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->cards)))
    return NULL;
  return g_strdup (gtk_widget_get_name (focus));
}

static void
refill (RancangBodiesView *self)
{
  const guint n = rancang_item_count_children (self->root, "body");
  g_autofree char *focused = dup_focused (self);

  gtk_flow_box_remove_all (self->cards);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *card = rancang_body_card_new (self->document,
                                               rancang_item_peek_child (self->root, "body", i));

      gtk_widget_set_size_request (card, CARD_WIDTH, -1);
      gtk_widget_set_valign (card, GTK_ALIGN_START);
      gtk_flow_box_append (self->cards, card);
      /* The rows of the card have the focus, not the place that it stands in. */
      gtk_widget_set_focusable (gtk_widget_get_parent (card), FALSE);
    }
  gtk_widget_set_visible (self->add_button, !rancang_document_is_read_only (self->document));
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "cards" : "empty");
  focus_named (self, focused);
}

static gboolean
update_cb (gpointer user_data)
{
  RancangBodiesView *self = user_data;

  self->update_id = 0;
  refill (self);
  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (RancangBodiesView  *self,
                 RancangTransaction *transaction)
{
  if (self->update_id == 0
      && (rancang_transaction_touches_kind (transaction, "body")
          || rancang_transaction_touches_kind (transaction, "member")
          || rancang_transaction_touches_kind (transaction, "meeting")
          || rancang_transaction_touches_kind (transaction, "agency")))
    self->update_id = g_idle_add (update_cb, self);
}

static void
rancang_bodies_view_dispose (GObject *object)
{
  RancangBodiesView *self = RANCANG_BODIES_VIEW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->root);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_bodies_view_parent_class)->dispose (object);
}

static void
rancang_bodies_view_class_init (RancangBodiesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_bodies_view_dispose;

  gtk_widget_class_install_action (widget_class, "bodies.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "bodies.add-part", "(ss)", add_part_cb);
}

static GtkWidget *
create_empty_page (void)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Add body"));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "avatar-default-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("No Bodies Yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _("The council, the implementing team and the forum, with "
                                     "decrees, members and meetings."));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "bodies.add");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  return page;
}

static GtkWidget *
create_cards (RancangBodiesView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->cards = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->cards, GTK_SELECTION_NONE);
  gtk_flow_box_set_column_spacing (self->cards, 24);
  gtk_flow_box_set_row_spacing (self->cards, 24);
  gtk_flow_box_set_min_children_per_line (self->cards, 2);
  gtk_flow_box_set_max_children_per_line (self->cards, 3);
  gtk_flow_box_set_homogeneous (self->cards, TRUE);
  self->add_button = create_add_button ();
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->cards));
  gtk_box_append (GTK_BOX (box), self->add_button);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  return scroller;
}

/* Two side by side where they have room; the flow box alone would ask for what no line needs. */
static GtkWidget *
create_bin (RancangBodiesView *self)
{
  GtkWidget *bin = adw_breakpoint_bin_new ();
  GtkWidget *scroller = create_cards (self);
  AdwBreakpoint *narrow = adw_breakpoint_new (adw_breakpoint_condition_parse (NARROW));

  adw_breakpoint_add_setters (narrow, G_OBJECT (self->cards), "min-children-per-line", 1,
                              G_OBJECT (self->cards), "max-children-per-line", 1, NULL);
  gtk_widget_set_size_request (bin, 300, 150);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (bin), scroller);
  adw_breakpoint_bin_add_breakpoint (ADW_BREAKPOINT_BIN (bin), narrow);
  return bin;
}

static void
rancang_bodies_view_init (RancangBodiesView *self)
{
  GtkWidget *scroller = create_bin (self);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, scroller, "cards");
  gtk_stack_add_named (self->stack, create_empty_page (), "empty");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

GtkWidget *
rancang_bodies_view_new (RancangDocument *document,
                         RancangItem     *root)
{
  RancangBodiesView *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RANCANG_IS_ITEM (root), NULL);

  self = g_object_new (RANCANG_TYPE_BODIES_VIEW, NULL);
  self->document = g_object_ref (document);
  self->root = g_object_ref (root);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bodies.add",
                                 !rancang_document_is_read_only (document));
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  refill (self);

  return GTK_WIDGET (self);
}
