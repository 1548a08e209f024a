/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* driver.c: runs a fuzz target without libFuzzer: its corpus, then always the same mutations */

#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

/* A slow machine tries less: what counts is that every run ends. */
#define SECONDS 6

typedef struct
{
  GPtrArray *seeds;
  guint64    state;
} Driver;

/* xorshift64*: the same on every machine. */
static guint
get_random (Driver *self,
            guint   limit)
{
  self->state ^= self->state >> 12;
  self->state ^= self->state << 25;
  self->state ^= self->state >> 27;

  return (guint) ((self->state * G_GUINT64_CONSTANT (2685821657736338717)) >> 33) % limit;
}

static void
add_files (Driver     *self,
           const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort_values (names, (GCompareFunc) strcmp);
  for (guint i = 0; i < names->len; i++)
    {
      char *content;
      gsize size;

      g_assert_true (g_file_get_contents (names->pdata[i], &content, &size, NULL));
      g_ptr_array_add (self->seeds, g_bytes_new_take (content, size));
    }
}

static void
insert_word (Driver     *self,
             GByteArray *bytes)
{
  static const char *const words[] = {
    "{", "}", "[", "]", "\"", ":", ",", "null", "true", "0", "-", "-1", "1e308", "0.1e-999999999",
    "9223372036854775807", "999999999999999999", "123456789.123456789", "1900", "2200", "\\u0000",
    "\\ud800", "\\udc00", "\\u001b", "\\u000a", "\\ufffe", "\xc2\x85", "\xe2\x80\xae",
    "\xef\xbb\xbf",
    "\xed\xa0\x80", "\xff", "\"id\":", "\"title\":", "\"x\":", "{\"a\":[1]}", "# ", "* ", "1. ",
    "> ", "**", "&#x1;", "&#0;", "=1+1", "Rp", " M", ".", ",", "%s", "%n", "\033[2J",
  };
  const char *word = words[get_random (self, G_N_ELEMENTS (words))];
  guint at = get_random (self, bytes->len + 1);
  g_autofree guint8 *tail = g_memdup2 (bytes->data + at, bytes->len - at);
  guint n_tail = bytes->len - at;

  g_byte_array_set_size (bytes, at);
  g_byte_array_append (bytes, (const guint8 *) word, strlen (word));
  g_byte_array_append (bytes, tail, n_tail);
}

/* Goes on with a part of another seed. */
static void
splice (Driver     *self,
        GByteArray *bytes)
{
  gsize size;
  const guint8 *other = g_bytes_get_data (self->seeds->pdata[get_random (self, self->seeds->len)],
                                          &size);
  guint from = get_random (self, size + 1);

  g_byte_array_set_size (bytes, get_random (self, bytes->len + 1));
  g_byte_array_append (bytes, other + from, get_random (self, size - from + 1));
}

static void
mutate (Driver     *self,
        GByteArray *bytes)
{
  guint at = bytes->len > 0 ? get_random (self, bytes->len) : 0;
  guint n = bytes->len > 0 ? 1 + get_random (self, MIN (bytes->len - at, 16)) : 0;

  switch (get_random (self, 5))
    {
    case 0:
      if (bytes->len > 0)
        bytes->data[at] ^= 1 << get_random (self, 8);
      break;
    case 1:
      if (bytes->len > 0)
        g_byte_array_remove_range (bytes, at, n);
      break;
    case 2:
      if (bytes->len > 0)
        bytes->data[at] = "0123456789{}[]\",:.-eE+\\ \n"[get_random (self, 25)];
      break;
    case 3:
      if (get_random (self, 4) == 0)
        splice (self, bytes);
      break;
    default:
      insert_word (self, bytes);
    }
}

static void
try_one (Driver *self)
{
  gsize size;
  const guint8 *seed = g_bytes_get_data (self->seeds->pdata[get_random (self, self->seeds->len)],
                                         &size);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *exact = NULL;

  g_byte_array_append (bytes, seed, size);
  for (guint i = 1 + get_random (self, 4); i > 0; i--)
    mutate (self, bytes);
  /* A copy of the very size: what reads past it is seen. */
  exact = g_malloc (MAX (bytes->len, 1));
  if (bytes->len > 0)
    memcpy (exact, bytes->data, bytes->len);
  LLVMFuzzerTestOneInput (exact, bytes->len);
}

/* driver ROUNDS FOLDER… */
int
main (int    argc,
      char **argv)
{
  Driver driver = { g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref), 20221109 };
  gint64 end = g_get_monotonic_time () + SECONDS * G_USEC_PER_SEC;
  guint rounds = argc > 1 ? (guint) atoi (argv[1]) : 0;
  GBytes *seed;
  guint i;

  LLVMFuzzerInitialize (&argc, &argv);
  for (int j = 2; j < argc; j++)
    add_files (&driver, argv[j]);
  for (i = 0; (seed = fuzz_make_seed (i)) != NULL; i++)
    g_ptr_array_add (driver.seeds, seed);
  for (i = 0; i < driver.seeds->len; i++)
    {
      gsize size;
      const guint8 *data = g_bytes_get_data (driver.seeds->pdata[i], &size);

      LLVMFuzzerTestOneInput (data, size);
    }
  for (i = 0; i < rounds && g_get_monotonic_time () < end; i++)
    try_one (&driver);
  g_print ("%u seeds, %u mutations\n", driver.seeds->len, i);
  g_ptr_array_unref (driver.seeds);

  return 0;
}
