/* SPDX-License-Identifier: GPL-3.0-or-later */
/* labels.c: what people read for items, fields and colours */

#define G_LOG_DOMAIN "rancang-app"

#include "config.h"

#include <glib/gi18n.h>

#include "labels.h"

#define NEUTRAL_COLOUR "#77767b"

/* Text of the field, or NULL when the kind has no such field or it is empty. */
static const char *
find_text (RancangItem *item,
           const char  *field)
{
  const char *text;

  if (rancang_kind_find_field (rancang_item_get_kind (item), field) == NULL)
    return NULL;

  text = rancang_item_get_text (item, field);
  return text != NULL && *text != '\0' ? text : NULL;
}

static char *
dup_referenced (RancangItem *item,
                const char  *field)
{
  RancangPlan *plan = rancang_item_get_plan (item);
  const char *id = rancang_item_get_text (item, field);
  RancangItem *target = plan != NULL && id != NULL ? rancang_plan_find (plan, id) : NULL;

  return target != NULL ? rancang_label_dup_item (target) : g_strdup ("…");
}

static char *
dup_link (RancangItem *item)
{
  const RancangField *field = rancang_kind_find_field (rancang_item_get_kind (item), "type");
  const char *code = rancang_item_get_text (item, "type");
  const char *type = code != NULL ? rancang_label_get_choice (field, code) : NULL;
  g_autofree char *from = dup_referenced (item, "from");
  g_autofree char *to = dup_referenced (item, "to");

  return g_strdup_printf ("%s → %s → %s", from, type != NULL ? type : "…", to);
}

static char *
dup_budget_line (RancangItem *item)
{
  const RancangField *field = rancang_kind_find_field (rancang_item_get_kind (item), "source");
  const char *code = find_text (item, "source");

  return g_strdup (code != NULL ? rancang_label_get_choice (field, code)
                                : _("Source not set"));
}

/* The item's name in the language of the program, never empty. */
char *
rancang_label_dup_item (RancangItem *item)
{
  const char *title = NULL;

  g_return_val_if_fail (RANCANG_IS_ITEM (item), NULL);

  if (rancang_language_get_default () == RANCANG_LANGUAGE_ENGLISH)
    title = find_text (item, "title-en");
  if (title == NULL)
    title = find_text (item, "title");
  if (title != NULL)
    return g_strdup (title);

  if (rancang_item_is (item, "link"))
    return dup_link (item);
  if (rancang_item_is (item, "budget-line"))
    return dup_budget_line (item);
  if (rancang_item_is (item, "monitoring-note") && !rancang_item_is_empty (item, "programme"))
    return dup_referenced (item, "programme");

  return g_strdup_printf (C_("item", "%s without name"),
                          rancang_label_get_kind (rancang_item_get_kind (item)));
}

/* Where the item stands, for lists that mix items: "Smart Governance › Public service". */
char *
rancang_label_dup_place (RancangItem *item)
{
  g_autoptr (GString) place = g_string_new (NULL);

  g_return_val_if_fail (RANCANG_IS_ITEM (item), NULL);

  for (RancangItem *parent = rancang_item_get_parent (item);
       parent != NULL && rancang_item_get_parent (parent) != NULL;
       parent = rancang_item_get_parent (parent))
    {
      g_autofree char *title = rancang_label_dup_item (parent);

      if (place->len > 0)
        g_string_prepend (place, " › ");
      g_string_prepend (place, title);
    }

  if (place->len == 0)
    g_string_append (place, rancang_label_get_kind (rancang_item_get_kind (item)));

  return g_string_free (g_steal_pointer (&place), FALSE);
}

/* The abbreviation where there is one: agencies are known by it. */
char *
rancang_label_dup_short (RancangItem *item)
{
  const char *abbreviation;

  g_return_val_if_fail (RANCANG_IS_ITEM (item), NULL);

  abbreviation = find_text (item, "abbreviation");
  return abbreviation != NULL ? g_strdup (abbreviation) : rancang_label_dup_item (item);
}

