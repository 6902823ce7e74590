// Package indexes makes the files that speak of all pages at once: the sitemap,
// robots.txt, redirects and the headers a host should send. It knows addresses,
// never what a page says.
package indexes

import (
	"net/url"
	"strings"

	"sectorhub/generator/site"
)

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

// BasePath is the path of a base URL, with a slash at both ends.
func BasePath(baseURL string) string {
	u, err := url.Parse(baseURL)
	if err != nil || u.Path == "" {
		return "/"
	}
	return strings.TrimSuffix(u.Path, "/") + "/"
}

// absolute puts the base URL before a root-relative address.
func absolute(s *site.Site, url string) string {
	if !strings.HasPrefix(url, "/") {
		return url
	}
	return strings.TrimSuffix(s.BaseURL, "/") + url
}

// local puts the base path before a root-relative address.
func local(s *site.Site, url string) string {
	if !strings.HasPrefix(url, "/") {
		return url
	}
	return BasePath(s.BaseURL) + url[1:]
}

func robots(s *site.Site) string {
	lines := "User-agent: *\nAllow: /\n"
	if s.BaseURL != "" {
		lines += "\nSitemap: " + absolute(s, "/sitemap.xml") + "\n"
	}
	return lines
}
