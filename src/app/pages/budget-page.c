/* SPDX-License-Identifier: GPL-3.0-or-later */
/* budget-page.c: the budget by year, source of funds, dimension and agency */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "labels.h"
#include "pages/budget-charts.h"
#include "pages/budget-node.h"
#include "pages/budget-page.h"
#include "pages/budget-table.h"
#include "pages/page.h"
#include "pages/plan-budget.h"

/**
 * RancangBudgetPage:
 *
 * Charts above, the table below them; where there is room for one only, a switch chooses. Sums are
 * found in a worker thread while somebody looks.
 */
struct _RancangBudgetPage
{
  AdwBin              parent_instance;

  /* Template */
  GtkStack           *stack;
  GtkButton          *first_button;
  AdwToggleGroup     *view_toggles;
  GtkWidget          *charts_scroller;
  RancangBudgetCharts *charts;
  GtkWidget          *table_box;
  AdwToggleGroup     *row_toggles;
  AdwToggleGroup     *column_toggles;
  GtkDropDown        *state_choice;
  GtkDropDown        *year_choice;
  GtkDropDown        *source_choice;
  RancangBudgetTable *table;
  GtkLabel           *sums_label;
  GtkWidget          *outside_button;
  AdwButtonContent   *outside_content;
  GtkWidget          *differing_button;
  AdwButtonContent   *differing_content;

  /* Owned */
  RancangDocument    *document;
  RancangPlanBudget  *budget;
  char               *open;      /* id of what is open in the editor */

  /* Plain */
  RancangBudgetRows   rows;      /* of the budget that is shown next */
  int                 first_year;
  int                 last_year;
  gboolean            narrow;
  gboolean            full_amounts;
  gboolean            shown;     /* there was a budget already */
  gboolean            filling;   /* the choices are being filled: nobody chose */
};

enum
{
  PROP_0,
  PROP_FULL_AMOUNTS,
  PROP_NARROW,
  N_PROPS,
};

static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangBudgetPage, rancang_budget_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

static const RancangChoice *
get_choices (const char *field)
{
  return rancang_kind_find_field (rancang_kind_lookup ("budget-line"), field)->choices;
}

static void
fill_choice (GtkDropDown *choice,
             const char  *first,
             const char  *field,
             const char  *last)
{
  const RancangChoice *choices = get_choices (field);
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, first);
  for (guint i = 0; choices[i].code != NULL; i++)
    gtk_string_list_append (list, rancang_label_get_choice (rancang_kind_find_field
                                    (rancang_kind_lookup ("budget-line"), field),
                                    choices[i].code));
  gtk_string_list_append (list, last);
  gtk_drop_down_set_model (choice, G_LIST_MODEL (list));
}

/* NULL for the first line of the choice, the empty text for the last. */
static const char *
get_code (GtkDropDown *choice,
          const char  *field)
{
  const guint selected = gtk_drop_down_get_selected (choice);
  const RancangChoice *choices = get_choices (field);
  guint i = 0;

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;
  while (choices[i].code != NULL && i + 1 < selected)
    i++;

  return choices[i].code != NULL ? choices[i].code : "";
}

static RancangBudgetRows
get_rows (RancangBudgetPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->row_toggles);

  if (g_strcmp0 (name, "agency") == 0)
    return RANCANG_BUDGET_ROWS_AGENCY;

  return g_strcmp0 (name, "source") == 0 ? RANCANG_BUDGET_ROWS_SOURCE
                                         : RANCANG_BUDGET_ROWS_DIMENSION;
}

static int
get_year (RancangBudgetPage *self)
{
  const guint selected = gtk_drop_down_get_selected (self->year_choice);

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION
           ? 0 : self->first_year + (int) selected - 1;
}

/* A table by source says nothing more with sources in its columns too. */
static void
apply_options (RancangBudgetPage *self)
{
  const gboolean by_source = g_strcmp0 (adw_toggle_group_get_active_name (self->column_toggles),
                                        "source") == 0
                             && get_rows (self) != RANCANG_BUDGET_ROWS_SOURCE;
  RancangBudgetOptions options = { get_rows (self) };

  self->rows = options.rows;
  options.columns = by_source ? RANCANG_BUDGET_COLUMNS_SOURCE : RANCANG_BUDGET_COLUMNS_YEAR;
  options.state = get_code (self->state_choice, "state");
  if (by_source)
    options.year = get_year (self);
  else if (self->rows != RANCANG_BUDGET_ROWS_SOURCE)
    options.source = get_code (self->source_choice, "source");
  gtk_widget_set_sensitive (GTK_WIDGET (self->column_toggles),
                            self->rows != RANCANG_BUDGET_ROWS_SOURCE);
  gtk_widget_set_visible (GTK_WIDGET (self->year_choice), by_source);
  gtk_widget_set_visible (GTK_WIDGET (self->source_choice),
                          !by_source && self->rows != RANCANG_BUDGET_ROWS_SOURCE);
  rancang_plan_budget_set_options (self->budget, &options);
}

