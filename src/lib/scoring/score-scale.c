/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-scale.c: the scales of questions, and the names of scores */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "scoring/score-model-private.h"

#define MAX_LABELS 100
#define MAX_SCALES 100

gboolean
rancang_score_fail (GError     **error,
                    const char  *format,
                    ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MODEL, message);

  return FALSE;
}

void
rancang_score_label_free (RancangScoreLabel *self)
{
  g_free (self->title);
  g_free (self->title_en);
  g_free (self);
}

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  const RancangScoreLabel *left = *(const RancangScoreLabel *const *) a;
  const RancangScoreLabel *right = *(const RancangScoreLabel *const *) b;

  return rancang_decimal_compare (&right->from, &left->from);
}

static gboolean
read_label (RancangScoreLabel  *label,
            JsonNode           *element,
            const char         *place,
            GError            **error)
{
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (element))
    return rancang_score_fail (error, _("A label of “%s” is not an object"), place);
  object = json_node_get_object (element);

  return rancang_pack_read_decimal (object, "from", &label->from, error)
         && rancang_pack_read_string (object, "title", TRUE, &label->title, error)
         && rancang_pack_read_string (object, "title-en", FALSE, &label->title_en, error);
}

/* The highest comes first; two that begin at the same value would be one too many. */
GPtrArray *
rancang_score_labels_read (JsonArray   *array,
                           const char  *place,
                           GError     **error)
{
  g_autoptr (GPtrArray) labels = NULL;

  labels = g_ptr_array_new_with_free_func ((GDestroyNotify) rancang_score_label_free);
  if (json_array_get_length (array) > MAX_LABELS)
    {
      rancang_score_fail (error, _("“%s” has more than %d labels"), place, MAX_LABELS);
      return NULL;
    }
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      RancangScoreLabel *label = g_new0 (RancangScoreLabel, 1);

      g_ptr_array_add (labels, label);
      if (!read_label (label, json_array_get_element (array, i), place, error))
        return NULL;
    }

  g_ptr_array_sort (labels, compare_labels);
  for (guint i = 1; i < labels->len; i++)
    {
      RancangScoreLabel *higher = labels->pdata[i - 1];
      RancangScoreLabel *lower = labels->pdata[i];

      if (rancang_decimal_compare (&higher->from, &lower->from) == 0)
        {
          rancang_score_fail (error, _("The labels “%s” and “%s” of “%s” begin at the same value"),
                              lower->title, higher->title, place);
          return NULL;
        }
    }

  return g_steal_pointer (&labels);
}

/* The label of the highest threshold that @value reaches, or NULL. */
const RancangScoreLabel *
rancang_score_labels_find (GPtrArray            *labels,
                           const RancangDecimal *value)
{
  for (guint i = 0; labels != NULL && i < labels->len; i++)
    {
      const RancangScoreLabel *label = labels->pdata[i];

      if (rancang_decimal_compare (value, &label->from) >= 0)
        return label;
    }

  return NULL;
}

void
rancang_score_scale_free (RancangScoreScale *self)
{
  g_free (self->name);
  g_clear_pointer (&self->labels, g_ptr_array_unref);
  g_free (self);
}

static RancangScoreScale *
scale_new (const char *name,
           gint64      minimum,
           gint64      maximum,
           gint64      step,
           gboolean    open)
{
  RancangScoreScale *self = g_new0 (RancangScoreScale, 1);

  self->name = g_strdup (name);
  rancang_decimal_init (&self->minimum, minimum, 0);
  rancang_decimal_init (&self->maximum, maximum, 0);
  rancang_decimal_init (&self->step, step, 0);
  self->open = open;

  return self;
}

