/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tour-dialog.c: the road to a masterplan, stage by stage */

#define G_LOG_DOMAIN "rancang-window"

#include "config.h"

#include <glib/gi18n.h>

#include "window/page-table.h"
#include "window/tour-dialog.h"

/**
 * RancangTourDialog:
 *
 * Steps after the stages of the technical guidance (bimtek), each with the pages that it fills.
 * Escape ends it at any step; Page Up and Page Down, or Alt and an arrow, turn the steps as the
 * buttons do.
 */
#define RANCANG_TYPE_TOUR_DIALOG (rancang_tour_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RancangTourDialog, rancang_tour_dialog, RANCANG, TOUR_DIALOG, AdwDialog)

struct _RancangTourDialog
{
  AdwDialog parent_instance;

  /* Template */
  AdwWindowTitle *count;
  GtkStack       *steps;
  GtkWidget      *back_button;
  GtkButton      *next_button;

  /* Owned; NULL on the start page */
  RancangDocument *document;

  /* Plain */
  guint step;
};

G_DEFINE_FINAL_TYPE (RancangTourDialog, rancang_tour_dialog, ADW_TYPE_DIALOG)

#define MAX_PAGES 4
/* Stands for the page of the first dimension. */
#define FIRST_DIMENSION "dimension"

typedef struct
{
  const char *icon;
  const char *title;
  const char *text;
  const char *pages[MAX_PAGES]; /* those that the program has are offered */
} Step;

static const Step steps[] = {
  { "view-grid-symbolic", N_("From Assessment to Evaluation"),
    N_("A masterplan comes about in stages, and each stage fills some pages of the plan. The "
       "overview says how far you are and what is missing."),
    { "overview", "stages" } },
  { "view-list-symbolic", N_("Assessment: Readiness"),
    N_("Note for each element what there is and what there should be. The gap between both is what "
       "the programmes have to close."),
    { "readiness" } },
  { "format-text-bold-symbolic", N_("Bimtek I: SWOT and Key Words"),
    N_("Collect strengths, weaknesses, opportunities and threats with the agencies. Out of them "
       "come the strategic issues and the key words of the vision."),
    { "swot", "issues", "words" } },
  { "mark-location-symbolic", N_("Bimtek II: Vision, Goals, Dimensions"),
    N_("Write the vision with its missions and goals, and give each dimension the programmes that "
       "the RPJMD holds already."),
    { "region", FIRST_DIMENSION } },
  { "x-office-calendar-symbolic", N_("Bimtek III: Programmes and Quick Wins"),
    N_("Add the innovations to the boards, with agency, indicator and budget. Put them on the road "
       "map and choose the quick wins of the first two years."),
    { FIRST_DIMENSION, "roadmap", "quick-wins", "budget" } },
  { "document-edit-symbolic", N_("Bimtek IV: Commitment and Documents"),
    N_("Check the findings, settle who does what, note the commitments and export the books of the "
       "masterplan."),
    { "findings", "agencies", "commitments", "documents" } },
  { "view-refresh-symbolic", N_("Afterwards: Monitoring and Evaluation"),
    N_("Enter what was achieved in each period, and each year the marks of the evaluation. Ctrl+K "
       "finds everything, and F1 helps."),
    { "monitoring", "evaluation" } },
};

/* NULL when the program or the plan has no such page. */
static char *
dup_page (RancangTourDialog *self,
          const char        *name)
{
  RancangItem *dimension;

  if (!g_str_equal (name, FIRST_DIMENSION))
    return rancang_page_table_lookup (name) != NULL ? g_strdup (name) : NULL;
  dimension = rancang_item_peek_child (rancang_document_get_root (self->document), "dimension", 0);
  return dimension != NULL ? rancang_page_table_dup_name_for (dimension) : NULL;
}

static void
go_cb (GtkWidget         *button,
       RancangTourDialog *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_widget_activate_action (window, "win.show-page", "s",
                              g_object_get_data (G_OBJECT (button), "page"));
  adw_dialog_close (ADW_DIALOG (self));
}

