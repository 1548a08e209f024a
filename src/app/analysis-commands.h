/* SPDX-License-Identifier: GPL-3.0-or-later */
/* analysis-commands.h: what the analysis found becomes strategies and programmes */

#pragma once

#include "document.h"

G_BEGIN_DECLS

/* The TOWS pair of entries of one internal and one external quadrant; NULL where they are not. */
const char  *rancang_tows_find_pair              (GPtrArray       *entries);

RancangItem *rancang_command_make_strategy       (RancangDocument *document,
                                                  GPtrArray       *entries,
                                                  RancangItem     *sub_dimension,
                                                  const char      *title);

/* What a programme that closes the gap is called at first. */
char        *rancang_command_dup_programme_title (RancangItem     *gap);
RancangItem *rancang_command_make_programme      (RancangDocument *document,
                                                  RancangItem     *gap,
                                                  RancangItem     *sub_dimension,
                                                  const char      *title);

G_END_DECLS
