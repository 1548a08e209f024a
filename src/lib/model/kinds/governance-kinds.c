/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* governance-kinds.c: bodies with members and meetings, commitments, applications, monitoring */

#include "config.h"

#include "model/kind-private.h"

static const RancangChoice body_types[] = {
  { "council", N_("Smart city council (Dewan)") },
  { "team", N_("Implementing team (Tim Pelaksana)") },
  { "forum", N_("Smart city forum") },
  { "other", N_("Other body") },
  { NULL },
};

static const RancangField body_fields[] = {
  { "title", N_("Body"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "type", N_("Type"), RANCANG_FIELD_CHOICE, "identity", RANCANG_FIELD_WANTED, NULL, NULL,
    body_types },
  { "decree-number", N_("Number of the decree"), RANCANG_FIELD_TEXT, "identity",
    RANCANG_FIELD_WANTED },
  { "decree-date", N_("Date of the decree"), RANCANG_FIELD_DATE, "identity",
    RANCANG_FIELD_WANTED },
  { "decree-title", N_("Title of the decree"), RANCANG_FIELD_TEXT, "identity" },
  { "valid-until", N_("Valid until"), RANCANG_FIELD_DATE, "identity" },
  { "tasks", N_("Tasks"), RANCANG_FIELD_LONG_TEXT, "logic" },
  { "note", N_("Note"), RANCANG_FIELD_LONG_TEXT, "audit" },
};

const RancangKind rancang_kind_body = {
  "body", "RancangBody", N_("Body"), "bodies", N_("Bodies"), RANCANG_FIELDS (body_fields),
  .children = { "member", "meeting", "evidence" },
  .wanted = { "member", "meeting" },
};

static const RancangField member_fields[] = {
  { "title", N_("Member"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED, N_("Name") },
  { "role", N_("Role in the body"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "position", N_("Position"), RANCANG_FIELD_TEXT, "identity" },
  { "agency", N_("Agency or partner"), RANCANG_FIELD_REFERENCE, "identity", 0, NULL, "agency" },
  { "external", N_("From outside the government"), RANCANG_FIELD_BOOLEAN, "identity" },
};

const RancangKind rancang_kind_member = {
  "member", "RancangMember", N_("Member"), "members", N_("Members"),
  RANCANG_FIELDS (member_fields),
};

static const RancangField meeting_fields[] = {
  { "title", N_("Meeting"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "date", N_("Date"), RANCANG_FIELD_DATE, "schedule", RANCANG_FIELD_WANTED },
  { "place", N_("Place"), RANCANG_FIELD_TEXT, "schedule" },
  { "attendance", N_("Attendance"), RANCANG_FIELD_NUMBER, "schedule", 0, NULL, NULL, NULL,
    N_("people") },
  { "agencies", N_("Agencies that came"), RANCANG_FIELD_REFERENCES, "owners", 0, NULL, "agency" },
  { "minutes", N_("Minutes"), RANCANG_FIELD_LONG_TEXT, "logic" },
  { "decisions", N_("Decisions"), RANCANG_FIELD_WORDS, "logic" },
};

const RancangKind rancang_kind_meeting = {
  "meeting", "RancangMeeting", N_("Meeting"), "meetings", N_("Meetings"),
  RANCANG_FIELDS (meeting_fields),
  .children = { "evidence" },
};

static const RancangChoice commitment_types[] = {
  { "mou", N_("Memorandum of understanding") },
  { "charter", N_("Charter of commitment") },
  { "agreement", N_("Cooperation agreement") },
  { "regulation", N_("Regional regulation") },
  { NULL },
};

static const RancangField commitment_fields[] = {
  { "title", N_("Commitment"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "type", N_("Type"), RANCANG_FIELD_CHOICE, "identity", RANCANG_FIELD_WANTED, NULL, NULL,
    commitment_types },
  { "number", N_("Number"), RANCANG_FIELD_TEXT, "identity" },
  { "subject", N_("Subject"), RANCANG_FIELD_LONG_TEXT, "identity" },
  { "signed", N_("Signed"), RANCANG_FIELD_BOOLEAN, "schedule" },
  { "date", N_("Date"), RANCANG_FIELD_DATE, "schedule", RANCANG_FIELD_WANTED },
  { "valid-until", N_("Valid until"), RANCANG_FIELD_DATE, "schedule" },
  { "parties", N_("Parties"), RANCANG_FIELD_WORDS, "owners", RANCANG_FIELD_WANTED },
  { "signatories", N_("Signatories"), RANCANG_FIELD_WORDS, "owners" },
  { "source", N_("Source"), RANCANG_FIELD_TEXT, "audit" },
};

const RancangKind rancang_kind_commitment = {
  "commitment", "RancangCommitment", N_("Commitment"), "commitments", N_("Commitments"),
  RANCANG_FIELDS (commitment_fields),
  .children = { "evidence" },
};

static const RancangChoice platforms[] = {
  { "web", N_("Web") },
  { "mobile", N_("Mobile") },
  { "web-mobile", N_("Web and mobile") },
  { "desktop", N_("Desktop") },
  { "other", N_("Other platform") },
  { NULL },
};

static const RancangChoice scopes[] = {
  { "single", N_("One agency") },
  { "several", N_("Several agencies") },
  { "all", N_("All agencies") },
  { NULL },
};

static const RancangChoice answers[] = {
  { "yes", N_("Yes") },
  { "partly", N_("Partly") },
  { "no", N_("No") },
  { NULL },
};

static const RancangField application_fields[] = {
  { "title", N_("Application"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "description", N_("Description"), RANCANG_FIELD_LONG_TEXT, "identity" },
  { "agency", N_("Owning agency"), RANCANG_FIELD_REFERENCE, "identity", RANCANG_FIELD_WANTED, NULL,
    "agency" },
  { "address", N_("Address"), RANCANG_FIELD_TEXT, "identity" },
  { "platform", N_("Platform"), RANCANG_FIELD_CHOICE, "identity", RANCANG_FIELD_WANTED, NULL, NULL,
    platforms },
  { "scope", N_("Used by"), RANCANG_FIELD_CHOICE, "identity", 0, NULL, NULL, scopes },
  { "year", N_("In use since"), RANCANG_FIELD_YEAR, "identity" },
  { "works", N_("Works well"), RANCANG_FIELD_CHOICE, "logic", 0, NULL, NULL, answers },
  { "fits", N_("Fits the need"), RANCANG_FIELD_CHOICE, "logic", 0, NULL, NULL, answers },
  { "obstacles", N_("Obstacles"), RANCANG_FIELD_LONG_TEXT, "logic" },
  { "dimension", N_("Dimension"), RANCANG_FIELD_REFERENCE, "logic", 0, NULL, "dimension" },
  { "programmes", N_("Programmes that use it"), RANCANG_FIELD_REFERENCES, "logic", 0, NULL,
    "programme" },
  { "development-cost", N_("Cost of development"), RANCANG_FIELD_MONEY, "figures" },
  { "maintenance-cost", N_("Maintenance a year"), RANCANG_FIELD_MONEY, "figures" },
  { "rent", N_("Rent a year"), RANCANG_FIELD_MONEY, "figures" },
  { "application-type", N_("Type of application"), RANCANG_FIELD_CHOICE, "data", 0, NULL, NULL,
    rancang_choices_application_type },
  { "spbe-service", N_("SPBE service"), RANCANG_FIELD_CHOICE, "data", 0, NULL, NULL,
    rancang_choices_spbe_service },
  { "integration", N_("Integration"), RANCANG_FIELD_TEXT, "data" },
  { "personal-data", N_("Handles personal data"), RANCANG_FIELD_BOOLEAN, "data" },
  { "source", N_("Source"), RANCANG_FIELD_TEXT, "audit" },
};

const RancangKind rancang_kind_application = {
  "application", "RancangApplicationItem", N_("Application"), "applications", N_("Applications"),
  RANCANG_FIELDS (application_fields),
};

static const RancangField monitoring_period_fields[] = {
  { "title", N_("Period of monitoring"), RANCANG_FIELD_TEXT, "identity", RANCANG_FIELD_WANTED },
  { "start-date", N_("First day"), RANCANG_FIELD_DATE, "schedule", RANCANG_FIELD_WANTED },
  { "end-date", N_("Last day"), RANCANG_FIELD_DATE, "schedule", RANCANG_FIELD_WANTED },
  { "closed", N_("Closed"), RANCANG_FIELD_BOOLEAN, "schedule" },
  { "conclusion", N_("Conclusion"), RANCANG_FIELD_LONG_TEXT, "logic" },
};

const RancangKind rancang_kind_monitoring_period = {
  "monitoring-period", "RancangMonitoringPeriod", N_("Period of monitoring"),
  "monitoring-periods", N_("Periods of monitoring"), RANCANG_FIELDS (monitoring_period_fields),
  .children = { "monitoring-note" },
};

static const RancangChoice progress_states[] = {
  { "on-track", N_("On track") },
  { "late", N_("Late") },
  { "stuck", N_("Stuck") },
  { "finished", N_("Finished") },
  { "not-started", N_("Not started") },
  { NULL },
};

static const RancangChoice continuations[] = {
  { "continued", N_("Continued") },
  { "stopped", N_("Stopped") },
  { "new", N_("New this year") },
  { NULL },
};

static const RancangField monitoring_note_fields[] = {
  { "programme", N_("Programme"), RANCANG_FIELD_REFERENCE, "identity", RANCANG_FIELD_WANTED, NULL,
    "programme" },
  { "state", N_("State"), RANCANG_FIELD_CHOICE, "identity", RANCANG_FIELD_WANTED, NULL, NULL,
    progress_states },
  { "continuation", N_("Since the period before"), RANCANG_FIELD_CHOICE, "identity", 0, NULL, NULL,
    continuations },
  { "reason", N_("Reason"), RANCANG_FIELD_LONG_TEXT, "identity", 0,
    N_("Why the programme was stopped, or why it is new") },
  { "progress", N_("Progress"), RANCANG_FIELD_NUMBER, "figures", 0, NULL, NULL, NULL, N_("%") },
  { "spent", N_("Spent"), RANCANG_FIELD_MONEY, "figures" },
  { "work", N_("What was done"), RANCANG_FIELD_LONG_TEXT, "logic" },
  { "obstacles", N_("Obstacles"), RANCANG_FIELD_LONG_TEXT, "logic" },
  { "follow-up", N_("Follow-up"), RANCANG_FIELD_LONG_TEXT, "logic" },
};

const RancangKind rancang_kind_monitoring_note = {
  "monitoring-note", "RancangMonitoringNote", N_("Note of monitoring"), "notes",
  N_("Notes of monitoring"), RANCANG_FIELDS (monitoring_note_fields),
  .children = { "evidence" },
};
