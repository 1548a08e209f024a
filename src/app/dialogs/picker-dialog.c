/* SPDX-License-Identifier: GPL-3.0-or-later */
/* picker-dialog.c: finds one item of a plan by typing */

#define G_LOG_DOMAIN "rancang-dialogs"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "dialogs/picker-dialog.h"
#include "labels.h"

/**
 * RancangPickerDialog:
 *
 * Used for references and for the search over the whole plan. An agency that is not there yet is
 * made on the spot.
 */
struct _RancangPickerDialog
{
  AdwDialog parent_instance;

  /* Template */
  GtkSearchEntry *entry;
  GtkStack       *stack;
  GtkListView    *list;
  GtkWidget      *add_button;

  /* Owned */
  RancangDocument    *document;
  GListStore         *items;
  GtkFilterListModel *filtered;
  GtkFilter          *filter;
  char               *kind;
  char               *needle;

  /* Plain */
  RancangPickedFunc func;
  GWeakRef          object;
};

G_DEFINE_FINAL_TYPE (RancangPickerDialog, rancang_picker_dialog, ADW_TYPE_DIALOG)

/* What a search over the whole plan looks through. */
static const char * const searched_kinds[] = {
  "programme", "agency", "goal", "mission", "indicator", "milestone", "stage", "sub-dimension",
};

static gboolean
add_item (RancangItem *item,
          gpointer     user_data)
{
  g_list_store_append (user_data, item);
  return TRUE;
}

static void
collect_items (RancangPickerDialog *self)
{
  RancangItem *root = rancang_document_get_root (self->document);

  if (self->kind != NULL)
    {
      rancang_item_foreach (root, self->kind, add_item, self->items);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (searched_kinds); i++)
    rancang_item_foreach (root, searched_kinds[i], add_item, self->items);
}

static gboolean
contains (const char *text,
          const char *needle)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return folded != NULL && strstr (folded, needle) != NULL;
}

static gboolean
match_item (gpointer object,
            gpointer user_data)
{
  RancangPickerDialog *self = user_data;
  RancangItem *item = object;
  g_autofree char *label = NULL;
  g_autofree char *abbreviation = NULL;

  if (self->needle == NULL || *self->needle == '\0')
    return TRUE;

  label = rancang_label_dup_item (item);
  abbreviation = rancang_label_dup_short (item);
  return contains (label, self->needle) || contains (abbreviation, self->needle);
}

/* Kinds of which a title is enough for a beginning, and that stand in the plan itself. */
static const char * const addable_kinds[] = {
  "agency", "potential", "strategic-issue", "swot-entry", NULL,
};

static void
update_state (RancangPickerDialog *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  const gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) == 0;
  const gboolean can_add = self->kind != NULL && g_strv_contains (addable_kinds, self->kind)
                           && *typed != '\0' && !rancang_document_is_read_only (self->document);
  g_autofree char *add = g_strdup_printf (_("Add “%s”"), typed);

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "list");
  gtk_button_set_label (GTK_BUTTON (self->add_button), add);
  gtk_widget_set_visible (self->add_button, can_add);
}

static void
pick (RancangPickerDialog *self,
      RancangItem         *item)
{
  g_autoptr (GObject) object = g_weak_ref_get (&self->object);
  g_autoptr (RancangItem) kept = g_object_ref (item);

  adw_dialog_close (ADW_DIALOG (self));
  if (object != NULL)
    self->func (kept, object);
}

static void
search_changed_cb (RancangPickerDialog *self,
                   GtkSearchEntry      *entry)
{
  g_free (self->needle);
  self->needle = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (entry)), -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_state (self);
}

static void
activate_cb (RancangPickerDialog *self,
             guint                position,
             GtkListView         *list)
{
  g_autoptr (RancangItem) item = g_list_model_get_item (G_LIST_MODEL (self->filtered), position);

  if (item != NULL)
    pick (self, item);
}

static void
entry_activate_cb (RancangPickerDialog *self,
                   GtkSearchEntry      *entry)
{
  search_changed_cb (self, entry);
  activate_cb (self, 0, self->list);
}

static void
next_match_cb (RancangPickerDialog *self,
               GtkSearchEntry      *entry)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
add_clicked_cb (RancangPickerDialog *self,
                GtkButton           *button)
{
  RancangPlan *plan = rancang_document_get_plan (self->document);
  RancangItem *item;

  /* To add and to choose is one step of undo; who picks may change the plan, too. */
  rancang_plan_begin (plan, gtk_button_get_label (button));
  item = rancang_command_add (self->document, rancang_document_get_root (self->document),
                              self->kind, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  if (item != NULL)
    pick (self, item);
  rancang_plan_commit (plan);
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "dimmed");
    }
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), create_label (NULL));
  gtk_box_append (GTK_BOX (box), create_label ("caption"));
  gtk_list_item_set_child (list_item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item)
{
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkWidget *title = gtk_widget_get_first_child (box);
  GtkWidget *place = gtk_widget_get_next_sibling (title);
  RancangItem *item = gtk_list_item_get_item (list_item);
  g_autofree char *title_text = rancang_label_dup_item (item);
  g_autofree char *place_text = NULL;

  if (rancang_item_is (item, "agency"))
    place_text = rancang_label_dup_short (item);
  else
    place_text = rancang_label_dup_place (item);
  gtk_label_set_label (GTK_LABEL (title), title_text);
  gtk_label_set_label (GTK_LABEL (place), place_text);
  gtk_widget_set_visible (place, g_strcmp0 (place_text, title_text) != 0);
}

static void
rancang_picker_dialog_dispose (GObject *object)
{
  RancangPickerDialog *self = RANCANG_PICKER_DIALOG (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_PICKER_DIALOG);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->items);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_picker_dialog_parent_class)->dispose (object);
}

static void
rancang_picker_dialog_finalize (GObject *object)
{
  RancangPickerDialog *self = RANCANG_PICKER_DIALOG (object);

  g_free (self->kind);
  g_free (self->needle);
  g_weak_ref_clear (&self->object);

  G_OBJECT_CLASS (rancang_picker_dialog_parent_class)->finalize (object);
}

static void
rancang_picker_dialog_class_init (RancangPickerDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_picker_dialog_dispose;
  object_class->finalize = rancang_picker_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/dialogs/picker-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangPickerDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, RancangPickerDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RancangPickerDialog, list);
  gtk_widget_class_bind_template_child (widget_class, RancangPickerDialog, add_button);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_match_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
rancang_picker_dialog_init (RancangPickerDialog *self)
{
  g_weak_ref_init (&self->object, NULL);
  self->items = g_list_store_new (RANCANG_TYPE_ITEM);
  self->filter = GTK_FILTER (gtk_custom_filter_new (match_item, self, NULL));
  self->filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)),
                                              g_object_ref (self->filter));
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rancang_picker_dialog_present (GtkWidget         *parent,
                               RancangDocument   *document,
                               const char        *kind,
                               const char        *title,
                               RancangPickedFunc  func,
                               GObject           *object)
{
  RancangPickerDialog *self;
  GtkSingleSelection *selection;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (RANCANG_IS_DOCUMENT (document));
  g_return_if_fail (func != NULL);

  self = g_object_new (RANCANG_TYPE_PICKER_DIALOG, "title", title, NULL);
  self->document = g_object_ref (document);
  self->kind = g_strdup (kind);
  self->func = func;
  g_weak_ref_set (&self->object, object);
  collect_items (self);

  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->filtered)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self));
  update_state (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}
