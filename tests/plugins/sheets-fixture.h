/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sheets-fixture.h: plans and exports for the tests of formats with tables */

#pragma once

#include "rancang.h"

/* A plan with what tables are strict about: codes that share a programme, yearly realisations,
 * links, days, fractions. */
RancangPlan *sheets_fixture_new         (void);
/* A plan whose texts try to be formulas, markup and control characters, and are very long. */
RancangPlan *sheets_fixture_new_hostile (void);

/* Options are pairs of key and value, then NULL. */
GBytes      *sheets_fixture_export      (GType            exporter_type,
                                         const char      *format,
                                         RancangPlan     *plan,
                                         RancangLanguage  language,
                                         ...) G_GNUC_NULL_TERMINATED;

/* write FILE FORMAT LANGUAGE PLAN [KEY=VALUE...], for the scripts that look into files; PLAN is
 * sample, hostile, empty or a number of programmes */
int          sheets_fixture_write       (int              argc,
                                         char           **argv);
