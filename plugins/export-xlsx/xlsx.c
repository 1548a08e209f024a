/* SPDX-License-Identifier: GPL-3.0-or-later */
/* xlsx.c: the file, its properties and the formats of its cells */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "xlsx-private.h"

/* 1 January 1980, as in the archive around it: files do not depend on the clock. */
#define CREATED 315532800

#define COLOUR_HEAD_FILL 0xDCE4F0
#define COLOUR_GROUP_FILL 0xF0F3F8
#define COLOUR_MARK_FILL 0xB8CCE4
#define COLOUR_TITLE 0x1F3864
#define COLOUR_QUIET 0x595959
#define COLOUR_LINK 0x1A5FB4
#define COLOUR_GRID 0xB4BECD

static void
set_number_format (lxw_format      *format,
                   XlsxLook         look,
                   RancangLanguage  language)
{
  gboolean percent = look >= XLSX_LOOK_PERCENT;
  guint places = look < XLSX_LOOK_NUMBER
                   ? 0 : look - (percent ? XLSX_LOOK_PERCENT : XLSX_LOOK_NUMBER);
  g_autofree char *zeros = g_strnfill (places, '0');
  g_autofree char *code = NULL;

  if (look == XLSX_LOOK_YEAR)
    code = g_strdup ("0");
  else if (look == XLSX_LOOK_DATE)
    code = g_strdup (language == RANCANG_LANGUAGE_INDONESIAN ? "[$-421]d mmmm yyyy"
                                                             : "[$-809]d mmmm yyyy");
  else
    code = g_strconcat (percent ? "0" : "#,##0", places > 0 ? "." : "", zeros, percent ? "%" : "",
                        NULL);
  format_set_num_format (format, code);
  format_set_align (format, look == XLSX_LOOK_YEAR || look == XLSX_LOOK_DATE ? LXW_ALIGN_CENTER
                                                                             : LXW_ALIGN_RIGHT);
}

