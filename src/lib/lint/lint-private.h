/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* lint-private.h: what the files of the lint room share */

#pragma once

#include "lint/lint.h"

G_BEGIN_DECLS

#define RANCANG_N_SEVERITIES 3

typedef struct _RancangLintContext RancangLintContext;
typedef struct _RancangLintEntry RancangLintEntry;
typedef struct _RancangLintGroup RancangLintGroup;
typedef struct _RancangLintLink RancangLintLink;

/* Looks at the item of the context: reports what is wrong, joins and watches groups. */
typedef void (*RancangLintCheckFunc) (RancangLintContext *context,
                                      RancangItem        *item);

/* A check that packs name. Without kinds it looks at items of every kind. */
typedef struct
{
  const char          *name;
  RancangLintCheckFunc func;
  const char          *kinds[4];
  gboolean             period; /* it asks for the first or last year of the plan */
} RancangLintCheck;

const RancangLintCheck *rancang_lint_check_find (const char *name);

/* A fix that packs name. */
typedef struct
{
  const char *name;
  const char *label;
  gboolean  (*can)   (RancangLintFinding  *finding,
                      RancangItem     *item);
  gboolean  (*apply) (RancangLintFinding  *finding,
                      RancangItem     *item,
                      GError         **error);
} RancangLintRepair;

const RancangLintRepair *rancang_lint_repair_find (const char *name);

/* A fix of a rule or a finding: one by name, or a value for a field. */
typedef struct
{
  const RancangLintRepair *repair;
  char                    *label;
  char                    *label_en;
  char                    *field;
  char                    *text;
} RancangLintFix;

void     rancang_lint_fix_free      (RancangLintFix      *self);
gboolean rancang_lint_fix_set_value (RancangItem         *item,
                                     const char          *field,
                                     const char          *text,
                                     GError             **error);

/* One part of `when`: a test of a field, of how many children there are, or of what is below. */
typedef enum
{
  RANCANG_TEST_EMPTY,
  RANCANG_TEST_FILLED,
  RANCANG_TEST_EQUALS,
  RANCANG_TEST_MATCHES,
  RANCANG_TEST_DIFFERS,
  RANCANG_TEST_LESS,
  RANCANG_TEST_GREATER,
  RANCANG_TEST_BEFORE_PERIOD,
  RANCANG_TEST_AFTER_PERIOD,
  RANCANG_TEST_NONE_BELOW,
} RancangLintTest;

typedef struct
{
  RancangLintTest     test;
  const RancangField *field; /* NULL: the children of the kind */
  const RancangKind  *kind;
  char               *text;
  RancangDecimal      number;
  GRegex             *regex;
} RancangLintCondition;

void     rancang_lint_condition_free  (RancangLintCondition *self);
gboolean rancang_lint_condition_holds (RancangLintCondition *self,
                                       RancangLintContext   *context,
                                       RancangItem          *item);

struct _RancangLintRule
{
  GObject                 parent_instance;

  char                   *id;
  RancangSeverity         severity;
  gboolean                off;
  char                   *source; /* id of the pack */
  char                   *label;
  char                   *label_en;
  char                   *message;
  char                   *message_en;
  char                   *explanation;
  char                   *explanation_en;
  char                   *kind;
  char                   *field;
  char                   *child;
  const RancangLintCheck *check;
  GPtrArray              *conditions; /* of RancangLintCondition */
  GPtrArray              *fixes;      /* of RancangLintFix */
};

struct _RancangLintRules
{
  GObject     parent_instance;

  GListStore *list;
  GHashTable *by_id;
  GHashTable *numbers;  /* setting -> RancangDecimal */
  GHashTable *words;    /* setting -> GStrv */
  GRegex     *placeholders;
};

const RancangDecimal *rancang_lint_rules_get_number (RancangLintRules  *self,
                                                     const char        *setting);
const char *const    *rancang_lint_rules_get_words  (RancangLintRules  *self,
                                                     const char        *setting);
