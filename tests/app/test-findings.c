/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-findings.c: what the rules found is listed, filtered, mended, waived and counted */

#include "config.h"

#include "app-fixture.h"
#include "checker.h"
#include "dialogs/waive-dialog.h"
#include "editor/editor.h"
#include "editor/item-findings.h"
#include "finding-commands.h"
#include "pages/findings-model.h"
#include "pages/findings-page.h"
#include "widgets/finding-row.h"
#include "window/findings-button.h"
#include "window/sidebar.h"
#include "window/window.h"

/* "p0" is a quick win of five years: the one finding that has a fix. */
static RancangDocument *
create_document (RancangHost *host)
{
  RancangDocument *document = fixture_create_document (host);

  g_object_set (fixture_find (document, "p0"), "quick-win", TRUE, "start-year", 2022, "end-year",
                2026, NULL);
  return document;
}

static RancangWindow *
open_window (RancangDocument **document)
{
  g_autoptr (RancangHost) host = rancang_host_new ();
  RancangWindow *window = rancang_window_new (NULL, host);

  gtk_window_set_default_size (GTK_WINDOW (window), 1300, 760);
  gtk_window_present (GTK_WINDOW (window));
  *document = create_document (host);
  rancang_window_set_document (window, *document);
  g_assert_true (rancang_window_show_page (window, "findings"));
  fixture_wait (200);
  return window;
}

static void
close_window (RancangWindow   *window,
              RancangDocument *document)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_wait_until (window == NULL);
  fixture_assert_finalize (document);
}

static RancangLintFinding *
find_finding (RancangDocument *document,
              const char      *item,
              const char      *rule)
{
  g_autoptr (GPtrArray) findings = NULL;

  findings = rancang_lint_list_of_item (rancang_document_get_lint (document),
                                        fixture_find (document, item));
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (rancang_lint_rule_get_id (rancang_lint_finding_get_rule (findings->pdata[i])),
                     rule))
      return findings->pdata[i];
  return NULL;
}

static guint
find_position (GListModel         *list,
               RancangLintFinding *finding)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (RancangLintFinding) other = g_list_model_get_item (list, i);

      if (other == finding)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
test_filter (void)
{
  g_autoptr (RancangDocument) document = create_document (NULL);
  RancangLint *lint = rancang_document_get_lint (document);
  g_autoptr (RancangFindingsModel) model = rancang_findings_model_new (document);
  GListModel *list = rancang_findings_model_get_list (model);
  g_autofree char *needle = g_utf8_casefold ("KANAL", -1);
  guint n;

  rancang_findings_model_update (model);
  n = g_list_model_get_n_items (list);
  g_assert_cmpuint (n, >, 5);
  g_assert_cmpuint (n, ==, g_list_model_get_n_items (rancang_lint_get_findings (lint)));

  rancang_findings_model_set_filter (model, RANCANG_FINDINGS_ERRORS, NULL, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==,
                    rancang_lint_count (lint, NULL, RANCANG_SEVERITY_ERROR));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==,
                    rancang_findings_model_count (model, RANCANG_FINDINGS_ERRORS));

  rancang_findings_model_set_filter (model, RANCANG_FINDINGS_ALL, needle, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (list), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (list), <, n);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (RancangLintFinding) finding = g_list_model_get_item (list, i);

      g_assert_true (rancang_lint_finding_get_item (finding) == fixture_find (document, "p0"));
    }

  rancang_findings_model_set_filter (model, RANCANG_FINDINGS_ALL, NULL, "programme-without-agency");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
  rancang_findings_model_set_filter (model, RANCANG_FINDINGS_WAIVED, NULL, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
}

