/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-json.c: the exporter of plain JSON, for scripts and websites */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <libpeas.h>

#include "export-json.h"

#define FORMAT_ID "json"

struct _ExportJsonExporter
{
  GObject  parent_instance;

  gboolean labels;
};

/* A file in the making. */
typedef struct
{
  RancangJsonWriter *writer;
  RancangPlan       *plan;
  RancangLanguage    language;
  gboolean           labels;
} Json;

static void export_json_exporter_iface_init (RancangExporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ExportJsonExporter, export_json_exporter, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_EXPORTER,
                                                      export_json_exporter_iface_init))

enum
{
  PROP_0,
  PROP_LABELS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What only this program needs. */
static const char *const left_out[] = { "snapshot", "waiver", "conflict", NULL };

void export_json_register_types (PeasObjectModule *module);

static const char *
get_title (Json        *self,
           RancangItem *item)
{
  const char *title = NULL;

  if (self->language == RANCANG_LANGUAGE_ENGLISH
      && rancang_kind_find_field (rancang_item_get_kind (item), "title-en") != NULL)
    title = rancang_item_get_text (item, "title-en");
  return title != NULL && *title != '\0' ? title : rancang_item_get_title (item);
}

/* Ids mean nothing outside of the plan's own file. */
static void
write_reference (Json       *self,
                 const char *name,
                 const char *id)
{
  RancangItem *item = rancang_plan_find (self->plan, id);

  if (item != NULL)
    rancang_json_writer_string (self->writer, name, get_title (self, item));
}

static void
write_list (Json                *self,
            const RancangField  *field,
            char               **list)
{
  rancang_json_writer_begin (self->writer, field->name, '[');
  for (guint i = 0; list[i] != NULL; i++)
    {
      if (field->type == RANCANG_FIELD_REFERENCES)
        write_reference (self, NULL, list[i]);
      else
        rancang_json_writer_string (self->writer, NULL, list[i]);
    }
  rancang_json_writer_end (self->writer, ']');
}

static void
write_series (Json               *self,
              const RancangField *field,
              RancangSeries      *series)
{
  rancang_json_writer_begin (self->writer, field->name, '{');
  for (guint i = 0; i < rancang_series_get_size (series); i++)
    {
      g_autofree char *year = g_strdup_printf ("%d", rancang_series_get_year (series, i));

      rancang_json_writer_decimal (self->writer, year, rancang_series_get_value (series, i));
    }
  rancang_json_writer_end (self->writer, '}');
}

static void
write_text (Json               *self,
            const RancangField *field,
            const char         *text)
{
  if (field->type == RANCANG_FIELD_REFERENCE)
    {
      write_reference (self, field->name, text);
      return;
    }
  if (field->type == RANCANG_FIELD_CHOICE && self->labels)
    {
      const char *label = rancang_field_get_choice_label (field, text);

      text = label == text ? text : rancang_translate (self->language, NULL, label);
    }
  rancang_json_writer_string (self->writer, field->name, text);
}

static void
write_field (Json               *self,
             RancangItem        *item,
             const RancangField *field)
{
  const GValue *value = rancang_item_get_value (item, field);
  GType type = rancang_field_get_value_type (field);

  if (rancang_field_value_is_empty (field, value) || (field->flags & RANCANG_FIELD_HIDDEN))
    return;
  if (type == G_TYPE_STRING)
    write_text (self, field, g_value_get_string (value));
  else if (type == G_TYPE_STRV)
    write_list (self, field, g_value_get_boxed (value));
  else if (type == G_TYPE_BOOLEAN)
    rancang_json_writer_boolean (self->writer, field->name, g_value_get_boolean (value));
  else if (type == G_TYPE_INT)
    rancang_json_writer_integer (self->writer, field->name, g_value_get_int (value));
  else if (type == RANCANG_TYPE_SERIES)
    write_series (self, field, g_value_get_boxed (value));
  else
    rancang_json_writer_decimal (self->writer, field->name, g_value_get_boxed (value));
}

static void
write_fields (Json        *self,
              RancangItem *item)
{
  const RancangKind *kind = rancang_item_get_kind (item);

  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    write_field (self, item, rancang_kind_get_field (kind, i));
}

static void write_children (Json *self, RancangItem *item);

static void
write_item (Json        *self,
            const char  *name,
            RancangItem *item)
{
  rancang_json_writer_begin (self->writer, name, '{');
  write_fields (self, item);
  write_children (self, item);
  rancang_json_writer_end (self->writer, '}');
}

/* What stands below sub-dimensions is listed at the top instead, see write_lifted(). */
static void
write_children (Json        *self,
                RancangItem *item)
{
  const RancangKind *kind = rancang_item_get_kind (item);

  for (guint i = 0; i < rancang_kind_get_n_children (kind); i++)
    {
      const RancangKind *child = rancang_kind_get_child (kind, i);
      const char *name = rancang_kind_get_name (child);
      guint n = rancang_item_count_children (item, name);

      if (n == 0 || rancang_item_is (item, "sub-dimension") || g_strv_contains (left_out, name))
        continue;
      if (rancang_kind_is_single (child))
        {
          write_item (self, rancang_kind_get_collection (child),
                      rancang_item_peek_child (item, name, 0));
          continue;
        }
      rancang_json_writer_begin (self->writer, rancang_kind_get_collection (child), '[');
      for (guint j = 0; j < n; j++)
        write_item (self, NULL, rancang_item_peek_child (item, name, j));
      rancang_json_writer_end (self->writer, ']');
    }
}

static gboolean
write_lifted_item (RancangItem *item,
                   gpointer     data)
{
  static const char *const kinds[] = { "dimension", "sub-dimension" };
  Json *self = data;

  rancang_json_writer_begin (self->writer, NULL, '{');
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      RancangItem *ancestor = rancang_item_get_ancestor (item, kinds[i]);

      if (ancestor != NULL)
        rancang_json_writer_string (self->writer, kinds[i], get_title (self, ancestor));
    }
  write_fields (self, item);
  write_children (self, item);
  rancang_json_writer_end (self->writer, '}');
  return TRUE;
}

