package chart

import (
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sectorhub/generator/kit/figure"
)

// cell is a value's place in the table.
type cell struct{ row, series int }

// spot is where a mark stands.
type spot struct{ left, top, right, bottom float64 }

func (s spot) x() float64 { return (s.left + s.right) / 2 }
func (s spot) y() float64 { return (s.top + s.bottom) / 2 }

var digits = regexp.MustCompile(`-?\d+(?:\.\d+)?`)

// spots reads the marks of a picture's values from their paths.
func spots(t *testing.T, svg string) map[cell]spot {
	t.Helper()
	found := map[cell]spot{}
	decoder := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return found
		}
		if err != nil {
			t.Fatalf("not well-formed: %v\n%s", err, svg)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		attributes := map[string]string{}
		for _, a := range start.Attr {
			attributes[a.Name.Local] = a.Value
		}
		at, marked := attributes["data-at"]
		if !marked || strings.HasPrefix(attributes["class"], "chart-hatch") || strings.HasPrefix(attributes["class"], "chart-dashed") || strings.HasPrefix(attributes["class"], "chart-line") {
			continue
		}
		var c cell
		if _, err := fmt.Sscan(at, &c.row, &c.series); err != nil {
			t.Fatalf("data-at %q", at)
		}
		found[c] = outline(t, attributes["d"])
	}
}

