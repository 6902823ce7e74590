package chart

import (
	"math"
	"slices"
	"strings"
	"testing"

	"sectorhub/generator/kit/figure"
)

func TestBarsPrintEachFigureAtTheirEnd(t *testing.T) {
	want := []string{"at least 25,589", "at least 22,689", "at least 20,113", "at least 9,819", "7,631", "7,058",
		"at least 6,829", "12", "Withheld", "Not loaded yet", "Not available", "0"}
	wide, narrow := look(t, healthcare())
	for _, p := range []picture{wide, narrow} {
		if got := p.says("chart-value"); !slices.Equal(got, want) {
			t.Errorf("%s: figures %q, want %q", p.variant, got, want)
		}
	}
}

func TestBarsAreAsLongAsTheirValues(t *testing.T) {
	wide, _ := look(t, bars(jobs(100), jobs(50), jobs(25)))
	full := wide.bars[0].length
	for i, share := range []float64{1, 0.5, 0.25} {
		if got := wide.bars[i].length / full; math.Abs(got-share) > 0.001 {
			t.Errorf("bar %d is %.3f of the longest, want %.3f", i, got, share)
		}
	}
}

func TestBarsStartAtZero(t *testing.T) {
	wide, _ := look(t, bars(jobs(100), jobs(101), jobs(-3)))
	for _, b := range wide.bars {
		if b.start != wide.bars[0].start {
			t.Errorf("a bar starts at %v, another at %v", b.start, wide.bars[0].start)
		}
	}
	if ratio := wide.bars[0].length / wide.bars[1].length; math.Abs(ratio-100.0/101) > 0.001 {
		t.Errorf("100 is drawn as %.3f of 101", ratio)
	}
}

func TestBarsBelowZeroGoLeft(t *testing.T) {
	wide, narrow := look(t, change())
	for _, p := range []picture{wide, narrow} {
		loss := p.bars[1]
		if loss.length >= 0 {
			t.Errorf("%s: a loss goes right by %v", p.variant, loss.length)
		}
		for _, words := range p.texts {
			if strings.HasPrefix(words.words, "−12.1%") && (words.anchor != "end" || words.x > loss.end()) {
				t.Errorf("%s: the words of a loss stand at %v, the bar ends at %v", p.variant, words.x, loss.end())
			}
		}
	}
}

func TestMissingIsAMarkAndNotABar(t *testing.T) {
	for _, reason := range figure.Reasons {
		wide, narrow := look(t, bars(jobs(7), absent(reason)))
		for _, p := range []picture{wide, narrow} {
			if len(p.bars) != 1 || len(p.marks) != 1 {
				t.Errorf("%s, %s: %d bars and %d marks, want one each", reason, p.variant, len(p.bars), len(p.marks))
			}
			if words := p.says("chart-value")[1]; words == "" || strings.ContainsAny(words, "0⟨") && reason != figure.FewerThanTen {
				t.Errorf("%s, %s: drawn as %q", reason, p.variant, words)
			}
		}
	}
}

func TestMissingMarksDifferByReason(t *testing.T) {
	for reason, want := range map[figure.Missing]string{
		figure.Withheld: "chart-hatch", figure.NotPublished: "chart-hatch", figure.NotLoaded: "chart-dashed",
		figure.NotAvailable: "chart-line", figure.NotApplicable: "chart-line", figure.FewerThanTen: "chart-line",
	} {
		if wide, _ := look(t, bars(absent(reason))); !slices.Equal(wide.marks, []string{want}) {
			t.Errorf("%s is marked %q, want %q", reason, wide.marks, want)
		}
	}
}

func TestMissingMarkHasTheSameSizeOnEachScale(t *testing.T) {
	small, large := string(bars(jobs(1), absent(figure.NotLoaded)).SVG(english())), string(bars(jobs(1e9), absent(figure.NotLoaded)).SVG(english()))
	for _, svg := range []string{small, large} {
		if !strings.Contains(svg, "h44v19h-44z") {
			t.Errorf("no mark of 44 by 19 in %s", svg)
		}
	}
}

