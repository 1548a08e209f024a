/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* book-analysis.c: the strategic analysis: issues, readiness, SWOT, gaps, key words */

#include "config.h"

#include "report/book-tables-private.h"

void
rancang_book_add_potentials (Masterplan *self)
{
  guint n = rancang_item_count_children (self->root, "potential");

  if (n == 0)
    rancang_masterplan_missing (self, tr (self, N_("The plan has no potentials yet.")));
  for (guint i = 0; i < n; i++)
    {
      RancangItem *potential = rancang_item_peek_child (self->root, "potential", i);

      rancang_book_add_entry (self, rancang_masterplan_title (self, potential), "");
      rancang_report_add_markdown_in_item (self->report,
                                           rancang_item_get_text (potential, "description"));
    }
}

static gboolean
is_of_type (Masterplan  *self,
            RancangItem *issue)
{
  const char *types = rancang_masterplan_setting (self, "type");
  const char *type = rancang_item_get_text (issue, "type");
  g_auto (GStrv) list = g_strsplit (types != NULL ? types : "", "|", -1);

  if (types == NULL)
    return TRUE;
  /* Without a type it is a problem: that is what most people mean. */
  return g_strv_contains ((const char *const *) list,
                          type != NULL && *type != '\0' ? type : "problem");
}

/* The setting `type` says which: trend, mandate, problem, with | between several. */
void
rancang_book_add_issues (Masterplan *self)
{
  static const BookColumn columns[] = {
    { 6, RANCANG_REPORT_ALIGN_CENTRE, N_("No.") },
    { 34, RANCANG_REPORT_ALIGN_START, N_("Strategic issue") },
    { 40, RANCANG_REPORT_ALIGN_START, N_("Description") },
    { 20, RANCANG_REPORT_ALIGN_START, N_("Dimensions") },
  };
  RancangReportTable *table;
  const char *caption;
  guint number = 0;

  table = rancang_book_new_table (self, columns, G_N_ELEMENTS (columns),
                                  RANCANG_REPORT_TABLE_LONG_ROWS);
  for (guint i = 0; i < rancang_item_count_children (self->root, "strategic-issue"); i++)
    {
      RancangItem *issue = rancang_item_peek_child (self->root, "strategic-issue", i);

      if (!is_of_type (self, issue))
        continue;
      rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
      rancang_book_add_number_cell (table, ++number);
      rancang_report_table_add_cell (table, rancang_masterplan_title (self, issue));
      rancang_book_add_field_cell (self, table, issue, "description");
      rancang_book_add_field_cell (self, table, issue, "dimensions");
    }
  if (number > 0)
    {
      caption = rancang_book_choose_text (self->part, "title", "title-en", self->language);
      rancang_masterplan_table (self, *caption != '\0' ? caption : tr (self, N_("Strategic issues")),
                                table);
      return;
    }
  rancang_masterplan_missing (self, tr (self, N_("The plan has no such issues yet.")));
  g_object_unref (table);
}

static void
add_readiness_items (Masterplan  *self,
                     RancangItem *element)
{
  static const BookColumn columns[] = {
    { 6, RANCANG_REPORT_ALIGN_CENTRE, N_("No.") },
    { 30, RANCANG_REPORT_ALIGN_START, N_("What is looked at") },
    { 48, RANCANG_REPORT_ALIGN_START, N_("Existing condition") },
    { 16, RANCANG_REPORT_ALIGN_CENTRE, N_("Rating") },
  };
  RancangReportTable *table;
  g_autofree char *caption = NULL;

  table = rancang_book_new_table (self, columns, G_N_ELEMENTS (columns),
                                  RANCANG_REPORT_TABLE_LONG_ROWS);
  for (guint i = 0; i < rancang_item_count_children (element, "readiness-item"); i++)
    {
      RancangItem *item = rancang_item_peek_child (element, "readiness-item", i);

      rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
      rancang_book_add_number_cell (table, i + 1);
      rancang_report_table_add_cell (table, rancang_masterplan_title (self, item));
      rancang_book_add_field_cell (self, table, item, "existing");
      rancang_book_add_field_cell (self, table, item, "rating");
    }
  caption = rancang_report_fill (tr (self, N_("Readiness: {name}")), "name",
                                 rancang_masterplan_title (self, element), NULL);
  rancang_masterplan_table (self, caption, table);
}

