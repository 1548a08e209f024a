/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-contrast.c: our own colours are seen on every surface, in light, dark and high contrast */

#include "config.h"

#include <gio/gio.h>

#include "app-fixture.h"
#include "widgets/own-colour.h"

/* What pictures are made of stands out a little less than what is read. */
typedef struct
{
  const char *surface; /* CSS class of what it stands on; "" is the window */
  const char *classes; /* of the label, parted by spaces */
} Sample;

static const Sample samples[] = {
  { "card", "chip" },        { "card", "chip accent" },    { "card", "chip warning" },
  { "", "chip" },            { "", "chip accent" },        { "", "chip warning" },
  { "sidebar-pane", "badge" }, { "card", "badge" },        { "card", "warning" },
  { "sidebar-pane", "" },
};

static GtkWidget *
create_label (const char *classes)
{
  GtkWidget *label = gtk_label_new ("Xyz");
  g_auto (GStrv) names = g_strsplit (classes, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (*names[i] != '\0')
      gtk_widget_add_css_class (label, names[i]);
  gtk_widget_set_halign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 12);
  return label;
}

/* The labels are in the order of the samples; each is the only child of its surface. */
static GtkWidget *
create_window (GtkWidget **labels)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      GtkWidget *surface = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      if (*samples[i].surface != '\0')
        gtk_widget_add_css_class (surface, samples[i].surface);
      labels[i] = create_label (samples[i].classes);
      gtk_box_append (GTK_BOX (surface), labels[i]);
      gtk_box_append (GTK_BOX (box), surface);
    }
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 300, 600);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static GdkTexture *
render (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  const int width = gtk_widget_get_width (window);
  const int height = gtk_widget_get_height (window);
  g_autoptr (GskRenderNode) node = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return NULL;
  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                      &GRAPHENE_RECT_INIT (0, 0, width, height));
}

static RancangColour
pick (GdkTexture *texture,
      GtkWidget  *widget,
      float       x,
      float       y)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  g_autoptr (GdkTextureDownloader) downloader = gdk_texture_downloader_new (texture);
  g_autoptr (GBytes) bytes = NULL;
  graphene_point_t point;
  const guchar *pixel;
  gsize stride;

  g_assert_true (gtk_widget_compute_point (widget, window, &GRAPHENE_POINT_INIT (x, y), &point));
  gdk_texture_downloader_set_format (downloader, GDK_MEMORY_R8G8B8A8);
  bytes = gdk_texture_downloader_download_bytes (downloader, &stride);
  pixel = (const guchar *) g_bytes_get_data (bytes, NULL) + (gsize) point.y * stride
          + (gsize) point.x * 4;
  return (RancangColour) { pixel[0] / 255.0, pixel[1] / 255.0, pixel[2] / 255.0, 1 };
}

static RancangColour
lay_over (const GdkRGBA       *front,
          const RancangColour *back)
{
  const double a = front->alpha;

  return (RancangColour) {
    front->red * a + back->red * (1 - a),
    front->green * a + back->green * (1 - a),
    front->blue * a + back->blue * (1 - a),
    1,
  };
}

static void
check_text (GdkTexture   *texture,
            GtkWidget    *label,
            const Sample *sample,
            const char   *scheme)
{
  /* Left of the letters: in the padding, which has the background, or beside the label. */
  const RancangColour ground = pick (texture, label, -3, gtk_widget_get_height (label) / 2.0f);
  RancangColour text;
  GdkRGBA colour;
  double contrast;

  gtk_widget_get_color (label, &colour);
  text = lay_over (&colour, &ground);
  contrast = rancang_colour_get_contrast (&text, &ground);
  g_test_message ("%s: text “%s” on “%s”: %.2f", scheme, sample->classes, sample->surface,
                  contrast);
  if (contrast < RANCANG_CONTRAST_TEXT)
    {
      g_test_message ("too little");
      g_test_fail ();
    }
}

/* The colours that the packs give their dimensions, and those of figures. */
static GPtrArray *
list_colours (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "../../data/packs", NULL);
  g_autoptr (GPtrArray) colours = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GRegex) regex = g_regex_new ("\"colour\": *\"(#[0-9a-fA-F]{6})\"", 0, 0, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      g_autoptr (GMatchInfo) match = NULL;

      if (!g_file_get_contents (path, &text, NULL, NULL))
        continue;
      for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
           g_match_info_next (match, NULL))
        g_ptr_array_add (colours, g_match_info_fetch (match, 1));
    }
  /* Somebody's own dimension may have any colour. */
  g_ptr_array_add (colours, g_strdup ("#ffffff"));
  g_ptr_array_add (colours, g_strdup ("#000000"));
  g_ptr_array_add (colours, g_strdup ("#ffff00"));
  return g_steal_pointer (&colours);
}

