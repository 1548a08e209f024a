/* SPDX-License-Identifier: GPL-3.0-or-later */
/* shortcuts-dialog.h: the keys, for people who forget them */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *rancang_shortcuts_dialog_new (void);

G_END_DECLS
