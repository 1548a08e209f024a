/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-lint.c: each rule with and without its finding, fixes, waivers, packs, incremental checks */

#include <rancang.h>

#include <string.h>

#define DATE "2023-05-01"

typedef struct
{
  RancangPlan *plan;
  RancangLint *lint;
  RancangItem *root;
  RancangItem *dimension;
  RancangItem *lane;
  RancangItem *agency;
  RancangItem *programme;
  RancangItem *other;
  RancangItem *indicator;
  RancangItem *line;
  RancangItem *body;
} Fixture;

static RancangItem *
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

static void
set_year (RancangItem *item,
          const char  *field,
          int          year,
          gint64       value)
{
  RancangDecimal number = { value, 0 };

  g_assert_true (rancang_plan_set_in_series (rancang_item_get_plan (item), item, field, year,
                                             &number, NULL));
}

static RancangItem *
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

static void
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

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->lint);
  g_assert_finalize_object (fixture->plan);
}

static guint
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

static RancangLintFinding *
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
static char *
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

static void
assert_like_new (RancangLint *lint)
{
  g_autoptr (RancangLint) fresh = rancang_lint_new (rancang_lint_get_plan (lint), NULL, DATE);
  g_autofree char *here = dump (lint);
  g_autofree char *there = dump (fresh);

  g_assert_cmpstr (here, ==, there);
}

static guint
count_all (RancangLint *lint)
{
  return g_list_model_get_n_items (rancang_lint_get_findings (lint));
}

static void
test_clean (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *found = dump (fixture->lint);

  g_assert_cmpstr (found, ==, "0/0 0/0 0/0 ");
}

/* What brings each finding into the plan that has none. */
typedef struct
{
  const char *rule;
  const char *kind;    /* of the item that is found */
  guint       n_fixes;
  const char *english; /* what the message holds */
  void      (*spoil) (Fixture *fixture);
} Case;

static void
set (RancangItem *item,
     const char  *field,
     const char  *text)
{
  g_assert_true (rancang_plan_set_text (rancang_item_get_plan (item), item, field, text, NULL));
}

static void
remove_child (RancangItem *item,
              const char  *kind)
{
  g_assert_true (rancang_plan_remove (rancang_item_get_plan (item),
                                      rancang_item_peek_child (item, kind, 0), NULL));
}

static void
spoil_agency (Fixture *f)
{
  set (f->programme, "agency", NULL);
}

static void
spoil_indicators (Fixture *f)
{
  remove_child (f->programme, "indicator");
}

static void
spoil_baseline (Fixture *f)
{
  g_object_set (f->indicator, "baseline", NULL, NULL);
}

static void
spoil_targets (Fixture *f)
{
  g_object_set (f->indicator, "targets", NULL, NULL);
}

static void
spoil_budget (Fixture *f)
{
  remove_child (f->programme, "budget-line");
}

static void
spoil_source (Fixture *f)
{
  set (f->line, "source", NULL);
}

static void
spoil_amounts (Fixture *f)
{
  g_object_set (f->line, "amounts", NULL, NULL);
}

static void
spoil_end (Fixture *f)
{
  g_object_set (f->programme, "end-year", 2030, NULL);
}

static void
spoil_start (Fixture *f)
{
  g_object_set (f->programme, "start-year", 2019, NULL);
}

static void
spoil_amount_year (Fixture *f)
{
  set_year (f->line, "amounts", 2027, 5);
}

static void
spoil_total (Fixture *f)
{
  RancangDecimal total = { 1600, 0 };

  g_object_set (f->line, "stated-total", &total, NULL);
}

static void
spoil_percentage (Fixture *f)
{
  add (f->plan, f->indicator, "evidence", "Laporan");
  set_year (f->indicator, "realisations", 2023, 40);
  set_year (f->indicator, "achievements", 2023, 90);
}

static void
spoil_quick_win (Fixture *f)
{
  g_object_set (f->programme, "quick-win", TRUE, NULL);
}

static void
spoil_quick_win_dates (Fixture *f)
{
  RancangItem *profile = add (f->plan, f->programme, "quick-win-profile", NULL);

  g_object_set (f->programme, "quick-win", TRUE, NULL);
  g_object_set (profile, "start-date", "2022-01-10", "end-date", "2024-01-11", NULL);
}

static void
spoil_unit (Fixture *f)
{
  set (f->indicator, "unit", NULL);
}

static void
spoil_direction (Fixture *f)
{
  set (f->indicator, "direction", NULL);
}

static void
spoil_evidence (Fixture *f)
{
  set_year (f->indicator, "realisations", 2023, 40);
}

static void
spoil_dimension (Fixture *f)
{
  add (f->plan, f->root, "dimension", "Smart Branding");
}

static void
spoil_lane (Fixture *f)
{
  add (f->plan, f->dimension, "sub-dimension", "Birokrasi");
}

static void
spoil_lane_indicators (Fixture *f)
{
  RancangItem *lane = add (f->plan, f->dimension, "sub-dimension", "Birokrasi");

  add (f->plan, lane, "programme", "Tanpa apa pun");
}

static void
spoil_home (Fixture *f)
{
  set (f->programme, "renstra", NULL);
}

