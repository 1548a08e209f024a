/* SPDX-License-Identifier: GPL-3.0-or-later */
/* replace-dialog.c: finds and replaces a text in all of the plan */

#define G_LOG_DOMAIN "rancang-dialogs"

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/replace-dialog.h"
#include "labels.h"

/* How long one step of the search may keep the window from drawing. */
#define STEP_USEC 6000
/* Letters shown before and after an occurrence. */
#define AROUND 32

/* An occurrence in the list, with its check. */
#define RANCANG_TYPE_REPLACE_ROW (rancang_replace_row_get_type ())
G_DECLARE_FINAL_TYPE (RancangReplaceRow, rancang_replace_row, RANCANG, REPLACE_ROW, GObject)

struct _RancangReplaceRow
{
  GObject            parent_instance;
  RancangOccurrence *occurrence;
  gboolean           left_out;
};

G_DEFINE_FINAL_TYPE (RancangReplaceRow, rancang_replace_row, G_TYPE_OBJECT)

struct _RancangReplaceDialog
{
  AdwDialog parent_instance;

  /* Template */
  GtkEditable *find_row;
  GtkEditable *replace_row;
  GtkWidget   *case_button;
  GtkWidget   *words_button;
  GtkStack    *stack;
  GtkListView *list;
  GtkLabel    *count;
  GtkWidget   *select_bar;
  GtkButton   *replace_button;

  /* Owned */
  RancangDocument *document;
  GListStore      *rows;
  GPtrArray       *items; /* to look through */
  char            *needle;

  /* Plain */
  RancangFindFlags flags;
  guint            position;
  guint            source;
  gulong           changed_handler;
  guint            n_left_out;
};

G_DEFINE_FINAL_TYPE (RancangReplaceDialog, rancang_replace_dialog, ADW_TYPE_DIALOG)

enum
{
  REPLACED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
rancang_replace_row_finalize (GObject *object)
{
  g_clear_pointer (&RANCANG_REPLACE_ROW (object)->occurrence, rancang_occurrence_unref);
  G_OBJECT_CLASS (rancang_replace_row_parent_class)->finalize (object);
}

static void
rancang_replace_row_class_init (RancangReplaceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_replace_row_finalize;
}

static void
rancang_replace_row_init (RancangReplaceRow *self)
{
}

static guint
count_rows (RancangReplaceDialog *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}

static void
update_state (RancangReplaceDialog *self)
{
  const guint n = count_rows (self);
  const guint chosen = n - self->n_left_out;
  const gboolean searching = self->source != 0;
  const gboolean typed = *gtk_editable_get_text (self->find_row) != '\0';
  g_autofree char *found = NULL;
  g_autofree char *label = NULL;

  found = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u place", "%u places", n), n);
  if (chosen == 0)
    label = g_strdup (C_("button", "Replace"));
  else
    label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Replace %u", "Replace %u", chosen),
                             chosen);
  gtk_label_set_label (self->count, found);
  gtk_button_set_label (self->replace_button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->replace_button),
                            chosen > 0 && !searching
                              && !rancang_document_is_read_only (self->document));
  gtk_widget_set_visible (self->select_bar, n > 0);
  gtk_stack_set_visible_child_name (self->stack, n > 0                  ? "list"
                                                 : typed && !searching ? "empty"
                                                                       : "start");
  if (!searching && typed)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), found,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static gboolean
add_item (RancangItem *item,
          gpointer     user_data)
{
  g_ptr_array_add (user_data, g_object_ref (item));
  return TRUE;
}

/* A slice of the plan at a time; the next key begins anew. */
static gboolean
step_cb (gpointer user_data)
{
  RancangReplaceDialog *self = user_data;
  const gint64 end = g_get_monotonic_time () + STEP_USEC;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  found = g_ptr_array_new_with_free_func ((GDestroyNotify) rancang_occurrence_unref);
  while (self->position < self->items->len && g_get_monotonic_time () < end)
    rancang_item_find_text (g_ptr_array_index (self->items, self->position++), self->needle,
                            self->flags, found);
  for (guint i = 0; i < found->len; i++)
    {
      RancangReplaceRow *row = g_object_new (RANCANG_TYPE_REPLACE_ROW, NULL);

      row->occurrence = rancang_occurrence_ref (g_ptr_array_index (found, i));
      g_ptr_array_add (rows, row);
    }
  g_list_store_splice (self->rows, count_rows (self), 0, rows->pdata, rows->len);
  if (self->position < self->items->len)
    return G_SOURCE_CONTINUE;

  g_ptr_array_set_size (self->items, 0);
  self->source = 0;
  update_state (self);
  return G_SOURCE_REMOVE;
}

