/* SPDX-License-Identifier: GPL-3.0-or-later */
/* number-input.h: numbers as people type and paste them */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

gboolean rancang_number_input_parse  (const char           *text,
                                      RancangDecimal       *number);
char    *rancang_number_input_format (const RancangField   *field,
                                      const RancangDecimal *number);

G_END_DECLS
