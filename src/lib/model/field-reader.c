/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* field-reader.c: values of fields as people write and paste them */

#include "config.h"

#include "model/field-reader.h"

#include <string.h>

#include "model/catalogue.h"
#include "model/field-reader-private.h"
#include "model/kind-private.h"

/* Shorter beginnings of a label are not taken for it. */
#define PREFIX_MIN 4

struct _RancangFieldReader
{
  gatomicrefcount ref_count;
  RancangPlan    *plan;     /* owned */
  RancangLanguage language;
  GHashTable     *names;    /* kind or "" -> (folded name -> item or AMBIGUOUS) */
};

/* Stands for several items of one name. */
#define AMBIGUOUS GINT_TO_POINTER (1)

G_DEFINE_BOXED_TYPE (RancangFieldReader, rancang_field_reader, rancang_field_reader_ref,
                     rancang_field_reader_unref)

/**
 * rancang_field_reader_new:
 * @plan: the plan that references point into
 * @language: the reader's language: its marks between digits and its short words come first
 *
 * Returns: (transfer full): a reader
 *
 * Since: 1.0
 */
RancangFieldReader *
rancang_field_reader_new (RancangPlan     *plan,
                          RancangLanguage  language)
{
  RancangFieldReader *self;

  g_return_val_if_fail (RANCANG_IS_PLAN (plan), NULL);

  self = g_new0 (RancangFieldReader, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->plan = g_object_ref (plan);
  self->language = language;
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_hash_table_unref);

  return self;
}

/**
 * rancang_field_reader_ref:
 * @self: a reader
 *
 * Returns: (transfer full): the reader
 *
 * Since: 1.0
 */
RancangFieldReader *
rancang_field_reader_ref (RancangFieldReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * rancang_field_reader_unref:
 * @self: (transfer full): a reader
 *
 * Gives a reference back.
 *
 * Since: 1.0
 */
void
rancang_field_reader_unref (RancangFieldReader *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->names);
  g_object_unref (self->plan);
  g_free (self);
}

G_GNUC_PRINTF (2, 3)
static gboolean
refuse (GError    **error,
        const char *format,
        ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_VALUE, format, args);
  va_end (args);

  return FALSE;
}

static char *
shorten (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n\t", ' ');

  return g_utf8_truncate_middle (line, 40);
}

static void
add_name (GHashTable  *names,
          const char  *name,
          RancangItem *item)
{
  g_autofree char *folded = NULL;
  gpointer there;

  if (name == NULL || *name == '\0')
    return;
  folded = rancang_read_folded (name);
  there = g_hash_table_lookup (names, folded);
  if (there == item)
    return;
  g_hash_table_insert (names, g_steal_pointer (&folded), there == NULL ? item : AMBIGUOUS);
}

static gboolean
add_names (RancangItem *item,
           gpointer     user_data)
{
  static const char *const fields[] = { "title", "title-en", "abbreviation", "code", "key" };
  const RancangKind *kind = rancang_item_get_kind (item);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (rancang_kind_find_field (kind, fields[i]) != NULL)
        add_name (user_data, rancang_item_get_text (item, fields[i]), item);
    }

  return TRUE;
}

static GHashTable *
get_names (RancangFieldReader *self,
           const char         *kind)
{
  GHashTable *names = g_hash_table_lookup (self->names, kind != NULL ? kind : "");
  RancangItem *root = rancang_plan_get_root (self->plan);

  if (names != NULL)
    return names;
  names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < rancang_kind_get_count (); i++)
    {
      const char *name = rancang_kind_get_name (rancang_kind_get (i));

      if (kind == NULL || g_str_equal (kind, name))
        rancang_item_foreach (root, name, add_names, names);
    }
  g_hash_table_insert (self->names, g_strdup (kind != NULL ? kind : ""), names);

  return names;
}

/**
 * rancang_field_reader_find:
 * @self: a reader
 * @kind: (nullable): the kind of the item, or %NULL where any will do
 * @text: a title, an abbreviation, a code or an id
 * @error: return location for an error of the domain %RANCANG_PLAN_ERROR
 *
 * Finds the item that people mean; capitals and spaces do not matter. A name that several items
 * have means none of them.
 *
 * Returns: (transfer none) (nullable): the item
 *
 * Since: 1.0
 */
