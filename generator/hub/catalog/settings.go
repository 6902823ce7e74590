package catalog

import (
	"strconv"
	"strings"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/locale"
	"sectorhub/generator/kit/source"
)

const settingsPath = "content/site.yaml"

// Settings is content/site.yaml: what differs from one hub to another.
type Settings struct {
	Name      string        `yaml:"name" check:"required"`
	Tagline   string        `yaml:"tagline"`
	About     string        `yaml:"about"`
	State     string        `yaml:"state" check:"required"`
	Area      string        `yaml:"area" check:"required"` // the state's code in the tables: "39"
	BaseURL   string        `yaml:"base_url" check:"required,web"`
	Languages []locale.Lang `yaml:"languages"`
	EditURL   string        `yaml:"edit_url" check:"web"`
	Contact   string        `yaml:"contact" check:"contact"` // read without mailto:

	RegionSystem string `yaml:"region_system"` // which rows of the regions' tables are in force; "" for no regions
	DemandRule   string `yaml:"demand_rule"`   // of data/demand_rules.csv, the one in force; "" for none

	KnownAcronyms []string    `yaml:"known_acronyms"` // those that need no spelling out: "GED"
	Menu          []LinkMeta  `yaml:"menu"`
	Footer        []LinkGroup `yaml:"footer"`

	Pos func(key string) diag.Pos `yaml:"-"`
}

// LinkGroup is a titled list of links.
type LinkGroup struct {
	Title string     `yaml:"title" check:"required"`
	Links []LinkMeta `yaml:"links"`
}

// LinkMeta is a link as an editor writes it in YAML.
type LinkMeta struct {
	Text string `yaml:"text" check:"required"`
	URL  string `yaml:"url" check:"required,url"`
}

// ListKey is the path of a value inside a list of YAML, as Pos takes it:
// "menu.0.url", or "in_short.0" without a name.
func ListKey(list string, index int, name string) string {
	key := list + "." + strconv.Itoa(index)
	if name == "" {
		return key
	}
	return key + "." + name
}

func readSettings(tree *source.Tree, report *diag.Report) Settings {
	file, ok := source.ReadYAML[Settings](tree, settingsPath, report)
	if !ok {
		return Settings{Pos: func(string) diag.Pos { return diag.Pos{File: settingsPath} }}
	}
	settings := file.Value
	settings.Pos = file.Pos
	settings.Contact = strings.TrimPrefix(settings.Contact, "mailto:")
	if len(settings.Languages) == 0 {
		settings.Languages = []locale.Lang{"en"}
	}
	return settings
}

// Redirect is a row of content/redirects.csv.
type Redirect struct {
	From, To string
	Pos      diag.Pos
}

// redirectsDescription describes content/redirects.csv, which editors keep
// without a description of its own.
var redirectsDescription = source.Description{
	Title: "Redirects", Publisher: "this hub", Licence: "public domain",
	Columns: []source.Column{
		{Name: "from", Type: "text", Required: true, Unique: true, Meaning: "the old address, from the site's root"},
		{Name: "to", Type: "text", Required: true, Meaning: "the address that took its place"},
	},
}

func readRedirects(tree *source.Tree, report *diag.Report) []Redirect {
	const path = "content/redirects.csv"
	if !tree.Exists(path) {
		return nil
	}
	table, ok := tree.DescribedTable(path, &redirectsDescription, report)
	if !ok || !table.Require(report, "from", "to") {
		return nil
	}
	var redirects []Redirect
	for row := range table.Rows() {
		redirects = append(redirects, Redirect{row.Text("from"), row.Text("to"), row.Pos("from")})
	}
	return redirects
}
