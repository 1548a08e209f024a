/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-monitoring.c: values typed one after another, what they come to, periods, documents */

#include "config.h"

#include "app-fixture.h"
#include "editor/year-cell.h"
#include "pages/documents-page.h"
#include "pages/monitoring-page.h"
#include "pages/monitoring-row.h"
#include "pages/monitoring-words.h"
#include "pages/page.h"
#include "realisation.h"

#define YEAR 2023

typedef struct
{
  RancangDocument        *document;
  RancangPlan            *plan;
  GtkWidget              *window;
  RancangMonitoringPage  *page;
  RancangMonitoringModel *model;
} Fixture;

static void
set_value (RancangPlan *plan,
           RancangItem *item,
           const char  *field,
           int          year,
           const char  *text)
{
  RancangDecimal number;

  g_assert_true (rancang_decimal_parse (&number, text));
  g_assert_true (rancang_plan_set_in_series (plan, item, field, year, &number, NULL));
}

static void
add_indicator (RancangPlan *plan,
               const char  *programme,
               const char  *id,
               const char  *target)
{
  g_autofree char *title = g_strdup_printf ("Indicator %s", id);

  fixture_add (plan, rancang_plan_find (plan, programme), "indicator", id, title);
  if (target != NULL)
    set_value (plan, rancang_plan_find (plan, id), "targets", YEAR, target);
}

/* Three indicators: two of the programme p0, one of p1. */
static RancangDocument *
create_document (void)
{
  RancangDocument *document = fixture_create_document (NULL);
  RancangPlan *plan = rancang_document_get_plan (document);

  add_indicator (plan, "p0", "i0", "40");
  add_indicator (plan, "p0", "i1", "50");
  add_indicator (plan, "p1", "i2", "10");
  g_object_set (rancang_plan_find (plan, "i2"), "direction", "down", NULL);

  return document;
}

static void
open_page (Fixture *fixture)
{
  fixture->plan = rancang_document_get_plan (fixture->document);
  fixture->window = gtk_window_new ();
  fixture->page = RANCANG_MONITORING_PAGE (rancang_monitoring_page_new (fixture->document));
  fixture->model = rancang_monitoring_page_get_model (fixture->page);
  g_assert_true (rancang_monitoring_page_show_period (fixture->page, NULL, YEAR));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1100, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
setup (Fixture       *fixture,
       gconstpointer  data)
{
  fixture->document = create_document ();
  open_page (fixture);
}

/* Nothing of the page is left behind. */
static void
teardown (Fixture       *fixture,
          gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  for (guint i = 0; fixture->page != NULL && i < 500; i++)
    fixture_wait (10);
  g_assert_null (fixture->page);
  g_assert_finalize_object (fixture->document);
}

static RancangItem *
find (Fixture    *fixture,
      const char *id)
{
  return rancang_plan_find (fixture->plan, id);
}

static RancangMonitoringRow *
find_row (Fixture     *fixture,
          RancangItem *item)
{
  for (guint tries = 0; tries < 500; tries++)
    {
      for (guint i = 0; ; i++)
        {
          GtkWidget *row = fixture_nth (GTK_WIDGET (fixture->page), RANCANG_TYPE_MONITORING_ROW, i);
          RancangMonitoringLine *line;

          if (row == NULL)
            break;
          line = rancang_monitoring_row_get_line (RANCANG_MONITORING_ROW (row));
          if (line != NULL && rancang_monitoring_line_get_item (line) == item
              && gtk_widget_get_mapped (row))
            return RANCANG_MONITORING_ROW (row);
        }
      fixture_wait (10);
    }
  g_assert_not_reached ();
}

static GtkWidget *
get_entry (RancangMonitoringRow *row)
{
  return fixture_nth (GTK_WIDGET (row), GTK_TYPE_ENTRY, 0);
}

static gboolean
has_focus (Fixture    *fixture,
           const char *id)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, RANCANG_TYPE_MONITORING_ROW)
                                 : NULL;

  if (row == NULL || gtk_widget_get_ancestor (focus, GTK_TYPE_ENTRY) == NULL)
    return FALSE;
  return rancang_monitoring_line_get_item (
           rancang_monitoring_row_get_line (RANCANG_MONITORING_ROW (row))) == find (fixture, id);
}

static void
wait_for_focus (Fixture    *fixture,
                const char *id)
{
  for (guint i = 0; !has_focus (fixture, id) && i < 500; i++)
    fixture_wait (10);
  g_assert_true (has_focus (fixture, id));
}

