/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-rule-reader.c: reads what holds for a whole model: validity, scale, rounding */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/series.h"
#include "scoring/score-model-private.h"

#define MAX_PLACES 6
#define MAX_COHORTS 100

static gboolean
read_places (JsonObject  *rounding,
             const char  *member,
             guint       *places,
             GError     **error)
{
  RancangDecimal number;

  if (!rancang_pack_read_decimal (rounding, member, &number, error))
    return FALSE;
  if (!rancang_decimal_is_integer (&number) || number.digits < 0 || number.digits > MAX_PLACES)
    return rancang_score_fail (error, _("“%s” must be a whole number from 0 to %d"), member,
                               MAX_PLACES);

  *places = (guint) number.digits;

  return TRUE;
}

static gboolean
read_mode (JsonObject        *object,
           RancangRoundMode  *mode,
           GError           **error)
{
  static const char *const modes[] = { "half-up", "half-even", "down", "up" };
  g_autofree char *text = NULL;

  if (!rancang_pack_read_string (object, "mode", TRUE, &text, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      if (!g_str_equal (modes[i], text))
        continue;
      *mode = (RancangRoundMode) i;
      return TRUE;
    }

  return rancang_score_fail (error, _("“%s” is not a way of rounding; there are “half-up”, "
                                      "“half-even”, “down” and “up”"), text);
}

/* What @object does not say stays as it is in @rounding. */
gboolean
rancang_score_rounding_read (RancangScoreRounding  *rounding,
                             JsonObject            *object,
                             GError               **error)
{
  if (json_object_has_member (object, "mode") && !read_mode (object, &rounding->mode, error))
    return FALSE;
  if (json_object_has_member (object, "score-places")
      && !read_places (object, "score-places", &rounding->score_places, error))
    return FALSE;
  if (json_object_has_member (object, "part-places"))
    {
      if (!read_places (object, "part-places", &rounding->part_places, error))
        return FALSE;
      rounding->rounds_parts = TRUE;
    }
  if (json_object_has_member (object, "mark-places"))
    {
      if (!read_places (object, "mark-places", &rounding->mark_places, error))
        return FALSE;
      rounding->rounds_marks = TRUE;
    }

  return TRUE;
}

static gboolean
read_boolean (JsonObject  *object,
              const char  *member,
              gboolean    *value,
              GError     **error)
{
  JsonNode *node = json_object_get_member (object, member);

  *value = FALSE;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return rancang_score_fail (error, _("“%s” must be true or false"), member);

  *value = json_node_get_boolean (node);

  return TRUE;
}

static gboolean
read_cohorts (RancangScoreModel  *self,
              JsonObject         *object,
              GError            **error)
{
  JsonArray *array;

  if (!json_object_has_member (object, "cohorts"))
    return TRUE;
  array = rancang_pack_read_array (object, "cohorts", error);
  if (array == NULL)
    return FALSE;

  self->cohorts = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      gint64 year = JSON_NODE_HOLDS_VALUE (node)
                        && json_node_get_value_type (node) == G_TYPE_INT64
                      ? json_node_get_int (node) : 0;
      int cohort = (int) CLAMP (year, 0, G_MAXINT);

      if (year < RANCANG_YEAR_MIN || year > RANCANG_YEAR_MAX || i == MAX_COHORTS)
        return rancang_score_fail (error, _("“%s” must be a list of years"), "cohorts");
      g_array_append_val (self->cohorts, cohort);
    }

  return TRUE;
}

static gboolean
read_areas (RancangScoreModel  *self,
            JsonObject         *object,
            GError            **error)
{
  const RancangField *field = rancang_kind_find_field (rancang_kind_lookup ("region"),
                                                       "priority-area");
  g_autoptr (GStrvBuilder) areas = g_strv_builder_new ();
  JsonArray *array;

  if (!json_object_has_member (object, "areas"))
    return TRUE;
  array = rancang_pack_read_array (object, "areas", error);
  if (array == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      const char *text = JSON_NODE_HOLDS_VALUE (node)
                             && json_node_get_value_type (node) == G_TYPE_STRING
                           ? json_node_get_string (node) : "";

      if (!rancang_score_has_choice (field, text))
        return rancang_score_fail (error, _("“%s” is not a priority area"), text);
      g_strv_builder_add (areas, text);
    }
  self->areas = g_strv_builder_end (areas);

  return TRUE;
}

static gboolean
read_rounding (RancangScoreModel  *self,
               JsonObject         *object,
               GError            **error)
{
  JsonObject *rounding = rancang_pack_read_object (object, "rounding", error);
  guint places;

  /* These two nobody may leave open. */
  return rounding != NULL && read_mode (rounding, &self->rounding.mode, error)
         && read_places (rounding, "score-places", &places, error)
         && rancang_score_rounding_read (&self->rounding, rounding, error);
}

/* For whom and when the model holds, and, unless it is derived from another, how it counts. */
gboolean
rancang_score_model_read_rule (RancangScoreModel  *self,
                               JsonObject         *object,
                               GError            **error)
{
  if (!read_boolean (object, "official", &self->official, error)
      || !rancang_pack_read_string (object, "note", FALSE, &self->note, error)
      || !rancang_pack_read_string (object, "note-en", FALSE, &self->note_en, error)
      || !rancang_pack_read_string (object, "family", FALSE, &self->family, error)
      || !read_cohorts (self, object, error) || !read_areas (self, object, error))
    return FALSE;
  if (self->family != NULL && !rancang_pack_is_id (self->family))
    return rancang_score_fail (error, _("“%s” is not a code: small letters, digits, points and "
                                        "hyphens"), self->family);
  if (json_object_has_member (object, "based-on"))
    return TRUE;

  return rancang_score_model_read_scales (self, object, error)
         && read_rounding (self, object, error);
}
