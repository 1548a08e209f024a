/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* book-exporter.c: what exporters of documents have in common */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "api/book-exporter.h"

typedef struct
{
  char               *book;
  char               *period;
  char               *parts;
  char               *date;
  int                 year;
  RancangEmptyFields  empty_fields;
  RancangMoneyUnit    money_unit;
  RancangPaper        paper;
  gboolean            agency_appendix;
  gboolean            programme_details;
} RancangBookExporterPrivate;

typedef RancangBookExporterPrivate Private;

/**
 * RancangBookExporter:
 *
 * A base class for plugins that write the books of a masterplan in a format of theirs: it has the
 * options that all of them share, as properties, and builds the document as a #RancangReport. What
 * remains is to implement #RancangExporter, and to write the report.
 *
 * Since: 1.0
 */
G_DEFINE_TYPE_WITH_PRIVATE (RancangBookExporter, rancang_book_exporter, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_BOOK,
  PROP_PARTS,
  PROP_AGENCY_APPENDIX,
  PROP_PROGRAMME_DETAILS,
  PROP_EMPTY_FIELDS,
  PROP_MONEY_UNIT,
  PROP_YEAR,
  PROP_PERIOD,
  PROP_DATE,
  PROP_PAPER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static Private *
get_private (gpointer self)
{
  return rancang_book_exporter_get_instance_private (self);
}

GType
rancang_paper_get_type (void)
{
  static const GEnumValue values[] = {
    { RANCANG_PAPER_A4, "A4 (210 × 297 mm)", "a4" },
    { RANCANG_PAPER_F4, "F4 (215 × 330 mm)", "f4" },
    { 0, NULL, NULL },
  };
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("RancangPaper", values));
  return type;
}

/**
 * rancang_paper_get_page_size:
 * @paper: a paper
 * @size: (out caller-allocates): its size and margins
 *
 * Gets how large a page is and where its text begins.
 *
 * Since: 1.0
 */
void
rancang_paper_get_page_size (RancangPaper     paper,
                             RancangPageSize *size)
{
  g_return_if_fail (size != NULL);
  *size = (RancangPageSize) {
    .width = paper == RANCANG_PAPER_F4 ? 215 : 210,
    .height = paper == RANCANG_PAPER_F4 ? 330 : 297,
    .left = 25, .right = 20, .top = 24, .bottom = 22,
  };
}

static void
rancang_book_exporter_finalize (GObject *object)
{
  Private *self = get_private (object);

  g_free (self->book);
  g_free (self->period);
  g_free (self->parts);
  g_free (self->date);
  G_OBJECT_CLASS (rancang_book_exporter_parent_class)->finalize (object);
}

static char **
find_string (Private *self,
             guint    property_id)
{
  switch (property_id)
    {
    case PROP_BOOK:
      return &self->book;
    case PROP_PARTS:
      return &self->parts;
    case PROP_PERIOD:
      return &self->period;
    case PROP_DATE:
      return &self->date;
    default:
      return NULL;
    }
}

static void
rancang_book_exporter_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  Private *self = get_private (object);
  char **string = find_string (self, property_id);

  if (string != NULL)
    g_value_set_string (value, *string);
  else if (property_id == PROP_AGENCY_APPENDIX)
    g_value_set_boolean (value, self->agency_appendix);
  else if (property_id == PROP_PROGRAMME_DETAILS)
    g_value_set_boolean (value, self->programme_details);
  else if (property_id == PROP_EMPTY_FIELDS)
    g_value_set_enum (value, self->empty_fields);
  else if (property_id == PROP_MONEY_UNIT)
    g_value_set_enum (value, self->money_unit);
  else if (property_id == PROP_YEAR)
    g_value_set_int (value, self->year);
  else if (property_id == PROP_PAPER)
    g_value_set_enum (value, self->paper);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
rancang_book_exporter_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  Private *self = get_private (object);
  char **string = find_string (self, property_id);

  if (string != NULL)
    g_set_str (string, g_value_get_string (value));
  else if (property_id == PROP_AGENCY_APPENDIX)
    self->agency_appendix = g_value_get_boolean (value);
  else if (property_id == PROP_PROGRAMME_DETAILS)
    self->programme_details = g_value_get_boolean (value);
  else if (property_id == PROP_EMPTY_FIELDS)
    self->empty_fields = g_value_get_enum (value);
  else if (property_id == PROP_MONEY_UNIT)
    self->money_unit = g_value_get_enum (value);
  else if (property_id == PROP_YEAR)
    self->year = g_value_get_int (value);
  else if (property_id == PROP_PAPER)
    self->paper = g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

#define FLAGS (G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_NAME)