/* A leading apostrophe that is not shown: what is typed into the cell later stays text, too. */
static void
set_text_format (lxw_format *format,
                 XlsxLook    look)
{
  format_set_quote_prefix (format);
  format_set_text_wrap (format);
  if (look == XLSX_LOOK_MARK)
    format_set_align (format, LXW_ALIGN_CENTER);
  else
    format_set_align (format, look == XLSX_LOOK_LONG_NUMBER ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
}

static void
set_heading_format (lxw_format *format)
{
  format_set_quote_prefix (format);
  format_set_bold (format);
  format_set_text_wrap (format);
  format_set_align (format, LXW_ALIGN_CENTER);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_bg_color (format, COLOUR_HEAD_FILL);
  format_set_border (format, LXW_BORDER_THIN);
  format_set_border_color (format, COLOUR_GRID);
}

static void
set_cell_format (lxw_format      *format,
                 XlsxLook         look,
                 XlsxStyle        style,
                 RancangLanguage  language)
{
  static const lxw_color_t fills[XLSX_N_STYLES] = { 0, COLOUR_GROUP_FILL, COLOUR_HEAD_FILL,
                                                    COLOUR_MARK_FILL };

  if (look >= XLSX_LOOK_DATE)
    set_number_format (format, look, language);
  else
    set_text_format (format, look);
  if (look == XLSX_LOOK_LINK)
    {
      format_set_font_color (format, COLOUR_LINK);
      format_set_underline (format, LXW_UNDERLINE_SINGLE);
    }
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  format_set_border (format, LXW_BORDER_THIN);
  format_set_border_color (format, COLOUR_GRID);
  if (style == XLSX_STYLE_PLAIN)
    return;
  format_set_bg_color (format, fills[style]);
  if (style != XLSX_STYLE_FILLED)
    format_set_bold (format);
}

lxw_format *
xlsx_get_format (Xlsx      *self,
                 XlsxLook   look,
                 XlsxStyle  style)
{
  lxw_format *format = self->formats[look][style];

  if (format != NULL)
    return format;
  format = self->formats[look][style] = workbook_add_format (self->workbook);
  if (look == XLSX_LOOK_TITLE)
    {
      format_set_quote_prefix (format);
      format_set_bold (format);
      format_set_font_size (format, 14);
      format_set_font_color (format, COLOUR_TITLE);
    }
  else if (look == XLSX_LOOK_SUBTITLE)
    {
      format_set_quote_prefix (format);
      format_set_font_color (format, COLOUR_QUIET);
    }
  else if (look == XLSX_LOOK_HEADING)
    set_heading_format (format);
  else
    set_cell_format (format, look, style, rancang_workbook_get_language (self->book));
  return format;
}

/* The library copies what it is given, and takes at most 255 letters. */
static void
set_properties (Xlsx *self)
{
  RancangLanguage language = rancang_workbook_get_language (self->book);
  g_autofree char *title = g_utf8_substring (rancang_workbook_get_title (self->book), 0,
                                             MIN (200, g_utf8_strlen (
                                               rancang_workbook_get_title (self->book), -1)));
  g_autofree char *subject = g_utf8_substring (rancang_workbook_get_subtitle (self->book), 0,
                                               MIN (200, g_utf8_strlen (
                                                 rancang_workbook_get_subtitle (self->book), -1)));
  lxw_doc_properties properties = { .title = title, .subject = subject, .created = CREATED };

  workbook_set_properties (self->workbook, &properties);
  workbook_set_custom_property_string (self->workbook, "Language",
                                       language == RANCANG_LANGUAGE_INDONESIAN ? "id-ID"
                                                                               : "en-GB");
}

static gboolean
add_sheets (Xlsx          *self,
            GCancellable  *cancellable,
            GError       **error)
{
  set_properties (self);
  for (guint i = 0; i < rancang_workbook_get_n_sheets (self->book); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!xlsx_add_sheet (self, rancang_workbook_get_sheet (self->book, i), cancellable))
        {
          if (!g_cancellable_set_error_if_cancelled (cancellable, error))
            g_set_error_literal (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_FAILED,
                                 _("A table is too large for a workbook"));
          return FALSE;
        }
    }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static GBytes *
write_in_c (RancangWorkbook  *book,
            GCancellable     *cancellable,
            GError          **error)
{
  const char *buffer = NULL;
  size_t size = 0;
  lxw_workbook_options options = { .output_buffer = &buffer, .output_buffer_size = &size };
  Xlsx self = { .book = book, .workbook = workbook_new_opt (NULL, &options) };
  lxw_error result;

  if (self.workbook == NULL || !add_sheets (&self, cancellable, error))
    {
      if (self.workbook != NULL)
        lxw_workbook_free (self.workbook);
      else
        g_set_error_literal (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_FAILED,
                             lxw_strerror (LXW_ERROR_MEMORY_MALLOC_FAILED));
      return NULL;
    }
  result = workbook_close (self.workbook);
  if (result == LXW_NO_ERROR && buffer != NULL)
    return g_bytes_new_with_free_func (buffer, size, free, (gpointer) buffer);
  free ((gpointer) buffer);
  g_set_error_literal (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_FAILED,
                       lxw_strerror (result));
  return NULL;
}

/* The library writes numbers with the decimal mark of the locale, which is a comma in Indonesia;
 * this thread has another locale until it is done. */
GBytes *
xlsx_write (RancangWorkbook  *book,
            GCancellable     *cancellable,
            GError          **error)
{
  locale_t plain = newlocale (LC_ALL_MASK, "C", (locale_t) 0);
  locale_t own = plain != (locale_t) 0 ? uselocale (plain) : (locale_t) 0;
  GBytes *bytes = write_in_c (book, cancellable, error);

  if (plain != (locale_t) 0)
    {
      uselocale (own);
      freelocale (plain);
    }
  return bytes;
}
