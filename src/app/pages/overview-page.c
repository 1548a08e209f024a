/* SPDX-License-Identifier: GPL-3.0-or-later */
/* overview-page.c: how far the plan is and what is missing */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "canvas/figure-view.h"
#include "checker.h"
#include "labels.h"
#include "pages/overview-agencies.h"
#include "pages/overview-findings.h"
#include "pages/overview-page.h"
#include "pages/overview-wheel.h"
#include "pages/plan-budget.h"
#include "pages/plan-scores.h"
#include "pages/stage-strip.h"
#include "widgets/finding-row.h"
#include "widgets/stat.h"

/**
 * RancangOverviewPage:
 *
 * Follows the plan: many changes in a row bring one update. Scores are found in a worker thread,
 * and only after a change that may have changed one.
 */
struct _RancangOverviewPage
{
  AdwBin             parent_instance;

  GtkWidget         *stages_card;
  RancangStageStrip *stages;
  GtkLabel          *wheel_title;
  AdwToggleGroup    *measure;
  RancangFigureView *wheel;
  AdwActionRow      *stage_row;
  AdwActionRow      *score_row;
  GtkLabel          *score_value;
  RancangStat       *programmes;
  RancangStat       *money;
  RancangStat       *agencies;
  RancangStat       *quick_wins;
  GtkWidget         *budget_card;
  GtkWidget         *budget_note;
  RancangFigureView *budget;
  GtkWidget         *agencies_card;
  RancangFigureView *agency_bars;
  GtkLabel          *findings_title;
  GtkListBox        *findings;

  RancangDocument   *document;
  RancangPlanBudget *sums;
  GCancellable      *cancellable;
  RancangScore      *newest;
  char              *score;
  char              *score_caption;

  guint              update_id;
};

G_DEFINE_FINAL_TYPE (RancangOverviewPage, rancang_overview_page, ADW_TYPE_BIN)

typedef struct
{
  guint programmes;
  guint quick_wins;
} Counts;

static RancangItem *
get_root (RancangOverviewPage *self)
{
  return rancang_plan_get_root (rancang_document_get_plan (self->document));
}

static gboolean
count_programme_cb (RancangItem *programme,
                    gpointer     user_data)
{
  Counts *counts = user_data;

  counts->programmes++;
  if (rancang_item_get_boolean (programme, "quick-win"))
    counts->quick_wins++;

  return TRUE;
}

static void
set_tile (RancangStat *tile,
          guint        number,
          const char  *word)
{
  RancangDecimal decimal = { number, 0 };
  g_autofree char *text = rancang_format_number (&decimal, rancang_language_get_default ());

  rancang_stat_set (tile, text, word, NULL);
}

static void
set_budget_tile (RancangOverviewPage *self,
                 RancangBudget       *budget)
{
  RancangLanguage language = rancang_language_get_default ();
  const RancangDecimal *sum = rancang_budget_get_total (budget);
  g_autofree char *number = rancang_format_rupiah_short (sum, language);
  g_autofree char *full = rancang_format_rupiah (sum, language);
  g_autofree char *years = rancang_label_dup_years (rancang_document_get_plan (self->document));

  rancang_stat_set (self->money, number, *years != '\0' ? years : _("budget"), full);
}

static void
update_tiles (RancangOverviewPage *self)
{
  RancangItem *root = get_root (self);
  guint agencies = rancang_item_count_children (root, "agency");
  Counts counts = { 0 };

  rancang_item_foreach (root, "programme", count_programme_cb, &counts);
  set_tile (self->programmes, counts.programmes,
            ngettext ("programme", "programmes", counts.programmes));
  set_tile (self->agencies, agencies, ngettext ("agency", "agencies", agencies));
  set_tile (self->quick_wins, counts.quick_wins,
            ngettext ("quick win", "quick wins", counts.quick_wins));
  /* A plan without programmes shows its first steps there. */
  gtk_widget_set_visible (self->budget_card, counts.programmes > 0);
  gtk_widget_set_visible (self->agencies_card, counts.programmes > 0);
}

/* So high that each agency has its line, in whatever size of type. */
static void
update_agencies (RancangOverviewPage *self)
{
  const guint n = rancang_overview_agencies_count (rancang_plan_budget_get_agencies (self->sums));
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->agency_bars), "Ag");
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_widget_set_size_request (GTK_WIDGET (self->agency_bars), -1, (int) n * (height + 8));
  rancang_figure_view_queue_layout (self->agency_bars);
}

/* The sums come from a worker thread. */
static void
sums_changed_cb (RancangOverviewPage *self)
{
  RancangBudget *budget = rancang_plan_budget_get_budget (self->sums);

  set_budget_tile (self, budget);
  gtk_widget_set_visible (self->budget_note, rancang_budget_has_example (budget));
  update_agencies (self);
  rancang_figure_view_queue_layout (self->budget);
  rancang_figure_view_queue_layout (self->wheel);
}

