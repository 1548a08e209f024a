/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vision-view.c: from potentials and issues through key words to vision, missions and goals */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "dialogs/picker-dialog.h"
#include "labels.h"
#include "pages/figure-pane.h"
#include "pages/page.h"
#include "pages/vision-view.h"

/**
 * RancangVisionView:
 *
 * What is dragged onto a key word is linked to it; the menu of the figure does the same by keys.
 */
struct _RancangVisionView
{
  AdwBin parent_instance;

  /* Borrowed: children */
  GtkStack          *stack;
  RancangFigurePane *pane;

  /* Owned */
  RancangDocument *document;
  RancangItem     *root;
  char            *dragged; /* id of the potential or issue that is dragged, or linked by menu */
};

static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangVisionView, rancang_vision_view, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

/* What the plan can begin with here, in the order of the columns. */
static const char * const kinds[] = { "potential", "strategic-issue", "vision-word", "mission" };

static void
add_kind (RancangVisionView *self,
          const char        *kind)
{
  RancangItem *item = rancang_command_add (self->document, self->root, kind, NULL);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.rename-item", "s",
                                rancang_item_get_id (item));
}

static void
rancang_vision_view_add (RancangPage *page)
{
  add_kind (RANCANG_VISION_VIEW (page), "strategic-issue");
}

static gboolean
rancang_vision_view_can_add (RancangPage *page)
{
  return !rancang_document_is_read_only (RANCANG_VISION_VIEW (page)->document);
}

static gboolean
rancang_vision_view_focus_item (RancangPage *page,
                                RancangItem *item)
{
  return rancang_page_focus_item (RANCANG_PAGE (RANCANG_VISION_VIEW (page)->pane), item);
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->add = rancang_vision_view_add;
  iface->can_add = rancang_vision_view_can_add;
  iface->focus_item = rancang_vision_view_focus_item;
}

static RancangItem *
find (RancangVisionView *self,
      const char        *id)
{
  return id != NULL ? rancang_plan_find (rancang_document_get_plan (self->document), id) : NULL;
}

/* The field of a key word in which such an item is named; NULL when there is none. */
static const char *
get_field (RancangItem *item)
{
  if (item != NULL && rancang_item_is (item, "strategic-issue"))
    return "issues";
  return item != NULL && rancang_item_is (item, "potential") ? "potentials" : NULL;
}

static void
link_dragged (RancangVisionView *self,
              RancangItem       *word)
{
  RancangItem *item = find (self, self->dragged);
  const char *field = get_field (item);

  if (field != NULL && rancang_item_is (word, "vision-word"))
    rancang_command_add_reference (self->document, word, field, item);
}

static gboolean
drag_begin_cb (RancangVisionView *self,
               const char        *item,
               const char        *role,
               double             x,
               double             y)
{
  if (rancang_document_is_read_only (self->document) || get_field (find (self, item)) == NULL)
    return FALSE;

  g_set_str (&self->dragged, item);
  return TRUE;
}

static void
drag_end_cb (RancangVisionView *self,
             double             x,
             double             y,
             gboolean           dropped)
{
  RancangFigure *figure =
    rancang_figure_view_get_figure (rancang_figure_pane_get_view (self->pane));
  const int index = figure != NULL && dropped ? rancang_figure_hit (figure, x, y) : -1;
  RancangItem *word = index >= 0 ? find (self, rancang_figure_get_shape (figure, index)->item)
                                 : NULL;

  if (word != NULL)
    link_dragged (self, word);
}

static void
picked_cb (RancangItem *word,
           gpointer     user_data)
{
  link_dragged (user_data, word);
}

static void
link_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  RancangVisionView *self = RANCANG_VISION_VIEW (widget);
  const char *id =
    rancang_figure_view_get_focused_item (rancang_figure_pane_get_view (self->pane));

  if (rancang_document_is_read_only (self->document) || get_field (find (self, id)) == NULL)
    {
      rancang_document_say (self->document, _("Choose a potential or a strategic issue first"));
      return;
    }
  g_set_str (&self->dragged, id);
  rancang_picker_dialog_present (widget, self->document, "vision-word", _("Link to Key Word"),
                                 picked_cb, G_OBJECT (self));
}

