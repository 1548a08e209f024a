/* SPDX-License-Identifier: GPL-3.0-or-later */
/* findings-page.c: what the rules found in the plan, each as an offer to act */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "checker.h"
#include "pages/findings-model.h"
#include "pages/findings-page.h"
#include "pages/page.h"
#include "widgets/finding-row.h"
#include "widgets/list-focus.h"

#define REVIEW_FORMAT "docx-review"

/**
 * RancangFindingsPage:
 *
 * Counts that filter above, and the findings by page below. A row opens the item at its field; the
 * page stays beside it, so that a planner works down the list.
 */
struct _RancangFindingsPage
{
  AdwBin parent_instance;

  /* Template */
  AdwToggleGroup *toggles;
  GtkSearchEntry *entry;
  GtkMenuButton  *kinds;
  GtkWidget      *review_button;
  GtkWidget      *rule_bar;
  GtkLabel       *rule_label;
  GtkStack       *stack;
  GtkListView    *list;

  /* Owned */
  RancangDocument      *document;
  RancangFindingsModel *model;
  char                 *rule;

  /* Borrowed: parts of the toggles */
  GtkLabel  *counts[RANCANG_N_FINDINGS_FILTERS];
  GtkWidget *words[RANCANG_N_FINDINGS_FILTERS];

  /* Plain */
  guint    update_id;
  guint    opened; /* place of the row that was opened last */
  gboolean narrow;
};

static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangFindingsPage, rancang_findings_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const struct
{
  const char *name;
  const char *word;
  const char *icon;
} filters[RANCANG_N_FINDINGS_FILTERS] = {
  [RANCANG_FINDINGS_ALL] = { "all", NC_("findings", "All"), NULL },
  [RANCANG_FINDINGS_ERRORS] = { "errors", NC_("findings", "Errors"), "dialog-error-symbolic" },
  [RANCANG_FINDINGS_WARNINGS] = { "warnings", NC_("findings", "Warnings"),
                                  "dialog-warning-symbolic" },
  [RANCANG_FINDINGS_HINTS] = { "hints", NC_("findings", "Hints"), "dialog-information-symbolic" },
  [RANCANG_FINDINGS_WAIVED] = { "waived", NC_("findings", "Waived"), "object-select-symbolic" },
};

static const char *
get_word (guint index)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "findings", filters[index].word);
}

static GListModel *
get_list (RancangFindingsPage *self)
{
  return rancang_findings_model_get_list (self->model);
}

static void
update_counts (RancangFindingsPage *self)
{
  for (guint i = 0; i < RANCANG_N_FINDINGS_FILTERS; i++)
    {
      AdwToggle *toggle = adw_toggle_group_get_toggle (self->toggles, i);
      const guint n = rancang_findings_model_count (self->model, i);
      RancangDecimal number = { n, 0 };
      g_autofree char *text = rancang_format_number (&number, rancang_language_get_default ());
      g_autofree char *label = g_strdup_printf ("%s: %s", get_word (i), text);

      gtk_label_set_label (self->counts[i], text);
      adw_toggle_set_label (toggle, label);
      adw_toggle_set_tooltip (toggle, label);
    }
}

/* The first answer comes a moment after a large plan was opened. */
static const char *
find_stack_page (RancangFindingsPage *self)
{
  if (rancang_checker_get_lint (rancang_document_get_checker (self->document)) == NULL)
    return "checking";
  if (g_list_model_get_n_items (get_list (self)) > 0)
    return "list";
  if (rancang_findings_model_count (self->model, RANCANG_FINDINGS_ALL) == 0
      && adw_toggle_group_get_active (self->toggles) == RANCANG_FINDINGS_ALL)
    return "clean";

  return "filtered";
}

static void
update_rule_bar (RancangFindingsPage *self)
{
  GListModel *list = get_list (self);
  g_autoptr (RancangLintFinding) first = g_list_model_get_item (list, 0);
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->rule_bar, self->rule != NULL);
  if (self->rule == NULL || first == NULL)
    return;

  label = rancang_lint_rule_dup_label (rancang_lint_finding_get_rule (first),
                                       rancang_language_get_default ());
  gtk_label_set_label (self->rule_label, label);
}

static void
update_shown (RancangFindingsPage *self)
{
  update_rule_bar (self);
  gtk_stack_set_visible_child_name (self->stack, find_stack_page (self));
}

/* Made when it opens: findings come and go with every edit. */
static void
create_kinds_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  RancangFindingsPage *self = user_data;
  g_autoptr (GMenuModel) menu = rancang_findings_model_create_kinds (self->model);

  gtk_menu_button_set_menu_model (button, menu);
}

static gboolean
scroll_cb (GtkWidget     *scroller,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  int *n_frames = user_data;

  if (--*n_frames > 0)
    return G_SOURCE_CONTINUE;

  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), 0);
  return G_SOURCE_REMOVE;
}

/* A list that was filled anew begins with its first row: the heading above that is shown too, as
 * soon as the rows have their places. */
