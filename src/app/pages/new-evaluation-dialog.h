/* SPDX-License-Identifier: GPL-3.0-or-later */
/* new-evaluation-dialog.h: asks for year and scoring model, and adds the evaluation */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_NEW_EVALUATION_DIALOG (rancang_new_evaluation_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RancangNewEvaluationDialog, rancang_new_evaluation_dialog, RANCANG,
                      NEW_EVALUATION_DIALOG, AdwDialog)

AdwDialog *rancang_new_evaluation_dialog_new (RancangDocument *document);

G_END_DECLS
