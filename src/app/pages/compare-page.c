/* SPDX-License-Identifier: GPL-3.0-or-later */
/* compare-page.c: what changed between the plan and another, to accept and reject by sentence */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "pages/compare-page.h"
#include "pages/difference-list.h"
#include "pages/difference-row.h"
#include "widgets/list-focus.h"

/**
 * RancangComparePage:
 *
 * Sentences by section. A accepts the sentence with the focus and R rejects it, Enter opens what it
 * is about in the editor. Undo opens what was decided again.
 */
struct _RancangComparePage
{
  AdwBin parent_instance;

  /* Template */
  AdwBanner      *next_banner;
  GtkLabel       *summary;
  GtkWidget      *tools;
  GtkSearchEntry *entry;
  GtkDropDown    *chooser;
  GtkWidget      *all_buttons;
  GtkButton      *accept_all_button;
  GtkButton      *reject_all_button;
  GtkStack       *stack;
  GtkListView    *list;

  /* Owned */
  RancangComparison  *comparison;
  GtkFilter          *filter;
  GtkFilterListModel *filtered;
  char               *title;
  char               *needle;
  GPtrArray          *sections; /* in the order of the chooser, without "all" */

  /* Plain */
  guint    top_id;
  gboolean has_next;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (RancangComparePage, rancang_compare_page, ADW_TYPE_BIN)

static GListModel *
get_lines (RancangComparePage *self)
{
  return G_LIST_MODEL (self->filtered);
}

static const char *
get_section (RancangComparePage *self)
{
  const guint selected = gtk_drop_down_get_selected (self->chooser);

  return selected > 0 && selected <= self->sections->len ? self->sections->pdata[selected - 1]
                                                         : NULL;
}

static gboolean
is_filtered (RancangComparePage *self)
{
  return get_section (self) != NULL || (self->needle != NULL && *self->needle != '\0');
}

static gboolean
match_line (gpointer object,
            gpointer user_data)
{
  RancangComparePage *self = user_data;
  const char *section = get_section (self);
  g_autofree char *folded = NULL;

  if (section != NULL && !g_str_equal (rancang_difference_line_get_section (object), section))
    return FALSE;
  if (self->needle == NULL || *self->needle == '\0')
    return TRUE;

  folded = g_utf8_casefold (rancang_difference_line_get_sentence (object), -1);
  return strstr (folded, self->needle) != NULL;
}

static void
update_stack (RancangComparePage *self)
{
  const gboolean conflicts_only
    = rancang_comparison_get_mode (self->comparison) == RANCANG_COMPARE_CONFLICTS;
  const guint n_all = g_list_model_get_n_items (G_LIST_MODEL (self->comparison));
  const char *name = "list";

  if (rancang_comparison_is_running (self->comparison))
    name = "running";
  else if (n_all == 0)
    name = conflicts_only ? "settled" : "none";
  else if (g_list_model_get_n_items (get_lines (self)) == 0)
    name = "filtered";
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->tools, n_all > 0);
}

static void
update_all_buttons (RancangComparePage *self)
{
  const guint n_changes = rancang_comparison_get_n_changes (self->comparison);
  const gboolean left = rancang_comparison_get_n_open (self->comparison) > 0;
  const gboolean filtered = is_filtered (self);

  gtk_button_set_label (self->accept_all_button,
                        filtered ? _("Accept Listed") : _("Accept All"));
  gtk_button_set_label (self->reject_all_button,
                        filtered ? _("Reject Listed") : _("Reject All"));
  gtk_widget_set_visible (self->all_buttons, n_changes > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.accept-all",
                                 left && rancang_comparison_can_accept (self->comparison));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.reject-all",
                                 left && rancang_comparison_can_reject (self->comparison));
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "compare.settle",
    !rancang_document_is_read_only (rancang_comparison_get_document (self->comparison)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.copy",
                                 g_list_model_get_n_items (G_LIST_MODEL (self->comparison)) > 0);
}

static gboolean
is_done (RancangComparePage *self)
{
  return !rancang_comparison_is_running (self->comparison)
         && rancang_comparison_get_n_decided (self->comparison)
              == rancang_comparison_get_n_changes (self->comparison);
}

