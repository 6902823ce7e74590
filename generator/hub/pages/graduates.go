package pages

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

// awardOrder lists the codes of awards from the shortest to the longest way.
var awardOrder = []string{"20", "21", "1", "2", "4", "3", "5", "6", "7", "8", "18", "17", "19"}

// counted is one award row with its figure, made once a page.
type counted struct {
	catalog.Completion
	count figure.Figure
}

// graduateRow is the graduates of one thing: an award of a school, a program.
type graduateRow struct {
	Title, URL string
	Code       string // of a program
	Place      string // of a school
	Award      string
	Mean       figure.Figure // a year
	Newest     figure.Figure // in the newest year

	order int // of the award
	whole float64
}

func countAwards(rows iter.Seq[catalog.Completion]) []counted {
	var all []counted
	for row := range rows {
		all = append(all, counted{row, row.Graduates()})
	}
	return all
}

// newestYear is the newest year of awards, "" without any.
func (w *writer) newestYear() string {
	if years := w.Catalog.Completions.Years; len(years) > 0 {
		return years[len(years)-1]
	}
	return ""
}

// meanPeriod is the years that a mean is over: "2022–2024".
func (w *writer) meanPeriod() string {
	years := w.programs.years
	switch len(years) {
	case 0:
		return ""
	case 1:
		return years[0]
	}
	return years[0] + "–" + years[len(years)-1]
}

// graduateRows adds up awards by a key and describes each sum. What has no
// award in the years of the mean is left out. Most graduates come first.
func graduateRows[K comparable](w *writer, awards []counted, key func(counted) K, describe func(counted) graduateRow) []graduateRow {
	type cells struct {
		first        counted
		mean, newest []figure.Figure
	}
	at := map[K]int{}
	var sums []cells
	newest := w.newestYear()
	for _, award := range awards {
		if !slices.Contains(w.programs.years, award.Year) {
			continue
		}
		k := key(award)
		i, ok := at[k]
		if !ok {
			i = len(sums)
			at[k] = i
			sums = append(sums, cells{first: award})
		}
		sums[i].mean = append(sums[i].mean, award.count)
		if award.Year == newest {
			sums[i].newest = append(sums[i].newest, award.count)
		}
	}
	rows := make([]graduateRow, len(sums))
	for i, s := range sums {
		row := describe(s.first)
		name := strings.Join(slices.DeleteFunc([]string{row.Title, row.Award}, func(s string) bool { return s == "" }), ", ")
		mean := measure.YearlyMean("graduates a year, "+name, s.mean, len(w.programs.years))
		row.whole, row.Mean = mean.Value, w.perYear(mean)
		row.Newest = w.perYear(noRowIsZero(measure.YearlyMean("graduates in "+newest+", "+name, s.newest, 1), newest))
		row.order = orderOf(s.first.Level)
		rows[i] = row
	}
	slices.SortStableFunc(rows, func(a, b graduateRow) int {
		return cmp.Or(cmp.Compare(b.whole, a.whole), cmp.Compare(a.Title, b.Title), cmp.Compare(a.order, b.order))
	})
	return rows
}

func orderOf(level string) int {
	if i := slices.Index(awardOrder, level); i >= 0 {
		return i
	}
	return len(awardOrder)
}

// noRowIsZero names the table of a sum without a row, which has no row to name.
func noRowIsZero(f figure.Figure, year string) figure.Figure {
	if len(f.From) == 0 && f.Missing == figure.Present {
		f.Formula = "data/" + catalog.CompletionsTable + ".csv has no row for " + year + ", which is a zero"
	}
	return f
}

// perYear prints a mean that rounds to zero in words: it is not nothing.
func (w *writer) perYear(f figure.Figure) figure.Figure {
	value, known := f.Known()
	switch {
	case !known || value >= 0.5:
		return f
	case value > 0:
		f.Text = w.t("graduates.under-one")
	default:
		f.Text = w.t("graduates.none")
	}
	f.Unit = figure.Words
	return f
}

// byAward is the row of each award, from the shortest way to the longest.
func (w *writer) byAward(awards []counted) []graduateRow {
	rows := graduateRows(w, awards, func(c counted) string { return c.Level }, func(c counted) graduateRow {
		return graduateRow{Award: w.award(c.Level)}
	})
	slices.SortStableFunc(rows, func(a, b graduateRow) int { return cmp.Compare(a.order, b.order) })
	return rows
}

func (w *writer) award(level string) string { return w.t("award." + level) }

func noteGraduates(page *site.Page, rows []graduateRow) {
	for _, row := range rows {
		page.Figures = append(page.Figures, row.Mean, row.Newest)
	}
}
