/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* catalogue.h: words in the language of a document, apart from the program's own language */

#pragma once

#include "model/format.h"

G_BEGIN_DECLS

const char *rancang_translate (RancangLanguage  language,
                               const char      *context,
                               const char      *message) G_GNUC_FORMAT (3);

G_END_DECLS
