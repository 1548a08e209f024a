/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pages-private.h: what measuring, flowing and painting of pages share */

#pragma once

#include <pango/pangocairo.h>

#include "figure/figure.h"
#include "layout/pages.h"

G_BEGIN_DECLS

/* All lengths are points. Bound at the left. */
#define PAGES_MARGIN_LEFT   71.0
#define PAGES_MARGIN_RIGHT  57.0
#define PAGES_MARGIN_TOP    74.0
#define PAGES_MARGIN_BOTTOM 68.0

#define PAGES_COLOUR_TEXT       0x1a1a1a
#define PAGES_COLOUR_HEADING    0x1f3864
#define PAGES_COLOUR_RULE       0x8ea3c4
#define PAGES_COLOUR_QUIET      0x595959
#define PAGES_COLOUR_HEAD_FILL  0xdce4f0
#define PAGES_COLOUR_GROUP_FILL 0xf0f3f8
#define PAGES_COLOUR_MARK_FILL  0xb8cce4
#define PAGES_COLOUR_GRID       0xb4becd
#define PAGES_COLOUR_LINK       0x1f4e9e
#define PAGES_COLOUR_MISSING    0x7a4b00
#define PAGES_COLOUR_HIGHLIGHT  0xfff0c2

/* Headings down to this level stand in the table of contents. */
#define PAGES_CONTENTS_LEVELS 3
#define PAGES_LIST_LEVELS 3

typedef enum
{
  PAGES_STYLE_BODY,
  PAGES_STYLE_LIST,
  PAGES_STYLE_QUOTE,
  PAGES_STYLE_NOTE,
  PAGES_STYLE_SIGNATURE,
  PAGES_STYLE_CAPTION,
  PAGES_STYLE_CAPTION_BELOW,
  PAGES_STYLE_CHAPTER,
  PAGES_STYLE_HEADING_1,
  PAGES_STYLE_HEADING_2,
  PAGES_STYLE_HEADING_3,
  PAGES_STYLE_HEADING_4,
  PAGES_STYLE_TABLE,
  PAGES_STYLE_TABLE_DENSE,
  PAGES_STYLE_CONTENTS_1,
  PAGES_STYLE_CONTENTS_2,
  PAGES_STYLE_CONTENTS_3,
  PAGES_STYLE_COVER_BOOK,
  PAGES_STYLE_COVER_TITLE,
  PAGES_STYLE_COVER_REGION,
  PAGES_STYLE_COVER_PERIOD,
  PAGES_STYLE_COVER_LINE,
  PAGES_STYLE_COVER_NOTICE,
  PAGES_STYLE_RUNNING,
  PAGES_STYLE_FOOTNOTE,
  PAGES_N_STYLES,
} PagesStyleId;

typedef enum
{
  PAGES_ITALIC     = 1 << 0,
  PAGES_JUSTIFY    = 1 << 1,
  PAGES_KEEP_NEXT  = 1 << 2,
  PAGES_KEEP_WHOLE = 1 << 3,
} PagesStyleFlags;

typedef struct
{
  double          size;
  double          line;       /* height of a line as a multiple of the font's own */
  int             weight;
  PagesStyleFlags flags;
  guint32         colour;
  double          before;
  double          after;
  double          left;
  double          right;
  double          spacing;    /* between letters */
} PagesStyle;

/* What text is laid out with; belongs to one thread. */
typedef struct
{
  GCancellable         *cancellable;   /* borrowed; NULL for none: long texts are given up */
  PangoContext         *context;
  PangoFontDescription *fonts[PAGES_N_STYLES];
  PangoAttrList        *plain;
  PangoAttrList        *digits;    /* all digits of one width */
  float                 advances[2][128];   /* of ASCII at size 1, ordinary and bold */
} PagesFonts;

/* A piece of the structure that a tagged file tells: a heading, a table, a cell. */
typedef struct _PagesNode PagesNode;
struct _PagesNode
{
  PagesNode  *parent;          /* borrowed */
  const char *tag;
  char       *attributes;
  guint       depth;
};

typedef struct
{
  guint                 start;   /* bytes */
  guint                 end;
  RancangReportRunFlags flags;
  const char           *target;  /* borrowed from the report: an address, an anchor */
} PagesRun;

typedef enum
{
  PAGES_TEXT_BOLD   = 1 << 0,
  PAGES_TEXT_DIGITS = 1 << 1,
  PAGES_TEXT_RAGGED = 1 << 2,
} PagesTextFlags;

/* A text and how it is set: enough to lay it out again, the same, when a page is painted. Layouts
 * of a whole book would take a hundred times the memory. */
typedef struct
{
  char           *text;
  PagesRun       *runs;
  guint           n_runs;
  PagesStyleId    style;
  PagesTextFlags  flags;
  PangoAlignment  align;
  float           width;
  float           scale;        /* of the style's size */
} PagesText;

