/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* book-list.c: which books there are: those of the plan, and those that the library carries */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "io/json.h"
#include "packs/pack-text-private.h"
#include "report/book-private.h"

#define BOOKS_PATH RESOURCE_PATH "/books/id.books-2021.json"

/* From the generated file of the packs. */
GResource *rancang_packs_get_resource (void);

/* One line of the list of parts: parts, and the sections in them. */
typedef struct
{
  RancangItem *item;
  gboolean     by_default;
} Part;

struct _RancangBook
{
  GObject      parent_instance;

  RancangItem *item;
  GArray      *parts;
  gboolean     own;
};

G_DEFINE_FINAL_TYPE (RancangBook, rancang_book, G_TYPE_OBJECT)

static void
rancang_book_finalize (GObject *object)
{
  RancangBook *self = RANCANG_BOOK (object);

  g_clear_object (&self->item);
  g_array_unref (self->parts);
  G_OBJECT_CLASS (rancang_book_parent_class)->finalize (object);
}

static void
rancang_book_class_init (RancangBookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rancang_book_finalize;
}

static void
rancang_book_init (RancangBook *self)
{
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
}

/* Only what has a code can be left out or added. */
static void
collect_part (RancangBook *self,
              RancangItem *item)
{
  const char *code = rancang_item_get_text (item, "code");
  Part part = { item, !rancang_item_get_boolean (item, "on-demand") };

  if (code != NULL && *code != '\0' && !rancang_item_get_boolean (item, "left-out"))
    g_array_append_val (self->parts, part);
}

static RancangBook *
book_new (RancangItem *item,
          gboolean     own)
{
  RancangBook *self = g_object_new (RANCANG_TYPE_BOOK, NULL);

  self->item = g_object_ref (item);
  self->own = own;
  for (guint i = 0; i < rancang_item_count_children (item, "part"); i++)
    {
      RancangItem *part = rancang_item_peek_child (item, "part", i);

      collect_part (self, part);
      for (guint j = 0; j < rancang_item_count_children (part, "section"); j++)
        collect_part (self, rancang_item_peek_child (part, "section", j));
    }
  return self;
}

/* A bundled pack that is not valid is a fault of the build. */
static RancangItem *
load_bundled (void)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) slice = NULL;
  g_auto (RancangPackHeader) header = { 0 };
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;
  RancangItem *holder = NULL;

  bytes = g_resource_lookup_data (rancang_packs_get_resource (), BOOKS_PATH,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (bytes != NULL);
  root = rancang_pack_text_parse (bytes, &header, &error);
  slice = root != NULL ? rancang_pack_text_slice (bytes, "books", TRUE) : NULL;
  if (slice != NULL)
    holder = rancang_json_read_item (slice, "plan", &error);
  if (holder == NULL)
    g_error ("%s: %s", BOOKS_PATH, error != NULL ? error->message : "no books");
  for (guint i = 0; i < rancang_item_count_children (holder, "book"); i++)
    g_object_set (rancang_item_peek_child (holder, "book", i), "version", header.version, NULL);
  return holder;
}

/* Read once; nobody changes it, so all threads share it. */
static RancangItem *
get_bundled (void)
{
  static RancangItem *bundled = NULL;
  static gsize loaded = 0;

  if (g_once_init_enter (&loaded))
    {
      bundled = load_bundled ();
      g_once_init_leave (&loaded, 1);
    }
  return bundled;
}

static RancangItem *
find_item (RancangItem *holder,
           const char  *id)
{
  for (guint i = 0; holder != NULL && i < rancang_item_count_children (holder, "book"); i++)
    {
      RancangItem *item = rancang_item_peek_child (holder, "book", i);

      if (g_strcmp0 (rancang_item_get_text (item, "code"), id) == 0)
        return item;
    }
  return NULL;
}

static void
append_book (GListStore  *store,
             RancangItem *item,
             gboolean     own)
{
  g_autoptr (RancangBook) book = book_new (item, own);

  g_list_store_append (store, book);
}