/* People call the framework by its count: "six dimensions". */
static void
update_wheel_title (RancangOverviewPage *self)
{
  guint n = rancang_item_count_children (get_root (self), "dimension");
  g_autofree char *title = NULL;

  if (n == 6)
    title = g_strdup (_("Six dimensions"));
  else
    title = g_strdup_printf (ngettext ("%u dimension", "%u dimensions", n), n);
  gtk_label_set_label (self->wheel_title, title);
}

/* The stage that is next, or was left open, with what it has to bring forth. */
static void
update_stage_row (RancangOverviewPage *self)
{
  RancangItem *stage = rancang_stage_strip_find_next (get_root (self));
  g_autofree char *wanted = NULL;
  g_autofree char *subtitle = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->stage_row), stage != NULL);
  if (stage == NULL)
    return;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->stage_row),
                                 rancang_stage_strip_is_left_open (stage)
                                   ? _("Stage left open") : _("Next stage"));
  wanted = rancang_item_join_children (stage, "output", " · ");
  subtitle = g_strconcat (rancang_stage_strip_get_title (stage), *wanted != '\0' ? "\n" : "",
                          wanted, NULL);
  adw_action_row_set_subtitle (self->stage_row, subtitle);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->stage_row), "s",
                                    rancang_item_get_id (stage));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->stage_row), "win.open-item");
}

static void
add_count (AdwActionRow *row,
           guint         count)
{
  RancangDecimal number = { count, 0 };
  g_autofree char *text = rancang_format_number (&number, rancang_language_get_default ());
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "badge");
  adw_action_row_add_suffix (row, label);
}

static GtkWidget *
create_finding_row (gpointer item,
                    gpointer user_data)
{
  RancangOverviewFinding *finding = item;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (rancang_overview_finding_get_icon (finding));
  const char *subtitle = rancang_overview_finding_get_subtitle (finding);
  RancangSeverity severity;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 rancang_overview_finding_get_title (finding));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  if (rancang_overview_finding_get_count (finding) > 1)
    add_count (ADW_ACTION_ROW (row), rancang_overview_finding_get_count (finding));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  if (rancang_overview_finding_get_severity (finding, &severity))
    rancang_finding_row_set_icon (GTK_IMAGE (icon), severity, TRUE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row),
                                          rancang_overview_finding_get_target (finding));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row),
                                  rancang_overview_finding_get_action (finding));

  return row;
}

static void
update_findings (RancangOverviewPage *self)
{
  g_autoptr (GListModel) findings = NULL;
  Counts counts = { 0 };

  findings = rancang_overview_findings_list (self->document);
  rancang_item_foreach (get_root (self), "programme", count_programme_cb, &counts);
  gtk_label_set_label (self->findings_title,
                       counts.programmes > 0 ? _("What is missing") : _("First steps"));
  gtk_widget_set_visible (GTK_WIDGET (self->findings_title),
                          g_list_model_get_n_items (findings) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->findings), g_list_model_get_n_items (findings) > 0);
  gtk_list_box_bind_model (self->findings, findings, create_finding_row, NULL, NULL);
}

static gboolean
is_complete (const RancangPlanScore *score)
{
  return score->score == NULL || rancang_score_get_n_answered (score->score) ==
                                   rancang_score_get_n_questions (score->score);
}

static char *
dup_score_subtitle (const RancangPlanScore *score)
{
  if (is_complete (score))
    return g_strdup (score->model_title);

  /* Translators: a scoring model, how many questions have a mark, how many there are */
  return g_strdup_printf (_("%s, %u of %u questions marked"), score->model_title,
                          rancang_score_get_n_answered (score->score),
                          rancang_score_get_n_questions (score->score));
}

static void
update_score_row (RancangOverviewPage    *self,
                  const RancangPlanScore *newest)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (newest == NULL)
    {
      guint n = rancang_item_count_children (get_root (self), "evaluation");

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->score_row),
                                     n > 0 ? _("Evaluation") : _("Not evaluated yet"));
      adw_action_row_set_subtitle (self->score_row, n > 0 ? _("No score yet")
                                                          : _("Enter the marks of a year"));
      gtk_label_set_label (self->score_value, "");
      return;
    }

  /* Translators: %d is a year */
  title = g_strdup_printf (_("Evaluation %d"), newest->year);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->score_row), title);
  subtitle = dup_score_subtitle (newest);
  adw_action_row_set_subtitle (self->score_row, subtitle);
  gtk_label_set_label (self->score_value, self->score);
}

