/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-item-table-paste.c: blocks of cells, many rows at once, and what is no text */

#include "config.h"

#include "table-fixture.h"

#include "table/bulk-dialog.h"
#include "table/paste-dialog.h"

static GPtrArray *
read_rows (const char *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = rancang_sheet_text_read (text, -1, &error);

  g_assert_no_error (error);
  return rows;
}

static RancangPasteDialog *
find_dialog (TableFixture *fixture)
{
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));

  return dialog != NULL && RANCANG_IS_PASTE_DIALOG (dialog) ? RANCANG_PASTE_DIALOG (dialog) : NULL;
}

static void
paste (TableFixture *fixture,
       const char   *text)
{
  rancang_item_table_paste_bytes (fixture->table, text, strlen (text));
}

static void
apply (TableFixture *fixture)
{
  RancangPasteDialog *dialog = find_dialog (fixture);

  g_assert_nonnull (dialog);
  g_assert_true (rancang_paste_dialog_apply (dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  table_fixture_until (find_dialog (fixture) == NULL);
}

static RancangItem *
get (TableFixture *fixture,
     const char   *id)
{
  return fixture_find (fixture->document, id);
}

static void
test_block (void)
{
  TableFixture fixture;
  const char *const shown[] = { "title", "agency", "start-year", "priority", NULL };
  guint steps;

  table_fixture_init (&fixture);
  rancang_item_table_set_shown (fixture.table, shown);
  table_fixture_focus (&fixture, "p2", "title");
  steps = rancang_plan_get_n_steps (fixture.plan);
  paste (&fixture, "Satu\tDiskominfo\t2023\thigh\n"
                   "Dua\tDinas Tak Ada\t2024\tpurple\n"
                   "\"Tiga\nbaris\"\t\t\tLow priority\n");
  g_assert_nonnull (find_dialog (&fixture));
  /* Nothing is changed before one has seen what will be. */
  g_assert_cmpuint (rancang_plan_get_n_steps (fixture.plan), ==, steps);
  apply (&fixture);

  g_assert_cmpuint (rancang_plan_get_n_steps (fixture.plan), ==, steps + 1);
  g_assert_cmpstr (rancang_item_get_title (get (&fixture, "p2")), ==, "Satu");
  g_assert_cmpstr (rancang_item_get_text (get (&fixture, "p2"), "agency"), ==, "a0");
  g_assert_cmpint (rancang_item_get_year (get (&fixture, "p2"), "start-year"), ==, 2023);
  g_assert_cmpstr (rancang_item_get_text (get (&fixture, "p2"), "priority"), ==, "high");
  /* What was not understood stays as it was; the rest of its row is set. */
  g_assert_cmpstr (rancang_item_get_title (get (&fixture, "p3")), ==, "Dua");
  g_assert_true (rancang_item_is_empty (get (&fixture, "p3"), "agency"));
  g_assert_true (rancang_item_is_empty (get (&fixture, "p3"), "priority"));
  /* One row more than there are: a new item beside them. */
  g_assert_cmpuint (table_fixture_count (&fixture), ==, 5);
  g_assert_cmpstr (rancang_item_get_title (table_fixture_row (&fixture, 4)), ==, "Tiga baris");
  g_assert_cmpstr (rancang_item_get_text (table_fixture_row (&fixture, 4), "priority"), ==, "low");

  rancang_plan_undo (fixture.plan);
  g_assert_true (table_fixture_has_titles (&fixture,
                                           "Kanal aduan|Adminduk daring|Command center|Beasiswa"));
  rancang_item_table_set_shown (fixture.table, NULL);
  table_fixture_clear (&fixture);
}

static RancangTablePaste *
plan_paste (TableFixture        *fixture,
            const char          *text,
            RancangPasteOptions  options)
{
  g_autoptr (GPtrArray) rows = read_rows (text);
  g_autoptr (GPtrArray) shown = rancang_item_table_list_shown (fixture->table);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  RancangPasteTarget target = { fixture->document, fixture->table->kind, fixture->table->columns,
                                shown, items, get (fixture, "s0") };
  g_autoptr (GError) error = NULL;
  RancangTablePaste *result = rancang_table_paste_new (&target, rows, &options, &error);

  g_assert_no_error (error);
  return result;
}

static void
test_headings (void)
{
  TableFixture fixture;
  const char *text = "Start of it\tFirst year\tProgramme\tSub-dimension\tBudget\tquick-win\n"
                     "x\t2024\tSatu\tBirokrasi\tRp 5 M\tya\n"
                     "\n"
                     "y\t2025\tDua\tEntah\t\ttidak\n";
  RancangPasteOptions options = { TRUE, TRUE };
  g_autoptr (RancangTablePaste) planned = NULL;
  g_autoptr (GPtrArray) rows = read_rows (text);

  table_fixture_init (&fixture);
  g_assert_true (rancang_table_paste_has_headings (fixture.table->columns, rows));
  planned = plan_paste (&fixture, text, options);
  g_assert_cmpuint (planned->rows->len, ==, 2);
  g_assert_cmpuint (planned->n_new, ==, 2);
  g_assert_cmpuint (planned->ignored->len, ==, 2);
  /* The one place that is none is a problem; what is computed is left out with a word. */
  g_assert_cmpuint (planned->n_problems, ==, 1);
  g_assert_cmpuint (planned->n_values, ==, 7);
  g_assert_nonnull (rancang_table_paste_get_cell (planned, 1, 3)->problem);
  g_assert_true (rancang_table_paste_apply (planned, NULL));
  g_assert_cmpuint (rancang_item_count_children (get (&fixture, "s0"), "programme"), ==, 3);
  g_assert_cmpuint (rancang_item_count_children (get (&fixture, "s1"), "programme"), ==, 3);
  g_assert_cmpstr (rancang_plan_get_undo_name (fixture.plan), ==, "Paste 2 rows");
  g_clear_pointer (&planned, rancang_table_paste_free);
  table_fixture_clear (&fixture);
}

static void
test_one_cell (void)
{
  TableFixture fixture;

  table_fixture_init (&fixture);
  table_fixture_focus (&fixture, "p0", "start-year");
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (fixture.table->selection));
  paste (&fixture, "2024\n");
  g_assert_null (find_dialog (&fixture));
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (rancang_item_get_year (table_fixture_row (&fixture, i), "start-year"), ==,
                     2024);
  rancang_plan_undo (fixture.plan);
  g_assert_cmpint (rancang_item_get_year (get (&fixture, "p0"), "start-year"), ==, 0);
  paste (&fixture, "kemarin");
  g_assert_nonnull (strstr (fixture.message, "kemarin"));
  g_assert_cmpint (rancang_item_get_year (get (&fixture, "p0"), "start-year"), ==, 0);
  table_fixture_clear (&fixture);
}

static void
test_hostile (void)
{
  TableFixture fixture;
  g_autofree char *huge = g_strnfill (RANCANG_SHEET_TEXT_MAX + 1, 'x');
  g_autoptr (GString) wide = g_string_new (NULL);
  guint64 revision;

  table_fixture_init (&fixture);
  table_fixture_focus (&fixture, "p0", "title");
  revision = rancang_plan_get_revision (fixture.plan);
  rancang_item_table_paste_bytes (fixture.table, huge, strlen (huge));
  g_assert_nonnull (fixture.message);
  g_clear_pointer (&fixture.message, g_free);
  rancang_item_table_paste_bytes (fixture.table, "PK\003\004\0\0", 6);
  g_assert_nonnull (fixture.message);
  g_clear_pointer (&fixture.message, g_free);
  for (guint i = 0; i < 15000; i++)
    g_string_append (wide, "1\t2\t3\t4\t5\t6\t7\t8\n");
  rancang_item_table_paste_bytes (fixture.table, wide->str, wide->len);
  g_assert_nonnull (fixture.message);
  g_assert_null (find_dialog (&fixture));
  rancang_item_table_paste_bytes (fixture.table, "", 0);
  g_assert_null (find_dialog (&fixture));
  g_assert_cmpuint (rancang_plan_get_revision (fixture.plan), ==, revision);
  table_fixture_clear (&fixture);
}

static void
test_copy (void)
{
  TableFixture fixture;
  const char *const shown[] = { "title", "agency", "start-year", NULL };
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *text = NULL;

  table_fixture_init (&fixture);
  rancang_item_table_set_shown (fixture.table, shown);
  g_object_set (get (&fixture, "p0"), "agency", "a0", "start-year", 2024, NULL);
  table_fixture_focus (&fixture, "p0", "agency");
  one = rancang_item_table_list_cells (fixture.table, FALSE);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpstr (((char **) one->pdata[0])[0], ==, "Dinas Kominfo");
  gtk_selection_model_select_range (GTK_SELECTION_MODEL (fixture.table->selection), 0, 2, TRUE);
  rows = rancang_item_table_list_cells (fixture.table, FALSE);
  text = rancang_sheet_text_write (rows);
  g_assert_cmpstr (text, ==, "Kanal aduan\tDinas Kominfo\t2024\nAdminduk daring\t\t\n");
  rancang_item_table_copy (fixture.table, TRUE);
  g_assert_true (gdk_content_formats_contain_mime_type (
    gdk_clipboard_get_formats (gtk_widget_get_clipboard (GTK_WIDGET (fixture.table))),
    "text/html"));

  /* The way through the clipboard itself, as Ctrl+V goes it. */
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture.table)), text);
  table_fixture_focus (&fixture, "p2", "title");
  rancang_item_table_paste (fixture.table);
  table_fixture_until (find_dialog (&fixture) != NULL);
  apply (&fixture);
  g_assert_cmpstr (rancang_item_get_title (get (&fixture, "p3")), ==, "Adminduk daring");
  g_assert_cmpstr (rancang_item_get_text (get (&fixture, "p2"), "agency"), ==, "a0");
  rancang_item_table_set_shown (fixture.table, NULL);
  table_fixture_clear (&fixture);
}

