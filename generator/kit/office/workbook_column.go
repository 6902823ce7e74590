package office

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

func cellName(letter string, row int) string { return letter + strconv.Itoa(row) }

// clip keeps what a program shows of a hint.
func clip(text string, most int) string {
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	return string(runes[:most-1]) + "…"
}

func (c Column) width() float64 {
	switch {
	case c.Width > 0:
		return c.Width
	case c.Kind == Text, c.Kind == "":
		return 28
	}
	return 16
}

func (c Column) style() excelize.Style {
	style := excelize.Style{Border: cellBorders, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}}
	format := map[ColumnKind]string{Date: "yyyy-mm-dd", Number: "#,##0.##", Dollars: "$#,##0", Share: "0.0%"}[c.Kind]
	if format != "" {
		style.CustomNumFmt = &format
	}
	return style
}

// mostInline is how much of a list of choices a rule can hold.
const mostInline = 255

// validate says what a column's cells take; false when they take anything.
func (c Column) validate(rule *excelize.DataValidation) bool {
	title, say := clip(c.Title, 32), ""
	switch c.Kind {
	case Choice:
		if len(strings.Join(c.Choices, ",")) > mostInline || rule.SetDropList(c.Choices) != nil {
			return false
		}
		say = "Choose one of the list."
	case Date:
		rule.Type, rule.Operator, rule.Formula1 = "date", "greaterThan", "36526" // 2000-01-01
		say = "Write a date, such as 2027-01-28."
	case Number, Dollars:
		rule.Type, rule.Operator, rule.Formula1 = "decimal", "greaterThanOrEqual", "0"
		say = "Write a number that is not below zero."
	case Share:
		rule.Type, rule.Operator, rule.Formula1, rule.Formula2 = "decimal", "between", "0", "1"
		say = "Write a share between 0 and 100 percent."
	default:
		return false
	}
	rule.SetError(excelize.DataValidationErrorStyleStop, title, say)
	return true
}
