package pages

import (
	"slices"
	"strings"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/chart"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/markdown"
	"sectorhub/generator/kit/source"
)

// mapEmbed is a map of counties or of regions, one row an area.
type mapEmbed struct {
	rowsEmbed
	Area     string      `yaml:"area" check:"required"` // column with county codes or regions' IDs
	Column   columnEmbed `yaml:"column" check:"required"`
	Region   string      `yaml:"region"` // only this region's counties
	Title    string      `yaml:"title" check:"required"`
	Subtitle string      `yaml:"subtitle"`
	Sentence string      `yaml:"sentence"`
	Breaks   []float64   `yaml:"breaks" check:"max=4"` // where shades change
	Note     string      `yaml:"note"`
}

// onMap is an area that a map can show.
type onMap struct{ id, name, url string }

// areas is the embed that draws a map. Rows of other areas, such as the whole
// state, are passed over; an area without a row is not available.
func (b *body) areas(e markdown.Embed, p *part) bool {
	read, ok := source.DecodeYAML[mapEmbed]([]byte(e.Text), e.Body, b.Report)
	if !ok || !b.knowsRegion(read.Value.Region, read.Pos("region")) {
		return false
	}
	named := read.Value
	columns := map[string]string{"column.column": named.Column.Column}
	s, ok := b.choose(named.rowsEmbed, read.Pos, map[string]string{"area": named.Area, "column.column": named.Column.Column})
	if !ok || !s.figures(columns) || !s.namesKnown(named.Area) {
		return false
	}
	areas, outlines := s.areasOf(named)
	if areas == nil {
		return false
	}
	c, ok := s.areaChart(named, areas)
	if !ok {
		return false
	}
	if c.Map = outlines(); c.Map == nil {
		s.Report.Errorf(s.pos("area"), "no-outlines", "the hub has no outlines to draw this map from").
			Hint("add data/outlines.json, or show the rows in a ```table")
		return false
	}
	s.drawEmbed(p, c)
	return true
}

func (b *body) knowsRegion(id string, at diag.Pos) bool {
	if id == "" || b.Catalog.Region(id) != nil {
		return true
	}
	var ids []string
	for _, r := range b.Catalog.Regions {
		ids = append(ids, r.ID)
	}
	b.Report.Errorf(at, "unknown-region", "region %q is not in force", id).Hint("%s", diag.OneOf(id, ids))
	return false
}

// areasOf are the areas of the map on which the chosen rows stand, with their
// outlines.
func (s *selection) areasOf(named mapEmbed) ([]onMap, func() *chart.Map) {
	values := s.valuesOf(named.Area, slices.Values(s.rows))
	regions, counties := regionsOnMap(s.Catalog.Regions), countiesOnMap(s.Catalog.Counties)
	outlines := s.outlines.counties
	switch {
	case named.Region != "":
		counties = countiesOnMap(s.Catalog.Region(named.Region).Counties)
		outlines = func() *chart.Map { return s.outlines.of(named.Region) }
	case anyOn(regions, values):
		counties, outlines = regions, s.outlines.regions
	}
	if !anyOn(counties, values) {
		s.Report.Errorf(s.pos("area"), "unknown-area", "%s of %s names no county and no region that the map has: %s", named.Area, s.dataset.Table.Path, firstOf(values)).
			Hint("name a column with county codes such as 39049, or with ids of data/regions.csv")
		return nil, nil
	}
	return counties, outlines
}

func regionsOnMap(regions []*catalog.Region) []onMap {
	var all []onMap
	for _, r := range regions {
		all = append(all, onMap{r.ID, r.Name, regionURL(r.ID)})
	}
	return all
}

func countiesOnMap(counties []*catalog.County) []onMap {
	var all []onMap
	for _, c := range counties {
		all = append(all, onMap{id: c.FIPS, name: c.Name})
	}
	return all
}

func anyOn(areas []onMap, values []string) bool {
	return slices.ContainsFunc(areas, func(a onMap) bool { return slices.Contains(values, a.id) })
}

func firstOf(values []string) string {
	named := strings.Join(values[:min(3, len(values))], ", ")
	if len(values) > 3 {
		named += " and more"
	}
	return named
}

// areaChart is the chart of the areas, without its outlines.
func (s *selection) areaChart(named mapEmbed, areas []onMap) (chart.Chart, bool) {
	label := named.Column.label()
	c := chart.Chart{
		Kind: chart.Choropleth, Title: named.Title, Label: heading(named.Area), Notes: noted(named.Note), Saying: named.Sentence, Breaks: named.Breaks,
		Subtitle: s.subtitle(named.Subtitle, []columnEmbed{named.Column}),
	}
	rows := map[string]source.Row{}
	for _, row := range s.rows {
		area := row.Text(named.Area)
		if _, doubled := rows[area]; doubled {
			s.doubled(named.Area, "area", area)
			return chart.Chart{}, false
		}
		rows[area] = row
	}
	values := make([]figure.Figure, len(areas))
	for i, area := range areas {
		name := area.name
		if own, ok := s.Names[area.id]; ok {
			name = own
		}
		values[i] = s.absent(named.Column.Column, label+", "+name)
		if row, ok := rows[area.id]; ok {
			values[i] = row.Figure(named.Column.Column).Named(values[i].Name)
		}
		c.Categories, c.Areas, c.Links = append(c.Categories, name), append(c.Areas, area.id), append(c.Links, area.url)
	}
	c.Series = []chart.Series{{Name: label, Values: values}}
	return c, true
}