static void
spoil_code (Fixture *f)
{
  set (f->programme, "nomenclature-code", "2.16.3");
}

static void
spoil_reference (Fixture *f)
{
  set (f->programme, "goal", "00000000-0000-4000-8000-000000000000");
}

static void
spoil_references (Fixture *f)
{
  const char *ids[] = { rancang_item_get_id (f->agency), "nowhere", "nowhere-else", NULL };

  g_assert_true (rancang_plan_set_list (f->plan, f->programme, "partners", ids, NULL));
}

static void
spoil_wrong_kind (Fixture *f)
{
  set (f->programme, "goal", rancang_item_get_id (f->agency));
}

static RancangItem *
link_up (Fixture     *f,
         RancangItem *from,
         RancangItem *to)
{
  RancangItem *item = add (f->plan, f->root, "link", NULL);

  g_object_set (item, "type", "needs", "from", rancang_item_get_id (from), "to",
                rancang_item_get_id (to), NULL);

  return item;
}

static void
spoil_circle (Fixture *f)
{
  link_up (f, f->programme, f->programme);
}

static void
spoil_gap (Fixture *f)
{
  RancangItem *element = add (f->plan, f->root, "readiness-element", "SDM");
  RancangItem *item = add (f->plan, element, "readiness-item", "Tenaga TIK");

  g_object_set (item, "gap", "Kurang tiga orang", NULL);
}

static void
spoil_funds (Fixture *f)
{
  remove_child (f->other, "budget-line");
}

static void
spoil_decree (Fixture *f)
{
  set (f->body, "decree-number", NULL);
}

static void
spoil_meeting (Fixture *f)
{
  set (rancang_item_peek_child (f->body, "meeting", 0), "date", "2022-12-31");
}

static void
spoil_commitment (Fixture *f)
{
  add (f->plan, f->root, "commitment", "Piagam");
}

static void
spoil_text (Fixture *f)
{
  set (f->programme, "description", "Layanan untuk [isi nama desa] dan kota");
}

static void
spoil_period (Fixture *f)
{
  g_object_set (f->root, "end-year", 2040, NULL);
}

static void
spoil_conflict (Fixture *f)
{
  add (f->plan, f->root, "conflict", "Pertentangan");
}

static void
spoil_waiver (Fixture *f)
{
  RancangItem *waiver = add (f->plan, f->root, "waiver", NULL);

  g_object_set (waiver, "rule", "programme-without-agency", "item",
                rancang_item_get_id (f->programme), "reason", "Sudah", NULL);
}

static void
spoil_empty_waiver (Fixture *f)
{
  g_object_set (add (f->plan, f->root, "waiver", NULL), "rule", "programme-without-agency", NULL);
}

static const Case cases[] = {
  { "programme-without-agency", "programme", 0, "without agency", spoil_agency },
  { "programme-without-indicator", "programme", 0, "without indicator", spoil_indicators },
  { "indicator-without-baseline", "indicator", 0, "baseline", spoil_baseline },
  { "indicator-without-target", "indicator", 0, "target", spoil_targets },
  { "programme-without-budget", "programme", 0, "source of funds", spoil_budget },
  { "budget-line-without-source", "budget-line", 0, "source of funds", spoil_source },
  { "budget-line-without-amount", "budget-line", 0, "amount", spoil_amounts },
  { "year-outside-period", "programme", 1, "Last year: the year 2030 is outside", spoil_end },
  { "year-outside-period", "programme", 1, "First year: the year 2019", spoil_start },
  { "year-outside-period", "budget-line", 0, "Amount: the year 2027", spoil_amount_year },
  { "total-differs", "budget-line", 1, "add up to Rp1,500, the total stated is Rp1,600",
    spoil_total },
  { "percentage-differs", "indicator", 1, "The achievement of 2023 is typed as 90 %, realisation "
    "divided by target is 80 %", spoil_percentage },
  { "quick-win-too-long", "programme", 1, "two years", spoil_quick_win },
  { "quick-win-too-long", "programme", 1, "two years", spoil_quick_win_dates },
  { "indicator-without-unit", "indicator", 0, "unit", spoil_unit },
  { "indicator-without-direction", "indicator", 2, "direction", spoil_direction },
  { "realisation-without-evidence", "indicator", 0, "evidence", spoil_evidence },
  { "dimension-without-programme", "dimension", 0, "programme", spoil_dimension },
  { "dimension-without-indicator", "dimension", 0, "indicator", spoil_dimension },
  { "sub-dimension-without-programme", "sub-dimension", 0, "programme", spoil_lane },
  { "sub-dimension-without-indicator", "sub-dimension", 0, "indicator", spoil_lane_indicators },
  { "programme-without-home", "programme", 0, "RPJMD", spoil_home },
  { "nomenclature-shape", "programme", 0, "shape", spoil_code },
  { "dangling-reference", "programme", 1, "Goal refers to something", spoil_reference },
  { "dangling-reference", "programme", 1, "Partners refers to something", spoil_references },
  { "dangling-reference", "programme", 1, "Goal refers to something", spoil_wrong_kind },
  { "circular-link", "link", 1, "Circular", spoil_circle },
  { "readiness-gap-without-programme", "readiness-item", 1, "gap", spoil_gap },
  { "only-apbd", "dimension", 0, "only from APBD", spoil_funds },
  { "body-without-decree", "body", 0, "decree", spoil_decree },
  { "body-without-meeting", "body", 0, "no meeting in 2023", spoil_meeting },
  { "commitment-unsigned", "commitment", 0, "not signed", spoil_commitment },
  { "placeholder-text", "programme", 0, "Description still contains “[isi nama desa]”",
    spoil_text },
  { "plan-period", "plan", 0, "covers 19 years", spoil_period },
  { "conflict-unsettled", "conflict", 0, "not settled", spoil_conflict },
  { "waiver-of-nothing", "waiver", 1, "Waiver", spoil_waiver },
  { "waiver-of-nothing", "waiver", 1, "Waiver", spoil_empty_waiver },
};

