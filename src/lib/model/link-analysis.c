/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* link-analysis.c: circles and islands among the links between programmes */

#include "config.h"

#include "model/link-analysis.h"

/* Links of these types mean that one programme waits for another; each type is a graph of its own,
 * as for the rule "circular-link". */
static const char * const waiting_types[] = { "needs", "continues" };

#define N_TYPES G_N_ELEMENTS (waiting_types)

typedef struct
{
  RancangItem *programme;
  GArray      *out[N_TYPES]; /* numbers of the programmes that it waits for */
  guint        component[N_TYPES];
  guint        leader; /* of its group; a leader leads itself */
  gboolean     linked;
} Node;

struct _RancangLinkAnalysis
{
  gatomicrefcount ref_count;
  GArray         *nodes;
  GHashTable     *numbers; /* programme -> number + 1 */
  GPtrArray      *links;   /* whole links, in the order of the plan; owned references */
  GHashTable     *circular;
  GPtrArray      *circles; /* of GPtrArray of programmes */
  GPtrArray      *groups;
  GPtrArray      *alone;
};

G_DEFINE_BOXED_TYPE (RancangLinkAnalysis, rancang_link_analysis, rancang_link_analysis_ref,
                     rancang_link_analysis_unref)

static Node *
get_node (RancangLinkAnalysis *self,
          guint                number)
{
  return &g_array_index (self->nodes, Node, number);
}

static gboolean
add_node (RancangItem *programme,
          gpointer     user_data)
{
  RancangLinkAnalysis *self = user_data;
  Node node = { .programme = g_object_ref (programme), .leader = self->nodes->len };

  for (guint i = 0; i < N_TYPES; i++)
    node.out[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->nodes, node);
  g_hash_table_insert (self->numbers, programme, GUINT_TO_POINTER (self->nodes->len));

  return TRUE;
}

/* The number of the programme at an end of the link, or -1. */
static int
find_end (RancangLinkAnalysis *self,
          RancangItem         *link,
          const char          *field)
{
  RancangPlan *plan = rancang_item_get_plan (link);
  const char *id = rancang_item_get_text (link, field);
  RancangItem *programme = plan != NULL && id != NULL ? rancang_plan_find (plan, id) : NULL;

  return programme != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (self->numbers, programme)) - 1
                           : -1;
}

static guint
find_leader (RancangLinkAnalysis *self,
             guint                number)
{
  while (get_node (self, number)->leader != number)
    {
      Node *node = get_node (self, number);

      node->leader = get_node (self, node->leader)->leader;
      number = node->leader;
    }
  return number;
}

static int
find_type (RancangItem *link)
{
  for (guint i = 0; i < N_TYPES; i++)
    if (g_strcmp0 (rancang_item_get_text (link, "type"), waiting_types[i]) == 0)
      return (int) i;
  return -1;
}

/* A link without both its ends says nothing yet. */
static void
add_link (RancangLinkAnalysis *self,
          RancangItem         *link)
{
  const int from = find_end (self, link, "from");
  const int to = find_end (self, link, "to");
  const int type = find_type (link);
  guint first, second;

  if (from < 0 || to < 0)
    return;

  g_ptr_array_add (self->links, g_object_ref (link));
  get_node (self, (guint) from)->linked = get_node (self, (guint) to)->linked = TRUE;
  if (type >= 0)
    g_array_append_val (get_node (self, (guint) from)->out[type], to);
  /* The first programme of the plan leads, so that groups stand in the plan's order. */
  first = find_leader (self, (guint) from);
  second = find_leader (self, (guint) to);
  get_node (self, MAX (first, second))->leader = MIN (first, second);
}

/*
 * Tarjan's algorithm (1972) for strongly connected components, without recursion: a chain of links
 * may be as long as the plan.
 */
typedef struct
{
  RancangLinkAnalysis *analysis;
  guint                type;
  guint               *index; /* 0 is not visited */
  guint               *low;
  guint               *next; /* the next link to follow */
  gboolean            *on_stack;
  GArray              *path;
  GArray              *stack;
  guint                n_visited;
  guint                n_components;
} Search;

static void
visit (Search *search,
       guint   number)
{
  search->index[number] = search->low[number] = ++search->n_visited;
  search->on_stack[number] = TRUE;
  g_array_append_val (search->path, number);
  g_array_append_val (search->stack, number);
}

static void
close_component (Search *search,
                 guint   root)
{
  guint number;

  search->n_components++;
  do
    {
      number = g_array_index (search->stack, guint, search->stack->len - 1);
      g_array_set_size (search->stack, search->stack->len - 1);
      search->on_stack[number] = FALSE;
      get_node (search->analysis, number)->component[search->type] = search->n_components;
    }
  while (number != root);
}

static void
step_back (Search *search,
           guint   number)
{
  g_array_set_size (search->path, search->path->len - 1);
  if (search->path->len > 0)
    {
      const guint above = g_array_index (search->path, guint, search->path->len - 1);

      search->low[above] = MIN (search->low[above], search->low[number]);
    }
  if (search->low[number] == search->index[number])
    close_component (search, number);
}

