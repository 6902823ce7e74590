package catalog

import (
	"cmp"
	"slices"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/slug"
	"sectorhub/generator/kit/source"
)

// The tables of programs, by the Classification of Instructional Programs.
const (
	ProgramsTable           = "programs"
	ProgramOccupationsTable = "program_occupations"
)

// How many characters of a program's code name its division and its family.
const (
	divisionDigits = len("48")
	familyDigits   = len("48.05")
)

// Division is a field of study: the first two digits of the codes.
type Division struct {
	Code, Title string
	Families    []*Family // by code
}

// Family is a group of programs that share four digits, with awards in the
// newest years: what a page tells of.
type Family struct {
	Code, Title, Slug string
	Division          *Division
	Programs          []*Program   // by code, those with awards in any year
	Completions       []Completion // by program, institution, year and award
	Pos               diag.Pos     // its row among the titles, else its first awards
}

// Program is a program by its six digits.
type Program struct {
	Code, Title string // its code stands for a title that no table has
	Family      *Family
	Links       []ProgramLink // by occupation, each once
}

// ProgramLink says that a program leads to an occupation.
type ProgramLink struct {
	Occupation *Occupation
	From       []diag.Pos // its rows: several codes may mean one occupation
}

// programIndex is what is known of programs while they are read.
type programIndex struct {
	titles    map[string]source.Row // of all levels, by code
	programs  map[string]*Program
	families  map[string]*Family
	divisions map[string]*Division
}

func readProgramTitles(c *Catalog, report *diag.Report) *programIndex {
	index := &programIndex{map[string]source.Row{}, map[string]*Program{}, map[string]*Family{}, map[string]*Division{}}
	titles := c.Dataset(ProgramsTable)
	if titles == nil || !titles.Table.Require(report, "program", "title") {
		return index
	}
	for row := range titles.Table.Rows() {
		index.titles[row.Text("program")] = row
	}
	return index
}

// title is what the table calls a code, which stands for itself without a row.
func (i *programIndex) title(code string) string {
	if row, ok := i.titles[code]; ok {
		return row.Text("title")
	}
	return code
}

// program is the program with this code, made when it is first asked for; nil
// for a code that is too short to have a family.
func (i *programIndex) program(code string, first diag.Pos) *Program {
	if p, ok := i.programs[code]; ok {
		return p
	}
	if len(code) <= familyDigits {
		return nil
	}
	f := i.family(code[:familyDigits], first)
	p := &Program{Code: code, Title: i.title(code), Family: f}
	f.Programs = append(f.Programs, p)
	i.programs[code] = p
	return p
}

func (i *programIndex) family(code string, first diag.Pos) *Family {
	if f, ok := i.families[code]; ok {
		return f
	}
	division := code[:divisionDigits]
	if i.divisions[division] == nil {
		i.divisions[division] = &Division{Code: division, Title: i.title(division)}
	}
	f := &Family{Code: code, Title: i.title(code), Division: i.divisions[division], Pos: first}
	if row, ok := i.titles[code]; ok {
		f.Pos = row.Pos("title")
	}
	i.families[code] = f
	return f
}

// settled are the families with awards in the newest years, each with its
// address. A family without a title takes that of its first program.
func (i *programIndex) settled(newest []string) []*Family {
	var families []*Family
	for _, f := range i.families {
		if awardedIn(newest, slices.Values(f.Completions)) {
			families = append(families, f)
		}
	}
	slices.SortFunc(families, func(a, b *Family) int { return cmp.Compare(a.Code, b.Code) })
	taken := map[string]bool{}
	for _, f := range families {
		slices.SortFunc(f.Programs, func(a, b *Program) int { return cmp.Compare(a.Code, b.Code) })
		if f.Title == f.Code {
			f.Title = f.Programs[0].Title
		}
		f.Slug = ownSlug(slug.Of(f.Title), f.Code, taken)
		f.Division.Families = append(f.Division.Families, f)
	}
	return families
}

// ownSlug is an address that no other has: a second one gets the code.
func ownSlug(wanted, code string, taken map[string]bool) string {
	if wanted == "" || taken[wanted] {
		wanted = slug.Of(wanted + " " + code)
	}
	taken[wanted] = true
	return wanted
}

// joinOccupations tells each program which occupations it leads to. A code that
// means no occupation of the hub's area leads nowhere.
func (i *programIndex) joinOccupations(c *Catalog, report *diag.Report) {
	crosswalk := c.Dataset(ProgramOccupationsTable)
	if crosswalk == nil || !crosswalk.Table.Require(report, "program", "occupation") {
		return
	}
	for row := range crosswalk.Table.Rows() {
		program := i.programs[row.Text("program")]
		if program == nil {
			continue // no one was awarded it
		}
		if o := c.OccupationBySOC(row.Text("occupation")); o != nil {
			program.link(o, row.Pos("occupation"))
		}
	}
	for _, p := range i.programs {
		slices.SortFunc(p.Links, func(a, b ProgramLink) int { return cmp.Compare(a.Occupation.Code, b.Occupation.Code) })
	}
}

func (p *Program) link(o *Occupation, from diag.Pos) {
	for n := range p.Links {
		if p.Links[n].Occupation == o {
			p.Links[n].From = append(p.Links[n].From, from)
			return
		}
	}
	p.Links = append(p.Links, ProgramLink{o, []diag.Pos{from}})
}

// Family returns the family with this code, nil when it has no awards.
func (c *Catalog) Family(code string) *Family {
	at, ok := slices.BinarySearchFunc(c.Families, code, func(f *Family, code string) int { return cmp.Compare(f.Code, code) })
	if !ok {
		return nil
	}
	return c.Families[at]
}
