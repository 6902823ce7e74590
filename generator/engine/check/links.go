package check

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/site"
)

// resolver knows what every address leads to.
type resolver struct {
	words     *words
	base      string // path of the base URL
	origin    string // the base URL without its path
	outputs   map[string]*Facts
	addresses map[string][]string // of pages, by the first part of their path
	place     func(string) (diag.Pos, bool)
	verdicts  map[word]verdict // of addresses that mean the same on every page
	hints     map[string]string
}

// verdict is what is wrong with an address; the zero verdict is nothing.
type verdict struct{ rule, message, address, hint string }

func newResolver(c *Collector, base string, place func(string) (diag.Pos, bool)) *resolver {
	r := &resolver{words: c.words, base: base, place: place, outputs: make(map[string]*Facts, len(c.outputs)),
		addresses: map[string][]string{}, verdicts: map[word]verdict{}, hints: map[string]string{}}
	r.origin = strings.TrimSuffix(strings.TrimSuffix(c.site.BaseURL, "/"), strings.TrimSuffix(base, "/"))
	for i, o := range c.outputs {
		r.outputs[o.Path] = c.facts[i]
		if o.Page != nil && isHTML(o.Path) {
			first := firstPart(o.Page.URL)
			r.addresses[first] = append(r.addresses[first], o.Page.URL)
		}
	}
	return r
}

func firstPart(address string) string {
	first, _, _ := strings.Cut(strings.TrimPrefix(address, "/"), "/")
	return first
}

// judge says what is wrong with an address on a page.
func (r *resolver) judge(page *Facts, link word) verdict {
	if known, ok := r.verdicts[link]; ok {
		return known
	}
	address, ours := r.ours(r.words.text(link))
	v := verdict{}
	switch {
	case ours && !strings.HasPrefix(address, "/"): // means something else on every page
		return r.verdict(relative(page.Page.URL, address))
	case ours:
		v = r.verdict(address)
	}
	r.verdicts[link] = v
	return v
}

// ours strips the base URL or its path from an address. Other hosts and other
// schemes are not ours to check.
func (r *resolver) ours(address string) (string, bool) {
	if rest, ok := strings.CutPrefix(address, r.origin+r.base); ok && r.origin != "" {
		return "/" + rest, true
	}
	colon := strings.IndexByte(address, ':')
	if strings.HasPrefix(address, "//") || colon >= 0 && !strings.ContainsAny(address[:colon], "/?#") {
		return "", false
	}
	if rest, ok := strings.CutPrefix(address, r.base); ok {
		return "/" + rest, true
	}
	return address, true
}

// relative resolves an address against the page that it stands on.
func relative(page, address string) string {
	local, rest := address, ""
	if i := strings.IndexAny(address, "?#"); i >= 0 {
		local, rest = address[:i], address[i:]
	}
	if local == "" {
		return page + rest
	}
	folder := page[:strings.LastIndexByte(page, '/')+1]
	target := path.Join(folder, local)
	if strings.HasSuffix(local, "/") && target != "/" {
		target += "/"
	}
	return target + rest
}

// verdict judges a root-relative address.
func (r *resolver) verdict(address string) verdict {
	local, fragment, _ := strings.Cut(address, "#")
	local, _, _ = strings.Cut(local, "?")
	facts, exists := r.outputs[site.PagePath(unescape(local))]
	if !exists {
		return verdict{"dead-link", "nothing stands at " + local, local, ""}
	}
	if fragment == "" || fragment == "top" || facts == nil {
		return verdict{}
	}
	if id, ok := r.words.lookup(unescape(fragment)); ok {
		if _, ok := slices.BinarySearch(facts.ids, id); ok {
			return verdict{}
		}
	}
	return verdict{"dead-anchor", local + " has no place called #" + fragment, local, r.nearestID(facts, fragment)}
}

func unescape(text string) string {
	if plain, err := url.PathUnescape(text); err == nil {
		return plain
	}
	return text
}

func (r *resolver) nearestID(facts *Facts, fragment string) string {
	ids := make([]string, len(facts.ids))
	for i, id := range facts.ids {
		ids[i] = r.words.text(id)
	}
	slices.Sort(ids)
	return diag.DidYouMean(fragment, ids)
}
