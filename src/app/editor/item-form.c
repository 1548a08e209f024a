/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item-form.c: the form of any item, made from its kind */

#define G_LOG_DOMAIN "rancang-editor"

#include "config.h"

#include <glib/gi18n.h>

#include "editor/field-row.h"
#include "editor/figures-group.h"
#include "editor/item-findings.h"
#include "editor/item-form.h"
#include "editor/links-group.h"
#include "editor/parts-group.h"
#include "editor/place-row.h"
#include "editor/referrers-group.h"
#include "labels.h"

/**
 * RancangItemForm:
 *
 * One group of rows for each group of fields, in the order of the kind's table. What is seldom used
 * waits in a row that opens, and is made only then: the first screen shows what matters.
 */
struct _RancangItemForm
{
  GtkBox parent_instance;

  /* Owned */
  RancangDocument *document;
  RancangItem     *item;

  GHashTable      *places; /* field, or kind of part -> what shows it, borrowed */

  /* Borrowed: the row of the title */
  GtkWidget *title_row;
};

G_DEFINE_FINAL_TYPE (RancangItemForm, rancang_item_form, GTK_TYPE_BOX)

/* A short group shows all its fields; a longer one only those that matter. */
#define SHORT_GROUP 6

/* Groups that wait closed when an item has figures or parts to show before them. */
static const char * const late_groups[] = { "links", "data", "risk", "innovation", "audit", NULL };

/* Fields that stay in sight although they do not count for completeness. */
static const char * const prominent_fields[] = { "type", "quick-win", "goal", "output", NULL };

/* Groups after which the figures of a programme stand. */
static const char figures_after[] = "owners";

static gboolean
is_late_group (RancangItemForm *self,
               const char      *group)
{
  return rancang_kind_get_n_fields (rancang_item_get_kind (self->item)) > 20
         && g_strv_contains (late_groups, group);
}

static gboolean
is_prominent (const RancangField *field)
{
  return (field->flags & RANCANG_FIELD_WANTED) != 0
         || g_strv_contains (prominent_fields, field->name);
}

static GPtrArray *
collect_fields (RancangItemForm *self,
                const char      *group)
{
  const RancangKind *kind = rancang_item_get_kind (self->item);
  GPtrArray *fields = g_ptr_array_new ();

  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);

      if (g_strcmp0 (field->group, group) == 0 && rancang_field_row_is_shown (field))
        g_ptr_array_add (fields, (gpointer) field);
    }
  return fields;
}

static GtkWidget *
create_row (RancangItemForm    *self,
            const RancangField *field)
{
  GtkWidget *row = rancang_field_row_new (self->document, self->item, field);

  g_hash_table_insert (self->places, (gpointer) field->name, row);
  return row;
}

static void
fill_expander_cb (GtkWidget       *expander,
                  GParamSpec      *pspec,
                  RancangItemForm *self)
{
  GPtrArray *fields = g_object_get_data (G_OBJECT (expander), "fields");

  if (fields == NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (expander)))
    return;

  for (guint i = 0; i < fields->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (expander),
                              create_row (self, g_ptr_array_index (fields, i)));
  g_object_set_data (G_OBJECT (expander), "fields", NULL);
}

static char *
dup_filled_count (RancangItemForm *self,
                  GPtrArray       *fields)
{
  guint n = 0;

  for (guint i = 0; i < fields->len; i++)
    if (!rancang_item_is_empty (self->item,
                                ((const RancangField *) g_ptr_array_index (fields, i))->name))
      n++;
  return g_strdup_printf (_("%u of %u filled in"), n, fields->len);
}

/* Takes the fields. */
static GtkWidget *
create_expander (RancangItemForm *self,
                 const char      *title,
                 GPtrArray       *fields)
{
  GtkWidget *expander = adw_expander_row_new ();
  g_autofree char *subtitle = dup_filled_count (self, fields);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), subtitle);
  g_object_set_data_full (G_OBJECT (expander), "fields", fields,
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (fill_expander_cb), self, 0);
  for (guint i = 0; i < fields->len; i++)
    g_hash_table_insert (self->places,
                         (gpointer) ((const RancangField *) g_ptr_array_index (fields, i))->name,
                         expander);
  return expander;
}

