/* SPDX-License-Identifier: GPL-3.0-or-later */
/* paste-dialog.c: shows what a paste will do before it does it */

#define G_LOG_DOMAIN "rancang-table"

#include "config.h"

#include <glib/gi18n.h>

#include "labels.h"
#include "table/item-table-private.h"
#include "table/paste-dialog.h"

/* Nobody reads more; the number says how many there are. */
#define PROBLEMS_SHOWN 500

/**
 * RancangPasteDialog:
 *
 * What is understood stands in the preview as the plan will hold it, what is not stands above with
 * the reason. Cells that are not understood are left as they are.
 */
struct _RancangPasteDialog
{
  AdwDialog parent_instance;

  /* Template */
  AdwSwitchRow  *headings_row;
  AdwSwitchRow  *append_row;
  GtkLabel      *summary;
  GtkLabel      *ignored;
  GtkWidget     *problems_box;
  GtkLabel      *problems_label;
  GtkListView   *problems;
  GtkColumnView *preview;
  GtkWidget     *apply_button;

  /* Owned */
  RancangItemTable  *table;
  RancangItem       *start; /* the row at which the block begins, or NULL */
  GPtrArray         *rows;
  GPtrArray         *shown; /* from the column on at which it begins */
  RancangTablePaste *paste;

  /* Plain */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (RancangPasteDialog, rancang_paste_dialog, ADW_TYPE_DIALOG)

static void
show_problems (RancangPasteDialog *self)
{
  RancangTablePaste *paste = self->paste;
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);
  g_autoptr (GtkNoSelection) selection = NULL;
  g_autofree char *label = NULL;
  guint n = 0;

  for (guint row = 0; row < paste->rows->len && n < PROBLEMS_SHOWN; row++)
    for (guint i = 0; i < paste->columns->len; i++)
      {
        const RancangTableColumn *column = paste->columns->pdata[i];
        const char *problem = rancang_table_paste_get_cell (paste, row, i)->problem;

        if (problem != NULL && n++ < PROBLEMS_SHOWN)
          {
            /* Translators: a row, a column, and what is wrong with the cell there */
            g_autofree char *line = g_strdup_printf (_("Row %u, %s: %s"), row + 1, column->title,
                                                     problem);

            gtk_string_list_append (lines, line);
          }
      }
  label = g_strdup_printf (ngettext ("%u cell was not understood and stays as it is",
                                     "%u cells were not understood and stay as they are",
                                     paste->n_problems), paste->n_problems);
  gtk_label_set_label (self->problems_label, label);
  gtk_widget_set_visible (self->problems_box, paste->n_problems > 0);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (lines)));
  gtk_list_view_set_model (self->problems, GTK_SELECTION_MODEL (selection));
}

static void
show_summary (RancangPasteDialog *self)
{
  RancangTablePaste *paste = self->paste;
  g_autofree char *values = g_strdup_printf (ngettext ("%u value", "%u values", paste->n_values),
                                             paste->n_values);
  g_autofree char *changed = g_strdup_printf (ngettext ("%u row is changed", "%u rows are changed",
                                                        paste->n_changed), paste->n_changed);
  g_autofree char *new = g_strdup_printf (ngettext ("%u row is new", "%u rows are new",
                                                    paste->n_new), paste->n_new);
  g_autoptr (GString) text = g_string_new (values);
  g_autofree char *headings = NULL;
  g_autofree char *ignored = NULL;

  if (paste->n_changed > 0)
    g_string_append_printf (text, " · %s", changed);
  if (paste->n_new > 0)
    g_string_append_printf (text, " · %s", new);
  gtk_label_set_label (self->summary, text->str);
  g_ptr_array_add (paste->ignored, NULL);
  headings = g_strjoinv (", ", (char **) paste->ignored->pdata);
  g_ptr_array_remove_index (paste->ignored, paste->ignored->len - 1);
  ignored = g_strdup_printf (_("Left out: %s"), headings);
  gtk_label_set_label (self->ignored, ignored);
  gtk_widget_set_visible (GTK_WIDGET (self->ignored), paste->ignored->len > 0);
  gtk_widget_set_sensitive (self->apply_button, paste->n_values > 0);
}

