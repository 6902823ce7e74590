// Package figure owns the number that a reader can check: it knows its unit,
// the rows it came from, the formula that made it and, when it is not there,
// why. It refuses to turn a missing value into a zero.
package figure

import (
	"math"

	"sectorhub/generator/kit/diag"
)

// Unit says what a figure counts. Rates and shares are fractions: 0.05 is five
// percent until kit/locale prints it.
type Unit string

const (
	Count          Unit = "count"            // things without a name of their own
	Jobs           Unit = "jobs"             // filled positions
	Openings       Unit = "openings a year"  // annual average
	Dollars        Unit = "dollars"          // sums of money: a payroll
	DollarsPerYear Unit = "dollars a year"   // wages and salaries
	DollarsPerHour Unit = "dollars an hour"  // wages
	Share          Unit = "share"            // fraction of one
	ChangeShare    Unit = "change in shares" // signed fraction of one
	Quotient       Unit = "quotient"         // ratio of two shares
	Rating         Unit = "rating"           // a place on a scale: 1 to 5
)

// Words is the unit of a fact that is a word, not a number: a usual schooling.
// No table column has it; Text holds the value.
const Words Unit = "words"

// Units lists every unit a table's description may name.
var Units = []Unit{Count, Jobs, Openings, Dollars, DollarsPerYear, DollarsPerHour, Share, ChangeShare, Quotient, Rating}

// Missing is the reason why a value is not there. The empty reason means that
// it is.
type Missing string

const (
	Present       Missing = ""
	Withheld      Missing = "withheld"       // publishing it would reveal one employer
	NotAvailable  Missing = "not-available"  // the agency has no estimate
	NotApplicable Missing = "not-applicable" // the question does not arise
	BelowRounding Missing = "below-rounding" // smaller than the unit it is rounded to
	TopCode       Missing = "top-code"       // at or above Value, the highest the agency prints
	NotLoaded     Missing = "not-loaded"     // no import has brought it yet; Note names the import
	NotPublished  Missing = "not-published"  // none, or too few to publish
	FewerThanTen  Missing = "fewer-than-ten" // fewer than ten people
	Refused       Missing = "refused"        // published but known to be wrong; Note says why
	NotComputable Missing = "not-computable" // a part it needs is missing; Note says which
)

// Reasons lists every reason a table's description may name.
var Reasons = []Missing{
	Withheld, NotAvailable, NotApplicable, BelowRounding, TopCode, NotLoaded,
	NotPublished, FewerThanTen, Refused, NotComputable,
}

// Figure is a number with its origin. The zero value is a present 0 without an
// origin; take figures from rows and formulas instead.
type Figure struct {
	Name    string  // what it is, in a few words: "middle pay"
	Value   float64 // meaningless when Missing is set, except TopCode's limit
	Text    string  // the value, when Unit is Words
	Unit    Unit
	Missing Missing
	Note    string // a reason's particulars, for the reader

	AtLeast     bool       // a lower bound: some parts are missing
	Approximate bool       // made from lower bounds or a range, not from what was counted; Note says how near it is
	Coverage    float64    // of a lower bound: the part of the published total that is known, as a fraction; 0 when that is not known
	Parts       Parts      // of a sum
	From        []diag.Pos // the cells it came from
	Formula     string     // how it was made, "" when it stands in a cell as it is
}

// Parts counts what a sum was made of.
type Parts struct {
	All     int
	Missing int
}

// Absent is a figure that is not there, for a reason.
func Absent(name string, unit Unit, reason Missing, note string) Figure {
	return Figure{Name: name, Unit: unit, Missing: reason, Note: note}
}

// Named returns the figure under another name.
func (f Figure) Named(name string) Figure {
	f.Name = name
	return f
}

// Counted says whether the value is known and neither a lower bound nor an
// approximation.
func (f Figure) Counted() bool {
	_, known := f.Known()
	return known && !f.AtLeast && !f.Approximate
}

// Known returns the value when there is one. A top-coded figure has none: only
// its limit is known.
func (f Figure) Known() (value float64, ok bool) {
	if f.Missing != Present || math.IsNaN(f.Value) || math.IsInf(f.Value, 0) {
		return 0, false
	}
	return f.Value, true
}
