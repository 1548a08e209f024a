/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* performance-tree-figure.c: a performance tree as cards with lines between them */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "figure/figure-private.h"
#include "figure/performance-tree-private.h"
#include "figure/performance-tree-words-private.h"
#include "figure/tree-layout-private.h"
#include "model/catalogue.h"

/* Lengths in parts of the text's size, so that large text has large cards. */
#define CARD_WIDTH 14.0
#define CARD_PAD 0.6
#define SIBLING_GAP 0.7
#define BRANCH_GAP 1.6
#define LEVEL_GAP 3.2
#define MARGIN 1.4
#define SMALL 0.84          /* the words above the title */
#define TITLE_LINES 3
#define STRIPE 4.0
#define DASH 5.0
#define PILL_PAD 6.0

typedef struct
{
  RancangPerformanceTree     *tree;
  const RancangFigureOptions *options;
  RancangFigure              *figure;
  TreeSpot                   *spots;
  guint                       n_spots;
  double                      text_size;
  double                      small_size;
  double                      line_height;
  double                      small_height;
  double                      card_width;
  double                      card_height;
  double                      step;        /* from level to level */
  gboolean                    downward;
} Drawing;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} Box;

/* Breaks after words until the lines are used up; the last one is shortened. */
static char **
wrap_title (Drawing    *self,
            const char *title,
            double      width)
{
  g_auto (GStrv) words = g_strsplit_set (title, " \t\r\n", -1);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr (GString) line = g_string_new (NULL);
  guint n = 1;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const gsize before = line->len;
      double wide;

      if (*words[i] == '\0')
        continue;
      g_string_append_printf (line, "%s%s", before > 0 ? " " : "", words[i]);
      figure_measure (self->options->font, line->str, self->text_size, 400, &wide, NULL);
      if (wide <= width || before == 0)
        continue;
      if (n == TITLE_LINES)
        {
          g_string_truncate (line, before);
          g_string_append (line, "…");
          break;
        }
      g_string_truncate (line, before);
      g_strv_builder_add (lines, line->str);
      g_string_assign (line, words[i]);
      n++;
    }
  g_strv_builder_add (lines, line->str);
  return g_strv_builder_end (lines);
}

static void
init_sizes (Drawing *self)
{
  self->text_size = self->options->text_size > 0 ? self->options->text_size : FIGURE_TEXT_SIZE;
  self->small_size = round (self->text_size * SMALL);
  figure_measure (self->options->font, "Ag", self->text_size, 400, NULL, &self->line_height);
  figure_measure (self->options->font, "Ag", self->small_size, 400, NULL, &self->small_height);
  self->card_width = round (self->text_size * CARD_WIDTH);
  self->card_height = round (self->text_size * CARD_PAD * 2 + self->small_height + 2
                             + self->line_height * TITLE_LINES);
  self->downward = self->tree->orientation == RANCANG_TREE_DOWNWARD;
  if (self->downward)
    self->card_height += round (self->small_height * 0.3); /* the pill covers that */

  /* The lines of the titles are kept as long as they are wrapped alike. */
  if (self->tree->text_size != self->text_size || self->tree->lines_downward != self->downward
      || g_strcmp0 (self->tree->font, self->options->font) != 0)
    performance_tree_clear_lines (self->tree);
  self->tree->text_size = self->text_size;
  self->tree->lines_downward = self->downward;
  g_set_str (&self->tree->font, self->options->font);
}

/* Puts the cards where they belong and makes the figure as large as that. */
static void
place (Drawing *self)
{
  const double breadth = self->downward ? self->card_width : self->card_height;
  const double margin = self->text_size * MARGIN;
  guint deepest = 0;
  double total, depth;

  self->step = (self->downward ? self->card_height : self->card_width)
               + self->text_size * LEVEL_GAP;
  self->spots = g_new0 (TreeSpot, self->tree->nodes->len);
  for (guint i = 0; i < self->tree->nodes->len; i++)
    {
      TreeNode *node = performance_tree_get_node (self->tree, i);

      if (node->spot < 0)
        continue;
      self->spots[node->spot].breadth = breadth;
      self->spots[node->spot].parent =
        node->parent >= 0 ? performance_tree_get_node (self->tree, node->parent)->spot : -1;
      deepest = MAX (deepest, node->level);
      self->n_spots++;
    }
  total = tree_layout (self->spots, self->n_spots, self->text_size * SIBLING_GAP,
                       self->text_size * BRANCH_GAP);
  depth = (deepest + 1) * self->step - self->text_size * LEVEL_GAP + 2 * margin;
  figure_set_size (self->figure, ceil (self->downward ? total + 2 * margin : depth),
                   ceil (self->downward ? depth : total + 2 * margin));
}

