/* SPDX-License-Identifier: GPL-3.0-or-later */
/* overview-page.c: how far the plan is and what is missing */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "canvas/figure-view.h"
#include "checker.h"
#include "pages/overview-findings.h"
#include "pages/overview-page.h"
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
  GtkLabel          *findings_title;
  GtkListBox        *findings;

  RancangDocument   *document;
  GCancellable      *cancellable;
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
                 RancangTotals       *totals)
{
  RancangLanguage language = rancang_language_get_default ();
  RancangDecimal sum = rancang_series_total (rancang_totals_get_by_year (totals));
  g_autofree char *number = rancang_format_rupiah_short (&sum, language);
  g_autofree char *full = rancang_format_rupiah (&sum, language);
  g_autofree char *years = NULL;
  int first = 0, last = 0;

  rancang_plan_get_years (rancang_document_get_plan (self->document), &first, &last);
  if (first > 0 && last > first)
    years = g_strdup_printf ("%d–%d", first, last);
  else
    years = g_strdup (_("budget"));
  rancang_stat_set (self->money, number, years, full);
}

static void
update_tiles (RancangOverviewPage *self)
{
  RancangItem *root = get_root (self);
  g_autoptr (RancangTotals) totals = rancang_totals_new (root);
  guint agencies = rancang_item_count_children (root, "agency");
  Counts counts = { 0 };

  rancang_item_foreach (root, "programme", count_programme_cb, &counts);
  set_tile (self->programmes, counts.programmes,
            ngettext ("programme", "programmes", counts.programmes));
  set_tile (self->agencies, agencies, ngettext ("agency", "agencies", agencies));
  set_tile (self->quick_wins, counts.quick_wins,
            ngettext ("quick win", "quick wins", counts.quick_wins));
  set_budget_tile (self, totals);
  /* A plan without programmes shows its first steps there. */
  gtk_widget_set_visible (self->budget_card, counts.programmes > 0);
  gtk_widget_set_visible (self->budget_note, rancang_totals_has_example (totals));
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

/* The stage that is next with what it has to bring forth. */
static void
update_stage_row (RancangOverviewPage *self)
{
  RancangItem *stage = rancang_stage_strip_find_next (get_root (self));
  g_autofree char *wanted = NULL;
  g_autofree char *subtitle = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->stage_row), stage != NULL);
  if (stage == NULL)
    return;

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
  if (newest != NULL)
    {
      self->score = rancang_plan_score_dup_value (newest);
      /* Translators: below the final score in the wheel; %d is a year. “So far” is a score of an
       * evaluation in which questions have no mark yet. */
      self->score_caption = g_strdup_printf (is_complete (newest) ? _("score %d") : _("so far %d"),
                                             newest->year);
    }
  update_score_row (self, newest);
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
  rancang_figure_view_queue_layout (self->budget);

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

static RancangFigure *
lay_out_wheel (const RancangFigureOptions *options,
               gpointer                    user_data)
{
  RancangOverviewPage *self = user_data;

  return rancang_figure_new_wheel (get_root (self), self->score, self->score_caption, options);
}

static RancangFigure *
lay_out_budget (const RancangFigureOptions *options,
                gpointer                    user_data)
{
  RancangOverviewPage *self = user_data;

  return rancang_figure_new_budget_bars (get_root (self), options);
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
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_OVERVIEW_PAGE);

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
  gtk_widget_class_bind_template_child (widget_class, RancangOverviewPage, findings_title);
  gtk_widget_class_bind_template_child (widget_class, RancangOverviewPage, findings);
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
  rancang_figure_view_set_layout (self->wheel, lay_out_wheel, self);
  rancang_figure_view_set_layout (self->budget, lay_out_budget, self);
  update_cb (self);
  update_score_row (self, NULL);
  run_scores (self);

  return GTK_WIDGET (self);
}
