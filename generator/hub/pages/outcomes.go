package pages

import (
	"time"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

var outcomes = Kind{"outcomes", outcomesPages}

// outcomesView is every measure with its definition and what partnerships
// reported of it.
type outcomesView struct {
	Loaded       bool
	Missing      figure.Figure // why there are none
	Reported     int           // results
	Partnerships int           // that reported any
	Charts       []*chartView
	Groups       []outcomeGroup
	Source       site.Source
}

// outcomeGroup is the measures that one kind of partner gains from.
type outcomeGroup struct {
	ID, Title string
	Measures  []outcomeMeasure
}

type outcomeMeasure struct {
	ID, Name, Definition           string
	Numerator, Denominator, Source string
	Unit                           string
	Rows                           []outcomeRow
}

// outcomeRow is one result for one period.
type outcomeRow struct {
	Partnership           site.PageLink
	Measure               site.PageLink
	Start, End            time.Time
	Result                figure.Figure
	Of                    string // "28 of 41"
	Word                  string // days, months; "" where the figure tells
	Baseline, Target      figure.Figure
	Evidence, Beneficiary string
	Source, Note          string
}

// outcomesHere is a partnership's own results.
type outcomesHere struct {
	Loaded  bool
	Missing figure.Figure
	Charts  []*chartView
	Rows    []outcomeRow
}

// beneficiaries are in the order in which they are shown.
var beneficiaries = [...]string{"workers", "employers", "public-systems", "partnership"}

func outcomesPages(w *writer) []*site.Page {
	if len(w.Catalog.OutcomeMeasures) == 0 {
		return nil
	}
	page := &site.Page{
		URL: outcomesURL, Title: w.t("outcomes.title"), Summary: w.t("outcomes.summary", w.Catalog.Settings.State), Parent: homeURL,
		Updated: w.Catalog.Retrieved(catalog.OutcomeMeasuresTable, catalog.OutcomesTable),
		Pos:     diag.Pos{File: "data/" + catalog.OutcomeMeasuresTable + ".csv"},
		Sources: w.sourcesOf(catalog.OutcomeMeasuresTable, catalog.OutcomesTable),
	}
	view := outcomesView{
		Loaded: w.Catalog.OutcomesLoaded(), Missing: catalog.NoOutcomes("results of partnerships"),
		Reported: len(w.Catalog.Outcomes), Source: w.source(catalog.OutcomesTable, ""),
	}
	for _, p := range w.Catalog.Partnerships {
		if len(p.Outcomes) > 0 {
			view.Partnerships++
		}
	}
	if !view.Loaded {
		page.Figures = append(page.Figures, view.Missing)
	}
	view.Charts = w.drawOutcomes(page, w.Catalog.Outcomes, w.t("outcomes.all"), func(o catalog.Outcome) string {
		return w.t("outcomes.measure-of", o.Measure.Name, o.Partnership.Name)
	})
	for _, who := range beneficiaries {
		if g := w.outcomeGroup(page, who); len(g.Measures) > 0 {
			view.Groups = append(view.Groups, g)
			page.Headings = append(page.Headings, site.Heading{Level: 2, ID: g.ID, Text: g.Title})
		}
	}
	page.View = view
	return []*site.Page{page}
}

func (w *writer) outcomeGroup(page *site.Page, who string) outcomeGroup {
	group := outcomeGroup{ID: "for-" + who, Title: w.t("evidence.beneficiary." + who)}
	for _, m := range w.Catalog.OutcomeMeasures {
		if m.Beneficiary != who {
			continue
		}
		shown := outcomeMeasure{
			ID: m.ID, Name: m.Name, Definition: m.Definition, Numerator: m.Numerator, Denominator: m.Denominator,
			Source: m.Source, Unit: w.t("outcomes.unit." + m.Unit),
		}
		for _, o := range w.Catalog.Outcomes {
			if o.Measure == m {
				shown.Rows = append(shown.Rows, w.outcomeRow(page, o))
			}
		}
		group.Measures = append(group.Measures, shown)
	}
	return group
}

func (w *writer) outcomesOf(page *site.Page, p *catalog.Partnership) outcomesHere {
	here := outcomesHere{Loaded: w.Catalog.OutcomesLoaded()}
	if !here.Loaded {
		here.Missing = catalog.NoOutcomes("results of " + p.Name)
		page.Figures = append(page.Figures, here.Missing)
	}
	here.Charts = w.drawOutcomes(page, p.Outcomes, p.Name, func(o catalog.Outcome) string { return o.Measure.Name })
	for _, o := range p.Outcomes {
		here.Rows = append(here.Rows, w.outcomeRow(page, o))
	}
	return here
}

func (w *writer) outcomeRow(page *site.Page, o catalog.Outcome) outcomeRow {
	row := outcomeRow{
		Partnership: site.PageLink{Title: o.Partnership.Name, URL: partnershipURL(o.Partnership)},
		Measure:     site.PageLink{Title: o.Measure.Name, URL: outcomesURL + "#" + o.Measure.ID},
		Start:       o.Start, End: o.End, Result: outcomeResult(o), Baseline: o.Baseline, Target: o.Target,
		Evidence: w.t("outcomes.evidence." + o.Evidence), Beneficiary: w.t("evidence.beneficiary." + o.Beneficiary),
		Source: o.Source, Note: o.Note,
	}
	if o.Measure.Unit == "share" {
		if row.Result.Missing == figure.Present {
			row.Of = w.t("outcomes.of", w.show(o.Numerator), w.show(o.Denominator))
		}
	} else if _, counted := o.Denominator.Known(); counted {
		row.Of = w.t("outcomes.out-of", w.show(o.Denominator))
	}
	if o.Measure.Unit == "days" || o.Measure.Unit == "months" {
		row.Word = w.t("outcomes.unit." + o.Measure.Unit)
	}
	page.Figures = append(page.Figures, row.Result, row.Baseline, row.Target)
	return row
}

// shareOf is a result that is a share, or why it is withheld.
func shareOf(o catalog.Outcome) figure.Figure {
	for _, part := range []figure.Figure{o.Numerator, o.Denominator} {
		if part.Missing != figure.Present {
			part.Unit = figure.Share
			return part.Named(o.Measure.ID)
		}
	}
	return measure.Share(o.Numerator, o.Denominator).Named(o.Measure.ID)
}
