/* SPDX-License-Identifier: GPL-3.0-or-later */
/* logo-row.h: the picture on title pages is chosen and taken away */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

GtkWidget *rancang_logo_row_new (RancangDocument  *document);

/* Also for JPEG, which becomes PNG. FALSE with `error` set where it is no picture, or too large. */
gboolean   rancang_logo_set     (RancangDocument  *document,
                                 GBytes           *picture,
                                 GError          **error);

G_END_DECLS
