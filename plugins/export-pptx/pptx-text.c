/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pptx-text.c: paragraphs: how high they are, what of them fits, how they are written */

#include "pptx-private.h"

#define LINE 1.25
#define INDENT 20.0

PptxText *
pptx_text_new_plain (PptxTextKind  kind,
                     const char   *text)
{
  PptxText *self = g_new0 (PptxText, 1);

  self->kind = kind;
  self->text = g_strdup (text != NULL ? text : "");
  return self;
}

PptxText *
pptx_text_new (RancangReportBlock *block)
{
  g_autofree char *text = rancang_report_block_dup_text (block);
  PptxText *self = pptx_text_new_plain (PPTX_TEXT_PLAIN, text);
  guint level = rancang_report_block_get_level (block);

  self->block = block;
  switch (rancang_report_block_get_kind (block))
    {
    case RANCANG_REPORT_BLOCK_BULLET:
      self->kind = PPTX_TEXT_BULLET;
      self->level = CLAMP (level, 1, 3) - 1;
      self->number = g_strdup (rancang_report_block_get_number (block));
      break;
    case RANCANG_REPORT_BLOCK_HEADING:
      self->kind = PPTX_TEXT_HEADING;
      break;
    case RANCANG_REPORT_BLOCK_QUOTE:
      self->kind = PPTX_TEXT_QUOTE;
      break;
    case RANCANG_REPORT_BLOCK_NOTE:
      self->kind = PPTX_TEXT_NOTE;
      break;
    default:
      self->level = MIN (level, 3);
      break;
    }
  return self;
}

void
pptx_text_free (PptxText *self)
{
  g_free (self->text);
  g_free (self->number);
  g_free (self);
}

static double
get_size (PptxText *self,
          double    size)
{
  if (self->kind == PPTX_TEXT_NOTE)
    return MAX (size * 0.7, 9);
  return self->kind == PPTX_TEXT_QUOTE ? size * 1.15 : size;
}

static double
get_indent (PptxText *self)
{
  if (self->kind == PPTX_TEXT_BULLET)
    return INDENT * (self->level + 1);
  return INDENT * self->level;
}

static double
get_space (double size)
{
  return size * 0.4;
}

static gboolean
is_bold (PptxText *self)
{
  if (self->kind == PPTX_TEXT_HEADING || self->kind == PPTX_TEXT_QUOTE)
    return TRUE;
  for (guint i = 0; self->block != NULL && i < rancang_report_block_get_n_runs (self->block); i++)
    if (rancang_report_block_get_run_flags (self->block, i) & RANCANG_REPORT_RUN_BOLD)
      return TRUE;
  return FALSE;
}

double
pptx_text_measure (PptxText *self,
                   double    width,
                   double    size)
{
  double own = get_size (self, size);

  return pptx_count_lines (self->text, width - get_indent (self), own, is_bold (self)) * own * LINE
         + get_space (size);
}

double
pptx_texts_measure (GPtrArray *texts,
                    double     width,
                    double     size)
{
  double height = 0;

  for (guint i = 0; i < texts->len; i++)
    height += pptx_text_measure (g_ptr_array_index (texts, i), width, size);
  return height;
}

/* The beginning of a paragraph that is higher than a slide; what remains stays in it. */
static PptxText *
split_text (PptxText *self,
            double    width,
            double    height,
            double    size)
{
  double own = get_size (self, size);
  guint n_lines = (guint) MAX ((height - get_space (size)) / (own * LINE), 1);
  const char *rest = NULL;
  g_autofree char *begin = pptx_cut_text (self->text, width - get_indent (self), own,
                                          is_bold (self), n_lines, &rest);
  PptxText *taken = pptx_text_new_plain (self->kind, begin);

  taken->level = self->level;
  taken->number = g_steal_pointer (&self->number);
  self->block = NULL;
  if (self->kind == PPTX_TEXT_BULLET && rest != NULL)
    {
      self->kind = PPTX_TEXT_PLAIN;
      self->level++;
    }
  g_set_str (&self->text, rest != NULL ? rest : "");
  return taken;
}

/* Takes what fits off the beginning; at least one line. A heading goes with what it heads. */
GPtrArray *
pptx_texts_take (GPtrArray *texts,
                 double     width,
                 double     height,
                 double     size)
{
  GPtrArray *taken = g_ptr_array_new_with_free_func ((GDestroyNotify) pptx_text_free);
  double used = 0;
  guint n = 0;

  for (; n < texts->len; n++)
    {
      double needed = pptx_text_measure (g_ptr_array_index (texts, n), width, size);

      if (used + needed > height)
        break;
      used += needed;
    }
  while (n > 1 && n < texts->len
         && ((PptxText *) g_ptr_array_index (texts, n - 1))->kind == PPTX_TEXT_HEADING)
    n--;
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (taken, g_ptr_array_steal_index (texts, 0));
  if (n == 0 && texts->len > 0)
    {
      PptxText *text = g_ptr_array_index (texts, 0);

      g_ptr_array_add (taken, split_text (text, width, height, size));
      if (*text->text == '\0')
        g_ptr_array_remove_index (texts, 0);
    }
  return taken;
}

