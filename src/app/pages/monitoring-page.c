/* SPDX-License-Identifier: GPL-3.0-or-later */
/* monitoring-page.c: how far the indicators came in a period, and how fresh that is */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "pages/monitoring-band.h"
#include "pages/monitoring-commands.h"
#include "pages/monitoring-page.h"
#include "pages/monitoring-row.h"
#include "pages/page.h"
#include "pages/period-chooser.h"

#define MAX_TRIES 20

/**
 * RancangMonitoringPage:
 *
 * Values are by year, so the periods of a year show the same values; what differs is whether they
 * were given in time, and the notes. Rows are made only for what is seen.
 */
struct _RancangMonitoringPage
{
  AdwBin parent_instance;

  /* Template */
  GtkStack              *stack;
  GtkStack              *found;
  RancangPeriodChooser  *chooser;
  GtkDropDown           *grouping;
  GtkDropDown           *filter;
  GtkSearchEntry        *entry;
  GtkCheckButton        *capped;
  RancangMonitoringBand *band;
  GtkListView           *list;

  /* Owned */
  RancangDocument        *document;
  RancangMonitoringModel *model;
  GPtrArray              *rows; /* RancangMonitoringRow, borrowed as long as they live */
  RancangMonitoringLine  *wanted; /* whose entry gets the focus as soon as there is one */

  /* Plain */
  RancangMonitoringLayout room;
  guint                   wanted_tries;
  guint                   wanted_id;
};

static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangMonitoringPage, rancang_monitoring_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

enum
{
  PROP_0,
  PROP_ROOM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static RancangPlan *
get_plan (RancangMonitoringPage *self)
{
  return rancang_document_get_plan (self->document);
}

static gboolean
is_writable (RancangMonitoringPage *self)
{
  return !rancang_document_is_read_only (self->document);
}

static void
flush_rows (RancangMonitoringPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      RancangMonitoringRow *row = g_ptr_array_index (self->rows, i);

      if (rancang_monitoring_row_get_line (row) != NULL)
        rancang_monitoring_row_flush (row);
    }
}

static void
update_actions (RancangMonitoringPage *self)
{
  const RancangPeriod *period = rancang_monitoring_model_get_period (self->model);
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "monitoring.add-period", is_writable (self));
  gtk_widget_action_set_enabled (widget, "monitoring.add-evidence", is_writable (self));
  gtk_widget_action_set_enabled (widget, "monitoring.open-period",
                                 period != NULL && period->item != NULL);
}

/* What is being typed belongs to the period that was shown. */
static void
chosen_cb (RancangMonitoringPage *self)
{
  RancangPeriod *period = rancang_period_chooser_dup_chosen (self->chooser);

  g_return_if_fail (self->model != NULL && period != NULL);

  flush_rows (self);
  rancang_monitoring_model_set_period (self->model, period);
  update_actions (self);
}

static void
summarised_cb (RancangMonitoringPage *self)
{
  const RancangMonitoringSummary *summary = rancang_monitoring_model_get_summary (self->model);

  rancang_monitoring_band_show (self->band, self->model);
  gtk_stack_set_visible_child_name (self->stack, summary->all.n > 0 ? "list" : "empty");
  gtk_stack_set_visible_child_name (self->found,
                                    g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0
                                      ? "rows" : "none");
}

static void
grouping_cb (RancangMonitoringPage *self)
{
  if (self->model != NULL)
    rancang_monitoring_model_set_grouping (self->model,
                                           gtk_drop_down_get_selected (self->grouping));
}

static void
filter_cb (RancangMonitoringPage *self)
{
  if (self->model != NULL)
    rancang_monitoring_model_set_filter (self->model, gtk_drop_down_get_selected (self->filter));
}

