/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item-table-arrange.c: which rows and columns the table shows, in which order and groups */

#define G_LOG_DOMAIN "rancang-table"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "labels.h"
#include "table/item-table-private.h"

#define COLUMN_DATA "rancang-column"

/* A row goes to its new place when one has stopped typing, not under one's hands. */
#define SETTLE_MS 300

/* More rows than these are sorted and filtered all at once. */
#define TOUCHED_MAX 200

/* Longer lists are filtered in portions between frames. */
#define INCREMENTAL_ROWS 1000

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

static gboolean
row_matches (RancangItemTable *self,
             RancangItem      *item)
{
  GListModel *shown = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (GtkColumnViewColumn) view_column = g_list_model_get_item (shown, i);
      const RancangTableColumn *column = get_column (view_column);
      g_autofree char *text = NULL;
      g_autofree char *folded = NULL;

      if (column->type == RANCANG_TABLE_COLUMN_COMPLETENESS
          || column->type == RANCANG_TABLE_COLUMN_FINDINGS)
        continue;
      text = rancang_table_column_dup_text (column, item);
      folded = g_utf8_casefold (text, -1);
      if (strstr (folded, self->needle) != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
match_item (gpointer item,
            gpointer user_data)
{
  RancangItemTable *self = user_data;

  if (self->missing != NULL && !rancang_table_column_is_empty (self->missing, item))
    return FALSE;

  return self->needle == NULL || *self->needle == '\0' || row_matches (self, item);
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

static void
put_columns (RancangItemTable *self,
             GPtrArray        *columns)
{
  GListModel *shown = gtk_column_view_get_columns (self->view);

  self->arranging = TRUE;
  for (guint i = 0; i < columns->len; i++)
    put_column (self, columns->pdata[i], i);
  while (g_list_model_get_n_items (shown) > columns->len)
    {
      g_autoptr (GtkColumnViewColumn) last = g_list_model_get_item (shown, columns->len);

      gtk_column_view_remove_column (self->view, last);
    }
  self->arranging = FALSE;
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

static char *
dup_group_name (RancangItemTable *self,
                RancangItem      *item)
{
  g_autofree char *text = rancang_table_column_dup_text (self->grouping, item);

  if (self->grouping->field != NULL && self->grouping->field->type == RANCANG_FIELD_BOOLEAN)
    return g_strdup_printf (*text != '\0' ? C_("group", "%s: yes") : C_("group", "%s: no"),
                            self->grouping->title);
  if (*text == '\0')
    return g_strdup_printf (C_("group", "%s: not set"), self->grouping->title);

  return g_steal_pointer (&text);
}

static void
heading_setup_cb (RancangItemTable *self,
                  GtkListHeader    *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
heading_bind_cb (RancangItemTable *self,
                 GtkListHeader    *header)
{
  RancangItem *item = gtk_list_header_get_item (header);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (self->grouping == NULL || item == NULL)
    return;

  name = dup_group_name (self, item);
  text = g_strdup_printf (C_("group and count", "%s · %u"), name,
                          gtk_list_header_get_n_items (header));
  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), text);
}

/* NULL takes the groups away. */
void
rancang_item_table_set_grouping (RancangItemTable         *self,
                                 const RancangTableColumn *column)
{
  g_autoptr (GtkSorter) sorter = NULL;
  g_autofree char *label = NULL;

  self->grouping = column;
  if (column != NULL)
    sorter = GTK_SORTER (gtk_custom_sorter_new (compare_items, (gpointer) column, NULL));
  /* The old headings go before rows of the new groups come. */
  gtk_column_view_set_header_factory (self->view, NULL);
  gtk_sort_list_model_set_section_sorter (self->sorted, sorter);
  if (column != NULL)
    gtk_column_view_set_header_factory (self->view, self->headings);
  label = column != NULL ? g_strdup_printf (_("Group: %s"), column->title)
                         : g_strdup (_("Group"));
  gtk_menu_button_set_label (self->group_button, label);
}

/* NULL shows all rows. */
void
rancang_item_table_set_missing (RancangItemTable         *self,
                                const RancangTableColumn *column)
{
  g_autofree char *label = NULL;

  if (self->missing == column)
    return;

  self->missing = column;
  label = column != NULL ? g_strdup_printf (_("Missing: %s"), column->title)
                         : g_strdup (_("Missing"));
  gtk_menu_button_set_label (self->filter_button, label);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

void
rancang_item_table_set_search (RancangItemTable *self,
                               const char       *text)
{
  g_autofree char *needle = g_utf8_casefold (text, -1);

  if (g_strcmp0 (needle, self->needle != NULL ? self->needle : "") == 0)
    return;

  g_free (self->needle);
  self->needle = g_steal_pointer (&needle);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static gboolean
settle_cb (gpointer user_data)
{
  RancangItemTable *self = user_data;
  g_autoptr (GHashTable) touched = NULL;

  /* Where somebody writes into a cell, its row stays under the hands. */
  if (self->edited != NULL)
    return G_SOURCE_CONTINUE;

  self->touch_id = 0;
  touched = g_steal_pointer (&self->touched);
  self->touched = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  if (g_hash_table_size (touched) <= TOUCHED_MAX)
    rancang_item_collection_touch (self->items, touched);
  else
    {
      GtkSorter *sorter = gtk_column_view_get_sorter (self->view);

      gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
      gtk_sorter_changed (sorter, GTK_SORTER_CHANGE_DIFFERENT);
      if (self->grouping != NULL)
        rancang_item_table_set_grouping (self, self->grouping);
    }

  return G_SOURCE_REMOVE;
}

static gboolean
order_depends_on (RancangItemTable *self,
                  RancangChange    *change)
{
  GtkColumnViewSorter *sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (self->view));

  if (self->needle != NULL && *self->needle != '\0')
    return TRUE;
  if ((self->missing != NULL && rancang_table_column_depends_on (self->missing, change))
      || (self->grouping != NULL && rancang_table_column_depends_on (self->grouping, change)))
    return TRUE;
  for (guint i = 0; i < gtk_column_view_sorter_get_n_sort_columns (sorter); i++)
    {
      GtkSortType order;
      GtkColumnViewColumn *column = gtk_column_view_sorter_get_nth_sort_column (sorter, i, &order);

      if (column != NULL && rancang_table_column_depends_on (get_column (column), change))
        return TRUE;
    }
  return FALSE;
}

/* Remembers the rows that a transaction may have moved in the order, or out of the filter. */
void
rancang_item_table_follow (RancangItemTable   *self,
                           RancangTransaction *transaction)
{
  for (guint i = 0; i < rancang_transaction_get_n_changes (transaction); i++)
    {
      RancangChange *change = rancang_transaction_get_change (transaction, i);
      RancangItem *item = rancang_change_get_item (change);

      if (!order_depends_on (self, change))
        continue;
      while (item != NULL && rancang_item_get_kind (item) != self->kind)
        item = rancang_item_get_parent (item);
      if (item == NULL)
        continue;
      g_hash_table_add (self->touched, g_object_ref (item));
      if (self->touch_id == 0)
        self->touch_id = g_timeout_add (SETTLE_MS, settle_cb, self);
    }
}

typedef void (*ChooseFunc) (RancangItemTable         *self,
                            const RancangTableColumn *column);

static void
choice_activated_cb (GSimpleAction    *action,
                     GVariant         *parameter,
                     RancangItemTable *self)
{
  const char *id = g_variant_get_string (parameter, NULL);
  const RancangTableColumn *column = *id != '\0' ? rancang_table_columns_find (self->columns, id)
                                                 : NULL;
  ChooseFunc choose = g_object_get_data (G_OBJECT (action), "choose");

  g_simple_action_set_state (action, parameter);
  choose (self, column);
}

static void
add_choice (GMenu      *menu,
            const char *action,
            const char *label,
            const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

static void
add_chooser (RancangItemTable *self,
             GActionMap       *actions,
             const char       *name,
             ChooseFunc        choose)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, G_VARIANT_TYPE_STRING,
                                                                   g_variant_new_string (""));

  g_object_set_data (G_OBJECT (action), "choose", choose);
  g_signal_connect_object (action, "activate", G_CALLBACK (choice_activated_cb), self, 0);
  g_action_map_add_action (actions, G_ACTION (action));
}

/* What is wanted stands first among what may be missing. */
static GMenuModel *
create_missing_menu (RancangItemTable *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) all = g_menu_new ();
  g_autoptr (GMenu) wanted = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();

  add_choice (all, "arrange.missing", _("All Rows"), "");
  for (guint i = 0; i < self->columns->len; i++)
    {
      const RancangTableColumn *column = self->columns->pdata[i];

      if (column->type != RANCANG_TABLE_COLUMN_FIELD
          && column->type != RANCANG_TABLE_COLUMN_BUDGET
          && column->type != RANCANG_TABLE_COLUMN_TOTAL)
        continue;
      add_choice (rancang_table_column_is_wanted (column) || column->field == NULL ? wanted
                                                                                   : others,
                  "arrange.missing", column->title, column->id);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (all));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (wanted));
  g_menu_append_submenu (menu, _("Other Fields"), G_MENU_MODEL (others));

  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_group_menu (RancangItemTable *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) none = g_menu_new ();
  g_autoptr (GMenu) columns = g_menu_new ();

  add_choice (none, "arrange.group", _("No Groups"), "");
  for (guint i = 0; i < self->columns->len; i++)
    {
      const RancangTableColumn *column = self->columns->pdata[i];

      if (rancang_table_column_can_group (column))
        add_choice (columns, "arrange.group", column->title, column->id);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (none));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (columns));

  return G_MENU_MODEL (menu);
}

