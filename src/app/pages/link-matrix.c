/* SPDX-License-Identifier: GPL-3.0-or-later */
/* link-matrix.c: the links between programmes, or dimensions, as a matrix */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "canvas/figure-view.h"
#include "commands.h"
#include "labels.h"
#include "pages/link-matrix.h"
#include "pages/page.h"

/**
 * RancangLinkMatrix:
 *
 * An empty cell makes a link of the type that is picked above; a full one opens its link, and Del
 * takes its links away.
 */
struct _RancangLinkMatrix
{
  AdwBin parent_instance;

  /* Template */
  GtkStack          *stack;
  GtkDropDown       *level;
  GtkDropDown       *type;
  GtkWidget         *type_box;
  GtkLabel          *legend;
  RancangFigureView *view;

  /* Owned */
  RancangDocument     *document;
  RancangLinkAnalysis *analysis;
};

enum
{
  LEVEL_LINKED,
  LEVEL_ALL,
  LEVEL_DIMENSIONS,
};

static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangLinkMatrix, rancang_link_matrix, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

static const RancangField *
get_type_field (void)
{
  return rancang_kind_find_field (rancang_kind_lookup ("link"), "type");
}

static RancangFigure *
lay_out (const RancangFigureOptions *options,
         gpointer                    user_data)
{
  RancangLinkMatrix *self = user_data;
  RancangItem *root = rancang_document_get_root (self->document);
  const guint level = gtk_drop_down_get_selected (self->level);
  const RancangLinkView view = { .everything = level == LEVEL_ALL };

  return level == LEVEL_DIMENSIONS
           ? rancang_figure_new_dimension_links (root, self->analysis, options)
           : rancang_figure_new_link_matrix (root, self->analysis, &view, options);
}

static void
update (RancangLinkMatrix *self)
{
  g_clear_pointer (&self->analysis, rancang_link_analysis_unref);
  self->analysis = rancang_link_analysis_new (rancang_document_get_root (self->document));
  gtk_stack_set_visible_child_name (self->stack,
                                    rancang_link_analysis_get_n_groups (self->analysis) > 0
                                      || rancang_link_analysis_get_alone (self->analysis)->len > 0
                                      ? "matrix" : "empty");
  rancang_figure_view_queue_layout (self->view);
}

static void
plan_changed_cb (RancangLinkMatrix  *self,
                 RancangTransaction *transaction)
{
  if (rancang_transaction_touches_kind (transaction, "link")
      || rancang_transaction_touches_kind (transaction, "programme")
      || rancang_transaction_touches_kind (transaction, "sub-dimension")
      || rancang_transaction_touches_kind (transaction, "dimension"))
    update (self);
}

static void
changed_cb (RancangLinkMatrix *self)
{
  const gboolean dimensions = gtk_drop_down_get_selected (self->level) == LEVEL_DIMENSIONS;

  if (self->document == NULL)
    return;
  gtk_widget_set_visible (self->type_box,
                          !dimensions && !rancang_document_is_read_only (self->document));
  gtk_widget_set_visible (GTK_WIDGET (self->legend), !dimensions);
  rancang_figure_view_queue_layout (self->view);
}

/* The two items of a cell's "from>to"; FALSE for names of rows and columns. */
static gboolean
find_pair (RancangLinkMatrix  *self,
           const char         *cell,
           RancangItem       **from,
           RancangItem       **to)
{
  RancangPlan *plan = rancang_document_get_plan (self->document);
  g_auto (GStrv) ids = cell != NULL ? g_strsplit (cell, ">", 2) : NULL;

  if (ids == NULL || ids[0] == NULL || ids[1] == NULL)
    return FALSE;
  *from = rancang_plan_find (plan, ids[0]);
  *to = rancang_plan_find (plan, ids[1]);
  return *from != NULL && *to != NULL;
}

