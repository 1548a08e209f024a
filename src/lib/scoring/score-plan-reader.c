/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-plan-reader.c: reads which values of the plan a scoring model looks at */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "scoring/score-model-private.h"

#define MAX_TESTS 32

gboolean
rancang_score_has_choice (const RancangField *field,
                          const char         *code)
{
  for (const RancangChoice *choice = field->choices; choice != NULL && choice->code; choice++)
    {
      if (g_str_equal (choice->code, code))
        return TRUE;
    }

  return FALSE;
}

static void
test_free (RancangScoreTest *self)
{
  g_free (self->value);
  g_free (self);
}

static void
clear_read (gpointer data)
{
  RancangScoreRead *self = data;

  g_clear_pointer (&self->values, g_hash_table_unref);
  g_clear_pointer (&self->among, g_ptr_array_unref);
  g_clear_pointer (&self->with, g_ptr_array_unref);
}

void
rancang_score_read_free (RancangScoreRead *self)
{
  g_atomic_rc_box_release_full (self, clear_read);
}

static void
clear_each (gpointer data)
{
  RancangScoreEach *self = data;

  g_clear_pointer (&self->where, g_ptr_array_unref);
}

void
rancang_score_each_free (RancangScoreEach *self)
{
  g_atomic_rc_box_release_full (self, clear_each);
}

static const RancangKind *
read_kind (JsonObject  *object,
           const char  *code,
           GError     **error)
{
  g_autofree char *name = NULL;
  const RancangKind *kind;

  if (!rancang_pack_read_string (object, "kind", TRUE, &name, error))
    {
      g_prefix_error (error, "%s: ", code);
      return NULL;
    }
  kind = rancang_kind_lookup (name);
  if (kind == NULL)
    rancang_score_fail (error, _("“%s” names a kind “%s”, which is not there"), code, name);

  return kind;
}

static const RancangField *
read_field (JsonObject         *object,
            const RancangKind  *kind,
            const char         *code,
            GError            **error)
{
  g_autofree char *name = NULL;
  const RancangField *field;

  if (!rancang_pack_read_string (object, "field", TRUE, &name, error))
    {
      g_prefix_error (error, "%s: ", code);
      return NULL;
    }
  field = rancang_kind_find_field (kind, name);
  if (field == NULL)
    rancang_score_fail (error, _("“%s” names a field “%s”, which “%s” does not have"), code, name,
                        rancang_kind_get_name (kind));

  return field;
}

static gboolean
is_series (const RancangField *field)
{
  return field->type == RANCANG_FIELD_SERIES || field->type == RANCANG_FIELD_MONEY_SERIES;
}

static gboolean
is_plain_text (const RancangField *field)
{
  return field->type == RANCANG_FIELD_TEXT || field->type == RANCANG_FIELD_CODE
         || field->type == RANCANG_FIELD_CHOICE;
}

static gboolean
read_test_value (RancangScoreTest  *test,
                 JsonObject        *object,
                 const char        *code,
                 GError           **error)
{
  const char *field = test->field->name;

  if (json_object_has_member (object, "equals"))
    {
      test->type = RANCANG_TEST_EQUALS;
      if (!is_plain_text (test->field))
        return rancang_score_fail (error, _("“%s” compares “%s”, which holds no text"), code,
                                   field);
      if (!rancang_pack_read_string (object, "equals", TRUE, &test->value, error))
        return FALSE;
      return test->field->choices == NULL
             || rancang_score_has_choice (test->field, test->value)
             || rancang_score_fail (error, _("“%s” compares “%s” with “%s”, which is no choice"),
                                    code, field, test->value);
    }
  test->type = json_object_has_member (object, "in-year") ? RANCANG_TEST_IN_YEAR
               : json_object_has_member (object, "empty") ? RANCANG_TEST_EMPTY
                                                          : RANCANG_TEST_FILLED;

  return test->type != RANCANG_TEST_IN_YEAR || is_series (test->field)
         || rancang_score_fail (error, _("“%s” looks for a year in “%s”, which holds no years"),
                                code, field);
}

static RancangScoreTest *
read_test (JsonNode           *element,
           const RancangKind  *kind,
           const char         *code,
           GError            **error)
{
  RancangScoreTest *test;

  if (!JSON_NODE_HOLDS_OBJECT (element))
    {
      rancang_score_fail (error, _("A condition of “%s” is not an object"), code);
      return NULL;
    }
  test = g_new0 (RancangScoreTest, 1);
  test->field = read_field (json_node_get_object (element), kind, code, error);
  if (test->field != NULL
      && read_test_value (test, json_node_get_object (element), code, error))
    return test;

  test_free (test);

  return NULL;
}

/* An empty list where nothing is said. */
static GPtrArray *
read_tests (JsonObject         *object,
            const char         *member,
            const RancangKind  *kind,
            const char         *code,
            GError            **error)
{
  g_autoptr (GPtrArray) tests = g_ptr_array_new_with_free_func ((GDestroyNotify) test_free);
  JsonArray *array;

  if (!json_object_has_member (object, member))
    return g_steal_pointer (&tests);
  array = rancang_pack_read_array (object, member, error);
  if (array == NULL)
    return NULL;
  if (json_array_get_length (array) > MAX_TESTS)
    {
      rancang_score_fail (error, _("“%s” has more than %d conditions"), code, MAX_TESTS);
      return NULL;
    }
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      RancangScoreTest *test = read_test (json_array_get_element (array, i), kind, code, error);

      if (test == NULL)
        return NULL;
      g_ptr_array_add (tests, test);
    }

  return g_steal_pointer (&tests);
}

