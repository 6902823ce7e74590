package preview

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/site"
)

// fakeSite holds texts by path; the text "broken" cannot be made.
type fakeSite map[string]string

func (s fakeSite) Lookup(path string) (site.Output, bool) {
	text, ok := s[path]
	return site.Output{Path: path, Make: func() ([]byte, error) {
		if text == "broken" {
			return nil, errors.New("template <x> failed")
		}
		return []byte(text), nil
	}}, ok
}

// serving is a server that shows the site, at localhost:8080.
func serving(planned Site, findings ...diag.Finding) *Server {
	s := New(Options{Addr: "localhost:8080", Files: fstest.MapFS{"content/a.md": {Data: []byte("one\ntwo <b>\n")}}})
	s.board.post(planned, findings, false)
	return s
}

func get(s *Server, target string) *httptest.ResponseRecorder {
	return ask(s, httptest.NewRequest(http.MethodGet, "http://localhost:8080"+target, nil))
}

func ask(s *Server, r *http.Request) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	s.Handler().ServeHTTP(w, r)
	return w
}

func TestPagesAreFoundByAddress(t *testing.T) {
	s := serving(fakeSite{
		"index.html": "home", "guides/index.html": "guides", "robots.txt": "robots", "404.html": "not here", "b/index.html": "broken",
	})
	cases := []struct {
		target, want string
		status       int
	}{
		{"/", "home", 200},
		{"/guides/", "guides", 200},
		{"/guides/?q=1", "guides", 200},
		{"/robots.txt", "robots", 200},
		{"/none/", "not here", 404},
		{"/robots.txt/", "not here", 404},
		{"/-/none", "not here", 404},
		{"/b/", "template &lt;x&gt; failed", 500},
	}
	for _, c := range cases {
		if w := get(s, c.target); w.Code != c.status || !strings.Contains(w.Body.String(), c.want) {
			t.Errorf("%s: %d %q, want %d %q", c.target, w.Code, w.Body, c.status, c.want)
		}
	}
}

func TestMissingSlashIsRedirected(t *testing.T) {
	s := serving(fakeSite{"guides/index.html": "guides"})
	w := get(s, "/guides?a=b")
	if got := w.Header().Get("Location"); w.Code != http.StatusTemporaryRedirect || got != "/guides/?a=b" {
		t.Errorf("got %d %q", w.Code, got)
	}
}

func TestMissingPageWithout404IsSaid(t *testing.T) {
	w := get(serving(fakeSite{}), "/<script>")
	if body := w.Body.String(); w.Code != 404 || strings.Contains(body, "/<script>") || !strings.Contains(body, "preview.js") {
		t.Errorf("got %d %q", w.Code, body)
	}
}

func TestAnswersAreNotKept(t *testing.T) {
	s := serving(fakeSite{"index.html": "home", "g/index.html": "g"})
	for _, target := range []string{"/", "/none", "/g", "/-/findings", "/-/preview.js", "//g/"} {
		if got := get(s, target).Header().Get("Cache-Control"); got != "no-store" {
			t.Errorf("%s: Cache-Control %q", target, got)
		}
	}
}

func TestContentTypes(t *testing.T) {
	s := serving(fakeSite{
		"index.html": "x", "a.css": "x", "a.js": "x", "a.svg": "x", "a.woff2": "x", "a.csv": "x", "a.json": "x",
		"a.xml": "x", "a.DOCX": "x", "a.xlsx": "x", "CNAME": "x",
	})
	for target, want := range map[string]string{
		"/": "text/html; charset=utf-8", "/a.css": "text/css; charset=utf-8", "/a.js": "text/javascript; charset=utf-8",
		"/a.svg": "image/svg+xml", "/a.woff2": "font/woff2", "/a.csv": "text/csv; charset=utf-8", "/a.json": "application/json",
		"/a.xml": "application/xml; charset=utf-8", "/CNAME": "application/octet-stream",
		"/a.DOCX":        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
		"/a.xlsx":        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		"/-/preview.js":  "text/javascript; charset=utf-8",
		"/-/preview.css": "text/css; charset=utf-8",
		"/-/findings":    "application/json",
	} {
		if got := get(s, target).Header().Get("Content-Type"); got != want {
			t.Errorf("%s: %q, want %q", target, got, want)
		}
	}
}

