package site

import (
	"strings"
	"testing"
)

func TestSlug(t *testing.T) {
	for title, want := range map[string]string{
		"Welders":                               "welders",
		"Registered Nurses":                     "registered-nurses",
		"Welders, Cutters, Solderers & Brazers": "welders-cutters-solderers-brazers",
		"Driver's license":                      "drivers-license",
		"Driver’s license":                      "drivers-license",
		"Café señor Ångström":                   "cafe-senor-angstrom",
		"ÉCOLE":                                 "ecole",
		"  --already--a-slug--  ":               "already-a-slug",
		"Sector Partnership 101":                "sector-partnership-101",
		"K–12 / CTE":                            "k-12-cte",
		"first\nsecond\tthird":                  "first-second-third",
		"ﬁre fighters":                          "fire-fighters",
		"Straße":                                "strasse",
		"Kraków, Łódź":                          "krakow-lodz",
		"":                                      "",
		"—":                                     "",
		"日本":                                    "",
		"'":                                     "",
		"a\xffb":                                "a-b",
	} {
		if got := Slug(title); got != want {
			t.Errorf("Slug(%q) = %q, want %q", title, got, want)
		}
	}
}

func TestSlugOfASlugIsItself(t *testing.T) {
	for _, title := range []string{"Driver's license", "K–12 / CTE", "Café 101"} {
		if once := Slug(title); Slug(once) != once {
			t.Errorf("Slug(%q) = %q, Slug of that = %q", title, once, Slug(once))
		}
	}
}

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

func FuzzSlug(f *testing.F) {
	f.Add("Driver’s license é")
	f.Add("-- İ ﬃ \xff 日本")
	f.Fuzz(func(t *testing.T, title string) {
		slug := Slug(title)
		if strings.Trim(slug, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			t.Errorf("Slug(%q) = %q holds other characters", title, slug)
		}
		if strings.HasPrefix(slug, "-") || strings.HasSuffix(slug, "-") || strings.Contains(slug, "--") {
			t.Errorf("Slug(%q) = %q has a hyphen too many", title, slug)
		}
		if again := Slug(slug); again != slug {
			t.Errorf("Slug(%q) = %q, Slug of that = %q", title, slug, again)
		}
	})
}
