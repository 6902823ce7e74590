package catalog

import (
	"cmp"
	"slices"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/source"
)

// The tables of pay by local area, and the import that fills them.
const (
	AreaWagesTable = "area_wages"
	WageAreasTable = "wage_areas"

	areaWagesRelease = "oflc"
)

// WageArea is a group of counties for which pay is published.
type WageArea struct {
	ID, Name string
	Counties []*County // by name, those of the hub
	Regions  []*Region // by name, those that its counties lie in
}

// AreaWage is what an occupation pays in one area. The levels are those that
// visa rules ask for: no percentiles.
type AreaWage struct {
	Area               *WageArea
	Entry, Experienced figure.Figure // levels 1 and 4
	Borrowed           bool          // from outside the area, as far as the file says
}

// areaWages are the rows of pay, by occupation.
type areaWages struct {
	dataset *Dataset
	areas   map[string]*WageArea
	rows    map[*Occupation][]source.Row
}

func readAreaWages(c *Catalog, report *diag.Report) *areaWages {
	w := &areaWages{areas: readWageAreas(c, report), rows: map[*Occupation][]source.Row{}}
	d := c.Dataset(AreaWagesTable)
	if d == nil || !d.Table.Require(report, "area", "occupation", "unit", "level_1", "level_4", "borrowed") {
		return w
	}
	w.dataset = d
	for row := range d.Table.Rows() {
		if o := c.codes.occupation(row.Text("occupation")); o != nil && w.areas[row.Text("area")] != nil {
			w.rows[o] = append(w.rows[o], row)
		}
	}
	c.codes.reportUnjoined(d, "occupation", report)
	return w
}

func readWageAreas(c *Catalog, report *diag.Report) map[string]*WageArea {
	areas := map[string]*WageArea{}
	for row := range rowsOf(c.Dataset(WageAreasTable), report, "area", "area_name", "county") {
		id := row.Text("area")
		if areas[id] == nil {
			areas[id] = &WageArea{ID: id, Name: row.Text("area_name")}
		}
		if county := c.county(row.Text("county")); county != nil {
			areas[id].add(county)
		}
	}
	return areas
}

// add puts a county, and the region that it lies in, among the area's.
func (a *WageArea) add(county *County) {
	at, _ := slices.BinarySearchFunc(a.Counties, county, func(x, y *County) int { return cmp.Compare(x.Name, y.Name) })
	a.Counties = slices.Insert(a.Counties, at, county)
	if county.Region == nil {
		return
	}
	at, found := slices.BinarySearchFunc(a.Regions, county.Region, func(x, y *Region) int { return cmp.Compare(x.Name, y.Name) })
	if !found {
		a.Regions = slices.Insert(a.Regions, at, county.Region)
	}
}

// AreaWages is what the occupation pays in each area, by the area's name; none
// when no area publishes it.
func (o *Occupation) AreaWages() []AreaWage {
	w := o.tables.catalog.areaWages
	wages := make([]AreaWage, 0, len(w.rows[o]))
	for _, row := range o.ownRows(w.rows[o]) {
		wages = append(wages, AreaWage{
			Area: w.areas[row.Text("area")], Borrowed: row.Text("borrowed") == yes,
			Entry: paidBy(row, "level_1"), Experienced: paidBy(row, "level_4"),
		})
	}
	slices.SortStableFunc(wages, func(a, b AreaWage) int { return cmp.Compare(a.Area.Name, b.Area.Name) })
	return wages
}

// ownRows are the rows of the occupation's own code where there are any. Those
// of finer codes cannot be joined, since no one knows how many work in each: a
// single one stands for the whole, several for nothing.
func (o *Occupation) ownRows(rows []source.Row) []source.Row {
	var own []source.Row
	fine := map[string]bool{}
	for _, row := range rows {
		code := row.Text("occupation")
		fine[code] = true
		if code == o.Code {
			own = append(own, row)
		}
	}
	if len(own) == 0 && len(fine) == 1 {
		return rows
	}
	return own
}

// paidBy is a level's pay in the unit of its row.
func paidBy(row source.Row, column string) figure.Figure {
	f := row.Figure(column)
	if f.Unit = figure.DollarsPerHour; row.Text("unit") == "annual" {
		f.Unit = figure.DollarsPerYear
	}
	return f
}

// AreaWagesAbsent says why an occupation has no pay by area.
func (o *Occupation) AreaWagesAbsent() figure.Figure {
	if o.tables.catalog.areaWages.dataset == nil {
		return figure.Absent("pay by area", figure.DollarsPerHour, figure.NotLoaded, "sectorhub import "+areaWagesRelease)
	}
	if len(o.tables.catalog.areaWages.rows[o]) > 0 {
		return figure.Absent("pay by area", figure.DollarsPerHour, figure.NotComputable,
			"Pay by area is known for parts of this work only, and not how many people work in each.")
	}
	return figure.Absent("pay by area", figure.DollarsPerHour, figure.NotAvailable, "")
}