/* Programmes and strategies in one list each, with the names of what they stand in. */
static void
write_lifted (Json        *self,
              RancangItem *root)
{
  const RancangKind *parent = rancang_kind_lookup ("sub-dimension");

  for (guint i = 0; i < rancang_kind_get_n_children (parent); i++)
    {
      const RancangKind *kind = rancang_kind_get_child (parent, i);

      rancang_json_writer_begin (self->writer, rancang_kind_get_collection (kind), '[');
      rancang_item_foreach (root, rancang_kind_get_name (kind), write_lifted_item, self);
      rancang_json_writer_end (self->writer, ']');
    }
}

static GBytes *
write_plan (Json *self)
{
  RancangItem *root = rancang_plan_get_root (self->plan);

  rancang_json_writer_begin (self->writer, NULL, '{');
  rancang_json_writer_string (self->writer, "language", rancang_language_get_code (self->language));
  write_fields (self, root);
  write_children (self, root);
  write_lifted (self, root);
  rancang_json_writer_end (self->writer, '}');
  return rancang_json_writer_finish (self->writer);
}

static GListModel *
list_formats (RancangExporter *exporter)
{
  GListStore *formats = g_list_store_new (RANCANG_TYPE_FORMAT_INFO);
  g_autoptr (RancangFormatInfo) format = NULL;

  format = rancang_format_info_new (FORMAT_ID, _("JSON data"), ".json", "application/json");
  g_object_set (format, "description",
                _("The whole plan for scripts and websites, with titles instead of ids"), NULL);
  g_list_store_append (formats, format);
  return G_LIST_MODEL (formats);
}

static GBytes *
export (RancangExporter  *exporter,
        RancangPlan      *snapshot,
        const char       *format,
        RancangLanguage   language,
        GCancellable     *cancellable,
        GError          **error)
{
  g_autoptr (RancangJsonWriter) writer = rancang_json_writer_new ();
  Json json = { writer, snapshot, language, EXPORT_JSON_EXPORTER (exporter)->labels };

  if (g_strcmp0 (format, FORMAT_ID) != 0)
    {
      g_set_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_FORMAT,
                   _("There is no format “%s”"), format);
      return NULL;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return write_plan (&json);
}

static void
export_json_exporter_iface_init (RancangExporterInterface *iface)
{
  iface->list_formats = list_formats;
  iface->export_plan = export;
}

static void
export_json_exporter_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  if (property_id == PROP_LABELS)
    g_value_set_boolean (value, EXPORT_JSON_EXPORTER (object)->labels);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
export_json_exporter_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  if (property_id == PROP_LABELS)
    EXPORT_JSON_EXPORTER (object)->labels = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
export_json_exporter_class_init (ExportJsonExporterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = export_json_exporter_get_property;
  object_class->set_property = export_json_exporter_set_property;

  properties[PROP_LABELS] =
    g_param_spec_boolean ("labels", _("Choices as people read them"),
                          _("Labels in the document's language instead of codes that stay the "
                            "same in every language"), FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_NAME);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
export_json_exporter_init (ExportJsonExporter *self)
{
}

/* The function that the .plugin file names. */
G_MODULE_EXPORT void
export_json_register_types (PeasObjectModule *module)
{
  peas_object_module_register_extension_type (module, RANCANG_TYPE_EXPORTER,
                                              EXPORT_JSON_TYPE_EXPORTER);
}
