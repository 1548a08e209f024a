/* SPDX-License-Identifier: GPL-3.0-or-later */
/* year-grid.c: a table of values by year, as in a spreadsheet */

#define G_LOG_DOMAIN "rancang-editor"

#include "config.h"

#include <glib/gi18n.h>

#include "editor/year-cell.h"
#include "editor/year-grid.h"
#include "labels.h"
#include "widgets/paste.h"

#define MAX_YEARS 20

/**
 * RancangYearGrid:
 *
 * Arrows, Tab and Enter go from cell to cell; cells copied from a spreadsheet fill the grid from
 * the focused cell on, as one step of undo.
 */
struct _RancangYearGrid
{
  GtkWidget parent_instance;

  /* Owned: children of the widget */
  GtkWidget *scroller;
  GtkGrid   *grid;

  /* Owned */
  RancangDocument *document;
  GPtrArray       *rows;
  GtkLabel        *column_totals[MAX_YEARS + 1];

  /* Plain */
  int      first_year;
  int      n_years;
  int      next_line;
  gboolean with_totals;
};

G_DEFINE_FINAL_TYPE (RancangYearGrid, rancang_year_grid, GTK_TYPE_WIDGET)

typedef struct
{
  RancangItem        *item;
  const RancangField *field;
  RancangYearCell    *cells[MAX_YEARS];
  GtkLabel           *total;
} Row;

static void
row_free (Row *row)
{
  g_object_unref (row->item);
  g_free (row);
}

static GtkWidget *
create_figure (const char *text,
               const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_width_chars (GTK_LABEL (label), 5);
  gtk_widget_add_css_class (label, "year-figure");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
show_money (GtkLabel             *label,
            const RancangDecimal *amount)
{
  g_autofree char *text = rancang_label_dup_plain_money (amount);
  g_autofree char *full = rancang_format_rupiah (amount, rancang_language_get_default ());

  gtk_label_set_label (label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), full);
}

static void
update_totals (RancangYearGrid *self)
{
  RancangDecimal columns[MAX_YEARS + 1] = { 0 };

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);
      RancangSeries *series = rancang_item_get_series (row->item, row->field->name);
      RancangDecimal total = RANCANG_DECIMAL_ZERO;

      for (int y = 0; series != NULL && y < self->n_years; y++)
        {
          const RancangDecimal *value = rancang_series_lookup (series, self->first_year + y);

          if (value == NULL)
            continue;
          columns[y] = rancang_decimal_add (&columns[y], value);
          total = rancang_decimal_add (&total, value);
        }
      columns[self->n_years] = rancang_decimal_add (&columns[self->n_years], &total);
      if (row->total != NULL)
        show_money (row->total, &total);
    }

  for (int y = 0; y <= self->n_years; y++)
    if (self->column_totals[y] != NULL)
      show_money (self->column_totals[y], &columns[y]);
}

static gboolean
find_cell (RancangYearGrid *self,
           GtkWidget       *cell,
           guint           *row,
           guint           *column)
{
  for (guint i = 0; i < self->rows->len; i++)
    for (int y = 0; y < self->n_years; y++)
      if (GTK_WIDGET (((Row *) g_ptr_array_index (self->rows, i))->cells[y]) == cell)
        {
          *row = i;
          *column = y;
          return TRUE;
        }
  return FALSE;
}

static RancangYearCell *
find_focused (RancangYearGrid *self,
              guint           *row,
              guint           *column)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *cell = focus != NULL ? gtk_widget_get_ancestor (focus, RANCANG_TYPE_YEAR_CELL) : NULL;

  return cell != NULL && find_cell (self, cell, row, column) ? RANCANG_YEAR_CELL (cell) : NULL;
}

static gboolean
focus_cell (RancangYearGrid *self,
            int              row,
            int              column)
{
  if (row < 0 || row >= (int) self->rows->len || column < 0 || column >= self->n_years)
    return FALSE;

  return gtk_widget_grab_focus (GTK_WIDGET (((Row *) g_ptr_array_index (self->rows,
                                                                       row))->cells[column]));
}

