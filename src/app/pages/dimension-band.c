/* SPDX-License-Identifier: GPL-3.0-or-later */
/* dimension-band.c: how far a dimension is, in one line */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "labels.h"
#include "pages/dimension-band.h"
#include "widgets/ring.h"
#include "widgets/stat.h"

/* Below these widths, in letters of a common size, fewer figures are shown. */
#define WIDE   920
#define COMMON 840
#define MEDIUM 600

/**
 * RancangDimensionBand:
 *
 * Answers at the top of a board how far its dimension is. Where there is little room the figures
 * that the views tell as well are left out, so that the switcher stays in the line.
 */
typedef enum
{
  ROOM_WIDE,
  ROOM_COMMON,
  ROOM_MEDIUM,
  ROOM_NARROW,
} Room;

struct _RancangDimensionBand
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget     *box;
  AdwWrapBox    *wrap;
  RancangRing   *ring;
  GtkWidget     *edit_button;
  RancangStat   *complete;
  RancangStat   *programmes;
  RancangStat   *budget;
  RancangStat   *indicators;
  RancangStat   *quick_wins;

  /* Owned */
  RancangDocument *document;
  RancangItem     *dimension;

  /* Plain */
  GdkRGBA tint;
  Room    room;
  guint   room_id;
};

G_DEFINE_FINAL_TYPE (RancangDimensionBand, rancang_dimension_band, GTK_TYPE_WIDGET)

typedef struct
{
  guint programmes;
  guint with_indicator;
  guint quick_wins;
} Counts;

static gboolean
count_programme (RancangItem *programme,
                 gpointer     user_data)
{
  Counts *counts = user_data;

  counts->programmes++;
  if (rancang_item_count_children (programme, "indicator") > 0)
    counts->with_indicator++;
  if (rancang_item_get_boolean (programme, "quick-win"))
    counts->quick_wins++;
  return TRUE;
}

static void
update_completeness (RancangDimensionBand *self)
{
  const RancangCompleteness completeness = rancang_item_get_completeness (self->dimension);
  const int percent = rancang_completeness_percent (&completeness);
  g_autofree char *text = rancang_format_percent (percent, rancang_language_get_default ());
  g_autofree char *tooltip = NULL;
  GdkRGBA colour;

  tooltip = g_strdup_printf (_("%u of %u wanted entries are filled in"), completeness.filled,
                             completeness.wanted);
  rancang_stat_set (self->complete, text, _("complete"), tooltip);
  rancang_label_get_colour (self->dimension, &colour);
  rancang_ring_set_colour (self->ring, &colour);
  rancang_ring_set_percent (self->ring, percent);
  self->tint = colour;
  self->tint.alpha = 0.13f;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_budget (RancangDimensionBand *self)
{
  g_autoptr (RancangTotals) totals = rancang_totals_new (self->dimension);
  const RancangDecimal total = rancang_series_total (rancang_totals_get_by_year (totals));
  g_autofree char *text = rancang_label_dup_money (&total);
  g_autofree char *years = rancang_label_dup_years (rancang_document_get_plan (self->document));
  g_autofree char *full = NULL;

  if (total.digits != 0)
    full = rancang_format_rupiah (&total, rancang_language_get_default ());
  rancang_stat_set (self->budget, text, *years != '\0' ? years : _("budget"),
                    full != NULL ? full : _("No budget yet"));
}

static void
update (RancangDimensionBand *self)
{
  Counts counts = { 0 };
  g_autofree char *programmes = NULL;
  g_autofree char *indicators = NULL;
  g_autofree char *quick_wins = NULL;

  rancang_item_foreach (self->dimension, "programme", count_programme, &counts);
  programmes = g_strdup_printf ("%u", counts.programmes);
  indicators = g_strdup_printf ("%u / %u", counts.with_indicator, counts.programmes);
  quick_wins = g_strdup_printf ("%u", counts.quick_wins);

  update_completeness (self);
  rancang_stat_set (self->programmes, programmes,
                    ngettext ("programme", "programmes", counts.programmes), NULL);
  update_budget (self);
  rancang_stat_set (self->indicators, indicators, _("with indicator"),
                    _("Programmes that have at least one indicator"));
  rancang_stat_set (self->quick_wins, quick_wins,
                    ngettext ("quick win", "quick wins", counts.quick_wins), NULL);
}

static Room
find_room (RancangDimensionBand *self,
           int                   width)
{
  const double wide = adw_length_unit_from_px (ADW_LENGTH_UNIT_SP, width,
                                               gtk_widget_get_settings (GTK_WIDGET (self)));

  if (wide >= WIDE)
    return ROOM_WIDE;
  if (wide >= COMMON)
    return ROOM_COMMON;
  return wide >= MEDIUM ? ROOM_MEDIUM : ROOM_NARROW;
}

static gboolean
use_room_cb (gpointer user_data)
{
  RancangDimensionBand *self = user_data;
  const Room room = find_room (self, gtk_widget_get_width (GTK_WIDGET (self)));

  self->room_id = 0;
  self->room = room;
  gtk_widget_set_visible (GTK_WIDGET (self->ring), room < ROOM_NARROW);
  gtk_widget_set_visible (GTK_WIDGET (self->indicators), room <= ROOM_COMMON);
  gtk_widget_set_visible (GTK_WIDGET (self->quick_wins), room == ROOM_WIDE);
  adw_wrap_box_set_child_spacing (self->wrap, room <= ROOM_COMMON ? 24 : 15);
  gtk_box_set_spacing (GTK_BOX (self->box), room <= ROOM_COMMON ? 18 : 9);
  gtk_widget_set_margin_start (self->box, room == ROOM_NARROW ? 12 : 18);
  gtk_widget_set_margin_end (self->box, room == ROOM_NARROW ? 6 : 18);
  return G_SOURCE_REMOVE;
}

/* Sizes must not change while they are given out: a moment later. */
static void
rancang_dimension_band_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline)
{
  RancangDimensionBand *self = RANCANG_DIMENSION_BAND (widget);

  gtk_widget_allocate (self->box, width, height, baseline, NULL);
  if (find_room (self, width) != self->room && self->room_id == 0)
    self->room_id = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, use_room_cb, self, NULL);
}

