/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-access.c: every page by Tab alone, narrow, with large text, from right to left */

#include "config.h"

#include "app-fixture.h"
#include "window/page-table.h"
#include "window/sidebar.h"
#include "window/window.h"

#define SAMPLE "../../data/samples/oki-2022.rancang"
/* Nobody presses Tab more often than this to come round. */
#define MANY_STOPS 400
/* The window is as narrow as a telephone; the start page has no margin of its own to lose. */
#define NARROW 360
/* What a window without a window manager draws around itself. */
#define FRAME 10

typedef struct
{
  RancangWindow   *window;
  RancangDocument *document;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (RancangHost) host = rancang_host_new ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, SAMPLE, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangPlan) plan = rancang_file_load (file, NULL, &error);

  g_assert_no_error (error);
  /* Without a file nothing is kept of it. */
  fixture->document = rancang_document_new (host, plan, NULL);
  fixture->window = rancang_window_new (NULL, host);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1300, 760);
  gtk_window_present (GTK_WINDOW (fixture->window));
  rancang_window_set_document (fixture->window, fixture->document);
  fixture_wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_assert_finalize (fixture->document);
}

/* The pages and their views, in the order of the sidebar. */
static GStrv
dup_pages (Fixture *fixture)
{
  GStrv names = rancang_page_table_dup_readable_names (fixture->document);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; names[i] != NULL; i++)
    if (!g_str_equal (names[i], RANCANG_PAGE_START) && !g_str_equal (names[i], RANCANG_PAGE_COMPARE)
        && !g_str_equal (names[i], RANCANG_PAGE_HISTORY))
      g_strv_builder_add (builder, names[i]);
  g_strfreev (names);
  return g_strv_builder_end (builder);
}

static void
show (Fixture    *fixture,
      const char *page)
{
  g_test_message ("%s", page);
  g_assert_true (rancang_window_show_page (fixture->window, page));
  fixture_wait (150);
}

static char *
describe (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; widget != NULL && i < 8; i++)
    {
      g_string_append_printf (text, "%s%s", i > 0 ? " < " : "", G_OBJECT_TYPE_NAME (widget));
      widget = gtk_widget_get_parent (widget);
    }
  return g_string_free (text, FALSE);
}

/* How many stops Tab makes until it comes to one where it has been. */
static guint
walk (Fixture          *fixture,
      GtkDirectionType  direction,
      GHashTable       *seen)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  guint n;

  /* In a window that is not the active one the focus goes nowhere. */
  if (!gtk_window_is_active (GTK_WINDOW (window)))
    {
      gtk_window_present (GTK_WINDOW (window));
      fixture_wait_until (gtk_window_is_active (GTK_WINDOW (window)));
    }
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  for (n = 0; n < MANY_STOPS; n++)
    {
      GtkWidget *focus;

      gtk_widget_child_focus (window, direction);
      focus = gtk_window_get_focus (GTK_WINDOW (window));
      g_assert_nonnull (focus);
      if (!g_hash_table_add (seen, focus))
        break;
    }
  return n;
}

/* Tab goes round and reaches the sidebar, the header and the page; so does Shift+Tab. */
static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  static const GtkDirectionType directions[] = { GTK_DIR_TAB_FORWARD, GTK_DIR_TAB_BACKWARD };
  g_auto (GStrv) pages = dup_pages (fixture);

  for (guint i = 0; pages[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (directions); j++)
      {
        g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
        gboolean in_page = FALSE;
        GHashTableIter iter;
        gpointer stop;
        guint n;

        show (fixture, pages[i]);
        n = walk (fixture, directions[j], seen);
        /* A page that is not laid out yet has no places. */
        for (guint k = 0; n < 4 && k < 50; k++)
          {
            fixture_wait (100);
            g_hash_table_remove_all (seen);
            n = walk (fixture, directions[j], seen);
          }
        if (n >= MANY_STOPS || n < 4)
          g_error ("%s: Tab goes to %u places; the last is %s", pages[i], n,
                   describe (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
        g_hash_table_iter_init (&iter, seen);
        while (g_hash_table_iter_next (&iter, &stop, NULL))
          in_page |= gtk_widget_is_ancestor (stop, rancang_window_get_page (fixture->window));
        if (!in_page)
          g_error ("%s: Tab goes to %u places, none of them in the page", pages[i], n);
      }
}

/* Where the page is not as narrow as the window can be, a part of it would be out of sight. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  g_auto (GStrv) pages = dup_pages (fixture);
  const int wanted = GPOINTER_TO_INT (data);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), wanted + FRAME, 720);
  fixture_wait_until (gtk_widget_get_width (GTK_WIDGET (fixture->window)) <= wanted + FRAME);
  for (guint i = 0; pages[i] != NULL; i++)
    {
      int minimum;

      show (fixture, pages[i]);
      gtk_widget_measure (rancang_window_get_page (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1,
                          &minimum, NULL, NULL, NULL);
      if (minimum > wanted)
        g_error ("%s is at least %d wide", pages[i], minimum);
    }
}

/* Twice the size of text, in the window of a projector. */
static void
test_large_text (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * (dpi > 0 ? dpi : 96 * 1024), NULL);
  test_narrow (fixture, GINT_TO_POINTER (740));
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
test_right_to_left (Fixture       *fixture,
                    gconstpointer  data)
{
  g_auto (GStrv) pages = dup_pages (fixture);
  GtkWidget *sidebar;
  graphene_rect_t bounds;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  for (guint i = 0; pages[i] != NULL; i++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

      show (fixture, pages[i]);
      g_assert_cmpuint (walk (fixture, GTK_DIR_TAB_FORWARD, seen), <, MANY_STOPS);
    }
  sidebar = fixture_nth (GTK_WIDGET (fixture->window), RANCANG_TYPE_SIDEBAR, 0);
  g_assert_true (gtk_widget_compute_bounds (sidebar, GTK_WIDGET (fixture->window), &bounds));
  g_assert_cmpfloat (bounds.origin.x, >, gtk_widget_get_width (GTK_WIDGET (fixture->window)) / 2);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Nothing waits for a motion that does not come. */
static void
test_reduced_motion (Fixture       *fixture,
                     gconstpointer  data)
{
  g_auto (GStrv) pages = dup_pages (fixture);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  for (guint i = 0; pages[i] != NULL; i++)
    {
      g_assert_true (rancang_window_show_page (fixture->window, pages[i]));
      fixture_wait_until (gtk_widget_get_mapped (rancang_window_get_page (fixture->window)));
    }
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-item", "s",
                                             rancang_item_get_id (rancang_item_peek_child (
                                               rancang_document_get_root (fixture->document),
                                               "agency", 0))));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
}

int
main (int    argc,
      char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add ("/access/tab", Fixture, NULL, set_up, test_tab, tear_down);
  g_test_add ("/access/narrow", Fixture, GINT_TO_POINTER (NARROW), set_up, test_narrow, tear_down);
  g_test_add ("/access/large-text", Fixture, NULL, set_up, test_large_text, tear_down);
  g_test_add ("/access/right-to-left", Fixture, NULL, set_up, test_right_to_left, tear_down);
  g_test_add ("/access/reduced-motion", Fixture, NULL, set_up, test_reduced_motion, tear_down);

  return g_test_run ();
}
