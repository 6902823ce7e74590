package render

import (
	"crypto/sha512"
	"encoding/base64"
	"strings"
	"testing"
	"testing/fstest"
)

func dists(texts map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, text := range texts {
		fsys["layouts/dist/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

func TestReadAssetsRenamesReferences(t *testing.T) {
	assets, err := ReadAssets(dists(map[string]string{
		"styles/hub.css":   `@font-face{src:url("../fonts/a.woff2?v=1#x") format("woff2")} a{background:url(dot.svg)} b{mask:url(data:image/png;base64,AA)} c{fill:url(#d)}`,
		"styles/dot.svg":   `<svg/>`,
		"fonts/a.woff2":    `font`,
		"scripts/hub.js":   `import("./chart.js");fetch("./not-here.js")`,
		"scripts/chart.js": `export{}`,
	}))
	if err != nil {
		t.Fatal(err)
	}
	name := func(asset string) string {
		full := assets.byName[asset].Path
		return full[strings.LastIndex(full, "/")+1:]
	}
	css, js := string(assets.byName["styles/hub.css"].Data), string(assets.byName["scripts/hub.js"].Data)
	for _, want := range []string{`url("../fonts/` + name("fonts/a.woff2") + `?v=1#x")`, `url(` + name("styles/dot.svg") + `)`, `url(data:image/png;base64,AA)`, `url(#d)`} {
		if !strings.Contains(css, want) {
			t.Errorf("no %s in %s", want, css)
		}
	}
	if want := `import("./` + name("scripts/chart.js") + `");fetch("./not-here.js")`; js != want {
		t.Errorf("got %s, want %s", js, want)
	}
}

func TestReadAssetsHashesWhatIsServed(t *testing.T) {
	before, _ := ReadAssets(dists(map[string]string{"a.css": `a{b:url(c.svg)}`, "c.svg": `one`}))
	after, err := ReadAssets(dists(map[string]string{"a.css": `a{b:url(c.svg)}`, "c.svg": `two`}))
	if err != nil {
		t.Fatal(err)
	}
	if before.byName["a.css"].Path == after.byName["a.css"].Path {
		t.Error("a stylesheet keeps its name although its picture changed")
	}
	sum := sha512.Sum384(after.byName["a.css"].Data)
	if want := "sha384-" + base64.StdEncoding.EncodeToString(sum[:]); after.byName["a.css"].Integrity != want {
		t.Errorf("integrity %s, want %s", after.byName["a.css"].Integrity, want)
	}
}

func TestReadAssetsRefuses(t *testing.T) {
	cases := []struct {
		name  string
		files map[string]string
		want  string
	}{
		{"no dist", nil, "make assets"},
		{"only hidden files", map[string]string{".gitkeep": ""}, "make assets"},
		{"a reference to nothing", map[string]string{"a.css": "a{b:url(c.svg)}"}, "refers to c.svg, which is not in layouts/dist"},
		{"a circle", map[string]string{"a.js": `"./b.js"`, "b.js": `"./a.js"`}, "refers to itself"},
	}
	for _, c := range cases {
		if _, err := ReadAssets(dists(c.files)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q in it", c.name, err, c.want)
		}
	}
}

func TestPrefix(t *testing.T) {
	cases := []struct{ html, want string }{
		{`<a href="/x/">`, `<a href="/hub/x/">`},
		{`<a class="k" href="/">`, `<a class="k" href="/hub/">`},
		{`<a href="//cdn.example/x">`, `<a href="//cdn.example/x">`},
		{`<a href="https://a.example/">`, `<a href="https://a.example/">`},
		{`<a href="#x">`, `<a href="#x">`},
		{`<img srcset="/a.png 1x, /b.png 2x" src="/a.png">`, `<img srcset="/hub/a.png 1x, /hub/b.png 2x" src="/hub/a.png">`},
		{`<meta http-equiv="refresh" content="0; url=/x/">`, `<meta http-equiv="refresh" content="0; url=/hub/x/">`},
		{`<meta content="/a.png">`, `<meta content="/hub/a.png">`},
		{`<div data-url="/a.js" title="/a">`, `<div data-url="/hub/a.js" title="/a">`},
		{`<form action="/search/"><use href="/assets/i.svg#a"/>`, `<form action="/hub/search/"><use href="/hub/assets/i.svg#a"/>`},
		{`<p>/x/ stays</p><a href="`, `<p>/x/ stays</p><a href="`},
	}
	for _, c := range cases {
		if got := string(Prefix([]byte(c.html), "/hub/")); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.html, got, c.want)
		}
		if got := string(Prefix([]byte(c.html), "/")); got != c.html {
			t.Errorf("%s changed without a base path: %s", c.html, got)
		}
	}
}

func FuzzPrefix(f *testing.F) {
	f.Add(`<a href="/x/"><img srcset="/a 1x, /b 2x">`)
	f.Add(`="`)
	f.Fuzz(func(t *testing.T, html string) {
		got := string(Prefix([]byte(html), "/hub/"))
		if len(got) < len(html) || strings.ReplaceAll(got, "hub/", "") != strings.ReplaceAll(html, "hub/", "") {
			t.Errorf("%q became %q", html, got)
		}
	})
}
