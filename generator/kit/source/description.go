package source

import (
	"time"

	"sectorhub/generator/kit/figure"
)

// Description says what a table holds and where it comes from. It stands beside
// the table under the same name: data/wages.csv, data/wages.yaml.
type Description struct {
	Title       string    `yaml:"title" check:"required"`
	Publisher   string    `yaml:"publisher" check:"required"`
	Link        string    `yaml:"link" check:"url"`
	Licence     string    `yaml:"licence" check:"required"`
	Vintage     string    `yaml:"vintage"`
	Coverage    string    `yaml:"coverage"`
	About       string    `yaml:"about"`
	Retrieved   time.Time `yaml:"retrieved"`
	NextRelease time.Time `yaml:"next_release"`
	Caveats     []string  `yaml:"caveats"`
	Key         []string  `yaml:"key"` // columns that together name a row, once
	Columns     []Column  `yaml:"columns" check:"required"`
	Refuse      []Refuse  `yaml:"refuse"`
	Controls    []Control `yaml:"controls"`

	places places
}

// Column describes one column.
type Column struct {
	Name       string          `yaml:"name" check:"required"`
	Type       string          `yaml:"type" check:"required,oneof=text|code|integer|decimal|date|boolean"`
	Unit       string          `yaml:"unit"` // one of figure.Units; "" for what is no quantity
	Meaning    string          `yaml:"meaning" check:"required"`
	References string          `yaml:"references"` // "clusters.id": column id of clusters.csv in the same folder
	Required   bool            `yaml:"required"`
	Unique     bool            `yaml:"unique"`
	Min        *float64        `yaml:"min"`
	Max        *float64        `yaml:"max"`
	Values     []string        `yaml:"values"`  // the only ones allowed
	Missing    map[string]Mark `yaml:"missing"` // marks that stand for a value that is not there; "" is the empty cell
}

// Mark is why a value is missing. In YAML it is the reason alone, or a mapping.
type Mark struct {
	Reason figure.Missing `yaml:"reason" check:"required,alone"`
	Value  float64        `yaml:"value"` // the limit of a top code
	Note   string         `yaml:"note"`
}

// Refuse names rows that an import leaves out, and says why.
type Refuse struct {
	Where  map[string]string `yaml:"where" check:"required"` // column: value; "*" at its end is any text, "?" any character
	Reason string            `yaml:"reason" check:"required"`
}

// Control is a sum, or a number of rows, that must hold.
type Control struct {
	Name      string            `yaml:"name" check:"required"`
	Where     map[string]string `yaml:"where"` // as in Refuse; empty for all rows
	Sum       string            `yaml:"sum"`   // a column; "" counts the rows
	Expected  float64           `yaml:"expected" check:"required"`
	Tolerance float64           `yaml:"tolerance"`
	Source    string            `yaml:"source" check:"required"`
}
