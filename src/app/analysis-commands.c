/* SPDX-License-Identifier: GPL-3.0-or-later */
/* analysis-commands.c: what the analysis found becomes strategies and programmes */

#define G_LOG_DOMAIN "rancang-app"

#include "config.h"

#include <glib/gi18n.h>

#include "analysis-commands.h"

/* As long as a title stays readable on a card. */
#define MAX_TITLE 120

enum
{
  STRENGTH = 1 << 0,
  WEAKNESS = 1 << 1,
  OPPORTUNITY = 1 << 2,
  THREAT = 1 << 3,
};

static guint
get_quadrant (RancangItem *entry)
{
  static const struct
  {
    const char *code;
    guint       quadrant;
  } codes[] = {
    { "strength", STRENGTH },
    { "weakness", WEAKNESS },
    { "opportunity", OPPORTUNITY },
    { "threat", THREAT },
  };
  const char *type = rancang_item_get_text (entry, "type");

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_strcmp0 (type, codes[i].code) == 0)
      return codes[i].quadrant;
  return 0;
}

const char *
rancang_tows_find_pair (GPtrArray *entries)
{
  guint quadrants = 0;

  g_return_val_if_fail (entries != NULL, NULL);

  for (guint i = 0; i < entries->len; i++)
    quadrants |= get_quadrant (g_ptr_array_index (entries, i));

  switch (quadrants)
    {
    case STRENGTH | OPPORTUNITY:
      return "so";
    case WEAKNESS | OPPORTUNITY:
      return "wo";
    case STRENGTH | THREAT:
      return "st";
    case WEAKNESS | THREAT:
      return "wt";
    default:
      return NULL;
    }
}

static RancangItem *
finish (RancangDocument *document,
        RancangItem     *item,
        gboolean         done,
        GError          *error)
{
  RancangPlan *plan = rancang_document_get_plan (document);

  if (!done)
    {
      rancang_plan_rollback (plan);
      rancang_document_say (document, error->message);
      return NULL;
    }
  rancang_plan_commit (plan);
  return item;
}

/* One step of undo. NULL when it was refused; then the document has said why. */
RancangItem *
rancang_command_make_strategy (RancangDocument *document,
                               GPtrArray       *entries,
                               RancangItem     *sub_dimension,
                               const char      *title)
{
  RancangPlan *plan = rancang_document_get_plan (document);
  g_autoptr (RancangItem) strategy = rancang_item_new ("strategy");
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) list = NULL;
  gboolean done;

  for (guint i = 0; i < entries->len; i++)
    g_strv_builder_add (ids, rancang_item_get_id (g_ptr_array_index (entries, i)));
  list = g_strv_builder_end (ids);

  rancang_plan_begin (plan, C_("undo", "Make strategy"));
  done = rancang_plan_insert (plan, sub_dimension, strategy, -1, &error)
         && rancang_plan_set_text (plan, strategy, "title", title, &error)
         && rancang_plan_set_text (plan, strategy, "tows", rancang_tows_find_pair (entries),
                                   &error)
         && rancang_plan_set_list (plan, strategy, "swot", (const char * const *) list, &error);

  return finish (document, strategy, done, error);
}

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

char *
rancang_command_dup_programme_title (RancangItem *gap)
{
  const char *text = rancang_item_get_text (gap, "recommendation");
  g_autofree char *line = NULL;

  if (!has_text (text))
    text = rancang_item_get_title (gap);
  if (!has_text (text))
    text = rancang_item_get_text (gap, "gap");

  line = g_strdup (has_text (text) ? text : "");
  g_strdelimit (line, "\r\n\t", ' ');
  return g_utf8_strlen (line, -1) > MAX_TITLE ? g_utf8_substring (line, 0, MAX_TITLE)
                                              : g_steal_pointer (&line);
}

/*
 * The programme answers the gap, belongs to the gap's agency, and is linked with it: one step of
 * undo. NULL when it was refused; then the document has said why.
 */
RancangItem *
rancang_command_make_programme (RancangDocument *document,
                                RancangItem     *gap,
                                RancangItem     *sub_dimension,
                                const char      *title)
{
  RancangPlan *plan = rancang_document_get_plan (document);
  g_autoptr (RancangItem) programme = rancang_item_new ("programme");
  const char * const *linked = rancang_item_get_list (gap, "programmes");
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) list = NULL;
  gboolean done;

  if (linked != NULL)
    g_strv_builder_addv (ids, (const char **) linked);
  g_strv_builder_add (ids, rancang_item_get_id (programme));
  list = g_strv_builder_end (ids);

  rancang_plan_begin (plan, C_("undo", "Make programme from gap"));
  done = rancang_plan_insert (plan, sub_dimension, programme, -1, &error)
         && rancang_plan_set_text (plan, programme, "title", title, &error)
         && rancang_plan_set_text (plan, programme, "issue", rancang_item_get_text (gap, "gap"),
                                   &error)
         && rancang_plan_set_text (plan, programme, "agency",
                                   rancang_item_get_text (gap, "agency"), &error)
         && rancang_plan_set_list (plan, gap, "programmes", (const char * const *) list, &error);

  return finish (document, programme, done, error);
}
