/* SPDX-License-Identifier: GPL-3.0-or-later */
/* readiness-page.c: what is there, what should be, and the programmes that close the gap */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "analysis-commands.h"
#include "canvas/figure-view.h"
#include "commands.h"
#include "dialogs/make-dialog.h"
#include "labels.h"
#include "pages/page.h"
#include "pages/readiness-page.h"
#include "pages/readiness-row.h"
#include "pages/readiness-rows.h"

/**
 * RancangReadinessPage:
 *
 * The radar says how ready each element is; the list beside it says why, and turns a gap into a
 * programme. Elements and components are two ways of looking; one is shown at a time.
 */
struct _RancangReadinessPage
{
  AdwBin parent_instance;

  /* Template */
  AdwBreakpoint     *narrow;
  GtkStack          *stack;
  AdwToggleGroup    *models;
  GtkToggleButton   *gaps_button;
  GtkToggleButton   *radar_button;
  GtkWidget         *columns;
  GtkWidget         *radar_card;
  GtkLabel          *state;
  RancangFigureView *radar;
  GtkStack          *rows_stack;
  GtkListView       *list;
  GtkWidget         *first_button;
  GtkWidget         *first_card; /* until there is an item */
  GtkWidget         *first_item_button;

  /* Owned */
  RancangDocument *document;
  GtkFilter       *element_filter;
  GtkFilter       *item_filter;
  GListModel      *rows;
  char            *model; /* the way of looking; NULL shows all elements */
  char            *gap;   /* id of the item that a programme is made from */
  RancangItem     *open;  /* in the editor */

  /* Borrowed: the rows that show something */
  GPtrArray *bound;

  /* Plain */
  guint    update_id;
  gboolean refilter;
  gboolean updating;
  gboolean is_narrow;
};

static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangReadinessPage, rancang_readiness_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

static RancangItem *
get_root (RancangReadinessPage *self)
{
  return rancang_document_get_root (self->document);
}

static gboolean
shows_gaps_only (RancangReadinessPage *self)
{
  return gtk_toggle_button_get_active (self->gaps_button);
}

static gboolean
match_item (gpointer item,
            gpointer user_data)
{
  return !shows_gaps_only (user_data) || rancang_readiness_is_open_gap (item);
}

static gboolean
match_element (gpointer element,
               gpointer user_data)
{
  RancangReadinessPage *self = user_data;

  if (self->model != NULL
      && g_strcmp0 (rancang_item_get_text (element, "model"), self->model) != 0)
    return FALSE;
  return !shows_gaps_only (self) || rancang_readiness_has_open_gap (element);
}

static void
create_rows (RancangReadinessPage *self)
{
  GtkNoSelection *selection;

  self->element_filter = GTK_FILTER (gtk_custom_filter_new (match_element, self, NULL));
  self->item_filter = GTK_FILTER (gtk_custom_filter_new (match_item, self, NULL));
  self->rows = rancang_readiness_rows_new (get_root (self), self->element_filter,
                                           self->item_filter);
  selection = gtk_no_selection_new (g_object_ref (self->rows));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
}