gboolean              rancang_lint_settings_read    (RancangLintRules  *self,
                                                     gpointer           object,
                                                     GError           **error);
RancangLintRule      *rancang_lint_rule_read        (gpointer           object,
                                                     GError           **error);
GRegex               *rancang_lint_compile          (const char        *pattern,
                                                     GError           **error);
gboolean              rancang_lint_matches          (GRegex            *regex,
                                                     const char        *text,
                                                     char             **found);

/* What the message of a finding says, written in the language of whoever asks. */
typedef enum
{
  RANCANG_LINT_ARG_NONE,
  RANCANG_LINT_ARG_TEXT,
  RANCANG_LINT_ARG_LABEL,
  RANCANG_LINT_ARG_YEAR,
  RANCANG_LINT_ARG_NUMBER,
  RANCANG_LINT_ARG_MONEY,
} RancangLintArgType;

typedef struct
{
  RancangLintArgType type;
  char              *text;  /* owned */
  const char        *label; /* static, not yet translated */
  RancangDecimal     number;
} RancangLintArg;

#define RANCANG_LINT_MAX_ARGS 3

struct _RancangLintFinding
{
  GObject          parent_instance;

  RancangLintRule *rule;
  RancangItem     *item;
  const char      *field; /* interned */
  RancangLintArg   args[RANCANG_LINT_MAX_ARGS];
  char            *message; /* of a plugin */
  GPtrArray       *fixes;   /* of a plugin */
  RancangItem     *waiver;
  GSequenceIter   *place;
  GListModel      *list;    /* borrowed; where it stands, and where it shall stand */
  GListModel      *target;
  gboolean         moving;
};

gboolean rancang_lint_finding_equals (RancangLintFinding *self,
                                 RancangLintFinding *other);

#define RANCANG_TYPE_LINT_FINDING_LIST (rancang_lint_finding_list_get_type ())
G_DECLARE_FINAL_TYPE (RancangLintFindingList, rancang_lint_finding_list, RANCANG,
                      LINT_FINDING_LIST, GObject)

RancangLintFindingList *rancang_lint_finding_list_new    (void);
void                rancang_lint_finding_list_add    (RancangLintFindingList *self,
                                                 RancangLintFinding     *finding);
void                rancang_lint_finding_list_remove (RancangLintFindingList *self,
                                                 RancangLintFinding     *finding);

/* Reporting, for checks. Text arguments are copied. */
void     rancang_lint_report        (RancangLintContext   *context,
                                     const char           *field,
                                     const RancangLintArg *args,
                                     guint                 n_args);
void     rancang_lint_join          (RancangLintContext   *context,
                                     const char           *format,
                                     ...) G_GNUC_PRINTF (2, 3);
guint    rancang_lint_watch         (RancangLintContext   *context,
                                     const char           *format,
                                     ...) G_GNUC_PRINTF (2, 3);

/* An item as the engine knows it. */
struct _RancangLintEntry
{
  guint              ref_count;
  RancangItem       *item;     /* owned */
  RancangLintEntry  *parent;   /* owned */
  RancangLintLink   *links;    /* owned; joins first */
  guint              n_joins;
  guint              n_links;
  GPtrArray         *findings; /* owned; NULL where there is none */
  guint              counts[RANCANG_N_SEVERITIES]; /* of the subtree, without the waived */
  guint              kind;     /* index */
  gboolean           queued;
  gboolean           circular;
};

/* An entry in a group: as one that counts, or as one that is told when the count changes. */
struct _RancangLintLink
{
  RancangLintEntry *entry;
  RancangLintGroup *group;
  RancangLintLink  *next;
  RancangLintLink  *previous;
  guint             seen; /* the count that a watcher went by, no more than two */
};

/*
 * Items that have something in common. Watchers are told when there come to be none, one, or
 * several, and never of more: so a large group costs no more than a small one.
 */
struct _RancangLintGroup
{
  char            *key;
  RancangLintLink *members;
  RancangLintLink *watchers;
  guint            count;
  gboolean         dirty;
};

