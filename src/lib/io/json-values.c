/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* json-values.c: values of fields from JSON, and where the reader is when one of them is wrong */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "io/json-reader-private.h"
#include "model/series-private.h"

gboolean
rancang_json_fail_at (RancangJsonReader *reader,
                      guint              depth,
                      int                code,
                      const char        *problem)
{
  g_autofree char *pointer = NULL;

  if (reader->problem != NULL)
    return FALSE;
  pointer = rancang_json_pull_place (reader->pull, depth, TRUE);
  g_string_assign (reader->pointer, pointer);
  reader->code = code;
  reader->problem = g_strdup (problem);

  return FALSE;
}

/* What is wrong is the value that is being read, or was read last. */
gboolean
rancang_json_fail (RancangJsonReader *reader,
                   int                code,
                   const char        *format,
                   ...)
{
  g_autofree char *problem = NULL;
  va_list args;

  va_start (args, format);
  problem = g_strdup_vprintf (format, args);
  va_end (args);

  return rancang_json_fail_at (reader, reader->pull->depth, code, problem);
}

static gboolean
read_text (RancangJsonReader *reader,
           GValue            *value)
{
  const char *text;
  gsize length;

  if (rancang_json_pull_peek (reader->pull) != '"')
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE, _("a text is expected here"));
  if (!rancang_json_pull_text (reader->pull, &text, &length))
    return FALSE;
  if (length > 0)
    g_value_take_string (value, g_strndup (text, length));

  return TRUE;
}

static gboolean
read_list (RancangJsonReader *reader,
           GValue            *value)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  RancangJsonPull *pull = reader->pull;

  if (rancang_json_pull_peek (pull) != '[')
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE,
                              _("a list of texts is expected here"));
  if (!rancang_json_pull_enter (pull))
    return FALSE;
  while (rancang_json_pull_next (pull))
    {
      const char *text;
      gsize length;

      if (rancang_json_pull_peek (pull) != '"')
        return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE, _("a text is expected here"));
      if (!rancang_json_pull_text (pull, &text, &length))
        return FALSE;
      g_strv_builder_take (list, g_strndup (text, length));
    }
  g_value_take_boxed (value, g_strv_builder_end (list));

  return pull->problem == NULL;
}

static gboolean
read_boolean (RancangJsonReader *reader,
              GValue            *value)
{
  char kind = rancang_json_pull_peek (reader->pull);
  gboolean yes;

  if (kind != 't' && kind != 'f')
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE,
                              _("true or false is expected here"));
  if (!rancang_json_pull_boolean (reader->pull, &yes))
    return FALSE;
  g_value_set_boolean (value, yes);

  return TRUE;
}

static gboolean
read_year (RancangJsonReader *reader,
           GValue            *value)
{
  const char *text;
  gint64 year = 0;

  if (rancang_json_pull_peek (reader->pull) == '0')
    {
      if (!rancang_json_pull_number (reader->pull, &text))
        return FALSE;
      if (strpbrk (text, ".eE") == NULL)
        year = g_ascii_strtoll (text, NULL, 10);
    }
  if (year < RANCANG_YEAR_MIN || year > RANCANG_YEAR_MAX)
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE,
                              _("a year between %d and %d is expected here"), RANCANG_YEAR_MIN,
                              RANCANG_YEAR_MAX);
  g_value_set_int (value, year);

  return TRUE;
}

/* A number that is spelled with an exponent, written out. */
static gboolean
parse_exponent (RancangDecimal *decimal,
                const char     *text)
{
  double number = g_ascii_strtod (text, NULL);
  g_autofree char *shortest = rancang_json_shortest (number);
  char buffer[G_ASCII_DTOSTR_BUF_SIZE * 8];

  if (strchr (shortest, 'e') == NULL)
    return rancang_decimal_parse (decimal, shortest);
  g_ascii_formatd (buffer, sizeof buffer, "%.9f", number);

  return g_ascii_strtod (buffer, NULL) == number && rancang_decimal_parse (decimal, buffer);
}

static gboolean
parse_decimal (RancangDecimal *decimal,
               const char     *text)
{
  const char *point = strchr (text, '.');
  char buffer[72];
  gsize length;

  if (rancang_decimal_parse (decimal, text))
    return TRUE;
  if (strpbrk (text, "eE") != NULL)
    return parse_exponent (decimal, text);
  if (point == NULL)
    return FALSE;
  /* Zeros at the end say nothing, however many. */
  g_strlcpy (buffer, text, sizeof buffer);
  length = strlen (buffer);
  while (buffer[length - 1] == '0')
    length--;
  length -= buffer[length - 1] == '.';
  buffer[length] = '\0';

  return rancang_decimal_parse (decimal, buffer);
}

