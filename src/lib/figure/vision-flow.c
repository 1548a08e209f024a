/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* vision-flow.c: how the analysis becomes the vision: issues, key words, vision, missions, goals */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "figure/figure-private.h"
#include "model/catalogue.h"

#include <math.h>
#include <string.h>

#define COLUMN_LEAST 150.0
#define COLUMN_MOST 250.0
#define CHANNEL 44.0 /* between two columns, where the lines run */
#define PADDING 9.0
#define SPACE 9.0
#define LINES 3
#define VISION_LINES 14
#define CURVE_STEPS 14
#define DASH 2 /* steps of a curve that are drawn, and then left out */

enum
{
  COLUMN_ANALYSIS,
  COLUMN_WORDS,
  COLUMN_VISION,
  COLUMN_MISSIONS,
  COLUMN_GOALS,
  N_COLUMNS,
};

typedef struct
{
  RancangItem *item;
  const char  *role;
  const char  *kind_word;
  const char  *missing; /* what it lacks, in words, or NULL */
  char       **lines;
  int          column;
  int          row;
  double       y;
  double       height;
} Node;

typedef struct
{
  const RancangFigureOptions *options;
  RancangPlan                *plan;
  RancangItem                *root;
  RancangFigure              *figure;
  GArray                     *nodes;
  GHashTable                 *by_item; /* RancangItem -> index of its node + 1 */
  char                       *vision;  /* folded, to look for the key words in it */
  double                      text_size;
  double                      line_height;
  double                      column_width;
  double                      top;
  double                      height;
} Flow;

static const char *translate (Flow       *flow,
                              const char *text) G_GNUC_FORMAT (2);

static const char *
translate (Flow       *flow,
           const char *text)
{
  return rancang_translate (flow->options->language, NULL, text);
}

static void
clear_node (Node *node)
{
  g_strfreev (node->lines);
}

static void
add_node (Flow        *flow,
          RancangItem *item,
          int          column,
          const char  *role,
          const char  *kind_word,
          const char  *text,
          const char  *missing)
{
  const gboolean is_vision = column == COLUMN_VISION;
  const double width = flow->column_width - 2 * PADDING;
  Node node = { item, role, kind_word, missing, NULL, column };

  node.lines = figure_wrap_lines (flow->options->font, text, flow->text_size,
                                  is_vision ? 700 : 400, width, is_vision ? VISION_LINES : LINES);
  node.height = 2 * PADDING + MAX (1, g_strv_length (node.lines)) * flow->line_height
                + (missing != NULL ? flow->line_height : 0);
  g_array_append_val (flow->nodes, node);
  g_hash_table_insert (flow->by_item, item, GUINT_TO_POINTER (flow->nodes->len));
}

static gboolean
found_cb (RancangItem *item,
          gpointer     user_data)
{
  *(gboolean *) user_data = TRUE;
  return FALSE;
}

static gboolean
is_referred (Flow        *flow,
             RancangItem *item)
{
  gboolean found = FALSE;

  rancang_plan_foreach_referrer (flow->plan, item, found_cb, &found);

  return found;
}

static void
add_children (Flow       *flow,
              int         column,
              const char *kind,
              const char *kind_word,
              const char *missing)
{
  const guint n = rancang_item_count_children (flow->root, kind);

  for (guint i = 0; i < n; i++)
    {
      RancangItem *item = rancang_item_peek_child (flow->root, kind, i);

      add_node (flow, item, column, kind, kind_word, rancang_item_get_title (item),
                is_referred (flow, item) ? NULL : missing);
    }
}

/* Whether the vision says the word, whatever ending it has there. */
static gboolean
is_in_vision (Flow        *flow,
              RancangItem *word)
{
  g_autofree char *folded = g_utf8_casefold (rancang_item_get_title (word), -1);

  return *folded != '\0' && strstr (flow->vision, folded) != NULL;
}