static void
get_box (Drawing        *self,
         const TreeNode *node,
         Box            *box)
{
  const TreeSpot *spot = &self->spots[node->spot];
  const double margin = self->text_size * MARGIN;
  const double along = margin + spot->centre - spot->breadth / 2;
  const double away = margin + spot->level * self->step;

  *box = (Box) { round (self->downward ? along : away), round (self->downward ? away : along),
                 self->card_width, self->card_height };
}

/* Where lines leave a card, and where they come to one. */
static void
get_exit (Drawing   *self,
          const Box *box,
          double    *x,
          double    *y)
{
  *x = self->downward ? box->x + box->width / 2 : box->x + box->width;
  *y = self->downward ? box->y + box->height : box->y + box->height / 2;
}

static void
get_entry (Drawing   *self,
           const Box *box,
           double    *x,
           double    *y)
{
  *x = self->downward ? box->x + box->width / 2 : box->x;
  *y = self->downward ? box->y : box->y + box->height / 2;
}

static void
add_point (GArray *points,
           double  x,
           double  y)
{
  g_array_append_val (points, x);
  g_array_append_val (points, y);
}

static void
lift_pen (GArray *points)
{
  add_point (points, NAN, NAN);
}

static void
add_lines (Drawing    *self,
           const char *colour,
           GArray     *points,
           double      alpha)
{
  RancangShape *shape = figure_add_path (self->figure, colour, (const double *) points->data,
                                         points->len / 2, 1.5);

  shape->alpha = alpha;
}

/* The next node below the same parent; nodes stand before what is below them. */
static guint
get_next_sibling (Drawing *self,
                  guint    index)
{
  return index + 1 + performance_tree_get_node (self->tree, index)->n_below;
}

/* A trunk, a bar along the children, and a twig to each. */
static void
add_branch (Drawing *self,
            guint    index)
{
  const TreeNode *node = performance_tree_get_node (self->tree, index);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (double));
  Box box;
  double x, y, child_x = 0, child_y = 0, first = 0, bar;
  guint child = index + 1;

  get_box (self, node, &box);
  get_exit (self, &box, &x, &y);
  bar = (self->downward ? y : x) + self->text_size * LEVEL_GAP * 0.55;
  add_point (points, x, y);
  add_point (points, self->downward ? x : bar, self->downward ? bar : y);
  for (guint i = 0; i < node->n_children; i++, child = get_next_sibling (self, child))
    {
      get_box (self, performance_tree_get_node (self->tree, child), &box);
      get_entry (self, &box, &child_x, &child_y);
      lift_pen (points);
      add_point (points, self->downward ? child_x : bar, self->downward ? bar : child_y);
      add_point (points, child_x, child_y);
      if (i == 0)
        first = self->downward ? child_x : child_y;
    }
  lift_pen (points);
  add_point (points, self->downward ? first : bar, self->downward ? bar : first);
  add_point (points, self->downward ? child_x : bar, self->downward ? bar : child_y);

  add_lines (self, "dim", points, 0.45);
}

/* Outside what is looked at a long line costs nothing: the dashes are few enough to draw all. */
static void
add_dashes (Drawing *self,
            guint    from,
            guint    to)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (double));
  Box box;
  double x0, y0, x1, y1, length;

  get_box (self, performance_tree_get_node (self->tree, from), &box);
  get_exit (self, &box, &x0, &y0);
  get_box (self, performance_tree_get_node (self->tree, to), &box);
  get_entry (self, &box, &x1, &y1);
  if (figure_is_clipped (self->options, MIN (x0, x1), MIN (y0, y1), fabs (x1 - x0),
                         fabs (y1 - y0)))
    return;

  length = hypot (x1 - x0, y1 - y0);
  for (double at = 0; at < length; at += 2 * DASH)
    {
      const double end = MIN (at + DASH, length);

      if (at > 0)
        lift_pen (points);
      add_point (points, x0 + (x1 - x0) * at / length, y0 + (y1 - y0) * at / length);
      add_point (points, x0 + (x1 - x0) * end / length, y0 + (y1 - y0) * end / length);
    }
  add_lines (self, "accent", points, 0.9);
}