static void
type (Fixture    *fixture,
      const char *id,
      const char *text)
{
  RancangMonitoringRow *row = find_row (fixture, find (fixture, id));
  GtkWidget *entry = get_entry (row);

  g_assert_true (rancang_monitoring_row_focus_value (row));
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
assert_value (Fixture    *fixture,
              const char *id,
              const char *wanted)
{
  const RancangDecimal *value = rancang_achievement_get_realisation (find (fixture, id), YEAR);
  g_autofree char *text = value != NULL ? rancang_decimal_to_string (value) : NULL;

  g_assert_cmpstr (text, ==, wanted);
}

static void
wait_for_values (Fixture *fixture,
                 guint    n)
{
  const RancangMonitoringSummary *summary = rancang_monitoring_model_get_summary (fixture->model);

  for (guint i = 0; summary->all.n_values != n && i < 500; i++)
    fixture_wait (10);
  g_assert_cmpuint (summary->all.n_values, ==, n);
}

/* Enter goes on to the next indicator, over the head of a group; each value is a step of undo and
 * brings the day on which it was given. */
static void
test_type (Fixture       *fixture,
           gconstpointer  data)
{
  GDate given, today;

  rancang_monitoring_model_set_grouping (fixture->model, RANCANG_MONITORING_BY_PROGRAMME);
  type (fixture, "i0", "36");
  wait_for_focus (fixture, "i1");
  type (fixture, "i1", "1.250,5");
  wait_for_focus (fixture, "i2");
  type (fixture, "i2", "8");
  wait_for_values (fixture, 3);
  assert_value (fixture, "i0", "36");
  assert_value (fixture, "i1", "1250.5");
  rancang_realisation_get_today (&today);
  g_assert_true (rancang_achievement_get_given (find (fixture, "i0"), YEAR, &given));
  g_assert_cmpint (g_date_compare (&given, &today), ==, 0);

  rancang_plan_undo (fixture->plan);
  assert_value (fixture, "i2", NULL);
  g_assert_false (rancang_achievement_get_given (find (fixture, "i2"), YEAR, &given));
  assert_value (fixture, "i1", "1250.5");
  wait_for_values (fixture, 2);
  g_assert_cmpstr (gtk_editable_get_text (
                     GTK_EDITABLE (get_entry (find_row (fixture, find (fixture, "i2"))))), ==, "");
}

/* What is no number stays where it is and changes nothing; an empty entry takes the value away. */
static void
test_type_wrong (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *entry = get_entry (find_row (fixture, find (fixture, "i0")));

  type (fixture, "i0", "about forty");
  assert_value (fixture, "i0", NULL);
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_true (has_focus (fixture, "i0"));
  type (fixture, "i0", "40");
  assert_value (fixture, "i0", "40");
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  type (fixture, "i0", "");
  assert_value (fixture, "i0", NULL);
}

/* 36 of 40, 75 of 50, and 8 where 10 was the most that should be: 90, 150 and 120. */
static void
test_summary (Fixture       *fixture,
              gconstpointer  data)
{
  const RancangMonitoringSummary *summary = rancang_monitoring_model_get_summary (fixture->model);
  const RancangMonitoringMean *mean;
  g_autofree char *plain = NULL;
  g_autofree char *capped = NULL;

  g_assert_cmpuint (summary->n_overdue, ==, 3);
  g_assert_null (summary->oldest);
  set_value (fixture->plan, find (fixture, "i0"), "realisations", YEAR, "36");
  set_value (fixture->plan, find (fixture, "i1"), "realisations", YEAR, "75");
  set_value (fixture->plan, find (fixture, "i2"), "realisations", YEAR, "8");
  set_value (fixture->plan, find (fixture, "i1"), "realised-on", YEAR, "20231231");
  set_value (fixture->plan, find (fixture, "i2"), "realised-on", YEAR, "20230105");
  wait_for_values (fixture, 3);
  g_assert_cmpuint (summary->n_overdue, ==, 0);
  g_assert_cmpuint (summary->n_undated, ==, 1);
  g_assert_true (summary->oldest == find (fixture, "i2"));
  mean = &g_array_index (summary->means, RancangMonitoringMean, 0);
  g_assert_cmpuint (mean->n_achieved, ==, 3);
  plain = rancang_decimal_to_string (&mean->mean);
  g_assert_cmpstr (plain, ==, "120");
  rancang_monitoring_model_set_capped (fixture->model, TRUE);
  mean = &g_array_index (summary->means, RancangMonitoringMean, 0);
  capped = rancang_decimal_to_string (&mean->mean);
  g_assert_cmpstr (capped, ==, "96.7");
}

static guint
count_indicators (Fixture *fixture)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->model)); i++)
    {
      g_autoptr (RancangMonitoringLine) line = NULL;

      line = g_list_model_get_item (G_LIST_MODEL (fixture->model), i);
      n += !rancang_monitoring_line_is_group (line);
    }
  return n;
}

