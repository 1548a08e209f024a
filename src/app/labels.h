/* SPDX-License-Identifier: GPL-3.0-or-later */
/* labels.h: what people read for items, fields and colours */

#pragma once

#include <gdk/gdk.h>

#include "rancang.h"

G_BEGIN_DECLS

char       *rancang_label_dup_item    (RancangItem        *item);
char       *rancang_label_dup_place   (RancangItem        *item);
char       *rancang_label_dup_short   (RancangItem        *item);
const char *rancang_label_get_kind       (const RancangKind  *kind);
const char *rancang_label_get_collection (const RancangKind  *kind);
const char *rancang_label_get_group      (const char         *group);
const char *rancang_label_get_choice     (const RancangField *field,
                                          const char         *code);
char       *rancang_label_dup_kind    (const RancangKind  *kind);
const char *rancang_label_get_field   (const RancangField *field);
const char *rancang_label_get_help    (const RancangField *field);
void        rancang_label_get_colour  (RancangItem        *item,
                                       GdkRGBA            *colour);
char       *rancang_label_dup_years   (RancangPlan        *plan);
char       *rancang_label_dup_time    (gint64              time);
char       *rancang_label_dup_money   (const RancangDecimal *amount);
char       *rancang_label_dup_plain_money (const RancangDecimal *amount);

G_END_DECLS
