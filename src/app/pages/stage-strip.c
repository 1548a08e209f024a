/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stage-strip.c: the road of the plan: what is done, what is next, what was left open */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pages/stage-strip.h"

/**
 * RancangStageStrip:
 *
 * One button a step, in as many rows as the width asks for: the stages of making the plan, and after
 * them commitment, implementation and evaluation, which the plan itself tells. State is a sign and a
 * word, never colour alone; a stage that was passed over says so.
 */
struct _RancangStageStrip
{
  GtkWidget  parent_instance;

  GtkWidget *flow;
  char      *shown; /* what the buttons say, to leave them alone where nothing changed */
  guint      n_steps;
  guint      n_rows;
  gboolean   compact;
};

typedef enum
{
  STEP_LATER,
  STEP_NEXT,
  STEP_OPEN,
  STEP_RUNNING,
  STEP_DONE,
} StepState;

/* One stop of the road: a stage, or what is found in the plan. */
typedef struct
{
  char       *title;
  const char *action;
  char       *target;
  StepState   state;
} Step;

enum
{
  PROP_0,
  PROP_ROWS,
  PROP_COMPACT,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (RancangStageStrip, rancang_stage_strip, GTK_TYPE_WIDGET)

static void
clear_step (Step *step)
{
  g_free (step->title);
  g_free (step->target);
}

/* Takes the title. */
static void
add_step (GArray     *steps,
          char       *title,
          const char *action,
          const char *target,
          StepState   state)
{
  Step step = { title, action, g_strdup (target), state };

  g_array_append_val (steps, step);
}

/* The memorandum at the beginning is a stage of its own: what is meant is what comes after. */
static StepState
find_commitment (RancangItem *root)
{
  for (guint i = 0; i < rancang_item_count_children (root, "commitment"); i++)
    {
      RancangItem *commitment = rancang_item_peek_child (root, "commitment", i);

      if (g_strcmp0 (rancang_item_get_text (commitment, "type"), "mou") != 0
          && rancang_item_get_boolean (commitment, "signed"))
        return STEP_DONE;
    }

  return STEP_LATER;
}

static gboolean
realised_cb (RancangItem *indicator,
             gpointer     user_data)
{
  RancangSeries *series = rancang_item_get_series (indicator, "realisations");

  return series == NULL || rancang_series_get_size (series) == 0;
}

/* Under way as soon as something was realised or monitored, done when the last year is over. */
static StepState
find_implementation (RancangItem *root)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int first = 0, last = 0;

  if (rancang_item_count_children (root, "monitoring-period") == 0
      && rancang_item_foreach (root, "indicator", realised_cb, NULL))
    return STEP_LATER;
  if (rancang_item_get_plan (root) != NULL)
    rancang_plan_get_years (rancang_item_get_plan (root), &first, &last);

  return last != 0 && last < g_date_time_get_year (now) ? STEP_DONE : STEP_RUNNING;
}

/* Each year has its evaluation: "Evaluation 2023" names the latest; done is the last one. */
static void
add_evaluation (GArray      *steps,
                RancangItem *root)
{
  int newest = 0, first = 0, last = 0;

  for (guint i = 0; i < rancang_item_count_children (root, "evaluation"); i++)
    newest = MAX (newest, rancang_item_get_year (rancang_item_peek_child (root, "evaluation", i),
                                                 "year"));
  if (rancang_item_get_plan (root) != NULL)
    rancang_plan_get_years (rancang_item_get_plan (root), &first, &last);
  if (newest == 0)
    add_step (steps, g_strdup (_("Evaluation")), "win.show-page", "evaluation", STEP_LATER);
  else
    /* Translators: %d is a year */
    add_step (steps, g_strdup_printf (_("Evaluation %d"), newest), "win.show-page", "evaluation",
              newest >= last ? STEP_DONE : STEP_RUNNING);
}

/* What was reached is known; the rest is next, later, or was left open. */
static void
mark_rest (GArray *steps)
{
  guint n_passed = 0;
  gboolean next = FALSE;

  for (guint i = 0; i < steps->len; i++)
    if (g_array_index (steps, Step, i).state >= STEP_RUNNING)
      n_passed = i;
  for (guint i = 0; i < steps->len; i++)
    {
      Step *step = &g_array_index (steps, Step, i);

      if (step->state >= STEP_RUNNING)
        continue;
      if (i < n_passed)
        step->state = STEP_OPEN;
      else if (!next)
        step->state = STEP_NEXT;
      next |= step->state == STEP_NEXT;
    }
}