static void
check_fix (Fixture    *fixture,
           const Case *with,
           guint       index)
{
  g_autoptr (RancangLintFinding) finding = find (fixture->lint, with->rule);
  g_autofree char *label = rancang_lint_finding_dup_fix_label (finding, index,
                                                               rancang_language_get_default ());
  g_autofree char *before = dump (fixture->lint);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (rancang_lint_finding_get_fix_id (finding, index));
  g_assert_true (rancang_lint_finding_apply_fix (finding, index, fixture->plan, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (fixture->lint), with->rule), ==, 0);
  g_assert_cmpstr (rancang_plan_get_undo_name (fixture->plan), ==, label);
  assert_like_new (fixture->lint);
  rancang_plan_undo (fixture->plan);
  after = dump (fixture->lint);
  g_assert_cmpstr (after, ==, before);
}

static void
test_rule (Fixture       *fixture,
           gconstpointer  data)
{
  const Case *with = data;
  g_autoptr (RancangLintFinding) finding = NULL;
  g_autofree char *english = NULL;
  g_autofree char *indonesian = NULL;
  g_autofree char *advice = NULL;

  rancang_plan_begin (fixture->plan, "Spoil");
  with->spoil (fixture);
  rancang_plan_commit (fixture->plan);
  rancang_plan_end_typing (fixture->plan);
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (fixture->lint), with->rule), ==, 1);
  assert_like_new (fixture->lint);

  finding = find (fixture->lint, with->rule);
  g_assert_true (rancang_item_is (rancang_lint_finding_get_item (finding), with->kind));
  english = rancang_lint_finding_dup_message (finding, RANCANG_LANGUAGE_ENGLISH);
  indonesian = rancang_lint_finding_dup_message (finding, RANCANG_LANGUAGE_INDONESIAN);
  if (strstr (english, with->english) == NULL)
    g_error ("%s: %s", with->rule, english);
  g_assert_cmpstr (english, !=, indonesian);
  g_assert_null (strchr (english, '{'));
  g_assert_null (strchr (indonesian, '{'));
  advice = rancang_lint_rule_dup_explanation (rancang_lint_finding_get_rule (finding),
                                              RANCANG_LANGUAGE_ENGLISH);
  g_assert_nonnull (advice);
  g_assert_cmpuint (rancang_lint_finding_get_n_fixes (finding), ==, with->n_fixes);
  for (guint i = 0; i < with->n_fixes; i++)
    check_fix (fixture, with, i);

  rancang_plan_undo (fixture->plan);
  g_assert_cmpuint (count_all (fixture->lint), ==, 0);
  rancang_plan_redo (fixture->plan);
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (fixture->lint), with->rule), ==, 1);
}

static void
test_twins (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (RancangLintFinding) finding = NULL;
  g_autoptr (GPtrArray) related = NULL;
  RancangItem *third;

  set (fixture->other, "title", "Program  LAYANAN, kependudukan");
  g_assert_cmpuint (count_all (fixture->lint), ==, 2);
  finding = find (fixture->lint, "duplicate-programme");
  related = rancang_lint_list_related (fixture->lint, finding);
  g_assert_cmpuint (related->len, ==, 1);
  g_assert_true (related->pdata[0] != rancang_lint_finding_get_item (finding));
  third = add_programme (fixture, "Layanan kependudukan");
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (fixture->lint),
                                "duplicate-programme"), ==, 3);
  assert_like_new (fixture->lint);
  rancang_plan_remove (fixture->plan, third, NULL);
  set (fixture->programme, "title", "Lain");
  g_assert_cmpuint (count_all (fixture->lint), ==, 0);
  assert_like_new (fixture->lint);

  add (fixture->plan, fixture->root, "application", "Aplikasi e-Sakip");
  add (fixture->plan, fixture->root, "application", "E SAKIP");
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (fixture->lint),
                                "duplicate-application"), ==, 2);
}

static void
test_circles (Fixture       *fixture,
              gconstpointer  data)
{
  RancangItem *third = add_programme (fixture, "Desa cerdas");
  RancangItem *back;

  rancang_plan_begin (fixture->plan, "Link");
  link_up (fixture, fixture->programme, fixture->other);
  link_up (fixture, fixture->other, third);
  rancang_plan_commit (fixture->plan);
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (fixture->lint), "circular-link"), ==, 0);
  back = link_up (fixture, third, fixture->programme);
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (fixture->lint), "circular-link"), ==, 3);
  assert_like_new (fixture->lint);
  set (back, "type", "continues");
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (fixture->lint), "circular-link"), ==, 0);
  set (back, "type", "needs");
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (fixture->lint), "circular-link"), ==, 3);
  rancang_plan_remove (fixture->plan, back, NULL);
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (fixture->lint), "circular-link"), ==, 0);
  assert_like_new (fixture->lint);
}

