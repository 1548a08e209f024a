/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sidebar.c: the sections of a plan */

#define G_LOG_DOMAIN "rancang-window"

#include "config.h"

#include <glib/gi18n.h>

#include "checker.h"
#include "commands.h"
#include "labels.h"
#include "widgets/ring.h"
#include "window/page-table.h"
#include "window/sidebar.h"

/**
 * RancangSidebar:
 *
 * One row a page; each dimension with its colour and how complete it is. A card dropped on a
 * dimension goes to the first lane of its board.
 */
struct _RancangSidebar
{
  AdwBin parent_instance;

  /* Template */
  AdwWindowTitle *title;
  GtkListBox     *list;

  /* Owned */
  RancangDocument *document;
  GSignalGroup    *document_signals;
  GSignalGroup    *plan_signals;
  GSignalGroup    *dimensions_signals;
  GSignalGroup    *checker_signals;

  /* Plain */
  gboolean selecting;
};

G_DEFINE_FINAL_TYPE (RancangSidebar, rancang_sidebar, ADW_TYPE_BIN)

/* What a row of the list needs; it hangs on the row. */
typedef struct
{
  char           *page;
  RancangItem    *dimension;
  RancangRing    *ring;
  GtkLabel       *title;
  GtkLabel       *percent;
  GtkLabel       *badge;
  char           *findings; /* the badge in words, or NULL */
  RancangSection  section;
} RowData;

static void
row_data_free (RowData *data)
{
  g_free (data->page);
  g_free (data->findings);
  g_clear_object (&data->dimension);
  g_free (data);
}

static RowData *
get_row_data (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "rancang-row");
}

static const char *
get_save_state_text (RancangDocument *document)
{
  switch (rancang_document_get_save_state (document))
    {
    case RANCANG_SAVE_STATE_MODIFIED:
      return C_("plan", "not saved");
    case RANCANG_SAVE_STATE_SAVING:
      return C_("plan", "saving…");
    case RANCANG_SAVE_STATE_READ_ONLY:
      return C_("plan", "read only");
    case RANCANG_SAVE_STATE_SAVED:
    default:
      return C_("plan", "saved");
    }
}

/* The region is what people know the plan by; its full title stands in the tooltip. */
static const char *
get_name (RancangDocument *document)
{
  RancangItem *region = rancang_item_peek_child (rancang_document_get_root (document), "region",
                                                 0);
  const char *name = region != NULL ? rancang_item_get_title (region) : NULL;

  return name != NULL && *name != '\0' ? name : rancang_document_get_title (document);
}

static void
update_title (RancangSidebar *self)
{
  g_autofree char *years = NULL;
  g_autofree char *subtitle = NULL;

  if (self->document == NULL)
    return;

  years = rancang_label_dup_years (rancang_document_get_plan (self->document));
  if (*years != '\0')
    subtitle = g_strdup_printf ("%s · %s", years, get_save_state_text (self->document));
  else
    subtitle = g_strdup (get_save_state_text (self->document));
  adw_window_title_set_title (self->title, get_name (self->document));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title),
                               rancang_document_get_title (self->document));
  adw_window_title_set_subtitle (self->title, subtitle);
}

/* What the row says beside its name: how complete it is and what was found. */
static void
describe_row (GtkListBoxRow *row,
              const char    *complete)
{
  RowData *data = get_row_data (row);
  const char *findings = data->findings;
  g_autofree char *text = NULL;

  if (complete != NULL && findings != NULL)
    text = g_strdup_printf ("%s, %s", complete, findings);
  else
    text = g_strdup (complete != NULL ? complete : findings);
  gtk_widget_set_tooltip_text (GTK_WIDGET (row), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text != NULL ? text : "", -1);
}

static void
update_badge (RancangSidebar *self,
              GtkListBoxRow  *row)
{
  RowData *data = get_row_data (row);
  guint n_errors;
  const guint n = rancang_page_table_count_findings (self->document, data->page, &n_errors);
  RancangDecimal number = { n, 0 };
  g_autofree char *text = rancang_format_number (&number, rancang_language_get_default ());

  g_free (data->findings);
  data->findings = rancang_checker_dup_words (n, n_errors);
  gtk_label_set_label (data->badge, text);
  gtk_widget_set_visible (GTK_WIDGET (data->badge), n > 0);
  if (data->dimension == NULL)
    describe_row (row, NULL);
}