/* Only where the framework gives both ways of looking there is something to choose. */
static void
update_models (RancangReadinessPage *self)
{
  const gboolean both = rancang_readiness_has_model (get_root (self), "elements")
                        && rancang_readiness_has_model (get_root (self), "components");
  const char *active = adw_toggle_group_get_active_name (self->models);

  gtk_widget_set_visible (GTK_WIDGET (self->models), both);
  if (g_set_str (&self->model, both ? active : NULL))
    gtk_filter_changed (self->element_filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static gboolean
stop_cb (RancangItem *item,
         gpointer     user_data)
{
  return FALSE;
}

static void
update (RancangReadinessPage *self)
{
  const guint n = rancang_item_count_children (get_root (self), "readiness-element");
  g_autofree char *state = NULL;

  update_models (self);
  state = rancang_readiness_dup_state (get_root (self), self->model);
  if (self->refilter && shows_gaps_only (self))
    {
      gtk_filter_changed (self->item_filter, GTK_FILTER_CHANGE_DIFFERENT);
      gtk_filter_changed (self->element_filter, GTK_FILTER_CHANGE_DIFFERENT);
    }
  self->refilter = FALSE;
  gtk_label_set_label (self->state, state);
  gtk_widget_set_visible (self->first_card,
                          rancang_item_foreach (get_root (self), "readiness-item", stop_cb, NULL));
  rancang_figure_view_queue_layout (self->radar);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "empty");
  gtk_stack_set_visible_child_name (self->rows_stack,
                                    g_list_model_get_n_items (self->rows) > 0 ? "rows" : "none");
}

static gboolean
update_cb (gpointer user_data)
{
  RancangReadinessPage *self = user_data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Many changes in a row bring one update. */
static void
plan_changed_cb (RancangReadinessPage *self,
                 RancangTransaction   *transaction)
{
  if (!rancang_transaction_touches_kind (transaction, "readiness-item")
      && !rancang_transaction_touches_kind (transaction, "readiness-element")
      && !rancang_transaction_touches_kind (transaction, "programme"))
    return;

  self->refilter = TRUE;
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_cb, self);
}

/* Where there is no room for both, a button chooses between list and radar. */
static void
update_sides (RancangReadinessPage *self)
{
  const gboolean is_narrow = self->is_narrow;
  const gboolean wants_radar = gtk_toggle_button_get_active (self->radar_button);

  gtk_widget_set_visible (self->radar_card, !is_narrow || wants_radar);
  gtk_widget_set_visible (GTK_WIDGET (self->rows_stack), !is_narrow || !wants_radar);
}

static void
narrow_cb (RancangReadinessPage *self)
{
  self->is_narrow = TRUE;
  update_sides (self);
}

static void
wide_cb (RancangReadinessPage *self)
{
  self->is_narrow = FALSE;
  update_sides (self);
}

static void
model_chosen_cb (RancangReadinessPage *self)
{
  if (self->document != NULL && !self->updating)
    update (self);
}

static void
gaps_toggled_cb (RancangReadinessPage *self)
{
  gtk_filter_changed (self->item_filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_filter_changed (self->element_filter, GTK_FILTER_CHANGE_DIFFERENT);
  update (self);
}

static gboolean
focus_row (RancangReadinessPage *self,
           RancangItem          *item)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->rows); i++)
    {
      g_autoptr (RancangItem) shown = g_list_model_get_item (self->rows, i);

      if (shown != item)
        continue;
      gtk_list_view_scroll_to (self->list, i, GTK_LIST_SCROLL_FOCUS, NULL);
      gtk_widget_grab_focus (GTK_WIDGET (self->list));
      return TRUE;
    }
  return FALSE;
}

static void
radar_activated_cb (RancangReadinessPage *self,
                    const char           *id)
{
  RancangItem *element = rancang_plan_find (rancang_document_get_plan (self->document), id);

  gtk_toggle_button_set_active (self->radar_button, FALSE);
  if (element != NULL)
    focus_row (self, element);
}

static RancangFigure *
lay_out_radar (const RancangFigureOptions *options,
               gpointer                    user_data)
{
  RancangReadinessPage *self = user_data;

  return rancang_figure_new_radar (get_root (self), self->model, options);
}

static void
activate_cb (RancangReadinessPage *self,
             guint                 position,
             GtkListView          *list)
{
  g_autoptr (RancangItem) item = g_list_model_get_item (self->rows, position);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-item", "s",
                                rancang_item_get_id (item));
}

static void
setup_cb (RancangReadinessPage *self,
          GtkListItem          *list_item)
{
  gtk_list_item_set_child (list_item, rancang_readiness_row_new (self->document));
}

static void
mark_row (RancangReadinessPage *self,
          GtkWidget            *row)
{
  if (self->open != NULL
      && rancang_readiness_row_get_item (RANCANG_READINESS_ROW (row)) == self->open)
    gtk_widget_add_css_class (row, "open");
  else
    gtk_widget_remove_css_class (row, "open");
}

static void
bind_cb (RancangReadinessPage *self,
         GtkListItem          *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);
  RancangItem *item = gtk_list_item_get_item (list_item);
  g_autofree char *label = rancang_label_dup_item (item);

  rancang_readiness_row_set_item (RANCANG_READINESS_ROW (row), item);
  g_ptr_array_add (self->bound, row);
  mark_row (self, row);
  gtk_list_item_set_accessible_label (list_item, label);
  if (rancang_item_is (item, "readiness-element"))
    gtk_widget_remove_css_class (row, "card");
  else
    gtk_widget_add_css_class (row, "card");
}

