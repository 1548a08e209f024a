/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench.c: how fast the library is, as ratios to bare JSON on the same bytes within one run */

#include "config.h"

#include "generate.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define ROUNDS 5
#define EDITS 200
#define SEED 2022

typedef struct
{
  guint        n_items;
  RancangPlan *plan;
  GBytes      *bytes;
  JsonNode    *tree;
  RancangItem *item;  /* a programme in the middle of the plan */
  RancangPlan *later; /* the same plan, with one programme in a hundred changed */

  /* The plan as a window holds it, with its lint and its journal */
  RancangPlan    *edited;
  RancangItem    *edited_item;
  RancangLint    *lint;
  RancangJournal *journal;
} Subject;

typedef void (*Work) (Subject *subject);

static void
parse_bare (Subject *subject)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize size;
  const char *text = g_bytes_get_data (subject->bytes, &size);

  if (!json_parser_load_from_data (parser, text, size, NULL))
    g_error ("The plan is no JSON");
}

static void
generate_bare (Subject *subject)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, subject->tree);
  g_free (json_generator_to_data (generator, NULL));
}

static void
open_plan (Subject *subject)
{
  g_object_unref (rancang_json_read_plan (subject->bytes, NULL));
}

static void
save_plan (Subject *subject)
{
  g_bytes_unref (rancang_json_write_plan (subject->plan));
}

static void
take_snapshot (Subject *subject)
{
  g_object_unref (rancang_plan_snapshot (subject->plan));
}

static void
set_title (Subject *subject)
{
  static guint number;
  g_autofree char *title = g_strdup_printf ("Program %u", number++);

  if (!rancang_plan_set_text (subject->plan, subject->item, "title", title, NULL))
    g_error ("The title cannot be set");
}

static void
move_programme (Subject *subject)
{
  guint position = rancang_item_get_position (subject->item) == 0 ? 1 : 0;

  if (!rancang_plan_move (subject->plan, subject->item, rancang_item_get_parent (subject->item),
                          position, NULL))
    g_error ("The programme cannot be moved");
}

static void
insert_and_remove (Subject *subject)
{
  g_autoptr (RancangItem) item = rancang_item_new ("indicator");

  if (!rancang_plan_insert (subject->plan, subject->item, item, -1, NULL) ||
      !rancang_plan_remove (subject->plan, item, NULL))
    g_error ("The indicator cannot come and go");
}

static void
compare_plans (Subject *subject)
{
  g_object_unref (rancang_diff_new (subject->plan, subject->later));
}

static void
check_plan (Subject *subject)
{
  static RancangLintRules *rules;

  /* A program reads its rules once. */
  if (rules == NULL)
    rules = rancang_lint_rules_new ();
  g_object_unref (rancang_lint_new (subject->plan, rules, "2026-01-01"));
}

/* The performance tree of a sixth of the plan, of which a window shows a part. The first dimension
 * holds one item of each kind only. */
static void
lay_out_tree (Subject *subject)
{
  RancangItem *root = rancang_plan_get_root (subject->plan);
  const guint last = rancang_item_count_children (root, "dimension") - 1;
  g_autoptr (RancangPerformanceTree) tree =
    rancang_performance_tree_new (rancang_item_peek_child (root, "dimension", last));
  RancangFigureOptions options = { .width = 1200, .height = 700, .clip_width = 1800,
                                   .clip_height = 1100 };

  g_object_unref (rancang_figure_new_performance_tree (tree, &options));
}

/* Only the first round pays for opening, and only the best round counts. */
static void
open_window (Subject *subject)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangItem) programme = rancang_item_new ("programme");
  g_autoptr (RancangItem) indicator = rancang_item_new ("indicator");
  const char *lane = rancang_item_get_id (rancang_item_get_parent (subject->item));

  subject->edited = rancang_json_read_plan (subject->bytes, NULL);
  subject->journal = rancang_journal_open_draft (subject->edited, &error);
  g_assert_no_error (error);
  /* The same programme in plans of every size: programmes differ in how much they hold. */
  subject->edited_item = programme;
  g_object_set (programme, "description", "Layanan sampai ke desa", "start-year", 2022, NULL);
  rancang_plan_insert (subject->edited, rancang_plan_find (subject->edited, lane), programme, 0,
                       NULL);
  rancang_plan_insert (subject->edited, programme, indicator, -1, NULL);
  subject->lint = rancang_lint_new (subject->edited, NULL, "2026-01-01");
}

