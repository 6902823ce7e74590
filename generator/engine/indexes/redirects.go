package indexes

import (
	"html"
	"path"
	"strings"

	"sectorhub/generator/site"
)

// Redirects makes a page at each old address that sends its reader on, for
// hosts that know no redirects. There is one output for each redirect, in the
// same order.
func Redirects(s *site.Site) []site.Output {
	outputs := make([]site.Output, len(s.Redirects))
	for i, redirect := range s.Redirects {
		outputs[i] = text(redirectPath(redirect.From), func() string { return redirectPage(s, redirect.To) })
	}
	return outputs
}

// redirectPath is where the page at an old address stands. An address without
// a file's ending may be asked for with and without its last slash: a folder
// answers both.
func redirectPath(from string) string {
	if !strings.HasSuffix(from, "/") && path.Ext(from) == "" {
		from += "/"
	}
	return site.PagePath(from)
}

func redirectPage(s *site.Site, to string) string {
	target, canonical := html.EscapeString(s.Local(to)), html.EscapeString(s.Absolute(to))
	title := target
	if page := s.Page(to); page != nil {
		title = html.EscapeString(page.Title)
	}
	return `<!doctype html>
<html lang="` + string(language(s, &site.Page{})) + `">
<head>
<meta charset="utf-8">
<title>` + title + `</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=` + target + `">
<link rel="canonical" href="` + canonical + `">
</head>
<body>
<p><a href="` + target + `">` + title + `</a></p>
</body>
</html>
`
}

// redirectList is read by hosts that answer with a redirect themselves.
func redirectList(s *site.Site) string {
	var out strings.Builder
	for _, redirect := range s.Redirects {
		out.WriteString(s.Local(redirect.From) + " " + s.Local(redirect.To) + " 301\n")
	}
	return out.String()
}
