/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item-findings.h: what the rules found at the item of a form */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_ITEM_FINDINGS (rancang_item_findings_get_type ())
G_DECLARE_FINAL_TYPE (RancangItemFindings, rancang_item_findings, RANCANG, ITEM_FINDINGS, AdwBin)

GtkWidget *rancang_item_findings_new (RancangDocument *document,
                                      RancangItem     *item);

G_END_DECLS