/* A chain as long as this must not end the stack. */
static void
test_long_chain (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  g_autoptr (RancangLint) lint = NULL;
  RancangItem *root = rancang_plan_get_root (plan);
  Fixture f = { .plan = plan, .root = root };
  guint n = 20000;
  RancangItem *first = NULL, *previous = NULL;

  f.lane = add (plan, add (plan, root, "dimension", "D"), "sub-dimension", "S");
  rancang_plan_begin (plan, "Chain");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = g_strdup_printf ("P%u", i);
      RancangItem *next = add (plan, f.lane, "programme", title);

      if (previous != NULL)
        link_up (&f, previous, next);
      else
        first = next;
      previous = next;
    }
  rancang_plan_commit (plan);
  lint = rancang_lint_new (plan, NULL, DATE);
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (lint), "circular-link"), ==, 0);
  link_up (&f, previous, first);
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (lint), "circular-link"), ==, n);
}

static void
test_codes (Fixture       *fixture,
            gconstpointer  data)
{
  const char *good[] = { "2.16", "2.16.03", "2.16.03.2.02", "2.16.03.2.02.09", "2.16.03.2.02.0014",
                         "6.01.01.1.010.0001" };
  const char *bad[] = { "2", "2.1", "2.16.3", "2.16.03.3.02", "2.16.03.2.02.9", "216", "X.XX.01",
                        "2.16.03.2.02.014" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      set (fixture->programme, "nomenclature-code", good[i]);
      g_assert_cmpuint (count_all (fixture->lint), ==, 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      set (fixture->programme, "nomenclature-code", bad[i]);
      g_assert_cmpuint (count_all (fixture->lint), ==, 1);
    }
}

static void
test_placeholders (Fixture       *fixture,
                   gconstpointer  data)
{
  const char *bad[] = { "Lorem ipsum dolor", "TBD", "xxx", "Nomor XXXX", "[isi]", "[Isi nama desa]",
                        "{{nama}}", "…", "...", "-", "diisi: .........", "____", "<isi tahun>",
                        "Akan diisi kemudian" };
  const char *good[] = { "Layanan daring", "Tahap I - II", "Anggaran (lihat [1])", "Dan lain-lain…",
                         "Maxxi", "Rp 1.000.000", "a … b", "**tebal** dan _miring_" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      set (fixture->programme, "description", bad[i]);
      if (count_all (fixture->lint) != 1)
        g_error ("not found: %s", bad[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      set (fixture->programme, "description", good[i]);
      if (count_all (fixture->lint) != 0)
        g_error ("found: %s", good[i]);
    }
}

static void
test_waiver (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (RancangLintFinding) finding = NULL;
  g_autoptr (GError) error = NULL;
  RancangItem *waiver;

  set (fixture->programme, "agency", NULL);
  set (fixture->other, "agency", NULL);
  finding = find (fixture->lint, "programme-without-agency");
  g_assert_cmpuint (rancang_lint_count (fixture->lint, NULL, RANCANG_SEVERITY_ERROR), ==, 2);
  g_assert_true (rancang_lint_finding_waive (finding, fixture->plan, "Belum ada OPD", "Sekda",
                                             "2023-01-02", &error));
  g_assert_no_error (error);
  /* The same object stands in the other list. */
  g_assert_cmpuint (rancang_lint_count (fixture->lint, NULL, RANCANG_SEVERITY_ERROR), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (rancang_lint_get_waived (fixture->lint)), ==, 1);
  waiver = rancang_item_peek_child (fixture->root, "waiver", 0);
  g_assert_true (rancang_lint_finding_get_waiver (finding) == waiver);
  g_assert_cmpstr (rancang_item_get_text (waiver, "reason"), ==, "Belum ada OPD");
  assert_like_new (fixture->lint);

  /* Without an item it applies to nothing, and says so. */
  set (waiver, "item", NULL);
  g_assert_cmpuint (rancang_lint_count (fixture->lint, NULL, RANCANG_SEVERITY_ERROR), ==, 2);
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (fixture->lint),
                                "waiver-of-nothing"), ==, 1);
  rancang_plan_undo (fixture->plan);
  g_assert_cmpuint (rancang_lint_count (fixture->lint, NULL, RANCANG_SEVERITY_ERROR), ==, 1);

  /* What was waived is mended: the waiver is needed no more. */
  g_object_set (rancang_lint_finding_get_item (finding), "agency",
                rancang_item_get_id (fixture->agency), NULL);
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (fixture->lint),
                                "waiver-of-nothing"), ==, 1);
  assert_like_new (fixture->lint);
  rancang_plan_undo (fixture->plan);
  rancang_plan_undo (fixture->plan);
  g_assert_null (rancang_lint_finding_get_waiver (finding));
  g_assert_cmpuint (rancang_lint_count (fixture->lint, NULL, RANCANG_SEVERITY_ERROR), ==, 2);
  assert_like_new (fixture->lint);
}