static void
add_words (Flow *flow)
{
  const guint n = rancang_item_count_children (flow->root, "vision-word");

  for (guint i = 0; i < n; i++)
    {
      RancangItem *word = rancang_item_peek_child (flow->root, "vision-word", i);

      add_node (flow, word, COLUMN_WORDS, "vision-word", translate (flow, N_("Vision key word")),
                rancang_item_get_title (word),
                is_in_vision (flow, word) ? NULL : translate (flow, N_("Not in the vision")));
    }
}

static void
add_missions (Flow *flow)
{
  const guint n = rancang_item_count_children (flow->root, "mission");

  for (guint i = 0; i < n; i++)
    {
      RancangItem *mission = rancang_item_peek_child (flow->root, "mission", i);
      const guint n_goals = rancang_item_count_children (mission, "goal");

      add_node (flow, mission, COLUMN_MISSIONS, "mission", translate (flow, N_("Mission")),
                rancang_item_get_title (mission),
                n_goals > 0 ? NULL : translate (flow, N_("Without goals")));
      for (guint j = 0; j < n_goals; j++)
        {
          RancangItem *goal = rancang_item_peek_child (mission, "goal", j);

          add_node (flow, goal, COLUMN_GOALS, "goal", translate (flow, N_("Goal")),
                    rancang_item_get_title (goal),
                    rancang_item_count_children (goal, "indicator") > 0
                      ? NULL : translate (flow, N_("Without indicators")));
        }
    }
}

static void
collect (Flow *flow)
{
  const char *vision = rancang_item_get_text (flow->root, "vision");
  const gboolean is_empty = vision == NULL || *vision == '\0';

  flow->vision = g_utf8_casefold (is_empty ? "" : vision, -1);
  add_children (flow, COLUMN_ANALYSIS, "potential", translate (flow, N_("Potential")),
                translate (flow, N_("Not built on yet")));
  add_children (flow, COLUMN_ANALYSIS, "strategic-issue", translate (flow, N_("Strategic issue")),
                translate (flow, N_("Not answered yet")));
  add_words (flow);
  add_node (flow, flow->root, COLUMN_VISION, "vision", translate (flow, N_("Vision")),
            is_empty ? translate (flow, N_("There is no vision yet.")) : vision, NULL);
  add_missions (flow);
}

static double
measure_column (Flow *flow,
                int   column)
{
  double height = 0;

  for (guint i = 0; i < flow->nodes->len; i++)
    {
      const Node *node = &g_array_index (flow->nodes, Node, i);

      if (node->column == column)
        height += node->height + SPACE;
    }

  return MAX (0, height - SPACE);
}

/* Each column stands in the middle of the highest, so that the lines are short. */
static void
place_nodes (Flow *flow)
{
  double heights[N_COLUMNS];
  double y[N_COLUMNS];
  int rows[N_COLUMNS] = { 0 };

  for (int column = 0; column < N_COLUMNS; column++)
    heights[column] = measure_column (flow, column);
  flow->top = flow->line_height + 2 * SPACE;
  flow->height = 0;
  for (int column = 0; column < N_COLUMNS; column++)
    flow->height = MAX (flow->height, heights[column]);
  flow->height = MAX (flow->height, flow->options->height - flow->top - SPACE);
  for (int column = 0; column < N_COLUMNS; column++)
    y[column] = round (flow->top + (flow->height - heights[column]) / 2);

  for (guint i = 0; i < flow->nodes->len; i++)
    {
      Node *node = &g_array_index (flow->nodes, Node, i);

      node->y = y[node->column];
      node->row = rows[node->column]++;
      y[node->column] += node->height + SPACE;
    }
}

static double
get_x (Flow *flow,
       int   column)
{
  return round (column * (flow->column_width + CHANNEL));
}

static double
curve (double t)
{
  return t * t * (3 - 2 * t);
}

