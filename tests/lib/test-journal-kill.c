/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* test-journal-kill.c: kill -9 in a storm of edits; and journals that lose their oldest steps */

#include "journal-fixture.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "io/journal-private.h"

/* How many storms at once: they wait most of the time. */
#define CHILDREN 8
/* Sanitizers make each of them ten times as long. */
#ifdef __SANITIZE_ADDRESS__
#define KILLS 24
#else
#define KILLS 200
#endif
#define STEPS_MAX 4096
#define SMALL_LIMIT 6000
#define STORM "--storm"

/* What a child reports before somebody kills it. */
typedef struct
{
  int    n_done; /* atomic */
  guint8 digests[STEPS_MAX][32];
  gint64 times[STEPS_MAX];
  int    n_saves; /* atomic: how many saves were begun; each time with these bytes */
  guint8 saves[STEPS_MAX][32];
} Shared;

typedef struct
{
  Fixture fixture;
  Shared *shared;
  int     memory; /* the file descriptor of what is shared */
  pid_t   child;
} Storm;

static void
digest_bytes (const char *data,
              gsize       size,
              guint8     *digest)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize digest_size = 32;

  g_checksum_update (checksum, (const guchar *) data, size);
  g_checksum_get_digest (checksum, digest, &digest_size);
}

static void
digest_plan (Fixture *f,
             guint8  *digest)
{
  g_autofree char *text = write_plan (f);

  digest_bytes (text, strlen (text), digest);
}

static void
report (Fixture *f,
        Shared  *shared)
{
  digest_plan (f, shared->digests[shared->n_done]);
  shared->times[shared->n_done] = g_get_monotonic_time ();
  g_atomic_int_inc (&shared->n_done);
}

static void
save_in_storm (Fixture        *f,
               RancangJournal *journal,
               Shared         *shared)
{
  g_autoptr (GError) error = NULL;

  digest_plan (f, shared->saves[shared->n_saves]);
  g_atomic_int_inc (&shared->n_saves);
  save_plan (f);
  g_assert_true (rancang_journal_saved (journal, f->file, &error));
  g_assert_no_error (error);
}

static void
storm_once (Fixture        *f,
            RancangJournal *journal,
            Shared         *shared,
            GRand          *rand)
{
  g_autofree char *text = g_strdup_printf ("T%u", g_rand_int (rand));
  RancangItem *root = rancang_plan_get_root (f->plan);
  RancangItem *first = rancang_item_peek_child (root, "agency", 0);

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      add_agency (f, text);
      break;
    case 1:
      if (first != NULL)
        g_assert_true (rancang_plan_remove (f->plan, first, NULL));
      break;
    case 2:
      rancang_plan_undo (f->plan);
      break;
    case 3:
      rancang_plan_redo (f->plan);
      break;
    case 4:
      save_in_storm (f, journal, shared);
      break;
    default:
      g_assert_true (rancang_plan_set_text (f->plan, root, "title", text, NULL));
    }
}

static G_NORETURN void
run_child (Fixture *f,
           Shared  *shared,
           guint32  seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  RancangJournal *journal;

  /* Ids are random numbers: a child must not give those of the child before. */
  g_random_set_seed (seed);
  if (seed % 2 == 0)
    rancang_journal_set_size_limit (SMALL_LIMIT);
  load_again (f);
  journal = open_journal (f);
  digest_plan (f, shared->saves[0]);
  report (f, shared);
  while (shared->n_done < STEPS_MAX && shared->n_saves < STEPS_MAX)
    {
      storm_once (f, journal, shared, rand);
      report (f, shared);
      g_usleep (g_rand_int_range (rand, 0, 3000));
    }
  for (;;)
    pause ();
}

static Shared *
map_shared (int memory)
{
  Shared *shared = mmap (NULL, sizeof (Shared), PROT_READ | PROT_WRITE, MAP_SHARED, memory, 0);

  g_assert_true (shared != MAP_FAILED);
  return shared;
}

/* The child is this program again: a fork alone would have the locks of threads that are not there
 * any more, and the journal has threads. */
static G_NORETURN void
run_storm (char **arguments)
{
  Fixture fixture = { 0 };

  fixture.file = g_file_new_for_path (arguments[0]);
  run_child (&fixture, map_shared (atoi (arguments[1])),
             (guint32) g_ascii_strtoull (arguments[2], NULL, 10));
}

/* Before the reopened plan is looked at: the document's bytes are those of a save, whole. */
static void
check_bytes (Storm      *storm,
             const char *before)
{
  g_autofree char *content = NULL;
  gsize size;
  guint8 digest[32];
  gboolean found;

  g_assert_true (g_file_get_contents (g_file_peek_path (storm->fixture.file), &content, &size,
                                      NULL));
  digest_bytes (content, size, digest);
  found = g_strcmp0 (content, before) == 0;
  for (int i = 0; !found && i < storm->shared->n_saves; i++)
    found = memcmp (digest, storm->shared->saves[i], 32) == 0;
  g_assert_true (found);
}

/* Some former state, at most a second short. */
static void
check_after_kill (Storm  *storm,
                  gint64  killed)
{
  Fixture *f = &storm->fixture;
  Shared *shared = storm->shared;
  g_autoptr (RancangJournal) journal = NULL;
  guint8 digest[32];
  gint64 time = 0;

  load_again (f);
  journal = open_journal (f);
  g_assert_cmpstr (rancang_journal_get_set_aside_reason (journal), ==, NULL);
  digest_plan (f, digest);
  /* The step that was being done when it was killed may be on disk, not yet reported. */
  for (int i = shared->n_done; i > 0 && time == 0; i--)
    {
      if (memcmp (digest, shared->digests[i - 1], 32) == 0)
        time = i < shared->n_done ? shared->times[i] : killed;
    }
  if (time == 0)
    {
      rancang_plan_undo (f->plan);
      digest_plan (f, digest);
      g_assert_cmpmem (digest, 32, shared->digests[shared->n_done - 1], 32);
      return;
    }
  g_assert_cmpint (killed - time, <=, G_USEC_PER_SEC);
}