static void
options_cb (RancangBudgetPage *self)
{
  if (!self->filling && self->budget != NULL)
    apply_options (self);
}

static void
update_year_choice (RancangBudgetPage *self)
{
  g_autoptr (GtkStringList) list = NULL;
  int first, last;

  rancang_plan_budget_get_years (self->budget, &first, &last);
  if (first == self->first_year && last == self->last_year)
    return;

  self->filling = TRUE;
  self->first_year = first;
  self->last_year = last;
  list = gtk_string_list_new (NULL);
  gtk_string_list_append (list, _("All years"));
  for (int year = first; year != 0 && year <= last; year++)
    {
      g_autofree char *text = g_strdup_printf ("%d", year);

      gtk_string_list_append (list, text);
    }
  gtk_drop_down_set_model (self->year_choice, G_LIST_MODEL (list));
  self->filling = FALSE;
}

static void
update_outside (RancangBudgetPage *self,
                RancangBudget     *budget)
{
  const guint n = g_strv_length ((GStrv) rancang_budget_get_outside_lines (budget));
  g_autofree char *money = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->outside_button, n > 0);
  if (n == 0)
    return;
  money = rancang_format_rupiah_short (rancang_budget_get_outside (budget),
                                       rancang_language_get_default ());
  /* Translators: an amount of money, then the first and the last year of the plan */
  text = g_strdup_printf (ngettext ("%s lie outside %d–%d, in one budget line",
                                    "%s lie outside %d–%d, in several budget lines", n),
                          money, self->first_year, self->last_year);
  adw_button_content_set_label (self->outside_content, text);
}

static void
update_differing (RancangBudgetPage *self,
                  RancangBudget     *budget)
{
  const guint n = g_strv_length ((GStrv) rancang_budget_get_differing_lines (budget));
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->differing_button, n > 0);
  if (n == 0)
    return;
  text = g_strdup_printf (ngettext ("%u budget line states another total than its amounts",
                                    "%u budget lines state another total than their amounts", n),
                          n);
  adw_button_content_set_label (self->differing_content, text);
}

static void
update_checks (RancangBudgetPage *self,
               RancangBudget     *budget)
{
  const guint n = rancang_budget_get_n_lines (budget);
  g_autofree char *lines = g_strdup_printf (ngettext ("%u budget line", "%u budget lines", n), n);
  g_autofree char *text = NULL;

  text = g_strjoin (" · ", lines,
                    rancang_budget_agrees (budget)
                      ? _("rows and columns add up to the same")
                      : _("an amount is too large to be added up exactly"),
                    rancang_budget_has_example (budget)
                      ? _("holds example figures") : NULL,
                    NULL);
  gtk_label_set_label (self->sums_label, text);
  update_outside (self, budget);
  update_differing (self, budget);
}

static RancangItem *
find_programme (RancangBudgetPage *self)
{
  RancangItem *root = rancang_document_get_root (self->document);

  for (guint i = 0; i < rancang_item_count_children (root, "dimension"); i++)
    {
      RancangItem *dimension = rancang_item_peek_child (root, "dimension", i);

      for (guint j = 0; j < rancang_item_count_children (dimension, "sub-dimension"); j++)
        {
          RancangItem *sub_dimension = rancang_item_peek_child (dimension, "sub-dimension", j);

          if (rancang_item_count_children (sub_dimension, "programme") > 0)
            return rancang_item_peek_child (sub_dimension, "programme", 0);
        }
    }

  return NULL;
}

static void
update_empty (RancangBudgetPage *self)
{
  gtk_button_set_label (self->first_button, find_programme (self) != NULL
                                              ? _("Open the First Programme")
                                              : _("Go to the First Dimension"));
}

