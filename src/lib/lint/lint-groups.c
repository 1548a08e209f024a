/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* lint-groups.c: which items have something in common, and who wants to know of it */

#include "config.h"

#include <string.h>

#include "lint/lint-private.h"

/* Whoever watches goes by none, one or several: more makes no difference. */
#define SEVERAL 2

RancangLintGroup *
rancang_lint_find_group (RancangLint *self,
                         const char  *key)
{
  return g_hash_table_lookup (self->groups, key);
}

static RancangLintGroup *
need_group (RancangLint *self,
            const char  *key)
{
  RancangLintGroup *group = g_hash_table_lookup (self->groups, key);

  if (group == NULL)
    {
      group = g_new0 (RancangLintGroup, 1);
      group->key = g_strdup (key);
      g_hash_table_insert (self->groups, group->key, group);
    }

  return group;
}

void
rancang_lint_group_free (RancangLintGroup *group)
{
  g_free (group->key);
  g_free (group);
}

static void
add_link (RancangLintLink **list,
          RancangLintLink  *link)
{
  link->next = *list;
  if (link->next != NULL)
    link->next->previous = link;
  *list = link;
}

static void
take_link (RancangLintLink **list,
           RancangLintLink  *link)
{
  if (link->next != NULL)
    link->next->previous = link->previous;
  if (link->previous != NULL)
    link->previous->next = link->next;
  else
    *list = link->next;
}

static void
mark_dirty (RancangLint      *self,
            RancangLintGroup *group)
{
  if (group->dirty)
    return;
  group->dirty = TRUE;
  g_ptr_array_add (self->dirty, group);
}

static void
change_count (RancangLint      *self,
              RancangLintGroup *group,
              gboolean          more)
{
  gboolean several = group->count > SEVERAL;

  group->count += more ? 1 : -1;
  if (!several || group->count <= SEVERAL)
    mark_dirty (self, group);
}

/* Links between programmes are looked at as a whole: from where they changed. */
static void
note_change (RancangLint      *self,
             RancangLintGroup *group)
{
  if (g_str_has_prefix (group->key, "waived/"))
    rancang_lint_queue_waived (self, group->key);
  if (g_str_has_prefix (group->key, "from/") || g_str_has_prefix (group->key, "to/"))
    g_hash_table_add (self->seeds, g_strdup (strchr (group->key, '/') + 1));
}

static gboolean
is_same (RancangLintEntry *entry,
         GPtrArray        *joins,
         GArray           *watches)
{
  if (entry->n_joins != joins->len || entry->n_links != joins->len + watches->len)
    return FALSE;
  for (guint i = 0; i < joins->len; i++)
    {
      if (entry->links[i].group != joins->pdata[i])
        return FALSE;
    }
  for (guint i = 0; i < watches->len; i++)
    {
      RancangLintWatch *watch = &g_array_index (watches, RancangLintWatch, i);

      if (entry->links[joins->len + i].group != watch->group)
        return FALSE;
      entry->links[joins->len + i].seen = watch->seen;
    }

  return TRUE;
}

/* A group that nobody is in and nobody watches goes, once nobody needs to be told. */
static void
drop_links (RancangLint     *self,
            RancangLintLink *links,
            guint            n_joins,
            guint            n_links)
{
  for (guint i = 0; i < n_links; i++)
    {
      RancangLintGroup *group = links[i].group;

      take_link (i < n_joins ? &group->members : &group->watchers, &links[i]);
      if (i < n_joins)
        {
          note_change (self, group);
          change_count (self, group, FALSE);
        }
      mark_dirty (self, group);
    }
  g_free (links);
}

void
rancang_lint_link_entry (RancangLint      *self,
                         RancangLintEntry *entry,
                         GPtrArray        *joins,
                         GArray           *watches)
{
  RancangLintLink *old = entry->links;
  guint n_joins = entry->n_joins, n_links = entry->n_links;

  if (is_same (entry, joins, watches))
    return;
  entry->n_joins = joins->len;
  entry->n_links = joins->len + watches->len;
  entry->links = entry->n_links > 0 ? g_new0 (RancangLintLink, entry->n_links) : NULL;
  for (guint i = 0; i < joins->len; i++)
    {
      RancangLintGroup *group = joins->pdata[i];

      entry->links[i].entry = entry;
      entry->links[i].group = group;
      add_link (&group->members, &entry->links[i]);
      note_change (self, group);
      change_count (self, group, TRUE);
    }
  for (guint i = 0; i < watches->len; i++)
    {
      RancangLintWatch *watch = &g_array_index (watches, RancangLintWatch, i);
      RancangLintLink *link = &entry->links[joins->len + i];

      link->entry = entry;
      link->group = watch->group;
      link->seen = watch->seen;
      add_link (&watch->group->watchers, link);
    }
  drop_links (self, old, n_joins, n_links);
}

void
rancang_lint_unlink (RancangLint      *self,
                     RancangLintEntry *entry)
{
  drop_links (self, g_steal_pointer (&entry->links), entry->n_joins, entry->n_links);
  entry->n_joins = entry->n_links = 0;
}

/* Queues those who went by another count than there is now. */
void
rancang_lint_tell_dirty (RancangLint *self)
{
  while (self->dirty->len > 0)
    {
      RancangLintGroup *group = g_ptr_array_steal_index_fast (self->dirty, self->dirty->len - 1);
      guint state = MIN (group->count, SEVERAL);

      group->dirty = FALSE;
      for (RancangLintLink *link = group->watchers; link != NULL; link = link->next)
        {
          if (link->seen != state)
            rancang_lint_queue (self, link->entry);
        }
      if (group->members == NULL && group->watchers == NULL)
        g_hash_table_remove (self->groups, group->key);
    }
}

/* Queues all who watch a group, whatever they went by. */
void
rancang_lint_tell (RancangLint *self,
                   const char  *key)
{
  RancangLintGroup *group = rancang_lint_find_group (self, key);

  if (group == NULL)
    return;
  for (RancangLintLink *link = group->watchers; link != NULL; link = link->next)
    rancang_lint_queue (self, link->entry);
}

static RancangLintGroup *
name_group (RancangLint *self,
            const char  *format,
            va_list      args)
{
  g_string_vprintf (self->key, format, args);

  return need_group (self, self->key->str);
}

/* Puts the item of the context into a group, as long as the check says so each time. */
void
rancang_lint_join (RancangLintContext *context,
                   const char         *format,
                   ...)
{
  RancangLintGroup *group;
  va_list args;

  va_start (args, format);
  group = name_group (context->lint, format, args);
  va_end (args);
  g_ptr_array_add (context->joins, group);
}

/* Tells of none, one or several in a group; the item is checked again when that changes. */
guint
rancang_lint_watch (RancangLintContext *context,
                    const char         *format,
                    ...)
{
  RancangLintEntry *entry = context->entry;
  RancangLintWatch watch;
  va_list args;
  guint count;

  va_start (args, format);
  watch.group = name_group (context->lint, format, args);
  va_end (args);
  /* What the item itself is going to do to the count is in it already. */
  count = watch.group->count;
  for (guint i = 0; i < context->joins->len; i++)
    count += context->joins->pdata[i] == watch.group;
  for (guint i = 0; i < entry->n_joins; i++)
    count -= entry->links[i].group == watch.group;
  watch.seen = MIN (count, SEVERAL);
  g_array_append_val (context->watches, watch);

  return watch.seen;
}
