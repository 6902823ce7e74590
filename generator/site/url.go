package site

import (
	"net/url"
	"strings"
)

// PagePath is the path of the file that answers a page's URL.
func PagePath(url string) string {
	path := strings.TrimPrefix(url, "/")
	if path == "" || strings.HasSuffix(path, "/") {
		return path + "index.html"
	}
	return path
}

// Absolute puts the base URL before a root-relative address; any other, and one
// of a site that knows no base, stays as it is.
func (s *Site) Absolute(address string) string {
	if !rooted(address) {
		return address
	}
	return strings.TrimSuffix(s.BaseURL, "/") + address
}

// Local puts the base URL's path before a root-relative address, as a browser
// looks for it on the host; any other stays as it is. Local("/") is the path of
// the site's root, with a slash at both ends.
func (s *Site) Local(address string) string {
	if !rooted(address) {
		return address
	}
	base, err := url.Parse(s.BaseURL)
	if err != nil {
		return address
	}
	return strings.TrimSuffix(base.Path, "/") + address
}

// rooted says that an address begins at the site's root: "//" begins a host.
func rooted(address string) bool {
	return strings.HasPrefix(address, "/") && !strings.HasPrefix(address, "//")
}