static void
count_cb (RancangLint *lint,
          guint       *count)
{
  (*count)++;
}

static void
test_counts (Fixture       *fixture,
             gconstpointer  data)
{
  RancangItem *elsewhere = add (fixture->plan, fixture->root, "dimension", "Smart Living");
  RancangItem *lane = add (fixture->plan, elsewhere, "sub-dimension", "Kesehatan");
  g_autoptr (GPtrArray) of_item = NULL;
  guint heard = 0;

  g_signal_connect (fixture->lint, "counts-changed", G_CALLBACK (count_cb), &heard);
  set (fixture->programme, "agency", NULL);
  g_assert_cmpuint (heard, ==, 1);
  g_assert_cmpuint (rancang_lint_count (fixture->lint, fixture->lane, RANCANG_SEVERITY_ERROR), ==,
                    1);
  g_assert_cmpuint (rancang_lint_count (fixture->lint, elsewhere, RANCANG_SEVERITY_ERROR), ==, 0);
  g_assert_cmpuint (rancang_lint_count_collection (fixture->lint, "dimension",
                                                   RANCANG_SEVERITY_ERROR), ==, 1);
  g_assert_cmpuint (rancang_lint_count_collection (fixture->lint, "agency",
                                                   RANCANG_SEVERITY_ERROR), ==, 0);
  g_assert_cmpuint (rancang_lint_count_kind (fixture->lint, "programme", RANCANG_SEVERITY_ERROR),
                    ==, 1);
  of_item = rancang_lint_list_of_item (fixture->lint, fixture->programme);
  g_assert_cmpuint (of_item->len, ==, 1);

  g_assert_true (rancang_plan_move (fixture->plan, fixture->programme, lane, -1, NULL));
  g_assert_cmpuint (rancang_lint_count (fixture->lint, elsewhere, RANCANG_SEVERITY_ERROR), ==, 1);
  g_assert_cmpuint (rancang_lint_count (fixture->lint, fixture->lane, RANCANG_SEVERITY_ERROR), ==,
                    0);
  assert_like_new (fixture->lint);
  rancang_plan_remove (fixture->plan, elsewhere, NULL);
  g_assert_cmpuint (rancang_lint_count (fixture->lint, NULL, RANCANG_SEVERITY_ERROR), ==, 0);
  rancang_plan_undo (fixture->plan);
  g_assert_cmpuint (rancang_lint_count (fixture->lint, elsewhere, RANCANG_SEVERITY_ERROR), ==, 1);
  assert_like_new (fixture->lint);
  /* A change that finds nothing is not told. */
  heard = 0;
  set (fixture->other, "note", "Catatan");
  g_assert_cmpuint (heard, ==, 0);
}

static void
test_same_object (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (RancangLintFinding) before = NULL;
  g_autoptr (RancangLintFinding) after = NULL;

  set (fixture->programme, "agency", NULL);
  before = find (fixture->lint, "programme-without-agency");
  set (fixture->programme, "title", "Nama baru");
  after = find (fixture->lint, "programme-without-agency");
  g_assert_true (before == after);
}

/* One step of a random walk: any operation on any item. */
static RancangItem *
pick (GRand      *rand,
      RancangPlan *plan)
{
  RancangItem *item = rancang_plan_get_root (plan);

  for (guint depth = 0; depth < 5; depth++)
    {
      const RancangKind *kind = rancang_item_get_kind (item);
      guint n = rancang_kind_get_n_children (kind);
      const RancangKind *child;
      guint count;

      if (n == 0)
        break;
      child = rancang_kind_get_child (kind, g_rand_int_range (rand, 0, n));
      count = rancang_item_count_children (item, rancang_kind_get_name (child));
      if (count == 0)
        continue;
      item = rancang_item_peek_child (item, rancang_kind_get_name (child),
                                      g_rand_int_range (rand, 0, count));
    }

  return item;
}

