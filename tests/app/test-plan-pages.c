/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-plan-pages.c: overview and evaluation page follow the plan and leave nothing behind */

#include "config.h"

#include <adwaita.h>

#include "app-fixture.h"
#include "canvas/figure-view.h"
#include "pages/evaluation-marks.h"
#include "pages/evaluation-page.h"
#include "pages/overview-findings.h"
#include "pages/overview-page.h"
#include "pages/plan-scores.h"
#include "pages/stage-strip.h"

#define MODEL "kominfo-2022"

static RancangDocument *
create_document (void)
{
  g_autoptr (RancangHost) host = rancang_host_new ();
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  RancangItem *root = rancang_plan_get_root (plan);
  g_autoptr (RancangItem) dimension = rancang_item_new_with_id ("dimension", "d0");
  g_autoptr (RancangItem) sub_dimension = rancang_item_new ("sub-dimension");
  g_autoptr (RancangItem) evaluation = rancang_item_new_with_id ("evaluation", "e0");

  g_object_set (dimension, "title", "Smart Governance", "key", "governance", NULL);
  g_object_set (evaluation, "year", 2022, "model", MODEL, NULL);
  g_assert_true (rancang_plan_insert (plan, root, dimension, -1, NULL));
  g_assert_true (rancang_plan_insert (plan, dimension, sub_dimension, -1, NULL));
  g_assert_true (rancang_plan_insert (plan, root, evaluation, -1, NULL));

  return rancang_document_new (host, plan, NULL);
}

static void
add_programme (RancangPlan *plan,
               const char  *title,
               gboolean     quick_win,
               int          end_year)
{
  RancangItem *dimension = rancang_plan_find (plan, "d0");
  RancangItem *sub_dimension = rancang_item_peek_child (dimension, "sub-dimension", 0);
  g_autoptr (RancangItem) programme = rancang_item_new ("programme");

  g_object_set (programme, "title", title, "quick-win", quick_win, "start-year", 2022,
                "end-year", end_year, NULL);
  g_assert_true (rancang_plan_insert (plan, sub_dimension, programme, -1, NULL));
}

static void
wait_ms (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (2000);
    }
}

static GtkWidget *
find_widget (GtkWidget  *widget,
             const char *css_class)
{
  if (gtk_widget_has_css_class (widget, css_class))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, css_class);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
scored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GPtrArray **scores = user_data;

  *scores = rancang_plan_scores_run_finish (RANCANG_DOCUMENT (source), result, NULL);
}

static char *
dup_score (RancangDocument *document)
{
  GPtrArray *scores = NULL;
  const RancangPlanScore *newest;
  char *value;

  rancang_plan_scores_run_async (document, NULL, scored_cb, &scores);
  while (scores == NULL)
    g_main_context_iteration (NULL, TRUE);
  newest = rancang_plan_scores_get_newest (scores);
  value = newest != NULL ? rancang_plan_score_dup_value (newest) : NULL;
  g_ptr_array_unref (scores);

  return value;
}

static void
test_marks (void)
{
  g_autoptr (RancangDocument) document = create_document ();
  RancangPlan *plan = rancang_document_get_plan (document);
  RancangItem *evaluation = rancang_plan_find (plan, "e0");
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dup_score (document);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;

  g_assert_cmpstr (before, ==, "–");
  g_assert_true (rancang_evaluation_set_mark (evaluation, "baseline.1", "2.5", &error));
  g_assert_cmpuint (rancang_item_count_children (evaluation, "mark"), ==, 1);
  g_assert_true (rancang_evaluation_set_mark (evaluation, "baseline.1", "3", &error));
  g_assert_cmpuint (rancang_item_count_children (evaluation, "mark"), ==, 1);
  after = dup_score (document);
  g_assert_cmpstr (after, !=, "–");

  rancang_plan_undo (plan);
  rancang_plan_undo (plan);
  g_assert_cmpuint (rancang_item_count_children (evaluation, "mark"), ==, 0);
  undone = dup_score (document);
  g_assert_cmpstr (undone, ==, "–");

  rancang_plan_redo (plan);
  g_assert_true (rancang_evaluation_set_mark (evaluation, "baseline.1", "", &error));
  g_assert_cmpuint (rancang_item_count_children (evaluation, "mark"), ==, 0);
  g_assert_false (rancang_evaluation_set_mark (evaluation, "baseline.1", "much", &error));
  g_assert_error (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_VALUE);
}

static RancangOverviewFinding *
find_finding (GListModel *findings,
              const char *title)
{
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (RancangOverviewFinding) finding = g_list_model_get_item (findings, i);

      if (g_str_has_prefix (rancang_overview_finding_get_title (finding), title))
        return finding;
    }

  return NULL;
}

