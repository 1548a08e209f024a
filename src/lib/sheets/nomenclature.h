/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* nomenclature.h: the parts of a code of the nomenclature of regional planning */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RancangNomenclatureLevel:
 * @RANCANG_NOMENCLATURE_AFFAIR: urusan: `2`
 * @RANCANG_NOMENCLATURE_FIELD: bidang urusan: `2.16`
 * @RANCANG_NOMENCLATURE_PROGRAMME: program: `2.16.03`
 * @RANCANG_NOMENCLATURE_ACTIVITY: kegiatan: `2.16.03.2.02`
 * @RANCANG_NOMENCLATURE_SUB_ACTIVITY: sub kegiatan: `2.16.03.2.02.0014`
 *
 * How deep a code goes. The nomenclature is that of Permendagri 90/2019 and its updates.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_NOMENCLATURE_AFFAIR,
  RANCANG_NOMENCLATURE_FIELD,
  RANCANG_NOMENCLATURE_PROGRAMME,
  RANCANG_NOMENCLATURE_ACTIVITY,
  RANCANG_NOMENCLATURE_SUB_ACTIVITY,
} RancangNomenclatureLevel;

gboolean  rancang_nomenclature_get_level (const char               *code,
                                          RancangNomenclatureLevel *level);
char     *rancang_nomenclature_dup_part  (const char               *code,
                                          RancangNomenclatureLevel  level);

G_END_DECLS
