/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* journal-folder.c: where journals and drafts are, and who holds them */

#include "config.h"

#include "io/journal-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* Somebody who lists drafts holds a lock for a moment. */
#define LOCK_TRIES 5
#define LOCK_PAUSE (10 * G_TIME_SPAN_MILLISECOND)

/* A folder in the state folder, made when it is missing. Only its owner may look. */
char *
rancang_journal_get_folder (const char *name)
{
  char *folder = g_build_filename (g_get_user_state_dir (), "rancang", name, NULL);

  (void) !g_mkdir_with_parents (folder, 0700);

  return folder;
}

char *
rancang_journal_get_path (const char *uri)
{
  g_autofree char *folder = rancang_journal_get_folder ("journals");
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);

  return g_build_filename (folder, sum, NULL);
}

/* The lock of a draft that went away is removed: a file that has no name any more locks nothing. */
static gboolean
has_name (int         fd,
          const char *name)
{
  struct stat here, there;

  return fstat (fd, &here) == 0 && stat (name, &there) == 0 && here.st_dev == there.st_dev &&
         here.st_ino == there.st_ino;
}

static int
try_lock (const char *name,
          int        *code)
{
  int fd = open (name, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      *code = errno;
      return -1;
    }
  if (flock (fd, LOCK_EX | LOCK_NB) != 0)
    *code = errno;
  else if (has_name (fd, name))
    return fd;
  else
    *code = EWOULDBLOCK;
  close (fd);

  return -1;
}

/* The kernel frees the lock of a process that was killed. The file stays: it is only a name. */
int
rancang_journal_take_lock (const char  *path,
                           GError     **error)
{
  g_autofree char *name = g_strconcat (path, ".lock", NULL);
  int code = EWOULDBLOCK, fd = -1;

  for (guint i = 0; fd < 0 && code == EWOULDBLOCK && i < LOCK_TRIES; i++)
    {
      if (i > 0)
        g_usleep (LOCK_PAUSE);
      fd = try_lock (name, &code);
    }
  if (fd >= 0)
    return fd;
  if (code == EWOULDBLOCK)
    g_set_error_literal (error, RANCANG_JOURNAL_ERROR, RANCANG_JOURNAL_ERROR_LOCKED,
                         _("The plan is open in another window"));
  else
    g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (code), g_strerror (code));

  return -1;
}

/* Puts a journal out of the way; gives its new name. */
char *
rancang_journal_rename_aside (const char  *path,
                              GError     **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%dT%H%M%S");
  g_autofree char *name = NULL;
  int code;

  for (guint i = 0; name == NULL || g_file_test (name, G_FILE_TEST_EXISTS); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s-set-aside-%s-%u", path, time, i);
    }
  if (g_rename (path, name) == 0)
    return g_steal_pointer (&name);
  code = errno;
  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (code), g_strerror (code));

  return NULL;
}

/*
 * Puts a journal out of the way of which only the first part, or nothing, fits: a copy of that part
 * takes its place, written before anything is moved.
 */
GFile *
rancang_journal_set_aside (const char  *path,
                           GBytes      *bytes,
                           gsize        kept,
                           GError     **error)
{
  g_autofree char *copy = g_strconcat (path, ".new", NULL);
  g_autofree char *name = NULL;

  if (kept > 0 && !g_file_set_contents_full (copy, g_bytes_get_data (bytes, NULL), kept,
                                             G_FILE_SET_CONTENTS_CONSISTENT |
                                               G_FILE_SET_CONTENTS_DURABLE, 0600, error))
    return NULL;
  name = rancang_journal_rename_aside (path, error);
  if (name == NULL || (kept > 0 && g_rename (copy, path) != 0))
    {
      if (name != NULL)
        g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (errno),
                             g_strerror (errno));
      g_unlink (copy);
      return NULL;
    }
  rancang_journal_sync_folder (path);

  return g_file_new_for_path (name);
}

gboolean
rancang_journal_is_in_drafts (GFile *file)
{
  g_autofree char *folder = rancang_journal_get_folder ("drafts");
  g_autoptr (GFile) drafts = g_file_new_for_path (folder);

  return g_file_has_parent (file, drafts);
}