// outline follows a path of the letters that pictures are drawn with.
func outline(t *testing.T, d string) spot {
	t.Helper()
	s := spot{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	x, y := 0.0, 0.0
	for _, part := range regexp.MustCompile(`[a-zA-Z][^a-zA-Z]*`).FindAllString(d, -1) {
		var n []float64
		for _, text := range digits.FindAllString(part[1:], -1) {
			v, _ := strconv.ParseFloat(text, 64)
			n = append(n, v)
		}
		switch part[0] {
		case 'M', 'L':
			x, y = n[0], n[1]
		case 'H':
			x = n[0]
		case 'V':
			y = n[0]
		case 'h':
			x += n[0]
		case 'v':
			y += n[0]
		case 'l':
			for i := 0; i+1 < len(n); i += 2 {
				x, y = x+n[i], y+n[i+1]
				s = s.with(x, y)
			}
		case 'a': // half a circle around the middle of its ends
			x += n[5]
			s = s.with(x-n[5]/2, y-n[0]).with(x-n[5]/2, y+n[0])
		case 'z', 'Z':
			continue
		default:
			t.Fatalf("path %q", d)
		}
		s = s.with(x, y)
	}
	return s
}

func (s spot) with(x, y float64) spot {
	return spot{min(s.left, x), min(s.top, y), max(s.right, x), max(s.bottom, y)}
}

// pictures are the two variants of a chart.
func pictures(c Chart) []string {
	return strings.SplitAfter(strings.TrimSuffix(string(c.SVG(english())), "</svg>")+"</svg>", "</svg>")[:2]
}

// years is a chart of lines: one with a gap, one with a bound, one to compare.
func years(kind Kind) Chart {
	return Chart{ID: "years", Kind: kind, Title: "More graduates each year", Subtitle: "Graduates · Ohio · 2020–2024", Label: "Year",
		Categories: []string{"2020", "2021", "2022", "2023", "2024"}, Source: "IPEDS",
		Series: []Series{
			{Name: "Certificates", Values: []figure.Figure{jobs(110), jobs(120), absent(figure.Withheld), jobs(135), jobs(136)}},
			{Name: "Associate degrees", Values: []figure.Figure{jobs(150), jobs(148), jobs(144), atLeast(137), jobs(137)}},
			{Name: "All states", Compared: true, Values: []figure.Figure{jobs(115), jobs(118), jobs(122), jobs(132), jobs(133)}},
		}}
}

// wages is a chart of ranges: five percentiles, one of them a top code, and a
// career without any.
func wages() Chart {
	c := Chart{ID: "wages", Kind: Range, Title: "Surgeons earn most", Subtitle: "Pay · Ohio · 2024", Label: "Career",
		Categories: []string{"Welders", "Surgeons", "Actors"}, Source: "OEWS"}
	for n, name := range []string{"10th", "25th", "Middle", "75th", "90th"} {
		values := []figure.Figure{dollars(38380 + 7000*float64(n)), dollars(100000 + 30000*float64(n)), absent(figure.NotAvailable)}
		if n == 4 {
			values[1] = topCoded(239200)
		}
		c.Series = append(c.Series, Series{Name: name, Values: values})
	}
	c.Series[0].Emphasis = []bool{true, false, false}
	return c
}

func points() Chart {
	return Chart{ID: "points", Kind: Scatter, Title: "Nurses have both", Label: "Career",
		Categories: []string{"Nurses", "Aides", "Managers", "Actors"},
		Series: []Series{
			{Name: "Openings", Values: []figure.Figure{jobs(7630), jobs(16220), jobs(1910), jobs(5)}},
			{Name: "Pay", Values: []figure.Figure{dollars(81250), dollars(30670), dollars(105040), absent(figure.NotAvailable)}},
		}}
}

// affine fails unless coordinate is a + b·value for all cells, within a pixel.
func affine(t *testing.T, name string, coordinates, values []float64) {
	t.Helper()
	if len(values) < 2 {
		t.Fatalf("%s: %d values", name, len(values))
	}
	low, high := slices.Index(values, slices.Min(values)), slices.Index(values, slices.Max(values))
	b := (coordinates[high] - coordinates[low]) / (values[high] - values[low])
	for i, v := range values {
		if want := coordinates[low] + b*(v-values[low]); math.Abs(coordinates[i]-want) > 0.3 {
			t.Errorf("%s: %v stands at %.1f, want %.1f", name, v, coordinates[i], want)
		}
	}
}

func TestMarksStandWhereTheirValuesAre(t *testing.T) {
	for _, test := range []struct {
		name   string
		chart  Chart
		series []int
		where  func(spot) float64
	}{
		{"lines", years(Line), []int{0, 1, 2}, spot.y},
		{"slope", years(Slope), []int{0, 1, 2}, spot.y},
		{"ranges", wages(), []int{0, 1, 2, 3, 4}, func(s spot) float64 { return s.right }},
		{"scatter, to the right", points(), []int{0}, spot.x},
	} {
		for n, svg := range pictures(test.chart) {
			var coordinates, values []float64
			for at, s := range spots(t, svg) {
				v, _, ok := known(test.chart.Series[at.series].at(at.row))
				if !slices.Contains(test.series, at.series) || !ok {
					t.Errorf("%s: a mark for %+v, which is missing", test.name, at)
					continue
				}
				coordinates, values = append(coordinates, test.where(s)), append(values, v)
			}
			affine(t, test.name+" "+strconv.Itoa(n), coordinates, values)
		}
	}
}

func TestPointsOfAScatterStandAsHighAsTheSecondMeasure(t *testing.T) {
	for _, svg := range pictures(points()) {
		var coordinates, values []float64
		for at, s := range spots(t, svg) {
			v, _ := points().Series[1].at(at.row).Known()
			coordinates, values = append(coordinates, s.y()), append(values, v)
		}
		if len(values) != 3 {
			t.Errorf("%d points, want 3: one career has no pay", len(values))
		}
		affine(t, "scatter, up", coordinates, values)
	}
}

func TestColumnsAreAsHighAsTheirValues(t *testing.T) {
	c := years(Column)
	c.Series = c.Series[:2]
	c.Series[1].Values[3] = jobs(137) // "at least 137" would lay them down
	var heights, values []float64
	for at, s := range spots(t, pictures(c)[0]) {
		v, _, _ := known(c.Series[at.series].at(at.row))
		heights, values = append(heights, s.bottom-s.top), append(values, v)
	}
	if len(values) != 9 {
		t.Fatalf("%d columns, want 9", len(values))
	}
	for i := range values {
		if got, want := heights[i]/heights[0], values[i]/values[0]; math.Abs(got-want) > 0.01 {
			t.Errorf("%v is %.3f times as high as %v, want %.3f", values[i], got, values[0], want)
		}
	}
}

func TestColumnsLieDownWhereNamesHaveNoRoom(t *testing.T) {
	c := healthcare()
	c.Kind = Column
	bar := healthcare()
	if column, lying := string(c.SVG(english())), string(bar.SVG(english())); column != lying {
		t.Error("twelve long names stand below columns")
	}
}

func TestPartsOfAStackAreAsLongAsTheirValues(t *testing.T) {
	c := years(Stacked)
	for n, svg := range pictures(c) {
		var lengths, values []float64
		for at, s := range spots(t, svg) {
			v, _, _ := known(c.Series[at.series].at(at.row))
			lengths, values = append(lengths, s.right-s.left), append(values, v)
		}
		if len(values) != 14 {
			t.Fatalf("picture %d: %d parts, want 14", n, len(values))
		}
		affine(t, "stacked", lengths, values)
	}
}

func TestAStackNamesWhatIsMissing(t *testing.T) {
	for _, svg := range pictures(years(Stacked)) {
		if !strings.Contains(svg, "Certificates: Withheld") || !strings.Contains(svg, `class="chart-hatch"`) {
			t.Errorf("nothing says that a part is withheld:\n%s", svg)
		}
	}
}

func TestALineIsBrokenWhereAValueIsMissing(t *testing.T) {
	for _, svg := range pictures(years(Line)) {
		if got := strings.Count(svg, `class="line-1" stroke="#125a67" d=`); got != 2 {
			t.Errorf("%d strokes of the first line, want 2 with a gap between", got)
		}
	}
}

func TestAGapOfAllLinesIsABoxWithWords(t *testing.T) {
	c := years(Line)
	c.Series = c.Series[:1]
	c.Series[0].Values[1] = absent(figure.NotLoaded)
	c.Series[0].Values[2] = absent(figure.NotLoaded)
	for _, svg := range pictures(c) {
		if strings.Count(svg, `stroke-dasharray="4 3"`) != 1 || !strings.Contains(svg, "Not loaded yet</text>") {
			t.Errorf("want one dashed box that says why:\n%s", svg)
		}
	}
}

func TestALineThatDoesNotBeginAtZeroSaysSo(t *testing.T) {
	if said := years(Line).Sentence(english()); !strings.Contains(said, "The axis starts at 110, not at zero.") {
		t.Errorf("%q", said)
	}
	c := years(Line)
	c.Series[0].Values[0] = jobs(10)
	if said := c.Sentence(english()); strings.Contains(said, "axis") {
		t.Errorf("it begins at zero, but: %q", said)
	}
}

func TestATopCodeEndsItsRangeTornAndWithItsSign(t *testing.T) {
	c := wages()
	c.Categories = c.Categories[1:2]
	for i := range c.Series {
		c.Series[i].Values = c.Series[i].Values[1:2]
	}
	for _, svg := range pictures(c) {
		if !strings.Contains(svg, "≥ $239,200") || !strings.Contains(svg, "l-3 3 3 3-3 3 3 3") {
			t.Errorf("the top code is not marked:\n%s", svg)
		}
	}
}

func TestOptionsOfEveryKindAreTheSameTwiceAndHoldNullForAMissingValue(t *testing.T) {
	stacked := years(Stacked)
	for _, c := range []Chart{years(Line), years(Slope), years(Column), stacked, wages(), points()} {
		first, err := c.Option()
		if err != nil {
			t.Fatal(err)
		}
		second, _ := c.Option()
		if string(first) != string(second) {
			t.Errorf("%s: other bytes the second time", c.Kind)
		}
		if !strings.Contains(string(first), "null") {
			t.Errorf("%s: no null in %s", c.Kind, first)
		}
	}
}

func TestKindsSurviveWhatNobodyShouldDraw(t *testing.T) {
	empty := years(Line)
	for i := range empty.Series {
		empty.Series[i].Values = nil
	}
	one := years(Line)
	one.Categories = one.Categories[:1]
	for _, c := range []Chart{hostile(), empty, one, points()} {
		for _, kind := range []Kind{Bar, Column, Stacked, Line, Slope, Range, Scatter} {
			c.Kind = kind
			for _, svg := range pictures(c) {
				spots(t, svg)
				if strings.Contains(svg, "NaN") || strings.Contains(svg, "Inf") || strings.Contains(svg, "<script") {
					t.Errorf("%s: %s", kind, svg)
				}
			}
		}
	}
}

func TestBothWidthsOfALineBeginWhereTheSentenceSays(t *testing.T) {
	c := years(Line)
	c.Series = c.Series[1:2]
	c.Series[0].Values = []figure.Figure{jobs(6937), jobs(5421), jobs(7988), jobs(9442), jobs(8601)}
	if said := c.Sentence(english()); !strings.Contains(said, "The axis starts at 5,000") {
		t.Fatalf("%q", said)
	}
	for n, svg := range pictures(c) {
		if !strings.Contains(svg, ">5,000</text>") || strings.Contains(svg, ">4,000</text>") {
			t.Errorf("picture %d begins elsewhere", n)
		}
	}
}

func TestAGapSaysItsWordsOnce(t *testing.T) {
	c := years(Line)
	c.Series = c.Series[:1]
	for n, svg := range pictures(c) {
		_, drawn, _ := strings.Cut(svg, "</desc>")
		if got := strings.Count(drawn, "Withheld"); got != 1 {
			t.Errorf("picture %d says it %d times", n, got)
		}
	}
}