/* Only where the sections are others: choosing again would scroll the list to its start. */
static gboolean
find_sections (RancangComparePage *self,
               GtkStringList      *titles)
{
  GListModel *all = G_LIST_MODEL (self->comparison);
  g_autoptr (GPtrArray) sections = g_ptr_array_new_with_free_func (g_free);
  const char *section = NULL;
  gboolean same;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (RancangDifferenceLine) line = g_list_model_get_item (all, i);
      const char *own = rancang_difference_line_get_section (line);

      if (section != NULL && g_str_equal (section, own))
        continue;
      g_ptr_array_add (sections, g_strdup (own));
      gtk_string_list_append (titles, rancang_difference_line_get_section_title (line));
      section = sections->pdata[sections->len - 1];
    }

  same = self->sections->len == sections->len;
  for (guint i = 0; same && i < sections->len; i++)
    same = g_str_equal (self->sections->pdata[i], sections->pdata[i]);
  g_ptr_array_unref (self->sections);
  self->sections = g_steal_pointer (&sections);
  return !same;
}

static void
update_chooser (RancangComparePage *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autofree char *chosen = g_strdup (get_section (self));
  guint selected = 0;

  gtk_string_list_append (titles, _("All Sections"));
  if (!find_sections (self, titles))
    return;

  for (guint i = 0; chosen != NULL && i < self->sections->len; i++)
    if (g_str_equal (self->sections->pdata[i], chosen))
      selected = i + 1;
  self->filling = TRUE;
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->chooser, selected);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->chooser), self->sections->len > 1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static gboolean
scroll_to_top_cb (gpointer user_data)
{
  RancangComparePage *self = user_data;

  self->top_id = 0;
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)), 0);
  return G_SOURCE_REMOVE;
}

/* A list shows its first row at its top, and so hides the heading above it. */
static void
ensure_model (RancangComparePage *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  if (rancang_comparison_is_running (self->comparison)
      || gtk_list_view_get_model (self->list) != NULL)
    return;

  selection = gtk_no_selection_new (g_object_ref (get_lines (self)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  self->top_id = g_idle_add_full (G_PRIORITY_LOW, scroll_to_top_cb, self, NULL);
}

static void
changed_cb (RancangComparePage *self)
{
  g_autofree char *summary = NULL;

  ensure_model (self);
  update_chooser (self);
  update_stack (self);
  update_all_buttons (self);
  summary = rancang_comparison_dup_summary (self->comparison);
  gtk_label_set_label (self->summary, summary);
  adw_banner_set_revealed (self->next_banner, self->has_next && is_done (self));
}

static void
refilter (RancangComparePage *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_stack (self);
  update_all_buttons (self);
}

static void
search_changed_cb (RancangComparePage *self,
                   GtkSearchEntry     *entry)
{
  g_free (self->needle);
  self->needle = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (entry)), -1);
  refilter (self);
}

/* Escape empties the entry first. */
static void
stop_search_cb (RancangComparePage *self,
                GtkSearchEntry     *entry)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (entry), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.close-editor", NULL);
}

static void
section_chosen_cb (RancangComparePage *self)
{
  if (!self->filling && self->filtered != NULL)
    refilter (self);
}

static void
open_line (RancangComparePage    *self,
           RancangDifferenceLine *line)
{
  RancangDocument *document = rancang_comparison_get_document (self->comparison);
  const char *id = rancang_difference_line_get_item_id (line);

  if (id != NULL && rancang_plan_find (rancang_document_get_plan (document), id) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s", id);
  else
    rancang_document_say (document, _("It is not in the plan"));
}

static void
activate_cb (RancangComparePage *self,
             guint               position,
             GtkListView        *list)
{
  g_autoptr (RancangDifferenceLine) line = g_list_model_get_item (get_lines (self), position);

  if (line != NULL)
    open_line (self, line);
}

static RancangDifferenceLine *
find_line (RancangComparePage *self,
           GVariant           *parameter)
{
  return rancang_comparison_find (self->comparison, g_variant_get_string (parameter, NULL));
}

static void
accept_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RancangComparePage *self = RANCANG_COMPARE_PAGE (widget);
  RancangDifferenceLine *line = find_line (self, parameter);

  if (line != NULL)
    rancang_comparison_accept (self->comparison, line);
}

