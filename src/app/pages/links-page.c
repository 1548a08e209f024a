/* SPDX-License-Identifier: GPL-3.0-or-later */
/* links-page.c: which programme is linked with which */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "labels.h"
#include "pages/items-page.h"
#include "pages/link-graph.h"
#include "pages/link-matrix.h"
#include "pages/links-page.h"
#include "pages/page.h"
#include "widgets/views.h"

#define MOST_ENTRIES 12 /* of a menu */

/**
 * RancangLinksPage:
 *
 * The links as a matrix, as a graph and as a list. Above stands what they add up to: circles,
 * groups, and programmes that stand alone; each leads to its place in the graph.
 */
struct _RancangLinksPage
{
  AdwBin parent_instance;

  /* Template */
  GtkBox        *box;
  AdwWrapBox    *bar;
  GtkMenuButton *circles;
  GtkButton     *alone;
  GtkMenuButton *groups;
  GtkWidget     *clear;
  GtkWidget     *no_circles;

  /* Owned */
  RancangDocument     *document;
  RancangLinkAnalysis *analysis;
  GStrv                marked; /* ids of programmes */

  /* Borrowed */
  RancangViews     *views; /* a child of the box */
  RancangLinkGraph *graph; /* NULL until it was looked at */

  /* Plain */
  guint update_id;
};

static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangLinksPage, rancang_links_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

/* "A → B → A", or as much of it as a menu has room for. */
static char *
dup_circle (GPtrArray *circle)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (circle->len, MOST_ENTRIES); i++)
    {
      g_autofree char *label = rancang_label_dup_item (g_ptr_array_index (circle, i));

      g_string_append_printf (text, "%s → ", label);
    }
  if (circle->len > MOST_ENTRIES)
    {
      g_string_append (text, "…");
    }
  else
    {
      g_autofree char *label = rancang_label_dup_item (g_ptr_array_index (circle, 0));

      g_string_append (text, label);
    }
  return g_string_free_and_steal (text);
}

static char *
dup_group (GPtrArray *group)
{
  g_autofree char *label = rancang_label_dup_item (g_ptr_array_index (group, 0));

  /* Translators: a group of linked programmes: its first one, and how many it has */
  return g_strdup_printf (ngettext ("%s (%u programme)", "%s (%u programmes)", group->len), label,
                          group->len);
}

/* Underscores of titles are no mnemonics. */
static void
append_entry (GMenu      *menu,
              const char *label,
              const char *action,
              guint       index)
{
  g_autoptr (GString) plain = g_string_new (label);
  g_autoptr (GMenuItem) item = NULL;

  g_string_replace (plain, "_", "__", 0);
  item = g_menu_item_new (plain->str, NULL);
  g_menu_item_set_action_and_target (item, action, "u", index);
  g_menu_append_item (menu, item);
}

static void
update_circles (RancangLinksPage *self)
{
  const guint n = rancang_link_analysis_get_n_circles (self->analysis);
  g_autofree char *text = NULL;
  g_autoptr (GString) words = g_string_new (_("Programmes that wait for each other"));
  g_autoptr (GMenu) menu = g_menu_new ();

  text = g_strdup_printf (ngettext ("%u circle", "%u circles", n), n);
  gtk_menu_button_set_label (self->circles, text);
  gtk_widget_set_visible (GTK_WIDGET (self->circles), n > 0);
  gtk_widget_set_visible (self->no_circles,
                          n == 0 && rancang_link_analysis_get_links (self->analysis)->len > 0);
  for (guint i = 0; i < MIN (n, MOST_ENTRIES); i++)
    {
      g_autofree char *label = dup_circle (rancang_link_analysis_get_circle (self->analysis, i));

      append_entry (menu, label, "links.mark-circle", i);
      g_string_append_printf (words, "\n%s", label);
    }
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->circles), words->str);
  gtk_menu_button_set_menu_model (self->circles, G_MENU_MODEL (menu));
}