static void
test_bulk (void)
{
  TableFixture fixture;
  guint steps;
  AdwDialog *dialog;

  table_fixture_init (&fixture);
  table_fixture_focus (&fixture, "p0", "agency");
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (fixture.table->selection));
  table_fixture_until (gtk_revealer_get_reveal_child (fixture.table->bar));
  steps = rancang_plan_get_n_steps (fixture.plan);
  rancang_item_table_change_selected (fixture.table);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture.window));
  g_assert_true (RANCANG_IS_BULK_DIALOG (dialog));
  g_assert_false (rancang_bulk_dialog_set (RANCANG_BULK_DIALOG (dialog), "agency", "Entah"));
  g_assert_cmpuint (rancang_plan_get_n_steps (fixture.plan), ==, steps);
  g_assert_true (rancang_bulk_dialog_set (RANCANG_BULK_DIALOG (dialog), "agency", "diskominfo"));
  g_assert_cmpuint (rancang_plan_get_n_steps (fixture.plan), ==, steps + 1);
  g_assert_cmpstr (rancang_plan_get_undo_name (fixture.plan), ==,
                   "Change Responsible agency of 4 items");
  for (guint i = 0; i < 4; i++)
    g_assert_cmpstr (rancang_item_get_text (table_fixture_row (&fixture, i), "agency"), ==, "a0");

  /* Four rows go and come back as one step. */
  rancang_item_table_remove_selected (fixture.table);
  g_assert_cmpuint (table_fixture_count (&fixture), ==, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture.table->stack), ==, "empty");
  rancang_plan_undo (fixture.plan);
  g_assert_cmpuint (table_fixture_count (&fixture), ==, 4);
  table_fixture_clear (&fixture);
}

static void
test_remove (void)
{
  TableFixture fixture;

  table_fixture_init (&fixture);
  table_fixture_focus (&fixture, "p1", "start-year");
  rancang_item_table_remove_selected (fixture.table);
  fixture_wait (20);
  g_assert_nonnull (rancang_item_table_get_focused_cell (fixture.table));
  g_assert_true (fixture.table->cursor == get (&fixture, "p2"));
  g_assert_cmpstr (fixture.table->cursor_column->id, ==, "start-year");
  table_fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/item-table-paste/block", test_block);
  g_test_add_func ("/item-table-paste/headings", test_headings);
  g_test_add_func ("/item-table-paste/one-cell", test_one_cell);
  g_test_add_func ("/item-table-paste/hostile", test_hostile);
  g_test_add_func ("/item-table-paste/copy", test_copy);
  g_test_add_func ("/item-table-paste/bulk", test_bulk);
  g_test_add_func ("/item-table-paste/remove", test_remove);

  return g_test_run ();
}
