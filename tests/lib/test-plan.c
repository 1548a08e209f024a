/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* test-plan.c: items, the four operations, undo and redo, snapshots */

#include "config.h"

#include <rancang.h>
#include <string.h>

#include "io/json-private.h"
#include "model/item-private.h"
#include "model/kind-private.h"

typedef struct
{
  RancangPlan *plan;
  RancangItem *dimension, *lane, *other, *agency, *programme;
  guint        n_changed;
} Fixture;

static RancangItem *
add (Fixture     *f,
     RancangItem *parent,
     const char  *kind,
     const char  *title)
{
  g_autoptr (RancangItem) item = rancang_item_new (kind);
  g_autoptr (GError) error = NULL;

  g_object_set (item, "title", title, NULL);
  rancang_plan_insert (f->plan, parent, item, -1, &error);
  g_assert_no_error (error);

  return item;
}

static void
changed_cb (RancangPlan        *plan,
            RancangTransaction *transaction,
            gpointer            user_data)
{
  (*(guint *) user_data)++;
  g_assert_cmpuint (rancang_transaction_get_n_changes (transaction), >, 0);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  RancangItem *root;

  f->plan = rancang_plan_new ();
  root = rancang_plan_get_root (f->plan);
  f->dimension = add (f, root, "dimension", "Smart Governance");
  f->lane = add (f, f->dimension, "sub-dimension", "Pelayanan Publik");
  f->other = add (f, f->dimension, "sub-dimension", "Birokrasi");
  f->agency = add (f, root, "agency", "Diskominfo");
  f->programme = add (f, f->lane, "programme", "Kanal aduan");
  f->n_changed = 0;
  g_signal_connect (f->plan, "changed", G_CALLBACK (changed_cb), &f->n_changed);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_assert_finalize_object (f->plan);
}

