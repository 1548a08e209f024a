/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* book-governance.c: bodies, applications, commitments and the charter that is signed */

#include "config.h"

#include "report/book-tables-private.h"

#define DOTS "......................................"

static void
add_members (Masterplan  *self,
             RancangItem *body)
{
  static const BookColumn columns[] = {
    { 7, RANCANG_REPORT_ALIGN_CENTRE, N_("No.") },
    { 33, RANCANG_REPORT_ALIGN_START, N_("Name") },
    { 34, RANCANG_REPORT_ALIGN_START, N_("Position") },
    { 26, RANCANG_REPORT_ALIGN_START, N_("Role in the body") },
  };
  guint n = rancang_item_count_children (body, "member");
  RancangReportTable *table;
  g_autofree char *caption = NULL;

  if (n == 0)
    return;
  table = rancang_book_new_table (self, columns, G_N_ELEMENTS (columns), 0);
  for (guint i = 0; i < n; i++)
    {
      RancangItem *member = rancang_item_peek_child (body, "member", i);

      rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
      rancang_book_add_number_cell (table, i + 1);
      rancang_report_table_add_cell (table, rancang_masterplan_title (self, member));
      rancang_book_add_field_cell (self, table, member, "position");
      rancang_book_add_field_cell (self, table, member, "role");
    }
  caption = rancang_report_fill (tr (self, N_("Members: {name}")), "name",
                                 rancang_masterplan_title (self, body), NULL);
  rancang_masterplan_table (self, caption, table);
}

static void
add_decree (Masterplan  *self,
            RancangItem *body)
{
  g_autofree char *date = NULL;
  g_autofree char *sentence = NULL;

  if (!rancang_masterplan_has (body, "decree-number"))
    {
      rancang_masterplan_missing (self, tr (self, N_("The decree that founds this body is not "
                                                     "named yet.")));
      return;
    }
  if (rancang_masterplan_has (body, "decree-date"))
    date = rancang_format_date (rancang_item_get_text (body, "decree-date"), self->language);
  sentence = date != NULL
               ? rancang_report_fill (tr (self, N_("Founded by decree {number} of {date}.")),
                                      "number", rancang_item_get_text (body, "decree-number"),
                                      "date", date, NULL)
               : rancang_report_fill (tr (self, N_("Founded by decree {number}.")), "number",
                                      rancang_item_get_text (body, "decree-number"), NULL);
  rancang_masterplan_say (self, sentence);
}

void
rancang_book_add_bodies (Masterplan *self)
{
  guint n = rancang_item_count_children (self->root, "body");

  if (n == 0)
    rancang_masterplan_missing (self, tr (self, N_("The plan has no bodies yet: council, "
                                                   "implementing team, forum.")));
  for (guint i = 0; i < n; i++)
    {
      RancangItem *body = rancang_item_peek_child (self->root, "body", i);

      rancang_masterplan_heading (self, 0, rancang_masterplan_title (self, body));
      add_decree (self, body);
      rancang_masterplan_long_text (self, body, "tasks");
      add_members (self, body);
    }
}

void
rancang_book_add_applications (Masterplan *self)
{
  static const BookColumn columns[] = {
    { 6, RANCANG_REPORT_ALIGN_CENTRE, N_("No.") },
    { 28, RANCANG_REPORT_ALIGN_START, N_("Application") },
    { 20, RANCANG_REPORT_ALIGN_START, N_("Owning agency") },
    { 14, RANCANG_REPORT_ALIGN_START, N_("Platform") },
    { 16, RANCANG_REPORT_ALIGN_START, N_("Used by") },
    { 12, RANCANG_REPORT_ALIGN_CENTRE, N_("Works well") },
    { 12, RANCANG_REPORT_ALIGN_CENTRE, N_("Fits the need") },
  };
  static const char *fields[] = { "agency", "platform", "scope", "works", "fits" };
  guint n = rancang_item_count_children (self->root, "application");
  RancangReportTable *table;

  if (n == 0)
    {
      rancang_masterplan_missing (self, tr (self, N_("The plan has no applications yet.")));
      return;
    }
  table = rancang_book_new_table (self, columns, G_N_ELEMENTS (columns),
                                  RANCANG_REPORT_TABLE_DENSE);
  for (guint i = 0; i < n; i++)
    {
      RancangItem *application = rancang_item_peek_child (self->root, "application", i);

      rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
      rancang_book_add_number_cell (table, i + 1);
      rancang_report_table_add_cell (table, rancang_masterplan_title (self, application));
      for (gsize j = 0; j < G_N_ELEMENTS (fields); j++)
        rancang_book_add_field_cell (self, table, application, fields[j]);
    }
  rancang_masterplan_table (self, tr (self, N_("Applications in use")), table);
}