static void
start_search (RancangReplaceDialog *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_list_store_remove_all (self->rows);
  g_ptr_array_set_size (self->items, 0);
  self->position = 0;
  self->n_left_out = 0;
  self->flags = RANCANG_FIND_DEFAULT;
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->case_button)))
    self->flags |= RANCANG_FIND_MATCH_CASE;
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->words_button)))
    self->flags |= RANCANG_FIND_WHOLE_WORDS;
  g_set_str (&self->needle, gtk_editable_get_text (self->find_row));
  if (*self->needle != '\0')
    {
      rancang_item_foreach (rancang_document_get_root (self->document), NULL, add_item,
                            self->items);
      self->source = g_idle_add (step_cb, self);
    }
  update_state (self);
}

static void
find_changed_cb (RancangReplaceDialog *self)
{
  start_search (self);
}

/* Redraws the list: what would be written changed. */
static void
replacement_changed_cb (RancangReplaceDialog *self)
{
  const guint n = count_rows (self);

  g_list_model_items_changed (G_LIST_MODEL (self->rows), 0, n, n);
}

static void
choose_all (RancangReplaceDialog *self,
            gboolean              left_out)
{
  const guint n = count_rows (self);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RancangReplaceRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      row->left_out = left_out;
    }
  self->n_left_out = left_out ? n : 0;
  replacement_changed_cb (self);
  update_state (self);
}

static void
select_all_cb (RancangReplaceDialog *self)
{
  choose_all (self, FALSE);
}

static void
select_none_cb (RancangReplaceDialog *self)
{
  choose_all (self, TRUE);
}

static GPtrArray *
collect_chosen (RancangReplaceDialog *self)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) rancang_occurrence_unref);

  for (guint i = 0; i < count_rows (self); i++)
    {
      g_autoptr (RancangReplaceRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (!row->left_out)
        g_ptr_array_add (chosen, rancang_occurrence_ref (row->occurrence));
    }
  return chosen;
}

static void
replace_clicked_cb (RancangReplaceDialog *self)
{
  g_autoptr (GPtrArray) chosen = collect_chosen (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  guint n_replaced = 0;
  guint n_skipped = 0;
  gboolean done;

  g_signal_handler_block (rancang_document_get_plan (self->document), self->changed_handler);
  done = rancang_plan_replace_text (rancang_document_get_plan (self->document),
                                    C_("undo", "Replace text"), chosen,
                                    gtk_editable_get_text (self->replace_row), &n_replaced,
                                    &n_skipped, &error);
  g_signal_handler_unblock (rancang_document_get_plan (self->document), self->changed_handler);
  if (!done)
    {
      rancang_document_say (self->document, error->message);
      start_search (self);
      return;
    }
  message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u place replaced",
                                          "%u places replaced", n_replaced), n_replaced);
  if (n_skipped > 0)
    {
      g_autofree char *skipped = NULL;
      char *both;

      skipped = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u left as it was",
                                              "%u left as they were", n_skipped), n_skipped);
      both = g_strconcat (message, ", ", skipped, NULL);
      g_free (message);
      message = both;
    }
  g_signal_emit (self, signals[REPLACED], 0, message);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
toggled_cb (RancangReplaceDialog *self,
            GtkCheckButton       *check)
{
  GtkListItem *list_item = g_object_get_data (G_OBJECT (check), "list-item");
  RancangReplaceRow *row = gtk_list_item_get_item (list_item);
  const gboolean left_out = !gtk_check_button_get_active (check);

  if (row == NULL || row->left_out == left_out)
    return;
  row->left_out = left_out;
  self->n_left_out += left_out ? 1 : -1;
  update_state (self);
}

static void
activate_cb (RancangReplaceDialog *self,
             guint                 position,
             GtkListView          *list)
{
  g_autoptr (RancangReplaceRow) row = NULL;

  row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  if (row == NULL)
    return;
  row->left_out = !row->left_out;
  self->n_left_out += row->left_out ? 1 : -1;
  g_list_model_items_changed (G_LIST_MODEL (self->rows), position, 1, 1);
  update_state (self);
}

static GtkWidget *
create_label (gboolean caption)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (caption)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dimmed");
    }
  else
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_lines (GTK_LABEL (label), 3);
    }
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item,
          RancangReplaceDialog     *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_margin_top (row, 6);
  gtk_widget_set_margin_bottom (row, 6);
  gtk_widget_set_hexpand (text, TRUE);
  g_object_set_data (G_OBJECT (check), "list-item", list_item);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (text), create_label (FALSE));
  gtk_box_append (GTK_BOX (text), create_label (TRUE));
  gtk_box_append (GTK_BOX (row), check);
  gtk_box_append (GTK_BOX (row), text);
  gtk_list_item_set_child (list_item, row);
}

