/* SPDX-License-Identifier: GPL-3.0-or-later */
/* finding-commands.h: what people do about a finding, each one step of undo */

#pragma once

#include "document.h"

G_BEGIN_DECLS

gboolean rancang_command_fix         (RancangDocument    *document,
                                      RancangLintFinding *finding,
                                      guint               index);
gboolean rancang_command_waive       (RancangDocument    *document,
                                      RancangLintFinding *finding,
                                      const char         *reason,
                                      const char         *author);
gboolean rancang_command_check_again (RancangDocument    *document,
                                      RancangLintFinding *finding);

G_END_DECLS
