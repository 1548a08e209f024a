/* SPDX-License-Identifier: GPL-3.0-or-later */
/* budget-charts.c: APBD and others, the years, and the agencies with most money */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "canvas/figure-view.h"
#include "labels.h"
#include "pages/budget-charts.h"
#include "pages/budget-node.h"

#define MAX_AGENCIES 5
#define LEAST_HEIGHT 150 /* of a chart */
#define LINE 1.45        /* height of a line of a legend, in its text's size */
#define BAR_AND_GAP 30   /* above the legend */

/**
 * RancangBudgetCharts:
 *
 * Three cards side by side, one under another where the page is narrow.
 */
struct _RancangBudgetCharts
{
  AdwBin             parent_instance;

  /* Template */
  GtkBox            *box;
  GtkLabel          *share_words;
  RancangFigureView *share;
  RancangFigureView *years;
  RancangFigureView *agencies;

  /* Owned */
  RancangDocument   *document;
  RancangPlanBudget *budget;
};

G_DEFINE_FINAL_TYPE (RancangBudgetCharts, rancang_budget_charts, ADW_TYPE_BIN)

static const RancangChoice *
get_choices (void)
{
  return rancang_kind_find_field (rancang_kind_lookup ("budget-line"), "source")->choices;
}

static RancangDecimal
get_source_total (RancangTotals *totals,
                  const char    *source)
{
  return rancang_series_total (rancang_totals_get_source (totals, source));
}

static void
clear_bar (RancangBar *bar)
{
  g_free ((char *) bar->title);
  g_free ((char *) bar->text);
  g_free ((char *) bar->label);
  g_free ((char *) bar->item);
}

static GArray *
create_bars (void)
{
  GArray *bars = g_array_new (FALSE, TRUE, sizeof (RancangBar));

  g_array_set_clear_func (bars, (GDestroyNotify) clear_bar);

  return bars;
}

/* The text is the share, the label has the money too. Takes the title and the text. */
static void
add_bar (GArray               *bars,
         char                 *title,
         char                 *text,
         const RancangDecimal *amount,
         const char           *item,
         guint                 look)
{
  g_autofree char *money = rancang_format_rupiah (amount, rancang_language_get_default ());
  RancangBar bar = { .title = title, .text = text, .item = g_strdup (item), .look = look };

  bar.value = MAX (0, rancang_decimal_to_double (amount));
  bar.label = g_strdup_printf ("%s: %s, %s", title, money, text);
  g_array_append_val (bars, bar);
}

/* What each source gives, in the order of the choices, the lines without one at the end. */
static GArray *
list_sources (RancangTotals *totals)
{
  const RancangChoice *choices = get_choices ();
  GArray *amounts = g_array_new (FALSE, FALSE, sizeof (RancangDecimal));
  gboolean last = FALSE;

  for (guint i = 0; !last; i++)
    {
      RancangDecimal amount;

      last = choices[i].code == NULL;
      amount = get_source_total (totals, last ? "" : choices[i].code);
      if (amount.digits < 0)
        amount = RANCANG_DECIMAL_ZERO;
      g_array_append_val (amounts, amount);
    }

  return amounts;
}

/* The percentages in the legend come to 100. */
static char *
dup_share (const RancangDecimal *amount,
           int                   percent)
{
  const RancangLanguage language = rancang_language_get_default ();
  g_autofree char *text = rancang_format_percent (MAX (1, percent), language);

  return percent > 0 || amount->digits == 0 ? g_steal_pointer (&text)
                                            : g_strconcat ("<", text, NULL);
}

static void
add_sources (GArray        *parts,
             RancangTotals *totals)
{
  g_autoptr (GArray) amounts = list_sources (totals);
  g_autofree int *percents = g_new0 (int, amounts->len);
  const RancangChoice *choices = get_choices ();

  rancang_budget_share_out ((RancangDecimal *) amounts->data, amounts->len, percents);
  for (guint i = 0; i < amounts->len; i++)
    {
      const RancangDecimal *amount = &g_array_index (amounts, RancangDecimal, i);
      const char *source = choices[i].code != NULL ? choices[i].code : "";

      if (amount->digits > 0)
        add_bar (parts, g_strdup (rancang_budget_label_source (source)),
                 dup_share (amount, percents[i]), amount, NULL, i);
    }
}

typedef struct
{
  GWeakRef view;
  int      height;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_weak_ref_clear (&request->view);
  g_free (request);
}