/* A text that was measured: where each of its lines ends, from the top of the text. */
typedef struct
{
  PagesText *text;             /* borrowed from the pages; NULL for a figure */
  float     *bottoms;
  guint      n_lines;
  GArray    *notes;            /* PagesNote; NULL for none */
} PagesMeasured;

/* A footnote that belongs to a line. */
typedef struct
{
  PagesText *number;           /* borrowed from the pages */
  PagesText *text;
  guint      line;
  guint      n_lines;
  double     height;
} PagesNote;

typedef enum
{
  PAGES_MARK_TEXT,
  PAGES_MARK_FILL,
  PAGES_MARK_LINE,
  PAGES_MARK_FIGURE,
  PAGES_MARK_IMAGE,            /* the logo */
  PAGES_MARK_NUMBER,           /* the page number of a heading, with dots before it */
} PagesMarkKind;

/* Something painted on a page. */
typedef struct
{
  PagesMarkKind  kind;
  guint32        colour;
  float          x;
  float          y;
  float          width;        /* of a line: to where; its thickness is `line` */
  float          height;
  float          line;
  float          top;          /* of a figure: what of it is shown, in its own pixels */
  float          bottom;
  guint          first;        /* of a text: first line; of a number: which heading */
  guint          n_lines;
  PagesText     *text;         /* borrowed */
  RancangFigure *figure;       /* borrowed from the report */
  PagesNode     *node;         /* borrowed; NULL for what is only decoration */
} PagesMark;

typedef struct
{
  double   width;
  double   height;
  GArray  *marks;
  gboolean plain;              /* without running head and page number */
} PagesPage;

typedef struct
{
  RancangReportBlock *block;   /* borrowed from the report */
  char               *title;
  guint               level;
  guint               page;
  double              y;
} PagesHeading;

/* Where something stands that is referred to. */
typedef struct
{
  guint  page;
  double y;
} PagesPlace;

struct _RancangPages
{
  GObject        parent_instance;

  RancangReport *report;
  GPtrArray     *pages;
  GPtrArray     *texts;
  GPtrArray     *nodes;
  GArray        *headings;
  GHashTable    *anchors;      /* anchor, borrowed from the report -> PagesPlace */
  cairo_surface_t *logo;       /* NULL for none */
  PagesNode     *document;     /* borrowed from nodes */
  char          *running_start;
  char          *running_end;
  double         paper_width;
  double         paper_height;
  guint          n_front;      /* pages before the first chapter */
};

/* A piece of the flow. */
typedef struct
{
  PagesMeasured  measured;
  PagesText     *lead;         /* borrowed: a number or a bullet before the first line */
  PagesNode     *node;
  PagesNode     *lead_node;
  RancangFigure *figure;       /* borrowed from the report */
  double         figure_top;   /* what of the figure is shown, in its own pixels */
  double         figure_bottom;
  const char    *anchor;       /* borrowed from the report */
  double         lead_x;       /* from the left of the column */
  double         x;
  double         before;
  double         after;
  PagesStyleFlags flags;
  int            heading;      /* which heading begins here, -1 for none */
  guint32        rule;         /* colour of a line below, 0 for none */
  guint32        bar;          /* colour of a line at the left, 0 for none */
} PagesUnit;

/* Filling pages, one after the other. */
typedef struct
{
  RancangPages *pages;         /* borrowed */
  PagesFonts   *fonts;         /* borrowed */
  GCancellable *cancellable;   /* borrowed */
  PagesPage    *page;          /* borrowed; NULL before the first */
  GArray       *chain;         /* PagesUnit: what must not part from what comes */
  GArray       *notes;         /* PagesNote: what stands at the foot of this page */
  GPtrArray    *late;          /* PagesText: footnotes too long for the foot of a page */
  PagesNode    *lists[PAGES_LIST_LEVELS];   /* the open lists */
  PagesNode    *entries[PAGES_LIST_LEVELS]; /* the bodies of their last entries */
  gboolean      numbered[PAGES_LIST_LEVELS]; /* whether they have numbers */
  double        indents[PAGES_LIST_LEVELS]; /* where the text of those begins */
  double        left;
  double        width;
  double        top;
  double        bottom;
  double        y;
  double        after;         /* space that the last piece asks for below it */
  gboolean      landscape;
  gboolean      body;          /* chapters have begun */
  gboolean      full;          /* more pages than anyone prints */
  guint         next_heading;
} PagesFlow;

/* pages-style.c */
extern const PagesStyle pages_styles[PAGES_N_STYLES];