/* A row that is typed in stays until the filter is chosen again. */
static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  set_value (fixture->plan, find (fixture, "i0"), "realisations", YEAR, "36");
  set_value (fixture->plan, find (fixture, "i0"), "realised-on", YEAR, "20230401");
  wait_for_values (fixture, 1);
  rancang_monitoring_model_set_filter (fixture->model, RANCANG_MONITORING_BELOW);
  g_assert_cmpuint (count_indicators (fixture), ==, 1);
  g_assert_cmpuint (rancang_monitoring_model_find (fixture->model, find (fixture, "i0")), ==, 1);
  rancang_monitoring_model_set_filter (fixture->model, RANCANG_MONITORING_STALE);
  g_assert_cmpuint (count_indicators (fixture), ==, 2);
  rancang_monitoring_model_set_filter (fixture->model, RANCANG_MONITORING_NO_VALUE);
  g_assert_cmpuint (count_indicators (fixture), ==, 2);
  type (fixture, "i1", "50");
  wait_for_focus (fixture, "i2");
  wait_for_values (fixture, 2);
  g_assert_cmpuint (count_indicators (fixture), ==, 2);
  rancang_monitoring_model_set_filter (fixture->model, RANCANG_MONITORING_NO_VALUE);
  g_assert_cmpuint (count_indicators (fixture), ==, 1);
  rancang_monitoring_model_set_filter (fixture->model, RANCANG_MONITORING_ALL);
  rancang_monitoring_model_set_needle (fixture->model, "ADMINDUK");
  g_assert_cmpuint (count_indicators (fixture), ==, 1);
  rancang_monitoring_model_set_needle (fixture->model, "nowhere");
  g_assert_cmpuint (count_indicators (fixture), ==, 0);
}

/* The list follows: new and removed indicators, and lines that stay are the same objects. */
static void
test_follow (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (RancangMonitoringLine) before = NULL;
  g_autoptr (RancangMonitoringLine) after = NULL;

  before = g_list_model_get_item (G_LIST_MODEL (fixture->model), 1);
  add_indicator (fixture->plan, "p1", "i3", NULL);
  for (guint i = 0; count_indicators (fixture) != 4 && i < 500; i++)
    fixture_wait (10);
  g_assert_cmpuint (count_indicators (fixture), ==, 4);
  after = g_list_model_get_item (G_LIST_MODEL (fixture->model), 1);
  g_assert_true (before == after);
  g_assert_true (rancang_plan_remove (fixture->plan, find (fixture, "p0"), NULL));
  for (guint i = 0; count_indicators (fixture) != 2 && i < 500; i++)
    fixture_wait (10);
  g_assert_cmpuint (count_indicators (fixture), ==, 2);
  rancang_plan_undo (fixture->plan);
  for (guint i = 0; count_indicators (fixture) != 4 && i < 500; i++)
    fixture_wait (10);
  g_assert_cmpuint (count_indicators (fixture), ==, 4);
}

/* One step each: the quarter of today, then the one after it. */
static void
test_period (Fixture       *fixture,
             gconstpointer  data)
{
  RancangItem *root = rancang_plan_get_root (fixture->plan);
  g_autoptr (GDate) today = g_date_new_dmy (15, 8, YEAR);
  const guint n_steps = rancang_plan_get_n_steps (fixture->plan);
  RancangItem *second;

  rancang_monitoring_model_set_today (fixture->model, today);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "monitoring.add-period", "u", 3);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "monitoring.add-period", "u", 3);
  g_assert_cmpuint (rancang_plan_get_n_steps (fixture->plan), ==, n_steps + 2);
  g_assert_cmpuint (rancang_item_count_children (root, "monitoring-period"), ==, 2);
  second = rancang_item_peek_child (root, "monitoring-period", 1);
  g_assert_cmpstr (rancang_item_get_text (second, "start-date"), ==, "2023-10-01");
  g_assert_cmpstr (rancang_item_get_text (second, "end-date"), ==, "2023-12-31");
  g_assert_cmpstr (rancang_monitoring_model_get_period (fixture->model)->item, ==,
                   rancang_item_get_id (second));
  g_assert_cmpint (rancang_monitoring_model_get_period (fixture->model)->year, ==, YEAR);
}

