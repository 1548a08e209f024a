/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* extensions-private.h: one object of each plugin that implements an interface */

#pragma once

#include <libpeas.h>

#include "host/plugin-info-private.h"

G_BEGIN_DECLS

GPtrArray *rancang_extensions_create (PeasEngine *engine,
                                      GListModel *plugins,
                                      GType       interface);

G_END_DECLS
