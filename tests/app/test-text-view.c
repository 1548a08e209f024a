/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-text-view.c: the chapter of a dimension: typing, marks, preview, texts that are too much */

#include "config.h"

#include "app-fixture.h"
#include "pages/markdown-preview.h"
#include "pages/page.h"
#include "pages/text-view.h"

typedef struct
{
  RancangDocument *document;
  RancangPlan     *plan;
  GtkWidget       *window;
  RancangTextPage *page;
} Fixture;

static void
present (Fixture *fixture,
         int      width)
{
  fixture->plan = rancang_document_get_plan (fixture->document);
  fixture->page = RANCANG_TEXT_PAGE (
    rancang_text_page_new (fixture->document, rancang_plan_find (fixture->plan, "d0")));
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture_wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->page)));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = fixture_create_document (NULL);
  fixture_add (rancang_document_get_plan (fixture->document),
               fixture_find (fixture->document, "s0"), "strategy", "t0", "Dekat ke desa");
  present (fixture, 1000);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_assert_finalize (fixture->document);
}

static GtkTextView *
find_view (Fixture    *fixture,
           const char *id)
{
  GtkTextView *view = rancang_text_page_find (fixture->page,
                                              rancang_plan_find (fixture->plan, id));

  g_assert_nonnull (view);
  return view;
}

static char *
dup_text (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static GtkTextView *
find_preview (Fixture *fixture)
{
  return GTK_TEXT_VIEW (fixture_nth (GTK_WIDGET (fixture->page), RANCANG_TYPE_MARKDOWN_PREVIEW, 0));
}

static gboolean
preview_has (Fixture    *fixture,
             const char *part)
{
  g_autofree char *text = dup_text (find_preview (fixture));

  return strstr (text, part) != NULL;
}

static void
type (GtkTextView *view,
      const char  *text)
{
  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (view), text, -1);
}

static const char *
get_text (Fixture    *fixture,
          const char *id,
          const char *field)
{
  return rancang_item_get_text (rancang_plan_find (fixture->plan, id), field);
}

/* Letter by letter goes into the plan at once and is one step; the preview follows. */
static void
test_typing (Fixture       *fixture,
             gconstpointer  data)
{
  const guint n = rancang_plan_get_n_steps (fixture->plan);
  GtkTextView *view = find_view (fixture, "s0");

  type (view, "Urusan ");
  type (view, "warga");
  g_assert_cmpstr (get_text (fixture, "s0", "description"), ==, "Urusan warga");
  g_assert_cmpuint (rancang_plan_get_n_steps (fixture->plan), ==, n + 1);
  fixture_wait_until (preview_has (fixture, "Urusan warga"));
  type (find_view (fixture, "t0"), "Arah kebijakan");
  g_assert_cmpstr (get_text (fixture, "t0", "policy"), ==, "Arah kebijakan");
  fixture_wait_until (preview_has (fixture, "Arah kebijakan"));

  rancang_plan_undo (fixture->plan);
  rancang_plan_undo (fixture->plan);
  g_assert_true (rancang_item_is_empty (fixture_find (fixture->document, "s0"), "description"));
  fixture_wait_until (!preview_has (fixture, "Urusan"));
}

static void
select_all (GtkTextView *view)
{
  GtkTextIter start, end;

  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (view), &start, &end);
  gtk_text_buffer_select_range (gtk_text_view_get_buffer (view), &start, &end);
}

/* A mark is set and taken away again, each in one step; the preview shows words without marks. */
static void
test_marks (Fixture       *fixture,
            gconstpointer  data)
{
  GtkTextView *view = find_view (fixture, "d0");
  GtkTextIter start, end;
  guint n;

  type (view, "penting");
  select_all (view);
  n = rancang_plan_get_n_steps (fixture->plan);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "text.wrap", "(ss)", "**",
                                             "**"));
  g_assert_cmpstr (get_text (fixture, "d0", "description"), ==, "**penting**");
  g_assert_cmpuint (rancang_plan_get_n_steps (fixture->plan), ==, n + 1);
  /* What was marked stays selected, with its marks. */
  g_assert_true (gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (view), &start,
                                                       &end));
  g_assert_cmpint (gtk_text_iter_get_offset (&start), ==, 0);
  g_assert_true (gtk_text_iter_is_end (&end));
  fixture_wait_until (preview_has (fixture, "penting") && !preview_has (fixture, "**"));

  /* X11 may take a selection away that was made anew at once. */
  select_all (view);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "text.wrap", "(ss)", "**",
                                             "**"));
  g_assert_cmpstr (get_text (fixture, "d0", "description"), ==, "penting");

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "satu\ndua", -1);
  select_all (view);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "text.prefix", "s", "- "));
  g_assert_cmpstr (get_text (fixture, "d0", "description"), ==, "- satu\n- dua");
  fixture_wait_until (preview_has (fixture, "• dua"));
}