static gboolean
ask_cb (gpointer user_data)
{
  Request *request = user_data;
  g_autoptr (GtkWidget) view = g_weak_ref_get (&request->view);

  if (view != NULL)
    gtk_widget_set_size_request (view, -1, request->height);
  return G_SOURCE_REMOVE;
}

/* Large type needs high charts, else lines of the legend would be left out. It is known only while
 * a chart is laid out, which is too late for asking. */
static void
ask_height (RancangFigureView *view,
            double             needed)
{
  const int wanted = (int) ceil (MAX (LEAST_HEIGHT, needed));
  Request *request;
  int height;

  gtk_widget_get_size_request (GTK_WIDGET (view), NULL, &height);
  if (height == wanted)
    return;
  request = g_new0 (Request, 1);
  g_weak_ref_init (&request->view, view);
  request->height = wanted;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, ask_cb, request, request_free);
}

static RancangFigure *
lay_out_share (const RancangFigureOptions *options,
               gpointer                    user_data)
{
  RancangBudgetCharts *self = user_data;
  RancangTotals *totals = rancang_plan_budget_get_totals (self->budget);
  g_autoptr (GArray) parts = create_bars ();

  if (totals != NULL)
    add_sources (parts, totals);
  ask_height (self->share, BAR_AND_GAP + parts->len * LINE * options->text_size);

  return rancang_figure_new_share_bar (_("Sources of funds"), (RancangBar *) parts->data,
                                       parts->len, options);
}

/* The sources have their names in the card beside it. */
static RancangFigure *
lay_out_years (const RancangFigureOptions *options,
               gpointer                    user_data)
{
  RancangBudgetCharts *self = user_data;
  RancangTotals *totals = rancang_plan_budget_get_totals (self->budget);
  int first, last;

  if (totals == NULL)
    return rancang_figure_new_bars (_("Budget by year and source"), NULL, 0, options);
  rancang_plan_budget_get_years (self->budget, &first, &last);

  return rancang_figure_new_budget_bars_of (totals, first, last, FALSE, options);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  RancangBudget *budget = user_data;

  return rancang_decimal_compare (rancang_budget_get_row_total (budget, *(const guint *) b),
                                  rancang_budget_get_row_total (budget, *(const guint *) a));
}

/* The agencies' rows, that with most money first. */
static GArray *
list_agencies (RancangBudget *budget)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < rancang_budget_get_n_rows (budget);
       i = rancang_budget_get_row (budget, i)->end)
    if (rancang_budget_get_row_total (budget, i)->digits > 0)
      g_array_append_val (rows, i);
  g_array_sort_with_data (rows, compare_rows, budget);

  return rows;
}

static char *
dup_agency (RancangBudgetCharts    *self,
            const RancangBudgetRow *row)
{
  RancangPlan *plan = rancang_document_get_plan (self->document);
  RancangItem *agency = row->item != NULL ? rancang_plan_find (plan, row->item) : NULL;

  return agency != NULL ? rancang_label_dup_short (agency) : g_strdup (_("No agency"));
}

static void
add_agencies (RancangBudgetCharts *self,
              RancangBudget       *budget,
              GArray              *bars)
{
  g_autoptr (GArray) rows = list_agencies (budget);
  const RancangDecimal *whole = rancang_budget_get_total (budget);
  const guint n_shown = rows->len <= MAX_AGENCIES + 1 ? rows->len : MAX_AGENCIES;
  RancangDecimal rest = *whole;

  for (guint i = 0; i < n_shown; i++)
    {
      const guint index = g_array_index (rows, guint, i);
      const RancangBudgetRow *row = rancang_budget_get_row (budget, index);
      const RancangDecimal *amount = rancang_budget_get_row_total (budget, index);

      add_bar (bars, dup_agency (self, row), rancang_budget_dup_percent (amount, whole), amount,
               row->item, 0);
      rest = rancang_decimal_subtract (&rest, amount);
    }
  if (rows->len <= n_shown)
    return;
  add_bar (bars, g_strdup_printf (ngettext ("%u other", "%u others", rows->len - n_shown),
                                  rows->len - n_shown),
           rancang_budget_dup_percent (&rest, whole), &rest, NULL, 0);
  /* The rest together would dwarf what is to be compared. */
  g_array_index (bars, RancangBar, bars->len - 1).value = -1;
}

