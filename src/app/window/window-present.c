/* SPDX-License-Identifier: GPL-3.0-or-later */
/* window-present.c: the plan on a projector: full screen, large type, nothing but the page */

#define G_LOG_DOMAIN "rancang-window"

#include "config.h"

#include "window/page-table.h"
#include "window/window-private.h"

/* From the last row of a meeting room, at 1024x768. */
#define SCALE 1.4

/* The setting of the program scales its type and its breakpoints with it, figures too. */
static void
set_large_type (gboolean large)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  gtk_settings_reset_property (settings, "gtk-xft-dpi");
  if (!large)
    return;
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  if (dpi <= 0)
    dpi = 96 * PANGO_SCALE;
  g_object_set (settings, "gtk-xft-dpi", (int) (dpi * SCALE), NULL);
}

/* What a slim window looks like stands in the template, as the last of its breakpoints. */
static void
set_slim (RancangWindow *self,
          gboolean       slim)
{
  g_autoptr (AdwBreakpointCondition) condition
    = adw_breakpoint_condition_parse (slim ? "min-width: 1px" : "max-width: 1px");

  adw_breakpoint_set_condition (self->presentation, condition);
}

static void
set_presenting (RancangWindow *self,
                gboolean       presenting)
{
  if (self->presenting == presenting)
    return;

  self->presenting = presenting;
  if (!presenting)
    set_large_type (FALSE);
  set_slim (self, presenting);
  if (presenting)
    {
      adw_navigation_split_view_set_show_content (self->split, TRUE);
      gtk_window_fullscreen (GTK_WINDOW (self));
    }
  else
    {
      gtk_window_unfullscreen (GTK_WINDOW (self));
    }
}

/* Large type comes once there is room for it. */
static void
slim_cb (RancangWindow *self)
{
  if (self->presenting)
    set_large_type (TRUE);
}

/* Whatever ends full screen ends the presentation. */
static void
fullscreened_cb (RancangWindow *self)
{
  if (!gtk_window_is_fullscreen (GTK_WINDOW (self)))
    set_presenting (self, FALSE);
}

static void
present_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);

  if (self->document != NULL)
    set_presenting (self, !self->presenting);
}

/* FALSE when there was none. */
gboolean
rancang_window_end_presentation (RancangWindow *self)
{
  const gboolean presenting = self->presenting;

  set_presenting (self, FALSE);
  return presenting;
}

/* The window goes: the type is the whole program's, the rest goes with the window. */
void
rancang_window_drop_presentation (RancangWindow *self)
{
  if (self->presenting)
    set_large_type (FALSE);
  self->presenting = FALSE;
}

/* Round, as slides are turned: after the last page comes the first. */
static void
turn_page_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);
  const gboolean on = g_str_equal (action, "win.next-page");
  g_auto (GStrv) names = NULL;
  guint n;

  if (self->document == NULL)
    return;

  names = rancang_page_table_dup_names (self->document);
  n = g_strv_length (names);
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (names[i], self->page) == 0)
      {
        rancang_window_show_page (self, names[(i + (on ? 1 : n - 1)) % n]);
        return;
      }
}

void
rancang_window_init_presentation (RancangWindow *self)
{
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (fullscreened_cb), NULL);
  g_signal_connect_object (self->presentation, "apply", G_CALLBACK (slim_cb), self,
                           G_CONNECT_SWAPPED);
}

void
rancang_window_class_install_present_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.present", NULL, present_cb);
  gtk_widget_class_install_action (widget_class, "win.next-page", NULL, turn_page_cb);
  gtk_widget_class_install_action (widget_class, "win.previous-page", NULL, turn_page_cb);
}
