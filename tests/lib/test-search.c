/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* test-search.c: finding items with typing errors, and replacing text in one step */

#include "config.h"

#include <locale.h>
#include <time.h>

#include "model/replace.h"
#include "model/search.h"

/* Building a plan costs more than searching it, above all where the sanitizers watch. */
#ifdef __SANITIZE_ADDRESS__
#define N_LARGE 5000
#else
#define N_LARGE 50000
#endif

static RancangItem *
add (RancangPlan *plan,
     RancangItem *parent,
     const char  *kind,
     const char  *title)
{
  g_autoptr (RancangItem) item = rancang_item_new (kind);

  g_assert_true (rancang_plan_insert (plan, parent, item, -1, NULL));
  g_assert_true (rancang_plan_set_text (plan, item, "title", title, NULL));
  return item;
}

static RancangItem *
add_sub_dimension (RancangPlan *plan,
                   const char  *dimension,
                   const char  *title)
{
  return add (plan, add (plan, rancang_plan_get_root (plan), "dimension", dimension),
              "sub-dimension", title);
}

static int
match (const char *typed,
       const char *text)
{
  g_autoptr (RancangSearchQuery) query = rancang_search_query_new (typed);

  return rancang_search_query_match (query, text);
}

static void
assert_ranges (const char *typed,
               const char *text,
               const char *expected)
{
  g_autoptr (RancangSearchQuery) query = rancang_search_query_new (typed);
  g_autoptr (GArray) ranges = rancang_search_query_find_ranges (query, text);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < ranges->len; i++)
    {
      const RancangTextRange *range = &g_array_index (ranges, RancangTextRange, i);

      g_string_append_printf (found, "[%.*s]", (int) range->length, text + range->start);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static GPtrArray *
search (RancangPlan *plan,
        const char  *typed)
{
  g_autoptr (RancangSearchQuery) query = rancang_search_query_new (typed);

  return rancang_plan_search (plan, query, 50);
}

static void
assert_first (RancangPlan *plan,
              const char  *typed,
              RancangItem *expected)
{
  g_autoptr (GPtrArray) hits = search (plan, typed);

  g_assert_cmpuint (hits->len, >, 0);
  g_assert_true (((RancangSearchHit *) g_ptr_array_index (hits, 0))->item == expected);
}

static void
test_match (void)
{
  g_assert_cmpint (match ("kesehatan", "Dinas Kesehatan"), >, 0);
  g_assert_cmpint (match ("kesehatan dinas", "Dinas Kesehatan"), >, 0);
  g_assert_cmpint (match ("dinas pajak", "Dinas Kesehatan"), ==, 0);
  g_assert_cmpint (match ("cafe", "Café Ramé"), >, 0);
  g_assert_cmpint (match ("RAMÉ", "cafe rame"), >, 0);
  g_assert_cmpint (match ("smgov", "Smart Governance"), >, 0);
  g_assert_cmpint (match ("sgv", "Smart Governance"), ==, 0);
  g_assert_cmpint (match ("", "Smart"), ==, 0);
  g_assert_cmpint (match ("?!", "Smart"), ==, 0);
}

static void
test_ranking (void)
{
  const int word = match ("data", "Satu data Indonesia");
  const int prefix = match ("data", "Satu database");
  const int inside = match ("data", "Satu metadata");
  const int initials = match ("sdi", "Satu Data Indonesia");
  const int error = match ("dtaa", "Satu data Indonesia");

  g_assert_cmpint (word, >, prefix);
  g_assert_cmpint (prefix, >, inside);
  g_assert_cmpint (inside, >, initials);
  g_assert_cmpint (initials, >, error);
  g_assert_cmpint (error, >, 0);
}

static void
test_typing_errors (void)
{
  /* Three letters: none. Four to seven: one. Eight and more: two. */
  g_assert_cmpint (match ("opf", "opd"), ==, 0);
  g_assert_cmpint (match ("smrat", "Smart"), >, 0);
  g_assert_cmpint (match ("samrtt", "Smart"), ==, 0);
  g_assert_cmpint (match ("kesehtan", "Dinas Kesehatan"), >, 0);
  g_assert_cmpint (match ("kessehtan", "Dinas Kesehatan"), >, 0);
  g_assert_cmpint (match ("kasihatin", "Dinas Kesehatan"), ==, 0);
  /* What is typed so far, with an error. */
  g_assert_cmpint (match ("pelyan", "Pelayanan publik"), >, 0);
}

static void
test_ranges (void)
{
  assert_ranges ("kes din", "Dinas Kesehatan", "[Kes][Din]");
  assert_ranges ("rame", "Café Ramé — buka", "[Ramé]");
  assert_ranges ("cafe", "Cafe\xCC\x81 Rame", "[Cafe\xCC\x81]");
  assert_ranges ("smgov", "Smart Governance", "[Sm][Gov]");
  assert_ranges ("kesehtan", "Dinas Kesehatan", "[Kesehatan]");
  assert_ranges ("xyz", "Dinas", "");
}

static void
test_hostile (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "a ");
  g_assert_cmpint (match ("aaaaaaaaaaaaaaaaaaaaaaab", text->str), ==, 0);
  g_assert_cmpint (match (text->str, "a"), >, 0);
}

