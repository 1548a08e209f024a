/* SPDX-License-Identifier: GPL-3.0-or-later */
/* table-column.c: what one column of a table of items shows and how it is sorted */

#define G_LOG_DOMAIN "rancang-table"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "checker.h"
#include "labels.h"
#include "table/table-column.h"

/* A cell shows one line; what is longer is not laid out. */
#define SHOWN_BYTES 240

gboolean
rancang_table_column_is_editable (const RancangTableColumn *self)
{
  return self->type == RANCANG_TABLE_COLUMN_FIELD || self->type == RANCANG_TABLE_COLUMN_YEAR
         || self->type == RANCANG_TABLE_COLUMN_PLACE;
}

gboolean
rancang_table_column_is_wanted (const RancangTableColumn *self)
{
  return self->field != NULL && (self->field->flags & RANCANG_FIELD_WANTED) != 0;
}

gboolean
rancang_table_column_can_group (const RancangTableColumn *self)
{
  if (self->type == RANCANG_TABLE_COLUMN_PLACE)
    return TRUE;

  return self->type == RANCANG_TABLE_COLUMN_FIELD
         && (self->field->type == RANCANG_FIELD_CHOICE
             || self->field->type == RANCANG_FIELD_REFERENCE
             || self->field->type == RANCANG_FIELD_BOOLEAN
             || self->field->type == RANCANG_FIELD_YEAR);
}

/* FALSE where there is no number. */
gboolean
rancang_table_column_get_number (const RancangTableColumn *self,
                                 RancangItem              *item,
                                 RancangDecimal           *number)
{
  const RancangDecimal *held = NULL;
  g_autoptr (RancangTotals) totals = NULL;
  RancangCompleteness completeness;
  guint n_errors;

  switch (self->type)
    {
    case RANCANG_TABLE_COLUMN_FIELD:
      if (self->field->type == RANCANG_FIELD_YEAR)
        rancang_decimal_init (number, rancang_item_get_year (item, self->field->name), 0);
      else
        held = rancang_item_get_number (item, self->field->name);
      if (held != NULL)
        *number = *held;
      return held != NULL || (self->field->type == RANCANG_FIELD_YEAR && number->digits != 0);
    case RANCANG_TABLE_COLUMN_YEAR:
      held = rancang_series_lookup (rancang_item_get_series (item, self->field->name), self->year);
      if (held != NULL)
        *number = *held;
      return held != NULL;
    case RANCANG_TABLE_COLUMN_TOTAL:
      *number = rancang_series_total (rancang_item_get_series (item, self->field->name));
      return !rancang_item_is_empty (item, self->field->name);
    case RANCANG_TABLE_COLUMN_BUDGET:
      if (rancang_item_count_children (item, "budget-line") == 0)
        return FALSE;
      totals = rancang_totals_new (item);
      *number = rancang_series_total (rancang_totals_get_by_year (totals));
      return TRUE;
    case RANCANG_TABLE_COLUMN_COMPLETENESS:
      completeness = rancang_item_get_completeness (item);
      rancang_decimal_init (number, rancang_completeness_percent (&completeness), 0);
      return TRUE;
    case RANCANG_TABLE_COLUMN_FINDINGS:
      rancang_decimal_init (number,
                            rancang_checker_count (rancang_document_get_checker (self->document),
                                                   item, &n_errors), 0);
      return number->digits != 0;
    case RANCANG_TABLE_COLUMN_PLACE:
    default:
      return FALSE;
    }
}

gboolean
rancang_table_column_is_empty (const RancangTableColumn *self,
                               RancangItem              *item)
{
  RancangDecimal number;

  if (self->type == RANCANG_TABLE_COLUMN_FIELD)
    return rancang_item_is_empty (item, self->field->name);
  if (self->type == RANCANG_TABLE_COLUMN_PLACE)
    return FALSE;

  return !rancang_table_column_get_number (self, item, &number);
}

static char *
dup_place (RancangItem *item)
{
  RancangItem *parent = rancang_item_get_parent (item);

  return parent != NULL ? rancang_label_dup_item (parent) : g_strdup ("");
}

