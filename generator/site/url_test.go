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

func TestAddressesBelowTheBase(t *testing.T) {
	for _, test := range []struct{ base, address, absolute, local string }{
		{"", "/a/", "/a/", "/a/"},
		{"https://hub.example", "/a/", "https://hub.example/a/", "/a/"},
		{"https://hub.example/", "/", "https://hub.example/", "/"},
		{"https://hub.example/site", "/", "https://hub.example/site/", "/site/"},
		{"https://hub.example/site/", "/a/", "https://hub.example/site/a/", "/site/a/"},
		{"https://hub.example/site/", "https://other.example/", "https://other.example/", "https://other.example/"},
		{"https://hub.example/site/", "//other.example/", "//other.example/", "//other.example/"},
		{"https://hub.example/site/", "#top", "#top", "#top"},
		{"%zz", "/", "%zz/", "/"},
	} {
		s := &Site{BaseURL: test.base}
		if got := s.Absolute(test.address); got != test.absolute {
			t.Errorf("base %q: Absolute(%q) = %q, want %q", test.base, test.address, got, test.absolute)
		}
		if got := s.Local(test.address); got != test.local {
			t.Errorf("base %q: Local(%q) = %q, want %q", test.base, test.address, got, test.local)
		}
	}
}