static void
search_changed_cb (RancangMonitoringPage *self)
{
  if (self->model != NULL)
    rancang_monitoring_model_set_needle (self->model,
                                         gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
capped_cb (RancangMonitoringPage *self)
{
  if (self->model != NULL)
    rancang_monitoring_model_set_capped (self->model, gtk_check_button_get_active (self->capped));
}

static void
forget_row_cb (gpointer  user_data,
               GObject  *row)
{
  g_ptr_array_remove_fast (RANCANG_MONITORING_PAGE (user_data)->rows, row);
}

static void
setup_cb (RancangMonitoringPage *self,
          GtkListItem           *list_item)
{
  GtkWidget *row = rancang_monitoring_row_new (self->document, self->model);

  rancang_monitoring_row_set_layout (RANCANG_MONITORING_ROW (row), self->room);
  gtk_list_item_set_child (list_item, row);
  g_ptr_array_add (self->rows, row);
  g_object_weak_ref (G_OBJECT (row), forget_row_cb, self);
}

static void
bind_cb (RancangMonitoringPage *self,
         GtkListItem           *list_item)
{
  RancangMonitoringRow *row = RANCANG_MONITORING_ROW (gtk_list_item_get_child (list_item));
  g_autofree char *label = NULL;

  rancang_monitoring_row_set_line (row, gtk_list_item_get_item (list_item));
  label = rancang_monitoring_row_dup_label (row);
  gtk_list_item_set_accessible_label (list_item, label);
}

static void
unbind_cb (RancangMonitoringPage *self,
           GtkListItem           *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  if (row != NULL)
    rancang_monitoring_row_set_line (RANCANG_MONITORING_ROW (row), NULL);
}

static void
row_activated_cb (RancangMonitoringPage *self,
                  guint                  position)
{
  g_autoptr (RancangMonitoringLine) line = g_list_model_get_item (G_LIST_MODEL (self->model),
                                                                  position);
  RancangItem *item = line != NULL ? rancang_monitoring_line_get_item (line) : NULL;

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s",
                                rancang_item_get_id (item));
}

static gboolean
focus_wanted (RancangMonitoringPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      RancangMonitoringRow *row = g_ptr_array_index (self->rows, i);

      if (rancang_monitoring_row_get_line (row) == self->wanted
          && rancang_monitoring_row_focus_value (row))
        return TRUE;
    }
  return FALSE;
}

/* A row that was far out of sight comes a few frames later. */
static gboolean
focus_wanted_cb (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       user_data)
{
  RancangMonitoringPage *self = RANCANG_MONITORING_PAGE (widget);

  if (!focus_wanted (self) && ++self->wanted_tries < MAX_TRIES)
    return G_SOURCE_CONTINUE;
  g_clear_object (&self->wanted);
  self->wanted_id = 0;
  return G_SOURCE_REMOVE;
}

static void
focus_value (RancangMonitoringPage *self,
             guint                  position)
{
  g_autoptr (RancangMonitoringLine) line = g_list_model_get_item (G_LIST_MODEL (self->model),
                                                                  position);

  if (line == NULL)
    return;
  g_set_object (&self->wanted, line);
  self->wanted_tries = 0;
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_FOCUS, NULL);
  if (focus_wanted (self))
    {
      g_clear_object (&self->wanted);
      return;
    }
  if (self->wanted_id == 0)
    self->wanted_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_wanted_cb, NULL, NULL);
}

static RancangMonitoringLine *
find_focused (RancangMonitoringPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL
                     ? gtk_widget_get_ancestor (focus, RANCANG_TYPE_MONITORING_ROW) : NULL;

  return row != NULL ? rancang_monitoring_row_get_line (RANCANG_MONITORING_ROW (row)) : NULL;
}

static void
move_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RancangMonitoringPage *self = RANCANG_MONITORING_PAGE (widget);
  RancangMonitoringLine *line = find_focused (self);
  guint position;

  if (line == NULL)
    return;
  position = rancang_monitoring_model_find (self->model, rancang_monitoring_line_get_item (line));
  position = position != GTK_INVALID_LIST_POSITION
               ? rancang_monitoring_model_find_next (self->model, position,
                                                     g_variant_get_int32 (parameter))
               : position;
  if (position != GTK_INVALID_LIST_POSITION)
    focus_value (self, position);
}

