/* SPDX-License-Identifier: GPL-3.0-or-later */
/* realisation.h: giving the value of a year, with the day on which it was given */

#pragma once

#include "document.h"

G_BEGIN_DECLS

void     rancang_realisation_get_today (GDate                *today);

/* One named transaction; nothing happens when the value is there already. */
gboolean rancang_realisation_set       (RancangDocument      *document,
                                        RancangItem          *indicator,
                                        int                   year,
                                        const RancangDecimal *value,
                                        GError              **error);

G_END_DECLS
