/* SPDX-License-Identifier: GPL-3.0-or-later */
/* overview-findings.c: what a plan lacks, each as an offer to act */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "checker.h"
#include "labels.h"
#include "pages/overview-findings.h"

/* The rest waits on the page of the findings. */
#define MAX_GROUPS 6

struct _RancangOverviewFinding
{
  GObject     parent_instance;

  char       *title;
  char       *subtitle;
  const char *icon;
  const char *action;
  GVariant   *target;
  guint       count;
  int         severity; /* -1 for a first step */
};

G_DEFINE_FINAL_TYPE (RancangOverviewFinding, rancang_overview_finding, G_TYPE_OBJECT)

/* What one rule found. */
typedef struct
{
  RancangLintRule *rule;     /* borrowed */
  GPtrArray       *findings; /* borrowed */
} Group;

static void
group_free (Group *group)
{
  g_ptr_array_unref (group->findings);
  g_free (group);
}

static void
rancang_overview_finding_finalize (GObject *object)
{
  RancangOverviewFinding *self = RANCANG_OVERVIEW_FINDING (object);

  g_free (self->title);
  g_free (self->subtitle);
  g_clear_pointer (&self->target, g_variant_unref);

  G_OBJECT_CLASS (rancang_overview_finding_parent_class)->finalize (object);
}

static void
rancang_overview_finding_class_init (RancangOverviewFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_overview_finding_finalize;
}

static void
rancang_overview_finding_init (RancangOverviewFinding *self)
{
}

/* Takes a floating target. */
static RancangOverviewFinding *
add_finding (GListStore *findings,
             const char *icon,
             const char *title,
             const char *subtitle,
             const char *action,
             GVariant   *target)
{
  g_autoptr (RancangOverviewFinding) finding = g_object_new (RANCANG_TYPE_OVERVIEW_FINDING, NULL);

  finding->icon = icon;
  finding->title = g_strdup (title);
  finding->subtitle = g_strdup (subtitle);
  finding->action = action;
  finding->target = g_variant_ref_sink (target);
  finding->severity = -1;
  g_list_store_append (findings, finding);
  /* The list keeps it. */
  return finding;
}

static GVariant *
create_dimension_target (RancangItem *dimension)
{
  const char *key = rancang_item_get_text (dimension, "key");

  return g_variant_new_take_string (g_strconcat ("dimension:",
                                                 key != NULL ? key
                                                             : rancang_item_get_id (dimension),
                                                 NULL));
}

/* Dimension -> how many of the findings stand in it. */
static GHashTable *
count_findings (GPtrArray *findings)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      RancangItem *item = rancang_lint_finding_get_item (findings->pdata[i]);
      RancangItem *dimension = rancang_item_is (item, "dimension")
                                 ? item : rancang_item_get_ancestor (item, "dimension");
      const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, dimension));

      g_hash_table_insert (counts, dimension, GUINT_TO_POINTER (n + 1));
    }

  return counts;
}

/* "Smart Living", "Smart Branding": the first word says nothing where all have it. */
static gsize
find_common_prefix (GPtrArray *titles)
{
  const char *first = titles->len > 1 ? titles->pdata[0] : "";
  const char *space = strchr (first, ' ');
  gsize length = space != NULL ? space + 1 - first : 0;

  for (guint i = 1; i < titles->len && length > 0; i++)
    if (strncmp (first, titles->pdata[i], length) != 0)
      length = 0;

  return length;
}

/* "Living 6 · Branding 5"; NULL where the findings stand in no dimension. */
static char *
count_by_dimension (RancangItem *root,
                    GPtrArray   *findings)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) counts = count_findings (findings);
  g_autoptr (GString) text = g_string_new (NULL);
  gsize prefix;

  for (guint i = 0; i < rancang_item_count_children (root, "dimension"); i++)
    g_ptr_array_add (titles,
                     rancang_label_dup_item (rancang_item_peek_child (root, "dimension", i)));
  prefix = find_common_prefix (titles);
  for (guint i = 0; i < titles->len; i++)
    {
      RancangItem *dimension = rancang_item_peek_child (root, "dimension", i);
      const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, dimension));
      const char *title = titles->pdata[i];

      if (n > 0)
        g_string_append_printf (text, "%s%s\302\240%u", text->len > 0 ? " · " : "", title + prefix,
                                n);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* One finding alone is opened at once. */
