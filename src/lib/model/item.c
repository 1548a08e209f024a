/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* item.c: items; one class a kind, made of the kind's table */

#include "config.h"

#include "model/item-private.h"
#include "model/item-values-private.h"
#include "model/kind-private.h"
#include "model/plan-private.h"

/**
 * RancangItem:
 *
 * One thing in a plan: a programme, an indicator, an agency.
 *
 * Every kind of item is a class of its own, derived from this one. The class's properties are the
 * kind's fields, so `g_object_set (programme, "title", "…", NULL)` works: on an item that belongs
 * to a plan it is a transaction of one operation, on a free item it just sets the value. Only the
 * main thread may touch items of a plan that can change; items of a snapshot may be read in any
 * thread. Values that an item gives are good until the item changes: ask again after a change.
 *
 * Since: 1.0
 */
typedef struct
{
  const RancangKind *kind;
  char              *id;       /* a GRefString, shared with copies; NULL until asked for */
  RancangItemValues *values;   /* shared with copies until one of them changes */
  RancangItemList  **children; /* owned, one a child kind; NULL where never needed */
  GPtrArray         *unknown;  /* owned: name, JSON, name, JSON… ; NULL where there is none */
  RancangItem       *parent;   /* borrowed */
  RancangPlan       *plan;     /* borrowed */
} RancangItemPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RancangItem, rancang_item, G_TYPE_OBJECT)

#define PRIVATE(item) ((RancangItemPrivate *) rancang_item_get_instance_private (item))
/* Properties: 1 is the id, then the fields, then the lists of children. */
#define PROPERTY_ID 1
#define FIRST_FIELD 2

static GType kind_types[64];

static guint
get_field_index (const RancangKind  *kind,
                 const RancangField *field)
{
  g_assert (field >= kind->fields && field < kind->fields + kind->n_fields);

  return field - kind->fields;
}

static void
rancang_item_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  RancangItem *self = RANCANG_ITEM (object);
  RancangItemPrivate *priv = PRIVATE (self);
  const RancangKind *kind = RANCANG_ITEM_GET_CLASS (self)->kind;
  const RancangField *field;
  g_autoptr (GError) error = NULL;

  field = &kind->fields[property_id - FIRST_FIELD];
  if (priv->plan != NULL)
    {
      if (!rancang_plan_set (priv->plan, self, field->name, value, &error))
        g_warning ("%s: %s", field->name, error->message);
    }
  else if (!rancang_field_check (field, value, &error))
    {
      g_warning ("%s: %s", field->name, error->message);
    }
  else
    {
      GValue copy = G_VALUE_INIT;

      g_value_init (&copy, G_VALUE_TYPE (value));
      g_value_copy (value, &copy);
      rancang_item_take_value (self, field, &copy);
    }
}

static void
rancang_item_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  RancangItem *self = RANCANG_ITEM (object);
  const RancangKind *kind = RANCANG_ITEM_GET_CLASS (self)->kind;

  if (property_id == PROPERTY_ID)
    g_value_set_string (value, rancang_item_get_id (self));
  else if (property_id < FIRST_FIELD + kind->n_fields)
    g_value_copy (rancang_item_get_value (self, &kind->fields[property_id - FIRST_FIELD]), value);
  else
    g_value_set_object (value, rancang_item_get_children (
      self, kind->children[property_id - FIRST_FIELD - kind->n_fields]));
}

static void
rancang_item_constructed (GObject *object)
{
  RancangItemPrivate *priv = PRIVATE (RANCANG_ITEM (object));

  G_OBJECT_CLASS (rancang_item_parent_class)->constructed (object);

  priv->kind = RANCANG_ITEM_GET_CLASS (object)->kind;
  if (priv->kind->children[0] != NULL)
    priv->children = g_new0 (RancangItemList *, rancang_kind_get_n_children (priv->kind));
}

static void
rancang_item_dispose (GObject *object)
{
  RancangItemPrivate *priv = PRIVATE (RANCANG_ITEM (object));

  for (guint i = 0; priv->kind->children[i] != NULL; i++)
    {
      RancangItemList *list = priv->children[i];

      for (guint j = 0; j < rancang_item_list_get_size (list); j++)
        PRIVATE (rancang_item_list_peek (list, j))->parent = NULL;
      g_clear_object (&priv->children[i]);
    }

  G_OBJECT_CLASS (rancang_item_parent_class)->dispose (object);
}