static char *
to_text (RancangPlan *plan)
{
  g_autoptr (GBytes) bytes = rancang_json_write_plan (plan);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_kinds (void)
{
  for (guint i = 0; i < rancang_kind_get_count (); i++)
    {
      const RancangKind *kind = rancang_kind_get (i);
      g_autoptr (RancangItem) item = rancang_item_new (rancang_kind_get_name (kind));
      GObjectClass *klass = G_OBJECT_GET_CLASS (item);

      g_assert_true (rancang_kind_lookup (rancang_kind_get_name (kind)) == kind);
      g_assert_true (rancang_item_get_kind (item) == kind);
      g_assert_true (g_uuid_string_is_valid (rancang_item_get_id (item)));
      for (guint j = 0; j < rancang_kind_get_n_fields (kind); j++)
        {
          const RancangField *field = rancang_kind_get_field (kind, j);
          GParamSpec *pspec = g_object_class_find_property (klass, field->name);

          g_assert_nonnull (pspec);
          g_assert_true (pspec->value_type == rancang_field_get_value_type (field));
          g_assert_true (rancang_item_is_empty (item, field->name));
          g_assert_cmpstr (rancang_field_group_get_label (field->group), !=, field->group);
          g_assert_cmpint (field->choices != NULL, ==, field->type == RANCANG_FIELD_CHOICE);
          /* A reference without a target may point to anything. */
          if (field->target != NULL)
            {
              g_assert_true (field->type == RANCANG_FIELD_REFERENCE ||
                             field->type == RANCANG_FIELD_REFERENCES);
              g_assert_nonnull (rancang_kind_lookup (field->target));
            }
        }
      for (guint j = 0; j < rancang_kind_get_n_children (kind); j++)
        {
          const RancangKind *child = rancang_kind_get_child (kind, j);
          GListModel *children = NULL;

          g_object_get (item, rancang_kind_get_collection (child), &children, NULL);
          g_assert_true (children ==
                         rancang_item_get_children (item, rancang_kind_get_name (child)));
          g_assert_cmpuint (g_list_model_get_n_items (children), ==, 0);
          g_object_unref (children);
        }
    }
}

static void
test_properties (Fixture       *f,
                 gconstpointer  data)
{
  g_autofree char *title = NULL;
  int year;

  g_object_set (f->programme, "title", "Kanal aduan terpadu", "start-year", 2022, NULL);
  g_object_get (f->programme, "title", &title, "start-year", &year, NULL);
  g_assert_cmpstr (title, ==, "Kanal aduan terpadu");
  g_assert_cmpint (year, ==, 2022);
  g_assert_cmpuint (f->n_changed, ==, 2);
  rancang_plan_undo (f->plan);
  rancang_plan_undo (f->plan);
  g_assert_cmpstr (rancang_item_get_title (f->programme), ==, "Kanal aduan");
}

static void
test_refusals (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangItem) twin = NULL;
  g_autoptr (RancangItem) region = rancang_item_new ("region");
  g_autoptr (RancangItem) second = rancang_item_new ("region");
  g_autofree char *before = to_text (f->plan);
  g_autofree char *after = NULL;
  RancangItem *root = rancang_plan_get_root (f->plan);
  RancangDecimal part = { 15, 1 };

  g_assert_false (rancang_plan_set_text (f->plan, f->programme, "title", "a\x01" "b", &error));
  g_assert_error (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_false (rancang_plan_set_text (f->plan, f->programme, "title", "two\nlines", &error));
  g_assert_error (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_false (rancang_plan_set_year (f->plan, f->programme, "start-year", 22, &error));
  g_assert_error (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_false (rancang_plan_set_text (f->plan, f->programme, "trial-date", "2022-02-30",
                                         &error));
  g_assert_error (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_false (rancang_plan_move (f->plan, f->programme, f->agency, 0, &error));
  g_assert_error (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_PLACE);
  g_clear_error (&error);
  twin = rancang_item_new_with_id ("programme", rancang_item_get_id (f->programme));
  g_assert_false (rancang_plan_insert (f->plan, f->lane, twin, -1, &error));
  g_assert_error (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_DUPLICATE);
  g_clear_error (&error);
  g_assert_false (rancang_plan_remove (f->plan, root, &error));
  g_assert_error (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_PLACE);
  g_clear_error (&error);
  after = to_text (f->plan);
  g_assert_cmpstr (before, ==, after);

  g_assert_true (rancang_plan_insert (f->plan, root, region, -1, NULL));
  g_assert_false (rancang_plan_insert (f->plan, root, second, -1, &error));
  g_assert_error (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_PLACE);
  g_clear_error (&error);
  {
    RancangItem *line = add (f, f->programme, "budget-line", "APBD");

    g_assert_false (rancang_plan_set_in_series (f->plan, line, "amounts", 2022, &part, &error));
    g_assert_error (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_VALUE);
  }
}

static void
test_move (Fixture       *f,
           gconstpointer  data)
{
  RancangItem *a = f->programme, *b, *c;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  b = add (f, f->lane, "programme", "B");
  c = add (f, f->lane, "programme", "C");
  before = to_text (f->plan);
  g_assert_true (rancang_plan_move (f->plan, a, f->lane, 2, NULL));
  g_assert_cmpuint (rancang_item_get_position (a), ==, 2);
  g_assert_cmpuint (rancang_item_get_position (b), ==, 0);
  g_assert_true (rancang_plan_move (f->plan, c, f->other, 5, NULL));
  g_assert_true (rancang_item_get_parent (c) == f->other);
  g_assert_cmpuint (rancang_item_get_position (c), ==, 0);
  g_assert_true (rancang_plan_move (f->plan, c, f->other, 0, NULL));
  rancang_plan_undo (f->plan);
  rancang_plan_undo (f->plan);
  after = to_text (f->plan);
  g_assert_cmpstr (before, ==, after);
}

/* Removing an item empties what points to it, and undo brings both back. */
static void
test_remove (Fixture       *f,
             gconstpointer  data)
{
  const char *partners[] = { "x", rancang_item_get_id (f->agency), NULL };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *id = g_strdup (rancang_item_get_id (f->agency));

  rancang_plan_set_text (f->plan, f->programme, "agency", id, NULL);
  rancang_plan_set_list (f->plan, f->programme, "partners", partners, NULL);
  before = to_text (f->plan);
  f->n_changed = 0;
  g_assert_true (rancang_plan_remove (f->plan, f->agency, NULL));
  g_assert_cmpuint (f->n_changed, ==, 1);
  g_assert_null (rancang_plan_find (f->plan, id));
  g_assert_true (rancang_item_is_empty (f->programme, "agency"));
  g_assert_cmpstr (rancang_item_get_list (f->programme, "partners")[0], ==, "x");
  g_assert_null (rancang_item_get_list (f->programme, "partners")[1]);
  rancang_plan_undo (f->plan);
  after = to_text (f->plan);
  g_assert_cmpstr (before, ==, after);
  g_assert_nonnull (rancang_plan_find (f->plan, id));
}

static void
test_transaction (Fixture       *f,
                  gconstpointer  data)
{
  g_autofree char *before = to_text (f->plan);
  g_autofree char *after = NULL;

  rancang_plan_begin (f->plan, "Three things");
  add (f, f->lane, "programme", "B");
  rancang_plan_begin (f->plan, "inner");
  rancang_plan_set_text (f->plan, f->programme, "title", "A2", NULL);
  rancang_plan_commit (f->plan);
  rancang_plan_move (f->plan, f->programme, f->other, 0, NULL);
  g_assert_cmpuint (f->n_changed, ==, 0);
  g_assert_true (rancang_plan_commit (f->plan));
  g_assert_cmpuint (f->n_changed, ==, 1);
  g_assert_cmpstr (rancang_plan_get_undo_name (f->plan), ==, "Three things");
  rancang_plan_undo (f->plan);
  after = to_text (f->plan);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (rancang_plan_get_redo_name (f->plan), ==, "Three things");

  rancang_plan_begin (f->plan, "Nothing");
  g_assert_false (rancang_plan_commit (f->plan));
  g_assert_true (rancang_plan_can_redo (f->plan));

  rancang_plan_begin (f->plan, "Never mind");
  rancang_plan_remove (f->plan, f->lane, NULL);
  rancang_plan_rollback (f->plan);
  g_free (after);
  after = to_text (f->plan);
  g_assert_cmpstr (before, ==, after);
}

/* What is nested may be rolled back alone; what was before it in the transaction stays. */
static void
test_nested_rollback (Fixture       *f,
                      gconstpointer  data)
{
  g_autofree char *before = to_text (f->plan);
  g_autofree char *after = NULL;

  rancang_plan_begin (f->plan, "Outer");
  rancang_plan_set_text (f->plan, f->programme, "title", "A", NULL);
  rancang_plan_begin (f->plan, "Inner");
  rancang_plan_set_text (f->plan, f->programme, "title", "B", NULL);
  rancang_plan_remove (f->plan, f->lane, NULL);
  rancang_plan_rollback (f->plan);
  g_assert_cmpstr (rancang_item_get_title (f->programme), ==, "A");
  rancang_plan_begin (f->plan, "Nothing");
  g_assert_false (rancang_plan_commit (f->plan));
  g_assert_true (rancang_plan_commit (f->plan));
  g_assert_cmpuint (f->n_changed, ==, 1);
  rancang_plan_undo (f->plan);
  after = to_text (f->plan);
  g_assert_cmpstr (before, ==, after);

  /* Nothing is left of an outermost one. */
  rancang_plan_begin (f->plan, "Outer");
  rancang_plan_begin (f->plan, "Inner");
  rancang_plan_set_text (f->plan, f->programme, "title", "B", NULL);
  rancang_plan_commit (f->plan);
  rancang_plan_rollback (f->plan);
  g_assert_true (rancang_plan_can_redo (f->plan));
  g_assert_cmpuint (f->n_changed, ==, 2);
  g_free (after);
  after = to_text (f->plan);
  g_assert_cmpstr (before, ==, after);
}

static void
make_capital_cb (RancangItem *item,
                 GParamSpec  *pspec,
                 gpointer     user_data)
{
  g_autofree char *capital = g_utf8_strup (rancang_item_get_title (item), -1);

  rancang_plan_set_text (user_data, item, "title", capital, NULL);
}

/* Who hears of a change may make another: both are one step, taken back in the right order. */
static void
test_change_in_handler (Fixture       *f,
                        gconstpointer  data)
{
  g_signal_connect (f->programme, "notify::title", G_CALLBACK (make_capital_cb), f->plan);
  rancang_plan_set_text (f->plan, f->programme, "title", "abc", NULL);
  g_assert_cmpstr (rancang_item_get_title (f->programme), ==, "ABC");
  rancang_plan_undo (f->plan);
  g_assert_cmpstr (rancang_item_get_title (f->programme), ==, "Kanal aduan");
  rancang_plan_redo (f->plan);
  g_assert_cmpstr (rancang_item_get_title (f->programme), ==, "ABC");
}

static void
removed_cb (GListModel *list,
            guint       position,
            guint       n_removed,
            guint       n_added,
            gpointer    user_data)
{
  Fixture *f = user_data;
  const char *id = rancang_item_get_id (f->programme);
  gboolean there = n_added > 0;

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, n_added);
  g_assert_true ((rancang_plan_find (f->plan, id) != NULL) == there);
  g_assert_true ((rancang_item_get_plan (f->programme) != NULL) == there);
  g_assert_true ((rancang_item_get_parent (f->programme) != NULL) == there);
}

/* Whoever hears that a list changed finds list, parent and plan of one mind. */
static void
test_consistent (Fixture       *f,
                 gconstpointer  data)
{
  g_signal_connect (rancang_item_get_children (f->lane, "programme"), "items-changed",
                    G_CALLBACK (removed_cb), f);
  g_assert_true (rancang_plan_remove (f->plan, f->programme, NULL));
  rancang_plan_undo (f->plan);
  rancang_plan_redo (f->plan);
}

static void
test_duplicates (Fixture       *f,
                 gconstpointer  data)
{
  g_autoptr (RancangItem) lane = rancang_item_new ("sub-dimension");
  g_autoptr (RancangItem) copy = rancang_item_copy (f->programme, FALSE);
  g_autoptr (GError) error = NULL;

  rancang_item_append (lane, copy);
  g_assert_false (rancang_plan_insert (f->plan, f->dimension, lane, -1, &error));
  g_assert_error (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_DUPLICATE);
  g_assert_true (rancang_plan_find (f->plan, rancang_item_get_id (f->programme)) ==
                 f->programme);
}

static void
test_immutable (Fixture       *f,
                gconstpointer  data)
{
  g_autofree char *before = to_text (f->plan);
  g_autofree char *after = NULL;

  rancang_plan_make_immutable (f->plan);
  g_assert_false (rancang_plan_can_undo (f->plan));
  rancang_plan_undo (f->plan);
  after = to_text (f->plan);
  g_assert_cmpstr (before, ==, after);
}

static void
test_typing (Fixture       *f,
             gconstpointer  data)
{
  static const char *const typed[] = { "K", "Ka", "Kan", "Kanal" };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    rancang_plan_set_text (f->plan, f->programme, "title", typed[i], NULL);
  rancang_plan_end_typing (f->plan);
  rancang_plan_set_text (f->plan, f->programme, "title", "Kanal 2", NULL);
  rancang_plan_undo (f->plan);
  g_assert_cmpstr (rancang_item_get_title (f->programme), ==, "Kanal");
  rancang_plan_undo (f->plan);
  g_assert_cmpstr (rancang_item_get_title (f->programme), ==, "Kanal aduan");
  rancang_plan_redo (f->plan);
  g_assert_cmpstr (rancang_item_get_title (f->programme), ==, "Kanal");
}

static void
test_modified (Fixture       *f,
               gconstpointer  data)
{
  rancang_plan_mark_saved (f->plan, rancang_plan_get_revision (f->plan));
  g_assert_false (rancang_plan_is_modified (f->plan));
  rancang_plan_set_text (f->plan, f->programme, "title", "X", NULL);
  g_assert_true (rancang_plan_is_modified (f->plan));
  rancang_plan_undo (f->plan);
  g_assert_false (rancang_plan_is_modified (f->plan));
  rancang_plan_redo (f->plan);
  g_assert_true (rancang_plan_is_modified (f->plan));
  {
    guint64 written = rancang_plan_get_revision (f->plan);

    rancang_plan_set_text (f->plan, f->programme, "title", "Y", NULL);
    rancang_plan_mark_saved (f->plan, written);
    g_assert_true (rancang_plan_is_modified (f->plan));
    rancang_plan_mark_saved (f->plan, rancang_plan_get_revision (f->plan));
    rancang_plan_set_text (f->plan, f->programme, "title", "Z", NULL);
    rancang_plan_undo (f->plan);
    g_assert_false (rancang_plan_is_modified (f->plan));
  }
}

static gpointer
read_in_thread (gpointer data)
{
  return to_text (data);
}

static void
test_snapshot (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (f->plan);
  g_autofree char *before = to_text (f->plan);
  g_autofree char *read = NULL;
  g_autoptr (GError) error = NULL;
  GThread *thread = g_thread_new ("reader", read_in_thread, snapshot);
  RancangItem *copy = rancang_plan_find (snapshot, rancang_item_get_id (f->programme));

  for (int i = 0; i < 200; i++)
    rancang_plan_set_year (f->plan, f->programme, "start-year", 2000 + i % 50, NULL);
  read = g_thread_join (thread);
  g_assert_cmpstr (before, ==, read);
  g_assert_true (copy != f->programme);
  g_assert_false (rancang_plan_set_text (snapshot, copy, "title", "no", &error));
  g_assert_error (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_IMMUTABLE);
}

/* Whatever is done at random, undoing it gives the bytes of before, redoing those of after. */
static void
test_random (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (514);
  g_autofree char *before = to_text (f->plan);
  g_autofree char *after = NULL;
  g_autofree char *now = NULL;
  guint n_steps = 0;

  for (int i = 0; i < 600; i++)
    {
      RancangItem *lane = g_rand_boolean (random) ? f->lane : f->other;
      guint size = rancang_item_count_children (lane, "programme");
      RancangItem *item = rancang_item_peek_child (lane, "programme",
                                                   g_rand_int_range (random, 0, size + 1));
      RancangDecimal number = { g_rand_int_range (random, 0, 1000), 0 };

      switch (g_rand_int_range (random, 0, item != NULL ? 6 : 1))
        {
        case 0: add (f, lane, "programme", "New"); break;
        case 1: rancang_plan_remove (f->plan, item, NULL); break;
        case 2: rancang_plan_move (f->plan, item, f->other, g_rand_int_range (random, -1, 9), NULL);
          break;
        case 3:
          rancang_plan_set_text (f->plan, item, "agency", rancang_item_get_id (f->agency), NULL);
          break;
        case 4: rancang_plan_set_year (f->plan, item, "end-year", 2020 + i % 10, NULL); break;
        default:
          rancang_plan_set_in_series (f->plan, add (f, item, "indicator", "I"), "targets",
                                      2022 + i % 5, &number, NULL);
        }
    }
  after = to_text (f->plan);
  for (; rancang_plan_can_undo (f->plan); n_steps++)
    rancang_plan_undo (f->plan);
  g_assert_cmpuint (n_steps, >, 300);
  for (int i = 0; i < 5; i++)
    rancang_plan_redo (f->plan);
  now = to_text (f->plan);
  g_assert_cmpstr (now, ==, before);
  while (rancang_plan_can_redo (f->plan))
    rancang_plan_redo (f->plan);
  g_free (now);
  now = to_text (f->plan);
  g_assert_cmpstr (now, ==, after);
}

static void
test_completeness (Fixture       *f,
                   gconstpointer  data)
{
  RancangCompleteness before = rancang_item_get_completeness (f->programme), after;
  g_autoptr (RancangItem) bare = rancang_item_new ("programme");
  RancangCompleteness none = rancang_item_get_completeness (bare);

  g_assert_cmpint (rancang_completeness_percent (&none), ==, 0);
  g_assert_cmpuint (before.filled, ==, 1);
  rancang_plan_set_year (f->plan, f->programme, "start-year", 2022, NULL);
  add (f, f->programme, "indicator", "I");
  after = rancang_item_get_completeness (f->programme);
  g_assert_cmpuint (after.filled, ==, before.filled + 3);
  g_assert_cmpint (rancang_completeness_percent (&after), >, 0);
  g_assert_cmpint (rancang_completeness_percent (&after), <, 100);
  after = (RancangCompleteness) { 1, 1000 };
  g_assert_cmpint (rancang_completeness_percent (&after), ==, 1);
  after = (RancangCompleteness) { 999, 1000 };
  g_assert_cmpint (rancang_completeness_percent (&after), ==, 99);
}

static void
test_totals (Fixture       *f,
             gconstpointer  data)
{
  static const struct { const char *source, *state; gint64 amount; } lines[] = {
    { "apbd-regency", "proposal", 800 }, { "apbd-regency", "dpa", 100 },
    { "csr", NULL, 50 }, { NULL, NULL, 7 }, { "csr", "realisation", 1000 },
  };
  g_autoptr (RancangTotals) totals = NULL;
  RancangDecimal total;
  int first, last;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      RancangItem *line = add (f, f->programme, "budget-line", NULL);
      RancangDecimal amount = { lines[i].amount, 0 };

      rancang_plan_set_text (f->plan, line, "source", lines[i].source, NULL);
      rancang_plan_set_text (f->plan, line, "state", lines[i].state, NULL);
      rancang_plan_set_in_series (f->plan, line, "amounts", 2022 + i % 2, &amount, NULL);
    }
  totals = rancang_totals_new (rancang_plan_get_root (f->plan));
  total = rancang_series_total (rancang_totals_get_by_year (totals));
  g_assert_cmpint (total.digits, ==, 957);
  g_assert_cmpint (rancang_series_lookup (rancang_totals_get_by_year (totals), 2022)->digits, ==,
                   850);
  total = rancang_series_total (rancang_totals_get_source (totals, "apbd-regency"));
  g_assert_cmpint (total.digits, ==, 900);
  total = rancang_series_total (rancang_totals_get_source (totals, ""));
  g_assert_cmpint (total.digits, ==, 7);
  g_assert_null (rancang_totals_get_source (totals, "apbn"));

  rancang_plan_get_years (f->plan, &first, &last);
  g_assert_cmpint (first, ==, 0);
  rancang_plan_set_year (f->plan, rancang_plan_get_root (f->plan), "end-year", 2026, NULL);
  rancang_plan_get_years (f->plan, &first, &last);
  g_assert_cmpint (first, ==, 2026);
  g_assert_cmpint (last, ==, 2026);
  rancang_plan_undo (f->plan);
  rancang_plan_set_year (f->plan, f->programme, "start-year", 2023, NULL);
  rancang_plan_set_year (f->plan, f->programme, "end-year", 2199, NULL);
  rancang_plan_get_years (f->plan, &first, &last);
  g_assert_cmpint (first, ==, 2023);
  g_assert_cmpint (last, ==, 2047);
}

/* An id that stands twice is found however deep it comes in. */
static void
test_twins (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *const ids[][2] = { { "twin", "twin" },
                                 { "a", rancang_item_get_id (f->agency) },
                                 { "a", "b" } };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"id\":\"p%u\",\"indicators\":[{\"id\":\"%s\"},"
                                               "{\"id\":\"x%u\"}]}", i, ids[i][1], i);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (RancangItem) item = rancang_json_read_item (bytes, "programme", &error);
      guint n_items = rancang_plan_get_n_items (f->plan);
      gboolean good = i == 2;

      g_assert_no_error (error);
      if (i == 0)
        {
          g_autoptr (RancangItem) twin = rancang_item_new_with_id ("indicator", "twin");

          g_assert_true (rancang_item_append (item, twin));
        }
      g_assert_cmpint (rancang_plan_insert (f->plan, f->lane, item, -1, &error), ==, good);
      g_assert_cmpint (error != NULL, ==, !good);
      g_clear_error (&error);
      g_assert_cmpuint (rancang_plan_get_n_items (f->plan), ==, n_items + (good ? 3 : 0));
    }
}

