/* SPDX-License-Identifier: GPL-3.0-or-later */
/* agencies-page.h: agencies and bodies: who does what, and who signed what */

#pragma once

#include "document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *rancang_agencies_page_new (RancangDocument *document);

G_END_DECLS
