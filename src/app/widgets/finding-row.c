/* SPDX-License-Identifier: GPL-3.0-or-later */
/* finding-row.c: one finding with what can be done about it */

#define G_LOG_DOMAIN "rancang-widgets"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dialogs/waive-dialog.h"
#include "finding-commands.h"
#include "labels.h"
#include "widgets/finding-row.h"

#define EXPLAINED "rancang-explained"

/**
 * RancangFindingRow:
 *
 * What is wrong, where, and an offer to mend it by one click. Where it is `narrow` the offer stands
 * below the words; where it is `local`, in the form of the item, the place is left out.
 */
struct _RancangFindingRow
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget     *grid;
  GtkImage      *icon;
  GtkWidget     *text;
  GtkLabel      *message;
  GtkLabel      *place;
  GtkLabel      *note;
  GtkWidget     *buttons;
  GtkWidget     *fix_button;
  GtkLabel      *fix_label;
  GtkButton     *why_button;
  GtkMenuButton *menu_button;

  /* Owned */
  RancangDocument    *document;
  RancangLintFinding *finding;

  /* Plain */
  gboolean narrow;
  gboolean local;
};

G_DEFINE_FINAL_TYPE (RancangFindingRow, rancang_finding_row, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_LOCAL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const struct
{
  const char *icon;
  const char *css_class;
} severities[] = {
  [RANCANG_SEVERITY_ERROR] = { "dialog-error-symbolic", "error" },
  [RANCANG_SEVERITY_WARNING] = { "dialog-warning-symbolic", "warning" },
  [RANCANG_SEVERITY_HINT] = { "dialog-information-symbolic", "accent" },
};

static const char *
get_severity_label (RancangSeverity severity)
{
  return g_dgettext (GETTEXT_PACKAGE, rancang_severity_get_label (severity));
}

void
rancang_finding_row_set_icon (GtkImage        *image,
                              RancangSeverity  severity,
                              gboolean         counts)
{
  g_return_if_fail (GTK_IS_IMAGE (image));
  g_return_if_fail (severity < G_N_ELEMENTS (severities));

  for (guint i = 0; i < G_N_ELEMENTS (severities); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (image), severities[i].css_class);
  if (counts)
    gtk_widget_add_css_class (GTK_WIDGET (image), severities[severity].css_class);
  gtk_image_set_from_icon_name (image, severities[severity].icon);
  gtk_widget_set_tooltip_text (GTK_WIDGET (image), get_severity_label (severity));
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_severity_label (severity), -1);
}

static char *
dup_message (RancangLintFinding *finding)
{
  return rancang_lint_finding_dup_message (finding, rancang_language_get_default ());
}

/* "Kanal aduan · Smart Governance › Pelayanan Publik" */
static char *
dup_place (RancangLintFinding *finding)
{
  RancangItem *item = rancang_lint_finding_get_item (finding);
  g_autofree char *title = rancang_label_dup_item (item);
  g_autofree char *place = NULL;

  if (rancang_item_get_parent (item) == NULL)
    return g_steal_pointer (&title);

  place = rancang_label_dup_place (item);
  return g_strdup_printf ("%s · %s", title, place);
}

static gboolean
is_waived (RancangLintFinding *finding)
{
  return rancang_lint_finding_get_waiver (finding) != NULL;
}

/* "The reason (Siti, 3 March 2026)" */
static char *
dup_waiver (RancangLintFinding *finding)
{
  RancangItem *waiver = rancang_lint_finding_get_waiver (finding);
  const char *reason = rancang_item_get_text (waiver, "reason");
  const char *author = rancang_item_get_text (waiver, "author");
  const char *iso_date = rancang_item_get_text (waiver, "date");
  g_autofree char *date = NULL;
  GString *text = g_string_new (NULL);

  if (iso_date != NULL && *iso_date != '\0')
    date = rancang_format_date (iso_date, rancang_language_get_default ());
  g_string_append_printf (text, _("“%s”"), reason != NULL ? reason : "");
  if (author != NULL && *author != '\0')
    g_string_append_printf (text, " – %s", author);
  if (date != NULL)
    g_string_append_printf (text, ", %s", date);

  return g_string_free (text, FALSE);
}

