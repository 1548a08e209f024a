/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figures-group.c: indicators and budget lines as grids by year */

#define G_LOG_DOMAIN "rancang-editor"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "editor/field-context.h"
#include "editor/figures-group.h"
#include "editor/year-grid.h"
#include "labels.h"
#include "widgets/paste.h"

/**
 * RancangFiguresGroup:
 *
 * All indicators of a programme in one table, or all its budget lines with totals by year and by
 * source. The name of a line opens its other fields.
 */
struct _RancangFiguresGroup
{
  AdwPreferencesGroup parent_instance;

  /* Borrowed: children */
  GtkWidget       *card;
  GtkWidget       *hint;
  RancangYearGrid *grid;

  /* Owned */
  RancangDocument *document;
  RancangItem     *parent;
  RancangItem     *single;
  char            *kind;

  /* Plain */
  guint settle_tick;
  int   settle_frames;
};

G_DEFINE_FINAL_TYPE (RancangFiguresGroup, rancang_figures_group, ADW_TYPE_PREFERENCES_GROUP)

static gboolean
holds_money (RancangFiguresGroup *self)
{
  return g_str_equal (self->kind, "budget-line");
}

static GtkWidget *
create_row_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 7);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_add_css_class (label, "caption");
  return label;
}

static char *
dup_line_label (RancangItem *item)
{
  g_autofree char *title = rancang_label_dup_item (item);
  const RancangKind *kind = rancang_item_get_kind (item);
  const char *extra = NULL;

  if (rancang_item_is (item, "indicator"))
    extra = rancang_item_get_text (item, "unit");
  else if (!rancang_item_is_empty (item, "state"))
    extra = rancang_label_get_choice (rancang_kind_find_field (kind, "state"),
                                            rancang_item_get_text (item, "state"));
  if (extra == NULL || *extra == '\0')
    return g_steal_pointer (&title);
  return g_strdup_printf ("%s · %s", title, extra);
}

static void
update_line_label (GtkWidget *label)
{
  RancangItem *item = g_object_get_data (G_OBJECT (label), "rancang-item");
  g_autofree char *text = dup_line_label (item);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, text);
}

/* A flat button with the name of the line, which opens it in the editor. */
static GtkWidget *
create_line_button (RancangItem *item)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  g_object_set_data_full (G_OBJECT (label), "rancang-item", g_object_ref (item), g_object_unref);
  g_signal_connect_object (item, "notify", G_CALLBACK (update_line_label), label,
                           G_CONNECT_SWAPPED);
  update_line_label (label);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-end-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "line-name");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-item");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", rancang_item_get_id (item));
  return button;
}

static void
add_series_rows (RancangFiguresGroup *self,
                 RancangItem         *item)
{
  const RancangKind *kind = rancang_item_get_kind (item);

  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);

      if ((field->flags & RANCANG_FIELD_HIDDEN) == 0
          && (field->type == RANCANG_FIELD_SERIES || field->type == RANCANG_FIELD_MONEY_SERIES))
        rancang_year_grid_add_row (self->grid,
                                   create_row_label (rancang_label_get_field (field)), item, field);
    }
}

static void
add_lines (RancangFiguresGroup *self)
{
  GListModel *items = rancang_item_get_children (self->parent, self->kind);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (RancangItem) item = g_list_model_get_item (items, i);

      rancang_year_grid_add_heading (self->grid, create_line_button (item));
      add_series_rows (self, item);
    }
  if (holds_money (self) && g_list_model_get_n_items (items) > 0)
    rancang_year_grid_add_totals (self->grid);
}

static void
refill (RancangFiguresGroup *self)
{
  GtkWidget *grid = rancang_year_grid_new (self->document, holds_money (self));

  if (self->grid != NULL)
    gtk_box_remove (GTK_BOX (self->card), GTK_WIDGET (self->grid));
  self->grid = RANCANG_YEAR_GRID (grid);
  gtk_box_prepend (GTK_BOX (self->card), grid);
  gtk_widget_set_visible (self->hint, !rancang_year_grid_has_years (self->grid));
  if (self->single != NULL)
    {
      add_series_rows (self, self->single);
      return;
    }
  gtk_widget_set_visible (grid, rancang_item_count_children (self->parent, self->kind) > 0);
  add_lines (self);
}

static gboolean
brings_or_takes_lines (RancangFiguresGroup *self,
                       RancangTransaction  *transaction)
{
  if (self->single != NULL)
    return FALSE;

  for (guint i = 0; i < rancang_transaction_get_n_changes (transaction); i++)
    {
      RancangChange *change = rancang_transaction_get_change (transaction, i);

      if ((rancang_change_get_old_parent (change) == self->parent
           || rancang_change_get_new_parent (change) == self->parent)
          && rancang_item_is (rancang_change_get_item (change), self->kind))
        return TRUE;
    }
  return FALSE;
}

/* The years of the plan may change, and with them the columns. The grid is made again once for a
 * transaction, however many lines it brings. */
static void
plan_changed_cb (RancangFiguresGroup *self,
                 RancangTransaction  *transaction)
{
  if (rancang_item_get_plan (self->single != NULL ? self->single : self->parent) != NULL
      && (rancang_transaction_touches_kind (transaction, "plan")
          || brings_or_takes_lines (self, transaction)))
    refill (self);
}

/* When the new row has its place: the entry is still in sight, or the row has the focus. */
static gboolean
settled_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  RancangFiguresGroup *self = RANCANG_FIGURES_GROUP (widget);
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (self->settle_frames-- > 0)
    return G_SOURCE_CONTINUE;

  self->settle_tick = 0;
  if (holds_money (self))
    rancang_year_grid_focus_last (self->grid);
  else if (viewport != NULL && focus != NULL && gtk_widget_is_ancestor (focus, viewport))
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), focus, NULL);
  return G_SOURCE_REMOVE;
}

