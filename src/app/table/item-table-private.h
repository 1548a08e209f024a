/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item-table-private.h: what the files of the table share; tests look here, too */

#pragma once

#include "table/item-collection.h"
#include "table/item-table.h"
#include "table/table-cell.h"
#include "table/table-column.h"
#include "table/table-paste.h"

G_BEGIN_DECLS

/* Columns of amounts that the footer adds up. */
#define RANCANG_TABLE_SUMS 4

struct _RancangItemTable
{
  AdwBin parent_instance;

  /* Template */
  GtkSearchEntry *search;
  GtkMenuButton  *filter_button;
  GtkMenuButton  *group_button;
  GtkMenuButton  *columns_button;
  GtkWidget      *add_button;
  GtkStack       *stack;
  GtkColumnView  *view;
  AdwStatusPage  *empty;
  GtkWidget      *first_button;
  GtkRevealer    *bar;
  GtkLabel       *selected_label;
  GtkWidget      *change_button;
  GtkWidget      *remove_button;
  GtkLabel       *count_label;
  GtkLabel       *sum_label;
  GMenuModel     *cell_menu;

  /* Owned */
  RancangDocument       *document;
  RancangItem           *root;
  GPtrArray             *columns;   /* RancangTableColumn, all there are */
  RancangItemCollection *items;
  GtkFilter             *filter;
  GtkFilterListModel    *filtered;
  GtkSortListModel      *sorted;
  GtkMultiSelection     *selection;
  GtkListItemFactory    *headings;  /* of groups */
  GSettings             *settings;
  GHashTable            *cells;     /* those that stand for something now */
  GHashTable            *touched;   /* items whose place in the order is to be found again */
  char                  *needle;
  RancangItem           *cursor;    /* the row that had the focus last */
  RancangItem           *edited_item;
  GtkPopoverMenu        *menu;      /* a child */

  /* Borrowed */
  const RancangKind        *kind;
  const RancangTableColumn *cursor_column;
  const RancangTableColumn *missing;  /* only rows without a value in it are shown */
  const RancangTableColumn *grouping;
  RancangTableCell         *edited;
  const RancangTableColumn *edited_column;
  GtkWidget                *entry;

  /* Plain */
  guint          refresh_id;
  guint          touch_id;
  guint          footer_id;
  guint          footer_row; /* the next to be added up */
  RancangDecimal sums[RANCANG_TABLE_SUMS];
  gboolean       arranging;  /* the columns are being put in, nobody chose them */
};

/* item-table.c */
RancangTableCell *rancang_item_table_get_focused_cell (RancangItemTable         *self);
void              rancang_item_table_focus            (RancangItemTable         *self,
                                                       guint                     position,
                                                       const RancangTableColumn *column);
guint             rancang_item_table_find             (RancangItemTable         *self,
                                                       RancangItem              *item);
GPtrArray        *rancang_item_table_list_selected    (RancangItemTable         *self);
gboolean          rancang_item_table_can_edit         (RancangItemTable         *self);
RancangItem      *rancang_item_table_find_place       (RancangItemTable         *self);

/* item-table-actions.c */
void rancang_item_table_install_actions (GtkWidgetClass   *widget_class);
void rancang_item_table_show_menu       (RancangItemTable *self,
                                         double            x,
                                         double            y);

/* item-table-columns.c */
void       rancang_item_table_remove_columns (RancangItemTable       *self);
void       rancang_item_table_show_columns (RancangItemTable         *self);
GPtrArray *rancang_item_table_list_shown   (RancangItemTable         *self);
void       rancang_item_table_set_shown    (RancangItemTable         *self,
                                            const char * const       *ids);
GtkColumnViewColumn *rancang_item_table_get_view_column (RancangItemTable         *self,
                                                         const RancangTableColumn *column);

/* item-table-arrange.c */
void       rancang_item_table_set_search   (RancangItemTable         *self,
                                            const char               *text);
void       rancang_item_table_set_missing  (RancangItemTable         *self,
                                            const RancangTableColumn *column);
void       rancang_item_table_set_grouping (RancangItemTable         *self,
                                            const RancangTableColumn *column);
void       rancang_item_table_arrange      (RancangItemTable         *self);
void       rancang_item_table_follow       (RancangItemTable         *self,
                                            RancangTransaction       *transaction);

/* item-table-edit.c */
void     rancang_item_table_begin_edit  (RancangItemTable *self,
                                         RancangTableCell *cell,
                                         const char       *typed);
gboolean rancang_item_table_commit_edit (RancangItemTable *self,
                                         gboolean          keep_focus);
void     rancang_item_table_cancel_edit (RancangItemTable *self);
gboolean rancang_item_table_set_values  (RancangItemTable         *self,
                                         GPtrArray                *items,
                                         const RancangTableColumn *column,
                                         const GValue             *value,
                                         GError                  **error);
gboolean rancang_item_table_handle_key  (RancangItemTable *self,
                                         guint             keyval,
                                         GdkModifierType   state);

/* item-table-bulk.c */
void rancang_item_table_remove_selected (RancangItemTable *self);
void rancang_item_table_change_selected (RancangItemTable *self);

/* item-table-clipboard.c */
GPtrArray *rancang_item_table_list_cells  (RancangItemTable  *self,
                                           gboolean           with_headings);
void       rancang_item_table_copy        (RancangItemTable  *self,
                                           gboolean           with_headings);
void       rancang_item_table_paste       (RancangItemTable  *self);
void       rancang_item_table_paste_bytes (RancangItemTable  *self,
                                           const char        *text,
                                           gsize              length);

/* item-table-footer.c */
void rancang_item_table_queue_footer (RancangItemTable *self);

G_END_DECLS
