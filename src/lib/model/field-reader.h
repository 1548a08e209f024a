/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* field-reader.h: values of fields as people write and paste them */

#pragma once

#include "format.h"
#include "plan.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_FIELD_READER (rancang_field_reader_get_type ())

/**
 * RancangFieldReader:
 *
 * Reads texts as values of fields: numbers with the marks of both languages, dates, choices by
 * their labels, references by title. Made for many texts in a row; it knows the plan as it was at
 * the first reference, so it is not kept over changes.
 *
 * Since: 1.0
 */
typedef struct _RancangFieldReader RancangFieldReader;

GType               rancang_field_reader_get_type    (void) G_GNUC_CONST;
RancangFieldReader *rancang_field_reader_new         (RancangPlan          *plan,
                                                      RancangLanguage       language);
RancangFieldReader *rancang_field_reader_ref         (RancangFieldReader   *self);
void                rancang_field_reader_unref       (RancangFieldReader   *self);
gboolean            rancang_field_reader_read        (RancangFieldReader   *self,
                                                      const RancangField   *field,
                                                      const char           *text,
                                                      GValue               *value,
                                                      GError              **error);
gboolean            rancang_field_reader_read_number (RancangFieldReader   *self,
                                                      const RancangField   *field,
                                                      const char           *text,
                                                      RancangDecimal       *number,
                                                      GError              **error);
RancangItem        *rancang_field_reader_find        (RancangFieldReader   *self,
                                                      const char           *kind,
                                                      const char           *text,
                                                      GError              **error);

char               *rancang_field_dup_plain_text     (const RancangField   *field,
                                                      const GValue         *value,
                                                      RancangPlan          *plan,
                                                      RancangLanguage       language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RancangFieldReader, rancang_field_reader_unref)

G_END_DECLS
