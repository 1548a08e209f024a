/* SPDX-License-Identifier: GPL-3.0-or-later */
/* programme-card.c: a programme on the board */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "commands.h"
#include "labels.h"
#include "pages/programme-card.h"
#include "widgets/ring.h"
#include "widgets/swatch.h"
#include "widgets/year-squares.h"

/**
 * RancangProgrammeCard:
 *
 * Says in a glance who does what, when, for how much, and what is missing. Its `summary` is the
 * same in words for a screen reader.
 */
struct _RancangProgrammeCard
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget          *content;
  RancangSwatch      *swatch;
  RancangRing        *ring;
  RancangYearSquares *years;
  GtkLabel           *title;
  GtkLabel           *agency;
  GtkLabel           *money;
  GtkWidget          *chips;
  GtkWidget          *quick_win_chip;
  GtkWidget          *warning_chip;
  GtkLabel           *warning_label;
  GtkWidget          *example_chip;

  /* Owned */
  RancangItem *item;
  RancangPlan *plan;
  char        *summary;
};

static void card_iface_init (RancangCardInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangProgrammeCard, rancang_programme_card, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_CARD, card_iface_init))

enum
{
  PROP_0,
  PROP_SUMMARY,
};

/* What a programme cannot do without. */
enum
{
  WITHOUT_AGENCY = 1 << 0,
  WITHOUT_INDICATOR = 1 << 1,
  WITHOUT_BUDGET = 1 << 2,
};

static const char *
get_warning (guint missing)
{
  switch (missing)
    {
    case WITHOUT_AGENCY:
      return _("Without agency");
    case WITHOUT_INDICATOR:
      return _("Without indicator");
    case WITHOUT_BUDGET:
      return _("Without budget");
    case WITHOUT_AGENCY | WITHOUT_INDICATOR:
      return _("Without agency or indicator");
    case WITHOUT_AGENCY | WITHOUT_BUDGET:
      return _("Without agency or budget");
    case WITHOUT_INDICATOR | WITHOUT_BUDGET:
      return _("Without indicator or budget");
    case WITHOUT_AGENCY | WITHOUT_INDICATOR | WITHOUT_BUDGET:
      return _("Without agency, indicator or budget");
    default:
      return NULL;
    }
}

static char *
dup_agencies (RancangProgrammeCard *self)
{
  const char *id = rancang_item_get_text (self->item, "agency");
  RancangItem *agency = id != NULL ? rancang_plan_find (self->plan, id) : NULL;
  const char * const *supporting = rancang_item_get_list (self->item, "supporting-agencies");
  const char * const *partners = rancang_item_get_list (self->item, "partners");
  const guint n = (supporting != NULL ? g_strv_length ((GStrv) supporting) : 0)
                  + (partners != NULL ? g_strv_length ((GStrv) partners) : 0);
  g_autofree char *name = agency != NULL ? rancang_label_dup_short (agency) : NULL;
  g_autofree char *count = NULL;

  if (n == 0)
    return g_steal_pointer (&name);

  count = g_strdup_printf (ngettext ("%u partner", "%u partners", n), n);
  return name != NULL ? g_strdup_printf ("%s · %s", name, count) : g_steal_pointer (&count);
}

static void
update_schedule (RancangProgrammeCard *self,
                 const GdkRGBA        *colour)
{
  int first;
  int last;

  rancang_plan_get_years (self->plan, &first, &last);
  rancang_year_squares_set_colour (self->years, colour);
  rancang_year_squares_set_years (self->years, first, last,
                                  rancang_item_get_year (self->item, "start-year"),
                                  rancang_item_get_year (self->item, "end-year"));
}

static gboolean
update_money (RancangProgrammeCard *self)
{
  g_autoptr (RancangTotals) totals = rancang_totals_new (self->item);
  const RancangDecimal total = rancang_series_total (rancang_totals_get_by_year (totals));
  g_autofree char *text = rancang_label_dup_money (&total);
  g_autofree char *full = NULL;

  gtk_label_set_label (self->money, text);
  if (total.digits != 0)
    full = rancang_format_rupiah (&total, rancang_language_get_default ());
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->money), full);

  return total.digits != 0;
}

static void
update_chips (RancangProgrammeCard *self,
              gboolean              has_money)
{
  const gboolean quick_win = rancang_item_get_boolean (self->item, "quick-win");
  const gboolean example = rancang_item_get_boolean (self->item, "example");
  const char *warning;
  guint missing = has_money ? 0 : WITHOUT_BUDGET;

  if (rancang_item_is_empty (self->item, "agency"))
    missing |= WITHOUT_AGENCY;
  if (rancang_item_count_children (self->item, "indicator") == 0)
    missing |= WITHOUT_INDICATOR;

  warning = get_warning (missing);
  gtk_label_set_label (self->warning_label, warning != NULL ? warning : "");
  gtk_widget_set_tooltip_text (self->warning_chip, warning);
  gtk_widget_set_visible (self->warning_chip, warning != NULL);
  gtk_widget_set_visible (self->quick_win_chip, quick_win);
  gtk_widget_set_visible (self->example_chip, example);
  gtk_widget_set_visible (self->chips, warning != NULL || quick_win || example);
}

static void
append_part (GString    *text,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, part);
}