static GtkWidget *
create_page_button (RancangTourDialog *self,
                    const char        *name,
                    char              *page)
{
  const RancangPageInfo *info = rancang_page_table_lookup (name);
  GtkWidget *button = gtk_button_new_with_label (
    info != NULL ? _(info->title)
                 : rancang_page_table_get_section_title (RANCANG_SECTION_DIMENSIONS));

  gtk_widget_add_css_class (button, "pill");
  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  g_object_set_data_full (G_OBJECT (button), "page", page, g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (go_cb), self, 0);
  return button;
}

/* Without a plan there is nowhere to go. */
static GtkWidget *
create_page_buttons (RancangTourDialog *self,
                     const Step        *step)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_align (ADW_WRAP_BOX (box), 0.5f);
  for (guint i = 0; self->document != NULL && i < MAX_PAGES && step->pages[i] != NULL; i++)
    {
      char *page = dup_page (self, step->pages[i]);

      if (page != NULL)
        adw_wrap_box_append (ADW_WRAP_BOX (box),
                             create_page_button (self, step->pages[i], page));
    }
  return box;
}

static GtkWidget *
create_step (RancangTourDialog *self,
             const Step        *step)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), step->icon);
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _(step->title));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _(step->text));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), create_page_buttons (self, step));
  gtk_widget_add_css_class (page, "compact");
  return page;
}

static void
show_step (RancangTourDialog *self,
           guint              step)
{
  g_autofree char *name = g_strdup_printf ("%u", step);
  /* Translators: which step of the tour, and of how many */
  g_autofree char *count = g_strdup_printf (_("%1$u of %2$u"), step + 1,
                                            (guint) G_N_ELEMENTS (steps));

  self->step = step;
  gtk_stack_set_visible_child_name (self->steps, name);
  adw_window_title_set_subtitle (self->count, count);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tour.back", step > 0);
  gtk_button_set_label (self->next_button,
                        step + 1 < G_N_ELEMENTS (steps) ? _("_Next") : _("_Done"));
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      g_autofree char *said = g_strdup_printf ("%s. %s. %s", count, _(steps[step].title),
                                               _(steps[step].text));

      gtk_accessible_announce (GTK_ACCESSIBLE (self->steps), said,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
}

/* The focus stays with a button that can be pressed. */
static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RancangTourDialog *self = RANCANG_TOUR_DIALOG (widget);

  if (self->step == 0)
    return;
  if (self->step == 1 && gtk_widget_has_focus (self->back_button))
    gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
  show_step (self, self->step - 1);
}

static void
next_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RancangTourDialog *self = RANCANG_TOUR_DIALOG (widget);

  if (self->step + 1 < G_N_ELEMENTS (steps))
    show_step (self, self->step + 1);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

/* The right arrow leads on where people read from left to right. */
static gboolean
arrow_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  RancangTourDialog *self = RANCANG_TOUR_DIALOG (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const gboolean on = g_variant_get_boolean (arguments) != rtl;

  if (on && self->step + 1 < G_N_ELEMENTS (steps))
    show_step (self, self->step + 1);
  else if (!on)
    gtk_widget_activate_action (widget, "tour.back", NULL);
  return GDK_EVENT_STOP;
}

static void
rancang_tour_dialog_dispose (GObject *object)
{
  RancangTourDialog *self = RANCANG_TOUR_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_TOUR_DIALOG);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_tour_dialog_parent_class)->dispose (object);
}

static void
rancang_tour_dialog_class_init (RancangTourDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_tour_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/window/tour-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangTourDialog, count);
  gtk_widget_class_bind_template_child (widget_class, RancangTourDialog, steps);
  gtk_widget_class_bind_template_child (widget_class, RancangTourDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, RancangTourDialog, next_button);
  gtk_widget_class_install_action (widget_class, "tour.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "tour.next", NULL, next_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_ALT_MASK, arrow_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, arrow_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, arrow_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, arrow_cb, "b", FALSE);
}

static void
rancang_tour_dialog_init (RancangTourDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* `document` may be NULL; with one each step leads to its pages. */
AdwDialog *
rancang_tour_dialog_new (RancangDocument *document)
{
  RancangTourDialog *self = g_object_new (RANCANG_TYPE_TOUR_DIALOG, NULL);

  g_set_object (&self->document, document);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      gtk_stack_add_named (self->steps, create_step (self, &steps[i]), name);
    }
  show_step (self, 0);
  return ADW_DIALOG (self);
}
