/* SPDX-License-Identifier: GPL-3.0-or-later */
/* findings-button.h: how much the rules found in the plan, in the header bar */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_FINDINGS_BUTTON (rancang_findings_button_get_type ())
G_DECLARE_FINAL_TYPE (RancangFindingsButton, rancang_findings_button, RANCANG, FINDINGS_BUTTON,
                      AdwBin)

void rancang_findings_button_set_document (RancangFindingsButton *self,
                                           RancangDocument       *document);

G_END_DECLS