RancangItem *
rancang_field_reader_find (RancangFieldReader  *self,
                           const char          *kind,
                           const char          *text,
                           GError             **error)
{
  g_autofree char *folded = NULL;
  g_autofree char *brief = NULL;
  gpointer found;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  folded = rancang_read_folded (text);
  found = g_hash_table_lookup (get_names (self, kind), folded);
  if (found != NULL && found != AMBIGUOUS)
    return found;
  if (found == NULL)
    {
      RancangItem *item = rancang_plan_find (self->plan, text);

      if (item != NULL && (kind == NULL || rancang_item_is (item, kind)))
        return item;
    }
  brief = shorten (text);
  if (found == AMBIGUOUS)
    refuse (error, _("Several items are called “%s”"), brief);
  else
    refuse (error, _("There is no “%s” in the plan"), brief);

  return NULL;
}

/* TRUE where the label is @folded; sets @begins where it begins with it. */
static gboolean
label_matches (const char *label,
               const char *folded,
               gboolean   *begins)
{
  g_autofree char *other = rancang_read_folded (label);

  if (g_str_equal (other, folded))
    return TRUE;
  *begins |= g_utf8_strlen (folded, -1) >= PREFIX_MIN && g_str_has_prefix (other, folded);

  return FALSE;
}

static const char *
find_choice (const RancangField *field,
             const char         *folded)
{
  const char *found = NULL;
  guint n_found = 0;

  for (const RancangChoice *choice = field->choices; choice != NULL && choice->code; choice++)
    {
      gboolean begins = FALSE;

      if (label_matches (choice->code, folded, &begins) ||
          label_matches (choice->label, folded, &begins) ||
          label_matches (rancang_translate (RANCANG_LANGUAGE_INDONESIAN, NULL, choice->label),
                         folded, &begins))
        return choice->code;
      if (begins)
        {
          found = choice->code;
          n_found++;
        }
    }

  return n_found == 1 ? found : NULL;
}

static gboolean
read_choice (const RancangField *field,
             const char         *text,
             GValue             *value,
             GError            **error)
{
  g_autofree char *folded = rancang_read_folded (text);
  g_autofree char *brief = NULL;
  const char *code = find_choice (field, folded);

  if (code == NULL)
    {
      brief = shorten (text);
      return refuse (error, _("“%s” is not among the choices"), brief);
    }
  g_value_set_string (value, code);

  return TRUE;
}

/**
 * rancang_field_reader_read_number:
 * @self: a reader
 * @field: a field of numbers or amounts, also one by year
 * @text: what somebody wrote
 * @number: (out caller-allocates): the number
 * @error: return location for an error of the domain %RANCANG_PLAN_ERROR
 *
 * Reads a number in the marks of the reader's language or else of the other: `Rp 6,2 M`, `450 jt`,
 * `1.250.000,-`, `(1,250)`, `85 %`. An amount of rupiah is whole, so `1,250` is one only where the
 * comma stands between thousands.
 *
 * Returns: %TRUE when @text is a number that the field can hold
 *
 * Since: 1.0
 */
gboolean
rancang_field_reader_read_number (RancangFieldReader  *self,
                                  const RancangField  *field,
                                  const char          *text,
                                  RancangDecimal      *number,
                                  GError             **error)
{
  gboolean money;
  g_autofree char *brief = NULL;
  RancangDecimal any;

  g_return_val_if_fail (self != NULL && field != NULL, FALSE);
  g_return_val_if_fail (text != NULL && number != NULL, FALSE);

  money = field->type == RANCANG_FIELD_MONEY || field->type == RANCANG_FIELD_MONEY_SERIES;
  if (strlen (text) < 100 && rancang_read_number (text, money, self->language, number))
    return TRUE;
  if (money && strlen (text) < 100 && rancang_read_number (text, FALSE, self->language, &any))
    return refuse (error, _("An amount is whole rupiah"));
  brief = shorten (text);

  return refuse (error, _("“%s” is not a number"), brief);
}

