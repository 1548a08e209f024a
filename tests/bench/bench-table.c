/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench-table.c: the main thread's work for each frame while a table of 5,000 rows is scrolled */

#include "config.h"

#include <adwaita.h>
#include <stdio.h>

#include "document.h"
#include "table/item-table.h"

#define ROWS       5000
#define PER_LANE   100
#define FRAMES     400
#define WARM_UP    20
#define STEP       61.0  /* pixels a frame: a quick flick */
#define LIMIT_S    120

typedef struct
{
  GtkWindow     *window;
  GtkAdjustment *adjustment;
  GArray        *times;   /* microseconds, one a frame */
  GArray        *layouts; /* the part of them before anything is drawn */
  gint64         begun;
  gint64         laid_out;
  guint          n_frames;
  double         step;
  gboolean       done;
} Bench;

static RancangItem *
add (RancangPlan *plan,
     RancangItem *parent,
     const char  *kind,
     const char  *title)
{
  g_autoptr (RancangItem) item = rancang_item_new (kind);

  g_object_set (item, "title", title, NULL);
  if (!rancang_plan_insert (plan, parent, item, -1, NULL))
    g_error ("The plan takes no %s", kind);

  return item;
}

static void
add_programme (RancangPlan *plan,
               RancangItem *lane,
               RancangItem *agency,
               guint        number)
{
  g_autofree char *title = g_strdup_printf ("Penguatan layanan digital nomor %u", number);
  RancangItem *programme = add (plan, lane, "programme", title);
  RancangItem *line = add (plan, programme, "budget-line", "APBD");
  RancangDecimal amount;

  g_object_set (programme, "start-year", 2022 + (int) (number % 4), "end-year", 2026, "agency",
                rancang_item_get_id (agency), NULL);
  rancang_decimal_init (&amount, 1000000 * (gint64) (number + 1), 0);
  rancang_plan_set_in_series (plan, line, "amounts", 2023, &amount, NULL);
}

static RancangPlan *
create_plan (void)
{
  RancangPlan *plan = rancang_plan_new ();
  RancangItem *root = rancang_plan_get_root (plan);
  RancangItem *dimension;
  RancangItem *agency;
  RancangItem *lane = NULL;

  rancang_plan_begin (plan, "Bench");
  g_object_set (root, "title", "Bench", "start-year", 2022, "end-year", 2026, NULL);
  agency = add (plan, root, "agency", "Dinas Komunikasi dan Informatika");
  dimension = add (plan, root, "dimension", "Smart Governance");
  for (guint i = 0; i < ROWS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Lajur %u", i / PER_LANE);

      if (i % PER_LANE == 0)
        lane = add (plan, dimension, "sub-dimension", title);
      add_programme (plan, lane, agency, i);
    }
  rancang_plan_commit (plan);

  return plan;
}

/* From the first phase of a frame to its last, so drawing counts, too. */
static void
before_paint_cb (Bench *bench)
{
  bench->begun = g_get_monotonic_time ();
}

/* Behind the window in the phase that lays out. */
static void
layout_cb (Bench *bench)
{
  bench->laid_out = g_get_monotonic_time ();
}

static void
after_paint_cb (Bench *bench)
{
  gint64 time = g_get_monotonic_time () - bench->begun;
  gint64 layout = bench->laid_out - bench->begun;

  if (bench->begun == 0 || bench->laid_out < bench->begun)
    return;
  if (bench->n_frames++ >= WARM_UP)
    {
      g_array_append_val (bench->times, time);
      g_array_append_val (bench->layouts, layout);
    }
  bench->done = bench->n_frames >= FRAMES + WARM_UP;
}