static gboolean
read_values (RancangScoreRead  *read,
             JsonObject        *object,
             const char        *code,
             GError           **error)
{
  JsonObject *values = rancang_pack_read_object (object, "values", error);
  g_autoptr (GList) names = NULL;

  if (values == NULL)
    return FALSE;
  read->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  names = json_object_get_members (values);
  for (GList *name = names; name != NULL; name = name->next)
    {
      RancangDecimal value;

      if (!rancang_score_has_choice (read->field, name->data))
        return rancang_score_fail (error, _("“%s” values “%s”, which is no choice of “%s”"), code,
                                   (char *) name->data, read->field->name);
      if (!rancang_pack_read_decimal (values, name->data, &value, error))
        return FALSE;
      g_hash_table_insert (read->values, g_strdup (name->data), rancang_decimal_copy (&value));
    }

  return TRUE;
}

static gboolean
read_field_source (RancangScoreRead   *read,
                   JsonObject         *object,
                   const RancangKind  *context,
                   const char         *code,
                   GError            **error)
{
  if (json_object_has_member (object, "kind"))
    {
      read->kind = read_kind (object, code, error);
      if (read->kind == NULL)
        return FALSE;
      if (!rancang_kind_is_single (read->kind) || !rancang_kind_can_hold (context, read->kind))
        return rancang_score_fail (error, _("“%s” reads a “%s”, of which “%s” does not hold "
                                            "exactly one"), code,
                                   rancang_kind_get_name (read->kind),
                                   rancang_kind_get_name (context));
    }
  read->field = read_field (object, read->kind != NULL ? read->kind : context, code, error);
  if (read->field == NULL)
    return FALSE;
  if (read->field->type == RANCANG_FIELD_CHOICE)
    return read_values (read, object, code, error);

  return read->field->type == RANCANG_FIELD_NUMBER || read->field->type == RANCANG_FIELD_MONEY
         || is_series (read->field)
         || rancang_score_fail (error, _("“%s” reads “%s”, which is no number"), code,
                                read->field->name);
}

static gboolean
read_source (RancangScoreRead   *read,
             const char         *type,
             JsonObject         *object,
             const RancangKind  *context,
             const char         *code,
             GError            **error)
{
  if (g_str_equal (type, "field"))
    return read_field_source (read, object, context, code, error);
  if (g_str_equal (type, "achievement"))
    {
      read->type = RANCANG_READ_ACHIEVEMENT;
      return g_str_equal (rancang_kind_get_name (context), "indicator")
             || rancang_score_fail (error, _("“%s” reads an achievement, but stands for no "
                                             "indicator"), code);
    }
  if (g_str_equal (type, "completeness"))
    {
      read->type = RANCANG_READ_COMPLETENESS;
      return TRUE;
    }
  if (!g_str_equal (type, "count") && !g_str_equal (type, "share"))
    return rancang_score_fail (error, _("“%s” reads “%s”; there are “field”, “achievement”, "
                                        "“completeness”, “count” and “share”"), code, type);

  read->type = g_str_equal (type, "count") ? RANCANG_READ_COUNT : RANCANG_READ_SHARE;
  read->kind = read_kind (object, code, error);
  if (read->kind == NULL)
    return FALSE;
  read->among = read_tests (object, "among", read->kind, code, error);
  read->with = read->among != NULL ? read_tests (object, "with", read->kind, code, error) : NULL;

  return read->with != NULL;
}

RancangScoreRead *
rancang_score_read_new (JsonObject         *object,
                        const RancangKind  *context,
                        const char         *code,
                        GError            **error)
{
  JsonObject *source = rancang_pack_read_object (object, "read", error);
  g_autofree char *type = NULL;
  RancangScoreRead *read;

  if (source == NULL || !rancang_pack_read_string (source, "value", TRUE, &type, error))
    return NULL;
  read = g_atomic_rc_box_new0 (RancangScoreRead);
  if (read_source (read, type, source, context, code, error))
    return read;

  rancang_score_read_free (read);

  return NULL;
}

static gboolean
tests_know_years (GPtrArray *tests)
{
  for (guint i = 0; tests != NULL && i < tests->len; i++)
    {
      if (((RancangScoreTest *) tests->pdata[i])->type == RANCANG_TEST_IN_YEAR)
        return TRUE;
    }

  return FALSE;
}

/* Whether what is read may be another in another year. */
gboolean
rancang_score_read_knows_years (const RancangScoreRead *self)
{
  return self->type == RANCANG_READ_ACHIEVEMENT
         || (self->field != NULL && is_series (self->field)) || tests_know_years (self->among)
         || tests_know_years (self->with);
}

gboolean
rancang_score_each_knows_years (const RancangScoreEach *self)
{
  return tests_know_years (self->where);
}

RancangScoreEach *
rancang_score_each_new (JsonObject  *object,
                        const char  *code,
                        GError     **error)
{
  JsonObject *source = rancang_pack_read_object (object, "each", error);
  RancangScoreEach *each;

  if (source == NULL)
    return NULL;
  each = g_atomic_rc_box_new0 (RancangScoreEach);
  each->kind = read_kind (source, code, error);
  if (each->kind != NULL)
    each->where = read_tests (source, "where", each->kind, code, error);
  if (each->where != NULL)
    return each;

  rancang_score_each_free (each);

  return NULL;
}