static GArray *
list_steps (RancangItem *root)
{
  GArray *steps = g_array_new (FALSE, TRUE, sizeof (Step));
  const guint n = rancang_item_count_children (root, "stage");

  g_array_set_clear_func (steps, (GDestroyNotify) clear_step);
  for (guint i = 0; i < n; i++)
    {
      RancangItem *stage = rancang_item_peek_child (root, "stage", i);

      add_step (steps, g_strdup (rancang_stage_strip_get_title (stage)), "win.open-item",
                rancang_item_get_id (stage),
                rancang_item_get_boolean (stage, "done") ? STEP_DONE : STEP_LATER);
    }
  if (n == 0)
    return steps;

  add_step (steps, g_strdup (_("Commitment")), "win.show-page", "commitments",
            find_commitment (root));
  add_step (steps, g_strdup (C_("stage", "Implementation")), "win.show-page", "monitoring",
            find_implementation (root));
  add_evaluation (steps, root);
  mark_rest (steps);

  return steps;
}

/* "Bimtek III: innovation and the draft of book 2" is "Bimtek III" on its button. */
static char *
dup_short_title (const char *title)
{
  const char *colon = strchr (title, ':');

  return colon != NULL ? g_strndup (title, colon - title) : g_strdup (title);
}

static const char *
get_word (StepState state)
{
  const char * const words[] = { C_("stage", "later"), C_("stage", "next"),
                                 C_("stage", "left open"), C_("stage", "under way"),
                                 C_("stage", "done") };

  return words[state];
}

/* What is done needs no word below it, and what is later neither. */
static gboolean
has_visible_word (StepState state)
{
  return state == STEP_NEXT || state == STEP_OPEN || state == STEP_RUNNING;
}

static GtkWidget *
create_words (const Step *step,
              gboolean    compact)
{
  g_autofree char *title = dup_short_title (step->title);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *word = gtk_label_new (get_word (step->state));

  gtk_widget_add_css_class (label, step->state == STEP_NEXT || step->state == STEP_OPEN
                                     ? "caption-heading" : "caption");
  gtk_label_set_wrap (GTK_LABEL (label), !compact);
  gtk_label_set_lines (GTK_LABEL (label), compact ? 1 : 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_justify (GTK_LABEL (label), compact ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), compact ? 0 : 0.5);
  gtk_label_set_xalign (GTK_LABEL (word), compact ? 0 : 0.5);
  gtk_label_set_width_chars (GTK_LABEL (label), compact ? 6 : 5);
  gtk_label_set_max_width_chars (GTK_LABEL (label), compact ? 20 : 6);
  gtk_widget_add_css_class (word, "caption");
  gtk_widget_add_css_class (word, step->state == STEP_OPEN ? "warning" : "dimmed");
  gtk_widget_set_visible (word, has_visible_word (step->state));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), word);

  return box;
}

static GtkWidget *
create_content (const Step *step,
                gboolean    compact)
{
  static const char * const icons[] = { "radio-symbolic", "radio-checked-symbolic",
                                        "dialog-warning-symbolic", "media-playback-start-symbolic",
                                        "object-select-symbolic" };
  static const char * const classes[] = { "dimmed", "accent", "warning", "accent", "accent" };
  GtkWidget *box = gtk_box_new (compact ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *image = gtk_image_new_from_icon_name (icons[step->state]);

  gtk_widget_add_css_class (image, classes[step->state]);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), create_words (step, compact));

  return box;
}

static GtkWidget *
create_button (const Step *step,
               gboolean    compact)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *name = g_strdup_printf ("%s, %s", step->title, get_word (step->state));

  gtk_button_set_child (GTK_BUTTON (button), create_content (step, compact));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "step");
  gtk_widget_set_valign (button, compact ? GTK_ALIGN_CENTER : GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", step->target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), step->action);

  return button;
}

static char *
describe (RancangStageStrip *self,
          GArray            *steps)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%d\n", self->compact);
  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = &g_array_index (steps, Step, i);

      g_string_append_printf (text, "%s\n%s\n%d\n", step->target, step->title, step->state);
    }

  return g_string_free_and_steal (text);
}

