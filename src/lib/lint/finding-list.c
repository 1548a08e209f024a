/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* finding-list.c: a list of findings that knows where each of them stands */

#include "config.h"

#include "lint/lint-private.h"

struct _RancangLintFindingList
{
  GObject    parent_instance;

  GSequence *sequence; /* owned, of owned findings */
};

static GType
get_item_type (GListModel *model)
{
  return RANCANG_TYPE_LINT_FINDING;
}

static guint
get_n_items (GListModel *model)
{
  return g_sequence_get_length (RANCANG_LINT_FINDING_LIST (model)->sequence);
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  RancangLintFindingList *self = RANCANG_LINT_FINDING_LIST (model);
  GSequenceIter *place = g_sequence_get_iter_at_pos (self->sequence, position);

  return g_sequence_iter_is_end (place) ? NULL : g_object_ref (g_sequence_get (place));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangLintFindingList, rancang_lint_finding_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
forget_place (gpointer item,
              gpointer user_data)
{
  RancangLintFinding *finding = item;

  finding->place = NULL;
  finding->list = NULL;
}

static void
rancang_lint_finding_list_finalize (GObject *object)
{
  RancangLintFindingList *self = RANCANG_LINT_FINDING_LIST (object);

  g_sequence_foreach (self->sequence, forget_place, NULL);
  g_sequence_free (self->sequence);

  G_OBJECT_CLASS (rancang_lint_finding_list_parent_class)->finalize (object);
}

static void
rancang_lint_finding_list_class_init (RancangLintFindingListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_lint_finding_list_finalize;
}

static void
rancang_lint_finding_list_init (RancangLintFindingList *self)
{
  self->sequence = g_sequence_new (g_object_unref);
}

RancangLintFindingList *
rancang_lint_finding_list_new (void)
{
  return g_object_new (RANCANG_TYPE_LINT_FINDING_LIST, NULL);
}

void
rancang_lint_finding_list_add (RancangLintFindingList *self,
                               RancangLintFinding     *finding)
{
  g_assert (finding->list == NULL);

  finding->place = g_sequence_append (self->sequence, g_object_ref (finding));
  finding->list = G_LIST_MODEL (self);
  g_list_model_items_changed (G_LIST_MODEL (self), g_sequence_get_length (self->sequence) - 1, 0,
                              1);
}

void
rancang_lint_finding_list_remove (RancangLintFindingList *self,
                                  RancangLintFinding     *finding)
{
  GSequenceIter *place = finding->place;
  guint position = g_sequence_iter_get_position (place);

  g_assert (finding->list == G_LIST_MODEL (self));

  forget_place (finding, NULL);
  g_sequence_remove (place);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}
