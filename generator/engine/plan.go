package engine

import (
	"fmt"
	"io/fs"
	"net/url"
	"strings"

	"sectorhub/generator/engine/indexes"
	"sectorhub/generator/engine/render"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/site"
)

// planner lists the outputs and finds what does not fit together.
type planner struct {
	*Plan
	report *diag.Report
	claims []claim // of each output
}

// claim is what lies claim to a path, for the finding when two do.
type claim struct {
	pos  diag.Pos
	what string
}

// setBase settles the base URL: an option wins over the site's own.
func (p *planner) setBase(given string) error {
	if given != "" {
		p.Site.BaseURL = given
	}
	if p.Site.BaseURL == "" {
		p.base = "/"
		return nil
	}
	u, err := url.Parse(p.Site.BaseURL)
	if err != nil || u.Scheme == "" || u.Host == "" {
		return fmt.Errorf("base URL %q is not an absolute address such as https://example.org/hub/", p.Site.BaseURL)
	}
	p.Site.BaseURL = strings.TrimSuffix(p.Site.BaseURL, "/") + "/"
	p.base = p.Site.Local("/")
	return nil
}

// list adds the outputs. Pages come first: when two outputs share a path, the
// one that was written by an author keeps it.
func (p *planner) list() {
	missing := map[string]bool{}
	for _, page := range p.Site.Pages {
		p.addPage(page, missing)
	}
	for _, page := range p.Site.Pages {
		for _, f := range page.Files {
			p.add(site.Output{Path: f.Path, Page: page, Make: f.Make}, claim{page.Pos, "a file of " + page.URL})
		}
	}
	for _, f := range p.Site.Files {
		p.add(site.Output{Path: f.Path, Make: f.Make}, claim{diag.Pos{File: "content/" + f.Path}, "a file"})
	}
	for i, output := range indexes.Redirects(p.Site) {
		redirect := p.Site.Redirects[i]
		p.checkRedirect(redirect)
		p.add(output, claim{redirect.Pos, "the redirect of " + redirect.From})
	}
	for _, asset := range p.render.Assets.List {
		made := func() ([]byte, error) { return asset.Data, nil }
		p.add(site.Output{Path: asset.Path, Make: made}, claim{diag.Pos{File: "layouts/dist/" + asset.Name}, "an asset"})
	}
	for _, output := range indexes.Outputs(p.Site) {
		p.add(output, claim{diag.Pos{}, "an index of the site"})
	}
}

// checkRedirect refuses addresses that would run a script on the page that
// sends a reader on, or break its line in the list that hosts read.
func (p *planner) checkRedirect(r site.Redirect) {
	local := strings.HasPrefix(r.To, "/") && !strings.HasPrefix(r.To, "//")
	if strings.HasPrefix(r.From, "/") && !strings.ContainsAny(r.From+r.To, " \t\r\n") &&
		(local || strings.HasPrefix(r.To, "https://") || strings.HasPrefix(r.To, "http://")) {
		return
	}
	p.report.Errorf(r.Pos, "bad-address", "a redirect cannot lead from %q to %q", r.From, r.To).
		Hint("write addresses of this site without spaces, such as /guides/; a target elsewhere begins with https://")
}

func (p *planner) addPage(page *site.Page, missing map[string]bool) {
	if page.Parent != "" && p.Site.Page(page.Parent) == nil {
		p.report.Errorf(page.Pos, "unknown-parent", "%s stands below %s, which is not a page", page.URL, page.Parent).
			Hint("%s", diag.DidYouMean(page.Parent, p.addresses()))
	}
	if !p.render.Has(page.Kind) {
		if !missing[page.Kind] {
			p.report.Errorf(page.Pos, "missing-layout", "there is no %s for pages such as %s", render.LayoutPath(page.Kind), page.URL).
				Hint("%s", diag.OneOf(page.Kind, p.render.Kinds()))
		}
		missing[page.Kind] = true
		return
	}
	plan := p.Plan // outlives the planner
	made := func() ([]byte, error) {
		html, err := plan.render.Page(page.Filled())
		return render.Prefix(html, plan.base), err
	}
	p.add(site.Output{Path: site.PagePath(page.URL), Page: page, Make: made}, claim{page.Pos, "the page " + page.URL})
}

func (p *planner) addresses() []string {
	all := make([]string, len(p.Site.Pages))
	for i, page := range p.Site.Pages {
		all[i] = page.URL
	}
	return all
}

// add takes an output whose path is free.
func (p *planner) add(o site.Output, c claim) {
	if !fs.ValidPath(o.Path) || o.Path == "." {
		p.report.Errorf(c.pos, "bad-address", "%s has an address that cannot be a file: %q", c.what, o.Path)
		return
	}
	if i, taken := p.byPath[o.Path]; taken {
		other := p.claims[i]
		p.report.Errorf(c.pos, "two-pages-one-url", "%s and %s (%s) would both be %s", c.what, other.what, place(other.pos), o.Path)
		return
	}
	p.byPath[o.Path] = len(p.Outputs)
	p.Outputs = append(p.Outputs, o)
	p.claims = append(p.claims, c)
}

func place(pos diag.Pos) string {
	if pos.File == "" {
		return "made by the generator"
	}
	return pos.String()
}