static void
edit_in_window (Subject *subject)
{
  static guint number;
  g_autofree char *title = g_strdup_printf ("Program %u", number++);
  g_autoptr (RancangItem) line = rancang_item_new ("budget-line");

  if (subject->edited == NULL)
    open_window (subject);
  rancang_plan_set_text (subject->edited, subject->edited_item, "title", title, NULL);
  rancang_plan_insert (subject->edited, subject->edited_item, line, -1, NULL);
  rancang_plan_undo (subject->edited);
}

/*
 * One line a measurement. `base` is the line that the time is divided by, or NULL: then the time at
 * the largest size is divided by that at the smallest. Growth is from the middle to the largest.
 */
static const struct
{
  const char *name;
  Work        work;
  guint       times; /* how often in one round */
  const char *base;
  double      wanted;
  const char *why; /* what is known of it where it is not met */
} works[] = {
  { "bare parse", parse_bare, 1, NULL, 0 },
  { "bare generate", generate_bare, 1, NULL, 0 },
  { "open", open_plan, 1, "bare parse", 1.5 },
  { "save", save_plan, 1, "bare generate", 1.0 },
  { "snapshot", take_snapshot, 1, "bare parse", 0.2 },
  { "set", set_title, EDITS, NULL, 1.5,
    "one to two microseconds more; the reason has not been looked for" },
  { "insert, remove", insert_and_remove, EDITS, NULL, 1.5,
    "one to two microseconds more; the reason has not been looked for" },
  { "move", move_programme, EDITS, NULL, 1.5,
    "the place among the brothers is looked for, and larger plans have more of them" },
  { "compare", compare_plans, 1, "bare parse", 1.0 },
  { "whole lint", check_plan, 1, "bare parse", 1.0,
    "most of it is the search for placeholders in every text" },
  { "performance tree", lay_out_tree, 1, "bare parse", 1.0 },
  { "edit, lint, journal", edit_in_window, EDITS, NULL, 1.5,
    "findings are kept in a balanced tree, whose depth grows with the logarithm of their number" },
};

static const guint sizes[] = { 500, 5000, 50000 };

#define N_WORKS G_N_ELEMENTS (works)
#define N_SIZES G_N_ELEMENTS (sizes)
#define GROWTH_WANTED 1.2
#define MEMORY_WANTED 1.2

static double times[N_WORKS][N_SIZES];

static gboolean
take_middle (RancangItem *item,
             gpointer     user_data)
{
  Subject *subject = user_data;

  subject->item = item;

  return rancang_item_count_children (rancang_item_get_parent (item), "programme") < 2;
}

static gboolean
change_some (RancangItem *item,
             gpointer     user_data)
{
  static guint number;

  if (number++ % 100 == 0)
    rancang_plan_set_text (user_data, item, "title", "Another title", NULL);

  return TRUE;
}

static void
make_subject (Subject *subject,
              guint    n_items)
{
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *text;

  subject->n_items = n_items;
  subject->plan = generate_plan (n_items, SEED);
  subject->bytes = rancang_json_write_plan (subject->plan);
  text = g_bytes_get_data (subject->bytes, &size);
  subject->tree = json_from_string (text, &error);
  g_assert_no_error (error);
  rancang_item_foreach (rancang_plan_get_root (subject->plan), "programme", take_middle, subject);
  subject->later = rancang_json_read_plan (subject->bytes, NULL);
  rancang_item_foreach (rancang_plan_get_root (subject->later), "programme", change_some,
                        subject->later);
}

/* The shortest of several rounds: the others were disturbed by something else on the machine. */
static double
measure (guint    index,
         Subject *subject)
{
  gint64 best = G_MAXINT64;

  for (int i = 0; i < ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      for (guint j = 0; j < works[index].times; j++)
        works[index].work (subject);
      best = MIN (best, g_get_monotonic_time () - start);
    }

  return MAX (best, 1) / (double) works[index].times;
}

static unsigned long
read_peak (void)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &text, NULL, NULL))
    return 0;
  line = strstr (text, "VmHWM:");

  return line != NULL ? strtoul (line + strlen ("VmHWM:"), NULL, 10) : 0;
}

static void
write_to_file (guint       n_items,
               const char *path)
{
  g_autoptr (RancangPlan) plan = generate_plan (n_items, SEED);
  g_autoptr (GBytes) bytes = rancang_json_write_plan (plan);
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  if (!g_file_set_contents (path, text, size, NULL))
    _exit (1);
}

