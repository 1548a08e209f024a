/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quick-win-profiles.c: what is told of each quick win, by the ten criteria */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "editor/field-row.h"
#include "labels.h"
#include "pages/page.h"
#include "pages/quick-win-profiles.h"
#include "widgets/ring.h"

/**
 * RancangQuickWinProfiles:
 *
 * On the left the quick wins with how many criteria they answer; on the right the profile of the
 * one that is chosen, its criteria as headings to write under.
 */
struct _RancangQuickWinProfiles
{
  AdwBin parent_instance;

  /* Template */
  GtkStack    *stack;
  GtkListView *list;
  GtkBox      *detail;

  /* Owned */
  RancangDocument    *document;
  GListStore         *quick_wins;
  GtkSingleSelection *selection;
  RancangItem        *shown;         /* the programme whose profile is on the right */
  RancangItem        *shown_profile; /* NULL when it has none */

  /* Borrowed */
  GtkLabel *missing;

  /* Plain */
  guint update_id;
};

static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangQuickWinProfiles, rancang_quick_win_profiles, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

static char *
dup_count (RancangItem *programme)
{
  if (rancang_quick_win_get_profile (programme) == NULL)
    return g_strdup (_("No profile yet"));

  /* Translators: how many of the criteria of a quick win are answered */
  return g_strdup_printf (_("%u of %u criteria"), rancang_quick_win_count_met (programme),
                          rancang_quick_win_get_n_criteria ());
}

static char *
dup_missing (RancangItem *programme)
{
  g_autofree char *count = dup_count (programme);
  g_autoptr (GString) missing = g_string_new (NULL);

  for (guint i = 0; i < rancang_quick_win_get_n_criteria (); i++)
    if (!rancang_quick_win_meets (programme, i))
      g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "",
                              rancang_label_get_field (rancang_quick_win_get_criterion (i)));
  if (missing->len == 0)
    return g_strdup_printf (_("%s: complete"), count);
  /* Translators: "7 of 10 criteria; missing: Benefit, Risk" */
  return g_strdup_printf (_("%s; missing: %s"), count, missing->str);
}

static void
update_row (GtkListItem *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);
  RancangItem *programme = gtk_list_item_get_item (list_item);
  GtkWidget *ring = gtk_widget_get_first_child (row);
  GtkWidget *lines = gtk_widget_get_next_sibling (ring);
  GtkWidget *title = gtk_widget_get_first_child (lines);
  GtkWidget *subtitle = gtk_widget_get_next_sibling (title);
  g_autofree char *label = rancang_label_dup_item (programme);
  g_autofree char *count = dup_count (programme);
  g_autofree char *name = g_strdup_printf ("%s, %s", label, count);
  GdkRGBA colour;

  rancang_label_get_colour (programme, &colour);
  rancang_ring_set_colour (RANCANG_RING (ring), &colour);
  rancang_ring_set_percent (RANCANG_RING (ring),
                            (int) (100 * rancang_quick_win_count_met (programme)
                                   / rancang_quick_win_get_n_criteria ()));
  gtk_label_set_label (GTK_LABEL (title), label);
  gtk_label_set_label (GTK_LABEL (subtitle), count);
  gtk_list_item_set_accessible_label (list_item, name);
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "dimmed");
    }
  return label;
}

static void
setup_cb (RancangQuickWinProfiles *self,
          GtkListItem             *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *ring = rancang_ring_new (20);

  gtk_widget_set_valign (ring, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (row, 6);
  gtk_widget_set_margin_bottom (row, 6);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (lines), create_label (NULL));
  gtk_box_append (GTK_BOX (lines), create_label ("caption"));
  gtk_box_append (GTK_BOX (row), ring);
  gtk_box_append (GTK_BOX (row), lines);
  gtk_list_item_set_child (list_item, row);
}

static void
bind_cb (RancangQuickWinProfiles *self,
         GtkListItem             *list_item)
{
  RancangPlan *plan = rancang_document_get_plan (self->document);

  g_signal_connect_object (plan, "changed", G_CALLBACK (update_row), list_item,
                           G_CONNECT_SWAPPED);
  update_row (list_item);
}

