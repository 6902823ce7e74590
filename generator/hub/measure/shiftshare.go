package measure

import (
	"math"

	"sectorhub/generator/kit/figure"
)

// Period is a figure at its start and at its end.
type Period struct {
	Start, End figure.Figure
}

// Shift is a change in jobs in three parts that add up to it exactly.
type Shift struct {
	National figure.Figure // had the industry here grown like all industries of the base
	Mix      figure.Figure // because the industry grows faster or slower than all industries of the base
	Regional figure.Figure // because the industry here grows faster or slower than in the base
	Change   figure.Figure
}

// ShiftShare parts the change of an industry's jobs here: local are its jobs
// here, industry its jobs in the base area, all the base area's jobs in all
// industries. With e for local, Ei for industry, E for all, 0 for the start and
// 1 for the end:
//
//	national = e0 × (E1 ÷ E0 − 1)
//	mix      = e0 × (Ei1 ÷ Ei0 − E1 ÷ E0)
//	regional = e0 × (e1 ÷ e0 − Ei1 ÷ Ei0)
//
// The first two are rounded to whole jobs and the third takes the rest, so that
// the printed parts add up to the printed change. It describes; it does not
// explain. Source: Dunn 1960, A statistical and analytical technique for
// regional analysis.
func ShiftShare(local, industry, all Period) Shift {
	parts := []figure.Figure{local.Start, local.End, industry.Start, industry.End, all.Start, all.End}
	f := result("", figure.Jobs, "", parts...)
	f, v, ok := values(f, parts...)
	switch {
	case !ok:
		return shiftOf(f, 0, 0, 0)
	case v[0] < 0 || v[1] < 0 || v[3] < 0 || v[5] < 0:
		return shiftOf(notComputable(f, "Jobs are below zero."), 0, 0, 0)
	case v[2] <= 0 || v[4] <= 0:
		return shiftOf(notComputable(f, "The base has no jobs at the start."), 0, 0, 0)
	}
	start, end, industryGrowth, allGrowth := v[0], v[1], v[3]/v[2], v[5]/v[4]
	if f = finite(f, start*industryGrowth*allGrowth); f.Missing != figure.Present {
		return shiftOf(f, 0, 0, 0)
	}
	return shiftOf(f, math.Round(end-start), math.Round(start*(allGrowth-1)), math.Round(start*(industryGrowth-allGrowth)))
}

// shiftOf names the parts and gives them their values. What cannot be computed
// stays without one.
func shiftOf(f figure.Figure, change, national, mix float64) Shift {
	named := func(name, formula string, value float64) figure.Figure {
		part := f
		part.Name, part.Formula, part.Value = name, formula, value
		return part
	}
	return Shift{
		National: named("national growth", "local start × (all end ÷ all start − 1), in whole jobs", national),
		Mix:      named("industry mix", "local start × (industry end ÷ industry start − all end ÷ all start), in whole jobs", mix),
		Regional: named("regional shift", "local start × (local end ÷ local start − industry end ÷ industry start): the rest of the change", change-national-mix),
		Change:   named("change", "local end − local start", change),
	}
}
