package catalog

import (
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/source"
)

// The tables of the O*NET database, and the import that fills them.
const (
	JobZonesTable   = "onet_job_zones"
	InterestsTable  = "onet_interests"
	SkillsTable     = "onet_skills"
	KnowledgeTable  = "onet_knowledge"
	TitlesTable     = "onet_titles"
	RelatedTable    = "onet_related"
	TechnologyTable = "onet_technology"

	onetRelease = "onet"
	onetColumn  = "onet_code" // the codes, in each of its tables
)

// Profile is what O*NET says of an occupation. Where the database knows several
// occupations that the wage table joins into one, a figure is their mean.
type Profile struct {
	JobZone      figure.Figure // 1 to 5: how much preparation
	Interests    Scores        // the highest first
	Skills       Scores
	Knowledge    Scores
	Technologies []Technology
	Titles       []string      // other names that people reported
	Related      []*Occupation // the nearest first
	Members      []string      // the O*NET codes it stands for
}

// Scores are the ratings of one kind.
type Scores struct {
	All    []Scored      // the highest first; of two equals, in the table's order
	Absent figure.Figure // why there are none
}

// Scored is a rating of one interest, skill or field.
type Scored struct {
	ID     string // the table's column: "reading_comprehension"
	Figure figure.Figure
}

// Technology is a tool or a program that workers use.
type Technology struct {
	Name, Category string
	InDemand       bool // postings for the occupation often ask for it
	General        bool // about as many kinds of work as any list it
	Pos            diag.Pos
}

// profiles are the rows of the O*NET tables.
type profiles map[string]onetTable

// onetTable is one O*NET table, its rows by occupation in the table's order.
type onetTable struct {
	dataset *Dataset
	rows    map[*Occupation][]source.Row
	ratings []string       // its columns of ratings
	listed  map[string]int // technologies with the codes that list them
	most    int            // of listed
}

func readProfiles(c *Catalog, report *diag.Report) profiles {
	p := profiles{}
	for _, table := range []struct {
		id      string
		columns []string
	}{
		{JobZonesTable, []string{"job_zone"}}, {InterestsTable, nil}, {SkillsTable, nil}, {KnowledgeTable, nil},
		{TitlesTable, []string{"title", "shown"}}, {RelatedTable, []string{"related", "rank"}},
		{TechnologyTable, []string{"technology", "category", "hot", "in_demand"}},
	} {
		p[table.id] = readOnet(c, table.id, append(table.columns, onetColumn), report)
	}
	return p
}

// readOnet parts the rows of a table among the occupations.
func readOnet(c *Catalog, id string, columns []string, report *diag.Report) onetTable {
	d := c.Dataset(id)
	if d == nil || !d.Table.Require(report, columns...) {
		return onetTable{}
	}
	t := onetTable{dataset: d, rows: make(map[*Occupation][]source.Row, len(c.Occupations))}
	var code string
	var o *Occupation
	for row := range d.Table.Rows() {
		if next := row.Text(onetColumn); next != code { // rows of one code stand together
			code, o = next, c.codes.occupation(next)
		}
		if o != nil {
			t.rows[o] = append(t.rows[o], row)
		}
	}
	if id == TechnologyTable {
		t.listed = map[string]int{}
		for row := range d.Table.Rows() {
			name := row.Text("technology")
			t.listed[name]++
			t.most = max(t.most, t.listed[name])
		}
	}
	for _, column := range d.Table.Columns {
		if described, ok := d.Table.Description.Column(column); ok && described.Type == "decimal" {
			t.ratings = append(t.ratings, column)
		}
	}
	c.codes.reportUnjoined(d, onetColumn, report)
	return t
}

// Profile is what O*NET says of the occupation.
func (o *Occupation) Profile() Profile {
	p := o.tables.catalog.profiles
	return Profile{
		JobZone:      p[JobZonesTable].rating(o, "job_zone"),
		Interests:    p[InterestsTable].scores(o),
		Skills:       p[SkillsTable].scores(o),
		Knowledge:    p[KnowledgeTable].scores(o),
		Technologies: p[TechnologyTable].technologies(o),
		Titles:       p[TitlesTable].titles(o),
		Related:      o.Related(),
		Members:      o.tables.catalog.memberCodes(o),
	}
}

// Related are the occupations that O*NET finds nearest, the nearest first: a
// part of the profile.
func (o *Occupation) Related() []*Occupation {
	return o.tables.catalog.profiles[RelatedTable].related(o)
}
