/* SPDX-License-Identifier: GPL-3.0-or-later */
/* history-dialog.h: what an item was, and when it changed */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

AdwDialog *rancang_history_dialog_new (RancangDocument *document,
                                       RancangItem     *item);

G_END_DECLS