static void
test_search (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  RancangItem *sub = add_sub_dimension (plan, "Smart Governance", "Pelayanan publik");
  RancangItem *queue = add (plan, sub, "programme", "Antrean daring puskesmas");
  RancangItem *portal = add (plan, sub, "programme", "Portal data");
  RancangItem *agency = add (plan, rancang_plan_get_root (plan), "agency", "Dinas Kesehatan");
  g_autoptr (GPtrArray) hits = NULL;

  g_assert_true (rancang_plan_set_text (plan, portal, "description",
                                        "Satu portal.\n\nJuga untuk antrean dan izin.", NULL));
  g_assert_true (rancang_plan_set_text (plan, agency, "abbreviation", "Dinkes", NULL));

  assert_first (plan, "antrean", queue);
  assert_first (plan, "antraen", queue);
  assert_first (plan, "izin", portal);
  assert_first (plan, "portal izin", portal);
  assert_first (plan, "dinkes", agency);
  /* A kind by its English name. */
  assert_first (plan, "agency kesehatan", agency);
  hits = search (plan, "zzzzzz");
  g_assert_cmpuint (hits->len, ==, 0);
}

static void
test_excerpt (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  RancangItem *sub = add_sub_dimension (plan, "A", "B");
  RancangItem *item = add (plan, sub, "programme", "Portal");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) hits = NULL;
  RancangSearchHit *hit;

  for (guint i = 0; i < 100; i++)
    g_string_append (text, "érang ");
  g_string_append (text, "\nkincir ");
  for (guint i = 0; i < 100; i++)
    g_string_append (text, "érang ");
  g_assert_true (rancang_plan_set_text (plan, item, "description", text->str, NULL));

  hits = search (plan, "kincir");
  g_assert_cmpuint (hits->len, ==, 1);
  hit = g_ptr_array_index (hits, 0);
  g_assert_cmpstr (hit->field->name, ==, "description");
  g_assert_true (g_utf8_validate (hit->excerpt, -1, NULL));
  g_assert_nonnull (strstr (hit->excerpt, "kincir"));
  g_assert_null (strchr (hit->excerpt, '\n'));
  g_assert_cmpint (g_utf8_strlen (hit->excerpt, -1), <=, 112);
  g_assert_true (g_str_has_prefix (hit->excerpt, "…"));
}

static void
test_large (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  RancangItem *sub = add_sub_dimension (plan, "Smart Living", "Kesehatan");
  g_autoptr (GPtrArray) hits = NULL;
  clock_t start; /* processor time: other programs do not count */

  for (guint i = 0; i < N_LARGE; i++)
    {
      g_autofree char *title = g_strdup_printf ("Program layanan kesehatan nomor %u", i);

      add (plan, sub, "programme", title);
    }
  start = clock ();
  hits = search (plan, "layanna 4321");
  g_test_message ("%d items: %.1f ms", N_LARGE,
                  (clock () - start) * 1000.0 / CLOCKS_PER_SEC);
  g_assert_cmpuint (hits->len, >, 0);
  start = clock ();
  g_clear_pointer (&hits, g_ptr_array_unref);
  hits = search (plan, "qwertyuiop");
  g_test_message ("nothing among %d: %.1f ms", N_LARGE,
                  (clock () - start) * 1000.0 / CLOCKS_PER_SEC);
  g_assert_cmpuint (hits->len, ==, 0);
}