static void
append_paragraph_properties (GString  *xml,
                             PptxText *text)
{
  int indent = (int) (INDENT * PPTX_EMU);

  if (text->kind != PPTX_TEXT_BULLET)
    {
      g_string_append_printf (xml, "<a:pPr marL=\"%d\" indent=\"0\"><a:buNone/></a:pPr>",
                              (int) text->level * indent);
      return;
    }
  g_string_append_printf (xml, "<a:pPr marL=\"%d\" lvl=\"%u\" indent=\"-%d\">",
                          ((int) text->level + 1) * indent, text->level, indent);
  if (text->number != NULL)
    g_string_append_printf (xml, "<a:buFont typeface=\"+mj-lt\"/><a:buAutoNum "
                                 "type=\"arabicPeriod\" startAt=\"%u\"/></a:pPr>",
                            (guint) CLAMP (g_ascii_strtoull (text->number, NULL, 10), 1, 32767));
  else
    g_string_append (xml, "<a:buFont typeface=\"Arial\"/><a:buChar char=\"\342\200\242\"/>"
                          "</a:pPr>");
}

static void
append_text_run (Pptx                  *self,
                 PptxSlide             *slide,
                 const char            *text,
                 PptxTextKind           kind,
                 RancangReportRunFlags  flags,
                 double                 size,
                 const char            *target)
{
  g_autoptr (GString) properties = g_string_new (NULL);
  g_autoptr (GString) inside = g_string_new (NULL);

  g_string_append_printf (properties, " sz=\"%d\"", (int) (size * 100 + 0.5));
  if ((flags & RANCANG_REPORT_RUN_BOLD) || kind == PPTX_TEXT_HEADING)
    g_string_append (properties, " b=\"1\"");
  if ((flags & RANCANG_REPORT_RUN_ITALIC) || kind == PPTX_TEXT_QUOTE || kind == PPTX_TEXT_NOTE)
    g_string_append (properties, " i=\"1\"");
  if (kind == PPTX_TEXT_HEADING || kind == PPTX_TEXT_QUOTE)
    g_string_append (inside, "<a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill>");
  else if (kind == PPTX_TEXT_NOTE)
    g_string_append (inside, "<a:solidFill><a:srgbClr val=\"595959\"/></a:solidFill>");
  if (flags & RANCANG_REPORT_RUN_MISSING)
    g_string_append (inside, "<a:highlight><a:srgbClr val=\"FFF2A8\"/></a:highlight>");
  if ((flags & RANCANG_REPORT_RUN_LINK) && target != NULL)
    {
      g_string_append_printf (slide->relations, "<Relationship Id=\"rId%u\" Type=\"" PPTX_R
                                                "/hyperlink\"", ++slide->n_relations);
      rancang_xml_append_attribute (slide->relations, "Target", target);
      g_string_append (slide->relations, " TargetMode=\"External\"/>");
      g_string_append_printf (inside, "<a:hlinkClick r:id=\"rId%u\"/>", slide->n_relations);
    }
  pptx_append_run (self, slide->shapes, text, properties->str, inside->str);
}

/* The paragraphs of a text body. */
void
pptx_append_texts (Pptx      *self,
                   PptxSlide *slide,
                   GPtrArray *texts,
                   double     size)
{
  for (guint i = 0; i < texts->len; i++)
    {
      PptxText *text = g_ptr_array_index (texts, i);
      double own = get_size (text, size);
      guint n_runs = text->block != NULL ? rancang_report_block_get_n_runs (text->block) : 0;

      g_string_append (slide->shapes, "<a:p>");
      append_paragraph_properties (slide->shapes, text);
      for (guint run = 0; run < n_runs; run++)
        {
          RancangReportRunFlags flags = rancang_report_block_get_run_flags (text->block, run);

          /* A slide has no foot to hold a note. */
          if ((flags & RANCANG_REPORT_RUN_NOTE) == 0)
            append_text_run (self, slide, rancang_report_block_get_run_text (text->block, run),
                             text->kind, flags, own,
                             rancang_report_block_get_run_target (text->block, run));
        }
      if (text->block == NULL)
        append_text_run (self, slide, text->text, text->kind, 0, own, NULL);
      g_string_append (slide->shapes, "</a:p>");
    }
}
