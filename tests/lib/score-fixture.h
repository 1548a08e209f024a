/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-fixture.h: plans with evaluations, for the tests of scoring */

#pragma once

#include <rancang.h>

G_BEGIN_DECLS

RancangScoreModel *score_fixture_read_model   (const char   *text);
char              *score_fixture_refuse_model (const char   *text);
RancangScoreModel *score_fixture_load_model   (const char   *folder,
                                               const char   *id);
RancangPlan       *score_fixture_new_plan     (const char   *model,
                                               int           year,
                                               RancangItem **evaluation);
RancangItem       *score_fixture_add          (RancangPlan  *plan,
                                               RancangItem  *parent,
                                               const char   *kind,
                                               const char   *title);
RancangItem       *score_fixture_mark         (RancangPlan  *plan,
                                               RancangItem  *evaluation,
                                               const char   *question,
                                               const char   *value,
                                               RancangItem  *assessor);
void               score_fixture_set_number   (RancangItem  *item,
                                               const char   *field,
                                               const char   *value);
char              *score_fixture_dup_value    (RancangScore *score,
                                               const char   *code);
char              *score_fixture_explain      (RancangScore *score,
                                               const char   *code);

/* Compares the value of a node; NULL for none. */
#define score_fixture_assert(score, code, expected)                  \
  G_STMT_START                                                       \
    {                                                                \
      g_autofree char *value_ = score_fixture_dup_value (score, code); \
      g_assert_cmpstr (value_, ==, expected);                        \
    }                                                                \
  G_STMT_END

G_END_DECLS
