package site

import "strings"

// PagePath is the path of the file that answers a page's URL.
func PagePath(url string) string {
	path := strings.TrimPrefix(url, "/")
	if path == "" || strings.HasSuffix(path, "/") {
		return path + "index.html"
	}
	return path
}