static GPtrArray *
list_links (RancangLinkMatrix *self,
            RancangItem       *from,
            RancangItem       *to)
{
  GPtrArray *all = rancang_link_analysis_get_links (self->analysis);
  GPtrArray *links = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    {
      RancangItem *link = g_ptr_array_index (all, i);

      if (rancang_item_get_plan (link) != NULL
          && g_strcmp0 (rancang_item_get_text (link, "from"), rancang_item_get_id (from)) == 0
          && g_strcmp0 (rancang_item_get_text (link, "to"), rancang_item_get_id (to)) == 0)
        g_ptr_array_add (links, g_object_ref (link));
    }
  return links;
}

static void
add_link (RancangLinkMatrix *self,
          RancangItem       *from,
          RancangItem       *to)
{
  RancangPlan *plan = rancang_document_get_plan (self->document);
  const guint selected = gtk_drop_down_get_selected (self->type);
  g_autoptr (RancangItem) link = rancang_item_new ("link");
  g_autoptr (GError) error = NULL;

  if (rancang_document_is_read_only (self->document) || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (from == to)
    {
      rancang_document_say (self->document, _("A programme cannot be linked with itself"));
      return;
    }
  rancang_plan_begin (plan, C_("undo", "Link programmes"));
  if (!rancang_plan_insert (plan, rancang_document_get_root (self->document), link, -1, &error)
      || !rancang_plan_set_text (plan, link, "from", rancang_item_get_id (from), &error)
      || !rancang_plan_set_text (plan, link, "type", get_type_field ()->choices[selected].code,
                                 &error)
      || !rancang_plan_set_text (plan, link, "to", rancang_item_get_id (to), &error))
    {
      rancang_plan_rollback (plan);
      rancang_document_say (self->document, error->message);
      return;
    }
  rancang_plan_commit (plan);
}

static void
activated_cb (RancangLinkMatrix *self,
              const char        *cell)
{
  RancangItem *from;
  RancangItem *to;
  g_autoptr (GPtrArray) links = NULL;

  if (!find_pair (self, cell, &from, &to))
    {
      RancangItem *item = rancang_plan_find (rancang_document_get_plan (self->document), cell);

      if (item != NULL)
        gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s", cell);
      return;
    }
  /* From dimensions it goes on to their programmes. */
  if (rancang_item_is (from, "dimension"))
    {
      gtk_drop_down_set_selected (self->level, LEVEL_LINKED);
      return;
    }
  links = list_links (self, from, to);
  if (links->len == 0)
    add_link (self, from, to);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s",
                                rancang_item_get_id (g_ptr_array_index (links, 0)));
}

/* One link goes by the window, which offers Undo; several go in one step. */
static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RancangLinkMatrix *self = RANCANG_LINK_MATRIX (widget);
  RancangPlan *plan = rancang_document_get_plan (self->document);
  RancangItem *from;
  RancangItem *to;
  g_autoptr (GPtrArray) links = NULL;
  g_autoptr (GError) error = NULL;

  if (rancang_document_is_read_only (self->document)
      || !find_pair (self, rancang_figure_view_get_focused_item (self->view), &from, &to))
    return;
  links = list_links (self, from, to);
  if (links->len == 1)
    {
      gtk_widget_activate_action (widget, "win.remove-item", "s",
                                  rancang_item_get_id (g_ptr_array_index (links, 0)));
      return;
    }
  if (links->len == 0)
    return;
  rancang_plan_begin (plan, C_("undo", "Remove links"));
  for (guint i = 0; i < links->len; i++)
    if (!rancang_plan_remove (plan, g_ptr_array_index (links, i), &error))
      {
        rancang_plan_rollback (plan);
        rancang_document_say (self->document, error->message);
        return;
      }
  rancang_plan_commit (plan);
}

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  RancangLinkMatrix *self = RANCANG_LINK_MATRIX (widget);
  RancangItem *from;
  RancangItem *to;

  if (find_pair (self, rancang_figure_view_get_focused_item (self->view), &from, &to)
      && rancang_item_is (from, "programme"))
    add_link (self, from, to);
}

