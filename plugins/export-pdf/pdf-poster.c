/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf-poster.c: one figure of a plan, large, on sheets that are put together */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pdf-private.h"

#define POINTS(millimetres) ((millimetres) * 72 / 25.4)

/* What figures that fit themselves to their place are laid out for, in pixels. */
#define WIDTH 1900
#define HEIGHT 1200

/* The names are shown in the program, which translates them. */
GType
pdf_poster_get_type (void)
{
  static const GEnumValue values[] = {
    { PDF_POSTER_NONE, N_("No poster: the book"), "none" },
    { PDF_POSTER_ROADMAP, N_("Road map"), "roadmap" },
    { PDF_POSTER_TREE, N_("Performance tree"), "tree" },
    { PDF_POSTER_VISION, N_("From issues to goals"), "vision" },
    { PDF_POSTER_AGENCIES, N_("Agencies and dimensions"), "agencies" },
    { PDF_POSTER_BUDGET, N_("Budget by year"), "budget" },
    { 0, NULL, NULL },
  };
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("ExportPdfPoster", values));
  return type;
}

static RancangFigure *
make_figure (RancangPlan                *snapshot,
             PdfPoster                   poster,
             const RancangFigureOptions *options)
{
  RancangItem *root = rancang_plan_get_root (snapshot);
  g_autoptr (RancangRoadmap) roadmap = NULL;
  g_autoptr (RancangPerformanceTree) tree = NULL;
  RancangRoadmapView view = { .scale = RANCANG_ROADMAP_SCALE_YEARS };

  switch (poster)
    {
    case PDF_POSTER_TREE:
      tree = rancang_performance_tree_new (root);
      return rancang_figure_new_performance_tree (tree, options);
    case PDF_POSTER_VISION:
      return rancang_figure_new_vision_flow (root, options);
    case PDF_POSTER_AGENCIES:
      return rancang_figure_new_agency_matrix (root, options);
    case PDF_POSTER_BUDGET:
      return rancang_figure_new_budget_bars (root, options);
    case PDF_POSTER_NONE:
    case PDF_POSTER_ROADMAP:
    default:
      roadmap = rancang_roadmap_new (snapshot, RANCANG_ROADMAP_BY_DIMENSION, options->language);
      return rancang_figure_new_roadmap (roadmap, &view, options);
    }
}

GBytes *
pdf_write_poster (RancangPlan      *snapshot,
                  PdfPoster         poster,
                  RancangPaper      paper,
                  RancangLanguage   language,
                  GCancellable     *cancellable,
                  GError          **error)
{
  RancangFigureOptions options = { .width = WIDTH, .height = HEIGHT, .language = language,
                                   .font = "Adwaita Sans, Inter, sans-serif" };
  g_autoptr (RancangFigure) figure = NULL;
  RancangPageSize size;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  figure = make_figure (snapshot, poster, &options);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  rancang_paper_get_page_size (paper, &size);
  return rancang_figure_save_poster (figure, POINTS (size.width), POINTS (size.height), language,
                                     error);
}
