/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tows-matrix.c: the strategies that answer pairs of SWOT quadrants */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "labels.h"
#include "pages/tows-matrix.h"

/* SO, WO, ST, WT, and the strategies without a pair. */
#define N_PAIRS 4
#define N_CELLS 5

/* How high a list grows before it scrolls by itself. */
#define MAX_LIST_HEIGHT 260

/**
 * RancangTowsMatrix:
 *
 * Strengths and weaknesses are the columns, opportunities and threats the rows. Each cell lists its
 * strategies, and offers to make one out of entries of its two quadrants.
 */
struct _RancangTowsMatrix
{
  GtkWidget parent_instance;

  /* Owned: the one child */
  GtkWidget *box;

  /* Borrowed: children of the box */
  GtkWidget   *rows[N_PAIRS / 2];
  GtkListView *lists[N_CELLS];
  GtkWidget   *scrollers[N_CELLS];
  GtkExpander *rest;

  /* Owned */
  RancangDocument *document;
  GListModel      *items[N_CELLS];
  GtkFilter       *filters[N_CELLS];
};

G_DEFINE_FINAL_TYPE (RancangTowsMatrix, rancang_tows_matrix, GTK_TYPE_WIDGET)

static const struct
{
  const char *code;
  const char *title;
  const char *hint;
  const char *add;
} cells[N_CELLS] = {
  { "so", N_("Strengths × opportunities"), N_("Use strengths to seize opportunities"),
    N_("Make Strategy from Strengths and Opportunities") },
  { "wo", N_("Weaknesses × opportunities"), N_("Overcome weaknesses with opportunities"),
    N_("Make Strategy from Weaknesses and Opportunities") },
  { "st", N_("Strengths × threats"), N_("Use strengths to counter threats"),
    N_("Make Strategy from Strengths and Threats") },
  { "wt", N_("Weaknesses × threats"), N_("Reduce weaknesses and avoid threats"),
    N_("Make Strategy from Weaknesses and Threats") },
  { NULL },
};

static gboolean
match_pair (gpointer item,
            gpointer user_data)
{
  const char *code = user_data;
  const char *pair = rancang_item_get_text (item, "tows");

  if (pair == NULL || *pair == '\0')
    return code == NULL;
  return g_strcmp0 (pair, code) == 0;
}

static gpointer
list_sub_dimensions (gpointer item,
                     gpointer user_data)
{
  g_autoptr (RancangItem) dimension = item;

  return g_object_ref (rancang_item_get_children (dimension, "sub-dimension"));
}

static gpointer
list_strategies (gpointer item,
                 gpointer user_data)
{
  g_autoptr (RancangItem) sub_dimension = item;

  return g_object_ref (rancang_item_get_children (sub_dimension, "strategy"));
}

/* Takes the model. */
static GListModel *
flatten (GListModel            *model,
         GtkMapListModelMapFunc func)
{
  GtkMapListModel *lists = gtk_map_list_model_new (model, func, NULL, NULL);

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists)));
}

/* Every strategy of the plan, in the order of its dimensions. */
static GListModel *
create_strategies (RancangItem *root)
{
  GListModel *dimensions = g_object_ref (rancang_item_get_children (root, "dimension"));

  return flatten (flatten (dimensions, list_sub_dimensions), list_strategies);
}

static void
update_rest (RancangTowsMatrix *self)
{
  const guint n = g_list_model_get_n_items (self->items[N_PAIRS]);
  g_autofree char *label = g_strdup_printf (ngettext ("%u strategy without a TOWS pair",
                                                      "%u strategies without a TOWS pair", n), n);

  gtk_expander_set_label (self->rest, label);
  gtk_widget_set_visible (GTK_WIDGET (self->rest), n > 0);
  for (guint i = 0; i < N_PAIRS; i++)
    gtk_widget_set_visible (self->scrollers[i], g_list_model_get_n_items (self->items[i]) > 0);
}

static void
plan_changed_cb (RancangTowsMatrix  *self,
                 RancangTransaction *transaction)
{
  for (guint i = 0; i < rancang_transaction_get_n_changes (transaction); i++)
    {
      RancangChange *change = rancang_transaction_get_change (transaction, i);
      const RancangField *field = rancang_change_get_field (change);

      if (!rancang_item_is (rancang_change_get_item (change), "strategy")
          || (field != NULL && !g_str_equal (field->name, "tows")))
        continue;
      for (guint cell = 0; cell < N_CELLS; cell++)
        gtk_filter_changed (self->filters[cell], GTK_FILTER_CHANGE_DIFFERENT);
      break;
    }
  update_rest (self);
}