/* The values of a closed period are settled. */
static void
test_closed (Fixture       *fixture,
             gconstpointer  data)
{
  RancangItem *root = rancang_plan_get_root (fixture->plan);
  GtkWidget *entry;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "monitoring.add-period", "u", 12);
  entry = get_entry (find_row (fixture, find (fixture, "i0")));
  g_assert_true (gtk_editable_get_editable (GTK_EDITABLE (entry)));
  g_object_set (rancang_item_peek_child (root, "monitoring-period", 0), "closed", TRUE, NULL);
  for (guint i = 0; gtk_editable_get_editable (GTK_EDITABLE (entry)) && i < 500; i++)
    {
      fixture_wait (10);
      entry = get_entry (find_row (fixture, find (fixture, "i0")));
    }
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (entry)));
}

/* One step each, and a second note of the same programme is the first. */
static void
test_note_and_evidence (Fixture       *fixture,
                        gconstpointer  data)
{
  RancangItem *root = rancang_plan_get_root (fixture->plan);
  RancangItem *period, *note, *evidence;
  g_autofree char *words = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "monitoring.add-period", "u", 3);
  period = rancang_item_peek_child (root, "monitoring-period", 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "monitoring.note", "s", "p0");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "monitoring.note", "s", "p0");
  g_assert_cmpuint (rancang_item_count_children (period, "monitoring-note"), ==, 1);
  note = rancang_item_peek_child (period, "monitoring-note", 0);
  g_object_set (note, "continuation", "stopped", "reason", "Dana dialihkan", NULL);
  g_assert_true (rancang_monitoring_find_note (fixture->plan,
                                               rancang_monitoring_model_get_period (fixture->model),
                                               find (fixture, "p0")) == note);
  words = rancang_monitoring_dup_note (note);
  g_assert_nonnull (strstr (words, "Dana dialihkan"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "monitoring.add-evidence", "s", "i0");
  g_assert_cmpuint (rancang_item_count_children (find (fixture, "i0"), "evidence"), ==, 1);
  evidence = rancang_item_peek_child (find (fixture, "i0"), "evidence", 0);
  g_assert_cmpint (rancang_item_get_year (evidence, "year"), ==,
                   rancang_monitoring_model_get_period (fixture->model)->year);
  rancang_plan_undo (fixture->plan);
  g_assert_cmpuint (rancang_item_count_children (find (fixture, "i0"), "evidence"), ==, 0);
}

/* A value that is typed in the editor of the indicator has its day too. */
static void
test_year_cell (Fixture       *fixture,
                gconstpointer  data)
{
  RancangItem *indicator = find (fixture, "i0");
  const RancangField *field = rancang_kind_find_field (rancang_item_get_kind (indicator),
                                                       "realisations");
  GtkWidget *cell = g_object_ref_sink (rancang_year_cell_new (fixture->document, indicator, field,
                                                              YEAR));
  GDate given;

  g_assert_true (rancang_year_cell_set (RANCANG_YEAR_CELL (cell), "12"));
  assert_value (fixture, "i0", "12");
  g_assert_true (rancang_achievement_get_given (indicator, YEAR, &given));
  g_object_unref (cell);
}

/* Five thousand indicators: rows only for what is seen, and a value is there soon. */
static void
test_many (void)
{
  Fixture fixture = { create_document () };
  RancangPlan *plan = rancang_document_get_plan (fixture.document);
  RancangItem *last;
  guint n_rows = 0;

  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", i);

      add_indicator (plan, "p1", id, "100");
    }
  open_page (&fixture);
  g_assert_cmpuint (count_indicators (&fixture), ==, 5003);
  find_row (&fixture, rancang_plan_find (plan, "i0"));
  while (fixture_nth (GTK_WIDGET (fixture.page), RANCANG_TYPE_MONITORING_ROW, n_rows) != NULL)
    n_rows++;
  g_assert_cmpuint (n_rows, <, 500);

  g_test_timer_start ();
  type (&fixture, "i0", "40");
  wait_for_focus (&fixture, "i1");
  wait_for_values (&fixture, 1);
  g_test_message ("a value of 5,003 is taken in after %.0f ms", g_test_timer_elapsed () * 1000);
  /* What is far below comes into sight and takes the focus. */
  last = rancang_plan_find (plan, "m4999");
  g_assert_true (rancang_page_focus_item (RANCANG_PAGE (fixture.page), last));
  find_row (&fixture, last);
  teardown (&fixture, NULL);
}