func TestOnlyReadingIsAllowed(t *testing.T) {
	s := serving(fakeSite{"index.html": "home"})
	if w := ask(s, httptest.NewRequest(http.MethodPost, "http://localhost:8080/", nil)); w.Code != http.StatusMethodNotAllowed {
		t.Errorf("POST: %d", w.Code)
	}
	if w := ask(s, httptest.NewRequest(http.MethodHead, "http://localhost:8080/", nil)); w.Code != http.StatusOK {
		t.Errorf("HEAD: %d", w.Code)
	}
}

func TestScriptIsInjected(t *testing.T) {
	const script = `<script src="/-/preview.js" data-version="v" defer></script>`
	for page, want := range map[string]string{
		"<body>x</body></html>":      "<body>x" + script + "</body></html>",
		"<body></body>İ</BODY ></p>": "<body></body>İ" + script + "</BODY ></p>",
		"no end":                     "no end" + script,
		"":                           script,
	} {
		if got := string(inject([]byte(page), "v")); got != want {
			t.Errorf("%q: %q, want %q", page, got, want)
		}
	}
}

func TestScriptStaysOutOfOtherFiles(t *testing.T) {
	s := serving(fakeSite{"a.svg": "<svg></svg>", "feed.xml": "</body>"})
	for _, target := range []string{"/a.svg", "/feed.xml"} {
		if got := get(s, target).Body.String(); strings.Contains(got, "preview.js") {
			t.Errorf("%s: %q", target, got)
		}
	}
}

func TestInjectLeavesThePageAlone(t *testing.T) {
	page := append(make([]byte, 0, 999), "<body></body>"...)
	inject(page, "v")
	if string(page[:cap(page)][:13]) != "<body></body>" {
		t.Errorf("the page's own bytes were changed: %q", page)
	}
}

func TestHostHeaderIsChecked(t *testing.T) {
	cases := []struct {
		addr, host string
		want       bool
	}{
		{"localhost:8080", "localhost:8080", true},
		{"localhost:8080", "LOCALHOST.", true},
		{"localhost:8080", "127.0.0.1:8080", true},
		{"localhost:8080", "[::1]:8080", true},
		{"localhost:8080", "[::1]", true},
		{"localhost:8080", "evil.example:8080", false},
		{"localhost:8080", "localhost.evil.example", false},
		{"localhost:8080", "192.168.1.2:8080", false},
		{"localhost:8080", "", false},
		{"desk.lan:80", "desk.lan", true},
		{"desk.lan:80", "other.lan", false},
		{":8080", "192.168.1.2:8080", true},
		{"0.0.0.0:8080", "[fe80::1]:8080", true},
		{"[::]:8080", "evil.example", false},
		{":8080", "", false},
	}
	for _, c := range cases {
		s := New(Options{Addr: c.addr})
		s.board.post(fakeSite{"index.html": "draft"}, nil, false)
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.Host = c.host
		if got := ask(s, r).Code == http.StatusOK; got != c.want {
			t.Errorf("%s answers to %q: %v, want %v", c.addr, c.host, got, c.want)
		}
	}
}

func TestFindingsQuoteTheirLine(t *testing.T) {
	pos := diag.Pos{File: "content/a.md", Line: 2, Column: 5}
	s := serving(fakeSite{},
		diag.Finding{Pos: pos, Severity: diag.Error, Rule: "raw-html", Message: "no HTML", Hint: "leave it out"},
		diag.Finding{Pos: pos, Severity: diag.Warning, Rule: "w", Message: "w"},
		diag.Finding{Pos: pos, Severity: diag.Notice, Rule: "n", Message: "n"})
	var got struct {
		Serial                    string
		Errors, Warnings, Notices int
		Findings                  []map[string]any
	}
	if err := json.Unmarshal(get(s, "/-/findings").Body.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Errors != 1 || got.Warnings != 1 || got.Notices != 1 || len(got.Findings) != 3 || got.Serial == "" {
		t.Fatalf("got %+v", got)
	}
	want := map[string]any{
		"file": "content/a.md", "line": 2.0, "column": 5.0, "severity": "error", "rule": "raw-html",
		"message": "no HTML", "hint": "leave it out", "text": "two <b>",
	}
	for key, value := range want {
		if got.Findings[0][key] != value {
			t.Errorf("%s: %v, want %v", key, got.Findings[0][key], value)
		}
	}
}
