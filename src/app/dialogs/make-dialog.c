/* SPDX-License-Identifier: GPL-3.0-or-later */
/* make-dialog.c: asks for name and place of what is made out of other items */

#define G_LOG_DOMAIN "rancang-dialogs"

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/make-dialog.h"
#include "dialogs/picker-dialog.h"
#include "labels.h"

/**
 * RancangMakeDialog:
 *
 * A strategy out of SWOT entries, a programme out of a gap. The sub-dimension that was chosen last
 * in a document is offered again: then one step is enough.
 */
struct _RancangMakeDialog
{
  AdwDialog parent_instance;

  /* Template */
  GtkWidget    *make_button;
  AdwEntryRow  *title_row;
  AdwActionRow *place_row;
  GtkWidget    *scroller;
  GtkListView  *list;
  GtkLabel     *note;

  /* Owned */
  RancangDocument *document;
  RancangItem     *place;
  GListModel      *choices;
  GHashTable      *chosen; /* items, owned */

  /* Plain */
  RancangMakeFunc      func;
  GWeakRef             object;
  RancangSectionFunc   section_title;
  RancangMakeCheckFunc check;
  int                  settle_frames;
};

G_DEFINE_FINAL_TYPE (RancangMakeDialog, rancang_make_dialog, ADW_TYPE_DIALOG)

/* Where the document remembers the sub-dimension. */
#define LAST_PLACE "rancang-last-place"

static GPtrArray *
list_chosen (RancangMakeDialog *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; self->choices != NULL && i < g_list_model_get_n_items (self->choices); i++)
    {
      g_autoptr (RancangItem) item = g_list_model_get_item (self->choices, i);

      if (g_hash_table_contains (self->chosen, item))
        g_ptr_array_add (items, g_steal_pointer (&item));
    }
  return items;
}

static const char *
find_problem (RancangMakeDialog *self)
{
  g_autoptr (GPtrArray) chosen = list_chosen (self);
  const char *problem = self->check != NULL ? self->check (chosen) : NULL;

  if (problem != NULL)
    return problem;
  if (*gtk_editable_get_text (GTK_EDITABLE (self->title_row)) == '\0')
    return _("Give it a title.");
  if (self->place == NULL || rancang_item_get_plan (self->place) == NULL)
    return _("Choose the sub-dimension that it belongs to.");
  return NULL;
}

static void
update_state (RancangMakeDialog *self)
{
  const char *problem;

  if (self->document == NULL)
    return;

  problem = find_problem (self);
  gtk_widget_set_sensitive (self->make_button, problem == NULL);
  gtk_label_set_label (self->note, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), problem != NULL);
}

static void
picked_cb (RancangItem *item,
           gpointer     user_data)
{
  rancang_make_dialog_set_place (user_data, item);
}

static void
place_activated_cb (RancangMakeDialog *self)
{
  rancang_picker_dialog_present (GTK_WIDGET (self), self->document, "sub-dimension",
                                 _("Choose Sub-dimension"), picked_cb, G_OBJECT (self));
}

static void
make_cb (RancangMakeDialog *self)
{
  g_autoptr (GObject) object = g_weak_ref_get (&self->object);
  g_autoptr (GPtrArray) chosen = list_chosen (self);
  g_autoptr (RancangItem) place = g_object_ref (self->place);
  g_autofree char *title = g_strstrip (
    g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title_row))));

  if (find_problem (self) != NULL)
    return;

  g_object_set_data_full (G_OBJECT (self->document), LAST_PLACE,
                          g_strdup (rancang_item_get_id (place)), g_free);
  adw_dialog_close (ADW_DIALOG (self));
  if (object != NULL)
    self->func (title, place, chosen, object);
}

static void
toggled_cb (GtkCheckButton *button,
            GtkListItem    *list_item)
{
  RancangMakeDialog *self
    = RANCANG_MAKE_DIALOG (gtk_widget_get_ancestor (GTK_WIDGET (button),
                                                    RANCANG_TYPE_MAKE_DIALOG));
  RancangItem *item = gtk_list_item_get_item (list_item);

  if (self != NULL && item != NULL)
    rancang_make_dialog_choose (self, item, gtk_check_button_get_active (button));
}

/* The list guesses heights at first, and would begin below the title of its first section. */
static gboolean
scroll_to_top_cb (GtkWidget     *widget,
                  GdkFrameClock *clock,
                  gpointer       user_data)
{
  RancangMakeDialog *self = RANCANG_MAKE_DIALOG (widget);

  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  return --self->settle_frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
setup_cb (RancangMakeDialog *self,
          GtkListItem       *list_item)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_margin_start (label, 6);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  /* The button takes the focus, not the row around it. */
  gtk_list_item_set_focusable (list_item, FALSE);
  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_child (list_item, button);
}