/* A group that an entry is going to watch. */
typedef struct
{
  RancangLintGroup *group;
  guint             seen;
} RancangLintWatch;

/* The rules that look at a kind, and what every rule asks of it. */
typedef struct
{
  GPtrArray *rules;      /* borrowed */
  GPtrArray *texts;      /* fields */
  GPtrArray *references; /* fields */
  GPtrArray *years;      /* fields that must lie in the plan's period */
  GPtrArray *holders;    /* kinds that look for this kind below them */
  gboolean   period;     /* some rule looks at the plan's period */
  guint      counts[RANCANG_N_SEVERITIES];
  guint      top_counts[RANCANG_N_SEVERITIES];
} RancangLintKind;

struct _RancangLint
{
  GObject             parent_instance;

  RancangPlan        *plan;
  RancangLintRules   *rules;
  char               *date;
  int                 first_year;
  int                 last_year;
  RancangLintKind    *kinds;
  GHashTable         *kind_index; /* kind -> index + 1 */
  GHashTable         *entries;    /* item -> entry */
  GHashTable         *groups;     /* key -> group */
  GPtrArray          *queue;      /* entries to check */
  GPtrArray          *dirty;      /* groups whose count changed */
  GHashTable         *seeds;      /* programmes from which to look for circles */
  GPtrArray          *moving;     /* findings on their way to another list */
  RancangLintFindingList *open;
  RancangLintFindingList *waived;
  GHashTable         *outside;    /* item -> GPtrArray of findings of plugins */
  gboolean            counted;
  gboolean            has_waivers; /* there is or was one */
  GString            *key;
};

struct _RancangLintContext
{
  RancangLint      *lint;
  RancangLintEntry *entry;
  RancangItem      *item;
  RancangLintKind  *kind;
  RancangLintRule  *rule;
  GPtrArray        *joins;
  GArray           *watches; /* of RancangLintWatch */
  GPtrArray        *found;
};

RancangLintEntry *rancang_lint_find_entry  (RancangLint        *self,
                                            RancangItem        *item);
RancangLintFinding *rancang_lint_take_same (GPtrArray          *old,
                                            RancangLintFinding *finding);
GHashTable       *rancang_lint_outside_new (void);
void              rancang_lint_queue       (RancangLint        *self,
                                            RancangLintEntry   *entry);
RancangLintGroup *rancang_lint_find_group  (RancangLint        *self,
                                            const char         *key);
void              rancang_lint_tell        (RancangLint        *self,
                                            const char         *key);
void              rancang_lint_link_entry  (RancangLint        *self,
                                            RancangLintEntry   *entry,
                                            GPtrArray          *joins,
                                            GArray             *watches);
void              rancang_lint_unlink      (RancangLint        *self,
                                            RancangLintEntry   *entry);
void              rancang_lint_tell_dirty  (RancangLint        *self);
void              rancang_lint_queue_waived (RancangLint       *self,
                                            const char         *key);
void              rancang_lint_group_free  (RancangLintGroup   *group);
void              rancang_lint_check_entry (RancangLint        *self,
                                            RancangLintEntry   *entry);
void              rancang_lint_drop        (RancangLint        *self,
                                            RancangLintEntry   *entry);
void              rancang_lint_find_circles (RancangLint       *self);
void              rancang_lint_run         (RancangLint        *self);
void              rancang_lint_add_subtree (RancangLint        *self,
                                            RancangItem        *item);
void              rancang_lint_follow      (RancangLint        *self,
                                            RancangTransaction *transaction);
void              rancang_lint_place       (RancangLint        *self,
                                            RancangLintFinding     *finding,
                                            RancangLintEntry   *entry,
                                            RancangItem        *waiver);
void              rancang_lint_displace    (RancangLint        *self,
                                            RancangLintFinding     *finding,
                                            RancangLintEntry   *entry);
void              rancang_lint_entry_unref (RancangLintEntry   *entry);
char             *rancang_lint_normalise   (RancangLint        *self,
                                            const char         *title);

G_END_DECLS
