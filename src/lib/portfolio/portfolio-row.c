/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* portfolio-row.c: what is known of one plan among many */

#include "config.h"

#include "portfolio/portfolio-private.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (RancangPortfolioRow, rancang_portfolio_row, G_TYPE_OBJECT)

static void
clear_amount (RancangPortfolioAmount *amount)
{
  g_free (amount->source);
}

static void
clear_gap (RancangPortfolioGap *gap)
{
  g_free (gap->element);
  g_free (gap->title);
  g_free (gap->rating);
}

static void
clear_application (RancangPortfolioApplication *application)
{
  g_free (application->title);
  g_free (application->key);
  g_free (application->agency);
}

static void
rancang_portfolio_row_finalize (GObject *object)
{
  RancangPortfolioRow *self = RANCANG_PORTFOLIO_ROW (object);

  for (guint i = 0; i < rancang_portfolio_get_n_columns (); i++)
    g_free (self->values[i].text);
  g_free (self->values);
  g_array_unref (self->amounts);
  g_array_unref (self->gaps);
  g_array_unref (self->applications);
  g_free (self->error);
  g_object_unref (self->file);

  G_OBJECT_CLASS (rancang_portfolio_row_parent_class)->finalize (object);
}

static void
rancang_portfolio_row_class_init (RancangPortfolioRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_portfolio_row_finalize;
}

static void
rancang_portfolio_row_init (RancangPortfolioRow *self)
{
  self->values = g_new0 (RancangPortfolioValue, rancang_portfolio_get_n_columns ());
  self->amounts = g_array_new (FALSE, FALSE, sizeof (RancangPortfolioAmount));
  self->gaps = g_array_new (FALSE, FALSE, sizeof (RancangPortfolioGap));
  self->applications = g_array_new (FALSE, FALSE, sizeof (RancangPortfolioApplication));
  g_array_set_clear_func (self->amounts, (GDestroyNotify) clear_amount);
  g_array_set_clear_func (self->gaps, (GDestroyNotify) clear_gap);
  g_array_set_clear_func (self->applications, (GDestroyNotify) clear_application);
}

RancangPortfolioRow *
rancang_portfolio_row_new (GFile *file)
{
  RancangPortfolioRow *self = g_object_new (RANCANG_TYPE_PORTFOLIO_ROW, NULL);

  self->file = g_object_ref (file);
  return self;
}

void
rancang_portfolio_row_set_text (RancangPortfolioRow *self,
                                guint                column,
                                const char          *text)
{
  if (text != NULL && *text != '\0')
    g_set_str (&self->values[column].text, text);
}

void
rancang_portfolio_row_set_number (RancangPortfolioRow  *self,
                                  guint                 column,
                                  const RancangDecimal *number)
{
  if (number == NULL)
    return;
  self->values[column].number = *number;
  self->values[column].has_number = TRUE;
}

void
rancang_portfolio_row_set_count (RancangPortfolioRow *self,
                                 guint                column,
                                 gint64               count)
{
  RancangDecimal number = { count, 0 };

  rancang_portfolio_row_set_number (self, column, &number);
}

/**
 * rancang_portfolio_row_get_file:
 * @self: a row
 *
 * Returns: (transfer none): the plan's file
 *
 * Since: 1.0
 */
GFile *
rancang_portfolio_row_get_file (RancangPortfolioRow *self)
{
  g_return_val_if_fail (RANCANG_IS_PORTFOLIO_ROW (self), NULL);

  return self->file;
}

/**
 * rancang_portfolio_row_get_error:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): why the plan could not be read
 *
 * Since: 1.0
 */
const char *
rancang_portfolio_row_get_error (RancangPortfolioRow *self)
{
  g_return_val_if_fail (RANCANG_IS_PORTFOLIO_ROW (self), NULL);

  return self->error;
}

/**
 * rancang_portfolio_row_get_text:
 * @self: a row
 * @column: a column
 *
 * Returns: (transfer none) (nullable): the text there, or %NULL where there is none
 *
 * Since: 1.0
 */
const char *
rancang_portfolio_row_get_text (RancangPortfolioRow *self,
                                guint                column)
{
  g_return_val_if_fail (RANCANG_IS_PORTFOLIO_ROW (self), NULL);
  g_return_val_if_fail (column < rancang_portfolio_get_n_columns (), NULL);

  return self->values[column].text;
}

/**
 * rancang_portfolio_row_get_number:
 * @self: a row
 * @column: a column
 *
 * Returns: (transfer none) (nullable): the number there, or %NULL where there is none
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_portfolio_row_get_number (RancangPortfolioRow *self,
                                  guint                column)
{
  g_return_val_if_fail (RANCANG_IS_PORTFOLIO_ROW (self), NULL);
  g_return_val_if_fail (column < rancang_portfolio_get_n_columns (), NULL);

  return self->values[column].has_number ? &self->values[column].number : NULL;
}

/**
 * rancang_portfolio_row_dup_words:
 * @self: a row
 * @column: a column
 * @language: the reader's language
 *
 * Gives a value as people read it: rupiah in millions or billions, dates with the month's name.
 *
 * Returns: (transfer full): the words, empty where there is no value
 *
 * Since: 1.0
 */
