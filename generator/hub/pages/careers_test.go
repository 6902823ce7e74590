package pages

import (
	"strings"
	"testing"
)

// TestGroupsWithoutRowsStayApart reads two occupations whose major groups the
// release leaves out.
func TestGroupsWithoutRowsStayApart(t *testing.T) {
	pages, findings := changedHub(t, map[string]string{"data/wages.csv": `area,occupation,title,level,jobs,annual_mean,annual_p10,annual_p25,annual_median,annual_p75,annual_p90,hourly_median,pay_basis
77,29-1141,Ship Nurses,detailed,120,52000,30000,40000,52000,60000,#,25.00,both
77,51-2011,Boat Builders,detailed,120,52000,30000,40000,52000,60000,#,25.00,both
`})
	page := pages["/careers/"]
	if page == nil {
		t.Fatalf("no careers; findings %v", findings)
	}
	var titles []string
	for _, group := range page.View.(careersView).Groups {
		titles = append(titles, group.Title+" "+group.ID)
	}
	if got := strings.Join(titles, ", "); got != "29-0000 29-0000, 51-0000 51-0000" {
		t.Errorf("groups %s", got)
	}
}
