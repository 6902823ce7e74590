package engine

import (
	"fmt"
	"html/template"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/locale"
	"sectorhub/generator/kit/source"
	"sectorhub/generator/site"
)

// careerView is as large as the view of a career page.
type careerView struct {
	Lead    string
	Stats   []careerStat
	Related []site.PageLink
	Body    template.HTML
}

type careerStat struct {
	Label  string
	Figure figure.Figure
}

// BenchmarkMake makes and checks 1,000 pages of 12 KB with forty links each.
func BenchmarkMake(b *testing.B) {
	fsys := small()
	fsys["layouts/base.html"] = &fstest.MapFile{Data: []byte(string(fsys["layouts/base.html"].Data) + strings.Repeat("<p class=\"footer-line\">Words that stand on every page.</p>\n", 20))}
	fsys["layouts/pages/career.html"] = &fstest.MapFile{Data: []byte(`<h1>{{.Page.Title}}</h1><p>{{.View.Lead}}</p>
<dl>{{range .View.Stats}}<div class="stat"><dt>{{.Label}}</dt><dd>{{figure .Figure}}</dd></div>{{end}}</dl>
{{.View.Body}}<ul>{{range .View.Related}}<li><a href="{{.URL}}">{{.Title}}</a></li>{{end}}</ul>`)}
	tree, locales := source.NewTree(fsys), english()
	b.ReportAllocs()
	for b.Loop() {
		var report diag.Report
		plan, err := NewPlan(careers(1000), tree, locales, &report, Options{})
		if err != nil {
			b.Fatal(err)
		}
		made, err := plan.Make(func(string, []byte) error { return nil }, &report, Options{Jobs: 1})
		if err != nil || report.HasErrors() {
			b.Fatal(err, lines(&report))
		}
		b.ReportMetric(float64(made.Bytes)/float64(made.Pages), "bytes/page")
	}
}

func careers(n int) Hub {
	body := template.HTML(strings.Repeat(`<figure class="chart"><svg role="img"><rect x="1" y="2" width="30" height="40" class="bar"></rect></svg><table><tr><td>1</td></tr></table></figure>`, 40))
	return func(*source.Tree, []*locale.Locale, *diag.Report) *site.Site {
		s := &site.Site{Name: "Hub", BaseURL: "https://hub.example/"}
		for i := range n {
			view := careerView{Lead: "What this occupation does.", Body: body}
			for range 15 {
				view.Stats = append(view.Stats, careerStat{"Middle pay", figure.Figure{Value: float64(50_000 + i), Unit: figure.DollarsPerYear}})
			}
			for j := range 40 {
				view.Related = append(view.Related, site.PageLink{Title: "Makers & menders", URL: fmt.Sprintf("/careers/c%d/", (i+j)%n)})
			}
			s.Pages = append(s.Pages, &site.Page{URL: fmt.Sprintf("/careers/c%d/", i), Kind: "career", Lang: "en", Title: fmt.Sprint("Career ", i),
				Summary: "Pay and jobs.", View: view, Updated: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)})
		}
		return s
	}
}