static void
rancang_item_finalize (GObject *object)
{
  RancangItemPrivate *priv = PRIVATE (RANCANG_ITEM (object));

  rancang_item_values_unref (priv->values);
  g_free (priv->children);
  g_clear_pointer (&priv->unknown, g_ptr_array_unref);
  g_clear_pointer (&priv->id, g_ref_string_release);

  G_OBJECT_CLASS (rancang_item_parent_class)->finalize (object);
}

static void
rancang_item_class_init (RancangItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = rancang_item_constructed;
  object_class->dispose = rancang_item_dispose;
  object_class->finalize = rancang_item_finalize;
}

static void
rancang_item_init (RancangItem *self)
{
}

/* GObject empties these two in every derived class, so each kind puts them back. */
static void
kind_class_init (gpointer klass,
                 gpointer class_data)
{
  GObjectClass *object_class = klass;
  const RancangKind *kind = class_data;
  guint id = FIRST_FIELD;

  RANCANG_ITEM_CLASS (klass)->kind = kind;
  object_class->set_property = rancang_item_set_property;
  object_class->get_property = rancang_item_get_property;

  g_object_class_install_property (
    object_class, PROPERTY_ID,
    g_param_spec_string ("id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  for (guint i = 0; i < kind->n_fields; i++)
    g_object_class_install_property (object_class, id++,
                                     rancang_item_values_make_property (&kind->fields[i]));
  for (guint i = 0; kind->children[i] != NULL; i++)
    {
      const RancangKind *child = rancang_kind_lookup (kind->children[i]);
      const char *label = g_dgettext (GETTEXT_PACKAGE, child->collection_label);

      g_object_class_install_property (
        object_class, id++,
        g_param_spec_object (child->collection, label, NULL, G_TYPE_LIST_MODEL,
                             G_PARAM_READABLE | G_PARAM_STATIC_NAME));
    }
}

static gsize
register_kinds (void)
{
  g_assert (rancang_kind_get_count () <= G_N_ELEMENTS (kind_types));

  for (guint i = 0; i < rancang_kind_get_count (); i++)
    {
      const RancangKind *kind = rancang_kind_get (i);
      GTypeInfo info = {
        .class_size = sizeof (RancangItemClass),
        .class_init = kind_class_init,
        .class_data = kind,
        .instance_size = sizeof (RancangItem),
      };

      kind_types[i] = g_type_register_static (RANCANG_TYPE_ITEM, kind->type_name, &info,
                                              G_TYPE_FLAG_FINAL);
    }

  return 1;
}

/**
 * rancang_kind_get_item_type:
 * @self: a kind
 *
 * Returns: the class of its items, derived from #RancangItem
 *
 * Since: 1.0
 */
GType
rancang_kind_get_item_type (const RancangKind *self)
{
  static gsize registered;

  g_return_val_if_fail (self != NULL, G_TYPE_INVALID);

  if (g_once_init_enter (&registered))
    g_once_init_leave (&registered, register_kinds ());

  return kind_types[rancang_kind_get_cache (self)->index];
}

/**
 * rancang_item_new:
 * @kind: name of a kind
 *
 * Makes an item with a new id that belongs to no plan yet.
 *
 * Returns: (transfer full): the item
 *
 * Since: 1.0
 */
RancangItem *
rancang_item_new (const char *kind)
{
  return rancang_item_new_with_id (kind, NULL);
}

static RancangItem *
make_item (const RancangKind *kind,
           char              *id)
{
  RancangItem *item = g_object_new (rancang_kind_get_item_type (kind), NULL);

  PRIVATE (item)->id = id;

  return item;
}

/**
 * rancang_item_new_with_id:
 * @kind: name of a kind
 * @id: (nullable): an id that no other item of the plan has, or %NULL for a new one
 *
 * Makes an item that belongs to no plan yet.
 *
 * Returns: (transfer full): the item
 *
 * Since: 1.0
 */
RancangItem *
rancang_item_new_with_id (const char *kind,
                          const char *id)
{
  const RancangKind *found;

  g_return_val_if_fail (kind != NULL, NULL);

  found = rancang_kind_lookup (kind);
  g_return_val_if_fail (found != NULL, NULL);

  return make_item (found, id != NULL ? g_ref_string_new (id) : NULL);
}

/* An item that a file gives; it takes no part in changes yet. */
RancangItem *
rancang_item_load_new (const RancangKind *kind,
                       const char        *id,
                       gsize              length)
{
  return make_item (kind, id != NULL ? g_ref_string_new_len (id, length) : NULL);
}

/* Takes over @child as the last of the kind at @index that the item can hold; tells nobody. */
void
rancang_item_load_child (RancangItem *self,
                         guint        index,
                         RancangItem *child)
{
  RancangItemPrivate *priv = PRIVATE (self);

  if (priv->children[index] == NULL)
    priv->children[index] = rancang_item_list_new ();
  PRIVATE (child)->parent = self;
  rancang_item_list_load (priv->children[index], child);
}

static RancangItem *
copy_item (RancangItem *self,
           gboolean     new_ids,
           RancangPlan *plan)
{
  RancangItemPrivate *priv = PRIVATE (self);
  RancangItem *copy;
  RancangItemPrivate *copied;

  copy = make_item (priv->kind,
                    new_ids ? NULL : g_ref_string_acquire ((char *) rancang_item_get_id (self)));
  copied = PRIVATE (copy);
  copied->plan = plan;
  copied->values = rancang_item_values_ref (priv->values);
  for (guint i = 0; priv->unknown != NULL && i < priv->unknown->len; i += 2)
    rancang_item_add_unknown (copy, priv->unknown->pdata[i], priv->unknown->pdata[i + 1]);
  for (guint i = 0; priv->kind->children[i] != NULL; i++)
    {
      RancangItemList *list = priv->children[i];

      for (guint j = 0; j < rancang_item_list_get_size (list); j++)
        rancang_item_load_child (copy, i,
                                 copy_item (rancang_item_list_peek (list, j), new_ids, plan));
    }

  return copy;
}

/* A copy with the same ids that belongs to the plan from the start. */
RancangItem *
rancang_item_copy_into (RancangItem *self,
                        RancangPlan *plan)
{
  return copy_item (self, FALSE, plan);
}

/**
 * rancang_item_copy:
 * @self: an item
 * @new_ids: %TRUE to give the copies new ids
 *
 * Copies an item with all that it holds. The copy belongs to no plan.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 1.0
 */
RancangItem *
rancang_item_copy (RancangItem *self,
                   gboolean     new_ids)
{
  g_return_val_if_fail (RANCANG_IS_ITEM (self), NULL);

  return copy_item (self, new_ids, NULL);
}

/* Takes over the value and tells who listens; checks nothing. */
void
rancang_item_take_value (RancangItem        *self,
                         const RancangField *field,
                         GValue             *value)
{
  rancang_item_load_value (self, field, value);
  g_object_notify (G_OBJECT (self), field->name);
}

/* The same for an item that nobody can listen to yet. */
void
rancang_item_load_value (RancangItem        *self,
                         const RancangField *field,
                         GValue             *value)
{
  RancangItemPrivate *priv = PRIVATE (self);

  rancang_item_values_take (&priv->values, get_field_index (priv->kind, field), value);
}

/**
 * rancang_item_get_value:
 * @self: an item
 * @field: a field of its kind
 *
 * Gives what a field holds.
 *
 * Returns: (transfer none): the value, of the type rancang_field_get_value_type()
 *
 * Since: 1.0
 */
const GValue *
rancang_item_get_value (RancangItem        *self,
                        const RancangField *field)
{
  RancangItemPrivate *priv = PRIVATE (self);
  const GValue *value;

  g_return_val_if_fail (RANCANG_IS_ITEM (self), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  value = rancang_item_values_get (priv->values, get_field_index (priv->kind, field));

  return value != NULL ? value : rancang_item_values_get_empty (field);
}

static char *
make_random_id (void)
{
  g_autofree char *id = g_uuid_string_random ();

  return g_ref_string_new (id);
}

/**
 * rancang_item_get_id:
 * @self: an item
 *
 * Returns: (transfer none): its id, a UUID; never shown to people
 *
 * Since: 1.0
 */
const char *
rancang_item_get_id (RancangItem *self)
{
  RancangItemPrivate *priv;
  char *id;

  g_return_val_if_fail (RANCANG_IS_ITEM (self), NULL);

  priv = PRIVATE (self);
  id = g_atomic_pointer_get (&priv->id);
  if (id != NULL)
    return id;
  id = make_random_id ();
  if (!g_atomic_pointer_compare_and_exchange (&priv->id, NULL, id))
    g_ref_string_release (id);

  return g_atomic_pointer_get (&priv->id);
}

/**
 * rancang_item_get_kind:
 * @self: an item
 *
 * Returns: (transfer none): its kind
 *
 * Since: 1.0
 */
const RancangKind *
rancang_item_get_kind (RancangItem *self)
{
  g_return_val_if_fail (RANCANG_IS_ITEM (self), NULL);

  return PRIVATE (self)->kind;
}

/**
 * rancang_item_get_parent:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the item that holds it
 *
 * Since: 1.0
 */
RancangItem *
rancang_item_get_parent (RancangItem *self)
{
  g_return_val_if_fail (RANCANG_IS_ITEM (self), NULL);

  return PRIVATE (self)->parent;
}

/**
 * rancang_item_get_plan:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the plan that it belongs to
 *
 * Since: 1.0
 */
RancangPlan *
rancang_item_get_plan (RancangItem *self)
{
  g_return_val_if_fail (RANCANG_IS_ITEM (self), NULL);

  return PRIVATE (self)->plan;
}

RancangItemList *
rancang_item_get_list_of (RancangItem       *self,
                          const RancangKind *kind)
{
  RancangItemPrivate *priv = PRIVATE (self);
  const RancangKindCache *cache = rancang_kind_get_cache (priv->kind);

  for (guint i = 0; i < cache->n_children; i++)
    {
      if (cache->children[i] != kind)
        continue;
      /* Lists come when asked for; threads that read a snapshot may ask at the same time. */
      if (g_atomic_pointer_get (&priv->children[i]) == NULL)
        {
          RancangItemList *list = rancang_item_list_new ();

          if (!g_atomic_pointer_compare_and_exchange (&priv->children[i], NULL, list))
            g_object_unref (list);
        }
      return g_atomic_pointer_get (&priv->children[i]);
    }

  return NULL;
}

RancangItemList *
rancang_item_peek_list_at (RancangItem *self,
                           guint        index)
{
  return g_atomic_pointer_get (&PRIVATE (self)->children[index]);
}

RancangItemList *
rancang_item_peek_list_of (RancangItem *self,
                           const char  *kind)
{
  RancangItemPrivate *priv = PRIVATE (self);

  for (guint i = 0; priv->kind->children[i] != NULL; i++)
    {
      if (g_str_equal (priv->kind->children[i], kind))
        return rancang_item_peek_list_at (self, i);
    }

  return NULL;
}

void
rancang_item_attach (RancangItem *self,
                     RancangItem *parent,
                     guint        position)
{
  RancangItemPrivate *priv = PRIVATE (self);

  g_assert (priv->parent == NULL);

  priv->parent = parent;
  rancang_item_list_insert (rancang_item_get_list_of (parent, priv->kind), position, self);
}

void
rancang_item_detach (RancangItem *self)
{
  RancangItemPrivate *priv = PRIVATE (self);
  RancangItemList *list = rancang_item_get_list_of (priv->parent, priv->kind);
  guint position;

  if (!rancang_item_list_find (list, self, &position))
    g_assert_not_reached ();
  priv->parent = NULL;
  rancang_item_list_remove (list, position);
}

void
rancang_item_set_plan (RancangItem *self,
                       RancangPlan *plan)
{
  PRIVATE (self)->plan = plan;
}

gboolean
rancang_item_append (RancangItem *self,
                     RancangItem *child)
{
  const RancangKind *kind = PRIVATE (child)->kind;
  RancangItemList *list = rancang_item_get_list_of (self, kind);

  g_return_val_if_fail (PRIVATE (self)->plan == NULL, FALSE);

  if (list == NULL || (kind->single && rancang_item_list_get_size (list) > 0))
    return FALSE;
  rancang_item_attach (child, self, rancang_item_list_get_size (list));

  return TRUE;
}

void
rancang_item_add_unknown (RancangItem *self,
                          const char  *name,
                          const char  *json)
{
  RancangItemPrivate *priv = PRIVATE (self);

  if (priv->unknown == NULL)
    priv->unknown = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (priv->unknown, g_strdup (name));
  g_ptr_array_add (priv->unknown, g_strdup (json));
}

guint
rancang_item_get_n_unknown (RancangItem *self)
{
  RancangItemPrivate *priv = PRIVATE (self);

  return priv->unknown != NULL ? priv->unknown->len / 2 : 0;
}

const char *
rancang_item_get_unknown (RancangItem *self,
                          guint        index,
                          const char **json)
{
  RancangItemPrivate *priv = PRIVATE (self);

  *json = priv->unknown->pdata[2 * index + 1];

  return priv->unknown->pdata[2 * index];
}
