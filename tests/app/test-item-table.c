/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-item-table.c: cells are edited, rows sorted, filtered, grouped; columns are chosen */

#include "config.h"

#include "table-fixture.h"

#include "pages/page.h"

static void
check_focus (TableFixture *fixture,
             const char   *item,
             const char   *column)
{
  RancangTableCell *cell = rancang_item_table_get_focused_cell (fixture->table);

  g_assert_nonnull (cell);
  g_assert_cmpstr (rancang_item_get_id (rancang_table_cell_get_item (cell)), ==, item);
  g_assert_cmpstr (rancang_table_cell_get_column (cell)->id, ==, column);
}

static void
test_rows (void)
{
  TableFixture fixture;
  RancangTableCell *cell;

  table_fixture_init (&fixture);
  g_assert_cmpuint (table_fixture_count (&fixture), ==, 4);
  cell = table_fixture_focus (&fixture, "p2", ":place");
  g_assert_cmpstr (rancang_table_cell_get_text (cell), ==, "Birokrasi");

  /* Changes from elsewhere are seen, also those of the tree. */
  g_object_set (fixture_find (fixture.document, "s1"), "title", "Tata kelola", NULL);
  table_fixture_until (g_str_equal (rancang_table_cell_get_text (cell), "Tata kelola"));
  rancang_plan_remove (fixture.plan, fixture_find (fixture.document, "p0"), NULL);
  g_assert_true (table_fixture_has_titles (&fixture, "Adminduk daring|Command center|Beasiswa"));
  rancang_plan_undo (fixture.plan);
  g_assert_cmpuint (table_fixture_count (&fixture), ==, 4);
  g_assert_true (rancang_plan_move (fixture.plan, fixture_find (fixture.document, "p3"),
                                    fixture_find (fixture.document, "s0"), 0, NULL));
  g_assert_true (table_fixture_has_titles (&fixture,
                                           "Beasiswa|Kanal aduan|Adminduk daring|Command center"));
  table_fixture_clear (&fixture);
}

static void
test_edit_text (void)
{
  TableFixture fixture;
  guint steps;

  table_fixture_init (&fixture);
  table_fixture_focus (&fixture, "p0", "title");
  steps = rancang_plan_get_n_steps (fixture.plan);

  /* Enter begins; Escape leaves all as it was and the focus on the cell. */
  g_assert_true (rancang_item_table_handle_key (fixture.table, GDK_KEY_Return, 0));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture.table->entry)), ==, "Kanal aduan");
  table_fixture_type (&fixture, "Anything");
  table_fixture_press_in_entry (&fixture, GDK_KEY_Escape, 0);
  g_assert_null (fixture.table->edited);
  g_assert_cmpuint (rancang_plan_get_n_steps (fixture.plan), ==, steps);
  check_focus (&fixture, "p0", "title");

  /* A letter begins with the letter; Enter takes it and goes down. */
  g_assert_true (rancang_item_table_handle_key (fixture.table, GDK_KEY_K, GDK_SHIFT_MASK));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture.table->entry)), ==, "K");
  table_fixture_type (&fixture, "Kanal pengaduan");
  table_fixture_press_in_entry (&fixture, GDK_KEY_Return, 0);
  g_assert_cmpstr (rancang_item_get_title (fixture_find (fixture.document, "p0")), ==,
                   "Kanal pengaduan");
  g_assert_cmpuint (rancang_plan_get_n_steps (fixture.plan), ==, steps + 1);
  check_focus (&fixture, "p1", "title");

  /* Tab goes to the next cell of the row. */
  g_assert_true (rancang_item_table_handle_key (fixture.table, GDK_KEY_F2, 0));
  table_fixture_press_in_entry (&fixture, GDK_KEY_Tab, 0);
  check_focus (&fixture, "p1", ":place");
  table_fixture_clear (&fixture);
}

static void
test_edit_bad (void)
{
  TableFixture fixture;

  table_fixture_init (&fixture);
  table_fixture_focus (&fixture, "p0", "start-year");
  rancang_item_table_handle_key (fixture.table, GDK_KEY_F2, 0);
  table_fixture_type (&fixture, "kemarin");
  table_fixture_press_in_entry (&fixture, GDK_KEY_Return, 0);
  g_assert_nonnull (fixture.table->edited);
  g_assert_nonnull (fixture.message);
  g_assert_true (gtk_widget_has_css_class (fixture.table->entry, "error"));
  table_fixture_type (&fixture, "2024");
  table_fixture_press_in_entry (&fixture, GDK_KEY_Return, 0);
  g_assert_null (fixture.table->edited);
  g_assert_cmpint (rancang_item_get_year (fixture_find (fixture.document, "p0"), "start-year"), ==,
                   2024);

  /* What is being typed is in the plan when the document is saved. */
  table_fixture_focus (&fixture, "p1", "start-year");
  rancang_item_table_handle_key (fixture.table, GDK_KEY_F2, 0);
  table_fixture_type (&fixture, "2025");
  rancang_document_flush (fixture.document);
  g_assert_cmpint (rancang_item_get_year (fixture_find (fixture.document, "p1"), "start-year"), ==,
                   2025);
  table_fixture_clear (&fixture);
}