static void
rancang_dimension_band_measure (GtkWidget      *widget,
                                GtkOrientation  orientation,
                                int             for_size,
                                int            *minimum,
                                int            *natural,
                                int            *minimum_baseline,
                                int            *natural_baseline)
{
  gtk_widget_measure (RANCANG_DIMENSION_BAND (widget)->box, orientation, for_size, minimum,
                      natural, NULL, NULL);
}

static GtkSizeRequestMode
rancang_dimension_band_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rancang_dimension_band_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  RancangDimensionBand *self = RANCANG_DIMENSION_BAND (widget);

  gtk_snapshot_append_color (snapshot, &self->tint,
                             &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                  gtk_widget_get_height (widget)));
  GTK_WIDGET_CLASS (rancang_dimension_band_parent_class)->snapshot (widget, snapshot);
}

static void
rancang_dimension_band_dispose (GObject *object)
{
  RancangDimensionBand *self = RANCANG_DIMENSION_BAND (object);

  g_clear_handle_id (&self->room_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_DIMENSION_BAND);
  g_clear_object (&self->dimension);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_dimension_band_parent_class)->dispose (object);
}

static void
rancang_dimension_band_class_init (RancangDimensionBandClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_dimension_band_dispose;
  widget_class->get_request_mode = rancang_dimension_band_get_request_mode;
  widget_class->measure = rancang_dimension_band_measure;
  widget_class->size_allocate = rancang_dimension_band_size_allocate;
  widget_class->snapshot = rancang_dimension_band_snapshot;

  g_type_ensure (RANCANG_TYPE_RING);
  g_type_ensure (RANCANG_TYPE_STAT);
  gtk_widget_class_set_css_name (widget_class, "dimensionband");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/pages/dimension-band.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangDimensionBand, box);
  gtk_widget_class_bind_template_child (widget_class, RancangDimensionBand, wrap);
  gtk_widget_class_bind_template_child (widget_class, RancangDimensionBand, ring);
  gtk_widget_class_bind_template_child (widget_class, RancangDimensionBand, edit_button);
  gtk_widget_class_bind_template_child (widget_class, RancangDimensionBand, complete);
  gtk_widget_class_bind_template_child (widget_class, RancangDimensionBand, programmes);
  gtk_widget_class_bind_template_child (widget_class, RancangDimensionBand, budget);
  gtk_widget_class_bind_template_child (widget_class, RancangDimensionBand, indicators);
  gtk_widget_class_bind_template_child (widget_class, RancangDimensionBand, quick_wins);
}

static void
rancang_dimension_band_init (RancangDimensionBand *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rancang_dimension_band_new (RancangDocument *document,
                            RancangItem     *dimension)
{
  RancangDimensionBand *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RANCANG_IS_ITEM (dimension), NULL);

  self = g_object_new (RANCANG_TYPE_DIMENSION_BAND, NULL);
  self->document = g_object_ref (document);
  self->dimension = g_object_ref (dimension);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit_button), "s",
                                    rancang_item_get_id (dimension));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->edit_button), "win.open-item");
  g_signal_connect_object (rancang_document_get_plan (document), "changed", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/* What the page's views are switched with stands at the end of the band, or below the figures
 * where it is narrow. */
void
rancang_dimension_band_set_switcher (RancangDimensionBand *self,
                                     GtkWidget            *switcher)
{
  g_return_if_fail (RANCANG_IS_DIMENSION_BAND (self));
  g_return_if_fail (GTK_IS_WIDGET (switcher));

  gtk_widget_set_hexpand (switcher, TRUE);
  gtk_widget_set_halign (switcher, GTK_ALIGN_END);
  adw_wrap_box_append (self->wrap, switcher);
}