/* Left and right leave the cell only where the caret cannot go on, or all is selected. */
static gboolean
caret_is_at_edge (RancangYearCell *cell,
                  gboolean         at_start)
{
  const int length = g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (cell)), -1);
  int start;
  int end;

  if (gtk_editable_get_selection_bounds (GTK_EDITABLE (cell), &start, &end))
    return start == 0 && end == length;

  return gtk_editable_get_position (GTK_EDITABLE (cell)) == (at_start ? 0 : length);
}

static gboolean
key_pressed_cb (RancangYearGrid       *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  guint row = 0;
  guint column = 0;
  RancangYearCell *cell = find_focused (self, &row, &column);

  if (cell == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Up:
      return focus_cell (self, (int) row - 1, column);
    case GDK_KEY_Down:
      return focus_cell (self, row + 1, column);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      rancang_year_cell_commit (cell);
      focus_cell (self, row + 1, column);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
      return (state & GDK_SHIFT_MASK) == 0 && caret_is_at_edge (cell, TRUE)
             && focus_cell (self, row, (int) column - 1);
    case GDK_KEY_Right:
      return (state & GDK_SHIFT_MASK) == 0 && caret_is_at_edge (cell, FALSE)
             && focus_cell (self, row, column + 1);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
paste_cb (const char *text,
          gpointer    user_data)
{
  GtkWidget *cell = user_data;
  GtkWidget *widget = gtk_widget_get_ancestor (cell, RANCANG_TYPE_YEAR_GRID);
  guint row = 0;
  guint column = 0;

  if (widget == NULL || strpbrk (text, "\t\r\n") == NULL
      || !find_cell (RANCANG_YEAR_GRID (widget), cell, &row, &column))
    return FALSE;

  rancang_year_grid_paste (RANCANG_YEAR_GRID (widget), row, column, text);
  return TRUE;
}

static void
add_header (RancangYearGrid *self)
{
  for (int y = 0; y < self->n_years; y++)
    {
      g_autofree char *year = g_strdup_printf ("%d", self->first_year + y);

      gtk_grid_attach (self->grid, create_figure (year, "caption-heading"), y + 1, 0, 1, 1);
    }
  self->next_line = 1;
}

static void
rancang_year_grid_dispose (GObject *object)
{
  RancangYearGrid *self = RANCANG_YEAR_GRID (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_year_grid_parent_class)->dispose (object);
}

static void
rancang_year_grid_class_init (RancangYearGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_year_grid_dispose;

  gtk_widget_class_set_css_name (widget_class, "yeargrid");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rancang_year_grid_init (RancangYearGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 3);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->grid));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
rancang_year_grid_new (RancangDocument *document,
                       gboolean         with_totals)
{
  RancangYearGrid *self = g_object_new (RANCANG_TYPE_YEAR_GRID, NULL);
  int first;
  int last;

  self->document = g_object_ref (document);
  rancang_plan_get_years (rancang_document_get_plan (document), &first, &last);
  self->first_year = first;
  self->n_years = first > 0 && last >= first ? MIN (last - first + 1, MAX_YEARS) : 0;
  self->with_totals = with_totals;
  add_header (self);
  if (with_totals)
    g_signal_connect_object (rancang_document_get_plan (document), "changed",
                             G_CALLBACK (update_totals), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

gboolean
rancang_year_grid_has_years (RancangYearGrid *self)
{
  g_return_val_if_fail (RANCANG_IS_YEAR_GRID (self), FALSE);

  return self->n_years > 0;
}

/* Totals stand at the end of a heading's line, over the last two years: a column of their own would
 * not fit beside five years in the pane. */
static int
get_total_column (RancangYearGrid *self)
{
  return MAX (1, self->n_years - 1);
}

static GtkLabel *
attach_total (RancangYearGrid *self,
              int              line,
              const char      *css_class)
{
  GtkWidget *total = create_figure (NULL, css_class);
  const int column = get_total_column (self);

  gtk_grid_attach (self->grid, total, column, line, self->n_years + 1 - column, 1);
  return GTK_LABEL (total);
}

/* A widget above the rows that belong to it. With totals, every row follows a heading. */
void
rancang_year_grid_add_heading (RancangYearGrid *self,
                               GtkWidget       *widget)
{
  g_return_if_fail (RANCANG_IS_YEAR_GRID (self));

  gtk_grid_attach (self->grid, widget, 0, self->next_line++,
                   self->with_totals ? get_total_column (self) : self->n_years + 1, 1);
}

void
rancang_year_grid_add_row (RancangYearGrid    *self,
                           GtkWidget          *label,
                           RancangItem        *item,
                           const RancangField *field)
{
  Row *row;

  g_return_if_fail (RANCANG_IS_YEAR_GRID (self));

  row = g_new0 (Row, 1);
  row->item = g_object_ref (item);
  row->field = field;
  g_ptr_array_add (self->rows, row);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (self->grid, label, 0, self->next_line, 1, 1);
  for (int y = 0; y < self->n_years; y++)
    {
      GtkWidget *cell = rancang_year_cell_new (self->document, item, field, self->first_year + y);

      rancang_paste_intercept (GTK_EDITABLE (cell), paste_cb, cell);
      gtk_grid_attach (self->grid, cell, y + 1, self->next_line, 1, 1);
      row->cells[y] = RANCANG_YEAR_CELL (cell);
    }
  if (self->with_totals)
    row->total = attach_total (self, self->next_line - 1, "dimmed");
  self->next_line++;
  update_totals (self);
}

static GtkWidget *
create_total_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  return label;
}

/* The last two rows: the sum of all, and that of each year. */
void
rancang_year_grid_add_totals (RancangYearGrid *self)
{
  g_return_if_fail (RANCANG_IS_YEAR_GRID (self));

  rancang_year_grid_add_heading (self, create_total_label (_("Total")));
  self->column_totals[self->n_years] = attach_total (self, self->next_line - 1, "caption-heading");
  gtk_grid_attach (self->grid, create_total_label (_("By year")), 0, self->next_line, 1, 1);
  for (int y = 0; y < self->n_years; y++)
    {
      GtkWidget *total = create_figure (NULL, "caption-heading");

      gtk_grid_attach (self->grid, total, y + 1, self->next_line, 1, 1);
      self->column_totals[y] = GTK_LABEL (total);
    }
  self->next_line++;
  update_totals (self);
}

/* Cells of a spreadsheet: tabs between columns, one line a row. What does not fit is left out. */
void
rancang_year_grid_paste (RancangYearGrid *self,
                         guint            row,
                         guint            column,
                         const char      *text)
{
  RancangPlan *plan;
  g_autoptr (GString) unix_text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_refused = 0;

  g_return_if_fail (RANCANG_IS_YEAR_GRID (self));

  plan = rancang_document_get_plan (self->document);
  unix_text = g_string_new (text);
  g_string_replace (unix_text, "\r\n", "\n", 0);
  lines = g_strsplit_set (unix_text->str, "\r\n", -1);

  rancang_plan_begin (plan, C_("undo", "Paste figures"));
  for (guint i = 0; lines[i] != NULL && row + i < self->rows->len; i++)
    {
      Row *line = g_ptr_array_index (self->rows, row + i);
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      if (lines[i + 1] == NULL && *lines[i] == '\0')
        break;
      for (guint j = 0; cells[j] != NULL && (int) (column + j) < self->n_years; j++)
        if (!rancang_year_cell_set (line->cells[column + j], cells[j]))
          n_refused++;
    }
  rancang_plan_commit (plan);

  if (n_refused > 0)
    {
      g_autofree char *message = g_strdup_printf (ngettext ("%u cell was not a number and is left "
                                                            "as it was",
                                                            "%u cells were not numbers and are "
                                                            "left as they were", n_refused),
                                                  n_refused);
      rancang_document_say (self->document, message);
    }
}

/* The first year of the last row: where a new line is filled in. */
void
rancang_year_grid_focus_last (RancangYearGrid *self)
{
  g_return_if_fail (RANCANG_IS_YEAR_GRID (self));

  focus_cell (self, (int) self->rows->len - 1, 0);
}
