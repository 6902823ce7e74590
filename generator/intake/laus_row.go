package intake

import (
	"iter"
	"math/big"
	"slices"
	"strings"

	"sectorhub/generator/kit/source"
)

// row is the mean of the twelve months. The unemployed are the difference of
// the rounded means, so that the row adds up.
func (y *stateYear) row(area string) []string {
	rate := new(big.Rat)
	if y.laborForce.Sign() > 0 {
		rate.Quo(new(big.Rat).Sub(y.laborForce, y.employed), y.laborForce)
	}
	laborForce, employed := meanOfTwelve(y.laborForce), meanOfTwelve(y.employed)
	unemployed := new(big.Rat).Sub(laborForce, employed)
	return []string{area, y.year, decimal(laborForce, 0), decimal(employed, 0), decimal(unemployed, 0), decimal(rate, 3), meanOfMonths}
}

// meanOfTwelve is rounded to a whole number.
func meanOfTwelve(sum *big.Rat) *big.Rat {
	mean, _ := new(big.Rat).SetString(new(big.Rat).Quo(sum, big.NewRat(12, 1)).FloatString(0))
	return mean
}

// people is a number of people that has no mark: means need every month.
func (in *Reading) people(record source.Record, field string) (*big.Rat, bool) {
	text := in.text(record, field)
	value, ok := parseNumber(text)
	if !ok || value.Sign() < 0 || outside(value, source.Column{}) {
		in.bad(record, field, "bad-number", "%q is no number of people", text)
		return nil, false
	}
	return value, true
}

// lausPeriods are the years of each basis.
func lausPeriods(_ []string, rows iter.Seq[[]string]) []string {
	const year, basis = 1, 6
	var found []string
	for _, kind := range []struct{ basis, words string }{
		{annualAverage, "annual averages"}, {meanOfMonths, "means of months"},
	} {
		var years []string
		for row := range rows {
			if row[basis] == kind.basis {
				years = append(years, row[year])
			}
		}
		if len(years) > 0 {
			found = append(found, kind.words+" "+span(years))
		}
	}
	return found
}

// span is the first and the last of some years.
func span(years []string) string {
	first, last := slices.Min(years), slices.Max(years)
	if first == last {
		return first
	}
	return strings.Join([]string{first, last}, "–")
}
