/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* xml.c: text as XML, without what XML 1.0 forbids */

#include "config.h"

#include "api/xml.h"

/**
 * rancang_xml_is_allowed:
 * @c: a character
 *
 * Whether XML 1.0 allows a character, as itself or written as a number.
 *
 * Returns: %TRUE if it does
 *
 * Since: 1.0
 */
gboolean
rancang_xml_is_allowed (gunichar c)
{
  return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd)
         || (c >= 0x10000 && c <= 0x10ffff);
}

static const char *
find_entity (gunichar c,
             gboolean attribute)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
      return attribute ? "&#9;" : NULL;
    case '\n':
      return attribute ? "&#10;" : NULL;
    default:
      return NULL;
    }
}

static void
append (GString    *xml,
        const char *text,
        gboolean    attribute)
{
  g_autofree char *valid = NULL;
  const char *start;
  const char *at;

  if (text == NULL)
    return;
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  /* Most text has nothing to replace: stretches of it are copied at once. */
  for (start = at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      const char *entity = find_entity (c, attribute);

      if (entity == NULL && rancang_xml_is_allowed (c))
        continue;
      g_string_append_len (xml, start, at - start);
      if (entity != NULL)
        g_string_append (xml, entity);
      start = g_utf8_next_char (at);
    }
  g_string_append_len (xml, start, at - start);
}

/**
 * rancang_xml_append_text:
 * @xml: where to write
 * @text: (nullable): the text
 *
 * Writes text. Bytes that are not UTF-8 become the replacement character; what XML forbids is left
 * out.
 *
 * Since: 1.0
 */
void
rancang_xml_append_text (GString    *xml,
                         const char *text)
{
  g_return_if_fail (xml != NULL);
  append (xml, text, FALSE);
}

/**
 * rancang_xml_append_attribute:
 * @xml: where to write
 * @name: name of the attribute
 * @value: (nullable): its value; with %NULL nothing is written
 *
 * Writes a space, the name and the value. Line feeds and tabs in the value survive.
 *
 * Since: 1.0
 */
void
rancang_xml_append_attribute (GString    *xml,
                              const char *name,
                              const char *value)
{
  g_return_if_fail (xml != NULL);
  g_return_if_fail (name != NULL);
  if (value == NULL)
    return;
  g_string_append_c (xml, ' ');
  g_string_append (xml, name);
  g_string_append (xml, "=\"");
  append (xml, value, TRUE);
  g_string_append_c (xml, '"');
}

/**
 * rancang_xml_append_tag:
 * @xml: where to write
 * @tag: name of the element
 * @text: (nullable): what it holds
 *
 * Writes an element that holds text only; nothing where there is no text.
 *
 * Since: 1.0
 */
void
rancang_xml_append_tag (GString    *xml,
                        const char *tag,
                        const char *text)
{
  g_return_if_fail (xml != NULL);
  g_return_if_fail (tag != NULL);
  if (text == NULL || *text == '\0')
    return;
  g_string_append_printf (xml, "<%s>", tag);
  append (xml, text, FALSE);
  g_string_append_printf (xml, "</%s>", tag);
}
