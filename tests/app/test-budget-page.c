/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-budget-page.c: the table of the budget follows the plan, opens, closes and is copied */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "app-fixture.h"
#include "pages/budget-charts.h"
#include "pages/budget-copy.h"
#include "pages/budget-page.h"
#include "pages/budget-table.h"
#include "canvas/figure-view.h"
#include "pages/page.h"

typedef struct
{
  RancangDocument *document;
  RancangPlan     *plan;
  GtkWidget       *page;
  GtkWidget       *window;
  GtkColumnView   *view;
  GtkColumnView   *sums;
} Fixture;

static void
add_line (RancangPlan *plan,
          const char  *programme,
          const char  *id,
          const char  *source,
          int          year,
          gint64       amount)
{
  const RancangDecimal number = { amount, 0 };

  fixture_add (plan, rancang_plan_find (plan, programme), "budget-line", id, NULL);
  rancang_plan_set_text (plan, rancang_plan_find (plan, id), "source", source, NULL);
  rancang_plan_set_in_series (plan, rancang_plan_find (plan, id), "amounts", year, &number, NULL);
}

static guint
count_rows (Fixture *fixture)
{
  GtkSelectionModel *model = gtk_column_view_get_model (fixture->view);

  return model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (model)) : 0;
}

static gboolean
has_rows (Fixture *fixture)
{
  return count_rows (fixture) > 0;
}

static void
wait_until (gboolean (*condition) (Fixture *),
            Fixture  *fixture)
{
  for (int i = 0; i < 500 && !condition (fixture); i++)
    fixture_wait (10);
  g_assert_true (condition (fixture));
}

static void
open_page (Fixture *fixture)
{
  fixture->page = rancang_budget_page_new (fixture->document);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1100, 800);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  fixture->view = GTK_COLUMN_VIEW (fixture_nth (fixture->page, GTK_TYPE_COLUMN_VIEW, 0));
  fixture->sums = GTK_COLUMN_VIEW (fixture_nth (fixture->page, GTK_TYPE_COLUMN_VIEW, 1));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (RancangHost) host = rancang_host_new ();

  fixture->document = fixture_create_document (host);
  fixture->plan = rancang_document_get_plan (fixture->document);
  rancang_plan_set_text (fixture->plan, rancang_plan_find (fixture->plan, "p0"), "agency", "a0",
                         NULL);
  add_line (fixture->plan, "p0", "l0", "apbd-regency", 2022, 6000000);
  add_line (fixture->plan, "p0", "l1", "csr", 2023, 4000000);
  open_page (fixture);
  wait_until (has_rows, fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  for (int i = 0; i < 500 && fixture->page != NULL; i++)
    fixture_wait (10);
  g_assert_null (fixture->page);
  fixture_wait (20);
  g_assert_finalize_object (fixture->document);
}

static GtkTreeListRow *
get_row (Fixture *fixture,
         guint    position)
{
  g_autoptr (GtkTreeListRow) row = NULL;

  row = g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (fixture->view)), position);

  return row;
}

static RancangBudgetNode *
get_node (Fixture *fixture,
          guint    position)
{
  g_autoptr (RancangBudgetNode) node = gtk_tree_list_row_get_item (get_row (fixture, position));

  return node;
}

static RancangBudgetNode *
get_whole (Fixture *fixture)
{
  g_autoptr (RancangBudgetNode) node = NULL;

  node = g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (fixture->sums)), 0);

  return node;
}

static gint64
get_total (Fixture *fixture)
{
  return rancang_budget_node_get_amount (get_whole (fixture), RANCANG_BUDGET_TOTAL)->digits;
}

static void
open_all (Fixture *fixture,
          gboolean open)
{
  GtkWidget *table = fixture_nth (fixture->page, RANCANG_TYPE_BUDGET_TABLE, 0);

  g_assert_true (gtk_widget_activate_action (table, "budget.open-all", "b", open));
}

static gboolean
press (Fixture *fixture,
       guint    key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->view));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }

  return handled;
}

static void
test_open (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  g_assert_cmpint (get_total (fixture), ==, 10000000);

  /* d0, s0, p0, p1, s1: what is below a programme stays closed. */
  open_all (fixture, TRUE);
  g_assert_cmpuint (count_rows (fixture), ==, 5);
  open_all (fixture, FALSE);
  g_assert_cmpuint (count_rows (fixture), ==, 1);
}

