/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item-table-columns.c: which columns the table shows, and in which order */

#define G_LOG_DOMAIN "rancang-table"

#include "config.h"

#include "table/item-table-private.h"

#define COLUMN_DATA "rancang-column"

static const RancangTableColumn *
get_column (GtkColumnViewColumn *view_column)
{
  return g_object_get_data (G_OBJECT (view_column), COLUMN_DATA);
}

/* NULL where the column is not shown. */
GtkColumnViewColumn *
rancang_item_table_get_view_column (RancangItemTable         *self,
                                    const RancangTableColumn *column)
{
  GListModel *shown = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (GtkColumnViewColumn) view_column = g_list_model_get_item (shown, i);

      if (get_column (view_column) == column)
        return view_column;
    }
  return NULL;
}

GPtrArray *
rancang_item_table_list_shown (RancangItemTable *self)
{
  GListModel *shown = gtk_column_view_get_columns (self->view);
  GPtrArray *columns = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (GtkColumnViewColumn) view_column = g_list_model_get_item (shown, i);

      g_ptr_array_add (columns, (gpointer) get_column (view_column));
    }
  return columns;
}

static int
compare_items (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return rancang_table_column_compare (user_data, (RancangItem *) a, (RancangItem *) b);
}

static char *
get_sort_text (RancangItem *item,
               gpointer     user_data)
{
  g_autofree char *text = rancang_table_column_dup_text (user_data, item);

  /* What has no value comes last. */
  return *text != '\0' ? g_steal_pointer (&text) : g_strdup ("\357\277\275");
}

/* Texts are compared by keys that are made once a row; what is cheap to compare needs none. */
static GtkSorter *
create_sorter (const RancangTableColumn *column)
{
  const gboolean by_text = column->type == RANCANG_TABLE_COLUMN_FIELD && !column->numeric
                           && column->field->type != RANCANG_FIELD_CHOICE
                           && column->field->type != RANCANG_FIELD_BOOLEAN
                           && column->field->type != RANCANG_FIELD_DATE;
  GtkExpression *expression;
  GtkStringSorter *sorter;

  if (!by_text)
    return GTK_SORTER (gtk_custom_sorter_new (compare_items, (gpointer) column, NULL));

  expression = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL,
                                            G_CALLBACK (get_sort_text), (gpointer) column, NULL);
  sorter = gtk_string_sorter_new (expression);
  gtk_string_sorter_set_ignore_case (sorter, TRUE);

  return GTK_SORTER (sorter);
}

static void
setup_cb (RancangItemTable         *self,
          GtkListItem              *list_item,
          GtkSignalListItemFactory *factory)
{
  gtk_list_item_set_child (list_item,
                           rancang_table_cell_new (g_object_get_data (G_OBJECT (factory),
                                                                      COLUMN_DATA)));
}

static void
bind_cb (RancangItemTable *self,
         GtkListItem      *list_item)
{
  GtkWidget *cell = gtk_list_item_get_child (list_item);

  rancang_table_cell_bind (RANCANG_TABLE_CELL (cell), list_item);
  g_hash_table_add (self->cells, cell);
}

static void
unbind_cb (RancangItemTable *self,
           GtkListItem      *list_item)
{
  GtkWidget *cell = gtk_list_item_get_child (list_item);

  if (RANCANG_TABLE_CELL (cell) == self->edited && !rancang_item_table_commit_edit (self, FALSE))
    rancang_item_table_cancel_edit (self);
  g_hash_table_remove (self->cells, cell);
  rancang_table_cell_unbind (RANCANG_TABLE_CELL (cell));
}

static GtkColumnViewColumn *
create_view_column (RancangItemTable         *self,
                    const RancangTableColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *view_column = gtk_column_view_column_new (column->title, factory);
  g_autoptr (GtkSorter) sorter = create_sorter (column);

  g_object_set_data (G_OBJECT (factory), COLUMN_DATA, (gpointer) column);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data (G_OBJECT (view_column), COLUMN_DATA, (gpointer) column);
  gtk_column_view_column_set_id (view_column, column->id);
  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_fixed_width (view_column, column->width);
  gtk_column_view_column_set_expand (view_column, column == self->columns->pdata[0]);

  return view_column;
}

static void
save_columns (RancangItemTable *self,
              gboolean          defaults)
{
  const char *kind = rancang_kind_get_name (self->kind);
  g_autoptr (GVariant) old = g_settings_get_value (self->settings, "table-columns");
  g_autoptr (GPtrArray) shown = rancang_item_table_list_shown (self);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *other;
  const char **ids;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sas}"));
  g_variant_iter_init (&iter, old);
  while (g_variant_iter_next (&iter, "{&s^a&s}", &other, &ids))
    {
      if (!g_str_equal (other, kind))
        g_variant_builder_add (&builder, "{s^as}", other, ids);
      g_free (ids);
    }
  if (!defaults)
    {
      g_variant_builder_open (&builder, G_VARIANT_TYPE ("{sas}"));
      g_variant_builder_add (&builder, "s", kind);
      g_variant_builder_open (&builder, G_VARIANT_TYPE ("as"));
      for (guint i = 0; i < shown->len; i++)
        g_variant_builder_add (&builder, "s", ((const RancangTableColumn *) shown->pdata[i])->id);
      g_variant_builder_close (&builder);
      g_variant_builder_close (&builder);
    }
  g_settings_set_value (self->settings, "table-columns", g_variant_builder_end (&builder));
}

