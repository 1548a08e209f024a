/* SPDX-License-Identifier: GPL-3.0-or-later */
/* entry-card.c: an entry of an analysis on a board */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "commands.h"
#include "labels.h"
#include "pages/entry-card.h"

/**
 * RancangEntryCard:
 *
 * What was said, what it is about, and whether a strategy answers it.
 */
struct _RancangEntryCard
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *content;
  GtkLabel  *title;
  GtkWidget *details;
  GtkLabel  *topic;
  GtkWidget *unused_chip;

  /* Owned */
  RancangItem *item;
  RancangPlan *plan;
  char        *summary;
};

static void card_iface_init (RancangCardInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangEntryCard, rancang_entry_card, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_CARD, card_iface_init))

enum
{
  PROP_0,
  PROP_SUMMARY,
};

static void
append_referenced (RancangEntryCard *self,
                   GString          *text,
                   const char       *field)
{
  RancangItem *target = NULL;
  g_autofree char *title = NULL;

  if (rancang_kind_find_field (rancang_item_get_kind (self->item), field) != NULL
      && !rancang_item_is_empty (self->item, field))
    target = rancang_plan_find (self->plan, rancang_item_get_text (self->item, field));
  if (target == NULL)
    return;

  title = rancang_label_dup_item (target);
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", title);
}

/* Stops at the first one. */
static gboolean
look_for_strategy (RancangItem *referrer,
                   gpointer     user_data)
{
  gboolean *found = user_data;

  *found = rancang_item_is (referrer, "strategy");
  return !*found;
}

static void
update (RancangEntryCard *self)
{
  g_autofree char *title = rancang_label_dup_item (self->item);
  g_autoptr (GString) topic = g_string_new (NULL);
  g_autofree char *summary = NULL;
  gboolean used = FALSE;

  append_referenced (self, topic, "element");
  append_referenced (self, topic, "dimension");
  rancang_plan_foreach_referrer (self->plan, self->item, look_for_strategy, &used);

  gtk_label_set_label (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  gtk_label_set_label (self->topic, topic->str);
  gtk_widget_set_visible (GTK_WIDGET (self->topic), topic->len > 0);
  gtk_widget_set_visible (self->unused_chip, !used);
  gtk_widget_set_visible (self->details, topic->len > 0 || !used);

  summary = g_strdup_printf ("%s%s%s", topic->str, topic->len > 0 && !used ? ", " : "",
                             used ? "" : _("No strategy yet"));
  if (g_set_str (&self->summary, summary))
    g_object_notify (G_OBJECT (self), "summary");
}

static void
plan_changed_cb (RancangEntryCard   *self,
                 RancangTransaction *transaction)
{
  if (rancang_item_get_plan (self->item) == NULL)
    return;

  if (rancang_transaction_touches (transaction, self->item)
      || rancang_transaction_touches_kind (transaction, "strategy")
      || rancang_transaction_touches_kind (transaction, "sub-dimension")
      || rancang_transaction_touches_kind (transaction, "dimension")
      || rancang_transaction_touches_kind (transaction, "readiness-element"))
    update (self);
}

static void
drop_item (RancangEntryCard *self)
{
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_func (self->plan, plan_changed_cb, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->item);
}

static RancangItem *
rancang_entry_card_get_item (RancangCard *card)
{
  return RANCANG_ENTRY_CARD (card)->item;
}

static void
rancang_entry_card_set_item (RancangCard *card,
                             RancangItem *item)
{
  RancangEntryCard *self = RANCANG_ENTRY_CARD (card);

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
  iface->get_item = rancang_entry_card_get_item;
  iface->set_item = rancang_entry_card_set_item;
}

static void
rancang_entry_card_dispose (GObject *object)
{
  RancangEntryCard *self = RANCANG_ENTRY_CARD (object);

  drop_item (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_ENTRY_CARD);

  G_OBJECT_CLASS (rancang_entry_card_parent_class)->dispose (object);
}

static void
rancang_entry_card_finalize (GObject *object)
{
  g_free (RANCANG_ENTRY_CARD (object)->summary);

  G_OBJECT_CLASS (rancang_entry_card_parent_class)->finalize (object);
}

static void
rancang_entry_card_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SUMMARY:
      g_value_set_string (value, RANCANG_ENTRY_CARD (object)->summary);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rancang_entry_card_class_init (RancangEntryCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_entry_card_dispose;
  object_class->finalize = rancang_entry_card_finalize;
  object_class->get_property = rancang_entry_card_get_property;
  g_object_class_override_property (object_class, PROP_SUMMARY, "summary");

  gtk_widget_class_set_css_name (widget_class, "entrycard");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/pages/entry-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangEntryCard, content);
  gtk_widget_class_bind_template_child (widget_class, RancangEntryCard, title);
  gtk_widget_class_bind_template_child (widget_class, RancangEntryCard, details);
  gtk_widget_class_bind_template_child (widget_class, RancangEntryCard, topic);
  gtk_widget_class_bind_template_child (widget_class, RancangEntryCard, unused_chip);
}

static void
rancang_entry_card_init (RancangEntryCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rancang_entry_card_new (void)
{
  return g_object_new (RANCANG_TYPE_ENTRY_CARD, NULL);
}