char *
rancang_finding_row_dup_summary (RancangLintFinding *finding)
{
  g_autofree char *message = dup_message (finding);
  g_autofree char *place = dup_place (finding);
  g_autofree char *waiver = is_waived (finding) ? dup_waiver (finding) : NULL;

  return g_strdup_printf ("%s: %s. %s%s%s",
                          get_severity_label (rancang_lint_finding_get_severity (finding)),
                          message, place,
                          waiver != NULL ? ". " : "", waiver != NULL ? waiver : "");
}

static char *
dup_fix_label (RancangFindingRow *self)
{
  if (is_waived (self->finding))
    return g_strdup (_("Check Again"));
  if (rancang_lint_finding_get_n_fixes (self->finding) > 0)
    return rancang_lint_finding_dup_fix_label (self->finding, 0, rancang_language_get_default ());

  return NULL;
}

static void
update_fix (RancangFindingRow *self)
{
  g_autofree char *label = dup_fix_label (self);

  gtk_label_set_label (self->fix_label, label != NULL ? label : "");
  gtk_widget_set_tooltip_text (self->fix_button, label);
  gtk_widget_set_visible (self->fix_button,
                          label != NULL && !rancang_document_is_read_only (self->document));
}

static void
update_note (RancangFindingRow *self)
{
  const gboolean explained = g_object_get_data (G_OBJECT (self->finding), EXPLAINED) != NULL;
  g_autofree char *explanation = NULL;
  g_autofree char *waiver = NULL;
  g_autofree char *text = NULL;

  if (explained)
    explanation = rancang_lint_rule_dup_explanation (
      rancang_lint_finding_get_rule (self->finding), rancang_language_get_default ());
  if (is_waived (self->finding))
    waiver = dup_waiver (self->finding);
  text = g_strjoin (waiver != NULL && explanation != NULL ? "\n" : "",
                    waiver != NULL ? waiver : "", explanation != NULL ? explanation : "", NULL);
  gtk_label_set_label (self->note, text);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *text != '\0');
  gtk_button_set_icon_name (self->why_button, explained ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->why_button), GTK_ACCESSIBLE_STATE_EXPANDED,
                               explained, -1);
}

static gboolean
has_explanation (RancangFindingRow *self)
{
  g_autofree char *text = rancang_lint_rule_dup_explanation (
    rancang_lint_finding_get_rule (self->finding), rancang_language_get_default ());

  return text != NULL && *text != '\0';
}

static void
update (RancangFindingRow *self)
{
  g_autofree char *message = dup_message (self->finding);
  g_autofree char *place = dup_place (self->finding);

  gtk_label_set_label (self->message, message);
  gtk_label_set_label (self->place, place);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->place), place);
  gtk_widget_set_visible (GTK_WIDGET (self->place), !self->local);
  gtk_widget_set_visible (GTK_WIDGET (self->why_button), has_explanation (self));
  rancang_finding_row_set_icon (self->icon, rancang_lint_finding_get_severity (self->finding),
                                !is_waived (self->finding));
  update_fix (self);
  update_note (self);
}