static void
test_edit_types (void)
{
  TableFixture fixture;
  const char *const shown[] = { "title", ":place", "priority", "quick-win", "description", NULL };
  GtkWidget *row;
  RancangTableCell *cell;

  table_fixture_init (&fixture);
  rancang_item_table_set_shown (fixture.table, shown);
  cell = table_fixture_focus (&fixture, "p0", "quick-win");
  g_assert_true (rancang_item_table_handle_key (fixture.table, GDK_KEY_space, 0));
  g_assert_true (rancang_item_get_boolean (fixture_find (fixture.document, "p0"), "quick-win"));
  table_fixture_until (g_str_equal (rancang_table_cell_get_text (cell), "✓"));
  check_focus (&fixture, "p0", "quick-win");

  /* A choice is chosen from a list, and the focus comes back. */
  table_fixture_focus (&fixture, "p0", "priority");
  rancang_item_table_handle_key (fixture.table, GDK_KEY_Return, 0);
  table_fixture_until (gtk_window_get_focus (fixture.window) != NULL
                       && GTK_IS_LIST_BOX_ROW (gtk_window_get_focus (fixture.window)));
  row = gtk_widget_get_next_sibling (gtk_window_get_focus (fixture.window));
  gtk_widget_activate (row);
  g_assert_cmpstr (rancang_item_get_text (fixture_find (fixture.document, "p0"), "priority"), ==,
                   "high");
  table_fixture_until (rancang_item_table_get_focused_cell (fixture.table) != NULL);
  check_focus (&fixture, "p0", "priority");

  /* The place is one, too: the programme goes to another sub-dimension. */
  table_fixture_focus (&fixture, "p0", ":place");
  rancang_item_table_handle_key (fixture.table, GDK_KEY_Return, 0);
  table_fixture_until (gtk_window_get_focus (fixture.window) != NULL
                       && GTK_IS_LIST_BOX_ROW (gtk_window_get_focus (fixture.window)));
  row = gtk_widget_get_next_sibling (gtk_window_get_focus (fixture.window));
  gtk_widget_activate (row);
  g_assert_true (rancang_item_get_parent (fixture_find (fixture.document, "p0"))
                 == fixture_find (fixture.document, "s1"));
  table_fixture_until (rancang_item_table_get_focused_cell (fixture.table) != NULL);
  check_focus (&fixture, "p0", ":place");

  /* Several lines are written in a view of their own. */
  table_fixture_focus (&fixture, "p0", "description");
  rancang_item_table_handle_key (fixture.table, GDK_KEY_u, 0);
  table_fixture_until (gtk_window_get_focus (fixture.window) != NULL
                       && GTK_IS_TEXT_VIEW (gtk_window_get_focus (fixture.window)));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (
                              GTK_TEXT_VIEW (gtk_window_get_focus (fixture.window))),
                            "One\nTwo", -1);
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (gtk_window_get_focus (fixture.window),
                                                             GTK_TYPE_POPOVER)));
  table_fixture_until (rancang_item_table_get_focused_cell (fixture.table) != NULL);
  g_assert_cmpstr (rancang_item_get_text (fixture_find (fixture.document, "p0"), "description"),
                   ==, "One\nTwo");
  check_focus (&fixture, "p0", "description");
  rancang_item_table_set_shown (fixture.table, NULL);
  table_fixture_clear (&fixture);
}

static void
sort_by (TableFixture *fixture,
         const char   *column,
         GtkSortType   order)
{
  const RancangTableColumn *found = table_fixture_column (fixture, column);

  gtk_column_view_sort_by_column (fixture->table->view,
                                  rancang_item_table_get_view_column (fixture->table, found),
                                  order);
}