static void
start_storm (Storm *storm)
{
  g_autofree char *memory = g_strdup_printf ("%d", storm->memory);
  g_autofree char *seed = g_strdup_printf ("%u", (guint32) g_test_rand_int ());
  const char *path = g_file_peek_path (storm->fixture.file);

  storm->shared->n_done = 0;
  storm->shared->n_saves = 0;
  storm->child = fork ();
  if (storm->child != 0)
    return;
  execl ("/proc/self/exe", "test-journal-kill", STORM, path, memory, seed, NULL);
  _exit (127);
}

static void
wait_for_start (Storm *storm)
{
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (g_atomic_int_get (&storm->shared->n_done) == 0)
    {
      g_assert_cmpint (waitpid (storm->child, NULL, WNOHANG), ==, 0);
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_usleep (500);
    }
}

static void
end_storm (Storm      *storm,
           const char *before)
{
  gint64 killed;
  int status;

  killed = g_get_monotonic_time ();
  kill (storm->child, SIGKILL);
  g_assert_cmpint (waitpid (storm->child, &status, 0), ==, storm->child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  check_bytes (storm, before);
  check_after_kill (storm, killed);
}

static void
run_round (Storm *storms,
           guint  n)
{
  char *before[CHILDREN];

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (g_file_get_contents (g_file_peek_path (storms[i].fixture.file), &before[i],
                                          NULL, NULL));
      start_storm (&storms[i]);
    }
  for (guint i = 0; i < n; i++)
    wait_for_start (&storms[i]);
  /* In most rounds before the first sync, in some after it. */
  for (guint i = 0; i < n; i++)
    {
      g_usleep (g_test_rand_int_range (500, i == 0 ? 600000 : 40000));
      end_storm (&storms[i], before[i]);
      g_free (before[i]);
    }
}

static void
test_kill (void)
{
  const char *rounds = g_getenv ("RANCANG_KILLS");
  guint n = rounds != NULL ? (guint) atoi (rounds) : KILLS;
  Storm storms[CHILDREN] = { 0 };

  for (guint i = 0; i < CHILDREN; i++)
    {
      fixture_set_up (&storms[i].fixture, NULL);
      storms[i].memory = memfd_create ("storm", 0);
      g_assert_cmpint (storms[i].memory, >=, 0);
      g_assert_no_errno (ftruncate (storms[i].memory, sizeof (Shared)));
      storms[i].shared = map_shared (storms[i].memory);
    }
  for (guint i = 0; i < n; i += CHILDREN)
    {
      run_round (storms, MIN (n - i, CHILDREN));
      /* Generations of the same plan, but not so many that reading takes long. */
      for (guint j = 0; j < CHILDREN && i / CHILDREN % 6 == 5; j++)
        {
          fixture_tear_down (&storms[j].fixture, NULL);
          fixture_set_up (&storms[j].fixture, NULL);
        }
    }
  for (guint i = 0; i < CHILDREN; i++)
    {
      munmap (storms[i].shared, sizeof (Shared));
      close (storms[i].memory);
      fixture_tear_down (&storms[i].fixture, NULL);
    }
}

static gsize
get_size (const char *path)
{
  g_autofree char *content = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));

  return size;
}

/* The oldest steps go; what the file does not hold, and the newest history, stays. */
static void
test_size (void)
{
  Fixture fixture = { 0 }, *f = &fixture;
  g_autoptr (RancangJournal) journal = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autofree Shared *shared = g_new0 (Shared, 1);
  g_autofree char *path = NULL;
  g_autofree char *expected = NULL;
  guint n_shorter = 0, n_steps;

  fixture_set_up (f, NULL);
  rancang_journal_set_size_limit (SMALL_LIMIT);
  path = find_journal (f);
  journal = open_journal (f);
  for (guint i = 0; i < 1000; i++)
    {
      gsize before;

      storm_once (f, journal, shared, rand);
      if (i % 20 != 0)
        continue;
      save_in_storm (f, journal, shared);
      before = get_size (path);
      add_agency (f, "Not saved");
      g_clear_pointer (&expected, g_free);
      expected = write_plan (f);
      n_steps = rancang_plan_get_n_steps (f->plan);
      g_clear_object (&journal);
      n_shorter += get_size (path) < before;
      load_again (f);
      journal = open_journal (f);
      g_assert_cmpstr (rancang_journal_get_set_aside_reason (journal), ==, NULL);
      {
        g_autofree char *found = write_plan (f);

        g_assert_cmpstr (found, ==, expected);
      }
      g_assert_cmpuint (rancang_journal_get_n_restored (journal), ==, 1);
      g_assert_cmpuint (rancang_plan_get_n_steps (f->plan), <=, n_steps);
    }
  g_assert_cmpuint (n_shorter, >, 3);
  g_assert_cmpuint (get_size (path), <, SMALL_LIMIT * 3);
  g_clear_object (&journal);
  rancang_journal_set_size_limit (G_MAXSIZE);
  fixture_tear_down (f, NULL);
}

/* Options: --seed SEED, which is printed; RANCANG_KILLS, how often. */
int
main (int    argc,
      char **argv)
{
  int result;

  if (argc == 5 && g_str_equal (argv[1], STORM))
    run_storm (argv + 2);
  start_state_folder ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal-kill/size", test_size);
  g_test_add_func ("/journal-kill/kill", test_kill);
  result = g_test_run ();
  remove_state_folder ();

  return result;
}
