/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* json-schema.c: the JSON Schema (2020-12) of the file, made of the tables of the kinds */

#include "config.h"

#include "io/json-private.h"

#define SCHEMA "https://json-schema.org/draft/2020-12/schema"

static void
write_type (RancangJsonWriter *writer,
            const char        *type)
{
  rancang_json_writer_string (writer, "type", type);
}

static void
write_list_of_texts (RancangJsonWriter *writer)
{
  write_type (writer, "array");
  rancang_json_writer_begin (writer, "items", '{');
  write_type (writer, "string");
  rancang_json_writer_end (writer, '}');
}

static void
write_years (RancangJsonWriter *writer,
             const char        *type)
{
  write_type (writer, "object");
  rancang_json_writer_begin (writer, "patternProperties", '{');
  rancang_json_writer_begin (writer, "^(19|20|21)[0-9]{2}$|^2200$", '{');
  write_type (writer, type);
  rancang_json_writer_end (writer, '}');
  rancang_json_writer_end (writer, '}');
  rancang_json_writer_boolean (writer, "additionalProperties", FALSE);
}

/* A plan may hold a choice that a newer program knows, so choices are examples, not an enum. */
static void
write_choices (RancangJsonWriter  *writer,
               const RancangField *field)
{
  write_type (writer, "string");
  rancang_json_writer_begin (writer, "examples", '[');
  for (const RancangChoice *choice = field->choices; choice->code != NULL; choice++)
    rancang_json_writer_string (writer, NULL, choice->code);
  rancang_json_writer_end (writer, ']');
}

static void
write_year (RancangJsonWriter *writer)
{
  write_type (writer, "integer");
  rancang_json_writer_integer (writer, "minimum", RANCANG_YEAR_MIN);
  rancang_json_writer_integer (writer, "maximum", RANCANG_YEAR_MAX);
}

static void
write_field_type (RancangJsonWriter  *writer,
                  const RancangField *field)
{
  switch (field->type)
    {
    case RANCANG_FIELD_CHOICE:
      write_choices (writer, field);
      break;
    case RANCANG_FIELD_DATE:
      write_type (writer, "string");
      rancang_json_writer_string (writer, "format", "date");
      break;
    case RANCANG_FIELD_REFERENCES:
    case RANCANG_FIELD_WORDS:
      write_list_of_texts (writer);
      break;
    case RANCANG_FIELD_BOOLEAN:
      write_type (writer, "boolean");
      break;
    case RANCANG_FIELD_YEAR:
      write_year (writer);
      break;
    case RANCANG_FIELD_NUMBER:
      write_type (writer, "number");
      break;
    case RANCANG_FIELD_MONEY:
      write_type (writer, "integer");
      break;
    case RANCANG_FIELD_SERIES:
      write_years (writer, "number");
      break;
    case RANCANG_FIELD_MONEY_SERIES:
      write_years (writer, "integer");
      break;
    case RANCANG_FIELD_TEXT:
    case RANCANG_FIELD_LONG_TEXT:
    case RANCANG_FIELD_CODE:
    case RANCANG_FIELD_REFERENCE:
    default:
      write_type (writer, "string");
    }
}

static void
write_field (RancangJsonWriter  *writer,
             const RancangField *field)
{
  rancang_json_writer_begin (writer, field->name, '{');
  rancang_json_writer_string (writer, "title", field->label);
  if (field->help != NULL)
    rancang_json_writer_string (writer, "description", field->help);
  if (field->target != NULL)
    {
      g_autofree char *comment = g_strconcat ("id of an item of the kind ", field->target, NULL);

      rancang_json_writer_string (writer, "$comment", comment);
    }
  write_field_type (writer, field);
  rancang_json_writer_end (writer, '}');
}

static void
write_child (RancangJsonWriter *writer,
             const RancangKind *child)
{
  g_autofree char *ref = g_strconcat ("#/$defs/", rancang_kind_get_name (child), NULL);

  rancang_json_writer_begin (writer, rancang_kind_get_collection (child), '{');
  if (rancang_kind_is_single (child))
    {
      rancang_json_writer_string (writer, "$ref", ref);
    }
  else
    {
      write_type (writer, "array");
      rancang_json_writer_begin (writer, "items", '{');
      rancang_json_writer_string (writer, "$ref", ref);
      rancang_json_writer_end (writer, '}');
    }
  rancang_json_writer_end (writer, '}');
}

static void
write_kind (RancangJsonWriter *writer,
            const RancangKind *kind)
{
  rancang_json_writer_begin (writer, rancang_kind_get_name (kind), '{');
  rancang_json_writer_string (writer, "title", rancang_kind_get_label (kind));
  write_type (writer, "object");
  rancang_json_writer_begin (writer, "properties", '{');
  rancang_json_writer_begin (writer, "id", '{');
  write_type (writer, "string");
  rancang_json_writer_integer (writer, "minLength", 1);
  rancang_json_writer_integer (writer, "maxLength", 128);
  rancang_json_writer_end (writer, '}');
  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    write_field (writer, rancang_kind_get_field (kind, i));
  for (guint i = 0; i < rancang_kind_get_n_children (kind); i++)
    write_child (writer, rancang_kind_get_child (kind, i));
  rancang_json_writer_end (writer, '}');
  rancang_json_writer_end (writer, '}');
}

static void
write_top (RancangJsonWriter *writer)
{
  write_type (writer, "object");
  rancang_json_writer_begin (writer, "required", '[');
  rancang_json_writer_string (writer, NULL, "format");
  rancang_json_writer_string (writer, NULL, "version");
  rancang_json_writer_string (writer, NULL, "plan");
  rancang_json_writer_end (writer, ']');
  rancang_json_writer_begin (writer, "properties", '{');
  rancang_json_writer_begin (writer, "format", '{');
  rancang_json_writer_string (writer, "const", RANCANG_FILE_FORMAT);
  rancang_json_writer_end (writer, '}');
  rancang_json_writer_begin (writer, "version", '{');
  write_type (writer, "string");
  rancang_json_writer_string (writer, "pattern", "^[0-9]+\\.[0-9]+$");
  rancang_json_writer_end (writer, '}');
  rancang_json_writer_begin (writer, "plan", '{');
  rancang_json_writer_string (writer, "$ref", "#/$defs/plan");
  rancang_json_writer_end (writer, '}');
  rancang_json_writer_end (writer, '}');
}

/**
 * rancang_json_write_schema:
 *
 * Writes the JSON Schema (2020-12) of plan files. Members that it does not name are allowed.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
GBytes *
rancang_json_write_schema (void)
{
  g_autoptr (RancangJsonWriter) writer = rancang_json_writer_new ();

  rancang_json_writer_begin (writer, NULL, '{');
  rancang_json_writer_string (writer, "$schema", SCHEMA);
  rancang_json_writer_string (writer, "title", "Rancang " RANCANG_FILE_VERSION);
  write_top (writer);
  rancang_json_writer_begin (writer, "$defs", '{');
  for (guint i = 0; i < rancang_kind_get_count (); i++)
    write_kind (writer, rancang_kind_get (i));
  rancang_json_writer_end (writer, '}');
  rancang_json_writer_end (writer, '}');

  return rancang_json_writer_finish (writer);
}
