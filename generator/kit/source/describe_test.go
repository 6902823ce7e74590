package source

import (
	"testing"

	"sectorhub/generator/kit/diag"
)

const about = "title: T\npublisher: P\nlicence: L\n"

func TestDescriptionReportsFaults(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"missing keys", "title: T\ncolumns:\n  - {name: a, type: text, meaning: m}\n", []string{
			"t.yaml:1:1+0 missing-value: licence is missing | add a line \"licence: …\"",
			"t.yaml:1:1+0 missing-value: publisher is missing | add a line \"publisher: …\""}},
		{"no columns", about + "columns: []\n", []string{"t.yaml:4:1+7 missing-value: columns has no value | write the value after \"columns:\""}},
		{"type", about + "columns:\n  - {name: a, type: txt, meaning: m}\n", []string{
			"t.yaml:5:21+3 unknown-value: type cannot be \"txt\" | did you mean \"text\"?"}},
		{"unit", about + "columns:\n  - {name: a, type: integer, meaning: m, unit: shillings}\n", []string{
			"t.yaml:5:48+9 unknown-value: unit cannot be \"shillings\" | write one of: count, jobs, openings a year, dollars, dollars a year, dollars an hour, share, change in shares, quotient, rating"}},
		{"reason", about + "columns:\n  - {name: a, type: integer, meaning: m, missing: {\"*\": witheld}}\n", []string{
			"t.yaml:5:57+7 unknown-value: a missing value's reason cannot be \"witheld\" | did you mean \"withheld\"?"}},
		{"doubled column", about + "columns:\n  - {name: a, type: text, meaning: m}\n  - {name: a, type: text, meaning: m}\n", []string{
			"t.yaml:6:12+1 duplicate-key: column a is described twice; the first time in line 5 | keep one of the two"}},
		{"key", about + "key: [id]\ncolumns:\n  - {name: ids, type: text, meaning: m}\n", []string{
			"t.yaml:4:7+2 unknown-column: there is no column id | did you mean \"ids\"?"}},
		{"where", about + "columns:\n  - {name: ids, type: text, meaning: m}\nrefuse:\n  - {where: {occupation: 15-12*}, reason: broken}\n", []string{
			"t.yaml:7:26+6 unknown-column: there is no column occupation | the columns are: ids"}},
		{"control", about + "columns:\n  - {name: ids, type: text, meaning: m}\ncontrols:\n  - {name: c, sum: jobs, source: s}\n", []string{
			"t.yaml:7:5+0 missing-value: expected is missing | add a line \"expected: …\"",
			"t.yaml:7:20+4 unknown-column: there is no column jobs | the columns are: ids"}},
		{"reference", about + "columns:\n  - {name: ids, type: text, meaning: m, references: clusters}\n", []string{
			"t.yaml:5:53+8 wrong-type: references must be a table and a column, not \"clusters\" | write the two with a point between them: clusters.id"}},
		{"keys instead of a list", about + "columns:\n  a: {type: text}\n", []string{
			"t.yaml:5:3+0 wrong-type: columns must be a list, not keys with values | write each entry on a line of its own that begins with \"- \""}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var r diag.Report
			_, ok := treeOf(map[string]string{"t.yaml": c.text}).Description("t.csv", &r)
			expectTold(t, &r, c.want...)
			expectEqual(t, "usable", ok, true)
		})
	}
}

func TestRefusedNeedsEveryValueToMatch(t *testing.T) {
	d := Description{Refuse: []Refuse{{Where: map[string]string{"area": "39", "occupation": "15-12*"}, Reason: "broken"}, {Reason: "matches nothing"}}}
	for _, c := range []struct {
		area, occupation string
		want             bool
	}{{"39", "15-1252", true}, {"39", "15-12", true}, {"39", "15-1111", false}, {"US", "15-1252", false}} {
		reason, refused := d.Refused(map[string]string{"area": c.area, "occupation": c.occupation})
		expectEqual(t, c.area+" "+c.occupation, refused, c.want)
		expectEqual(t, "reason", reason != "", c.want)
	}
	_, refused := d.Refused(map[string]string{"occupation": "15-1252"})
	expectEqual(t, "without area", refused, false)
}

