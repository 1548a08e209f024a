/* SPDX-License-Identifier: GPL-3.0-or-later */
/* window-regions.c: the page in a window without a plan that compares the plans of a folder */

#define G_LOG_DOMAIN "rancang-window"

#include "config.h"

#include "regions/regions-page.h"
#include "window/window-private.h"

#define NAME "regions"

static RancangRegionsPage *
get_page (RancangWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->root_stack, NAME);

  return page != NULL ? RANCANG_REGIONS_PAGE (page) : NULL;
}

gboolean
rancang_window_shows_regions (RancangWindow *self)
{
  g_return_val_if_fail (RANCANG_IS_WINDOW (self), FALSE);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->root_stack), NAME) == 0;
}

gboolean
rancang_window_is_reading_regions (RancangWindow *self)
{
  return rancang_window_shows_regions (self) && rancang_regions_page_is_reading (get_page (self));
}

/* A window that shows a plan keeps it: another one opens. Without a folder the page asks for it. */
void
rancang_window_show_regions (RancangWindow *self,
                             GFile         *folder)
{
  g_return_if_fail (RANCANG_IS_WINDOW (self));

  if (self->document != NULL || self->n_loading > 0)
    {
      RancangWindow *window = rancang_window_new (gtk_window_get_application (GTK_WINDOW (self)),
                                                  self->host);

      gtk_window_present (GTK_WINDOW (window));
      rancang_window_show_regions (window, folder);
      return;
    }
  if (get_page (self) == NULL)
    gtk_stack_add_named (self->root_stack, rancang_regions_page_new (self->host), NAME);
  gtk_stack_set_visible_child_name (self->root_stack, NAME);
  if (folder != NULL)
    rancang_regions_page_open_folder (get_page (self), folder);
}

static void
regions_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  rancang_window_show_regions (RANCANG_WINDOW (widget), NULL);
}

static void
close_regions_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);

  if (!rancang_window_shows_regions (self))
    return;
  gtk_stack_set_visible_child_name (self->root_stack, "start");
  gtk_stack_remove (self->root_stack, GTK_WIDGET (get_page (self)));
}

void
rancang_window_class_install_regions_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.regions", NULL, regions_cb);
  gtk_widget_class_install_action (widget_class, "win.close-regions", NULL, close_regions_cb);
}