/* The tables of the kinds hold English; these give it in the language of the program. */
const char *
rancang_label_get_kind (const RancangKind *kind)
{
  return g_dgettext (GETTEXT_PACKAGE, rancang_kind_get_label (kind));
}

const char *
rancang_label_get_collection (const RancangKind *kind)
{
  return g_dgettext (GETTEXT_PACKAGE, rancang_kind_get_collection_label (kind));
}

const char *
rancang_label_get_group (const char *group)
{
  return g_dgettext (GETTEXT_PACKAGE, rancang_field_group_get_label (group));
}

const char *
rancang_label_get_choice (const RancangField *field,
                          const char         *code)
{
  const char *label = rancang_field_get_choice_label (field, code);

  return label != NULL ? g_dgettext (GETTEXT_PACKAGE, label) : "";
}

/* The kind within a sentence: "Programme" becomes "programme", "OPD" stays. */
char *
rancang_label_dup_kind (const RancangKind *kind)
{
  const char *label = rancang_label_get_kind (kind);
  const char *rest;
  g_autofree char *first = NULL;

  if (*label == '\0')
    return g_strdup ("");

  rest = g_utf8_next_char (label);
  if (g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (label);

  first = g_utf8_strdown (label, rest - label);
  return g_strconcat (first, rest, NULL);
}

const char *
rancang_label_get_field (const RancangField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  return g_dgettext (GETTEXT_PACKAGE, field->label);
}

const char *
rancang_label_get_help (const RancangField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  return field->help != NULL ? g_dgettext (GETTEXT_PACKAGE, field->help) : NULL;
}

/* The colour of the dimension that the item stands in, grey outside of one. */
void
rancang_label_get_colour (RancangItem *item,
                          GdkRGBA     *colour)
{
  RancangItem *dimension;
  const char *text;

  g_return_if_fail (RANCANG_IS_ITEM (item));
  g_return_if_fail (colour != NULL);

  dimension = rancang_item_is (item, "dimension") ? item
                                                  : rancang_item_get_ancestor (item, "dimension");
  text = dimension != NULL ? rancang_item_get_text (dimension, "colour") : NULL;
  if (text == NULL || !gdk_rgba_parse (colour, text))
    gdk_rgba_parse (colour, NEUTRAL_COLOUR);
}

char *
rancang_label_dup_years (RancangPlan *plan)
{
  int first;
  int last;

  g_return_val_if_fail (RANCANG_IS_PLAN (plan), NULL);

  rancang_plan_get_years (plan, &first, &last);
  if (first == 0)
    return g_strdup ("");

  return g_strdup_printf ("%d–%d", first, last);
}

/* The time alone today, with its date else. In microseconds since 1970. */
char *
rancang_label_dup_time (gint64 time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (local, "%Y-%m-%d");
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *clock = g_date_time_format (local, "%H:%M");
  g_autofree char *date = NULL;

  if (g_str_equal (day, today))
    return g_steal_pointer (&clock);
  date = rancang_format_date (day, rancang_language_get_default ());
  return g_strdup_printf ("%s, %s", date, clock);
}

/* Short rupiah, or a dash where nothing is known. */
char *
rancang_label_dup_money (const RancangDecimal *amount)
{
  if (amount == NULL || amount->digits == 0)
    return g_strdup ("—");

  return rancang_format_rupiah_short (amount, rancang_language_get_default ());
}

/* The same without the currency, for tables that name it in their heading: "6,2 M". */
char *
rancang_label_dup_plain_money (const RancangDecimal *amount)
{
  g_autofree char *text = rancang_label_dup_money (amount);
  const char *start = g_str_has_prefix (text, "Rp") ? text + 2 : text;

  while (*start == ' ' || g_str_has_prefix (start, "\302\240"))
    start += *start == ' ' ? 1 : 2;
  return g_strdup (start);
}