static void
add_known_scales (RancangScoreModel *self)
{
  static const struct
  {
    const char *name;
    gint64      minimum;
    gint64      maximum;
    gint64      step;
    gboolean    open;
  } known[] = {
    { "0-4", 0, 4, 0, FALSE },
    { "1-5", 1, 5, 0, FALSE },
    { "yes-no", 0, 1, 1, FALSE },
    { "percentage", 0, 100, 0, FALSE },
    /* A target may be exceeded. */
    { "achievement", 0, 100, 0, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    g_ptr_array_add (self->scales, scale_new (known[i].name, known[i].minimum, known[i].maximum,
                                              known[i].step, known[i].open));
}

static gboolean
read_limits (RancangScoreScale  *scale,
             JsonObject         *object,
             GError            **error)
{
  g_autofree char *type = NULL;
  gboolean count;

  if (!rancang_pack_read_string (object, "type", FALSE, &type, error))
    return FALSE;
  if (type != NULL && !g_str_equal (type, "count"))
    return rancang_score_fail (error, _("“%s” of the scale “%s” is not a type; there is “count”"),
                               type, scale->name);

  count = type != NULL;
  rancang_decimal_init (&scale->step, count, 0);
  scale->open = count;
  if ((!count || json_object_has_member (object, "minimum"))
      && !rancang_pack_read_decimal (object, "minimum", &scale->minimum, error))
    return FALSE;
  if (!rancang_pack_read_decimal (object, count ? "full" : "maximum", &scale->maximum, error))
    return FALSE;
  if (json_object_has_member (object, "step")
      && !rancang_pack_read_decimal (object, "step", &scale->step, error))
    return FALSE;
  if (scale->step.digits < 0)
    return rancang_score_fail (error, _("The steps of the scale “%s” are less than nothing"),
                               scale->name);

  return rancang_decimal_compare (&scale->minimum, &scale->maximum) < 0
         || rancang_score_fail (error, _("The scale “%s” ends where it begins, or before"),
                                scale->name);
}

static RancangScoreScale *
scale_read (const char  *name,
            JsonNode    *node,
            GError     **error)
{
  RancangScoreScale *scale = scale_new (name, 0, 0, 0, FALSE);
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  gboolean read;

  read = object != NULL ? read_limits (scale, object, error)
                        : rancang_score_fail (error, _("“%s” must be an object"), name);
  if (read && json_object_has_member (object, "labels"))
    {
      JsonArray *array = rancang_pack_read_array (object, "labels", error);

      scale->labels = array != NULL ? rancang_score_labels_read (array, name, error) : NULL;
      read = scale->labels != NULL;
    }
  if (read)
    return scale;

  rancang_score_scale_free (scale);

  return NULL;
}

const RancangScoreScale *
rancang_score_model_find_scale (RancangScoreModel *self,
                                const char        *name)
{
  for (guint i = 0; i < self->scales->len; i++)
    {
      const RancangScoreScale *scale = self->scales->pdata[i];

      if (g_str_equal (scale->name, name))
        return scale;
    }

  return NULL;
}

static gboolean
read_own_scales (RancangScoreModel  *self,
                 JsonObject         *scales,
                 GError            **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (json_object_get_size (scales) > MAX_SCALES)
    return rancang_score_fail (error, _("The model has more than %d scales"), MAX_SCALES);

  json_object_iter_init (&iter, scales);
  while (json_object_iter_next (&iter, &name, &node))
    {
      RancangScoreScale *scale;

      if (!rancang_pack_is_id (name))
        return rancang_score_fail (error, _("“%s” is not a code: small letters, digits, points "
                                            "and hyphens"), name);
      if (rancang_score_model_find_scale (self, name) != NULL)
        return rancang_score_fail (error, _("The scale “%s” is there already"), name);
      scale = scale_read (name, node, error);
      if (scale == NULL)
        return FALSE;
      g_ptr_array_add (self->scales, scale);
    }

  return TRUE;
}

/* The scale of the result, which questions have too that name no other; and the others. */
gboolean
rancang_score_model_read_scales (RancangScoreModel  *self,
                                 JsonObject         *object,
                                 GError            **error)
{
  JsonNode *own = json_object_get_member (object, "scale");
  JsonObject *scales;

  add_known_scales (self);
  if (json_object_has_member (object, "scales"))
    {
      scales = rancang_pack_read_object (object, "scales", error);
      if (scales == NULL || !read_own_scales (self, scales, error))
        return FALSE;
    }
  if (own != NULL && JSON_NODE_HOLDS_VALUE (own)
      && json_node_get_value_type (own) == G_TYPE_STRING)
    {
      self->scale = (RancangScoreScale *) rancang_score_model_find_scale (
        self, json_node_get_string (own));
      return self->scale != NULL
             || rancang_score_fail (error, _("There is no scale “%s”"),
                                    json_node_get_string (own));
    }
  if (own == NULL)
    return rancang_score_fail (error, _("“%s” must be an object"), "scale");

  self->scale = scale_read ("scale", own, error);
  if (self->scale != NULL)
    g_ptr_array_add (self->scales, self->scale);

  return self->scale != NULL;
}

/* By a straight line; what lies beyond the full value of an open scale is full. */
RancangFraction
rancang_score_scale_convert (const RancangScoreScale *from,
                             const RancangScoreScale *to,
                             const RancangFraction   *value)
{
  const RancangDecimal width = rancang_decimal_subtract (&from->maximum, &from->minimum);
  const RancangDecimal to_width = rancang_decimal_subtract (&to->maximum, &to->minimum);
  const RancangFraction start = rancang_fraction_of (&from->minimum);
  const RancangFraction end = rancang_fraction_of (&from->maximum);
  const RancangFraction base = rancang_fraction_of (&to->minimum);
  const RancangFraction divisor = rancang_fraction_of (&width);
  const RancangFraction factor = rancang_fraction_of (&to_width);
  RancangFraction part = *value;

  if (rancang_fraction_compare (&part, &end) > 0)
    part = end;
  if (rancang_fraction_compare (&part, &start) < 0)
    part = start;
  part = rancang_fraction_subtract (&part, &start);
  part = rancang_fraction_multiply (&part, &factor);
  part = rancang_fraction_divide (&part, &divisor);

  return rancang_fraction_add (&part, &base);
}
