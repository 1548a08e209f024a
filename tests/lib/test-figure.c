/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-figure.c: layouts against golden texts, no collisions, hits, keys, painting */

#include "config.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "figure/figure-private.h"
#include "model/plan.h"

static const char * const titles[] = { "Governance", "Branding", "Economy", "Living", "Society",
                                       "Environment", "Mobility and transport", "Health",
                                       "Education for everybody", "Disaster resilience" };
static const char * const indonesian[] = { "Tata Kelola Pemerintahan", "Citra Daerah", "Ekonomi",
                                           "Kehidupan Masyarakat", "Masyarakat", "Lingkungan Hidup",
                                           "Mobilitas dan Perhubungan", "Kesehatan",
                                           "Pendidikan untuk Semua", "Ketangguhan Bencana" };
static const char * const colours[] = { "#3584e4", "#9141ac", "#e5a50a", "#ed333b", "#2190a4",
                                        "#3a944a" };

static void
insert (RancangPlan *plan,
        RancangItem *parent,
        RancangItem *item)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (rancang_plan_insert (plan, parent, item, -1, &error));
  g_assert_no_error (error);
}

static void
add_programmes (RancangPlan *plan,
                RancangItem *sub_dimension,
                int          n)
{
  for (int i = 0; i < n; i++)
    {
      g_autoptr (RancangItem) programme = rancang_item_new ("programme");

      g_object_set (programme, "title", "A programme", "description", "What it does",
                    "start-year", 2022, "end-year", i % 2 == 0 ? 2023 : 0, NULL);
      insert (plan, sub_dimension, programme);
    }
}

static RancangPlan *
create_plan (int n_dimensions)
{
  RancangPlan *plan = rancang_plan_new ();
  RancangItem *root = rancang_plan_get_root (plan);

  g_object_set (root, "start-year", 2022, "end-year", 2026, NULL);
  for (int i = 0; i < n_dimensions; i++)
    {
      g_autofree char *id = g_strdup_printf ("d%d", i);
      g_autofree char *english = g_strdup_printf ("Smart %s", titles[i]);
      g_autofree char *local = g_strdup_printf ("Smart %s", indonesian[i]);
      g_autoptr (RancangItem) dimension = rancang_item_new_with_id ("dimension", id);
      g_autoptr (RancangItem) sub_dimension = rancang_item_new ("sub-dimension");

      g_object_set (dimension, "title", local, "title-en", english,
                    "colour", colours[i % G_N_ELEMENTS (colours)], NULL);
      insert (plan, root, dimension);
      insert (plan, dimension, sub_dimension);
      add_programmes (plan, sub_dimension, i);
    }

  return plan;
}

static void
add_amounts (RancangPlan *plan,
             const char  *source,
             gint64       first,
             int          n_years)
{
  RancangItem *root = rancang_plan_get_root (plan);
  RancangItem *dimension = rancang_item_peek_child (root, "dimension", 0);
  RancangItem *sub_dimension = rancang_item_peek_child (dimension, "sub-dimension", 0);
  g_autoptr (RancangItem) programme = rancang_item_new ("programme");
  g_autoptr (RancangItem) line = rancang_item_new ("budget-line");
  RancangSeries *amounts = rancang_series_new ();

  for (int i = 0; i < n_years; i++)
    {
      RancangDecimal amount = { first * (i + 1), 0 };
      RancangSeries *next = rancang_series_with (amounts, 2022 + i, &amount);

      rancang_series_unref (amounts);
      amounts = next;
    }
  g_object_set (line, "source", source, "amounts", amounts, NULL);
  rancang_series_unref (amounts);
  insert (plan, sub_dimension, programme);
  insert (plan, programme, line);
}

static RancangPlan *
create_plan_with_budget (void)
{
  RancangPlan *plan = create_plan (2);

  add_amounts (plan, "apbd-regency", G_GINT64_CONSTANT (4000000000), 5);
  add_amounts (plan, "apbn", G_GINT64_CONSTANT (1250000000), 3);
  add_amounts (plan, "csr", G_GINT64_CONSTANT (310000000), 5);

  return plan;
}

