/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* book-exporter.h: what exporters of documents have in common */

#pragma once

#include "api/exporter.h"
#include "report/book.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_PAPER (rancang_paper_get_type ())

/**
 * RancangPaper:
 * @RANCANG_PAPER_A4: 210 by 297 millimetres
 * @RANCANG_PAPER_F4: 215 by 330 millimetres: the folio of Indonesian offices
 *
 * The paper of a document.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_PAPER_A4,
  RANCANG_PAPER_F4,
} RancangPaper;

GType rancang_paper_get_type (void) G_GNUC_CONST;

/**
 * RancangPageSize:
 * @width: of the paper, upright; all in millimetres
 * @height: of the paper
 * @left: the margin at which the document is bound
 * @right: the margin on the other side
 * @top: the margin above
 * @bottom: the margin below
 *
 * A page that stands upright. On one that lies on its side the margins stay where they are.
 *
 * Since: 1.0
 */
typedef struct
{
  double width;
  double height;
  double left;
  double right;
  double top;
  double bottom;
} RancangPageSize;

void rancang_paper_get_page_size (RancangPaper     paper,
                                  RancangPageSize *size);

#define RANCANG_TYPE_BOOK_EXPORTER (rancang_book_exporter_get_type ())
G_DECLARE_DERIVABLE_TYPE (RancangBookExporter, rancang_book_exporter, RANCANG, BOOK_EXPORTER,
                          GObject)

/**
 * RancangBookExporterClass:
 * @parent_class: the parent
 *
 * The class of exporters of documents. A plugin that derives from it implements #RancangExporter.
 *
 * Since: 1.0
 */
struct _RancangBookExporterClass
{
  GObjectClass parent_class;

  /*< private >*/
  gpointer padding[8];
};

RancangReport *rancang_book_exporter_build     (RancangBookExporter  *self,
                                                RancangPlan          *snapshot,
                                                RancangLanguage       language,
                                                GCancellable         *cancellable,
                                                GError              **error);
const char    *rancang_book_exporter_get_book  (RancangBookExporter  *self);
void           rancang_book_exporter_set_book  (RancangBookExporter  *self,
                                                const char           *book);
RancangPaper   rancang_book_exporter_get_paper (RancangBookExporter  *self);

G_END_DECLS