static void
add_attribute (PangoAttrList  *attributes,
               PangoAttribute *attribute,
               guint           start,
               guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

/* "…untuk ~kota~ **kabupaten** kita…": the old text struck, the new one bold. */
static void
show_excerpt (RancangReplaceDialog    *self,
              GtkLabel                *label,
              const RancangOccurrence *occurrence)
{
  const char *replacement = gtk_editable_get_text (self->replace_row);
  const char *start = occurrence->text + occurrence->start;
  const char *end = start + occurrence->length;
  const char *from = start;
  const char *to = end;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  guint old_start;
  guint new_start;

  for (guint i = 0; i < AROUND && from > occurrence->text; i++)
    from = g_utf8_prev_char (from);
  for (guint i = 0; i < AROUND && *to != '\0'; i++)
    to = g_utf8_next_char (to);
  g_string_append (text, from > occurrence->text ? "…" : "");
  g_string_append_len (text, from, start - from);
  old_start = text->len;
  g_string_append_len (text, start, end - start);
  if (*replacement != '\0')
    g_string_append_c (text, ' ');
  new_start = text->len;
  g_string_append (text, replacement);
  add_attribute (attributes, pango_attr_strikethrough_new (TRUE), old_start,
                 old_start + occurrence->length);
  add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), new_start, text->len);
  g_string_append_len (text, end, to - end);
  g_string_append (text, *to != '\0' ? "…" : "");
  g_strdelimit (text->str, "\n\r\t", ' ');
  gtk_label_set_label (label, text->str);
  gtk_label_set_attributes (label, attributes);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         RancangReplaceDialog     *self)
{
  RancangReplaceRow *row = gtk_list_item_get_item (list_item);
  RancangItem *item = row->occurrence->item;
  GtkWidget *check = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *excerpt = gtk_widget_get_first_child (gtk_widget_get_next_sibling (check));
  GtkWidget *place = gtk_widget_get_next_sibling (excerpt);
  g_autofree char *title = rancang_label_dup_item (item);
  g_autofree char *text = NULL;

  text = g_strdup_printf ("%s · %s · %s", rancang_label_get_kind (rancang_item_get_kind (item)),
                          title, rancang_label_get_field (row->occurrence->field));
  show_excerpt (self, GTK_LABEL (excerpt), row->occurrence);
  gtk_label_set_label (GTK_LABEL (place), text);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !row->left_out);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_list_item_set_accessible_label (list_item, text);
}

static void
rancang_replace_dialog_dispose (GObject *object)
{
  RancangReplaceDialog *self = RANCANG_REPLACE_DIALOG (object);

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->document != NULL)
    g_clear_signal_handler (&self->changed_handler, rancang_document_get_plan (self->document));
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_REPLACE_DIALOG);
  g_clear_object (&self->rows);
  g_clear_object (&self->document);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->needle, g_free);

  G_OBJECT_CLASS (rancang_replace_dialog_parent_class)->dispose (object);
}

static void
rancang_replace_dialog_class_init (RancangReplaceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_replace_dialog_dispose;
  signals[REPLACED] = g_signal_new ("replaced", RANCANG_TYPE_REPLACE_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/dialogs/replace-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangReplaceDialog, find_row);
  gtk_widget_class_bind_template_child (widget_class, RancangReplaceDialog, replace_row);
  gtk_widget_class_bind_template_child (widget_class, RancangReplaceDialog, case_button);
  gtk_widget_class_bind_template_child (widget_class, RancangReplaceDialog, words_button);
  gtk_widget_class_bind_template_child (widget_class, RancangReplaceDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RancangReplaceDialog, list);
  gtk_widget_class_bind_template_child (widget_class, RancangReplaceDialog, count);
  gtk_widget_class_bind_template_child (widget_class, RancangReplaceDialog, select_bar);
  gtk_widget_class_bind_template_child (widget_class, RancangReplaceDialog, replace_button);
  gtk_widget_class_bind_template_callback (widget_class, find_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, replacement_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, select_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, select_none_cb);
  gtk_widget_class_bind_template_callback (widget_class, replace_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
rancang_replace_dialog_init (RancangReplaceDialog *self)
{
  GtkNoSelection *selection;

  self->rows = g_list_store_new (RANCANG_TYPE_REPLACE_ROW);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
}

AdwDialog *
rancang_replace_dialog_new (RancangDocument *document)
{
  RancangReplaceDialog *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_REPLACE_DIALOG, NULL);
  self->document = g_object_ref (document);
  self->changed_handler = g_signal_connect_swapped (rancang_document_get_plan (document), "changed",
                                                    G_CALLBACK (start_search), self);
  update_state (self);
  return ADW_DIALOG (self);
}
