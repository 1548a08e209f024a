/* SPDX-License-Identifier: GPL-3.0-or-later */
/* evaluation-page.h: the evaluations of the plan, each open down to its questions */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_EVALUATION_PAGE (rancang_evaluation_page_get_type ())
G_DECLARE_FINAL_TYPE (RancangEvaluationPage, rancang_evaluation_page, RANCANG, EVALUATION_PAGE,
                      AdwBin)

GtkWidget *rancang_evaluation_page_new (RancangDocument *document);

G_END_DECLS