/* A value as the plan will hold it, so that "6,2 M" is seen in full. */
static char *
dup_value (RancangPasteDialog       *self,
           const RancangTableColumn *column,
           const GValue             *value)
{
  RancangPlan *plan = rancang_document_get_plan (self->paste->document);
  const RancangLanguage language = rancang_language_get_default ();
  const RancangDecimal *number;
  RancangItem *place;

  if (column->type == RANCANG_TABLE_COLUMN_PLACE)
    {
      place = rancang_plan_find (plan, g_value_get_string (value));
      return place != NULL ? rancang_label_dup_item (place) : g_strdup ("");
    }
  if (column->type == RANCANG_TABLE_COLUMN_FIELD)
    return rancang_field_dup_plain_text (column->field, value, plan, language);

  number = g_value_get_boxed (value);
  return number != NULL ? rancang_format_number (number, language) : g_strdup ("");
}

static void
setup_cell_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_list_item_set_child (list_item, label);
}

static void
bind_cell_cb (RancangPasteDialog       *self,
              GtkListItem              *list_item,
              GtkSignalListItemFactory *factory)
{
  const guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "index"));
  const guint row = gtk_list_item_get_position (list_item);
  GtkWidget *label = gtk_list_item_get_child (list_item);
  const char *written = rancang_table_paste_get_text (self->paste, row, index);
  RancangPasteCell *cell = rancang_table_paste_get_cell (self->paste, row, index);
  g_autofree char *value = NULL;
  g_autofree char *text = NULL;

  if (G_IS_VALUE (&cell->value))
    value = dup_value (self, self->paste->columns->pdata[index], &cell->value);
  gtk_widget_remove_css_class (label, "warning");
  gtk_widget_remove_css_class (label, "dimmed");
  if (cell->problem != NULL)
    {
      text = g_strdup_printf ("⚠ %s", written);
      gtk_widget_add_css_class (label, "warning");
    }
  else if (value == NULL)
    gtk_widget_add_css_class (label, "dimmed");
  gtk_label_set_label (GTK_LABEL (label),
                       text != NULL ? text : value != NULL ? value : written != NULL ? written : "");
  gtk_widget_set_tooltip_text (label, cell->problem);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_list_item_set_child (list_item, label);
}

static void
bind_row_cb (RancangPasteDialog *self,
             GtkListItem        *list_item)
{
  RancangItem *item = self->paste->items->pdata[gtk_list_item_get_position (list_item)];
  g_autofree char *label = item != NULL ? rancang_label_dup_item (item) : NULL;

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (list_item)),
                       label != NULL ? label : C_("pasted row", "New"));
}

static void
add_row_column (RancangPasteDialog *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  column = gtk_column_view_column_new (C_("column", "Row"), factory);
  gtk_column_view_column_set_fixed_width (column, 140);
  gtk_column_view_append_column (self->preview, column);
  g_object_unref (column);
}

static void
show_preview (RancangPasteDialog *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->preview);
  g_autoptr (GListStore) rows = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_column_view_set_model (self->preview, NULL);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->preview, column);
    }
  add_row_column (self);
  for (guint i = 0; i < self->paste->columns->len; i++)
    {
      const RancangTableColumn *column = self->paste->columns->pdata[i];
      GtkListItemFactory *factory;
      g_autoptr (GtkColumnViewColumn) view_column = NULL;

      if (column == NULL)
        continue;
      factory = gtk_signal_list_item_factory_new ();
      g_object_set_data (G_OBJECT (factory), "index", GUINT_TO_POINTER (i));
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), NULL);
      g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cell_cb), self,
                               G_CONNECT_SWAPPED);
      view_column = gtk_column_view_column_new (column->title, factory);
      gtk_column_view_column_set_resizable (view_column, TRUE);
      gtk_column_view_column_set_fixed_width (view_column, 150);
      gtk_column_view_append_column (self->preview, view_column);
    }
  for (guint i = 0; i < self->paste->rows->len; i++)
    {
      g_autoptr (GtkStringObject) row = gtk_string_object_new ("");

      g_list_store_append (rows, row);
    }
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (rows)));
  gtk_column_view_set_model (self->preview, GTK_SELECTION_MODEL (selection));
}

static GPtrArray *
list_items (RancangPasteDialog *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *rows = G_LIST_MODEL (self->table->selection);
  const guint start = rancang_item_table_find (self->table, self->start);

  for (guint i = start; start != GTK_INVALID_LIST_POSITION && i < g_list_model_get_n_items (rows)
                        && items->len < self->rows->len; i++)
    g_ptr_array_add (items, g_list_model_get_item (rows, i));

  return items;
}