static void
activate_cb (GtkListView *list,
             guint        position,
             gpointer     user_data)
{
  g_autoptr (RancangItem) item
    = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), position);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (list), "win.edit-item", "s",
                                rancang_item_get_id (item));
}

static void
update_row (GtkWidget *row)
{
  RancangItem *item = g_object_get_data (G_OBJECT (row), "rancang-item");
  GtkWidget *title = gtk_widget_get_first_child (row);
  GtkWidget *caption = gtk_widget_get_next_sibling (title);
  const char * const *entries = rancang_item_get_list (item, "swot");
  const guint n = entries != NULL ? g_strv_length ((GStrv) entries) : 0;
  g_autofree char *name = rancang_label_dup_item (item);
  g_autofree char *count = g_strdup_printf (ngettext ("%u entry", "%u entries", n), n);
  g_autofree char *place = NULL;
  g_autofree char *text = NULL;

  if (rancang_item_get_parent (item) != NULL)
    place = rancang_label_dup_item (rancang_item_get_parent (item));
  text = g_strdup_printf ("%s · %s", count, place != NULL ? place : "");
  gtk_label_set_label (GTK_LABEL (title), name);
  gtk_label_set_label (GTK_LABEL (caption), text);
  gtk_widget_set_tooltip_text (row, name);
}

static GtkWidget *
create_label (const char *text,
              const char *css_class,
              gboolean    dimmed)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  if (dimmed)
    gtk_widget_add_css_class (label, "dimmed");
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (row), create_label (NULL, NULL, FALSE));
  gtk_box_append (GTK_BOX (row), create_label (NULL, "caption", TRUE));
  gtk_list_item_set_child (list_item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);
  RancangItem *item = gtk_list_item_get_item (list_item);
  g_autofree char *name = rancang_label_dup_item (item);

  g_object_set_data (G_OBJECT (row), "rancang-item", item);
  g_signal_connect_object (item, "notify", G_CALLBACK (update_row), row, G_CONNECT_SWAPPED);
  gtk_list_item_set_accessible_label (list_item, name);
  update_row (row);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  if (row == NULL)
    return;
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), update_row, row);
  g_object_set_data (G_OBJECT (row), "rancang-item", NULL);
}

static GtkWidget *
create_list (RancangTowsMatrix *self,
             guint              cell,
             GListModel        *strategies)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list;

  self->filters[cell] = GTK_FILTER (gtk_custom_filter_new (match_pair,
                                                           (gpointer) cells[cell].code, NULL));
  self->items[cell] = G_LIST_MODEL (gtk_filter_list_model_new (
    g_object_ref (strategies), g_object_ref (self->filters[cell])));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  list = gtk_list_view_new (
    GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (self->items[cell]))), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_list_view_set_tab_behavior (GTK_LIST_VIEW (list), GTK_LIST_TAB_ITEM);
  gtk_widget_add_css_class (list, "strategies");
  g_signal_connect (list, "activate", G_CALLBACK (activate_cb), NULL);
  self->lists[cell] = GTK_LIST_VIEW (list);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MAX_LIST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  self->scrollers[cell] = scroller;
  return scroller;
}

static GtkWidget *
create_add_button (RancangTowsMatrix *self,
                   guint              cell)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_set_tooltip_text (button, _(cells[cell].add));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(cells[cell].add), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_visible (button, !rancang_document_is_read_only (self->document));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", cells[cell].code);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "swot.make-strategy");
  return button;
}

static GtkWidget *
create_cell (RancangTowsMatrix *self,
             guint              cell,
             GListModel        *strategies)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *hint = create_label (_(cells[cell].hint), "caption", TRUE);

  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_lines (GTK_LABEL (hint), 2);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), create_label (_(cells[cell].title), "heading", FALSE));
  gtk_box_append (GTK_BOX (words), hint);
  gtk_box_append (GTK_BOX (header), words);
  gtk_box_append (GTK_BOX (header), create_add_button (self, cell));
  gtk_widget_add_css_class (header, "cell-header");
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), create_list (self, cell, strategies));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lists[cell]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(cells[cell].title), -1);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_set_overflow (box, GTK_OVERFLOW_HIDDEN);
  return box;
}

