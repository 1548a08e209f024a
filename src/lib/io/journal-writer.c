/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* journal-writer.c: lines with chained checksums, written and synced by a thread of their own */

#include "config.h"

#include "io/journal-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* How long the first line that is not on disk waits for more. Typing does not make it longer. */
#define DELAY (400 * G_TIME_SPAN_MILLISECOND)
/* How long to wait after a failure. */
#define RETRY (2 * G_TIME_SPAN_SECOND)

/* Any journal that is as large as this loses its oldest half. */
static gsize size_limit = 16 * 1024 * 1024;

struct _RancangJournalWriter
{
  GMutex                     mutex;    /* what is waiting */
  GCond                      cond;
  GString                   *waiting;  /* lines that are not safe yet */
  gint64                     deadline; /* monotonic, for the first of them */
  char                      *sum;      /* of the newest line */
  char                      *problem;
  gboolean                   stop;
  GMutex                     disk;     /* held while the file is written; taken before `mutex` */
  char                      *path;
  int                        fd;
  goffset                    size;     /* what is whole and synced */
  GThread                   *thread;
  GThread                   *shortener; /* NULL until it is needed */
  int                        shortening; /* atomic */
  char                      *digest;   /* of the plan's file, for the shortener */
  RancangJournalProblemFunc  func;
  gpointer                   data;
};

/* The checksum of a line goes over that of the line before: a line that is missing is seen. */
char *
rancang_journal_sum (const char *before,
                     const char *payload,
                     gsize       size)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (checksum, (const guchar *) before, strlen (before));
  g_checksum_update (checksum, (const guchar *) payload, size);

  return g_strndup (g_checksum_get_string (checksum), RANCANG_JOURNAL_SUM_SIZE);
}

static gboolean
fail_by_errno (GError **error)
{
  int code = errno;

  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (code), g_strerror (code));

  return FALSE;
}

gboolean
rancang_journal_sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean good = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);

  return good;
}

