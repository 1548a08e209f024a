/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench-portfolio.c: 514 plans side by side, against a bare JSON parser on the same bytes with as
 * many threads, within one run; and memory at its peak for few plans and for many */

#include "config.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../generate.h"

#define N_PLANS 514
#define N_FEW 64
#define N_PROGRAMMES 300
#define N_SEEDS 8
#define ROUNDS 3
#define TIME_WANTED 1.2
#define MEMORY_WANTED 1.1

typedef struct
{
  GListModel *files;
  guint       next;
} Work;

static gboolean
count_cb (RancangItem *item,
          gpointer     user_data)
{
  ++*(guint *) user_data;
  return TRUE;
}

/* The generator counts items, the promise is about programmes. */
static GBytes *
make_plan (guint32 seed)
{
  for (guint n_items = N_PROGRAMMES;; n_items += N_PROGRAMMES)
    {
      g_autoptr (RancangPlan) plan = generate_plan (n_items, seed);
      guint n = 0;

      rancang_item_foreach (rancang_plan_get_root (plan), "programme", count_cb, &n);
      if (n >= N_PROGRAMMES)
        return rancang_json_write_plan (plan);
    }
}

static GListStore *
write_plans (const char *folder,
             gsize      *size)
{
  GListStore *files = g_list_store_new (G_TYPE_FILE);
  GBytes *plans[N_SEEDS];

  for (guint i = 0; i < N_SEEDS; i++)
    plans[i] = make_plan (i + 1);
  *size = 0;
  for (guint i = 0; i < N_PLANS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%03u.rancang", i);
      g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
      gsize length;
      const char *text = g_bytes_get_data (plans[i % N_SEEDS], &length);

      if (!g_file_set_contents (g_file_peek_path (file), text, length, NULL))
        g_error ("There is no room for the plans");
      *size += length;
      g_list_store_append (files, file);
    }
  for (guint i = 0; i < N_SEEDS; i++)
    g_bytes_unref (plans[i]);
  return files;
}

static gpointer
parse_bare (gpointer data)
{
  Work *work = data;

  for (;;)
    {
      guint index = g_atomic_int_add (&work->next, 1);
      g_autoptr (GFile) file = NULL;
      g_autoptr (JsonParser) parser = NULL;
      g_autofree char *text = NULL;
      gsize size;

      if (index >= g_list_model_get_n_items (work->files))
        return NULL;
      file = g_list_model_get_item (work->files, index);
      parser = json_parser_new_immutable ();
      if (!g_file_get_contents (g_file_peek_path (file), &text, &size, NULL)
          || !json_parser_load_from_data (parser, text, size, NULL))
        g_error ("The plan is no JSON");
    }
}

static double
time_bare (GListModel *files)
{
  gint64 start = g_get_monotonic_time ();
  Work work = { files, 0 };
  GThread *threads[64];
  guint n = MIN (g_get_num_processors (), G_N_ELEMENTS (threads));

  for (guint i = 0; i < n; i++)
    threads[i] = g_thread_new ("bare", parse_bare, &work);
  for (guint i = 0; i < n; i++)
    g_thread_join (threads[i]);
  return (g_get_monotonic_time () - start) / 1e6;
}

static double
time_portfolio (GListModel *files)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (RancangPortfolio) portfolio =
    rancang_portfolio_read (NULL, files, NULL, "2026-12-31", NULL, NULL, NULL, NULL);

  if (g_list_model_get_n_items (rancang_portfolio_get_rows (portfolio))
      != g_list_model_get_n_items (files))
    g_error ("A plan was not read");
  return (g_get_monotonic_time () - start) / 1e6;
}

/* Peak of a process of its own, in KiB. */
static double
measure_peak (GListModel *files,
              guint       n)
{
  g_autoptr (GListStore) some = g_list_store_new (G_TYPE_FILE);
  g_autofree char *status = NULL;
  unsigned long peak = 0;
  int ends[2];
  pid_t child;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      g_list_store_append (some, file);
    }
  if (pipe (ends) != 0 || (child = fork ()) < 0)
    g_error ("No process can be started");
  if (child == 0)
    {
      time_portfolio (G_LIST_MODEL (some));
      g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
      peak = strtoul (strstr (status, "VmHWM:") + strlen ("VmHWM:"), NULL, 10);
      _exit (write (ends[1], &peak, sizeof peak) != sizeof peak);
    }
  if (read (ends[0], &peak, sizeof peak) != sizeof peak || waitpid (child, NULL, 0) != child)
    g_error ("The child said nothing");
  close (ends[0]);
  close (ends[1]);
  return peak;
}

static void
report (const char *name,
        double      value,
        double      base,
        double      wanted)
{
  printf ("%-34s %10.2f %10.2f %8.2f %8.2f %5s\n", name, value, base, value / base, wanted,
          value / base <= wanted ? "yes" : "NO");
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rancang-portfolio-XXXXXX", NULL);
  double best = G_MAXDOUBLE, bare = G_MAXDOUBLE;
  g_autoptr (GListStore) store = NULL;
  GListModel *files;
  gsize size;

  store = write_plans (folder, &size);
  files = G_LIST_MODEL (store);
  printf ("%u plans of %u programmes, %.0f MB, %u threads\n", N_PLANS, N_PROGRAMMES, size / 1e6,
          g_get_num_processors ());
  printf ("%-34s %10s %10s %8s %8s %5s\n", "portfolio", "value", "base", "ratio", "wanted", "met");
  /* Before there are threads in this process. */
  report ("peak KiB, 514 plans : 64 plans", measure_peak (files, N_PLANS),
          measure_peak (files, N_FEW), MEMORY_WANTED);
  for (guint i = 0; i < ROUNDS; i++)
    {
      bare = MIN (bare, time_bare (files));
      best = MIN (best, time_portfolio (files));
    }
  report ("seconds, read : bare parse", best, bare, TIME_WANTED);
  for (guint i = 0; i < N_PLANS; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      g_file_delete (file, NULL, NULL);
    }
  g_rmdir (folder);
  return 0;
}
