/* SPDX-License-Identifier: GPL-3.0-or-later */
/* frames.c: the main thread's work for each frame of a window */

#include "config.h"

#include <stdio.h>
#include <time.h>

#include "frames.h"

#define WARM_UP 20
#define LIMIT_S 120

/* What is being measured; the class of the window asks for it. */
static Frames *current;
static void (*parent_snapshot) (GtkWidget *widget, GtkSnapshot *snapshot);

static gint64
get_thread_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * G_GINT64_CONSTANT (1000000000) + time.tv_nsec;
}

static void
snapshot (GtkWidget   *widget,
          GtkSnapshot *snapshot)
{
  parent_snapshot (widget, snapshot);
  if (current != NULL)
    current->worked = get_thread_time ();
}

static void
before_paint_cb (Frames *self)
{
  self->begun = get_thread_time ();
  self->begun_wall = g_get_monotonic_time ();
  self->worked = 0;
}

/* A frame in which nothing was drawn is none. */
static void
after_paint_cb (Frames *self)
{
  const double work = (self->worked - self->begun) / 1e6;
  const double whole = (g_get_monotonic_time () - self->begun_wall) / 1e3;

  if (self->begun == 0 || self->worked == 0 || self->n_seen++ < WARM_UP)
    return;
  g_array_append_val (self->work, work);
  g_array_append_val (self->whole, whole);
}

/* The last thing of the widgets' part is that the window has said what it draws. */
void
frames_init (Frames    *self,
             GtkWindow *window)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_GET_CLASS (window);

  *self = (Frames) { .window = window };
  self->work = g_array_new (FALSE, FALSE, sizeof (double));
  self->whole = g_array_new (FALSE, FALSE, sizeof (double));
  if (parent_snapshot == NULL)
    {
      parent_snapshot = widget_class->snapshot;
      widget_class->snapshot = snapshot;
    }
}

void
frames_clear (Frames *self)
{
  g_array_unref (self->work);
  g_array_unref (self->whole);
}

typedef struct
{
  GtkAdjustment *adjustment;
  double         step;
} Scroll;

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Scroll *scroll = user_data;
  const double end = gtk_adjustment_get_upper (scroll->adjustment)
                     - gtk_adjustment_get_page_size (scroll->adjustment);
  double value = gtk_adjustment_get_value (scroll->adjustment) + scroll->step;

  if (value < 0 || value > end)
    {
      scroll->step = -scroll->step;
      value = CLAMP (value, 0, end);
    }
  gtk_adjustment_set_value (scroll->adjustment, value);
  return G_SOURCE_CONTINUE;
}

gboolean
frames_scroll (Frames        *self,
               GtkAdjustment *adjustment,
               double         step,
               guint          n_frames)
{
  const gint64 end = g_get_monotonic_time () + LIMIT_S * G_USEC_PER_SEC;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));
  Scroll scroll = { adjustment, step };
  guint tick;

  g_array_set_size (self->work, 0);
  g_array_set_size (self->whole, 0);
  self->n_seen = 0;
  self->begun = 0;
  current = self;
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), self);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), self);
  tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->window), tick_cb, &scroll, NULL);
  while (self->work->len < n_frames && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (GTK_WIDGET (self->window), tick);
  g_signal_handlers_disconnect_by_data (clock, self);
  current = NULL;
  return self->work->len >= n_frames;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  const double first = *(const double *) a;
  const double second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
get_percentile (GArray *times,
                double  part)
{
  g_array_sort (times, compare_doubles);
  return g_array_index (times, double, (guint) (part * (times->len - 1)));
}

double
frames_get_work (Frames *self,
                 double  part)
{
  return get_percentile (self->work, part);
}

static void
print_line (const char *name,
            const char *what,
            double      value,
            double      wanted)
{
  printf ("%-24s %-22s %8.2f", name, what, value);
  if (wanted > 0)
    printf (" %8.2f %5s", wanted, value < wanted ? "yes" : "NO");
  printf ("\n");
}

void
frames_report (Frames     *self,
               const char *name,
               double      median_wanted,
               double      p99_wanted)
{
  print_line (name, "work, median ms", get_percentile (self->work, 0.5), median_wanted);
  print_line (name, "work, 99th ms", get_percentile (self->work, 0.99), p99_wanted);
  print_line (name, "with cairo, median ms", get_percentile (self->whole, 0.5), 0);
  print_line (name, "with cairo, 99th ms", get_percentile (self->whole, 0.99), 0);
}

void
frames_settle (guint milliseconds)
{
  const gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
}