static void
install_content_properties (void)
{
  properties[PROP_BOOK] =
    g_param_spec_string ("book", _("Book"),
                         _("1, 2, 3, quick-wins, charter, agencies, review, budget, monitoring, "
                           "evaluation, or a book of the plan"), "2", FLAGS);
  properties[PROP_PARTS] =
    g_param_spec_string ("parts", _("Parts"),
                         _("Names of parts, with commas between them; “-name” leaves one out"), "",
                         FLAGS);
  properties[PROP_AGENCY_APPENDIX] =
    g_param_spec_boolean ("agency-appendix", _("Appendix of agencies"),
                          _("Which agency is responsible for which programmes"), TRUE, FLAGS);
  properties[PROP_PROGRAMME_DETAILS] =
    g_param_spec_boolean ("programme-details", _("Appendix of programme details"),
                          _("Everything that is filled in, programme by programme"), FALSE, FLAGS);
  properties[PROP_EMPTY_FIELDS] =
    g_param_spec_enum ("empty-fields", _("Empty fields"),
                       _("What stands where the plan says nothing yet"),
                       RANCANG_TYPE_EMPTY_FIELDS, RANCANG_EMPTY_FIELDS_MARK, FLAGS);
  properties[PROP_MONEY_UNIT] =
    g_param_spec_enum ("money-unit", _("Amounts"),
                       _("What the amounts in wide tables are counted in"),
                       RANCANG_TYPE_MONEY_UNIT, RANCANG_MONEY_UNIT_AUTO, FLAGS);
}

static void
install_place_properties (void)
{
  properties[PROP_YEAR] =
    g_param_spec_int ("year", _("Year"),
                      _("The year of a monitoring or evaluation report; 0 for the latest"), 0, 9999,
                      0, FLAGS);
  properties[PROP_PERIOD] =
    g_param_spec_string ("period", _("Period"),
                         _("The part of the year of a monitoring report; empty for all of it"), "",
                         FLAGS);
  properties[PROP_DATE] =
    g_param_spec_string ("date", _("Date"),
                         _("The day of a review sheet, as 2026-12-31; empty for today"), "", FLAGS);
  properties[PROP_PAPER] =
    g_param_spec_enum ("paper", _("Paper"),
                       _("F4, also called folio, is common in Indonesian offices"),
                       RANCANG_TYPE_PAPER, RANCANG_PAPER_A4, FLAGS);
}

static void
rancang_book_exporter_class_init (RancangBookExporterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rancang_book_exporter_finalize;
  object_class->get_property = rancang_book_exporter_get_property;
  object_class->set_property = rancang_book_exporter_set_property;
  install_content_properties ();
  install_place_properties ();
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rancang_book_exporter_init (RancangBookExporter *self)
{
}

/* The two appendices have options of their own, which say the same as their names among the parts. */
static char *
dup_parts (Private *self)
{
  return g_strconcat (self->parts != NULL ? self->parts : "",
                      self->agency_appendix ? "" : ",-agencies",
                      self->programme_details ? ",+details" : "", NULL);
}

/**
 * rancang_book_exporter_build:
 * @self: an exporter of documents
 * @snapshot: the plan
 * @language: the language of the document
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Builds the book that the options ask for.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 *
 * Since: 1.0
 */
RancangReport *
rancang_book_exporter_build (RancangBookExporter  *self,
                             RancangPlan          *snapshot,
                             RancangLanguage       language,
                             GCancellable         *cancellable,
                             GError              **error)
{
  Private *options;
  g_autofree char *parts = NULL;
  RancangBookOptions book = { 0 };

  g_return_val_if_fail (RANCANG_IS_BOOK_EXPORTER (self), NULL);
  g_return_val_if_fail (RANCANG_IS_PLAN (snapshot), NULL);

  options = get_private (self);
  parts = dup_parts (options);
  book.book = options->book;
  book.empty_fields = options->empty_fields;
  book.money_unit = options->money_unit;
  book.year = options->year;
  book.period = options->period;
  book.parts = parts;
  book.date = options->date;
  return rancang_report_new_book (snapshot, &book, language, cancellable, error);
}

/**
 * rancang_book_exporter_get_book:
 * @self: an exporter of documents
 *
 * Gets which book is asked for.
 *
 * Returns: its id
 *
 * Since: 1.0
 */
const char *
rancang_book_exporter_get_book (RancangBookExporter *self)
{
  Private *options;

  g_return_val_if_fail (RANCANG_IS_BOOK_EXPORTER (self), NULL);
  options = get_private (self);
  return options->book != NULL && *options->book != '\0' ? options->book : "2";
}

/**
 * rancang_book_exporter_set_book:
 * @self: an exporter of documents
 * @book: id of a book
 *
 * Asks for a book, as the option does.
 *
 * Since: 1.0
 */
void
rancang_book_exporter_set_book (RancangBookExporter *self,
                                const char          *book)
{
  g_return_if_fail (RANCANG_IS_BOOK_EXPORTER (self));
  g_object_set (self, "book", book, NULL);
}

/**
 * rancang_book_exporter_get_paper:
 * @self: an exporter of documents
 *
 * Gets the paper that is asked for.
 *
 * Returns: the paper
 *
 * Since: 1.0
 */
RancangPaper
rancang_book_exporter_get_paper (RancangBookExporter *self)
{
  Private *options;

  g_return_val_if_fail (RANCANG_IS_BOOK_EXPORTER (self), RANCANG_PAPER_A4);
  options = get_private (self);
  return options->paper;
}
