/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* kind.h: what a kind of item is: its fields and the kinds it holds */

#pragma once

#include <glib-object.h>

#include "decimal.h"
#include "series.h"

G_BEGIN_DECLS

/**
 * RancangFieldType:
 * @RANCANG_FIELD_TEXT: one line of text (gchararray)
 * @RANCANG_FIELD_LONG_TEXT: text with paragraphs, Markdown (gchararray)
 * @RANCANG_FIELD_CODE: a code, never calculated with (gchararray)
 * @RANCANG_FIELD_CHOICE: the code of one of the field's choices (gchararray)
 * @RANCANG_FIELD_DATE: a day, `YYYY-MM-DD` (gchararray)
 * @RANCANG_FIELD_REFERENCE: the id of an item of the kind that the field points to (gchararray)
 * @RANCANG_FIELD_REFERENCES: several such ids (GStrv)
 * @RANCANG_FIELD_WORDS: several short texts (GStrv)
 * @RANCANG_FIELD_BOOLEAN: yes or no (gboolean)
 * @RANCANG_FIELD_YEAR: a year, 0 when unknown (gint)
 * @RANCANG_FIELD_NUMBER: an exact number, %NULL when unknown (#RancangDecimal)
 * @RANCANG_FIELD_MONEY: whole rupiah, %NULL when unknown (#RancangDecimal)
 * @RANCANG_FIELD_SERIES: exact numbers by year (#RancangSeries)
 * @RANCANG_FIELD_MONEY_SERIES: whole rupiah by year (#RancangSeries)
 *
 * What a field holds, and in brackets the type of its GObject property.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_FIELD_TEXT,
  RANCANG_FIELD_LONG_TEXT,
  RANCANG_FIELD_CODE,
  RANCANG_FIELD_CHOICE,
  RANCANG_FIELD_DATE,
  RANCANG_FIELD_REFERENCE,
  RANCANG_FIELD_REFERENCES,
  RANCANG_FIELD_WORDS,
  RANCANG_FIELD_BOOLEAN,
  RANCANG_FIELD_YEAR,
  RANCANG_FIELD_NUMBER,
  RANCANG_FIELD_MONEY,
  RANCANG_FIELD_SERIES,
  RANCANG_FIELD_MONEY_SERIES,
} RancangFieldType;

/**
 * RANCANG_UNIT_DAY:
 *
 * The unit of numbers that are days: the year, the month and the day in eight digits.
 *
 * Since: 1.0
 */
#define RANCANG_UNIT_DAY "YYYYMMDD"

/**
 * RancangFieldFlags:
 * @RANCANG_FIELD_WANTED: counts for how complete an item is
 * @RANCANG_FIELD_HIDDEN: the program fills it; forms do not show it
 *
 * Marks of a field.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_FIELD_WANTED = 1 << 0,
  RANCANG_FIELD_HIDDEN = 1 << 1,
} RancangFieldFlags;

/**
 * RancangChoice:
 * @code: what the file holds
 * @label: what people read, not yet translated
 *
 * One value that a choice field may hold. A list of them ends with a %NULL code.
 *
 * Since: 1.0
 */
typedef struct
{
  const char *code;
  const char *label;
} RancangChoice;

/**
 * RancangField:
 * @name: property and JSON member
 * @label: what people read, not yet translated
 * @type: what it holds
 * @group: code of the group of the form it stands in, see rancang_field_group_get_label()
 * @flags: marks
 * @help: one sentence for the form, not yet translated, or %NULL
 * @target: for references: name of the kind that it points to, or %NULL where any kind will do
 * @choices: for choices: what there is to choose
 * @unit: unit of a number, not yet translated, or %NULL
 *
 * One field of a kind: one line in the kind's table.
 *
 * Since: 1.0
 */
typedef struct
{
  const char          *name;
  const char          *label;
  RancangFieldType     type;
  const char          *group;
  RancangFieldFlags    flags;
  const char          *help;
  const char          *target;
  const RancangChoice *choices;
  const char          *unit;
} RancangField;

/**
 * RancangKind:
 *
 * A kind of item: programme, indicator, agency. Kinds live as long as the program.
 *
 * Since: 1.0
 */
typedef struct _RancangKind RancangKind;

const RancangKind   *rancang_kind_lookup          (const char        *name);
const RancangKind   *rancang_kind_get             (guint              index);
guint                rancang_kind_get_count       (void);

const char          *rancang_kind_get_name        (const RancangKind *self);
const char          *rancang_kind_get_label       (const RancangKind *self);
const char          *rancang_kind_get_collection  (const RancangKind *self);
const char          *rancang_kind_get_collection_label (const RancangKind *self);
gboolean             rancang_kind_is_single       (const RancangKind *self);
GType                rancang_kind_get_item_type   (const RancangKind *self);
guint                rancang_kind_get_n_fields    (const RancangKind *self);
const RancangField  *rancang_kind_get_field       (const RancangKind *self,
                                                   guint              index);
const RancangField  *rancang_kind_find_field      (const RancangKind *self,
                                                   const char        *name);
guint                rancang_kind_get_n_children  (const RancangKind *self);
const RancangKind   *rancang_kind_get_child       (const RancangKind *self,
                                                   guint              index);
gboolean             rancang_kind_can_hold        (const RancangKind *self,
                                                   const RancangKind *child);

GType                rancang_field_get_value_type  (const RancangField *field);
gboolean             rancang_field_is_list         (const RancangField *field);
gboolean             rancang_field_value_is_empty  (const RancangField *field,
                                                    const GValue       *value);
gboolean             rancang_field_values_equal    (const RancangField *field,
                                                    const GValue       *a,
                                                    const GValue       *b);
gboolean             rancang_field_check           (const RancangField *field,
                                                    const GValue       *value,
                                                    GError            **error);
const char          *rancang_field_get_choice_label (const RancangField *field,
                                                     const char         *code);
const char          *rancang_field_group_get_label (const char         *group);

G_END_DECLS