static void
set_randomly (GRand       *rand,
              RancangPlan *plan,
              RancangItem *item)
{
  const RancangKind *kind = rancang_item_get_kind (item);
  const RancangField *field = rancang_kind_get_field (
    kind, g_rand_int_range (rand, 0, rancang_kind_get_n_fields (kind)));
  const char *words[] = { "Layanan", "layanan", "TBD", NULL, "needs", "programme-without-agency" };
  const char *word = words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))];
  RancangItem *target = pick (rand, plan);
  const char *id = g_rand_boolean (rand) ? rancang_item_get_id (target) : "nowhere";
  const char *ids[] = { id, rancang_item_get_id (item), NULL };
  RancangDecimal number = { g_rand_int_range (rand, 0, 3) * 50, 0 };

  switch (field->type)
    {
    case RANCANG_FIELD_CHOICE:
      rancang_plan_set_text (plan, item, field->name,
                             field->choices[g_rand_int_range (rand, 0, 2)].code, NULL);
      break;
    case RANCANG_FIELD_DATE:
      rancang_plan_set_text (plan, item, field->name,
                             g_rand_boolean (rand) ? "2023-03-04" : "2025-03-04", NULL);
      break;
    case RANCANG_FIELD_REFERENCE:
      rancang_plan_set_text (plan, item, field->name, g_rand_int_range (rand, 0, 4) ? id : NULL,
                             NULL);
      break;
    case RANCANG_FIELD_REFERENCES:
      rancang_plan_set_list (plan, item, field->name, ids, NULL);
      break;
    case RANCANG_FIELD_BOOLEAN:
      rancang_plan_set_boolean (plan, item, field->name, g_rand_boolean (rand), NULL);
      break;
    case RANCANG_FIELD_YEAR:
      rancang_plan_set_year (plan, item, field->name, g_rand_int_range (rand, 2020, 2029), NULL);
      break;
    case RANCANG_FIELD_NUMBER:
    case RANCANG_FIELD_MONEY:
      rancang_plan_set_number (plan, item, field->name, &number, NULL);
      break;
    case RANCANG_FIELD_SERIES:
    case RANCANG_FIELD_MONEY_SERIES:
      rancang_plan_set_in_series (plan, item, field->name, g_rand_int_range (rand, 2020, 2029),
                                  g_rand_boolean (rand) ? &number : NULL, NULL);
      break;
    case RANCANG_FIELD_TEXT:
    case RANCANG_FIELD_LONG_TEXT:
    case RANCANG_FIELD_CODE:
      rancang_plan_set_text (plan, item, field->name, word, NULL);
      break;
    case RANCANG_FIELD_WORDS:
    default:
      break;
    }
}

static void
insert_randomly (GRand       *rand,
                 RancangPlan *plan,
                 RancangItem *parent)
{
  const RancangKind *kind = rancang_item_get_kind (parent);
  guint n = rancang_kind_get_n_children (kind);
  g_autoptr (RancangItem) item = NULL;

  if (n == 0)
    return;
  item = rancang_item_new (rancang_kind_get_name (
    rancang_kind_get_child (kind, g_rand_int_range (rand, 0, n))));
  rancang_plan_insert (plan, parent, item, -1, NULL);
}

static void
walk_one (GRand       *rand,
          RancangPlan *plan)
{
  RancangItem *item = pick (rand, plan);

  switch (g_rand_int_range (rand, 0, 12))
    {
    case 0:
    case 1:
    case 2:
      insert_randomly (rand, plan, item);
      break;
    case 3:
      if (item != rancang_plan_get_root (plan))
        rancang_plan_remove (plan, item, NULL);
      break;
    case 4:
      if (item != rancang_plan_get_root (plan))
        rancang_plan_move (plan, item, pick (rand, plan), 0, NULL);
      break;
    default:
      set_randomly (rand, plan, item);
    }
}

/* Waivers that are worth something come about only on purpose. */
static void
waive_or_fix (GRand       *rand,
              RancangLint *lint)
{
  GListModel *findings = rancang_lint_get_findings (lint);
  guint n = g_list_model_get_n_items (findings);
  g_autoptr (RancangLintFinding) finding = NULL;
  guint n_fixes;

  if (n == 0)
    return;
  finding = g_list_model_get_item (findings, g_rand_int_range (rand, 0, n));
  n_fixes = rancang_lint_finding_get_n_fixes (finding);
  if (n_fixes > 0 && g_rand_boolean (rand))
    rancang_lint_finding_apply_fix (finding, g_rand_int_range (rand, 0, n_fixes),
                                    rancang_lint_get_plan (lint), NULL);
  else
    rancang_lint_finding_waive (finding, rancang_lint_get_plan (lint), "Ya", NULL, NULL, NULL);
}

static void
test_random (Fixture       *fixture,
             gconstpointer  data)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint step = 0; step < 3000; step++)
    {
      guint what = g_rand_int_range (rand, 0, 20);

      if (what < 3)
        rancang_plan_undo (fixture->plan);
      else if (what < 5)
        rancang_plan_redo (fixture->plan);
      else if (what < 7)
        waive_or_fix (rand, fixture->lint);
      else if (what < 10)
        {
          rancang_plan_begin (fixture->plan, "Several");
          for (guint i = 0; i < 4; i++)
            walk_one (rand, fixture->plan);
          rancang_plan_commit (fixture->plan);
        }
      else
        walk_one (rand, fixture->plan);
      assert_like_new (fixture->lint);
    }
}

#define HEAD "{\"format\":\"rancang-pack\",\"version\":\"1.0\",\"type\":\"lint\"," \
             "\"id\":\"x.test\",\"pack-version\":\"1.0\",\"title\":\"Uji\","
#define RULE "\"id\":\"r\",\"label\":\"L\",\"explanation\":\"E\",\"kind\":\"programme\""

