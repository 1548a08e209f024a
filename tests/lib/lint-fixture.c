/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lint-fixture.c: a plan in which nothing is found, and questions about what is */

#include "lint-fixture.h"

#include <string.h>

RancangItem *
add (RancangPlan *plan,
     RancangItem *parent,
     const char  *kind,
     const char  *title)
{
  g_autoptr (RancangItem) item = rancang_item_new (kind);

  if (title != NULL)
    g_object_set (item, "title", title, NULL);
  g_assert_true (rancang_plan_insert (plan, parent, item, -1, NULL));

  return item;
}

void
set_year (RancangItem *item,
          const char  *field,
          int          year,
          gint64       value)
{
  RancangDecimal number = { value, 0 };

  g_assert_true (rancang_plan_set_in_series (rancang_item_get_plan (item), item, field, year,
                                             &number, NULL));
}

RancangItem *
add_programme (Fixture    *fixture,
               const char *title)
{
  RancangItem *programme = add (fixture->plan, fixture->lane, "programme", title);
  RancangItem *indicator = add (fixture->plan, programme, "indicator", "Layanan daring");
  RancangDecimal baseline = { 2, 0 };

  g_object_set (programme, "agency", rancang_item_get_id (fixture->agency), "renstra", "Renstra",
                "start-year", 2022, "end-year", 2025, NULL);
  g_object_set (indicator, "unit", "persen", "direction", "up", "baseline", &baseline, NULL);
  set_year (indicator, "targets", 2023, 50);

  return programme;
}

void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  RancangPlan *plan = fixture->plan = rancang_plan_new ();
  RancangItem *meeting;

  fixture->root = rancang_plan_get_root (plan);
  g_object_set (fixture->root, "title", "Masterplan", "start-year", 2022, "end-year", 2026, NULL);
  fixture->agency = add (plan, fixture->root, "agency", "Dinas Kominfo");
  fixture->dimension = add (plan, fixture->root, "dimension", "Smart Governance");
  fixture->lane = add (plan, fixture->dimension, "sub-dimension", "Pelayanan");
  fixture->programme = add_programme (fixture, "Layanan kependudukan");
  fixture->other = add_programme (fixture, "Pusat data");
  fixture->indicator = rancang_item_peek_child (fixture->programme, "indicator", 0);
  fixture->line = add (plan, fixture->programme, "budget-line", "Perangkat lunak");
  g_object_set (fixture->line, "source", "apbd-regency", NULL);
  set_year (fixture->line, "amounts", 2023, 1000);
  set_year (fixture->line, "amounts", 2024, 500);
  g_object_set (add (plan, fixture->other, "budget-line", "Ruang"), "source", "csr", NULL);
  set_year (rancang_item_peek_child (fixture->other, "budget-line", 0), "amounts", 2023, 70);
  fixture->body = add (plan, fixture->root, "body", "Dewan Smart City");
  meeting = add (plan, fixture->body, "meeting", "Rapat");
  g_object_set (fixture->body, "decree-number", "12/2022", NULL);
  g_object_set (meeting, "date", "2023-02-03", NULL);
  rancang_plan_end_typing (plan);
  fixture->lint = rancang_lint_new (plan, NULL, DATE);
}

void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->lint);
  g_assert_finalize_object (fixture->plan);
}

guint
count_rule (GListModel *findings,
            const char *rule)
{
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (RancangLintFinding) finding = g_list_model_get_item (findings, i);

      count += g_str_equal (rancang_lint_rule_get_id (rancang_lint_finding_get_rule (finding)),
                            rule);
    }

  return count;
}

RancangLintFinding *
find (RancangLint *lint,
      const char  *rule)
{
  GListModel *findings = rancang_lint_get_findings (lint);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (RancangLintFinding) finding = g_list_model_get_item (findings, i);

      if (g_str_equal (rancang_lint_rule_get_id (rancang_lint_finding_get_rule (finding)), rule))
        return g_steal_pointer (&finding);
    }

  return NULL;
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* All that a lint found, as text: what an edit leaves must equal a lint made from scratch. */
char *
dump (RancangLint *lint)
{
  GListModel *lists[] = { rancang_lint_get_findings (lint), rancang_lint_get_waived (lint) };
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      for (guint j = 0; j < g_list_model_get_n_items (lists[i]); j++)
        {
          g_autoptr (RancangLintFinding) finding = g_list_model_get_item (lists[i], j);
          g_autofree char *message = rancang_lint_finding_dup_message (finding,
                                                                       RANCANG_LANGUAGE_ENGLISH);
          const char *field = rancang_lint_finding_get_field (finding);

          g_assert_true ((rancang_lint_finding_get_waiver (finding) != NULL) == (i == 1));
          g_ptr_array_add (lines, g_strdup_printf (
            "%u %s %s %s %s\n", i,
            rancang_lint_rule_get_id (rancang_lint_finding_get_rule (finding)),
            rancang_item_get_id (rancang_lint_finding_get_item (finding)),
            field != NULL ? field : "-", message));
        }
    }
  g_ptr_array_sort (lines, compare_texts);
  for (guint i = 0; i < lines->len; i++)
    g_string_append (text, lines->pdata[i]);
  for (guint severity = 0; severity < 3; severity++)
    g_string_append_printf (text, "%u/%u ", rancang_lint_count (lint, NULL, severity),
                            rancang_lint_count_collection (lint, "dimension", severity));

  return g_string_free (text, FALSE);
}

void
assert_like_new (RancangLint *lint)
{
  g_autoptr (RancangLint) fresh = rancang_lint_new (rancang_lint_get_plan (lint), NULL, DATE);
  g_autofree char *here = dump (lint);
  g_autofree char *there = dump (fresh);

  g_assert_cmpstr (here, ==, there);
}

guint
count_all (RancangLint *lint)
{
  return g_list_model_get_n_items (rancang_lint_get_findings (lint));
}

void
set (RancangItem *item,
     const char  *field,
     const char  *text)
{
  g_assert_true (rancang_plan_set_text (rancang_item_get_plan (item), item, field, text, NULL));
}

RancangItem *
link_up (Fixture     *f,
         RancangItem *from,
         RancangItem *to)
{
  RancangItem *item = add (f->plan, f->root, "link", NULL);

  g_object_set (item, "type", "needs", "from", rancang_item_get_id (from), "to",
                rancang_item_get_id (to), NULL);

  return item;
}