func TestZeroIsTheWordZeroAndNoMark(t *testing.T) {
	wide, _ := look(t, bars(jobs(5), jobs(0)))
	if len(wide.bars) != 1 || len(wide.marks) != 0 || wide.says("chart-value")[1] != "0" {
		t.Errorf("zero: %d bars, %q, %q", len(wide.bars), wide.marks, wide.says("chart-value"))
	}
}

func TestTinyValueIsStillSeen(t *testing.T) {
	wide, _ := look(t, bars(jobs(1e9), jobs(1), jobs(-1)))
	if wide.bars[1].length != 1 || wide.bars[2].length != -1 {
		t.Errorf("tiny values are %v and %v pixels long", wide.bars[1].length, wide.bars[2].length)
	}
}

func TestBoundsAreTornAndExactValuesAreNot(t *testing.T) {
	c := bars(atLeast(10), jobs(9), topCoded(8))
	wide, _ := look(t, c)
	for i, want := range []bool{true, false, true} {
		if wide.bars[i].torn != want {
			t.Errorf("bar %d torn: %v, want %v", i, wide.bars[i].torn, want)
		}
	}
	if words := wide.says("chart-value")[2]; words != "≥ $8" {
		t.Errorf("a top code says %q", words)
	}
}

func TestEmphasisLeavesTheOthersBehind(t *testing.T) {
	wide, _ := look(t, pay())
	classes := map[string]int{}
	for _, b := range wide.bars {
		classes[b.class]++
	}
	if classes["series-1"] != 1 || classes["series-compared"] != 3 {
		t.Errorf("classes %v, want one series-1 and three series-compared", classes)
	}
	if label := wide.texts[0]; label.words != "Welders" || !label.bold {
		t.Errorf("the emphasised name is %+v, want bold Welders", label)
	}
}

func TestWithoutEmphasisAllBarsAreAlike(t *testing.T) {
	wide, _ := look(t, bars(jobs(1), jobs(2)))
	for _, b := range wide.bars {
		if b.class != "series-1" {
			t.Errorf("class %q", b.class)
		}
	}
}

func TestSeriesNamesStandOnTheBarsWhereTheyFit(t *testing.T) {
	wide, narrow := look(t, change())
	if got := wide.says("chart-value")[1]; got != "+1.0% United States" {
		t.Errorf("wide: a bar says %q", got)
	}
	if got := wide.says("chart-name"); got != nil {
		t.Errorf("wide: a key %q beside named bars", got)
	}
	if got := narrow.says("chart-name"); !slices.Equal(got, []string{"Ohio", "United States"}) {
		t.Errorf("narrow: key %q", got)
	}
	if got := narrow.says("chart-value")[1]; got != "+1.0%" {
		t.Errorf("narrow: a bar says %q", got)
	}
}

func TestAtMostFourSeriesAreDrawn(t *testing.T) {
	wide, _ := look(t, hostile())
	if got := len(wide.says("chart-name")); got != 4 {
		t.Errorf("%d series in the key", got)
	}
}

func TestLongNamesTakeTwoLinesAtMost(t *testing.T) {
	wide, _ := look(t, healthcare())
	labels := wide.says("chart-label")
	for _, want := range []string{"Therapists, optometrists and", "other health practitioners", "communities and assisted…"} {
		if !slices.Contains(labels, want) {
			t.Errorf("%q is not among the labels %q", want, labels)
		}
	}
	if len(labels) != 14 {
		t.Errorf("%d lines of labels, want 12 and two second ones", len(labels))
	}
}

func TestNothingLeavesThePicture(t *testing.T) {
	for name, c := range fixtures() {
		wide, narrow := look(t, c)
		t.Run(name, func(t *testing.T) {
			checkInside(t, wide)
			checkInside(t, narrow)
		})
	}
}

func TestTextsDoNotTouchEachOther(t *testing.T) {
	for name, c := range fixtures() {
		wide, narrow := look(t, c)
		for _, p := range []picture{wide, narrow} {
			for i, a := range p.texts {
				for _, b := range p.texts[i+1:] {
					from, to := a.span()
					start, end := b.span()
					if math.Abs(a.y-b.y) < textSize && from < end-0.5 && start < to-0.5 && a.words != "" && b.words != "" {
						t.Errorf("%s, %s: %q covers %q", name, p.variant, a.words, b.words)
					}
				}
			}
		}
	}
}