static gboolean
open_file (RancangJournalWriter  *self,
           GError               **error)
{
  if (self->fd >= 0)
    return TRUE;
  self->fd = open (self->path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (self->fd < 0)
    return fail_by_errno (error);
  if (rancang_journal_sync_folder (self->path))
    return TRUE;
  fail_by_errno (error);
  close (self->fd);
  self->fd = -1;

  return FALSE;
}

/*
 * After any failure nothing of it counts: the same bytes are written again to the same place. What
 * a failed attempt left behind the safe part is cut off first.
 */
static gboolean
write_lines (RancangJournalWriter  *self,
             const char            *text,
             gsize                  size,
             GError               **error)
{
  gsize done = 0;

  if (!open_file (self, error))
    return FALSE;
  if (ftruncate (self->fd, self->size) != 0 || lseek (self->fd, self->size, SEEK_SET) < 0)
    return fail_by_errno (error);
  while (done < size)
    {
      gssize n = write (self->fd, text + done, size - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          errno = n == 0 ? ENOSPC : errno;
          fail_by_errno (error);
          (void) !ftruncate (self->fd, self->size);
          return FALSE;
        }
      done += n;
    }
  if (fdatasync (self->fd) != 0)
    return fail_by_errno (error);
  self->size += size;

  return TRUE;
}

static void
set_problem (RancangJournalWriter *self,
             const char           *problem)
{
  gboolean changed = g_strcmp0 (problem, self->problem) != 0;

  g_set_str (&self->problem, problem);
  if (changed && self->func != NULL)
    self->func (self->data);
}

/* Any thread. When it fails the lines go on waiting, and are tried again. */
gboolean
rancang_journal_writer_flush (RancangJournalWriter  *self,
                              GError               **error)
{
  g_autoptr (GMutexLocker) disk = g_mutex_locker_new (&self->disk);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autofree char *text = g_strndup (self->waiting->str, self->waiting->len);
  g_autoptr (GError) problem = NULL;
  gsize size = self->waiting->len;
  gboolean good;

  if (size == 0)
    return TRUE;
  g_mutex_unlock (&self->mutex);
  good = write_lines (self, text, size, &problem);
  g_mutex_lock (&self->mutex);
  if (good)
    {
      g_string_erase (self->waiting, 0, size);
      self->deadline = g_get_monotonic_time () + DELAY;
    }
  set_problem (self, good ? NULL : problem->message);
  if (!good)
    g_propagate_error (error, g_steal_pointer (&problem));

  return good;
}

/* The old journal stays until the new one is safe; then what follows goes to the new one. */
static gboolean
put_shorter (RancangJournalWriter *self,
             GBytes               *shorter,
             GBytes               *added)
{
  g_autofree char *name = g_strconcat (self->path, ".new", NULL);
  g_autoptr (GByteArray) all = g_byte_array_new ();

  g_byte_array_append (all, g_bytes_get_data (shorter, NULL), g_bytes_get_size (shorter));
  g_byte_array_append (all, g_bytes_get_data (added, NULL), g_bytes_get_size (added));
  if (!g_file_set_contents_full (name, (const char *) all->data, all->len,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                 0600, NULL) ||
      g_rename (name, self->path) != 0)
    {
      g_unlink (name);
      return FALSE;
    }
  if (self->fd >= 0)
    close (self->fd);
  /* Opening it syncs the folder: nothing counts as written before the new name is safe. */
  self->fd = -1;
  self->size = all->len;

  return TRUE;
}

static GBytes *
read_part (RancangJournalWriter *self,
           gsize                 start,
           gsize                 end)
{
  g_autoptr (GBytes) bytes = NULL;
  char *content;
  gsize size;

  if (!g_file_get_contents (self->path, &content, &size, NULL))
    return NULL;
  bytes = g_bytes_new_take (content, size);

  return size >= end ? g_bytes_new_from_bytes (bytes, start, end - start) : NULL;
}

/*
 * When it fails the journal is only larger than it should be. Lines go on being written while this
 * thread reads; they are added in the end.
 */
static gpointer
shorten (gpointer data)
{
  RancangJournalWriter *self = data;
  gsize size = rancang_journal_writer_get_size (self);
  g_autoptr (GBytes) bytes = size >= size_limit ? read_part (self, 0, size) : NULL;
  g_autoptr (GBytes) shorter = bytes != NULL ? rancang_journal_compact (bytes, self->digest) : NULL;

  if (shorter != NULL)
    {
      g_autoptr (GMutexLocker) disk = g_mutex_locker_new (&self->disk);
      g_autoptr (GBytes) added = read_part (self, size, self->size);

      if (added != NULL)
        put_shorter (self, shorter, added);
    }
  g_atomic_int_set (&self->shortening, FALSE);

  return NULL;
}

static gpointer
run (gpointer data)
{
  RancangJournalWriter *self = data;

  g_mutex_lock (&self->mutex);
  while (!self->stop)
    {
      if (self->waiting->len == 0)
        {
          g_cond_wait (&self->cond, &self->mutex);
          continue;
        }
      if (g_cond_wait_until (&self->cond, &self->mutex, self->deadline) ||
          g_get_monotonic_time () < self->deadline)
        continue;
      g_mutex_unlock (&self->mutex);
      if (rancang_journal_writer_flush (self, NULL))
        g_mutex_lock (&self->mutex);
      else
        {
          g_mutex_lock (&self->mutex);
          self->deadline = g_get_monotonic_time () + RETRY;
        }
    }
  g_mutex_unlock (&self->mutex);

  return NULL;
}

/* `size` bytes of the file are kept, the last line of them has the checksum `sum`. */
RancangJournalWriter *
rancang_journal_writer_new (const char                *path,
                            goffset                    size,
                            const char                *sum,
                            RancangJournalProblemFunc  func,
                            gpointer                   data)
{
  RancangJournalWriter *self = g_new0 (RancangJournalWriter, 1);

  g_mutex_init (&self->mutex);
  g_mutex_init (&self->disk);
  g_cond_init (&self->cond);
  self->waiting = g_string_new (NULL);
  self->path = g_strdup (path);
  self->size = size;
  self->sum = g_strdup (sum);
  self->fd = -1;
  self->func = func;
  self->data = data;
  self->thread = g_thread_new ("rancang-journal", run, self);

  return self;
}

/* Tries once more to write what is waiting. */
void
rancang_journal_writer_free (RancangJournalWriter *self)
{
  g_mutex_lock (&self->mutex);
  self->stop = TRUE;
  self->func = NULL;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);
  g_clear_pointer (&self->shortener, g_thread_join);
  rancang_journal_writer_flush (self, NULL);
  if (self->fd >= 0)
    close (self->fd);
  g_string_free (self->waiting, TRUE);
  g_mutex_clear (&self->mutex);
  g_mutex_clear (&self->disk);
  g_cond_clear (&self->cond);
  g_free (self->problem);
  g_free (self->digest);
  g_free (self->path);
  g_free (self->sum);
  g_free (self);
}

void
rancang_journal_writer_append (RancangJournalWriter *self,
                               const char           *payload)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  char *sum = rancang_journal_sum (self->sum, payload, strlen (payload));

  g_free (self->sum);
  self->sum = sum;
  if (self->waiting->len == 0)
    {
      self->deadline = g_get_monotonic_time () + DELAY;
      g_cond_signal (&self->cond);
    }
  g_string_append_printf (self->waiting, "%s ", sum);
  g_string_append (self->waiting, payload);
  g_string_append_c (self->waiting, '\n');
}

/* What is waiting is written at once, by the thread whose work it is. */
void
rancang_journal_writer_hurry (RancangJournalWriter *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->deadline = g_get_monotonic_time ();
  g_cond_signal (&self->cond);
}

/* Called by one thread at a time. */
void
rancang_journal_writer_shorten (RancangJournalWriter *self,
                                const char           *digest)
{
  if (g_atomic_int_get (&self->shortening) || digest == NULL)
    return;
  g_clear_pointer (&self->shortener, g_thread_join);
  g_set_str (&self->digest, digest);
  g_atomic_int_set (&self->shortening, TRUE);
  self->shortener = g_thread_new ("rancang-shorten", shorten, self);
}

void
rancang_journal_set_size_limit (gsize limit)
{
  size_limit = limit;
}

char *
rancang_journal_writer_dup_problem (RancangJournalWriter *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return g_strdup (self->problem);
}

char *
rancang_journal_writer_dup_sum (RancangJournalWriter *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return g_strdup (self->sum);
}

goffset
rancang_journal_writer_get_size (RancangJournalWriter *self)
{
  g_autoptr (GMutexLocker) disk = g_mutex_locker_new (&self->disk);

  return self->size;
}
