/* SPDX-License-Identifier: GPL-3.0-or-later */
/* field-row.c: the row of a form that fits a field */

#define G_LOG_DOMAIN "rancang-editor"

#include "config.h"

#include "editor/chips-row.h"
#include "editor/choice-row.h"
#include "editor/entry-row.h"
#include "editor/field-row.h"
#include "editor/long-text-row.h"
#include "editor/reference-row.h"

/* Series stand in grids by year, not in rows. */
gboolean
rancang_field_row_is_shown (const RancangField *field)
{
  return (field->flags & RANCANG_FIELD_HIDDEN) == 0 && field->type != RANCANG_FIELD_SERIES
         && field->type != RANCANG_FIELD_MONEY_SERIES;
}

GtkWidget *
rancang_field_row_new (RancangDocument    *document,
                       RancangItem        *item,
                       const RancangField *field)
{
  g_return_val_if_fail (rancang_field_row_is_shown (field), NULL);

  switch (field->type)
    {
    case RANCANG_FIELD_LONG_TEXT:
      return rancang_long_text_row_new (document, item, field);
    case RANCANG_FIELD_CHOICE:
      return rancang_choice_row_new (document, item, field);
    case RANCANG_FIELD_BOOLEAN:
      return rancang_boolean_row_new (document, item, field);
    case RANCANG_FIELD_REFERENCE:
      return rancang_reference_row_new (document, item, field);
    case RANCANG_FIELD_REFERENCES:
    case RANCANG_FIELD_WORDS:
      return rancang_chips_row_new (document, item, field);
    default:
      return rancang_entry_row_new (document, item, field);
    }
}
