/* SPDX-License-Identifier: GPL-3.0-or-later */
/* body-card.c: a body with its decree, its members and its meetings */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "labels.h"
#include "pages/body-card.h"

#define MOST_ROWS 8 /* of members, and of meetings; the rest is counted */

static const char *
get_text (RancangItem *item,
          const char  *field)
{
  const char *text = rancang_item_get_text (item, field);

  return text != NULL ? text : "";
}

static char *
dup_date (RancangItem *item,
          const char  *field)
{
  return rancang_item_is_empty (item, field)
           ? NULL : rancang_format_date (rancang_item_get_text (item, field),
                                         rancang_language_get_default ());
}

/* "Contoh 1/2022, 9 Mei 2022", or what is missing. */
static char *
dup_decree (RancangItem *body)
{
  g_autofree char *date = dup_date (body, "decree-date");
  const char *number = get_text (body, "decree-number");

  if (*number == '\0')
    return g_strdup (_("No decree yet"));
  return date != NULL ? g_strdup_printf (C_("decree", "Decree %s, %s"), number, date)
                      : g_strdup_printf (C_("decree", "Decree %s, without a date"), number);
}

static GtkWidget *
create_row (RancangItem *item,
            const char  *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = rancang_label_dup_item (item);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_name (row, rancang_item_get_id (item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-item");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", rancang_item_get_id (item));
  return row;
}

static GtkWidget *
create_member_row (RancangItem *member)
{
  g_autoptr (GString) subtitle = g_string_new (get_text (member, "role"));
  RancangItem *agency = rancang_plan_find (rancang_item_get_plan (member),
                                           get_text (member, "agency"));

  if (agency != NULL)
    {
      g_autofree char *name = rancang_label_dup_short (agency);

      g_string_append_printf (subtitle, "%s%s", subtitle->len > 0 ? " · " : "", name);
    }
  if (rancang_item_get_boolean (member, "external"))
    g_string_append_printf (subtitle, "%s%s", subtitle->len > 0 ? " · " : "",
                            _("From outside the government"));
  return create_row (member, subtitle->str);
}

static GtkWidget *
create_meeting_row (RancangItem *meeting)
{
  g_autofree char *date = dup_date (meeting, "date");
  const char * const *decisions = rancang_item_get_list (meeting, "decisions");
  const guint n = decisions != NULL ? g_strv_length ((char **) decisions) : 0;
  g_autofree char *count = g_strdup_printf (ngettext ("%u decision", "%u decisions", n), n);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", date != NULL ? date : _("No date"),
                                               count);

  return create_row (meeting, subtitle);
}

static GtkWidget *
create_rest_row (RancangItem *body,
                 guint        n)
{
  GtkWidget *row = adw_button_row_new ();
  g_autofree char *title = g_strdup_printf (ngettext ("%u more", "%u more", n), n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-item");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", rancang_item_get_id (body));
  return row;
}

static GtkWidget *
create_add_row (RancangItem *body,
                const char  *kind,
                const char  *title)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (row), "list-add-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "bodies.add-part");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", rancang_item_get_id (body),
                                    kind);
  return row;
}

static GtkWidget *
create_group (RancangDocument *document,
              RancangItem     *body,
              const char      *kind,
              const char      *title,
              const char      *description,
              const char      *add,
              GtkWidget     *(*create) (RancangItem *item))
{
  GtkWidget *group = adw_preferences_group_new ();
  const guint n = rancang_item_count_children (body, kind);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  for (guint i = 0; i < MIN (n, MOST_ROWS); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               create (rancang_item_peek_child (body, kind, i)));
  if (n > MOST_ROWS)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               create_rest_row (body, n - MOST_ROWS));
  if (!rancang_document_is_read_only (document))
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_add_row (body, kind, add));
  return group;
}

/* Assessors ask for members from outside, so their number is said even where it is none. */
static char *
describe_members (RancangItem *body)
{
  const guint n = rancang_item_count_children (body, "member");
  guint n_external = 0;

  for (guint i = 0; i < n; i++)
    if (rancang_item_get_boolean (rancang_item_peek_child (body, "member", i), "external"))
      n_external++;
  return g_strdup_printf (_("%u of %u from outside the government"), n_external, n);
}

/* The last day on which it met; dates are written so that the later one is the greater text. */
static char *
describe_meetings (RancangItem *body)
{
  RancangItem *last = NULL;
  g_autofree char *date = NULL;

  for (guint i = 0; i < rancang_item_count_children (body, "meeting"); i++)
    {
      RancangItem *meeting = rancang_item_peek_child (body, "meeting", i);

      if (!rancang_item_is_empty (meeting, "date")
          && (last == NULL || strcmp (get_text (meeting, "date"), get_text (last, "date")) > 0))
        last = meeting;
    }
  if (last == NULL)
    return g_strdup (_("Has not met yet"));
  date = dup_date (last, "date");
  return g_strdup_printf (_("Last met on %s"), date);
}

static GtkWidget *
create_head (RancangItem *body)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");
  g_autofree char *name = rancang_label_dup_item (body);
  g_autofree char *decree = dup_decree (body);
  GtkWidget *title = gtk_label_new (name);
  GtkWidget *subtitle = gtk_label_new (decree);

  gtk_widget_add_css_class (title, "title-4");
  gtk_widget_add_css_class (subtitle, "dimmed");
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap (GTK_LABEL (subtitle), TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_xalign (GTK_LABEL (subtitle), 0);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (lines), title);
  gtk_box_append (GTK_BOX (lines), subtitle);
  gtk_widget_set_tooltip_text (button, _("Edit body"));
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_name (button, rancang_item_get_id (body));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-item");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", rancang_item_get_id (body));
  gtk_box_append (GTK_BOX (head), lines);
  gtk_box_append (GTK_BOX (head), button);
  return head;
}

/* It does not follow the plan: whoever shows it makes another when the body changes. */
GtkWidget *
rancang_body_card_new (RancangDocument *document,
                       RancangItem     *body)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  g_autofree char *members = describe_members (body);
  g_autofree char *meetings = describe_meetings (body);

  gtk_box_append (GTK_BOX (card), create_head (body));
  gtk_box_append (GTK_BOX (card),
                  create_group (document, body, "member", _("Members"), members, _("Add member"),
                                create_member_row));
  gtk_box_append (GTK_BOX (card),
                  create_group (document, body, "meeting", _("Meetings"), meetings,
                                _("Add meeting"), create_meeting_row));
  return card;
}
