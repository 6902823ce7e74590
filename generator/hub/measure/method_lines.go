package measure

import (
	"cmp"
	"fmt"
	"slices"

	"sectorhub/generator/kit/figure"
)

// formula is a line whose example fills the formula itself.
func formula(text string, result figure.Figure, terms ...term) line {
	return line{text, text, terms, result}
}

func byLength(terms []term) []term {
	return slices.SortedStableFunc(slices.Values(terms), func(a, b term) int { return cmp.Compare(len(b.word), len(a.word)) })
}

func sumLines(c Case) []line {
	l := line{formula: "part 1 + part 2 + …", result: Sum("jobs", c.Parts)}
	for i, part := range c.Parts {
		if _, known := part.Known(); !known {
			continue
		}
		word := fmt.Sprintf("part %d", i+1)
		if l.expression != "" {
			l.expression += " + "
		}
		l.expression += word
		l.terms = append(l.terms, term{word, part})
	}
	return []line{l}
}

func coverageLines(c Case) []line {
	known := Sum("known jobs", c.Parts)
	return []line{formula("known jobs ÷ published total", Coverage(known, c.Total), term{"known jobs", figure.Figure{Value: known.Value, Unit: known.Unit}}, term{"published total", c.Total})}
}

func shareLines(c Case) []line {
	return []line{formula("jobs in the industry ÷ all jobs", Share(c.Jobs, c.AllJobs), term{"jobs in the industry", c.Jobs}, term{"all jobs", c.AllJobs})}
}

func quotientLines(c Case) []line {
	return []line{formula("(jobs here ÷ all jobs here) ÷ (jobs in the base ÷ all jobs in the base)",
		LocationQuotient(c.Jobs, c.AllJobs, c.BaseJobs, c.BaseAllJobs, c.Base),
		term{"jobs here", c.Jobs}, term{"all jobs here", c.AllJobs}, term{"jobs in the base", c.BaseJobs}, term{"all jobs in the base", c.BaseAllJobs})}
}

func impliedLines(c Case) []line {
	share := ImpliedShare(c.CountyJobs, c.CountyAllJobs, c.Published)
	terms := []term{{"jobs here", c.CountyJobs}, {"all jobs here", c.CountyAllJobs}, {"published quotient", c.Published}}
	return []line{
		formula("(jobs here ÷ all jobs here) ÷ (published quotient + 0.005)", share.Low, terms...),
		formula("(jobs here ÷ all jobs here) ÷ (published quotient − 0.005)", share.High, terms...),
	}
}

func withinLines(c Case) []line {
	return []line{formula("(jobs here ÷ all jobs here) ÷ ((least share + greatest share) ÷ 2)", QuotientWithin(c.Jobs, c.AllJobs, c.BaseShare, c.Base),
		term{"jobs here", c.Jobs}, term{"all jobs here", c.AllJobs}, term{"least share", c.BaseShare.Low}, term{"greatest share", c.BaseShare.High})}
}

func growthLines(c Case) []line {
	return []line{formula("jobs at the end ÷ jobs at the start − 1", Growth(c.Local.Start, c.Local.End), ends(c)...)}
}

func compoundLines(c Case) []line {
	years := figure.Figure{Value: float64(c.Years), Unit: figure.Count}
	return []line{formula("(jobs at the end ÷ jobs at the start)^(1 ÷ years) − 1", CompoundGrowth(c.Local.Start, c.Local.End, c.Years), append(ends(c), term{"years", years})...)}
}

func ends(c Case) []term {
	return []term{{"jobs at the start", c.Local.Start}, {"jobs at the end", c.Local.End}}
}

func shiftShareLines(c Case) []line {
	shift := ShiftShare(c.Local, c.Industry, c.All)
	terms := []term{{"e0", c.Local.Start}, {"e1", c.Local.End}, {"i0", c.Industry.Start}, {"i1", c.Industry.End}, {"a0", c.All.Start}, {"a1", c.All.End}}
	named := func(name, expression string, result figure.Figure) line {
		return line{name + " = " + expression, expression, terms, result}
	}
	return []line{
		named("national growth", "e0 × (a1 ÷ a0 − 1)", shift.National),
		named("industry mix", "e0 × (i1 ÷ i0 − a1 ÷ a0)", shift.Mix),
		named("regional shift", "e0 × (e1 ÷ e0 − i1 ÷ i0)", shift.Regional),
	}
}

func payLines(c Case) []line {
	return []line{formula("payroll of the year ÷ jobs", PayPerJob(c.Payroll, c.Jobs), term{"payroll of the year", c.Payroll}, term{"jobs", c.Jobs})}
}

func averageLines(c Case) []line {
	pay := PayPerJob(c.Payroll, c.Jobs)
	return []line{formula("pay in the industry ÷ pay in all industries − 1", PayAgainstAverage(pay, c.AveragePay), term{"pay in the industry", pay}, term{"pay in all industries", c.AveragePay})}
}

func hourlyLines(c Case) []line {
	wage := absentUnless(c.YearlyWage, figure.DollarsPerYear)
	return []line{formula(fmt.Sprintf("pay of a year ÷ %d", HoursPerYear), HourlyWage(wage), term{"pay of a year", wage})}
}

func spreadLines(c Case) []line {
	spread := SpreadOver(c.State, c.Regions)
	largest := figure.Figure{}
	if spread.Index >= 0 {
		largest = c.Regions[spread.Index]
	}
	return []line{
		{formula: fmt.Sprintf("number of regions with %s or more of the state's jobs", percent(SpreadShare)), result: spread.Regions},
		formula("jobs in the largest region ÷ jobs in the state", spread.Largest, term{"jobs in the largest region", largest}, term{"jobs in the state", c.State}),
	}
}

// absentUnless is a figure of a case, or one that is not there when the case
// has none.
func absentUnless(f figure.Figure, unit figure.Unit) figure.Figure {
	if f.Unit == "" {
		return figure.Absent("", unit, figure.NotAvailable, "")
	}
	return f
}

func noLines(Case) []line { return nil }
