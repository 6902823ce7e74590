package intake

import (
	"iter"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// oflc reads the wages by area that the Office of Foreign Labor Certification
// publishes, as the archive unpacks (ALC_Export.csv and Geography.csv) or in an
// extract that says how many areas have the same values.
var oflc = Release{
	Name:      "oflc",
	Title:     "OFLC wage data",
	Publisher: "U.S. Department of Labor, Office of Foreign Labor Certification",
	Link:      "https://flag.dol.gov/wage-data/wage-data-downloads",
	Brings:    "pay by area within a state",
	Named:     "OFLC_Wages_2025-26/ALC_Export.csv",
	Vintage:   wageYear,
	// The areas come first: they tell which wages are a state's.
	Members: []Release{wageAreas, areaWages},
}

var wagesFrom = regexp.MustCompile(`(20\d\d)[-_](?:20)?(\d\d)(?:\D|$)`)

// wageYear is told by the nearest part of a file's name that has two years, as
// in OFLC_Wages_2025-26. Wages hold from July to June.
func wageYear(names []string, _ iter.Seq[[]string]) []string {
	var found []string
	for _, name := range names {
		parts := strings.Split(path.Clean(name), "/")
		for _, part := range slices.Backward(parts) {
			match := wagesFrom.FindStringSubmatch(part)
			if match == nil {
				continue
			}
			from, _ := strconv.Atoi(match[1])
			if to := strconv.Itoa(from + 1); strings.HasSuffix(to, match[2]) {
				found = append(found, "July "+match[1]+" to June "+to)
				break
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}
