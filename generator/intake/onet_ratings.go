package intake

import (
	"slices"

	"sectorhub/generator/kit/source"
)

// element is something that every occupation is rated by, and its column in our
// table. Files are read by its id, as names change more often.
type element struct{ id, column string }

var onetInterests = ratings("data/onet_interests.csv", "what kind of interests an occupation suits", "OI",
	[]string{"1.B.1."}, interestElements)

var onetSkills = ratings("data/onet_skills.csv", "how important each skill is to an occupation", "IM",
	[]string{"2.A.", "2.B."}, skillElements)

var onetKnowledge = ratings("data/onet_knowledge.csv", "how important each field of knowledge is to an occupation", "IM",
	[]string{"2.C."}, knowledgeElements)

// ratings is a table with an occupation in each row and an element in each
// column, of files with a row for each of both.
func ratings(table, brings, scale string, begins []string, elements []element) Release {
	columns := []string{"onet_code"}
	for _, e := range elements {
		columns = append(columns, e.column)
	}
	return Release{
		Table:   table,
		Brings:  brings,
		Columns: columns,
		Sign:    Sign{"element", begins},
		Layout: []Field{
			onetCodeField,
			{Name: "element", Headings: []string{"Element ID"}},
			{Name: "name", Headings: []string{"Element Name"}},
			{Name: "scale", Headings: []string{"Scale ID"}},
			{Name: "value", Headings: []string{"Data Value"}},
			{Name: "suppress", Headings: []string{"Recommend Suppress"}, Optional: true},
		},
		Read: func(in *Reading) { in.ratings(scale, elements) },
	}
}

// rated is an occupation's row while it is filled.
type rated struct {
	first source.Record // where it begins
	cells []string
}

func (in *Reading) ratings(scale string, elements []element) {
	var rows []rated
	at := map[string]int{}
	for record := range in.all() {
		index, ok := in.element(record, scale, elements)
		if !ok {
			continue
		}
		code, goodCode := in.onetCode(record, "code")
		value, goodValue := in.rating(record, elements[index].column)
		if !goodCode || !goodValue {
			continue
		}
		row, known := at[code]
		if !known {
			row = len(rows)
			at[code] = row
			rows = append(rows, rated{source.Record{Line: record.Line}, append([]string{code}, make([]string, len(elements))...)})
		}
		if rows[row].cells[1+index] != "" {
			in.bad(record, "element", "duplicate-row", "a second rating of %s for %s", in.text(record, "name"), code)
			continue
		}
		rows[row].cells[1+index] = value
	}
	for _, row := range rows {
		in.put(row.first, row.cells)
	}
}

// element is the one that a row rates, unless the row is of another scale or of
// an element that the table has no column for.
func (in *Reading) element(record source.Record, scale string, elements []element) (index int, ok bool) {
	if in.text(record, "scale") != scale {
		in.passed["of scales other than "+scale]++
		return 0, false
	}
	id := in.text(record, "element")
	index = slices.IndexFunc(elements, func(e element) bool { return e.id == id })
	if index < 0 {
		in.passed["of an element that the table has no column for: "+id+" "+in.text(record, "name")]++
		return 0, false
	}
	return index, true
}

// suppressed marks a rating that its publisher advises not to use.
const suppressed = "*"

func (in *Reading) rating(record source.Record, column string) (string, bool) {
	value, ok := in.number(record, Quantity{Field: "value", Column: column, Decimals: 2})
	switch flag := in.text(record, "suppress"); flag {
	case "Y":
		return suppressed, ok
	case "N", "", "n/a":
		return value, ok
	default:
		in.bad(record, "suppress", "unknown-value", "%q does not say whether to suppress the rating; there are Y, N and the empty cell", flag)
		return "", false
	}
}