static void
budget_changed_cb (RancangBudgetPage *self)
{
  RancangBudget *budget = rancang_plan_budget_get_budget (self->budget);
  RancangPlan *plan = rancang_document_get_plan (self->document);
  RancangItem *open;

  update_year_choice (self);
  open = self->open != NULL && !self->shown ? rancang_plan_find (plan, self->open) : NULL;
  rancang_budget_table_set_budget (self->table, budget, self->rows);
  /* What was opened before there were rows. */
  if (open != NULL)
    rancang_budget_table_show_item (self->table, open, FALSE);
  self->shown = TRUE;
  rancang_budget_charts_update (self->charts);
  update_checks (self, budget);
  update_empty (self);
  gtk_stack_set_visible_child_name (self->stack, rancang_plan_budget_has_lines (self->budget)
                                                   ? "budget" : "empty");
}

static void
update_parts (RancangBudgetPage *self)
{
  gboolean charts;

  /* Not while the template is being made. */
  if (self->table_box == NULL)
    return;
  charts = g_strcmp0 (adw_toggle_group_get_active_name (self->view_toggles), "charts") == 0;
  gtk_widget_set_visible (GTK_WIDGET (self->view_toggles), self->narrow);
  gtk_widget_set_visible (self->charts_scroller, !self->narrow || charts);
  gtk_widget_set_visible (self->table_box, !self->narrow || !charts);
  gtk_widget_set_vexpand (self->charts_scroller, self->narrow);
  rancang_budget_charts_set_narrow (self->charts, self->narrow);
}

static void
open_all_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  rancang_budget_table_open_all (RANCANG_BUDGET_PAGE (widget)->table,
                                 g_variant_get_boolean (parameter));
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  rancang_budget_table_copy (RANCANG_BUDGET_PAGE (widget)->table);
}

static void
outside_clicked_cb (RancangBudgetPage *self)
{
  RancangBudget *budget = rancang_plan_budget_get_budget (self->budget);
  const char * const *lines = rancang_budget_get_outside_lines (budget);

  if (lines[0] != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s", lines[0]);
}

/* One leads to its line, several to their findings. */
static void
differing_clicked_cb (RancangBudgetPage *self)
{
  RancangBudget *budget = rancang_plan_budget_get_budget (self->budget);
  const char * const *lines = rancang_budget_get_differing_lines (budget);

  if (lines[0] != NULL && lines[1] == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s", lines[0]);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-findings", "s", "total-differs");
}

static void
first_clicked_cb (RancangBudgetPage *self)
{
  RancangItem *programme = find_programme (self);
  RancangItem *root = rancang_document_get_root (self->document);
  g_autofree char *page = NULL;

  if (programme != NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s",
                                  rancang_item_get_id (programme));
      return;
    }
  if (rancang_item_count_children (root, "dimension") == 0)
    return;
  page = g_strconcat ("dimension:", rancang_item_get_id (rancang_item_peek_child
                                                           (root, "dimension", 0)), NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", page);
}

/* What is opened from elsewhere is found in the table too. */
static void
rancang_budget_page_set_open (RancangPage *page,
                              RancangItem *item)
{
  RancangBudgetPage *self = RANCANG_BUDGET_PAGE (page);

  g_set_str (&self->open, item != NULL ? rancang_item_get_id (item) : NULL);
  if (item != NULL)
    rancang_budget_table_show_item (self->table, item, FALSE);
}

static gboolean
rancang_budget_page_focus_item (RancangPage *page,
                                RancangItem *item)
{
  return rancang_budget_table_show_item (RANCANG_BUDGET_PAGE (page)->table, item, TRUE);
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->set_open = rancang_budget_page_set_open;
  iface->focus_item = rancang_budget_page_focus_item;
}

static void
rancang_budget_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rancang_budget_page_parent_class)->map (widget);

  rancang_plan_budget_set_active (RANCANG_BUDGET_PAGE (widget)->budget, TRUE);
}

static void
rancang_budget_page_unmap (GtkWidget *widget)
{
  rancang_plan_budget_set_active (RANCANG_BUDGET_PAGE (widget)->budget, FALSE);

  GTK_WIDGET_CLASS (rancang_budget_page_parent_class)->unmap (widget);
}

static void
rancang_budget_page_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  RancangBudgetPage *self = RANCANG_BUDGET_PAGE (object);

  g_value_set_boolean (value, prop_id == PROP_NARROW ? self->narrow : self->full_amounts);
}

static void
rancang_budget_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  RancangBudgetPage *self = RANCANG_BUDGET_PAGE (object);

  if (prop_id == PROP_NARROW)
    {
      self->narrow = g_value_get_boolean (value);
      update_parts (self);
      return;
    }
  self->full_amounts = g_value_get_boolean (value);
  rancang_budget_table_set_full (self->table, self->full_amounts);
}

