/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* markdown-text.c: the words between the marks of Markdown */

#include "config.h"

#include "report/markdown-text-private.h"

static gboolean
append_numeric_entity (GString    *out,
                       const char *text)
{
  gboolean hexadecimal = text[2] == 'x' || text[2] == 'X';
  guint64 code = g_ascii_strtoull (text + (hexadecimal ? 3 : 2), NULL, hexadecimal ? 16 : 10);

  if (code == 0 || code > 0x10ffff || !g_unichar_validate ((gunichar) code))
    return FALSE;
  g_string_append_unichar (out, (gunichar) code);
  return TRUE;
}

/* The entities that people type; others stay as they are written. */
static char *
decode_entity (const char *text)
{
  static const struct { const char *name; const char *value; } entities[] = {
    { "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&apos;", "'" },
    { "&nbsp;", "\302\240" }, { "&ndash;", "\342\200\223" }, { "&mdash;", "\342\200\224" },
  };
  g_autoptr (GString) out = g_string_new (NULL);

  if (g_str_has_prefix (text, "&#") && append_numeric_entity (out, text))
    return g_string_free (g_steal_pointer (&out), FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      if (g_str_equal (text, entities[i].name))
        return g_strdup (entities[i].value);
    }
  return g_strdup (text);
}

char *
rancang_markdown_make_text (MD_TEXTTYPE  type,
                            const char  *text,
                            gsize        size)
{
  g_autofree char *copy = g_strndup (text, size);

  switch (type)
    {
    case MD_TEXT_NULLCHAR:
      return g_strdup ("\357\277\275");
    case MD_TEXT_BR:
      return g_strdup ("\n");
    case MD_TEXT_SOFTBR:
      return g_strdup (" ");
    case MD_TEXT_ENTITY:
      return decode_entity (copy);
    case MD_TEXT_NORMAL:
    case MD_TEXT_CODE:
    case MD_TEXT_HTML:
    case MD_TEXT_LATEXMATH:
    default:
      return g_steal_pointer (&copy);
    }
}
