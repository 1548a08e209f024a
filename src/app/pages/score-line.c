/* SPDX-License-Identifier: GPL-3.0-or-later */
/* score-line.c: a line of the evaluation: a score that may become another one */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include "pages/score-line.h"

/**
 * RancangScoreLine:
 *
 * Scores never change; a new run gives a new tree. The lines stay and take the new scores, so that
 * what is open and what is being typed stays as it is.
 */
struct _RancangScoreLine
{
  GObject       parent_instance;

  RancangScore *score;
  GListStore   *children; /* RancangScoreLine; NULL for a question */

  guint         depth;
};

enum
{
  PROP_SCORE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RancangScoreLine, rancang_score_line, G_TYPE_OBJECT)

static guint
count_children (RancangScore *score)
{
  GListModel *children = rancang_score_get_children (score);

  return children != NULL ? g_list_model_get_n_items (children) : 0;
}

static void
fill_children (RancangScoreLine *self)
{
  guint n = count_children (self->score);

  if (n == 0)
    {
      g_clear_object (&self->children);
      return;
    }

  if (self->children == NULL)
    self->children = g_list_store_new (RANCANG_TYPE_SCORE_LINE);
  g_list_store_remove_all (self->children);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RancangScore) score = NULL;
      g_autoptr (RancangScoreLine) line = NULL;

      score = g_list_model_get_item (rancang_score_get_children (self->score), i);
      line = rancang_score_line_new (score, self->depth + 1);
      g_list_store_append (self->children, line);
    }
}

static void
rancang_score_line_dispose (GObject *object)
{
  RancangScoreLine *self = RANCANG_SCORE_LINE (object);

  g_clear_object (&self->score);
  g_clear_object (&self->children);

  G_OBJECT_CLASS (rancang_score_line_parent_class)->dispose (object);
}

static void
rancang_score_line_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  RancangScoreLine *self = RANCANG_SCORE_LINE (object);

  if (property_id == PROP_SCORE)
    g_value_set_object (value, self->score);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
rancang_score_line_class_init (RancangScoreLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rancang_score_line_dispose;
  object_class->get_property = rancang_score_line_get_property;

  properties[PROP_SCORE] = g_param_spec_object ("score", NULL, NULL, RANCANG_TYPE_SCORE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rancang_score_line_init (RancangScoreLine *self)
{
}

RancangScoreLine *
rancang_score_line_new (RancangScore *score,
                        guint         depth)
{
  RancangScoreLine *self;

  g_return_val_if_fail (RANCANG_IS_SCORE (score), NULL);

  self = g_object_new (RANCANG_TYPE_SCORE_LINE, NULL);
  self->score = g_object_ref (score);
  self->depth = depth;
  fill_children (self);

  return self;
}

RancangScore *
rancang_score_line_get_score (RancangScoreLine *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_LINE (self), NULL);

  return self->score;
}

guint
rancang_score_line_get_depth (RancangScoreLine *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_LINE (self), 0);

  return self->depth;
}

GListModel *
rancang_score_line_get_children (RancangScoreLine *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_LINE (self), NULL);

  return self->children != NULL ? G_LIST_MODEL (self->children) : NULL;
}

gboolean
rancang_score_line_is_question (RancangScoreLine *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_LINE (self), FALSE);

  return self->children == NULL;
}

/* FALSE when the score is of another thing, and the line cannot stand for it. */
gboolean
rancang_score_line_update (RancangScoreLine *self,
                           RancangScore     *score)
{
  guint n;

  g_return_val_if_fail (RANCANG_IS_SCORE_LINE (self), FALSE);
  g_return_val_if_fail (RANCANG_IS_SCORE (score), FALSE);

  n = count_children (score);
  if (g_strcmp0 (rancang_score_get_code (self->score), rancang_score_get_code (score)) != 0 ||
      n != count_children (self->score))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RancangScoreLine) line = g_list_model_get_item (G_LIST_MODEL (self->children), i);
      g_autoptr (RancangScore) child = NULL;

      child = g_list_model_get_item (rancang_score_get_children (score), i);
      if (!rancang_score_line_update (line, child))
        return FALSE;
    }
  g_set_object (&self->score, score);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCORE]);

  return TRUE;
}