static gboolean
add_pack (RancangLintRules  *rules,
          const char        *text,
          GError           **error)
{
  g_autofree char *whole = g_strconcat (HEAD, text, "}", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (whole, strlen (whole));

  return rancang_lint_rules_add_pack (rules, bytes, error);
}

static void
test_pack (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (RancangLintRules) rules = rancang_lint_rules_new ();
  g_autoptr (RancangLint) lint = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (add_pack (rules,
    "\"settings\":{\"quick-win-months\":12},"
    "\"changes\":[{\"id\":\"programme-without-agency\",\"off\":true},"
    "             {\"id\":\"indicator-without-unit\",\"severity\":\"error\"}],"
    "\"rules\":[{\"id\":\"x.long\",\"severity\":\"hint\",\"label\":\"Panjang\","
    "  \"label-en\":\"Long\",\"explanation\":\"Pendekkan\",\"kind\":\"programme\","
    "  \"field\":\"end-year\",\"when\":[{\"field\":\"end-year\",\"greater\":2024},"
    "  {\"field\":\"title\",\"matches\":\"^layanan\"},{\"children\":\"indicator\",\"less\":2},"
    "  {\"field\":\"quick-win\",\"equals\":false}],"
    "  \"fixes\":[{\"set\":\"end-year\",\"to\":\"2024\",\"label\":\"Pendekkan\"}]},"
    " {\"id\":\"x.before\",\"label\":\"A\",\"explanation\":\"B\",\"kind\":\"indicator\","
    "  \"when\":[{\"field\":\"baseline-year\",\"after-period\":true}]}]", &error));
  g_assert_no_error (error);
  lint = rancang_lint_new (fixture->plan, rules, DATE);
  g_assert_cmpuint (count_all (lint), ==, 1);
  {
    g_autoptr (RancangLintFinding) finding = find (lint, "x.long");
    g_autofree char *english = rancang_lint_finding_dup_message (finding,
                                                                 RANCANG_LANGUAGE_ENGLISH);

    g_assert_cmpstr (english, ==, "Long");
    g_assert_true (rancang_lint_finding_apply_fix (finding, 0, fixture->plan, NULL));
    g_assert_cmpuint (count_all (lint), ==, 0);
  }
  set (fixture->programme, "agency", NULL);
  g_assert_cmpuint (count_all (lint), ==, 0);
  set (fixture->indicator, "unit", NULL);
  g_assert_cmpuint (rancang_lint_count (lint, NULL, RANCANG_SEVERITY_ERROR), ==, 1);
  g_object_set (fixture->indicator, "baseline-year", 2026, NULL);
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (lint), "x.before"), ==, 0);
  /* The period moves: what looks at it is looked at again. */
  g_object_set (fixture->root, "end-year", 2025, NULL);
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (lint), "x.before"), ==, 1);
}

static void
test_bad_packs (void)
{
  const char *bad[] = {
    "\"rules\":{}", "\"rules\":[1]", "\"rules\":[{}]", "\"settings\":{\"no-such\":1}",
    "\"settings\":{\"quick-win-months\":-1}", "\"settings\":{\"period-fields\":[\"programme.title\"]}",
    "\"settings\":{\"placeholders\":[\"(\"]}", "\"settings\":{\"placeholders\":[\"(*COMMIT)a\"]}",
    "\"changes\":[{\"id\":\"no-such\",\"off\":true}]",
    "\"changes\":[{\"id\":\"only-apbd\",\"severity\":\"fatal\"}]",
    "\"rules\":[{" RULE "}]", "\"rules\":[{" RULE ",\"when\":[1]}]",
    "\"rules\":[{" RULE ",\"when\":[{\"field\":\"no-such\",\"empty\":true}]}]",
    "\"rules\":[{" RULE ",\"when\":[{\"field\":\"title\"}]}]",
    "\"rules\":[{" RULE ",\"when\":[{\"field\":\"title\",\"empty\":true,\"filled\":true}]}]",
    "\"rules\":[{" RULE ",\"when\":[{\"field\":\"title\",\"empty\":false}]}]",
    "\"rules\":[{" RULE ",\"when\":[{\"field\":\"title\",\"matches\":\"[\"}]}]",
    "\"rules\":[{" RULE ",\"when\":[{\"children\":\"agency\",\"less\":1}]}]",
    "\"rules\":[{" RULE ",\"when\":[{\"children\":\"indicator\",\"empty\":true}]}]",
    "\"rules\":[{" RULE ",\"when\":[{\"none-below\":\"no-such\"}]}]",
    "\"rules\":[{" RULE ",\"when\":[],\"fixes\":[\"no-such\"]}]",
    "\"rules\":[{" RULE ",\"when\":[],\"fixes\":[{\"set\":\"no-such\",\"label\":\"a\"}]}]",
    "\"rules\":[{" RULE ",\"when\":[],\"severity\":\"fatal\"}]",
    "\"rules\":[{" RULE ",\"check\":\"no-such\"}]", "\"rules\":[{" RULE ",\"field\":\"no-such\"}]",
    "\"rules\":[{" RULE ",\"when\":[]},{" RULE ",\"when\":[]}]",
    "\"rules\":[{\"id\":\"Big Letters\",\"label\":\"L\",\"explanation\":\"E\",\"kind\":\"plan\"}]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (RancangLintRules) rules = rancang_lint_rules_new ();
      g_autoptr (GError) error = NULL;

      if (add_pack (rules, bad[i], &error))
        g_error ("accepted: %s", bad[i]);
      g_assert_nonnull (error);
      g_assert_true (error->domain == RANCANG_FILE_ERROR);
    }
}