/* Findings stand page by page, within a page as in the plan. */
static void
test_order (void)
{
  g_autoptr (RancangDocument) document = create_document (NULL);
  g_autoptr (RancangFindingsModel) model = rancang_findings_model_new (document);
  GListModel *list = rancang_findings_model_get_list (model);
  RancangLintFinding *first = find_finding (document, "p0", "programme-without-agency");
  RancangLintFinding *second = find_finding (document, "p1", "programme-without-agency");
  g_autofree char *title = rancang_findings_model_dup_title (model, first);
  guint start;
  guint end;

  g_assert_cmpstr (title, ==, "Smart Governance");
  rancang_findings_model_update (model);
  g_assert_cmpuint (find_position (list, first), <, find_position (list, second));
  gtk_section_model_get_section (GTK_SECTION_MODEL (list), find_position (list, first), &start,
                                 &end);
  g_assert_cmpuint (start, <=, find_position (list, first));
  g_assert_cmpuint (end, >, find_position (list, second));

  /* Only the order changes. */
  g_assert_true (rancang_plan_move (rancang_document_get_plan (document),
                                    fixture_find (document, "p1"),
                                    fixture_find (document, "s0"), 0, NULL));
  rancang_findings_model_update (model);
  g_assert_cmpuint (find_position (list, first), >, find_position (list, second));
}

typedef struct
{
  guint n_removed;
  guint n_added;
} Changes;

static void
items_changed_cb (GListModel *list,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  Changes    *changes)
{
  changes->n_removed += n_removed;
  changes->n_added += n_added;
}

static void
test_fix (void)
{
  g_autoptr (RancangDocument) document = create_document (NULL);
  RancangPlan *plan = rancang_document_get_plan (document);
  RancangItem *programme = fixture_find (document, "p0");
  g_autoptr (RancangFindingsModel) model = rancang_findings_model_new (document);
  GListModel *list = rancang_findings_model_get_list (model);
  RancangLintFinding *finding = find_finding (document, "p0", "quick-win-too-long");
  Changes changes = { 0 };
  guint n;

  g_assert_nonnull (finding);
  g_assert_cmpuint (rancang_lint_finding_get_n_fixes (finding), >, 0);
  rancang_findings_model_update (model);
  n = g_list_model_get_n_items (list);
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &changes);

  g_assert_true (rancang_command_fix (document, finding, 0));
  g_assert_false (rancang_item_get_boolean (programme, "quick-win"));
  g_assert_null (find_finding (document, "p0", "quick-win-too-long"));
  rancang_findings_model_update (model);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, n - 1);
  /* The list view keeps its place: nothing else was touched. */
  g_assert_cmpuint (changes.n_removed, ==, 1);
  g_assert_cmpuint (changes.n_added, ==, 0);

  rancang_plan_undo (plan);
  g_assert_true (rancang_item_get_boolean (programme, "quick-win"));
  rancang_findings_model_update (model);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, n);
  g_assert_cmpuint (changes.n_removed, ==, 1);
  g_assert_cmpuint (changes.n_added, ==, 1);
  g_signal_handlers_disconnect_by_data (list, &changes);
}

/* What is gone cannot be mended again, and a plan that is read only not at all. */
static void
test_fix_refused (void)
{
  g_autoptr (RancangDocument) document = create_document (NULL);
  g_autoptr (RancangLintFinding) finding = NULL;

  finding = g_object_ref (find_finding (document, "p0", "quick-win-too-long"));
  g_assert_false (rancang_command_fix (document, finding, 99));
  g_assert_true (rancang_command_fix (document, finding, 0));
  g_assert_false (rancang_command_fix (document, finding, 0));
  g_assert_false (rancang_command_waive (document, finding, "because", NULL));
  rancang_plan_undo (rancang_document_get_plan (document));
  g_set_object (&finding, find_finding (document, "p0", "quick-win-too-long"));
  rancang_plan_make_immutable (rancang_document_get_plan (document));
  g_assert_false (rancang_command_fix (document, finding, 0));
  g_assert_false (rancang_command_waive (document, finding, "because", NULL));
}

