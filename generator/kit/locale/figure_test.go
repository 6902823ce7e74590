package locale_test

import (
	"math"
	"testing"

	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/locale"
)

// everyFigure is one figure for each unit and each reason, and a lower bound.
func everyFigure() []figure.Figure {
	figures := []figure.Figure{
		{Value: 1200, Unit: figure.Jobs, AtLeast: true, Parts: figure.Parts{All: 12, Missing: 3}},
		{Value: 239200, Unit: figure.DollarsPerYear, Missing: figure.TopCode},
		{Value: math.NaN(), Unit: figure.Quotient},
	}
	for _, unit := range figure.Units {
		figures = append(figures, figure.Figure{Value: 1234.5, Unit: unit})
	}
	for _, reason := range figure.Reasons {
		figures = append(figures, figure.Absent("", figure.Jobs, reason, ""))
	}
	return figures
}

func TestFigurePrintsByItsUnit(t *testing.T) {
	l := locale.New("en", english)
	for _, test := range []struct {
		unit  figure.Unit
		value float64
		want  string
	}{
		{figure.Jobs, 138360, "138,360"},
		{figure.Count, 7, "7"},
		{figure.Openings, 1204.5, "1,205"},
		{figure.Jobs, -4470, "−4,470"},
		{figure.Dollars, 1234567.4, "$1,234,567"},
		{figure.DollarsPerYear, 81250, "$81,250"},
		{figure.DollarsPerYear, -500, "−$500"},
		{figure.DollarsPerHour, 23.75, "$23.75"},
		{figure.DollarsPerHour, 9, "$9.00"},
		{figure.Share, 0.034, "3.4%"},
		{figure.Share, 1, "100.0%"},
		{figure.Share, 0.03449, "3.4%"},
		{figure.ChangeShare, 0.034, "+3.4%"},
		{figure.ChangeShare, -0.034, "−3.4%"},
		{figure.ChangeShare, -0.0001, "0.0%"},
		{figure.Quotient, 1.187, "1.19"},
		{figure.Quotient, 0, "0.00"},
		{figure.Share, 0, "0.0%"},
		{figure.Share, 0.0004, "under 0.1%"},
		{figure.Share, 0.0005, "0.1%"},
		{figure.Quotient, 0.004, "under 0.01"},
	} {
		if got := l.Figure(figure.Figure{Value: test.value, Unit: test.unit}); got != test.want {
			t.Errorf("Figure(%v %s) = %q, want %q", test.value, test.unit, got, test.want)
		}
	}
}

func TestFactPrintsItsWords(t *testing.T) {
	fact := figure.Figure{Text: "Certificate", Unit: figure.Words}
	if got := locale.New("en", english).Figure(fact); got != "Certificate" {
		t.Errorf("Figure = %q", got)
	}
}

func TestSignedPrintsAPlusBeforeAGain(t *testing.T) {
	l := locale.New("en", english)
	for value, want := range map[float64]string{4470: "+4,470", -300: "−300", 0: "0", 0.3: "0"} {
		if got := l.Signed(figure.Figure{Value: value, Unit: figure.Jobs}); got != want {
			t.Errorf("Signed(%v) = %q, want %q", value, got, want)
		}
	}
}

// Rounding a lower bound up would claim more than is known.
func TestLowerBoundRoundsDown(t *testing.T) {
	l := locale.New("en", english)
	for _, test := range []struct {
		unit  figure.Unit
		value float64
		want  string
	}{
		{figure.Jobs, 1200, "at least 1,200"},
		{figure.Jobs, 1200.9, "at least 1,200"},
		{figure.DollarsPerYear, 81250.99, "at least $81,250"},
		{figure.DollarsPerHour, 23.759, "at least $23.75"},
		{figure.Share, 0.0349, "at least 3.4%"},
		{figure.Share, 0.57, "at least 57.0%"},
		{figure.Quotient, 1.199, "at least 1.19"},
		{figure.ChangeShare, -0.0341, "at least −3.5%"},
		{figure.Jobs, 0, "at least 0"},
	} {
		f := figure.Figure{Value: test.value, Unit: test.unit, AtLeast: true}
		if got := l.Figure(f); got != test.want {
			t.Errorf("lower bound %v %s = %q, want %q", test.value, test.unit, got, test.want)
		}
	}
}

func TestApproximationBeginsWithItsSign(t *testing.T) {
	l := locale.New("en", english)
	for _, test := range []struct {
		figure figure.Figure
		want   string
	}{
		{figure.Figure{Value: 0.926, Unit: figure.Quotient}, "≈ 0.93"},
		{figure.Figure{Value: 0.0349, Unit: figure.Share}, "≈ 3.5%"},
		{figure.Figure{Value: 0.0002, Unit: figure.Share}, "≈ under 0.1%"},
		{figure.Figure{Value: -0.0349, Unit: figure.ChangeShare}, "≈ −3.5%"},
		{figure.Figure{Value: 1200, Unit: figure.Jobs, AtLeast: true}, "≈ 1,200"},
	} {
		test.figure.Approximate = true
		if got := l.Figure(test.figure); got != test.want {
			t.Errorf("Figure = %q, want %q", got, test.want)
		}
	}
}

