package diag

import (
	"slices"
	"strconv"
	"sync"
	"testing"
)

func TestPosPrintsOnlyWhatIsKnown(t *testing.T) {
	for want, pos := range map[string]Pos{
		"a.md":     {File: "a.md", Column: 3},
		"a.md:7":   {File: "a.md", Line: 7},
		"a.md:7:3": {File: "a.md", Line: 7, Column: 3, Width: 9},
	} {
		if got := pos.String(); got != want {
			t.Errorf("%+v prints %q, want %q", pos, got, want)
		}
	}
}

func TestFindingsAreSortedByPosition(t *testing.T) {
	var r Report
	at := func(file string, line, column int) Pos { return Pos{File: file, Line: line, Column: column} }
	r.Errorf(at("b.csv", 1, 1), "late", "file")
	r.Warnf(at("a.csv", 10, 1), "late", "line")
	r.Noticef(at("a.csv", 9, 12), "late", "column")
	r.Noticef(at("a.csv", 9, 2), "z", "an error comes before a notice")
	r.Errorf(at("a.csv", 9, 2), "z", "rule")
	r.Errorf(at("a.csv", 9, 2), "b", "second message")
	r.Errorf(at("a.csv", 9, 2), "b", "first message")
	want := []string{"first message", "second message", "rule", "an error comes before a notice", "column", "line", "file"}
	var got []string
	for _, f := range r.Findings() {
		got = append(got, f.Message)
	}
	if !slices.Equal(got, want) {
		t.Errorf("order %q, want %q", got, want)
	}
}

func TestFindingsAreSaidOnce(t *testing.T) {
	var r Report
	for range 3 {
		r.Errorf(Pos{File: "a.md", Line: 1}, "rule", "message")
		r.Errorf(Pos{File: "a.md", Line: 2}, "rule", "message")
	}
	if got := len(r.Findings()); got != 2 {
		t.Errorf("%d findings, want 2", got)
	}
}

func TestFindingsWithAndWithoutHintAreOneFinding(t *testing.T) {
	var r Report
	r.Errorf(Pos{File: "a.md"}, "rule", "message")
	r.Errorf(Pos{File: "a.md"}, "rule", "message").Hint("do this")
	r.Errorf(Pos{File: "a.md"}, "rule", "message")
	if got := r.Findings(); len(got) != 1 || got[0].Hint != "do this" {
		t.Errorf("findings %+v, want one with its hint", got)
	}
}

func TestCountMatchesWhatIsPrinted(t *testing.T) {
	var r Report
	for range 3 {
		r.Errorf(Pos{File: "a.md"}, "rule", "twice said")
	}
	r.Warnf(Pos{File: "a.md"}, "rule", "a warning")
	r.Noticef(Pos{File: "a.md"}, "rule", "a notice")
	for severity, want := range map[Severity]int{Error: 1, Warning: 2, Notice: 3} {
		if got := r.Count(severity); got != want {
			t.Errorf("%d findings at least as severe as %s, want %d", got, severity, want)
		}
	}
}

func TestOnlyErrorsKeepASiteFromBeingPublished(t *testing.T) {
	var r Report
	r.Warnf(Pos{}, "rule", "warning")
	r.Noticef(Pos{}, "rule", "notice")
	if r.HasErrors() {
		t.Error("a warning counts as an error")
	}
	r.Errorf(Pos{}, "rule", "error")
	if !r.HasErrors() {
		t.Error("an error does not count")
	}
}

func TestHintBelongsToItsFinding(t *testing.T) {
	var r Report
	first := r.Errorf(Pos{File: "a", Line: 1}, "rule", "first")
	r.Errorf(Pos{File: "a", Line: 2}, "rule", "second").Hint("")
	first.Hint("write %q", "x")
	got := r.Findings()
	if got[0].Hint != `write "x"` || got[1].Hint != "" {
		t.Errorf("hints %q and %q", got[0].Hint, got[1].Hint)
	}
}

func TestFindingsAreACopy(t *testing.T) {
	var r Report
	r.Errorf(Pos{File: "a"}, "rule", "message")
	r.Findings()[0].Message = "changed"
	if got := r.Findings()[0].Message; got != "message" {
		t.Errorf("message %q", got)
	}
}

func TestAddKeepsFindingsAsTheyWere(t *testing.T) {
	kept := Finding{Pos{File: "a", Line: 3}, Warning, "rule", "100% as it was", "hint"}
	var r Report
	r.Add(kept)
	if got := r.Findings(); len(got) != 1 || got[0] != kept {
		t.Errorf("got %+v, want %+v", got, kept)
	}
}

func TestReportIsSafeForManyGoroutines(t *testing.T) {
	var r Report
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			for line := range 50 {
				r.Errorf(Pos{File: strconv.Itoa(i), Line: line + 1}, "rule", "message").Hint("hint %d", line)
				if line%10 == 0 {
					r.Count(Notice)
				}
			}
		})
	}
	group.Wait()
	if got := r.Count(Error); got != 400 {
		t.Errorf("%d findings, want 400", got)
	}
}
