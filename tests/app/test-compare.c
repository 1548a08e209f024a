/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-compare.c: changes are listed, accepted, rejected and taken back; conflicts are settled */

#include "config.h"

#include "compare-fixture.h"
#include "pages/difference-row.h"
#include "widgets/list-focus.h"

static GtkWidget *
open_page (RancangDocument     *document,
           RancangPlan         *before,
           RancangPlan         *after,
           RancangCompareMode   mode,
           RancangComparison  **comparison)
{
  GtkWidget *page = rancang_compare_page_new (document, before, after, mode, "Test");
  GtkWidget *window = gtk_window_new ();

  *comparison = rancang_compare_page_get_comparison (RANCANG_COMPARE_PAGE (page));
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 700);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait_until (!rancang_comparison_is_running (*comparison));
  fixture_wait_until (gtk_widget_get_mapped (fixture_nth (page, GTK_TYPE_LIST_VIEW, 1)));

  return page;
}

static void
close_page (GtkWidget *page)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (page));

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_wait_until (page == NULL);
}

static void
act (GtkWidget             *page,
     const char            *action,
     RancangDifferenceLine *line)
{
  g_assert_nonnull (line);
  g_assert_true (gtk_widget_activate_action (page, action, "s",
                                             rancang_difference_line_get_key (line)));
  fixture_wait (100);
}

static void
test_since (void)
{
  g_autoptr (RancangDocument) document = fixture_create_document (NULL);
  RancangPlan *plan = get_plan (document);
  g_autoptr (RancangPlan) before = rancang_plan_snapshot (plan);
  RancangComparison *comparison;
  GtkWidget *page;
  g_autofree char *text = NULL;
  guint start;
  guint end;

  set_title (plan, "a0", "Dinas Baru");
  set_title (plan, "p0", "Aduan terpadu");
  g_assert_true (rancang_plan_remove (plan, rancang_plan_find (plan, "p1"), NULL));
  page = open_page (document, before, NULL, RANCANG_COMPARE_SINCE, &comparison);
  g_assert_cmpuint (rancang_comparison_get_n_changes (comparison), ==, 3);
  g_assert_cmpuint (rancang_comparison_get_n_decided (comparison), ==, 0);

  /* The agency has a section of its own, both programmes are of the dimension. */
  gtk_section_model_get_section (GTK_SECTION_MODEL (comparison), 0, &start, &end);
  g_assert_cmpuint (end, ==, 1);
  gtk_section_model_get_section (GTK_SECTION_MODEL (comparison), 2, &start, &end);
  g_assert_cmpuint (start, ==, 1);
  g_assert_cmpuint (end, ==, 3);
  text = rancang_comparison_dup_text (comparison);
  g_assert_nonnull (strstr (text, "Smart Governance\n- "));

  act (page, "compare.reject", find_line (comparison, "Aduan terpadu"));
  g_assert_cmpstr (get_title (document, "p0"), ==, "Kanal aduan");
  assert_decision (comparison, "Aduan terpadu", RANCANG_DECISION_REJECTED);
  act (page, "compare.accept", find_line (comparison, "Dinas Baru"));
  g_assert_cmpstr (get_title (document, "a0"), ==, "Dinas Baru");
  assert_decision (comparison, "Dinas Baru", RANCANG_DECISION_ACCEPTED);
  fixture_wait_until (rancang_comparison_get_n_decided (comparison) == 2);

  /* Undo opens it again, and what was rejected can be accepted after all. */
  rancang_plan_undo (plan);
  assert_decision (comparison, "Aduan terpadu", RANCANG_DECISION_OPEN);
  rancang_plan_redo (plan);
  assert_decision (comparison, "Aduan terpadu", RANCANG_DECISION_REJECTED);
  act (page, "compare.accept", find_line (comparison, "Aduan terpadu"));
  g_assert_cmpstr (get_title (document, "p0"), ==, "Aduan terpadu");

  /* What is changed while the page is open comes in, and goes with undo. */
  set_title (plan, "s1", "Birokrasi baru");
  assert_decision (comparison, "Birokrasi baru", RANCANG_DECISION_OPEN);
  rancang_plan_undo (plan);
  fixture_wait_until (find_line (comparison, "Birokrasi baru") == NULL);

  g_assert_true (gtk_widget_activate_action (page, "compare.reject-all", NULL));
  fixture_wait_until (g_strcmp0 (get_title (document, "p0"), "Kanal aduan") == 0);
  g_assert_nonnull (fixture_find (document, "p1"));
  g_assert_cmpstr (get_title (document, "a0"), ==, "Dinas Baru");
  close_page (page);
}

