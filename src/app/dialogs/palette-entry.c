/* SPDX-License-Identifier: GPL-3.0-or-later */
/* palette-entry.c: one thing that the palette offers: an action, a page or an item */

#define G_LOG_DOMAIN "rancang-dialogs"

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/palette-entry.h"
#include "labels.h"
#include "window/page-table.h"

G_DEFINE_FINAL_TYPE (RancangPaletteEntry, rancang_palette_entry, G_TYPE_OBJECT)

/* Everything that can be done without choosing something first. */
static const struct
{
  const char *title;
  const char *keywords;
  const char *icon;
  const char *action;
  const char *keys;
} actions[] = {
  { N_("Save"), N_("store write file"), "document-save-symbolic", "win.save", "<Ctrl>s" },
  { N_("Save as"), N_("copy other name"), "document-save-as-symbolic", "win.save-as",
    "<Ctrl><Shift>s" },
  { N_("Export"), N_("document print PDF Word Excel"), "document-send-symbolic", "win.export",
    "<Ctrl>e" },
  { N_("Undo"), N_("take back revert"), "edit-undo-symbolic", "win.undo", "<Ctrl>z" },
  { N_("Redo"), N_("again repeat"), "edit-redo-symbolic", "win.redo", "<Ctrl><Shift>z" },
  { N_("Find and replace"), N_("change text everywhere"), "edit-find-replace-symbolic",
    "win.replace", "<Ctrl>h" },
  { N_("Compare with another version"), N_("differences changes merge colleague"),
    "view-dual-symbolic", "win.compare", NULL },
  { N_("Compare with what was saved last"), N_("differences changes since file"),
    "view-dual-symbolic", "win.compare-saved", NULL },
  { N_("Compare with an older version"), N_("differences changes before take back"),
    "view-dual-symbolic", "win.choose-older-file-to-compare", NULL },
  { N_("Settle conflicts"), N_("merge ours theirs"), "dialog-warning-symbolic",
    "win.show-conflicts", NULL },
  { N_("Snapshots"), N_("keep version state name"), "camera-photo-symbolic", "win.snapshots",
    NULL },
  { N_("Add to this page"), N_("new programme agency create"), "list-add-symbolic",
    "win.add-item", "<Ctrl>n" },
  { N_("New plan"), N_("create template start"), "document-new-symbolic", "win.new",
    "<Ctrl><Shift>n" },
  { N_("Open"), N_("file load"), "document-open-symbolic", "win.open", "<Ctrl>o" },
  { N_("Show or hide the sections"), N_("sidebar navigation"), "sidebar-show-symbolic",
    "win.toggle-sidebar", "F9" },
  { N_("Next section"), N_("page forward"), "go-down-symbolic", "win.next-page",
    "<Ctrl>Page_Down" },
  { N_("Previous section"), N_("page back"), "go-up-symbolic", "win.previous-page",
    "<Ctrl>Page_Up" },
  { N_("History"), N_("who when before changes"), "document-open-recent-symbolic",
    "win.show-plan-history", NULL },
  { N_("Presentation"), N_("full screen projector large"), "view-fullscreen-symbolic",
    "win.present", "F11" },
  { N_("Tour"), N_("begin learn stages"), "help-browser-symbolic", "win.tour", NULL },
  { N_("Keyboard shortcuts"), N_("keys"), "preferences-desktop-keyboard-shortcuts-symbolic",
    "win.shortcuts", "<Ctrl>question" },
  { N_("Help"), N_("manual guide"), "help-browser-symbolic", "app.help", "F1" },
  { N_("About Rancang"), N_("version licence"), "help-about-symbolic", "app.about", NULL },
  { N_("Close window"), N_("leave"), "window-close-symbolic", "window.close", "<Ctrl>w" },
  { N_("Quit"), N_("leave exit end"), "application-exit-symbolic", "app.quit", "<Ctrl>q" },
};

static void
rancang_palette_entry_finalize (GObject *object)
{
  RancangPaletteEntry *self = RANCANG_PALETTE_ENTRY (object);

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->keywords);
  g_clear_pointer (&self->target, g_variant_unref);

  G_OBJECT_CLASS (rancang_palette_entry_parent_class)->finalize (object);
}

static void
rancang_palette_entry_class_init (RancangPaletteEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_palette_entry_finalize;
}

static void
rancang_palette_entry_init (RancangPaletteEntry *self)
{
}

