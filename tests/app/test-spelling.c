/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-spelling.c: words that no dictionary knows are marked; views come and go while it checks */

#include "config.h"

#include "app-fixture.h"
#include "widgets/growing-text.h"
#include "widgets/spelling.h"

#define WRONG "zqxwvk"

typedef struct
{
  GtkWidget          *window;
  RancangGrowingText *text;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *other = gtk_entry_new ();

  fixture->text = g_object_new (RANCANG_TYPE_GROWING_TEXT, NULL);
  fixture->window = gtk_window_new ();
  gtk_box_append (GTK_BOX (box), other);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->text));
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 300);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture_wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->text)));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
is_marked (Fixture    *fixture,
           const char *word)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->text);
  GtkTextTag *tag = rancang_spelling_get_tag (view);
  GtkTextIter iter, end;

  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (view), &iter);
  g_assert_true (gtk_text_iter_forward_search (&iter, word, 0, &iter, &end, NULL));
  return tag != NULL && gtk_text_iter_has_tag (&iter, tag);
}

/* Skips, with the reason, where nothing can be checked. */
static gboolean
begin (Fixture *fixture)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->text));
  fixture_wait_until (gtk_widget_has_focus (GTK_WIDGET (fixture->text)));
  if (rancang_spelling_get_tag (GTK_TEXT_VIEW (fixture->text)) != NULL)
    return TRUE;
  g_test_skip (rancang_spelling_is_built () ? "there is no dictionary"
                                            : "built without spell checking");
  return FALSE;
}

static void
test_marks (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  g_assert_null (rancang_spelling_get_tag (GTK_TEXT_VIEW (fixture->text)));
  rancang_growing_text_show (fixture->text, "Rencana ini " WRONG " untuk kota.");
  if (!begin (fixture))
    return;
  fixture_wait_until (is_marked (fixture, WRONG));
  g_assert_false (is_marked (fixture, "kota"));

  /* The setting holds at once, and again. */
  g_settings_set_boolean (settings, "check-spelling", FALSE);
  fixture_wait_until (!is_marked (fixture, WRONG));
  g_settings_set_boolean (settings, "check-spelling", TRUE);
  fixture_wait_until (is_marked (fixture, WRONG));

  /* A text that comes from elsewhere is checked too. */
  rancang_growing_text_show (fixture->text, "Kota " WRONG " baru.");
  fixture_wait_until (is_marked (fixture, WRONG));
}

/* The menu offers the switch, and what is typed stays the plan's own step of undo. */
static void
test_menu (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  GtkTextView *view = GTK_TEXT_VIEW (fixture->text);

  if (!begin (fixture))
    return;
  g_assert_nonnull (gtk_text_view_get_extra_menu (view));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "checking.check-spelling", NULL));
  g_assert_false (g_settings_get_boolean (settings, "check-spelling"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "checking.check-spelling", NULL));
  g_assert_true (g_settings_get_boolean (settings, "check-spelling"));
}

/* Checking takes a moment in another thread; the view, or its text, may be gone by then. */
static void
test_goes (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (words, "kata " WRONG "%u ", i % 7);
  if (!begin (fixture))
    return;
  for (guint i = 0; i < 20; i++)
    {
      GtkWidget *box = gtk_window_get_child (GTK_WINDOW (fixture->window));
      GtkWidget *view = g_object_new (RANCANG_TYPE_GROWING_TEXT, NULL);

      rancang_growing_text_show (RANCANG_GROWING_TEXT (view), words->str);
      gtk_box_append (GTK_BOX (box), view);
      gtk_widget_grab_focus (view);
      g_assert_nonnull (rancang_spelling_get_tag (GTK_TEXT_VIEW (view)));
      for (guint j = 0; j < i; j++)
        g_main_context_iteration (NULL, FALSE);
      if (i % 2 == 0)
        rancang_growing_text_show (RANCANG_GROWING_TEXT (view), "");
      gtk_box_remove (GTK_BOX (box), view);
      for (guint j = 0; j < i % 5; j++)
        g_main_context_iteration (NULL, FALSE);
    }
}

/* What nobody may change is not checked. */
static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  gtk_text_view_set_editable (GTK_TEXT_VIEW (fixture->text), FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->text));
  fixture_wait_until (gtk_widget_has_focus (GTK_WIDGET (fixture->text)));
  g_assert_null (rancang_spelling_get_tag (GTK_TEXT_VIEW (fixture->text)));
}

int
main (int    argc,
      char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add ("/spelling/marks", Fixture, NULL, set_up, test_marks, tear_down);
  g_test_add ("/spelling/menu", Fixture, NULL, set_up, test_menu, tear_down);
  g_test_add ("/spelling/goes", Fixture, NULL, set_up, test_goes, tear_down);
  g_test_add ("/spelling/read-only", Fixture, NULL, set_up, test_read_only, tear_down);

  return g_test_run ();
}
