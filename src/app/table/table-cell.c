/* SPDX-License-Identifier: GPL-3.0-or-later */
/* table-cell.c: one cell of a table of items */

#define G_LOG_DOMAIN "rancang-table"

#include "config.h"

#include <glib/gi18n.h>

#include "table/table-cell.h"

#define MARGIN     2
#define ROW_MARGIN 4

/**
 * RancangTableCell:
 *
 * Draws its line of text itself. A label asks for a new layout of its whole column whenever its
 * text changes; this never does, so rows that come into view while one scrolls cost next to
 * nothing. Its size depends on the font alone.
 */
struct _RancangTableCell
{
  GtkWidget parent_instance;

  /* Owned */
  PangoLayout *layout; /* NULL until drawn */
  char        *text;
  GtkWidget   *entry; /* a child while one edits */

  /* Borrowed */
  const RancangTableColumn *column;
  GtkListItem              *list_item;
};

G_DEFINE_FINAL_TYPE (RancangTableCell, rancang_table_cell, GTK_TYPE_WIDGET)

static void
show_name (RancangTableCell *self)
{
  g_autofree char *name = NULL;

  if (*self->text == '\0')
    /* Translators: an empty cell, for the screen reader; %s is its column */
    name = g_strdup_printf (_("%s: empty"), self->column->title);
  else
    name = g_strdup_printf (C_("column and value", "%s: %s"), self->column->title, self->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* What is wanted and not there is a dash that one can see, not a hole. */
static gboolean
is_missing (RancangTableCell *self)
{
  return *self->text == '\0' && rancang_table_column_is_wanted (self->column);
}

static const char *
get_shown (RancangTableCell *self)
{
  return is_missing (self) ? "—" : self->text;
}

void
rancang_table_cell_refresh (RancangTableCell *self)
{
  RancangItem *item = rancang_table_cell_get_item (self);
  g_autofree char *text = NULL;

  if (item == NULL)
    return;

  text = rancang_table_column_dup_text (self->column, item);
  if (g_strcmp0 (text, self->text) == 0)
    return;

  g_free (self->text);
  self->text = g_steal_pointer (&text);
  if (self->layout != NULL)
    pango_layout_set_text (self->layout, get_shown (self), -1);
  show_name (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static PangoLayout *
get_layout (RancangTableCell *self)
{
  PangoAttrList *attributes;

  if (self->layout != NULL)
    return self->layout;

  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), get_shown (self));
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
  if (self->column->numeric)
    {
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
      pango_layout_set_attributes (self->layout, attributes);
      pango_attr_list_unref (attributes);
      pango_layout_set_alignment (self->layout, PANGO_ALIGN_RIGHT);
    }

  return self->layout;
}

static void
rancang_table_cell_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  RancangTableCell *self = RANCANG_TABLE_CELL (widget);
  const int width = gtk_widget_get_width (widget) - 2 * MARGIN;
  PangoLayout *layout;
  GdkRGBA colour;
  int text_width;
  int height;
  int x = MARGIN;

  if (self->entry != NULL)
    {
      gtk_widget_snapshot_child (widget, self->entry, snapshot);
      return;
    }
  if (self->text == NULL || width <= 0 || (*self->text == '\0' && !is_missing (self)))
    return;

  layout = get_layout (self);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, &text_width, &height);
  gtk_widget_get_color (widget, &colour);
  if (is_missing (self))
    colour.alpha *= 0.55f;
  if (!self->column->numeric && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    pango_layout_set_alignment (layout, PANGO_ALIGN_LEFT);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, (gtk_widget_get_height (widget)
                                                               - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static int
get_line_height (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const int height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));

  pango_font_metrics_unref (metrics);
  return height;
}

static void
rancang_table_cell_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  RancangTableCell *self = RANCANG_TABLE_CELL (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 0;
      *natural = self->column->width;
    }
  else
    {
      *minimum = *natural = get_line_height (widget) + 2 * ROW_MARGIN;
    }
}

static void
rancang_table_cell_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  RancangTableCell *self = RANCANG_TABLE_CELL (widget);

  int wanted;

  if (self->entry == NULL)
    return;

  /* The text stays where it was drawn before one began to write. */
  gtk_widget_measure (self->entry, GTK_ORIENTATION_VERTICAL, width, NULL, &wanted, NULL, NULL);
  wanted = MIN (wanted, height);
  gtk_widget_size_allocate (self->entry,
                            &(GtkAllocation) { MARGIN, (height - wanted) / 2,
                                               MAX (width - 2 * MARGIN, 0), wanted }, -1);
}