static void
test_theirs (void)
{
  g_autoptr (RancangDocument) document = fixture_create_document (NULL);
  RancangPlan *plan = get_plan (document);
  g_autoptr (RancangPlan) base = rancang_plan_snapshot (plan);
  g_autoptr (RancangPlan) theirs = create_other (document);
  RancangComparison *comparison;
  GtkWidget *page;

  set_title (theirs, "p0", "Aduan mereka");
  set_title (theirs, "a0", "Dinas mereka");
  fixture_add (theirs, rancang_plan_find (theirs, "s1"), "programme", "p2", "Data terbuka");
  rancang_plan_make_immutable (theirs);
  page = open_page (document, base, theirs, RANCANG_COMPARE_THEIRS, &comparison);
  g_assert_cmpuint (rancang_comparison_get_n_changes (comparison), ==, 3);

  act (page, "compare.accept", find_line (comparison, "Aduan mereka"));
  g_assert_cmpstr (get_title (document, "p0"), ==, "Aduan mereka");
  assert_decision (comparison, "Aduan mereka", RANCANG_DECISION_ACCEPTED);
  act (page, "compare.reject", find_line (comparison, "Dinas mereka"));
  g_assert_cmpstr (get_title (document, "a0"), ==, "Dinas Kominfo");
  assert_decision (comparison, "Dinas mereka", RANCANG_DECISION_REJECTED);
  rancang_plan_undo (plan);
  assert_decision (comparison, "Aduan mereka", RANCANG_DECISION_OPEN);

  /* All that is left is one step, and what was rejected is not left. */
  g_assert_true (gtk_widget_activate_action (page, "compare.accept-all", NULL));
  fixture_wait_until (fixture_find (document, "p2") != NULL);
  g_assert_cmpstr (get_title (document, "p0"), ==, "Aduan mereka");
  g_assert_cmpstr (get_title (document, "a0"), ==, "Dinas Kominfo");
  fixture_wait_until (rancang_comparison_get_n_decided (comparison) == 3);
  rancang_plan_undo (plan);
  fixture_wait_until (fixture_find (document, "p2") == NULL);
  g_assert_cmpstr (get_title (document, "p0"), ==, "Kanal aduan");
  fixture_wait_until (rancang_comparison_get_n_decided (comparison) == 1);
  close_page (page);
}

static void
assert_all (RancangComparison *comparison,
            RancangDecision    decision)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (comparison)); i++)
    {
      g_autoptr (RancangDifferenceLine) line = g_list_model_get_item (G_LIST_MODEL (comparison),
                                                                      i);

      if (rancang_difference_line_get_decision (line) != decision)
        g_error ("%s", rancang_difference_line_get_sentence (line));
      g_assert_false (rancang_difference_line_is_clashing (line));
    }
}

/* Words, links, order, another parent, removed: each is known again when it has been taken over. */
static void
test_places (void)
{
  static const char * const others[] = { "d0", NULL };
  static const char * const more[] = { "d1", NULL };
  g_autoptr (RancangDocument) document = fixture_create_document (NULL);
  RancangPlan *plan = get_plan (document);
  g_autoptr (RancangPlan) base = NULL;
  g_autoptr (RancangPlan) theirs = NULL;
  RancangComparison *comparison;
  GtkWidget *page;

  for (guint i = 2; i < 6; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);

      fixture_add (plan, rancang_plan_find (plan, "s0"), "programme", id, id);
    }
  fixture_add (plan, rancang_plan_get_root (plan), "dimension", "d1", "Smart Living");
  base = rancang_plan_snapshot (plan);
  theirs = create_other (document);
  g_assert_true (rancang_plan_move (theirs, rancang_plan_find (theirs, "p0"),
                                    rancang_plan_find (theirs, "s0"), 3, NULL));
  g_assert_true (rancang_plan_move (theirs, rancang_plan_find (theirs, "p1"),
                                    rancang_plan_find (theirs, "s1"), 0, NULL));
  g_assert_true (rancang_plan_remove (theirs, rancang_plan_find (theirs, "p4"), NULL));
  g_assert_true (rancang_plan_set_list (theirs, rancang_plan_find (theirs, "p5"),
                                        "other-dimensions", others, NULL));
  rancang_plan_make_immutable (theirs);

  /* Ours goes on too, beside all that. */
  g_assert_true (rancang_plan_set_list (plan, rancang_plan_find (plan, "p5"), "other-dimensions",
                                        more, NULL));
  fixture_add (plan, rancang_plan_find (plan, "s0"), "programme", "p9", "Kami");
  g_assert_true (rancang_plan_move (plan, rancang_plan_find (plan, "p9"),
                                    rancang_plan_find (plan, "s0"), 0, NULL));

  page = open_page (document, base, theirs, RANCANG_COMPARE_THEIRS, &comparison);
  g_assert_cmpuint (rancang_comparison_get_n_changes (comparison), ==, 4);
  assert_all (comparison, RANCANG_DECISION_OPEN);
  g_assert_true (gtk_widget_activate_action (page, "compare.accept-all", NULL));
  fixture_wait_until (rancang_comparison_get_n_decided (comparison) == 4);
  assert_all (comparison, RANCANG_DECISION_ACCEPTED);
  g_assert_null (fixture_find (document, "p4"));
  g_assert_true (rancang_item_get_parent (fixture_find (document, "p1"))
                 == fixture_find (document, "s1"));
  g_assert_cmpuint (g_strv_length ((char **) rancang_item_get_list (fixture_find (document, "p5"),
                                                                    "other-dimensions")),
                    ==, 2);
  rancang_plan_undo (plan);
  fixture_wait_until (rancang_comparison_get_n_decided (comparison) == 0);
  assert_all (comparison, RANCANG_DECISION_OPEN);

  /* One after the other comes to the same. */
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (RancangDifferenceLine) line = g_list_model_get_item (G_LIST_MODEL (comparison),
                                                                      i);

      act (page, "compare.accept", line);
    }
  assert_all (comparison, RANCANG_DECISION_ACCEPTED);
  close_page (page);
}