static void
search_from (Search *search,
             guint   start)
{
  visit (search, start);
  while (search->path->len > 0)
    {
      const guint number = g_array_index (search->path, guint, search->path->len - 1);
      GArray *out = get_node (search->analysis, number)->out[search->type];
      guint target;

      if (search->next[number] >= out->len)
        {
          step_back (search, number);
          continue;
        }
      target = g_array_index (out, guint, search->next[number]++);
      if (search->index[target] == 0)
        visit (search, target);
      else if (search->on_stack[target])
        search->low[number] = MIN (search->low[number], search->index[target]);
    }
}

static void
find_components (RancangLinkAnalysis *self,
                 guint                type)
{
  const guint n = self->nodes->len;
  g_autofree guint *index = g_new0 (guint, n);
  g_autofree guint *low = g_new0 (guint, n);
  g_autofree guint *next = g_new0 (guint, n);
  g_autofree gboolean *on_stack = g_new0 (gboolean, n);
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));
  Search search = { self, type, index, low, next, on_stack, path, stack, 0, 0 };

  for (guint i = 0; i < n; i++)
    if (index[i] == 0)
      search_from (&search, i);
}

static void
reverse (GPtrArray *array)
{
  for (guint i = 0; i < array->len / 2; i++)
    {
      gpointer kept = array->pdata[i];

      array->pdata[i] = array->pdata[array->len - 1 - i];
      array->pdata[array->len - 1 - i] = kept;
    }
}

/* The shortest way from a programme back to itself, inside its component; NULL when there is
 * none. */
static GPtrArray *
find_circle (RancangLinkAnalysis *self,
             guint                start,
             guint                type)
{
  g_autoptr (GHashTable) before = g_hash_table_new (NULL, NULL); /* number -> number + 1 */
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (queue, start);
  for (guint i = 0; i < queue->len; i++)
    {
      const guint number = g_array_index (queue, guint, i);
      GArray *out = get_node (self, number)->out[type];

      for (guint j = 0; j < out->len; j++)
        {
          const guint target = g_array_index (out, guint, j);

          if (get_node (self, target)->component[type] != get_node (self, start)->component[type]
              || g_hash_table_contains (before, GUINT_TO_POINTER (target)))
            continue;
          g_hash_table_insert (before, GUINT_TO_POINTER (target), GUINT_TO_POINTER (number + 1));
          if (target == start)
            {
              GPtrArray *circle = g_ptr_array_new_with_free_func (g_object_unref);
              guint back = start;

              do
                {
                  back = GPOINTER_TO_UINT (g_hash_table_lookup (before,
                                                                GUINT_TO_POINTER (back))) - 1;
                  g_ptr_array_add (circle, g_object_ref (get_node (self, back)->programme));
                }
              while (back != start);
              reverse (circle);
              return circle;
            }
          g_array_append_val (queue, target);
        }
    }
  return NULL;
}

/* One circle for each component, which may hold more. */
static void
find_circles (RancangLinkAnalysis *self,
              guint                type)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      const gpointer component = GUINT_TO_POINTER (get_node (self, i)->component[type]);
      GPtrArray *circle;

      if (g_hash_table_contains (seen, component))
        continue;
      g_hash_table_add (seen, component);
      circle = find_circle (self, i, type);
      if (circle != NULL)
        g_ptr_array_add (self->circles, circle);
    }
}

static void
mark_circular (RancangLinkAnalysis *self)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      RancangItem *link = g_ptr_array_index (self->links, i);
      const int type = find_type (link);

      if (type >= 0
          && get_node (self, (guint) find_end (self, link, "from"))->component[type]
               == get_node (self, (guint) find_end (self, link, "to"))->component[type])
        g_hash_table_add (self->circular, link);
    }
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const GPtrArray *first = *(GPtrArray * const *) a;
  const GPtrArray *second = *(GPtrArray * const *) b;

  return (int) second->len - (int) first->len;
}

static void
find_groups (RancangLinkAnalysis *self)
{
  g_autoptr (GHashTable) by_leader = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      Node *node = get_node (self, i);
      const gpointer leader = GUINT_TO_POINTER (find_leader (self, i));
      GPtrArray *group = g_hash_table_lookup (by_leader, leader);

      if (!node->linked)
        {
          g_ptr_array_add (self->alone, g_object_ref (node->programme));
          continue;
        }
      if (group == NULL)
        {
          group = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (by_leader, leader, group);
          g_ptr_array_add (self->groups, group);
        }
      g_ptr_array_add (group, g_object_ref (node->programme));
    }
  g_ptr_array_sort (self->groups, compare_groups);
}

static void
clear_node (gpointer data)
{
  Node *node = data;

  g_object_unref (node->programme);
  for (guint i = 0; i < N_TYPES; i++)
    g_array_unref (node->out[i]);
}

