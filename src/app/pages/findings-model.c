/* SPDX-License-Identifier: GPL-3.0-or-later */
/* findings-model.c: the findings of a plan, by page and in the order of the plan */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "checker.h"
#include "labels.h"
#include "pages/findings-model.h"
#include "window/page-table.h"

/* The page of what stands nowhere else. */
#define OTHER_PAGE "overview"

/**
 * RancangFindingsModel:
 *
 * A list for each page, one after the other. An update takes out and puts in only what changed, so
 * that a list view keeps its place.
 */
struct _RancangFindingsModel
{
  GObject parent_instance;

  /* Owned */
  RancangDocument     *document;
  GListStore          *sections; /* of GListStore of findings, in the order of the sidebar */
  GtkFlattenListModel *list;
  GStrv                names;    /* the pages that the sections stand for */
  GHashTable          *stores;   /* name of a page -> its section, borrowed */
  char                *needle;
  char                *rule;

  /* Plain */
  RancangFindingsFilter filter;
};

G_DEFINE_FINAL_TYPE (RancangFindingsModel, rancang_findings_model, G_TYPE_OBJECT)

/* What stands directly in the plan leads to the page; the plan itself is edited with the region. */
static RancangItem *
find_top (RancangItem *item)
{
  RancangItem *parent = rancang_item_get_parent (item);

  while (parent != NULL && rancang_item_get_parent (parent) != NULL)
    {
      item = parent;
      parent = rancang_item_get_parent (item);
    }

  return item;
}

static char *
dup_page (RancangItem *item)
{
  char *name = rancang_page_table_dup_name_for (find_top (item));

  return name != NULL ? name : g_strdup (OTHER_PAGE);
}

static gboolean
matches_text (RancangFindingsModel *self,
              RancangLintFinding   *finding)
{
  RancangItem *item = rancang_lint_finding_get_item (finding);
  g_autofree char *message = NULL;
  g_autofree char *label = NULL;
  g_autofree char *place = NULL;
  g_autofree char *all = NULL;
  g_autofree char *folded = NULL;

  if (self->needle == NULL || *self->needle == '\0')
    return TRUE;

  message = rancang_lint_finding_dup_message (finding, rancang_language_get_default ());
  label = rancang_label_dup_item (item);
  place = rancang_label_dup_place (item);
  all = g_strjoin ("\n", message, label, place, NULL);
  folded = g_utf8_casefold (all, -1);

  return strstr (folded, self->needle) != NULL;
}

static gboolean
matches (RancangFindingsModel *self,
         RancangLintFinding   *finding)
{
  const RancangSeverity severity = rancang_lint_finding_get_severity (finding);

  if ((self->filter == RANCANG_FINDINGS_ERRORS && severity != RANCANG_SEVERITY_ERROR)
      || (self->filter == RANCANG_FINDINGS_WARNINGS && severity != RANCANG_SEVERITY_WARNING)
      || (self->filter == RANCANG_FINDINGS_HINTS && severity != RANCANG_SEVERITY_HINT))
    return FALSE;
  if (self->rule != NULL
      && !g_str_equal (self->rule,
                       rancang_lint_rule_get_id (rancang_lint_finding_get_rule (finding))))
    return FALSE;

  return matches_text (self, finding);
}

static void
remove_unwanted (GListStore *store,
                 GHashTable *wanted)
{
  guint end = g_list_model_get_n_items (G_LIST_MODEL (store));

  while (end > 0)
    {
      guint start = end;

      for (; start > 0; start--)
        {
          g_autoptr (GObject) finding = g_list_model_get_item (G_LIST_MODEL (store), start - 1);

          if (g_hash_table_contains (wanted, finding))
            break;
        }
      if (start < end)
        g_list_store_splice (store, start, end - start, NULL, 0);
      end = start > 0 ? start - 1 : 0;
    }
}

static GHashTable *
create_set (GListModel *list)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) object = g_list_model_get_item (list, i);

      g_hash_table_add (set, object);
    }

  return set;
}

/* Those that stay are all there. Where their order is another the rest is put in anew. */
static void
insert_missing (GListStore *store,
                GPtrArray  *findings)
{
  g_autoptr (GHashTable) present = create_set (G_LIST_MODEL (store));

  for (guint i = 0; i < findings->len;)
    {
      g_autoptr (GObject) current = g_list_model_get_item (G_LIST_MODEL (store), i);
      guint end = i;

      if (current == findings->pdata[i])
        {
          i++;
          continue;
        }
      while (end < findings->len && !g_hash_table_contains (present, findings->pdata[end]))
        end++;
      if (end == i)
        {
          g_list_store_splice (store, i, g_list_model_get_n_items (G_LIST_MODEL (store)) - i,
                               findings->pdata + i, findings->len - i);
          return;
        }
      g_list_store_splice (store, i, 0, findings->pdata + i, end - i);
      i = end;
    }
}

