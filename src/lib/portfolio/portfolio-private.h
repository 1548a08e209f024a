/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* portfolio-private.h: how the lines of a portfolio are measured */

#pragma once

#include "model/plan.h"
#include "portfolio/portfolio.h"

G_BEGIN_DECLS

typedef struct
{
  char           *text; /* owned; NULL where there is none */
  RancangDecimal  number;
  gboolean        has_number;
} RancangPortfolioValue;

/* A year of one source of funds. */
typedef struct
{
  int             year;
  char           *source; /* owned code of the choice */
  RancangDecimal  amount;
} RancangPortfolioAmount;

/* An item of readiness that is not yet good. */
typedef struct
{
  char     *element; /* all owned */
  char     *title;
  char     *rating;  /* code of the choice */
  gboolean  answered; /* a programme closes it */
} RancangPortfolioGap;

/* An application of a region. */
typedef struct
{
  char  *title;  /* owned */
  char  *key;    /* owned: the title without what people write in different ways */
  char  *agency; /* owned */
  guint  n_plans; /* that have one of this name */
} RancangPortfolioApplication;

struct _RancangPortfolioRow
{
  GObject                parent_instance;

  GFile                 *file;
  char                  *error;
  RancangPortfolioValue *values;       /* one a column */
  GArray                *amounts;      /* RancangPortfolioAmount */
  GArray                *gaps;         /* RancangPortfolioGap */
  GArray                *applications; /* RancangPortfolioApplication */
};

struct _RancangPortfolio
{
  GObject     parent_instance;

  GListStore *rows;
  GListStore *unreadable;
};

/* One plan while it is measured. All borrowed but the snapshot. */
typedef struct
{
  RancangHost         *host;     /* or NULL */
  RancangPlan         *plan;
  RancangPlan         *snapshot; /* made when somebody needs it */
  RancangItem         *root;
  RancangItem         *region; /* or NULL */
  const char          *path;   /* below the folder */
  const char          *date;   /* ISO, of today */
  RancangPortfolioRow *row;
} RancangPortfolioSubject;

/* Fills in columns from this one on. */
typedef void (*RancangPortfolioFunc) (RancangPortfolioSubject *subject,
                                      guint                    column);

typedef struct
{
  const char           *id;
  const char           *label; /* not yet translated */
  RancangCellType       type;
  RancangColumnFlags    flags;
  RancangPortfolioFunc  measure; /* NULL where the column before fills this one in too */
} RancangPortfolioColumn;

const RancangPortfolioColumn *rancang_portfolio_peek_column (guint column);

RancangPortfolioRow *rancang_portfolio_row_new        (GFile                   *file);
void                 rancang_portfolio_row_set_text   (RancangPortfolioRow     *self,
                                                       guint                    column,
                                                       const char              *text);
void                 rancang_portfolio_row_set_number (RancangPortfolioRow     *self,
                                                       guint                    column,
                                                       const RancangDecimal    *number);
void                 rancang_portfolio_row_set_count  (RancangPortfolioRow     *self,
                                                       guint                    column,
                                                       gint64                   count);

/* portfolio-measure.c */
void rancang_portfolio_measure_region       (RancangPortfolioSubject *subject, guint column);
void rancang_portfolio_measure_plan         (RancangPortfolioSubject *subject, guint column);
void rancang_portfolio_measure_stages       (RancangPortfolioSubject *subject, guint column);
void rancang_portfolio_measure_completeness (RancangPortfolioSubject *subject, guint column);
void rancang_portfolio_measure_programmes   (RancangPortfolioSubject *subject, guint column);
void rancang_portfolio_measure_budget       (RancangPortfolioSubject *subject, guint column);
void rancang_portfolio_measure_readiness    (RancangPortfolioSubject *subject, guint column);
/* portfolio-progress.c */
void rancang_portfolio_measure_progress     (RancangPortfolioSubject *subject, guint column);
void rancang_portfolio_measure_score        (RancangPortfolioSubject *subject, guint column);
/* portfolio-applications.c */
void rancang_portfolio_measure_applications (RancangPortfolioSubject *subject, guint column);
void rancang_portfolio_count_shared         (RancangPortfolio        *self);

G_END_DECLS
