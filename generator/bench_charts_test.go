package main

import (
	"fmt"
	"os"
	"slices"
	"syscall"
	"testing"
	"time"

	"sectorhub/generator/kit/chart"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/locale"
	"sectorhub/generator/kit/source"
)

// BenchmarkCharts2000 makes 2,000 charts with all that a page shows of each:
// pictures, table, sentence and option. It reports processor
// seconds, and the median and ninth-tenth size of a chart's two pictures.
func BenchmarkCharts2000(b *testing.B) {
	var report diag.Report
	words, ok := source.ReadYAML[map[string]string](source.NewTree(os.DirFS("../layouts")), "strings/en.yaml", &report)
	if !ok {
		b.Fatal(report.Findings())
	}
	l := locale.New("en", words.Value)
	areas := benchMap()
	var sizes []int
	before := processorTime()
	for b.Loop() {
		sizes = sizes[:0]
		for i := range 2000 {
			c := benchChart(i, areas)
			sizes = append(sizes, len(c.SVG(l)))
			c.Table(l)
			c.Sentence(l)
			if _, err := c.Option(); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric((processorTime()-before).Seconds()/float64(b.N), "cpu-s")
	slices.Sort(sizes)
	b.ReportMetric(float64(sizes[len(sizes)/2]), "median-bytes")
	b.ReportMetric(float64(sizes[len(sizes)*9/10]), "p90-bytes")
}

// processorTime is what this process has used so far, the collector included.
func processorTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

// benchKinds are kinds as often as pages have them, of twenty charts.
var benchKinds = []struct {
	kind             chart.Kind
	charts           int
	categories, most int // categories, and series
}{
	{chart.Bar, 9, 8, 1}, {chart.Bar, 2, 8, 2}, {chart.Column, 1, 8, 1}, {chart.Stacked, 1, 5, 3}, {chart.Line, 2, 6, 3}, {chart.Slope, 1, 2, 3},
	{chart.Range, 1, 6, 5}, {chart.Scatter, 1, 20, 2}, {chart.Choropleth, 1, 12, 1}, {chart.Treemap, 1, 12, 1},
}

// benchChart is a chart with made-up numbers, every one different.
func benchChart(i int, areas *chart.Map) chart.Chart {
	at := i % 20
	for _, k := range benchKinds {
		if at -= k.charts; at < 0 {
			return benchOf(k.kind, i, k.categories, k.most, areas)
		}
	}
	return benchOf(chart.Heat, i, 10, 7, areas)
}

func benchOf(kind chart.Kind, number, categories, series int, areas *chart.Map) chart.Chart {
	c := chart.Chart{ID: fmt.Sprintf("chart-%d", number), Kind: kind, Title: "Hospitals employ the most people of those published",
		Subtitle: "Private jobs · Central · 2023", Label: "Industry", Source: "Jobs and wages by industry", Map: areas}
	for i := range categories {
		c.Categories = append(c.Categories, []string{"Hospitals", "Offices of doctors", "Nursing homes", "Home health care services and more"}[i%4]+fmt.Sprint(" ", i))
		c.Areas = append(c.Areas, fmt.Sprint("area-", i))
	}
	for n := range series {
		s := chart.Series{Name: []string{"Central", "West", "North", "South", "Lake", "East", "State"}[n]}
		for i := range categories {
			f := figure.Figure{Value: float64((number*31+i*977+n*577)%9000 + 100*n + 10), Unit: figure.Jobs, AtLeast: i%5 == 2}
			if i%7 == 3 {
				f.Missing = figure.Withheld
			}
			s.Values = append(s.Values, f)
		}
		c.Series = append(c.Series, s)
	}
	return c
}

// benchMap is areas of about forty corners each, as a region's counties have.
func benchMap() *chart.Map {
	layout := func(width float64) *chart.Layout {
		var areas []chart.Area
		for i := range 12 {
			x, y := float64(i%4)*width/5, float64(i/4)*width/5
			path, ring := "", [][2]float64{}
			for corner := range 40 {
				step := float64(corner%10) / 10 * width / 5
				at := [][2]float64{{x + step, y}, {x + width/5, y + step}, {x + width/5 - step, y + width/5}, {x, y + width/5 - step}}[corner/10]
				ring = append(ring, at)
				path += fmt.Sprintf("%s%.0f %.0f", map[bool]string{true: "M", false: "L"}[corner == 0], at[0], at[1])
			}
			areas = append(areas, chart.Area{ID: fmt.Sprint("area-", i), Path: path + "z", Rings: [][][2]float64{ring}})
		}
		return chart.NewLayout(width, width*0.7, areas)
	}
	return &chart.Map{Wide: layout(chart.MapWide), Narrow: layout(chart.MapNarrow)}
}