static RancangOverviewFinding *
add_single (GListStore         *findings,
            RancangLintFinding *finding)
{
  RancangItem *item = rancang_lint_finding_get_item (finding);
  const char *field = rancang_lint_finding_get_field (finding);
  g_autofree char *message = NULL;
  g_autofree char *label = rancang_label_dup_item (item);

  if (field == NULL)
    field = rancang_lint_rule_get_child (rancang_lint_finding_get_rule (finding));
  message = rancang_lint_finding_dup_message (finding, rancang_language_get_default ());

  return add_finding (findings, NULL, message, label, "win.show-field",
                      g_variant_new ("(ss)", rancang_item_get_id (item),
                                     field != NULL ? field : ""));
}

static void
add_group (GListStore  *findings,
           RancangItem *root,
           Group       *group)
{
  RancangOverviewFinding *finding;

  if (group->findings->len == 1)
    {
      finding = add_single (findings, group->findings->pdata[0]);
    }
  else
    {
      g_autofree char *label = NULL;
      g_autofree char *places = count_by_dimension (root, group->findings);

      label = rancang_lint_rule_dup_label (group->rule, rancang_language_get_default ());
      finding = add_finding (findings, NULL, label, places, "win.show-findings",
                             g_variant_new_string (rancang_lint_rule_get_id (group->rule)));
    }
  finding->count = group->findings->len;
  finding->severity = rancang_lint_rule_get_severity (group->rule);
}

/* What matters most first, then what there is most of. */
static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const Group *first = *(Group **) a;
  const Group *second = *(Group **) b;
  const int by_severity = (int) rancang_lint_rule_get_severity (first->rule)
                          - (int) rancang_lint_rule_get_severity (second->rule);

  if (by_severity != 0)
    return by_severity;
  if (first->findings->len != second->findings->len)
    return first->findings->len > second->findings->len ? -1 : 1;
  return strcmp (rancang_lint_rule_get_id (first->rule), rancang_lint_rule_get_id (second->rule));
}

static GPtrArray *
group_by_rule (GListModel *list)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  g_autoptr (GHashTable) by_rule = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (RancangLintFinding) finding = g_list_model_get_item (list, i);
      RancangLintRule *rule = rancang_lint_finding_get_rule (finding);
      Group *group = g_hash_table_lookup (by_rule, rule);

      if (group == NULL)
        {
          group = g_new0 (Group, 1);
          group->rule = rule;
          group->findings = g_ptr_array_new ();
          g_hash_table_insert (by_rule, rule, group);
          g_ptr_array_add (groups, group);
        }
      g_ptr_array_add (group->findings, finding);
    }
  g_ptr_array_sort (groups, compare_groups);

  return groups;
}

static void
add_groups (GListStore      *findings,
            RancangDocument *document)
{
  RancangLint *lint = rancang_checker_get_lint (rancang_document_get_checker (document));
  g_autoptr (GPtrArray) groups = NULL;
  guint n_rest = 0;

  /* A large plan has just been opened: `changed` of the checker comes soon. */
  if (lint == NULL)
    return;

  groups = group_by_rule (rancang_lint_get_findings (lint));
  for (guint i = 0; i < groups->len; i++)
    {
      Group *group = groups->pdata[i];

      if (i < MAX_GROUPS)
        add_group (findings, rancang_document_get_root (document), group);
      else
        n_rest += group->findings->len;
    }
  if (n_rest > 0)
    {
      g_autofree char *title = NULL;

      title = g_strdup_printf (ngettext ("%u more finding", "%u more findings", n_rest), n_rest);
      add_finding (findings, "view-list-symbolic", title, NULL, "win.show-findings",
                   g_variant_new_string (""));
    }
}

static void
add_page_step (GListStore *findings,
               const char *icon,
               const char *title,
               const char *subtitle,
               const char *page)
{
  add_finding (findings, icon, title, subtitle, "win.show-page", g_variant_new_string (page));
}

static void
add_vision_step (GListStore  *findings,
                 RancangItem *root)
{
  if (rancang_item_is_empty (root, "vision"))
    add_finding (findings, "document-edit-symbolic", _("Write the vision"),
                 _("Reports and goals refer to it"), "win.show-field",
                 g_variant_new ("(ss)", rancang_item_get_id (root), "vision"));
}

static gboolean
stop_cb (RancangItem *item,
         gpointer     user_data)
{
  return FALSE;
}

