/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pack-text-private.h: the text of a pack, checked; also used for the packs of scoring models */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "model/decimal.h"

G_BEGIN_DECLS

/* A pack is small; what is larger is no pack. */
#define RANCANG_PACK_MAX_SIZE (4 * 1024 * 1024)

/* What every pack says of itself. Strings belong to it. */
typedef struct
{
  char *type;
  char *id;
  char *version;
  char *title;
  char *title_en;
  char *description;
  char *description_en;
  char *source;
  int   valid_from;
  int   valid_until;
} RancangPackHeader;

JsonNode   *rancang_pack_text_parse        (GBytes             *bytes,
                                            RancangPackHeader  *header,
                                            GError            **error);
GBytes     *rancang_pack_text_slice        (GBytes             *bytes,
                                            const char         *member,
                                            gboolean            with_name);
void        rancang_pack_header_clear      (RancangPackHeader  *header);

gboolean    rancang_pack_fail              (GError            **error,
                                            const char         *format,
                                            ...) G_GNUC_PRINTF (2, 3);

gboolean    rancang_pack_is_id             (const char         *text);
gboolean    rancang_pack_read_string       (JsonObject         *object,
                                            const char         *member,
                                            gboolean            required,
                                            char              **value,
                                            GError            **error);
gboolean    rancang_pack_read_year         (JsonObject         *object,
                                            const char         *member,
                                            int                *value,
                                            GError            **error);
gboolean    rancang_pack_read_decimal      (JsonObject         *object,
                                            const char         *member,
                                            RancangDecimal     *value,
                                            GError            **error);
JsonObject *rancang_pack_read_object       (JsonObject         *object,
                                            const char         *member,
                                            GError            **error);
JsonArray  *rancang_pack_read_array        (JsonObject         *object,
                                            const char         *member,
                                            GError            **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RancangPackHeader, rancang_pack_header_clear)

G_END_DECLS