/* Rules come from data: they have their words in the language of the run. */
static RancangOverviewFinding *
find_rule (GListModel *findings,
           const char *id)
{
  g_autoptr (RancangLintRules) rules = rancang_lint_rules_new ();
  g_autofree char *label = rancang_lint_rule_dup_label (rancang_lint_rules_find (rules, id),
                                                        rancang_language_get_default ());

  return find_finding (findings, label);
}

/* What was done is not offered any more; the rest stands in the order of the guidance. */
static void
test_first_steps (void)
{
  g_autoptr (RancangDocument) document = create_document ();
  RancangPlan *plan = rancang_document_get_plan (document);
  g_autoptr (RancangItem) entry = rancang_item_new ("swot-entry");
  g_autoptr (GListModel) before = rancang_overview_findings_list (document);
  g_autoptr (GListModel) after = NULL;
  RancangOverviewFinding *finding = find_finding (before, "Collect strengths");

  g_assert_nonnull (finding);
  g_assert_cmpstr (rancang_overview_finding_get_action (finding), ==, "win.show-page");
  g_assert_cmpstr (g_variant_get_string (rancang_overview_finding_get_target (finding), NULL), ==,
                   "swot");
  g_assert_nonnull (find_finding (before, "Look at the readiness"));

  g_object_set (entry, "title", "Young people", "type", "strength", NULL);
  g_assert_true (rancang_plan_insert (plan, rancang_plan_get_root (plan), entry, -1, NULL));
  after = rancang_overview_findings_list (document);
  g_assert_null (find_finding (after, "Collect strengths"));
  g_assert_nonnull (find_finding (after, "Look at the readiness"));
}

static void
test_findings (void)
{
  g_autoptr (RancangDocument) document = create_document ();
  RancangPlan *plan = rancang_document_get_plan (document);
  g_autoptr (GListModel) empty = rancang_overview_findings_list (document);
  g_autoptr (GListModel) findings = NULL;
  RancangOverviewFinding *finding;
  RancangSeverity severity;
  const char *id;
  const char *field;

  finding = find_finding (empty, "Add the first programme");
  g_assert_nonnull (finding);
  g_assert_cmpstr (g_variant_get_string (rancang_overview_finding_get_target (finding), NULL), ==,
                   "dimension:governance");
  g_assert_false (rancang_overview_finding_get_severity (finding, &severity));

  add_programme (plan, "Digital village", TRUE, 2025);
  add_programme (plan, "Open data", FALSE, 2025);
  findings = rancang_overview_findings_list (document);
  finding = find_rule (findings, "programme-without-indicator");
  g_assert_nonnull (finding);
  g_assert_cmpuint (rancang_overview_finding_get_count (finding), ==, 2);
  g_assert_cmpstr (rancang_overview_finding_get_action (finding), ==, "win.show-findings");
  g_assert_cmpstr (g_variant_get_string (rancang_overview_finding_get_target (finding), NULL), ==,
                   "programme-without-indicator");

  /* One alone leads to its field. */
  finding = find_rule (findings, "quick-win-too-long");
  g_assert_nonnull (finding);
  g_assert_cmpstr (rancang_overview_finding_get_action (finding), ==, "win.show-field");
  g_assert_true (rancang_overview_finding_get_severity (finding, &severity));
  g_assert_cmpint (severity, ==, RANCANG_SEVERITY_ERROR);
  g_variant_get (rancang_overview_finding_get_target (finding), "(&s&s)", &id, &field);
  g_assert_nonnull (rancang_plan_find (plan, id));
  g_assert_cmpstr (field, ==, "quick-win");
  g_assert_null (find_finding (findings, "Add the first programme"));
}

static GtkWidget *
show (GtkWidget *page)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  gtk_window_present (GTK_WINDOW (window));
  wait_ms (300);

  return window;
}

static void
test_overview (void)
{
  RancangDocument *document = create_document ();
  GtkWidget *page = rancang_overview_page_new (document);
  GtkWidget *window = show (page);

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  add_programme (rancang_document_get_plan (document), "Digital village", TRUE, 2025);
  wait_ms (200);
  g_assert_nonnull (page);
  gtk_window_destroy (GTK_WINDOW (window));
  wait_ms (100);
  g_assert_null (page);
  g_assert_finalize_object (document);
}

/* What the nth drawing of the page says in words; the empty text until there is one. */
static char *
dup_figure (GtkWidget *page,
            guint      n)
{
  GtkWidget *view = fixture_nth (page, RANCANG_TYPE_FIGURE_VIEW, n);
  RancangFigure *figure = rancang_figure_view_get_figure (RANCANG_FIGURE_VIEW (view));

  return figure != NULL ? rancang_figure_to_text (figure) : g_strdup ("");
}