/* What is changed elsewhere is shown; new parts have a place to write. */
static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *text = NULL;

  g_assert_true (rancang_plan_set_text (fixture->plan, rancang_plan_find (fixture->plan, "s1"),
                                        "description", "Dari tempat lain", NULL));
  text = dup_text (find_view (fixture, "s1"));
  g_assert_cmpstr (text, ==, "Dari tempat lain");
  fixture_add (fixture->plan, rancang_plan_find (fixture->plan, "d0"), "sub-dimension", "s2",
               "Kebijakan");
  type (find_view (fixture, "s2"), "Baru");
  g_assert_cmpstr (get_text (fixture, "s2", "description"), ==, "Baru");
  g_assert_true (rancang_page_focus_item (RANCANG_PAGE (fixture->page),
                                          rancang_plan_find (fixture->plan, "t0")));
}

static char *
repeat (const char *text,
        guint       times)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (string, text);
  return g_string_free_and_steal (string);
}

/* What would be laid out for minutes is cut, never changed, and said to be cut. */
static void
test_hostile (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *text;
    guint       times;
  } cases[] = {
    { "*", 300000 }, { "[a](https://x.id) ", 20000 }, { "kata\n\n", 60000 }, { "> ", 5000 },
    { "x", 150000 }, { "| a ", 5000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = repeat (cases[i].text, cases[i].times);
      g_autofree char *shown = NULL;
      GtkTextView *view = find_view (fixture, "s0");

      g_assert_true (rancang_plan_set_text (fixture->plan, rancang_plan_find (fixture->plan, "s0"),
                                            "description", text, NULL));
      fixture_wait (600);
      shown = dup_text (view);
      g_assert_cmpuint (strlen (shown), <, 45000);
      g_assert_cmpstr (get_text (fixture, "s0", "description"), ==, text);
      g_assert_true (gtk_text_view_get_editable (view) == (strlen (text) == strlen (shown)));
      g_assert_cmpint (gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (
                         find_preview (fixture))), <, 85000);
      /* A tool does nothing to a text of which only the beginning is there. */
      if (!gtk_text_view_get_editable (view))
        {
          select_all (view);
          gtk_widget_activate_action (GTK_WIDGET (fixture->page), "text.wrap", "(ss)", "*", "*");
          g_assert_cmpstr (get_text (fixture, "s0", "description"), ==, text);
        }
    }

  /* A text that fits can be edited again. */
  g_assert_true (rancang_plan_set_text (fixture->plan, rancang_plan_find (fixture->plan, "s0"),
                                        "description", "Pendek", NULL));
  g_assert_true (gtk_text_view_get_editable (find_view (fixture, "s0")));
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *toggle;
  GtkWidget *view;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  present (fixture, 360);
  toggle = fixture_nth (GTK_WIDGET (fixture->page), GTK_TYPE_TOGGLE_BUTTON, 0);
  view = GTK_WIDGET (find_view (fixture, "d0"));
  fixture_wait_until (gtk_widget_get_mapped (view)
                      && !gtk_widget_get_mapped (GTK_WIDGET (find_preview (fixture))));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  fixture_wait_until (!gtk_widget_get_mapped (view)
                      && gtk_widget_get_mapped (GTK_WIDGET (find_preview (fixture))));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    void      (*test) (Fixture       *fixture,
                       gconstpointer  data);
  } tests[] = {
    { "/text-view/typing", test_typing },   { "/text-view/marks", test_marks },
    { "/text-view/follows", test_follows }, { "/text-view/hostile", test_hostile },
    { "/text-view/narrow", test_narrow },
  };

  if (!fixture_init (&argc, &argv))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
