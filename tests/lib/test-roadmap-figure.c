/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-roadmap-figure.c: rows, groups, places in time, only what is seen, and sheets of paper */

#include "config.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "figure/figure-private.h"
#include "figure/figure-tiles.h"
#include "figure/roadmap.h"

static RancangItem *
add (RancangPlan *plan,
     const char  *parent,
     const char  *kind,
     const char  *id,
     const char  *first_property,
     ...)
{
  RancangItem *item = rancang_item_new_with_id (kind, id);
  RancangItem *holder = parent != NULL ? rancang_plan_find (plan, parent)
                                       : rancang_plan_get_root (plan);
  va_list arguments;

  va_start (arguments, first_property);
  g_object_set_valist (G_OBJECT (item), first_property, arguments);
  va_end (arguments);
  g_assert_true (rancang_plan_insert (plan, holder, item, -1, NULL));
  g_object_unref (item);

  return item;
}

static RancangPlan *
create_plan (void)
{
  RancangPlan *plan = rancang_plan_new ();
  RancangDecimal amount = { 1500000000, 0 };
  g_autoptr (RancangSeries) none = rancang_series_new ();
  g_autoptr (RancangSeries) amounts = rancang_series_with (none, 2023, &amount);

  g_object_set (rancang_plan_get_root (plan), "start-year", 2022, "end-year", 2024, NULL);
  add (plan, NULL, "agency", "a0", "title", "Dinas Kominfo", "abbreviation", "Diskominfo", NULL);
  add (plan, NULL, "dimension", "d0", "title", "Governance", "colour", "#3584e4", NULL);
  add (plan, NULL, "dimension", "d1", "title", "Branding", "colour", "#e5a50a", NULL);
  add (plan, "d0", "sub-dimension", "s0", "title", "Service", NULL);
  add (plan, "d1", "sub-dimension", "s1", "title", "Tourism", NULL);
  add (plan, "s0", "programme", "p0", "title", "Counter", "start-year", 2022, "end-year", 2023,
       "quick-win", TRUE, "agency", "a0", NULL);
  add (plan, "s0", "programme", "p1", "title", "Data", "start-year", 2023, "start-quarter", "3",
       "end-year", 2024, "end-quarter", "1", NULL);
  add (plan, "s1", "programme", "p2", "title", "Later", NULL);
  add (plan, "p0", "milestone", "m0", "title", "Opening", "date", "2022-07-01", "done", TRUE,
       NULL);
  add (plan, "p0", "budget-line", "b0", "source", "apbn", "amounts", amounts, NULL);
  add (plan, "p0", "budget-line", "b1", "source", "csr", NULL);

  return plan;
}

static RancangRoadmap *
create_roadmap (RancangRoadmapGrouping grouping)
{
  g_autoptr (RancangPlan) plan = create_plan ();

  return rancang_roadmap_new (plan, grouping, RANCANG_LANGUAGE_ENGLISH);
}

static const RancangFigureOptions options = { .width = 700, .height = 300, .text_size = 10 };
static const RancangRoadmapView view = { .scale = RANCANG_ROADMAP_SCALE_YEARS, .editable = TRUE,
                                         .today = 2024 * 4 + 2 };

static const RancangShape *
find_shape (RancangFigure *figure,
            const char    *item,
            const char    *role)
{
  for (guint i = 0; i < rancang_figure_get_n_shapes (figure); i++)
    {
      const RancangShape *shape = rancang_figure_get_shape (figure, i);

      if (g_strcmp0 (shape->item, item) == 0 && g_strcmp0 (shape->role, role) == 0)
        return shape;
    }
  return NULL;
}

/* What a reader is told, in the order in which it is told. */
static char *
dup_stops (RancangFigure *figure)
{
  GString *text = g_string_new (NULL);

  for (int i = rancang_figure_get_first (figure); i >= 0; i = rancang_figure_get_next (figure, i))
    {
      const RancangShape *shape = rancang_figure_get_shape (figure, (guint) i);

      g_string_append_printf (text, "%d,%d %s: %s\n", shape->row, shape->column, shape->role,
                              shape->label);
    }
  return g_string_free_and_steal (text);
}

