/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-host.c: bundled plugins are there, plugins that do not fit are refused, exports are safe */

#include <glib/gstdio.h>
#include <rancang.h>
#include <string.h>

static char *folder;

static RancangPluginInfo *
find_plugin (RancangHost *host,
             const char  *id)
{
  GListModel *plugins = rancang_host_get_plugins (host);

  for (guint i = 0; i < g_list_model_get_n_items (plugins); i++)
    {
      g_autoptr (RancangPluginInfo) info = g_list_model_get_item (plugins, i);

      if (g_str_equal (rancang_plugin_info_get_id (info), id))
        return info;
    }

  return NULL;
}

static void
test_bundled (void)
{
  static const char *const bundled[] = { "export-csv", "export-docx", "export-html", "export-json",
                                         "export-markdown", "export-ods", "export-odt",
                                         "export-pdf", "export-pptx", "export-sipd", "export-xlsx",
                                         "score-kominfo", "templates-south-sumatra" };
  g_autoptr (RancangHost) host = rancang_host_new ();

  for (guint i = 0; i < G_N_ELEMENTS (bundled); i++)
    {
      RancangPluginInfo *info = find_plugin (host, bundled[i]);

      g_assert_nonnull (info);
      g_assert_true (rancang_plugin_info_is_bundled (info));
      g_assert_true (rancang_plugin_info_is_loaded (info));
      g_assert_null (rancang_plugin_info_get_problem (info));
    }
  g_assert_nonnull (rancang_host_find_format (host, "docx"));
  g_assert_nonnull (rancang_host_find_format (host, "pdf"));
  g_assert_nonnull (rancang_host_find_format (host, "odt"));
  g_assert_nonnull (rancang_host_find_format (host, "pptx"));
  g_assert_nonnull (rancang_host_find_model (host, "kominfo-2022"));
  g_assert_nonnull (rancang_host_find_pack (host, "id.oki-2022"));
}

/* What is wrong with a plugin is told; the others work on. */
static void
test_refused (void)
{
  static const char *const refused[] = { "refused-none", "refused-word", "refused-major",
                                         "refused-minor" };
  g_autoptr (RancangHost) host = rancang_host_new ();

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      RancangPluginInfo *info = find_plugin (host, refused[i]);

      g_assert_nonnull (info);
      g_assert_false (rancang_plugin_info_is_bundled (info));
      g_assert_false (rancang_plugin_info_is_loaded (info));
      g_assert_nonnull (rancang_plugin_info_get_problem (info));
    }
}

static void
test_unknown (void)
{
  g_autoptr (RancangHost) host = rancang_host_new ();
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (plan);
  g_autoptr (GError) error = NULL;

  g_assert_null (rancang_host_create_plan (host, "id.nowhere", &error));
  g_assert_error (error, RANCANG_PLUGIN_ERROR, RANCANG_PLUGIN_ERROR_LOAD);
  g_clear_error (&error);
  g_assert_null (rancang_host_create_plan (host, "id.gmsc-2017", &error));
  g_assert_error (error, RANCANG_PLUGIN_ERROR, RANCANG_PLUGIN_ERROR_LOAD);
  g_clear_error (&error);
  g_assert_null (rancang_host_score (host, snapshot, "no-model", 0, &error));
  g_assert_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MODEL);
  g_clear_error (&error);
  g_assert_null (rancang_host_score (host, snapshot, "kominfo-2022", 0, &error));
  g_assert_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_NO_EVALUATION);
}