static void
add_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  add_kind (RANCANG_VISION_VIEW (widget), g_variant_get_string (parameter, NULL));
}

static void
update_stack (RancangVisionView *self)
{
  const char *vision = rancang_item_get_text (self->root, "vision");
  gboolean is_empty = vision == NULL || *vision == '\0';

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    is_empty = is_empty && rancang_item_count_children (self->root, kinds[i]) == 0;
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "flow");
}

static void
rancang_vision_view_dispose (GObject *object)
{
  RancangVisionView *self = RANCANG_VISION_VIEW (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->root);
  g_clear_object (&self->document);
  g_clear_pointer (&self->dragged, g_free);

  G_OBJECT_CLASS (rancang_vision_view_parent_class)->dispose (object);
}

static void
rancang_vision_view_class_init (RancangVisionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_vision_view_dispose;

  gtk_widget_class_install_action (widget_class, "vision.add", "s", add_cb);
  gtk_widget_class_install_action (widget_class, "vision.link", NULL, link_cb);
}

static void
rancang_vision_view_init (RancangVisionView *self)
{
}

static GtkWidget *
create_add_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *content = adw_button_content_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GMenuItem) entry =
        g_menu_item_new (rancang_label_get_kind (rancang_kind_lookup (kinds[i])), NULL);

      g_menu_item_set_action_and_target (entry, "vision.add", "s", kinds[i]);
      g_menu_append_item (menu, entry);
    }
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), C_("button", "Add"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), content);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
create_bar (RancangVisionView *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *hint = gtk_label_new (_("Drag a potential or an issue onto the key word that answers "
                                     "it; then write the vision with the key words."));

  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_set_hexpand (hint, TRUE);
  gtk_widget_add_css_class (hint, "dimmed");
  gtk_widget_set_margin_start (bar, 18);
  gtk_widget_set_margin_end (bar, 18);
  gtk_box_append (GTK_BOX (bar), hint);
  if (!rancang_document_is_read_only (self->document))
    gtk_box_append (GTK_BOX (bar), create_add_button ());
  return bar;
}

static GtkWidget *
create_pane (RancangVisionView *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *pane = rancang_figure_pane_new (self->document, self->root,
                                             rancang_figure_new_vision_flow);
  RancangFigureView *view = rancang_figure_pane_get_view (RANCANG_FIGURE_PANE (pane));

  self->pane = RANCANG_FIGURE_PANE (pane);
  g_menu_append (menu, _("_Link to Key Word…"), "vision.link");
  rancang_figure_view_set_menu (view, G_MENU_MODEL (menu));
  g_signal_connect_object (view, "drag-begin", G_CALLBACK (drag_begin_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  return pane;
}

static GtkWidget *
create_empty_page (void)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Add _Strategic Issue"));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "mark-location-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("From the Analysis to the Vision"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _("Name what the region can build on and what it has to "
                                     "answer, such as “Services are far from the villages”. "
                                     "Key words come out of them, and the vision says the key "
                                     "words."));
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button),
                                           "vision.add::strategic-issue");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  return page;
}

GtkWidget *
rancang_vision_view_new (RancangDocument *document,
                         RancangItem     *root)
{
  RancangVisionView *self;
  GtkWidget *box;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RANCANG_IS_ITEM (root), NULL);

  self = g_object_new (RANCANG_TYPE_VISION_VIEW, NULL);
  self->document = g_object_ref (document);
  self->root = g_object_ref (root);
  self->stack = GTK_STACK (gtk_stack_new ());
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), create_bar (self));
  gtk_box_append (GTK_BOX (box), create_pane (self));
  gtk_stack_add_named (self->stack, box, "flow");
  gtk_stack_add_named (self->stack, create_empty_page (), "empty");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "vision.add",
                                 !rancang_document_is_read_only (document));
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (update_stack), self, G_CONNECT_SWAPPED);
  update_stack (self);

  return GTK_WIDGET (self);
}
