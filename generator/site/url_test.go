package site

import "testing"

func TestPagePath(t *testing.T) {
	for url, want := range map[string]string{
		"/":                 "index.html",
		"":                  "index.html",
		"/guides/":          "guides/index.html",
		"/careers/welders/": "careers/welders/index.html",
		"/404.html":         "404.html",
		"/es/":              "es/index.html",
	} {
		if got := PagePath(url); got != want {
			t.Errorf("PagePath(%q) = %q, want %q", url, got, want)
		}
	}
}
