/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stat.c: a number in large type with a word below */

#define G_LOG_DOMAIN "rancang-widgets"

#include "config.h"

#include "widgets/stat.h"

/**
 * RancangStat:
 *
 * A screen reader hears number and word as one: "14 programmes".
 */
struct _RancangStat
{
  GtkWidget parent_instance;

  GtkLabel *number;
  GtkLabel *word;
};

G_DEFINE_FINAL_TYPE (RancangStat, rancang_stat, GTK_TYPE_WIDGET)

static GtkLabel *
add_label (RancangStat *self,
           const char  *first_class,
           const char  *second_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, first_class);
  gtk_widget_add_css_class (label, second_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return GTK_LABEL (label);
}

static void
rancang_stat_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (rancang_stat_parent_class)->dispose (object);
}

static void
rancang_stat_class_init (RancangStatClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_stat_dispose;

  gtk_widget_class_set_css_name (widget_class, "stat");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rancang_stat_init (RancangStat *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->number = add_label (self, "title-3", "numeric");
  self->word = add_label (self, "caption", "dimmed");
}

void
rancang_stat_set (RancangStat *self,
                  const char  *number,
                  const char  *word,
                  const char  *tooltip)
{
  g_autofree char *label = NULL;

  g_return_if_fail (RANCANG_IS_STAT (self));

  label = g_strdup_printf ("%s %s", number, word);
  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->word, word);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
