/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pptx-private.h: a report as the slides of a presentation */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

#define PPTX_MEDIA_TYPE \
  "application/vnd.openxmlformats-officedocument.presentationml.presentation"

/* A slide, in points; the format counts EMU, 12700 a point. */
#define PPTX_WIDTH 960.0
#define PPTX_HEIGHT 540.0
#define PPTX_LEFT 48.0
#define PPTX_TOP 104.0
#define PPTX_TEXT_WIDTH 864.0
#define PPTX_TEXT_HEIGHT 390.0
#define PPTX_EMU 12700

typedef enum
{
  PPTX_LAYOUT_TITLE,
  PPTX_LAYOUT_CONTENT,
  PPTX_LAYOUT_TITLE_ONLY,
  PPTX_N_LAYOUTS,
} PptxLayout;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} PptxBox;

typedef enum
{
  PPTX_TEXT_PLAIN,
  PPTX_TEXT_HEADING,
  PPTX_TEXT_BULLET,
  PPTX_TEXT_QUOTE,
  PPTX_TEXT_NOTE,
} PptxTextKind;

/* A paragraph on its way to a slide. */
typedef struct
{
  RancangReportBlock *block;   /* its runs, borrowed; NULL where @text is all there is */
  char               *text;
  char               *number;  /* of an item of a numbered list, or NULL */
  PptxTextKind        kind;
  guint               level;   /* of a bullet, from 0 */
} PptxText;

typedef struct
{
  GString    *shapes;
  GString    *relations;
  PptxLayout  layout;
  guint       n_shapes;
  guint       n_relations;
} PptxSlide;

/* A presentation in the making. */
typedef struct
{
  RancangReport *report;       /* borrowed */
  GCancellable  *cancellable;  /* borrowed */
  RancangZip    *zip;
  GPtrArray     *slides;       /* PptxSlide */
  const char    *language;     /* tag */
  char          *footer;
  guint          n_media;
  RancangFigure *figure;       /* the one whose pictures were written last; borrowed */
  guint          figure_png;   /* numbers of its pictures */
  guint          figure_svg;
} Pptx;

/* pptx-measure.c */
guint      pptx_count_lines    (const char          *text,
                                double               width,
                                double               size,
                                gboolean             bold);
char      *pptx_cut_text       (const char          *text,
                                double               width,
                                double               size,
                                gboolean             bold,
                                guint                n_lines,
                                const char         **rest);

/* pptx-text.c */
PptxText  *pptx_text_new       (RancangReportBlock  *block);
PptxText  *pptx_text_new_plain (PptxTextKind         kind,
                                const char          *text);
void       pptx_text_free      (PptxText            *self);
double     pptx_text_measure   (PptxText            *self,
                                double               width,
                                double               size);
double     pptx_texts_measure  (GPtrArray           *texts,
                                double               width,
                                double               size);
GPtrArray *pptx_texts_take     (GPtrArray           *texts,
                                double               width,
                                double               height,
                                double               size);
void       pptx_append_texts   (Pptx                *self,
                                PptxSlide           *slide,
                                GPtrArray           *texts,
                                double               size);

/* pptx-shapes.c */
PptxSlide *pptx_add_slide      (Pptx                *self,
                                PptxLayout           layout);
void       pptx_slide_free     (PptxSlide           *self);
void       pptx_append_box     (GString             *xml,
                                const char          *element,
                                const PptxBox       *box);
void       pptx_append_run     (Pptx                *self,
                                GString             *xml,
                                const char          *text,
                                const char          *properties,
                                const char          *inside);
guint      pptx_begin_shape    (PptxSlide           *slide,
                                const char          *name,
                                const char          *placeholder);
void       pptx_add_label      (Pptx                *self,
                                PptxSlide           *slide,
                                const PptxBox       *box,
                                const char          *name,
                                const char          *text,
                                const char          *properties,
                                const char          *colour);
void       pptx_add_title      (Pptx                *self,
                                PptxSlide           *slide,
                                const char          *chapter,
                                const char          *title);
void       pptx_add_body       (Pptx                *self,
                                PptxSlide           *slide,
                                const PptxBox       *box,
                                GPtrArray           *texts,
                                double               size);
void       pptx_add_tile       (Pptx                *self,
                                PptxSlide           *slide,
                                const PptxBox       *box,
                                const char          *value,
                                const char          *label);
gboolean   pptx_add_title_slide (Pptx               *self,
                                 GError            **error);

/* pptx-figure.c */
gboolean   pptx_figure_fits    (RancangReportBlock  *block,
                                const PptxBox       *box);
gboolean   pptx_add_figure     (Pptx                *self,
                                PptxSlide           *slide,
                                const PptxBox       *box,
                                RancangReportBlock  *block,
                                GError             **error);
gboolean   pptx_add_figure_part (Pptx               *self,
                                 PptxSlide          *slide,
                                 const PptxBox      *box,
                                 RancangReportBlock *block,
                                 double             *from,
                                 GError            **error);
gboolean   pptx_add_logo       (Pptx                *self,
                                PptxSlide           *slide,
                                GError             **error);

/* pptx-table.c */
double     pptx_table_measure  (RancangReportTable  *table,
                                guint                first,
                                double               width,
                                double               size);
guint      pptx_add_table      (Pptx                *self,
                                PptxSlide           *slide,
                                const PptxBox       *box,
                                RancangReportTable  *table,
                                guint                first,
                                double               size,
                                const char          *description);
guint      pptx_count_headers  (RancangReportTable  *table);
char      *pptx_dup_cell_text  (RancangReportTable  *table,
                                guint                row,
                                guint                cell);

/* pptx-flow.c */
gboolean   pptx_add_slides     (Pptx                *self,
                                GError             **error);

/* pptx-layouts.c, pptx-theme.c: parts that are always the same */
char      *pptx_make_layout    (Pptx                *self,
                                PptxLayout           layout);
char      *pptx_make_master    (Pptx                *self);
extern const char pptx_theme[];

/* pptx.c */
GBytes    *pptx_write          (RancangReport       *report,
                                GCancellable        *cancellable,
                                GError             **error);

#define PPTX_XML_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define PPTX_R "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PPTX_A "http://schemas.openxmlformats.org/drawingml/2006/main"
#define PPTX_NAMESPACES \
  "xmlns:a=\"" PPTX_A "\" xmlns:r=\"" PPTX_R "\" " \
  "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
#define PPTX_RELATIONSHIPS \
  PPTX_XML_HEAD "<Relationships " \
  "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
#define PPTX_RELATION(id, type, target) \
  "<Relationship Id=\"" id "\" Type=\"" PPTX_R "/" type "\" Target=\"" target "\"/>"
#define PPTX_GROUP \
  "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>" \
  "<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/>" \
  "<a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PptxText, pptx_text_free)

G_END_DECLS
