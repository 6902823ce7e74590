package chart

import (
	"math"

	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/locale"
)

// english holds the strings that charts ask for, so that a test reads as a
// page does.
func english() *locale.Locale {
	words := map[string]string{
		"format.dollars": "$%s", "figure.at-least": "at least %s", "figure.approximate": "≈ %s", "figure.top-code": "≥ %s", "figure.under": "under %s",
		"missing.withheld": "Withheld", "missing.not-available": "Not available", "missing.not-applicable": "Not applicable",
		"missing.below-rounding": "Rounds to zero", "missing.top-code": "Above the top code", "missing.not-loaded": "Not loaded yet",
		"missing.not-published": "Not published", "missing.fewer-than-ten": "Fewer than 10", "missing.refused": "Left out",
		"missing.not-computable": "Cannot be computed",
		"chart.category":         "Name", "chart.value": "Value", "chart.note": "Note on %s", "chart.one": "%s: %s.",
		"chart.highest": "Highest: %s, %s.", "chart.highest-known": "Highest of the figures we have: %s, %s.",
		"chart.lowest": "Lowest: %s, %s.", "chart.lowest-known": "Lowest of them: %s, %s.", "chart.equal": "All are the same: %s.",
		"chart.missing": "No figure for %s.", "chart.missing-more": "No figure for %s, and %s more.",
		"chart.axis-from": "The axis starts at %s, not at zero.", "chart.open": "An open mark is a lower bound.",
		"chart.between": "%s to %s", "chart.under": "under %s", "chart.between-under": "%s to under %s", "chart.over": "%s and over",
		"chart.cell": "%s, %s", "chart.missing-cells": "No figure for %s of %s.",
		"chart.bounds": "A torn edge marks a lower bound.",
	}
	return locale.New("en", words)
}

func jobs(v float64) figure.Figure { return figure.Figure{Value: v, Unit: figure.Jobs} }
func atLeast(v float64) figure.Figure {
	return figure.Figure{Value: v, Unit: figure.Jobs, AtLeast: true}
}
func dollars(v float64) figure.Figure       { return figure.Figure{Value: v, Unit: figure.DollarsPerYear} }
func share(v float64) figure.Figure         { return figure.Figure{Value: v, Unit: figure.ChangeShare} }
func absent(m figure.Missing) figure.Figure { return figure.Absent("", figure.Jobs, m, "") }
func topCoded(v float64) figure.Figure {
	return figure.Figure{Value: v, Unit: figure.DollarsPerYear, Missing: figure.TopCode}
}

// bars is a chart of one series, with categories A, B, C …
func bars(values ...figure.Figure) Chart {
	c := Chart{ID: "jobs", Kind: Bar, Title: "Hospitals employ most", Subtitle: "Private jobs · Central Ohio · 2023",
		Label: "Industry", Series: []Series{{Name: "Jobs", Values: values}}, Source: "QCEW 2023"}
	for i := range values {
		c.Categories = append(c.Categories, string(rune('A'+i)))
	}
	return c
}

// healthcare is a chart as a page has it: bounds, a long name, missing values.
func healthcare() Chart {
	c := bars(atLeast(25589), atLeast(22689), atLeast(20113), atLeast(9819), jobs(7631), jobs(7058), atLeast(6829), jobs(12),
		absent(figure.Withheld), absent(figure.NotLoaded), absent(figure.NotAvailable), jobs(0))
	c.Categories = []string{"General hospitals", "Doctors’ offices", "Home health care", "Nursing homes",
		"Therapists, optometrists and other health practitioners", "Dentists’ offices", "Outpatient care centers", "Blood banks",
		"Ambulance services", "Psychiatric hospitals", "Continuing care retirement communities and assisted living for the elderly in all counties", "Midwives"}
	return c
}

// change is a chart of two series with gains and losses.
func change() Chart {
	c := bars(share(0.034), share(-0.121), share(0.19), absent(figure.NotApplicable))
	c.ID, c.Title = "change", "Coders lose, carers gain"
	c.Categories = []string{"Welders", "Word processors and typists", "Nurse practitioners", "New careers"}
	c.Series[0].Name = "Ohio"
	c.Series = append(c.Series, Series{Name: "United States", Values: []figure.Figure{share(0.01), share(-0.3), share(0.4), share(0.001)}})
	return c
}

// pay is a chart that asks the reader to look at one bar.
func pay() Chart {
	c := bars(dollars(49410), dollars(56200), dollars(63650), topCoded(239200))
	c.ID, c.Title = "pay", "Welders earn a little more than most"
	c.Categories = []string{"Welders", "Machinists", "Industrial machinery mechanics", "Surgeons"}
	c.Series[0].Emphasis = []bool{true, false, false, false}
	return c
}

// hostile is a chart that nobody should draw: names that break markup, numbers
// that overflow, and more series than can be told apart.
func hostile() Chart {
	values := []figure.Figure{jobs(1e300), jobs(-4e299), jobs(1e-300), absent(figure.NotComputable), jobs(0), jobs(math.NaN()), jobs(math.Inf(-1))}
	c := bars(values...)
	c.ID, c.Title = `x"y z`, "</title><script>alert(1)</script>\x00\xff"
	c.Categories = []string{"<script>alert('1')</script>", "שלום עולם ומלואו", "日本語の長い名前がここにありますがそれは二行では足りません",
		"Supercalifragilisticexpialidociousantidisestablishmentarianism", "a\u202eb", "", "\t\n"}
	c.Series[0].Name = "Jobs with a very long name of the series that cannot fit"
	for _, name := range []string{"Short", "Third", "Fourth", "Fifth"} {
		c.Series = append(c.Series, Series{Name: name, Values: values})
	}
	return c
}