static gboolean
holds_text (const RancangField *field)
{
  return field->type == RANCANG_FIELD_TEXT || field->type == RANCANG_FIELD_LONG_TEXT ||
         field->type == RANCANG_FIELD_CODE;
}

static void
assert_texts (RancangItem *item,
              char        *texts[])
{
  const RancangKind *kind = rancang_item_get_kind (item);

  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);

      if (holds_text (field))
        g_assert_cmpstr (rancang_item_get_text (item, field->name), ==, texts[i]);
      else
        g_assert_true (rancang_item_is_empty (item, field->name));
    }
}

/* Fields of every kind, set in any order: each holds its own value, copies keep theirs. */
static void
test_values (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint k = 0; k < rancang_kind_get_count (); k++)
    {
      const RancangKind *kind = rancang_kind_get (k);
      guint n_fields = rancang_kind_get_n_fields (kind);
      g_autoptr (RancangItem) item = rancang_item_new (rancang_kind_get_name (kind));
      g_auto (GStrv) texts = g_new0 (char *, n_fields + 1);
      char *before[RANCANG_KIND_MAX_FIELDS + 1];

      for (guint round = 0; round < 3 * n_fields; round++)
        {
          guint i = g_rand_int_range (random, 0, n_fields);
          const RancangField *field = rancang_kind_get_field (kind, i);
          g_autoptr (RancangItem) copy = NULL;
          g_autofree char *old = NULL;

          if (!holds_text (field))
            continue;
          copy = rancang_item_copy (item, FALSE);
          memcpy (before, texts, (n_fields + 1) * sizeof *texts);
          old = g_steal_pointer (&texts[i]);
          texts[i] = g_strdup_printf ("%s %u", field->name, round);
          g_object_set (item, field->name, texts[i], NULL);
          assert_texts (item, texts);
          assert_texts (copy, before);
        }
      for (guint i = 0; i < n_fields; i++)
        {
          if (texts[i] == NULL)
            texts[i] = g_strdup ("");
        }
    }
}

#define ADD(name, func) \
  g_test_add ("/plan/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/kinds", test_kinds);
  g_test_add_func ("/plan/values", test_values);
  ADD ("properties", test_properties);
  ADD ("refusals", test_refusals);
  ADD ("move", test_move);
  ADD ("twins", test_twins);
  ADD ("remove", test_remove);
  ADD ("transaction", test_transaction);
  ADD ("nested-rollback", test_nested_rollback);
  ADD ("change-in-handler", test_change_in_handler);
  ADD ("consistent", test_consistent);
  ADD ("duplicates", test_duplicates);
  ADD ("immutable", test_immutable);
  ADD ("typing", test_typing);
  ADD ("modified", test_modified);
  ADD ("snapshot", test_snapshot);
  ADD ("random", test_random);
  ADD ("completeness", test_completeness);
  ADD ("totals", test_totals);

  return g_test_run ();
}
