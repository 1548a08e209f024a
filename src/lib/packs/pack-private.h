/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pack-private.h: what is inside a pack */

#pragma once

#include "packs/pack-text-private.h"
#include "packs/pack.h"

G_BEGIN_DECLS

struct _RancangPack
{
  GObject parent_instance;

  RancangPackHeader header;
  RancangPackType type;
  char *framework_id;
  char *region_name;
  char *region_code;
  char *province;
  /* A free item of kind plan: a framework's dimensions, or what a template fills in. */
  RancangItem *content;
};

RancangPack *rancang_pack_find_bundled     (const char   *id);
gboolean     rancang_pack_check_references (RancangItem  *content,
                                            GError      **error);

G_END_DECLS