static void
test_stops (void)
{
  g_autoptr (RancangRoadmap) roadmap = create_roadmap (RANCANG_ROADMAP_BY_DIMENSION);
  g_autoptr (RancangFigure) figure = rancang_figure_new_roadmap (roadmap, &view, &options);
  g_autofree char *stops = dup_stops (figure);

  g_assert_cmpstr (stops, ==,
                   "-1,0 budget: Budget by year\n"
                   "2022: Rp0\n"
                   "2023: Rp1,500,000,000\n"
                   "2024: Rp0\n"
                   "0,0 group: Governance, programmes: 2\n"
                   "1,0 bar: Counter, Diskominfo, 2022–2023, quick win\n"
                   "1,1 milestone: Milestone: Opening, Q3 2022, done\n"
                   "2,0 bar: Data, Q3 2023–Q1 2024\n"
                   "3,0 group: Without years, programmes: 1\n"
                   "4,0 row: Later, without years\n");
  g_assert_cmpstr (rancang_figure_get_description (figure), ==,
                   "Programmes: 3, from 2022 to 2024");
}

static void
assert_golden (RancangFigure *figure,
               const char    *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "figures", name, NULL);
  g_autofree char *text = rancang_figure_to_text (figure);
  g_autofree char *golden = NULL;

  if (g_getenv ("RANCANG_UPDATE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_assert_cmpstr (text, ==, golden);
}

static void
test_golden (void)
{
  const RancangRoadmapView quarters = { .scale = RANCANG_ROADMAP_SCALE_QUARTERS, .open = "p1" };
  const RancangFigureOptions narrow = { .width = 320, .height = 200, .text_size = 10,
                                        .language = RANCANG_LANGUAGE_ENGLISH };
  g_autoptr (RancangRoadmap) roadmap = create_roadmap (RANCANG_ROADMAP_BY_DIMENSION);
  g_autoptr (RancangFigure) wide = rancang_figure_new_roadmap (roadmap, &view, &options);
  g_autoptr (RancangFigure) tight = NULL;

  rancang_roadmap_set_collapsed (roadmap, "dateless", TRUE);
  tight = rancang_figure_new_roadmap (roadmap, &quarters, &narrow);
  assert_golden (wide, "roadmap-years.txt");
  assert_golden (tight, "roadmap-quarters.txt");
}

/* Where it is narrow, a name has the whole width, its bar stands below it, and all years fit. */
static void
test_stacked (void)
{
  const RancangFigureOptions narrow = { .width = 300, .height = 300, .text_size = 13 };
  const RancangRoadmapView page = { .scale = RANCANG_ROADMAP_SCALE_PAGE };
  g_autoptr (RancangRoadmap) roadmap = create_roadmap (RANCANG_ROADMAP_BY_DIMENSION);
  g_autoptr (RancangFigure) figure = rancang_figure_new_roadmap (roadmap, &view, &narrow);
  g_autoptr (RancangFigure) whole = rancang_figure_new_roadmap (roadmap, &page, &narrow);
  const RancangShape *name = find_shape (figure, "p1", "name");
  const RancangShape *bar = find_shape (figure, "p1", "bar");
  double x, y;

  g_assert_cmpfloat (name->x, ==, 0);
  g_assert_cmpfloat (name->width, ==, 300);
  g_assert_cmpfloat (bar->y, >=, name->y + name->height);
  g_assert_cmpfloat (rancang_figure_get_width (figure), ==, 300);
  g_assert_cmpfloat (rancang_figure_get_pinned_width (figure), ==, 0);
  g_assert_true (rancang_roadmap_locate (roadmap, &view, &narrow, "p1", &x, &y));
  g_assert_cmpfloat_with_epsilon (rancang_roadmap_get_time_at (roadmap, &view, &narrow, x),
                                  2023 * 4 + 2, 0.001);

  /* All on one page is made smaller as a whole, so it keeps its column. */
  g_assert_cmpfloat (rancang_figure_get_pinned_width (whole), >, 0);
}

static void
test_places (void)
{
  g_autoptr (RancangRoadmap) roadmap = create_roadmap (RANCANG_ROADMAP_BY_DIMENSION);
  g_autoptr (RancangFigure) figure = rancang_figure_new_roadmap (roadmap, &view, &options);
  const RancangShape *bar = find_shape (figure, "p1", "bar");
  double x, y, before;

  g_assert_true (rancang_roadmap_locate (roadmap, &view, &options, "p1", &x, &y));
  g_assert_cmpfloat (fabs (x - bar->x), <, 2);
  g_assert_true (y <= bar->y && bar->y + bar->height < y + 40);
  g_assert_cmpfloat_with_epsilon (rancang_roadmap_get_time_at (roadmap, &view, &options, x),
                                  2023 * 4 + 2, 0.001);
  g_assert_cmpfloat_with_epsilon (rancang_roadmap_parse_date ("2022-07-01"), 2022 * 4 + 2,
                                  0.0001);
  g_assert_cmpfloat (rancang_roadmap_parse_date ("2022-13-02"), ==, 0);
  g_assert_cmpfloat (rancang_roadmap_parse_date (NULL), ==, 0);

  before = y;
  rancang_roadmap_set_collapsed (roadmap, "d0", TRUE);
  g_assert_false (rancang_roadmap_locate (roadmap, &view, &options, "p1", &x, &y));
  g_assert_true (rancang_roadmap_locate (roadmap, &view, &options, "p2", &x, &y));
  g_assert_cmpfloat (y, <=, before);
  g_assert_true (rancang_roadmap_is_group (roadmap, "d0"));
  g_assert_false (rancang_roadmap_is_group (roadmap, "p0"));
}

static void
test_groups (void)
{
  g_autoptr (RancangRoadmap) by_agency = create_roadmap (RANCANG_ROADMAP_BY_AGENCY);
  g_autoptr (RancangRoadmap) by_source = create_roadmap (RANCANG_ROADMAP_BY_SOURCE);
  g_auto (GStrv) agencies = rancang_roadmap_dup_groups (by_agency);
  g_auto (GStrv) sources = rancang_roadmap_dup_groups (by_source);
  g_autofree char *joined_agencies = g_strjoinv (" ", agencies);
  g_autofree char *joined_sources = g_strjoinv (" ", sources);
  g_autoptr (RancangFigure) figure = rancang_figure_new_roadmap (by_source, &view, &options);
  g_autofree char *id = rancang_roadmap_dup_item_id ("p0#source:csr");

  g_assert_cmpstr (joined_agencies, ==, "a0 none dateless");
  g_assert_cmpstr (joined_sources, ==, "source:apbn source:csr none dateless");
  g_assert_nonnull (find_shape (figure, "p0", "bar"));
  g_assert_nonnull (find_shape (figure, "p0#source:csr", "bar"));
  g_assert_cmpstr (id, ==, "p0");
  g_assert_cmpuint (rancang_roadmap_get_n_rows (by_source), ==, 3);
}

static void
test_baseline (void)
{
  g_autoptr (RancangPlan) plan = create_plan ();
  g_autoptr (RancangPlan) before = rancang_plan_snapshot (plan);
  g_autoptr (RancangRoadmap) roadmap = NULL;
  g_autoptr (RancangFigure) figure = NULL;

  g_object_set (rancang_plan_find (plan, "p0"), "start-year", 2023, "end-year", 2024, NULL);
  roadmap = rancang_roadmap_new (plan, RANCANG_ROADMAP_BY_DIMENSION, RANCANG_LANGUAGE_ENGLISH);
  rancang_roadmap_set_baseline (roadmap, before, "Bimtek II");
  figure = rancang_figure_new_roadmap (roadmap, &view, &options);
  g_assert_nonnull (strstr (find_shape (figure, "p0", "bar")->label, "baseline 2022–2023"));
  g_assert_nonnull (strstr (rancang_figure_get_description (figure), "Bimtek II"));
}

static void
test_preview (void)
{
  g_autoptr (RancangRoadmap) roadmap = create_roadmap (RANCANG_ROADMAP_BY_DIMENSION);
  const RancangRoadmapView moved = { .editable = TRUE, .moved = "p2", .moved_start = 2024 * 4,
                                     .moved_end = 2024 * 4 + 3 };
  g_autoptr (RancangFigure) figure = rancang_figure_new_roadmap (roadmap, &moved, &options);
  const RancangShape *bar = find_shape (figure, "p2", "bar");

  g_assert_nonnull (bar);
  g_assert_cmpfloat_with_epsilon (rancang_roadmap_get_time_at (roadmap, &moved, &options, bar->x),
                                  2024 * 4, 0.1);
  g_assert_null (find_shape (figure, "p2", "row"));
}

static RancangPlan *
create_large_plan (guint n)
{
  RancangPlan *plan = create_plan ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("large%u", i);

      add (plan, i % 2 == 0 ? "s0" : "s1", "programme", id, "title", "One of many", "start-year",
           2022 + (int) (i % 3), "end-year", 2024, NULL);
    }
  return plan;
}