/* A link, or one of its programmes: the first cell in its row. */
static gboolean
rancang_link_matrix_focus_item (RancangPage *page,
                                RancangItem *item)
{
  RancangLinkMatrix *self = RANCANG_LINK_MATRIX (page);
  g_autofree char *cell = NULL;

  if (!rancang_item_is (item, "link"))
    return rancang_figure_view_focus_item (self->view, rancang_item_get_id (item));
  cell = g_strconcat (rancang_item_get_text (item, "from"), ">",
                      rancang_item_get_text (item, "to"), NULL);
  return cell != NULL && rancang_figure_view_focus_item (self->view, cell);
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->focus_item = rancang_link_matrix_focus_item;
}

static void
rancang_link_matrix_dispose (GObject *object)
{
  RancangLinkMatrix *self = RANCANG_LINK_MATRIX (object);

  if (self->view != NULL)
    rancang_figure_view_set_layout (self->view, NULL, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_LINK_MATRIX);
  g_clear_pointer (&self->analysis, rancang_link_analysis_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_link_matrix_parent_class)->dispose (object);
}

static void
rancang_link_matrix_class_init (RancangLinkMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_link_matrix_dispose;

  g_type_ensure (RANCANG_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/pages/link-matrix.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangLinkMatrix, stack);
  gtk_widget_class_bind_template_child (widget_class, RancangLinkMatrix, level);
  gtk_widget_class_bind_template_child (widget_class, RancangLinkMatrix, type);
  gtk_widget_class_bind_template_child (widget_class, RancangLinkMatrix, type_box);
  gtk_widget_class_bind_template_child (widget_class, RancangLinkMatrix, legend);
  gtk_widget_class_bind_template_child (widget_class, RancangLinkMatrix, view);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_install_action (widget_class, "matrix.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "matrix.add", NULL, add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "matrix.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "matrix.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "matrix.add", NULL);
}

static void
rancang_link_matrix_init (RancangLinkMatrix *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "S supports, N needs": letter and word of each type, from the figure's own words. */
static void
fill_types (RancangLinkMatrix *self)
{
  const RancangField *field = get_type_field ();
  g_autoptr (GtkStringList) types = gtk_string_list_new (NULL);
  g_autoptr (GString) legend = g_string_new (NULL);

  for (guint i = 0; field->choices[i].code != NULL; i++)
    {
      const char *label = rancang_label_get_choice (field, field->choices[i].code);

      gtk_string_list_append (types, label);
      g_string_append_printf (legend, "%s%s = %s", i > 0 ? ", " : "",
                              rancang_link_type_get_symbol (field->choices[i].code,
                                                            rancang_language_get_default ()),
                              label);
    }
  g_string_append_printf (legend, "; %s", _("▢ = part of a circle"));
  gtk_drop_down_set_model (self->type, G_LIST_MODEL (types));
  gtk_label_set_label (self->legend, legend->str);
}

GtkWidget *
rancang_link_matrix_new (RancangDocument *document)
{
  RancangLinkMatrix *self;
  g_autoptr (GMenu) menu = g_menu_new ();

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_LINK_MATRIX, NULL);
  self->document = g_object_ref (document);
  fill_types (self);
  update (self);
  /* Where nothing is linked yet, there are only cells to fill when all are shown. */
  if (rancang_link_analysis_get_links (self->analysis)->len == 0)
    gtk_drop_down_set_selected (self->level, LEVEL_ALL);
  changed_cb (self);
  if (!rancang_document_is_read_only (document))
    {
      g_menu_append (menu, _("_Add Link of the Type Above"), "matrix.add");
      g_menu_append (menu, _("_Remove Links"), "matrix.remove");
      rancang_figure_view_set_menu (self->view, G_MENU_MODEL (menu));
    }
  rancang_figure_view_set_layout (self->view, lay_out, self);
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
