package catalog

import (
	"slices"
	"strings"

	"sectorhub/generator/kit/diag"
)

// The tables that join the codes of other classifications to the occupations of
// the wage table.
const (
	OccupationMatrixTable    = "occupation_matrix"
	OccupationStructureTable = "occupation_structure"
)

// codes say which occupation a code of another classification means.
type codes struct {
	occupations map[string]*Occupation // by their own codes
	matrix      map[string]string      // the code of the National Employment Matrix, by SOC code
	levels      map[string]string      // of SOC codes; nil when they are not loaded
	members     map[*Occupation][]string
	unjoined    map[string]bool // codes that were reported already
}

func readCodes(c *Catalog, report *diag.Report) *codes {
	k := &codes{
		occupations: make(map[string]*Occupation, len(c.Occupations)),
		matrix:      map[string]string{}, members: map[*Occupation][]string{}, unjoined: map[string]bool{},
	}
	for _, o := range c.Occupations {
		k.occupations[o.Code] = o
	}
	if d := c.Dataset(OccupationStructureTable); d != nil && d.Table.Require(report, "occupation", "level") {
		k.levels = make(map[string]string, d.Table.Len())
		for row := range d.Table.Rows() {
			k.levels[row.Text("occupation")] = row.Text("level")
		}
	}
	k.readMatrix(c, report)
	return k
}

// readMatrix reads which matrix code each O*NET code belongs to, and lists the
// O*NET codes of each occupation in the table's order.
func (k *codes) readMatrix(c *Catalog, report *diag.Report) {
	d := c.Dataset(OccupationMatrixTable)
	if d == nil || !d.Table.Require(report, onetColumn, "matrix_code") {
		return
	}
	for row := range d.Table.Rows() {
		k.matrix[socOf(row.Text(onetColumn))] = row.Text("matrix_code")
	}
	for row := range d.Table.Rows() {
		code := row.Text(onetColumn)
		if o := k.occupation(code); o != nil && !slices.Contains(k.members[o], code) {
			k.members[o] = append(k.members[o], code)
		}
	}
	k.reportUnjoined(d, onetColumn, report)
}

// socOf is the 2018 SOC code in a finer code: 29-1141 of 29-1141.01.
func socOf(code string) string {
	soc, _, _ := strings.Cut(code, ".")
	return soc
}

// occupation is the one that a code means: the code's own, else that of its
// matrix code, else that of the broad code above either. The wage table joins
// some occupations under a matrix code and some under a broad one.
func (k *codes) occupation(code string) *Occupation {
	soc := socOf(code)
	matrix := k.matrix[soc]
	for _, candidate := range [...]string{soc, matrix, k.broad(soc), k.broad(matrix)} {
		if o := k.occupations[candidate]; o != nil {
			return o
		}
	}
	return nil
}

// broad is the broad code above a detailed one, which ends in 0; "" when the
// classification has none.
func (k *codes) broad(code string) string {
	if code == "" {
		return ""
	}
	broad := code[:len(code)-1] + "0"
	if k.levels != nil && k.levels[broad] != "broad" {
		return ""
	}
	return broad
}

// OccupationBySOC is the occupation of the wage table that a code of the 2018
// SOC, of the National Employment Matrix or of O*NET means; nil when it has
// none.
func (c *Catalog) OccupationBySOC(code string) *Occupation {
	if c.codes == nil {
		return nil
	}
	return c.codes.occupation(code)
}

// memberCodes are the O*NET codes that an occupation stands for.
func (c *Catalog) memberCodes(o *Occupation) []string { return c.codes.members[o] }

// reportUnjoined lists the codes of a table that mean no occupation of the wage
// table, each once over all tables: without wages nothing can join.
func (k *codes) reportUnjoined(d *Dataset, column string, report *diag.Report) {
	if len(k.occupations) == 0 {
		return
	}
	var lost []string
	for row := range d.Table.Rows() {
		code := row.Text(column)
		if !k.unjoined[code] && k.occupation(code) == nil {
			k.unjoined[code] = true
			lost = append(lost, code)
		}
	}
	if len(lost) == 0 {
		return
	}
	first := slices.Sorted(slices.Values(lost))[:min(len(lost), codesNamed)]
	more := ""
	if len(lost) > len(first) {
		more = " …"
	}
	report.Noticef(diag.Pos{File: d.Table.Path, Line: 1}, "unjoined-codes", "%d codes join no occupation of data/%s.csv: %s%s", len(lost), WagesTable, strings.Join(first, ", "), more).
		Hint("nothing is wrong when the wage table leaves this work out, as it does the military; else the wage table and this one are of two editions")
}

// codesNamed is how many lost codes a notice names.
const codesNamed = 12
