package preview

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
)

var bodyEnd = regexp.MustCompile(`(?i)</body\s*>`)

// inject puts the preview's script at the end of a page. It comes from our own
// address, so that a Content-Security-Policy of 'self' lets it run. The version
// tells the script which site its page was made from.
func inject(page []byte, version string) []byte {
	script := fmt.Sprintf(`<script src="/-/preview.js" data-version="%s" defer></script>`, version)
	at := len(page)
	if ends := bodyEnd.FindAllIndex(page, -1); len(ends) > 0 {
		at = ends[len(ends)-1][0]
	}
	// The page may be kept by whoever made it: never write into its bytes.
	return slices.Concat(page[:at], []byte(script), page[at:])
}

func isHTML(name string) bool { return strings.HasPrefix(contentType(name), "text/html") }

// contentType goes by our own list: that of the system differs from machine to
// machine.
func contentType(name string) string {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm":
		return "text/html; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".js", ".mjs":
		return "text/javascript; charset=utf-8"
	case ".json", ".map", ".topojson":
		return "application/json"
	case ".jsonld":
		return "application/ld+json"
	case ".geojson":
		return "application/geo+json"
	case ".webmanifest":
		return "application/manifest+json"
	case ".xml":
		return "application/xml; charset=utf-8"
	case ".txt":
		return "text/plain; charset=utf-8"
	case ".md":
		return "text/markdown; charset=utf-8"
	case ".csv":
		return "text/csv; charset=utf-8"
	case ".ics":
		return "text/calendar; charset=utf-8"
	}
	return binaryType(strings.ToLower(path.Ext(name)))
}

func binaryType(ext string) string {
	switch ext {
	case ".svg":
		return "image/svg+xml"
	case ".png":
		return "image/png"
	case ".jpg", ".jpeg":
		return "image/jpeg"
	case ".gif":
		return "image/gif"
	case ".webp":
		return "image/webp"
	case ".avif":
		return "image/avif"
	case ".ico":
		return "image/x-icon"
	case ".woff2":
		return "font/woff2"
	case ".woff":
		return "font/woff"
	case ".pdf":
		return "application/pdf"
	case ".zip":
		return "application/zip"
	case ".docx":
		return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	case ".xlsx":
		return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	}
	return "application/octet-stream"
}
