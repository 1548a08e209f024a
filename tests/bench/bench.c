/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* bench.c: how the library's work grows with the plan, as ratios within one run */

#include <rancang.h>

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define ROUNDS 7

typedef struct
{
  guint        n_programmes;
  RancangPlan *plan;
  GBytes      *bytes;
} Subject;

typedef void (*Work) (Subject *subject);

static RancangItem *
add (RancangPlan *plan,
     RancangItem *parent,
     const char  *kind,
     const char  *title)
{
  g_autoptr (RancangItem) item = rancang_item_new (kind);

  if (title != NULL)
    g_object_set (item, "title", title, NULL);
  rancang_plan_insert (plan, parent, item, -1, NULL);

  return item;
}

static void
add_programme (RancangPlan *plan,
               RancangItem *lane,
               guint        number)
{
  g_autofree char *title = g_strdup_printf ("Program %u", number);
  RancangItem *programme = add (plan, lane, "programme", title);
  RancangItem *indicator = add (plan, programme, "indicator", "Layanan daring");
  RancangItem *line = add (plan, programme, "budget-line", NULL);

  g_object_set (programme, "description", "Layanan kependudukan sampai ke desa", "start-year", 2022,
                "end-year", 2026, NULL);
  for (int year = 2022; year <= 2026; year++)
    {
      RancangDecimal target = { number % 100, 0 }, amount = { 1000000 * (gint64) number, 0 };

      rancang_plan_set_in_series (plan, indicator, "targets", year, &target, NULL);
      rancang_plan_set_in_series (plan, line, "amounts", year, &amount, NULL);
    }
}

static void
make_subject (Subject *subject,
              guint    n_programmes)
{
  RancangItem *root, *dimension, *lane = NULL;

  subject->n_programmes = n_programmes;
  subject->plan = rancang_plan_new ();
  root = rancang_plan_get_root (subject->plan);
  dimension = add (subject->plan, root, "dimension", "Smart Governance");
  rancang_plan_begin (subject->plan, "Fill");
  for (guint i = 0; i < n_programmes; i++)
    {
      if (i % 50 == 0)
        lane = add (subject->plan, dimension, "sub-dimension", "Pelayanan Publik");
      add_programme (subject->plan, lane, i);
    }
  rancang_plan_commit (subject->plan);
  subject->bytes = rancang_json_write_plan (subject->plan);
}

static void
read_plan (Subject *subject)
{
  g_object_unref (rancang_json_read_plan (subject->bytes, NULL));
}

static void
write_plan (Subject *subject)
{
  g_bytes_unref (rancang_json_write_plan (subject->plan));
}

static void
take_snapshot (Subject *subject)
{
  g_object_unref (rancang_plan_snapshot (subject->plan));
}

static void
add_up (Subject *subject)
{
  rancang_totals_unref (rancang_totals_new (rancang_plan_get_root (subject->plan)));
}

static void
count_completeness (Subject *subject)
{
  rancang_item_get_completeness (rancang_plan_get_root (subject->plan));
}

static void
undo_and_redo (Subject *subject)
{
  rancang_plan_undo (subject->plan);
  rancang_plan_redo (subject->plan);
}

/* The shortest of several rounds: the others were disturbed by something else on the machine. */
static gint64
measure (Work     work,
         Subject *subject)
{
  gint64 best = G_MAXINT64;

  for (int i = 0; i < ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      work (subject);
      best = MIN (best, g_get_monotonic_time () - start);
    }

  return MAX (best, 1);
}

static guint64
get_resident_kib (void)
{
  g_autofree char *text = NULL;
  unsigned long long size = 0, resident = 0;

  if (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    sscanf (text, "%llu %llu", &size, &resident);

  return resident * (guint64) sysconf (_SC_PAGESIZE) / 1024;
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *name; Work work; } works[] = {
    { "read", read_plan }, { "write", write_plan }, { "snapshot", take_snapshot },
    { "totals", add_up }, { "completeness", count_completeness }, { "undo and redo", undo_and_redo },
  };
  Subject small, large;
  guint64 before, after;

  make_subject (&small, 100);
  before = get_resident_kib ();
  make_subject (&large, 10000);
  after = get_resident_kib ();
  printf ("%-16s %12s %12s %10s %14s\n", "work", "100 prog. us", "10000 prog.", "ratio", "us/write-ratio");
  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    {
      gint64 few = measure (works[i].work, &small), many = measure (works[i].work, &large);
      gint64 base = measure (write_plan, &large);

      printf ("%-16s %12" G_GINT64_FORMAT " %12" G_GINT64_FORMAT " %10.1f %14.2f\n", works[i].name,
              few, many, (double) many / few, (double) many / base);
    }
  printf ("file of 10000 programmes: %zu KiB; memory of the plan with its undo: %" G_GUINT64_FORMAT
          " KiB (%.1f bytes a byte of file)\n", g_bytes_get_size (large.bytes) / 1024, after - before,
          (after - before) * 1024.0 / g_bytes_get_size (large.bytes));

  return 0;
}
