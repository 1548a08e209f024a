/* SPDX-License-Identifier: GPL-3.0-or-later */
/* palette.c: goes anywhere and does anything by typing */

#define G_LOG_DOMAIN "rancang-dialogs"

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/palette-entry.h"
#include "dialogs/palette.h"

#define MAX_ITEMS  60
#define MAX_RECENT 6

/* A match of the title in percent; further words of an entry count less. */
#define WEIGHT_TITLE    100
#define WEIGHT_KEYWORDS 60
/* There are few pages and actions and many items: these stand first where they fit as well. */
#define BONUS_COMMAND 2500

struct _RancangPaletteDialog
{
  AdwDialog parent_instance;

  /* Template */
  GtkSearchEntry *entry;
  GtkStack       *stack;
  GtkListView    *list;
  GtkWidget      *probe;

  /* Owned */
  RancangDocument    *document;
  GPtrArray          *commands; /* pages and actions that can be used now */
  GListStore         *entries;
  GtkSingleSelection *selection;
  RancangSearchQuery *query;
  char               *typed; /* what the list is the answer to */

  /* Borrowed, weak */
  GtkWidget *window;
};

G_DEFINE_FINAL_TYPE (RancangPaletteDialog, rancang_palette_dialog, ADW_TYPE_DIALOG)

/* What was gone to last, for the window's life: "action target". */
static GQuark
get_recent_quark (void)
{
  return g_quark_from_static_string ("rancang-palette-recent");
}

static char *
dup_key (RancangPaletteEntry *entry)
{
  return g_strconcat (entry->action, " ",
                      entry->target != NULL ? g_variant_get_string (entry->target, NULL) : "",
                      NULL);
}

static void
remember (GtkWidget           *window,
          RancangPaletteEntry *entry)
{
  GPtrArray *recent = g_object_get_qdata (G_OBJECT (window), get_recent_quark ());
  char *key = dup_key (entry);
  guint position;

  if (recent == NULL)
    {
      recent = g_ptr_array_new_with_free_func (g_free);
      g_object_set_qdata_full (G_OBJECT (window), get_recent_quark (), recent,
                               (GDestroyNotify) g_ptr_array_unref);
    }
  if (g_ptr_array_find_with_equal_func (recent, key, g_str_equal, &position))
    g_ptr_array_remove_index (recent, position);
  g_ptr_array_insert (recent, 0, key);
  if (recent->len > MAX_RECENT)
    g_ptr_array_set_size (recent, MAX_RECENT);
}

