package source

import (
	"bytes"
	"strconv"
	"strings"
	"time"

	"sectorhub/generator/kit/diag"
)

// rowChecker looks at every cell of a table once.
type rowChecker struct {
	table  *Table
	checks []cellCheck // one for each column of the file
	faults faults
	unique *uniqueRows
}

// cellCheck is what a column's description asks of a cell.
type cellCheck struct {
	Column
	described bool
	values    map[string]bool
}

func (t *Table) checkRows(r *diag.Report) {
	c := rowChecker{table: t, faults: faults{report: r}}
	for _, name := range t.Columns {
		column, ok := t.Description.Column(name)
		check := cellCheck{Column: column, described: ok}
		if len(column.Values) > 0 {
			check.values = map[string]bool{}
			for _, value := range column.Values {
				check.values[value] = true
			}
		}
		c.checks = append(c.checks, check)
	}
	c.unique = newUniqueRows(t)
	var cells []span
	for index := 1; index < len(t.grid.rows); index++ {
		row := t.grid.row(index)
		cells = split(row, cells[:0])
		c.checkRow(index, row, cells)
	}
	c.faults.reportRest()
}

func (c *rowChecker) checkRow(index int, row []byte, cells []span) {
	if len(cells) != len(c.checks) {
		at := func() diag.Pos { return c.table.grid.pos(index, -1) }
		c.faults.add(at, "ragged-row", "the row", "has "+plural(len(cells), "cell")+" instead of "+itoa(len(c.checks))).
			Hint("the first line has %s: add or remove commas; put a text with commas in quotation marks", plural(len(c.checks), "column"))
		return
	}
	for i, cell := range cells {
		if c.checks[i].described {
			c.checkCell(index, i, unquote(row[cell.from:cell.to]))
		}
	}
	c.unique.check(index, row, cells, &c.faults)
}

func (c *rowChecker) checkCell(index, column int, cell []byte) {
	check := &c.checks[column]
	if _, ok := check.Missing[string(cell)]; ok {
		return
	}
	if len(cell) == 0 {
		if check.Required {
			c.fault(index, column, "missing-value", "is empty").Hint("%s", check.emptyHint())
		}
		return
	}
	if rule, what, hint := check.fault(cell); rule != "" {
		c.fault(index, column, rule, what).Hint("%s", hint)
	}
}

func (c *rowChecker) fault(index, column int, rule, what string) draft {
	at := func() diag.Pos { return c.table.grid.pos(index, column) }
	return c.faults.add(at, rule, c.checks[column].Name, what)
}

func (c *cellCheck) emptyHint() string {
	if len(c.Missing) == 0 {
		return "write the value, or say in the description what an empty cell means: missing"
	}
	return "write the value, or the mark that says why it is missing: " + c.marks()
}

// marks lists a column's marks for a hint.
func (c *cellCheck) marks() string {
	var all []string
	for _, mark := range sortedKeys(c.Missing) {
		all = append(all, orElse(mark, "an empty cell"))
	}
	return strings.Join(all, ", ")
}

// fault says what is wrong with a cell that is not empty; rule is "" when
// nothing is.
func (c *cellCheck) fault(cell []byte) (rule, what, hint string) {
	if c.values != nil && !c.values[string(cell)] {
		return "unknown-value", "cannot be " + quoted(cell), didYouMean(string(cell), c.Values, "write one of")
	}
	switch c.Type {
	case "integer", "decimal":
		return c.numberFault(cell)
	case "date":
		if _, err := time.Parse(time.DateOnly, string(cell)); err != nil {
			return "bad-date", "is " + quoted(cell) + ", which is no date", dateHint(string(cell))
		}
	case "boolean":
		if text := string(cell); text != "true" && text != "false" {
			return "unknown-value", "cannot be " + quoted(cell), "write true or false"
		}
	case "code":
		if len(bytes.TrimSpace(cell)) != len(cell) {
			return "unknown-value", "is " + quoted(cell) + ", with a space around it", "remove the space"
		}
	}
	return "", "", ""
}

func (c *cellCheck) numberFault(cell []byte) (rule, what, hint string) {
	number, ok := parseDecimal(string(cell))
	if !ok {
		return "bad-number", "is " + quoted(cell) + ", which is no number", c.numberHint(string(cell))
	}
	if c.Type == "integer" {
		if _, err := strconv.ParseInt(string(cell), 10, 64); err != nil {
			return "bad-number", "is " + quoted(cell) + ", which is no whole number", "write digits only, or describe the column as decimal"
		}
	}
	if c.Min != nil && number < *c.Min {
		return "out-of-range", "is " + string(cell) + "; " + decimal(*c.Min) + " is the least", "mend the number, or min in the description"
	}
	if c.Max != nil && number > *c.Max {
		return "out-of-range", "is " + string(cell) + "; " + decimal(*c.Max) + " is the most", "mend the number, or max in the description"
	}
	return "", "", ""
}

// numberHint gives the number that was probably meant.
func (c *cellCheck) numberHint(cell string) string {
	bare := strings.NewReplacer(",", "", " ", "", "$", "", "\u00a0", "").Replace(cell)
	if share, ok := strings.CutSuffix(bare, "%"); ok {
		if number, ok := parseDecimal(share); ok {
			return "write percent as a fraction of one: " + decimal(number/100)
		}
	}
	if _, ok := parseDecimal(bare); ok {
		return "write it without commas, spaces or signs: " + bare
	}
	if len(c.Missing) > 0 {
		return "write digits only, or one of the marks for a missing value: " + c.marks()
	}
	return "write digits only; to mark a missing value, describe the mark under missing in the table's .yaml"
}

func dateHint(cell string) string {
	if date, ok := otherDate(cell); ok {
		return "write " + date.Format(time.DateOnly)
	}
	return "write year, month and day: 2026-11-21"
}

func quoted(cell []byte) string     { return strconv.Quote(clip(string(cell))) }
func decimal(number float64) string { return strconv.FormatFloat(number, 'f', -1, 64) }
func itoa(number int) string        { return strconv.Itoa(number) }

func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

func plural(count int, noun string) string {
	if count == 1 {
		return "1 " + noun
	}
	return itoa(count) + " " + noun + "s"
}