/**
 * rancang_books_list:
 * @plan: (nullable): a plan
 *
 * Lists the books that can be made: those that the program brings, each replaced by the plan's own
 * of the same id where there is one, then those that only the plan has.
 *
 * Returns: (transfer full): a list of #RancangBook
 *
 * Since: 1.0
 */
GListModel *
rancang_books_list (RancangPlan *plan)
{
  GListStore *store = g_list_store_new (RANCANG_TYPE_BOOK);
  RancangItem *root = plan != NULL ? rancang_plan_get_root (plan) : NULL;
  RancangItem *bundled = get_bundled ();

  for (guint i = 0; i < rancang_item_count_children (bundled, "book"); i++)
    {
      RancangItem *item = rancang_item_peek_child (bundled, "book", i);
      RancangItem *own = find_item (root, rancang_item_get_text (item, "code"));

      append_book (store, own != NULL ? own : item, own != NULL);
    }
  for (guint i = 0; root != NULL && i < rancang_item_count_children (root, "book"); i++)
    {
      RancangItem *own = rancang_item_peek_child (root, "book", i);
      const char *code = rancang_item_get_text (own, "code");

      if (code != NULL && *code != '\0' && find_item (bundled, code) == NULL)
        append_book (store, own, TRUE);
    }
  return G_LIST_MODEL (store);
}

/**
 * rancang_books_find:
 * @plan: (nullable): a plan
 * @id: id of a book
 *
 * Finds a book: the plan's own, or else one that the program brings.
 *
 * Returns: (transfer full) (nullable): the book
 *
 * Since: 1.0
 */
RancangBook *
rancang_books_find (RancangPlan *plan,
                    const char  *id)
{
  RancangItem *own = plan != NULL ? find_item (rancang_plan_get_root (plan), id) : NULL;
  RancangItem *item = own != NULL ? own : find_item (get_bundled (), id);

  return item != NULL ? book_new (item, own != NULL) : NULL;
}

RancangItem *
rancang_book_get_item (RancangBook *self)
{
  return self->item;
}

/* In English where that is asked for and there is some. */
const char *
rancang_book_choose_text (RancangItem     *item,
                          const char      *field,
                          const char      *field_en,
                          RancangLanguage  language)
{
  const char *text = rancang_item_get_text (item, field);
  const char *english = rancang_item_get_text (item, field_en);

  if (english != NULL && *english != '\0'
      && (language == RANCANG_LANGUAGE_ENGLISH || text == NULL || *text == '\0'))
    return english;
  return text != NULL ? text : "";
}

/**
 * rancang_book_get_id:
 * @self: a book
 *
 * Gets the id by which a book is asked for, such as `2` or `quick-wins`.
 *
 * Returns: the id
 *
 * Since: 1.0
 */
const char *
rancang_book_get_id (RancangBook *self)
{
  g_return_val_if_fail (RANCANG_IS_BOOK (self), NULL);
  return rancang_item_get_text (self->item, "code");
}

/**
 * rancang_book_dup_title:
 * @self: a book
 * @language: a language
 *
 * Gets the title of a book with its place among the books, such as "Book 3: Executive summary".
 *
 * Returns: (transfer full): the title
 *
 * Since: 1.0
 */
char *
rancang_book_dup_title (RancangBook     *self,
                        RancangLanguage  language)
{
  const char *title, *label;

  g_return_val_if_fail (RANCANG_IS_BOOK (self), NULL);
  title = rancang_book_choose_text (self->item, "title", "title-en", language);
  label = rancang_book_choose_text (self->item, "label", "label-en", language);
  return *label != '\0' ? g_strconcat (label, ": ", title, NULL) : g_strdup (title);
}

/**
 * rancang_book_dup_description:
 * @self: a book
 * @language: a language
 *
 * Gets what a book is for.
 *
 * Returns: (transfer full): the description, empty where there is none
 *
 * Since: 1.0
 */
char *
rancang_book_dup_description (RancangBook     *self,
                              RancangLanguage  language)
{
  g_return_val_if_fail (RANCANG_IS_BOOK (self), NULL);
  return g_strdup (rancang_book_choose_text (self->item, "description", "description-en",
                                             language));
}

