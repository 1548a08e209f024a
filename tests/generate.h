/* SPDX-License-Identifier: GPL-3.0-or-later */
/* generate.h: plans of any size, made by the tables of the kinds, the same for the same seed */

#pragma once

#include <rancang.h>

RancangPlan *generate_plan (guint n_items, guint32 seed);