static void
check_graphic (GdkTexture *texture,
               GtkWidget  *surface,
               const char *hex,
               const char *scheme)
{
  const RancangColour ground = pick (texture, surface, 30, 7);
  RancangColour seen;
  GdkRGBA colour;
  double contrast;

  g_assert_true (gdk_rgba_parse (&colour, hex));
  colour = rancang_own_colour_for (surface, &colour);
  seen = lay_over (&colour, &ground);
  contrast = rancang_colour_get_contrast (&seen, &ground);
  if (contrast < RANCANG_CONTRAST_GRAPHIC)
    {
      g_test_message ("%s: %s has only %.2f", scheme, hex, contrast);
      g_test_fail ();
    }
}

/* What a figure says in a colour of the plan is seen on the figure's own surface. */
static void
check_figure (const RancangPalette *palette,
              const char           *hex)
{
  const RancangShapeType types[] = { RANCANG_SHAPE_RECTANGLE, RANCANG_SHAPE_TEXT };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      const RancangShape shape = { .type = types[i], .colour = (char *) hex, .alpha = 1 };
      RancangColour colour;

      rancang_palette_get_colour (palette, &shape, &colour);
      g_assert_cmpfloat (rancang_colour_get_contrast (&colour, &palette->surface), >=,
                         i == 0 ? RANCANG_CONTRAST_GRAPHIC : RANCANG_CONTRAST_TEXT);
    }
  g_assert_cmpfloat (rancang_colour_get_contrast (&palette->text, &palette->surface), >=,
                     RANCANG_CONTRAST_TEXT);
  g_assert_cmpfloat (rancang_colour_get_contrast (&palette->dim, &palette->surface), >=,
                     RANCANG_CONTRAST_TEXT);
  g_assert_cmpfloat (rancang_colour_get_contrast (&palette->accent, &palette->surface), >=,
                     RANCANG_CONTRAST_GRAPHIC);
}

static void
check_scheme (AdwColorScheme  scheme,
              const char     *name)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkWidget *labels[G_N_ELEMENTS (samples)];
  g_autoptr (GPtrArray) colours = list_colours ();
  g_autoptr (GdkTexture) texture = NULL;
  RancangPalette palette;
  GtkWidget *window;

  adw_style_manager_set_color_scheme (manager, scheme);
  window = create_window (labels);
  fixture_wait_until (gtk_widget_get_mapped (labels[G_N_ELEMENTS (samples) - 1])
                      && gtk_widget_get_height (labels[G_N_ELEMENTS (samples) - 1]) > 0);
  fixture_wait (400); /* schemes fade into each other */
  fixture_wait_until ((texture = render (window)) != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    check_text (texture, labels[i], &samples[i], name);
  g_assert_cmpuint (colours->len, >, 6);
  if (scheme == ADW_COLOR_SCHEME_FORCE_DARK)
    rancang_palette_init_dark (&palette);
  else
    rancang_palette_init_light (&palette);
  for (guint i = 0; i < colours->len; i++)
    {
      check_figure (&palette, colours->pdata[i]);
      for (guint j = 0; j < G_N_ELEMENTS (samples); j++)
        check_graphic (texture, gtk_widget_get_parent (labels[j]), colours->pdata[i], name);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The program's own style, as the application loads it. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, RESOURCE_PATH "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
check_schemes (const char *suffix)
{
  g_autofree char *light = g_strconcat ("light", suffix, NULL);
  g_autofree char *dark = g_strconcat ("dark", suffix, NULL);

  load_style ();
  check_scheme (ADW_COLOR_SCHEME_FORCE_LIGHT, light);
  check_scheme (ADW_COLOR_SCHEME_FORCE_DARK, dark);
}

static void
test_schemes (void)
{
  check_schemes ("");
}

/* Libadwaita looks for high contrast once, when the program starts. */
static void
test_high_contrast (void)
{
  if (g_test_subprocess ())
    {
      g_assert_true (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()));
      check_schemes (", high contrast");
      return;
    }
  g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

int
main (int    argc,
      char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/contrast/schemes", test_schemes);
  g_test_add_func ("/contrast/high-contrast", test_high_contrast);

  return g_test_run ();
}
