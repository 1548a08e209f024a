/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* json-pull.c: reads JSON from its bytes, one token after the other, checking each */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "io/json-pull-private.h"

/* An object with more members than this has its names in a table. */
#define FEW_NAMES 32

typedef struct
{
  const char *text;
  guint32     length;
  guint32     hash;
} Name;

static gboolean
fail (RancangJsonPull *self,
      int              code,
      const char      *problem)
{
  if (self->problem == NULL)
    {
      self->problem = problem;
      self->code = code;
    }

  return FALSE;
}

static gboolean
fail_syntax (RancangJsonPull *self)
{
  return fail (self, RANCANG_FILE_ERROR_SYNTAX,
               self->at >= self->end ? _("the text ends too early") : _("this is not valid JSON"));
}

/* What a text means once its escapes are resolved. It was checked before. */
static void
resolve (GString    *result,
         const char *text,
         gsize       length)
{
  gunichar high = 0;

  for (const char *c = text; c < text + length; c++)
    {
      const char *escape = memchr (c, '\\', text + length - c);
      gunichar code;

      if (escape == NULL)
        escape = text + length;
      g_string_append_len (result, c, escape - c);
      if (escape == text + length)
        break;
      c = escape + 1;
      if (*c != 'u')
        {
          static const char *const escapes = "b\bf\fn\nr\rt\t";
          const char *found = strchr (escapes, *c);

          g_string_append_c (result, found != NULL ? found[1] : *c);
          continue;
        }
      code = 0;
      for (int i = 1; i <= 4; i++)
        code = code * 16 + g_ascii_xdigit_value (c[i]);
      c += 4;
      if (code >= 0xd800 && code <= 0xdbff)
        high = code;
      else
        g_string_append_unichar (result, code < 0xdc00 || code > 0xdfff
                                           ? code
                                           : 0x10000 + ((high - 0xd800) << 10) + (code - 0xdc00));
    }
}

static void
skip_space (RancangJsonPull *self)
{
  const char *at = self->at, *end = self->end;

  while (at < end && (*at == ' ' || *at == '\n' || *at == '\t' || *at == '\r'))
    at++;
  self->at = at;
}

static gboolean
take (RancangJsonPull *self,
      char             c)
{
  if (self->at >= self->end || *self->at != c)
    return FALSE;
  self->at++;

  return TRUE;
}

static int
scan_hex (RancangJsonPull *self)
{
  int code = 0;

  for (int i = 0; i < 4; i++)
    {
      if (self->at >= self->end || !g_ascii_isxdigit (*self->at))
        return -1;
      code = code * 16 + g_ascii_xdigit_value (*self->at++);
    }

  return code;
}

static gboolean
scan_escape (RancangJsonPull *self)
{
  int code;

  if (self->at < self->end && *self->at != '\0' && strchr ("\"\\/bfnrt", *self->at) != NULL)
    {
      self->at++;
      return TRUE;
    }
  if (!take (self, 'u') || (code = scan_hex (self)) < 0)
    return fail_syntax (self);
  if (code == 0)
    return fail (self, RANCANG_FILE_ERROR_SYNTAX, _("a text holds the character NUL"));
  if (code < 0xd800 || code > 0xdfff)
    return TRUE;
  if (code > 0xdbff || !take (self, '\\') || !take (self, 'u') ||
      (code = scan_hex (self)) < 0xdc00 || code > 0xdfff)
    return fail (self, RANCANG_FILE_ERROR_SYNTAX, _("a text holds half a character"));

  return TRUE;
}

/* Passes a text and gives what stands between the quotes. */
static gboolean
scan_text (RancangJsonPull  *self,
           const char      **text,
           gsize            *length,
           gboolean         *escaped)
{
  if (!take (self, '"'))
    return fail_syntax (self);
  *text = self->at;
  *escaped = FALSE;
  for (;;)
    {
      const char *at = self->at, *end = self->end;

      while (at < end && *at != '"' && *at != '\\' && (guchar) *at >= 0x20)
        at++;
      self->at = at;
      if (at >= end || *at != '\\')
        break;
      self->at++;
      *escaped = TRUE;
      if (!scan_escape (self))
        return FALSE;
    }
  *length = self->at - *text;

  return take (self, '"') || fail_syntax (self);
}

static guint
scan_digits (RancangJsonPull *self)
{
  const char *first = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;

  return self->at - first;
}

/* Passes a number. Eighteen digits of a whole one and fifteen of another are always exact. */
static gboolean
scan_number (RancangJsonPull  *self,
             const char      **text,
             gsize            *length)
{
  g_autofree char *copy = NULL;
  gboolean whole = TRUE, exponent = FALSE;

  *text = self->at;
  take (self, '-');
  if (!take (self, '0') && scan_digits (self) == 0)
    return fail_syntax (self);
  if (take (self, '.'))
    {
      whole = FALSE;
      if (scan_digits (self) == 0)
        return fail_syntax (self);
    }
  if (take (self, 'e') || take (self, 'E'))
    {
      whole = FALSE;
      exponent = TRUE;
      if (!take (self, '+'))
        take (self, '-');
      if (scan_digits (self) == 0)
        return fail_syntax (self);
    }
  *length = self->at - *text;
  if (!exponent && *length <= (whole ? 18 : 16))
    return TRUE;
  copy = g_strndup (*text, *length);
  if (!rancang_json_is_exact (copy))
    return fail (self, RANCANG_FILE_ERROR_SYNTAX, _("the number cannot be kept exactly"));

  return TRUE;
}