/**
 * rancang_link_analysis_new:
 * @root: the root of a plan
 *
 * Looks at all links of a plan as they are now. Circles are searched among links of the types
 * `needs` and `continues`, each type for itself; groups and programmes that stand alone are found
 * over links of every type. Links that lack an end are left out. Takes time in proportion to the
 * number of programmes and links.
 *
 * Returns: (transfer full): what was found
 *
 * Since: 1.0
 */
RancangLinkAnalysis *
rancang_link_analysis_new (RancangItem *root)
{
  RancangLinkAnalysis *self;
  GListModel *links;

  g_return_val_if_fail (rancang_item_is (root, "plan"), NULL);

  self = g_new0 (RancangLinkAnalysis, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->nodes = g_array_new (FALSE, TRUE, sizeof (Node));
  g_array_set_clear_func (self->nodes, clear_node);
  self->numbers = g_hash_table_new (NULL, NULL);
  self->links = g_ptr_array_new_with_free_func (g_object_unref);
  self->circular = g_hash_table_new (NULL, NULL);
  self->circles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->alone = g_ptr_array_new_with_free_func (g_object_unref);

  rancang_item_foreach (root, "programme", add_node, self);
  links = rancang_item_get_children (root, "link");
  for (guint i = 0; i < g_list_model_get_n_items (links); i++)
    {
      g_autoptr (RancangItem) link = g_list_model_get_item (links, i);

      add_link (self, link);
    }
  for (guint type = 0; type < N_TYPES; type++)
    {
      find_components (self, type);
      find_circles (self, type);
    }
  mark_circular (self);
  find_groups (self);

  return self;
}

/**
 * rancang_link_analysis_ref:
 * @self: what was found
 *
 * Returns: (transfer full): the same, with one more owner
 *
 * Since: 1.0
 */
RancangLinkAnalysis *
rancang_link_analysis_ref (RancangLinkAnalysis *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * rancang_link_analysis_unref:
 * @self: (transfer full): what was found
 *
 * Gives up a reference.
 *
 * Since: 1.0
 */
void
rancang_link_analysis_unref (RancangLinkAnalysis *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->alone);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->circles);
  g_hash_table_unref (self->circular);
  g_ptr_array_unref (self->links);
  g_hash_table_unref (self->numbers);
  g_array_unref (self->nodes);
  g_free (self);
}

/**
 * rancang_link_analysis_get_n_circles:
 * @self: what was found
 *
 * Counts the sets of programmes that wait for each other, for each type of link.
 *
 * Returns: how many circles there are
 *
 * Since: 1.0
 */
guint
rancang_link_analysis_get_n_circles (RancangLinkAnalysis *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->circles->len;
}

/**
 * rancang_link_analysis_get_circle:
 * @self: what was found
 * @index: which circle
 *
 * Returns: (transfer none) (element-type Rancang.Item): the programmes of the shortest circle
 *   through its first programme, each waiting for the next and the last for the first
 *
 * Since: 1.0
 */
GPtrArray *
rancang_link_analysis_get_circle (RancangLinkAnalysis *self,
                                  guint                index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->circles->len, NULL);

  return g_ptr_array_index (self->circles, index);
}

/**
 * rancang_link_analysis_get_n_groups:
 * @self: what was found
 *
 * Returns: how many groups of linked programmes there are that nothing links with each other
 *
 * Since: 1.0
 */
guint
rancang_link_analysis_get_n_groups (RancangLinkAnalysis *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->groups->len;
}

/**
 * rancang_link_analysis_get_group:
 * @self: what was found
 * @index: which group; the largest comes first
 *
 * Returns: (transfer none) (element-type Rancang.Item): its programmes in the order of the plan
 *
 * Since: 1.0
 */
GPtrArray *
rancang_link_analysis_get_group (RancangLinkAnalysis *self,
                                 guint                index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->groups->len, NULL);

  return g_ptr_array_index (self->groups, index);
}

/**
 * rancang_link_analysis_get_alone:
 * @self: what was found
 *
 * Returns: (transfer none) (element-type Rancang.Item): programmes that no link leads to or from
 *
 * Since: 1.0
 */
GPtrArray *
rancang_link_analysis_get_alone (RancangLinkAnalysis *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->alone;
}

/**
 * rancang_link_analysis_get_links:
 * @self: what was found
 *
 * Returns: (transfer none) (element-type Rancang.Item): the links that have both their ends
 *
 * Since: 1.0
 */
GPtrArray *
rancang_link_analysis_get_links (RancangLinkAnalysis *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->links;
}

/**
 * rancang_link_analysis_is_circular:
 * @self: what was found
 * @link: a link
 *
 * Returns: whether the link is part of a circle
 *
 * Since: 1.0
 */
gboolean
rancang_link_analysis_is_circular (RancangLinkAnalysis *self,
                                   RancangItem         *link)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_hash_table_contains (self->circular, link);
}