/* Takes what people write into a cell for "nothing here". */
static gboolean
means_nothing (const RancangField *field,
               const char         *text)
{
  if (*text == '\0')
    return TRUE;
  if (field->type == RANCANG_FIELD_TEXT || field->type == RANCANG_FIELD_LONG_TEXT ||
      field->type == RANCANG_FIELD_CODE || field->type == RANCANG_FIELD_BOOLEAN)
    return FALSE;

  return g_str_equal (text, "-") || g_str_equal (text, "\342\200\223") ||
         g_str_equal (text, "\342\200\224");
}

/* One a line or between semicolons. */
static char **
split_list (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ";\n", -1);
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_strstrip (parts[i]);
      if (*parts[i] != '\0')
        g_strv_builder_add (list, parts[i]);
    }

  return g_strv_builder_end (list);
}

/* A title may hold a comma, so commas part only what is not one title. */
static gboolean
add_references (RancangFieldReader  *self,
                const RancangField  *field,
                const char          *text,
                GStrvBuilder        *ids,
                GError             **error)
{
  RancangItem *item = rancang_field_reader_find (self, field->target, text, NULL);
  g_auto (GStrv) parts = NULL;

  if (item != NULL)
    {
      g_strv_builder_add (ids, rancang_item_get_id (item));
      return TRUE;
    }
  parts = g_strsplit (text, ",", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *part = parts[1] != NULL ? g_strstrip (parts[i]) : text;

      item = rancang_field_reader_find (self, field->target, part, error);
      if (item == NULL)
        return FALSE;
      g_strv_builder_add (ids, rancang_item_get_id (item));
    }

  return TRUE;
}

static gboolean
read_list (RancangFieldReader  *self,
           const RancangField  *field,
           const char          *text,
           GValue              *value,
           GError             **error)
{
  g_auto (GStrv) parts = split_list (text);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  if (field->type == RANCANG_FIELD_WORDS)
    {
      g_value_take_boxed (value, g_steal_pointer (&parts));
      return TRUE;
    }
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (!add_references (self, field, parts[i], ids, error))
        return FALSE;
    }
  g_value_take_boxed (value, g_strv_builder_end (ids));

  return TRUE;
}

static gboolean
read_year (const char *text,
           int        *year,
           GError    **error)
{
  guint64 number;
  g_autofree char *brief = NULL;

  if (g_ascii_string_to_unsigned (text, 10, RANCANG_YEAR_MIN, RANCANG_YEAR_MAX, &number, NULL))
    {
      *year = (int) number;
      return TRUE;
    }
  brief = shorten (text);

  return refuse (error, _("“%s” is not a year such as 2026"), brief);
}

/* "2022: 10; 2023: 12,5" */
static gboolean
read_series (RancangFieldReader  *self,
             const RancangField  *field,
             const char          *text,
             GValue              *value,
             GError             **error)
{
  g_auto (GStrv) parts = split_list (text);
  g_autoptr (RancangSeries) series = rancang_series_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *colon = strchr (parts[i], ':');
      RancangSeries *next;
      RancangDecimal number;
      int year;

      if (colon == NULL)
        return refuse (error, _("Values by year are written as in 2025: 10; 2026: 12"));
      *colon = '\0';
      if (!read_year (g_strstrip (parts[i]), &year, error) ||
          !rancang_field_reader_read_number (self, field, g_strstrip (colon + 1), &number, error))
        return FALSE;
      next = rancang_series_with (series, year, &number);
      rancang_series_unref (series);
      series = next;
    }
  g_value_set_boxed (value, series);

  return TRUE;
}

static gboolean
read_date (const char *text,
           GValue     *value,
           GError    **error)
{
  g_autofree char *date = rancang_read_date (text);
  g_autofree char *brief = NULL;

  if (date == NULL)
    {
      brief = shorten (text);
      return refuse (error, _("“%s” is not a date such as 21-9-2022"), brief);
    }
  g_value_take_string (value, g_steal_pointer (&date));

  return TRUE;
}