/* Only what is looked at is laid out, and there it is the same as in the whole. */
static void
test_clip (void)
{
  g_autoptr (RancangPlan) plan = create_large_plan (5000);
  g_autoptr (RancangRoadmap) roadmap = rancang_roadmap_new (plan, RANCANG_ROADMAP_BY_DIMENSION,
                                                            RANCANG_LANGUAGE_ENGLISH);
  RancangFigureOptions clipped = options;
  g_autoptr (RancangFigure) whole = rancang_figure_new_roadmap (roadmap, &view, &options);
  g_autoptr (RancangFigure) part = NULL;
  guint n_found = 0;

  clipped.clip_x = 0;
  clipped.clip_y = 30000;
  clipped.clip_width = 700;
  clipped.clip_height = 600;
  part = rancang_figure_new_roadmap (roadmap, &view, &clipped);
  g_assert_cmpfloat (rancang_figure_get_height (part), ==, rancang_figure_get_height (whole));
  g_assert_cmpuint (rancang_figure_get_n_shapes (part), <, 500);
  g_assert_cmpuint (rancang_figure_get_n_shapes (whole), >, 20000);
  for (guint i = 0; i < rancang_figure_get_n_shapes (whole); i++)
    {
      const RancangShape *shape = rancang_figure_get_shape (whole, i);
      const RancangShape *same;

      if (g_strcmp0 (shape->role, "bar") != 0 || shape->y < 30000 || shape->y > 30580)
        continue;
      same = find_shape (part, shape->item, "bar");
      g_assert_nonnull (same);
      g_assert_cmpfloat (same->x, ==, shape->x);
      g_assert_cmpfloat (same->y, ==, shape->y);
      n_found++;
    }
  g_assert_cmpuint (n_found, >, 15);
}

