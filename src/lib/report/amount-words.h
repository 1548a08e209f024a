/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* amount-words.h: amounts of money in words */

#pragma once

#include "model/format.h"

G_BEGIN_DECLS

char *rancang_amount_in_words (const RancangDecimal *amount,
                               RancangLanguage       language);

G_END_DECLS
