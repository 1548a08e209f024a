/* SPDX-License-Identifier: GPL-3.0-or-later */
/* link-graph.c: the links between programmes as arrows */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "canvas/figure-view.h"
#include "commands.h"
#include "pages/link-graph.h"
#include "pages/page.h"

#define ZOOM_STEP 1.2

/**
 * RancangLinkGraph:
 *
 * Boxes and arrows, to be scrolled and zoomed. A box opens its programme.
 */
struct _RancangLinkGraph
{
  AdwBin parent_instance;

  /* Template */
  GtkStack          *stack;
  GtkCheckButton    *everything;
  RancangFigureView *view;

  /* Owned */
  RancangDocument     *document;
  RancangLinkAnalysis *analysis;
  GStrv                marked;
};

static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangLinkGraph, rancang_link_graph, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

/* What was found is for one moment of the plan: it is searched anew only after a change. */
static RancangFigure *
lay_out (const RancangFigureOptions *options,
         gpointer                    user_data)
{
  RancangLinkGraph *self = user_data;
  const RancangLinkView view = {
    gtk_check_button_get_active (self->everything), (const char * const *) self->marked,
  };

  return rancang_figure_new_link_graph (rancang_document_get_root (self->document),
                                        self->analysis, &view, options);
}

static void
update (RancangLinkGraph *self)
{
  g_clear_pointer (&self->analysis, rancang_link_analysis_unref);
  self->analysis = rancang_link_analysis_new (rancang_document_get_root (self->document));
  gtk_stack_set_visible_child_name (self->stack,
                                    rancang_link_analysis_get_links (self->analysis)->len > 0
                                      || gtk_check_button_get_active (self->everything)
                                      ? "graph" : "empty");
  rancang_figure_view_queue_layout (self->view);
}

static void
plan_changed_cb (RancangLinkGraph   *self,
                 RancangTransaction *transaction)
{
  if (rancang_transaction_touches_kind (transaction, "link")
      || rancang_transaction_touches_kind (transaction, "programme")
      || rancang_transaction_touches_kind (transaction, "sub-dimension")
      || rancang_transaction_touches_kind (transaction, "dimension"))
    update (self);
}

static void
toggled_cb (RancangLinkGraph *self)
{
  rancang_figure_view_queue_layout (self->view);
}

static void
activated_cb (RancangLinkGraph *self,
              const char       *id)
{
  if (rancang_plan_find (rancang_document_get_plan (self->document), id) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s", id);
}

static void
zoom_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RancangLinkGraph *self = RANCANG_LINK_GRAPH (widget);
  const int by = g_variant_get_int32 (parameter);
  const double zoom = rancang_figure_view_get_zoom (self->view);

  if (by == 0)
    rancang_figure_view_zoom_to_fit (self->view);
  else
    rancang_figure_view_set_zoom (self->view, by > 0 ? zoom * ZOOM_STEP : zoom / ZOOM_STEP);
}

static gboolean
rancang_link_graph_focus_item (RancangPage *page,
                               RancangItem *item)
{
  return rancang_figure_view_focus_item (RANCANG_LINK_GRAPH (page)->view,
                                         rancang_item_get_id (item));
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->focus_item = rancang_link_graph_focus_item;
}

static void
rancang_link_graph_dispose (GObject *object)
{
  RancangLinkGraph *self = RANCANG_LINK_GRAPH (object);

  if (self->view != NULL)
    rancang_figure_view_set_layout (self->view, NULL, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_LINK_GRAPH);
  g_clear_pointer (&self->analysis, rancang_link_analysis_unref);
  g_clear_pointer (&self->marked, g_strfreev);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_link_graph_parent_class)->dispose (object);
}

static void
rancang_link_graph_class_init (RancangLinkGraphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_link_graph_dispose;

  g_type_ensure (RANCANG_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/pages/link-graph.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangLinkGraph, stack);
  gtk_widget_class_bind_template_child (widget_class, RancangLinkGraph, everything);
  gtk_widget_class_bind_template_child (widget_class, RancangLinkGraph, view);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_install_action (widget_class, "graph.zoom", "i", zoom_cb);
}

static void
rancang_link_graph_init (RancangLinkGraph *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rancang_link_graph_new (RancangDocument *document)
{
  RancangLinkGraph *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_LINK_GRAPH, NULL);
  self->document = g_object_ref (document);
  update (self);
  rancang_figure_view_set_zoomable (self->view, TRUE);
  rancang_figure_view_set_layout (self->view, lay_out, self);
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

static gboolean
is_any_alone (RancangLinkGraph   *self,
              const char * const *ids)
{
  GPtrArray *alone = rancang_link_analysis_get_alone (self->analysis);

  for (guint i = 0; ids != NULL && i < alone->len; i++)
    if (g_strv_contains (ids, rancang_item_get_id (g_ptr_array_index (alone, i))))
      return TRUE;
  return FALSE;
}

void
rancang_link_graph_set_marked (RancangLinkGraph   *self,
                               const char * const *marked)
{
  g_return_if_fail (RANCANG_IS_LINK_GRAPH (self));

  g_strfreev (self->marked);
  self->marked = g_strdupv ((char **) marked);
  /* Those without links are shown when they are looked for. */
  if (is_any_alone (self, marked))
    gtk_check_button_set_active (self->everything, TRUE);
  update (self);
}