static void
update_store (GListStore *store,
              GPtrArray  *findings)
{
  g_autoptr (GHashTable) wanted = NULL;

  if (findings == NULL)
    {
      g_list_store_remove_all (store);
      return;
    }

  wanted = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < findings->len; i++)
    g_hash_table_add (wanted, findings->pdata[i]);
  remove_unwanted (store, wanted);
  insert_missing (store, findings);
}

/* Dimensions come, go and change places. */
static void
update_sections (RancangFindingsModel *self)
{
  g_auto (GStrv) names = rancang_page_table_dup_names (self->document);

  if (self->names != NULL
      && g_strv_equal ((const char * const *) names, (const char * const *) self->names))
    return;

  g_hash_table_remove_all (self->stores);
  g_list_store_remove_all (self->sections);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GListStore) store = g_list_store_new (RANCANG_TYPE_LINT_FINDING);

      g_list_store_append (self->sections, store);
      g_hash_table_insert (self->stores, g_strdup (names[i]), store);
    }
  g_strfreev (self->names);
  self->names = g_steal_pointer (&names);
}

/* The findings that are wanted, by page. Many in a row stand in the same part of the plan. */
static GHashTable *
sort_by_page (RancangFindingsModel *self,
              GPtrArray            *findings)
{
  GHashTable *pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             (GDestroyNotify) g_ptr_array_unref);
  RancangItem *last_top = NULL;
  GPtrArray *page = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      RancangLintFinding *finding = findings->pdata[i];
      RancangItem *top;

      if (!matches (self, finding))
        continue;
      top = find_top (rancang_lint_finding_get_item (finding));
      if (top != last_top)
        {
          g_autofree char *name = dup_page (top);

          page = g_hash_table_lookup (pages, name);
          if (page == NULL)
            {
              page = g_ptr_array_new ();
              g_hash_table_insert (pages, g_steal_pointer (&name), page);
            }
          last_top = top;
        }
      g_ptr_array_add (page, finding);
    }

  return pages;
}

/* Names of rules are no mnemonics. */
static void
append_kind (GMenu           *menu,
             RancangLintRule *rule,
             guint            n)
{
  g_autofree char *label = rancang_lint_rule_dup_label (rule, rancang_language_get_default ());
  g_autofree char *words = NULL;
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *plain = g_strjoinv ("__", parts);
  g_autoptr (GMenuItem) item = NULL;

  /* Translators: a kind of finding, and how many there are: "Programme without indicator: 18" */
  words = g_strdup_printf (C_("parts", "%s: %u"), plain, n);
  item = g_menu_item_new (words, NULL);
  g_menu_item_set_action_and_target (item, "win.show-findings", "s",
                                     rancang_lint_rule_get_id (rule));
  g_menu_append_item (menu, item);
}

static int
compare_counts (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const guint first = GPOINTER_TO_UINT (g_hash_table_lookup (user_data, *(gpointer *) a));
  const guint second = GPOINTER_TO_UINT (g_hash_table_lookup (user_data, *(gpointer *) b));

  return (first < second) - (first > second);
}

static GPtrArray *
list_rules (GListModel *findings,
            GHashTable *counts)
{
  GPtrArray *rules = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (RancangLintFinding) finding = g_list_model_get_item (findings, i);
      RancangLintRule *rule = rancang_lint_finding_get_rule (finding);
      const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, rule));

      if (n == 0)
        g_ptr_array_add (rules, rule);
      g_hash_table_insert (counts, rule, GUINT_TO_POINTER (n + 1));
    }
  g_ptr_array_sort_with_data (rules, compare_counts, counts);

  return rules;
}

static void
rancang_findings_model_dispose (GObject *object)
{
  RancangFindingsModel *self = RANCANG_FINDINGS_MODEL (object);

  g_clear_object (&self->list);
  g_clear_object (&self->sections);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_findings_model_parent_class)->dispose (object);
}

static void
rancang_findings_model_finalize (GObject *object)
{
  RancangFindingsModel *self = RANCANG_FINDINGS_MODEL (object);

  g_strfreev (self->names);
  g_hash_table_unref (self->stores);
  g_free (self->needle);
  g_free (self->rule);

  G_OBJECT_CLASS (rancang_findings_model_parent_class)->finalize (object);
}

static void
rancang_findings_model_class_init (RancangFindingsModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rancang_findings_model_dispose;
  object_class->finalize = rancang_findings_model_finalize;
}