/* A number as the plan keeps it: at most 18 digits, nine of them after the point. */
static gboolean
read_decimal (RancangJsonReader *reader,
              RancangDecimal    *decimal)
{
  const char *text;

  if (rancang_json_pull_peek (reader->pull) != '0')
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE, _("a number is expected here"));
  if (!rancang_json_pull_number (reader->pull, &text))
    return FALSE;
  if (!parse_decimal (decimal, text))
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE,
                              _("the number has more digits than a plan can keep"));

  return TRUE;
}

static gboolean
read_number (RancangJsonReader *reader,
             GValue            *value)
{
  RancangDecimal decimal;

  if (!read_decimal (reader, &decimal))
    return FALSE;
  g_value_set_boxed (value, &decimal);

  return TRUE;
}

/* The year that a member of a series is called, or 0. */
static int
get_year (RancangJsonPull *pull)
{
  int year = 0;

  if (pull->name_length != 4)
    return 0;
  for (int i = 0; i < 4; i++)
    {
      if (!g_ascii_isdigit (pull->name[i]))
        return 0;
      year = year * 10 + g_ascii_digit_value (pull->name[i]);
    }

  return year >= RANCANG_YEAR_MIN && year <= RANCANG_YEAR_MAX ? year : 0;
}

static gboolean
read_entry (RancangJsonReader *reader)
{
  GArray *entries = reader->entries;
  RancangSeriesEntry entry = { .year = get_year (reader->pull) };
  guint place = entries->len;

  if (entry.year == 0)
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE,
                              _("a year between %d and %d is expected here"), RANCANG_YEAR_MIN,
                              RANCANG_YEAR_MAX);
  if (!read_decimal (reader, &entry.value))
    return FALSE;
  while (place > 0 && g_array_index (entries, RancangSeriesEntry, place - 1).year > entry.year)
    place--;
  g_array_insert_val (entries, place, entry);

  return TRUE;
}

static gboolean
read_series (RancangJsonReader *reader,
             GValue            *value)
{
  RancangJsonPull *pull = reader->pull;

  if (rancang_json_pull_peek (pull) != '{')
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE,
                              _("values by year are expected here"));
  if (!rancang_json_pull_enter (pull))
    return FALSE;
  if (reader->entries == NULL)
    reader->entries = g_array_new (FALSE, FALSE, sizeof (RancangSeriesEntry));
  g_array_set_size (reader->entries, 0);
  while (rancang_json_pull_next (pull))
    {
      if (!read_entry (reader))
        return FALSE;
    }
  g_value_take_boxed (value, rancang_series_new_of ((RancangSeriesEntry *) reader->entries->data,
                                                    reader->entries->len));

  return pull->problem == NULL;
}

gboolean
rancang_json_pull_value (RancangJsonReader  *reader,
                         const RancangField *field,
                         GValue             *value)
{
  GType type = rancang_field_get_value_type (field);
  g_autoptr (GError) error = NULL;
  gboolean good;

  g_value_init (value, type);
  if (type == G_TYPE_STRING)
    good = read_text (reader, value);
  else if (type == G_TYPE_STRV)
    good = read_list (reader, value);
  else if (type == G_TYPE_BOOLEAN)
    good = read_boolean (reader, value);
  else if (type == G_TYPE_INT)
    good = read_year (reader, value);
  else if (type == RANCANG_TYPE_SERIES)
    good = read_series (reader, value);
  else
    good = read_number (reader, value);
  if (good && !rancang_field_check (field, value, &error))
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE, "%s", error->message);

  return good;
}

gboolean
rancang_json_read_value (RancangJsonReader  *reader,
                         const RancangField *field,
                         JsonNode           *node,
                         GValue             *value)
{
  char *text = rancang_json_node_to_text (node);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));
  RancangJsonPull pull;
  gboolean good;

  reader->pull = &pull;
  rancang_json_pull_init (&pull, bytes);
  good = rancang_json_pull_value (reader, field, value);
  rancang_json_pull_clear (&pull);
  g_clear_pointer (&reader->entries, g_array_unref);
  reader->pull = NULL;

  return good;
}
