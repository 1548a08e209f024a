/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* fuzz.h: what a fuzz target gives to libFuzzer or to the driver of this folder */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Called by libFuzzer, too: the names are its own. */
int LLVMFuzzerInitialize   (int          *argc,
                            char       ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/* What the target itself knows to begin with; NULL after the last. For the driver. */
GBytes *fuzz_make_seed (guint index);

G_END_DECLS