static void
rancang_findings_model_init (RancangFindingsModel *self)
{
  self->stores = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->sections = g_list_store_new (G_TYPE_LIST_MODEL);
  self->list = gtk_flatten_list_model_new (g_object_ref (G_LIST_MODEL (self->sections)));
}

RancangFindingsModel *
rancang_findings_model_new (RancangDocument *document)
{
  RancangFindingsModel *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_FINDINGS_MODEL, NULL);
  self->document = g_object_ref (document);

  return self;
}

GListModel *
rancang_findings_model_get_list (RancangFindingsModel *self)
{
  g_return_val_if_fail (RANCANG_IS_FINDINGS_MODEL (self), NULL);

  return G_LIST_MODEL (self->list);
}

void
rancang_findings_model_set_filter (RancangFindingsModel  *self,
                                   RancangFindingsFilter  filter,
                                   const char            *needle,
                                   const char            *rule)
{
  g_return_if_fail (RANCANG_IS_FINDINGS_MODEL (self));

  self->filter = filter;
  g_set_str (&self->needle, needle);
  g_set_str (&self->rule, rule);
  rancang_findings_model_update (self);
}

void
rancang_findings_model_update (RancangFindingsModel *self)
{
  RancangLint *lint;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GHashTable) pages = NULL;

  g_return_if_fail (RANCANG_IS_FINDINGS_MODEL (self));

  lint = rancang_checker_get_lint (rancang_document_get_checker (self->document));
  if (lint == NULL)
    return;

  update_sections (self);
  findings = rancang_lint_list_ordered (lint, self->filter == RANCANG_FINDINGS_WAIVED);
  pages = sort_by_page (self, findings);
  for (guint i = 0; self->names[i] != NULL; i++)
    update_store (g_hash_table_lookup (self->stores, self->names[i]),
                  g_hash_table_lookup (pages, self->names[i]));
}

guint
rancang_findings_model_count (RancangFindingsModel  *self,
                              RancangFindingsFilter  filter)
{
  RancangLint *lint;

  g_return_val_if_fail (RANCANG_IS_FINDINGS_MODEL (self), 0);

  lint = rancang_checker_get_lint (rancang_document_get_checker (self->document));
  if (lint == NULL)
    return 0;

  switch (filter)
    {
    case RANCANG_FINDINGS_ERRORS:
      return rancang_lint_count (lint, NULL, RANCANG_SEVERITY_ERROR);
    case RANCANG_FINDINGS_WARNINGS:
      return rancang_lint_count (lint, NULL, RANCANG_SEVERITY_WARNING);
    case RANCANG_FINDINGS_HINTS:
      return rancang_lint_count (lint, NULL, RANCANG_SEVERITY_HINT);
    case RANCANG_FINDINGS_WAIVED:
      return g_list_model_get_n_items (rancang_lint_get_waived (lint));
    case RANCANG_FINDINGS_ALL:
    default:
      return g_list_model_get_n_items (rancang_lint_get_findings (lint));
    }
}

/* A menu of the kinds of findings and how many there are of each; what is missing most is first. */
GMenuModel *
rancang_findings_model_create_kinds (RancangFindingsModel *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) rules = NULL;
  RancangLint *lint;
  GMenu *menu;

  g_return_val_if_fail (RANCANG_IS_FINDINGS_MODEL (self), NULL);

  menu = g_menu_new ();
  lint = rancang_checker_get_lint (rancang_document_get_checker (self->document));
  if (lint == NULL)
    return G_MENU_MODEL (menu);

  rules = list_rules (rancang_lint_get_findings (lint), counts);
  for (guint i = 0; i < rules->len; i++)
    append_kind (menu, rules->pdata[i],
                 GPOINTER_TO_UINT (g_hash_table_lookup (counts, rules->pdata[i])));

  return G_MENU_MODEL (menu);
}

char *
rancang_findings_model_dup_title (RancangFindingsModel *self,
                                  RancangLintFinding   *finding)
{
  g_autofree char *name = NULL;
  const RancangPageInfo *info;
  RancangItem *dimension;

  g_return_val_if_fail (RANCANG_IS_FINDINGS_MODEL (self), NULL);
  g_return_val_if_fail (RANCANG_IS_LINT_FINDING (finding), NULL);

  name = dup_page (rancang_lint_finding_get_item (finding));
  dimension = rancang_page_table_find_dimension (self->document, name);
  if (dimension != NULL)
    return rancang_label_dup_item (dimension);
  info = rancang_page_table_lookup (name);

  return g_strdup (info != NULL ? _(info->title) : "");
}