/* A button tells whether its action can be used; nothing else does without the window's insides. */
static gboolean
is_enabled (RancangPaletteDialog      *self,
            RancangPaletteEntry *entry)
{
  /* Name and target change one by one: between them they must not contradict each other. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->probe), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->probe), entry->target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->probe), entry->action);
  return gtk_widget_get_sensitive (self->probe);
}

static void
collect_commands (RancangPaletteDialog *self)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->document != NULL)
    rancang_palette_add_pages (self->document, all);
  rancang_palette_add_actions (all);
  for (guint i = 0; i < all->len; i++)
    if (is_enabled (self, g_ptr_array_index (all, i)))
      g_ptr_array_add (self->commands, g_object_ref (g_ptr_array_index (all, i)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->probe), NULL);
}

static RancangPaletteEntry *
find_entry (RancangPaletteDialog *self,
            const char     *key)
{
  const char *id = strchr (key, ' ') + 1;
  RancangItem *item = NULL;

  for (guint i = 0; i < self->commands->len; i++)
    {
      g_autofree char *other = dup_key (g_ptr_array_index (self->commands, i));

      if (g_str_equal (key, other))
        return g_object_ref (g_ptr_array_index (self->commands, i));
    }
  if (self->document != NULL && g_str_has_prefix (key, "win.open-item "))
    item = rancang_plan_find (rancang_document_get_plan (self->document), id);
  return item != NULL ? rancang_palette_entry_new_for_item (item) : NULL;
}

/* Without a word typed: what was used last, then all pages and actions. */
static void
list_recent (RancangPaletteDialog *self,
             GPtrArray      *found)
{
  GPtrArray *recent = self->window != NULL
                        ? g_object_get_qdata (G_OBJECT (self->window), get_recent_quark ()) : NULL;

  for (guint i = 0; recent != NULL && i < recent->len; i++)
    {
      RancangPaletteEntry *entry = find_entry (self, g_ptr_array_index (recent, i));

      if (entry != NULL)
        g_ptr_array_add (found, entry);
    }
  for (guint i = 0; i < self->commands->len; i++)
    if (!g_ptr_array_find (found, g_ptr_array_index (self->commands, i), NULL))
      g_ptr_array_add (found, g_object_ref (g_ptr_array_index (self->commands, i)));
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const RancangPaletteEntry *one = *(RancangPaletteEntry * const *) a;
  const RancangPaletteEntry *other = *(RancangPaletteEntry * const *) b;

  return other->score - one->score;
}

static void
list_matches (RancangPaletteDialog *self,
              GPtrArray      *found)
{
  for (guint i = 0; i < self->commands->len; i++)
    {
      RancangPaletteEntry *entry = g_ptr_array_index (self->commands, i);
      const int title = rancang_search_query_match (self->query, entry->title);
      const int keywords = rancang_search_query_match (self->query, entry->keywords);

      if (title == 0 && keywords == 0)
        continue;
      entry->score = MAX (title * WEIGHT_TITLE, keywords * WEIGHT_KEYWORDS) + BONUS_COMMAND;
      g_ptr_array_add (found, g_object_ref (entry));
    }
  if (self->document != NULL)
    {
      g_autoptr (GPtrArray) hits = NULL;

      hits = rancang_plan_search (rancang_document_get_plan (self->document), self->query,
                                  MAX_ITEMS);
      for (guint i = 0; i < hits->len; i++)
        g_ptr_array_add (found, rancang_palette_entry_new_for_hit (g_ptr_array_index (hits, i)));
    }
  g_ptr_array_sort (found, compare_entries);
}

static void
announce (RancangPaletteDialog *self,
          guint           n)
{
  g_autofree char *message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u result",
                                                           "%u results", n), n);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), message,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
update (RancangPaletteDialog *self)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  g_clear_pointer (&self->query, rancang_search_query_unref);
  self->query = rancang_search_query_new (typed);
  g_set_str (&self->typed, typed);
  if (rancang_search_query_is_empty (self->query) && *typed == '\0')
    list_recent (self, found);
  else if (!rancang_search_query_is_empty (self->query))
    list_matches (self, found);

  g_list_store_splice (self->entries, 0, g_list_model_get_n_items (G_LIST_MODEL (self->entries)),
                       found->pdata, found->len);
  gtk_stack_set_visible_child_name (self->stack, found->len > 0 ? "list" : "empty");
  if (found->len > 0)
    {
      gtk_single_selection_set_selected (self->selection, 0);
      gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_NONE, NULL);
    }
  if (*typed != '\0')
    announce (self, found->len);
}

static void
run (RancangPaletteDialog      *self,
     RancangPaletteEntry *entry)
{
  g_autoptr (GtkWidget) window = self->window != NULL ? g_object_ref (self->window) : NULL;
  g_autoptr (RancangPaletteEntry) kept = g_object_ref (entry);

  if (window == NULL)
    return;
  remember (window, kept);
  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action_variant (window, kept->action, kept->target);
}

static void
search_changed_cb (RancangPaletteDialog *self,
                   GtkSearchEntry *entry)
{
  update (self);
}

static void
activate_cb (RancangPaletteDialog *self,
             guint           position,
             GtkListView    *list)
{
  g_autoptr (RancangPaletteEntry) entry = NULL;

  entry = g_list_model_get_item (G_LIST_MODEL (self->entries), position);
  if (entry != NULL)
    run (self, entry);
}

/* Enter may come before the delay of the search is over. */
static void
entry_activate_cb (RancangPaletteDialog *self,
                   GtkSearchEntry *entry)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (entry));

  if (g_strcmp0 (self->typed, typed) != 0)
    update (self);
  activate_cb (self, gtk_single_selection_get_selected (self->selection), self->list);
}

static void
select_position (RancangPaletteDialog *self,
                 gint64          position)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->entries));

  if (n == 0)
    return;
  gtk_list_view_scroll_to (self->list, (guint) CLAMP (position, 0, (gint64) n - 1),
                           GTK_LIST_SCROLL_SELECT, NULL);
}