static void
test_filter (void)
{
  g_autoptr (RancangDocument) document = fixture_create_document (NULL);
  g_autoptr (RancangPlan) theirs = create_other (document);
  RancangComparison *comparison;
  GListModel *shown;
  GtkWidget *page;

  set_title (theirs, "a0", "Dinas mereka");
  set_title (theirs, "p0", "Aduan mereka");
  set_title (theirs, "p1", "Adminduk mereka");
  rancang_plan_make_immutable (theirs);
  page = open_page (document, NULL, theirs, RANCANG_COMPARE_THEIRS, &comparison);
  shown = G_LIST_MODEL (gtk_list_view_get_model (
    GTK_LIST_VIEW (fixture_nth (page, GTK_TYPE_LIST_VIEW, 1))));
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, 3);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (fixture_nth (page, GTK_TYPE_DROP_DOWN, 0)), 2);
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, 2);
  gtk_editable_set_text (GTK_EDITABLE (fixture_nth (page, GTK_TYPE_SEARCH_ENTRY, 0)), "ADUAN");
  fixture_wait_until (g_list_model_get_n_items (shown) == 1);

  /* What is not listed is left alone. */
  g_assert_true (gtk_widget_activate_action (page, "compare.accept-all", NULL));
  fixture_wait_until (g_strcmp0 (get_title (document, "p0"), "Aduan mereka") == 0);
  g_assert_cmpstr (get_title (document, "p1"), ==, "Adminduk daring");
  g_assert_cmpstr (get_title (document, "a0"), ==, "Dinas Kominfo");
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, 1);
  close_page (page);
}

