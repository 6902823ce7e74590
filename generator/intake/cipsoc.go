package intake

import (
	"iter"
	"regexp"

	"sectorhub/generator/kit/source"
)

// cipSOC reads which occupations each program prepares for, in the view of the
// two agencies. Rows without a match on one side are kept: they say that there
// is none, which is not the same as that nobody looked.
var cipSOC = Release{
	Name:      "cip-soc",
	Table:     "data/program_occupations.csv",
	Title:     "Programs (CIP 2020) and occupations (SOC 2018): crosswalk",
	Publisher: "National Center for Education Statistics; U.S. Bureau of Labor Statistics",
	Link:      "https://nces.ed.gov/ipeds/cipcode/post3.aspx?y=56",
	Brings:    "which programs lead to which occupations",
	Columns:   []string{"program", "occupation"},
	Sheet:     "CIP-SOC",
	Layout: []Field{
		{Name: "program", Headings: []string{"CIP2020Code"}},
		{Name: "code", Headings: []string{"SOC2018Code"}},
	},
	Read:    readCIPSOC,
	Guarded: true,
	// The headings name both editions: a file of others has other headings.
	Vintage: func([]string, iter.Seq[[]string]) []string { return []string{"CIP 2020 and SOC 2018"} },
}

func readCIPSOC(in *Reading) {
	for record := range in.all() {
		program, goodProgram := in.program(record, "program")
		code, goodCode := in.code(record)
		if goodProgram && goodCode {
			in.put(record, []string{program, code})
		}
	}
}

// programNumber is a code of six digits of which a spreadsheet took zeros away.
var programNumber = regexp.MustCompile(`^(\d{1,2})(?:\.(\d{1,4}))?$`)

// program is a program's code of six digits.
func (in *Reading) program(record source.Record, field string) (string, bool) {
	match := programNumber.FindStringSubmatch(in.text(record, field))
	if match == nil {
		in.bad(record, field, "bad-code", "%q is no program code of six digits, such as 51.3801", in.text(record, field))
		return "", false
	}
	return padded(match[1], 2) + "." + (match[2] + "0000")[:4], true
}