static void
update_groups (RancangLinksPage *self)
{
  const guint n = rancang_link_analysis_get_n_groups (self->analysis);
  g_autofree char *text = g_strdup_printf (ngettext ("%u group", "%u groups", n), n);
  g_autoptr (GMenu) menu = g_menu_new ();

  gtk_menu_button_set_label (self->groups, text);
  gtk_widget_set_visible (GTK_WIDGET (self->groups), n > 0);
  for (guint i = 0; i < MIN (n, MOST_ENTRIES); i++)
    {
      g_autofree char *label = dup_group (rancang_link_analysis_get_group (self->analysis, i));

      append_entry (menu, label, "links.mark-group", i);
    }
  gtk_menu_button_set_menu_model (self->groups, G_MENU_MODEL (menu));
}

static void
update_alone (RancangLinksPage *self)
{
  const guint n = rancang_link_analysis_get_alone (self->analysis)->len;
  g_autofree char *text = g_strdup_printf (ngettext ("%u programme stands alone",
                                                     "%u programmes stand alone", n), n);

  gtk_button_set_label (self->alone, text);
  gtk_widget_set_visible (GTK_WIDGET (self->alone), n > 0);
}

static gboolean
update_cb (gpointer user_data)
{
  RancangLinksPage *self = user_data;

  self->update_id = 0;
  g_clear_pointer (&self->analysis, rancang_link_analysis_unref);
  self->analysis = rancang_link_analysis_new (rancang_document_get_root (self->document));
  update_circles (self);
  update_groups (self);
  update_alone (self);
  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (RancangLinksPage   *self,
                 RancangTransaction *transaction)
{
  if (self->update_id == 0
      && (rancang_transaction_touches_kind (transaction, "link")
          || rancang_transaction_touches_kind (transaction, "programme")
          || rancang_transaction_touches_kind (transaction, "sub-dimension")
          || rancang_transaction_touches_kind (transaction, "dimension")))
    self->update_id = g_idle_add (update_cb, self);
}

/* Takes the ids; NULL marks nothing. */
static void
set_marked (RancangLinksPage *self,
            GStrv             marked)
{
  g_strfreev (self->marked);
  self->marked = marked;
  gtk_widget_set_visible (self->clear, marked != NULL);
  if (marked != NULL)
    rancang_views_show (self->views, "graph");
  if (self->graph != NULL)
    rancang_link_graph_set_marked (self->graph, (const char * const *) marked);
}

static void
mark (RancangLinksPage *self,
      GPtrArray        *programmes)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < programmes->len; i++)
    g_strv_builder_add (ids, rancang_item_get_id (g_ptr_array_index (programmes, i)));
  set_marked (self, g_strv_builder_end (ids));
}

static void
mark_circle_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  RancangLinksPage *self = RANCANG_LINKS_PAGE (widget);
  const guint index = g_variant_get_uint32 (parameter);

  if (index < rancang_link_analysis_get_n_circles (self->analysis))
    mark (self, rancang_link_analysis_get_circle (self->analysis, index));
}

static void
mark_group_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RancangLinksPage *self = RANCANG_LINKS_PAGE (widget);
  const guint index = g_variant_get_uint32 (parameter);

  if (index < rancang_link_analysis_get_n_groups (self->analysis))
    mark (self, rancang_link_analysis_get_group (self->analysis, index));
}

static void
mark_alone_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RancangLinksPage *self = RANCANG_LINKS_PAGE (widget);

  mark (self, rancang_link_analysis_get_alone (self->analysis));
}

static void
mark_nothing_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  RancangLinksPage *self = RANCANG_LINKS_PAGE (widget);

  set_marked (self, NULL);
  if (self->graph != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->graph), GTK_DIR_TAB_FORWARD);
}

static RancangPage *
get_view (RancangPage *page)
{
  GtkWidget *view = rancang_views_get_shown (RANCANG_LINKS_PAGE (page)->views);

  return view != NULL && RANCANG_IS_PAGE (view) ? RANCANG_PAGE (view) : NULL;
}