/* A pattern that would take a thousand years gives up. */
static void
test_slow_pattern (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (RancangLintRules) rules = rancang_lint_rules_new ();
  g_autoptr (RancangLint) lint = NULL;
  g_autofree char *text = g_strnfill (5000, 'a');
  gint64 start = g_get_monotonic_time ();

  g_assert_true (add_pack (rules, "\"rules\":[{" RULE ",\"when\":[{\"field\":\"description\","
                                  "\"matches\":\"^(a+)+$\"}]}]", NULL));
  text[4999] = '!';
  set (fixture->programme, "description", text);
  lint = rancang_lint_new (fixture->plan, rules, DATE);
  g_assert_cmpuint (count_all (lint), ==, 0);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

static void
test_outside (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (RancangLintRule) rule = rancang_lint_rule_new ("x.plugin", RANCANG_SEVERITY_ERROR,
                                                            "Label", "Advice");
  g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (fixture->plan);
  g_autoptr (GListStore) found = g_list_store_new (RANCANG_TYPE_LINT_FINDING);
  g_autoptr (RancangLintFinding) finding = NULL;
  g_autoptr (RancangLintFinding) here = NULL;
  RancangItem *item = rancang_plan_find (snapshot, rancang_item_get_id (fixture->programme));

  finding = rancang_lint_finding_new (rule, item, "title", "A message");
  rancang_lint_finding_add_fix (finding, "Rename it", "title", "Another");
  g_list_store_append (found, finding);
  rancang_lint_set_outside (fixture->lint, G_LIST_MODEL (found));
  g_assert_cmpuint (rancang_lint_count (fixture->lint, fixture->lane, RANCANG_SEVERITY_ERROR), ==,
                    1);
  here = find (fixture->lint, "x.plugin");
  g_assert_true (rancang_lint_finding_get_item (here) == fixture->programme);
  g_assert_true (rancang_lint_finding_apply_fix (here, 0, fixture->plan, NULL));
  g_assert_cmpstr (rancang_item_get_title (fixture->programme), ==, "Another");
  g_assert_true (rancang_lint_finding_waive (here, fixture->plan, "Ya", NULL, NULL, NULL));
  g_assert_cmpuint (rancang_lint_count (fixture->lint, NULL, RANCANG_SEVERITY_ERROR), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (rancang_lint_get_waived (fixture->lint)), ==, 1);
  rancang_plan_undo (fixture->plan);
  g_assert_cmpuint (rancang_lint_count (fixture->lint, NULL, RANCANG_SEVERITY_ERROR), ==, 1);
  rancang_plan_remove (fixture->plan, fixture->programme, NULL);
  g_assert_cmpuint (rancang_lint_count (fixture->lint, NULL, RANCANG_SEVERITY_ERROR), ==, 0);
  rancang_lint_set_outside (fixture->lint, NULL);
}

/* What the plan of the sample region lacks, exactly. */
static void
test_sample (void)
{
  static const struct
  {
    const char *rule;
    guint       count;
  } expected[] = {
    { "realisation-without-evidence", 69 }, { "programme-without-home", 63 },
    { "indicator-without-baseline", 6 }, { "indicator-without-target", 6 },
    { "indicator-without-direction", 6 }, { "programme-without-indicator", 5 },
    { "programme-without-budget", 5 }, { "programme-without-agency", 5 },
    { "readiness-gap-without-programme", 3 }, { "body-without-decree", 1 },
    { "body-without-meeting", 1 }, { "commitment-unsigned", 1 },
  };
  g_autofree char *text = NULL;
  gsize length;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (RancangPlan) plan = NULL;
  g_autoptr (RancangPlan) snapshot = NULL;
  g_autoptr (RancangLint) lint = NULL;
  guint sum = 0;

  g_assert_true (g_file_get_contents (SAMPLE, &text, &length, NULL));
  bytes = g_bytes_new (text, length);
  plan = rancang_json_read_plan (bytes, NULL);
  g_assert_nonnull (plan);
  snapshot = rancang_plan_snapshot (plan);
  lint = rancang_lint_new (snapshot, NULL, "2022-06-01");
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpuint (count_rule (rancang_lint_get_findings (lint), expected[i].rule), ==,
                        expected[i].count);
      sum += expected[i].count;
    }
  g_assert_cmpuint (count_all (lint), ==, sum);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) \
  g_test_add ("/lint/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("clean", test_clean);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/lint/rule/%s/%u", cases[i].rule, i);

      g_test_add (path, Fixture, &cases[i], set_up, test_rule, tear_down);
    }
  ADD ("twins", test_twins);
  ADD ("circles", test_circles);
  ADD ("codes", test_codes);
  ADD ("placeholders", test_placeholders);
  ADD ("waiver", test_waiver);
  ADD ("counts", test_counts);
  ADD ("same-object", test_same_object);
  ADD ("random", test_random);
  ADD ("pack", test_pack);
  ADD ("slow-pattern", test_slow_pattern);
  ADD ("outside", test_outside);
  g_test_add_func ("/lint/bad-packs", test_bad_packs);
  g_test_add_func ("/lint/long-chain", test_long_chain);
  g_test_add_func ("/lint/sample", test_sample);

  return g_test_run ();
}
