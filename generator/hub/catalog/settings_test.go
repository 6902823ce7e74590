package catalog

import (
	"slices"
	"testing"

	"sectorhub/generator/kit/locale"
)

func TestListKey(t *testing.T) {
	if got := ListKey("menu", 1, "url"); got != "menu.1.url" {
		t.Error(got)
	}
	if got := ListKey("in_short", 0, ""); got != "in_short.0" {
		t.Error(got)
	}
}

func TestSettings(t *testing.T) {
	c, findings := readHub(t, nil, Options{})
	wantFindings(t, findings)
	s := c.Settings
	if s.Name != "Lakeland Hub" || s.Area != "77" || len(s.Menu) != 2 || s.Footer[0].Links[0].URL != "/sources/" {
		t.Errorf("settings %+v", s)
	}
	if pos := s.Pos(ListKey("menu", 1, "url")); pos.String() != "content/site.yaml:11:26" {
		t.Errorf("the second menu address is at %s", pos)
	}
}

func TestSettingsSpeakEnglishUnlessTheySayOtherwise(t *testing.T) {
	const required = "name: Lakeland Hub\nstate: Lakeland\narea: \"77\"\nbase_url: https://lakeland.example/\n"
	for _, test := range []struct {
		yaml string
		want []locale.Lang
	}{
		{required, []locale.Lang{"en"}},
		{required + "languages: []\n", []locale.Lang{"en"}},
		{required + "languages: [es, en]\n", []locale.Lang{"es", "en"}},
	} {
		c, findings := readHub(t, map[string]string{"content/site.yaml": test.yaml}, Options{})
		wantFindings(t, findings)
		if !slices.Equal(c.Settings.Languages, test.want) {
			t.Errorf("%s: languages %v, want %v", test.yaml, c.Settings.Languages, test.want)
		}
	}
}

func TestContactIsAMailAddressOrAPage(t *testing.T) {
	for written, want := range map[string]string{
		"hub@lakeland.example": "hub@lakeland.example", "mailto:hub@lakeland.example": "hub@lakeland.example",
		"/about/": "/about/", "https://lakeland.example/": "https://lakeland.example/",
	} {
		text := "name: Lakeland Hub\nstate: Lakeland\narea: \"77\"\nbase_url: https://lakeland.example/\ncontact: " + written + "\n"
		c, findings := readHub(t, map[string]string{"content/site.yaml": text}, Options{})
		wantFindings(t, findings)
		if c.Settings.Contact != want {
			t.Errorf("contact %q is read as %q, want %q", written, c.Settings.Contact, want)
		}
	}
}

func TestSettingsThatCannotBeReadStillHaveAPlace(t *testing.T) {
	c, findings := readHub(t, map[string]string{"content/site.yaml": gone}, Options{})
	if len(findings) == 0 || findings[0].Pos.String() != "content/site.yaml" {
		t.Errorf("findings %v", findings)
	}
	if pos := c.Settings.Pos("area"); pos.File != "content/site.yaml" {
		t.Errorf("area is at %s", pos)
	}
}

func TestRedirects(t *testing.T) {
	c, findings := readHub(t, map[string]string{"content/redirects.csv": "from,to\n/old/,/new/\n\"/a,b/\",/c/\n"}, Options{})
	wantFindings(t, findings)
	if len(c.Redirects) != 2 || c.Redirects[1].From != "/a,b/" || c.Redirects[1].To != "/c/" || c.Redirects[1].Pos.String() != "content/redirects.csv:3:1" {
		t.Errorf("redirects %+v", c.Redirects)
	}
}

func TestRedirectsThatCannotBeUsed(t *testing.T) {
	for _, test := range []struct {
		name, csv string
		want      []string
		left      int
	}{
		{"none", gone, nil, 0},
		{"no column to", "from\n/old/\n", []string{"content/redirects.csv:1 missing-column", "content/redirects.csv:1 missing-column"}, 0},
		{"one address twice", "from,to\n/old/,/a/\n/old/,/b/\n", []string{"content/redirects.csv:3:1 duplicate-id"}, 2},
		{"nowhere to go", "from,to\n/old/,\n", []string{"content/redirects.csv:2:7 missing-value"}, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			c, findings := readHub(t, map[string]string{"content/redirects.csv": test.csv}, Options{})
			wantFindings(t, findings, test.want...)
			if len(c.Redirects) != test.left {
				t.Errorf("redirects %+v", c.Redirects)
			}
		})
	}
}