/* A curve from one card to another; a dashed one says that the link is only meant. */
static void
add_line (Flow       *flow,
          const Node *from,
          const Node *to,
          gboolean    is_dashed)
{
  double points[2 * 2 * (CURVE_STEPS + 1)];
  const double x = get_x (flow, from->column) + flow->column_width;
  const double start = from->y + from->height / 2;
  const double end = to->y + to->height / 2;
  const double reach = get_x (flow, to->column) - x;
  guint n = 0;

  for (int i = 0; i <= CURVE_STEPS; i++)
    {
      const double t = (double) i / CURVE_STEPS;

      if (is_dashed && i % (2 * DASH) == DASH)
        {
          points[2 * n] = NAN;
          points[2 * n++ + 1] = 0;
        }
      if (is_dashed && i % (2 * DASH) > DASH - 1)
        continue;
      points[2 * n] = x + reach * t;
      points[2 * n++ + 1] = start + (end - start) * curve (t);
    }
  figure_add_path (flow->figure, is_dashed ? "dim" : "accent", points, n, 1.5)->alpha = 0.7;
}

static Node *
find_node (Flow        *flow,
           RancangItem *item)
{
  const guint index = GPOINTER_TO_UINT (g_hash_table_lookup (flow->by_item, item));

  return index > 0 ? &g_array_index (flow->nodes, Node, index - 1) : NULL;
}

static void
add_references (Flow       *flow,
                const Node *word,
                const char *field)
{
  const char * const *ids = rancang_item_get_list (word->item, field);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      RancangItem *item = rancang_plan_find (flow->plan, ids[i]);
      const Node *node = item != NULL ? find_node (flow, item) : NULL;

      if (node != NULL && node->column == COLUMN_ANALYSIS)
        add_line (flow, node, word, FALSE);
    }
}

static void
add_lines (Flow *flow)
{
  const Node *vision = find_node (flow, flow->root);

  for (guint i = 0; i < flow->nodes->len; i++)
    {
      const Node *node = &g_array_index (flow->nodes, Node, i);

      switch (node->column)
        {
        case COLUMN_WORDS:
          add_references (flow, node, "potentials");
          add_references (flow, node, "issues");
          add_line (flow, node, vision, node->missing != NULL);
          break;
        case COLUMN_MISSIONS:
          add_line (flow, vision, node, FALSE);
          break;
        case COLUMN_GOALS:
          add_line (flow, find_node (flow, rancang_item_get_parent (node->item)), node, FALSE);
          break;
        default:
          break;
        }
    }
}

static void
add_card (Flow       *flow,
          const Node *node)
{
  const char *title = rancang_item_get_title (node->item);
  const gboolean is_vision = node->column == COLUMN_VISION;
  const char *name = is_vision ? rancang_item_get_text (node->item, "vision") : title;
  const char *id = rancang_item_get_id (node->item);
  const double x = get_x (flow, node->column);
  g_autofree char *label = NULL;
  RancangShape *shape;
  double y = node->y + PADDING;

  label = g_strconcat (node->kind_word, ": ", name != NULL ? name : "",
                       node->missing != NULL ? ". " : NULL, node->missing, NULL);
  figure_add_rectangle (flow->figure, "surface", x, node->y, flow->column_width, node->height, 8);
  shape = figure_add_rectangle (flow->figure, node->column == COLUMN_WORDS || is_vision ? "accent"
                                                                                        : "text",
                                x, node->y, flow->column_width, node->height, 8);
  shape->alpha = is_vision ? 0.2 : node->column == COLUMN_WORDS ? 0.14 : 0.07;
  figure_shape_belong (shape, id, node->role);
  figure_shape_target (shape, label, node->row, node->column);
  for (guint i = 0; node->lines[i] != NULL; i++, y += flow->line_height)
    figure_shape_belong (figure_add_text (flow->figure, "text", node->lines[i], flow->text_size,
                                          is_vision ? 700 : 400, RANCANG_ANCHOR_START,
                                          x + PADDING, y, flow->column_width - 2 * PADDING),
                         id, node->role);
  if (node->missing != NULL)
    figure_shape_belong (figure_add_text (flow->figure, "dim", node->missing,
                                          flow->text_size * 0.88, 400, RANCANG_ANCHOR_START,
                                          x + PADDING, y, flow->column_width - 2 * PADDING),
                         id, node->role);
}