func TestMissingFigurePrintsItsReasonNeverANumber(t *testing.T) {
	l := locale.New("en", english)
	for _, reason := range figure.Reasons {
		f := figure.Figure{Value: 0, Unit: figure.Jobs, Missing: reason}
		if got, want := l.Figure(f), english["missing."+string(reason)]; got != want || want == "" {
			t.Errorf("%s prints %q, want %q", reason, got, want)
		}
	}
}

func TestTopCodePrintsItsLimit(t *testing.T) {
	l := locale.New("en", english)
	f := figure.Figure{Value: 239200, Unit: figure.DollarsPerYear, Missing: figure.TopCode}
	if got := l.Figure(f); got != "≥ $239,200" {
		t.Errorf("Figure = %q", got)
	}
}

func TestNumberThatIsNoneCannotBeComputed(t *testing.T) {
	l := locale.New("en", english)
	for _, v := range []float64{math.NaN(), math.Inf(1)} {
		if got := l.Figure(figure.Figure{Value: v, Unit: figure.Quotient}); got != "cannot be computed" {
			t.Errorf("Figure(%v) = %q", v, got)
		}
	}
}

func TestWhy(t *testing.T) {
	l := locale.New("en", english)
	for _, test := range []struct {
		name   string
		figure figure.Figure
		want   string
	}{
		{"present", figure.Figure{Value: 3, Note: "never shown"}, ""},
		{"withheld", figure.Absent("", figure.Jobs, figure.Withheld, ""),
			"Withheld: publishing it would reveal one employer."},
		{"with a note", figure.Absent("", figure.Jobs, figure.Refused, "Rows 15-12 add to too few."),
			"Left out: the published figure is known to be wrong. Rows 15-12 add to too few."},
		{"not loaded, with the command", figure.Absent("", figure.Jobs, figure.NotLoaded, "sectorhub import qcew"),
			"Not loaded yet. An editor brings it with “sectorhub import qcew”."},
		{"a word", figure.Figure{Text: "Certificate", Unit: figure.Words}, ""},
		{"lower bound", figure.Figure{Value: 1200, AtLeast: true, Parts: figure.Parts{All: 1200, Missing: 3}},
			"A lower bound: 3 of 1,200 parts are missing."},
		{"approximate", figure.Figure{Value: 1.2, Approximate: true, Note: "It covers 93% of the jobs."},
			"Approximate: not all it is made from is known. It covers 93% of the jobs."},
		{"not a number", figure.Figure{Value: math.NaN()},
			"Cannot be computed: a figure it needs is missing."},
	} {
		if got := l.Why(test.figure); got != test.want {
			t.Errorf("%s: Why = %q, want %q", test.name, got, test.want)
		}
	}
}

func TestReasonOfAPresentFigureIsEmpty(t *testing.T) {
	l := locale.New("en", english)
	if got := l.Reason(figure.Present); got != "" || len(l.Unknown()) > 0 {
		t.Errorf("Reason = %q, Unknown = %v", got, l.Unknown())
	}
}

func TestSpanishFigures(t *testing.T) {
	spain := locale.New("es", spanish)
	for _, test := range []struct {
		figure figure.Figure
		want   string
	}{
		{figure.Figure{Value: 138360, Unit: figure.Jobs}, "138.360"},
		{figure.Figure{Value: 0.034, Unit: figure.Share}, "3,4\u00a0%"},
		{figure.Figure{Value: -0.034, Unit: figure.ChangeShare}, "−3,4\u00a0%"},
		{figure.Figure{Value: 1200, Unit: figure.Jobs, AtLeast: true}, "al menos 1.200"},
	} {
		if got := spain.Figure(test.figure); got != test.want {
			t.Errorf("Figure = %q, want %q", got, test.want)
		}
	}
}

// A threshold of 6.3 jobs that reads as 6 is another threshold.
func TestComparedKeepsTheDecimalOfJobs(t *testing.T) {
	l := locale.New("en", english)
	for _, test := range []struct {
		figure figure.Figure
		want   string
	}{
		{figure.Figure{Value: 6.3, Unit: figure.Jobs}, "6.3"},
		{figure.Figure{Value: 88, Unit: figure.Jobs}, "88"},
		{figure.Figure{Value: 6.3, Unit: figure.Openings}, "6"},
		{figure.Figure{Value: 6.3, Unit: figure.Jobs, AtLeast: true}, "at least 6"},
		{figure.Absent("", figure.Jobs, figure.Withheld, ""), english["missing.withheld"]},
	} {
		if got := l.Compared(test.figure); got != test.want {
			t.Errorf("%+v: %q, want %q", test.figure, got, test.want)
		}
	}
}

func TestWhatIsTooSmallToPrintSaysItsNoteAlone(t *testing.T) {
	l := locale.New("en", english)
	small := figure.Absent("", figure.Openings, figure.BelowRounding, "Fewer than 5 openings a year, too few to print.")
	if got := l.Why(small); got != small.Note {
		t.Errorf("%q", got)
	}
	small.Note = ""
	if got := l.Why(small); got != english["reason.below-rounding"] {
		t.Errorf("without a note %q", got)
	}
}
