package main

import (
	"maps"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/source"
)

// county is a county's row of one industry and year.
type county struct {
	area                  string
	jobs, total, quotient figure.Figure // total is of all industries and ownerships
}

// prediction is what the other counties say of a county's published quotient.
type prediction struct {
	county
	industry    string // with its year
	printed     figure.Figure
	middle      float64 // whether it is printed or not
	least, most float64
}

func (p prediction) off() float64 { return math.Abs(p.middle - p.quotient.Value) }

// TestTenCountiesPredictTheEleventhsPublishedQuotient takes, for each disclosed
// private row of 3 and 4 digits with more than 100 jobs, the nation's share from
// the other counties alone, and holds the quotient that follows to the one that
// the agency prints. The agency's quotient has the jobs of all ownerships as
// whole, on both sides.
//
// Two claims hold without exception: the published quotient lies in the range
// that the others leave open, and every quotient that the hub would print as a
// plain number is within 0.02 of the published one. Where the others leave more
// than that open, the hub prints "≈" or nothing.
func TestTenCountiesPredictTheEleventhsPublishedQuotient(t *testing.T) {
	counties, unknown := predictions(t, privateCounties(t))
	plain, approximate, over := 0, 0, 0
	var worst, worstPlain prediction
	for _, p := range counties {
		const rounding = 0.005 + 1e-9
		if p.quotient.Value < p.least-rounding || p.quotient.Value > p.most+rounding {
			t.Errorf("%s in %s: published %.2f is not within %.3f and %.3f", p.industry, p.area, p.quotient.Value, p.least, p.most)
		}
		switch {
		case p.printed.Counted():
			plain++
			if p.off() > worstPlain.off() {
				worstPlain = p
			}
			if p.off() > measure.QuotientDoubt {
				t.Errorf("%s in %s: %.4f is printed, published is %.2f", p.industry, p.area, p.middle, p.quotient.Value)
			}
		case p.printed.Approximate:
			approximate++
		}
		if p.off() > measure.QuotientDoubt {
			over++
			t.Logf("off by %.3f: %s in %s, published %.2f, the others allow %.2f to %.2f", p.off(), p.industry, p.area, p.quotient.Value, p.least, p.most)
		}
		if p.off() > worst.off() {
			worst = p
		}
	}
	t.Logf("%d rows predicted, %d of them within ±0.02 (%d not); no base for %d more", len(counties), len(counties)-over, over, unknown)
	t.Logf("printed plainly: %d, worst off by %.4f (%s in %s)", plain, worstPlain.off(), worstPlain.industry, worstPlain.area)
	t.Logf("printed with ≈: %d; not printed: %d; worst of all off by %.4f (%s in %s)", approximate, len(counties)-plain-approximate, worst.off(), worst.industry, worst.area)
	if len(counties) < 3500 || float64(plain) < 0.97*float64(len(counties)) {
		t.Errorf("%d rows are predicted and %d printed plainly: too few to show anything", len(counties), plain)
	}
}

// privateCounties reads the private rows of counties with a quotient, by year
// and industry, and each county's total.
func privateCounties(t *testing.T) map[string][]county {
	t.Helper()
	table, totals := readTable(t, "data/qcew.csv"), map[string]figure.Figure{}
	for row := range table.Rows() {
		if row.Text("ownership") == "total" && row.Text("industry") == "10" && row.Text("quarter") == "A" {
			totals[row.Text("year")+row.Text("area")] = row.Figure("jobs")
		}
	}
	counties := map[string][]county{}
	for row := range table.Rows() {
		year, industry := row.Text("year"), row.Text("industry")
		if row.Text("ownership") != "private" || row.Text("quarter") != "A" || len(row.Text("area")) != 5 || year < "2020" || !isDetailed(industry) {
			continue
		}
		c := county{row.Text("area"), row.Figure("jobs"), totals[year+row.Text("area")], row.Figure("quotient")}
		counties[year+" "+industry] = append(counties[year+" "+industry], c)
	}
	return counties
}

// TestNationalSharesAreThoseThatPublishedQuotientsImply holds the derived table
// of the nation's shares to the counties' own rows: what they imply together
// lies within its bounds.
func TestNationalSharesAreThoseThatPublishedQuotientsImply(t *testing.T) {
	counties := privateCounties(t)
	held := 0
	for row := range readTable(t, "data/us_industry_shares.csv").Rows() {
		industry := row.Text("year") + " " + row.Text("industry")
		if row.Text("ownership") != "private" || len(counties[industry]) == 0 {
			continue
		}
		base := baseWithout(counties[industry], -1)
		low, known := base.Low.Known()
		if !known {
			continue
		}
		held++
		const slack = 1e-7 // the table has eight decimals
		if low < row.Decimal("share_low")-slack || base.High.Value > row.Decimal("share_high")+slack {
			t.Errorf("%s: the counties imply %.8f to %.8f, the table says %.8f to %.8f", industry, low, base.High.Value, row.Decimal("share_low"), row.Decimal("share_high"))
		}
	}
	t.Logf("%d shares held to the counties' rows", held)
	if held < 1000 {
		t.Errorf("only %d shares were held to the counties' rows", held)
	}
}

func readTable(t *testing.T, file string) *source.Table {
	t.Helper()
	var report diag.Report
	table, ok := source.NewTree(os.DirFS("..")).Table(file, &report)
	if !ok {
		t.Fatalf("%s: %v", file, report.Findings())
	}
	return table
}

// isDetailed says whether an industry has 3 or 4 digits; 101 to 1029 are the
// agency's own groups of sectors.
func isDetailed(industry string) bool {
	return (len(industry) == 3 || len(industry) == 4) && !strings.HasPrefix(industry, "10")
}

// predictions are those of every disclosed row above 100 jobs, and how many
// rows have no base because no other county discloses the industry.
func predictions(t *testing.T, rows map[string][]county) (all []prediction, unknown int) {
	t.Helper()
	for _, industry := range slices.Sorted(maps.Keys(rows)) {
		counties := rows[industry]
		for i, c := range counties {
			jobs, disclosed := c.jobs.Known()
			if _, published := c.quotient.Known(); !disclosed || !published || jobs <= 100 {
				continue
			}
			base := baseWithout(counties, i)
			low, known := base.Low.Known()
			if !known {
				if base.Low.Missing != figure.NotPublished {
					t.Errorf("%s: %s", industry, base.Low.Note)
				}
				unknown++
				continue
			}
			share := jobs / c.total.Value
			all = append(all, prediction{
				county: c, industry: industry, printed: measure.QuotientWithin(c.jobs, c.total, base, "U.S., all jobs"),
				middle: share / ((low + base.High.Value) / 2), least: share / base.High.Value, most: share / low,
			})
		}
	}
	return all, unknown
}

// baseWithout is the nation's share by all counties but one.
func baseWithout(counties []county, left int) measure.Bounds {
	var bounds []measure.Bounds
	for i, c := range counties {
		if i != left {
			bounds = append(bounds, measure.ImpliedShare(c.jobs, c.total, c.quotient))
		}
	}
	return measure.Narrowest(bounds)
}