static void
update_layout (RancangFindingRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (self->grid);
  GtkLayoutChild *child = gtk_layout_manager_get_layout_child (layout, self->fix_button);

  gtk_grid_layout_child_set_column (GTK_GRID_LAYOUT_CHILD (child), self->narrow ? 1 : 2);
  gtk_grid_layout_child_set_row (GTK_GRID_LAYOUT_CHILD (child), self->narrow ? 1 : 0);
  gtk_grid_layout_child_set_column_span (GTK_GRID_LAYOUT_CHILD (child), self->narrow ? 3 : 1);
  gtk_widget_set_margin_top (self->fix_button, self->narrow ? 6 : 0);
  gtk_label_set_lines (self->place, self->narrow ? 3 : 1);
  gtk_widget_set_valign (self->buttons, self->narrow ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
  /* A line alone stands beside the buttons, not above them. */
  gtk_widget_set_valign (self->text, self->local ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (self->text, self->local ? 8 : 0);
  gtk_widget_set_margin_top (GTK_WIDGET (self->icon), self->local ? 9 : 2);
}

/* The menu is made when it opens: there are many rows and few menus. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  RancangFindingRow *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) fixes = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();
  const gboolean writable = !rancang_document_is_read_only (self->document);
  const gboolean waived = is_waived (self->finding);
  const guint n = waived || !writable ? 0 : rancang_lint_finding_get_n_fixes (self->finding);

  /* The first has a button. */
  for (guint i = 1; i < n; i++)
    {
      g_autofree char *label = rancang_lint_finding_dup_fix_label (
        self->finding, i, rancang_language_get_default ());
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "finding.fix", "u", i);
      g_menu_append_item (fixes, item);
    }
  if (!self->local)
    g_menu_append (rest, _("_Open"), "finding.open");
  g_menu_append (rest, _("_All of This Kind"), "finding.show-rule");
  if (writable && waived)
    g_menu_append (rest, _("_Check Again"), "finding.check-again");
  else if (writable)
    g_menu_append (rest, _("_Waive…"), "finding.waive");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (fixes));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
drop_finding (RancangFindingRow *self)
{
  if (self->finding != NULL)
    g_signal_handlers_disconnect_by_func (rancang_lint_finding_get_item (self->finding), update,
                                          self);
  g_clear_object (&self->finding);
}

static void
offer_undo (GtkWidget  *widget,
            const char *format,
            const char *label)
{
  g_autoptr (GString) message = g_string_new (format);

  g_string_replace (message, "%s", label, 1);
  gtk_widget_activate_action (widget, "win.offer-undo", "s", message->str);
}

static gboolean
fix (RancangFindingRow *self,
     guint              index)
{
  g_autoptr (RancangLintFinding) finding = NULL;
  g_autofree char *label = NULL;
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  if (self->finding == NULL || index >= rancang_lint_finding_get_n_fixes (self->finding))
    return FALSE;

  /* The row may be given another finding while this one is mended. */
  finding = g_object_ref (self->finding);
  label = rancang_lint_finding_dup_fix_label (finding, index, rancang_language_get_default ());
  if (!rancang_command_fix (self->document, finding, index))
    return FALSE;

  if (root != NULL)
    offer_undo (root, _("Fixed: %s"), label);
  return TRUE;
}

static void
fix_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  fix (RANCANG_FINDING_ROW (widget), g_variant_get_uint32 (parameter));
}

static void
fix_clicked_cb (RancangFindingRow *self)
{
  rancang_finding_row_fix (self);
}

static gboolean
check_again (RancangFindingRow *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  if (self->finding == NULL || !rancang_command_check_again (self->document, self->finding))
    return FALSE;

  if (root != NULL)
    gtk_widget_activate_action (root, "win.offer-undo", "s", _("The finding counts again"));
  return TRUE;
}

static void
check_again_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  check_again (RANCANG_FINDING_ROW (widget));
}

static void
waive_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  RancangFindingRow *self = RANCANG_FINDING_ROW (widget);

  if (self->finding != NULL)
    rancang_waive_dialog_present (widget, self->document, self->finding);
}

static void
open_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RancangFindingRow *self = RANCANG_FINDING_ROW (widget);
  RancangLintRule *rule;
  const char *field;

  if (self->finding == NULL)
    return;

  rule = rancang_lint_finding_get_rule (self->finding);
  field = rancang_lint_finding_get_field (self->finding);
  if (field == NULL)
    field = rancang_lint_rule_get_child (rule);
  gtk_widget_activate_action (widget, "win.show-field", "(ss)",
                              rancang_item_get_id (rancang_lint_finding_get_item (self->finding)),
                              field != NULL ? field : "");
}

static void
show_rule_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  RancangFindingRow *self = RANCANG_FINDING_ROW (widget);

  if (self->finding != NULL)
    gtk_widget_activate_action (widget, "win.show-findings", "s",
                                rancang_lint_rule_get_id (
                                  rancang_lint_finding_get_rule (self->finding)));
}