static void
reject_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RancangComparePage *self = RANCANG_COMPARE_PAGE (widget);
  RancangDifferenceLine *line = find_line (self, parameter);

  if (line != NULL)
    rancang_comparison_reject (self->comparison, line);
}

static void
settle_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RancangComparePage *self = RANCANG_COMPARE_PAGE (widget);
  g_autoptr (GError) error = NULL;
  RancangDifferenceLine *line;
  const char *key;
  int side;

  g_variant_get (parameter, "(&si)", &key, &side);
  line = rancang_comparison_find (self->comparison, key);
  if (line == NULL || side < RANCANG_SIDE_BASE || side > RANCANG_SIDE_THEIRS)
    return;

  if (rancang_difference_line_get_conflict (line) == NULL)
    {
      if (side == RANCANG_SIDE_THEIRS)
        rancang_comparison_take_theirs (self->comparison, line);
      else
        rancang_comparison_reject (self->comparison, line);
    }
  else if (!rancang_comparison_settle (self->comparison, line, side, &error))
    {
      rancang_difference_line_set_problem (line, error->message);
    }
}

static void
decide_all_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RancangComparePage *self = RANCANG_COMPARE_PAGE (widget);
  g_autoptr (GError) error = NULL;
  const gboolean done
    = g_str_equal (action, "compare.accept-all")
        ? rancang_comparison_accept_all (self->comparison, get_lines (self), &error)
        : rancang_comparison_reject_all (self->comparison, get_lines (self), &error);

  if (!done)
    rancang_document_say (rancang_comparison_get_document (self->comparison), error->message);
}

static void
copy_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RancangComparePage *self = RANCANG_COMPARE_PAGE (widget);
  g_autofree char *text = rancang_comparison_dup_text (self->comparison);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  rancang_document_say (rancang_comparison_get_document (self->comparison),
                        _("Sentences copied"));
}

static RancangDifferenceLine *
find_focused (RancangComparePage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    return NULL;
  row = gtk_widget_get_ancestor (focus, RANCANG_TYPE_DIFFERENCE_ROW);
  if (row == NULL)
    row = gtk_widget_get_first_child (focus);
  return row != NULL && RANCANG_IS_DIFFERENCE_ROW (row)
           ? rancang_difference_row_get_line (RANCANG_DIFFERENCE_ROW (row)) : NULL;
}

/* Decided by key, the next sentence has the focus: so a list is worked off from above. */
static void
focus_next (RancangComparePage    *self,
            RancangDifferenceLine *line)
{
  GListModel *lines = get_lines (self);
  const guint n = g_list_model_get_n_items (lines);
  const char *key = rancang_difference_line_get_key (line);

  for (guint i = 0; i + 1 < n; i++)
    {
      g_autoptr (RancangDifferenceLine) other = g_list_model_get_item (lines, i);

      if (!g_str_equal (rancang_difference_line_get_key (other), key))
        continue;
      rancang_list_view_focus (self->list, i + 1);
      return;
    }
}

static gboolean
decide_key_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  RancangComparePage *self = RANCANG_COMPARE_PAGE (widget);
  RancangDifferenceLine *line = find_focused (self);
  gboolean done;

  if (line == NULL)
    return GDK_EVENT_PROPAGATE;

  done = g_variant_get_boolean (arguments) ? rancang_comparison_accept (self->comparison, line)
                                           : rancang_comparison_reject (self->comparison, line);
  if (done)
    focus_next (self, line);
  return GDK_EVENT_STOP;
}

static void
rancang_compare_page_dispose (GObject *object)
{
  RancangComparePage *self = RANCANG_COMPARE_PAGE (object);

  g_clear_handle_id (&self->top_id, g_source_remove);
  if (self->comparison != NULL)
    rancang_comparison_cancel (self->comparison);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_COMPARE_PAGE);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->comparison);

  G_OBJECT_CLASS (rancang_compare_page_parent_class)->dispose (object);
}

