package check

import (
	"bytes"
	"slices"
	"strings"

	"sectorhub/generator/site"
)

// Facts are what the checks need to know of one file of markup.
type Facts struct {
	Page   *site.Page
	Size   int    // in bytes
	Title  string // of the title element
	Levels []byte // of the headings, in order: 1 to 6

	HasSummary    bool     // a meta description that says something
	DuplicateIDs  []string // each id that stands twice
	Images        []string // addresses of pictures without an alt attribute
	Charts        int      // figures of class chart without a table
	InlineStyles  []string // elements with a style attribute, and style elements
	InlineScripts []string // elements with a handler, and script elements with code

	links []word // each once, sorted
	ids   []word // sorted
}

func isHTML(path string) bool { return strings.HasSuffix(path, ".html") }
func isSVG(path string) bool  { return strings.HasSuffix(path, ".svg") }

// reader goes through one file of markup, tag by tag.
type reader struct {
	*Facts
	words *words
	scan  scanner

	links, ids [][]byte // as they stand, in order

	inBody   bool // no title is looked for there: pictures have their own
	inChart  bool // inside figure.chart …
	hasTable bool // … which holds a table
}

func read(o site.Output, data []byte, w *words) *Facts {
	r := &reader{Facts: &Facts{Page: o.Page, Size: len(data)}, words: w, scan: scanner{text: data}}
	for {
		name, closing := r.scan.tag()
		switch {
		case len(name) == 0:
			r.finish()
			return r.Facts
		case closing:
			r.end(name)
		default:
			r.start(name)
		}
	}
}

// finish sorts, so that words are found fast, and says doubles once.
func (r *reader) finish() {
	f := r.Facts
	f.links = r.words.of(r.links)
	slices.Sort(f.links)
	f.links = slices.Clip(slices.Compact(f.links))
	f.ids = r.words.of(r.ids)
	slices.Sort(f.ids)
	for i := 1; i < len(f.ids); i++ {
		if f.ids[i] == f.ids[i-1] {
			f.DuplicateIDs = append(f.DuplicateIDs, r.words.shared(f.ids[i]))
		}
	}
	slices.Sort(f.DuplicateIDs)
	f.DuplicateIDs = slices.Compact(f.DuplicateIDs)
	f.ids = slices.Clip(slices.Compact(f.ids))
}

// tag is the element being read: what its attributes said.
type tag struct {
	name                     []byte
	alt, style, handler, src bool
	class, kind              string // kind is a script's type
	meta, content            string
	address                  []byte // of a picture
}

func (t tag) is(name string) bool { return string(t.name) == name }

func (r *reader) start(name []byte) {
	t := tag{name: name}
	for key, value := r.scan.attribute(); len(key) > 0; key, value = r.scan.attribute() {
		r.attribute(&t, key, value)
	}
	if t.style || t.is("style") {
		r.InlineStyles = append(r.InlineStyles, string(name))
	}
	if t.handler || t.is("script") && !t.src && runs(t.kind) {
		r.InlineScripts = append(r.InlineScripts, string(name))
	}
	r.element(t)
}

func (r *reader) element(t tag) {
	switch string(t.name) {
	case "title":
		if text := r.scan.raw("title"); !r.inBody {
			r.Title = strings.TrimSpace(string(unescaped(text)))
		}
	case "script":
		r.scan.raw("script")
	case "style":
		r.scan.raw("style")
	case "body":
		r.inBody = true
	case "meta":
		r.HasSummary = r.HasSummary || t.meta == "description" && strings.TrimSpace(t.content) != ""
	case "h1", "h2", "h3", "h4", "h5", "h6":
		r.Levels = append(r.Levels, t.name[1]-'0')
	case "img":
		if !t.alt {
			r.Images = append(r.Images, string(t.address))
		}
	case "figure":
		r.inChart, r.hasTable = slices.Contains(strings.Fields(t.class), "chart"), false
	case "table":
		r.hasTable = true
	}
}

func (r *reader) end(name []byte) {
	if string(name) == "figure" && r.inChart {
		r.inChart = false
		if !r.hasTable {
			r.Charts++
		}
	}
}

func (r *reader) attribute(t *tag, key, value []byte) {
	switch string(key) {
	case "id":
		r.ids = append(r.ids, value)
	case "href", "action", "poster", "formaction", "data":
		r.link(value)
	case "src":
		t.src, t.address = true, value
		r.link(value)
	case "srcset":
		for candidate := range bytes.SplitSeq(value, []byte(",")) {
			if fields := bytes.Fields(candidate); len(fields) > 0 {
				r.link(fields[0])
			}
		}
	case "alt":
		t.alt = true
	case "class":
		if t.is("figure") {
			t.class = string(value)
		}
	case "style":
		t.style = true
	case "type":
		if t.is("script") {
			t.kind = string(value)
		}
	case "name":
		if t.is("meta") {
			t.meta = string(value)
		}
	case "content":
		if t.is("meta") {
			t.content = string(value)
		}
	default:
		t.handler = t.handler || len(key) > 2 && key[0] == 'o' && key[1] == 'n'
	}
}

func (r *reader) link(address []byte) {
	if address = bytes.TrimSpace(address); len(address) > 0 {
		r.links = append(r.links, address)
	}
}

// runs says whether a script element of this type is run rather than data.
func runs(kind string) bool {
	return kind == "" || kind == "module" || strings.Contains(kind, "javascript")
}