static void
update_summary (RancangProgrammeCard *self,
                int                   percent)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *share = rancang_format_percent (percent, rancang_language_get_default ());
  g_autofree char *complete = g_strdup_printf (_("%s complete"), share);

  append_part (text, gtk_label_get_label (self->agency));
  append_part (text, gtk_widget_get_tooltip_text (GTK_WIDGET (self->years)));
  append_part (text, gtk_widget_get_tooltip_text (GTK_WIDGET (self->money)));
  if (gtk_widget_get_visible (self->quick_win_chip))
    append_part (text, _("Quick win"));
  if (gtk_widget_get_visible (self->warning_chip))
    append_part (text, gtk_label_get_label (self->warning_label));
  if (gtk_widget_get_visible (self->example_chip))
    append_part (text, _("Example"));
  append_part (text, complete);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->ring), complete);
  if (g_set_str (&self->summary, text->str))
    g_object_notify (G_OBJECT (self), "summary");
}

static void
update (RancangProgrammeCard *self)
{
  const RancangCompleteness completeness = rancang_item_get_completeness (self->item);
  const int percent = rancang_completeness_percent (&completeness);
  g_autofree char *title = rancang_label_dup_item (self->item);
  g_autofree char *agencies = dup_agencies (self);
  GdkRGBA colour;

  rancang_label_get_colour (self->item, &colour);
  rancang_swatch_set_colour (self->swatch, &colour);
  rancang_ring_set_colour (self->ring, &colour);
  rancang_ring_set_percent (self->ring, percent);

  gtk_label_set_label (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  gtk_label_set_label (self->agency, agencies != NULL ? agencies : "");
  gtk_widget_set_visible (GTK_WIDGET (self->agency), agencies != NULL);
  update_schedule (self, &colour);
  update_chips (self, update_money (self));
  update_summary (self, percent);
}

static void
plan_changed_cb (RancangProgrammeCard *self,
                 RancangTransaction   *transaction)
{
  if (rancang_item_get_plan (self->item) == NULL)
    return;

  if (rancang_transaction_touches (transaction, self->item)
      || rancang_transaction_touches_kind (transaction, "agency")
      || rancang_transaction_touches_kind (transaction, "dimension")
      || rancang_transaction_touches_kind (transaction, "plan"))
    update (self);
}

static void
drop_item (RancangProgrammeCard *self)
{
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_func (self->plan, plan_changed_cb, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->item);
}

static RancangItem *
rancang_programme_card_get_item (RancangCard *card)
{
  return RANCANG_PROGRAMME_CARD (card)->item;
}

static void
rancang_programme_card_set_item (RancangCard *card,
                                 RancangItem *item)
{
  RancangProgrammeCard *self = RANCANG_PROGRAMME_CARD (card);

  if (self->item == item)
    return;

  drop_item (self);
  if (item == NULL)
    return;

  self->item = g_object_ref (item);
  self->plan = g_object_ref (rancang_item_get_plan (item));
  g_signal_connect_object (self->plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

static void
card_iface_init (RancangCardInterface *iface)
{
  iface->get_item = rancang_programme_card_get_item;
  iface->set_item = rancang_programme_card_set_item;
}

static void
rancang_programme_card_dispose (GObject *object)
{
  RancangProgrammeCard *self = RANCANG_PROGRAMME_CARD (object);

  drop_item (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_PROGRAMME_CARD);

  G_OBJECT_CLASS (rancang_programme_card_parent_class)->dispose (object);
}

static void
rancang_programme_card_finalize (GObject *object)
{
  RancangProgrammeCard *self = RANCANG_PROGRAMME_CARD (object);

  g_free (self->summary);

  G_OBJECT_CLASS (rancang_programme_card_parent_class)->finalize (object);
}

static void
rancang_programme_card_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  RancangProgrammeCard *self = RANCANG_PROGRAMME_CARD (object);

  switch (prop_id)
    {
    case PROP_SUMMARY:
      g_value_set_string (value, self->summary);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/pages/programme-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangProgrammeCard, content);
  gtk_widget_class_bind_template_child (widget_class, RancangProgrammeCard, swatch);
  gtk_widget_class_bind_template_child (widget_class, RancangProgrammeCard, ring);
  gtk_widget_class_bind_template_child (widget_class, RancangProgrammeCard, years);
  gtk_widget_class_bind_template_child (widget_class, RancangProgrammeCard, title);
  gtk_widget_class_bind_template_child (widget_class, RancangProgrammeCard, agency);
  gtk_widget_class_bind_template_child (widget_class, RancangProgrammeCard, money);
  gtk_widget_class_bind_template_child (widget_class, RancangProgrammeCard, chips);
  gtk_widget_class_bind_template_child (widget_class, RancangProgrammeCard, quick_win_chip);
  gtk_widget_class_bind_template_child (widget_class, RancangProgrammeCard, warning_chip);
  gtk_widget_class_bind_template_child (widget_class, RancangProgrammeCard, warning_label);
  gtk_widget_class_bind_template_child (widget_class, RancangProgrammeCard, example_chip);
}

static void
rancang_programme_card_class_init (RancangProgrammeCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_programme_card_dispose;
  object_class->finalize = rancang_programme_card_finalize;
  object_class->get_property = rancang_programme_card_get_property;

  g_object_class_override_property (object_class, PROP_SUMMARY, "summary");

  gtk_widget_class_set_css_name (widget_class, "programmecard");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (RANCANG_TYPE_RING);
  g_type_ensure (RANCANG_TYPE_SWATCH);
  g_type_ensure (RANCANG_TYPE_YEAR_SQUARES);
  bind_template (widget_class);
}

static void
rancang_programme_card_init (RancangProgrammeCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rancang_programme_card_new (void)
{
  return g_object_new (RANCANG_TYPE_PROGRAMME_CARD, NULL);
}
