/* SPDX-License-Identifier: GPL-3.0-or-later */
/* odt-private.h: a report as the parts of an OpenDocument text */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

#define ODT_MEDIA_TYPE "application/vnd.oasis.opendocument.text"

/* Lists are no deeper in a report. */
#define ODT_MAX_LIST_DEPTH 3
/* Headings down to this level stand in the table of contents. */
#define ODT_CONTENTS_LEVELS 3

/* What is open at one depth of a list. */
typedef struct
{
  gboolean numbered;
  guint    number;
} OdtListLevel;

/* A document in the making. */
typedef struct
{
  RancangReport   *report;               /* borrowed */
  GCancellable    *cancellable;          /* borrowed */
  RancangPageSize  page;                 /* millimetres */
  GString         *body;
  GString         *automatic;            /* the styles of single paragraphs and tables */
  GHashTable      *sequences;            /* set of the names of sequences of captions */
  GPtrArray       *sequence_names;       /* the same, in order; borrowed */
  RancangZip      *zip;
  GString         *manifest;             /* entries of the pictures */
  OdtListLevel     lists[ODT_MAX_LIST_DEPTH];
  guint            list_depth;
  guint            n_styles;
  guint            n_tables;
  guint            n_pictures;
  guint            n_notes;
  const char      *master;               /* page style that begins with the next block, or NULL */
  gboolean         page_break;           /* the next block begins a page */
  gboolean         landscape;
  gboolean         after_space;          /* another space would be swallowed */
} Odt;

/* odt-text.c */
void      odt_append_text         (Odt                 *self,
                                   const char          *text);
void      odt_append_runs         (Odt                 *self,
                                   RancangReportBlock  *block);
void      odt_begin_paragraph     (Odt                 *self,
                                   const char          *style);
void      odt_end_paragraph       (Odt                 *self);
char     *odt_dup_style           (Odt                 *self,
                                   const char          *style);
char     *odt_dup_sequence        (RancangReportBlock  *caption);

/* odt-body.c */
double    odt_get_text_width      (Odt                 *self);
double    odt_get_text_height     (Odt                 *self);
char     *odt_dup_anchor          (RancangReportBlock  *heading,
                                   guint                index);
gboolean  odt_append_body         (Odt                 *self,
                                   GError             **error);

/* odt-figure.c */
gboolean  odt_append_figure       (Odt                 *self,
                                   RancangReportBlock  *block,
                                   GError             **error);
gboolean  odt_append_logo         (Odt                 *self,
                                   GError             **error);

/* odt-front.c */
gboolean  odt_append_title_page   (Odt                 *self,
                                   GError             **error);
void      odt_append_contents     (Odt                 *self,
                                   RancangReportBlock  *block);

/* odt-table.c */
void      odt_append_table        (Odt                 *self,
                                   RancangReportTable  *table,
                                   gboolean             before_note);
void      odt_append_cell_styles  (GString             *xml);

/* odt-styles.c, odt-parts.c: whole parts */
char     *odt_make_styles         (Odt                 *self);
void      odt_append_page_styles  (Odt                 *self,
                                   GString             *xml);
void      odt_append_master_pages (Odt                 *self,
                                   GString             *xml);
char     *odt_make_settings       (void);
char     *odt_make_meta           (RancangReport       *report);

/* odt.c */
void      odt_append_length       (GString             *xml,
                                   const char          *name,
                                   double               millimetres);
GBytes   *odt_write               (RancangReport       *report,
                                   RancangPaper         paper,
                                   GCancellable        *cancellable,
                                   GError             **error);

#define ODT_XML_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define ODT_VERSION "office:version=\"1.3\""
#define ODT_OASIS "urn:oasis:names:tc:opendocument:xmlns:"
#define ODT_NAMESPACES \
  "xmlns:office=\"" ODT_OASIS "office:1.0\" xmlns:style=\"" ODT_OASIS "style:1.0\" " \
  "xmlns:text=\"" ODT_OASIS "text:1.0\" xmlns:table=\"" ODT_OASIS "table:1.0\" " \
  "xmlns:draw=\"" ODT_OASIS "drawing:1.0\" xmlns:fo=\"" ODT_OASIS "xsl-fo-compatible:1.0\" " \
  "xmlns:svg=\"" ODT_OASIS "svg-compatible:1.0\" xmlns:meta=\"" ODT_OASIS "meta:1.0\" " \
  "xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" " \
  "xmlns:ooow=\"http://openoffice.org/2004/writer\""

/* Calibri comes with Word; LibreOffice puts Carlito, of the same measures, in its place. */
#define ODT_FONTS \
  "<office:font-face-decls><style:font-face style:name=\"Calibri\" svg:font-family=\"Calibri\" " \
  "style:font-family-generic=\"swiss\" style:font-pitch=\"variable\"/></office:font-face-decls>\n"

/* The colours of the document: dark blue for headings, greys for tables, yellow for gaps. */
#define ODT_COLOUR_HEADING "#1f3864"
#define ODT_COLOUR_RULE "#8ea3c4"
#define ODT_COLOUR_QUIET "#595959"
#define ODT_COLOUR_HEAD_FILL "#dce4f0"
#define ODT_COLOUR_GROUP_FILL "#f0f3f8"
#define ODT_COLOUR_MARK_FILL "#b8cce4"
#define ODT_COLOUR_GRID "#b4becd"
#define ODT_COLOUR_MISSING_FILL "#fff2a8"

G_END_DECLS