static void
test_clash (void)
{
  g_autoptr (RancangDocument) document = fixture_create_document (NULL);
  RancangPlan *plan = get_plan (document);
  g_autoptr (RancangPlan) base = rancang_plan_snapshot (plan);
  g_autoptr (RancangPlan) theirs = create_other (document);
  RancangDifferenceLine *line;
  RancangComparison *comparison;
  GtkWidget *page;

  set_title (theirs, "p0", "Aduan mereka");
  set_title (theirs, "p1", "Adminduk mereka");
  rancang_plan_make_immutable (theirs);
  set_title (plan, "p0", "Aduan kami");
  g_assert_true (rancang_plan_remove (plan, rancang_plan_find (plan, "p1"), NULL));
  page = open_page (document, base, theirs, RANCANG_COMPARE_THEIRS, &comparison);

  line = find_line (comparison, "Aduan mereka");
  g_assert_true (rancang_difference_line_is_clashing (line));
  g_assert_cmpstr (rancang_difference_row_get_state_word (line), ==, "You changed this too");
  act (page, "compare.accept", line);
  g_assert_nonnull (rancang_difference_line_get_problem (line));
  g_assert_cmpstr (get_title (document, "p0"), ==, "Aduan kami");

  /* Accepting all leaves alone what clashes. */
  g_assert_true (gtk_widget_activate_action (page, "compare.accept-all", NULL));
  g_assert_cmpstr (get_title (document, "p0"), ==, "Aduan kami");
  g_assert_null (fixture_find (document, "p1"));

  g_assert_true (gtk_widget_activate_action (page, "compare.settle", "(si)",
                                             rancang_difference_line_get_key (line),
                                             RANCANG_SIDE_THEIRS));
  fixture_wait_until (g_strcmp0 (get_title (document, "p0"), "Aduan mereka") == 0);
  assert_decision (comparison, "Aduan mereka", RANCANG_DECISION_ACCEPTED);
  g_assert_null (rancang_difference_line_get_problem (line));

  /* Only the one that clashes is left: nothing to decide all at once. */
  g_assert_cmpuint (rancang_comparison_get_n_open (comparison), ==, 0);

  /* What we removed comes back with what they changed in it; or stays away. */
  line = find_line (comparison, "Adminduk mereka");
  g_assert_true (rancang_difference_line_is_clashing (line));
  g_assert_true (gtk_widget_activate_action (page, "compare.settle", "(si)",
                                             rancang_difference_line_get_key (line),
                                             RANCANG_SIDE_THEIRS));
  fixture_wait_until (g_strcmp0 (get_title (document, "p1"), "Adminduk mereka") == 0);
  rancang_plan_undo (plan);
  fixture_wait_until (rancang_difference_line_is_clashing (line));
  g_assert_true (gtk_widget_activate_action (page, "compare.settle", "(si)",
                                             rancang_difference_line_get_key (line),
                                             RANCANG_SIDE_OURS));
  g_assert_null (fixture_find (document, "p1"));
  assert_decision (comparison, "Adminduk mereka", RANCANG_DECISION_REJECTED);
  close_page (page);
}

static RancangDocument *
create_conflicted (void)
{
  g_autoptr (RancangDocument) document = fixture_create_document (NULL);
  g_autoptr (RancangPlan) base = rancang_plan_snapshot (get_plan (document));
  g_autoptr (RancangPlan) ours = create_other (document);
  g_autoptr (RancangPlan) theirs = create_other (document);
  g_autoptr (RancangPlan) merged = NULL;
  g_autoptr (GError) error = NULL;
  guint n_conflicts = 0;

  set_title (ours, "p0", "Aduan kami");
  set_title (theirs, "p0", "Aduan mereka");
  merged = rancang_merge (base, ours, theirs, &n_conflicts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_conflicts, ==, 1);

  return rancang_document_new (NULL, merged, NULL);
}

static void
test_conflicts (void)
{
  static const struct
  {
    RancangSide side;
    const char *title;
  } sides[] = {
    { RANCANG_SIDE_OURS, "Aduan kami" },
    { RANCANG_SIDE_THEIRS, "Aduan mereka" },
    { RANCANG_SIDE_BASE, "Kanal aduan" },
  };
  g_autoptr (RancangDocument) document = create_conflicted ();
  RancangComparison *comparison;
  GtkWidget *page = open_page (document, NULL, NULL, RANCANG_COMPARE_CONFLICTS, &comparison);

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      RancangDifferenceLine *line = find_line (comparison, "");

      g_assert_cmpuint (rancang_comparison_get_n_conflicts (comparison), ==, 1);
      g_assert_true (gtk_widget_activate_action (page, "compare.settle", "(si)",
                                                 rancang_difference_line_get_key (line),
                                                 sides[i].side));
      fixture_wait_until (rancang_comparison_get_n_conflicts (comparison) == 0);
      g_assert_cmpstr (get_title (document, "p0"), ==, sides[i].title);
      rancang_plan_undo (get_plan (document));
      fixture_wait_until (rancang_comparison_get_n_conflicts (comparison) == 1);
    }
  close_page (page);
}

static gboolean
press (GtkWidget       *page,
       guint            keyval,
       GdkModifierType  modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (page);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger)
              && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval
              && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, page,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }
  return FALSE;
}

/* What the row with the focus says, else "". */
static const char *
get_focused_sentence (GtkWidget *page)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (page));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return row != NULL && RANCANG_IS_DIFFERENCE_ROW (row)
           ? rancang_difference_line_get_sentence (
               rancang_difference_row_get_line (RANCANG_DIFFERENCE_ROW (row)))
           : "";
}

/* Another window that lies above: ours is not the active one any more. */
static GtkWidget *
cover (GtkWidget *page)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 750);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0;
       i < 100 && gtk_window_is_active (GTK_WINDOW (gtk_widget_get_root (page))); i++)
    fixture_wait (10);
  return window;
}