static void
scroll_to_top (RancangFindingsPage *self)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self->list), GTK_TYPE_SCROLLED_WINDOW);

  gtk_widget_add_tick_callback (scroller, scroll_cb, g_memdup2 (&(int) { 3 }, sizeof (int)),
                                g_free);
}

static void
apply_filter (RancangFindingsPage *self)
{
  g_autofree char *needle = NULL;

  if (self->model == NULL)
    return;

  needle = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->entry)), -1);
  rancang_findings_model_set_filter (self->model, adw_toggle_group_get_active (self->toggles),
                                     needle, self->rule);
  update_shown (self);
  scroll_to_top (self);
}

static gboolean
update_cb (gpointer user_data)
{
  RancangFindingsPage *self = user_data;
  const gboolean was_empty = g_list_model_get_n_items (get_list (self)) == 0;

  self->update_id = 0;
  rancang_findings_model_update (self->model);
  update_counts (self);
  update_shown (self);
  if (was_empty)
    scroll_to_top (self);

  return G_SOURCE_REMOVE;
}

/* A page that nobody sees waits until it is shown. */
static void
queue_update (RancangFindingsPage *self)
{
  if (self->update_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = g_idle_add (update_cb, self);
}

static void
show_all_cb (RancangFindingsPage *self)
{
  g_clear_pointer (&self->rule, g_free);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  adw_toggle_group_set_active (self->toggles, RANCANG_FINDINGS_ALL);
  apply_filter (self);
}

static void
clear_rule_cb (RancangFindingsPage *self)
{
  rancang_findings_page_show_rule (self, NULL);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
activate_cb (RancangFindingsPage *self,
             guint                position,
             GtkListView         *list)
{
  g_autoptr (RancangLintFinding) finding = g_list_model_get_item (get_list (self), position);
  const char *field;

  if (finding == NULL)
    return;

  self->opened = position;
  field = rancang_lint_finding_get_field (finding);
  if (field == NULL)
    field = rancang_lint_rule_get_child (rancang_lint_finding_get_rule (finding));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-field", "(ss)",
                              rancang_item_get_id (rancang_lint_finding_get_item (finding)),
                              field != NULL ? field : "");
}

static void
setup_cb (RancangFindingsPage *self,
          GtkListItem         *list_item)
{
  GtkWidget *row = rancang_finding_row_new (self->document);

  g_object_bind_property (self, "narrow", row, "narrow", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (list_item, row);
}

static void
bind_cb (RancangFindingsPage *self,
         GtkListItem         *list_item)
{
  RancangLintFinding *finding = gtk_list_item_get_item (list_item);
  g_autofree char *summary = rancang_finding_row_dup_summary (finding);

  rancang_finding_row_set_finding (RANCANG_FINDING_ROW (gtk_list_item_get_child (list_item)),
                                   finding);
  gtk_list_item_set_accessible_label (list_item, summary);
}

static void
unbind_cb (RancangFindingsPage *self,
           GtkListItem         *list_item)
{
  rancang_finding_row_set_finding (RANCANG_FINDING_ROW (gtk_list_item_get_child (list_item)),
                                   NULL);
}

static void
setup_header_cb (RancangFindingsPage *self,
                 GtkListHeader       *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (RancangFindingsPage *self,
                GtkListHeader       *header)
{
  g_autofree char *title = rancang_findings_model_dup_title (self->model,
                                                             gtk_list_header_get_item (header));

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), title);
}

static RancangFindingRow *
find_focused (RancangFindingsPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  if (row != NULL && RANCANG_IS_FINDING_ROW (row))
    return RANCANG_FINDING_ROW (row);
  row = focus != NULL ? gtk_widget_get_ancestor (focus, RANCANG_TYPE_FINDING_ROW) : NULL;

  return row != NULL ? RANCANG_FINDING_ROW (row) : NULL;
}

static void
fix_focused_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  RancangFindingRow *row = find_focused (RANCANG_FINDINGS_PAGE (widget));

  if (row == NULL || !rancang_finding_row_fix (row))
    gtk_widget_error_bell (widget);
}

static void
waive_focused_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  RancangFindingRow *row = find_focused (RANCANG_FINDINGS_PAGE (widget));

  if (row != NULL
      && rancang_lint_finding_get_waiver (rancang_finding_row_get_finding (row)) == NULL)
    gtk_widget_activate_action (GTK_WIDGET (row), "finding.waive", NULL);
}

/* The place that was opened last, else the first finding of the item. */
static gboolean
rancang_findings_page_focus_item (RancangPage *page,
                                  RancangItem *item)
{
  RancangFindingsPage *self = RANCANG_FINDINGS_PAGE (page);
  GListModel *list = get_list (self);
  const guint n = g_list_model_get_n_items (list);

  for (guint i = 0; i < n; i++)
    {
      const guint position = (self->opened + i) % n;
      g_autoptr (RancangLintFinding) finding = g_list_model_get_item (list, position);

      if (rancang_lint_finding_get_item (finding) != item)
        continue;
      rancang_list_view_focus (self->list, position);
      return TRUE;
    }

  /* What was found there is mended: the next one waits in its place. */
  if (n == 0)
    return FALSE;
  rancang_list_view_focus (self->list, MIN (self->opened, n - 1));
  return TRUE;
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->focus_item = rancang_findings_page_focus_item;
}