static void
unbind_cb (RancangQuickWinProfiles *self,
           GtkListItem             *list_item)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_func (rancang_document_get_plan (self->document), update_row,
                                          list_item);
}

static void
make_profile_cb (RancangQuickWinProfiles *self)
{
  RancangPlan *plan = rancang_document_get_plan (self->document);
  g_autoptr (GError) error = NULL;

  if (self->shown == NULL || rancang_item_get_plan (self->shown) == NULL)
    return;
  rancang_plan_begin (plan, C_("undo", "Make profile"));
  if (rancang_quick_win_make_profile (self->shown, &error) == NULL)
    {
      rancang_plan_rollback (plan);
      rancang_document_say (self->document, error->message);
      return;
    }
  rancang_plan_commit (plan);
}

static void
add_no_profile (RancangQuickWinProfiles *self)
{
  GtkWidget *status = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Make Profile"));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "document-new-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _("No Profile Yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status),
                                   _("A profile tells why this programme is a quick win, in ten "
                                     "short answers."));
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !rancang_document_is_read_only (self->document));
  g_signal_connect_object (button, "clicked", G_CALLBACK (make_profile_cb), self,
                           G_CONNECT_SWAPPED);
  adw_status_page_set_child (ADW_STATUS_PAGE (status), button);
  gtk_box_append (self->detail, status);
}

static void
add_row (RancangQuickWinProfiles *self,
         GtkWidget               *group,
         const char              *name)
{
  const RancangField *field = rancang_kind_find_field (rancang_kind_lookup ("quick-win-profile"),
                                                       name);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             rancang_field_row_new (self->document, self->shown_profile, field));
}

static GtkWidget *
add_group (RancangQuickWinProfiles *self,
           const char              *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (self->detail, group);
  return group;
}

static void
add_profile (RancangQuickWinProfiles *self)
{
  GtkWidget *group = add_group (self, _("The programme"));

  add_row (self, group, "title");
  add_row (self, group, "background");
  add_row (self, group, "start-date");
  add_row (self, group, "end-date");
  add_row (self, group, "last-year");
  group = add_group (self, _("Ten criteria"));
  for (guint i = 0; i < rancang_quick_win_get_n_criteria (); i++)
    {
      const char *name = rancang_quick_win_get_criterion (i)->name;

      add_row (self, group, name);
      if (g_str_equal (name, "risk"))
        add_row (self, group, "mitigation");
    }
}

static void
open_cb (RancangQuickWinProfiles *self)
{
  if (self->shown != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s",
                                rancang_item_get_id (self->shown));
}

static void
add_head (RancangQuickWinProfiles *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");
  g_autofree char *label = rancang_label_dup_item (self->shown);

  gtk_label_set_label (GTK_LABEL (title), label);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "title-3");
  self->missing = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->missing, TRUE);
  gtk_label_set_xalign (self->missing, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->missing), "dimmed");
  gtk_widget_set_tooltip_text (button, _("Open Programme"));
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->missing));
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (self->detail, line);
}

static void
refill_detail (RancangQuickWinProfiles *self)
{
  GtkWidget *child;

  self->missing = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->detail))) != NULL)
    gtk_box_remove (self->detail, child);
  if (self->shown == NULL)
    return;

  add_head (self);
  if (self->shown_profile != NULL)
    add_profile (self);
  else
    add_no_profile (self);
}

/* The rows follow the plan by themselves; they are made anew only for another profile. */
static void
update_detail (RancangQuickWinProfiles *self)
{
  RancangItem *programme = gtk_single_selection_get_selected_item (self->selection);
  RancangItem *profile = programme != NULL ? rancang_quick_win_get_profile (programme) : NULL;

  if (programme != self->shown || profile != self->shown_profile)
    {
      const gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->detail)) != NULL;

      g_set_object (&self->shown, programme);
      g_set_object (&self->shown_profile, profile);
      refill_detail (self);
      if (had_focus
          && !gtk_widget_child_focus (GTK_WIDGET (self->detail), GTK_DIR_TAB_FORWARD))
        gtk_widget_grab_focus (GTK_WIDGET (self->list));
    }
  if (self->missing != NULL && self->shown != NULL)
    {
      g_autofree char *missing = dup_missing (self->shown);

      gtk_label_set_label (self->missing, missing);
    }
}