static void
add_heading (Flow       *flow,
             int         column,
             const char *text)
{
  figure_shape_pin (figure_add_text (flow->figure, "text", text, flow->text_size, 700,
                                     RANCANG_ANCHOR_START, get_x (flow, column), SPACE / 2,
                                     flow->column_width),
                    RANCANG_PIN_Y);
}

static void
add_headings (Flow   *flow,
              double  width)
{
  static const char * const headings[N_COLUMNS] = {
    N_("Potentials and issues"), N_("Key words"), N_("Vision"), N_("Missions"), N_("Goals"),
  };

  figure_shape_pin (figure_add_rectangle (flow->figure, "surface", 0, 0, width,
                                          flow->top - SPACE / 2, 0),
                    RANCANG_PIN_Y);
  for (int column = 0; column < N_COLUMNS; column++)
    add_heading (flow, column, translate (flow, headings[column]));
}

static char *
describe (Flow *flow)
{
  guint n_words = 0;
  guint n_said = 0;

  for (guint i = 0; i < flow->nodes->len; i++)
    {
      const Node *node = &g_array_index (flow->nodes, Node, i);

      n_words += node->column == COLUMN_WORDS;
      n_said += node->column == COLUMN_WORDS && node->missing == NULL;
    }

  return g_strdup_printf (translate (flow, N_("%u of %u key words are in the vision.")), n_said,
                          n_words);
}

static void
init_flow (Flow                       *flow,
           RancangItem                *root,
           const RancangFigureOptions *options)
{
  flow->options = options;
  flow->root = root;
  flow->plan = rancang_item_get_plan (root);
  flow->text_size = options->text_size > 0 ? options->text_size : FIGURE_TEXT_SIZE;
  figure_measure (options->font, "Ag", flow->text_size, 400, NULL, &flow->line_height);
  flow->column_width = floor (CLAMP ((options->width - (N_COLUMNS - 1) * CHANNEL) / N_COLUMNS,
                                     COLUMN_LEAST, COLUMN_MOST));
  flow->nodes = g_array_new (FALSE, TRUE, sizeof (Node));
  g_array_set_clear_func (flow->nodes, (GDestroyNotify) clear_node);
  flow->by_item = g_hash_table_new (NULL, NULL);
}

/**
 * rancang_figure_new_vision_flow:
 * @root: the plan's root
 * @options: size, text and language
 *
 * Draws how the strategic analysis becomes the direction: potentials and strategic issues, the key
 * words that come out of them, the vision in which the words stand, missions and goals. A key word
 * that the vision does not say is linked by a dashed line; an issue that nothing answers, a mission
 * without goals and a goal without indicators say so.
 *
 * Returns: (transfer full): the figure
 *
 * Since: 1.0
 */
RancangFigure *
rancang_figure_new_vision_flow (RancangItem                *root,
                                const RancangFigureOptions *options)
{
  Flow flow = { 0 };
  g_autofree char *description = NULL;
  double width;

  g_return_val_if_fail (RANCANG_IS_ITEM (root), NULL);
  g_return_val_if_fail (rancang_item_get_plan (root) != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  init_flow (&flow, root, options);
  collect (&flow);
  place_nodes (&flow);
  description = describe (&flow);
  flow.figure = figure_new (options, translate (&flow, N_("From the analysis to the vision")),
                            description);
  width = N_COLUMNS * flow.column_width + (N_COLUMNS - 1) * CHANNEL;
  figure_set_size (flow.figure, width, flow.top + flow.height + SPACE);
  figure_set_pinned (flow.figure, 0, flow.top - SPACE / 2);
  add_lines (&flow);
  for (guint i = 0; i < flow.nodes->len; i++)
    add_card (&flow, &g_array_index (flow.nodes, Node, i));
  add_headings (&flow, width);
  g_array_unref (flow.nodes);
  g_hash_table_unref (flow.by_item);
  g_free (flow.vision);

  return flow.figure;
}