static void
result_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
export_and_wait (RancangHost   *host,
                 RancangPlan   *plan,
                 const char    *format,
                 GFile         *file,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  rancang_host_export_async (host, plan, format, RANCANG_LANGUAGE_INDONESIAN, file, cancellable,
                             result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return rancang_host_export_finish (host, result, error);
}

/* A cancelled or impossible export leaves the older document as it was. */
static void
test_export (void)
{
  g_autofree char *path = g_build_filename (folder, "book.docx", NULL);
  g_autofree char *old = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RancangHost) host = rancang_host_new ();
  g_autoptr (RancangPlan) plan = rancang_host_create_plan (host, "id.oki-2022", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "older", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (export_and_wait (host, plan, "docx", file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (export_and_wait (host, plan, "papyrus", file, NULL, &error));
  g_assert_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_FORMAT);
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (path, &old, NULL, NULL));
  g_assert_cmpstr (old, ==, "older");

  g_assert_true (export_and_wait (host, plan, "docx", file, NULL, &error));
  g_assert_no_error (error);
  g_free (old);
  g_assert_true (g_file_get_contents (path, &old, NULL, NULL));
  g_assert_true (g_str_has_prefix (old, "PK\003\004"));
  g_unlink (path);
}

typedef struct
{
  guint  n_told;
  guint  n_documents;
} Told;

static void
told_cb (guint       n_written,
         guint       n_documents,
         const char *name,
         gpointer    user_data)
{
  Told *told = user_data;

  g_assert_cmpuint (n_written, ==, told->n_told);
  g_assert_cmpuint (*name, !=, '\0');
  told->n_told++;
  told->n_documents = n_documents;
}

static gboolean
export_set_and_wait (RancangHost   *host,
                     RancangPlan   *plan,
                     const char    *path,
                     Told          *told,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GFile) into = g_file_new_for_path (path);

  rancang_host_export_set_async (host, plan, RANCANG_LANGUAGE_ENGLISH, into, told_cb, told,
                                 cancellable, result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return rancang_host_export_set_finish (host, result, error);
}

static guint
count_files (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
remove_files (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_assert_cmpint (g_remove (file), ==, 0);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

/* A book of the plan's own with the title of another one gets a file of its own, too. */
static void
test_set_names (void)
{
  g_autoptr (RancangHost) host = rancang_host_new ();
  g_autoptr (RancangPlan) plan = rancang_host_create_plan (host, "id.oki-2022", NULL);
  g_autoptr (GListModel) before = rancang_host_list_set (host, plan, RANCANG_LANGUAGE_ENGLISH);
  g_autoptr (GListModel) after = NULL;
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (RancangItem) book = rancang_item_new ("book");

      g_object_set (book, "title", i == 0 ? "Buku saku" : "BUKU SAKU", "code",
                    i == 0 ? "saku-1" : "saku-2", NULL);
      g_assert_true (rancang_plan_insert (plan, rancang_plan_get_root (plan), book, -1, NULL));
    }
  after = rancang_host_list_set (host, plan, RANCANG_LANGUAGE_ENGLISH);
  /* Word, OpenDocument and PDF have every book. */
  g_assert_cmpuint (g_list_model_get_n_items (after), ==,
                    g_list_model_get_n_items (before) + 2 * 3);
  for (guint i = 0; i < g_list_model_get_n_items (after); i++)
    {
      g_autoptr (RancangSetDocument) document = g_list_model_get_item (after, i);
      const char *name = rancang_set_document_get_name (document);

      g_assert_null (strchr (name, '/'));
      g_assert_true (g_hash_table_add (names, g_utf8_casefold (name, -1)));
    }
  g_assert_true (g_hash_table_contains (names, "book-2-masterplan.docx"));
  g_assert_true (g_hash_table_contains (names, "buku-saku.docx"));
  g_assert_true (g_hash_table_contains (names, "buku-saku-2.docx"));
}

/* The whole set is there, or what was there before. */
static void
test_set (void)
{
  g_autofree char *path = g_build_filename (folder, "set", NULL);
  g_autofree char *older = g_build_filename (path, "book-1-strategic-analysis.docx", NULL);
  g_autofree char *blocked = g_build_filename (path, "workbook.xlsx", NULL);
  g_autofree char *text = NULL;
  g_autoptr (RancangHost) host = rancang_host_new ();
  g_autoptr (RancangPlan) plan = rancang_host_create_plan (host, "id.oki-2022", NULL);
  g_autoptr (GListModel) set = rancang_host_list_set (host, plan, RANCANG_LANGUAGE_ENGLISH);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Told told = { 0 };

  g_assert_false (export_set_and_wait (host, plan, path, &told, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (blocked, 0700), ==, 0);
  g_assert_true (g_file_set_contents (older, "older", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (export_set_and_wait (host, plan, path, &told, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpuint (told.n_told, ==, 0);
  g_assert_false (export_set_and_wait (host, plan, path, &told, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_nonnull (strstr (error->message, "workbook.xlsx"));
  g_clear_error (&error);
  g_assert_cmpuint (count_files (path), ==, 2);
  g_assert_true (g_file_get_contents (older, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "older");

  g_assert_cmpint (g_rmdir (blocked), ==, 0);
  told = (Told) { 0 };
  g_assert_true (export_set_and_wait (host, plan, path, &told, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (told.n_told, ==, g_list_model_get_n_items (set));
  g_assert_cmpuint (told.n_documents, ==, told.n_told);
  g_assert_cmpuint (count_files (path), ==, told.n_told);
  g_free (text);
  g_assert_true (g_file_get_contents (older, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "PK\003\004"));
  remove_files (path);
}

static void
test_options (void)
{
  g_autoptr (RancangHost) host = rancang_host_new ();
  GObject *exporter = G_OBJECT (rancang_host_find_exporter (host, "docx"));
  g_autoptr (GError) error = NULL;
  g_autofree GParamSpec **options = NULL;
  guint n_options;

  options = rancang_options_list (exporter, &n_options);
  g_assert_cmpuint (n_options, >, 0);
  for (guint i = 0; i < n_options; i++)
    {
      g_assert_cmpstr (g_param_spec_get_nick (options[i]), !=, options[i]->name);
      if (!G_IS_PARAM_SPEC_BOOLEAN (options[i]))
        continue;
      g_assert_true (rancang_options_set_string (exporter, options[i]->name, "false", &error));
      g_assert_false (rancang_options_set_string (exporter, options[i]->name, "maybe", &error));
      g_assert_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_OPTION);
      g_clear_error (&error);
    }
  g_assert_false (rancang_options_set_string (exporter, "no-such-thing", "1", &error));
  g_assert_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_OPTION);
  g_clear_error (&error);
  g_assert_false (rancang_options_set_string (exporter, "plugin-info", "1", &error));
  g_assert_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_OPTION);
}

/* Every template makes a plan that saves and reads back as the same bytes. */
static void
test_templates (void)
{
  g_autoptr (RancangHost) host = rancang_host_new ();
  GListModel *templates = rancang_host_list_templates (host);

  g_assert_cmpuint (g_list_model_get_n_items (templates), >=, 4);
  for (guint i = 0; i < g_list_model_get_n_items (templates); i++)
    {
      g_autoptr (RancangPack) pack = g_list_model_get_item (templates, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (RancangPlan) plan = NULL;
      g_autoptr (RancangPlan) again = NULL;
      g_autoptr (GBytes) first = NULL;
      g_autoptr (GBytes) second = NULL;

      plan = rancang_host_create_plan (host, rancang_pack_get_id (pack), &error);
      g_assert_no_error (error);
      first = rancang_json_write_plan (plan);
      again = rancang_json_read_plan (first, &error);
      g_assert_no_error (error);
      second = rancang_json_write_plan (again);
      g_assert_true (g_bytes_equal (first, second));
    }
}

typedef struct
{
  RancangHost *host;
  RancangPlan *snapshot;
} Asker;

static gpointer
ask_often (gpointer data)
{
  static const char *const models[] = { "kominfo-2022", "kominfo-2023" };
  Asker *asker = data;

  for (guint i = 0; i < 2000; i++)
    {
      const char *id = models[i % 2];
      RancangScoreModel *model = rancang_host_find_model (asker->host, id);

      g_assert_nonnull (model);
      g_assert_cmpstr (rancang_score_model_get_id (model), ==, id);
    }
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RancangScore) score = NULL;

      score = rancang_host_score (asker->host, asker->snapshot, models[i % 2], 0, &error);
      g_assert_true (score != NULL || error->domain == RANCANG_SCORE_ERROR);
    }

  return NULL;
}

/* Two pages score in worker threads of their own. */
static void
test_threads (void)
{
  g_autoptr (RancangHost) host = rancang_host_new ();
  g_autoptr (RancangPlan) plan = rancang_host_create_plan (host, "id.oki-2022", NULL);
  g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (plan);
  Asker asker = { host, snapshot };
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("ask", ask_often, &asker);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
write_plugin (const char *name,
              const char *api)
{
  g_autofree char *text = g_strdup_printf ("[Plugin]\nModule=%s\nName=%s\n%s", name, name, api);
  g_autofree char *own = g_build_filename (folder, name, NULL);
  g_autofree char *file = g_strconcat (own, G_DIR_SEPARATOR_S, name, ".plugin", NULL);

  g_assert_cmpint (g_mkdir (own, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, text, -1, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("rancang-host-XXXXXX", NULL);
  g_setenv ("RANCANG_PLUGIN_PATH", folder, TRUE);
  write_plugin ("refused-none", "");
  write_plugin ("refused-word", "X-Rancang-Api=newest\n");
  write_plugin ("refused-major", "X-Rancang-Api=2.0\n");
  write_plugin ("refused-minor", "X-Rancang-Api=1.99\n");

  g_test_add_func ("/host/bundled", test_bundled);
  g_test_add_func ("/host/refused", test_refused);
  g_test_add_func ("/host/unknown", test_unknown);
  g_test_add_func ("/host/export", test_export);
  g_test_add_func ("/host/set-names", test_set_names);
  g_test_add_func ("/host/set", test_set);
  g_test_add_func ("/host/options", test_options);
  g_test_add_func ("/host/templates", test_templates);
  g_test_add_func ("/host/threads", test_threads);

  return g_test_run ();
}