static void
add_connections (Drawing *self)
{
  for (guint i = 0; i < self->tree->nodes->len; i++)
    {
      const TreeNode *node = performance_tree_get_node (self->tree, i);

      if (node->spot < 0)
        continue;
      if (node->n_children > 0 && performance_tree_get_node (self->tree, i + 1)->spot >= 0)
        add_branch (self, i);
      for (guint j = 0; node->others != NULL && j < node->others->len; j++)
        {
          const int other = g_array_index (node->others, int, j);

          if (performance_tree_get_node (self->tree, other)->spot >= 0)
            add_dashes (self, other, i);
        }
    }
}

static RancangShape *
add_words (Drawing       *self,
           TreeNode      *node,
           const char    *colour,
           const char    *text,
           double         size,
           RancangAnchor  anchor,
           Box            box)
{
  RancangShape *shape = figure_add_text (self->figure, colour, text, size, 400, anchor, box.x,
                                         box.y, box.width);

  figure_shape_belong (shape, rancang_item_get_id (node->item), NULL);
  return shape;
}

/* Leaves out the last words until the rest fits. */
static char *
shorten (Drawing    *self,
         const char *text,
         double      max_width)
{
  g_autofree char *line = g_strdup (text);
  double width;

  figure_measure (self->options->font, line, self->small_size, 400, &width, NULL);
  while (width > max_width)
    {
      g_autofree char *rest = g_strdup (line);
      char *end = strrchr (rest, ' ');

      if (end == NULL)
        return g_strdup ("…");
      *end = '\0';
      g_set_str (&line, rest);
      g_free (g_steal_pointer (&rest));
      rest = g_strconcat (line, "…", NULL);
      figure_measure (self->options->font, rest, self->small_size, 400, &width, NULL);
      if (width <= max_width)
        return g_steal_pointer (&rest);
    }
  return g_steal_pointer (&line);
}

/* The kind at the start, figures or what is missing at the end; the latter may be shortened. */
static void
add_heading (Drawing  *self,
             TreeNode *node,
             Box       box)
{
  const RancangLanguage language = self->options->language;
  const char *kind = performance_tree_get_kind (node, language);
  g_autofree char *missing = performance_tree_dup_missing (node, language);
  g_autofree char *figures = missing == NULL ? performance_tree_dup_figures (node, language)
                                             : NULL;
  const char *note = missing != NULL ? missing : figures;
  double kind_width;

  figure_measure (self->options->font, kind, self->small_size, 400, &kind_width, NULL);
  add_words (self, node, "dim", kind, self->small_size, RANCANG_ANCHOR_START,
             (Box) { box.x, box.y, MIN (kind_width, box.width), 0 });
  box.x += kind_width + FIGURE_GAP;
  box.width -= kind_width + FIGURE_GAP;
  if (note != NULL && box.width > self->text_size)
    {
      g_autofree char *line = shorten (self, note, box.width);

      add_words (self, node, missing != NULL ? "text" : "dim", line, self->small_size,
                 RANCANG_ANCHOR_END, box);
    }
}

static void
add_title (Drawing  *self,
           TreeNode *node,
           Box       box)
{
  if (node->lines == NULL)
    {
      g_autofree char *title = performance_tree_dup_title (node, self->options->language);

      node->lines = wrap_title (self, title, box.width);
    }
  box.y += self->small_height + 2;
  for (guint i = 0; node->lines[i] != NULL; i++, box.y += self->line_height)
    add_words (self, node, "text", node->lines[i], self->text_size, RANCANG_ANCHOR_START, box);
}

static RancangShape *
add_box (Drawing    *self,
         TreeNode   *node,
         const char *colour,
         Box         box,
         double      inset,
         double      radius)
{
  RancangShape *shape;

  shape = figure_add_rectangle (self->figure, colour, box.x + inset, box.y + inset,
                                box.width - 2 * inset, box.height - 2 * inset, radius - inset);
  figure_shape_belong (shape, rancang_item_get_id (node->item), NULL);
  return shape;
}