static void
add_cells (RancangTowsMatrix *self)
{
  g_autoptr (GListModel) strategies
    = create_strategies (rancang_document_get_root (self->document));

  for (guint i = 0; i < N_PAIRS; i++)
    {
      if (i % 2 == 0)
        {
          self->rows[i / 2] = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
          gtk_box_set_homogeneous (GTK_BOX (self->rows[i / 2]), TRUE);
          gtk_box_append (GTK_BOX (self->box), self->rows[i / 2]);
        }
      gtk_box_append (GTK_BOX (self->rows[i / 2]), create_cell (self, i, strategies));
    }
  self->rest = GTK_EXPANDER (gtk_expander_new (NULL));
  gtk_expander_set_child (self->rest, create_list (self, N_PAIRS, strategies));
  /* While it is closed the list is outside the window, and Tab must not go there. */
  g_object_bind_property (self->rest, "expanded", gtk_expander_get_child (self->rest), "visible",
                          G_BINDING_SYNC_CREATE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lists[N_PAIRS]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Strategies without a TOWS pair"), -1);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->rest));
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;
  RancangItem *item = row != NULL ? g_object_get_data (G_OBJECT (row), "rancang-item") : NULL;

  if (item != NULL)
    gtk_widget_activate_action (widget, "win.remove-item", "s", rancang_item_get_id (item));
}

static void
rancang_tows_matrix_dispose (GObject *object)
{
  RancangTowsMatrix *self = RANCANG_TOWS_MATRIX (object);

  for (guint i = 0; i < N_CELLS && self->box != NULL; i++)
    gtk_list_view_set_model (self->lists[i], NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  for (guint i = 0; i < N_CELLS; i++)
    {
      g_clear_object (&self->items[i]);
      g_clear_object (&self->filters[i]);
    }
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_tows_matrix_parent_class)->dispose (object);
}

static void
rancang_tows_matrix_class_init (RancangTowsMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_tows_matrix_dispose;

  gtk_widget_class_install_action (widget_class, "tows.remove", NULL, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "tows.remove", NULL);
  gtk_widget_class_set_css_name (widget_class, "towsmatrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
rancang_tows_matrix_init (RancangTowsMatrix *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
rancang_tows_matrix_new (RancangDocument *document)
{
  RancangTowsMatrix *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_TOWS_MATRIX, NULL);
  self->document = g_object_ref (document);
  add_cells (self);
  update_rest (self);
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
rancang_tows_matrix_set_stacked (RancangTowsMatrix *self,
                                 gboolean           stacked)
{
  g_return_if_fail (RANCANG_IS_TOWS_MATRIX (self));

  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->rows[i]),
                                      stacked ? GTK_ORIENTATION_VERTICAL
                                              : GTK_ORIENTATION_HORIZONTAL);
      gtk_box_set_homogeneous (GTK_BOX (self->rows[i]), !stacked);
    }
}

/* The strategies of a pair; NULL asks for those without one. */
GListModel *
rancang_tows_matrix_get_items (RancangTowsMatrix *self,
                               const char        *pair)
{
  g_return_val_if_fail (RANCANG_IS_TOWS_MATRIX (self), NULL);

  for (guint i = 0; i < N_CELLS; i++)
    if (g_strcmp0 (cells[i].code, pair) == 0)
      return self->items[i];
  return NULL;
}

gboolean
rancang_tows_matrix_focus_item (RancangTowsMatrix *self,
                                RancangItem       *strategy)
{
  g_return_val_if_fail (RANCANG_IS_TOWS_MATRIX (self), FALSE);

  for (guint cell = 0; cell < N_CELLS; cell++)
    for (guint i = 0; i < g_list_model_get_n_items (self->items[cell]); i++)
      {
        g_autoptr (RancangItem) item = g_list_model_get_item (self->items[cell], i);

        if (item != strategy)
          continue;
        if (cell == N_PAIRS)
          gtk_expander_set_expanded (self->rest, TRUE);
        gtk_list_view_scroll_to (self->lists[cell], i, GTK_LIST_SCROLL_FOCUS, NULL);
        gtk_widget_grab_focus (GTK_WIDGET (self->lists[cell]));
        return TRUE;
      }
  return FALSE;
}