static gboolean
scan_word (RancangJsonPull *self,
           const char      *word)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length || memcmp (self->at, word, length) != 0)
    return fail_syntax (self);
  self->at += length;

  return TRUE;
}

static gboolean
add_to_table (RancangJsonLevel *level,
              const Name       *name)
{
  return g_hash_table_add (level->names, g_strndup (name->text, name->length));
}

/* Whether no other member of the object has the name. */
static gboolean
add_name (RancangJsonPull  *self,
          RancangJsonLevel *level)
{
  Name name = { self->name, self->name_length, 5381 };
  guint64 bit;

  for (gsize i = 0; i < self->name_length; i++)
    name.hash = name.hash * 33 + (guchar) self->name[i];
  bit = G_GUINT64_CONSTANT (1) << (name.hash % 64);
  if (level->names != NULL)
    return add_to_table (level, &name);
  for (guint i = level->first_key; (level->seen & bit) != 0 && i < self->names->len; i++)
    {
      const Name *other = &g_array_index (self->names, Name, i);

      if (other->hash == name.hash && other->length == name.length &&
          memcmp (other->text, name.text, name.length) == 0)
        return FALSE;
    }
  level->seen |= bit;
  g_array_append_val (self->names, name);
  if (self->names->len - level->first_key > FEW_NAMES)
    {
      level->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint i = level->first_key; i < self->names->len; i++)
        add_to_table (level, &g_array_index (self->names, Name, i));
      g_array_set_size (self->names, level->first_key);
    }

  return TRUE;
}

/* Two spellings of one name are one name: none hides a twin behind escapes. */
static gboolean
scan_name (RancangJsonPull  *self,
           RancangJsonLevel *level)
{
  const char *first = NULL;
  gboolean escaped = FALSE;
  gsize length = 0;

  level->key = NULL;
  if (!scan_text (self, &first, &length, &escaped))
    return FALSE;
  level->key = self->name = first;
  level->key_length = self->name_length = length;
  if (escaped)
    {
      g_string_truncate (self->text, 0);
      resolve (self->text, first, length);
      if (self->resolved == NULL)
        self->resolved = g_string_chunk_new (256);
      self->name = g_string_chunk_insert_len (self->resolved, self->text->str, self->text->len);
      self->name_length = self->text->len;
    }
  if (!add_name (self, level))
    return fail (self, RANCANG_FILE_ERROR_SYNTAX, _("the member stands here twice"));
  skip_space (self);

  return take (self, ':') || fail_syntax (self);
}

static void
leave (RancangJsonPull *self)
{
  RancangJsonLevel *level = &self->levels[--self->depth];

  g_clear_pointer (&level->names, g_hash_table_unref);
  g_array_set_size (self->names, level->first_key);
}

gboolean
rancang_json_pull_enter (RancangJsonPull *self)
{
  RancangJsonLevel *level = &self->levels[self->depth];

  if (self->depth >= RANCANG_FILE_DEPTH_MAX)
    {
      self->at++;
      return fail (self, RANCANG_FILE_ERROR_LIMIT, _("the text is nested too deep"));
    }
  *level = (RancangJsonLevel) { .array = *self->at == '[', .first_key = self->names->len };
  self->at++;
  self->depth++;

  return TRUE;
}

/* Whether an element follows the one before; goes out of the container where none does. */
static gboolean
go_on (RancangJsonPull *self)
{
  RancangJsonLevel *level = &self->levels[self->depth - 1];

  skip_space (self);
  if (level->begun)
    {
      level->index++;
      self->layout += 1 + 2 * self->depth;
      if (take (self, ','))
        return TRUE;
      if (self->layout > RANCANG_FILE_SIZE_MAX)
        return fail (self, RANCANG_FILE_ERROR_LIMIT, _("the file is larger than 64 MiB"));
    }
  if (take (self, level->array ? ']' : '}'))
    {
      leave (self);
      return FALSE;
    }
  if (level->begun)
    return fail_syntax (self);
  level->begun = TRUE;

  return TRUE;
}

gboolean
rancang_json_pull_next (RancangJsonPull *self)
{
  RancangJsonLevel *level = &self->levels[self->depth - 1];

  if (self->problem != NULL || !go_on (self))
    return FALSE;
  skip_space (self);

  return level->array || scan_name (self, level);
}

gboolean
rancang_json_pull_is (RancangJsonPull *self,
                      const char      *name)
{
  return strncmp (self->name, name, self->name_length) == 0 && name[self->name_length] == '\0';
}

char
rancang_json_pull_peek (RancangJsonPull *self)
{
  char c;

  skip_space (self);
  if (self->at >= self->end)
    return '\0';
  c = *self->at;

  return c == '-' || g_ascii_isdigit (c) ? '0' : c;
}

