/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* field-reader-private.h: the parts of reading a field that know no plan */

#pragma once

#include "model/format.h"

gboolean rancang_read_number  (const char      *text,
                               gboolean         whole,
                               RancangLanguage  language,
                               RancangDecimal  *number);
char    *rancang_read_date    (const char      *text);
gboolean rancang_read_boolean (const char      *text,
                               gboolean        *value);
char    *rancang_read_folded  (const char      *text);
