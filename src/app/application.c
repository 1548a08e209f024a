/* SPDX-License-Identifier: GPL-3.0-or-later */
/* application.c: the program with a display */

#define G_LOG_DOMAIN "rancang-app"

#include "config.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <locale.h>

#include "application.h"
#include "first-frame.h"
#include "picture.h"
#include "window/page-table.h"
#include "window/shortcuts.h"
#include "window/window.h"

/**
 * RancangApplication:
 *
 * Holds what all windows share: the plugins, the keys and the style.
 */
struct _RancangApplication
{
  AdwApplication parent_instance;

  /* Owned */
  RancangHost *host;

  /* Plain: the command line */
  RancangPictureRequest picture;
  gboolean              dark;
  gboolean              no_tour;
  gboolean              first_frame;
  gboolean              has_files;
  int                   status;
};

G_DEFINE_FINAL_TYPE (RancangApplication, rancang_application, ADW_TYPE_APPLICATION)

static RancangWindow *
create_window (RancangApplication *self)
{
  RancangWindow *window = rancang_window_new (GTK_APPLICATION (self), self->host);

  if (self->first_frame)
    rancang_first_frame_print (window, self->has_files);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  AdwDialog *dialog = adw_about_dialog_new ();

  adw_about_dialog_set_application_name (ADW_ABOUT_DIALOG (dialog), "Rancang");
  adw_about_dialog_set_application_icon (ADW_ABOUT_DIALOG (dialog), APPLICATION_ID);
  adw_about_dialog_set_version (ADW_ABOUT_DIALOG (dialog), PACKAGE_VERSION);
  adw_about_dialog_set_comments (ADW_ABOUT_DIALOG (dialog),
                                 _("Builds masterplans of smart cities"));
  adw_about_dialog_set_license_type (ADW_ABOUT_DIALOG (dialog), GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_translator_credits (ADW_ABOUT_DIALOG (dialog), _("translator-credits"));
  adw_dialog_present (dialog,
                      GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (user_data))));
}

static void
help_shown_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (RancangWindow) window = user_data;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, NULL))
    gtk_widget_activate_action (GTK_WIDGET (window), "win.shortcuts", NULL);
}

/* Without a help viewer the keys are shown at least. */
static void
help_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new ("help:rancang");
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  if (window != NULL)
    gtk_uri_launcher_launch (launcher, window, NULL, help_shown_cb, g_object_ref (window));
}

/* Each window asks about its own changes; the program ends with the last. */
static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

/* The session ends, or somebody ends the program: nobody can be asked, and nothing may be lost. */
static gboolean
terminate_cb (gpointer user_data)
{
  for (GList *l = gtk_application_get_windows (user_data); l != NULL; l = l->next)
    {
      RancangDocument *document = RANCANG_IS_WINDOW (l->data)
                                    ? rancang_window_get_document (l->data) : NULL;

      if (document == NULL)
        continue;
      rancang_document_flush (document);
      rancang_recovery_close (rancang_document_get_recovery (document), FALSE);
    }
  g_application_quit (user_data);
  return G_SOURCE_REMOVE;
}

static void
picture_taken_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  RancangApplication *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!rancang_picture_take_finish (result, &error))
    {
      g_printerr ("rancang: %s\n", error->message);
      self->status = 1;
    }
  if (self->picture.file != NULL || self->status != 0)
    g_application_quit (G_APPLICATION (self));
}

/* Shows the page that the command line names, and takes a picture of it where it names a file. Who
 * names none may be new here. */
static void
begin_window (RancangApplication *self,
              RancangWindow      *window)
{
  const RancangPictureRequest *picture = &self->picture;

  if (picture->file == NULL && picture->page == NULL && picture->open_item == NULL
      && picture->action == NULL && picture->size == NULL)
    {
      if (!self->no_tour)
        rancang_window_offer_tour (window);
      return;
    }
  if (picture->file != NULL)
    g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  rancang_picture_take_async (window, &self->picture, picture_taken_cb, self);
}

static void
rancang_application_activate (GApplication *application)
{
  RancangApplication *self = RANCANG_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL)
    {
      gtk_window_present (window);
      return;
    }
  window = GTK_WINDOW (create_window (self));
  begin_window (self, RANCANG_WINDOW (window));
}

static void
rancang_application_open (GApplication  *application,
                          GFile        **files,
                          int            n_files,
                          const char    *hint)
{
  RancangApplication *self = RANCANG_APPLICATION (application);

  self->has_files = TRUE;
  for (int i = 0; i < n_files; i++)
    {
      GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
      RancangWindow *window;

      if (active != NULL && rancang_window_get_document (RANCANG_WINDOW (active)) == NULL
          && !rancang_window_is_loading (RANCANG_WINDOW (active)))
        window = RANCANG_WINDOW (active);
      else
        window = create_window (self);
      rancang_window_open_file (window, files[i]);
      begin_window (self, window);
    }
}

