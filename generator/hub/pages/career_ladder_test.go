package pages

import (
	"strings"
	"testing"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/figure"
)

// ladderOf parts occupations described as "title pay openings schooling", the
// first of them one's own.
func ladderOf(own rung, others ...rung) (more, same, less, rest string) {
	all := rungs{}
	var related []*catalog.Occupation
	for _, r := range others {
		o := &catalog.Occupation{Title: r.Title}
		all[o], related = r, append(related, o)
	}
	view := newLadder(own, all, related)
	var links []string
	for _, link := range view.Rest {
		links = append(links, link.Title)
	}
	return titlesOfRungs(view.More), titlesOfRungs(view.Same), titlesOfRungs(view.Less), strings.Join(links, " ")
}

func titlesOfRungs(all []rung) string {
	var titles []string
	for _, r := range all {
		titles = append(titles, r.Title)
	}
	return strings.Join(titles, " ")
}

func rungOf(title string, pay, openings float64, schooling int) rung {
	return rung{
		Title: title, schooling: schooling,
		Pay:      figure.Figure{Value: pay, Unit: figure.DollarsPerYear},
		Openings: figure.Figure{Value: openings, Unit: figure.Openings},
	}
}

func TestAStepUpIsOpenToMany(t *testing.T) {
	own := rungOf("own", 100, 500, 2)
	if more, same, _, _ := ladderOf(own, rungOf("rare", 200, 49, 2), rungOf("common", 150, 50, 2)); more != "common" || same != "rare" {
		t.Errorf("more %q, same %q", more, same)
	}
	if more, _, _, _ := ladderOf(own, rungOf("rare", 200, 49, 2)); more != "rare" {
		t.Errorf("where nothing else is left: %q", more)
	}
}

func TestStepsUpStandBySchoolingThenByPay(t *testing.T) {
	more, _, _, _ := ladderOf(rungOf("own", 100, 500, 2), rungOf("college", 300, 90, 4), rungOf("less", 150, 90, 1), rungOf("same", 200, 90, 2))
	if more != "same less college" {
		t.Errorf("%q", more)
	}
}

func TestNoStepAsksForThreeMoreStepsOfSchooling(t *testing.T) {
	own := rungOf("own", 100, 500, 4)
	more, same, less, rest := ladderOf(own, rungOf("surgeon", 900, 90, 7), rungOf("nurse", 200, 90, 6), rungOf("helper", 50, 90, 1), rungOf("unknown", 60, 90, 0))
	if more != "nurse" || same != "unknown" || less != "helper" || rest != "" {
		t.Errorf("more %q, same %q, less %q, rest %q", more, same, less, rest)
	}
}

func TestDoubtfulPayIsNoStep(t *testing.T) {
	doubtful := rungOf("doubtful", 200, 90, 2)
	doubtful.doubtful = true
	more, same, _, rest := ladderOf(rungOf("own", 100, 500, 2), doubtful)
	if more != "" || same != "" || rest != "doubtful" {
		t.Errorf("more %q, same %q, rest %q", more, same, rest)
	}
	if more, same, _, _ := ladderOf(doubtful, rungOf("paid", 300, 90, 2)); more != "" || same != "paid" {
		t.Errorf("from doubtful pay: more %q, same %q", more, same)
	}
}

func TestTheWagesTellWhichPayIsDoubtful(t *testing.T) {
	wages := strings.Replace(smallFile(t, "data/wages.csv"), "Net Menders,detailed,**,*,*,*,*,*", "Net Menders,detailed,50,60000,20000,30000,90000,95000", 1)
	ladder := careerOf(t, with(national, map[string]string{"data/wages.csv": wages}), "/careers/boat-builders/").Ladder
	if len(ladder.More)+len(ladder.Same) != 0 || len(ladder.Rest) != 1 {
		t.Errorf("%+v", ladder)
	}
}