char *
rancang_portfolio_row_dup_words (RancangPortfolioRow *self,
                                 guint                column,
                                 RancangLanguage      language)
{
  const RancangPortfolioValue *value;
  g_autofree char *number = NULL;

  g_return_val_if_fail (RANCANG_IS_PORTFOLIO_ROW (self), NULL);
  g_return_val_if_fail (column < rancang_portfolio_get_n_columns (), NULL);

  value = &self->values[column];
  if (value->text != NULL && rancang_portfolio_get_column_type (column) == RANCANG_CELL_DATE)
    return rancang_format_date (value->text, language);
  if (!value->has_number)
    return g_strdup (value->text != NULL ? value->text : "");
  switch ((int) rancang_portfolio_get_column_type (column))
    {
    case RANCANG_CELL_MONEY:
      return rancang_format_rupiah_short (&value->number, language);
    case RANCANG_CELL_YEAR:
      return rancang_decimal_to_string (&value->number);
    case RANCANG_CELL_DECIMAL:
      return rancang_format_fixed (&value->number, MAX (2, value->number.scale), language);
    case RANCANG_CELL_PERCENT:
      number = rancang_format_number (&value->number, language);
      return g_strconcat (number, "%", NULL);
    default:
      return rancang_format_number (&value->number, language);
    }
}

/**
 * rancang_portfolio_row_compare:
 * @a: a row
 * @b: another
 * @column: a column
 *
 * Compares what stands in a column; what is missing comes last.
 *
 * Returns: less than, equal to or greater than 0
 *
 * Since: 1.0
 */
int
rancang_portfolio_row_compare (RancangPortfolioRow *a,
                               RancangPortfolioRow *b,
                               guint                column)
{
  const RancangPortfolioValue *first, *second;
  gboolean first_is_there, second_is_there;

  g_return_val_if_fail (RANCANG_IS_PORTFOLIO_ROW (a) && RANCANG_IS_PORTFOLIO_ROW (b), 0);
  g_return_val_if_fail (column < rancang_portfolio_get_n_columns (), 0);

  first = &a->values[column];
  second = &b->values[column];
  first_is_there = first->has_number || first->text != NULL;
  second_is_there = second->has_number || second->text != NULL;
  if (!first_is_there || !second_is_there)
    return second_is_there - first_is_there;
  if (first->has_number && second->has_number)
    return rancang_decimal_compare (&first->number, &second->number);
  return g_utf8_collate (first->text != NULL ? first->text : "",
                         second->text != NULL ? second->text : "");
}

static gboolean
holds (const char *comparison,
       int         order)
{
  switch (*comparison)
    {
    case '=':
      return order == 0;
    case '!':
      return order != 0;
    case '<':
      return order < 0 || (comparison[1] == '=' && order == 0);
    default:
      return order > 0 || (comparison[1] == '=' && order == 0);
    }
}

/**
 * rancang_portfolio_row_matches:
 * @self: a row
 * @column: a column
 * @comparison: `=`, `!=`, `<`, `<=`, `>`, `>=`, or `~` for a text that holds another
 * @value: what the column is compared with; a number with a point
 *
 * Tells whether a row is wanted. What is missing is unlike everything.
 *
 * Returns: %TRUE when the comparison holds
 *
 * Since: 1.0
 */
gboolean
rancang_portfolio_row_matches (RancangPortfolioRow *self,
                               guint                column,
                               const char          *comparison,
                               const char          *value)
{
  const RancangPortfolioValue *own;
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *needle = NULL;
  RancangDecimal number;

  g_return_val_if_fail (RANCANG_IS_PORTFOLIO_ROW (self), FALSE);
  g_return_val_if_fail (column < rancang_portfolio_get_n_columns (), FALSE);
  g_return_val_if_fail (comparison != NULL && value != NULL, FALSE);

  own = &self->values[column];
  if (!own->has_number && own->text == NULL)
    return *comparison == '!';
  if (own->has_number && *comparison != '~' && rancang_decimal_parse (&number, value))
    return holds (comparison, rancang_decimal_compare (&own->number, &number));
  text = own->has_number ? rancang_decimal_to_string (&own->number) : g_strdup (own->text);
  folded = g_utf8_casefold (text, -1);
  needle = g_utf8_casefold (value, -1);
  if (*comparison == '~')
    return strstr (folded, needle) != NULL;
  return holds (comparison, strcmp (folded, needle));
}