static RancangWheelMeasure
get_measure (RancangOverviewPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->measure);

  if (g_strcmp0 (name, "score") == 0)
    return RANCANG_WHEEL_SCORE;

  return g_strcmp0 (name, "budget") == 0 ? RANCANG_WHEEL_BUDGET : RANCANG_WHEEL_COMPLETENESS;
}

/* Without an evaluation there is no score to choose. */
static void
update_measures (RancangOverviewPage *self)
{
  AdwToggle *toggle = adw_toggle_group_get_toggle_by_name (self->measure, "score");

  if (self->newest == NULL && get_measure (self) == RANCANG_WHEEL_SCORE)
    adw_toggle_group_set_active_name (self->measure, "completeness");
  adw_toggle_set_enabled (toggle, self->newest != NULL);
}

static void
measure_cb (RancangOverviewPage *self)
{
  /* Not while the template is being made. */
  if (self->wheel != NULL)
    rancang_figure_view_queue_layout (self->wheel);
}

static void
scored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  RancangOverviewPage *self;
  g_autoptr (GPtrArray) scores = NULL;
  g_autoptr (GError) error = NULL;
  const RancangPlanScore *newest;

  scores = rancang_plan_scores_run_finish (RANCANG_DOCUMENT (source), result, &error);
  if (scores == NULL)
    return;

  self = user_data;
  newest = rancang_plan_scores_get_newest (scores);
  g_clear_pointer (&self->score, g_free);
  g_clear_pointer (&self->score_caption, g_free);
  g_clear_object (&self->newest);
  if (newest != NULL)
    {
      self->newest = g_object_ref (newest->score);
      self->score = rancang_plan_score_dup_value (newest);
      /* Translators: below the final score in the wheel; %d is a year. “So far” is a score of an
       * evaluation in which questions have no mark yet. */
      self->score_caption = g_strdup_printf (is_complete (newest) ? _("score %d") : _("so far %d"),
                                             newest->year);
    }
  update_score_row (self, newest);
  update_measures (self);
  rancang_figure_view_queue_layout (self->wheel);
}

/* A new run cancels the one before, so that an old score never wins. */
static void
run_scores (RancangOverviewPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  rancang_plan_scores_run_async (self->document, self->cancellable, scored_cb, self);
}

static gboolean
update_cb (gpointer user_data)
{
  RancangOverviewPage *self = user_data;

  self->update_id = 0;
  rancang_stage_strip_update (self->stages, get_root (self));
  gtk_widget_set_visible (self->stages_card,
                          rancang_item_count_children (get_root (self), "stage") > 0);
  update_stage_row (self);
  update_wheel_title (self);
  update_tiles (self);
  update_findings (self);
  rancang_figure_view_queue_layout (self->wheel);

  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (RancangOverviewPage *self,
                 RancangTransaction  *transaction)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_cb, self);
  if (rancang_plan_scores_touched_by (transaction))
    run_scores (self);
}

static void
wheel_activated_cb (RancangOverviewPage *self,
                    const char          *id)
{
  RancangItem *dimension = rancang_plan_find (rancang_document_get_plan (self->document), id);
  const char *key = dimension != NULL ? rancang_item_get_text (dimension, "key") : NULL;
  g_autofree char *page = g_strconcat ("dimension:", key != NULL ? key : id, NULL);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", page);
}

static void
agency_activated_cb (RancangOverviewPage *self,
                     const char          *id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s", id);
}

static RancangFigure *
lay_out_wheel (const RancangFigureOptions *options,
               gpointer                    user_data)
{
  RancangOverviewPage *self = user_data;
  g_autofree char *years = rancang_label_dup_years (rancang_document_get_plan (self->document));
  const RancangOverviewWheel wheel = {
    .root = get_root (self),
    .measure = get_measure (self),
    .score = self->newest,
    .score_text = self->score,
    .score_caption = self->score_caption,
    .budget = rancang_plan_budget_get_budget (self->sums),
    .years = years,
  };

  return rancang_overview_wheel_lay_out (&wheel, options);
}

static RancangFigure *
lay_out_budget (const RancangFigureOptions *options,
                gpointer                    user_data)
{
  RancangOverviewPage *self = user_data;
  RancangTotals *totals = rancang_plan_budget_get_totals (self->sums);
  int first, last;

  if (totals == NULL)
    return rancang_figure_new_bars (_("Budget by year and source"), NULL, 0, options);
  rancang_plan_budget_get_years (self->sums, &first, &last);

  return rancang_figure_new_budget_bars_of (totals, first, last, TRUE, options);
}

static RancangFigure *
lay_out_agencies (const RancangFigureOptions *options,
                  gpointer                    user_data)
{
  RancangOverviewPage *self = user_data;

  return rancang_overview_agencies_lay_out (rancang_document_get_plan (self->document),
                                            rancang_plan_budget_get_agencies (self->sums),
                                            options);
}

