/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lint-fixture.h: a plan in which nothing is found, and questions about what is */

#pragma once

#include <rancang.h>

#define DATE "2023-05-01"

typedef struct
{
  RancangPlan *plan;
  RancangLint *lint;
  RancangItem *root;
  RancangItem *dimension;
  RancangItem *lane;
  RancangItem *agency;
  RancangItem *programme;
  RancangItem *other;
  RancangItem *indicator;
  RancangItem *line;
  RancangItem *body;
} Fixture;

RancangItem        *add             (RancangPlan *plan,
                                     RancangItem *parent,
                                     const char  *kind,
                                     const char  *title);
void                set_year        (RancangItem *item,
                                     const char  *field,
                                     int          year,
                                     gint64       value);
RancangItem        *add_programme   (Fixture    *fixture,
                                     const char *title);
void                set_up          (Fixture       *fixture,
                                     gconstpointer  data);
void                tear_down       (Fixture       *fixture,
                                     gconstpointer  data);
guint               count_rule      (GListModel *findings,
                                     const char *rule);
RancangLintFinding *find            (RancangLint *lint,
                                     const char  *rule);
char               *dump            (RancangLint *lint);
void                assert_like_new (RancangLint *lint);
guint               count_all       (RancangLint *lint);
void                set             (RancangItem *item,
                                     const char  *field,
                                     const char  *text);
RancangItem        *link_up         (Fixture     *f,
                                     RancangItem *from,
                                     RancangItem *to);
