/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* book-text.c: the texts of a book, in which names in braces are filled in */

#include "config.h"

#include "report/book-private.h"

/* Characters for private use take the place of braces while Markdown is parsed: what a name stands
 * for is put in afterwards, so that its asterisks and brackets stay what they are. */
#define BEGIN 0xe000
#define END 0xe001
#define BEGIN_TEXT "\356\200\200"
#define END_TEXT "\356\200\201"

#define NOTE "note:"
#define REFERENCE "ref:"

typedef struct
{
  RancangBookNameFunc  func;
  gpointer             data;
  GPtrArray           *notes; /* texts: not Markdown, so they are kept aside */
} Names;

static gboolean
is_name (const char *start,
         const char *end)
{
  if (start == end)
    return FALSE;
  /* A note may say anything. */
  if (g_str_has_prefix (start, NOTE))
    return TRUE;
  for (const char *at = start; at < end; at++)
    {
      if (!g_ascii_isalnum (*at) && strchr ("-:._", *at) == NULL)
        return FALSE;
    }
  return TRUE;
}

static void
mark_name (Names      *self,
           GString    *out,
           const char *start,
           const char *end)
{
  g_autofree char *name = g_strndup (start, end - start);

  if (g_str_has_prefix (name, NOTE))
    {
      g_ptr_array_add (self->notes, g_strdup (name + strlen (NOTE)));
      g_string_append_printf (out, BEGIN_TEXT NOTE "%u" END_TEXT, self->notes->len - 1);
    }
  else
    g_string_append_printf (out, BEGIN_TEXT "%s" END_TEXT, name);
}

static char *
mark_names (Names      *self,
            const char *text)
{
  GString *out = g_string_new (NULL);

  while (*text != '\0')
    {
      const char *end = *text == '{' ? strchr (text, '}') : NULL;
      gunichar c = g_utf8_get_char (text);

      if (end != NULL && is_name (text + 1, end))
        {
          mark_name (self, out, text + 1, end);
          text = end + 1;
          continue;
        }
      if (c != BEGIN && c != END)
        g_string_append_unichar (out, c);
      text = g_utf8_next_char (text);
    }
  return g_string_free (out, FALSE);
}

static void
add_name (Names                 *self,
          RancangReportBlock    *block,
          const char            *name,
          RancangReportRunFlags  flags)
{
  const char *missing = NULL;
  g_autofree char *value = NULL;

  if (g_str_has_prefix (name, NOTE))
    {
      guint64 note = g_ascii_strtoull (name + strlen (NOTE), NULL, 10);

      if (note < self->notes->len)
        rancang_report_block_add_leading_run (block, "*", g_ptr_array_index (self->notes, note),
                                              RANCANG_REPORT_RUN_NOTE);
      return;
    }
  if (g_str_has_prefix (name, REFERENCE))
    {
      rancang_report_block_add_leading_run (block, RANCANG_REPORT_NO_TARGET,
                                            name + strlen (REFERENCE),
                                            flags | RANCANG_REPORT_RUN_REFERENCE);
      return;
    }
  value = self->func (name, &missing, self->data);
  if (value != NULL)
    rancang_report_block_add_run (block, value, flags);
  else if (missing != NULL)
    rancang_report_block_add_run (block, missing, flags | RANCANG_REPORT_RUN_MISSING);
}

static void
split_run (Names                 *self,
           RancangReportBlock    *block,
           const char            *text,
           const char            *target,
           RancangReportRunFlags  flags)
{
  if (target != NULL)
    {
      rancang_report_block_add_leading_run (block, text, target, flags);
      return;
    }
  while (*text != '\0')
    {
      const char *begin = strstr (text, BEGIN_TEXT);
      const char *end = begin != NULL ? strstr (begin, END_TEXT) : NULL;
      g_autofree char *before = NULL;
      g_autofree char *name = NULL;

      if (end == NULL)
        {
          rancang_report_block_add_run (block, text, flags);
          return;
        }
      before = g_strndup (text, begin - text);
      rancang_report_block_add_run (block, before, flags);
      begin += strlen (BEGIN_TEXT);
      name = g_strndup (begin, end - begin);
      add_name (self, block, name, flags);
      text = end + strlen (END_TEXT);
    }
}

static RancangReportBlock *
fill_block (Names              *self,
            RancangReportBlock *old)
{
  RancangReportBlock *block = rancang_report_block_new (rancang_report_block_get_kind (old));

  rancang_report_block_set_level (block, rancang_report_block_get_level (old));
  rancang_report_block_set_number (block, rancang_report_block_get_chapter (old),
                                   rancang_report_block_get_number (old));
  for (guint i = 0; i < rancang_report_block_get_n_runs (old); i++)
    split_run (self, block, rancang_report_block_get_run_text (old, i),
               rancang_report_block_get_run_target (old, i),
               rancang_report_block_get_run_flags (old, i));
  return block;
}

/*
 * The blocks of a text. {name} becomes what @func gives for it, {ref:key} the number of a table or a
 * figure, {note:text} a footnote.
 */
GPtrArray *
rancang_book_parse_text (const char          *markdown,
                         RancangBookNameFunc  func,
                         gpointer             data)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  Names self = { func, data, notes };
  g_autofree char *marked = mark_names (&self, markdown);
  g_autoptr (GPtrArray) parsed = rancang_report_parse_markdown (marked);
  GPtrArray *blocks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < parsed->len; i++)
    g_ptr_array_add (blocks, fill_block (&self, g_ptr_array_index (parsed, i)));
  return blocks;
}
