package intake

import (
	"iter"
	"path"
	"regexp"
	"slices"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// ipeds reads the directory of colleges and schools, and the awards that they
// gave in a year by program.
var ipeds = Release{
	Name:      "ipeds",
	Title:     "Integrated Postsecondary Education Data System: institutions (HD) and completions (C_A)",
	Publisher: "U.S. Department of Education, National Center for Education Statistics",
	Link:      "https://nces.ed.gov/ipeds/datacenter/DataFiles.aspx",
	Brings:    "colleges and schools, and their graduates by program",
	Named:     "hd2024.csv",
	Members:   []Release{institutions, completions},
}

const institutionsTable = "data/institutions.csv"

var (
	directoryName   = regexp.MustCompile(`(?i)(?:^|[^a-z])hd(20\d\d)(?:\D|$)`)
	completionsName = regexp.MustCompile(`(?i)(?:^|[^a-z])c(20\d\d)_a(?:[^a-z]|$)`)
	unitID          = regexp.MustCompile(`^\d{6}$`)
)

// directoryYears finds the year in names such as hd2024.csv.
func directoryYears(names []string, _ iter.Seq[[]string]) []string {
	var found []string
	for _, name := range names {
		if match := directoryName.FindStringSubmatch(path.Base(name)); match != nil {
			found = addOnce(found, match[1])
		}
	}
	slices.Sort(found)
	return found
}

// yearOfAwards is the one in the file's name: no row tells it.
func (in *Reading) yearOfAwards() (string, bool) {
	if match := completionsName.FindStringSubmatch(path.Base(in.file.Name)); match != nil {
		return match[1], true
	}
	if found := yearsInName(in.file.Name); len(found) == 1 {
		return found[0], true
	}
	in.untold("year-unknown", "neither its rows nor its name tell the year of these awards",
		"give it the agency's name again, such as c2024_a.csv")
	return "", false
}

// ourInstitutions are those of the directory, when areas are asked for: a file
// of completions does not tell where an institution lies.
func (in *Reading) ourInstitutions() (known map[string]bool, ok bool) {
	if len(in.options.Areas) == 0 {
		return nil, true
	}
	known = map[string]bool{}
	for id := range in.directory() {
		known[id] = true
	}
	if len(known) == 0 {
		in.untold("area-unknown", "completions do not tell the area of an institution, and the hub has no "+institutionsTable,
			"import the directory with it or before it, such as hd2024.csv")
	}
	return known, len(known) > 0
}

// directory yields the institutions that this import found, or the hub's.
func (in *Reading) directory() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, file := range in.options.made {
			if file.Name == institutionsTable {
				in.madeInstitutions(file, yield)
				return
			}
		}
		// Its faults are no matter here: check tells them.
		var unsaid diag.Report
		if !in.tree.Exists(institutionsTable) {
			return
		}
		table, ok := in.tree.Table(institutionsTable, &unsaid)
		if !ok || !table.Require(&unsaid, "institution") {
			return
		}
		for row := range table.Rows() {
			if !yield(row.Text("institution")) {
				return
			}
		}
	}
}

func (in *Reading) madeInstitutions(file File, yield func(string) bool) {
	records, err := source.ReadRecords(file.Name, file.Data)
	if err != nil {
		return
	}
	for record := range records.Rows() {
		if !yield(record.Cells[0]) {
			return
		}
	}
}
