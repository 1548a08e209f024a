/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* catalogue-private.h: a GNU .mo file, read with distrust */

#pragma once

#include <gio/gio.h>

#include "model/catalogue.h"

G_BEGIN_DECLS

/* The largest .mo file that is read, in bytes. */
#define RANCANG_CATALOGUE_MAX_SIZE (16 * 1024 * 1024)

typedef struct _RancangCatalogue RancangCatalogue;

RancangCatalogue *rancang_catalogue_new_from_bytes (GBytes           *bytes,
                                                    GError          **error);
void              rancang_catalogue_free           (RancangCatalogue *self);
const char       *rancang_catalogue_lookup         (RancangCatalogue *self,
                                                    const char       *context,
                                                    const char       *message);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RancangCatalogue, rancang_catalogue_free)

G_END_DECLS
