/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pack.h: frameworks and templates as data */

#pragma once

#include "io/json.h"
#include "model/format.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_PACK (rancang_pack_get_type ())

/**
 * RancangPack:
 *
 * A data pack: a framework, or a template that makes a plan by a framework. It never changes once
 * made.
 *
 * Since: 1.0
 */
G_DECLARE_FINAL_TYPE (RancangPack, rancang_pack, RANCANG, PACK, GObject)

/**
 * RancangPackType:
 * @RANCANG_PACK_FRAMEWORK: which dimensions and sub-dimensions there are
 * @RANCANG_PACK_TEMPLATE: what a new plan of a region starts with
 *
 * What a pack is.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_PACK_FRAMEWORK,
  RANCANG_PACK_TEMPLATE,
} RancangPackType;

RancangPack     *rancang_pack_new_from_bytes    (GBytes          *bytes,
                                                 GError         **error);
RancangPackType  rancang_pack_get_pack_type     (RancangPack     *self);
const char      *rancang_pack_get_id            (RancangPack     *self);
const char      *rancang_pack_get_version       (RancangPack     *self);
char            *rancang_pack_dup_title         (RancangPack     *self,
                                                 RancangLanguage  language);
char            *rancang_pack_dup_description   (RancangPack     *self,
                                                 RancangLanguage  language);
const char      *rancang_pack_get_region_name   (RancangPack     *self);
const char      *rancang_pack_get_region_code   (RancangPack     *self);
const char      *rancang_pack_get_province      (RancangPack     *self);
const char      *rancang_pack_get_framework_id  (RancangPack     *self);
int              rancang_pack_get_valid_from    (RancangPack     *self);
int              rancang_pack_get_valid_until   (RancangPack     *self);

GListModel      *rancang_pack_list_bundled      (void);
RancangPlan     *rancang_pack_create_plan       (RancangPack     *self,
                                                 RancangPack     *framework,
                                                 GError         **error);

G_END_DECLS
