/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* masterplan-action.c: the action plan, with budget and targets by year */

#include "config.h"

#include "report/amount-words.h"
#include "report/masterplan-private.h"

static char *
dup_words (Masterplan *self)
{
  g_autoptr (RancangTotals) totals = rancang_totals_new (self->root);
  RancangDecimal total = rancang_series_total (rancang_totals_get_by_year (totals));

  return rancang_amount_in_words (&total, self->language);
}

void
rancang_masterplan_add_budget_summary (Masterplan *self)
{
  g_autoptr (GPtrArray) programmes = rancang_masterplan_programmes (self->root);
  g_autofree char *count = g_strdup_printf ("%u", programmes->len);
  g_autofree char *budget = rancang_masterplan_budget (self, self->root);
  g_autofree char *words = dup_words (self);
  g_autofree char *sentence = NULL;

  if (g_str_equal (budget, RANCANG_DASH))
    {
      rancang_masterplan_missing (self, tr (self, N_("The programmes have no budget yet.")));
      return;
    }
  sentence = rancang_report_fill (tr (self, N_("The budget of the programmes adds up to {budget} "
                                               "({words}). Number of programmes: {count}.")),
                                  "budget", budget, "words", words, "count", count, NULL);
  rancang_masterplan_say (self, sentence);
  rancang_masterplan_add_grand_total (self);
}

static void
add_dimension (Masterplan  *self,
               RancangItem *dimension)
{
  g_autoptr (GPtrArray) programmes = rancang_masterplan_programmes (dimension);
  g_autofree char *caption = NULL;

  rancang_masterplan_heading (self, 0, rancang_masterplan_title (self, dimension));
  if (programmes->len == 0)
    {
      rancang_masterplan_missing (self, tr (self, N_("This dimension has no programmes yet.")));
      return;
    }
  rancang_masterplan_add_budget (self, dimension);
  if (!rancang_masterplan_any_indicator (programmes))
    {
      rancang_masterplan_missing (self, tr (self, N_("The programmes of this dimension have no "
                                                     "indicators yet.")));
      return;
    }
  caption = rancang_report_fill (tr (self, N_("Indicators and targets of {name}")), "name",
                                 rancang_masterplan_title (self, dimension), NULL);
  rancang_masterplan_add_indicators (self, programmes, caption);
}

void
rancang_masterplan_add_action_plan (Masterplan *self)
{
  g_autoptr (GPtrArray) programmes = rancang_masterplan_programmes (self->root);
  guint n_dimensions = rancang_item_count_children (self->root, "dimension");

  if (programmes->len == 0)
    {
      rancang_masterplan_missing (self, tr (self, N_("The plan has no programmes yet.")));
      return;
    }
  for (guint i = 0; i < n_dimensions && rancang_masterplan_go_on (self); i++)
    add_dimension (self, rancang_item_peek_child (self->root, "dimension", i));
}