static void
test_keys (Fixture      *fixture,
           gconstpointer data)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_column_view_get_model (fixture->view));

  gtk_single_selection_set_selected (selection, 0);
  g_assert_true (press (fixture, GDK_KEY_Right));
  g_assert_cmpuint (count_rows (fixture), ==, 3);
  g_assert_true (press (fixture, GDK_KEY_Right));
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 1);
  g_assert_true (press (fixture, GDK_KEY_Right));
  g_assert_cmpuint (count_rows (fixture), ==, 5);

  /* Out again: close, then to what holds it. */
  g_assert_true (press (fixture, GDK_KEY_Left));
  g_assert_cmpuint (count_rows (fixture), ==, 3);
  g_assert_true (press (fixture, GDK_KEY_Left));
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 0);
  g_assert_false (press (fixture, GDK_KEY_Down));
}

static gboolean
total_is_13 (Fixture *fixture)
{
  return get_total (fixture) == 13000000;
}

static gboolean
total_is_10 (Fixture *fixture)
{
  return get_total (fixture) == 10000000;
}

static gboolean
total_is_4 (Fixture *fixture)
{
  return get_total (fixture) == 4000000;
}

/* What is open stays open, whatever changes; a programme that gets a line can be opened. */
static void
test_follows (Fixture      *fixture,
              gconstpointer data)
{
  RancangBudgetNode *before;

  open_all (fixture, TRUE);
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (gtk_column_view_get_model
                                                             (fixture->view)), 2);
  before = get_node (fixture, 2);
  g_assert_false (gtk_tree_list_row_is_expandable (get_row (fixture, 3)));

  rancang_plan_begin (fixture->plan, "Line");
  add_line (fixture->plan, "p1", "l2", "apbn", 2024, 3000000);
  rancang_plan_commit (fixture->plan);
  wait_until (total_is_13, fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 5);
  g_assert_true (get_node (fixture, 2) == before);
  g_assert_true (gtk_tree_list_row_is_expandable (get_row (fixture, 3)));
  g_assert_cmpuint (gtk_single_selection_get_selected (GTK_SINGLE_SELECTION
                      (gtk_column_view_get_model (fixture->view))), ==, 2);

  rancang_plan_undo (fixture->plan);
  wait_until (total_is_10, fixture);
  g_assert_true (rancang_plan_remove (fixture->plan, rancang_plan_find (fixture->plan, "l0"),
                                      NULL));
  wait_until (total_is_4, fixture);
  g_assert_true (get_node (fixture, 2) == before);
}

static gboolean
shows_agency (Fixture *fixture)
{
  RancangItem *item;

  if (count_rows (fixture) == 0)
    return FALSE;
  item = rancang_budget_node_get_item (get_node (fixture, 0));

  return item != NULL && rancang_item_is (item, "agency");
}

static gboolean
shows_sources (Fixture *fixture)
{
  GListModel *columns = gtk_column_view_get_columns (fixture->view);

  /* The title, two sources, the total; by year there are seven. */
  return g_list_model_get_n_items (columns) == 4;
}

static void
test_options (Fixture      *fixture,
              gconstpointer data)
{
  AdwToggleGroup *rows = ADW_TOGGLE_GROUP (fixture_nth (fixture->page, ADW_TYPE_TOGGLE_GROUP, 1));
  AdwToggleGroup *columns = ADW_TOGGLE_GROUP (fixture_nth (fixture->page, ADW_TYPE_TOGGLE_GROUP,
                                                           2));
  GtkDropDown *states = GTK_DROP_DOWN (fixture_nth (fixture->page, GTK_TYPE_DROP_DOWN, 0));

  adw_toggle_group_set_active_name (rows, "agency");
  wait_until (shows_agency, fixture);
  g_assert_cmpint (get_total (fixture), ==, 10000000);
  /* The agency, and the programme that has none. */
  g_assert_cmpuint (count_rows (fixture), ==, 2);
  g_assert_null (rancang_budget_node_get_item (get_node (fixture, 1)));

  adw_toggle_group_set_active_name (columns, "source");
  wait_until (shows_sources, fixture);
  g_assert_cmpint (get_total (fixture), ==, 10000000);
  g_assert_cmpint (rancang_budget_node_get_amount (get_whole (fixture), 1)->digits, ==, 4000000);

  /* No line is a DPA. */
  gtk_drop_down_set_selected (states, 3);
  for (int i = 0; i < 500 && get_total (fixture) != 0; i++)
    fixture_wait (10);
  g_assert_cmpint (get_total (fixture), ==, 0);
}

