/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* fuzz-journal.c: bytes as a journal of a small plan, with true checksums or without */

#include "fuzz.h"

#include <string.h>

#include "../random-edits.h"
#include "io/journal-private.h"

/* What the target replaces by the digest of the plan's file. */
#define DIGEST_MARK "@"
/* In front of bytes that are a whole journal, with checksums of their own. */
#define RAW_MARK '!'

static const char plan_text[] =
  "{\"format\":\"rancang\",\"version\":\"1.0\",\"plan\":{\"id\":\"p\",\"title\":\"Plan\","
  "\"start-year\":2022,\"end-year\":2026,\"agencies\":[{\"id\":\"a\",\"title\":\"Dinas Kominfo\"},"
  "{\"id\":\"b\",\"title\":\"Bappeda\"}],\"dimensions\":[{\"id\":\"d\",\"title\":\"Governance\","
  "\"sub-dimensions\":[{\"id\":\"s\",\"title\":\"Services\",\"programmes\":[{\"id\":\"g\","
  "\"title\":\"Portal\",\"agency\":\"a\",\"quick-win\":true,\"indicators\":[{\"id\":\"i\","
  "\"title\":\"Visits\",\"baseline\":2.75,\"targets\":{\"2022\":40,\"2024\":0.5}}]}]},"
  "{\"id\":\"t\",\"title\":\"Data\"}]}]}}";

static GBytes *base;
static char *digest;
static RancangPlan *seed_plan;

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_autoptr (GBytes) text = g_bytes_new_static (plan_text, strlen (plan_text));
  g_autoptr (RancangPlan) plan = NULL;

  g_log_set_always_fatal (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);
  plan = rancang_json_read_plan (text, NULL);
  g_assert_nonnull (plan);
  base = rancang_json_write_plan (plan);
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, base);

  return 0;
}

static void
record_cb (RancangPlan        *plan,
           RancangPlanEvent    event,
           RancangTransaction *transaction,
           gpointer            data)
{
  GString *text = data;
  g_autofree char *line = rancang_journal_encode_event (event, transaction);

  g_string_append (text, line);
  g_string_append_c (text, '\n');
}

static void
append_mark (GString *text,
             char    *line)
{
  g_string_append (text, line);
  g_string_append_c (text, '\n');
  g_free (line);
}

static void
edit_for_seed (GString *text,
               GRand   *random)
{
  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      rancang_plan_undo (seed_plan);
      break;
    case 1:
      rancang_plan_redo (seed_plan);
      break;
    case 2:
      g_object_set (rancang_plan_get_root (seed_plan), "title", "Typing", NULL);
      break;
    default:
      random_edit (seed_plan, random);
    }
}

/* Journals as the program writes them, without their headers. */
GBytes *
fuzz_make_seed (guint index)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (index);
  GString *text;

  if (index >= 12)
    return NULL;
  text = g_string_new (NULL);
  seed_plan = rancang_json_read_plan (base, NULL);
  seed_plan->recorder = record_cb;
  seed_plan->recorder_data = text;
  for (guint i = 0; i < 4 + index * 3; i++)
    {
      edit_for_seed (text, random);
      if (i % 7 == 5 && index % 3 == 1)
        append_mark (text, rancang_journal_encode_saved (0, DIGEST_MARK, "file:///plan.rancang"));
      if (i % 5 == 4 && index % 3 == 2)
        append_mark (text, rancang_journal_encode_discarded (i / 2));
    }
  g_clear_object (&seed_plan);

  return g_string_free_to_bytes (text);
}

static void
append_line (GString    *journal,
             char       *sum,
             const char *payload)
{
  g_autofree char *next = rancang_journal_sum (sum, payload, strlen (payload));

  g_strlcpy (sum, next, RANCANG_JOURNAL_SUM_SIZE + 1);
  g_string_append_printf (journal, "%s ", sum);
  g_string_append (journal, payload);
  g_string_append_c (journal, '\n');
}

/* A first line that looks like a header is taken for one. */
static GBytes *
make_journal (const guint8 *data,
              gsize         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  char sum[RANCANG_JOURNAL_SUM_SIZE + 1] = "";
  GString *journal = g_string_new (NULL);

  if (lines[0] == NULL || strstr (lines[0], "rancang-journal") == NULL)
    {
      g_autoptr (RancangPlan) plan = rancang_json_read_plan (base, NULL);
      g_autofree char *header = rancang_journal_encode_header (plan, "file:///plan.rancang",
                                                               digest);

      append_line (journal, sum, header);
    }
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "\"" DIGEST_MARK "\"", -1);
      g_autofree char *quoted = g_strdup_printf ("\"%s\"", digest);
      g_autofree char *line = g_strjoinv (quoted, parts);

      append_line (journal, sum, line);
    }

  return g_string_free_to_bytes (journal);
}

