/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf-private.h: pages as a PDF file */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

/* Which figure is written instead of a book. */
typedef enum
{
  PDF_POSTER_NONE,
  PDF_POSTER_ROADMAP,
  PDF_POSTER_TREE,
  PDF_POSTER_VISION,
  PDF_POSTER_AGENCIES,
  PDF_POSTER_BUDGET,
} PdfPoster;

/* pdf-poster.c */
GType       pdf_poster_get_type (void);
GBytes     *pdf_write_poster (RancangPlan      *snapshot,
                              PdfPoster         poster,
                              RancangPaper      paper,
                              RancangLanguage   language,
                              GCancellable     *cancellable,
                              GError          **error);

/* pdf-write.c */
GBytes     *pdf_write  (RancangPages   *pages,
                        GCancellable   *cancellable,
                        GError        **error);

/* pdf-update.c */
void        pdf_update (GByteArray     *file,
                        const char     *language,
                        GPtrArray      *alternatives);

G_END_DECLS