static void
explain_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  RancangFindingRow *self = RANCANG_FINDING_ROW (widget);

  if (self->finding == NULL)
    return;

  g_object_set_data (G_OBJECT (self->finding), EXPLAINED,
                     GINT_TO_POINTER (g_object_get_data (G_OBJECT (self->finding), EXPLAINED)
                                      == NULL));
  update_note (self);
}

static void
rancang_finding_row_dispose (GObject *object)
{
  RancangFindingRow *self = RANCANG_FINDING_ROW (object);

  drop_finding (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_FINDING_ROW);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_finding_row_parent_class)->dispose (object);
}

static void
rancang_finding_row_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  RancangFindingRow *self = RANCANG_FINDING_ROW (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_LOCAL:
      g_value_set_boolean (value, self->local);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rancang_finding_row_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  RancangFindingRow *self = RANCANG_FINDING_ROW (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      update_layout (self);
      break;
    case PROP_LOCAL:
      self->local = g_value_get_boolean (value);
      update_layout (self);
      if (self->finding != NULL)
        update (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/widgets/finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangFindingRow, grid);
  gtk_widget_class_bind_template_child (widget_class, RancangFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, RancangFindingRow, text);
  gtk_widget_class_bind_template_child (widget_class, RancangFindingRow, message);
  gtk_widget_class_bind_template_child (widget_class, RancangFindingRow, place);
  gtk_widget_class_bind_template_child (widget_class, RancangFindingRow, note);
  gtk_widget_class_bind_template_child (widget_class, RancangFindingRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, RancangFindingRow, fix_button);
  gtk_widget_class_bind_template_child (widget_class, RancangFindingRow, fix_label);
  gtk_widget_class_bind_template_child (widget_class, RancangFindingRow, why_button);
  gtk_widget_class_bind_template_child (widget_class, RancangFindingRow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, fix_clicked_cb);
}

static void
rancang_finding_row_class_init (RancangFindingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rancang_finding_row_dispose;
  object_class->get_property = rancang_finding_row_get_property;
  object_class->set_property = rancang_finding_row_set_property;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_LOCAL] = g_param_spec_boolean ("local", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "finding.fix", "u", fix_cb);
  gtk_widget_class_install_action (widget_class, "finding.waive", NULL, waive_cb);
  gtk_widget_class_install_action (widget_class, "finding.check-again", NULL, check_again_cb);
  gtk_widget_class_install_action (widget_class, "finding.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "finding.show-rule", NULL, show_rule_cb);
  gtk_widget_class_install_action (widget_class, "finding.explain", NULL, explain_cb);
  gtk_widget_class_set_css_name (widget_class, "findingrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
rancang_finding_row_init (RancangFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, self, NULL);
}

GtkWidget *
rancang_finding_row_new (RancangDocument *document)
{
  static const char * const changing[] = { "finding.fix", "finding.waive", "finding.check-again" };
  RancangFindingRow *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_FINDING_ROW, NULL);
  self->document = g_object_ref (document);
  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), changing[i],
                                   !rancang_document_is_read_only (document));

  return GTK_WIDGET (self);
}

RancangLintFinding *
rancang_finding_row_get_finding (RancangFindingRow *self)
{
  g_return_val_if_fail (RANCANG_IS_FINDING_ROW (self), NULL);

  return self->finding;
}

void
rancang_finding_row_set_finding (RancangFindingRow  *self,
                                 RancangLintFinding *finding)
{
  g_return_if_fail (RANCANG_IS_FINDING_ROW (self));

  drop_finding (self);
  if (finding == NULL)
    return;

  self->finding = g_object_ref (finding);
  g_signal_connect_object (rancang_lint_finding_get_item (finding), "notify", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);
  update (self);
}

gboolean
rancang_finding_row_fix (RancangFindingRow *self)
{
  g_return_val_if_fail (RANCANG_IS_FINDING_ROW (self), FALSE);

  if (self->finding == NULL)
    return FALSE;

  return is_waived (self->finding) ? check_again (self) : fix (self, 0);
}