static void
test_sort (void)
{
  TableFixture fixture;

  table_fixture_init (&fixture);
  sort_by (&fixture, "title", GTK_SORT_ASCENDING);
  g_assert_true (table_fixture_has_titles (&fixture,
                                           "Adminduk daring|Beasiswa|Command center|Kanal aduan"));
  g_object_set (fixture_find (fixture.document, "p0"), "start-year", 2026, NULL);
  g_object_set (fixture_find (fixture.document, "p1"), "start-year", 2023, NULL);
  g_object_set (fixture_find (fixture.document, "p2"), "start-year", 2024, NULL);
  sort_by (&fixture, "start-year", GTK_SORT_ASCENDING);
  g_assert_true (table_fixture_has_titles (&fixture,
                                           "Adminduk daring|Command center|Kanal aduan|Beasiswa"));

  /* An edit moves the row when one has stopped; focus and selection go along. */
  table_fixture_focus (&fixture, "p1", "start-year");
  rancang_item_table_handle_key (fixture.table, GDK_KEY_F2, 0);
  table_fixture_type (&fixture, "2026");
  rancang_item_table_commit_edit (fixture.table, TRUE);
  table_fixture_until (table_fixture_has_titles (
    &fixture, "Command center|Kanal aduan|Adminduk daring|Beasiswa")
    || table_fixture_has_titles (&fixture,
                                 "Command center|Adminduk daring|Kanal aduan|Beasiswa"));
  fixture_wait (50);
  check_focus (&fixture, "p1", "start-year");
  table_fixture_clear (&fixture);
}

static void
test_sort_numbers (void)
{
  TableFixture fixture;
  const char *const amounts[] = { "900", "10000000000", "1000", "" };

  table_fixture_init (&fixture);
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);
      g_autofree char *line = g_strdup_printf ("b%u", i);
      RancangDecimal number;

      if (*amounts[i] == '\0')
        continue;
      fixture_add (fixture.plan, fixture_find (fixture.document, id), "budget-line", line, "APBD");
      g_assert_true (rancang_decimal_parse (&number, amounts[i]));
      g_assert_true (rancang_plan_set_in_series (fixture.plan,
                                                 fixture_find (fixture.document, line), "amounts",
                                                 2023, &number, NULL));
    }
  sort_by (&fixture, ":budget", GTK_SORT_DESCENDING);
  sort_by (&fixture, ":budget", GTK_SORT_ASCENDING);
  g_assert_true (table_fixture_has_titles (&fixture,
                                           "Kanal aduan|Command center|Adminduk daring|Beasiswa"));
  /* The footer adds up to the rupiah. */
  table_fixture_until (gtk_widget_get_tooltip_text (GTK_WIDGET (fixture.table->sum_label)) != NULL
                       && strstr (gtk_widget_get_tooltip_text (
                                    GTK_WIDGET (fixture.table->sum_label)), "001") != NULL);
  table_fixture_clear (&fixture);
}

static void
test_filter (void)
{
  TableFixture fixture;

  table_fixture_init (&fixture);
  rancang_item_table_set_search (fixture.table, "DARING");
  g_assert_true (table_fixture_has_titles (&fixture, "Adminduk daring"));
  rancang_item_table_set_search (fixture.table, "birokrasi");
  g_assert_true (table_fixture_has_titles (&fixture, "Command center|Beasiswa"));
  rancang_item_table_set_search (fixture.table, "nothing at all");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture.table->stack), ==, "none");
  rancang_item_table_set_search (fixture.table, "");
  g_object_set (fixture_find (fixture.document, "p0"), "agency", "a0", NULL);
  rancang_item_table_set_missing (fixture.table, table_fixture_column (&fixture, "agency"));
  g_assert_true (table_fixture_has_titles (&fixture, "Adminduk daring|Command center|Beasiswa"));

  /* What is filled in leaves the list by and by. */
  g_object_set (fixture_find (fixture.document, "p2"), "agency", "a0", NULL);
  table_fixture_until (table_fixture_has_titles (&fixture, "Adminduk daring|Beasiswa"));
  rancang_item_table_set_missing (fixture.table, NULL);
  g_assert_cmpuint (table_fixture_count (&fixture), ==, 4);
  table_fixture_clear (&fixture);
}

static void
test_group (void)
{
  TableFixture fixture;
  guint start;
  guint end;

  table_fixture_init (&fixture);
  g_object_set (fixture_find (fixture.document, "p0"), "priority", "low", NULL);
  g_object_set (fixture_find (fixture.document, "p3"), "priority", "high", NULL);
  rancang_item_table_set_grouping (fixture.table, table_fixture_column (&fixture, "priority"));
  /* High before low before what is not set; a choice is no word to be sorted by letters. */
  g_assert_true (table_fixture_has_titles (&fixture,
                                           "Beasiswa|Kanal aduan|Adminduk daring|Command center"));
  gtk_section_model_get_section (GTK_SECTION_MODEL (fixture.table->selection), 3, &start, &end);
  g_assert_cmpuint (start, ==, 2);
  g_assert_cmpuint (end, ==, 4);
  fixture_wait (50);
  g_object_set (fixture_find (fixture.document, "p1"), "priority", "high", NULL);
  table_fixture_until (table_fixture_has_titles (
    &fixture, "Adminduk daring|Beasiswa|Kanal aduan|Command center"));
  rancang_item_table_set_grouping (fixture.table, NULL);
  g_assert_true (table_fixture_has_titles (&fixture,
                                           "Kanal aduan|Adminduk daring|Command center|Beasiswa"));
  table_fixture_clear (&fixture);
}

