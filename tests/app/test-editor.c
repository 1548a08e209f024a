/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-editor.c: forms for every kind, typing, grids, and what a field refuses */

#include "config.h"

#include <glib/gstdio.h>

#include "app-fixture.h"
#include "editor/entry-row.h"
#include "editor/field-row.h"
#include "editor/item-form.h"
#include "editor/number-input.h"
#include "editor/year-cell.h"
#include "editor/year-grid.h"

/* As in the pane: what is too high scrolls. */
static GtkWidget *
show (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  gtk_window_set_default_size (GTK_WINDOW (window), 420, 600);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait (50);
  return window;
}

static gboolean
insert_here (RancangItem *parent,
             gpointer     user_data)
{
  RancangItem *item = user_data;
  RancangPlan *plan = rancang_item_get_plan (parent);

  return !rancang_kind_can_hold (rancang_item_get_kind (parent), rancang_item_get_kind (item))
         || !rancang_plan_insert (plan, parent, item, -1, NULL);
}

/* Kinds stand in an order in which parents come first, so there is always a place. */
static RancangItem *
add_anywhere (RancangDocument   *document,
              const RancangKind *kind)
{
  g_autoptr (RancangItem) item = rancang_item_new (rancang_kind_get_name (kind));

  rancang_item_foreach (rancang_document_get_root (document), NULL, insert_here, item);
  return rancang_item_get_plan (item) != NULL ? item : NULL;
}

/* Opens all rows that open, so that every field's row is made. */
static void
expand_all (GtkWidget *widget)
{
  if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    expand_all (child);
}

static void
test_every_kind (void)
{
  g_autoptr (RancangDocument) document = fixture_create_document (NULL);
  RancangPlan *plan = rancang_document_get_plan (document);
  RancangItem *root = rancang_plan_get_root (plan);

  for (guint i = 0; i < rancang_kind_get_count (); i++)
    {
      const RancangKind *kind = rancang_kind_get (i);
      RancangItem *item = rancang_item_is (root, rancang_kind_get_name (kind))
                            ? root : add_anywhere (document, kind);
      GtkWidget *form;
      GtkWidget *window;

      if (item == NULL)
        item = rancang_item_peek_child (root, rancang_kind_get_name (kind), 0);
      g_assert_nonnull (item);
      form = rancang_item_form_new (document, item);
      window = show (form);
      expand_all (form);
      fixture_wait (20);
      g_object_add_weak_pointer (G_OBJECT (form), (gpointer *) &form);
      gtk_window_destroy (GTK_WINDOW (window));
      fixture_wait_until (form == NULL);
    }
}

