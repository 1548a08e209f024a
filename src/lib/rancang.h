/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* rancang.h: the one header of librancang that plugins and the application include */

#pragma once

#include "model/completeness.h"
#include "model/decimal.h"
#include "model/format.h"
#include "model/item.h"
#include "model/kind.h"
#include "model/plan.h"
#include "model/series.h"
#include "model/totals.h"
#include "model/transaction.h"
#include "io/file.h"
#include "io/json-writer.h"
#include "io/json.h"
#include "packs/pack.h"
#include "scoring/score-model.h"
#include "scoring/score.h"
#include "figure/figure.h"
#include "report/report.h"
#include "api/exporter.h"
#include "api/format-info.h"
#include "api/scorer.h"
#include "api/template-provider.h"
#include "host/host.h"
#include "host/options.h"
#include "host/plugin-info.h"