/* The elements that somebody has looked at; the setting `model` chooses among them. */
void
rancang_book_add_readiness (Masterplan *self)
{
  const char *model = rancang_masterplan_setting (self, "model");
  guint n_shown = 0;

  for (guint i = 0; i < rancang_item_count_children (self->root, "readiness-element"); i++)
    {
      RancangItem *element = rancang_item_peek_child (self->root, "readiness-element", i);
      const char *of = rancang_item_get_text (element, "model");

      if ((model != NULL && of != NULL && *of != '\0' && !g_str_equal (of, model))
          || (rancang_item_count_children (element, "readiness-item") == 0
              && !rancang_masterplan_has (element, "conclusion")))
        continue;
      n_shown++;
      rancang_masterplan_heading (self, 0, rancang_masterplan_title (self, element));
      rancang_masterplan_long_text (self, element, "conclusion");
      if (rancang_item_count_children (element, "readiness-item") > 0)
        add_readiness_items (self, element);
    }
  if (n_shown == 0)
    rancang_masterplan_missing (self, tr (self, N_("The readiness of the region has not been "
                                                   "looked at yet.")));
}

static GPtrArray *
collect_swot (Masterplan *self,
              const char *type)
{
  GPtrArray *bullets = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rancang_item_count_children (self->root, "swot-entry"); i++)
    {
      RancangItem *entry = rancang_item_peek_child (self->root, "swot-entry", i);

      if (g_strcmp0 (rancang_item_get_text (entry, "type"), type) == 0)
        rancang_book_add_bullet (bullets, rancang_masterplan_title (self, entry));
    }
  return bullets;
}

static void
add_swot_half (Masterplan         *self,
               RancangReportTable *table,
               const char         *types[2],
               const char         *heads[2])
{
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_TOTAL);
  for (guint i = 0; i < 2; i++)
    rancang_report_table_add_cell (table, tr (self, heads[i]));
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) bullets = collect_swot (self, types[i]);

      rancang_book_add_bullets_cell (table, bullets);
    }
}

void
rancang_book_add_swot (Masterplan *self)
{
  static const BookColumn columns[] = {
    { 50, RANCANG_REPORT_ALIGN_START, N_("Helpful") },
    { 50, RANCANG_REPORT_ALIGN_START, N_("Harmful") },
  };
  RancangReportTable *table;

  if (rancang_item_count_children (self->root, "swot-entry") == 0)
    {
      rancang_masterplan_missing (self, tr (self, N_("The plan has no SWOT analysis yet.")));
      return;
    }
  table = rancang_book_new_table (self, columns, G_N_ELEMENTS (columns),
                                  RANCANG_REPORT_TABLE_LONG_ROWS);
  add_swot_half (self, table, (const char *[]) { "strength", "weakness" },
                 (const char *[]) { N_("Strengths (within)"), N_("Weaknesses (within)") });
  add_swot_half (self, table, (const char *[]) { "opportunity", "threat" },
                 (const char *[]) { N_("Opportunities (from outside)"),
                                    N_("Threats (from outside)") });
  rancang_masterplan_table (self, tr (self, N_("SWOT analysis")), table);
}

typedef struct
{
  Masterplan *self;
  const char *pair;
  GPtrArray  *bullets;
} Tows;

static gboolean
collect_tows_cb (RancangItem *strategy,
                 gpointer     data)
{
  Tows *tows = data;

  if (g_strcmp0 (rancang_item_get_text (strategy, "tows"), tows->pair) == 0)
    rancang_book_add_bullet (tows->bullets, rancang_masterplan_title (tows->self, strategy));
  return TRUE;
}

/* The strategies by the pair that they come from. */
void
rancang_book_add_tows (Masterplan *self)
{
  static const char *pairs[] = { "so", "wo", "st", "wt" };
  const RancangField *field = rancang_kind_find_field (rancang_kind_lookup ("strategy"), "tows");
  static const BookColumn columns[] = {
    { 28, RANCANG_REPORT_ALIGN_START, N_("TOWS pair") },
    { 72, RANCANG_REPORT_ALIGN_START, N_("Strategies") },
  };
  RancangReportTable *table;
  guint n_strategies = 0;

  table = rancang_book_new_table (self, columns, G_N_ELEMENTS (columns),
                                  RANCANG_REPORT_TABLE_LONG_ROWS);
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (GPtrArray) bullets = g_ptr_array_new_with_free_func (g_object_unref);
      Tows tows = { self, pairs[i], bullets };

      rancang_item_foreach (self->root, "strategy", collect_tows_cb, &tows);
      n_strategies += bullets->len;
      rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
      rancang_report_table_add_cell (table,
                                     tr (self, rancang_field_get_choice_label (field, pairs[i])));
      rancang_book_add_bullets_cell (table, bullets);
    }
  if (n_strategies > 0)
    {
      rancang_masterplan_table (self, tr (self, N_("Strategies from the SWOT analysis")), table);
      return;
    }
  rancang_masterplan_missing (self, tr (self, N_("No strategy says yet which pair of the SWOT "
                                                 "analysis it comes from.")));
  g_object_unref (table);
}