static void
test_waive (void)
{
  g_autoptr (RancangDocument) document = create_document (NULL);
  RancangLint *lint = rancang_document_get_lint (document);
  g_autoptr (RancangFindingsModel) model = rancang_findings_model_new (document);
  GListModel *list = rancang_findings_model_get_list (model);
  RancangLintFinding *finding = find_finding (document, "p0", "programme-without-agency");
  const guint n = g_list_model_get_n_items (rancang_lint_get_findings (lint));
  RancangItem *waiver;

  g_assert_true (rancang_command_waive (document, finding, "Decided in Bimtek II", "Siti"));
  g_assert_cmpuint (g_list_model_get_n_items (rancang_lint_get_findings (lint)), ==, n - 1);
  rancang_findings_model_set_filter (model, RANCANG_FINDINGS_WAIVED, NULL, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  finding = find_finding (document, "p0", "programme-without-agency");
  waiver = rancang_lint_finding_get_waiver (finding);
  g_assert_nonnull (waiver);
  g_assert_cmpstr (rancang_item_get_text (waiver, "reason"), ==, "Decided in Bimtek II");
  g_assert_cmpstr (rancang_item_get_text (waiver, "author"), ==, "Siti");
  g_assert_false (rancang_item_is_empty (waiver, "date"));

  g_assert_true (rancang_command_check_again (document, finding));
  g_assert_cmpuint (g_list_model_get_n_items (rancang_lint_get_findings (lint)), ==, n);
  rancang_findings_model_update (model);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  finding = find_finding (document, "p0", "programme-without-agency");
  g_assert_false (rancang_command_check_again (document, finding));
}

static void
test_waive_dialog (void)
{
  RancangDocument *document;
  RancangWindow *window = open_window (&document);
  RancangLintFinding *finding = find_finding (document, "p0", "programme-without-agency");
  AdwDialog *dialog;
  GtkWidget *reason;

  rancang_waive_dialog_present (GTK_WIDGET (window), document, finding);
  fixture_wait (100);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  reason = fixture_nth (adw_alert_dialog_get_extra_child (ADW_ALERT_DIALOG (dialog)),
                        ADW_TYPE_ENTRY_ROW, 0);

  /* Without a reason there is no waiver. */
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "waive"));
  gtk_editable_set_text (GTK_EDITABLE (reason), "   ");
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "waive"));
  gtk_editable_set_text (GTK_EDITABLE (reason), " Not ours ");
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "waive"));

  g_signal_emit_by_name (dialog, "response::waive", "waive");
  adw_dialog_force_close (dialog);
  finding = find_finding (document, "p0", "programme-without-agency");
  g_assert_nonnull (rancang_lint_finding_get_waiver (finding));
  g_assert_cmpstr (rancang_item_get_text (rancang_lint_finding_get_waiver (finding), "reason"), ==,
                   "Not ours");
  fixture_wait (300);
  close_window (window, document);
}

static GtkWidget *
find_badge (GtkWidget *widget)
{
  if (gtk_widget_has_css_class (widget, "badge"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_badge (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
assert_badge (GtkWidget  *row,
              guint       n,
              const char *description)
{
  GtkWidget *badge = find_badge (row);
  g_autofree char *text = g_strdup_printf ("%u", n);

  fixture_wait_until (gtk_widget_get_visible (badge) == (n > 0));
  if (n > 0)
    fixture_wait_until (g_strcmp0 (gtk_label_get_label (GTK_LABEL (badge)), text) == 0);
  if (description != NULL)
    gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);
}

static void
test_counts (void)
{
  RancangDocument *document;
  RancangWindow *window = open_window (&document);
  RancangPlan *plan = rancang_document_get_plan (document);
  RancangItem *dimension = fixture_find (document, "d0");
  RancangChecker *checker = rancang_document_get_checker (document);
  GtkWidget *sidebar = fixture_nth (GTK_WIDGET (window), RANCANG_TYPE_SIDEBAR, 0);
  GtkListBox *list = GTK_LIST_BOX (fixture_nth (sidebar, GTK_TYPE_LIST_BOX, 0));
  GtkWidget *button = fixture_nth (GTK_WIDGET (window), RANCANG_TYPE_FINDINGS_BUTTON, 0);
  GtkWidget *findings_row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 1));
  GtkWidget *dimension_row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 5));
  GtkWidget *count = fixture_nth (button, GTK_TYPE_LABEL, 0);
  guint n_errors;
  const guint n = rancang_checker_count (checker, NULL, &n_errors);
  const guint n_dimension = rancang_checker_count (checker, dimension, &n_errors);
  g_autofree char *words = NULL;

  g_assert_cmpuint (n_errors, ==, 3);
  assert_badge (findings_row, n, NULL);
  assert_badge (dimension_row, n_dimension, NULL);
  g_assert_cmpint (atoi (gtk_label_get_label (GTK_LABEL (count))), ==, n);

  g_assert_true (rancang_plan_set_text (plan, fixture_find (document, "p0"), "agency", "a0", NULL));
  words = rancang_checker_dup_words (n - 1, 2);
  assert_badge (findings_row, n - 1, words);
  assert_badge (dimension_row, n_dimension - 1, NULL);
  g_assert_cmpint (atoi (gtk_label_get_label (GTK_LABEL (count))), ==, n - 1);

  rancang_plan_undo (plan);
  assert_badge (findings_row, n, NULL);
  close_window (window, document);
}

