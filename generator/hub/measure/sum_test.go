package measure

import (
	"testing"

	"sectorhub/generator/kit/figure"
)

func TestSumOfKnownPartsIsNoBound(t *testing.T) {
	f := Sum("cluster", []figure.Figure{jobs("a", 100), jobs("b", 20), jobs("c", 0)})
	expectValue(t, f, 120, 0)
	if !f.Counted() || f.Parts != (figure.Parts{All: 3}) || f.Name != "cluster" || f.Unit != figure.Jobs || len(f.From) != 3 || f.Formula == "" {
		t.Errorf("got %+v", f)
	}
}

func TestSumWithMissingPartsIsALowerBound(t *testing.T) {
	for _, reason := range figure.Reasons {
		f := Sum("cluster", []figure.Figure{jobs("a", 100), absent(reason), jobs("c", 20)})
		expectValue(t, f, 120, 0)
		if !f.AtLeast || f.Parts != (figure.Parts{All: 3, Missing: 1}) || len(f.From) != 3 {
			t.Errorf("%s: got %+v", reason, f)
		}
	}
}

func TestSumOfMissingPartsHasTheCommonestReason(t *testing.T) {
	for _, test := range []struct {
		name  string
		parts []figure.Figure
		want  figure.Missing
	}{
		{"one", []figure.Figure{absent(figure.Withheld)}, figure.Withheld},
		{"commonest", []figure.Figure{absent(figure.Withheld), absent(figure.NotPublished), absent(figure.NotPublished)}, figure.NotPublished},
		{"first of two", []figure.Figure{absent(figure.Withheld), absent(figure.NotPublished)}, figure.Withheld},
	} {
		f := Sum("cluster", test.parts)
		expectRefused(t, f, test.want)
		if f.AtLeast || f.Parts.Missing != len(test.parts) {
			t.Errorf("%s: got %+v", test.name, f)
		}
	}
}

func TestSumKeepsTheCommandThatBringsWhatIsNotLoaded(t *testing.T) {
	f := Sum("cluster", []figure.Figure{figure.Absent("", figure.Jobs, figure.NotLoaded, "sectorhub import qcew")})
	if f.Missing != figure.NotLoaded || f.Note != "sectorhub import qcew" {
		t.Errorf("got %+v", f)
	}
}

func TestSumOfBoundsIsABoundWithTheirParts(t *testing.T) {
	first := Sum("first", []figure.Figure{jobs("a", 100), absent(figure.Withheld), absent(figure.NotPublished)})
	second := Sum("second", []figure.Figure{jobs("b", 5), jobs("c", 6)})
	f := Sum("both", []figure.Figure{first, second, jobs("d", 9)})
	expectValue(t, f, 120, 0)
	if !f.AtLeast || f.Parts != (figure.Parts{All: 6, Missing: 2}) {
		t.Errorf("got %+v", f)
	}
}

func TestSumOfChangesHasNoLowerBound(t *testing.T) {
	expectRefused(t, Sum("change", []figure.Figure{jobs("a", -40), absent(figure.Withheld)}), figure.NotComputable)
	expectValue(t, Sum("change", []figure.Figure{jobs("a", -40), jobs("b", 50)}), 10, 0)
}

func TestSumRefusesUnitsThatDiffer(t *testing.T) {
	pay := figure.Figure{Value: 5, Unit: figure.Dollars}
	expectRefused(t, Sum("both", []figure.Figure{jobs("a", 1), pay}), figure.NotComputable)
}

func TestSumOfNothingIsNoZero(t *testing.T) {
	expectRefused(t, Sum("nothing", nil), figure.NotApplicable)
}

func TestSumLeavesItsPartsAlone(t *testing.T) {
	parts := []figure.Figure{jobs("a", 1), jobs("b", 2)}
	one, two := Sum("one", parts), Sum("two", parts)
	one.From[0].Line = 99
	if two.From[0].Line == 99 || parts[0].From[0].Line == 99 {
		t.Error("two sums share their list of cells")
	}
}
