/* SPDX-License-Identifier: GPL-3.0-or-later */
/* application.h: the program with a display */

#pragma once

#include <adwaita.h>

#include "rancang.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_APPLICATION (rancang_application_get_type ())
G_DECLARE_FINAL_TYPE (RancangApplication, rancang_application, RANCANG, APPLICATION, AdwApplication)

int rancang_application_run (int    argc,
                             char **argv);

G_END_DECLS