gboolean
rancang_json_pull_text (RancangJsonPull  *self,
                        const char      **text,
                        gsize            *length)
{
  gboolean escaped;

  skip_space (self);
  if (!scan_text (self, text, length, &escaped))
    return FALSE;
  if (escaped)
    {
      g_string_truncate (self->text, 0);
      resolve (self->text, *text, *length);
      *text = self->text->str;
      *length = self->text->len;
    }

  return TRUE;
}

/* The number as it is spelled, ended by NUL. No exact number is longer than the room for it. */
gboolean
rancang_json_pull_number (RancangJsonPull  *self,
                          const char      **text)
{
  const char *first;
  gsize length;

  skip_space (self);
  if (!scan_number (self, &first, &length))
    return FALSE;
  g_assert (length < sizeof self->number);
  memcpy (self->number, first, length);
  self->number[length] = '\0';
  *text = self->number;

  return TRUE;
}

gboolean
rancang_json_pull_boolean (RancangJsonPull *self,
                           gboolean        *value)
{
  *value = rancang_json_pull_peek (self) == 't';

  return scan_word (self, *value ? "true" : "false");
}

/* Passes any value, checking all of it. */
gboolean
rancang_json_pull_skip (RancangJsonPull *self)
{
  const char *text;
  gboolean escaped;
  gsize length;

  switch (rancang_json_pull_peek (self))
    {
    case '{':
    case '[':
      if (!rancang_json_pull_enter (self))
        return FALSE;
      while (rancang_json_pull_next (self))
        {
          if (!rancang_json_pull_skip (self))
            return FALSE;
        }
      return self->problem == NULL;
    case '"':
      return scan_text (self, &text, &length, &escaped);
    case 't':
      return scan_word (self, "true");
    case 'f':
      return scan_word (self, "false");
    case 'n':
      return scan_word (self, "null");
    default:
      return self->at < self->end ? scan_number (self, &text, &length) : fail_syntax (self);
    }
}

/* Whether nothing follows the value at the top. */
gboolean
rancang_json_pull_finish (RancangJsonPull *self)
{
  skip_space (self);

  return self->at == self->end || fail_syntax (self);
}

RancangJsonMark
rancang_json_pull_mark (RancangJsonPull *self)
{
  return (RancangJsonMark) { self->at, self->layout, self->depth, self->names->len };
}

/* Back to a place in a container that is still open, where no other member was read meanwhile. */
void
rancang_json_pull_rewind (RancangJsonPull *self,
                          RancangJsonMark  mark)
{
  while (self->depth > mark.depth)
    leave (self);
  self->at = mark.at;
  self->layout = mark.layout;
  g_array_set_size (self->names, mark.n_names);
}

/* The place that is being read, as a JSON pointer (RFC 6901), down to a depth. */
char *
rancang_json_pull_place (RancangJsonPull *self,
                         guint            depth,
                         gboolean         resolved)
{
  GString *pointer = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    {
      RancangJsonLevel *level = &self->levels[i];
      g_autoptr (GString) piece = NULL;

      if (level->array)
        {
          g_string_append_printf (pointer, "/%u", level->index);
          continue;
        }
      if (level->key == NULL)
        break;
      piece = g_string_new (NULL);
      if (resolved)
        resolve (piece, level->key, level->key_length);
      else
        g_string_append_len (piece, level->key, level->key_length);
      g_string_replace (piece, "~", "~0", 0);
      g_string_replace (piece, "/", "~1", 0);
      g_string_append_printf (pointer, "/%s", piece->str);
    }

  return g_string_free (pointer, FALSE);
}

guint
rancang_json_pull_line (RancangJsonPull *self)
{
  guint line = 1;

  for (const char *c = self->start; c < self->at; c++)
    line += *c == '\n';

  return line;
}

/* Begins to read. FALSE where the bytes are no UTF-8, none, or too many; clear it even then. */
gboolean
rancang_json_pull_init (RancangJsonPull *self,
                        GBytes          *bytes)
{
  const char *bad;
  gsize size;

  *self = (RancangJsonPull) { 0 };
  self->start = g_bytes_get_data (bytes, &size);
  if (size == 0)
    self->start = ""; /* no bytes may have no address, and to add even 0 to that is undefined */
  self->at = self->start;
  self->end = self->start + size;
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  self->text = g_string_new (NULL);
  if (size == 0)
    return fail (self, RANCANG_FILE_ERROR_SYNTAX, _("the file is empty"));
  if (size > RANCANG_FILE_SIZE_MAX)
    return fail (self, RANCANG_FILE_ERROR_LIMIT, _("the file is larger than 64 MiB"));
  if (g_utf8_validate_len (self->start, size, &bad))
    return TRUE;
  self->at = bad;

  return fail (self, RANCANG_FILE_ERROR_SYNTAX, _("the text is not valid UTF-8"));
}

void
rancang_json_pull_clear (RancangJsonPull *self)
{
  while (self->depth > 0)
    leave (self);
  g_array_unref (self->names);
  g_clear_pointer (&self->resolved, g_string_chunk_free);
  g_string_free (self->text, TRUE);
}
