/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* masterplan-strategy.c: strategies and programmes by dimension */

#include "config.h"

#include "report/masterplan-private.h"

static void
add_labelled (GPtrArray  *blocks,
              const char *label,
              const char *text)
{
  RancangReportBlock *block = rancang_report_block_new (RANCANG_REPORT_BLOCK_PARAGRAPH);

  rancang_report_block_add_run (block, label, RANCANG_REPORT_RUN_ITALIC);
  rancang_report_block_add_run (block, " ", 0);
  rancang_report_block_add_run (block, text, 0);
  g_ptr_array_add (blocks, block);
}

/* The policy direction below its strategy, led in by the words for it. */
static void
add_policy (Masterplan  *self,
            RancangItem *strategy)
{
  g_autoptr (GPtrArray) blocks = NULL;

  blocks = rancang_report_parse_markdown (rancang_item_get_text (strategy, "policy"));
  for (guint i = 0; i < blocks->len; i++)
    {
      RancangReportBlock *old = g_ptr_array_index (blocks, i);
      RancangReportBlock *block = rancang_report_block_new (RANCANG_REPORT_BLOCK_PARAGRAPH);

      rancang_report_block_set_level (block, 1);
      if (i == 0)
        rancang_report_block_add_run (block, tr (self, N_("Policy direction:")),
                                      RANCANG_REPORT_RUN_ITALIC);
      if (i == 0)
        rancang_report_block_add_run (block, " ", 0);
      for (guint j = 0; j < rancang_report_block_get_n_runs (old); j++)
        rancang_report_block_add_run (block, rancang_report_block_get_run_text (old, j),
                                      rancang_report_block_get_run_flags (old, j));
      rancang_report_add_block (self->report, block);
    }
}

static void
add_strategy (Masterplan  *self,
              RancangItem *strategy)
{
  RancangReportBlock *block = rancang_report_block_new (RANCANG_REPORT_BLOCK_BULLET);

  rancang_report_block_set_level (block, 1);
  rancang_report_block_add_run (block, rancang_masterplan_title (self, strategy),
                                RANCANG_REPORT_RUN_BOLD);
  rancang_report_add_block (self->report, block);
  rancang_report_add_markdown_in_item (self->report,
                                       rancang_item_get_text (strategy, "description"));
  add_policy (self, strategy);
}

static GPtrArray *
make_objective (Masterplan  *self,
                RancangItem *programme)
{
  GPtrArray *blocks = rancang_report_parse_markdown (rancang_item_get_text (programme,
                                                                            "objective"));

  if (rancang_masterplan_has (programme, "output"))
    add_labelled (blocks, tr (self, N_("Output:")), rancang_item_get_text (programme, "output"));
  if (blocks->len == 0)
    g_ptr_array_add (blocks, rancang_report_block_new_text (RANCANG_REPORT_BLOCK_PARAGRAPH,
                                                            RANCANG_DASH));
  return blocks;
}

