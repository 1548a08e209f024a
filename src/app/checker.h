/* SPDX-License-Identifier: GPL-3.0-or-later */
/* checker.h: checks a document's plan while people work on it */

#pragma once

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_CHECKER (rancang_checker_get_type ())
G_DECLARE_FINAL_TYPE (RancangChecker, rancang_checker, RANCANG, CHECKER, GObject)

/* Emits `changed` when there is something else to say about the plan. */
RancangChecker *rancang_document_get_checker (RancangDocument *document);

/* NULL until the plan was checked the first time; `changed` tells when that is. */
RancangLint    *rancang_checker_get_lint     (RancangChecker  *self);

/* The same, and checks the plan now where that has not been done yet. */
RancangLint    *rancang_document_get_lint    (RancangDocument *document);

/* How much there is at an item and all that it holds; `item` NULL for the whole plan. */
guint           rancang_checker_count        (RancangChecker  *self,
                                              RancangItem     *item,
                                              guint           *n_errors);

/* "3 findings, 1 error", or NULL where there is nothing. */
char           *rancang_checker_dup_words    (guint            n_findings,
                                              guint            n_errors);

G_END_DECLS
