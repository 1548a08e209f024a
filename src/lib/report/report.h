/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* report.h: a document as a tree, before it is written in any format */

#pragma once

#include <gio/gio.h>

#include "model/format.h"
#include "report/report-block.h"
#include "report/report-table.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_REPORT (rancang_report_get_type ())
G_DECLARE_FINAL_TYPE (RancangReport, rancang_report, RANCANG, REPORT, GObject)

RancangLanguage      rancang_report_get_language (RancangReport *self);
const char          *rancang_report_get_title    (RancangReport *self);
const char          *rancang_report_get_subtitle (RancangReport *self);
const char          *rancang_report_get_region   (RancangReport *self);
const char          *rancang_report_get_province (RancangReport *self);
const char          *rancang_report_get_period   (RancangReport *self);
const char          *rancang_report_get_book     (RancangReport *self);
const char          *rancang_report_get_revision (RancangReport *self);
const char          *rancang_report_get_notice   (RancangReport *self);
GBytes              *rancang_report_get_logo     (RancangReport *self);
const char          *rancang_report_get_logo_type (RancangReport *self);
guint                rancang_report_get_n_blocks (RancangReport *self);
RancangReportBlock  *rancang_report_get_block    (RancangReport *self,
                                                  guint          index);

G_END_DECLS