/**
 * rancang_book_is_own:
 * @self: a book
 *
 * Whether the plan has this book itself, see rancang_book_customise().
 *
 * Returns: %TRUE if it is the plan's
 *
 * Since: 1.0
 */
gboolean
rancang_book_is_own (RancangBook *self)
{
  g_return_val_if_fail (RANCANG_IS_BOOK (self), FALSE);
  return self->own;
}

/**
 * rancang_book_get_n_parts:
 * @self: a book
 *
 * Gets how many parts can be left out or added when the book is made.
 *
 * Returns: the number of parts
 *
 * Since: 1.0
 */
guint
rancang_book_get_n_parts (RancangBook *self)
{
  g_return_val_if_fail (RANCANG_IS_BOOK (self), 0);
  return self->parts->len;
}

/**
 * rancang_book_get_part_id:
 * @self: a book
 * @part: which part
 *
 * Gets the id of a part, see #RancangBookOptions.
 *
 * Returns: the id
 *
 * Since: 1.0
 */
const char *
rancang_book_get_part_id (RancangBook *self,
                          guint        part)
{
  g_return_val_if_fail (RANCANG_IS_BOOK (self), NULL);
  g_return_val_if_fail (part < self->parts->len, NULL);
  return rancang_item_get_text (g_array_index (self->parts, Part, part).item, "code");
}

/**
 * rancang_book_dup_part_title:
 * @self: a book
 * @part: which part
 * @language: a language
 *
 * Gets the heading of a part; its id where it has none.
 *
 * Returns: (transfer full): the heading
 *
 * Since: 1.0
 */
char *
rancang_book_dup_part_title (RancangBook     *self,
                             guint            part,
                             RancangLanguage  language)
{
  const char *title;

  g_return_val_if_fail (RANCANG_IS_BOOK (self), NULL);
  g_return_val_if_fail (part < self->parts->len, NULL);
  title = rancang_book_choose_text (g_array_index (self->parts, Part, part).item, "title",
                                    "title-en", language);
  return g_strdup (*title != '\0' ? title : rancang_book_get_part_id (self, part));
}

/**
 * rancang_book_is_part_default:
 * @self: a book
 * @part: which part
 *
 * Whether the book has a part where nothing else is asked for.
 *
 * Returns: %TRUE if it has
 *
 * Since: 1.0
 */
gboolean
rancang_book_is_part_default (RancangBook *self,
                              guint        part)
{
  g_return_val_if_fail (RANCANG_IS_BOOK (self), FALSE);
  g_return_val_if_fail (part < self->parts->len, FALSE);
  return g_array_index (self->parts, Part, part).by_default;
}

/**
 * rancang_book_customise:
 * @plan: a plan
 * @id: id of a book that the program brings
 * @error: return location for an error
 *
 * Gives the plan a book of its own, which begins as a copy of the program's: its parts are items and
 * can be renamed, moved, removed and added as any item. One step to undo.
 *
 * Returns: (transfer none): the book's item, or %NULL with @error set
 *
 * Since: 1.0
 */
RancangItem *
rancang_book_customise (RancangPlan  *plan,
                        const char   *id,
                        GError      **error)
{
  g_autoptr (RancangItem) copy = NULL;
  RancangItem *root, *item;

  g_return_val_if_fail (RANCANG_IS_PLAN (plan), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  root = rancang_plan_get_root (plan);
  item = find_item (root, id);
  if (item != NULL)
    return item;
  item = find_item (get_bundled (), id);
  if (item == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is no book “%s”"), id);
      return NULL;
    }
  copy = rancang_item_copy (item, TRUE);
  rancang_plan_begin (plan, N_("Make a book of one’s own"));
  if (!rancang_plan_insert (plan, root, copy, -1, error))
    {
      rancang_plan_rollback (plan);
      return NULL;
    }
  rancang_plan_commit (plan);
  return find_item (root, id);
}
