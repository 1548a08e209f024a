/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bodies-view.c: council, team and forum: decrees, members and meetings */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "pages/bodies-view.h"
#include "pages/body-card.h"
#include "pages/page.h"

#define CARD_WIDTH 300

/**
 * RancangBodiesView:
 *
 * A handful of bodies side by side, as many as there is room for.
 */
struct _RancangBodiesView
{
  AdwBin parent_instance;

  /* Borrowed: children */
  GtkStack *stack;
  GtkBox   *cards;

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

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->add = rancang_bodies_view_add;
  iface->can_add = rancang_bodies_view_can_add;
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

static void
refill (RancangBodiesView *self)
{
  const guint n = rancang_item_count_children (self->root, "body");
  GtkWidget *flow;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, child);
  flow = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 24);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 24);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 3);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (flow), TRUE);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *card = rancang_body_card_new (self->document,
                                               rancang_item_peek_child (self->root, "body", i));

      gtk_widget_set_size_request (card, CARD_WIDTH, -1);
      gtk_widget_set_valign (card, GTK_ALIGN_START);
      gtk_flow_box_append (GTK_FLOW_BOX (flow), card);
      /* The rows of the card have the focus, not the place that it stands in. */
      gtk_widget_set_focusable (gtk_widget_get_parent (card), FALSE);
    }
  gtk_box_append (self->cards, flow);
  if (!rancang_document_is_read_only (self->document))
    gtk_box_append (self->cards, create_add_button ());
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "cards" : "empty");
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

static void
rancang_bodies_view_init (RancangBodiesView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->cards = GTK_BOX (cards);
  gtk_widget_set_margin_start (cards, 18);
  gtk_widget_set_margin_end (cards, 18);
  gtk_widget_set_margin_bottom (cards, 24);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), cards);
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