static gboolean
read_reference (RancangFieldReader  *self,
                const RancangField  *field,
                const char          *text,
                GValue              *value,
                GError             **error)
{
  RancangItem *item = rancang_field_reader_find (self, field->target, text, error);

  if (item != NULL)
    g_value_set_string (value, rancang_item_get_id (item));

  return item != NULL;
}

static gboolean
read_boolean (const char *text,
              GValue     *value,
              GError    **error)
{
  gboolean answer;
  g_autofree char *brief = NULL;

  if (!rancang_read_boolean (text, &answer))
    {
      brief = shorten (text);
      return refuse (error, _("“%s” is neither yes nor no"), brief);
    }
  g_value_set_boolean (value, answer);

  return TRUE;
}

/* Line ends of other systems become ours; a text of one line stays one. */
static void
read_text (const RancangField *field,
           const char         *text,
           GValue             *value)
{
  g_autoptr (GString) result = g_string_new (text);

  g_string_replace (result, "\r\n", "\n", 0);
  g_strdelimit (result->str, "\r", '\n');
  if (field->type != RANCANG_FIELD_LONG_TEXT)
    g_strdelimit (result->str, "\n\t", ' ');
  g_value_take_string (value, g_string_free (g_steal_pointer (&result), FALSE));
}

static gboolean
read_value (RancangFieldReader  *self,
            const RancangField  *field,
            const char          *text,
            GValue              *value,
            GError             **error)
{
  RancangDecimal number;
  int year = 0;

  switch (field->type)
    {
    case RANCANG_FIELD_CHOICE:
      return read_choice (field, text, value, error);
    case RANCANG_FIELD_DATE:
      return read_date (text, value, error);
    case RANCANG_FIELD_REFERENCE:
      return read_reference (self, field, text, value, error);
    case RANCANG_FIELD_REFERENCES:
    case RANCANG_FIELD_WORDS:
      return read_list (self, field, text, value, error);
    case RANCANG_FIELD_BOOLEAN:
      return read_boolean (text, value, error);
    case RANCANG_FIELD_YEAR:
      if (!read_year (text, &year, error))
        return FALSE;
      g_value_set_int (value, year);
      return TRUE;
    case RANCANG_FIELD_NUMBER:
    case RANCANG_FIELD_MONEY:
      if (!rancang_field_reader_read_number (self, field, text, &number, error))
        return FALSE;
      g_value_set_boxed (value, &number);
      return TRUE;
    case RANCANG_FIELD_SERIES:
    case RANCANG_FIELD_MONEY_SERIES:
      return read_series (self, field, text, value, error);
    case RANCANG_FIELD_TEXT:
    case RANCANG_FIELD_LONG_TEXT:
    case RANCANG_FIELD_CODE:
    default:
      read_text (field, text, value);
      return TRUE;
    }
}

/**
 * rancang_field_reader_read:
 * @self: a reader
 * @field: a field
 * @text: what somebody wrote; nothing for an empty value
 * @value: (out caller-allocates): the value; unset before, and after an error
 * @error: return location for an error of the domain %RANCANG_PLAN_ERROR
 *
 * Reads a text as the value of a field: a choice by its code or its label in either language, a
 * date with the month as a number or by name, references by title, abbreviation or code, several of
 * them between semicolons, yes and no, values by year as in `2025: 10; 2026: 12`.
 *
 * Returns: %TRUE when the field can hold what @text means
 *
 * Since: 1.0
 */
gboolean
rancang_field_reader_read (RancangFieldReader  *self,
                           const RancangField  *field,
                           const char          *text,
                           GValue              *value,
                           GError             **error)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (self != NULL && field != NULL, FALSE);
  g_return_val_if_fail (text != NULL && value != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    return refuse (error, _("The text is not valid UTF-8"));
  stripped = g_strstrip (g_strdup (text));
  g_value_init (value, rancang_field_get_value_type (field));
  if (means_nothing (field, stripped))
    return TRUE;
  if (read_value (self, field, stripped, value, error) && rancang_field_check (field, value, error))
    return TRUE;
  g_value_unset (value);

  return FALSE;
}
