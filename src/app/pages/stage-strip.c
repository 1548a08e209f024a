/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stage-strip.c: the stages of making the plan: what is done, what is next */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pages/stage-strip.h"

/**
 * RancangStageStrip:
 *
 * One button a stage, in as many rows as the width asks for. A button opens its stage. State is a
 * sign and a word for screen readers, never colour alone.
 */
struct _RancangStageStrip
{
  GtkWidget  parent_instance;

  GtkWidget *flow;
  char      *shown; /* what the buttons say, to leave them alone where nothing changed */
};

typedef enum
{
  STAGE_DONE,
  STAGE_NEXT,
  STAGE_LATER,
} StageState;

G_DEFINE_FINAL_TYPE (RancangStageStrip, rancang_stage_strip, GTK_TYPE_WIDGET)

/* "Bimtek III: innovation and the draft of book 2" is "Bimtek III" on its button. */
static char *
dup_short_title (RancangItem *stage)
{
  const char *title = rancang_stage_strip_get_title (stage);
  const char *colon = strchr (title, ':');

  return colon != NULL ? g_strndup (title, colon - title) : g_strdup (title);
}

static GtkWidget *
create_content (RancangItem *stage,
                StageState   state)
{
  static const char * const icons[] = { "object-select-symbolic", "radio-checked-symbolic",
                                        "radio-symbolic" };
  g_autofree char *title = dup_short_title (stage);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *image = gtk_image_new_from_icon_name (icons[state]);
  GtkWidget *label = gtk_label_new (title);

  gtk_widget_add_css_class (image, state == STAGE_LATER ? "dim-label" : "accent");
  gtk_widget_add_css_class (label, state == STAGE_NEXT ? "caption-heading" : "caption");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (label), 10);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 13);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static GtkWidget *
create_button (RancangItem *stage,
               StageState   state)
{
  const char * const words[] = { C_("stage", "done"), C_("stage", "next"), C_("stage", "later") };
  GtkWidget *button = gtk_button_new ();
  g_autofree char *name = NULL;

  name = g_strdup_printf ("%s, %s", rancang_stage_strip_get_title (stage), words[state]);
  gtk_button_set_child (GTK_BUTTON (button), create_content (stage, state));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", rancang_item_get_id (stage));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-item");

  return button;
}

static char *
describe (RancangItem *root)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rancang_item_count_children (root, "stage"); i++)
    {
      RancangItem *stage = rancang_item_peek_child (root, "stage", i);

      g_string_append_printf (text, "%s\n%s\n%d\n", rancang_item_get_id (stage),
                              rancang_stage_strip_get_title (stage),
                              rancang_item_get_boolean (stage, "done"));
    }

  return g_string_free_and_steal (text);
}

static void
rancang_stage_strip_dispose (GObject *object)
{
  RancangStageStrip *self = RANCANG_STAGE_STRIP (object);

  g_clear_pointer (&self->flow, gtk_widget_unparent);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (rancang_stage_strip_parent_class)->dispose (object);
}

static void
rancang_stage_strip_class_init (RancangStageStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_stage_strip_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rancang_stage_strip_init (RancangStageStrip *self)
{
  self->flow = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (self->flow), TRUE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (self->flow), 2);
  gtk_widget_set_parent (self->flow, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Stages"),
                                  -1);
}

void
rancang_stage_strip_update (RancangStageStrip *self,
                            RancangItem       *root)
{
  guint n = rancang_item_count_children (root, "stage");
  g_autofree char *shown = describe (root);
  RancangItem *next = rancang_stage_strip_find_next (root);

  g_return_if_fail (RANCANG_IS_STAGE_STRIP (self));

  if (g_strcmp0 (shown, self->shown) == 0)
    return;

  g_set_str (&self->shown, shown);
  gtk_flow_box_remove_all (GTK_FLOW_BOX (self->flow));
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->flow), MAX (1, n));
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  for (guint i = 0; i < n; i++)
    {
      RancangItem *stage = rancang_item_peek_child (root, "stage", i);
      StageState state = STAGE_DONE;

      if (!rancang_item_get_boolean (stage, "done"))
        state = stage == next ? STAGE_NEXT : STAGE_LATER;
      gtk_flow_box_append (GTK_FLOW_BOX (self->flow), create_button (stage, state));
      /* The button takes the focus, not the place that it stands in. */
      gtk_widget_set_focusable (
        GTK_WIDGET (gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (self->flow), (int) i)), FALSE);
    }
}

/* The first stage that is not done, or NULL. */
RancangItem *
rancang_stage_strip_find_next (RancangItem *root)
{
  g_return_val_if_fail (RANCANG_IS_ITEM (root), NULL);

  for (guint i = 0; i < rancang_item_count_children (root, "stage"); i++)
    {
      RancangItem *stage = rancang_item_peek_child (root, "stage", i);

      if (!rancang_item_get_boolean (stage, "done"))
        return stage;
    }

  return NULL;
}

/* The stage's title in the language of the program. */
const char *
rancang_stage_strip_get_title (RancangItem *stage)
{
  const char *title = NULL;

  g_return_val_if_fail (RANCANG_IS_ITEM (stage), NULL);

  if (rancang_language_get_default () == RANCANG_LANGUAGE_ENGLISH)
    title = rancang_item_get_text (stage, "title-en");

  return title != NULL && *title != '\0' ? title : rancang_item_get_title (stage);
}