static void
rancang_table_cell_css_changed (GtkWidget         *widget,
                                GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rancang_table_cell_parent_class)->css_changed (widget, change);

  /* The colour is taken anew for each drawing; the font comes with the layout. */
  gtk_widget_queue_draw (widget);
}

static void
rancang_table_cell_system_setting_changed (GtkWidget        *widget,
                                           GtkSystemSetting  setting)
{
  RancangTableCell *self = RANCANG_TABLE_CELL (widget);

  GTK_WIDGET_CLASS (rancang_table_cell_parent_class)->system_setting_changed (widget, setting);

  if (setting == GTK_SYSTEM_SETTING_FONT_CONFIG || setting == GTK_SYSTEM_SETTING_FONT_NAME
      || setting == GTK_SYSTEM_SETTING_DPI)
    {
      g_clear_object (&self->layout);
      gtk_widget_queue_resize (widget);
    }
}

static void
rancang_table_cell_dispose (GObject *object)
{
  RancangTableCell *self = RANCANG_TABLE_CELL (object);

  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_object (&self->layout);

  G_OBJECT_CLASS (rancang_table_cell_parent_class)->dispose (object);
}

static void
rancang_table_cell_finalize (GObject *object)
{
  g_free (RANCANG_TABLE_CELL (object)->text);

  G_OBJECT_CLASS (rancang_table_cell_parent_class)->finalize (object);
}

static void
rancang_table_cell_class_init (RancangTableCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_table_cell_dispose;
  object_class->finalize = rancang_table_cell_finalize;

  widget_class->snapshot = rancang_table_cell_snapshot;
  widget_class->measure = rancang_table_cell_measure;
  widget_class->size_allocate = rancang_table_cell_size_allocate;
  widget_class->css_changed = rancang_table_cell_css_changed;
  widget_class->system_setting_changed = rancang_table_cell_system_setting_changed;

  gtk_widget_class_set_css_name (widget_class, "tablecell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
rancang_table_cell_init (RancangTableCell *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
rancang_table_cell_new (const RancangTableColumn *column)
{
  RancangTableCell *self = g_object_new (RANCANG_TYPE_TABLE_CELL, NULL);

  self->column = column;

  return GTK_WIDGET (self);
}

const RancangTableColumn *
rancang_table_cell_get_column (RancangTableCell *self)
{
  g_return_val_if_fail (RANCANG_IS_TABLE_CELL (self), NULL);

  return self->column;
}

/* NULL while the cell stands for nothing. */
RancangItem *
rancang_table_cell_get_item (RancangTableCell *self)
{
  g_return_val_if_fail (RANCANG_IS_TABLE_CELL (self), NULL);

  return self->list_item != NULL ? gtk_list_item_get_item (self->list_item) : NULL;
}

guint
rancang_table_cell_get_position (RancangTableCell *self)
{
  g_return_val_if_fail (RANCANG_IS_TABLE_CELL (self), GTK_INVALID_LIST_POSITION);

  return self->list_item != NULL ? gtk_list_item_get_position (self->list_item)
                                 : GTK_INVALID_LIST_POSITION;
}

const char *
rancang_table_cell_get_text (RancangTableCell *self)
{
  g_return_val_if_fail (RANCANG_IS_TABLE_CELL (self), NULL);

  return self->text;
}

void
rancang_table_cell_bind (RancangTableCell *self,
                         GtkListItem      *list_item)
{
  g_return_if_fail (RANCANG_IS_TABLE_CELL (self));

  self->list_item = list_item;
  rancang_table_cell_refresh (self);
}

void
rancang_table_cell_unbind (RancangTableCell *self)
{
  g_return_if_fail (RANCANG_IS_TABLE_CELL (self));

  self->list_item = NULL;
}

void
rancang_table_cell_set_entry (RancangTableCell *self,
                              GtkWidget        *entry)
{
  g_return_if_fail (RANCANG_IS_TABLE_CELL (self));

  if (self->entry != NULL)
    {
      gtk_widget_unparent (self->entry);
      gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
    }
  self->entry = entry;
  if (entry != NULL)
    {
      gtk_widget_set_parent (entry, GTK_WIDGET (self));
      gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