static RancangPlan *
restore (GBytes                 *journal,
         RancangJournalRestored *restored)
{
  RancangPlan *plan = rancang_json_read_plan (base, NULL);
  g_autoptr (GHashTable) positions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                            g_free);

  rancang_journal_restore (plan, journal, digest, positions, restored);
  g_assert_cmpuint (restored->kept, <=, g_bytes_get_size (journal));

  return plan;
}

/* What was restored is whole, saves and loads equal. Bytes that were changed by chance may say that
 * a reference points nowhere, and it does then, as in a plan that was read: lint finds it. */
static GBytes *
check_saves (RancangPlan *plan)
{
  GBytes *written = rancang_json_write_plan (plan);
  g_autoptr (RancangPlan) again = NULL;
  g_autoptr (GBytes) written_again = NULL;
  g_autoptr (GError) error = NULL;

  assert_whole (plan);
  again = rancang_json_read_plan (written, &error);
  g_assert_no_error (error);
  written_again = rancang_json_write_plan (again);
  g_assert_true (g_bytes_equal (written, written_again));

  return written;
}

static void
assert_writes (RancangPlan *plan,
               GBytes      *expected)
{
  g_autoptr (GBytes) written = rancang_json_write_plan (plan);

  g_assert_true (g_bytes_equal (written, expected));
}

/* All of the history can be walked; one step leads back to what the file holds, and undo again. */
static void
check_history (RancangPlan            *plan,
               RancangJournalRestored *restored,
               GBytes                 *written)
{
  guint n_undone = 0;

  for (; rancang_plan_can_undo (plan); n_undone++)
    rancang_plan_undo (plan);
  for (guint i = 0; i < n_undone; i++)
    rancang_plan_redo (plan);
  assert_writes (plan, written);
  if (restored->saved == NULL || restored->n_restored == 0)
    return;
  g_assert_true (rancang_journal_steps_go_to (restored->saved, plan, "Discard"));
  assert_writes (plan, base);
}

/* Where the rest was put aside the journal goes on by saying which state the file holds. */
static GBytes *
get_kept (GBytes                 *journal,
          RancangJournalRestored *restored)
{
  GString *kept = g_string_new_len (g_bytes_get_data (journal, NULL), (gssize) restored->kept);
  char sum[RANCANG_JOURNAL_SUM_SIZE + 1] = "";

  if (restored->reason != NULL)
    {
      g_autofree char *mark = rancang_journal_encode_saved (restored->match, digest,
                                                            "file:///plan.rancang");

      g_strlcpy (sum, restored->sum, sizeof sum);
      append_line (kept, sum, mark);
    }

  return g_string_free_to_bytes (kept);
}

/* The part that was kept brings the same plan back again; so does it without its oldest steps. */
static void
check_again (GBytes                 *journal,
             RancangJournalRestored *restored,
             GBytes                 *written)
{
  g_autoptr (GBytes) kept = get_kept (journal, restored);
  g_autoptr (GBytes) shorter = rancang_journal_compact (kept, digest);
  GBytes *parts[] = { kept, shorter };

  for (guint i = 0; i < G_N_ELEMENTS (parts) && parts[i] != NULL; i++)
    {
      RancangJournalRestored second = { 0 };
      g_autoptr (RancangPlan) plan = restore (parts[i], &second);

      assert_writes (plan, written);
      g_assert_cmpstr (second.reason, ==, NULL);
      if (restored->reason == NULL)
        g_assert_cmpstr (second.sum, ==, restored->sum);
      g_assert_cmpuint (second.n_records, ==, restored->n_records);
      rancang_journal_restored_clear (&second);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  gboolean raw = size > 0 && data[0] == RAW_MARK;
  g_autoptr (GBytes) journal = raw ? g_bytes_new (data + 1, size - 1) : make_journal (data, size);
  RancangJournalRestored restored = { 0 };
  g_autoptr (RancangPlan) plan = restore (journal, &restored);
  g_autoptr (GBytes) written = check_saves (plan);

  if (restored.kept > 0)
    check_again (journal, &restored, written);
  else
    assert_writes (plan, base);
  check_history (plan, &restored, written);
  rancang_journal_restored_clear (&restored);

  return 0;
}