static void
test_copy (Fixture      *fixture,
           gconstpointer data)
{
  static const char * const heads[] = { "Dimension", "2022", "2023", "2024", "2025", "2026",
                                        "Total", NULL };
  GListModel *rows = G_LIST_MODEL (gtk_column_view_get_model (fixture->view));
  g_autofree char *tsv = NULL;
  g_autofree char *html = NULL;

  rancang_plan_set_text (fixture->plan, rancang_plan_find (fixture->plan, "s0"), "title",
                         "=1+1 & <b>", NULL);
  rancang_plan_set_text (fixture->plan, rancang_plan_find (fixture->plan, "d0"), "title", "Tata",
                         NULL);
  gtk_tree_list_row_set_expanded (get_row (fixture, 0), TRUE);
  tsv = rancang_budget_dup_tsv (rows, get_whole (fixture), heads);
  g_assert_nonnull (strstr (tsv, "Dimension\t2022\t2023"));
  g_assert_nonnull (strstr (tsv, "\nTata\t6000000\t4000000\t0\t0\t0\t10000000\n"));
  g_assert_nonnull (strstr (tsv, "\n  '=1+1 & <b>\t6000000"));
  g_assert_true (g_str_has_suffix (tsv, "\t6000000\t4000000\t0\t0\t0\t10000000\n"));

  html = rancang_budget_dup_html (rows, get_whole (fixture), heads);
  g_assert_nonnull (strstr (html, "=1+1 &amp; &lt;b&gt;</td><td align=\"right\">6000000</td>"));
}

static gboolean
shows_warning (Fixture *fixture)
{
  guint n = 0;

  for (guint i = 0; fixture_nth (fixture->page, ADW_TYPE_BUTTON_CONTENT, i) != NULL; i++)
    n += gtk_widget_get_mapped (fixture_nth (fixture->page, ADW_TYPE_BUTTON_CONTENT, i));

  return n == 2;
}

/* Money outside the plan's years, and a stated total that differs, are said in words. */
static void
test_checks (Fixture      *fixture,
             gconstpointer data)
{
  const RancangDecimal stated = { 5, 0 };

  g_assert_false (shows_warning (fixture));
  add_line (fixture->plan, "p1", "l3", "grant", 2031, 1000000);
  rancang_plan_set_number (fixture->plan, rancang_plan_find (fixture->plan, "l0"), "stated-total",
                           &stated, NULL);
  wait_until (shows_warning, fixture);
  /* The title, five years, those outside, the total */
  g_assert_cmpuint (g_list_model_get_n_items (gtk_column_view_get_columns (fixture->view)), ==, 8);
  g_assert_cmpint (get_total (fixture), ==, 11000000);
}

static gboolean
has_agency_bar (Fixture *fixture)
{
  GtkWidget *view = fixture_nth (fixture->page, RANCANG_TYPE_FIGURE_VIEW, 2);
  RancangFigure *figure = rancang_figure_view_get_figure (RANCANG_FIGURE_VIEW (view));
  g_autofree char *text = figure != NULL ? rancang_figure_to_text (figure) : g_strdup ("");

  return strstr (text, "Dinas Kominfo") != NULL && strstr (text, "bar=a0") != NULL;
}

static void
test_charts (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *charts = fixture_nth (fixture->page, RANCANG_TYPE_BUDGET_CHARTS, 0);
  gboolean found = FALSE;

  wait_until (has_agency_bar, fixture);
  for (guint i = 0; fixture_nth (charts, GTK_TYPE_LABEL, i) != NULL; i++)
    {
      const char *text = gtk_label_get_label (GTK_LABEL (fixture_nth (charts, GTK_TYPE_LABEL, i)));

      found |= g_str_has_prefix (text, "APBD 60") && strstr (text, "40") != NULL;
    }
  g_assert_true (found);
}