static void
focus_finding (RancangWindow      *window,
               RancangLintFinding *finding)
{
  GtkListView *list = GTK_LIST_VIEW (fixture_nth (rancang_window_get_page (window),
                                                  GTK_TYPE_LIST_VIEW, 0));
  const guint position = find_position (G_LIST_MODEL (gtk_list_view_get_model (list)), finding);

  g_assert_cmpuint (position, !=, GTK_INVALID_LIST_POSITION);
  gtk_list_view_scroll_to (list, position, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (list));
  fixture_wait (50);
}

/* Ctrl+period mends, Enter opens beside the list, at the field. */
static void
test_keyboard (void)
{
  RancangDocument *document;
  RancangWindow *window = open_window (&document);
  GtkWidget *page = rancang_window_get_page (window);
  GtkWidget *list = fixture_nth (page, GTK_TYPE_LIST_VIEW, 0);
  RancangLintFinding *finding = find_finding (document, "p0", "quick-win-too-long");
  GtkWidget *focus;

  focus_finding (window, finding);
  g_assert_true (gtk_widget_activate_action (page, "findings.fix", NULL));
  fixture_wait_until (!rancang_item_get_boolean (fixture_find (document, "p0"), "quick-win"));
  fixture_wait_until ((focus = gtk_window_get_focus (GTK_WINDOW (window))) != NULL
                      && gtk_widget_is_ancestor (focus, list));

  finding = find_finding (document, "p1", "programme-without-agency");
  focus_finding (window, finding);
  g_signal_emit_by_name (list, "activate",
                         find_position (G_LIST_MODEL (gtk_list_view_get_model (
                                          GTK_LIST_VIEW (list))), finding));
  fixture_wait_until (rancang_window_get_page (window) == page);
  g_assert_true (rancang_window_get_open_item (window) == fixture_find (document, "p1"));
  fixture_wait_until ((focus = gtk_window_get_focus (GTK_WINDOW (window))) != NULL
                      && gtk_widget_get_ancestor (focus, RANCANG_TYPE_EDITOR) != NULL);

  /* Back to where it came from. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.close-editor", NULL));
  fixture_wait_until ((focus = gtk_window_get_focus (GTK_WINDOW (window))) != NULL
                      && gtk_widget_is_ancestor (focus, list));
  close_window (window, document);
}

/* A field that waits in a closed row is opened; without a row for it the form has the focus. */
static void
test_show_field (void)
{
  static const char * const fields[] = { "rpjmd-programme", "nomenclature-code", "indicator",
                                         "budget-line", "agency", "no-such-field", "" };
  RancangDocument *document;
  RancangWindow *window = open_window (&document);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *focus;
      GtkWidget *row;

      gtk_window_set_focus (GTK_WINDOW (window), NULL);
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-field", "(ss)",
                                                 "p0", fields[i]));
      fixture_wait_until ((focus = gtk_window_get_focus (GTK_WINDOW (window))) != NULL
                          && gtk_widget_get_ancestor (focus, RANCANG_TYPE_EDITOR) != NULL
                          && gtk_widget_get_mapped (focus));
      row = gtk_widget_get_ancestor (focus, ADW_TYPE_EXPANDER_ROW);
      if (i < 2)
        {
          g_assert_nonnull (row);
          g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
        }
    }
  close_window (window, document);
}

