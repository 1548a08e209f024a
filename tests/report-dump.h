/* SPDX-License-Identifier: GPL-3.0-or-later */
/* report-dump.h: a report as text, for golden files */

#pragma once

#include "rancang.h"

char *report_dump       (RancangReport      *report);
void  report_dump_block (GString            *out,
                         RancangReportBlock *block);
