/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* book-figures.c: the drawings in books */

#include "config.h"

#include "figure/link-figures.h"
#include "figure/performance-tree.h"
#include "figure/quick-win-figures.h"
#include "figure/roadmap.h"
#include "report/book-contents-private.h"

/* Pixels for the width of the text, 96 an inch: 165 mm upright, 252 mm on the side. */
#define UPRIGHT_WIDTH 624.0
#define SIDEWAYS_WIDTH 950.0

/* No higher than this, or the caption would stand on another page. */
#define UPRIGHT_HEIGHT 780.0
#define SIDEWAYS_HEIGHT 500.0

/* Smaller than this no figure is set: more than fits in would be for posters. */
#define LARGEST_PART 3.0

static RancangFigureOptions
get_options (Masterplan *self,
             double      height)
{
  return (RancangFigureOptions) {
    .width = self->landscape ? SIDEWAYS_WIDTH : UPRIGHT_WIDTH,
    .height = MIN (height, self->landscape ? SIDEWAYS_HEIGHT : UPRIGHT_HEIGHT),
    .text_size = 12,
    .font = "Adwaita Sans, Inter, sans-serif",
    .language = self->language,
  };
}

static gboolean
is_readable (Masterplan    *self,
             RancangFigure *figure)
{
  double width = self->landscape ? SIDEWAYS_WIDTH : UPRIGHT_WIDTH;
  double height = self->landscape ? SIDEWAYS_HEIGHT : UPRIGHT_HEIGHT;

  return rancang_figure_get_width (figure) <= width * LARGEST_PART
         && rancang_figure_get_height (figure) <= height * LARGEST_PART;
}

/* Takes the figure. */
static void
add (Masterplan    *self,
     const char    *key,
     const char    *caption,
     RancangFigure *figure)
{
  if (is_readable (self, figure))
    rancang_report_add_figure (self->report, key, caption, NULL, figure);
  else
    g_object_unref (figure);
}

static gboolean
has_programmes (Masterplan *self)
{
  g_autoptr (GPtrArray) programmes = rancang_masterplan_programmes (self->root);

  return programmes->len > 0;
}

/* Each dimension is filled by how many programmes it has, against the one that has most. */
static void
fill_wheel (Masterplan        *self,
            RancangWheelValue *values,
            GPtrArray         *strings)
{
  guint n = rancang_item_count_children (self->root, "dimension");
  guint most = 1;

  for (guint i = 0; i < n; i++)
    {
      RancangItem *dimension = rancang_item_peek_child (self->root, "dimension", i);
      g_autoptr (GPtrArray) programmes = rancang_masterplan_programmes (dimension);
      g_autofree char *count = g_strdup_printf ("%u", programmes->len);
      char *text = rancang_report_fill (tr (self, N_("{count} programmes")), "count", count, NULL);
      char *label = g_strconcat (rancang_masterplan_title (self, dimension), ": ", text, NULL);

      g_ptr_array_add (strings, text);
      g_ptr_array_add (strings, label);
      values[i] = (RancangWheelValue) { (int) programmes->len, text, label };
      most = MAX (most, programmes->len);
    }
  for (guint i = 0; i < n; i++)
    values[i].percent = values[i].percent * 100 / (int) most;
}

static void
add_wheel (Masterplan *self)
{
  RancangFigureOptions options = get_options (self, 480);
  guint n = rancang_item_count_children (self->root, "dimension");
  g_autofree RancangWheelValue *values = g_new0 (RancangWheelValue, n + 1);
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) programmes = rancang_masterplan_programmes (self->root);
  g_autofree char *count = g_strdup_printf ("%u", programmes->len);
  const char *title = tr (self, N_("Dimensions and the number of their programmes"));

  if (n == 0)
    return;
  fill_wheel (self, values, strings);
  add (self, "figure-wheel", title,
       rancang_figure_new_wheel_of (self->root, title, values, n, count,
                                    tr (self, N_("programmes")), &options));
}

static void
add_vision_flow (Masterplan *self)
{
  RancangFigureOptions options = get_options (self, 640);

  if (rancang_item_count_children (self->root, "mission") == 0
      && rancang_item_count_children (self->root, "vision-word") == 0)
    return;
  add (self, "figure-vision", tr (self, N_("From issues and potentials to the vision and its goals")),
       rancang_figure_new_vision_flow (self->root, &options));
}