void
rancang_book_add_commitments (Masterplan *self)
{
  static const BookColumn columns[] = {
    { 7, RANCANG_REPORT_ALIGN_CENTRE, N_("No.") },
    { 37, RANCANG_REPORT_ALIGN_START, N_("Commitment") },
    { 20, RANCANG_REPORT_ALIGN_START, N_("Number") },
    { 16, RANCANG_REPORT_ALIGN_START, N_("Date") },
    { 28, RANCANG_REPORT_ALIGN_START, N_("Parties") },
  };
  guint n = rancang_item_count_children (self->root, "commitment");
  RancangReportTable *table;

  if (n == 0)
    {
      rancang_masterplan_missing (self, tr (self, N_("The plan has no commitments yet.")));
      return;
    }
  table = rancang_book_new_table (self, columns, G_N_ELEMENTS (columns), 0);
  for (guint i = 0; i < n; i++)
    {
      RancangItem *commitment = rancang_item_peek_child (self->root, "commitment", i);

      rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
      rancang_book_add_number_cell (table, i + 1);
      rancang_report_table_add_cell (table, rancang_masterplan_title (self, commitment));
      rancang_book_add_field_cell (self, table, commitment, "number");
      rancang_book_add_field_cell (self, table, commitment, "date");
      rancang_book_add_field_cell (self, table, commitment, "parties");
    }
  rancang_masterplan_table (self, tr (self, N_("Commitments")), table);
}

/* The programmes of a type, as the action plans for people, infrastructure, applications, literacy
 * ask for them; the setting `type` says which, with | between several. */
void
rancang_book_add_programmes_of_type (Masterplan *self)
{
  g_autoptr (GPtrArray) programmes = rancang_masterplan_programmes (self->root);
  const char *types = rancang_masterplan_setting (self, "type");
  g_auto (GStrv) list = g_strsplit (types != NULL ? types : "", "|", -1);
  guint n_shown = 0;

  for (guint i = 0; i < programmes->len; i++)
    {
      RancangItem *programme = g_ptr_array_index (programmes, i);
      const char *type = rancang_item_get_text (programme, "type");
      g_autofree char *agency = NULL;
      g_autofree char *years = rancang_masterplan_years (programme);
      g_autofree char *title = NULL;
      g_autofree char *rest = NULL;

      if (type == NULL || !g_strv_contains ((const char *const *) list, type))
        continue;
      n_shown++;
      agency = rancang_masterplan_agency (self, rancang_item_get_text (programme, "agency"));
      title = rancang_masterplan_marked (self, programme);
      rest = g_strconcat (" (", agency != NULL ? agency : RANCANG_DASH, ", ", years, ")", NULL);
      rancang_book_add_entry (self, title, rest);
    }
  self->example_marked = FALSE;
  if (n_shown == 0)
    rancang_masterplan_missing (self, tr (self, N_("The plan has no programmes of this type "
                                                   "yet.")));
}

static void
add_signatory (Masterplan         *self,
               RancangReportTable *table,
               guint               number,
               RancangItem        *agency)
{
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
  rancang_book_add_number_cell (table, number);
  rancang_report_table_add_cell (table, rancang_masterplan_title (self, agency));
  rancang_report_table_add_cell (table, rancang_masterplan_has (agency, "head")
                                          ? rancang_item_get_text (agency, "head") : DOTS);
  /* Room for a hand. */
  rancang_report_table_add_cell (table, "\n\n");
}

/* All agencies of the government, each with its place to sign; then the head of the region. */
void
rancang_book_add_charter (Masterplan *self)
{
  static const BookColumn columns[] = {
    { 7, RANCANG_REPORT_ALIGN_CENTRE, N_("No.") },
    { 38, RANCANG_REPORT_ALIGN_START, N_("Agency or partner") },
    { 30, RANCANG_REPORT_ALIGN_START, N_("Name") },
    { 25, RANCANG_REPORT_ALIGN_START, N_("Signature") },
  };
  guint n = rancang_item_count_children (self->root, "agency");
  RancangReportTable *table;

  if (n == 0)
    rancang_masterplan_missing (self, tr (self, N_("The plan has no agencies yet.")));
  else
    {
      table = rancang_book_new_table (self, columns, G_N_ELEMENTS (columns), 0);
      for (guint i = 0; i < n; i++)
        add_signatory (self, table, i + 1, rancang_item_peek_child (self->root, "agency", i));
      rancang_masterplan_table (self, NULL, table);
    }
  rancang_masterplan_add_signature (self);
}
