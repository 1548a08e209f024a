/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* apply.c: changes of a plan within a transaction whose end is checked, not each step of it */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "diff/apply-private.h"
#include "model/plan-private.h"

gboolean
rancang_apply_check (RancangPlan *plan,
                     GError     **error)
{
  if (!plan->immutable && !plan->replaying)
    return TRUE;
  g_set_error_literal (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_IMMUTABLE,
                       _("This plan can be read, not changed"));

  return FALSE;
}

static void
perform (RancangPlan   *plan,
         RancangChange *change)
{
  rancang_transaction_add (plan->open, change);
  rancang_plan_apply (plan, change, FALSE);
}

void
rancang_apply_insert (RancangPlan *plan,
                      RancangItem *item,
                      RancangItem *parent,
                      guint        position)
{
  perform (plan, rancang_change_new_insert (item, parent, position));
}

void
rancang_apply_move (RancangPlan *plan,
                    RancangItem *item,
                    RancangItem *parent,
                    guint        position)
{
  if (rancang_item_get_parent (item) == parent && rancang_item_get_position (item) == position)
    return;
  perform (plan, rancang_change_new_move (item, parent, position));
}

void
rancang_apply_remove (RancangPlan *plan,
                      RancangItem *item)
{
  perform (plan, rancang_change_new_remove (item));
}

/* Only parents that the open transaction brought something to can hold too much. */
gboolean
rancang_apply_check_places (RancangPlan *plan,
                            GError     **error)
{
  for (guint i = 0; i < rancang_transaction_get_n_changes (plan->open); i++)
    {
      RancangChange *change = rancang_transaction_get_change (plan->open, i);
      RancangItem *parent = rancang_change_get_new_parent (change);
      const RancangKind *kind = rancang_item_get_kind (rancang_change_get_item (change));

      if (parent == NULL || !rancang_kind_is_single (kind) ||
          rancang_item_get_plan (parent) != plan ||
          rancang_item_count_children (parent, rancang_kind_get_name (kind)) <= 1)
        continue;
      g_set_error (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_PLACE,
                   _("“%s” already holds one “%s”"),
                   _(rancang_kind_get_label (rancang_item_get_kind (parent))),
                   _(rancang_kind_get_label (kind)));
      return FALSE;
    }

  return TRUE;
}

typedef struct
{
  RancangPlan *plan;
  RancangPlan *from;
  RancangPlan *to;
  RancangItem *to_item;
} Clearing;

static gboolean
holds (const RancangField *field,
       RancangItem        *item,
       const char         *id)
{
  const GValue *value = rancang_item_get_value (item, field);

  if (field->type == RANCANG_FIELD_REFERENCE)
    return g_strcmp0 (g_value_get_string (value), id) == 0;

  return g_value_get_boxed (value) != NULL && g_strv_contains (g_value_get_boxed (value), id);
}

/* What pointed nowhere before, or does in the plan to be, is lint's concern. */
static gboolean
must_go (Clearing           *self,
         const RancangField *field,
         const char         *id)
{
  if (rancang_plan_find (self->plan, id) != NULL)
    return FALSE;
  if (rancang_plan_find (self->to, id) != NULL)
    return TRUE;
  if (rancang_plan_find (self->from, id) == NULL)
    return FALSE;

  return self->to_item == NULL || !holds (field, self->to_item, id);
}

static void
clear_list (Clearing           *self,
            RancangItem        *item,
            const RancangField *field)
{
  char **list = g_value_get_boxed (rancang_item_get_value (item, field));
  g_autoptr (GStrvBuilder) left = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  for (char **id = list; id != NULL && *id != NULL; id++)
    {
      if (!must_go (self, field, *id))
        g_strv_builder_add (left, *id);
    }
  strv = g_strv_builder_end (left);
  rancang_plan_set_list (self->plan, item, field->name, (const char *const *) strv, NULL);
}

static gboolean
clear_item (RancangItem *item,
            gpointer     user_data)
{
  Clearing *self = user_data;
  const RancangKind *kind = rancang_item_get_kind (item);

  self->to_item = rancang_diff_match (self->to, item);
  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);
      const char *id;

      if (field->type == RANCANG_FIELD_REFERENCES)
        clear_list (self, item, field);
      if (field->type != RANCANG_FIELD_REFERENCE)
        continue;
      id = g_value_get_string (rancang_item_get_value (item, field));
      if (id != NULL && must_go (self, field, id))
        rancang_plan_set_text (self->plan, item, field->name, NULL, NULL);
    }

  return TRUE;
}

void
rancang_apply_clear_references (RancangPlan *plan,
                                RancangPlan *from,
                                RancangPlan *to)
{
  Clearing clearing = { plan, from, to, NULL };

  rancang_item_foreach (rancang_plan_get_root (plan), NULL, clear_item, &clearing);
}