static void
update (RancangPasteDialog *self)
{
  RancangItemTable *table = self->table;
  g_autoptr (GPtrArray) items = list_items (self);
  RancangPasteTarget target = { table->document, table->kind, table->columns, self->shown, items,
                                rancang_item_table_find_place (table) };
  RancangPasteOptions options = { adw_switch_row_get_active (self->headings_row),
                                  adw_switch_row_get_active (self->append_row) };

  gtk_column_view_set_model (self->preview, NULL);
  g_clear_pointer (&self->paste, rancang_table_paste_free);
  self->paste = rancang_table_paste_new (&target, self->rows, &options, NULL);
  if (self->paste == NULL)
    return;
  show_summary (self);
  show_problems (self);
  show_preview (self);
}

static void
options_changed_cb (RancangPasteDialog *self)
{
  if (!self->updating)
    update (self);
}

/* FALSE where the plan refused; then the document says why and nothing is changed. */
gboolean
rancang_paste_dialog_apply (RancangPasteDialog *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (RANCANG_IS_PASTE_DIALOG (self), FALSE);

  if (self->paste == NULL || !rancang_item_table_can_edit (self->table))
    return FALSE;
  if (!rancang_table_paste_apply (self->paste, &error))
    {
      rancang_document_say (self->table->document, error->message);
      return FALSE;
    }
  return TRUE;
}

static void
apply_cb (RancangPasteDialog *self)
{
  RancangItemTable *table = g_object_ref (self->table);
  const gboolean done = rancang_paste_dialog_apply (self);

  adw_dialog_close (ADW_DIALOG (self));
  if (done)
    gtk_widget_grab_focus (GTK_WIDGET (table));
  g_object_unref (table);
}

static void
setup_problem_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_margin_start (label, 6);
  gtk_widget_set_margin_end (label, 6);
  gtk_list_item_set_child (list_item, label);
}

static void
bind_problem_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *list_item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (list_item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (list_item)));
}

static void
rancang_paste_dialog_dispose (GObject *object)
{
  RancangPasteDialog *self = RANCANG_PASTE_DIALOG (object);

  if (self->preview != NULL)
    gtk_column_view_set_model (self->preview, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_PASTE_DIALOG);
  g_clear_pointer (&self->paste, rancang_table_paste_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_object (&self->start);
  g_clear_object (&self->table);

  G_OBJECT_CLASS (rancang_paste_dialog_parent_class)->dispose (object);
}

static void
rancang_paste_dialog_class_init (RancangPasteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_paste_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/table/paste-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangPasteDialog, headings_row);
  gtk_widget_class_bind_template_child (widget_class, RancangPasteDialog, append_row);
  gtk_widget_class_bind_template_child (widget_class, RancangPasteDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, RancangPasteDialog, ignored);
  gtk_widget_class_bind_template_child (widget_class, RancangPasteDialog, problems_box);
  gtk_widget_class_bind_template_child (widget_class, RancangPasteDialog, problems_label);
  gtk_widget_class_bind_template_child (widget_class, RancangPasteDialog, problems);
  gtk_widget_class_bind_template_child (widget_class, RancangPasteDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, RancangPasteDialog, apply_button);
  gtk_widget_class_bind_template_callback (widget_class, options_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
}

static void
rancang_paste_dialog_init (RancangPasteDialog *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_problem_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_problem_cb), NULL);
  gtk_list_view_set_factory (self->problems, factory);
  g_object_unref (factory);
}

/* A preview of pasting `rows` (GStrv each) from the table's focused cell on. */
AdwDialog *
rancang_paste_dialog_new (RancangItemTable *table,
                          GPtrArray        *rows)
{
  RancangPasteDialog *self = g_object_new (RANCANG_TYPE_PASTE_DIALOG, NULL);
  guint first = 0;

  self->table = g_object_ref (table);
  self->rows = g_ptr_array_ref (rows);
  g_set_object (&self->start, table->cursor);
  self->shown = rancang_item_table_list_shown (table);
  g_ptr_array_find (self->shown, table->cursor_column, &first);
  if (first > 0)
    g_ptr_array_remove_range (self->shown, 0, first);
  self->updating = TRUE;
  adw_switch_row_set_active (self->headings_row,
                             rancang_table_paste_has_headings (table->columns, rows));
  adw_switch_row_set_active (self->append_row, self->start == NULL);
  self->updating = FALSE;
  update (self);

  return ADW_DIALOG (self);
}
