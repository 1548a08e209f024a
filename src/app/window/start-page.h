/* SPDX-License-Identifier: GPL-3.0-or-later */
/* start-page.h: recent plans, and templates for new ones */

#pragma once

#include <adwaita.h>

#include "rancang.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_START_PAGE (rancang_start_page_get_type ())
G_DECLARE_FINAL_TYPE (RancangStartPage, rancang_start_page, RANCANG, START_PAGE, AdwBin)

void rancang_start_page_set_host (RancangStartPage *self,
                                  RancangHost      *host);

G_END_DECLS