static gboolean
has_any (RancangItem *root,
         const char  *kind)
{
  return !rancang_item_foreach (root, kind, stop_cb, NULL);
}

/* Who the plan is for and where it starts from, in the order of the guidance. */
static void
add_analysis_steps (GListStore  *findings,
                    RancangItem *root)
{
  RancangItem *region = rancang_item_peek_child (root, "region", 0);

  if (region == NULL || rancang_item_is_empty (region, "title")
      || rancang_item_is_empty (root, "start-year"))
    add_page_step (findings, "mark-location-symbolic", _("Name the region and the years"),
                   _("They stand on every page and on the cover of the books"), "region");
  if (rancang_item_count_children (root, "agency") == 0)
    add_page_step (findings, "system-users-symbolic", _("List the agencies"),
                   _("Paste the regional agencies (OPD) and their partners"), "agencies");
  if (!has_any (root, "readiness-item"))
    add_page_step (findings, "rancang-readiness-symbolic", _("Look at the readiness"),
                   _("What there is, what there should be, and the gaps to close"), "readiness");
  if (!has_any (root, "swot-entry"))
    add_page_step (findings, "rancang-swot-symbolic",
                   _("Collect strengths, weaknesses, opportunities and threats"),
                   _("Out of their pairs come the strategies"), "swot");
}

/* A plan that has nothing yet is offered the first steps instead of being told what it lacks. */
static void
add_first_steps (GListStore  *findings,
                 RancangItem *root)
{
  RancangItem *dimension = rancang_item_peek_child (root, "dimension", 0);

  add_analysis_steps (findings, root);
  add_vision_step (findings, root);
  if (dimension != NULL)
    {
      g_autofree char *title = rancang_label_dup_item (dimension);
      g_autofree char *subtitle = NULL;

      /* Translators: %s is a dimension, "Smart Governance" */
      subtitle = g_strdup_printf (_("Begin with %s: type a name, the rest can follow"),
                                  title);
      add_finding (findings, "list-add-symbolic", _("Add the first programme"), subtitle,
                   "win.show-page", create_dimension_target (dimension));
    }
}

/* Gives RancangOverviewFinding, the most useful first. */
GListModel *
rancang_overview_findings_list (RancangDocument *document)
{
  GListStore *findings = g_list_store_new (RANCANG_TYPE_OVERVIEW_FINDING);
  RancangItem *root;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), G_LIST_MODEL (findings));

  root = rancang_document_get_root (document);
  if (!has_any (root, "programme"))
    {
      add_first_steps (findings, root);
      return G_LIST_MODEL (findings);
    }
  add_vision_step (findings, root);
  add_groups (findings, document);

  return G_LIST_MODEL (findings);
}

const char *
rancang_overview_finding_get_title (RancangOverviewFinding *self)
{
  g_return_val_if_fail (RANCANG_IS_OVERVIEW_FINDING (self), NULL);

  return self->title;
}

const char *
rancang_overview_finding_get_subtitle (RancangOverviewFinding *self)
{
  g_return_val_if_fail (RANCANG_IS_OVERVIEW_FINDING (self), NULL);

  return self->subtitle;
}

const char *
rancang_overview_finding_get_icon (RancangOverviewFinding *self)
{
  g_return_val_if_fail (RANCANG_IS_OVERVIEW_FINDING (self), NULL);

  return self->icon;
}

const char *
rancang_overview_finding_get_action (RancangOverviewFinding *self)
{
  g_return_val_if_fail (RANCANG_IS_OVERVIEW_FINDING (self), NULL);

  return self->action;
}

GVariant *
rancang_overview_finding_get_target (RancangOverviewFinding *self)
{
  g_return_val_if_fail (RANCANG_IS_OVERVIEW_FINDING (self), NULL);

  return self->target;
}

/* How many there are of it; 0 for a first step. */
guint
rancang_overview_finding_get_count (RancangOverviewFinding *self)
{
  g_return_val_if_fail (RANCANG_IS_OVERVIEW_FINDING (self), 0);

  return self->count;
}

/* FALSE for a first step, which has an icon of its own. */
gboolean
rancang_overview_finding_get_severity (RancangOverviewFinding *self,
                                       RancangSeverity        *severity)
{
  g_return_val_if_fail (RANCANG_IS_OVERVIEW_FINDING (self), FALSE);

  if (self->severity >= 0)
    *severity = (RancangSeverity) self->severity;
  return self->severity >= 0;
}
