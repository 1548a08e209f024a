/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-lint.c: each rule with and without its finding, fixes, waivers, packs */

#include "lint-fixture.h"

#include <string.h>

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
  { "percentage-differs", "indicator", 1, "The achievement of 2023 is typed as 90 %, calculated "
    "it is 80 %", spoil_percentage },
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
    "\"settings\":{\"quick-win-months\":-1}",
    "\"settings\":{\"period-fields\":[\"programme.title\"]}",
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

  g_assert_true (add_pack (rules, "\"rules\":[{" RULE ",\"when\":[{\"field\":\"description\","
                                  "\"matches\":\"^(a+)+$\"}]}]", NULL));
  text[4999] = '!';
  set (fixture->programme, "description", text);
  lint = rancang_lint_new (fixture->plan, rules, DATE);
  g_assert_cmpuint (count_all (lint), ==, 0);
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
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/lint/rule/%s/%u", cases[i].rule, i);

      g_test_add (path, Fixture, &cases[i], set_up, test_rule, tear_down);
    }
  ADD ("clean", test_clean);
  ADD ("twins", test_twins);
  ADD ("codes", test_codes);
  ADD ("placeholders", test_placeholders);
  ADD ("waiver", test_waiver);
  ADD ("pack", test_pack);
  ADD ("slow-pattern", test_slow_pattern);
  g_test_add_func ("/lint/bad-packs", test_bad_packs);
  g_test_add_func ("/lint/sample", test_sample);

  return g_test_run ();
}