static void
add_field_row (RancangItemForm     *self,
               AdwPreferencesGroup *group,
               const RancangField  *field)
{
  GtkWidget *row = create_row (self, field);

  if (g_str_equal (field->name, "title"))
    self->title_row = row;
  adw_preferences_group_add (group, row);
  if (row == self->title_row && rancang_place_row_fits (self->item))
    adw_preferences_group_add (group, rancang_place_row_new (self->document, self->item));
}

/* Plan and region stand side by side: there "identity" alone would not tell them apart. */
static const char *
get_group_title (RancangItemForm *self,
                 const char      *group)
{
  const RancangKind *kind = rancang_item_get_kind (self->item);

  if (g_str_equal (group, "identity")
      && (rancang_item_is (self->item, "plan") || rancang_item_is (self->item, "region")))
    return rancang_label_get_kind (kind);
  return rancang_label_get_group (group);
}

static void
add_group (RancangItemForm *self,
           const char      *group_code)
{
  g_autoptr (GPtrArray) fields = collect_fields (self, group_code);
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  GtkWidget *group;

  if (fields->len == 0)
    return;

  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   get_group_title (self, group_code));
  for (guint i = 0; i < fields->len; i++)
    {
      const RancangField *field = g_ptr_array_index (fields, i);

      if (fields->len <= SHORT_GROUP || is_prominent (field))
        add_field_row (self, ADW_PREFERENCES_GROUP (group), field);
      else
        g_ptr_array_add (rest, (gpointer) field);
    }
  if (rest->len > 0)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               create_expander (self, _("More"), g_steal_pointer (&rest)));
  gtk_box_append (GTK_BOX (self), group);
}

/* All late groups together, each a row that opens. */
static void
add_late_groups (RancangItemForm *self)
{
  GtkWidget *group = NULL;

  for (guint i = 0; late_groups[i] != NULL; i++)
    {
      GPtrArray *fields = collect_fields (self, late_groups[i]);

      if (fields->len == 0)
        {
          g_ptr_array_unref (fields);
          continue;
        }
      if (group == NULL)
        {
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Further details"));
          gtk_box_append (GTK_BOX (self), group);
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 create_expander (self,
                                                  rancang_label_get_group (late_groups[i]),
                                                  fields));
    }
}

static gboolean
can_hold (RancangItemForm *self,
          const char      *kind)
{
  return rancang_kind_can_hold (rancang_item_get_kind (self->item), rancang_kind_lookup (kind));
}

/* Shows the parts of a kind. */
static void
append_group (RancangItemForm *self,
              const char      *name,
              GtkWidget       *group)
{
  g_hash_table_insert (self->places, (gpointer) name, group);
  gtk_box_append (GTK_BOX (self), group);
}

static void
add_figures (RancangItemForm *self)
{
  static const char * const kinds[] = { "indicator", "budget-line" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (can_hold (self, kinds[i]))
      append_group (self, kinds[i],
                    rancang_figures_group_new (self->document, self->item, kinds[i]));
}

/* All series of the item stand in one grid. */
static void
add_own_series (RancangItemForm *self)
{
  const RancangKind *kind = rancang_item_get_kind (self->item);
  GtkWidget *group = NULL;

  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);

      if (field->type != RANCANG_FIELD_SERIES && field->type != RANCANG_FIELD_MONEY_SERIES)
        continue;
      if (group == NULL)
        {
          group = rancang_figures_group_new_single (self->document, self->item);
          gtk_box_append (GTK_BOX (self), group);
        }
      g_hash_table_insert (self->places, (gpointer) field->name, group);
    }
}

/* Parts that are shown in another way: as figures, or on a page. */
static const char * const shown_elsewhere[] = {
  "indicator", "budget-line", "sub-dimension", "programme", "goal", "mark", "part",
  NULL,
};