static void
assert_golden (RancangFigure *figure,
               const char    *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "figures", name, NULL);
  g_autofree char *text = rancang_figure_to_text (figure);
  g_autofree char *wanted = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("RANCANG_UPDATE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_true (g_file_get_contents (path, &wanted, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, wanted);
}

static void
test_wheel_golden (void)
{
  static const int counts[] = { 1, 3, 6, 10 };
  RancangFigureOptions options = { .width = 400, .height = 380 };

  figure_use_fixed_metrics (TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    for (int language = 0; language < 2; language++)
      {
        g_autoptr (RancangPlan) plan = create_plan (counts[i]);
        g_autoptr (RancangFigure) figure = NULL;
        g_autofree char *name = NULL;

        options.language = language;
        figure = rancang_figure_new_wheel (rancang_plan_get_root (plan), "2,51", "2022", &options);
        name = g_strdup_printf ("wheel-%d-%s.txt", counts[i],
                                rancang_language_get_code (language));
        assert_golden (figure, name);
      }
  figure_use_fixed_metrics (FALSE);
}

static void
test_bars_golden (void)
{
  g_autoptr (RancangPlan) plan = create_plan_with_budget ();
  RancangFigureOptions options = { .width = 600, .height = 240 };
  g_autoptr (RancangFigure) wide = NULL;
  g_autoptr (RancangFigure) narrow = NULL;

  figure_use_fixed_metrics (TRUE);
  options.language = RANCANG_LANGUAGE_INDONESIAN;
  wide = rancang_figure_new_budget_bars (rancang_plan_get_root (plan), &options);
  assert_golden (wide, "budget-wide.txt");
  options.language = RANCANG_LANGUAGE_ENGLISH;
  options.width = 200;
  narrow = rancang_figure_new_budget_bars (rancang_plan_get_root (plan), &options);
  assert_golden (narrow, "budget-narrow.txt");
  figure_use_fixed_metrics (FALSE);
}

/* One dimension has no value: it says so. */
static void
test_wheel_of_golden (void)
{
  g_autoptr (RancangPlan) plan = create_plan (4);
  RancangFigureOptions options = { .width = 400, .height = 380 };
  static const RancangWheelValue values[] = {
    { 100, "42 %", "Smart Governance, 42 % of the budget" },
    { 50, "21 %", "Smart Branding, 21 % of the budget" },
    { 0, "0 %", "Smart Economy, 0 % of the budget" },
  };
  g_autoptr (RancangFigure) figure = NULL;

  figure_use_fixed_metrics (TRUE);
  figure = rancang_figure_new_wheel_of (rancang_plan_get_root (plan), "Share of the budget",
                                        values, G_N_ELEMENTS (values), "Rp 8.1 bn", "2022–2026",
                                        &options);
  assert_golden (figure, "wheel-of.txt");
  figure_use_fixed_metrics (FALSE);
}

static const RancangBar agency_bars[] = {
  { "Communication and Informatics", 8, "8", "Communication and Informatics: 8 programmes", "a0" },
  { "Health", 3, "3", "Health: 3 programmes", "a1" },
  { "Planning", 0, "0", "Planning: 0 programmes", "a2" },
  { "Others", -1, "41", "Others: 41 programmes", NULL },
};

static const RancangBar fund_parts[] = {
  { "APBD regency or city", 61.5, "61 %", "APBD regency or city: 61 %", NULL, 0 },
  { "APBN and DAK", 0, "0 %", "APBN and DAK: 0 %", NULL, 2 },
  { "CSR", 38, "38 %", "CSR: 38 %", NULL, 3 },
  { "Grant", 0.5, "1 %", "Grant: 1 %", NULL, 5 },
};

static void
test_compare_golden (void)
{
  RancangFigureOptions options = { .width = 320, .height = 120 };
  g_autoptr (RancangFigure) compared = NULL;
  g_autoptr (RancangFigure) shared = NULL;

  figure_use_fixed_metrics (TRUE);
  compared = rancang_figure_new_bars ("Programmes by agency", agency_bars,
                                      G_N_ELEMENTS (agency_bars), &options);
  assert_golden (compared, "bars.txt");
  shared = rancang_figure_new_share_bar ("Sources of funds", fund_parts, G_N_ELEMENTS (fund_parts),
                                         &options);
  assert_golden (shared, "share-bar.txt");
  figure_use_fixed_metrics (FALSE);
}

static void
add_element (RancangPlan *plan,
             const char  *id,
             const char  *title,
             const char  *model,
             const char  *ratings)
{
  g_autoptr (RancangItem) element = rancang_item_new_with_id ("readiness-element", id);
  g_auto (GStrv) list = g_strsplit (ratings, " ", -1);

  g_object_set (element, "title", title, "model", model, NULL);
  insert (plan, rancang_plan_get_root (plan), element);
  for (guint i = 0; list[i] != NULL && *list[i] != '\0'; i++)
    {
      g_autoptr (RancangItem) item = rancang_item_new ("readiness-item");

      g_object_set (item, "title", "An item", NULL);
      if (!g_str_equal (list[i], "-"))
        g_object_set (item, "rating", list[i], NULL);
      insert (plan, element, item);
    }
}

/* Two of five elements are not assessed: one has no item, one no rating. */
static RancangPlan *
create_readiness (void)
{
  RancangPlan *plan = rancang_plan_new ();

  add_element (plan, "e0", "Struktur", "elements", "poor moderate good good");
  add_element (plan, "e1", "Infrastruktur", "elements", "moderate -");
  add_element (plan, "e2", "Suprastruktur", "elements", "good");
  add_element (plan, "e3", "Alam", "elements", "");
  add_element (plan, "e4", "Budaya", "elements", "-");
  add_element (plan, "c0", "Regulasi", "components", "poor");

  return plan;
}

static const RancangShape *
find_stop (RancangFigure *figure,
           const char    *item)
{
  for (guint i = 0; i < rancang_figure_get_n_shapes (figure); i++)
    {
      const RancangShape *shape = rancang_figure_get_shape (figure, i);

      if (shape->label != NULL && g_strcmp0 (shape->item, item) == 0)
        return shape;
    }
  return NULL;
}

static void
test_radar_golden (void)
{
  g_autoptr (RancangPlan) plan = create_readiness ();
  RancangFigureOptions options = { .width = 440, .height = 360 };
  g_autoptr (RancangFigure) figure = NULL;

  figure_use_fixed_metrics (TRUE);
  figure = rancang_figure_new_radar (rancang_plan_get_root (plan), "elements", &options);
  assert_golden (figure, "radar.txt");
  figure_use_fixed_metrics (FALSE);
}

/* What nobody has assessed is said, and never drawn as nought. */
static void
test_radar_not_assessed (void)
{
  g_autoptr (RancangPlan) plan = create_readiness ();
  RancangFigureOptions options = { .width = 440, .height = 360 };
  g_autoptr (RancangFigure) figure = NULL;
  const RancangShape *stop;

  figure = rancang_figure_new_radar (rancang_plan_get_root (plan), "elements", &options);
  g_assert_null (find_stop (figure, "c0"));
  stop = find_stop (figure, "e0");
  g_assert_cmpstr (stop->label, ==, "Struktur: 2.3 of 3, 4 of 4 items rated");
  g_assert_cmpint (stop->type, ==, RANCANG_SHAPE_RECTANGLE);
  stop = find_stop (figure, "e4");
  g_assert_cmpstr (stop->label, ==, "Budaya: not assessed, 0 of 1 items rated");
  g_assert_cmpint (stop->type, ==, RANCANG_SHAPE_TEXT);
  stop = find_stop (figure, "e3");
  g_assert_cmpint (stop->type, ==, RANCANG_SHAPE_TEXT);
}

static void
add_value (RancangSeries **series,
           int             year,
           gint64          value)
{
  RancangDecimal number = { value, 0 };
  RancangSeries *next;

  if (*series == NULL)
    *series = rancang_series_new ();
  next = rancang_series_with (*series, year, &number);
  rancang_series_unref (*series);
  *series = next;
}

/* Targets of all five years, realisations of the first and the third. */
static RancangItem *
add_indicator (RancangPlan *plan)
{
  RancangItem *dimension = rancang_item_peek_child (rancang_plan_get_root (plan), "dimension", 0);
  RancangItem *sub_dimension = rancang_item_peek_child (dimension, "sub-dimension", 0);
  g_autoptr (RancangItem) programme = rancang_item_new ("programme");
  g_autoptr (RancangItem) indicator = rancang_item_new_with_id ("indicator", "i0");
  g_autoptr (RancangSeries) targets = NULL;
  g_autoptr (RancangSeries) realisations = NULL;

  for (int i = 0; i < 5; i++)
    add_value (&targets, 2022 + i, 40 + 10 * i);
  add_value (&realisations, 2022, 30);
  add_value (&realisations, 2024, 1250);
  g_object_set (indicator, "targets", targets, "realisations", realisations, NULL);
  insert (plan, sub_dimension, programme);
  insert (plan, programme, indicator);

  return indicator;
}

static void
test_sparkline_golden (void)
{
  g_autoptr (RancangPlan) plan = create_plan (1);
  RancangItem *indicator = add_indicator (plan);
  RancangFigureOptions options = { .width = 96, .height = 28 };

  for (int language = 0; language < 2; language++)
    {
      g_autoptr (RancangFigure) figure = NULL;
      g_autofree char *name = g_strdup_printf ("sparkline-%s.txt",
                                               rancang_language_get_code (language));

      options.language = language;
      figure = rancang_figure_new_sparkline (indicator, 2024, &options);
      assert_golden (figure, name);
    }
}

/* One value, equal values and none: no point is lost, none is outside. */
static void
test_sparkline_edges (void)
{
  g_autoptr (RancangPlan) plan = create_plan (1);
  RancangItem *indicator = add_indicator (plan);
  RancangFigureOptions options = { .width = 96, .height = 28 };
  g_autoptr (RancangSeries) same = NULL;
  g_autoptr (RancangFigure) flat = NULL;
  g_autoptr (RancangFigure) empty = NULL;

  add_value (&same, 2022, 7);
  add_value (&same, 2023, 7);
  g_object_set (indicator, "targets", NULL, "realisations", same, NULL);
  flat = rancang_figure_new_sparkline (indicator, 2023, &options);
  g_assert_cmpuint (rancang_figure_get_n_shapes (flat), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const RancangShape *shape = rancang_figure_get_shape (flat, i);

      g_assert_cmpfloat_with_epsilon (shape->y + shape->height / 2, 14, 0.01);
      g_assert_cmpfloat (shape->x, >=, 0);
      g_assert_cmpfloat (shape->x + shape->width, <=, 96);
    }
  g_object_set (indicator, "realisations", NULL, NULL);
  empty = rancang_figure_new_sparkline (indicator, 2023, &options);
  g_assert_cmpuint (rancang_figure_get_n_shapes (empty), ==, 0);
  g_assert_cmpstr (rancang_figure_get_description (empty), ==, "");
}

static void
assert_inside (RancangFigure      *figure,
               const RancangShape *shape)
{
  g_assert_cmpfloat (shape->x, >=, -0.5);
  g_assert_cmpfloat (shape->y, >=, -0.5);
  g_assert_cmpfloat (shape->x + shape->width, <=, rancang_figure_get_width (figure) + 0.5);
  g_assert_cmpfloat (shape->y + shape->height, <=, rancang_figure_get_height (figure) + 0.5);
}

static gboolean
overlap (const RancangShape *a,
         const RancangShape *b)
{
  return a->x < b->x + b->width - 0.5 && b->x < a->x + a->width - 0.5 &&
         a->y < b->y + b->height - 0.5 && b->y < a->y + a->height - 0.5;
}

/* How near a box comes to the middle of a ring. */
static double
get_distance (const RancangShape *box,
              const RancangShape *ring)
{
  double dx = MAX (MAX (box->x - ring->centre_x, ring->centre_x - box->x - box->width), 0);
  double dy = MAX (MAX (box->y - ring->centre_y, ring->centre_y - box->y - box->height), 0);

  return hypot (dx, dy);
}

static void
assert_texts_apart (RancangFigure *figure)
{
  const RancangShape *ring = NULL;

  for (guint i = 0; i < rancang_figure_get_n_shapes (figure); i++)
    {
      const RancangShape *shape = rancang_figure_get_shape (figure, i);
      double width;

      assert_inside (figure, shape);
      if (shape->type == RANCANG_SHAPE_SECTOR && shape->label != NULL)
        ring = shape;
      if (shape->type != RANCANG_SHAPE_TEXT)
        continue;

      figure_measure (NULL, shape->text, shape->size, shape->weight, &width, NULL);
      g_assert_cmpfloat (width, <=, shape->width + 0.5);
      if (ring != NULL && shape->item != NULL)
        g_assert_cmpfloat (get_distance (shape, ring), >=, ring->outer);
      for (guint j = 0; j < i; j++)
        {
          const RancangShape *other = rancang_figure_get_shape (figure, j);

          if (other->type == RANCANG_SHAPE_TEXT && overlap (shape, other))
            g_error ("“%s” and “%s” collide at %.0f × %.0f", shape->text, other->text,
                     rancang_figure_get_width (figure), rancang_figure_get_height (figure));
        }
    }
}

static void
test_wheel_apart (void)
{
  static const int sizes[][2] = { { 400, 350 }, { 300, 280 }, { 260, 300 }, { 700, 300 },
                                  { 350, 700 }, { 1000, 800 }, { 160, 160 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (int n = 0; n <= 10; n++)
      for (int language = 0; language < 2; language++)
        {
          g_autoptr (RancangPlan) plan = create_plan (n);
          g_autoptr (RancangFigure) figure = NULL;
          RancangFigureOptions options = { .width = sizes[i][0], .height = sizes[i][1],
                                           .language = language };

          figure = rancang_figure_new_wheel (rancang_plan_get_root (plan), "2,51", "nilai 2022",
                                             &options);
          assert_texts_apart (figure);
        }
}

static void
test_bars_apart (void)
{
  g_autoptr (RancangPlan) plan = create_plan_with_budget ();

  for (int width = 180; width < 900; width += 60)
    for (int height = 170; height < 500; height += 80)
      for (int language = 0; language < 2; language++)
        {
          g_autoptr (RancangFigure) figure = NULL;
          RancangFigureOptions options = { .width = width, .height = height,
                                           .language = language };

          figure = rancang_figure_new_budget_bars (rancang_plan_get_root (plan), &options);
          assert_texts_apart (figure);
        }
}

static void
test_radar_apart (void)
{
  static const int sizes[][2] = { { 440, 360 }, { 300, 280 }, { 260, 300 }, { 700, 300 },
                                  { 320, 700 }, { 1000, 800 }, { 160, 160 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint n = 0; n <= G_N_ELEMENTS (titles); n++)
      for (int language = 0; language < 2; language++)
        {
          g_autoptr (RancangPlan) plan = rancang_plan_new ();
          g_autoptr (RancangFigure) figure = NULL;
          RancangFigureOptions options = { .width = sizes[i][0], .height = sizes[i][1],
                                           .language = language };

          for (guint j = 0; j < n; j++)
            add_element (plan, titles[j], language == 0 ? indonesian[j] : titles[j], "elements",
                         j % 3 == 0 ? "" : "good poor moderate");
          figure = rancang_figure_new_radar (rancang_plan_get_root (plan), NULL, &options);
          assert_texts_apart (figure);
        }
}

static void
test_compare_apart (void)
{
  for (int width = 120; width < 900; width += 60)
    for (int height = 10; height < 300; height += 30)
      {
        RancangFigureOptions options = { .width = width, .height = height };
        g_autoptr (RancangFigure) compared = NULL;
        g_autoptr (RancangFigure) shared = NULL;

        compared = rancang_figure_new_bars ("Bars", agency_bars, G_N_ELEMENTS (agency_bars),
                                            &options);
        assert_texts_apart (compared);
        shared = rancang_figure_new_share_bar ("Parts", fund_parts, G_N_ELEMENTS (fund_parts),
                                               &options);
        assert_texts_apart (shared);
      }
}

/* A wheel that is a dot in its card says nothing. */
static void
test_wheel_fills (void)
{
  g_autoptr (RancangPlan) plan = create_plan (6);
  RancangFigureOptions options = { .width = 400, .height = 350 };
  g_autoptr (RancangFigure) figure = NULL;
  const RancangShape *ring;

  figure = rancang_figure_new_wheel (rancang_plan_get_root (plan), NULL, NULL, &options);
  ring = rancang_figure_get_shape (figure, rancang_figure_get_first (figure));
  g_assert_cmpfloat (ring->outer, >, 100);
}

static void
test_empty (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  RancangFigureOptions options = { .width = 400, .height = 300 };
  g_autoptr (RancangFigure) wheel = NULL;
  g_autoptr (RancangFigure) bars = NULL;

  wheel = rancang_figure_new_wheel (rancang_plan_get_root (plan), NULL, NULL, &options);
  bars = rancang_figure_new_budget_bars (rancang_plan_get_root (plan), &options);
  g_assert_cmpuint (rancang_figure_get_n_shapes (wheel), ==, 0);
  g_assert_cmpint (rancang_figure_get_first (wheel), ==, -1);
  g_assert_cmpint (rancang_figure_hit (wheel, 200, 150), ==, -1);
  g_assert_cmpuint (rancang_figure_get_n_shapes (bars), ==, 1);
  g_assert_cmpstr (rancang_figure_get_shape (bars, 0)->text, ==, "No amounts yet");
}

static void
test_hit (void)
{
  g_autoptr (RancangPlan) plan = create_plan (6);
  RancangFigureOptions options = { .width = 400, .height = 380 };
  g_autoptr (RancangFigure) figure = NULL;
  int count = 0;

  figure = rancang_figure_new_wheel (rancang_plan_get_root (plan), "2,51", NULL, &options);
  for (int i = rancang_figure_get_first (figure); i >= 0; i = rancang_figure_get_next (figure, i))
    {
      const RancangShape *shape = rancang_figure_get_shape (figure, i);
      double angle = (shape->start + shape->end) / 2;
      double middle = (shape->inner + shape->outer) / 2;

      g_assert_cmpint (rancang_figure_hit (figure, shape->centre_x + middle * sin (angle),
                                           shape->centre_y - middle * cos (angle)), ==, i);
      count++;
    }
  g_assert_cmpint (count, ==, 6);
  g_assert_cmpint (rancang_figure_hit (figure, 0, 0), ==, -1);

  /* A label belongs to its sector. */
  for (guint i = 0; i < rancang_figure_get_n_shapes (figure); i++)
    {
      const RancangShape *shape = rancang_figure_get_shape (figure, i);
      int hit = rancang_figure_hit (figure, shape->x + shape->width / 2,
                                    shape->y + shape->height / 2);

      if (shape->type == RANCANG_SHAPE_TEXT && shape->item != NULL)
        g_assert_cmpstr (rancang_figure_get_shape (figure, hit)->item, ==, shape->item);
    }
}

static void
test_neighbours (void)
{
  g_autoptr (RancangPlan) plan = create_plan (3);
  g_autoptr (RancangPlan) budget = create_plan_with_budget ();
  RancangFigureOptions options = { .width = 400, .height = 380 };
  g_autoptr (RancangFigure) wheel = NULL;
  g_autoptr (RancangFigure) bars = NULL;
  int first, next;

  wheel = rancang_figure_new_wheel (rancang_plan_get_root (plan), NULL, NULL, &options);
  first = rancang_figure_get_first (wheel);
  next = first;
  for (int i = 0; i < 3; i++)
    next = rancang_figure_get_neighbour (wheel, next, RANCANG_DIRECTION_RIGHT);
  g_assert_cmpint (next, ==, first);
  next = rancang_figure_get_neighbour (wheel, first, RANCANG_DIRECTION_LEFT);
  g_assert_cmpstr (rancang_figure_get_shape (wheel, next)->item, ==, "d2");

  bars = rancang_figure_new_budget_bars (rancang_plan_get_root (budget), &options);
  first = rancang_figure_get_first (bars);
  g_assert_true (g_str_has_prefix (rancang_figure_get_shape (bars, first)->label, "2022, APBD"));
  g_assert_cmpint (rancang_figure_get_neighbour (bars, first, RANCANG_DIRECTION_LEFT), ==, first);
  next = rancang_figure_get_neighbour (bars, first, RANCANG_DIRECTION_RIGHT);
  g_assert_true (g_str_has_prefix (rancang_figure_get_shape (bars, next)->label, "2023, APBD"));
  next = rancang_figure_get_neighbour (bars, next, RANCANG_DIRECTION_UP);
  g_assert_true (g_str_has_prefix (rancang_figure_get_shape (bars, next)->label, "2023, APBN"));
}

static void
test_draw (void)
{
  g_autoptr (RancangPlan) plan = create_plan_with_budget ();
  RancangFigureOptions options = { .width = 300, .height = 200 };
  g_autoptr (RancangFigure) figure = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 300, 200);
  cairo_t *cr = cairo_create (surface);
  const unsigned char *pixels;
  RancangPalette palette;
  gboolean painted = FALSE;

  figure = rancang_figure_new_wheel (rancang_plan_get_root (plan), "1,5", "2022", &options);
  rancang_palette_init_dark (&palette);
  rancang_figure_draw (figure, cr, &palette);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  for (int i = 0; i < 300 * 200 * 4 && !painted; i++)
    painted = i % 4 != 3 && pixels[i] != 0;
  g_assert_true (painted);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  /* The figures' words must not depend on the language of the program. */
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figure/wheel-golden", test_wheel_golden);
  g_test_add_func ("/figure/sparkline-golden", test_sparkline_golden);
  g_test_add_func ("/figure/sparkline-edges", test_sparkline_edges);
  g_test_add_func ("/figure/bars-golden", test_bars_golden);
  g_test_add_func ("/figure/wheel-of-golden", test_wheel_of_golden);
  g_test_add_func ("/figure/compare-golden", test_compare_golden);
  g_test_add_func ("/figure/compare-apart", test_compare_apart);
  g_test_add_func ("/figure/wheel-apart", test_wheel_apart);
  g_test_add_func ("/figure/bars-apart", test_bars_apart);
  g_test_add_func ("/figure/radar-golden", test_radar_golden);
  g_test_add_func ("/figure/radar-not-assessed", test_radar_not_assessed);
  g_test_add_func ("/figure/radar-apart", test_radar_apart);
  g_test_add_func ("/figure/wheel-fills", test_wheel_fills);
  g_test_add_func ("/figure/empty", test_empty);
  g_test_add_func ("/figure/hit", test_hit);
  g_test_add_func ("/figure/neighbours", test_neighbours);
  g_test_add_func ("/figure/draw", test_draw);

  return g_test_run ();
}