static void
update_dimension (GtkListBoxRow *row,
                  RowData       *data)
{
  const RancangCompleteness completeness = rancang_item_get_completeness (data->dimension);
  const int percent = rancang_completeness_percent (&completeness);
  g_autofree char *share = rancang_format_percent (percent, rancang_language_get_default ());
  g_autofree char *title = rancang_label_dup_item (data->dimension);
  g_autofree char *complete = g_strdup_printf (_("%s complete"), share);
  GdkRGBA colour;

  rancang_label_get_colour (data->dimension, &colour);
  rancang_ring_set_colour (data->ring, &colour);
  rancang_ring_set_percent (data->ring, percent);
  gtk_label_set_label (data->title, title);
  gtk_label_set_label (data->percent, share);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  describe_row (row, complete);
}

static void
update (RancangSidebar *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      RowData *data = get_row_data (row);

      if (data->dimension != NULL && rancang_item_get_plan (data->dimension) == NULL)
        continue;
      update_badge (self, row);
      if (data->dimension != NULL)
        update_dimension (row, data);
    }
  update_title (self);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         RancangSidebar *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  RowData *data = get_row_data (GTK_LIST_BOX_ROW (row));
  RancangItem *item = g_value_get_object (value);
  RancangItem *lane = rancang_item_peek_child (data->dimension, "sub-dimension", 0);
  g_autofree char *title = NULL;
  g_autofree char *place = NULL;
  g_autofree char *message = NULL;

  if (item == NULL || lane == NULL || !rancang_item_is (item, "programme")
      || !rancang_command_move (self->document, item, lane, -1))
    return FALSE;

  title = rancang_label_dup_item (item);
  place = rancang_label_dup_place (item);
  message = g_strdup_printf (_("%s moved to %s"), title, place);
  rancang_document_say (self->document, message);
  return TRUE;
}

static GtkWidget *
create_label (const char *text,
              gboolean    is_percent)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), is_percent ? 1 : 0);
  if (is_percent)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dimmed");
      gtk_widget_add_css_class (label, "numeric");
    }
  else
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_hexpand (label, TRUE);
    }
  return label;
}

static GtkWidget *
create_badge (void)
{
  GtkWidget *badge = create_label (NULL, TRUE);

  gtk_widget_remove_css_class (badge, "dimmed");
  gtk_widget_add_css_class (badge, "badge");
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  return badge;
}

static GtkWidget *
append_row (RancangSidebar *self,
            const char     *page,
            RancangSection  section,
            GtkWidget      *mark,
            const char     *title)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  RowData *data = g_new0 (RowData, 1);

  data->page = g_strdup (page);
  data->section = section;
  data->title = GTK_LABEL (create_label (title, FALSE));
  g_object_set_data_full (G_OBJECT (row), "rancang-row", data, (GDestroyNotify) row_data_free);
  gtk_widget_set_margin_end (mark, 4);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (data->title));
  data->badge = GTK_LABEL (create_badge ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (data->badge));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_append (self->list, row);
  if (title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return row;
}

static void
append_dimension (RancangSidebar *self,
                  RancangItem    *dimension)
{
  g_autofree char *page = rancang_page_table_dup_name_for (dimension);
  GtkWidget *ring = rancang_ring_new (16);
  GtkWidget *row = append_row (self, page, RANCANG_SECTION_DIMENSIONS, ring, NULL);
  RowData *data = get_row_data (GTK_LIST_BOX_ROW (row));
  GtkDropTarget *target = gtk_drop_target_new (RANCANG_TYPE_ITEM, GDK_ACTION_MOVE);

  data->dimension = g_object_ref (dimension);
  data->ring = RANCANG_RING (ring);
  data->percent = GTK_LABEL (create_label (NULL, TRUE));
  gtk_box_insert_child_after (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))),
                              GTK_WIDGET (data->percent), GTK_WIDGET (data->title));
  gtk_widget_set_valign (ring, GTK_ALIGN_CENTER);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