/* How many stand below, at the edge from which the lines leave: a click there collapses. */
static void
add_pill (Drawing  *self,
          TreeNode *node,
          Box       card,
          gboolean  collapsed)
{
  g_autofree char *text = g_strdup_printf (collapsed ? "+%u" : "%u",
                                           collapsed ? node->n_below : node->n_children);
  const char *id = rancang_item_get_id (node->item);
  RancangShape *shape;
  Box box;
  double width;

  figure_measure (self->options->font, text, self->small_size, 400, &width, NULL);
  box.width = MAX (width + 2 * PILL_PAD, self->small_height + 4);
  box.height = self->small_height + 2;
  get_exit (self, &card, &box.x, &box.y);
  box.x = round (box.x - box.width / 2);
  box.y = round (box.y - box.height / 2);
  shape = add_box (self, node, "surface", box, -1, box.height / 2);
  figure_shape_belong (shape, id, "branch");
  shape = add_box (self, node, collapsed ? "accent" : "dim", box, 0, box.height / 2);
  shape->alpha = collapsed ? 0.35 : 0.25;
  figure_shape_belong (shape, id, "branch");
  shape = add_words (self, node, "text", text, self->small_size, RANCANG_ANCHOR_MIDDLE,
                     (Box) { box.x, box.y + 1, box.width, 0 });
  figure_shape_belong (shape, id, "branch");
}

static void
add_face (Drawing  *self,
          TreeNode *node,
          Box       box)
{
  const double pad = self->text_size * CARD_PAD;
  const double radius = round (self->text_size * 0.7);
  const char *colour = performance_tree_get_colour (self->tree, node);
  const char *id = rancang_item_get_id (node->item);
  RancangShape *shape;

  add_box (self, node, "surface", box, 1, radius);
  if (node->level == 0)
    add_box (self, node, colour, box, 1, radius)->alpha = 0.16;
  shape = add_box (self, node, colour,
                   (Box) { box.x + pad * 0.7, box.y + pad, STRIPE, box.height - 2 * pad }, 0,
                   STRIPE / 2);
  shape->alpha = node->item != NULL && rancang_item_is (node->item, "indicator") ? 0.5 : 1;
  box = (Box) { box.x + pad * 1.4 + STRIPE, box.y + pad, box.width - pad * 2.2 - STRIPE,
                box.height - 2 * pad };
  add_heading (self, node, box);
  if (node->n_children > 0 && !self->downward)
    box.width -= self->small_height * 0.5; /* the pill covers that */
  add_title (self, node, box);
  if (g_strcmp0 (self->tree->dragged, id) == 0)
    {
      get_box (self, node, &box);
      add_box (self, node, "surface", box, 0, radius)->alpha = 0.6;
    }
}

/* Cards out of sight are stops, too, so that keys and screen readers reach them. */
static void
add_card (Drawing  *self,
          TreeNode *node)
{
  const TreeSpot *spot = &self->spots[node->spot];
  const char *id = rancang_item_get_id (node->item);
  const double radius = round (self->text_size * 0.7);
  const gboolean collapsed = node->n_children > 0
                             && rancang_performance_tree_is_collapsed (self->tree, id);
  const int place = (int) (spot->centre * 2 / spot->breadth);
  g_autofree char *label = performance_tree_dup_label (self->tree, node, self->options->language);
  Box box;

  get_box (self, node, &box);
  if (g_strcmp0 (self->tree->target, id) == 0)
    add_box (self, node, "accent", box, -3, radius);
  figure_shape_target (add_box (self, node, "grid", box, 0, radius), label,
                       self->downward ? (int) spot->level : place,
                       self->downward ? place : (int) spot->level);
  if (figure_is_clipped (self->options, box.x, box.y, box.width + 30, box.height + 30))
    return;
  add_face (self, node, box);
  if (node->n_children > 0)
    add_pill (self, node, box, collapsed);
}

/**
 * rancang_figure_new_performance_tree:
 * @tree: a tree
 * @options: size, text and language; the size is only a wish, the figure is as large as the tree
 *
 * Draws a performance tree: a card for each item that is shown, with its kind, its title, the
 * figures of an indicator, and in words what is missing. Dashed lines lead to the further items
 * that a card belongs to. The pill with the role `branch` is for collapsing.
 *
 * Returns: (transfer full): the figure
 *
 * Since: 1.0
 */
RancangFigure *
rancang_figure_new_performance_tree (RancangPerformanceTree     *tree,
                                     const RancangFigureOptions *options)
{
  Drawing self = { tree, options };
  g_autofree char *description = NULL;

  g_return_val_if_fail (RANCANG_IS_PERFORMANCE_TREE (tree), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  description = performance_tree_dup_description (tree, options->language);
  self.figure = figure_new (options, rancang_translate (options->language, NULL,
                                                        N_("Performance tree")), description);
  init_sizes (&self);
  place (&self);
  add_connections (&self);
  for (guint i = 0; i < tree->nodes->len; i++)
    {
      TreeNode *node = performance_tree_get_node (tree, i);

      if (node->spot >= 0)
        add_card (&self, node);
    }
  g_free (self.spots);

  return self.figure;
}
