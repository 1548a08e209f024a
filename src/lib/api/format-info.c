/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* format-info.c: a format that an exporter writes */

#include "config.h"

#include "api/format-info.h"

/**
 * RancangFormatInfo:
 *
 * A format that an exporter writes.
 *
 * Since: 1.0
 */
struct _RancangFormatInfo
{
  GObject parent_instance;

  char   *id;
  char   *title;
  char   *extension;
  char   *media_type;
  char   *description;
};

G_DEFINE_FINAL_TYPE (RancangFormatInfo, rancang_format_info, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_EXTENSION,
  PROP_MEDIA_TYPE,
  PROP_DESCRIPTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char **
get_slot (RancangFormatInfo *self,
          guint              property_id)
{
  switch (property_id)
    {
    case PROP_ID:
      return &self->id;
    case PROP_TITLE:
      return &self->title;
    case PROP_EXTENSION:
      return &self->extension;
    case PROP_DESCRIPTION:
      return &self->description;
    default:
      return &self->media_type;
    }
}

static void
rancang_format_info_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  char **slot = get_slot (RANCANG_FORMAT_INFO (object), property_id);

  g_free (*slot);
  *slot = g_value_dup_string (value);
}

static void
rancang_format_info_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  g_value_set_string (value, *get_slot (RANCANG_FORMAT_INFO (object), property_id));
}

static void
rancang_format_info_finalize (GObject *object)
{
  RancangFormatInfo *self = RANCANG_FORMAT_INFO (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->extension);
  g_free (self->media_type);
  g_free (self->description);

  G_OBJECT_CLASS (rancang_format_info_parent_class)->finalize (object);
}

static void
rancang_format_info_class_init (RancangFormatInfoClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = rancang_format_info_set_property;
  object_class->get_property = rancang_format_info_get_property;
  object_class->finalize = rancang_format_info_finalize;

  /**
   * RancangFormatInfo:id:
   *
   * What the command line calls it: `docx`.
   *
   * Since: 1.0
   */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  /**
   * RancangFormatInfo:title:
   *
   * What people read, translated.
   *
   * Since: 1.0
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * RancangFormatInfo:extension:
   *
   * How names of its files end, without the dot.
   *
   * Since: 1.0
   */
  properties[PROP_EXTENSION] = g_param_spec_string ("extension", NULL, NULL, NULL, flags);
  /**
   * RancangFormatInfo:media-type:
   *
   * Its media type.
   *
   * Since: 1.0
   */
  properties[PROP_MEDIA_TYPE] = g_param_spec_string ("media-type", NULL, NULL, NULL, flags);
  /**
   * RancangFormatInfo:description:
   *
   * What its documents are for, in a sentence, translated.
   *
   * Since: 1.0
   */
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL,
                                                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rancang_format_info_init (RancangFormatInfo *self)
{
}

/**
 * rancang_format_info_new:
 * @id: what the command line calls it
 * @title: what people read, translated
 * @extension: how names of its files end, without the dot
 * @media_type: its media type
 *
 * Describes a format.
 *
 * Returns: (transfer full): the description
 *
 * Since: 1.0
 */
RancangFormatInfo *
rancang_format_info_new (const char *id,
                         const char *title,
                         const char *extension,
                         const char *media_type)
{
  g_return_val_if_fail (id != NULL && title != NULL, NULL);
  g_return_val_if_fail (extension != NULL && media_type != NULL, NULL);

  return g_object_new (RANCANG_TYPE_FORMAT_INFO,
                       "id", id,
                       "title", title,
                       "extension", extension,
                       "media-type", media_type,
                       NULL);
}

/**
 * rancang_format_info_get_id:
 * @self: a format
 *
 * Returns: (transfer none): what the command line calls it
 *
 * Since: 1.0
 */
const char *
rancang_format_info_get_id (RancangFormatInfo *self)
{
  g_return_val_if_fail (RANCANG_IS_FORMAT_INFO (self), NULL);

  return self->id;
}

/**
 * rancang_format_info_get_title:
 * @self: a format
 *
 * Returns: (transfer none): what people read, translated
 *
 * Since: 1.0
 */
const char *
rancang_format_info_get_title (RancangFormatInfo *self)
{
  g_return_val_if_fail (RANCANG_IS_FORMAT_INFO (self), NULL);

  return self->title;
}

/**
 * rancang_format_info_get_extension:
 * @self: a format
 *
 * Returns: (transfer none): how names of its files end, without the dot
 *
 * Since: 1.0
 */
const char *
rancang_format_info_get_extension (RancangFormatInfo *self)
{
  g_return_val_if_fail (RANCANG_IS_FORMAT_INFO (self), NULL);

  return self->extension;
}

/**
 * rancang_format_info_get_media_type:
 * @self: a format
 *
 * Returns: (transfer none): its media type
 *
 * Since: 1.0
 */
const char *
rancang_format_info_get_media_type (RancangFormatInfo *self)
{
  g_return_val_if_fail (RANCANG_IS_FORMAT_INFO (self), NULL);

  return self->media_type;
}

/**
 * rancang_format_info_get_description:
 * @self: a format
 *
 * Returns: (nullable) (transfer none): what its documents are for, translated
 *
 * Since: 1.0
 */
const char *
rancang_format_info_get_description (RancangFormatInfo *self)
{
  g_return_val_if_fail (RANCANG_IS_FORMAT_INFO (self), NULL);

  return self->description;
}
