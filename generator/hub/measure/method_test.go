package measure

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sectorhub/generator/kit/figure"
)

// delaware is a case with official figures where we have them: QCEW 2023,
// Delaware and Franklin Counties, Ohio; Census SUSB 2021; the shift-share table
// of the University of Washington. The rest is made up.
func delaware() Case {
	share := func(value float64) figure.Figure {
		return figure.Figure{Name: "share", Value: value, Unit: figure.Share}
	}
	return Case{
		Base: "U.S., private, 2021",
		Jobs: jobs("manufacturing", 664311), AllJobs: jobs("all", 4822238),
		BaseJobs: jobs("manufacturing", 11710424), BaseAllJobs: jobs("all", 128346299),
		BaseShare:  Bounds{share(0.0912), share(0.0913)},
		CountyJobs: jobs("health care", 117050), CountyAllJobs: jobs("all", 772233), Published: published(1.09),
		Local: period(92493, 95444), Industry: period(100, 110), All: period(1000, 1290), Years: 4,
		Payroll: figure.Figure{Name: "payroll", Value: 41390417000, Unit: figure.Dollars}, AveragePay: figure.Figure{Value: 55000, Unit: figure.DollarsPerYear},
		YearlyWage: figure.Figure{Value: 48060, Unit: figure.DollarsPerYear},
		Parts:      []figure.Figure{jobs("a", 300), absent(figure.Withheld), jobs("b", 70)}, Total: jobs("total", 400),
		Regions: []figure.Figure{jobs("a", 300), jobs("b", 650)}, State: jobs("state", 1000),
		Awards: []figure.Figure{graduates(12), graduates(15), graduates(6)}, AwardYears: 3, LedTo: []figure.Figure{jobs("a", 300), jobs("b", 100)},
		Programs: []Trained{{graduates(11), weight(0.75)}, {graduates(4), weight(0.5)}}, Openings: figure.Figure{Name: "openings", Value: 20, Unit: figure.Openings}, Added: jobs("change", 12), AddedYears: 4,
	}
}

// plain prints a figure's number as it is.
func plain(f figure.Figure) string { return strconv.FormatFloat(f.Value, 'f', -1, 64) }

// What the page prints as a formula is what the code computes.
func TestFormulasGiveWhatTheCodeGives(t *testing.T) {
	for _, m := range Methods() {
		example := m.Example(delaware(), plain)
		if example == "" {
			if m.ID != "low-reliability" && m.ID != "mean-of-ratings" {
				t.Errorf("%s has no example", m.ID)
			}
			continue
		}
		for part := range strings.SplitSeq(example, "; ") {
			left, right, _ := strings.Cut(part, " = ")
			got, ok := evaluate(left)
			want, err := strconv.ParseFloat(right, 64)
			if m.ID == "shift-share" { // whole jobs; the last part takes the rest
				got = math.Round(got)
			}
			if !ok || err != nil || math.Abs(got-want) > 1e-9*max(1, math.Abs(want)) {
				t.Errorf("%s: %s gives %v", m.ID, part, got)
			}
		}
	}
}

func TestFormulasAreTheTextsThatExamplesFill(t *testing.T) {
	for _, m := range Methods() {
		for _, l := range m.lines(delaware()) {
			if !strings.Contains(m.Formula, l.formula) {
				t.Errorf("%s: %q is not in %q", m.ID, l.formula, m.Formula)
			}
			for _, term := range l.terms {
				if l.expression != "" && m.ID != "shift-share" && !strings.Contains(l.expression, term.word) {
					t.Errorf("%s: %q is no word of %q", m.ID, term.word, l.expression)
				}
			}
		}
	}
}

func TestExampleOfAQuotient(t *testing.T) {
	quotient := methodOf(t, "location-quotient")
	if got := quotient.Example(delaware(), plain); !strings.HasPrefix(got, "(664311 ÷ 4822238) ÷ (11710424 ÷ 128346299) = 1.509") {
		t.Errorf("example is %q", got)
	}
}

// A page without the figures says so instead of a zero.
func TestCaseWithoutFiguresGivesNoExample(t *testing.T) {
	for _, m := range Methods() {
		if example := m.Example(Case{}, plain); example != "" {
			t.Errorf("%s: %q", m.ID, example)
		}
		for _, f := range m.Results(Case{}) {
			if _, known := f.Known(); known {
				t.Errorf("%s makes %v of nothing", m.ID, f.Value)
			}
		}
	}
}

func TestExampleKeepsTheReasonOfAMissingFigure(t *testing.T) {
	c := delaware()
	c.Jobs = absent(figure.Withheld)
	share := methodOf(t, "share")
	if results := share.Results(c); share.Example(c, plain) != "" || len(results) != 1 || results[0].Missing != figure.Withheld {
		t.Errorf("results are %+v", results)
	}
}

func TestMethodsAreCompleteAndListedOnce(t *testing.T) {
	var ids []string
	for _, m := range Methods() {
		ids = append(ids, m.ID)
		if m.Name == "" || m.InWords == "" || m.Formula == "" || m.Source == "" || m.Caveat == "" {
			t.Errorf("%s is not complete: %+v", m.ID, m)
		}
		if (m.Source == ownDecision) != (m.SourceURL == "") || m.SourceURL != "" && !strings.HasPrefix(m.SourceURL, "http") {
			t.Errorf("%s: source %q at %q", m.ID, m.Source, m.SourceURL)
		}
	}
	slices.Sort(ids)
	if len(slices.Compact(ids)) != len(Methods()) {
		t.Errorf("an ID is listed twice: %q", ids)
	}
}

func TestMethodsReadEasily(t *testing.T) {
	var all []string
	for _, m := range Methods() {
		text := m.InWords + "\n" + m.Caveat
		all = append(all, text)
		if r := ReadingOf(text); r.Grade() > 9 || r.LongestWords > 25 {
			t.Errorf("%s: grade %.1f, longest sentence %d words: %s", m.ID, r.Grade(), r.LongestWords, r.Longest)
		}
	}
	if grade := ReadingOf(strings.Join(all, "\n")).Grade(); grade > 8 {
		t.Errorf("all methods together are of grade %.1f", grade)
	}
}

func methodOf(t *testing.T, id string) Method {
	t.Helper()
	for _, m := range Methods() {
		if m.ID == id {
			return m
		}
	}
	t.Fatalf("there is no method %s", id)
	return Method{}
}
