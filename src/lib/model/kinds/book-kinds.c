/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* book-kinds.c: the books that a region makes of its plan: their parts, in order */

#include "config.h"

#include "model/kind-private.h"

static const RancangField book_fields[] = {
  { "title", N_("Title"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "title-en", N_("Title in English"), RANCANG_FIELD_TEXT, "identity" },
  { "code", N_("Code"), RANCANG_FIELD_CODE, "identity", RANCANG_FIELD_WANTED,
    N_("By this name the book is asked for when it is exported") },
  { "label", N_("Above the title"), RANCANG_FIELD_TEXT, "identity", 0,
    N_("Which of the books it is, such as Buku 2") },
  { "label-en", N_("Above the title, in English"), RANCANG_FIELD_TEXT, "identity" },
  { "description", N_("Description"), RANCANG_FIELD_LONG_TEXT, "identity" },
  { "description-en", N_("Description in English"), RANCANG_FIELD_LONG_TEXT, "identity" },
  { "version", N_("Version"), RANCANG_FIELD_CODE, "audit", 0,
    N_("The pack that the book was made from") },
};

const RancangKind rancang_kind_book = {
  "book", "RancangBookItem", N_("Book"), "books", N_("Books"), RANCANG_FIELDS (book_fields),
  .children = { "part" },
};

static const RancangChoice heading_types[] = {
  { "numbered", N_("With a number") },
  { "plain", N_("Without a number") },
  { "appendix", N_("Appendix") },
  { "none", N_("No heading") },
  { NULL },
};

/* A section is a part within a part. */
static const RancangField part_fields[] = {
  { "title", N_("Heading"), RANCANG_FIELD_TEXT, "identity" },
  { "title-en", N_("Heading in English"), RANCANG_FIELD_TEXT, "identity" },
  { "code", N_("Code"), RANCANG_FIELD_CODE, "identity", 0,
    N_("By this name the part is left out or added when the book is exported") },
  { "heading", N_("Type of heading"), RANCANG_FIELD_CHOICE, "identity", 0, NULL, NULL,
    heading_types },
  { "text", N_("Text"), RANCANG_FIELD_LONG_TEXT, "direction", 0,
    N_("Names in braces, such as {region} or {years}, are filled in") },
  { "text-en", N_("Text in English"), RANCANG_FIELD_LONG_TEXT, "direction" },
  { "content", N_("Content"), RANCANG_FIELD_CODE, "direction", 0,
    N_("What of the plan follows the text: the name of a table, a figure or a list") },
  { "settings", N_("Settings of the content"), RANCANG_FIELD_WORDS, "direction" },
  { "sideways", N_("On pages that lie on their side"), RANCANG_FIELD_BOOLEAN, "direction" },
  { "new-page", N_("Begins on a new page"), RANCANG_FIELD_BOOLEAN, "direction" },
  { "on-demand", N_("Only when asked for"), RANCANG_FIELD_BOOLEAN, "direction" },
  { "left-out", N_("Left out"), RANCANG_FIELD_BOOLEAN, "direction" },
};

const RancangKind rancang_kind_part = {
  "part", "RancangPart", N_("Part of a book"), "parts", N_("Parts of a book"),
  RANCANG_FIELDS (part_fields),
  .children = { "section" },
};

const RancangKind rancang_kind_section = {
  "section", "RancangSection", N_("Section"), "sections", N_("Sections"),
  RANCANG_FIELDS (part_fields),
};
