/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-shortcuts.c: the keys that the dialog lists are bound; the presentation comes and goes */

#include "config.h"

#include "app-fixture.h"
#include "canvas/figure-view.h"
#include "pages/compare-page.h"
#include "window/shortcuts-dialog.h"
#include "window/shortcuts.h"
#include "window/window.h"

static RancangWindow *
open_window (RancangDocument **document)
{
  g_autoptr (RancangHost) host = rancang_host_new ();
  RancangWindow *window = rancang_window_new (NULL, host);

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 700);
  gtk_window_present (GTK_WINDOW (window));
  *document = fixture_create_document (host);
  rancang_window_set_document (window, *document);
  fixture_wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)));
  return window;
}

static void
close_window (RancangWindow   *window,
              RancangDocument *document)
{
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_assert_finalize (document);
}

/* Whether the trigger is, or holds as one of several, the key. */
static gboolean
triggers (GtkShortcutTrigger *trigger,
          guint               keyval,
          GdkModifierType     modifiers)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    return triggers (gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)), keyval,
                     modifiers)
           || triggers (gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)),
                        keyval, modifiers);
  return GTK_IS_KEYVAL_TRIGGER (trigger)
         && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval
         && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers;
}

static gboolean
listens (GtkWidget       *widget,
         guint            keyval,
         GdkModifierType  modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          if (triggers (gtk_shortcut_get_trigger (shortcut), keyval, modifiers))
            return TRUE;
        }
    }
  return FALSE;
}

/* A widget of the type that listens to the key, at or below. */
static gboolean
find_listener (GtkWidget       *widget,
               const char      *type,
               guint            keyval,
               GdkModifierType  modifiers)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type))
    {
      if (GTK_IS_MENU_BUTTON (widget))
        return keyval == GDK_KEY_F10 && gtk_menu_button_get_primary (GTK_MENU_BUTTON (widget));
      if (listens (widget, keyval, modifiers))
        return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (find_listener (child, type, keyval, modifiers))
      return TRUE;
  return FALSE;
}

static gboolean
has_action (const char *name)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (RANCANG_TYPE_WINDOW);
  g_autofree char *plain = g_strndup (name, strcspn (name, "("));
  const GVariantType *parameter;
  const char *property;
  const char *action;
  GType owner;

  if (g_str_has_prefix (plain, "app."))
    return g_strv_contains ((const char *[]) { "app.help", "app.quit", "app.about", NULL }, plain);
  for (guint i = 0;
       gtk_widget_class_query_action (GTK_WIDGET_CLASS (klass), i, &owner, &action, &parameter,
                                      &property); i++)
    if (g_str_equal (action, plain))
      return TRUE;
  return FALSE;
}

/* Every widget that the table names stands somewhere on these pages. */
static void
show_all_pages (RancangWindow *window)
{
  static const char * const names[] = { "overview", "findings", "agencies", "dimension:d0",
                                        "dimension:d0/table", "dimension:d0/tree", "roadmap",
                                        "quick-wins", "links" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_true (rancang_window_show_page (window, names[i]));
      fixture_wait_until (gtk_widget_get_mapped (rancang_window_get_page (window)));
    }
  fixture_wait (100);
}

static void
test_table (void)
{
  RancangDocument *document;
  RancangWindow *window = open_window (&document);
  g_autoptr (RancangPlan) before = rancang_plan_snapshot (rancang_document_get_plan (document));
  GtkWidget *compare = g_object_ref_sink (rancang_compare_page_new (
    document, before, NULL, RANCANG_COMPARE_SINCE, "Test"));

  show_all_pages (window);
  for (guint i = 0; i < rancang_shortcuts_get_size (); i++)
    {
      const RancangShortcut *shortcut = rancang_shortcuts_get (i);

      g_assert_true ((shortcut->action != NULL) != (shortcut->widget != NULL));
      g_assert_nonnull (shortcut->keys[0]);
      if (shortcut->action != NULL && !has_action (shortcut->action))
        g_error ("There is no action %s", shortcut->action);
      for (guint j = 0; shortcut->keys[j] != NULL; j++)
        {
          guint keyval;
          GdkModifierType modifiers;

          g_assert_true (gtk_accelerator_parse (shortcut->keys[j], &keyval, &modifiers));
          if (shortcut->widget != NULL
              && !find_listener (GTK_WIDGET (window), shortcut->widget, keyval, modifiers)
              && !find_listener (compare, shortcut->widget, keyval, modifiers))
            g_error ("%s does not listen to %s", shortcut->widget, shortcut->keys[j]);
        }
    }
  g_object_unref (compare);
  close_window (window, document);
}

