/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* masterplan-direction.c: vision, missions, goals and their indicators */

#include "config.h"

#include "report/masterplan-private.h"

static void
add_vision_words (Masterplan *self)
{
  g_autofree char *joined = rancang_item_join_children (self->root, "vision-word", ", ");
  RancangReportBlock *block;

  if (*joined == '\0')
    return;
  block = rancang_report_block_new (RANCANG_REPORT_BLOCK_PARAGRAPH);
  rancang_report_block_add_run (block, tr (self, N_("Key words of the vision:")),
                                RANCANG_REPORT_RUN_BOLD);
  rancang_report_block_add_run (block, " ", 0);
  rancang_report_block_add_run (block, joined, 0);
  rancang_report_block_add_run (block, ".", 0);
  rancang_report_add_block (self->report, block);
}

void
rancang_masterplan_add_vision (Masterplan *self)
{
  g_autoptr (GPtrArray) blocks = NULL;

  if (!rancang_masterplan_has (self->root, "vision"))
    {
      rancang_masterplan_missing (self, tr (self, N_("The vision has not been written yet.")));
      return;
    }
  blocks = rancang_report_parse_markdown (rancang_item_get_text (self->root, "vision"));
  for (guint i = 0; i < blocks->len; i++)
    {
      RancangReportBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *text = rancang_report_block_dup_text (block);

      if (i == 0)
        rancang_report_add_text (self->report, RANCANG_REPORT_BLOCK_QUOTE, text);
      else
        rancang_report_add_block (self->report, g_object_ref (block));
    }
  add_vision_words (self);
}

void
rancang_masterplan_add_missions (Masterplan *self)
{
  guint n_missions = rancang_item_count_children (self->root, "mission");

  if (n_missions == 0)
    rancang_masterplan_missing (self, tr (self, N_("The plan has no missions yet.")));
  for (guint i = 0; i < n_missions; i++)
    {
      RancangItem *mission = rancang_item_peek_child (self->root, "mission", i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      RancangReportBlock *block;

      block = rancang_report_block_new_text (RANCANG_REPORT_BLOCK_BULLET,
                                             rancang_masterplan_title (self, mission));
      rancang_report_block_set_level (block, 1);
      rancang_report_block_set_number (block, NULL, number);
      rancang_report_add_block (self->report, block);
      rancang_report_add_markdown_in_item (self->report,
                                           rancang_item_get_text (mission, "description"));
    }
}

static gboolean
collect_goal_cb (RancangItem *goal,
                 gpointer     data)
{
  g_ptr_array_add (data, goal);
  return TRUE;
}

static void
add_goal_list (Masterplan *self)
{
  for (guint i = 0; i < rancang_item_count_children (self->root, "mission"); i++)
    {
      RancangItem *mission = rancang_item_peek_child (self->root, "mission", i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *lead = NULL;
      guint n_goals = rancang_item_count_children (mission, "goal");

      if (n_goals == 0)
        continue;
      lead = rancang_report_fill (tr (self, N_("Goals of mission {number}:")), "number", number,
                                  NULL);
      rancang_masterplan_say (self, lead);
      for (guint j = 0; j < n_goals; j++)
        {
          RancangItem *goal = rancang_item_peek_child (mission, "goal", j);
          RancangReportBlock *block;

          block = rancang_report_block_new_text (RANCANG_REPORT_BLOCK_BULLET,
                                                 rancang_masterplan_title (self, goal));
          rancang_report_block_set_level (block, 1);
          rancang_report_add_block (self->report, block);
          rancang_report_add_markdown_in_item (self->report,
                                               rancang_item_get_text (goal, "description"));
        }
    }
}

void
rancang_masterplan_add_goals (Masterplan *self)
{
  g_autoptr (GPtrArray) goals = g_ptr_array_new ();

  rancang_item_foreach (self->root, "goal", collect_goal_cb, goals);
  if (goals->len == 0)
    {
      rancang_masterplan_missing (self, tr (self, N_("The plan has no goals yet.")));
      return;
    }
  add_goal_list (self);
  if (rancang_masterplan_any_indicator (goals))
    rancang_masterplan_add_indicators (self, goals, tr (self, N_("Indicators of the goals")));
  else
    rancang_masterplan_missing (self, tr (self, N_("The goals have no indicators yet.")));
}
