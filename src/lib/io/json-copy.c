/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* json-copy.c: a value as it stands in a file, in the one form in which the program writes JSON */

#include "config.h"

#include <string.h>

#include "io/json-pull-private.h"

static void
copy_number (RancangJsonWriter *writer,
             const char        *name,
             const char        *number)
{
  g_autofree char *shortest = NULL;

  if (strpbrk (number, ".eE") == NULL)
    {
      rancang_json_writer_integer (writer, name, g_ascii_strtoll (number, NULL, 10));
      return;
    }
  shortest = rancang_json_shortest (g_ascii_strtod (number, NULL));
  rancang_json_writer_raw (writer, name, shortest);
}

static gboolean
copy_scalar (RancangJsonPull   *self,
             RancangJsonWriter *writer,
             const char        *name)
{
  g_autofree char *copy = NULL;
  char kind = rancang_json_pull_peek (self);
  const char *text;
  gsize length;

  if (kind == '"')
    {
      if (!rancang_json_pull_text (self, &text, &length))
        return FALSE;
      copy = g_strndup (text, length);
      rancang_json_writer_string (writer, name, copy);
    }
  else if (kind == '0')
    {
      if (!rancang_json_pull_number (self, &text))
        return FALSE;
      copy_number (writer, name, text);
    }
  else
    {
      if (!rancang_json_pull_skip (self))
        return FALSE;
      rancang_json_writer_raw (writer, name, kind == 't' ? "true" : kind == 'f' ? "false" : "null");
    }

  return TRUE;
}

static gboolean
copy_value (RancangJsonPull   *self,
            RancangJsonWriter *writer,
            const char        *name)
{
  char kind = rancang_json_pull_peek (self);

  if (kind != '{' && kind != '[')
    return copy_scalar (self, writer, name);
  if (!rancang_json_pull_enter (self))
    return FALSE;
  rancang_json_writer_begin (writer, name, kind);
  while (rancang_json_pull_next (self))
    {
      g_autofree char *member = NULL;

      if (kind == '{')
        member = g_strndup (self->name, self->name_length);
      if (!copy_value (self, writer, member))
        return FALSE;
    }
  rancang_json_writer_end (writer, kind == '{' ? '}' : ']');

  return self->problem == NULL;
}

/* The value in the one form in which the program writes JSON. */
gboolean
rancang_json_pull_copy (RancangJsonPull  *self,
                        char            **json)
{
  g_autoptr (RancangJsonWriter) writer = rancang_json_writer_new ();

  if (!copy_value (self, writer, NULL))
    return FALSE;
  *json = rancang_json_writer_steal (writer);

  return TRUE;
}
