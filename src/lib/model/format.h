/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* format.h: numbers, rupiah and dates as Indonesians and English readers write them */

#pragma once

#include "kind.h"

G_BEGIN_DECLS

/**
 * RancangLanguage:
 * @RANCANG_LANGUAGE_ENGLISH: English
 * @RANCANG_LANGUAGE_INDONESIAN: Indonesian
 *
 * A language that the program writes.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_LANGUAGE_ENGLISH,
  RANCANG_LANGUAGE_INDONESIAN,
} RancangLanguage;

RancangLanguage  rancang_language_get_default (void);
gboolean         rancang_language_parse       (const char           *code,
                                               RancangLanguage      *language);
const char      *rancang_language_get_code    (RancangLanguage       language);

char            *rancang_format_number        (const RancangDecimal *number,
                                               RancangLanguage       language);
char            *rancang_format_fixed         (const RancangDecimal *number,
                                               guint                 places,
                                               RancangLanguage       language);
char            *rancang_format_rupiah        (const RancangDecimal *amount,
                                               RancangLanguage       language);
char            *rancang_format_rupiah_short  (const RancangDecimal *amount,
                                               RancangLanguage       language);
char            *rancang_format_rupiah_sentence (const RancangDecimal *amount,
                                                 RancangLanguage       language);
char            *rancang_format_date          (const char           *iso_date,
                                               RancangLanguage       language);
char            *rancang_format_day           (const RancangDecimal *day,
                                               RancangLanguage       language);
char            *rancang_format_percent       (int                   percent,
                                               RancangLanguage       language);
gboolean         rancang_format_parse_number  (const char           *text,
                                               RancangLanguage       language,
                                               RancangDecimal       *number);

G_END_DECLS
