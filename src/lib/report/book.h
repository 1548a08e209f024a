/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* book.h: the books of a masterplan as reports */

#pragma once

#include "model/plan.h"
#include "report/report.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_EMPTY_FIELDS (rancang_empty_fields_get_type ())

/**
 * RancangEmptyFields:
 * @RANCANG_EMPTY_FIELDS_MARK: a mark, "to be filled in", stands in its place
 * @RANCANG_EMPTY_FIELDS_LEAVE_OUT: nothing is said of it
 *
 * What a document does with what is not filled in.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_EMPTY_FIELDS_MARK,
  RANCANG_EMPTY_FIELDS_LEAVE_OUT,
} RancangEmptyFields;

GType rancang_empty_fields_get_type (void) G_GNUC_CONST;

#define RANCANG_TYPE_MONEY_UNIT (rancang_money_unit_get_type ())

/**
 * RancangMoneyUnit:
 * @RANCANG_MONEY_UNIT_AUTO: the largest unit, up to a million, that keeps every amount whole
 * @RANCANG_MONEY_UNIT_RUPIAH: rupiah
 * @RANCANG_MONEY_UNIT_MILLION: millions of rupiah, with decimals where an amount needs them
 * @RANCANG_MONEY_UNIT_BILLION: billions of rupiah, with decimals where an amount needs them
 *
 * What the amounts of wide tables are counted in.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_MONEY_UNIT_AUTO,
  RANCANG_MONEY_UNIT_RUPIAH,
  RANCANG_MONEY_UNIT_MILLION,
  RANCANG_MONEY_UNIT_BILLION,
} RancangMoneyUnit;

GType rancang_money_unit_get_type (void) G_GNUC_CONST;

/**
 * RancangBookOptions:
 * @book: (nullable): id of the book: `1`, `2`, `3`, `quick-wins`, `charter`, `agencies`, `review`,
 *   `budget`, `monitoring`, `evaluation`, or one that the plan has itself; %NULL for `2`
 * @empty_fields: what is done with what is not filled in
 * @money_unit: what amounts in wide tables are counted in
 * @year: the year that a book is about, 0 for the last one that the plan knows of
 * @period: (nullable): the part of the year that a monitoring report is about; %NULL for all of it
 * @parts: (nullable): ids of parts, separated by commas: `-ID` is left out, `+ID` is added though
 *   the book leaves it out by itself, and where there is a plain `ID` only such are kept
 * @date: (nullable): the day on which the document is made, as ISO 8601, for what is due; %NULL for
 *   today
 *
 * Which book is made, and how.
 *
 * Since: 1.0
 */
typedef struct
{
  const char         *book;
  RancangEmptyFields  empty_fields;
  RancangMoneyUnit    money_unit;
  int                 year;
  const char         *period;
  const char         *parts;
  const char         *date;
} RancangBookOptions;

#define RANCANG_TYPE_BOOK (rancang_book_get_type ())

/**
 * RancangBook:
 *
 * A book that can be made: what it is called and which parts it has.
 *
 * Since: 1.0
 */
G_DECLARE_FINAL_TYPE (RancangBook, rancang_book, RANCANG, BOOK, GObject)

GListModel  *rancang_books_list           (RancangPlan      *plan);
RancangBook *rancang_books_find           (RancangPlan      *plan,
                                           const char       *id);
const char  *rancang_book_get_id          (RancangBook      *self);
char        *rancang_book_dup_title       (RancangBook      *self,
                                           RancangLanguage   language);
char        *rancang_book_dup_description (RancangBook      *self,
                                           RancangLanguage   language);
gboolean     rancang_book_is_own          (RancangBook      *self);
guint        rancang_book_get_n_parts     (RancangBook      *self);
const char  *rancang_book_get_part_id     (RancangBook      *self,
                                           guint             part);
char        *rancang_book_dup_part_title  (RancangBook      *self,
                                           guint             part,
                                           RancangLanguage   language);
gboolean     rancang_book_is_part_default (RancangBook      *self,
                                           guint             part);
RancangItem *rancang_book_customise       (RancangPlan      *plan,
                                           const char       *id,
                                           GError          **error);

#define RANCANG_LOGO_MAX_SIZE (512 * 1024)

char        *rancang_book_encode_logo     (GBytes           *picture,
                                           GError          **error);
GBytes      *rancang_book_decode_logo     (const char       *text,
                                           const char      **media_type,
                                           GError          **error);

RancangReport *rancang_report_new_book (RancangPlan               *snapshot,
                                        const RancangBookOptions  *options,
                                        RancangLanguage            language,
                                        GCancellable              *cancellable,
                                        GError                   **error);

G_END_DECLS
