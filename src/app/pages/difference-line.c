/* SPDX-License-Identifier: GPL-3.0-or-later */
/* difference-line.c: one change of a comparison, and what was decided about it */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "pages/difference-line.h"

/**
 * RancangDifferenceLine:
 *
 * A difference between two plans, or a conflict that a merge left in the plan. It keeps its
 * sentence; `changed` says that a row has to show it anew.
 */
struct _RancangDifferenceLine
{
  GObject parent_instance;

  /* Owned */
  RancangDifference *difference;
  RancangItem       *conflict;
  char              *key;
  char              *sentence;
  char              *section;
  char              *section_title;
  char              *problem;

  /* Plain */
  RancangDecision decision;
  RancangDecision mark;
  gboolean        clashing;
};

G_DEFINE_FINAL_TYPE (RancangDifferenceLine, rancang_difference_line, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The same change of the same thing has the same key, whatever the values are. */
char *
rancang_difference_line_dup_key_for (RancangDifference *difference)
{
  static const char letters[] = { 's', 'i', 'r', 'm' };
  const RancangField *field;
  const char *member;

  g_return_val_if_fail (RANCANG_IS_DIFFERENCE (difference), NULL);

  field = rancang_difference_get_field (difference);
  member = rancang_difference_get_member (difference);
  return g_strdup_printf ("%c:%s:%s:%s:%d", letters[rancang_difference_get_operation (difference)],
                          rancang_item_get_id (rancang_difference_get_item (difference)),
                          field != NULL ? field->name : "", member != NULL ? member : "",
                          rancang_difference_get_year (difference));
}

static void
emit_changed (RancangDifferenceLine *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rancang_difference_line_finalize (GObject *object)
{
  RancangDifferenceLine *self = RANCANG_DIFFERENCE_LINE (object);

  g_clear_object (&self->difference);
  g_clear_object (&self->conflict);
  g_free (self->key);
  g_free (self->sentence);
  g_free (self->section);
  g_free (self->section_title);
  g_free (self->problem);

  G_OBJECT_CLASS (rancang_difference_line_parent_class)->finalize (object);
}

static void
rancang_difference_line_class_init (RancangDifferenceLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_difference_line_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", RANCANG_TYPE_DIFFERENCE_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
rancang_difference_line_init (RancangDifferenceLine *self)
{
}

/* Any thread may make one. */
RancangDifferenceLine *
rancang_difference_line_new (RancangDifference *difference)
{
  const RancangLanguage language = rancang_language_get_default ();
  RancangDifferenceLine *self;

  g_return_val_if_fail (RANCANG_IS_DIFFERENCE (difference), NULL);

  self = g_object_new (RANCANG_TYPE_DIFFERENCE_LINE, NULL);
  self->difference = g_object_ref (difference);
  self->key = rancang_difference_line_dup_key_for (difference);
  self->sentence = rancang_difference_dup_sentence (difference, language);
  self->section = g_strdup (rancang_difference_get_section (difference));
  self->section_title = rancang_difference_dup_section_title (difference, language);

  return self;
}

RancangDifferenceLine *
rancang_difference_line_new_for_conflict (RancangItem *conflict)
{
  RancangDifferenceLine *self;

  g_return_val_if_fail (RANCANG_IS_ITEM (conflict), NULL);

  self = g_object_new (RANCANG_TYPE_DIFFERENCE_LINE, NULL);
  self->conflict = g_object_ref (conflict);
  self->key = g_strdup (rancang_item_get_id (conflict));
  self->sentence = rancang_conflict_dup_sentence (conflict, rancang_language_get_default ());
  self->section = g_strdup ("conflicts");
  self->section_title = g_strdup (_("Conflicts"));

  return self;
}

const char *
rancang_difference_line_get_key (RancangDifferenceLine *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE_LINE (self), NULL);

  return self->key;
}

/* NULL for a conflict. */
RancangDifference *
rancang_difference_line_get_difference (RancangDifferenceLine *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE_LINE (self), NULL);

  return self->difference;
}

/* NULL for a difference. */
RancangItem *
rancang_difference_line_get_conflict (RancangDifferenceLine *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE_LINE (self), NULL);

  return self->conflict;
}

