/* SPDX-License-Identifier: GPL-3.0-or-later */
/* body-card.h: a body with its decree, its members and its meetings */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

GtkWidget *rancang_body_card_new (RancangDocument *document,
                                  RancangItem     *body);

G_END_DECLS
