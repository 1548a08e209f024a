/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* options.h: a plugin's options are its object's properties */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GParamSpec **rancang_options_list       (GObject      *object,
                                         guint        *n_options);
gboolean     rancang_options_set_string (GObject      *object,
                                         const char   *key,
                                         const char   *value,
                                         GError      **error);

G_END_DECLS
