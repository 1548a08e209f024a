/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* masterplan-words.c: values of a plan as words of the document's language */

#include "config.h"

#include "report/masterplan-private.h"

const char *
rancang_masterplan_tr (Masterplan *self,
                       const char *message)
{
  return rancang_translate (self->language, NULL, message);
}

const char *
rancang_masterplan_tr_context (Masterplan *self,
                               const char *context,
                               const char *message)
{
  return rancang_translate (self->language, context, message);
}

/* The label of a field of the schema. */
const char *
rancang_masterplan_label (Masterplan *self,
                          const char *kind,
                          const char *field)
{
  const RancangField *found = rancang_kind_find_field (rancang_kind_lookup (kind), field);

  return found != NULL ? tr (self, found->label) : field;
}

/* The label of what is chosen in a field; an unknown code as it stands. */
const char *
rancang_masterplan_choice (Masterplan  *self,
                           RancangItem *item,
                           const char  *field)
{
  const RancangField *found = rancang_kind_find_field (rancang_item_get_kind (item), field);
  const char *code = rancang_item_get_text (item, field);

  if (code == NULL || *code == '\0')
    return RANCANG_DASH;
  for (const RancangChoice *choice = found != NULL ? found->choices : NULL;
       choice != NULL && choice->code != NULL;
       choice++)
    {
      if (g_str_equal (choice->code, code))
        return tr (self, choice->label);
    }
  return code;
}

/* The title; of kinds that have one in English too, that of the document's language. */
const char *
rancang_masterplan_title (Masterplan  *self,
                          RancangItem *item)
{
  const char *title = NULL;

  if (self->language == RANCANG_LANGUAGE_ENGLISH
      && rancang_kind_find_field (rancang_item_get_kind (item), "title-en") != NULL)
    title = rancang_item_get_text (item, "title-en");
  if (title == NULL || *title == '\0')
    title = rancang_item_get_text (item, "title");
  if ((title == NULL || *title == '\0')
      && rancang_kind_find_field (rancang_item_get_kind (item), "title-en") != NULL)
    title = rancang_item_get_text (item, "title-en");
  return title != NULL && *title != '\0' ? title : RANCANG_DASH;
}

static gboolean
is_example (RancangItem *item)
{
  return rancang_kind_find_field (rancang_item_get_kind (item), "example") != NULL
         && rancang_item_get_boolean (item, "example");
}

/* The title, with a mark if the item is an example. */
char *
rancang_masterplan_marked (Masterplan  *self,
                           RancangItem *item)
{
  const char *title = rancang_masterplan_title (self, item);

  if (!is_example (item))
    return g_strdup (title);
  self->example_marked = TRUE;
  return g_strconcat (title, EXAMPLE_MARK, NULL);
}

const char *
rancang_masterplan_text (RancangItem *item,
                         const char  *field)
{
  const char *text = rancang_item_get_text (item, field);

  return text != NULL && *text != '\0' ? text : RANCANG_DASH;
}

gboolean
rancang_masterplan_has (RancangItem *item,
                        const char  *field)
{
  return item != NULL && !rancang_item_is_empty (item, field);
}

/* The years from `start-year` to `end-year`. */
char *
rancang_masterplan_years (RancangItem *item)
{
  int start = rancang_item_get_year (item, "start-year");
  int end = rancang_item_get_year (item, "end-year");

  if (start == 0 && end == 0)
    return g_strdup (RANCANG_DASH);
  if (start == 0 || end == 0 || start == end)
    return g_strdup_printf ("%d", MAX (start, end));
  return g_strdup_printf ("%d" RANCANG_DASH "%d", start, end);
}

char *
rancang_masterplan_number (Masterplan           *self,
                           const RancangDecimal *number)
{
  if (number == NULL)
    return g_strdup (RANCANG_DASH);
  return rancang_format_number (number, self->language);
}

/* The short name of an agency, NULL if the plan does not have it. */
char *
rancang_masterplan_agency (Masterplan *self,
                           const char *id)
{
  RancangItem *agency = id != NULL && *id != '\0' ? rancang_plan_find (self->plan, id) : NULL;

  if (agency == NULL || !rancang_item_is (agency, "agency"))
    return NULL;
  if (rancang_masterplan_has (agency, "abbreviation"))
    return g_strdup (rancang_item_get_text (agency, "abbreviation"));
  return g_strdup (rancang_masterplan_title (self, agency));
}

/* The region with its type before or after it, NULL if it has no name. */
char *
rancang_masterplan_region_name (Masterplan *self)
{
  static const struct { const char *code; const char *words; const char *word; } types[] = {
    { "regency", N_("{name} Regency"), "Kabupaten" },
    { "city", N_("City of {name}"), "Kota" },
    { "province", N_("{name} Province"), "Provinsi" },
  };
  RancangItem *region = rancang_item_peek_child (self->root, "region", 0);
  const char *type, *name;

  if (region == NULL || !rancang_masterplan_has (region, "title"))
    return NULL;
  name = rancang_item_get_text (region, "title");
  type = rancang_item_get_text (region, "type");
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *prefix = g_strconcat (types[i].word, " ", NULL);

      if (g_str_has_prefix (name, prefix))
        return g_strdup (name);
      if (g_strcmp0 (type, types[i].code) == 0)
        return rancang_report_fill (tr (self, types[i].words), "name", name, NULL);
    }
  return g_strdup (name);
}