static void
rancang_overview_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rancang_overview_page_parent_class)->map (widget);

  rancang_plan_budget_set_active (RANCANG_OVERVIEW_PAGE (widget)->sums, TRUE);
}

static void
rancang_overview_page_unmap (GtkWidget *widget)
{
  rancang_plan_budget_set_active (RANCANG_OVERVIEW_PAGE (widget)->sums, FALSE);

  GTK_WIDGET_CLASS (rancang_overview_page_parent_class)->unmap (widget);
}

static void
rancang_overview_page_dispose (GObject *object)
{
  RancangOverviewPage *self = RANCANG_OVERVIEW_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->wheel != NULL)
    rancang_figure_view_set_layout (self->wheel, NULL, NULL);
  if (self->budget != NULL)
    rancang_figure_view_set_layout (self->budget, NULL, NULL);
  if (self->agency_bars != NULL)
    rancang_figure_view_set_layout (self->agency_bars, NULL, NULL);
  if (self->sums != NULL)
    g_signal_handlers_disconnect_by_data (self->sums, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_OVERVIEW_PAGE);
  g_clear_object (&self->sums);
  g_clear_object (&self->newest);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_overview_page_parent_class)->dispose (object);
}

static void
rancang_overview_page_finalize (GObject *object)
{
  RancangOverviewPage *self = RANCANG_OVERVIEW_PAGE (object);

  g_free (self->score);
  g_free (self->score_caption);

  G_OBJECT_CLASS (rancang_overview_page_parent_class)->finalize (object);
}

static void
rancang_overview_page_class_init (RancangOverviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_overview_page_dispose;
  object_class->finalize = rancang_overview_page_finalize;
  widget_class->map = rancang_overview_page_map;
  widget_class->unmap = rancang_overview_page_unmap;

  g_type_ensure (RANCANG_TYPE_FIGURE_VIEW);
  g_type_ensure (RANCANG_TYPE_STAGE_STRIP);
  g_type_ensure (RANCANG_TYPE_STAT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/pages/overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangOverviewPage, stages_card);
  gtk_widget_class_bind_template_child (widget_class, RancangOverviewPage, stages);
  gtk_widget_class_bind_template_child (widget_class, RancangOverviewPage, wheel_title);
  gtk_widget_class_bind_template_child (widget_class, RancangOverviewPage, wheel);
  gtk_widget_class_bind_template_child (widget_class, RancangOverviewPage, stage_row);
  gtk_widget_class_bind_template_child (widget_class, RancangOverviewPage, score_row);
  gtk_widget_class_bind_template_child (widget_class, RancangOverviewPage, score_value);
  gtk_widget_class_bind_template_child (widget_class, RancangOverviewPage, programmes);
  gtk_widget_class_bind_template_child (widget_class, RancangOverviewPage, money);
  gtk_widget_class_bind_template_child (widget_class, RancangOverviewPage, agencies);
  gtk_widget_class_bind_template_child (widget_class, RancangOverviewPage, quick_wins);
  gtk_widget_class_bind_template_child (widget_class, RancangOverviewPage, budget_card);
  gtk_widget_class_bind_template_child (widget_class, RancangOverviewPage, budget_note);
  gtk_widget_class_bind_template_child (widget_class, RancangOverviewPage, budget);
  gtk_widget_class_bind_template_child (widget_class, RancangOverviewPage, measure);
  gtk_widget_class_bind_template_child (widget_class, RancangOverviewPage, agencies_card);
  gtk_widget_class_bind_template_child (widget_class, RancangOverviewPage, agency_bars);
  gtk_widget_class_bind_template_child (widget_class, RancangOverviewPage, findings_title);
  gtk_widget_class_bind_template_child (widget_class, RancangOverviewPage, findings);
  gtk_widget_class_bind_template_callback (widget_class, agency_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, measure_cb);
  gtk_widget_class_bind_template_callback (widget_class, wheel_activated_cb);
}

static void
rancang_overview_page_init (RancangOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rancang_overview_page_new (RancangDocument *document)
{
  RancangOverviewPage *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_OVERVIEW_PAGE, NULL);
  self->document = g_object_ref (document);
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rancang_document_get_checker (document), "changed",
                           G_CALLBACK (update_findings), self, G_CONNECT_SWAPPED);
  self->sums = rancang_plan_budget_new (document);
  g_signal_connect_object (self->sums, "changed", G_CALLBACK (sums_changed_cb), self,
                           G_CONNECT_SWAPPED);
  rancang_figure_view_set_layout (self->wheel, lay_out_wheel, self);
  rancang_figure_view_set_layout (self->agency_bars, lay_out_agencies, self);
  rancang_figure_view_set_layout (self->budget, lay_out_budget, self);
  update_cb (self);
  update_score_row (self, NULL);
  update_measures (self);
  run_scores (self);

  return GTK_WIDGET (self);
}
