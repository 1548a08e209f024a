/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item-findings.c: what the rules found at the item of a form */

#define G_LOG_DOMAIN "rancang-editor"

#include "config.h"

#include <glib/gi18n.h>

#include "checker.h"
#include "editor/item-findings.h"
#include "widgets/finding-row.h"

/* More wait in a row that opens: the fields are what the form is for. */
#define MAX_SHOWN 3

/**
 * RancangItemFindings:
 *
 * A short list above the form, gone when there is nothing. Choosing a finding leads to its field.
 */
struct _RancangItemFindings
{
  AdwBin parent_instance;

  /* Borrowed: a child */
  GtkListBox *list;

  /* Owned */
  RancangDocument *document;
  RancangItem     *item;
  GPtrArray       *findings;

  /* Plain */
  gboolean all;
};

G_DEFINE_FINAL_TYPE (RancangItemFindings, rancang_item_findings, ADW_TYPE_BIN)

static int
compare_severity (gconstpointer a,
                  gconstpointer b)
{
  return (int) rancang_lint_finding_get_severity (*(RancangLintFinding **) a)
         - (int) rancang_lint_finding_get_severity (*(RancangLintFinding **) b);
}

static GPtrArray *
collect (RancangItemFindings *self)
{
  RancangLint *lint = rancang_checker_get_lint (rancang_document_get_checker (self->document));
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) all = NULL;

  if (lint == NULL || rancang_item_get_plan (self->item) == NULL)
    return findings;

  all = rancang_lint_list_of_item (lint, self->item);
  for (guint i = 0; i < all->len; i++)
    if (rancang_lint_finding_get_waiver (all->pdata[i]) == NULL)
      g_ptr_array_add (findings, g_object_ref (all->pdata[i]));
  g_ptr_array_sort (findings, compare_severity);

  return findings;
}

static gboolean
is_same (GPtrArray *a,
         GPtrArray *b)
{
  if (a == NULL || a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (a->pdata[i] != b->pdata[i])
      return FALSE;

  return TRUE;
}

static void
append_finding (RancangItemFindings *self,
                RancangLintFinding  *finding)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *child = rancang_finding_row_new (self->document);
  g_autofree char *summary = rancang_finding_row_dup_summary (finding);

  g_object_set (child, "local", TRUE, "narrow", TRUE, NULL);
  rancang_finding_row_set_finding (RANCANG_FINDING_ROW (child), finding);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_widget_add_css_class (row, "local-finding");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, summary, -1);
  gtk_list_box_append (self->list, row);
}

static void
show_all_cb (RancangItemFindings *self);

static void
append_rest (RancangItemFindings *self,
             guint                n)
{
  GtkWidget *row = adw_button_row_new ();
  g_autofree char *title = NULL;

  title = g_strdup_printf (ngettext ("Show %u More", "Show %u More", n), n);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "activated", G_CALLBACK (show_all_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
}

static void
refill (RancangItemFindings *self)
{
  const guint n = self->findings->len;
  const guint n_shown = self->all || n <= MAX_SHOWN + 1 ? n : MAX_SHOWN;

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < n_shown; i++)
    append_finding (self, self->findings->pdata[i]);
  if (n_shown < n)
    append_rest (self, n - n_shown);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
show_all_cb (RancangItemFindings *self)
{
  self->all = TRUE;
  refill (self);
}

static void
update (RancangItemFindings *self)
{
  g_autoptr (GPtrArray) findings = collect (self);

  if (is_same (self->findings, findings))
    return;

  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = g_steal_pointer (&findings);
  refill (self);
}

static void
row_activated_cb (RancangItemFindings *self,
                  GtkListBoxRow       *row,
                  GtkListBox          *list)
{
  GtkWidget *child = gtk_list_box_row_get_child (row);

  if (RANCANG_IS_FINDING_ROW (child))
    gtk_widget_activate_action (child, "finding.open", NULL);
}

static void
rancang_item_findings_dispose (GObject *object)
{
  RancangItemFindings *self = RANCANG_ITEM_FINDINGS (object);

  G_OBJECT_CLASS (rancang_item_findings_parent_class)->dispose (object);

  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_object (&self->item);
  g_clear_object (&self->document);
}

static void
rancang_item_findings_class_init (RancangItemFindingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_item_findings_dispose;
}

static void
rancang_item_findings_init (RancangItemFindings *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Findings"), -1);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (row_activated_cb), self);
  adw_bin_set_child (ADW_BIN (self), list);
}

GtkWidget *
rancang_item_findings_new (RancangDocument *document,
                           RancangItem     *item)
{
  RancangItemFindings *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RANCANG_IS_ITEM (item), NULL);

  self = g_object_new (RANCANG_TYPE_ITEM_FINDINGS, NULL);
  self->document = g_object_ref (document);
  self->item = g_object_ref (item);
  g_signal_connect_object (rancang_document_get_checker (document), "changed", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