/* Two in a row where the strip is compact, else as many as the rows ask for: an even road. */
static void
update_flow (RancangStageStrip *self)
{
  const guint columns = self->compact ? 2 : (self->n_steps + self->n_rows - 1) / self->n_rows;

  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (self->flow), !self->compact);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (self->flow), MAX (2, columns));
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->flow), MAX (2, columns));
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
rancang_stage_strip_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  RancangStageStrip *self = RANCANG_STAGE_STRIP (object);

  if (prop_id == PROP_ROWS)
    g_value_set_uint (value, self->n_rows);
  else
    g_value_set_boolean (value, self->compact);
}

static void
set_compact (RancangStageStrip *self,
             gboolean           compact)
{
  if (self->compact == compact)
    return;

  self->compact = compact;
  for (GtkWidget *child = gtk_widget_get_first_child (self->flow); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *button = gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child));
      const Step *step = g_object_get_data (G_OBJECT (button), "rancang-step");

      gtk_button_set_child (GTK_BUTTON (button), create_content (step, compact));
      gtk_widget_set_valign (button, compact ? GTK_ALIGN_CENTER : GTK_ALIGN_START);
    }
}

static void
rancang_stage_strip_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  RancangStageStrip *self = RANCANG_STAGE_STRIP (object);

  if (prop_id == PROP_ROWS)
    self->n_rows = g_value_get_uint (value);
  else
    set_compact (self, g_value_get_boolean (value));
  update_flow (self);
}

static void
rancang_stage_strip_class_init (RancangStageStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_stage_strip_dispose;
  object_class->get_property = rancang_stage_strip_get_property;
  object_class->set_property = rancang_stage_strip_set_property;

  /**
   * RancangStageStrip:rows:
   *
   * In how many rows the steps stand where there is room for as many.
   */
  g_object_class_install_property (object_class, PROP_ROWS,
    g_param_spec_uint ("rows", NULL, NULL, 1, 4, 1, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  /**
   * RancangStageStrip:compact:
   *
   * Whether signs stand beside the words, two steps in a row.
   */
  g_object_class_install_property (object_class, PROP_COMPACT,
    g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rancang_stage_strip_init (RancangStageStrip *self)
{
  self->n_rows = 1;
  self->flow = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (self->flow), TRUE);
  gtk_widget_set_parent (self->flow, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Stages"),
                                  -1);
}

static void
free_step (gpointer data)
{
  clear_step (data);
  g_free (data);
}

static void
append_step (RancangStageStrip *self,
             Step              *step)
{
  GtkWidget *button = create_button (step, self->compact);
  GtkWidget *child;

  g_object_set_data_full (G_OBJECT (button), "rancang-step", step, free_step);
  gtk_flow_box_append (GTK_FLOW_BOX (self->flow), button);
  /* The button is the stop for keys, not what holds it. */
  child = gtk_widget_get_parent (button);
  gtk_widget_set_focusable (child, FALSE);
}

void
rancang_stage_strip_update (RancangStageStrip *self,
                            RancangItem       *root)
{
  g_autoptr (GArray) steps = NULL;
  g_autofree char *shown = NULL;

  g_return_if_fail (RANCANG_IS_STAGE_STRIP (self));
  g_return_if_fail (RANCANG_IS_ITEM (root));

  steps = list_steps (root);
  shown = describe (self, steps);
  if (g_strcmp0 (shown, self->shown) == 0)
    return;

  g_set_str (&self->shown, shown);
  self->n_steps = steps->len;
  gtk_flow_box_remove_all (GTK_FLOW_BOX (self->flow));
  update_flow (self);
  gtk_widget_set_visible (GTK_WIDGET (self), steps->len > 0);
  for (guint i = 0; i < steps->len; i++)
    {
      Step *step = g_memdup2 (&g_array_index (steps, Step, i), sizeof (Step));

      step->title = g_strdup (step->title);
      step->target = g_strdup (step->target);
      append_step (self, step);
    }
}

/* The stage that was left open, or else the first after those that are done; NULL where all are. */
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

/* Whether a later stage is done and this one is not. */
gboolean
rancang_stage_strip_is_left_open (RancangItem *stage)
{
  RancangItem *root;

  g_return_val_if_fail (RANCANG_IS_ITEM (stage), FALSE);

  root = rancang_item_get_parent (stage);
  if (root == NULL || rancang_item_get_boolean (stage, "done"))
    return FALSE;
  for (guint i = rancang_item_get_position (stage) + 1;
       i < rancang_item_count_children (root, "stage"); i++)
    if (rancang_item_get_boolean (rancang_item_peek_child (root, "stage", i), "done"))
      return TRUE;

  return FALSE;
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