static void
add_parts (RancangItemForm *self)
{
  const RancangKind *kind = rancang_item_get_kind (self->item);

  /* What the plan itself holds has pages. */
  if (rancang_item_is (self->item, "plan"))
    return;

  for (guint i = 0; i < rancang_kind_get_n_children (kind); i++)
    {
      const RancangKind *part = rancang_kind_get_child (kind, i);

      if (!g_strv_contains (shown_elsewhere, rancang_kind_get_name (part)))
        append_group (self, rancang_kind_get_name (part),
                      rancang_parts_group_new (self->document, self->item, part));
    }
}

static void
fill (RancangItemForm *self)
{
  const RancangKind *kind = rancang_item_get_kind (self->item);
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();
  gboolean figures_added = FALSE;

  gtk_box_append (GTK_BOX (self), rancang_item_findings_new (self->document, self->item));
  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const char *group = rancang_kind_get_field (kind, i)->group;

      if (g_ptr_array_find_with_equal_func (seen, group, g_str_equal, NULL))
        continue;
      g_ptr_array_add (seen, (gpointer) group);
      if (is_late_group (self, group))
        continue;
      add_group (self, group);
      if (g_str_equal (group, "figures"))
        add_own_series (self);
      if (g_str_equal (group, figures_after))
        {
          add_figures (self);
          figures_added = TRUE;
        }
    }
  if (!figures_added)
    add_figures (self);
  add_parts (self);
  if (rancang_item_is (self->item, "programme"))
    gtk_box_append (GTK_BOX (self), rancang_links_group_new (self->document, self->item));
  if (rancang_referrers_group_fits (self->item))
    gtk_box_append (GTK_BOX (self), rancang_referrers_group_new (self->document, self->item));
  if (rancang_kind_get_n_fields (kind) > 20)
    add_late_groups (self);
}

static void
rancang_item_form_dispose (GObject *object)
{
  RancangItemForm *self = RANCANG_ITEM_FORM (object);

  self->title_row = NULL;
  G_OBJECT_CLASS (rancang_item_form_parent_class)->dispose (object);

  g_hash_table_remove_all (self->places);
  g_clear_object (&self->item);
  g_clear_object (&self->document);
}

static void
rancang_item_form_finalize (GObject *object)
{
  g_hash_table_unref (RANCANG_ITEM_FORM (object)->places);

  G_OBJECT_CLASS (rancang_item_form_parent_class)->finalize (object);
}

static void
rancang_item_form_class_init (RancangItemFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_item_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = rancang_item_form_finalize;
}

static void
rancang_item_form_init (RancangItemForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
}

GtkWidget *
rancang_item_form_new (RancangDocument *document,
                       RancangItem     *item)
{
  RancangItemForm *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RANCANG_IS_ITEM (item), NULL);

  self = g_object_new (RANCANG_TYPE_ITEM_FORM, NULL);
  self->document = g_object_ref (document);
  self->item = g_object_ref (item);
  fill (self);

  return GTK_WIDGET (self);
}

void
rancang_item_form_focus_title (RancangItemForm *self)
{
  g_return_if_fail (RANCANG_IS_ITEM_FORM (self));

  if (self->title_row != NULL)
    gtk_widget_grab_focus (self->title_row);
}

/* The first field, past what was found. FALSE when nothing takes the focus. */
gboolean
rancang_item_form_focus_first (RancangItemForm *self)
{
  GtkWidget *child;

  g_return_val_if_fail (RANCANG_IS_ITEM_FORM (self), FALSE);

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!RANCANG_IS_ITEM_FINDINGS (child)
        && gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD))
      return TRUE;
  return FALSE;
}

/* Leads to the row of a field, or to the parts of a kind, wherever they hide. */
gboolean
rancang_item_form_show_field (RancangItemForm *self,
                              const char      *name)
{
  GtkWidget *place;
  GtkWidget *expander;

  g_return_val_if_fail (RANCANG_IS_ITEM_FORM (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  place = g_hash_table_lookup (self->places, name);
  if (place == NULL)
    return FALSE;

  /* Opening makes the rows: then the field has one of its own. */
  expander = gtk_widget_get_ancestor (place, ADW_TYPE_EXPANDER_ROW);
  if (expander != NULL)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  place = g_hash_table_lookup (self->places, name);

  return gtk_widget_grab_focus (place) || gtk_widget_child_focus (place, GTK_DIR_TAB_FORWARD);
}
