/* SPDX-License-Identifier: GPL-3.0-or-later */
/* findings-page.h: what the rules found in the plan, each as an offer to act */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_FINDINGS_PAGE (rancang_findings_page_get_type ())
G_DECLARE_FINAL_TYPE (RancangFindingsPage, rancang_findings_page, RANCANG, FINDINGS_PAGE, AdwBin)

GtkWidget *rancang_findings_page_new       (RancangDocument     *document);

/* Shows only what one rule found; `rule` NULL shows all. */
void       rancang_findings_page_show_rule (RancangFindingsPage *self,
                                            const char          *rule);

G_END_DECLS