static void
add_period_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RancangMonitoringPage *self = RANCANG_MONITORING_PAGE (widget);
  const guint n_months = CLAMP (g_variant_get_uint32 (parameter), 1, 12);
  RancangItem *item = rancang_period_add (self->document, n_months,
                                          rancang_monitoring_model_get_today (self->model));

  if (item == NULL)
    return;
  rancang_period_chooser_update (self->chooser);
  rancang_period_chooser_choose (self->chooser, rancang_item_get_id (item), 0);
}

static void
open_period_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  RancangMonitoringPage *self = RANCANG_MONITORING_PAGE (widget);
  const RancangPeriod *period = rancang_monitoring_model_get_period (self->model);

  if (period->item != NULL)
    gtk_widget_activate_action (widget, "win.open-item", "s", period->item);
}

static RancangItem *
find_item (RancangMonitoringPage *self,
           GVariant              *id)
{
  return rancang_plan_find (get_plan (self), g_variant_get_string (id, NULL));
}

static void
add_evidence_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  RancangMonitoringPage *self = RANCANG_MONITORING_PAGE (widget);
  RancangItem *indicator = find_item (self, parameter);
  const int year = rancang_monitoring_model_get_period (self->model)->year;
  RancangItem *evidence;

  evidence = indicator != NULL
               ? rancang_monitoring_add_evidence (self->document, indicator, year) : NULL;
  if (evidence != NULL)
    gtk_widget_activate_action (widget, "win.rename-item", "s", rancang_item_get_id (evidence));
}

/* Opens what was noted of the programme, or begins a note. */
static void
note_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RancangMonitoringPage *self = RANCANG_MONITORING_PAGE (widget);
  RancangItem *programme = find_item (self, parameter);
  const RancangPeriod *period = rancang_monitoring_model_get_period (self->model);
  RancangItem *note = NULL;

  if (programme != NULL)
    note = rancang_monitoring_take_note (self->document, period, programme);
  if (note != NULL)
    gtk_widget_activate_action (widget, "win.edit-item", "s", rancang_item_get_id (note));
}

static void
show_all_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  RancangMonitoringPage *self = RANCANG_MONITORING_PAGE (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_drop_down_set_selected (self->filter, RANCANG_MONITORING_ALL);
  rancang_monitoring_model_set_needle (self->model, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* Indicators are added where their programmes are. */
static void
show_programmes_cb (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  RancangMonitoringPage *self = RANCANG_MONITORING_PAGE (widget);
  RancangItem *root = rancang_document_get_root (self->document);
  g_autofree char *page = NULL;

  if (rancang_item_count_children (root, "dimension") == 0)
    return;
  page = g_strconcat ("dimension:",
                      rancang_item_get_id (rancang_item_peek_child (root, "dimension", 0)), NULL);
  gtk_widget_activate_action (widget, "win.show-page", "s", page);
}

static void
rancang_monitoring_page_add (RancangPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "monitoring.add-period", "u", 3);
}

static gboolean
rancang_monitoring_page_focus_item (RancangPage *page,
                                    RancangItem *item)
{
  RancangMonitoringPage *self = RANCANG_MONITORING_PAGE (page);
  guint position;

  if (rancang_item_is (item, "monitoring-period"))
    return rancang_monitoring_page_show_period (self, rancang_item_get_id (item), 0)
           && gtk_widget_grab_focus (GTK_WIDGET (self->chooser));
  position = rancang_monitoring_model_find (self->model, item);
  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_FOCUS, NULL);

  return TRUE;
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->add = rancang_monitoring_page_add;
  iface->focus_item = rancang_monitoring_page_focus_item;
}

