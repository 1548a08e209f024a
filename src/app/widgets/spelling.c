/* SPDX-License-Identifier: GPL-3.0-or-later */
/* spelling.c: marks words that no dictionary knows, where the library for it is there */

#define G_LOG_DOMAIN "rancang-widgets"

#include "config.h"

#include <glib/gi18n.h>

#include "widgets/spelling.h"

#ifdef HAVE_SPELLING

#include <libspelling.h>

#define ADAPTER "rancang-spelling"
#define GROUP   "spelling"

/* Plans are written in Indonesian, whatever the window speaks; else in the language of the user. */
static const char *const languages[] = { "id_ID", "id", NULL };

gboolean
rancang_spelling_is_built (void)
{
  return TRUE;
}

GtkTextBuffer *
rancang_spelling_new_buffer (void)
{
  GtkSourceBuffer *buffer = gtk_source_buffer_new (NULL);

  gtk_source_buffer_set_highlight_syntax (buffer, FALSE);
  gtk_source_buffer_set_highlight_matching_brackets (buffer, FALSE);
  return GTK_TEXT_BUFFER (buffer);
}

static gboolean
has_dictionary (SpellingProvider *provider)
{
  g_autoptr (GListModel) known = spelling_provider_list_languages (provider);

  return known != NULL && g_list_model_get_n_items (known) > 0;
}

/* One for all views: a dictionary takes a moment to read. Words that are added hold everywhere. */
static SpellingChecker *
get_checker (void)
{
  static SpellingChecker *checker;
  SpellingProvider *provider = spelling_provider_get_default ();
  const char *language = NULL;

  if (checker != NULL || provider == NULL || !has_dictionary (provider))
    return checker;
  for (guint i = 0; languages[i] != NULL && language == NULL; i++)
    if (spelling_provider_supports_language (provider, languages[i]))
      language = languages[i];
  if (language == NULL)
    language = spelling_provider_get_default_code (provider);
  checker = spelling_checker_new (provider, language);
  return checker;
}

static SpellingTextBufferAdapter *
get_adapter (GtkTextView *view)
{
  return g_object_get_data (G_OBJECT (view), ADAPTER);
}

static GMenuModel *
create_menu (SpellingTextBufferAdapter *adapter)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) switches = g_menu_new ();

  g_menu_append_section (menu, NULL, spelling_text_buffer_adapter_get_menu_model (adapter));
  g_menu_append (switches, _("Check _Spelling"), "checking.check-spelling");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (switches));
  return G_MENU_MODEL (menu);
}

/* The switch is a setting: it holds for all views and the next start. */
static void
add_switch (GtkTextView *view,
            GSettings   *settings)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GAction) action = g_settings_create_action (settings, "check-spelling");

  g_action_map_add_action (G_ACTION_MAP (group), action);
  gtk_widget_insert_action_group (GTK_WIDGET (view), "checking", G_ACTION_GROUP (group));
}

void
rancang_spelling_attach (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (GMenuModel) menu = NULL;
  SpellingTextBufferAdapter *adapter;

  if (get_adapter (view) != NULL || !GTK_SOURCE_IS_BUFFER (buffer) || get_checker () == NULL)
    return;
  adapter = spelling_text_buffer_adapter_new (GTK_SOURCE_BUFFER (buffer), get_checker ());
  g_object_set_data_full (G_OBJECT (view), ADAPTER, adapter, g_object_unref);
  settings = g_settings_new (APPLICATION_ID);
  g_settings_bind (settings, "check-spelling", adapter, "enabled", G_SETTINGS_BIND_DEFAULT);
  menu = create_menu (adapter);
  gtk_text_view_set_extra_menu (view, menu);
  gtk_widget_insert_action_group (GTK_WIDGET (view), GROUP, G_ACTION_GROUP (adapter));
  add_switch (view, settings);
}

/* A check that is under way reads the buffer once more unless it is told to stop. */
void
rancang_spelling_detach (GtkTextView *view)
{
  SpellingTextBufferAdapter *adapter = get_adapter (view);

  if (adapter == NULL)
    return;
  g_settings_unbind (adapter, "enabled");
  spelling_text_buffer_adapter_set_enabled (adapter, FALSE);
  gtk_text_view_set_extra_menu (view, NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (view), GROUP, NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (view), "checking", NULL);
  g_object_set_data (G_OBJECT (view), ADAPTER, NULL);
}

GtkTextTag *
rancang_spelling_get_tag (GtkTextView *view)
{
  SpellingTextBufferAdapter *adapter = get_adapter (view);

  return adapter != NULL ? spelling_text_buffer_adapter_get_tag (adapter) : NULL;
}

#else

gboolean
rancang_spelling_is_built (void)
{
  return FALSE;
}

GtkTextBuffer *
rancang_spelling_new_buffer (void)
{
  return gtk_text_buffer_new (NULL);
}

void
rancang_spelling_attach (GtkTextView *view)
{
}

void
rancang_spelling_detach (GtkTextView *view)
{
}

GtkTextTag *
rancang_spelling_get_tag (GtkTextView *view)
{
  return NULL;
}

#endif