/* What it is about; the item need not be in the plan. */
const char *
rancang_difference_line_get_item_id (RancangDifferenceLine *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE_LINE (self), NULL);

  return self->conflict != NULL
           ? rancang_item_get_text (self->conflict, "item")
           : rancang_item_get_id (rancang_difference_get_item (self->difference));
}

const char *
rancang_difference_line_get_sentence (RancangDifferenceLine *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE_LINE (self), NULL);

  return self->sentence;
}

const char *
rancang_difference_line_get_section (RancangDifferenceLine *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE_LINE (self), NULL);

  return self->section;
}

const char *
rancang_difference_line_get_section_title (RancangDifferenceLine *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE_LINE (self), NULL);

  return self->section_title;
}

/* What was compared again tells the same change anew. TRUE when it tells something else: then what
 * was decided about it does not hold any more. */
gboolean
rancang_difference_line_take (RancangDifferenceLine *self,
                              RancangDifferenceLine *newer)
{
  gboolean differs;

  g_return_val_if_fail (RANCANG_IS_DIFFERENCE_LINE (self), FALSE);
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE_LINE (newer), FALSE);
  g_return_val_if_fail (g_str_equal (self->key, newer->key), FALSE);

  differs = !g_str_equal (self->sentence, newer->sentence);
  g_set_object (&self->difference, newer->difference);
  if (!differs)
    return FALSE;

  g_set_str (&self->sentence, newer->sentence);
  g_clear_pointer (&self->problem, g_free);
  self->mark = RANCANG_DECISION_OPEN;
  emit_changed (self);
  return TRUE;
}

RancangDecision
rancang_difference_line_get_decision (RancangDifferenceLine *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE_LINE (self), RANCANG_DECISION_OPEN);

  return self->decision;
}

RancangDecision
rancang_difference_line_get_mark (RancangDifferenceLine *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE_LINE (self), RANCANG_DECISION_OPEN);

  return self->mark;
}

/* What a person decided and the plan does not show: that it stays as it is. */
void
rancang_difference_line_set_mark (RancangDifferenceLine *self,
                                  RancangDecision        mark)
{
  g_return_if_fail (RANCANG_IS_DIFFERENCE_LINE (self));

  self->mark = mark;
}

void
rancang_difference_line_set_state (RancangDifferenceLine *self,
                                   RancangDecision        decision,
                                   gboolean               clashing)
{
  const gboolean decided = decision != RANCANG_DECISION_OPEN;
  gboolean over;

  g_return_if_fail (RANCANG_IS_DIFFERENCE_LINE (self));

  /* Where it clashes, the value that stands in the plan may be another one by now. */
  if (self->decision == decision && self->clashing == clashing && !clashing
      && (!decided || self->problem == NULL))
    return;

  over = self->clashing && !clashing;
  self->decision = decision;
  self->clashing = clashing;
  if (decided || over)
    g_clear_pointer (&self->problem, g_free);
  emit_changed (self);
}

/* Whether the plan has something of its own where the other side changed it. */
gboolean
rancang_difference_line_is_clashing (RancangDifferenceLine *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE_LINE (self), FALSE);

  return self->clashing;
}

const char *
rancang_difference_line_get_problem (RancangDifferenceLine *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE_LINE (self), NULL);

  return self->problem;
}

/* Why what was asked for was not done; gone when the change is decided. */
void
rancang_difference_line_set_problem (RancangDifferenceLine *self,
                                     const char            *problem)
{
  g_return_if_fail (RANCANG_IS_DIFFERENCE_LINE (self));

  if (g_set_str (&self->problem, problem))
    emit_changed (self);
}
