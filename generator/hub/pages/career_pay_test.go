package pages

import (
	"os"
	"strings"
	"testing"
)

func TestPayChartComparesTheEndsWithTheMiddleOfAllJobs(t *testing.T) {
	data, err := os.ReadFile("../../testdata/hub/data/wages.csv")
	if err != nil {
		t.Fatal(err)
	}
	known := strings.Replace(string(data), "60000,#,", "60000,80000,", 1)
	for _, test := range []struct{ name, wages, want string }{
		{"all three known", known, "One in ten earns less than $30,000 and one in ten more than $80,000. The middle of all jobs is $40,000. "},
		{"a top code", string(data), "The middle is $52,000, and that of all jobs is $40,000. "},
		{"no middle of all jobs", strings.Replace(known, "20000,30000,40000,60000,90000", "20000,30000,*,60000,90000", 1), "Boat Builders: $52,000. No figure for All jobs in Lakeland "},
	} {
		pages, findings := changedHub(t, map[string]string{"data/wages.csv": test.wages})
		pay := pages["/careers/boat-builders/"].View.(careerView).Pay
		if !strings.HasPrefix(pay.Sentence, test.want) {
			t.Errorf("%s: %s %v", test.name, pay.Sentence, findings)
		}
	}
}
