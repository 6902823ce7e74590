// Package indexes makes the files that speak of all pages at once: the sitemap,
// robots.txt, redirects and the headers a host should send. It knows addresses,
// never what a page says.
package indexes

import "sectorhub/generator/site"

// Outputs lists the index files of a site, except its redirects.
func Outputs(s *site.Site) []site.Output {
	outputs := Sitemap(s)
	outputs = append(outputs, text("robots.txt", func() string { return robots(s) }))
	if len(s.Redirects) > 0 {
		outputs = append(outputs, text("_redirects", func() string { return redirectList(s) }))
	}
	return append(outputs, text("_headers", func() string { return headers(s) }))
}

func text(path string, make func() string) site.Output {
	return site.Output{Path: path, Make: func() ([]byte, error) { return []byte(make()), nil }}
}

func robots(s *site.Site) string {
	lines := "User-agent: *\nAllow: /\n"
	if s.BaseURL != "" {
		lines += "\nSitemap: " + s.Absolute("/sitemap.xml") + "\n"
	}
	return lines
}
