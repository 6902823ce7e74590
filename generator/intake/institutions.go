package intake

import (
	"cmp"
	"net/url"
	"regexp"
	"strings"

	"sectorhub/generator/kit/source"
)

// institutions has a row for each college and school of the directory.
var institutions = Release{
	Table:  institutionsTable,
	Brings: "colleges and schools, where they are and of what kind",
	Columns: []string{"institution", "name", "city", "county", "sector", "control", "level", "website",
		"longitude", "latitude", "open"},
	Layout: []Field{
		{Name: "code", Headings: []string{"UNITID"}},
		{Name: "name", Headings: []string{"INSTNM"}},
		{Name: "city", Headings: []string{"CITY"}},
		{Name: "state", Headings: []string{"FIPS"}},
		{Name: "county", Headings: []string{"COUNTYCD"}},
		{Name: "sector", Headings: []string{"SECTOR"}},
		{Name: "control", Headings: []string{"CONTROL"}},
		{Name: "level", Headings: []string{"ICLEVEL"}},
		{Name: "website", Headings: []string{"WEBADDR"}},
		{Name: "longitude", Headings: []string{"LONGITUD"}},
		{Name: "latitude", Headings: []string{"LATITUDE"}},
		{Name: "active", Headings: []string{"CYACTIVE"}},
	},
	Read:    readInstitutions,
	Vintage: directoryYears,
	States:  true,
}

func readInstitutions(in *Reading) {
	places := []Quantity{
		{Field: "longitude", Column: "longitude", Decimals: 6},
		{Field: "latitude", Column: "latitude", Decimals: 6},
	}
	for record := range in.all() {
		state, goodState := in.matching(record, "state", stateNumber, "a state's FIPS code, such as 56")
		county, goodCounty := in.countyOf(record)
		if goodState && goodCounty && !in.keeps(cmp.Or(county, padded(state, 2))) {
			continue
		}
		unit, goodUnit := in.matching(record, "code", unitID, "an institution's number, such as 201885")
		names, goodNames := in.needed(record, "", "name", "city")
		kind, goodKind := in.kindOfInstitution(record)
		place, goodPlace := in.numbers(record, places)
		open, goodOpen := in.word(record, "active", map[string]string{"1": "yes", "2": "no", "3": "no"})
		if goodState && goodUnit && goodNames && goodCounty && goodKind && goodPlace && goodOpen {
			cells := append([]string{unit}, append(names, county)...)
			cells = append(append(cells, kind...), in.website(record))
			in.put(record, append(append(cells, place...), open))
		}
	}
}

var hostName = regexp.MustCompile(`^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$`)

// notSaid are the agency's codes for what does not apply or was not answered.
func notSaid(code string) bool { return code == "" || strings.HasPrefix(code, "-") }

// countyOf is empty for places that lie in no county.
func (in *Reading) countyOf(record source.Record) (string, bool) {
	code := in.text(record, "county")
	if notSaid(code) {
		return "", true
	}
	county := padded(code, 5)
	if !fiveDigits.MatchString(county) || strings.HasSuffix(county, "000") {
		in.bad(record, "county", "bad-code", "%q is no county's FIPS code, such as 39049", code)
		return "", false
	}
	return county, true
}

// kindOfInstitution puts words for the agency's numbers.
func (in *Reading) kindOfInstitution(record source.Record) (cells []string, ok bool) {
	sector, goodSector := in.word(record, "sector", map[string]string{
		"0": "administrative-unit",
		"1": "public-4-year", "2": "nonprofit-4-year", "3": "for-profit-4-year",
		"4": "public-2-year", "5": "nonprofit-2-year", "6": "for-profit-2-year",
		"7": "public-under-2-year", "8": "nonprofit-under-2-year", "9": "for-profit-under-2-year",
		"99": "",
	})
	control, goodControl := in.word(record, "control", map[string]string{"1": "public", "2": "nonprofit", "3": "for-profit"})
	level, goodLevel := in.word(record, "level", map[string]string{"1": "4-year", "2": "2-year", "3": "under-2-year"})
	return []string{sector, control, level}, goodSector && goodControl && goodLevel
}

// word is ours for a number of the agency's; empty where it does not say.
func (in *Reading) word(record source.Record, field string, words map[string]string) (string, bool) {
	code := in.text(record, field)
	if notSaid(code) {
		return "", true
	}
	word, ok := words[code]
	if !ok {
		in.bad(record, field, "unknown-value", "%q is no code that the agency explains for this column", code)
	}
	return word, ok
}

// website is the address with its scheme, or empty. One that cannot be a
// website is left out: the directory is not ours to mend.
func (in *Reading) website(record source.Record) string {
	text := in.text(record, "website")
	if notSaid(text) {
		return ""
	}
	address, ok := webAddress(text)
	if !ok {
		in.report.Warnf(in.pos(record.Line, "website"), "bad-website", "%q is no address of a website; the institution is taken without one", text).
			Hint("nothing is to be done here; the institution can mend its entry in the directory")
	}
	return address
}

// webAddress puts https where the address does not say it, and takes away what
// stands before the host.
func webAddress(text string) (address string, ok bool) {
	if _, rest, found := strings.Cut(text, "://"); found {
		text = strings.TrimLeft(rest, "/")
	}
	parsed, err := url.Parse("https://" + text)
	if err != nil {
		return "", false
	}
	parsed.Host, parsed.User = strings.ToLower(parsed.Host), nil
	if !hostName.MatchString(parsed.Host) {
		return "", false
	}
	if parsed.Path == "" {
		parsed.Path = "/"
	}
	return parsed.String(), true
}