/* `covered`: the window of the page loses its activity meanwhile, as when several tests share a
 * display; the focus goes on all the same. */
static void
work_off_by_keys (gboolean covered)
{
  g_autoptr (RancangDocument) document = fixture_create_document (NULL);
  g_autoptr (RancangPlan) theirs = create_other (document);
  RancangComparison *comparison;
  GtkWidget *page;
  GtkWidget *list;
  GtkWidget *other = NULL;

  set_title (theirs, "a0", "Dinas mereka");
  set_title (theirs, "p0", "Aduan mereka");
  set_title (theirs, "p1", "Adminduk mereka");
  rancang_plan_make_immutable (theirs);
  page = open_page (document, NULL, theirs, RANCANG_COMPARE_THEIRS, &comparison);
  /* The first is that of the sections. */
  list = fixture_nth (page, GTK_TYPE_LIST_VIEW, 1);

  /* An "a" that is typed elsewhere decides nothing. */
  gtk_widget_grab_focus (fixture_nth (page, GTK_TYPE_SEARCH_ENTRY, 0));
  g_assert_false (press (page, GDK_KEY_a, 0));
  rancang_list_view_focus (GTK_LIST_VIEW (list), 0);
  fixture_wait_until (strstr (get_focused_sentence (page), "Dinas mereka") != NULL);
  if (covered)
    other = cover (page);
  g_assert_true (press (page, GDK_KEY_a, 0));
  g_assert_cmpstr (get_title (document, "a0"), ==, "Dinas mereka");
  assert_decision (comparison, "Dinas mereka", RANCANG_DECISION_ACCEPTED);
  fixture_wait_until (strstr (get_focused_sentence (page), "Aduan mereka") != NULL);
  g_assert_true (press (page, GDK_KEY_r, 0));
  assert_decision (comparison, "Aduan mereka", RANCANG_DECISION_REJECTED);
  fixture_wait_until (strstr (get_focused_sentence (page), "Adminduk mereka") != NULL);
  g_assert_true (press (page, GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_cmpstr (get_title (document, "p1"), ==, "Adminduk mereka");
  if (other != NULL)
    gtk_window_destroy (GTK_WINDOW (other));
  close_page (page);
}

static void
test_keys (void)
{
  work_off_by_keys (FALSE);
}

static void
test_keys_covered (void)
{
  work_off_by_keys (TRUE);
}

/* A plan that can only be read takes nothing over; its own changes can still be marked as seen. */
static void
test_read_only (void)
{
  g_autoptr (RancangDocument) document = fixture_create_document (NULL);
  g_autoptr (RancangPlan) before = rancang_plan_snapshot (get_plan (document));
  g_autoptr (RancangPlan) theirs = create_other (document);
  RancangComparison *comparison;
  GtkWidget *page;

  set_title (theirs, "a0", "Dinas mereka");
  set_title (get_plan (document), "p0", "Aduan terpadu");
  rancang_plan_make_immutable (get_plan (document));
  page = open_page (document, before, theirs, RANCANG_COMPARE_THEIRS, &comparison);
  g_assert_false (rancang_comparison_can_accept (comparison));
  g_assert_true (rancang_comparison_can_reject (comparison));
  act (page, "compare.accept", find_line (comparison, "Dinas mereka"));
  assert_decision (comparison, "Dinas mereka", RANCANG_DECISION_OPEN);
  close_page (page);

  page = open_page (document, before, NULL, RANCANG_COMPARE_SINCE, &comparison);
  g_assert_true (rancang_comparison_can_accept (comparison));
  g_assert_false (rancang_comparison_can_reject (comparison));
  act (page, "compare.accept", find_line (comparison, "Aduan terpadu"));
  assert_decision (comparison, "Aduan terpadu", RANCANG_DECISION_ACCEPTED);
  close_page (page);
}

int
main (int    argc,
      char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/compare/since", test_since);
  g_test_add_func ("/compare/theirs", test_theirs);
  g_test_add_func ("/compare/places", test_places);
  g_test_add_func ("/compare/filter", test_filter);
  g_test_add_func ("/compare/clash", test_clash);
  g_test_add_func ("/compare/conflicts", test_conflicts);
  g_test_add_func ("/compare/keys", test_keys);
  g_test_add_func ("/compare/keys-covered", test_keys_covered);
  g_test_add_func ("/compare/read-only", test_read_only);

  return g_test_run ();
}
