/* SPDX-License-Identifier: GPL-3.0-or-later */
/* first-frame.c: when a window is to be seen for the first time, for the benchmark */

#define G_LOG_DOMAIN "rancang-app"

#include "config.h"

#include "first-frame.h"

/* What a window waits for; lives as long as the window. */
typedef struct
{
  RancangWindow *window;
  gboolean       with_plan;
} Wait;

/* The benchmark knows when it started the program, by the same clock. */
static void
after_paint_cb (GdkFrameClock *clock,
                Wait          *wait)
{
  if (wait->with_plan && (rancang_window_is_loading (wait->window)
                          || rancang_window_get_document (wait->window) == NULL))
    return;

  g_signal_handlers_disconnect_by_data (clock, wait);
  g_print ("first-frame %" G_GINT64_FORMAT "\n", g_get_monotonic_time ());
}

static void
realize_cb (GtkWidget *window,
            Wait      *wait)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                    G_CALLBACK (after_paint_cb), wait);
}

/* With `with_plan` the frame that shows a plan is the one; the program goes on afterwards. */
void
rancang_first_frame_print (RancangWindow *window,
                           gboolean       with_plan)
{
  Wait *wait = g_new0 (Wait, 1);

  g_return_if_fail (RANCANG_IS_WINDOW (window));

  wait->window = window;
  wait->with_plan = with_plan;
  g_object_set_data_full (G_OBJECT (window), "first-frame", wait, g_free);
  if (gtk_widget_get_realized (GTK_WIDGET (window)))
    realize_cb (GTK_WIDGET (window), wait);
  else
    g_signal_connect (window, "realize", G_CALLBACK (realize_cb), wait);
}
