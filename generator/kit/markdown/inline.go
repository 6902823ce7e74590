package markdown

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"sectorhub/generator/kit/diag"
)

func (r *review) inlines(parent ast.Node) {
	for node, next := parent.FirstChild(), ast.Node(nil); node != nil; node = next {
		next = node.NextSibling() // before the node is taken out
		switch node := node.(type) {
		case *ast.Link:
			r.inlines(node)
			r.link(node)
		case *ast.Image: // what stands inside is its alternative: text alone
			r.image(node)
		case *ast.RawHTML:
			r.rawHTML(node)
		default:
			r.inlines(node)
		}
	}
}

func (r *review) link(link *ast.Link) {
	to := addressOf(link.Destination)
	if !slices.Contains([]string{"", "http", "https", "mailto", "tel"}, to.scheme) {
		r.unsafe(link, to)
		return
	}
	text := plain(link, r.source)
	if text == "" {
		r.report.Errorf(r.at.pos(link.Pos(), 1), "link-without-text", "the link to %q has no text", to.url).
			Hint("say between [ and ] where it leads")
	}
	if to.elsewhere {
		link.SetAttributeString("rel", []byte("noopener"))
	}
	r.done.Links = append(r.done.Links, Link{to.url, text, r.at.pos(link.Pos(), 0)})
}

func (r *review) image(image *ast.Image) {
	from := addressOf(image.Destination)
	if !slices.Contains([]string{"", "http", "https"}, from.scheme) {
		r.unsafe(image, from)
		return
	}
	pos := r.at.pos(image.Pos(), 2)
	if from.elsewhere {
		r.report.Errorf(pos, "image-from-elsewhere", "the image %q would be fetched from another site", from.url).
			Hint("put the file into this site: a reader's visit is told to nobody else")
	}
	alt := plain(image, r.source)
	if alt == "" {
		r.report.Errorf(pos, "image-without-alternative", "the image %q has no alternative text", from.url).
			Hint("say between [ and ] what it shows")
	}
	image.SetAttributeString("loading", []byte("lazy"))
	r.done.Images = append(r.done.Images, Image{from.url, alt, r.at.pos(image.Pos(), 0)})
}

// unsafe reports an address that could run code and leaves the words alone.
func (r *review) unsafe(node ast.Node, to address) {
	r.report.Errorf(r.at.pos(node.Pos(), 1), "unsafe-link", "an address may not start with %q", to.scheme+":").
		Hint("use https:, mailto:, tel: or an address of this site, which starts with /")
	unwrap(node)
}

// address is where a link or an image leads, as it will stand in the HTML.
type address struct {
	url       string
	scheme    string // lower case, "" for none
	elsewhere bool   // on another site
}

// addressOf reads a destination as a browser does, which skips control
// characters and spaces inside a scheme.
func addressOf(destination []byte) address {
	url := string(util.URLEscape(destination, true))
	visible := strings.Map(func(r rune) rune {
		if r <= ' ' {
			return -1
		}
		return r
	}, url)
	scheme := ""
	if end := strings.IndexAny(visible, ":/?#"); end >= 0 && visible[end] == ':' {
		scheme = strings.ToLower(visible[:end])
	}
	slashed := strings.ReplaceAll(visible, `\`, "/")
	elsewhere := scheme == "http" || scheme == "https" || strings.HasPrefix(slashed, "//")
	return address{url, scheme, elsewhere}
}

func (r *review) rawHTML(node *ast.RawHTML) {
	segment := node.Segments.At(0)
	written := segment.Value(r.source)
	if !isComment(written) && !bytes.HasPrefix(written, []byte("</")) { // its opening tag was reported
		r.warnRawHTML(r.at.pos(segment.Start, utf8.RuneCount(bytes.TrimSpace(written))), written)
	}
	if before, ok := node.PreviousSibling().(*ast.Text); ok && bytes.HasPrefix(written, []byte("<br")) {
		before.SetSoftLineBreak(true) // keeps the words on both sides apart
	}
	remove(node)
}

func (r *review) htmlBlock(node *ast.HTMLBlock) {
	written := node.Lines().Value(r.source)
	if node.HasClosure() {
		written = append(written, node.ClosureLine.Value(r.source)...)
	}
	if !isComment(written) {
		r.warnRawHTML(r.at.rest(node.Pos()), written)
	}
	remove(node)
}

// isComment says whether the HTML is one comment and nothing else: leaving it
// out loses nothing that a reader should see.
func isComment(written []byte) bool {
	inner, opened := bytes.CutPrefix(bytes.TrimSpace(written), []byte("<!--"))
	end := bytes.Index(inner, []byte("-->"))
	return opened && end >= 0 && end+len("-->") == len(inner)
}

func (r *review) warnRawHTML(pos diag.Pos, written []byte) {
	first, _, more := strings.Cut(strings.TrimSpace(string(written)), "\n")
	if runes := []rune(first); len(runes) > 40 {
		first, more = string(runes[:40]), true
	}
	if more {
		first += " …"
	}
	r.report.Warnf(pos, "raw-html", "HTML is left out of the page: %s", first).
		Hint("write it in Markdown, or ask for an embed that does it")
}