static gboolean
collect_cb (RancangItem *programme,
            gpointer     user_data)
{
  if (rancang_item_get_boolean (programme, "quick-win"))
    g_ptr_array_add (user_data, programme);
  return TRUE;
}

static gboolean
is_as_before (RancangQuickWinProfiles *self,
              GPtrArray               *quick_wins)
{
  GListModel *before = G_LIST_MODEL (self->quick_wins);

  if (g_list_model_get_n_items (before) != quick_wins->len)
    return FALSE;
  for (guint i = 0; i < quick_wins->len; i++)
    {
      g_autoptr (RancangItem) item = g_list_model_get_item (before, i);

      if (item != g_ptr_array_index (quick_wins, i))
        return FALSE;
    }
  return TRUE;
}

static void
select_item (RancangQuickWinProfiles *self,
             RancangItem             *item)
{
  guint position;

  if (item != NULL && g_list_store_find (self->quick_wins, item, &position))
    gtk_single_selection_set_selected (self->selection, position);
}

static gboolean
update_cb (gpointer user_data)
{
  RancangQuickWinProfiles *self = user_data;
  g_autoptr (GPtrArray) quick_wins = g_ptr_array_new ();
  g_autoptr (RancangItem) shown = self->shown != NULL ? g_object_ref (self->shown) : NULL;

  self->update_id = 0;
  rancang_item_foreach (rancang_document_get_root (self->document), "programme", collect_cb,
                        quick_wins);
  if (!is_as_before (self, quick_wins))
    {
      g_list_store_splice (self->quick_wins, 0,
                           g_list_model_get_n_items (G_LIST_MODEL (self->quick_wins)),
                           quick_wins->pdata, quick_wins->len);
      select_item (self, shown);
    }
  gtk_stack_set_visible_child_name (self->stack, quick_wins->len > 0 ? "profiles" : "empty");
  update_detail (self);
  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (RancangQuickWinProfiles *self,
                 RancangTransaction      *transaction)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_cb, self);
}

static gboolean
rancang_quick_win_profiles_focus_item (RancangPage *page,
                                       RancangItem *item)
{
  RancangQuickWinProfiles *self = RANCANG_QUICK_WIN_PROFILES (page);
  guint position;

  if (!g_list_store_find (self->quick_wins, item, &position))
    return FALSE;
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT,
                           NULL);
  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->focus_item = rancang_quick_win_profiles_focus_item;
}

static void
rancang_quick_win_profiles_dispose (GObject *object)
{
  RancangQuickWinProfiles *self = RANCANG_QUICK_WIN_PROFILES (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  self->missing = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_QUICK_WIN_PROFILES);
  g_clear_object (&self->selection);
  g_clear_object (&self->quick_wins);
  g_clear_object (&self->shown_profile);
  g_clear_object (&self->shown);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_quick_win_profiles_parent_class)->dispose (object);
}

static void
rancang_quick_win_profiles_class_init (RancangQuickWinProfilesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_quick_win_profiles_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/pages/quick-win-profiles.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangQuickWinProfiles, stack);
  gtk_widget_class_bind_template_child (widget_class, RancangQuickWinProfiles, list);
  gtk_widget_class_bind_template_child (widget_class, RancangQuickWinProfiles, detail);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
rancang_quick_win_profiles_init (RancangQuickWinProfiles *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->quick_wins = g_list_store_new (RANCANG_TYPE_ITEM);
}

GtkWidget *
rancang_quick_win_profiles_new (RancangDocument *document)
{
  RancangQuickWinProfiles *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_QUICK_WIN_PROFILES, NULL);
  self->document = g_object_ref (document);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->quick_wins)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (update_detail),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  update_cb (self);

  return GTK_WIDGET (self);
}
