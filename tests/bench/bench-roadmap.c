/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench-roadmap.c: the work of each frame while a roadmap of 5,000 bars is scrolled, and an edit's
 * way to the screen, in a real window */

#include "config.h"

#include <adwaita.h>
#include <stdio.h>
#include <string.h>

#include "canvas/figure-view.h"
#include "document.h"
#include "frames.h"
#include "pages/roadmap-page.h"
#include "recovery.h"
#include "window/window.h"

#define N_BARS 5000
#define N_FRAMES 400
#define N_EDITS 20
#define MEDIAN_WANTED 4.0 /* milliseconds */
#define P99_WANTED 16.0
#define STEP 47.0 /* pixels a frame: a brisk turn of the wheel */

static void
add (RancangPlan *plan,
     RancangItem *parent,
     RancangItem *item)
{
  g_autoptr (GError) error = NULL;

  if (!rancang_plan_insert (plan, parent, item, -1, &error))
    g_error ("%s", error->message);
}

static void
add_programme (RancangPlan *plan,
               RancangItem *parent,
               guint        number)
{
  g_autofree char *id = g_strdup_printf ("bench-%u", number);
  g_autofree char *title = g_strdup_printf ("Program layanan digital nomor %u", number);
  g_autofree char *agency = g_strdup_printf ("agency-%u", number % 30);
  g_autoptr (RancangItem) programme = rancang_item_new_with_id ("programme", id);
  g_autoptr (RancangItem) line = rancang_item_new ("budget-line");
  g_autoptr (RancangSeries) amounts = rancang_series_new ();

  for (int year = 2022; year < 2027; year++)
    {
      const RancangDecimal amount = { 1000000 * (gint64) (number + 1), 0 };
      RancangSeries *next = rancang_series_with (amounts, year, &amount);

      rancang_series_unref (amounts);
      amounts = next;
    }
  g_object_set (programme, "title", title, "agency", agency, "start-year",
                2022 + (int) (number % 4), "end-year", 2024 + (int) (number % 3), "quick-win",
                number % 7 == 0, NULL);
  g_object_set (line, "source", "apbn", "amounts", amounts, NULL);
  add (plan, parent, programme);
  add (plan, programme, line);
}

static RancangPlan *
create_plan (void)
{
  static const char * const colours[] = { "#3584e4", "#9141ac", "#e5a50a", "#ed333b", "#2190a4",
                                          "#3a944a" };
  RancangPlan *plan = rancang_plan_new ();
  RancangItem *root = rancang_plan_get_root (plan);
  RancangItem *holders[G_N_ELEMENTS (colours)];

  g_object_set (root, "title", "Bench", "start-year", 2022, "end-year", 2026, NULL);
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *id = g_strdup_printf ("agency-%u", i);
      g_autofree char *title = g_strdup_printf ("Dinas %u", i);
      g_autoptr (RancangItem) agency = rancang_item_new_with_id ("agency", id);

      g_object_set (agency, "title", title, "abbreviation", title, NULL);
      add (plan, root, agency);
    }
  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      g_autoptr (RancangItem) dimension = rancang_item_new ("dimension");
      g_autoptr (RancangItem) sub_dimension = rancang_item_new ("sub-dimension");

      g_object_set (dimension, "title", "Dimensi", "colour", colours[i], NULL);
      add (plan, root, dimension);
      add (plan, dimension, sub_dimension);
      holders[i] = sub_dimension;
    }
  for (guint i = 0; i < N_BARS; i++)
    add_programme (plan, holders[i % G_N_ELEMENTS (colours)], i);

  return plan;
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The bar of an item, or the one after `skip` others. */
static const RancangShape *
find_bar (RancangFigureView *view,
          const char        *item,
          guint              skip)
{
  RancangFigure *figure = rancang_figure_view_get_figure (view);

  for (guint i = 0; i < rancang_figure_get_n_shapes (figure); i++)
    {
      const RancangShape *shape = rancang_figure_get_shape (figure, i);

      if (g_strcmp0 (shape->role, "bar") == 0
          && (item != NULL ? g_str_equal (item, shape->item) : skip-- == 0))
        return shape;
    }
  return NULL;
}

typedef struct
{
  guint frames;
} Count;

static void
count_cb (GdkFrameClock *clock,
          Count         *count)
{
  count->frames++;
}

/* How many frames pass until the bar that was moved is drawn where it belongs. */
static guint
count_frames (RancangFigureView *view,
              GtkWidget         *window,
              RancangPlan       *plan)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  const RancangShape *bar = find_bar (view, NULL, 20);
  g_autofree char *id = g_strdup (bar->item);
  RancangItem *programme = rancang_plan_find (plan, id);
  const double width = bar->width;
  Count count = { 0 };
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (count_cb), &count);
  gboolean is_there = FALSE;

  g_object_set (programme, "end-year",
                rancang_item_get_year (programme, "end-year") == 2026 ? 2025 : 2026, NULL);
  while (!is_there && count.frames < 100)
    {
      const guint before = count.frames;

      g_main_context_iteration (NULL, TRUE);
      if (count.frames == before)
        continue;
      bar = find_bar (view, id, 0);
      is_there = bar != NULL && bar->width != width;
    }
  g_signal_handler_disconnect (clock, handler);

  return count.frames;
}

static void
run (Frames            *frames,
     RancangFigureView *view,
     RancangPlan       *plan)
{
  g_autoptr (GtkAdjustment) adjustment = NULL;
  guint most_frames = 0;

  g_object_get (view, "vadjustment", &adjustment, NULL);
  printf ("%-24s %-22s %8s %8s %5s\n", "roadmap of 5,000 bars", "", "value", "wanted", "met");
  if (!frames_scroll (frames, adjustment, STEP, N_FRAMES))
    g_error ("The roadmap was not scrolled to the end in time");
  frames_report (frames, "roadmap", MEDIAN_WANTED, P99_WANTED);
  frames_settle (200);
  for (guint i = 0; i < N_EDITS; i++)
    {
      most_frames = MAX (most_frames, count_frames (view, GTK_WIDGET (frames->window), plan));
      frames_settle (30);
    }
  printf ("%-24s %-22s %8u %8u %5s\n", "roadmap", "edit on screen, frames", most_frames, 1,
          most_frames <= 1 ? "yes" : "NO");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (RancangHost) host = NULL;
  g_autoptr (RancangPlan) plan = NULL;
  g_autoptr (RancangDocument) document = NULL;
  RancangWindow *window;
  GtkWidget *page;
  Frames frames;

  if (!gtk_init_check ())
    {
      g_printerr ("There is no display.\n");
      return 77;
    }
  adw_init ();
  rancang_recovery_switch_off ();
  host = rancang_host_new ();
  plan = create_plan ();
  document = rancang_document_new (host, plan, NULL);
  window = rancang_window_new (NULL, host);
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  gtk_window_present (GTK_WINDOW (window));
  frames_init (&frames, GTK_WINDOW (window));
  rancang_window_set_document (window, document);
  rancang_window_show_page (window, "roadmap");
  /* The rules look at the plan once, in another thread. */
  frames_settle (4000);

  page = find_widget (GTK_WIDGET (window), RANCANG_TYPE_ROADMAP_PAGE);
  run (&frames, RANCANG_FIGURE_VIEW (find_widget (page, RANCANG_TYPE_FIGURE_VIEW)), plan);

  gtk_window_destroy (GTK_WINDOW (window));
  frames_clear (&frames);

  return 0;
}