static char *
dup_agencies (Masterplan  *self,
              RancangItem *programme,
              const char  *field)
{
  const char * const *ids = rancang_item_get_list (programme, field);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autofree char *name = rancang_masterplan_agency (self, ids[i]);

      if (name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static GPtrArray *
make_agencies (Masterplan  *self,
               RancangItem *programme)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *agency = NULL;
  g_autofree char *supporting = dup_agencies (self, programme, "supporting-agencies");
  g_autofree char *partners = dup_agencies (self, programme, "partners");

  agency = rancang_masterplan_agency (self, rancang_item_get_text (programme, "agency"));
  g_ptr_array_add (blocks,
                   rancang_report_block_new_text (RANCANG_REPORT_BLOCK_PARAGRAPH,
                                                  agency != NULL ? agency : RANCANG_DASH));
  if (*supporting != '\0')
    add_labelled (blocks, tr (self, N_("Supporting:")), supporting);
  if (*partners != '\0')
    add_labelled (blocks, tr (self, N_("Partners:")), partners);
  return blocks;
}

static void
add_programme (Masterplan         *self,
               RancangReportTable *table,
               RancangItem        *programme,
               guint               number)
{
  g_autoptr (GPtrArray) objective = make_objective (self, programme);
  g_autoptr (GPtrArray) agencies = make_agencies (self, programme);
  g_autofree char *no = g_strdup_printf ("%u", number);
  g_autofree char *title = rancang_masterplan_marked (self, programme);
  g_autofree char *years = rancang_masterplan_years (programme);
  g_autofree char *budget = rancang_masterplan_budget_number (self, programme);

  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
  rancang_report_table_add_cell (table, no);
  rancang_report_table_add_cell (table, title);
  rancang_report_table_add_cell_blocks (table, objective);
  rancang_report_table_add_cell_blocks (table, agencies);
  rancang_report_table_add_cell (table, years);
  rancang_report_table_add_cell (table, budget);
}

static void
add_programmes (Masterplan  *self,
                RancangItem *sub_dimension,
                guint       *number)
{
  guint n_programmes = rancang_item_count_children (sub_dimension, "programme");
  RancangReportTable *table;
  g_autofree char *caption = NULL;

  if (n_programmes == 0)
    return;
  table = rancang_report_table_new (0);
  rancang_report_table_add_column (table, 6, RANCANG_REPORT_ALIGN_CENTRE);
  rancang_report_table_add_column (table, 23, RANCANG_REPORT_ALIGN_START);
  rancang_report_table_add_column (table, 25, RANCANG_REPORT_ALIGN_START);
  rancang_report_table_add_column (table, 19, RANCANG_REPORT_ALIGN_START);
  rancang_report_table_add_column (table, 12, RANCANG_REPORT_ALIGN_CENTRE);
  rancang_report_table_add_column (table, 19, RANCANG_REPORT_ALIGN_END);
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_HEADER);
  rancang_report_table_add_cell (table, tr (self, N_("No.")));
  rancang_report_table_add_cell (table, rancang_masterplan_label (self, "programme", "title"));
  rancang_report_table_add_cell (table, tr (self, N_("Objective and output")));
  rancang_report_table_add_cell (table, tr (self, N_("Responsible")));
  rancang_report_table_add_cell (table, tr (self, N_("Years")));
  rancang_report_table_add_cell (table, tr (self, N_("Budget (Rp)")));
  for (guint i = 0; i < n_programmes; i++)
    add_programme (self, table, rancang_item_peek_child (sub_dimension, "programme", i),
                   ++*number);
  caption = rancang_report_fill (tr (self, N_("Programmes of {name}")), "name",
                                 rancang_masterplan_title (self, sub_dimension), NULL);
  rancang_masterplan_table (self, caption, table);
}

static void
add_sub_dimension (Masterplan  *self,
                   RancangItem *sub_dimension,
                   guint       *number)
{
  guint n_strategies = rancang_item_count_children (sub_dimension, "strategy");

  rancang_masterplan_heading (self, 1, rancang_masterplan_title (self, sub_dimension));
  rancang_masterplan_long_text (self, sub_dimension, "description");
  if (n_strategies > 0)
    rancang_masterplan_say (self, tr (self, N_("Strategies:")));
  for (guint i = 0; i < n_strategies; i++)
    add_strategy (self, rancang_item_peek_child (sub_dimension, "strategy", i));
  if (n_strategies == 0 && rancang_item_count_children (sub_dimension, "programme") == 0)
    rancang_masterplan_missing (self, tr (self, N_("This sub-dimension has no strategies and "
                                                   "programmes yet.")));
  add_programmes (self, sub_dimension, number);
}

static gboolean
is_bare (RancangItem *dimension)
{
  for (guint i = 0; i < rancang_item_count_children (dimension, "sub-dimension"); i++)
    {
      RancangItem *sub_dimension = rancang_item_peek_child (dimension, "sub-dimension", i);

      if (rancang_item_count_children (sub_dimension, "strategy") > 0
          || rancang_item_count_children (sub_dimension, "programme") > 0
          || rancang_masterplan_has (sub_dimension, "description"))
        return FALSE;
    }
  return TRUE;
}

static void
add_dimension (Masterplan  *self,
               RancangItem *dimension)
{
  guint number = 0;

  rancang_masterplan_heading (self, 0, rancang_masterplan_title (self, dimension));
  if (rancang_masterplan_has (dimension, "theme"))
    rancang_report_add_text (self->report, RANCANG_REPORT_BLOCK_QUOTE,
                             rancang_item_get_text (dimension, "theme"));
  rancang_masterplan_long_text (self, dimension, "description");
  if (is_bare (dimension))
    {
      rancang_masterplan_missing (self, tr (self, N_("This dimension has no strategies and "
                                                     "programmes yet.")));
      return;
    }
  for (guint i = 0; i < rancang_item_count_children (dimension, "sub-dimension"); i++)
    add_sub_dimension (self, rancang_item_peek_child (dimension, "sub-dimension", i), &number);
}

void
rancang_masterplan_add_strategy (Masterplan *self)
{
  guint n_dimensions = rancang_item_count_children (self->root, "dimension");

  if (n_dimensions == 0)
    rancang_masterplan_missing (self, tr (self, N_("The plan has no dimensions yet.")));
  for (guint i = 0; i < n_dimensions && rancang_masterplan_go_on (self); i++)
    add_dimension (self, rancang_item_peek_child (self->root, "dimension", i));
}