PagesFonts  *pages_fonts_new           (RancangLanguage      language);
void         pages_fonts_free          (PagesFonts          *self);
double       pages_fonts_get_advance   (PagesFonts          *self,
                                        const char          *text,
                                        gsize                size,
                                        PagesStyleId         style,
                                        gboolean             bold);

/* pages-text.c */
PagesText   *pages_text_new            (RancangPages        *pages,
                                        PagesStyleId         style,
                                        const char          *text);
PagesText   *pages_text_new_block      (RancangPages        *pages,
                                        PagesStyleId         style,
                                        const char          *lead,
                                        RancangReportBlock  *block);
void         pages_text_free           (PagesText           *self);
PangoLayout *pages_text_lay_out        (const PagesText     *self,
                                        PagesFonts          *fonts);
void         pages_text_measure        (PagesText           *self,
                                        RancangPages        *pages,
                                        PagesFonts          *fonts,
                                        double               width,
                                        GArray              *measured);
double       pages_text_get_width      (const PagesText     *self,
                                        PagesFonts          *fonts);
void         pages_measured_clear      (PagesMeasured       *self);

/* pages-notes.c */
GArray      *pages_notes_measure       (const PagesText     *text,
                                        RancangPages        *pages,
                                        PagesFonts          *fonts,
                                        PangoLayout         *layout,
                                        guint                n_lines);
double       pages_notes_get_height    (PagesFlow           *flow,
                                        const PagesMeasured *measured,
                                        guint                first,
                                        guint                n_lines);
void         pages_notes_take          (PagesFlow           *flow,
                                        const PagesMeasured *measured,
                                        guint                first,
                                        guint                n_lines);
void         pages_notes_place         (PagesFlow           *flow);
void         pages_notes_place_late    (PagesFlow           *flow);

/* pages-flow.c */
void         pages_flow_init           (PagesFlow           *self,
                                        RancangPages        *pages,
                                        PagesFonts          *fonts,
                                        GCancellable        *cancellable);
void         pages_flow_clear          (PagesFlow           *self);
gboolean     pages_flow_go_on          (PagesFlow           *self);
void         pages_flow_break          (PagesFlow           *self);
void         pages_flow_set_landscape  (PagesFlow           *self,
                                        gboolean             landscape);
gboolean     pages_flow_is_at_top      (PagesFlow           *self);
double       pages_flow_get_left_over  (PagesFlow           *self);
double       pages_flow_get_held_back  (PagesFlow           *self);
void         pages_flow_space          (PagesFlow           *self,
                                        double               space);
PagesMark   *pages_flow_mark           (PagesFlow           *self,
                                        PagesMarkKind        kind,
                                        double               x,
                                        double               y,
                                        double               width,
                                        double               height);
void         pages_flow_mark_text      (PagesFlow           *self,
                                        PagesText           *text,
                                        PagesNode           *node,
                                        double               x,
                                        double               y,
                                        guint                first,
                                        guint                n_lines);
void         pages_flow_add            (PagesFlow           *self,
                                        PagesUnit           *unit);
void         pages_flow_flush          (PagesFlow           *self,
                                        double               more);
void         pages_flow_add_text       (PagesFlow           *self,
                                        PagesText           *text,
                                        PagesUnit            unit);

/* pages-tags.c */
PagesNode   *pages_node_new            (RancangPages        *pages,
                                        PagesNode           *parent,
                                        const char          *tag);
void         pages_node_free           (PagesNode           *self);
void         pages_node_move           (PagesNode           *from,
                                        PagesNode           *to,
                                        cairo_t             *cr);

/* pages-block.c */
void         pages_add_block           (PagesFlow           *self,
                                        guint                index);

/* pages-front.c */
void         pages_add_cover           (PagesFlow           *self);
void         pages_add_contents        (PagesFlow           *self,
                                        RancangReportBlock  *block);

/* pages-table.c */
void         pages_add_table           (PagesFlow           *self,
                                        RancangReportTable  *table,
                                        double               below);

/* pages-columns.c */
double      *pages_make_columns        (PagesFlow           *self,
                                        RancangReportTable  *table,
                                        double              *scale);

/* pages-figure.c */
void         pages_add_figure          (PagesFlow           *self,
                                        RancangReportBlock  *block,
                                        gboolean             captioned);
cairo_surface_t *pages_read_logo       (RancangReport       *report);

/* pages-paint-text.c */
void         pages_set_colour          (cairo_t             *cr,
                                        guint32              colour);
void         pages_paint_lines         (RancangPages        *self,
                                        cairo_t             *cr,
                                        PangoLayout         *layout,
                                        const PagesMark     *mark,
                                        gboolean             tagged);

/* pages-paint.c */
void         pages_paint               (RancangPages        *self,
                                        guint                page,
                                        cairo_t             *cr,
                                        gboolean             tagged);

G_END_DECLS
