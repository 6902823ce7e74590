package intake

import (
	"math/big"
	"slices"
	"strconv"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// laus reads the Local Area Unemployment Statistics: the annual averages of
// counties as the agency publishes them, the same as the Economic Research
// Service puts them together with a column for each year, and a state's months.
var laus = Release{
	Name:      "laus",
	Table:     "data/labor_force.csv",
	Title:     "Local Area Unemployment Statistics",
	Publisher: "U.S. Bureau of Labor Statistics",
	Link:      "https://www.bls.gov/lau/tables.htm",
	Brings:    "labor force and unemployment of the state and its counties",
	Columns:   []string{"area", "year", "labor_force", "employed", "unemployed", "unemployment_rate", "basis"},
	Layout: []Field{
		{Name: "state", Headings: []string{"State FIPS Code"}},
		{Name: "county", Headings: []string{"County FIPS Code"}},
		{Name: "year", Headings: []string{"Year"}},
		{Name: "laborForce", Headings: []string{"Labor Force"}},
		{Name: "employed", Headings: []string{"Employed"}},
		{Name: "unemployed", Headings: []string{"Unemployed"}},
		{Name: "rate", Headings: []string{"Unemployment Rate (%)", "unemployment_rate_pct"}},
	},
	Shapes: [][]Field{{
		{Name: "fips", Headings: []string{"FIPS_Code"}},
		{Name: "laborForce", Headings: []string{"Civilian_labor_force_YEAR"}, Count: many},
		{Name: "employed", Headings: []string{"Employed_YEAR"}, Count: many},
		{Name: "unemployed", Headings: []string{"Unemployed_YEAR"}, Count: many},
		{Name: "rate", Headings: []string{"Unemployment_rate_YEAR"}, Count: many},
	}, {
		{Name: "year", Headings: []string{"Year"}},
		{Name: "month", Headings: []string{"Month"}},
		{Name: "laborForce", Headings: []string{"LaborForce"}},
		{Name: "employed", Headings: []string{"Employment_LAUS", "Employment"}},
	}},
	Read:    readLAUS,
	Vintage: lausPeriods,
	Dated:   true,
	Part:    []string{"area", "year", "basis"},
	States:  true,
}

// The two bases of a row.
const (
	annualAverage = "annual"
	meanOfMonths  = "mean-of-months"
)

func lausQuantities() []Quantity {
	return []Quantity{
		{Field: "laborForce", Column: "labor_force", Whole: true},
		{Field: "employed", Column: "employed", Whole: true},
		{Field: "unemployed", Column: "unemployed", Whole: true},
		{Field: "rate", Column: "unemployment_rate", Scale: -2, Decimals: 3},
	}
}

func readLAUS(in *Reading) {
	switch {
	case in.header.has("fips"):
		in.readLAUSYears()
	case in.header.has("month"):
		in.readLAUSMonths()
	default:
		in.readLAUSCounties()
	}
}

func (in *Reading) readLAUSCounties() {
	quantities := lausQuantities()
	for record := range in.all() {
		area, ok := in.place(record, "county", padded(in.text(record, "state"), 2)+padded(in.text(record, "county"), 3))
		if ok && !in.keeps(area) {
			continue
		}
		year, goodYear := in.year(record)
		figures, goodFigures := in.numbers(record, quantities)
		if ok && goodYear && goodFigures {
			in.put(record, append(append([]string{area, year}, figures...), annualAverage))
		}
	}
}

// readLAUSYears reads the file that has columns for each year.
func (in *Reading) readLAUSYears() {
	quantities, years := lausQuantities(), in.header.years["laborForce"]
	for _, q := range quantities {
		if !slices.Equal(in.header.years[q.Field], years) || slices.Contains(years, 0) {
			in.faults++
			in.report.Errorf(diag.Pos{File: in.file.Name, Line: in.header.line, Column: 1}, "bad-years",
				"the headings do not name the same years of each measure, in the same order")
			return
		}
	}
	for record := range in.all() {
		area, ok := in.place(record, "fips", padded(in.text(record, "fips"), 5))
		if !ok || !in.keeps(area) {
			continue
		}
		for i, year := range years {
			if figures, ok := in.numbersOfYear(record, quantities, i); ok {
				in.put(record, append(append([]string{area, strconv.Itoa(year)}, figures...), annualAverage))
			}
		}
	}
}

func (in *Reading) numbersOfYear(record source.Record, quantities []Quantity, at int) (cells []string, ok bool) {
	ok = true
	for _, q := range quantities {
		text := ""
		if column := in.header.columns[q.Field][at]; column < len(record.Cells) {
			text = tidy(record.Cells[column])
		}
		cell, good := in.figure(record, q, text)
		cells, ok = append(cells, cell), ok && good
	}
	return cells, ok
}

// stateYear adds up the months of a year.
type stateYear struct {
	year                 string
	months               map[string]bool
	laborForce, employed *big.Rat
	last                 source.Record
}

// readLAUSMonths makes annual means of a state's months. The file does not say
// which state by its code. A year with fewer than twelve months has no mean:
// the rest would not be like it.
func (in *Reading) readLAUSMonths() {
	if len(in.options.Areas) != 1 {
		in.faults++
		in.report.Errorf(diag.Pos{File: in.file.Name, Line: 1, Column: 1}, "area-unknown", "the file does not say the FIPS code of its state").
			Hint("name the one state with --areas, such as --areas=39")
		return
	}
	var years []*stateYear
	for record := range in.all() {
		years = in.addMonth(years, record)
	}
	if in.faults > 0 {
		return
	}
	for _, y := range years {
		if len(y.months) < 12 {
			in.passed["of a year with fewer than twelve months"] += len(y.months)
			continue
		}
		in.put(y.last, y.row(in.options.Areas[0]))
	}
}

func (in *Reading) addMonth(years []*stateYear, record source.Record) []*stateYear {
	year, ok := in.year(record)
	month, err := strconv.Atoi(in.text(record, "month"))
	if err != nil || month < 1 || month > 12 {
		in.bad(record, "month", "bad-date", "%q is no month from 1 to 12", in.text(record, "month"))
		return years
	}
	laborForce, goodForce := in.people(record, "laborForce")
	employed, goodEmployed := in.people(record, "employed")
	if !ok || !goodForce || !goodEmployed {
		return years
	}
	if employed.Cmp(laborForce) > 0 {
		in.bad(record, "employed", "out-of-range", "more people are employed than are in the labor force")
		return years
	}
	at := slices.IndexFunc(years, func(y *stateYear) bool { return y.year == year })
	if at < 0 {
		at = len(years)
		years = append(years, &stateYear{year: year, months: map[string]bool{}, laborForce: new(big.Rat), employed: new(big.Rat)})
	}
	y, key := years[at], strconv.Itoa(month)
	if y.months[key] {
		in.bad(record, "month", "duplicate-row", "a second row for month %d of %s", month, year)
		return years
	}
	y.months[key], y.last = true, record
	y.laborForce.Add(y.laborForce, laborForce)
	y.employed.Add(y.employed, employed)
	return years
}