static int
rancang_application_handle_local_options (GApplication *application,
                                          GVariantDict *options)
{
  RancangApplication *self = RANCANG_APPLICATION (application);

  if (self->picture.file != NULL)
    rancang_recovery_switch_off ();
  if (self->picture.file != NULL || self->picture.page != NULL || self->first_frame)
    g_application_set_flags (application,
                             g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  return -1;
}

static void
rancang_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "about", about_cb },
    { "help", help_cb },
    { "quit", quit_cb },
  };
  RancangApplication *self = RANCANG_APPLICATION (application);

  G_APPLICATION_CLASS (rancang_application_parent_class)->startup (application);

  self->host = rancang_host_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  rancang_shortcuts_install (GTK_APPLICATION (self));
  if (self->dark)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                        ADW_COLOR_SCHEME_FORCE_DARK);
  gtk_window_set_default_icon_name (APPLICATION_ID);
  g_unix_signal_add (SIGTERM, terminate_cb, self);
  g_unix_signal_add (SIGHUP, terminate_cb, self);
  g_unix_signal_add (SIGINT, terminate_cb, self);
}

static void
rancang_application_shutdown (GApplication *application)
{
  RancangApplication *self = RANCANG_APPLICATION (application);

  G_APPLICATION_CLASS (rancang_application_parent_class)->shutdown (application);

  g_clear_object (&self->host);
}

static void
rancang_application_finalize (GObject *object)
{
  RancangApplication *self = RANCANG_APPLICATION (object);

  g_free (self->picture.file);
  g_free (self->picture.page);
  g_free (self->picture.size);
  g_free (self->picture.open_item);
  g_free (self->picture.action);

  G_OBJECT_CLASS (rancang_application_parent_class)->finalize (object);
}

static void
rancang_application_class_init (RancangApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rancang_application_finalize;

  application_class->activate = rancang_application_activate;
  application_class->open = rancang_application_open;
  application_class->handle_local_options = rancang_application_handle_local_options;
  application_class->startup = rancang_application_startup;
  application_class->shutdown = rancang_application_shutdown;
}

static void
rancang_application_init (RancangApplication *self)
{
  const int hidden = G_OPTION_FLAG_HIDDEN;
  const GOptionEntry entries[] = {
    { "picture", 0, hidden, G_OPTION_ARG_FILENAME, &self->picture.file, NULL, "FILE.png" },
    { "page", 0, hidden, G_OPTION_ARG_STRING, &self->picture.page, NULL, "PAGE" },
    { "size", 0, hidden, G_OPTION_ARG_STRING, &self->picture.size, NULL, "WxH" },
    { "open-item", 0, hidden, G_OPTION_ARG_STRING, &self->picture.open_item, NULL, "ITEM" },
    { "do", 0, hidden, G_OPTION_ARG_STRING, &self->picture.action, NULL, "ACTION" },
    { "first-frame", 0, hidden, G_OPTION_ARG_NONE, &self->first_frame, NULL, NULL },
    { "no-tour", 0, hidden, G_OPTION_ARG_NONE, &self->no_tour, NULL, NULL },
    { "dark", 0, hidden, G_OPTION_ARG_NONE, &self->dark, NULL, NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
}

/* What `--page` takes, one a line, for ./dev run; needs no display. */
static int
list_pages (const char *path)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangPlan) plan = NULL;
  g_autoptr (RancangDocument) document = NULL;
  g_auto (GStrv) names = NULL;

  if (path != NULL)
    {
      file = g_file_new_for_commandline_arg (path);
      plan = rancang_file_load (file, NULL, &error);
      if (plan == NULL)
        {
          g_printerr ("rancang: %s\n", error->message);
          return 1;
        }
      document = rancang_document_new (NULL, plan, file);
    }
  names = rancang_page_table_dup_readable_names (document);
  for (guint i = 0; names[i] != NULL; i++)
    g_print ("%s\n", names[i]);
  return 0;
}

int
rancang_application_run (int    argc,
                         char **argv)
{
  g_autoptr (RancangApplication) application = NULL;
  int status;

  if (argc > 1 && g_str_equal (argv[1], "--list-pages"))
    return list_pages (argv[2]);

  application = g_object_new (RANCANG_TYPE_APPLICATION,
                              "application-id", APPLICATION_ID,
                              "flags", G_APPLICATION_HANDLES_OPEN,
                              "resource-base-path", RESOURCE_PATH,
                              NULL);
  status = g_application_run (G_APPLICATION (application), argc, argv);
  return status != 0 ? status : application->status;
}