static void
measure_in_child (Work        work,
                  const char *path,
                  int         end)
{
  Subject subject = { 0 };
  unsigned long peak;
  char *text;
  gsize size;

  if (!g_file_get_contents (path, &text, &size, NULL))
    _exit (1);
  subject.bytes = g_bytes_new_take (text, size);
  peak = read_peak ();
  work (&subject);
  peak = read_peak () - peak;
  if (write (end, &peak, sizeof peak) != sizeof peak)
    _exit (1);
}

/*
 * Memory of a work at its peak, in KiB, over what its process had before. The plan is made in one
 * child and read in another: the peak of a process never sinks, and freed memory would be used
 * again. Called before anything large is in this process.
 */
static double
measure_peak (Work  work,
              guint n_items)
{
  g_autofree char *path = g_strdup_printf ("%s/rancang-bench-%d", g_get_tmp_dir (), getpid ());
  unsigned long peak = 0;
  int ends[2], status;

  if (pipe (ends) != 0)
    g_error ("There is no pipe");
  for (int i = 0; i < 2; i++)
    {
      pid_t child = fork ();

      if (child < 0)
        g_error ("No process can be started");
      if (child == 0)
        {
          if (i == 0)
            write_to_file (n_items, path);
          else
            measure_in_child (work, path, ends[1]);
          _exit (0);
        }
      if (waitpid (child, &status, 0) != child || status != 0)
        g_error ("The child failed");
    }
  if (read (ends[0], &peak, sizeof peak) != sizeof peak)
    g_error ("The child said nothing");
  close (ends[0]);
  close (ends[1]);
  g_unlink (path);

  return MAX (peak, 1);
}

static guint
find_work (const char *name)
{
  for (guint i = 0; i < N_WORKS; i++)
    {
      if (g_str_equal (works[i].name, name))
        return i;
    }
  g_error ("There is no work %s", name);
}

/* One row of the table and one object of the file. */
static void
report (JsonBuilder *builder,
        const char  *name,
        guint        n_items,
        double       value,
        double       ratio,
        double       wanted,
        const char  *why)
{
  const gboolean explain = wanted > 0 && ratio > wanted && why != NULL;

  printf ("%-24s %7u %14.1f %8.2f", name, n_items, value, ratio);
  if (wanted > 0)
    printf (" %8.2f %5s", wanted, ratio <= wanted ? "yes" : "NO");
  printf ("%s%s\n", explain ? "  " : "", explain ? why : "");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "work");
  json_builder_add_string_value (builder, name);
  json_builder_set_member_name (builder, "items");
  json_builder_add_int_value (builder, n_items);
  json_builder_set_member_name (builder, "value");
  json_builder_add_double_value (builder, value);
  json_builder_set_member_name (builder, "ratio");
  json_builder_add_double_value (builder, ratio);
  if (wanted > 0)
    {
      json_builder_set_member_name (builder, "wanted");
      json_builder_add_double_value (builder, wanted);
      json_builder_set_member_name (builder, "met");
      json_builder_add_boolean_value (builder, ratio <= wanted);
    }
  if (explain)
    {
      json_builder_set_member_name (builder, "why");
      json_builder_add_string_value (builder, why);
    }
  json_builder_end_object (builder);
}

#define LEAVES 1000
#define YEARS 10
#define SCORE_WANTED 5000.0 /* microseconds */

/* Ten parts of a hundred questions, a mark a question and year. */
static RancangScoreModel *
make_model (void)
{
  g_autoptr (GString) text = g_string_new (
    "{\"format\":\"rancang-pack\",\"version\":\"1.0\",\"type\":\"scoring\",\"id\":\"bench\","
    "\"pack-version\":\"1\",\"title\":\"Bench\",\"scale\":\"0-4\",\"rounding\":{\"mode\":"
    "\"half-up\",\"score-places\":2,\"part-places\":2},\"tree\":{\"code\":\"final\",\"title\":"
    "\"Final\",\"aggregation\":\"weighted-sum\",\"children\":[");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  RancangScoreModel *model;

  for (guint i = 0; i < LEAVES; i++)
    {
      if (i % 100 == 0)
        g_string_append_printf (text, "%s{\"code\":\"part.%u\",\"title\":\"Part\",\"weight\":10,"
                                "\"aggregation\":\"mean\",\"children\":[", i > 0 ? "]}," : "",
                                i / 100);
      g_string_append_printf (text, "%s{\"code\":\"part.%u.%u\",\"title\":\"Question\"}",
                              i % 100 > 0 ? "," : "", i / 100, i);
    }
  g_string_append (text, "]}]}}");
  bytes = g_bytes_new (text->str, text->len);
  model = rancang_score_model_new_from_bytes (bytes, &error);
  g_assert_no_error (error);

  return model;
}