/* New links are written where both ends can be chosen. */
static void
rancang_links_page_add (RancangPage *page)
{
  RancangPage *view = get_view (page);

  if (view == NULL || !rancang_page_can_add (view))
    {
      rancang_views_show (RANCANG_LINKS_PAGE (page)->views, "list");
      view = get_view (page);
    }
  rancang_page_add (view);
}

static gboolean
rancang_links_page_focus_item (RancangPage *page,
                               RancangItem *item)
{
  RancangPage *view = get_view (page);

  return view != NULL && rancang_page_focus_item (view, item);
}

static gboolean
rancang_links_page_show_view (RancangPage *page,
                              const char  *view)
{
  return rancang_views_show (RANCANG_LINKS_PAGE (page)->views, view);
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->add = rancang_links_page_add;
  iface->focus_item = rancang_links_page_focus_item;
  iface->show_view = rancang_links_page_show_view;
}

static void
rancang_links_page_dispose (GObject *object)
{
  RancangLinksPage *self = RANCANG_LINKS_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  self->graph = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_LINKS_PAGE);
  g_clear_pointer (&self->analysis, rancang_link_analysis_unref);
  g_clear_pointer (&self->marked, g_strfreev);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_links_page_parent_class)->dispose (object);
}

static void
rancang_links_page_class_init (RancangLinksPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_links_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/pages/links-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangLinksPage, box);
  gtk_widget_class_bind_template_child (widget_class, RancangLinksPage, bar);
  gtk_widget_class_bind_template_child (widget_class, RancangLinksPage, circles);
  gtk_widget_class_bind_template_child (widget_class, RancangLinksPage, alone);
  gtk_widget_class_bind_template_child (widget_class, RancangLinksPage, groups);
  gtk_widget_class_bind_template_child (widget_class, RancangLinksPage, clear);
  gtk_widget_class_bind_template_child (widget_class, RancangLinksPage, no_circles);
  gtk_widget_class_install_action (widget_class, "links.mark-circle", "u", mark_circle_cb);
  gtk_widget_class_install_action (widget_class, "links.mark-group", "u", mark_group_cb);
  gtk_widget_class_install_action (widget_class, "links.mark-alone", NULL, mark_alone_cb);
  gtk_widget_class_install_action (widget_class, "links.mark-nothing", NULL, mark_nothing_cb);
}

static void
rancang_links_page_init (RancangLinksPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
create_matrix (gpointer user_data)
{
  return rancang_link_matrix_new (RANCANG_LINKS_PAGE (user_data)->document);
}

static GtkWidget *
create_graph (gpointer user_data)
{
  RancangLinksPage *self = user_data;

  self->graph = RANCANG_LINK_GRAPH (rancang_link_graph_new (self->document));
  rancang_link_graph_set_marked (self->graph, (const char * const *) self->marked);
  return GTK_WIDGET (self->graph);
}

static GtkWidget *
create_list (gpointer user_data)
{
  RancangDocument *document = RANCANG_LINKS_PAGE (user_data)->document;

  return rancang_items_page_new (document, rancang_document_get_root (document), "link");
}

GtkWidget *
rancang_links_page_new (RancangDocument *document)
{
  RancangLinksPage *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_LINKS_PAGE, NULL);
  self->document = g_object_ref (document);
  self->views = RANCANG_VIEWS (rancang_views_new ());
  rancang_views_add (self->views, "matrix", C_("view", "Matrix"), "view-grid-symbolic",
                     create_matrix, self);
  rancang_views_add (self->views, "graph", C_("view", "Graph"), "rancang-links-symbolic",
                     create_graph, self);
  rancang_views_add (self->views, "list", C_("view", "List"), "view-list-symbolic", create_list,
                     self);
  adw_wrap_box_prepend (self->bar, rancang_views_get_switcher (self->views));
  gtk_widget_set_vexpand (GTK_WIDGET (self->views), TRUE);
  gtk_box_append (self->box, GTK_WIDGET (self->views));
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  update_cb (self);

  return GTK_WIDGET (self);
}