static void
wait_for_figure (GtkWidget  *page,
                 guint       n,
                 const char *words)
{
  g_autofree char *text = dup_figure (page, n);

  for (int i = 0; i < 500 && strstr (text, words) == NULL; i++)
    {
      wait_ms (10);
      g_free (text);
      text = dup_figure (page, n);
    }
  if (strstr (text, words) == NULL)
    g_error ("No “%s” in %s", words, text);
}

static void
add_amount (RancangPlan *plan,
            RancangItem *programme,
            gint64       amount)
{
  g_autoptr (RancangItem) line = rancang_item_new ("budget-line");
  const RancangDecimal number = { amount, 0 };

  g_assert_true (rancang_plan_insert (plan, programme, line, -1, NULL));
  g_assert_true (rancang_plan_set_in_series (plan, line, "amounts", 2022, &number, NULL));
}

static RancangItem *
get_programme (RancangPlan *plan,
               guint        position)
{
  RancangItem *dimension = rancang_plan_find (plan, "d0");

  return rancang_item_peek_child (rancang_item_peek_child (dimension, "sub-dimension", 0),
                                  "programme", position);
}

/* The wheel's measures, and the programmes of the agencies, follow the plan. */
static void
test_measures (void)
{
  g_autoptr (RancangDocument) document = create_document ();
  RancangPlan *plan = rancang_document_get_plan (document);
  RancangItem *evaluation = rancang_plan_find (plan, "e0");
  g_autoptr (RancangItem) agency = rancang_item_new_with_id ("agency", "a0");
  g_autoptr (GError) error = NULL;
  const RancangLanguage language = rancang_language_get_default ();
  g_autofree char *seven = rancang_format_rupiah (&(RancangDecimal) { 7000000, 0 }, language);
  g_autofree char *eight = rancang_format_rupiah (&(RancangDecimal) { 8000000, 0 }, language);
  g_autofree char *value = rancang_format_fixed (&(RancangDecimal) { 3, 0 }, 2, language);
  g_autofree char *score = g_strdup_printf ("“%s” 400 dimension=d0", value);
  GtkWidget *page, *window;
  AdwToggleGroup *measures;

  g_object_set (agency, "title", "Dinas Kominfo", NULL);
  g_assert_true (rancang_plan_insert (plan, rancang_plan_get_root (plan), agency, -1, NULL));
  add_programme (plan, "Digital village", TRUE, 2025);
  add_programme (plan, "Open data", FALSE, 2025);
  add_amount (plan, get_programme (plan, 0), 7000000);
  rancang_plan_set_text (plan, get_programme (plan, 1), "agency", "a0", NULL);
  page = rancang_overview_page_new (document);
  window = show (page);
  measures = ADW_TOGGLE_GROUP (fixture_nth (page, ADW_TYPE_TOGGLE_GROUP, 0));

  adw_toggle_group_set_active_name (measures, "budget");
  wait_for_figure (page, 0, seven);
  add_amount (plan, get_programme (plan, 1), 1000000);
  wait_for_figure (page, 0, eight);
  wait_for_figure (page, 1, "[Dinas Kominfo: 1");
  rancang_plan_set_text (plan, get_programme (plan, 0), "agency", "a0", NULL);
  wait_for_figure (page, 1, "[Dinas Kominfo: 2");

  for (int i = 1; i <= 6; i++)
    {
      g_autofree char *code = g_strdup_printf ("outcome.governance.%d", i);

      g_assert_true (rancang_evaluation_set_mark (evaluation, code, "3", &error));
    }
  adw_toggle_group_set_active_name (measures, "score");
  wait_for_figure (page, 0, score);
  gtk_window_destroy (GTK_WINDOW (window));
  wait_ms (50);
}

static void
add_stage (RancangPlan *plan,
           const char  *title,
           gboolean     done)
{
  g_autoptr (RancangItem) stage = rancang_item_new ("stage");

  g_object_set (stage, "title", title, "title-en", title, "done", done, NULL);
  g_assert_true (rancang_plan_insert (plan, rancang_plan_get_root (plan), stage, -1, NULL));
}

/* The buttons of the strip, as a screen reader hears them. */
static void
assert_strip (GtkWidget          *strip,
              const char * const *wanted)
{
  for (guint i = 0; wanted[i] != NULL; i++)
    {
      GtkWidget *button = fixture_nth (strip, GTK_TYPE_BUTTON, i);

      g_assert_nonnull (button);
      g_assert_true (g_str_has_prefix (gtk_widget_get_tooltip_text (button), wanted[i]));
    }
  g_assert_null (fixture_nth (strip, GTK_TYPE_BUTTON, g_strv_length ((GStrv) wanted)));
}

static GtkWidget *
get_image (GtkWidget *strip,
           guint      n)
{
  return fixture_nth (fixture_nth (strip, GTK_TYPE_BUTTON, n), GTK_TYPE_IMAGE, 0);
}

