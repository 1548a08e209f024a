/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pages-style.c: the styles of the pages, and the fonts they are set in */

#include "config.h"

#include "layout/pages-private.h"

/* GNOME's own font, then what it is made from, then what most systems have. */
#define FAMILIES "Adwaita Sans, Inter, Carlito, Liberation Sans, DejaVu Sans, sans-serif"

/* What a line of text is built to; the size of the page's text decides all others. */
const PagesStyle pages_styles[PAGES_N_STYLES] = {
  [PAGES_STYLE_BODY] = { .size = 9.75, .line = 1.22, .weight = 400, .flags = PAGES_JUSTIFY,
                         .colour = PAGES_COLOUR_TEXT, .before = 6, .after = 7 },
  [PAGES_STYLE_LIST] = { .size = 9.75, .line = 1.2, .weight = 400, .flags = PAGES_JUSTIFY,
                         .colour = PAGES_COLOUR_TEXT, .after = 3.5 },
  [PAGES_STYLE_QUOTE] = { .size = 11.5, .line = 1.22, .weight = 400,
                          .flags = PAGES_ITALIC | PAGES_KEEP_WHOLE,
                          .colour = PAGES_COLOUR_HEADING, .before = 7, .after = 10, .left = 20,
                          .right = 20 },
  [PAGES_STYLE_NOTE] = { .size = 8, .line = 1.1, .weight = 400, .flags = PAGES_ITALIC,
                         .colour = PAGES_COLOUR_QUIET, .before = 4, .after = 8 },
  [PAGES_STYLE_SIGNATURE] = { .size = 9.75, .line = 1.2, .weight = 400,
                              .flags = PAGES_KEEP_WHOLE, .colour = PAGES_COLOUR_TEXT,
                              .before = 36 },
  [PAGES_STYLE_CAPTION] = { .size = 8.75, .line = 1.1, .weight = 400,
                            .flags = PAGES_KEEP_NEXT | PAGES_KEEP_WHOLE,
                            .colour = PAGES_COLOUR_HEADING, .before = 13, .after = 5 },
  [PAGES_STYLE_CAPTION_BELOW] = { .size = 8.75, .line = 1.1, .weight = 400,
                                  .flags = PAGES_KEEP_WHOLE, .colour = PAGES_COLOUR_HEADING,
                                  .before = 5, .after = 13 },
  [PAGES_STYLE_CHAPTER] = { .size = 10.5, .line = 1.1, .weight = 600,
                            .flags = PAGES_KEEP_NEXT | PAGES_KEEP_WHOLE,
                            .colour = PAGES_COLOUR_QUIET, .before = 0, .after = 3,
                            .spacing = 0.8 },
  [PAGES_STYLE_HEADING_1] = { .size = 18, .line = 1.05, .weight = 700,
                              .flags = PAGES_KEEP_NEXT | PAGES_KEEP_WHOLE,
                              .colour = PAGES_COLOUR_HEADING, .after = 20 },
  [PAGES_STYLE_HEADING_2] = { .size = 13, .line = 1.05, .weight = 700,
                              .flags = PAGES_KEEP_NEXT | PAGES_KEEP_WHOLE,
                              .colour = PAGES_COLOUR_HEADING, .before = 18, .after = 7 },
  [PAGES_STYLE_HEADING_3] = { .size = 11, .line = 1.05, .weight = 700,
                              .flags = PAGES_KEEP_NEXT | PAGES_KEEP_WHOLE,
                              .colour = PAGES_COLOUR_HEADING, .before = 14, .after = 5 },
  [PAGES_STYLE_HEADING_4] = { .size = 9.75, .line = 1.05, .weight = 700,
                              .flags = PAGES_KEEP_NEXT | PAGES_KEEP_WHOLE,
                              .colour = PAGES_COLOUR_HEADING, .before = 11, .after = 4 },
  [PAGES_STYLE_TABLE] = { .size = 8.25, .line = 1.08, .weight = 400,
                          .colour = PAGES_COLOUR_TEXT },
  [PAGES_STYLE_TABLE_DENSE] = { .size = 7.25, .line = 1.08, .weight = 400,
                                .colour = PAGES_COLOUR_TEXT },
  [PAGES_STYLE_CONTENTS_1] = { .size = 9.75, .line = 1.1, .weight = 700,
                               .colour = PAGES_COLOUR_TEXT,
                               .before = 9, .after = 3 },
  [PAGES_STYLE_CONTENTS_2] = { .size = 9.25, .line = 1.1, .weight = 400,
                               .colour = PAGES_COLOUR_TEXT, .after = 2 },
  [PAGES_STYLE_CONTENTS_3] = { .size = 8.75, .line = 1.1, .weight = 400,
                               .colour = PAGES_COLOUR_QUIET, .after = 1.5 },
  [PAGES_STYLE_COVER_BOOK] = { .size = 11, .line = 1.1, .weight = 600,
                               .colour = PAGES_COLOUR_QUIET, .after = 14, .spacing = 2 },
  [PAGES_STYLE_COVER_TITLE] = { .size = 30, .line = 1.05, .weight = 700,
                                .colour = PAGES_COLOUR_HEADING, .after = 22 },
  [PAGES_STYLE_COVER_REGION] = { .size = 19, .line = 1.1, .weight = 700,
                                 .colour = PAGES_COLOUR_HEADING, .after = 4 },
  [PAGES_STYLE_COVER_PERIOD] = { .size = 17, .line = 1.1, .weight = 400,
                                 .colour = PAGES_COLOUR_HEADING, .before = 16, .after = 18 },
  [PAGES_STYLE_COVER_LINE] = { .size = 11, .line = 1.15, .weight = 400,
                               .colour = PAGES_COLOUR_QUIET, .after = 4 },
  [PAGES_STYLE_COVER_NOTICE] = { .size = 9.25, .line = 1.2, .weight = 400,
                                 .colour = PAGES_COLOUR_TEXT },
  [PAGES_STYLE_FOOTNOTE] = { .size = 7.75, .line = 1.1, .weight = 400,
                             .colour = PAGES_COLOUR_TEXT },
  [PAGES_STYLE_RUNNING] = { .size = 8, .line = 1.0, .weight = 400,
                            .colour = PAGES_COLOUR_QUIET },
};

