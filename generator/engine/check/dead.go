package check

import (
	"strings"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/site"
)

const deadLinkRule = "dead-link"

var deadLink = Check{
	Name: deadLinkRule,
	Doc:  "A link, picture, script or redirect leads to an address where nothing stands.",
	Run: func(p *Pass) {
		p.reportLinks(deadLinkRule)
		p.redirects()
	},
}

var deadAnchor = Check{
	Name: "dead-anchor",
	Doc:  "A link leads to a place on a page that is not there; the reader lands at its top.",
	Run:  func(p *Pass) { p.reportLinks("dead-anchor") },
}

// fault is a link that leads nowhere: its text as it stands on the page.
type fault struct {
	page    *Facts
	text    string
	verdict verdict
}

func (p *Pass) reportLinks(rule string) {
	var faults []fault
	var dead []string
	for _, page := range p.Pages {
		for _, link := range page.links {
			if v := p.links.judge(page, link); v.rule == rule {
				faults = append(faults, fault{page, p.links.words.text(link), v})
				dead = append(dead, v.address)
			}
		}
	}
	if rule == deadLinkRule {
		p.links.findHints(dead)
	}
	shared := p.sharedLinks()
	for _, f := range faults {
		p.reportLink(f, shared)
	}
}

// reportLink reports a faulty link where an author wrote it: in the page's
// prose, in the menu, in a layout, or else wherever the page comes from. The
// message does not name the page, so that a fault of the menu is said once.
func (p *Pass) reportLink(f fault, shared map[string]diag.Pos) {
	found := false
	address, _ := p.links.ours(f.text)
	for _, link := range f.page.Page.Links {
		if link.URL == f.text || link.URL == address {
			p.report(link.Pos, f.verdict)
			found = true
		}
	}
	if found {
		return
	}
	pos, ok := shared[address]
	if !ok {
		pos, ok = p.links.place(`"` + address + `"`)
	}
	if !ok {
		pos = f.page.Page.Pos
	}
	p.report(pos, f.verdict)
}

func (p *Pass) report(pos diag.Pos, v verdict) {
	hint := v.hint
	if v.rule == deadLinkRule {
		hint = p.links.hints[v.address]
	}
	p.Report.Errorf(pos, v.rule, "%s", v.message).Hint("%s", hint)
}

// sharedLinks are the places of the links that stand on every page.
func (p *Pass) sharedLinks() map[string]diag.Pos {
	places := map[string]diag.Pos{}
	add := func(items []site.MenuItem) {
		for _, item := range items {
			if _, ok := places[item.URL]; !ok {
				places[item.URL] = item.Pos
			}
		}
	}
	add(p.Site.Menu)
	for _, group := range p.Site.Footer {
		add(group.Links)
	}
	return places
}

// redirects follows each redirect to its end.
func (p *Pass) redirects() {
	next := map[string]string{}
	for _, redirect := range p.Site.Redirects {
		next[folder(redirect.From)] = redirect.To
	}
	for _, redirect := range p.Site.Redirects {
		if loops(next, redirect.From) {
			p.Report.Errorf(redirect.Pos, deadLinkRule, "the redirect of %s leads back to itself", redirect.From)
			continue
		}
		if to, ours := p.links.ours(redirect.To); ours {
			if v := p.links.verdict(to); v.rule != "" {
				p.links.hints[v.address] = p.links.hint(v.address)
				p.report(redirect.Pos, v)
			}
		}
	}
}

func loops(next map[string]string, from string) bool {
	at, seen := folder(from), map[string]bool{}
	for !seen[at] {
		seen[at] = true
		to, ok := next[at]
		if !ok {
			return false
		}
		at = folder(to)
	}
	return true
}

// folder writes an address as if it ended in a slash: /old and /old/ are one.
func folder(address string) string {
	address, _, _ = strings.Cut(address, "#")
	return strings.TrimSuffix(address, "/") + "/"
}