static const char *
get_icon (GtkWidget *strip,
          guint      n)
{
  return gtk_image_get_icon_name (GTK_IMAGE (get_image (strip, n)));
}

/* A stage that was passed over says so, and the later steps are found in the plan. */
static void
test_stages (void)
{
  static const char * const wanted[] = { "One, ", "Two, ", "Three, ", "Four, ", "", "", "", NULL };
  g_autoptr (RancangDocument) document = create_document ();
  RancangPlan *plan = rancang_document_get_plan (document);
  RancangItem *root = rancang_plan_get_root (plan);
  g_autoptr (RancangItem) charter = rancang_item_new ("commitment");
  GtkWidget *strip = g_object_ref_sink (g_object_new (RANCANG_TYPE_STAGE_STRIP, NULL));

  rancang_plan_remove (plan, rancang_plan_find (plan, "e0"), NULL);
  add_stage (plan, "One: the first", TRUE);
  add_stage (plan, "Two", FALSE);
  add_stage (plan, "Three", TRUE);
  add_stage (plan, "Four", FALSE);
  rancang_stage_strip_update (RANCANG_STAGE_STRIP (strip), root);
  assert_strip (strip, (const char * const []) { "One: the first, ", "Two, ", "Three, ", "Four, ",
                                                 "", "", "", NULL });
  g_assert_cmpstr (get_icon (strip, 0), ==, "object-select-symbolic");
  g_assert_cmpstr (get_icon (strip, 1), ==, "dialog-warning-symbolic");
  g_assert_cmpstr (get_icon (strip, 3), ==, "radio-checked-symbolic");
  g_assert_cmpstr (get_icon (strip, 4), ==, "radio-symbolic");
  g_assert_true (rancang_stage_strip_is_left_open (rancang_stage_strip_find_next (root)));

  /* A signed charter: what stands before it was left open, what comes after it is next. */
  g_object_set (charter, "type", "charter", "signed", TRUE, NULL);
  g_assert_true (rancang_plan_insert (plan, root, charter, -1, NULL));
  rancang_plan_set_boolean (plan, rancang_item_peek_child (root, "stage", 0), "done", TRUE, NULL);
  rancang_plan_set_text (plan, rancang_item_peek_child (root, "stage", 0), "title", "One", NULL);
  rancang_plan_set_text (plan, rancang_item_peek_child (root, "stage", 0), "title-en", "One", NULL);
  rancang_stage_strip_update (RANCANG_STAGE_STRIP (strip), root);
  assert_strip (strip, wanted);
  g_assert_cmpstr (get_icon (strip, 3), ==, "dialog-warning-symbolic");
  g_assert_cmpstr (get_icon (strip, 4), ==, "object-select-symbolic");
  g_assert_cmpstr (get_icon (strip, 5), ==, "radio-checked-symbolic");

  g_object_set (strip, "compact", TRUE, NULL);
  assert_strip (strip, wanted);
  g_object_unref (strip);
}

static void
test_evaluation (void)
{
  RancangDocument *document = create_document ();
  RancangPlan *plan = rancang_document_get_plan (document);
  GtkWidget *page = rancang_evaluation_page_new (document);
  GtkWidget *window = show (page);
  GtkWidget *list;
  GListModel *model;
  guint n;

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  list = find_widget (page, "evaluation");
  g_assert_nonnull (list);
  model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  n = g_list_model_get_n_items (model);
  g_assert_cmpuint (n, >, 1);

  /* A new mark changes the numbers, not what is open. */
  g_assert_true (gtk_widget_activate_action (page, "evaluation.set-mark", "(ss)", "baseline.1",
                                             "2.5"));
  wait_ms (300);
  g_assert_true (model == G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, n);
  rancang_plan_undo (plan);
  g_assert_true (gtk_widget_activate_action (page, "evaluation.remove", NULL));
  wait_ms (300);
  g_assert_cmpuint (rancang_item_count_children (rancang_plan_get_root (plan), "evaluation"), ==,
                    0);

  gtk_window_destroy (GTK_WINDOW (window));
  wait_ms (100);
  g_assert_null (page);
  g_assert_finalize_object (document);
}

int
main (int    argc,
      char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/plan-pages/marks", test_marks);
  g_test_add_func ("/plan-pages/findings", test_findings);
  g_test_add_func ("/plan-pages/overview", test_overview);
  g_test_add_func ("/plan-pages/measures", test_measures);
  g_test_add_func ("/plan-pages/first-steps", test_first_steps);
  g_test_add_func ("/plan-pages/stages", test_stages);
  g_test_add_func ("/plan-pages/evaluation", test_evaluation);

  return g_test_run ();
}