static void
rancang_findings_page_map (GtkWidget *widget)
{
  RancangFindingsPage *self = RANCANG_FINDINGS_PAGE (widget);

  GTK_WIDGET_CLASS (rancang_findings_page_parent_class)->map (widget);

  g_clear_handle_id (&self->update_id, g_source_remove);
  update_cb (self);
}

static void
set_narrow (RancangFindingsPage *self,
            gboolean             narrow)
{
  self->narrow = narrow;
  if (narrow)
    gtk_button_set_icon_name (GTK_BUTTON (self->review_button), "x-office-document-symbolic");
  else
    gtk_button_set_label (GTK_BUTTON (self->review_button), _("Review Sheet…"));
  for (guint i = 0; i < RANCANG_N_FINDINGS_FILTERS; i++)
    if (self->words[i] != NULL)
      gtk_widget_set_visible (self->words[i], !narrow || filters[i].icon == NULL);
}

static void
rancang_findings_page_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, RANCANG_FINDINGS_PAGE (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rancang_findings_page_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      set_narrow (RANCANG_FINDINGS_PAGE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rancang_findings_page_dispose (GObject *object)
{
  RancangFindingsPage *self = RANCANG_FINDINGS_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_FINDINGS_PAGE);
  g_clear_object (&self->model);
  g_clear_object (&self->document);
  g_clear_pointer (&self->rule, g_free);

  G_OBJECT_CLASS (rancang_findings_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/pages/findings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangFindingsPage, toggles);
  gtk_widget_class_bind_template_child (widget_class, RancangFindingsPage, entry);
  gtk_widget_class_bind_template_child (widget_class, RancangFindingsPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, RancangFindingsPage, review_button);
  gtk_widget_class_bind_template_child (widget_class, RancangFindingsPage, rule_bar);
  gtk_widget_class_bind_template_child (widget_class, RancangFindingsPage, rule_label);
  gtk_widget_class_bind_template_child (widget_class, RancangFindingsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RancangFindingsPage, list);
  gtk_widget_class_bind_template_callback (widget_class, apply_filter);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_rule_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_header_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_header_cb);
}

static void
rancang_findings_page_class_init (RancangFindingsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_findings_page_dispose;
  object_class->get_property = rancang_findings_page_get_property;
  object_class->set_property = rancang_findings_page_set_property;
  widget_class->map = rancang_findings_page_map;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "findings.fix", NULL, fix_focused_cb);
  gtk_widget_class_install_action (widget_class, "findings.waive", NULL, waive_focused_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_period, GDK_CONTROL_MASK,
                                       "findings.fix", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_period,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK, "findings.waive", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_greater,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK, "findings.waive", NULL);
  bind_template (widget_class);
}

static void
add_toggle (RancangFindingsPage *self,
            guint                index)
{
  AdwToggle *toggle = adw_toggle_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *count = gtk_label_new (NULL);

  self->words[index] = gtk_label_new (get_word (index));
  self->counts[index] = GTK_LABEL (count);
  gtk_label_set_ellipsize (GTK_LABEL (self->words[index]), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, "dimmed");
  if (filters[index].icon != NULL)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (filters[index].icon));
  gtk_box_append (GTK_BOX (box), self->words[index]);
  gtk_box_append (GTK_BOX (box), count);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  adw_toggle_set_name (toggle, filters[index].name);
  adw_toggle_set_child (toggle, box);
  adw_toggle_group_add (self->toggles, toggle);
}

static void
rancang_findings_page_init (RancangFindingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < RANCANG_N_FINDINGS_FILTERS; i++)
    add_toggle (self, i);
  adw_toggle_group_set_active (self->toggles, RANCANG_FINDINGS_ALL);
}

static gboolean
has_review_format (RancangDocument *document)
{
  RancangHost *host = rancang_document_get_host (document);

  return host != NULL && rancang_host_find_format (host, REVIEW_FORMAT) != NULL;
}

GtkWidget *
rancang_findings_page_new (RancangDocument *document)
{
  RancangFindingsPage *self;
  GtkNoSelection *selection;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_FINDINGS_PAGE, NULL);
  self->document = g_object_ref (document);
  self->model = rancang_findings_model_new (document);
  gtk_widget_set_visible (self->review_button, has_review_format (document));
  gtk_menu_button_set_create_popup_func (self->kinds, create_kinds_cb, self, NULL);
  selection = gtk_no_selection_new (g_object_ref (get_list (self)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  g_signal_connect_object (rancang_document_get_checker (document), "changed",
                           G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  /* A move changes no count, but the order. */
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
rancang_findings_page_show_rule (RancangFindingsPage *self,
                                 const char          *rule)
{
  g_return_if_fail (RANCANG_IS_FINDINGS_PAGE (self));

  g_set_str (&self->rule, rule);
  if (rule != NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
      if (adw_toggle_group_get_active (self->toggles) != RANCANG_FINDINGS_WAIVED)
        adw_toggle_group_set_active (self->toggles, RANCANG_FINDINGS_ALL);
    }
  apply_filter (self);
}