static void
follow_new_line (RancangFiguresGroup *self)
{
  self->settle_frames = 3;
  if (self->settle_tick == 0)
    self->settle_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), settled_cb, NULL, NULL);
}

static void
entry_activate_cb (RancangFiguresGroup *self,
                   GtkEntry            *entry)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  if (*title == '\0'
      || rancang_command_add (self->document, self->parent, self->kind, title) == NULL)
    return;

  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  follow_new_line (self);
}

static gboolean
entry_paste_cb (const char *text,
                gpointer    user_data)
{
  RancangFiguresGroup *self = user_data;

  if (strpbrk (text, "\r\n") == NULL)
    return FALSE;

  rancang_command_add_lines (self->document, self->parent, self->kind, text);
  return TRUE;
}

static GtkWidget *
create_entry (RancangFiguresGroup *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Add indicator"));
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (entry), GTK_ENTRY_ICON_PRIMARY,
                                     "list-add-symbolic");
  gtk_entry_set_icon_activatable (GTK_ENTRY (entry), GTK_ENTRY_ICON_PRIMARY, FALSE);
  gtk_widget_add_css_class (entry, "add-entry");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Add indicator"), -1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (entry_activate_cb), self,
                           G_CONNECT_SWAPPED);
  rancang_paste_intercept (GTK_EDITABLE (entry), entry_paste_cb, self);
  return entry;
}

static void
add_source (RancangFiguresGroup *self,
            const char          *source)
{
  RancangPlan *plan = rancang_document_get_plan (self->document);
  g_autoptr (RancangItem) item = rancang_item_new ("budget-line");
  g_autoptr (GError) error = NULL;

  rancang_plan_begin (plan, C_("undo", "Add budget line"));
  if (rancang_plan_insert (plan, self->parent, item, -1, &error)
      && rancang_plan_set_text (plan, item, "source", source, &error))
    {
      rancang_plan_commit (plan);
      follow_new_line (self);
      return;
    }
  rancang_plan_rollback (plan);
  rancang_document_say (self->document, error->message);
}

static void
source_activated_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  add_source (user_data, g_variant_get_string (parameter, NULL));
}

static GtkWidget *
create_source_button (RancangFiguresGroup *self)
{
  const RancangField *field = rancang_kind_find_field (rancang_kind_lookup (self->kind), "source");
  static const GActionEntry entries[] = { { "add-source", source_activated_cb, "s" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *content = adw_button_content_new ();

  for (guint i = 0; field->choices[i].code != NULL; i++)
    {
      const char *code = field->choices[i].code;
      g_autoptr (GMenuItem) entry = g_menu_item_new (rancang_label_get_choice (field, code),
                                                     NULL);

      g_menu_item_set_action_and_target (entry, "figures.add-source", "s", code);
      g_menu_append_item (menu, entry);
    }
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "figures", G_ACTION_GROUP (actions));

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("Add source of funds"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), content);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
rancang_figures_group_dispose (GObject *object)
{
  RancangFiguresGroup *self = RANCANG_FIGURES_GROUP (object);

  G_OBJECT_CLASS (rancang_figures_group_parent_class)->dispose (object);

  g_clear_object (&self->single);
  g_clear_object (&self->parent);
  g_clear_object (&self->document);
}

static void
rancang_figures_group_finalize (GObject *object)
{
  RancangFiguresGroup *self = RANCANG_FIGURES_GROUP (object);

  g_free (self->kind);

  G_OBJECT_CLASS (rancang_figures_group_parent_class)->finalize (object);
}

static void
rancang_figures_group_class_init (RancangFiguresGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rancang_figures_group_dispose;
  object_class->finalize = rancang_figures_group_finalize;
}

static void
rancang_figures_group_init (RancangFiguresGroup *self)
{
  self->card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->hint = gtk_label_new (_("The plan has no years yet: fill in its first and last year under "
                                "“Region and vision”."));
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_widget_add_css_class (self->hint, "dimmed");
  gtk_box_append (GTK_BOX (self->card), self->hint);
  gtk_widget_add_css_class (self->card, "card");
  gtk_widget_add_css_class (self->card, "figures");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->card);
}

static RancangFiguresGroup *
create_group (RancangDocument *document,
              const char      *kind)
{
  RancangFiguresGroup *self = g_object_new (RANCANG_TYPE_FIGURES_GROUP, NULL);

  self->document = g_object_ref (document);
  self->kind = g_strdup (kind);
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/* All items of the kind that `parent` holds. */
GtkWidget *
rancang_figures_group_new (RancangDocument *document,
                           RancangItem     *parent,
                           const char      *kind)
{
  RancangFiguresGroup *self = create_group (document, kind);

  self->parent = g_object_ref (parent);
  adw_preferences_group_set_title (
    ADW_PREFERENCES_GROUP (self),
    holds_money (self) ? _("Budget (rupiah)")
                       : rancang_label_get_collection (rancang_kind_lookup (kind)));
  if (!rancang_document_is_read_only (document))
    gtk_box_append (GTK_BOX (self->card),
                    holds_money (self) ? create_source_button (self) : create_entry (self));
  refill (self);

  return GTK_WIDGET (self);
}

/* The series of one item alone. */
GtkWidget *
rancang_figures_group_new_single (RancangDocument *document,
                                  RancangItem     *item)
{
  RancangFiguresGroup *self;

  self = create_group (document, rancang_kind_get_name (rancang_item_get_kind (item)));
  self->single = g_object_ref (item);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("By year"));
  refill (self);

  return GTK_WIDGET (self);
}