static void
unbind_cb (RancangReadinessPage *self,
           GtkListItem          *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  if (self->bound != NULL)
    g_ptr_array_remove (self->bound, row);
  if (row != NULL)
    rancang_readiness_row_set_item (RANCANG_READINESS_ROW (row), NULL);
}

/* The row that has the focus, or in which it is. */
static RancangItem *
find_focused (RancangReadinessPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    return NULL;

  row = gtk_widget_get_ancestor (focus, RANCANG_TYPE_READINESS_ROW);
  if (row == NULL)
    row = gtk_widget_get_first_child (focus);
  return RANCANG_IS_READINESS_ROW (row)
           ? rancang_readiness_row_get_item (RANCANG_READINESS_ROW (row)) : NULL;
}

/* Elements come from the framework, and are not removed in passing. */
static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RancangItem *item = find_focused (RANCANG_READINESS_PAGE (widget));

  if (item != NULL && rancang_item_is (item, "readiness-item"))
    gtk_widget_activate_action (widget, "win.remove-item", "s", rancang_item_get_id (item));
}

static void
add_to (RancangReadinessPage *self,
        RancangItem          *parent,
        const char           *kind)
{
  RancangItem *item = rancang_command_add (self->document, parent, kind, NULL);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.rename-item", "s",
                                rancang_item_get_id (item));
}

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  RancangReadinessPage *self = RANCANG_READINESS_PAGE (widget);
  RancangItem *element = rancang_plan_find (rancang_document_get_plan (self->document),
                                            g_variant_get_string (parameter, NULL));

  /* A new item has no gap yet: it would be out of sight. */
  gtk_toggle_button_set_active (self->gaps_button, FALSE);
  if (element != NULL)
    add_to (self, element, "readiness-item");
}

static void
made_cb (const char  *title,
         RancangItem *place,
         GPtrArray   *chosen,
         gpointer     user_data)
{
  RancangReadinessPage *self = user_data;
  RancangItem *gap = self->gap != NULL ? rancang_plan_find (
                                           rancang_document_get_plan (self->document), self->gap)
                                       : NULL;
  g_autofree char *message = NULL;

  if (gap == NULL
      || rancang_command_make_programme (self->document, gap, place, title) == NULL)
    return;

  message = g_strdup_printf (_("Programme “%s” made"), title);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.offer-undo", "s", message);
  if (!focus_row (self, gap))
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
make_programme_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  RancangReadinessPage *self = RANCANG_READINESS_PAGE (widget);
  RancangItem *gap = rancang_plan_find (rancang_document_get_plan (self->document),
                                        g_variant_get_string (parameter, NULL));

  if (gap != NULL)
    rancang_readiness_page_ask (self, gap);
}

/* To the element in which the focus is, else to the first that is shown. */
static void
rancang_readiness_page_add (RancangPage *page)
{
  RancangReadinessPage *self = RANCANG_READINESS_PAGE (page);
  RancangItem *item = find_focused (self);
  g_autoptr (RancangItem) first = NULL;

  if (rancang_item_count_children (get_root (self), "readiness-element") == 0)
    {
      add_to (self, get_root (self), "readiness-element");
      return;
    }

  gtk_toggle_button_set_active (self->gaps_button, FALSE);
  first = g_list_model_get_item (self->rows, 0);
  item = rancang_readiness_find_element (item != NULL ? item : first);
  if (item != NULL)
    add_to (self, item, "readiness-item");
}

/* An element or item of the other way of looking turns the page to it. */
static void
turn_to (RancangReadinessPage *self,
         RancangItem          *item)
{
  RancangItem *element = rancang_readiness_find_element (item);
  const char *model = element != NULL ? rancang_item_get_text (element, "model") : NULL;

  if (self->model != NULL && model != NULL && *model != '\0')
    adw_toggle_group_set_active_name (self->models, model);
}

static void
rancang_readiness_page_set_open (RancangPage *page,
                                 RancangItem *item)
{
  RancangReadinessPage *self = RANCANG_READINESS_PAGE (page);

  g_set_object (&self->open, item);
  for (guint i = 0; i < self->bound->len; i++)
    mark_row (self, g_ptr_array_index (self->bound, i));
  turn_to (self, item);
}

