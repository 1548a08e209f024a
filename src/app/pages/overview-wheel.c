/* SPDX-License-Identifier: GPL-3.0-or-later */
/* overview-wheel.c: the wheel of the dimensions by one of three measures */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "labels.h"
#include "pages/budget-node.h"
#include "pages/overview-wheel.h"

static void
clear_value (RancangWheelValue *value)
{
  g_free ((char *) value->text);
  g_free ((char *) value->label);
}

/* Takes the texts. */
static void
add_value (GArray *values,
           int     percent,
           char   *text,
           char   *label)
{
  RancangWheelValue value = { percent, text, label };

  g_array_append_val (values, value);
}

/* Models name their parts after the dimensions: "outcome.governance" is that of the dimension whose
 * key is "governance". Of several the first, a question never. */
static RancangScore *
find_part (RancangScore *score,
           const char   *key)
{
  GListModel *children = rancang_score_get_children (score);
  const char *code = rancang_score_get_code (score);
  const char *last = code != NULL ? strrchr (code, '.') : NULL;
  const guint n = g_list_model_get_n_items (children);

  if (n > 0 && last != NULL && g_str_equal (last + 1, key))
    return score;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RancangScore) child = g_list_model_get_item (children, i);
      RancangScore *found = find_part (child, key);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static int
to_percent (const RancangDecimal *part,
            const RancangDecimal *whole)
{
  const RancangDecimal hundred = { 100, 0 };
  RancangDecimal percent;

  if (whole == NULL || whole->digits <= 0)
    return 0;
  percent = rancang_decimal_multiply (part, &hundred);
  percent = rancang_decimal_divide (&percent, whole, 0);

  return (int) rancang_decimal_to_int64 (&percent);
}

static void
add_score (GArray       *values,
           RancangScore *score,
           RancangItem  *dimension)
{
  const RancangLanguage language = rancang_language_get_default ();
  const char *key = rancang_item_get_text (dimension, "key");
  RancangScore *part = score != NULL && key != NULL ? find_part (score, key) : NULL;
  const RancangDecimal *value = part != NULL ? rancang_score_get_value (part) : NULL;
  g_autofree char *title = rancang_label_dup_item (dimension);
  g_autofree char *maximum = NULL;
  char *text;

  if (value == NULL)
    {
      /* Translators: %s is a dimension */
      add_value (values, 0, NULL, g_strdup_printf (_("%s, no score"), title));
      return;
    }

  text = rancang_format_fixed (value, rancang_score_get_places (part), language);
  maximum = rancang_format_number (rancang_score_get_maximum (part), language);
  /* Translators: a dimension, its score, and the most that it can be */
  add_value (values, to_percent (value, rancang_score_get_maximum (part)), text,
             g_strdup_printf (_("%s, score %s of %s"), title, text, maximum));
}

static const RancangDecimal *
find_amount (RancangBudget *budget,
             RancangItem   *dimension)
{
  for (guint i = 0; budget != NULL && i < rancang_budget_get_n_rows (budget);
       i = rancang_budget_get_row (budget, i)->end)
    if (g_strcmp0 (rancang_budget_get_row (budget, i)->item, rancang_item_get_id (dimension)) == 0)
      return rancang_budget_get_row_total (budget, i);

  return NULL;
}

static const RancangDecimal *
find_largest (RancangBudget *budget)
{
  const RancangDecimal *largest = NULL;

  for (guint i = 0; budget != NULL && i < rancang_budget_get_n_rows (budget);
       i = rancang_budget_get_row (budget, i)->end)
    {
      const RancangDecimal *amount = rancang_budget_get_row_total (budget, i);

      if (largest == NULL || rancang_decimal_compare (amount, largest) > 0)
        largest = amount;
    }

  return largest;
}

/* The sector of the largest share is full: shares of six are too small to fill one. */
static void
add_share (GArray        *values,
           RancangBudget *budget,
           RancangItem   *dimension)
{
  const RancangDecimal *amount = find_amount (budget, dimension);
  g_autofree char *title = rancang_label_dup_item (dimension);
  g_autofree char *money = NULL;
  char *percent;

  if (amount == NULL || amount->digits <= 0)
    {
      /* Translators: %s is a dimension */
      add_value (values, 0, NULL, g_strdup_printf (_("%s, no budget"), title));
      return;
    }

  money = rancang_format_rupiah (amount, rancang_language_get_default ());
  percent = rancang_budget_dup_percent (amount, rancang_budget_get_total (budget));
  /* Translators: a dimension, an amount of money, its share of the budget */
  add_value (values, to_percent (amount, find_largest (budget)), percent,
             g_strdup_printf (_("%s, %s, %s of the budget"), title, money, percent));
}

static RancangFigure *
lay_out_completeness (const RancangOverviewWheel *self,
                      const RancangFigureOptions *options)
{
  const guint n = rancang_item_count_children (self->root, "dimension");
  RancangCompleteness completeness = { 0 };
  g_autofree char *percent = NULL;

  /* What stands in the middle sums up what stands around it. */
  for (guint i = 0; i < n; i++)
    {
      const RancangCompleteness part
        = rancang_item_get_completeness (rancang_item_peek_child (self->root, "dimension", i));

      completeness.filled += part.filled;
      completeness.wanted += part.wanted;
    }
  if (n > 0)
    percent = rancang_format_percent (rancang_completeness_percent (&completeness),
                                      options->language);

  return rancang_figure_new_wheel (self->root, percent, C_("wheel", "complete"), options);
}

RancangFigure *
rancang_overview_wheel_lay_out (const RancangOverviewWheel *self,
                                const RancangFigureOptions *options)
{
  g_autoptr (GArray) values = g_array_new (FALSE, TRUE, sizeof (RancangWheelValue));
  const gboolean score = self->measure == RANCANG_WHEEL_SCORE;
  g_autofree char *money = NULL;

  g_return_val_if_fail (self != NULL && options != NULL, NULL);

  if (self->measure == RANCANG_WHEEL_COMPLETENESS)
    return lay_out_completeness (self, options);

  g_array_set_clear_func (values, (GDestroyNotify) clear_value);
  for (guint i = 0; i < rancang_item_count_children (self->root, "dimension"); i++)
    {
      RancangItem *dimension = rancang_item_peek_child (self->root, "dimension", i);

      if (score)
        add_score (values, self->score, dimension);
      else
        add_share (values, self->budget, dimension);
    }
  if (score)
    return rancang_figure_new_wheel_of (self->root, _("Score of the dimensions"),
                                        (RancangWheelValue *) values->data, values->len,
                                        self->score_text, self->score_caption, options);

  if (self->budget != NULL)
    money = rancang_format_rupiah_short (rancang_budget_get_total (self->budget),
                                         options->language);

  return rancang_figure_new_wheel_of (self->root, _("Budget share of the dimensions"),
                                      (RancangWheelValue *) values->data, values->len, money,
                                      self->years, options);
}