/* Hinting would fit letters to dots of a screen, which paper does not have. */
static PangoContext *
make_context (RancangLanguage language)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  pango_context_set_language (context,
                              pango_language_from_string (rancang_language_get_code (language)));

  return context;
}

/* Letters that a font puts together as others ("->" as an arrow) are left as they were written. */
static PangoAttrList *
make_attributes (const char *features)
{
  PangoAttrList *list = pango_attr_list_new ();

  pango_attr_list_insert (list, pango_attr_font_features_new (features));
  return list;
}

static void
measure_letters (PagesFonts *self,
                 gboolean    bold)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_copy (self->fonts[PAGES_STYLE_TABLE]);

  pango_font_description_set_absolute_size (font, 100 * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, self->digits);
  pango_font_description_free (font);
  for (char c = ' '; c < 127; c++)
    {
      int width;

      pango_layout_set_text (layout, &c, 1);
      pango_layout_get_size (layout, &width, NULL);
      self->advances[bold][(guint) c] = (float) width / PANGO_SCALE / 100;
    }
}

PagesFonts *
pages_fonts_new (RancangLanguage language)
{
  PagesFonts *self = g_new0 (PagesFonts, 1);

  self->context = make_context (language);
  for (guint i = 0; i < PAGES_N_STYLES; i++)
    {
      const PagesStyle *style = &pages_styles[i];
      PangoFontDescription *font = pango_font_description_new ();

      pango_font_description_set_family_static (font, FAMILIES);
      pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
      pango_font_description_set_weight (font, (PangoWeight) style->weight);
      if (style->flags & PAGES_ITALIC)
        pango_font_description_set_style (font, PANGO_STYLE_ITALIC);
      self->fonts[i] = font;
    }
  self->plain = make_attributes ("calt=0");
  self->digits = make_attributes ("calt=0, tnum=1");

  return self;
}

void
pages_fonts_free (PagesFonts *self)
{
  for (guint i = 0; i < PAGES_N_STYLES; i++)
    pango_font_description_free (self->fonts[i]);
  pango_attr_list_unref (self->plain);
  pango_attr_list_unref (self->digits);
  g_object_unref (self->context);
  g_free (self);
}

/* About how wide a word is: columns are weighed by thousands of words, and laying out each of them
 * would take longer than all the rest. Other letters count as an m. */
double
pages_fonts_get_advance (PagesFonts   *self,
                         const char   *text,
                         gsize         size,
                         PagesStyleId  style,
                         gboolean      bold)
{
  const float *advances = self->advances[bold];
  double width = 0;

  if (advances['m'] == 0)
    measure_letters (self, bold);
  for (gsize i = 0; i < size; i++)
    {
      guchar c = (guchar) text[i];

      /* A space that does not break is a space. */
      if (c == 0xc2 && i + 1 < size && (guchar) text[i + 1] == 0xa0)
        width += advances[' '];
      else if (c < 128)
        width += advances[c];
      else if ((c & 0xc0) != 0x80)
        width += advances['m'];
    }

  return width * pages_styles[style].size;
}
