/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench-table.c: the work of each frame while a table of 5,000 rows is scrolled */

#include "config.h"

#include <adwaita.h>
#include <stdio.h>

#include "document.h"
#include "frames.h"
#include "table/item-table.h"
#include "table/table-cell.h"

#define ROWS       5000
#define PER_LANE   100
#define N_FRAMES   400
#define STEP       61.0  /* pixels a frame: a quick flick */
#define MEDIAN_WANTED 4.0 /* milliseconds */
#define P99_WANTED 16.0

static RancangItem *
add (RancangPlan *plan,
     RancangItem *parent,
     const char  *kind,
     const char  *title)
{
  g_autoptr (RancangItem) item = rancang_item_new (kind);

  g_object_set (item, "title", title, NULL);
  if (!rancang_plan_insert (plan, parent, item, -1, NULL))
    g_error ("The plan takes no %s", kind);

  return item;
}

static void
add_programme (RancangPlan *plan,
               RancangItem *lane,
               RancangItem *agency,
               guint        number)
{
  g_autofree char *title = g_strdup_printf ("Penguatan layanan digital nomor %u", number);
  RancangItem *programme = add (plan, lane, "programme", title);
  RancangItem *line = add (plan, programme, "budget-line", "APBD");
  RancangDecimal amount;

  g_object_set (programme, "start-year", 2022 + (int) (number % 4), "end-year", 2026, "agency",
                rancang_item_get_id (agency), NULL);
  rancang_decimal_init (&amount, 1000000 * (gint64) (number + 1), 0);
  rancang_plan_set_in_series (plan, line, "amounts", 2023, &amount, NULL);
}

static RancangPlan *
create_plan (void)
{
  RancangPlan *plan = rancang_plan_new ();
  RancangItem *root = rancang_plan_get_root (plan);
  RancangItem *dimension;
  RancangItem *agency;
  RancangItem *lane = NULL;

  rancang_plan_begin (plan, "Bench");
  g_object_set (root, "title", "Bench", "start-year", 2022, "end-year", 2026, NULL);
  agency = add (plan, root, "agency", "Dinas Komunikasi dan Informatika");
  dimension = add (plan, root, "dimension", "Smart Governance");
  for (guint i = 0; i < ROWS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Lajur %u", i / PER_LANE);

      if (i % PER_LANE == 0)
        lane = add (plan, dimension, "sub-dimension", title);
      add_programme (plan, lane, agency, i);
    }
  rancang_plan_commit (plan);

  return plan;
}

static GtkWidget *
find_scrolled (GtkWidget *widget)
{
  GtkWidget *view = NULL;

  if (GTK_IS_COLUMN_VIEW (widget))
    return gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && view == NULL;
       child = gtk_widget_get_next_sibling (child))
    view = find_scrolled (child);

  return view;
}

static GtkAdjustment *
find_adjustment (GtkWidget *widget)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (find_scrolled (widget)));
}

/* As many rows and columns of plain labels: what the toolkit itself takes. */
static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GtkStringObject *text = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (text));
}

static GtkWidget *
create_plain (guint n_columns)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  GtkWidget *view = gtk_column_view_new (
    GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (list))));
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  for (guint i = 0; i < ROWS; i++)
    {
      g_autofree char *text = g_strdup_printf ("Penguatan layanan digital nomor %u", i);

      gtk_string_list_append (list, text);
    }
  for (guint i = 0; i < n_columns; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      GtkColumnViewColumn *column = gtk_column_view_column_new ("Label", factory);

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
      gtk_column_view_column_set_fixed_width (column, 160);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
      g_object_unref (column);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  return scrolled;
}

static guint
count_columns (GtkWidget *table)
{
  GtkWidget *view = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (find_scrolled (table)));
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (view));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      n += gtk_column_view_column_get_visible (column);
    }
  return n;
}

static void
scroll (Frames     *frames,
        const char *name,
        GtkWidget  *content,
        double      median_wanted,
        double      p99_wanted)
{
  adw_window_set_content (ADW_WINDOW (frames->window), content);
  frames_settle (1500);
  if (!frames_scroll (frames, find_adjustment (content), STEP, N_FRAMES))
    g_error ("%s was not scrolled to the end in time", name);
  frames_report (frames, name, median_wanted, p99_wanted);
}

static gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  if (RANCANG_IS_TABLE_CELL (widget))
    return g_strcmp0 (rancang_table_cell_get_text (RANCANG_TABLE_CELL (widget)), text) == 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}

static void
count_cb (guint *n_frames)
{
  ++*n_frames;
}

/* How many frames until a cell in view shows what the plan holds. */
static guint
count_edit_frames (Frames      *frames,
                   RancangItem *programme)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (frames->window));
  guint n_frames = 0;

  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (count_cb), &n_frames);
  g_object_set (programme, "title", "Judul yang baru", NULL);
  while (!shows (GTK_WIDGET (frames->window), "Judul yang baru") && n_frames < 100)
    g_main_context_iteration (NULL, TRUE);
  /* It is drawn when the frame that is due is over. */
  for (guint seen = n_frames; n_frames == seen;)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handlers_disconnect_by_data (clock, &n_frames);
  return n_frames;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (RancangHost) host = NULL;
  g_autoptr (RancangPlan) plan = NULL;
  g_autoptr (RancangDocument) document = NULL;
  RancangItem *dimension, *lane;
  GtkWidget *table;
  GtkWindow *window;
  Frames frames;
  double ours;
  guint n_columns, n_edit;

  if (!gtk_init_check ())
    {
      g_printerr ("There is no display\n");
      return 77;
    }
  adw_init ();
  rancang_recovery_switch_off ();
  host = rancang_host_new ();
  plan = create_plan ();
  document = rancang_document_new (host, plan, NULL);
  dimension = rancang_item_peek_child (rancang_plan_get_root (plan), "dimension", 0);
  lane = rancang_item_peek_child (dimension, "sub-dimension", 0);
  table = rancang_item_table_new (document, dimension, "programme");
  window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (window, 1366, 768);
  gtk_window_present (window);
  frames_init (&frames, window);

  printf ("%-24s %-22s %8s %8s %5s\n", "table of 5,000 rows", "", "value", "wanted", "met");
  scroll (&frames, "table", table, MEDIAN_WANTED, P99_WANTED);
  ours = frames_get_work (&frames, 0.5);
  n_columns = count_columns (table);
  gtk_adjustment_set_value (find_adjustment (table), 0);
  frames_settle (300);
  n_edit = count_edit_frames (&frames, rancang_item_peek_child (lane, "programme", 0));
  printf ("%-24s %-22s %8u %8u %5s\n", "table", "edit on screen, frames", n_edit, 1,
          n_edit <= 1 ? "yes" : "NO");
  scroll (&frames, "plain labels", create_plain (n_columns), 0, 0);
  printf ("%-24s %-22s %8.2f\n", "table : plain labels", "work, median",
          ours / frames_get_work (&frames, 0.5));
  gtk_window_destroy (window);
  frames_clear (&frames);

  return 0;
}
