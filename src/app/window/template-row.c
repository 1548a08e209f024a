/* SPDX-License-Identifier: GPL-3.0-or-later */
/* template-row.c: a template on the start page */

#define G_LOG_DOMAIN "rancang-window"

#include "config.h"

#include <glib/gi18n.h>

#include "window/template-row.h"

static char *
dup_subtitle (RancangPack *pack)
{
  const char *province = rancang_pack_get_province (pack);
  g_autofree char *description = rancang_pack_dup_description (pack,
                                                               rancang_language_get_default ());

  if (province != NULL && *province != '\0')
    return g_strdup (province);
  return g_steal_pointer (&description);
}

GtkWidget *
rancang_template_row_new (RancangPack *pack)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = rancang_pack_dup_title (pack, rancang_language_get_default ());
  g_autofree char *description = rancang_pack_dup_description (pack,
                                                               rancang_language_get_default ());
  g_autofree char *subtitle = dup_subtitle (pack);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_set_tooltip_text (row, description);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.create");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", rancang_pack_get_id (pack));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

/* `needle` is folded. */
gboolean
rancang_template_row_matches (RancangPack *pack,
                              const char  *needle)
{
  g_autofree char *title = rancang_pack_dup_title (pack, rancang_language_get_default ());
  const char *region = rancang_pack_get_region_name (pack);
  const char *province = rancang_pack_get_province (pack);
  const char *code = rancang_pack_get_region_code (pack);
  g_autofree char *all = g_strjoin ("\n", title, region != NULL ? region : "",
                                    province != NULL ? province : "", code != NULL ? code : "",
                                    NULL);
  g_autofree char *folded = g_utf8_casefold (all, -1);

  return strstr (folded, needle) != NULL;
}
