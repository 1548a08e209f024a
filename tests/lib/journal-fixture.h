/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* journal-fixture.h: a plan in a file of its own, for the tests of the journal */

#pragma once

#include <rancang.h>

G_BEGIN_DECLS

typedef struct
{
  char        *folder;
  GFile       *file;
  RancangPlan *plan;
} Fixture;

/* Where journals are kept while the program runs; call it first, and remove it last. */
void            start_state_folder  (void);
void            remove_state_folder (void);

void            fixture_set_up      (Fixture       *f,
                                     gconstpointer  data);
void            fixture_tear_down   (Fixture       *f,
                                     gconstpointer  data);
RancangJournal *open_journal        (Fixture       *f);
void            load_again          (Fixture       *f);
char           *write_plan          (Fixture       *f);
void            set_title           (Fixture       *f,
                                     const char    *title);
RancangItem    *add_agency          (Fixture       *f,
                                     const char    *title);
void            save_plan           (Fixture       *f);
char           *find_journal        (Fixture       *f);

G_END_DECLS
