/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* fuzz-plan.c: bytes as a plan: what is read is written, read again, checked, undone, reported */

#include "fuzz.h"

#include <string.h>

#include "io/json.h"
#include "lint/lint.h"
#include "report/book.h"

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);

  return 0;
}

static void
fill_field (RancangItem        *item,
            const RancangField *field)
{
  static const char *const words[] = { "SPBE", "=1+1", "RTL \xd7\x90", NULL };
  RancangDecimal number = { 6200000000, 0 };
  RancangSeries *series = rancang_series_with (NULL, 2024, &number);
  GType type = rancang_field_get_value_type (field);

  if (field->type == RANCANG_FIELD_DATE)
    g_object_set (item, field->name, "2022-09-21", NULL);
  else if (field->type == RANCANG_FIELD_LONG_TEXT)
    g_object_set (item, field->name, "# One\n\n* **two**\n  1. *three*\n\n> &lt;", NULL);
  else if (field->type == RANCANG_FIELD_CHOICE && field->choices != NULL)
    g_object_set (item, field->name, field->choices[0].code, NULL);
  else if (type == G_TYPE_STRING)
    g_object_set (item, field->name, "text", NULL);
  else if (type == G_TYPE_BOOLEAN)
    g_object_set (item, field->name, TRUE, NULL);
  else if (type == G_TYPE_INT)
    g_object_set (item, field->name, 2024, NULL);
  else if (type == G_TYPE_STRV)
    g_object_set (item, field->name, words, NULL);
  else if (type == RANCANG_TYPE_SERIES)
    g_object_set (item, field->name, series, NULL);
  else
    g_object_set (item, field->name, &number, NULL);
  rancang_series_unref (series);
}

static void
fill_item (RancangPlan *plan,
           RancangItem *item,
           guint        every)
{
  const RancangKind *kind = rancang_item_get_kind (item);

  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      if (i % every == 0)
        fill_field (item, rancang_kind_get_field (kind, i));
    }
  for (guint i = 0; i < rancang_kind_get_n_children (kind); i++)
    {
      const RancangKind *child_kind = rancang_kind_get_child (kind, i);
      g_autoptr (RancangItem) child = rancang_item_new_with_id (
        rancang_kind_get_name (child_kind), rancang_kind_get_name (child_kind));

      /* A kind may stand in several places. */
      if (rancang_plan_insert (plan, item, child, -1, NULL))
        fill_item (plan, child, every);
    }
}

/* A plan that holds every kind once: all fields, every third, none. */
GBytes *
fuzz_make_seed (guint index)
{
  static const guint every[] = { 1, 3, 1000 };
  g_autoptr (RancangPlan) plan = NULL;
  RancangItem *root;

  if (index >= G_N_ELEMENTS (every))
    return NULL;
  plan = rancang_plan_new ();
  root = rancang_plan_get_root (plan);
  fill_item (plan, root, every[index]);

  return rancang_json_write_plan (plan);
}

static gboolean
collect (RancangItem *item,
         gpointer     data)
{
  g_ptr_array_add (data, item);

  return TRUE;
}

static void
assert_writes (RancangPlan *plan,
               GBytes      *expected)
{
  g_autoptr (GBytes) bytes = rancang_json_write_plan (plan);

  g_assert_true (g_bytes_equal (bytes, expected));
}

/* Any item may go and come back. */
static void
remove_and_undo (RancangPlan *plan,
                 GBytes      *written,
                 guint        choice)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  RancangItem *root = rancang_plan_get_root (plan);

  if (rancang_plan_is_immutable (plan))
    return;
  rancang_item_foreach (root, NULL, collect, items);
  if (items->len < 2)
    return;
  g_assert_true (rancang_plan_remove (plan, items->pdata[1 + choice % (items->len - 1)], NULL));
  rancang_plan_undo (plan);
  assert_writes (plan, written);
  rancang_plan_redo (plan);
  rancang_plan_undo (plan);
  assert_writes (plan, written);
}

static RancangLint *
check_plan (RancangPlan *plan)
{
  static RancangLintRules *rules;
  RancangLint *lint;
  GListModel *findings;

  /* Reading them takes longer than checking a plan. */
  if (rules == NULL)
    rules = rancang_lint_rules_new ();
  lint = rancang_lint_new (plan, rules, "2023-06-01");
  findings = rancang_lint_get_findings (lint);
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (RancangLintFinding) finding = g_list_model_get_item (findings, i);
      g_autofree char *message = rancang_lint_finding_dup_message (finding, i % 2);

      g_assert_true (g_utf8_validate (message, -1, NULL));
    }

  return lint;
}

/* What was checked again after each change is as if checked for the first time. */
static void
assert_checked (RancangLint *lint,
                RancangPlan *plan)
{
  g_autoptr (RancangLint) fresh = check_plan (plan);

  g_assert_cmpuint (g_list_model_get_n_items (rancang_lint_get_findings (lint)), ==,
                    g_list_model_get_n_items (rancang_lint_get_findings (fresh)));
}

static void
make_report (RancangPlan *plan,
             guint        choice)
{
  g_autoptr (RancangReport) report = NULL;
  g_autoptr (GError) error = NULL;

  static const char *books[] = {
    "1", "2", "3", "quick-wins", "charter", "agencies", "review", "budget", "monitoring",
    "evaluation",
  };
  RancangBookOptions options = {
    .book = books[choice / 4 % G_N_ELEMENTS (books)],
    .empty_fields = choice / 2 % 2,
    .parts = "+details",
    .date = "2026-12-31",
  };

  report = rancang_report_new_book (plan, &options, choice % 2, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < rancang_report_get_n_blocks (report); i++)
    rancang_report_block_get_kind (rancang_report_get_block (report, i));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (RancangPlan) plan = NULL;
  g_autoptr (RancangPlan) again = NULL;
  g_autoptr (RancangPlan) snapshot = NULL;
  g_autoptr (RancangLint) lint = NULL;
  g_autoptr (GError) error = NULL;
  guint choice = g_bytes_hash (bytes);

  plan = rancang_json_read_plan (bytes, &error);
  g_assert_true ((plan == NULL) == (error != NULL));
  if (plan == NULL)
    {
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }
  written = rancang_json_write_plan (plan);
  again = rancang_json_read_plan (written, &error);
  g_assert_no_error (error);
  assert_writes (again, written);
  snapshot = rancang_plan_snapshot (plan);
  lint = check_plan (plan);
  remove_and_undo (plan, written, choice);
  assert_checked (lint, plan);
  assert_writes (snapshot, written);
  make_report (snapshot, choice);

  return 0;
}