static void
test_columns (void)
{
  TableFixture fixture;
  const char *const chosen[] = { "code", "title", "gone@1999", "start-year", NULL };
  g_autoptr (GPtrArray) shown = NULL;
  GtkWidget *table;

  table_fixture_init (&fixture);
  rancang_item_table_set_shown (fixture.table, chosen);
  shown = rancang_item_table_list_shown (fixture.table);
  g_assert_cmpuint (shown->len, ==, 3);

  /* The next table of the kind has them, too; other kinds have their own. */
  table = rancang_item_table_new (fixture.document, fixture_find (fixture.document, "s0"),
                                  "programme");
  g_object_ref_sink (table);
  g_clear_pointer (&shown, g_ptr_array_unref);
  shown = rancang_item_table_list_shown (RANCANG_ITEM_TABLE (table));
  g_assert_cmpuint (shown->len, ==, 3);
  g_assert_cmpstr (((RancangTableColumn *) shown->pdata[0])->id, ==, "code");
  rancang_item_table_set_shown (fixture.table, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_column_view_get_columns (fixture.table->view)),
                    >, 3);
  g_object_unref (table);
  table_fixture_clear (&fixture);
}

static void
test_add (void)
{
  TableFixture fixture;

  table_fixture_init (&fixture);
  table_fixture_focus (&fixture, "p3", "title");
  rancang_item_table_set_search (fixture.table, "beasiswa");
  g_assert_true (rancang_page_can_add (RANCANG_PAGE (fixture.table)));
  rancang_page_add (RANCANG_PAGE (fixture.table));
  g_assert_cmpuint (rancang_item_count_children (fixture_find (fixture.document, "s1"),
                                                 "programme"), ==, 3);
  g_assert_nonnull (fixture.table->entry);
  table_fixture_type (&fixture, "Baru");
  table_fixture_press_in_entry (&fixture, GDK_KEY_Return, 0);
  g_assert_cmpstr (rancang_item_get_title (rancang_item_peek_child (
                     fixture_find (fixture.document, "s1"), "programme", 2)), ==, "Baru");
  g_assert_true (rancang_page_focus_item (RANCANG_PAGE (fixture.table),
                                          fixture_find (fixture.document, "p0")));
  fixture_wait (20);
  check_focus (&fixture, "p0", "title");
  table_fixture_clear (&fixture);
}

static void
test_read_only (void)
{
  TableFixture fixture;

  table_fixture_init (&fixture);
  gtk_window_destroy (fixture.window);
  rancang_plan_make_immutable (fixture.plan);
  g_assert_true (rancang_document_is_read_only (fixture.document));
  table_fixture_open (&fixture, "d0", "programme");
  table_fixture_focus (&fixture, "p0", "title");
  rancang_item_table_handle_key (fixture.table, GDK_KEY_F2, 0);
  g_assert_null (fixture.table->edited);
  rancang_item_table_handle_key (fixture.table, GDK_KEY_x, 0);
  g_assert_null (fixture.table->edited);
  g_assert_false (gtk_widget_get_visible (fixture.table->add_button));
  rancang_item_table_paste_bytes (fixture.table, "a\nb", 3);
  rancang_item_table_remove_selected (fixture.table);
  g_assert_cmpuint (table_fixture_count (&fixture), ==, 4);
  table_fixture_clear (&fixture);
}

static void
test_names (void)
{
  TableFixture fixture;
  RancangTableCell *cell;
  g_autofree char *name = NULL;
  g_autofree char *empty = NULL;

  table_fixture_init (&fixture);
  gtk_test_accessible_assert_property (fixture.table->view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Programmes");
  cell = table_fixture_focus (&fixture, "p0", "title");
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Programme: Kanal aduan");
  cell = table_fixture_focus (&fixture, "p0", "agency");
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Responsible agency: empty");
  table_fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/item-table/rows", test_rows);
  g_test_add_func ("/item-table/edit-text", test_edit_text);
  g_test_add_func ("/item-table/edit-bad", test_edit_bad);
  g_test_add_func ("/item-table/edit-types", test_edit_types);
  g_test_add_func ("/item-table/sort", test_sort);
  g_test_add_func ("/item-table/sort-numbers", test_sort_numbers);
  g_test_add_func ("/item-table/filter", test_filter);
  g_test_add_func ("/item-table/group", test_group);
  g_test_add_func ("/item-table/columns", test_columns);
  g_test_add_func ("/item-table/add", test_add);
  g_test_add_func ("/item-table/read-only", test_read_only);
  g_test_add_func ("/item-table/names", test_names);

  return g_test_run ();
}