static void
rancang_monitoring_page_get_property (GObject    *object,
                                      guint       property_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  if (property_id == PROP_ROOM)
    g_value_set_int (value, RANCANG_MONITORING_PAGE (object)->room);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
rancang_monitoring_page_set_property (GObject      *object,
                                      guint         property_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  RancangMonitoringPage *self = RANCANG_MONITORING_PAGE (object);

  if (property_id != PROP_ROOM)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  self->room = g_value_get_int (value);
  rancang_monitoring_band_set_brief (self->band, self->room == RANCANG_MONITORING_NARROW);
  for (guint i = 0; i < self->rows->len; i++)
    rancang_monitoring_row_set_layout (g_ptr_array_index (self->rows, i), self->room);
}

static void
rancang_monitoring_page_dispose (GObject *object)
{
  RancangMonitoringPage *self = RANCANG_MONITORING_PAGE (object);

  if (self->wanted_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->wanted_id);
  self->wanted_id = 0;
  g_clear_object (&self->wanted);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  /* The child is a bound one too: let the bin give it up before the template does. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_MONITORING_PAGE);
  for (guint i = 0; i < self->rows->len; i++)
    g_object_weak_unref (g_ptr_array_index (self->rows, i), forget_row_cb, self);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->model);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_monitoring_page_parent_class)->dispose (object);
}

static void
rancang_monitoring_page_finalize (GObject *object)
{
  g_ptr_array_unref (RANCANG_MONITORING_PAGE (object)->rows);

  G_OBJECT_CLASS (rancang_monitoring_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/pages/monitoring-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringPage, found);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringPage, grouping);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringPage, filter);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringPage, entry);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringPage, capped);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringPage, band);
  gtk_widget_class_bind_template_child (widget_class, RancangMonitoringPage, list);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, grouping_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, capped_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                       *name;
    const char                       *type;
    GtkWidgetActionActivateFunc       activate;
  } actions[] = {
    { "monitoring.move", "i", move_cb },
    { "monitoring.add-period", "u", add_period_cb },
    { "monitoring.open-period", NULL, open_period_cb },
    { "monitoring.add-evidence", "s", add_evidence_cb },
    { "monitoring.note", "s", note_cb },
    { "monitoring.show-all", NULL, show_all_cb },
    { "monitoring.show-programmes", NULL, show_programmes_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].activate);
}

static void
rancang_monitoring_page_class_init (RancangMonitoringPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rancang_monitoring_page_get_property;
  object_class->set_property = rancang_monitoring_page_set_property;
  object_class->dispose = rancang_monitoring_page_dispose;
  object_class->finalize = rancang_monitoring_page_finalize;

  properties[PROP_ROOM] = g_param_spec_int ("room", NULL, NULL, RANCANG_MONITORING_WIDE,
                                            RANCANG_MONITORING_NARROW, RANCANG_MONITORING_WIDE,
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (RANCANG_TYPE_MONITORING_BAND);
  g_type_ensure (RANCANG_TYPE_PERIOD_CHOOSER);
  bind_template (widget_class);
  install_actions (widget_class);
}

static void
rancang_monitoring_page_init (RancangMonitoringPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rancang_monitoring_page_new (RancangDocument *document)
{
  RancangMonitoringPage *self;
  GtkNoSelection *selection;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_MONITORING_PAGE, NULL);
  self->document = g_object_ref (document);
  self->model = rancang_monitoring_model_new (document);
  g_signal_connect_object (self->model, "summarised", G_CALLBACK (summarised_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "flush", G_CALLBACK (flush_rows), self, G_CONNECT_SWAPPED);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  rancang_period_chooser_set_document (self->chooser, document);

  return GTK_WIDGET (self);
}

RancangMonitoringModel *
rancang_monitoring_page_get_model (RancangMonitoringPage *self)
{
  g_return_val_if_fail (RANCANG_IS_MONITORING_PAGE (self), NULL);

  return self->model;
}

gboolean
rancang_monitoring_page_show_period (RancangMonitoringPage *self,
                                     const char            *item,
                                     int                    year)
{
  g_return_val_if_fail (RANCANG_IS_MONITORING_PAGE (self), FALSE);

  return rancang_period_chooser_choose (self->chooser, item, year);
}