static void
test_typing (void)
{
  g_autoptr (RancangDocument) document = fixture_create_document (NULL);
  RancangPlan *plan = rancang_document_get_plan (document);
  RancangItem *programme = fixture_find (document, "p0");
  const RancangField *field = rancang_kind_find_field (rancang_kind_lookup ("programme"), "title");
  GtkWidget *row = rancang_entry_row_new (document, programme, field);
  GtkWidget *window = show (row);

  rancang_plan_end_typing (plan);
  gtk_editable_set_text (GTK_EDITABLE (row), "Kanal aduan t");
  gtk_editable_set_text (GTK_EDITABLE (row), "Kanal aduan te");
  gtk_editable_set_text (GTK_EDITABLE (row), "Kanal aduan terpadu");
  g_assert_cmpstr (rancang_item_get_title (programme), ==, "Kanal aduan terpadu");

  /* One step of undo for what was typed without a pause. */
  rancang_plan_undo (plan);
  g_assert_cmpstr (rancang_item_get_title (programme), ==, "Kanal aduan");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Kanal aduan");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_refusal (void)
{
  g_autoptr (RancangDocument) document = fixture_create_document (NULL);
  RancangItem *programme = fixture_find (document, "p0");
  const RancangKind *kind = rancang_kind_lookup ("programme");
  GtkWidget *row = rancang_entry_row_new (document, programme,
                                          rancang_kind_find_field (kind, "start-year"));
  GtkWidget *window = show (row);

  gtk_editable_set_text (GTK_EDITABLE (row), "tahun depan");
  g_signal_emit_by_name (row, "entry-activated");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "tahun depan");
  g_assert_cmpint (rancang_item_get_year (programme, "start-year"), ==, 0);

  gtk_editable_set_text (GTK_EDITABLE (row), "2023");
  g_signal_emit_by_name (row, "entry-activated");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpint (rancang_item_get_year (programme, "start-year"), ==, 2023);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is typed and not yet left goes into the file, and into what closing asks about. */
static void
test_flush (void)
{
  g_autoptr (RancangDocument) document = fixture_create_document (NULL);
  RancangItem *programme = fixture_find (document, "p0");
  const RancangKind *kind = rancang_kind_lookup ("programme");
  GtkWidget *row = rancang_entry_row_new (document, programme,
                                          rancang_kind_find_field (kind, "start-year"));
  GtkWidget *window = show (row);

  gtk_widget_grab_focus (row);
  gtk_editable_set_text (GTK_EDITABLE (row), "2024");
  g_assert_cmpint (rancang_item_get_year (programme, "start-year"), ==, 0);
  rancang_document_flush (document);
  g_assert_cmpint (rancang_item_get_year (programme, "start-year"), ==, 2024);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  rancang_document_save_finish (RANCANG_DOCUMENT (source), result, &error);
  g_assert_no_error (error);
  (*(guint *) user_data)++;
}

/* Saved twice at once: the newer plan is what stays. */
static void
test_save_order (void)
{
  g_autoptr (RancangDocument) document = fixture_create_document (NULL);
  g_autofree char *folder = g_dir_make_tmp ("rancang-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.rancang", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *text = NULL;
  guint n_saved = 0;

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %u", i);

      g_object_set (fixture_find (document, "p0"), "title", title, NULL);
      rancang_document_save_async (document, file, NULL, saved_cb, &n_saved);
    }
  while (n_saved < 5)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (rancang_document_has_changes (document));
  g_assert_cmpint (rancang_document_get_save_state (document), ==, RANCANG_SAVE_STATE_SAVED);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Title 4"));
  g_remove (path);
  g_rmdir (folder);
}

static const RancangDecimal *
get_value (RancangItem *item,
           const char  *field,
           int          year)
{
  RancangSeries *series = rancang_item_get_series (item, field);

  return series != NULL ? rancang_series_lookup (series, year) : NULL;
}

static void
test_grid (void)
{
  g_autoptr (RancangDocument) document = fixture_create_document (NULL);
  RancangPlan *plan = rancang_document_get_plan (document);
  const RancangKind *kind = rancang_kind_lookup ("indicator");
  RancangItem *indicator;
  GtkWidget *grid;
  GtkWidget *window;

  fixture_add (plan, fixture_find (document, "p0"), "indicator", "i0", "Aduan selesai");
  indicator = fixture_find (document, "i0");
  grid = rancang_year_grid_new (document, FALSE);
  rancang_year_grid_add_row (RANCANG_YEAR_GRID (grid), gtk_label_new ("t"), indicator,
                             rancang_kind_find_field (kind, "targets"));
  rancang_year_grid_add_row (RANCANG_YEAR_GRID (grid), gtk_label_new ("r"), indicator,
                             rancang_kind_find_field (kind, "realisations"));
  window = show (grid);
  g_assert_nonnull (fixture_nth (grid, RANCANG_TYPE_YEAR_CELL, 9));
  g_assert_null (fixture_nth (grid, RANCANG_TYPE_YEAR_CELL, 10));

  /* Five years, the last cell too many, one that is no number. */
  rancang_year_grid_paste (RANCANG_YEAR_GRID (grid), 0, 1,
                           "10\t20.5\tx\t40\t50\r\n1\t2\t3\r\n");
  g_assert_cmpint (get_value (indicator, "targets", 2023)->digits, ==, 10);
  g_assert_cmpint (get_value (indicator, "targets", 2024)->digits, ==, 205);
  g_assert_null (get_value (indicator, "targets", 2025));
  g_assert_cmpint (get_value (indicator, "targets", 2026)->digits, ==, 40);
  g_assert_cmpint (get_value (indicator, "realisations", 2025)->digits, ==, 3);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture_nth (grid, RANCANG_TYPE_YEAR_CELL,
                                                                     1))), ==, "10");
  rancang_plan_undo (plan);
  g_assert_null (get_value (indicator, "targets", 2023));
  g_assert_null (get_value (indicator, "realisations", 2025));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    gint64      digits;
    guint       scale;
  } good[] = {
    { "1,250,000", 1250000, 0 }, { "Rp 6.2 B", 6200000000, 0 }, { "450 jt", 450000000, 0 },
    { "85 %", 85, 0 }, { " 12.5 ", 125, 1 }, { "1.250.000", 1250000, 0 },
  };
  static const char * const bad[] = { "", "abc", "12 kg", "1-2" };
  RancangDecimal number;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (rancang_number_input_parse (good[i].text, &number));
      g_assert_cmpint (number.digits, ==, good[i].digits);
      g_assert_cmpuint (number.scale, ==, good[i].scale);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (rancang_number_input_parse (bad[i], &number));
}

int
main (int    argc,
      char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/editor/every-kind", test_every_kind);
  g_test_add_func ("/editor/typing", test_typing);
  g_test_add_func ("/editor/refusal", test_refusal);
  g_test_add_func ("/editor/flush", test_flush);
  g_test_add_func ("/editor/save-order", test_save_order);
  g_test_add_func ("/editor/grid", test_grid);
  g_test_add_func ("/editor/numbers", test_numbers);

  return g_test_run ();
}
