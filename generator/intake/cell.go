package intake

import (
	"math"
	"math/big"
	"regexp"
	"strings"
	"unicode"

	"sectorhub/generator/kit/source"
)

// nation is the area code of the United States in our tables.
const nation = "US"

var (
	plainNumber = regexp.MustCompile(`^-?(\d{1,15}|\d{1,3}(,\d{3}){1,5})?(\.\d{1,18})?(e[+-]?\d{1,2})?$`)
	occupation  = regexp.MustCompile(`^\d\d-\d{4}$`)
)

// Quantity says how a number of the official file becomes one of ours.
type Quantity struct {
	Field    string
	Column   string
	Scale    int  // powers of ten: 3 for thousands, -2 for percentages
	Decimals int  // kept; more are rounded, half away from zero
	Whole    bool // the file's number times the scale is a whole one, or it is a fault
}

// text is a field's cell with its spaces tidied; "" when the file has no such
// column.
func (in *Reading) text(record source.Record, field string) string {
	cell := in.header.index(field)
	if cell < 0 || cell >= len(record.Cells) {
		return ""
	}
	return tidy(record.Cells[cell])
}

// needed are the texts of fields that may not be empty; whose is put before a
// field's name: "occupation's ".
func (in *Reading) needed(record source.Record, whose string, fields ...string) (cells []string, ok bool) {
	ok = true
	for _, field := range fields {
		text := in.text(record, field)
		if text == "" {
			in.bad(record, field, "missing-value", "the %s%s is empty", whose, field)
			ok = false
		}
		cells = append(cells, text)
	}
	return cells, ok
}

func tidy(text string) string {
	if !strings.ContainsFunc(text, unicode.IsSpace) {
		return text
	}
	return strings.Join(strings.Fields(text), " ")
}

// number is a field's number in our unit, or one of the marks that the
// description of our column explains, as published.
func (in *Reading) number(record source.Record, q Quantity) (string, bool) {
	return in.figure(record, q, in.text(record, q.Field))
}

func (in *Reading) figure(record source.Record, q Quantity, text string) (string, bool) {
	column, _ := in.description.Column(q.Column)
	if _, isMark := column.Missing[text]; isMark {
		return text, true
	}
	value, ok := parseNumber(text)
	if !ok {
		in.bad(record, q.Field, "bad-number", "%q is neither a number nor a mark that the description of %s explains", text, q.Column)
		return "", false
	}
	value.Mul(value, tenTo(q.Scale))
	if q.Whole && !value.IsInt() {
		in.bad(record, q.Field, "bad-number", "%q is not a whole number", text)
		return "", false
	}
	if outside(value, column) {
		in.bad(record, q.Field, "out-of-range", "%q is outside what the description of %s allows", text, q.Column)
		return "", false
	}
	return decimal(value, q.Decimals), true
}

// outside compares a value with the column's bounds. No count of people or
// dollars has more digits than a whole number holds exactly.
func outside(value *big.Rat, column source.Column) bool {
	number, _ := value.Float64()
	return column.Min != nil && number < *column.Min || column.Max != nil && number > *column.Max ||
		math.Abs(number) > 1<<53
}

// numbers reads all quantities of a row, so that every fault is reported.
func (in *Reading) numbers(record source.Record, quantities []Quantity) (cells []string, ok bool) {
	ok = true
	for _, q := range quantities {
		cell, good := in.number(record, q)
		cells, ok = append(cells, cell), ok && good
	}
	return cells, ok
}

// code is an occupation's code in the Standard Occupational Classification.
func (in *Reading) code(record source.Record) (string, bool) {
	code := in.text(record, "code")
	if !occupation.MatchString(code) {
		in.bad(record, "code", "bad-code", "%q is no occupation code, such as 29-1141", code)
		return "", false
	}
	return code, true
}

// title is an occupation's name, without footnote marks.
func (in *Reading) title(record source.Record) (string, bool) {
	title := tidy(footnoteMark.ReplaceAllString(in.text(record, "title"), ""))
	if title == "" {
		in.bad(record, "title", "missing-value", "the occupation has no title")
	}
	return title, title != ""
}

func parseNumber(text string) (*big.Rat, bool) {
	text = strings.ToLower(strings.ReplaceAll(text, "\u2212", "-"))
	if !plainNumber.MatchString(text) || !strings.ContainsAny(text, "0123456789") {
		return nil, false
	}
	return new(big.Rat).SetString(strings.ReplaceAll(text, ",", ""))
}

func tenTo(power int) *big.Rat {
	n := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(power, -power))), nil)
	if power < 0 {
		return new(big.Rat).SetFrac(big.NewInt(1), n)
	}
	return new(big.Rat).SetInt(n)
}

// decimal prints a number exactly, without zeros that say nothing.
func decimal(value *big.Rat, decimals int) string {
	text := value.FloatString(decimals)
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	if text == "-0" {
		return "0"
	}
	return text
}

// area is a state's FIPS code or an area's, or US for the nation.
func areaCode(code string) string {
	switch code {
	case "99", "0", "00", nation:
		return nation
	}
	if len(code) == 1 {
		return "0" + code
	}
	return code
}