static void
test_read_only (void)
{
  Fixture fixture = { create_document () };

  rancang_plan_make_immutable (rancang_document_get_plan (fixture.document));
  open_page (&fixture);
  g_assert_false (gtk_editable_get_editable (
                    GTK_EDITABLE (get_entry (find_row (&fixture, find (&fixture, "i0"))))));
  gtk_widget_activate_action (GTK_WIDGET (fixture.page), "monitoring.add-period", "u", 3);
  g_assert_cmpuint (rancang_item_count_children (rancang_plan_get_root (fixture.plan),
                                                 "monitoring-period"), ==, 0);
  teardown (&fixture, NULL);
}

static void
test_ages (void)
{
  static const struct
  {
    guint       days;
    const char *words;
  } cases[] = {
    { 0, "Today" }, { 1, "Yesterday" }, { 2, "2 days ago" }, { 59, "59 days ago" },
    { 60, "2 months ago" }, { 700, "23 months ago" }, { 730, "2 years ago" },
  };
  g_autoptr (GDate) today = g_date_new_dmy (1, 3, 2024);

  if (rancang_language_get_default () != RANCANG_LANGUAGE_ENGLISH)
    {
      g_test_skip ("the words are English");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate given = *today;
      g_autofree char *words = NULL;

      g_date_subtract_days (&given, cases[i].days);
      words = rancang_monitoring_dup_age (&given, today);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static GtkWidget *
get_formats (GtkWidget *page)
{
  return GTK_WIDGET (gtk_widget_get_template_child (page, RANCANG_TYPE_DOCUMENTS_PAGE, "formats"));
}

static guint
count_rows (GtkWidget *page)
{
  guint n = 0;

  while (fixture_nth (get_formats (page), ADW_TYPE_ACTION_ROW, n) != NULL)
    n++;
  return n;
}

static void
test_documents (void)
{
  g_autoptr (RancangHost) host = rancang_host_new ();
  RancangDocument *document = fixture_create_document (host);
  GListModel *formats = rancang_host_list_formats (host);
  g_autoptr (GFile) file = g_file_new_for_path ("/somewhere/book-2.docx");
  GtkWidget *page = g_object_ref_sink (rancang_documents_page_new (document));
  const guint n = g_list_model_get_n_items (formats);
  g_autoptr (RancangFormatInfo) format = NULL;
  GtkWidget *row;

  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (count_rows (page), ==, n);
  format = g_list_model_get_item (formats, 0);
  rancang_document_add_written (document, rancang_format_info_get_id (format), file);
  g_assert_true (rancang_document_get_written (document, rancang_format_info_get_id (format))
                 == file);
  g_assert_cmpuint (count_rows (page), ==, n);
  row = fixture_nth (get_formats (page), ADW_TYPE_ACTION_ROW, 0);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "book-2.docx"));
  g_assert_nonnull (fixture_nth (row, GTK_TYPE_BUTTON, 1));
  g_assert_finalize_object (page);
  g_assert_finalize_object (document);
}

/* Without an exporter the page says so. */
static void
test_no_documents (void)
{
  RancangDocument *document = fixture_create_document (NULL);
  GtkWidget *page = g_object_ref_sink (rancang_documents_page_new (document));

  g_assert_cmpuint (count_rows (page), ==, 0);
  g_assert_true (gtk_widget_get_visible (fixture_nth (page, ADW_TYPE_STATUS_PAGE, 0)));
  g_assert_finalize_object (page);
  g_assert_finalize_object (document);
}

#define ADD(name, func) \
  g_test_add ("/monitoring/" name, Fixture, NULL, setup, func, teardown)

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  ADD ("type", test_type);
  ADD ("type-wrong", test_type_wrong);
  ADD ("summary", test_summary);
  ADD ("filter", test_filter);
  ADD ("follow", test_follow);
  ADD ("period", test_period);
  ADD ("closed", test_closed);
  ADD ("note-and-evidence", test_note_and_evidence);
  ADD ("year-cell", test_year_cell);
  g_test_add_func ("/monitoring/many", test_many);
  g_test_add_func ("/monitoring/read-only", test_read_only);
  g_test_add_func ("/monitoring/ages", test_ages);
  g_test_add_func ("/documents/rows", test_documents);
  g_test_add_func ("/documents/none", test_no_documents);

  return g_test_run ();
}
