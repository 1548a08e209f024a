/* SPDX-License-Identifier: GPL-3.0-or-later */
/* docx-private.h: a report as the parts of a Word document */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

#define DOCX_N_LEVELS 4

/* In twentieths of a point, the unit of the format. */
typedef struct
{
  int width;
  int height;
  int left;
  int right;
  int top;
  int bottom;
} DocxPaper;

/* A picture; @svg may be NULL. */
typedef struct
{
  GBytes *png;
  GBytes *svg;
} DocxMedia;

/* A document in the making. */
typedef struct
{
  RancangReport   *report;               /* borrowed */
  GCancellable    *cancellable;          /* borrowed */
  DocxPaper        paper;
  GString         *xml;
  GPtrArray       *media;                /* DocxMedia */
  GPtrArray       *links;                /* addresses */
  GPtrArray       *notes;                /* texts of footnotes */
  GArray          *list_starts;          /* guint: the first number of each numbered list */
  guint            last_number;          /* of the numbered list that may go on */
  guint            n_bookmarks;          /* of headings */
  guint            n_captions;           /* ids of their bookmarks, far from those of headings */
  gboolean         landscape;
  gboolean         after_table;
  gboolean         after_figure;
} Docx;

#define DOCX_FIRST_CAPTION 1000000

/* How the text of a cell or a paragraph differs from its style. */
typedef enum
{
  DOCX_BOLD = 1 << 0,
  DOCX_KEEP_NEXT = 1 << 1,
} DocxTextFlags;

/* docx-xml.c */
void      docx_append_run        (GString               *xml,
                                  const char            *text,
                                  RancangReportRunFlags  flags);

/* docx-body.c */
void      docx_append_runs       (Docx                  *self,
                                  RancangReportBlock    *block,
                                  DocxTextFlags          flags);
guint     docx_get_list          (Docx                  *self,
                                  RancangReportBlock    *block);
int       docx_get_text_width    (Docx                  *self);
gboolean  docx_append_body       (Docx                  *self,
                                  GError               **error);

/* docx-front.c */
void      docx_append_title_page (Docx                  *self);
void      docx_append_contents   (Docx                  *self,
                                  RancangReportBlock    *block);

/* docx-figure.c */
GPtrArray *docx_media_list_new   (void);
gboolean  docx_append_figure     (Docx                  *self,
                                  RancangReportBlock    *block,
                                  GError               **error);
void      docx_append_logo       (Docx                  *self);

/* docx-table.c */
void      docx_append_table      (Docx                  *self,
                                  RancangReportTable    *table);

/* docx-styles.c, docx-parts.c: whole parts */
char     *docx_make_styles       (RancangLanguage        language);
char     *docx_make_numbering    (Docx                  *self);
char     *docx_make_settings     (Docx                  *self);
char     *docx_make_notes        (Docx                  *self);
char     *docx_make_header       (RancangReport         *report);
char     *docx_make_footer       (RancangReport         *report);
char     *docx_make_core         (RancangReport         *report);

/* docx.c */
GBytes   *docx_write             (RancangReport         *report,
                                  RancangPaper           paper,
                                  GCancellable          *cancellable,
                                  GError               **error);

#define DOCX_XML_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define DOCX_W_NAMESPACE "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define DOCX_R_NAMESPACE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define DOCX_NAMESPACES "xmlns:w=\"" DOCX_W_NAMESPACE "\" xmlns:r=\"" DOCX_R_NAMESPACE "\""

/* The colours of the document: dark blue for headings, greys for tables. */
#define DOCX_COLOUR_HEADING "1F3864"
#define DOCX_COLOUR_RULE "8EA3C4"
#define DOCX_COLOUR_QUIET "595959"
#define DOCX_COLOUR_HEAD_FILL "DCE4F0"
#define DOCX_COLOUR_GROUP_FILL "F0F3F8"
#define DOCX_COLOUR_MARK_FILL "B8CCE4"
#define DOCX_COLOUR_GRID "B4BECD"

/* Numbering: 1 headings, 2 bullets, 3 bullets in tables, then one for each numbered list. */
#define DOCX_LIST_HEADINGS 1
#define DOCX_LIST_BULLETS 2
#define DOCX_LIST_TABLE_BULLETS 3
#define DOCX_LIST_FIRST_NUMBERED 4

G_END_DECLS