func TestPatternsMatchByLengthUnlessTheyEndInAStar(t *testing.T) {
	for _, c := range []struct {
		pattern, value string
		want           bool
	}{
		{"????", "3361", true}, {"????", "336", false}, {"????", "31-33", false}, {"39???", "39049", true}, {"39???", "39", false},
		{"39*", "39", true}, {"3?*", "39049", true}, {"3?*", "3", false}, {"", "", true}, {"", "a", false}, {"*", "", true},
	} {
		expectEqual(t, c.pattern+" "+c.value, matches(c.pattern, c.value), c.want)
	}
}

// industries and clusters are two tables, one naming rows of the other.
func industries(rows, more string) *Tree {
	return treeOf(map[string]string{
		"data/clusters.csv": "id\nadv-mfg\nhealth\n", "data/clusters.yaml": about + "columns:\n  - {name: id, type: code, meaning: m, unique: true}\n",
		"data/industries.csv": "cluster,jobs\n" + rows,
		"data/industries.yaml": about + `columns:
  - {name: cluster, type: code, meaning: m, references: clusters.id, missing: {"-": not-applicable}}
  - {name: jobs, type: integer, unit: jobs, meaning: m, missing: {"N": withheld}}
` + more,
	})
}

func tablesOf(tree *Tree, r *diag.Report) []*Table {
	var all []*Table
	for _, path := range tree.Tables("data") {
		table, _ := tree.Table(path, r)
		all = append(all, table)
	}
	return all
}

func TestCheckReferencesReportsUnknownRows(t *testing.T) {
	var r diag.Report
	CheckReferences(tablesOf(industries("adv-mfg,1\nadv-mgf,2\n-,3\n,4\nretail-trade,5\n", ""), &r), &r)
	expectTold(t, &r,
		"data/industries.csv:3:1+7 unknown-reference: cluster \"adv-mgf\" is not in data/clusters.csv | did you mean \"adv-mfg\"?",
		"data/industries.csv:6:1+12 unknown-reference: cluster \"retail-trade\" is not in data/clusters.csv | add it to data/clusters.csv, or mend the value here")
}

func TestCheckReferencesReportsUnknownTables(t *testing.T) {
	var r diag.Report
	tables := tablesOf(industries("adv-mfg,1\n", ""), &r)
	CheckReferences(tables[1:], &r)
	expectTold(t, &r, "data/industries.yaml:5:57+11 unknown-reference: there is no column id in data/clusters.csv | name a table of the same folder and one of its columns")
}

func TestCheckControls(t *testing.T) {
	for _, c := range []struct {
		name, control string
		want          []string
	}{
		{"holds", "{name: all, sum: jobs, expected: 30, source: BLS}", nil},
		{"within tolerance", "{name: all, sum: jobs, expected: 32, tolerance: 2, source: BLS}", nil},
		{"fails", "{name: mfg, where: {cluster: adv*}, sum: jobs, expected: 31, source: BLS table 1}", []string{
			`data/industries.yaml:8:62+2 control-failed: control "mfg": jobs adds up to 10 in 2 rows, not 31 | compare with BLS table 1; then mend the table, or expected and tolerance (0) here`}},
		{"counts rows", "{name: mfg, where: {cluster: adv*}, expected: 2, source: BLS}", nil},
		{"counts too few", "{name: mfg, where: {cluster: adv*}, expected: 3, source: BLS}", []string{
			`data/industries.yaml:8:51+1 control-failed: control "mfg": 2 rows, not 3 | compare with BLS; then mend the table, or expected here`}},
		{"counts none", "{name: mfg, where: {cluster: x}, expected: 1, source: BLS}", []string{
			`data/industries.yaml:8:48+1 control-failed: control "mfg": 0 rows, not 1 | compare with BLS; then mend the table, or expected here`}},
		{"fits nothing", "{name: mfg, where: {cluster: x}, sum: jobs, expected: 31, source: BLS}", []string{
			`data/industries.yaml:8:59+2 control-failed: control "mfg" fits no row of data/industries.csv | mend where: its values must stand in the table`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var r diag.Report
			CheckControls(tablesOf(industries("adv-mfg,10\nadv-mfg,N\nhealth,20\n", "controls:\n  - "+c.control+"\n"), &r), &r)
			expectTold(t, &r, c.want...)
		})
	}
}