static void
append_section (RancangSidebar *self,
                RancangSection  section)
{
  for (guint i = 0; i < rancang_page_table_get_size (); i++)
    {
      const RancangPageInfo *page = rancang_page_table_get (i);

      if (page->section == section)
        append_row (self, page->name, section, gtk_image_new_from_icon_name (page->icon),
                    _(page->title));
    }
}

static void
rebuild (RancangSidebar *self)
{
  GListModel *dimensions = rancang_item_get_children (rancang_document_get_root (self->document),
                                                      "dimension");

  gtk_list_box_remove_all (self->list);
  append_section (self, RANCANG_SECTION_PLAN);
  append_section (self, RANCANG_SECTION_ANALYSIS);
  for (guint i = 0; i < g_list_model_get_n_items (dimensions); i++)
    {
      g_autoptr (RancangItem) dimension = g_list_model_get_item (dimensions, i);

      append_dimension (self, dimension);
    }
  append_section (self, RANCANG_SECTION_WORK);
  update (self);
}

static void
row_activated_cb (RancangSidebar *self,
                  GtkListBoxRow  *row,
                  GtkListBox     *list)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", get_row_data (row)->page);
}

/* Arrow keys select: the page follows. In a narrow window only Enter leads to it. */
static void
row_selected_cb (RancangSidebar *self,
                 GtkListBoxRow  *row,
                 GtkListBox     *list)
{
  if (row != NULL && !self->selecting)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.select-page", "s",
                                get_row_data (row)->page);
}

static void
update_row_header (GtkListBoxRow *row,
                   GtkListBoxRow *before,
                   gpointer       user_data)
{
  const RancangSection section = get_row_data (row)->section;
  const char *title = rancang_page_table_get_section_title (section);
  GtkWidget *label;

  if (title == NULL || (before != NULL && get_row_data (before)->section == section))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = create_label (title, FALSE);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_widget_set_margin_start (label, 12);
  gtk_list_box_row_set_header (row, label);
}

static void
rancang_sidebar_dispose (GObject *object)
{
  RancangSidebar *self = RANCANG_SIDEBAR (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->plan_signals);
  g_clear_object (&self->dimensions_signals);
  g_clear_object (&self->checker_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_SIDEBAR);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_sidebar_parent_class)->dispose (object);
}

static void
rancang_sidebar_class_init (RancangSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_sidebar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/window/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangSidebar, title);
  gtk_widget_class_bind_template_child (widget_class, RancangSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
rancang_sidebar_init (RancangSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_row_header, NULL, NULL);

  self->document_signals = g_signal_group_new (RANCANG_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify", G_CALLBACK (update_title),
                                  self);
  self->plan_signals = g_signal_group_new (RANCANG_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "changed", G_CALLBACK (update), self);
  self->dimensions_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->dimensions_signals, "items-changed", G_CALLBACK (rebuild),
                                  self);
  self->checker_signals = g_signal_group_new (RANCANG_TYPE_CHECKER);
  g_signal_group_connect_swapped (self->checker_signals, "changed", G_CALLBACK (update), self);
}

void
rancang_sidebar_set_document (RancangSidebar  *self,
                              RancangDocument *document)
{
  GListModel *dimensions = NULL;

  g_return_if_fail (RANCANG_IS_SIDEBAR (self));

  if (document != NULL)
    dimensions = rancang_item_get_children (rancang_document_get_root (document), "dimension");
  g_set_object (&self->document, document);
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->plan_signals,
                             document != NULL ? rancang_document_get_plan (document) : NULL);
  g_signal_group_set_target (self->dimensions_signals, dimensions);
  g_signal_group_set_target (self->checker_signals,
                             document != NULL ? rancang_document_get_checker (document) : NULL);
  if (document != NULL)
    rebuild (self);
  else
    gtk_list_box_remove_all (self->list);
}

void
rancang_sidebar_select (RancangSidebar *self,
                        const char     *page)
{
  GtkListBoxRow *row;

  g_return_if_fail (RANCANG_IS_SIDEBAR (self));

  self->selecting = TRUE;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (get_row_data (row)->page, page) == 0)
      {
        gtk_list_box_select_row (self->list, row);
        if (gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL)
          gtk_widget_grab_focus (GTK_WIDGET (row));
      }
  self->selecting = FALSE;
}