static void
add_menus (RancangItemTable *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GMenuModel) missing = create_missing_menu (self);
  g_autoptr (GMenuModel) group = create_group_menu (self);

  add_chooser (self, G_ACTION_MAP (actions), "missing", rancang_item_table_set_missing);
  add_chooser (self, G_ACTION_MAP (actions), "group", rancang_item_table_set_grouping);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "arrange", G_ACTION_GROUP (actions));
  gtk_menu_button_set_menu_model (self->filter_button, missing);
  gtk_menu_button_set_menu_model (self->group_button, group);
}

/* Makes the filter and the sorter that the rows pass through. */
void
rancang_item_table_arrange (RancangItemTable *self)
{
  GListModel *items = G_LIST_MODEL (self->items);
  GtkSorter *sorter = gtk_column_view_get_sorter (self->view);

  self->filter = GTK_FILTER (gtk_custom_filter_new (match_item, self, NULL));
  self->filtered = gtk_filter_list_model_new (g_object_ref (items), g_object_ref (self->filter));
  gtk_filter_list_model_set_incremental (self->filtered,
                                         g_list_model_get_n_items (items) > INCREMENTAL_ROWS);
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->filtered)),
                                          g_object_ref (sorter));
  self->headings = gtk_signal_list_item_factory_new ();
  g_signal_connect_object (self->headings, "setup", G_CALLBACK (heading_setup_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->headings, "bind", G_CALLBACK (heading_bind_cb), self,
                           G_CONNECT_SWAPPED);
  add_menus (self);
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
