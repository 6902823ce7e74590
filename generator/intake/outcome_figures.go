package intake

import (
	"math/big"
	"strings"

	"sectorhub/generator/kit/source"
)

// Marks of figures that are kept back: a count of people that would say too
// much of each, and anything else, such as the numbers of a few firms.
const (
	fewerThanTen = "<10"
	withheldMark = "withheld"
)

var (
	ten     = big.NewRat(10, 1)
	hundred = big.NewRat(100, 1)
)

// results are the five figures of a row as the table keeps them: shares as
// fractions, counts of fewer than ten people withheld.
func (in *Reading) results(record source.Record, kind measured, known bool) (cells []string, ok bool) {
	fields := []string{"numerator", "denominator", "value", "baseline", "target"}
	values := map[string]*big.Rat{}
	ok = true
	for _, field := range fields {
		value, good := in.amount(record, field)
		values[field], ok = value, ok && good
	}
	if !ok || !known {
		return nil, false
	}
	withheld := in.saysWithheld(record, values)
	if !withheld && !in.fits(record, kind, values) {
		return nil, false
	}
	if kind.unit == "share" && !in.fractions(record, values) {
		return nil, false
	}
	if kind.counts == "people" && (withheld || in.isSmall(record, kind, values)) {
		return withheldCells(fewerThanTen, kind, values), true
	} else if withheld {
		return withheldCells(withheldMark, kind, values), true
	}
	for _, field := range fields {
		cells = append(cells, printed(values[field]))
	}
	return cells, true
}

// saysWithheld recognizes a row whose figures were left out on purpose.
func (in *Reading) saysWithheld(record source.Record, values map[string]*big.Rat) bool {
	for _, field := range []string{"numerator", "denominator", "value"} {
		if text := in.text(record, field); text == fewerThanTen || text == withheldMark {
			return true
		}
	}
	blank := values["numerator"] == nil && values["denominator"] == nil && values["value"] == nil
	return blank && strings.Contains(strings.ToLower(in.text(record, "note")), "withheld")
}

// fits holds a row's figures to what its measure asks: a share its two numbers,
// anything else a value.
func (in *Reading) fits(record source.Record, kind measured, values map[string]*big.Rat) bool {
	need, leave := []string{"value"}, []string{"numerator"}
	if kind.unit == "share" {
		need, leave = []string{"numerator", "denominator"}, []string{"value"}
	}
	for _, field := range need {
		if values[field] == nil {
			in.wrong(record, field, "missing-figure", "fill it in; if fewer than 10 people are counted, leave all figures blank and write withheld into the note", "%s is missing", field)
			return false
		}
	}
	for _, field := range leave {
		if values[field] != nil {
			in.wrong(record, field, "figure-out-of-place", "leave it blank", "this measure has no %s", field)
			return false
		}
	}
	top, bottom := values["numerator"], values["denominator"]
	if top != nil && bottom != nil && (top.Cmp(bottom) > 0 || bottom.Sign() == 0) {
		in.wrong(record, "numerator", "part-over-whole", "", "the numerator %s is not a part of the denominator %s", printed(top), printed(bottom))
		return false
	}
	return true
}

// fractions turns the baseline and the target of a share, written from 0 to
// 100, into fractions.
func (in *Reading) fractions(record source.Record, values map[string]*big.Rat) bool {
	for _, field := range []string{"baseline", "target"} {
		value := values[field]
		if value == nil {
			continue
		}
		if value.Cmp(hundred) > 0 {
			in.wrong(record, field, "out-of-range", "write a share as a number from 0 to 100", "%s is more than 100", printed(value))
			return false
		}
		values[field] = new(big.Rat).Quo(value, hundred)
	}
	return true
}

// isSmall finds fewer than ten people in a row, and says that they are
// withheld.
func (in *Reading) isSmall(record source.Record, kind measured, values map[string]*big.Rat) bool {
	counted := []string{"numerator", "denominator"}
	if kind.unit == "count" {
		counted = append(counted, "value")
	}
	for _, field := range counted {
		if value := values[field]; value != nil && value.Cmp(ten) < 0 {
			in.report.Noticef(in.pos(record.Line, field), "small-group-withheld", "%sfewer than 10 people are counted, so the figures of this row are withheld", in.cellName(record, field)).
				Hint("look at sums: if a total and all its parts but one are shown, withhold a second part")
			return true
		}
	}
	return false
}

// withheldCells are a row's figures when they are kept back. What a group aims
// at says nothing of anyone and stays.
func withheldCells(word string, kind measured, values map[string]*big.Rat) []string {
	mark := func(is bool) string {
		if is {
			return word
		}
		return ""
	}
	share := kind.unit == "share"
	return []string{mark(share), mark(share || values["denominator"] != nil), mark(!share), mark(values["baseline"] != nil), printed(values["target"])}
}

func printed(value *big.Rat) string {
	if value == nil {
		return ""
	}
	return decimal(value, 4)
}