/* Columns that stay keep their widget, their width and the order of rows they give. */
static void
put_column (RancangItemTable         *self,
            const RancangTableColumn *column,
            guint                     position)
{
  g_autoptr (GtkColumnViewColumn) view_column = NULL;
  g_autoptr (GtkColumnViewColumn) there = NULL;

  there = g_list_model_get_item (gtk_column_view_get_columns (self->view), position);
  if (there != NULL && get_column (there) == column)
    return;

  view_column = rancang_item_table_get_view_column (self, column);
  if (view_column != NULL)
    g_object_ref (view_column);
  else
    view_column = create_view_column (self, column);
  gtk_column_view_insert_column (self->view, position, view_column);
}

/* Removing the column that has the focus, GTK gives the focus to another and keeps that one for
 * ever: so the focus goes to one that stays, first. */
static void
move_focus_to (RancangItemTable         *self,
               const RancangTableColumn *column)
{
  const guint position = rancang_item_table_find (self, self->cursor);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    return;

  gtk_column_view_scroll_to (self->view, position != GTK_INVALID_LIST_POSITION ? position : 0,
                             rancang_item_table_get_view_column (self, column),
                             GTK_LIST_SCROLL_FOCUS, NULL);
  self->cursor_column = column;
}

static GtkWidget *
find_label (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LABEL (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child);
  return found;
}

/* A heading of figures stands at the end, as they do. GTK has no word for that, so it is looked
 * for in the header; where it is not found, the heading stays at the start. */
static void
align_headings (RancangItemTable *self)
{
  GListModel *shown = gtk_column_view_get_columns (self->view);
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *heading = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  for (guint i = 0; i < g_list_model_get_n_items (shown) && heading != NULL;
       i++, heading = gtk_widget_get_next_sibling (heading))
    {
      g_autoptr (GtkColumnViewColumn) view_column = g_list_model_get_item (shown, i);
      GtkWidget *label = find_label (heading);

      if (label == NULL || !get_column (view_column)->numeric)
        continue;
      gtk_widget_set_hexpand (label, TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 1);
    }
}

static void
put_columns (RancangItemTable *self,
             GPtrArray        *columns)
{
  GListModel *shown = gtk_column_view_get_columns (self->view);

  self->arranging = TRUE;
  for (guint i = 0; i < columns->len; i++)
    put_column (self, columns->pdata[i], i);
  if (self->cursor_column != NULL && !g_ptr_array_find (columns, self->cursor_column, NULL))
    move_focus_to (self, columns->pdata[0]);
  while (g_list_model_get_n_items (shown) > columns->len)
    {
      g_autoptr (GtkColumnViewColumn) last = g_list_model_get_item (shown, columns->len);

      gtk_column_view_remove_column (self->view, last);
    }
  self->arranging = FALSE;
  align_headings (self);
}

/* The one with the focus goes last, when there is none left that GTK could keep. */
void
rancang_item_table_remove_columns (RancangItemTable *self)
{
  GListModel *shown = gtk_column_view_get_columns (self->view);

  for (guint i = g_list_model_get_n_items (shown); i-- > 0;)
    {
      g_autoptr (GtkColumnViewColumn) view_column = g_list_model_get_item (shown, i);

      if (get_column (view_column) != self->cursor_column)
        gtk_column_view_remove_column (self->view, view_column);
    }
  if (g_list_model_get_n_items (shown) > 0)
    {
      g_autoptr (GtkColumnViewColumn) focused = g_list_model_get_item (shown, 0);

      gtk_column_view_remove_column (self->view, focused);
    }
}

static GPtrArray *
list_defaults (RancangItemTable *self)
{
  GPtrArray *columns = g_ptr_array_new ();

  for (guint i = 0; i < self->columns->len; i++)
    {
      RancangTableColumn *column = self->columns->pdata[i];

      if (column->shown)
        g_ptr_array_add (columns, column);
    }
  return columns;
}

/* The name of the row is always there; ids that no column has are of years of other plans. */
static GPtrArray *
find_columns (RancangItemTable   *self,
              const char * const *ids)
{
  GPtrArray *columns = g_ptr_array_new ();
  RancangTableColumn *first = self->columns->pdata[0];

  if (!g_strv_contains (ids, first->id))
    g_ptr_array_add (columns, first);
  for (; *ids != NULL; ids++)
    {
      RancangTableColumn *column = rancang_table_columns_find (self->columns, *ids);

      if (column != NULL && !g_ptr_array_find (columns, column, NULL))
        g_ptr_array_add (columns, column);
    }
  return columns;
}

/* `ids` NULL brings the columns back that the kind shows at first. */
void
rancang_item_table_set_shown (RancangItemTable   *self,
                              const char * const *ids)
{
  g_autoptr (GPtrArray) columns = ids != NULL ? find_columns (self, ids) : list_defaults (self);

  put_columns (self, columns);
  save_columns (self, ids == NULL);
  rancang_item_table_queue_footer (self);
}

/* Somebody dragged a heading. */
static void
columns_changed_cb (RancangItemTable *self)
{
  if (!self->arranging)
    save_columns (self, FALSE);
}

/* The columns that were chosen for this kind, in any plan, or those it shows at first. */
void
rancang_item_table_show_columns (RancangItemTable *self)
{
  g_autoptr (GVariant) saved = g_settings_get_value (self->settings, "table-columns");
  g_autoptr (GPtrArray) columns = NULL;
  g_auto (GStrv) ids = NULL;

  if (g_variant_lookup (saved, rancang_kind_get_name (self->kind), "^as", &ids))
    columns = find_columns (self, (const char * const *) ids);
  else
    columns = list_defaults (self);
  put_columns (self, columns);
  g_signal_connect_object (gtk_column_view_get_columns (self->view), "items-changed",
                           G_CALLBACK (columns_changed_cb), self, G_CONNECT_SWAPPED);
}
