package slug

import (
	"strings"
	"testing"
)

func TestOf(t *testing.T) {
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
		"Œuvre, Århus, Tromsø, Þór":             "oeuvre-arhus-tromso-thor",
		"":                                      "",
		"—":                                     "",
		"日本":                                    "",
		"'":                                     "",
		"a\xffb":                                "a-b",
	} {
		if got := Of(title); got != want {
			t.Errorf("Of(%q) = %q, want %q", title, got, want)
		}
	}
}

func TestASlugOfASlugIsItself(t *testing.T) {
	for _, title := range []string{"Driver's license", "K–12 / CTE", "Café 101"} {
		if once := Of(title); Of(once) != once {
			t.Errorf("Of(%q) = %q, Of that = %q", title, once, Of(once))
		}
	}
}

func FuzzOf(f *testing.F) {
	f.Add("Driver’s license é")
	f.Add("-- İ ﬃ \xff 日本")
	f.Fuzz(func(t *testing.T, title string) {
		made := Of(title)
		if strings.Trim(made, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			t.Errorf("Of(%q) = %q holds other characters", title, made)
		}
		if strings.HasPrefix(made, "-") || strings.HasSuffix(made, "-") || strings.Contains(made, "--") {
			t.Errorf("Of(%q) = %q has a hyphen too many", title, made)
		}
		if again := Of(made); again != made {
			t.Errorf("Of(%q) = %q, Of that = %q", title, made, again)
		}
	})
}