/* No key means two things wherever the focus is, and the program has set them all. */
static void
test_accelerators (void)
{
  g_autoptr (GtkApplication) application
    = gtk_application_new ("io.github.rancang.Test", G_APPLICATION_NON_UNIQUE);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);
  rancang_shortcuts_install (application);
  for (guint i = 0; i < rancang_shortcuts_get_size (); i++)
    {
      const RancangShortcut *shortcut = rancang_shortcuts_get (i);

      for (guint j = 0; shortcut->action != NULL && shortcut->keys[j] != NULL; j++)
        {
          g_auto (GStrv) actions = gtk_application_get_actions_for_accel (application,
                                                                          shortcut->keys[j]);

          g_assert_cmpuint (g_strv_length (actions), ==, 1);
        }
    }
}

static void
test_dialog (void)
{
  RancangDocument *document;
  RancangWindow *window = open_window (&document);
  AdwDialog *dialog;
  guint n = 0;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.shortcuts", NULL));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_nonnull (dialog);
  while (fixture_nth (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, n) != NULL)
    n++;
  g_assert_cmpuint (n, ==, rancang_shortcuts_get_size ());
  adw_dialog_force_close (dialog);
  close_window (window, document);
}

static int
get_dpi (void)
{
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi;
}

static gboolean
is_folded (RancangWindow *window)
{
  return adw_navigation_split_view_get_collapsed (ADW_NAVIGATION_SPLIT_VIEW (
    fixture_nth (GTK_WIDGET (window), ADW_TYPE_NAVIGATION_SPLIT_VIEW, 0)));
}

/* F11 and F11, F11 and Escape: everything is as it was. */
static void
test_presentation (void)
{
  static const char * const ends[] = { "win.present", "win.close-editor" };
  RancangDocument *document;
  RancangWindow *window = open_window (&document);
  const int dpi = get_dpi ();

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      fixture_wait_until (!is_folded (window));
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.present", NULL));
      fixture_wait_until (is_folded (window) && get_dpi () > dpi);
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), ends[i], NULL));
      g_assert_cmpint (get_dpi (), ==, dpi);
      fixture_wait_until (!is_folded (window));
    }

  /* A window that goes takes the large type with it. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.present", NULL));
  fixture_wait_until (get_dpi () > dpi);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_wait_until (get_dpi () == dpi);
  g_object_unref (document);
}

static void
test_turn_pages (void)
{
  RancangDocument *document;
  RancangWindow *window = open_window (&document);
  GtkWidget *first = rancang_window_get_page (window);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-page", NULL);
  g_assert_true (rancang_window_get_page (window) != first);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.previous-page", NULL);
  g_assert_true (rancang_window_get_page (window) == first);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.previous-page", NULL);
  g_assert_true (rancang_window_get_page (window) != first);
  close_window (window, document);
}

/* Each step of the tour leads to the next, the last ends it; its buttons lead to pages. */
static void
test_tour (void)
{
  RancangDocument *document;
  RancangWindow *window = open_window (&document);
  AdwDialog *dialog;
  guint n_steps = 1;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.tour", NULL));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_nonnull (dialog);
  while (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == dialog
         && n_steps < 20)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "tour.next", NULL));
      n_steps++;
    }
  g_assert_cmpuint (n_steps, ==, 8);
  fixture_wait (300);

  /* Shown once only. */
  rancang_window_offer_tour (window);
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  close_window (window, document);
}

int
main (int    argc,
      char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/shortcuts/table", test_table);
  g_test_add_func ("/shortcuts/accelerators", test_accelerators);
  g_test_add_func ("/shortcuts/dialog", test_dialog);
  g_test_add_func ("/shortcuts/presentation", test_presentation);
  g_test_add_func ("/shortcuts/turn-pages", test_turn_pages);
  g_test_add_func ("/shortcuts/tour", test_tour);

  return g_test_run ();
}