static gboolean
shows_item (Fixture *fixture)
{
  return count_rows (fixture) > 3;
}

static void
test_shows_open (Fixture      *fixture,
                 gconstpointer data)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_column_view_get_model (fixture->view));
  RancangItem *line = rancang_plan_find (fixture->plan, "l1");

  rancang_page_set_open (RANCANG_PAGE (fixture->page), line);
  wait_until (shows_item, fixture);
  g_assert_true (rancang_budget_node_get_item (get_node (fixture,
                   gtk_single_selection_get_selected (selection))) == line);
}

static gboolean
is_empty (Fixture *fixture)
{
  GtkWidget *status = fixture_nth (fixture->page, ADW_TYPE_STATUS_PAGE, 0);

  return gtk_widget_get_mapped (status);
}

static gboolean
is_not_empty (Fixture *fixture)
{
  return !is_empty (fixture);
}

static void
test_empty (void)
{
  g_autoptr (RancangHost) host = rancang_host_new ();
  Fixture fixture = { .document = fixture_create_document (host) };

  fixture.plan = rancang_document_get_plan (fixture.document);
  open_page (&fixture);
  wait_until (is_empty, &fixture);
  add_line (fixture.plan, "p0", "l0", "csr", 2022, 1);
  wait_until (is_not_empty, &fixture);
  rancang_plan_undo (fixture.plan);
  rancang_plan_undo (fixture.plan);
  rancang_plan_undo (fixture.plan);
  wait_until (is_empty, &fixture);
  tear_down (&fixture, NULL);
}

/* With -m perf: what an update of five thousand programmes costs the main loop. */
static void
test_speed (void)
{
  g_autoptr (RancangHost) host = rancang_host_new ();
  Fixture fixture = { .document = fixture_create_document (host) };
  gint64 longest = 0, start;

  if (!g_test_perf ())
    {
      g_object_unref (fixture.document);
      g_test_skip ("only with -m perf");
      return;
    }
  fixture.plan = rancang_document_get_plan (fixture.document);
  rancang_plan_begin (fixture.plan, "Many");
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *programme = g_strdup_printf ("q%u", i);
      g_autofree char *one = g_strdup_printf ("m%u", i);
      g_autofree char *other = g_strdup_printf ("n%u", i);

      fixture_add (fixture.plan, rancang_plan_find (fixture.plan, i % 2 == 0 ? "s0" : "s1"),
                   "programme", programme, programme);
      add_line (fixture.plan, programme, one, "csr", 2022, i);
      add_line (fixture.plan, programme, other, "apbn", 2023, i);
    }
  rancang_plan_commit (fixture.plan);
  open_page (&fixture);
  wait_until (has_rows, &fixture);
  start = g_get_monotonic_time ();
  open_all (&fixture, TRUE);
  g_test_message ("open all %.1f ms, %u rows", (g_get_monotonic_time () - start) / 1000.0,
                  count_rows (&fixture));
  fixture_wait (300);

  for (int i = 0; i < 20; i++)
    {
      const RancangDecimal amount = { i, 0 };

      rancang_plan_set_in_series (fixture.plan, rancang_plan_find (fixture.plan, "m77"), "amounts",
                                  2024, &amount, NULL);
      for (int j = 0; j < 60; j++)
        {
          gboolean more = TRUE;

          while (more)
            {
              start = g_get_monotonic_time ();
              more = g_main_context_iteration (NULL, FALSE);
              longest = MAX (longest, g_get_monotonic_time () - start);
            }
          g_usleep (5000);
        }
    }
  g_test_message ("longest turn of the main loop %.1f ms", longest / 1000.0);
  tear_down (&fixture, NULL);
}

int
main (int    argc,
      char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/budget-page/open", test_open);
  ADD ("/budget-page/keys", test_keys);
  ADD ("/budget-page/follows", test_follows);
  ADD ("/budget-page/options", test_options);
  ADD ("/budget-page/copy", test_copy);
  ADD ("/budget-page/checks", test_checks);
  ADD ("/budget-page/charts", test_charts);
  ADD ("/budget-page/shows-open", test_shows_open);
  g_test_add_func ("/budget-page/empty", test_empty);
  g_test_add_func ("/budget-page/speed", test_speed);

  return g_test_run ();
}