/* Scrolls down, and up again from the end. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Bench *bench = user_data;
  const double end = gtk_adjustment_get_upper (bench->adjustment)
                     - gtk_adjustment_get_page_size (bench->adjustment);
  double value = gtk_adjustment_get_value (bench->adjustment) + bench->step;

  if (value < 0 || value > end)
    {
      bench->step = -bench->step;
      value = CLAMP (value, 0, end);
    }
  gtk_adjustment_set_value (bench->adjustment, value);

  return bench->done ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

static GtkWidget *
find_scrolled (GtkWidget *widget)
{
  GtkWidget *view = NULL;

  if (GTK_IS_COLUMN_VIEW (widget))
    return gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && view == NULL;
       child = gtk_widget_get_next_sibling (child))
    view = find_scrolled (child);

  return view;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const gint64 *time_a = a;
  const gint64 *time_b = b;

  return (*time_a > *time_b) - (*time_a < *time_b);
}

static double
get_percentile (GArray *times,
                guint   percent)
{
  const guint index = MIN (times->len * percent / 100, times->len - 1);

  return (double) g_array_index (times, gint64, index) / 1000;
}

static gboolean
run (Bench *bench)
{
  const gint64 end = g_get_monotonic_time () + LIMIT_S * G_USEC_PER_SEC;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (bench->window));

  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), bench);
  g_signal_connect_data (clock, "layout", G_CALLBACK (layout_cb), bench, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
  gtk_widget_add_tick_callback (GTK_WIDGET (bench->window), tick_cb, bench, NULL);
  while (!bench->done && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handlers_disconnect_by_data (clock, bench);

  return bench->done;
}

static void
scroll (const char *name,
        Bench      *bench,
        double      step,
        gboolean    last)
{
  g_array_set_size (bench->times, 0);
  g_array_set_size (bench->layouts, 0);
  bench->begun = 0;
  bench->n_frames = 0;
  bench->done = FALSE;
  bench->step = step;
  if (!run (bench))
    g_error ("The table was not scrolled to the end in time");

  g_array_sort (bench->times, compare_times);
  g_array_sort (bench->layouts, compare_times);
  printf ("  \"%s\": { \"frames\": %u, \"median-ms\": %.3f, \"p99-ms\": %.3f, "
          "\"layout-median-ms\": %.3f, \"layout-p99-ms\": %.3f }%s\n", name, bench->times->len,
          get_percentile (bench->times, 50), get_percentile (bench->times, 99),
          get_percentile (bench->layouts, 50), get_percentile (bench->layouts, 99),
          last ? "" : ",");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (RancangHost) host = NULL;
  g_autoptr (RancangPlan) plan = NULL;
  g_autoptr (RancangDocument) document = NULL;
  Bench bench = { NULL };
  RancangItem *root;
  GtkWidget *table;

  if (!gtk_init_check ())
    {
      g_printerr ("There is no display\n");
      return 77;
    }
  adw_init ();
  rancang_recovery_switch_off ();
  host = rancang_host_new ();
  plan = create_plan ();
  document = rancang_document_new (host, plan, NULL);
  root = rancang_plan_get_root (plan);
  table = rancang_item_table_new (document, rancang_item_peek_child (root, "dimension", 0),
                                  "programme");
  bench.window = GTK_WINDOW (adw_window_new ());
  bench.times = g_array_new (FALSE, FALSE, sizeof (gint64));
  bench.layouts = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_window_set_default_size (bench.window, 1280, 760);
  adw_window_set_content (ADW_WINDOW (bench.window), table);
  gtk_window_present (bench.window);
  for (gint64 end = g_get_monotonic_time () + 2 * G_USEC_PER_SEC; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);
  bench.adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (find_scrolled (table)));

  printf ("{\n  \"rows\": %u,\n", ROWS);
  scroll ("table-scroll", &bench, STEP, FALSE);
  scroll ("table-page", &bench, gtk_adjustment_get_page_size (bench.adjustment), TRUE);
  printf ("}\n");
  gtk_window_destroy (bench.window);
  g_array_unref (bench.times);
  g_array_unref (bench.layouts);

  return 0;
}