static guint
add_element_gaps (Masterplan         *self,
                  RancangReportTable *table,
                  RancangItem        *element,
                  guint               number)
{
  static const char *fields[] = {
    "existing", "ideal", "gap", "recommendation", "agency", "priority",
  };
  guint n_items = rancang_item_count_children (element, "readiness-item");

  if (n_items > 0)
    rancang_report_table_add_group (table, rancang_masterplan_title (self, element));
  for (guint i = 0; i < n_items; i++)
    {
      RancangItem *item = rancang_item_peek_child (element, "readiness-item", i);

      rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
      rancang_book_add_number_cell (table, number + i + 1);
      rancang_report_table_add_cell (table, rancang_masterplan_title (self, item));
      for (gsize j = 0; j < G_N_ELEMENTS (fields); j++)
        rancang_book_add_field_cell (self, table, item, fields[j]);
    }
  return n_items;
}

/* What is, what should be, and what is to be done about it. */
void
rancang_book_add_gaps (Masterplan *self)
{
  static const BookColumn columns[] = {
    { 5, RANCANG_REPORT_ALIGN_CENTRE, N_("No.") },
    { 15, RANCANG_REPORT_ALIGN_START, N_("Sub-element") },
    { 18, RANCANG_REPORT_ALIGN_START, N_("Existing condition") },
    { 18, RANCANG_REPORT_ALIGN_START, N_("Ideal condition") },
    { 14, RANCANG_REPORT_ALIGN_START, N_("Gap") },
    { 18, RANCANG_REPORT_ALIGN_START, N_("Recommendation") },
    { 11, RANCANG_REPORT_ALIGN_START, N_("Responsible agency") },
    { 9, RANCANG_REPORT_ALIGN_CENTRE, N_("Priority") },
  };
  RancangReportTable *table;
  guint number = 0;

  table = rancang_book_new_table (self, columns, G_N_ELEMENTS (columns),
                                  RANCANG_REPORT_TABLE_DENSE | RANCANG_REPORT_TABLE_LONG_ROWS);
  for (guint i = 0; i < rancang_item_count_children (self->root, "readiness-element"); i++)
    number += add_element_gaps (self, table,
                                rancang_item_peek_child (self->root, "readiness-element", i),
                                number);
  if (number > 0)
    {
      rancang_masterplan_table (self, tr (self, N_("Gaps and recommendations")), table);
      return;
    }
  rancang_masterplan_missing (self, tr (self, N_("The gaps have not been looked at yet.")));
  g_object_unref (table);
}

/* How the key words came to the vision. */
void
rancang_book_add_vision_words (Masterplan *self)
{
  static const BookColumn columns[] = {
    { 20, RANCANG_REPORT_ALIGN_START, N_("Key word") },
    { 36, RANCANG_REPORT_ALIGN_START, N_("Meaning") },
    { 22, RANCANG_REPORT_ALIGN_START, N_("Strategic issues") },
    { 22, RANCANG_REPORT_ALIGN_START, N_("Potentials") },
  };
  guint n = rancang_item_count_children (self->root, "vision-word");
  RancangReportTable *table;

  if (n == 0)
    {
      rancang_masterplan_missing (self, tr (self, N_("The vision has no key words yet.")));
      return;
    }
  table = rancang_book_new_table (self, columns, G_N_ELEMENTS (columns),
                                  RANCANG_REPORT_TABLE_LONG_ROWS);
  for (guint i = 0; i < n; i++)
    {
      RancangItem *word = rancang_item_peek_child (self->root, "vision-word", i);

      rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
      rancang_masterplan_add_bold (table, rancang_masterplan_title (self, word));
      rancang_book_add_field_cell (self, table, word, "meaning");
      rancang_book_add_field_cell (self, table, word, "issues");
      rancang_book_add_field_cell (self, table, word, "potentials");
    }
  rancang_masterplan_table (self, tr (self, N_("From key words to the vision")), table);
}
