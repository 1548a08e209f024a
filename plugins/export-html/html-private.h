/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html-private.h: a report, and the programmes of a plan, as a web page */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

#define HTML_DASH "\342\200\223"

/* A page in the making. */
typedef struct
{
  RancangReport   *report;               /* borrowed */
  RancangPlan     *plan;                 /* borrowed; NULL where programmes are not wanted */
  GCancellable    *cancellable;          /* borrowed */
  RancangLanguage  language;
  RancangPaper     paper;
  GString         *html;
  GString         *style;                /* rules for what only this page has */
  GHashTable      *colours;              /* a pair of colours to its class */
  GHashTable      *ids;                  /* id of an item to what it is called in the page */
  GString         *notes;                /* footnotes of the chapter */
  gboolean         widths[101];          /* of columns, in hundredths: which have a rule */
  guint            n_figures;
  guint            depth;                /* lists that are open */
  char             lists[3];             /* each `u` or `o` */
  guint            sections;             /* sections that are open, the chapter's included */
  gboolean         landscape;
  gboolean         turned;               /* within a chapter, its other pages lie otherwise */
} HtmlPage;

/* html-text.c */
void  html_append_runs        (HtmlPage               *self,
                               RancangReportBlock     *block);
void  html_append_markdown    (HtmlPage               *self,
                               const char             *text);
void  html_append_sentence    (HtmlPage               *self,
                               const char             *tag,
                               const char             *text);
const char *html_tr           (HtmlPage               *self,
                               const char             *message);

/* html-body.c */
void  html_close_lists        (HtmlPage               *self,
                               guint                   depth);
gboolean html_append_list_block (HtmlPage             *self,
                               RancangReportBlock     *block);
gboolean html_append_body     (HtmlPage               *self,
                               GError                **error);

/* html-table.c */
void  html_append_table       (HtmlPage               *self,
                               RancangReportBlock     *caption,
                               RancangReportTable     *table);

/* html-figure.c */
void  html_append_figure      (HtmlPage               *self,
                               RancangReportBlock     *block,
                               RancangReportBlock     *caption);
void  html_append_caption     (HtmlPage               *self,
                               RancangReportBlock     *caption);

/* html-front.c */
void  html_append_cover       (HtmlPage               *self);
void  html_append_contents    (HtmlPage               *self);
void  html_append_bar         (HtmlPage               *self);

/* html-programmes.c, html-programme.c, html-programme-tables.c */
void  html_append_programmes  (HtmlPage               *self);
void  html_append_programme   (HtmlPage               *self,
                               RancangItem            *programme);
void  html_append_programme_tables (HtmlPage          *self,
                               RancangItem            *programme);
GPtrArray *html_collect       (RancangItem            *item,
                               const char             *kind);
const char *html_get_title    (HtmlPage               *self,
                               RancangItem            *item);
const char *html_get_agency   (RancangItem            *agency);
const char *html_get_id       (HtmlPage               *self,
                               RancangItem            *item);

/* html.c */
GBytes *html_write            (RancangReport          *report,
                               RancangPlan            *plan,
                               RancangPaper            paper,
                               GCancellable           *cancellable,
                               GError                **error);

G_END_DECLS