static void
bind_cb (RancangMakeDialog *self,
         GtkListItem       *list_item)
{
  GtkWidget *button = gtk_list_item_get_child (list_item);
  RancangItem *item = gtk_list_item_get_item (list_item);
  g_autofree char *title = rancang_label_dup_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_check_button_get_child (GTK_CHECK_BUTTON (button))), title);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                               g_hash_table_contains (self->chosen, item));
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), list_item);
}

static void
unbind_cb (RancangMakeDialog *self,
           GtkListItem       *list_item)
{
  GtkWidget *button = gtk_list_item_get_child (list_item);

  if (button != NULL)
    g_signal_handlers_disconnect_by_func (button, toggled_cb, list_item);
}

static void
setup_header_cb (RancangMakeDialog *self,
                 GtkListHeader     *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (RancangMakeDialog *self,
                GtkListHeader     *header)
{
  GtkWidget *label = gtk_list_header_get_child (header);

  gtk_label_set_label (GTK_LABEL (label), self->section_title (gtk_list_header_get_item (header)));
}

static void
rancang_make_dialog_dispose (GObject *object)
{
  RancangMakeDialog *self = RANCANG_MAKE_DIALOG (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_MAKE_DIALOG);
  g_clear_object (&self->choices);
  g_clear_object (&self->place);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_make_dialog_parent_class)->dispose (object);
}

static void
rancang_make_dialog_finalize (GObject *object)
{
  RancangMakeDialog *self = RANCANG_MAKE_DIALOG (object);

  g_hash_table_unref (self->chosen);
  g_weak_ref_clear (&self->object);

  G_OBJECT_CLASS (rancang_make_dialog_parent_class)->finalize (object);
}

static void
rancang_make_dialog_class_init (RancangMakeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_make_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = rancang_make_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/dialogs/make-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangMakeDialog, make_button);
  gtk_widget_class_bind_template_child (widget_class, RancangMakeDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, RancangMakeDialog, place_row);
  gtk_widget_class_bind_template_child (widget_class, RancangMakeDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, RancangMakeDialog, list);
  gtk_widget_class_bind_template_child (widget_class, RancangMakeDialog, note);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_state);
  gtk_widget_class_bind_template_callback (widget_class, place_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_header_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_header_cb);
}

static void
rancang_make_dialog_init (RancangMakeDialog *self)
{
  g_weak_ref_init (&self->object, NULL);
  self->chosen = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
rancang_make_dialog_new (RancangDocument *document,
                         const char      *heading,
                         const char      *title,
                         RancangMakeFunc  func,
                         GObject         *object)
{
  RancangMakeDialog *self;
  const char *last;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (func != NULL, NULL);

  self = g_object_new (RANCANG_TYPE_MAKE_DIALOG, "title", heading, NULL);
  self->document = g_object_ref (document);
  self->func = func;
  g_weak_ref_set (&self->object, object);
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), title != NULL ? title : "");
  last = g_object_get_data (G_OBJECT (document), LAST_PLACE);
  rancang_make_dialog_set_place (self, last != NULL ? rancang_plan_find (
                                                        rancang_document_get_plan (document), last)
                                                    : NULL);

  return ADW_DIALOG (self);
}

void
rancang_make_dialog_set_choices (RancangMakeDialog    *self,
                                 GListModel           *sections,
                                 RancangSectionFunc    title,
                                 RancangMakeCheckFunc  check)
{
  GtkNoSelection *selection;

  g_return_if_fail (RANCANG_IS_MAKE_DIALOG (self));
  g_return_if_fail (G_IS_LIST_MODEL (sections));

  self->section_title = title;
  self->check = check;
  g_clear_object (&self->choices);
  self->choices = G_LIST_MODEL (gtk_flatten_list_model_new (g_object_ref (sections)));
  selection = gtk_no_selection_new (g_object_ref (self->choices));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  gtk_widget_set_visible (self->scroller, TRUE);
  self->settle_frames = 5;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_top_cb, NULL, NULL);
  update_state (self);
}

void
rancang_make_dialog_choose (RancangMakeDialog *self,
                            RancangItem       *item,
                            gboolean           chosen)
{
  g_return_if_fail (RANCANG_IS_MAKE_DIALOG (self));
  g_return_if_fail (RANCANG_IS_ITEM (item));

  if (chosen)
    g_hash_table_add (self->chosen, g_object_ref (item));
  else
    g_hash_table_remove (self->chosen, item);
  update_state (self);
}

void
rancang_make_dialog_set_place (RancangMakeDialog *self,
                               RancangItem       *sub_dimension)
{
  g_autofree char *title = NULL;

  g_return_if_fail (RANCANG_IS_MAKE_DIALOG (self));

  g_set_object (&self->place, sub_dimension);
  if (sub_dimension != NULL)
    {
      g_autofree char *place = rancang_label_dup_place (sub_dimension);
      g_autofree char *name = rancang_label_dup_item (sub_dimension);

      title = g_strdup_printf ("%s › %s", place, name);
    }
  adw_action_row_set_subtitle (self->place_row, title != NULL ? title : _("Choose…"));
  update_state (self);
}
