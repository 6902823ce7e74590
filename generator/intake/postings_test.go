package intake

import (
	"strings"
	"testing"
)

func TestPostingsKeepHowEachCountWasMade(t *testing.T) {
	result := mustImport(t, hub{}, "postings", Options{}, fixture(t, "postings.csv"))
	equal(t, "data/postings.csv", written(t, result, "data/postings.csv"), string(readFixture(t, "postings.csv")))
	if result.Vintage != "2031-03" {
		t.Errorf("vintage %q", result.Vintage)
	}
}

func TestPostingsRefuse(t *testing.T) {
	const head = "area,region,month,occupation,postings,query,window,deduplication,licence\n"
	checkRefusals(t, "postings", []refusal{
		{"a count without its making", nil, head + "39,,2031-03,29-1141,120,,days 1 to 31,,public domain\n", `
		a_2031.csv:2:25: error: a count needs its query [missing-value]
		a_2031.csv:2:39: error: a count needs its deduplication [missing-value]`},
		{"a region by its name", nil, head + "39,Lake to River,2031-03,29-1141,120,q,w,d,l\n", `
		a_2031.csv:2:4: error: "Lake to River" is not the id of a region, such as central, or empty for the whole area [bad-code]`},
		{"a month by its name", nil, head + "39,,March 2031,29-1141,120,q,w,d,l\n", `
		a_2031.csv:2:5: error: "March 2031" is not a month, such as 2026-03 [bad-code]`},
	})
}

const indexHead = "month,state_index,nation_index,days\n"

func TestPostingsIndexTakesMeansOfMonths(t *testing.T) {
	result := mustImport(t, hub{}, "postings-index", Options{}, fixture(t, "index_days.csv"))
	equal(t, "data/postings_index.csv", written(t, result, "data/postings_index.csv"), indexHead+"2031-02,99.5,100.25,28\n2031-03,94,93.1,31\n")
	if result.Vintage != "2031-02 to 2031-03" {
		t.Errorf("vintage %q", result.Vintage)
	}
}

const (
	stateDays = "date,state,indeed_job_postings_index\n" +
		"2031-02-27,oh,90\n2031-02-28,oh,91.01\n2031-02-28,in,50\n2031-03-01,oh,92\n"
	nationDays = "date,jobcountry,indeed_job_postings_index_SA,indeed_job_postings_index_NSA,variable\n" +
		"2031-02-28,US,100,101,total postings\n2031-02-28,US,7,8,new postings\n2031-04-01,US,103,104,total postings\n"
)

func TestPostingsIndexJoinsTheDailyFilesOfAStateAndTheNation(t *testing.T) {
	state, nation := File{"state.csv", []byte(stateDays)}, File{"us.csv", []byte(nationDays)}
	want := indexHead + trimIndent(`
	2031-02,90.51,100,2
	2031-03,92,,1
	2031-04,,103,
	`)
	for _, files := range [][]File{{state, nation}, {nation, state}} {
		result := mustImport(t, hub{}, "postings-index", Options{Areas: []string{"39"}}, files...)
		equal(t, files[0].Name+" first", written(t, result, "data/postings_index.csv"), want)
	}
}

func TestPostingsIndexRefusesFilesThatDisagree(t *testing.T) {
	other := strings.Replace(stateDays, "91.01", "95", 1)
	_, ok, findings := importInto(t, hub{}, "postings-index", Options{Areas: []string{"39"}}, File{"one.csv", []byte(stateDays)}, File{"two.csv", []byte(other)})
	if all := strings.Join(findings, "\n"); ok || !strings.Contains(all, "two.csv:3:1: error: a second row for 2031-02; the first is at one.csv:3:1 [duplicate-row]") {
		t.Errorf("ok %v:\n%s", ok, all)
	}
}

func TestPostingsIndexRefuses(t *testing.T) {
	ohio := []string{"39"}
	checkRefusals(t, "postings-index", []refusal{
		{"a state that nobody names", nil, stateDays, `
		a_2031.csv:1:1: error: the file holds many states, and the table has one [area-unknown] hint: name the state by its FIPS code with --areas, such as --areas=39`},
		{"a day twice", ohio, strings.Replace(stateDays, "28,in", "27,oh", 1), `
		a_2031.csv:4:1: error: a second row for 2031-02-27 [duplicate-row]`},
		{"no day", ohio, "date,state,indeed_job_postings_index\n3/1/2031,oh,92\n", `
		a_2031.csv:2:1: error: "3/1/2031" is no date, such as 2020-02-01 [bad-date]`},
		{"no index", ohio, "date,state,indeed_job_postings_index\n2031-03-01,oh,none\n", `
		a_2031.csv:2:15: error: "none" is no index [bad-number]`},
		{"two states in months", nil, "month,a_index,b_index,us_index_sa,a_days\n2031-03,1,2,3,31\n", `
		a_2031.csv:1:1: error: not one heading ends in _index, so the state's column is not known [wrong-release]`},
	})
}