/* The arrows move in the list while the focus stays where one types. */
static gboolean
key_pressed_cb (RancangPaletteDialog  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state,
                GtkEventControllerKey *controller)
{
  const gint64 selected = gtk_single_selection_get_selected (self->selection);

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      select_position (self, selected + 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      select_position (self, selected - 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
      select_position (self, selected + 8);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
      select_position (self, selected - 8);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
stop_search_cb (RancangPaletteDialog *self,
                GtkSearchEntry *entry)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "dimmed");
    }
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item,
          RancangPaletteDialog           *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_margin_top (row, 6);
  gtk_widget_set_margin_bottom (row, 6);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), gtk_image_new ());
  gtk_box_append (GTK_BOX (row), text);
  gtk_box_append (GTK_BOX (text), create_label (NULL));
  gtk_box_append (GTK_BOX (text), create_label ("caption"));
  gtk_box_append (GTK_BOX (row), create_label ("caption"));
  gtk_list_item_set_child (list_item, row);
}

static void
set_text (RancangPaletteDialog *self,
          GtkWidget      *label,
          const char     *text)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (GArray) ranges = rancang_search_query_find_ranges (self->query, text);

  for (guint i = 0; i < ranges->len; i++)
    {
      const RancangTextRange *range = &g_array_index (ranges, RancangTextRange, i);
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = range->start;
      bold->end_index = range->start + range->length;
      pango_attr_list_insert (attributes, bold);
    }
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         RancangPaletteDialog           *self)
{
  RancangPaletteEntry *entry = gtk_list_item_get_item (list_item);
  GtkWidget *image = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *text = gtk_widget_get_next_sibling (image);
  GtkWidget *title = gtk_widget_get_first_child (text);
  GtkWidget *keys = gtk_widget_get_next_sibling (text);
  g_autofree char *name = g_strdup_printf ("%s, %s", entry->title, entry->subtitle);
  g_autofree char *shortcut = NULL;
  GdkModifierType modifiers;
  guint keyval;

  gtk_image_set_from_icon_name (GTK_IMAGE (image), entry->icon);
  set_text (self, title, entry->title);
  set_text (self, gtk_widget_get_next_sibling (title), entry->subtitle);
  if (entry->keys != NULL && gtk_accelerator_parse (entry->keys, &keyval, &modifiers))
    shortcut = gtk_accelerator_get_label (keyval, modifiers);
  gtk_label_set_label (GTK_LABEL (keys), shortcut != NULL ? shortcut : "");
  gtk_label_set_ellipsize (GTK_LABEL (keys), PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_visible (keys, shortcut != NULL);
  gtk_list_item_set_accessible_label (list_item, name);
}

static void
rancang_palette_dialog_dispose (GObject *object)
{
  RancangPaletteDialog *self = RANCANG_PALETTE_DIALOG (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_PALETTE_DIALOG);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->selection);
  g_clear_object (&self->entries);
  g_clear_object (&self->document);
  g_clear_pointer (&self->commands, g_ptr_array_unref);
  g_clear_pointer (&self->query, rancang_search_query_unref);
  g_clear_pointer (&self->typed, g_free);

  G_OBJECT_CLASS (rancang_palette_dialog_parent_class)->dispose (object);
}

static void
rancang_palette_dialog_class_init (RancangPaletteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_palette_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/dialogs/palette.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangPaletteDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, RancangPaletteDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RancangPaletteDialog, list);
  gtk_widget_class_bind_template_child (widget_class, RancangPaletteDialog, probe);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
rancang_palette_dialog_init (RancangPaletteDialog *self)
{
  self->commands = g_ptr_array_new_with_free_func (g_object_unref);
  self->entries = g_list_store_new (RANCANG_TYPE_PALETTE_ENTRY);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->entries)));
  self->query = rancang_search_query_new ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

void
rancang_palette_dialog_present (GtkWidget       *window,
                         RancangDocument *document)
{
  RancangPaletteDialog *self;

  g_return_if_fail (GTK_IS_WIDGET (window));
  g_return_if_fail (document == NULL || RANCANG_IS_DOCUMENT (document));

  self = g_object_new (RANCANG_TYPE_PALETTE_DIALOG, NULL);
  g_set_object (&self->document, document);
  g_set_weak_pointer (&self->window, window);
  adw_dialog_present (ADW_DIALOG (self), window);
  collect_commands (self);
  update (self);
}