static void
add_radar (Masterplan *self)
{
  RancangFigureOptions options = get_options (self, 420);

  if (rancang_item_count_children (self->root, "readiness-element") == 0)
    return;
  add (self, "figure-readiness", tr (self, N_("Readiness of the region")),
       rancang_figure_new_radar (self->root, rancang_masterplan_setting (self, "model"),
                                 &options));
}

static void
add_budget_bars (Masterplan *self)
{
  RancangFigureOptions options = get_options (self, 340);
  g_autofree char *budget = rancang_masterplan_budget (self, self->root);

  if (g_str_equal (budget, RANCANG_DASH))
    return;
  add (self, "figure-budget", tr (self, N_("Budget by year and source of funds")),
       rancang_figure_new_budget_bars (self->root, &options));
}

static void
add_roadmap (Masterplan *self)
{
  RancangFigureOptions options = get_options (self, SIDEWAYS_HEIGHT);
  RancangRoadmapView view = { .scale = RANCANG_ROADMAP_SCALE_PAGE };
  g_autoptr (RancangRoadmap) roadmap = NULL;

  if (!has_programmes (self) || self->first_year <= 0)
    return;
  roadmap = rancang_roadmap_new (self->plan, RANCANG_ROADMAP_BY_DIMENSION, self->language);
  add (self, "figure-roadmap", tr (self, N_("Road map of the programmes")),
       rancang_figure_new_roadmap (roadmap, &view, &options));
}

static void
add_trees (Masterplan *self)
{
  RancangFigureOptions options = get_options (self, SIDEWAYS_HEIGHT);

  for (guint i = 0; i < rancang_item_count_children (self->root, "dimension"); i++)
    {
      RancangItem *dimension = rancang_item_peek_child (self->root, "dimension", i);
      g_autoptr (GPtrArray) programmes = rancang_masterplan_programmes (dimension);
      g_autoptr (RancangPerformanceTree) tree = NULL;
      g_autofree char *caption = NULL;

      if (programmes->len == 0 || !rancang_masterplan_go_on (self))
        continue;
      tree = rancang_performance_tree_new (dimension);
      rancang_performance_tree_set_orientation (tree, RANCANG_TREE_SIDEWAYS);
      caption = rancang_report_fill (tr (self, N_("Performance tree of {name}")), "name",
                                     rancang_masterplan_title (self, dimension), NULL);
      add (self, "figure-tree", caption, rancang_figure_new_performance_tree (tree, &options));
    }
}

static void
add_links (Masterplan *self)
{
  RancangFigureOptions options = get_options (self, SIDEWAYS_HEIGHT);
  g_autoptr (RancangLinkAnalysis) analysis = NULL;
  RancangLinkView view = { 0 };

  if (rancang_item_count_children (self->root, "link") == 0)
    return;
  analysis = rancang_link_analysis_new (self->root);
  add (self, "figure-links", tr (self, N_("Links between the programmes")),
       rancang_figure_new_link_graph (self->root, analysis, &view, &options));
}

static void
add_agency_matrix (Masterplan *self)
{
  RancangFigureOptions options = get_options (self, SIDEWAYS_HEIGHT);

  if (!has_programmes (self) || rancang_item_count_children (self->root, "agency") == 0)
    return;
  add (self, "figure-agencies", tr (self, N_("Agencies and the dimensions they work in")),
       rancang_figure_new_agency_matrix (self->root, &options));
}

static const struct { const char *name; void (*func) (Masterplan *self); } figures[] = {
  { "agencies", add_agency_matrix }, { "budget", add_budget_bars }, { "links", add_links },
  { "readiness", add_radar }, { "roadmap", add_roadmap }, { "trees", add_trees },
  { "vision", add_vision_flow }, { "wheel", add_wheel },
};

/* The setting `figure` says which. */
void
rancang_book_add_figure (Masterplan *self)
{
  const char *name = rancang_masterplan_setting (self, "figure");

  for (gsize i = 0; name != NULL && i < G_N_ELEMENTS (figures); i++)
    {
      if (g_str_equal (figures[i].name, name))
        figures[i].func (self);
    }
}