static void
test_editor (void)
{
  RancangDocument *document;
  RancangWindow *window = open_window (&document);
  GtkWidget *findings;
  GtkWidget *row;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.open-item", "s", "p0"));
  fixture_wait (200);
  findings = fixture_nth (GTK_WIDGET (window), RANCANG_TYPE_ITEM_FINDINGS, 0);
  g_assert_true (gtk_widget_get_visible (findings));
  /* Errors stand first: one of the two has a fix. */
  row = fixture_nth (findings, RANCANG_TYPE_FINDING_ROW, 0);
  if (!rancang_finding_row_fix (RANCANG_FINDING_ROW (row)))
    row = fixture_nth (findings, RANCANG_TYPE_FINDING_ROW, 1);
  rancang_finding_row_fix (RANCANG_FINDING_ROW (row));
  g_assert_false (rancang_item_get_boolean (fixture_find (document, "p0"), "quick-win"));

  /* Nothing to say of the agency but what the plan lacks elsewhere. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.open-item", "s", "a0"));
  fixture_wait (100);
  findings = fixture_nth (GTK_WIDGET (window), RANCANG_TYPE_ITEM_FINDINGS, 0);
  g_assert_false (gtk_widget_get_visible (findings));
  close_window (window, document);
}

static void
test_rule (void)
{
  RancangDocument *document;
  RancangWindow *window = open_window (&document);
  GListModel *list;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-findings", "s",
                                             "programme-without-agency"));
  list = G_LIST_MODEL (gtk_list_view_get_model (
    GTK_LIST_VIEW (fixture_nth (rancang_window_get_page (window), GTK_TYPE_LIST_VIEW, 0))));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-findings", "s", ""));
  g_assert_cmpuint (g_list_model_get_n_items (list), >, 2);
  close_window (window, document);
}

static guint
get_last_number (GMenuModel *menu,
                 int         index)
{
  g_autoptr (GVariant) label = g_menu_model_get_item_attribute_value (menu, index, "label", NULL);

  return (guint) g_ascii_strtoull (strrchr (g_variant_get_string (label, NULL), ' '), NULL, 10);
}

/* Every finding is of one kind of the menu, and what there is most of stands first. */
static void
test_kinds (void)
{
  RancangDocument *document;
  RancangWindow *window = open_window (&document);
  RancangLint *lint = rancang_checker_get_lint (rancang_document_get_checker (document));
  g_autoptr (RancangFindingsModel) model = rancang_findings_model_new (document);
  g_autoptr (GMenuModel) menu = rancang_findings_model_create_kinds (model);
  guint sum = 0;

  g_assert_cmpint (g_menu_model_get_n_items (menu), >, 1);
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      sum += get_last_number (menu, i);
      if (i > 0)
        g_assert_cmpuint (get_last_number (menu, i - 1), >=, get_last_number (menu, i));
    }
  g_assert_cmpuint (sum, ==, g_list_model_get_n_items (rancang_lint_get_findings (lint)));
  g_clear_object (&model);
  close_window (window, document);
}

/* The button of the page chooses the format. */
static void
test_review_sheet (void)
{
  RancangDocument *document;
  RancangWindow *window = open_window (&document);
  RancangHost *host = rancang_document_get_host (document);
  AdwDialog *dialog;
  GtkWidget *row;

  g_assert_nonnull (rancang_host_find_format (host, "docx-review"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.export-as", "s",
                                             "docx-review"));
  fixture_wait (100);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_nonnull (dialog);
  row = fixture_nth (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, 0);
  g_assert_cmpstr (rancang_format_info_get_id (adw_combo_row_get_selected_item (
                     ADW_COMBO_ROW (row))), ==, "docx-review");
  adw_dialog_force_close (dialog);
  fixture_wait (300);
  close_window (window, document);
}

int
main (int    argc,
      char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/findings/filter", test_filter);
  g_test_add_func ("/findings/order", test_order);
  g_test_add_func ("/findings/fix", test_fix);
  g_test_add_func ("/findings/fix-refused", test_fix_refused);
  g_test_add_func ("/findings/waive", test_waive);
  g_test_add_func ("/findings/waive-dialog", test_waive_dialog);
  g_test_add_func ("/findings/counts", test_counts);
  g_test_add_func ("/findings/keyboard", test_keyboard);
  g_test_add_func ("/findings/show-field", test_show_field);
  g_test_add_func ("/findings/editor", test_editor);
  g_test_add_func ("/findings/rule", test_rule);
  g_test_add_func ("/findings/kinds", test_kinds);
  g_test_add_func ("/findings/review-sheet", test_review_sheet);

  return g_test_run ();
}
