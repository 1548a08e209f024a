/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* fill.c: values in translated sentences, without a format that a translation could break */

#include "config.h"

#include <stdarg.h>

#include "report/report-private.h"

static const char *
find_value (const char *name,
            gsize       length,
            va_list     pairs)
{
  const char *key;

  while ((key = va_arg (pairs, const char *)) != NULL)
    {
      const char *value = va_arg (pairs, const char *);

      if (strlen (key) == length && strncmp (key, name, length) == 0)
        return value != NULL ? value : "";
    }
  return NULL;
}

char *
rancang_report_fill (const char *sentence,
                     ...)
{
  GString *out = g_string_new (NULL);
  const char *at = sentence;

  while (*at != '\0')
    {
      const char *end = *at == '{' ? strchr (at, '}') : NULL;
      const char *value = NULL;

      if (end != NULL)
        {
          va_list pairs;

          va_start (pairs, sentence);
          value = find_value (at + 1, (gsize) (end - at - 1), pairs);
          va_end (pairs);
        }
      if (value != NULL)
        g_string_append (out, value);
      else
        g_string_append_c (out, *at);
      at = value != NULL ? end + 1 : at + 1;
    }
  return g_string_free (out, FALSE);
}
