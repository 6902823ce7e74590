package intake

import (
	"iter"
	"math/big"
	"slices"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// yearlyFrom is where pay is of a year. No level for an hour comes near it, and
// none for a year is below it.
const yearlyFrom = 1000

func isAmount(cell string) bool {
	value, ok := parseNumber(cell)
	return ok && value.Sign() > 0
}

// rising refuses levels that fall.
func (in *Reading) rising(record source.Record, levels []string) bool {
	for i := range len(levels) - 1 {
		low, _ := parseNumber(levels[i])
		high, _ := parseNumber(levels[i+1])
		if low != nil && high != nil && low.Cmp(high) > 0 {
			in.bad(record, wageLevels()[3+i].Name, "out-of-range", "level %d, %s, is below level %d, %s", i+2, levels[i+1], i+1, levels[i])
			return false
		}
	}
	return true
}

// wageUnit is for an hour or for a year. The official file does not say it.
func (in *Reading) wageUnit(record source.Record) (string, bool) {
	if in.header.has("unit") {
		unit := in.text(record, "unit")
		if unit != "hourly" && unit != "annual" {
			in.bad(record, "unit", "unknown-value", "%q is neither hourly nor annual", unit)
			return "", false
		}
		return unit, true
	}
	for _, field := range []string{"level4", "average"} {
		if pay, ok := parseNumber(in.text(record, field)); ok && pay.Cmp(big.NewRat(yearlyFrom, 1)) >= 0 {
			return "annual", true
		}
	}
	return "hourly", true
}

// origin says whether the pay is the area's own. The official file tells from
// what ground it was drawn: 1 is the area, higher numbers are its neighbors, the
// state and the nation. In an extract without that, values that several areas
// have were borrowed; those of one area may be its own or not.
func (in *Reading) origin(record source.Record, isPaid bool) (same, borrowed string, ok bool) {
	if !in.header.has("same") {
		switch ground := in.text(record, "drawnFrom"); {
		case ground == "1":
			return "", "no", true
		case slices.Contains([]string{"2", "3", "4"}, ground):
			return "", "yes", true
		default:
			in.bad(record, "drawnFrom", "unknown-value", "%q is none of 1, 2, 3 and 4", ground)
			return "", "", false
		}
	}
	same, ok = in.number(record, Quantity{Field: "same", Column: "same_values", Whole: true})
	if count, isCount := parseNumber(same); isPaid && isCount && count.Cmp(big.NewRat(1, 1)) > 0 {
		borrowed = "yes"
	}
	return same, borrowed, ok
}

// areaCounty is a row of the table of areas.
type areaCounty struct{ area, county string }

// wageAreas yields the table of areas that this import made, or the hub's.
func (in *Reading) wageAreas() iter.Seq[areaCounty] {
	return func(yield func(areaCounty) bool) {
		for _, file := range in.options.made {
			if file.Name != wageAreasTable {
				continue
			}
			records, err := source.ReadRecords(file.Name, file.Data)
			if err != nil {
				return
			}
			for record := range records.Rows() {
				if !yield(areaCounty{record.Cells[0], record.Cells[2]}) {
					return
				}
			}
			return
		}
		if !in.tree.Exists(wageAreasTable) {
			return
		}
		// Its faults are no matter here: check tells them.
		table, ok := in.tree.Table(wageAreasTable, &diag.Report{})
		if !ok {
			return
		}
		for row := range table.Rows() {
			if !yield(areaCounty{row.Text("area"), row.Text("county")}) {
				return
			}
		}
	}
}
