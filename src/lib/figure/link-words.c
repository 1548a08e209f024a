/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* link-words.c: what all drawings of links say and show */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "figure/link-figures.h"
#include "figure/link-graph-private.h"
#include "model/catalogue.h"

const char *
links_get_title (RancangItem                *item,
                 const RancangFigureOptions *options)
{
  const char *title = NULL;

  if (options->language == RANCANG_LANGUAGE_ENGLISH
      && rancang_kind_find_field (rancang_item_get_kind (item), "title-en") != NULL)
    title = rancang_item_get_text (item, "title-en");
  if (title == NULL || *title == '\0')
    title = rancang_item_get_title (item);
  return title != NULL && *title != '\0'
           ? title : rancang_translate (options->language, NULL, N_("Without name"));
}

const char *
links_get_colour (RancangItem *programme)
{
  RancangItem *dimension = rancang_item_is (programme, "dimension")
                             ? programme : rancang_item_get_ancestor (programme, "dimension");
  const char *colour = dimension != NULL ? rancang_item_get_text (dimension, "colour") : NULL;

  return colour != NULL && *colour != '\0' ? colour : "dim";
}

/**
 * rancang_link_type_get_symbol:
 * @type: a type of link
 * @language: the language
 *
 * Gives one letter for a type of link, so that a cell has room for several.
 *
 * Returns: (transfer none): the letter
 *
 * Since: 1.0
 */
const char *
rancang_link_type_get_symbol (const char      *type,
                              RancangLanguage  language)
{
  if (g_strcmp0 (type, "supports") == 0)
    return rancang_translate (language, "link supports", NC_("link supports", "S"));
  if (g_strcmp0 (type, "needs") == 0)
    return rancang_translate (language, "link needs", NC_("link needs", "N"));
  if (g_strcmp0 (type, "shares-data") == 0)
    return rancang_translate (language, "link shares data", NC_("link shares data", "D"));
  if (g_strcmp0 (type, "continues") == 0)
    return rancang_translate (language, "link continues", NC_("link continues", "C"));
  return "?";
}

const char *
links_get_type (const char                 *type,
                const RancangFigureOptions *options)
{
  const RancangField *field = rancang_kind_find_field (rancang_kind_lookup ("link"), "type");

  for (guint i = 0; field->choices[i].code != NULL; i++)
    if (g_strcmp0 (field->choices[i].code, type) == 0)
      return rancang_translate (options->language, NULL, field->choices[i].label);
  return rancang_translate (options->language, NULL, N_("Linked with"));
}