/* A plan without anything is drawn, too. */
static void
test_empty (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  g_autoptr (RancangRoadmap) roadmap = rancang_roadmap_new (plan, RANCANG_ROADMAP_BY_AGENCY,
                                                            RANCANG_LANGUAGE_INDONESIAN);
  g_autoptr (RancangFigure) figure = rancang_figure_new_roadmap (roadmap, &view, &options);
  int first, last;

  rancang_roadmap_get_years (roadmap, &first, &last);
  g_assert_cmpint (last - first, ==, 4);
  g_assert_cmpuint (rancang_figure_get_n_shapes (figure), >, 5);
}

/* Every point of the figure is on some sheet, and neighbours overlap. */
static void
test_tiles (void)
{
  static const double sizes[][2] = { { 100, 100 }, { 700, 300 }, { 1200, 5000 }, { 9000, 800 },
                                     { 719, 1050 }, { 721, 1051 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      RancangTiles tiles;
      double right = 0;
      double bottom = 0;

      rancang_tiles_init_poster (&tiles, sizes[i][0], sizes[i][1], RANCANG_PAPER_A4_WIDTH,
                                 RANCANG_PAPER_A4_HEIGHT);
      for (guint page = 0; page < rancang_tiles_get_n_pages (&tiles); page++)
        {
          double x, y, width, height;

          rancang_tiles_get_part (&tiles, page, &x, &y, &width, &height);
          if (page % tiles.columns > 0)
            g_assert_cmpfloat (x, <, right - 10);
          else
            g_assert_cmpfloat (x, ==, 0);
          if (page / tiles.columns > 0 && page % tiles.columns == 0)
            g_assert_cmpfloat (y, <, bottom - 10);
          right = x + width;
          bottom = y + height;
        }
      g_assert_cmpfloat (right, >=, sizes[i][0] - 1);
      g_assert_cmpfloat (bottom, >=, sizes[i][1] - 1);
    }
}

static void
test_marks (void)
{
  RancangTiles tiles;
  g_autofree char *mark = NULL;
  g_autofree char *single = NULL;

  rancang_tiles_init_poster (&tiles, 1500, 1500, RANCANG_PAPER_A4_WIDTH, RANCANG_PAPER_A4_HEIGHT);
  g_assert_cmpuint (tiles.columns, ==, 3);
  g_assert_cmpuint (tiles.rows, ==, 2);
  mark = rancang_tiles_dup_mark (&tiles, 4, RANCANG_LANGUAGE_ENGLISH);
  g_assert_cmpstr (mark, ==, "B2 of 3×2");

  rancang_tiles_init_page (&tiles, 1500, 1500, RANCANG_PAPER_A4_WIDTH, RANCANG_PAPER_A4_HEIGHT);
  single = rancang_tiles_dup_mark (&tiles, 0, RANCANG_LANGUAGE_ENGLISH);
  g_assert_cmpstr (single, ==, "");
  g_assert_cmpfloat (1500 * tiles.scale, <=, tiles.area_width + 0.001);
  g_assert_true (rancang_tiles_is_wide (1000, 300, RANCANG_PAPER_A4_WIDTH,
                                        RANCANG_PAPER_A4_HEIGHT, FALSE));
  g_assert_false (rancang_tiles_is_wide (300, 1000, RANCANG_PAPER_A4_WIDTH,
                                         RANCANG_PAPER_A4_HEIGHT, FALSE));
}

static guint
count_pages (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *end = data + length;
  guint n = 0;

  for (const char *p = data; p < end; p++)
    {
      p = memmem (p, end - p, "/Type /Page", strlen ("/Type /Page"));
      if (p == NULL)
        break;
      n += p[strlen ("/Type /Page")] != 's';
    }
  return n;
}

static void
test_poster (void)
{
  g_autoptr (RancangPlan) plan = create_large_plan (100);
  g_autoptr (RancangRoadmap) roadmap = rancang_roadmap_new (plan, RANCANG_ROADMAP_BY_DIMENSION,
                                                            RANCANG_LANGUAGE_ENGLISH);
  g_autoptr (RancangFigure) figure = rancang_figure_new_roadmap (roadmap, &view, &options);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  RancangTiles tiles;
  gboolean wide;

  bytes = rancang_figure_save_poster (figure, RANCANG_PAPER_A4_WIDTH, RANCANG_PAPER_A4_HEIGHT,
                                      RANCANG_LANGUAGE_ENGLISH, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), 5, "%PDF-", 5);
  wide = rancang_tiles_is_wide (rancang_figure_get_width (figure),
                                rancang_figure_get_height (figure), RANCANG_PAPER_A4_WIDTH,
                                RANCANG_PAPER_A4_HEIGHT, TRUE);
  rancang_tiles_init_poster (&tiles, rancang_figure_get_width (figure),
                             rancang_figure_get_height (figure),
                             wide ? RANCANG_PAPER_A4_HEIGHT : RANCANG_PAPER_A4_WIDTH,
                             wide ? RANCANG_PAPER_A4_WIDTH : RANCANG_PAPER_A4_HEIGHT);
  g_assert_cmpuint (rancang_tiles_get_n_pages (&tiles), >, 1);
  g_assert_cmpuint (count_pages (bytes), ==, rancang_tiles_get_n_pages (&tiles));
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  figure_use_fixed_metrics (TRUE);

  g_test_add_func ("/roadmap/stops", test_stops);
  g_test_add_func ("/roadmap/golden", test_golden);
  g_test_add_func ("/roadmap/stacked", test_stacked);
  g_test_add_func ("/roadmap/places", test_places);
  g_test_add_func ("/roadmap/groups", test_groups);
  g_test_add_func ("/roadmap/baseline", test_baseline);
  g_test_add_func ("/roadmap/preview", test_preview);
  g_test_add_func ("/roadmap/clip", test_clip);
  g_test_add_func ("/roadmap/empty", test_empty);
  g_test_add_func ("/tiles/cover", test_tiles);
  g_test_add_func ("/tiles/marks", test_marks);
  g_test_add_func ("/tiles/poster", test_poster);

  return g_test_run ();
}
