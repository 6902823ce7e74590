package intake

import (
	"math/big"
	"slices"
	"strings"

	"sectorhub/generator/kit/source"
)

// withheld is the mark of a cell that an agency keeps to itself. Agencies put a
// zero in such a cell and say so in another.
const withheld = "N"

// qcewFigures are the employers, jobs, wages, yearly pay and location quotient
// of a row.
func (in *Reading) qcewFigures(record source.Record) (cells []string, ok bool) {
	employers, good := in.number(record, Quantity{Field: "establishments", Column: "establishments", Whole: true})
	if !good {
		return nil, false
	}
	hidden, good := in.hidden(record, "disclosure")
	if !good {
		return nil, false
	}
	if hidden {
		return []string{employers, withheld, withheld, withheld, withheld}, true
	}
	jobs, goodJobs := in.meanOf(record, "jobs", 0, "jobs", "month1", "month2", "month3")
	wages, goodWages := in.number(record, Quantity{Field: "wages", Column: "wages", Whole: true})
	pay, goodPay := in.qcewPay(record, jobs)
	quotient, goodQuotient := in.qcewQuotient(record)
	return []string{employers, jobs, wages, pay, quotient}, goodJobs && goodWages && goodPay && goodQuotient
}

// hidden says whether a cell beside the figures marks them as withheld.
func (in *Reading) hidden(record source.Record, field string) (hidden, ok bool) {
	switch code := in.text(record, field); code {
	case withheld:
		return true, true
	case "":
		return false, true
	default:
		in.bad(record, field, "unknown-value", "%q is no disclosure code; there are N and the empty cell", code)
		return false, false
	}
}

// meanOf is the number in a field, or the mean of three where a file has one for
// each month.
func (in *Reading) meanOf(record source.Record, column string, decimals int, field string, months ...string) (string, bool) {
	q := Quantity{Field: field, Column: column, Decimals: decimals, Whole: decimals == 0}
	if in.header.has(field) {
		return in.number(record, q)
	}
	sum := new(big.Rat)
	for _, q.Field = range months {
		cell, ok := in.number(record, q)
		if !ok || cell == withheld {
			return cell, ok
		}
		if value, isNumber := parseNumber(cell); isNumber {
			sum.Add(sum, value)
		}
	}
	return decimal(sum.Quo(sum, big.NewRat(int64(len(months)), 1)), decimals), true
}

// qcewPay is the mean pay of a year. Where there are no jobs there is none, and
// of a quarter it is that of 52 of its weeks.
func (in *Reading) qcewPay(record source.Record, jobs string) (string, bool) {
	q := Quantity{Field: "pay", Column: "annual_pay", Whole: true}
	if in.header.has("weekly") {
		q.Field = "weekly"
	}
	if text := in.text(record, q.Field); jobs == "0" && (text == "0" || text == "") {
		return "", true
	}
	pay, ok := in.number(record, q)
	if ok && pay == "" {
		in.bad(record, q.Field, "bad-number", "there are %s jobs and no pay", jobs)
		return "", false
	}
	if value, isNumber := parseNumber(pay); q.Field == "weekly" && isNumber {
		return decimal(value.Mul(value, big.NewRat(52, 1)), 0), ok
	}
	return pay, ok
}

// qcewQuotient may be withheld where the jobs are not: the nation's are.
func (in *Reading) qcewQuotient(record source.Record) (string, bool) {
	hidden, ok := in.hidden(record, "quotientDisclosure")
	if !ok || hidden || in.header.has("quarters") && in.text(record, "quotient") == "" {
		return withheld, ok
	}
	return in.meanOf(record, "quotient", 2, "quotient", "quotient1", "quotient2", "quotient3")
}

// qcewArea takes the agency's code of an area to ours; "" is a part of the
// nation, which the table does not keep.
func (in *Reading) qcewArea(record source.Record) (string, bool) {
	code := in.text(record, "area")
	number := strings.TrimLeft(code, "CUS")
	switch {
	case code == "US000":
		return nation, true
	case strings.HasPrefix(code, "US") && len(code) == 5:
		in.passed["of parts of the nation"]++
		return "", true
	case len(code) != 5 || !isNumber(number):
		in.bad(record, "area", "bad-code", "%q is no area code, such as 56000 or 56021", code)
		return "", false
	case strings.HasSuffix(code, "000"):
		return code[:2], true
	}
	return code, true
}

// ownership is who owns an employer, in our word.
func (in *Reading) ownership(record source.Record) (string, bool) {
	code := in.text(record, "owner")
	word, _, known := ownershipOf(code)
	if !known {
		in.bad(record, "owner", "bad-code", "%q is no ownership code, such as 5", code)
	}
	if level := levelOf(in.text(record, "code")); level == notAnIndustry {
		in.bad(record, "code", "bad-code", "%q is no industry code, such as 31-33 or 3361", in.text(record, "code"))
		return "", false
	}
	return word, known
}

// qcewPeriod is a year, and its quarter or A for the whole of it.
func (in *Reading) qcewPeriod(record source.Record, told string) (period [2]string, ok bool) {
	if told != "" {
		return [2]string{told, "A"}, true
	}
	year, ok := in.year(record)
	if !ok {
		return period, false
	}
	quarter := in.text(record, "quarter")
	quarters, shape := []string{"A"}, "annual averages"
	if in.header.has("month1") {
		quarters, shape = []string{"1", "2", "3", "4"}, "quarters"
	}
	if !slices.Contains(quarters, quarter) {
		in.bad(record, "quarter", "bad-period", "%q is no period of a file of %s, such as %s", quarter, shape, quarters[0])
		return period, false
	}
	return [2]string{year, quarter}, true
}

// edition is the NAICS edition in which the agency publishes a year.
func edition(year string) string {
	switch {
	case year >= "2022":
		return "2022"
	case year >= "2017":
		return "2017"
	case year >= "2011":
		return "2012"
	case year >= "2007":
		return "2007"
	}
	return "2002"
}
