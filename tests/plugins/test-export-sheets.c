/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-export-sheets.c: formats with tables; with arguments it only writes one for scripts */

#include <json-glib/json-glib.h>
#include <locale.h>
#include <string.h>

#include "export-csv/export-csv.h"
#include "export-json/export-json.h"
#include "export-ods/export-ods.h"
#include "export-sipd/export-sipd.h"
#include "export-xlsx/export-xlsx.h"
#include "sheets-fixture.h"

int
main (int    argc,
      char **argv)
{
  if (argc >= 6 && g_str_equal (argv[1], "write"))
    return sheets_fixture_write (argc - 2, argv + 2);
  g_test_init (&argc, &argv, NULL);
  return g_test_run ();
}