static RancangPlan *
make_marks (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();

  for (guint year = 0; year < YEARS; year++)
    {
      g_autoptr (RancangItem) evaluation = rancang_item_new ("evaluation");

      g_object_set (evaluation, "model", "bench", "year", 2015 + year, NULL);
      rancang_plan_insert (plan, rancang_plan_get_root (plan), evaluation, -1, NULL);
      for (guint i = 0; i < LEAVES; i++)
        {
          g_autoptr (RancangItem) mark = rancang_item_new ("mark");
          g_autofree char *code = g_strdup_printf ("part.%u.%u", i / 100, i);
          RancangDecimal value;

          rancang_decimal_init (&value, (i * 7 + year * 13) % 401, 2);
          g_object_set (mark, "question", code, "value", &value, NULL);
          rancang_plan_insert (plan, evaluation, mark, -1, NULL);
        }
    }

  return rancang_plan_snapshot (plan);
}

/* A score is to be there at once when a mark is typed: this is the one time that is wanted as such,
 * and the ratio is that to it. */
static void
report_score (JsonBuilder *builder)
{
  g_autoptr (RancangScoreModel) model = make_model ();
  g_autoptr (RancangPlan) plan = make_marks ();
  gint64 best = G_MAXINT64;

  for (int i = 0; i < ROUNDS * ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GListModel) scores = rancang_score_model_score_years (model, plan, 2015, 2024,
                                                                       NULL);

      best = MIN (best, g_get_monotonic_time () - start);
      g_assert_cmpuint (g_list_model_get_n_items (scores), ==, YEARS);
    }
  report (builder, "score of 10 years", LEAVES * YEARS, best, best / SCORE_WANTED, 1.0, NULL);
}

static void
report_memory (JsonBuilder *builder)
{
  for (guint size = 0; size < N_SIZES; size++)
    {
      double bare = measure_peak (parse_bare, sizes[size]);
      double open = measure_peak (open_plan, sizes[size]);

      report (builder, "memory of open (KiB)", sizes[size], open, open / bare, MEMORY_WANTED, NULL);
    }
}

/* Work on the whole plan grows with it; one edit takes as long in any plan. */
static void
report_work (JsonBuilder *builder,
             guint        index)
{
  double linear = times[index][2] / times[index][1] / (sizes[2] / sizes[1]);
  g_autofree char *growth = g_strdup_printf ("%s, growth", works[index].name);

  for (guint size = 0; size < N_SIZES; size++)
    {
      double base = works[index].base != NULL ? times[find_work (works[index].base)][size]
                    : works[index].times > 1  ? times[index][0]
                                              : times[index][size];

      report (builder, works[index].name, sizes[size], times[index][size],
              times[index][size] / base, works[index].wanted, works[index].why);
    }
  if (works[index].base != NULL)
    report (builder, growth, sizes[2], times[index][2], linear, GROWTH_WANTED,
            "50,000 items do not fit into the caches of the processor, 5,000 do");
}

static void
measure_all (void)
{
  for (guint size = 0; size < N_SIZES; size++)
    {
      Subject subject = { 0 };

      make_subject (&subject, sizes[size]);
      for (guint i = 0; i < N_WORKS; i++)
        times[i][size] = measure (i, &subject);
      json_node_unref (subject.tree);
      g_bytes_unref (subject.bytes);
      rancang_journal_close_discarding (subject.journal);
      g_object_unref (subject.journal);
      g_object_unref (subject.lint);
      g_object_unref (subject.edited);
      g_object_unref (subject.later);
      g_object_unref (subject.plan);
    }
}

int
main (int    argc,
      char **argv)
{
  const char *path = argc > 1 ? argv[1] : "bench.json";
  g_autofree char *state = g_dir_make_tmp ("rancang-bench-XXXXXX", NULL);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  setvbuf (stdout, NULL, _IOLBF, 0);
  printf ("%-24s %7s %14s %8s %8s %5s\n", "work", "items", "us", "ratio", "wanted", "met");
  json_builder_begin_array (builder);
  report_memory (builder);
  report_score (builder);
  measure_all ();
  for (guint i = 0; i < N_WORKS; i++)
    report_work (builder, i);
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  if (!g_file_set_contents (path, text, -1, &error))
    g_error ("%s: %s", path, error->message);

  return 0;
}