static RancangFigure *
lay_out_agencies (const RancangFigureOptions *options,
                  gpointer                    user_data)
{
  RancangBudgetCharts *self = user_data;
  RancangBudget *budget = rancang_plan_budget_get_agencies (self->budget);
  g_autoptr (GArray) bars = create_bars ();

  if (budget != NULL)
    add_agencies (self, budget, bars);
  ask_height (self->agencies, bars->len * LINE * options->text_size);

  return rancang_figure_new_bars (_("Share of the agencies"), (RancangBar *) bars->data,
                                  bars->len, options);
}

static void
agency_activated_cb (RancangBudgetCharts *self,
                     const char          *id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s", id);
}

/* "APBD 61 %, others 39 %": what the evaluation asks first. */
static void
update_words (RancangBudgetCharts *self)
{
  RancangTotals *totals = rancang_plan_budget_get_totals (self->budget);
  const RancangChoice *choices = get_choices ();
  const RancangLanguage language = rancang_language_get_default ();
  g_autoptr (GArray) amounts = list_sources (totals);
  g_autofree int *percents = g_new0 (int, amounts->len);
  g_autofree char *own_text = NULL;
  g_autofree char *others_text = NULL;
  g_autofree char *words = NULL;
  int own = 0, others = 0;

  rancang_budget_share_out ((RancangDecimal *) amounts->data, amounts->len, percents);
  for (guint i = 0; i < amounts->len; i++)
    if (choices[i].code != NULL && g_str_has_prefix (choices[i].code, "apbd-"))
      own += percents[i];
    else
      others += percents[i];
  own_text = rancang_format_percent (own, language);
  others_text = rancang_format_percent (others, language);
  if (own + others > 0)
    /* Translators: shares of the regional budget and of all other sources of funds */
    words = g_strdup_printf (_("APBD %s · others %s"), own_text, others_text);
  else
    words = g_strdup (_("No amounts yet"));
  gtk_label_set_label (self->share_words, words);
}

void
rancang_budget_charts_update (RancangBudgetCharts *self)
{
  g_return_if_fail (RANCANG_IS_BUDGET_CHARTS (self));

  if (self->budget == NULL || rancang_plan_budget_get_totals (self->budget) == NULL)
    return;
  update_words (self);
  rancang_figure_view_queue_layout (self->share);
  rancang_figure_view_queue_layout (self->years);
  rancang_figure_view_queue_layout (self->agencies);
}

static void
rancang_budget_charts_dispose (GObject *object)
{
  RancangBudgetCharts *self = RANCANG_BUDGET_CHARTS (object);

  if (self->share != NULL)
    rancang_figure_view_set_layout (self->share, NULL, NULL);
  if (self->years != NULL)
    rancang_figure_view_set_layout (self->years, NULL, NULL);
  if (self->agencies != NULL)
    rancang_figure_view_set_layout (self->agencies, NULL, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_BUDGET_CHARTS);
  g_clear_object (&self->budget);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_budget_charts_parent_class)->dispose (object);
}

static void
rancang_budget_charts_class_init (RancangBudgetChartsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_budget_charts_dispose;

  g_type_ensure (RANCANG_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/pages/budget-charts.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangBudgetCharts, box);
  gtk_widget_class_bind_template_child (widget_class, RancangBudgetCharts, share_words);
  gtk_widget_class_bind_template_child (widget_class, RancangBudgetCharts, share);
  gtk_widget_class_bind_template_child (widget_class, RancangBudgetCharts, years);
  gtk_widget_class_bind_template_child (widget_class, RancangBudgetCharts, agencies);
  gtk_widget_class_bind_template_callback (widget_class, agency_activated_cb);
}

static void
rancang_budget_charts_init (RancangBudgetCharts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rancang_budget_charts_set_budget (RancangBudgetCharts *self,
                                  RancangDocument     *document,
                                  RancangPlanBudget   *budget)
{
  g_return_if_fail (RANCANG_IS_BUDGET_CHARTS (self));

  g_set_object (&self->document, document);
  g_set_object (&self->budget, budget);
  rancang_figure_view_set_layout (self->share, lay_out_share, self);
  rancang_figure_view_set_layout (self->years, lay_out_years, self);
  rancang_figure_view_set_layout (self->agencies, lay_out_agencies, self);
}

void
rancang_budget_charts_set_narrow (RancangBudgetCharts *self,
                                  gboolean             narrow)
{
  g_return_if_fail (RANCANG_IS_BUDGET_CHARTS (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (self->box, !narrow);
}