static void
rancang_compare_page_finalize (GObject *object)
{
  RancangComparePage *self = RANCANG_COMPARE_PAGE (object);

  g_free (self->title);
  g_free (self->needle);
  g_ptr_array_unref (self->sections);

  G_OBJECT_CLASS (rancang_compare_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/pages/compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangComparePage, next_banner);
  gtk_widget_class_bind_template_child (widget_class, RancangComparePage, summary);
  gtk_widget_class_bind_template_child (widget_class, RancangComparePage, tools);
  gtk_widget_class_bind_template_child (widget_class, RancangComparePage, entry);
  gtk_widget_class_bind_template_child (widget_class, RancangComparePage, chooser);
  gtk_widget_class_bind_template_child (widget_class, RancangComparePage, all_buttons);
  gtk_widget_class_bind_template_child (widget_class, RancangComparePage, accept_all_button);
  gtk_widget_class_bind_template_child (widget_class, RancangComparePage, reject_all_button);
  gtk_widget_class_bind_template_child (widget_class, RancangComparePage, stack);
  gtk_widget_class_bind_template_child (widget_class, RancangComparePage, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, section_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
rancang_compare_page_class_init (RancangComparePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_compare_page_dispose;
  object_class->finalize = rancang_compare_page_finalize;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "compare.accept", "s", accept_cb);
  gtk_widget_class_install_action (widget_class, "compare.reject", "s", reject_cb);
  gtk_widget_class_install_action (widget_class, "compare.settle", "(si)", settle_cb);
  gtk_widget_class_install_action (widget_class, "compare.accept-all", NULL, decide_all_cb);
  gtk_widget_class_install_action (widget_class, "compare.reject-all", NULL, decide_all_cb);
  gtk_widget_class_install_action (widget_class, "compare.copy", NULL, copy_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_a, 0, decide_key_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, decide_key_cb,
                                "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_r, 0, decide_key_cb, "b", FALSE);
}

static void
rancang_compare_page_init (RancangComparePage *self)
{
  self->sections = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  rancang_difference_list_set_up_chooser (self->chooser);
}

static void
show_lines (RancangComparePage *self)
{
  self->filter = GTK_FILTER (gtk_custom_filter_new (match_line, self, NULL));
  self->filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->comparison)),
                                              g_object_ref (self->filter));
  rancang_difference_list_set_up (self->list, self->comparison);
  g_signal_connect_object (self->comparison, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  changed_cb (self);
}

/* For `before` and `after` see rancang_comparison_new(). */
GtkWidget *
rancang_compare_page_new (RancangDocument    *document,
                          RancangPlan        *before,
                          RancangPlan        *after,
                          RancangCompareMode  mode,
                          const char         *title)
{
  RancangComparePage *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (RANCANG_TYPE_COMPARE_PAGE, NULL);
  self->title = g_strdup (title);
  self->comparison = rancang_comparison_new (document, before, after, mode);
  show_lines (self);

  return GTK_WIDGET (self);
}

const char *
rancang_compare_page_get_title (RancangComparePage *self)
{
  g_return_val_if_fail (RANCANG_IS_COMPARE_PAGE (self), NULL);

  return self->title;
}

const char *
rancang_compare_page_get_subtitle (RancangComparePage *self)
{
  g_return_val_if_fail (RANCANG_IS_COMPARE_PAGE (self), NULL);

  switch (rancang_comparison_get_mode (self->comparison))
    {
    case RANCANG_COMPARE_SINCE:
      return _("Rejecting a change takes it back");
    case RANCANG_COMPARE_THEIRS:
      return _("Accepting a change takes it over");
    default:
      return _("Both sides changed the same thing");
    }
}

RancangComparison *
rancang_compare_page_get_comparison (RancangComparePage *self)
{
  g_return_val_if_fail (RANCANG_IS_COMPARE_PAGE (self), NULL);

  return self->comparison;
}

/* What to do when everything is decided: a bar with a button. */
void
rancang_compare_page_set_next (RancangComparePage *self,
                               const char         *text,
                               const char         *button,
                               const char         *action)
{
  g_return_if_fail (RANCANG_IS_COMPARE_PAGE (self));

  adw_banner_set_title (self->next_banner, text);
  adw_banner_set_button_label (self->next_banner, button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_banner), action);
  self->has_next = TRUE;
  changed_cb (self);
}
