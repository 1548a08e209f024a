/* SPDX-License-Identifier: GPL-3.0-or-later */
/* markdown-text.c: text that reads as itself, whatever Markdown would make of it */

#include "markdown-private.h"

#include <string.h>

/* What means something anywhere in a line, here or in the dialects of websites. */
#define SPECIAL "\\`*_[]|~$"

/* Whether a line that begins so would be a heading, an item, a rule or a quotation. */
static gboolean
begins_a_block (const char *text)
{
  gsize digits = strspn (text, "0123456789");

  if (strchr ("#+-=:", *text) != NULL && *text != '\0')
    return TRUE;
  return digits > 0 && (text[digits] == '.' || text[digits] == ')');
}

/* The number of an item stays, its point is no longer one. */
static const char *
append_line_start (GString    *out,
                   const char *text)
{
  gsize digits = strspn (text, "0123456789");

  if (!begins_a_block (text))
    return text;
  g_string_append_len (out, text, (gssize) digits);
  g_string_append_c (out, '\\');
  g_string_append_c (out, text[digits]);
  return text + digits + 1;
}

/* Control characters are left out, line ends become spaces: a paragraph is one line. */
void
markdown_append_text (GString    *out,
                      const char *text,
                      gboolean    line_start)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  const char *at = valid;

  if (line_start)
    {
      while (g_ascii_isspace (*at))
        at++;
      at = append_line_start (out, at);
    }
  for (; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '\n' || c == '\t')
        g_string_append_c (out, ' ');
      /* An ampersand alone is one. */
      else if (c == '<' || c == '>' || (c == '&' && (g_ascii_isalpha (at[1]) || at[1] == '#')))
        g_string_append (out, c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&amp;");
      else if (c < 0x80 && strchr (SPECIAL, (int) c) != NULL)
        g_string_append_printf (out, "\\%c", (char) c);
      else if (rancang_xml_is_allowed (c) && !(c >= 0x7f && c < 0xa0))
        g_string_append_unichar (out, c);
    }
}

static gboolean
is_safe_address (const char *address)
{
  static const char *schemes[] = { "http", "https", "mailto" };
  g_autofree char *scheme = address != NULL ? g_uri_parse_scheme (address) : NULL;

  for (gsize i = 0; scheme != NULL && i < G_N_ELEMENTS (schemes); i++)
    {
      if (g_ascii_strcasecmp (scheme, schemes[i]) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Nothing in an address may end the link. */
static void
append_address (GString    *out,
                const char *address)
{
  g_autofree char *escaped = g_uri_escape_string (address, "!#$%&'*+,/:;=?@", TRUE);

  g_string_append (out, escaped);
}

static void
append_note (Markdown   *self,
             const char *number,
             const char *text)
{
  g_string_append_printf (self->text, "[^%s]", number);
  g_string_append_printf (self->notes, "[^%s]: ", number);
  markdown_append_text (self->notes, text, TRUE);
  g_string_append (self->notes, "\n\n");
}

static gboolean
is_blank (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return *text == '\0';
}

/* Marks hold only where they touch a word: spaces at the ends stay outside of them. */
static void
append_marked (GString               *out,
               const char            *text,
               RancangReportRunFlags  flags,
               gboolean               line_start)
{
  gboolean bold = (flags & RANCANG_REPORT_RUN_BOLD) != 0;
  gboolean italic = (flags & (RANCANG_REPORT_RUN_ITALIC | RANCANG_REPORT_RUN_MISSING)) != 0;
  const char *mark = bold ? italic ? "***" : "**" : italic ? "*" : "";
  g_autofree char *core = g_strstrip (g_strdup (text));

  if (*mark == '\0' || is_blank (text))
    {
      markdown_append_text (out, text, line_start);
      return;
    }
  if (g_ascii_isspace (*text) && !line_start)
    g_string_append_c (out, ' ');
  g_string_append (out, mark);
  markdown_append_text (out, core, FALSE);
  g_string_append (out, mark);
  if (g_ascii_isspace (text[strlen (text) - 1]))
    g_string_append_c (out, ' ');
}

void
markdown_append_runs (Markdown           *self,
                      RancangReportBlock *block,
                      gboolean            line_start)
{
  for (guint i = 0; i < rancang_report_block_get_n_runs (block); i++)
    {
      const char *text = rancang_report_block_get_run_text (block, i);
      const char *target = rancang_report_block_get_run_target (block, i);
      RancangReportRunFlags flags = rancang_report_block_get_run_flags (block, i);
      gboolean linked = (flags & RANCANG_REPORT_RUN_LINK) != 0 && is_safe_address (target);

      if (flags & RANCANG_REPORT_RUN_NOTE)
        {
          append_note (self, text, target);
          continue;
        }
      if (linked)
        g_string_append_c (self->text, '[');
      append_marked (self->text, text, flags, line_start && i == 0 && !linked);
      if (linked)
        {
          g_string_append (self->text, "](");
          append_address (self->text, target);
          g_string_append_c (self->text, ')');
        }
    }
}