static const char *
get_icon (RancangItem *item)
{
  g_autofree char *page = rancang_page_table_dup_name_for (item);
  const RancangPageInfo *info = page != NULL ? rancang_page_table_lookup (page) : NULL;

  return info != NULL ? info->icon : "text-x-generic-symbolic";
}

/* "Programme · Smart Governance › Public service". */
static char *
dup_place (RancangItem *item)
{
  const char *kind = rancang_label_get_kind (rancang_item_get_kind (item));
  g_autofree char *place = rancang_label_dup_place (item);

  return g_str_equal (kind, place) ? g_strdup (kind) : g_strconcat (kind, " · ", place, NULL);
}

RancangPaletteEntry *
rancang_palette_entry_new_for_item (RancangItem *item)
{
  RancangPaletteEntry *self = g_object_new (RANCANG_TYPE_PALETTE_ENTRY, NULL);

  self->title = rancang_label_dup_item (item);
  self->subtitle = dup_place (item);
  self->icon = get_icon (item);
  self->action = "win.open-item";
  self->target = g_variant_ref_sink (g_variant_new_string (rancang_item_get_id (item)));
  return self;
}

/* What was found in another text than the title is shown instead of the place. */
RancangPaletteEntry *
rancang_palette_entry_new_for_hit (const RancangSearchHit *hit)
{
  RancangPaletteEntry *self = rancang_palette_entry_new_for_item (hit->item);

  self->score = hit->score;
  if (hit->field != NULL && !g_str_has_prefix (hit->field->name, "title"))
    {
      g_free (self->subtitle);
      self->subtitle = g_strdup_printf ("%s · %s: %s",
                                        rancang_label_get_kind (rancang_item_get_kind (hit->item)),
                                        rancang_label_get_field (hit->field), hit->excerpt);
    }
  return self;
}

/* The English text and the Indonesian one: both find it whatever the program speaks. */
static char *
dup_both (const char *text)
{
  return g_strconcat (text, " ", rancang_translate (RANCANG_LANGUAGE_INDONESIAN, NULL, text), NULL);
}

static void
add_page (RancangDocument *document,
          const char      *name,
          GPtrArray       *entries)
{
  const RancangPageInfo *info = rancang_page_table_lookup (name);
  RancangItem *dimension = rancang_page_table_find_dimension (document, name);
  RancangPaletteEntry *entry = g_object_new (RANCANG_TYPE_PALETTE_ENTRY, NULL);

  if (info != NULL)
    {
      g_autofree char *subtitle = info->subtitle != NULL ? dup_both (info->subtitle) : NULL;
      g_autofree char *title = dup_both (info->title);

      entry->title = g_strdup (_(info->title));
      entry->keywords = g_strconcat (title, " ", subtitle, NULL);
      entry->icon = info->icon;
    }
  else if (dimension != NULL)
    {
      g_autofree char *aliases = g_strjoinv (" ", (char **) rancang_item_get_list (dimension,
                                                                                  "aliases"));
      const char *english = rancang_item_get_text (dimension, "title-en");

      entry->title = rancang_label_dup_item (dimension);
      entry->keywords = g_strjoin (" ", rancang_item_get_title (dimension), entry->title, aliases,
                                   english, NULL);
      entry->icon = "view-list-symbolic";
    }
  entry->subtitle = g_strdup (C_("palette", "Page"));
  entry->action = "win.show-page";
  entry->target = g_variant_ref_sink (g_variant_new_string (name));
  g_ptr_array_add (entries, entry);
}

void
rancang_palette_add_pages (RancangDocument *document,
                           GPtrArray       *entries)
{
  g_auto (GStrv) names = rancang_page_table_dup_names (document);

  for (guint i = 0; names[i] != NULL; i++)
    add_page (document, names[i], entries);
}

void
rancang_palette_add_actions (GPtrArray *entries)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      RancangPaletteEntry *entry = g_object_new (RANCANG_TYPE_PALETTE_ENTRY, NULL);
      g_autofree char *title = dup_both (actions[i].title);
      g_autofree char *keywords = dup_both (actions[i].keywords);

      entry->title = g_strdup (_(actions[i].title));
      entry->keywords = g_strconcat (title, " ", keywords, NULL);
      entry->subtitle = g_strdup (C_("palette", "Action"));
      entry->icon = actions[i].icon;
      entry->keys = actions[i].keys;
      entry->action = actions[i].action;
      g_ptr_array_add (entries, entry);
    }
}
