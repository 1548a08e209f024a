/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html-programmes.c: the programmes of the plan with what filters them, dimension by dimension */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "html-private.h"

static gboolean
collect_cb (RancangItem *item,
            gpointer     data)
{
  g_ptr_array_add (data, item);
  return TRUE;
}

/* All items of a kind below an item, in order; borrowed. */
GPtrArray *
html_collect (RancangItem *item,
              const char  *kind)
{
  GPtrArray *items = g_ptr_array_new ();

  rancang_item_foreach (item, kind, collect_cb, items);
  return items;
}

/* The title in the language of the page, where the kind has one in each. */
const char *
html_get_title (HtmlPage    *self,
                RancangItem *item)
{
  const RancangKind *kind = rancang_item_get_kind (item);
  const char *title = NULL;

  if (self->language == RANCANG_LANGUAGE_ENGLISH
      && rancang_kind_find_field (kind, "title-en") != NULL)
    title = rancang_item_get_text (item, "title-en");
  if (title == NULL || *title == '\0')
    title = rancang_item_get_title (item);
  return title != NULL && *title != '\0' ? title : HTML_DASH;
}

const char *
html_get_agency (RancangItem *agency)
{
  const char *name = rancang_item_get_text (agency, "abbreviation");

  if (name == NULL || *name == '\0')
    name = rancang_item_get_title (agency);
  return name != NULL && *name != '\0' ? name : HTML_DASH;
}

/* What an item is called in the page: ids of a plan say nothing and would differ by accident. */
const char *
html_get_id (HtmlPage    *self,
             RancangItem *item)
{
  char *id = g_hash_table_lookup (self->ids, item);

  if (id != NULL)
    return id;
  id = g_strdup_printf ("%c%u", *rancang_kind_get_name (rancang_item_get_kind (item)),
                        g_hash_table_size (self->ids) + 1);
  g_hash_table_insert (self->ids, item, id);
  return id;
}

static void
append_option (HtmlPage   *self,
               const char *value,
               const char *text)
{
  g_string_append (self->html, "<option");
  rancang_xml_append_attribute (self->html, "value", value);
  g_string_append_c (self->html, '>');
  rancang_xml_append_text (self->html, text);
  g_string_append (self->html, "</option>");
}

static void
open_select (HtmlPage   *self,
             const char *key,
             const char *label,
             const char *all)
{
  g_string_append (self->html, "<label><span>");
  rancang_xml_append_text (self->html, html_tr (self, label));
  g_string_append (self->html, "</span> <select");
  rancang_xml_append_attribute (self->html, "data-key", key);
  g_string_append_c (self->html, '>');
  append_option (self, "", html_tr (self, all));
}

static void
close_select (HtmlPage *self)
{
  g_string_append (self->html, "</select></label>\n");
}

static void
append_dimension_filter (HtmlPage *self)
{
  RancangItem *root = rancang_plan_get_root (self->plan);

  open_select (self, "dimension", N_("Dimension"), N_("All dimensions"));
  for (guint i = 0; i < rancang_item_count_children (root, "dimension"); i++)
    {
      RancangItem *dimension = rancang_item_peek_child (root, "dimension", i);

      append_option (self, html_get_id (self, dimension), html_get_title (self, dimension));
    }
  close_select (self);
}

static int
compare_agencies (gconstpointer a,
                  gconstpointer b)
{
  RancangItem *one = *(RancangItem **) a;
  RancangItem *other = *(RancangItem **) b;
  g_autofree char *name = g_utf8_casefold (html_get_agency (one), -1);
  g_autofree char *other_name = g_utf8_casefold (html_get_agency (other), -1);
  int order = strcmp (name, other_name);

  return order != 0 ? order
                    : (int) rancang_item_get_position (one)
                      - (int) rancang_item_get_position (other);
}

/* Only those who do something, by name. */
static void
append_agency_filter (HtmlPage  *self,
                      GPtrArray *programmes)
{
  g_autoptr (GHashTable) busy = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) agencies = html_collect (rancang_plan_get_root (self->plan), "agency");

  for (guint i = 0; i < programmes->len; i++)
    {
      RancangItem *programme = g_ptr_array_index (programmes, i);
      const char *id = rancang_item_get_text (programme, "agency");
      const char *const *others = rancang_item_get_list (programme, "supporting-agencies");

      if (id != NULL)
        g_hash_table_add (busy, rancang_plan_find (self->plan, id));
      for (; others != NULL && *others != NULL; others++)
        g_hash_table_add (busy, rancang_plan_find (self->plan, *others));
    }
  g_ptr_array_sort (agencies, compare_agencies);
  open_select (self, "agency", N_("Agency"), N_("All agencies"));
  for (guint i = 0; i < agencies->len; i++)
    {
      RancangItem *agency = g_ptr_array_index (agencies, i);

      if (g_hash_table_contains (busy, agency))
        append_option (self, html_get_id (self, agency), html_get_agency (agency));
    }
  close_select (self);
}