static void
test_find (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  RancangItem *sub = add_sub_dimension (plan, "A", "B");
  RancangItem *item = add (plan, sub, "programme", "Dinas, DINAS dan Kedinasan");
  g_autoptr (GPtrArray) any = rancang_plan_find_text (plan, "dinas", RANCANG_FIND_DEFAULT);
  g_autoptr (GPtrArray) whole = rancang_plan_find_text (plan, "dinas", RANCANG_FIND_WHOLE_WORDS);
  g_autoptr (GPtrArray) exact = rancang_plan_find_text (plan, "DINAS", RANCANG_FIND_MATCH_CASE);
  g_autoptr (GPtrArray) none = rancang_plan_find_text (plan, "", RANCANG_FIND_DEFAULT);
  RancangOccurrence *occurrence;

  g_assert_cmpuint (any->len, ==, 3);
  g_assert_cmpuint (whole->len, ==, 2);
  g_assert_cmpuint (exact->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0);
  occurrence = g_ptr_array_index (exact, 0);
  g_assert_true (occurrence->item == item);
  g_assert_cmpuint (occurrence->start, ==, 7);
  g_assert_cmpuint (occurrence->length, ==, 5);
  g_assert_cmpint (occurrence->element, ==, -1);
}

static void
replace (RancangPlan *plan,
         const char  *text,
         const char  *replacement,
         guint        expected)
{
  g_autoptr (GPtrArray) found = rancang_plan_find_text (plan, text, RANCANG_FIND_DEFAULT);
  g_autoptr (GError) error = NULL;
  guint n_replaced = 0;
  guint n_skipped = 0;

  g_assert_true (rancang_plan_replace_text (plan, "Replace", found, replacement, &n_replaced,
                                            &n_skipped, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_replaced, ==, expected);
  g_assert_cmpuint (n_skipped, ==, 0);
}

static void
test_replace (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  RancangItem *sub = add_sub_dimension (plan, "A", "B");
  RancangItem *item = add (plan, sub, "programme", "Kota pintar, kota hijau");

  g_assert_true (rancang_plan_set_text (plan, item, "description",
                                        "Untuk kota.\n\nKOTA kita — ékota.", NULL));
  replace (plan, "kota", "kabupaten", 5);
  g_assert_cmpstr (rancang_item_get_title (item), ==, "kabupaten pintar, kabupaten hijau");
  g_assert_cmpstr (rancang_item_get_text (item, "description"), ==,
                   "Untuk kabupaten.\n\nkabupaten kita — ékabupaten.");
  /* One step. */
  g_assert_cmpstr (rancang_plan_get_undo_name (plan), ==, "Replace");
  rancang_plan_undo (plan);
  g_assert_cmpstr (rancang_item_get_title (item), ==, "Kota pintar, kota hijau");
  g_assert_cmpstr (rancang_item_get_text (item, "description"), ==,
                   "Untuk kota.\n\nKOTA kita — ékota.");
  /* What is written may hold what is looked for. */
  replace (plan, "kota", "kota kota", 5);
  g_assert_cmpstr (rancang_item_get_title (item), ==, "kota kota pintar, kota kota hijau");
  replace (plan, " pintar", "", 1);
  g_assert_cmpstr (rancang_item_get_title (item), ==, "kota kota, kota kota hijau");
}

static void
test_replace_overlapping (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  RancangItem *sub = add_sub_dimension (plan, "X", "Y");
  RancangItem *item = add (plan, sub, "programme", "aaaaa");
  g_autoptr (GPtrArray) both = rancang_plan_find_text (plan, "aaa", RANCANG_FIND_DEFAULT);
  g_autoptr (GPtrArray) more = rancang_plan_find_text (plan, "aa", RANCANG_FIND_DEFAULT);
  guint n_replaced;
  guint n_skipped;

  g_assert_cmpuint (both->len, ==, 1);
  g_assert_cmpuint (more->len, ==, 2);
  g_ptr_array_add (both, rancang_occurrence_ref (g_ptr_array_index (more, 1)));
  g_assert_true (rancang_plan_replace_text (plan, "Replace", both, "b", &n_replaced, &n_skipped,
                                            NULL));
  g_assert_cmpuint (n_replaced, ==, 1);
  g_assert_cmpuint (n_skipped, ==, 1);
  g_assert_cmpstr (rancang_item_get_title (item), ==, "baa");
}

static void
test_replace_stale (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  RancangItem *sub = add_sub_dimension (plan, "X", "Y");
  RancangItem *one = add (plan, sub, "programme", "kota satu");
  RancangItem *two = add (plan, sub, "programme", "kota dua");
  RancangItem *three = add (plan, sub, "programme", "kota tiga");
  g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (plan);
  g_autoptr (GPtrArray) found = rancang_plan_find_text (snapshot, "kota", RANCANG_FIND_DEFAULT);
  g_autoptr (GError) error = NULL;
  guint n_replaced;
  guint n_skipped;

  g_assert_true (rancang_plan_set_text (plan, one, "title", "sekota", NULL));
  g_assert_true (rancang_plan_remove (plan, two, NULL));
  g_assert_true (rancang_plan_replace_text (plan, "Replace", found, "desa", &n_replaced,
                                            &n_skipped, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_replaced, ==, 1);
  g_assert_cmpuint (n_skipped, ==, 2);
  g_assert_cmpstr (rancang_item_get_title (one), ==, "sekota");
  g_assert_cmpstr (rancang_item_get_title (three), ==, "desa tiga");

  g_assert_false (rancang_plan_replace_text (snapshot, "Replace", found, "desa", NULL, NULL,
                                             &error));
  g_assert_error (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_IMMUTABLE);
}

/* The first kind of the tables that holds words somewhere. */
static const RancangField *
find_words_field (const RancangKind *kind)
{
  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    if (rancang_kind_get_field (kind, i)->type == RANCANG_FIELD_WORDS)
      return rancang_kind_get_field (kind, i);
  return NULL;
}

static void
test_replace_words (void)
{
  const char * const words[] = { "Rapat kota", "kota", "Laporan kota dan kota", NULL };
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  RancangItem *sub = add_sub_dimension (plan, "X", "Y");
  RancangItem *item = add (plan, sub, "programme", "P");
  const RancangField *field = find_words_field (rancang_item_get_kind (item));
  g_autofree char *joined = NULL;

  if (field == NULL)
    {
      g_test_skip ("Programmes have no words");
      return;
    }
  g_assert_true (rancang_plan_set_list (plan, item, field->name, words, NULL));
  replace (plan, "kota", "desa", 4);
  joined = g_strjoinv ("|", (char **) rancang_item_get_list (item, field->name));
  g_assert_cmpstr (joined, ==, "Rapat desa|desa|Laporan desa dan desa");

  replace (plan, "desa", "", 4);
  g_clear_pointer (&joined, g_free);
  joined = g_strjoinv ("|", (char **) rancang_item_get_list (item, field->name));
  g_assert_cmpstr (joined, ==, "Rapat |Laporan  dan ");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/match", test_match);
  g_test_add_func ("/search/ranking", test_ranking);
  g_test_add_func ("/search/typing-errors", test_typing_errors);
  g_test_add_func ("/search/ranges", test_ranges);
  g_test_add_func ("/search/hostile", test_hostile);
  g_test_add_func ("/search/plan", test_search);
  g_test_add_func ("/search/excerpt", test_excerpt);
  g_test_add_func ("/search/large", test_large);
  g_test_add_func ("/replace/find", test_find);
  g_test_add_func ("/replace/one-step", test_replace);
  g_test_add_func ("/replace/overlapping", test_replace_overlapping);
  g_test_add_func ("/replace/stale", test_replace_stale);
  g_test_add_func ("/replace/words", test_replace_words);

  return g_test_run ();
}