static char *
dup_number (const RancangTableColumn *self,
            const RancangDecimal     *number)
{
  const RancangLanguage language = rancang_language_get_default ();

  if (self->type == RANCANG_TABLE_COLUMN_COMPLETENESS)
    return rancang_format_percent ((int) number->digits, language);
  if (self->type == RANCANG_TABLE_COLUMN_FIELD && self->field->type == RANCANG_FIELD_YEAR)
    return g_strdup_printf ("%d", (int) number->digits);
  if (self->money)
    return rancang_format_rupiah_short (number, language);

  return rancang_format_number (number, language);
}

static char *
dup_reference (const RancangTableColumn *self,
               const char               *id)
{
  RancangItem *item = rancang_plan_find (rancang_document_get_plan (self->document), id);

  return item != NULL ? rancang_label_dup_short (item) : g_strdup (_("Removed item"));
}

static char *
dup_list (const RancangTableColumn *self,
          RancangItem              *item)
{
  const char * const *list = rancang_item_get_list (item, self->field->name);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; list != NULL && list[i] != NULL && text->len < SHOWN_BYTES; i++)
    {
      g_autofree char *one = self->field->type == RANCANG_FIELD_REFERENCES
                               ? dup_reference (self, list[i]) : g_strdup (list[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", one);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_line (const char *text)
{
  const gsize length = strlen (text);
  const char *end = text + MIN (length, SHOWN_BYTES);
  g_autofree char *cut = NULL;

  if (length > SHOWN_BYTES)
    end = g_utf8_find_prev_char (text, end + 1);
  cut = g_strndup (text, end != NULL ? end - text : 0);

  return g_strdelimit (g_steal_pointer (&cut), "\n\r\t", ' ');
}

static char *
dup_field_text (const RancangTableColumn *self,
                RancangItem              *item)
{
  const RancangField *field = self->field;
  const char *text;

  if (rancang_field_is_list (field))
    return dup_list (self, item);
  if (field->type == RANCANG_FIELD_BOOLEAN)
    return g_strdup (rancang_item_get_boolean (item, field->name) ? "✓" : "");

  text = rancang_item_get_text (item, field->name);
  if (text == NULL || *text == '\0')
    return g_strdup ("");
  if (field->type == RANCANG_FIELD_CHOICE)
    return g_strdup (rancang_label_get_choice (field, text));
  if (field->type == RANCANG_FIELD_DATE)
    return rancang_format_date (text, rancang_language_get_default ());
  if (field->type == RANCANG_FIELD_REFERENCE)
    return dup_reference (self, text);

  return dup_line (text);
}

/* As the cell shows it: one line, short forms. */
char *
rancang_table_column_dup_text (const RancangTableColumn *self,
                               RancangItem              *item)
{
  RancangDecimal number;

  if (self->type == RANCANG_TABLE_COLUMN_PLACE)
    return dup_place (item);
  if (!self->numeric)
    return dup_field_text (self, item);
  if (!rancang_table_column_get_number (self, item, &number))
    return g_strdup ("");

  return dup_number (self, &number);
}

/* In full, as a spreadsheet gets it and an entry shows it. */
char *
rancang_table_column_dup_plain (const RancangTableColumn *self,
                                RancangItem              *item)
{
  const RancangLanguage language = rancang_language_get_default ();
  RancangDecimal number;
  g_autoptr (GString) text = NULL;

  if (self->type == RANCANG_TABLE_COLUMN_FIELD)
    return rancang_field_dup_plain_text (self->field, rancang_item_get_value (item, self->field),
                                         rancang_document_get_plan (self->document), language);
  if (self->type == RANCANG_TABLE_COLUMN_PLACE)
    return dup_place (item);
  if (!rancang_table_column_get_number (self, item, &number))
    return g_strdup ("");
  if (self->type == RANCANG_TABLE_COLUMN_COMPLETENESS)
    return rancang_format_percent ((int) number.digits, language);

  text = g_string_new_take (rancang_format_number (&number, language));
  g_string_replace (text, "−", "-", 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static guint
get_depth (RancangItem *item)
{
  guint depth = 0;

  while ((item = rancang_item_get_parent (item)) != NULL)
    depth++;

  return depth;
}

/* The order of the tree. */
static int
compare_places (RancangItem *a,
                RancangItem *b)
{
  guint depth_a;
  guint depth_b;
  int shorter;

  if (a == b)
    return 0;
  depth_a = get_depth (a);
  depth_b = get_depth (b);
  shorter = (depth_a > depth_b) - (depth_a < depth_b);
  for (; depth_a > depth_b; depth_a--)
    a = rancang_item_get_parent (a);
  for (; depth_b > depth_a; depth_b--)
    b = rancang_item_get_parent (b);
  if (a == b)
    return shorter;
  while (rancang_item_get_parent (a) != rancang_item_get_parent (b))
    {
      a = rancang_item_get_parent (a);
      b = rancang_item_get_parent (b);
    }
  if (rancang_item_get_kind (a) != rancang_item_get_kind (b))
    return rancang_item_get_kind (a) < rancang_item_get_kind (b) ? -1 : 1;

  return (int) rancang_item_get_position (a) - (int) rancang_item_get_position (b);
}

static int
get_choice_index (const RancangField *field,
                  RancangItem        *item)
{
  const char *code = rancang_item_get_text (item, field->name);
  int i = 0;

  for (; field->choices != NULL && field->choices[i].code != NULL; i++)
    if (g_strcmp0 (field->choices[i].code, code) == 0)
      return i;

  return code == NULL || *code == '\0' ? i + 1 : i;
}

static int
compare_numbers (const RancangTableColumn *self,
                 RancangItem              *a,
                 RancangItem              *b)
{
  RancangDecimal number_a;
  RancangDecimal number_b;
  const gboolean has_a = rancang_table_column_get_number (self, a, &number_a);
  const gboolean has_b = rancang_table_column_get_number (self, b, &number_b);

  if (!has_a || !has_b)
    return has_b - has_a;

  return rancang_decimal_compare (&number_a, &number_b);
}

/* For columns that are not sorted by their text: what has no value comes last. */
int
rancang_table_column_compare (const RancangTableColumn *self,
                              RancangItem              *a,
                              RancangItem              *b)
{
  g_autofree char *text_a = NULL;
  g_autofree char *text_b = NULL;

  if (self->numeric)
    return compare_numbers (self, a, b);
  if (self->type == RANCANG_TABLE_COLUMN_PLACE)
    return compare_places (rancang_item_get_parent (a), rancang_item_get_parent (b));
  switch (self->field->type)
    {
    case RANCANG_FIELD_CHOICE:
      return get_choice_index (self->field, a) - get_choice_index (self->field, b);
    case RANCANG_FIELD_BOOLEAN:
      return rancang_item_get_boolean (b, self->field->name)
             - rancang_item_get_boolean (a, self->field->name);
    case RANCANG_FIELD_DATE:
      if (rancang_item_is_empty (a, self->field->name)
          || rancang_item_is_empty (b, self->field->name))
        return rancang_item_is_empty (a, self->field->name)
               - rancang_item_is_empty (b, self->field->name);
      return g_strcmp0 (rancang_item_get_text (a, self->field->name),
                        rancang_item_get_text (b, self->field->name));
    default:
      text_a = rancang_table_column_dup_text (self, a);
      text_b = rancang_table_column_dup_text (self, b);
      if (*text_a == '\0' || *text_b == '\0')
        return (*text_a == '\0') - (*text_b == '\0');
      return g_utf8_collate (text_a, text_b);
    }
}

/* Whether a change may give a row another place in the order of this column. */
gboolean
rancang_table_column_depends_on (const RancangTableColumn *self,
                                 RancangChange            *change)
{
  if (rancang_change_get_operation (change) != RANCANG_OPERATION_SET)
    return self->field == NULL;
  if (self->field == NULL || self->field->type == RANCANG_FIELD_REFERENCE
      || self->field->type == RANCANG_FIELD_REFERENCES)
    return TRUE;

  return rancang_change_get_field (change) == self->field;
}

static gboolean
add_place (RancangItem *item,
           gpointer     user_data)
{
  g_ptr_array_add (user_data, item);
  return TRUE;
}

GPtrArray *
rancang_table_column_list_places (const RancangTableColumn *self)
{
  GPtrArray *places = g_ptr_array_new ();

  if (rancang_kind_can_hold (rancang_item_get_kind (self->root), self->kind))
    g_ptr_array_add (places, self->root);
  for (guint i = 0; i < rancang_kind_get_count (); i++)
    {
      const RancangKind *kind = rancang_kind_get (i);

      if (rancang_kind_can_hold (kind, self->kind) && kind != rancang_item_get_kind (self->root))
        rancang_item_foreach (self->root, rancang_kind_get_name (kind), add_place, places);
    }

  return places;
}

static gboolean
read_place (const RancangTableColumn *self,
            const char               *text,
            GValue                   *value,
            GError                  **error)
{
  g_autoptr (GPtrArray) places = rancang_table_column_list_places (self);
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *wanted = g_utf8_casefold (stripped, -1);
  RancangItem *found = NULL;
  guint n_found = 0;

  for (guint i = 0; i < places->len; i++)
    {
      RancangItem *place = g_ptr_array_index (places, i);
      g_autofree char *title = rancang_label_dup_item (place);
      g_autofree char *folded = g_utf8_casefold (title, -1);
      const char *own = rancang_item_get_title (place);
      g_autofree char *own_folded = g_utf8_casefold (own != NULL ? own : "", -1);

      if (!g_str_equal (folded, wanted) && !g_str_equal (own_folded, wanted)
          && !g_str_equal (rancang_item_get_id (place), stripped))
        continue;
      found = place;
      n_found++;
    }
  if (n_found != 1)
    {
      g_set_error (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_VALUE,
                   n_found == 0 ? _("There is no place called “%s”")
                                : _("Several places are called “%s”"), stripped);
      return FALSE;
    }
  g_value_init (value, G_TYPE_STRING);
  g_value_set_string (value, rancang_item_get_id (found));

  return TRUE;
}

static gboolean
read_year (const RancangTableColumn *self,
           RancangFieldReader       *reader,
           const char               *text,
           GValue                   *value,
           GError                  **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  RancangDecimal number;
  const gboolean empty = *stripped == '\0' || g_str_equal (stripped, "-");

  if (!empty && !rancang_field_reader_read_number (reader, self->field, stripped, &number, error))
    return FALSE;
  g_value_init (value, RANCANG_TYPE_DECIMAL);
  if (!empty)
    g_value_set_boxed (value, &number);

  return TRUE;
}

/* `value` is for rancang_table_column_apply() alone. */
gboolean
rancang_table_column_read (const RancangTableColumn *self,
                           RancangFieldReader       *reader,
                           const char               *text,
                           GValue                   *value,
                           GError                  **error)
{
  switch (self->type)
    {
    case RANCANG_TABLE_COLUMN_FIELD:
      return rancang_field_reader_read (reader, self->field, text, value, error);
    case RANCANG_TABLE_COLUMN_YEAR:
      return read_year (self, reader, text, value, error);
    case RANCANG_TABLE_COLUMN_PLACE:
      return read_place (self, text, value, error);
    default:
      g_set_error_literal (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_VALUE,
                           _("This column is computed"));
      return FALSE;
    }
}

static gboolean
apply_place (RancangPlan  *plan,
             RancangItem  *item,
             const char   *id,
             GError      **error)
{
  RancangItem *place = id != NULL ? rancang_plan_find (plan, id) : NULL;

  if (place == NULL || place == rancang_item_get_parent (item))
    return TRUE;

  return rancang_plan_move (plan, item, place, -1, error);
}

/* Nothing is done where the item holds the value already. */
gboolean
rancang_table_column_apply (const RancangTableColumn *self,
                            RancangItem              *item,
                            const GValue             *value,
                            GError                  **error)
{
  RancangPlan *plan = rancang_document_get_plan (self->document);
  const RancangDecimal *old;
  const RancangDecimal *new;

  switch (self->type)
    {
    case RANCANG_TABLE_COLUMN_FIELD:
      return rancang_field_values_equal (self->field, rancang_item_get_value (item, self->field),
                                         value)
             || rancang_plan_set (plan, item, self->field->name, value, error);
    case RANCANG_TABLE_COLUMN_YEAR:
      new = g_value_get_boxed (value);
      old = rancang_series_lookup (rancang_item_get_series (item, self->field->name), self->year);
      if ((old == NULL && new == NULL)
          || (old != NULL && new != NULL && rancang_decimal_compare (old, new) == 0))
        return TRUE;
      return rancang_plan_set_in_series (plan, item, self->field->name, self->year, new, error);
    case RANCANG_TABLE_COLUMN_PLACE:
      return apply_place (plan, item, g_value_get_string (value), error);
    default:
      return TRUE;
    }
}