static gboolean
rancang_readiness_page_focus_item (RancangPage *page,
                                   RancangItem *item)
{
  RancangReadinessPage *self = RANCANG_READINESS_PAGE (page);

  if (rancang_readiness_find_element (item) == NULL)
    return FALSE;

  turn_to (self, item);
  if (!focus_row (self, item))
    gtk_toggle_button_set_active (self->gaps_button, FALSE);
  return focus_row (self, item);
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->add = rancang_readiness_page_add;
  iface->set_open = rancang_readiness_page_set_open;
  iface->focus_item = rancang_readiness_page_focus_item;
}

static void
rancang_readiness_page_dispose (GObject *object)
{
  RancangReadinessPage *self = RANCANG_READINESS_PAGE (object);

  self->updating = TRUE;
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->radar != NULL)
    rancang_figure_view_set_layout (self->radar, NULL, NULL);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_READINESS_PAGE);
  g_clear_pointer (&self->bound, g_ptr_array_unref);
  g_clear_object (&self->open);
  g_clear_object (&self->rows);
  g_clear_object (&self->item_filter);
  g_clear_object (&self->element_filter);
  g_clear_object (&self->document);
  g_clear_pointer (&self->model, g_free);
  g_clear_pointer (&self->gap, g_free);

  G_OBJECT_CLASS (rancang_readiness_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/pages/readiness-page.ui");
#define BIND(name) \
  gtk_widget_class_bind_template_child (widget_class, RancangReadinessPage, name)
  BIND (narrow);
  BIND (stack);
  BIND (models);
  BIND (gaps_button);
  BIND (radar_button);
  BIND (columns);
  BIND (radar_card);
  BIND (state);
  BIND (radar);
  BIND (rows_stack);
  BIND (list);
  BIND (first_button);
  BIND (first_card);
  BIND (first_item_button);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, update_sides);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
  gtk_widget_class_bind_template_callback (widget_class, model_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, gaps_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, radar_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
rancang_readiness_page_class_init (RancangReadinessPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_readiness_page_dispose;

  gtk_widget_class_install_action (widget_class, "readiness.add", "s", add_cb);
  gtk_widget_class_install_action (widget_class, "readiness.make-programme", "s",
                                   make_programme_cb);
  gtk_widget_class_install_action (widget_class, "readiness.remove", NULL, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "readiness.remove", NULL);
  g_type_ensure (RANCANG_TYPE_FIGURE_VIEW);
  bind_template (widget_class);
}

static void
add_models (RancangReadinessPage *self)
{
  const RancangField *field
    = rancang_kind_find_field (rancang_kind_lookup ("readiness-element"), "model");

  for (guint i = 0; field->choices[i].code != NULL; i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_name (toggle, field->choices[i].code);
      adw_toggle_set_label (toggle, rancang_label_get_choice (field, field->choices[i].code));
      adw_toggle_group_add (self->models, toggle);
    }
  adw_toggle_group_set_active (self->models, 0);
}

static void
rancang_readiness_page_init (RancangReadinessPage *self)
{
  self->bound = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = TRUE;
  add_models (self);
  self->updating = FALSE;
}

GtkWidget *
rancang_readiness_page_new (RancangDocument *document)
{
  RancangReadinessPage *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_READINESS_PAGE, NULL);
  self->document = g_object_ref (document);
  gtk_widget_set_visible (self->first_button, !rancang_document_is_read_only (document));
  gtk_widget_set_visible (self->first_item_button, !rancang_document_is_read_only (document));
  if (rancang_document_is_read_only (document))
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "readiness.add", FALSE);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "readiness.make-programme", FALSE);
    }
  create_rows (self);
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
  rancang_figure_view_set_layout (self->radar, lay_out_radar, self);

  return GTK_WIDGET (self);
}

GListModel *
rancang_readiness_page_get_rows (RancangReadinessPage *self)
{
  g_return_val_if_fail (RANCANG_IS_READINESS_PAGE (self), NULL);

  return self->rows;
}

AdwDialog *
rancang_readiness_page_ask (RancangReadinessPage *self,
                            RancangItem          *gap)
{
  g_autofree char *title = NULL;
  AdwDialog *dialog;

  g_return_val_if_fail (RANCANG_IS_READINESS_PAGE (self), NULL);
  g_return_val_if_fail (RANCANG_IS_ITEM (gap), NULL);

  g_set_str (&self->gap, rancang_item_get_id (gap));
  title = rancang_command_dup_programme_title (gap);
  dialog = rancang_make_dialog_new (self->document, _("Make Programme"), title, made_cb,
                                    G_OBJECT (self));
  adw_dialog_present (dialog, GTK_WIDGET (self));
  return dialog;
}
