package pages

import (
	"strconv"

	"sectorhub/generator/hub/toolkit"
	"sectorhub/generator/site"
)

// The tables of a brief for Word: the same figures as on the page, printed the
// same way.

const industriesBriefed = 6

func (w *writer) statTable(stats []stat) *toolkit.BriefTable {
	t := &toolkit.BriefTable{
		Caption: w.t("in-figures"), Header: []string{w.t("brief.measure"), w.t("brief.figure"), w.t("brief.means")}, Widths: []float64{0.22, 0.26, 0.52},
	}
	for _, s := range stats {
		shown := w.show(s.Figure)
		if s.Signed {
			shown = w.Locale.Signed(s.Figure)
		}
		t.Rows = append(t.Rows, []string{s.Label, shown, s.Sentence})
	}
	return t
}

func (w *writer) industryTable(p *clusterPlace) *toolkit.BriefTable {
	t := &toolkit.BriefTable{
		Caption: w.t("cluster.chart-subtitle", p.scope.period),
		Header:  []string{w.t("cluster.industry"), w.t("cluster.jobs"), w.t("cluster.employers"), w.t("cluster.pay")}, Widths: []float64{0.4, 0.2, 0.2, 0.2},
	}
	rows := p.sums().rows
	for _, row := range rows[:min(industriesBriefed, len(rows))] {
		t.Rows = append(t.Rows, []string{row.Title, w.show(row.Jobs), w.show(row.Establishments), w.show(row.Pay)})
	}
	return t
}

func (w *writer) trendTable(trend *trend) *toolkit.BriefTable {
	t := &toolkit.BriefTable{Caption: w.t("trend.title") + " · " + w.sourceWords([]site.Source{trend.Source}), Header: []string{w.t("cluster.industry")}}
	t.Header = append(append(t.Header, trend.Years...), w.t("cluster.growth"))
	for _, row := range trend.Rows[:min(industriesBriefed, len(trend.Rows))] {
		cells := []string{row.Title}
		for _, jobs := range row.Jobs {
			cells = append(cells, w.show(jobs))
		}
		t.Rows = append(t.Rows, append(cells, w.Locale.Signed(row.Growth)))
	}
	t.Widths = []float64{0.34}
	for range len(t.Header) - 1 {
		t.Widths = append(t.Widths, 0.66/float64(len(t.Header)-1))
	}
	return t
}

func (w *writer) keyTable(keys *keyView) *toolkit.BriefTable {
	t := &toolkit.BriefTable{
		Caption: w.t("brief.occupations-caption", w.Catalog.Settings.State, keys.Wages.Period, keys.Future.Period),
		Header:  []string{w.t("brief.occupation"), w.t("career.pay"), w.t("career.openings"), w.t("career.schooling"), w.t("brief.in-demand")},
		Widths:  []float64{0.32, 0.15, 0.15, 0.2, 0.18},
	}
	for _, row := range keys.Rows[:min(occupationsBriefed, len(keys.Rows))] {
		education := row.Education
		if education == "" {
			education = w.show(row.Schooling)
		}
		t.Rows = append(t.Rows, []string{row.Title, w.show(row.Pay), w.show(row.Openings), education, row.Words})
	}
	return t
}

func (w *writer) programTable(programs []programLink) *toolkit.BriefTable {
	t := &toolkit.BriefTable{
		Caption: w.t("brief.programs-caption", w.Catalog.Settings.State),
		Header:  []string{w.t("brief.program"), w.t("brief.graduates"), w.t("brief.schools")}, Widths: []float64{0.6, 0.22, 0.18},
	}
	for _, program := range programs[:min(programsBriefed, len(programs))] {
		t.Rows = append(t.Rows, []string{program.Title, w.show(program.Graduates), strconv.Itoa(program.Institutions)})
	}
	return t
}