static void
rancang_budget_page_dispose (GObject *object)
{
  RancangBudgetPage *self = RANCANG_BUDGET_PAGE (object);

  if (self->budget != NULL)
    g_signal_handlers_disconnect_by_data (self->budget, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_BUDGET_PAGE);
  g_clear_object (&self->budget);
  g_clear_object (&self->document);
  g_clear_pointer (&self->open, g_free);

  G_OBJECT_CLASS (rancang_budget_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (RANCANG_TYPE_BUDGET_CHARTS);
  g_type_ensure (RANCANG_TYPE_BUDGET_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/pages/budget-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangBudgetPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RancangBudgetPage, first_button);
  gtk_widget_class_bind_template_child (widget_class, RancangBudgetPage, view_toggles);
  gtk_widget_class_bind_template_child (widget_class, RancangBudgetPage, charts_scroller);
  gtk_widget_class_bind_template_child (widget_class, RancangBudgetPage, charts);
  gtk_widget_class_bind_template_child (widget_class, RancangBudgetPage, table_box);
  gtk_widget_class_bind_template_child (widget_class, RancangBudgetPage, row_toggles);
  gtk_widget_class_bind_template_child (widget_class, RancangBudgetPage, column_toggles);
  gtk_widget_class_bind_template_child (widget_class, RancangBudgetPage, state_choice);
  gtk_widget_class_bind_template_child (widget_class, RancangBudgetPage, year_choice);
  gtk_widget_class_bind_template_child (widget_class, RancangBudgetPage, source_choice);
  gtk_widget_class_bind_template_child (widget_class, RancangBudgetPage, table);
  gtk_widget_class_bind_template_child (widget_class, RancangBudgetPage, sums_label);
  gtk_widget_class_bind_template_child (widget_class, RancangBudgetPage, outside_button);
  gtk_widget_class_bind_template_child (widget_class, RancangBudgetPage, outside_content);
  gtk_widget_class_bind_template_child (widget_class, RancangBudgetPage, differing_button);
  gtk_widget_class_bind_template_child (widget_class, RancangBudgetPage, differing_content);
  gtk_widget_class_bind_template_callback (widget_class, differing_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, options_cb);
  gtk_widget_class_bind_template_callback (widget_class, outside_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_parts);
}

static void
rancang_budget_page_class_init (RancangBudgetPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_budget_page_dispose;
  object_class->get_property = rancang_budget_page_get_property;
  object_class->set_property = rancang_budget_page_set_property;
  widget_class->map = rancang_budget_page_map;
  widget_class->unmap = rancang_budget_page_unmap;

  /**
   * RancangBudgetPage:narrow:
   *
   * Whether there is room for the charts or the table only.
   */
  g_object_class_install_property (object_class, PROP_NARROW,
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));

  /**
   * RancangBudgetPage:full-amounts:
   *
   * Whether amounts are written to the last rupiah.
   */
  g_object_class_install_property (object_class, PROP_FULL_AMOUNTS,
    g_param_spec_boolean ("full-amounts", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_install_property_action (widget_class, "budget.full-amounts", "full-amounts");
  gtk_widget_class_install_action (widget_class, "budget.open-all", "b", open_all_cb);
  gtk_widget_class_install_action (widget_class, "budget.copy", NULL, copy_cb);
  bind_template (widget_class);
}

static void
rancang_budget_page_init (RancangBudgetPage *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_toggle_group_set_active_name (self->row_toggles, "dimension");
  adw_toggle_group_set_active_name (self->column_toggles, "year");
  /* Translators: all budget lines but those that tell what was spent */
  fill_choice (self->state_choice, _("All that is planned"), "state", _("State not given"));
  fill_choice (self->source_choice, _("All sources"), "source", _("Source not given"));
  self->filling = FALSE;
  update_parts (self);
}

GtkWidget *
rancang_budget_page_new (RancangDocument *document)
{
  RancangBudgetPage *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_BUDGET_PAGE, NULL);
  self->document = g_object_ref (document);
  self->budget = rancang_plan_budget_new (document);
  g_signal_connect_object (self->budget, "changed", G_CALLBACK (budget_changed_cb), self,
                           G_CONNECT_SWAPPED);
  rancang_budget_table_set_document (self->table, document);
  rancang_budget_charts_set_budget (self->charts, document, self->budget);
  apply_options (self);

  return GTK_WIDGET (self);
}
