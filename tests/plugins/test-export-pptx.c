/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-export-pptx.c: presentations from plans; with arguments it writes one for scripts */

#include "book-export.h"
#include "export-pptx/export-pptx.h"

#define TYPE EXPORT_PPTX_TYPE_EXPORTER

static void
test_same (void)
{
  book_export_check_same (TYPE, "pptx");
}

static void
test_books (void)
{
  book_export_check_books (TYPE, "pptx");
}

static void
test_errors (void)
{
  book_export_check_errors (TYPE, "pptx");
}

int
main (int    argc,
      char **argv)
{
  if (argc == 7 && g_str_equal (argv[1], "write"))
    return book_export_write (TYPE, "pptx", argv + 2);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-pptx/same", test_same);
  g_test_add_func ("/export-pptx/books", test_books);
  g_test_add_func ("/export-pptx/errors", test_errors);
  return g_test_run ();
}
