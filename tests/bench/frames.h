/* SPDX-License-Identifier: GPL-3.0-or-later */
/* frames.h: the main thread's work for each frame of a window */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * A frame is what happens between the first and the last signal of the frame clock. Its work is
 * the time of the main thread's processor up to where the widgets have said what is drawn: items
 * bound, sizes allocated, render nodes made. Then the renderer turns nodes into pixels, on a
 * graphics processor where there is one; without one it is the cairo renderer, on the main thread
 * too, and `whole` is the time of both on the clock.
 */
typedef struct
{
  GtkWindow *window;
  guint      wanted;  /* frames to measure */
  guint      n_seen;
  gint64     begun;      /* nanoseconds of the thread's processor */
  gint64     begun_wall;
  gint64     worked;
  GArray    *work;    /* double, milliseconds */
  GArray    *whole;
} Frames;

void     frames_init    (Frames     *self,
                         GtkWindow  *window);
void     frames_clear   (Frames     *self);
/* Moves an adjustment by so many pixels each frame, back and forth; FALSE where it takes too
 * long. */
gboolean frames_scroll  (Frames        *self,
                         GtkAdjustment *adjustment,
                         double         step,
                         guint          n_frames);
/* One line for the work and one for the whole. Limits of 0 are not judged. */
void     frames_report  (Frames     *self,
                         const char *name,
                         double      median_wanted,
                         double      p99_wanted);
double   frames_get_work (Frames     *self,
                          double      part);
/* Runs the main loop until the next frame is drawn. */
void     frames_settle  (guint       milliseconds);

G_END_DECLS
