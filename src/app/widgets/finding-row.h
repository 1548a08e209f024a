/* SPDX-License-Identifier: GPL-3.0-or-later */
/* finding-row.h: one finding with what can be done about it */

#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_FINDING_ROW (rancang_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (RancangFindingRow, rancang_finding_row, RANCANG, FINDING_ROW, GtkWidget)

GtkWidget          *rancang_finding_row_new         (RancangDocument    *document);
RancangLintFinding *rancang_finding_row_get_finding (RancangFindingRow  *self);
void                rancang_finding_row_set_finding (RancangFindingRow  *self,
                                                     RancangLintFinding *finding);
/* Does the first fix; for a waived finding, takes the waiver away. */
gboolean            rancang_finding_row_fix         (RancangFindingRow  *self);

/* The sign of a severity with its word; in grey where the finding does not count. */
void                rancang_finding_row_set_icon    (GtkImage           *image,
                                                     RancangSeverity     severity,
                                                     gboolean            counts);

/* All that is known of the finding in one sentence, for screen readers. */
char               *rancang_finding_row_dup_summary (RancangLintFinding *finding);

G_END_DECLS
