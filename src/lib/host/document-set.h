/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* document-set.h: the documents of a plan's full set, and what their files are called */

#pragma once

#include "host/host.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_SET_DOCUMENT (rancang_set_document_get_type ())
G_DECLARE_FINAL_TYPE (RancangSetDocument, rancang_set_document, RANCANG, SET_DOCUMENT, GObject)

RancangFormatInfo *rancang_set_document_get_format (RancangSetDocument *self);
const char        *rancang_set_document_get_book   (RancangSetDocument *self);
const char        *rancang_set_document_get_name   (RancangSetDocument *self);

GListModel        *rancang_host_list_set           (RancangHost        *self,
                                                    RancangPlan        *plan,
                                                    RancangLanguage     language);
char              *rancang_make_file_name          (const char         *text);

G_END_DECLS