static void
append_source_filter (HtmlPage *self)
{
  const RancangField *field = rancang_kind_find_field (rancang_kind_lookup ("budget-line"),
                                                       "source");
  g_autoptr (RancangTotals) totals = rancang_totals_new (rancang_plan_get_root (self->plan));

  open_select (self, "source", field->label, N_("All sources of funds"));
  for (const RancangChoice *choice = field->choices; choice->code != NULL; choice++)
    {
      if (rancang_totals_get_source (totals, choice->code) != NULL)
        append_option (self, choice->code, html_tr (self, choice->label));
    }
  close_select (self);
}

static void
append_filters (HtmlPage  *self,
                GPtrArray *programmes)
{
  g_string_append (self->html, "<div id=\"filters\" role=\"group\" hidden");
  rancang_xml_append_attribute (self->html, "aria-label",
                                html_tr (self, N_("Filters of the programmes")));
  g_string_append (self->html, ">\n");
  append_dimension_filter (self);
  append_agency_filter (self, programmes);
  append_source_filter (self);
  g_string_append (self->html, "<label class=\"check\"><input type=\"checkbox\" "
                               "data-key=\"quick-win\"> ");
  rancang_xml_append_text (self->html, html_tr (self, N_("Quick wins only")));
  g_string_append (self->html, "</label>\n<button type=\"button\" id=\"show-all\" hidden>");
  rancang_xml_append_text (self->html, html_tr (self, N_("Show all")));
  g_string_append (self->html, "</button>\n</div>\n<p id=\"count\" role=\"status\"");
  rancang_xml_append_attribute (self->html, "data-words",
                                /* Translators: {shown}, {all} and {budget} stay as they are. */
                                html_tr (self,
                                         N_("Programmes: {shown} of {all} · Budget: {budget}")));
  rancang_xml_append_attribute (self->html, "data-none",
                                html_tr (self, N_("No programme fits.")));
  g_string_append (self->html, "></p>\n");
}

/* A colour of the plan, made to be seen on white and on dark. */
static void
append_colour_rule (HtmlPage    *self,
                    RancangItem *dimension)
{
  RancangShape shape = { .colour = (char *) rancang_item_get_text (dimension, "colour"),
                         .alpha = 1 };
  const char *class = html_get_id (self, dimension);
  RancangPalette palettes[2];

  if (shape.colour == NULL || *shape.colour == '\0')
    shape.colour = (char *) "accent";
  rancang_palette_init_light (&palettes[0]);
  rancang_palette_init_dark (&palettes[1]);
  for (gsize i = 0; i < G_N_ELEMENTS (palettes); i++)
    {
      RancangColour colour;

      rancang_palette_get_colour (&palettes[i], &shape, &colour);
      g_string_append_printf (self->style, "%s.%s{--own:#%02x%02x%02x}%s\n",
                              i == 0 ? "" : "@media screen and (prefers-color-scheme:dark){",
                              class, (guint) (colour.red * 255 + 0.5),
                              (guint) (colour.green * 255 + 0.5),
                              (guint) (colour.blue * 255 + 0.5), i == 0 ? "" : "}");
    }
}

static void
append_dimension (HtmlPage    *self,
                  RancangItem *dimension)
{
  g_autoptr (GPtrArray) programmes = html_collect (dimension, "programme");

  append_colour_rule (self, dimension);
  if (programmes->len == 0)
    return;
  g_string_append_printf (self->html, "<section class=\"group %s\">\n<h3>",
                          html_get_id (self, dimension));
  rancang_xml_append_text (self->html, html_get_title (self, dimension));
  g_string_append_printf (self->html, " <span class=\"badge\">%u</span></h3>\n<ul>\n",
                          programmes->len);
  for (guint i = 0; i < programmes->len; i++)
    html_append_programme (self, g_ptr_array_index (programmes, i));
  g_string_append (self->html, "</ul>\n</section>\n");
}

void
html_append_programmes (HtmlPage *self)
{
  RancangItem *root = rancang_plan_get_root (self->plan);
  g_autoptr (GPtrArray) programmes = html_collect (root, "programme");

  g_string_append (self->html, "<section class=\"chapter\" id=\"programmes\">\n");
  html_append_sentence (self, "h2", html_tr (self, N_("Programmes")));
  g_string_append (self->html, "<div class=\"body\">\n");
  if (programmes->len == 0)
    html_append_sentence (self, "p", html_tr (self, N_("The plan has no programmes yet.")));
  else
    append_filters (self, programmes);
  for (guint i = 0; i < rancang_item_count_children (root, "dimension"); i++)
    append_dimension (self, rancang_item_peek_child (root, "dimension", i));
  g_string_append (self->html, "</div></section>\n");
}
