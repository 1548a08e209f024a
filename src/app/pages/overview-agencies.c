/* SPDX-License-Identifier: GPL-3.0-or-later */
/* overview-agencies.c: how many programmes each agency has */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "labels.h"
#include "pages/overview-agencies.h"

#define MAX_AGENCIES 6

typedef struct
{
  const RancangBudgetRow *row;
  guint                   programmes;
} Agency;

static void
clear_bar (RancangBar *bar)
{
  g_free ((char *) bar->title);
  g_free ((char *) bar->text);
  g_free ((char *) bar->label);
}

static int
compare_agencies (gconstpointer a,
                  gconstpointer b)
{
  const guint one = ((const Agency *) a)->programmes;
  const guint other = ((const Agency *) b)->programmes;

  return one < other ? 1 : one > other ? -1 : 0;
}

/* Those with most programmes first; `without` has none that is responsible. */
static GArray *
list_agencies (RancangBudget *budget,
               guint         *without)
{
  GArray *agencies = g_array_new (FALSE, FALSE, sizeof (Agency));
  guint end;

  *without = 0;
  for (guint i = 0; budget != NULL && i < rancang_budget_get_n_rows (budget); i = end)
    {
      Agency agency = { rancang_budget_get_row (budget, i), 0 };

      end = agency.row->end;
      for (guint j = i + 1; j < end; j = rancang_budget_get_row (budget, j)->end)
        agency.programmes++;
      if (agency.row->item != NULL)
        g_array_append_val (agencies, agency);
      else
        *without = agency.programmes;
    }
  g_array_sort (agencies, compare_agencies);

  return agencies;
}

/* Takes the title. The rest together would dwarf what is to be compared: it has no bar. */
static void
add_bar (GArray     *bars,
         char       *title,
         guint       programmes,
         const char *item,
         gboolean    rest)
{
  const RancangDecimal number = { programmes, 0 };
  RancangBar bar = { .title = title, .value = rest ? -1 : (double) programmes, .item = item };

  bar.text = rancang_format_number (&number, rancang_language_get_default ());
  /* Translators: an agency, then how many programmes it has */
  bar.label = g_strdup_printf (ngettext ("%s: %u programme", "%s: %u programmes", programmes),
                               title, programmes);
  g_array_append_val (bars, bar);
}

static guint
get_n_shown (guint n)
{
  return n <= MAX_AGENCIES + 1 ? n : MAX_AGENCIES;
}

/* How many bars there are to show. */
guint
rancang_overview_agencies_count (RancangBudget *budget)
{
  guint without;
  g_autoptr (GArray) agencies = list_agencies (budget, &without);
  const guint n_shown = get_n_shown (agencies->len);

  return n_shown + (agencies->len > n_shown) + (without > 0);
}

RancangFigure *
rancang_overview_agencies_lay_out (RancangPlan                *plan,
                                   RancangBudget              *budget,
                                   const RancangFigureOptions *options)
{
  guint without, rest = 0;
  g_autoptr (GArray) agencies = list_agencies (budget, &without);
  g_autoptr (GArray) bars = g_array_new (FALSE, TRUE, sizeof (RancangBar));
  const guint n_shown = get_n_shown (agencies->len);
  const guint n_others = agencies->len - n_shown;

  g_array_set_clear_func (bars, (GDestroyNotify) clear_bar);
  for (guint i = 0; i < agencies->len; i++)
    {
      const Agency *agency = &g_array_index (agencies, Agency, i);
      RancangItem *item = rancang_plan_find (plan, agency->row->item);

      if (i >= n_shown)
        rest += agency->programmes;
      else
        add_bar (bars, item != NULL ? rancang_label_dup_short (item) : g_strdup (""),
                 agency->programmes, agency->row->item, FALSE);
    }
  if (n_others > 0)
    add_bar (bars, g_strdup_printf (ngettext ("%u other", "%u others", n_others), n_others), rest,
             NULL, TRUE);
  if (without > 0)
    add_bar (bars, g_strdup (_("No agency")), without, NULL, FALSE);

  return rancang_figure_new_bars (_("Programmes by agency"), (RancangBar *) bars->data, bars->len,
                                  options);
}
