package check

import (
	"slices"

	"sectorhub/generator/kit/diag"
)

// heavy is how many bytes of HTML are too many: at the 3G speed of a rural
// county, more than ten seconds before pictures and scripts.
const heavy = 500_000

var missingTitle = Check{
	Name: "missing-title",
	Doc:  "A page has no title: search results, tabs and screen readers call it by its address.",
	Run: eachPage(func(p *Pass, page *Facts) {
		if page.Title == "" {
			p.errorf(page, "missing-title", "the page %s has no title", page.Page.URL)
		}
	}),
}

var doubledTitle = Check{
	Name: "doubled-title",
	Doc:  "Two pages have one title: a reader cannot tell them apart in search results.",
	Run: func(p *Pass) {
		first := map[string]*Facts{}
		for _, page := range p.Pages {
			other := first[page.Title]
			switch {
			case page.Title == "":
			case other == nil:
				first[page.Title] = page
			default:
				p.errorf(page, "doubled-title", "%s and %s (%s) have one title: %q", page.Page.URL, other.Page.URL, source(other.Page.Pos), page.Title)
			}
		}
	},
}

// source names a page's source inside a message.
func source(pos diag.Pos) string {
	if pos.File == "" {
		return "without a source"
	}
	return pos.String()
}

var missingSummary = Check{
	Name: "missing-summary",
	Doc:  "A page has no description: search results show whatever text they find first.",
	Run: eachPage(func(p *Pass, page *Facts) {
		if !page.HasSummary && !page.Page.NoIndex {
			p.errorf(page, "missing-summary", "the page %s has no summary", page.Page.URL)
		}
	}),
}

var notOneH1 = Check{
	Name: "not-one-h1",
	Doc:  "A page has no main heading or several: screen readers use it to say where one is.",
	Run: eachPage(func(p *Pass, page *Facts) {
		count := 0
		for _, level := range page.Levels {
			if level == 1 {
				count++
			}
		}
		if count != 1 {
			p.errorf(page, "not-one-h1", "the page %s has %d main headings (h1) instead of one", page.Page.URL, count)
		}
	}),
}

var skippedHeading = Check{
	Name: "skipped-heading",
	Doc:  "A heading is more than one level below the one before: an outline with holes.",
	Run: eachPage(func(p *Pass, page *Facts) {
		before := byte(1)
		for _, level := range page.Levels {
			if level > before+1 {
				p.errorf(page, "skipped-heading", "on %s a heading of level %d follows one of level %d", page.Page.URL, level, before)
				return
			}
			before = level
		}
	}),
}

var imageWithoutAlternative = Check{
	Name: "image-without-alternative",
	Doc:  "A picture has no alt attribute: who cannot see it hears the name of a file. A picture that only decorates has an empty one.",
	Run: eachPage(func(p *Pass, page *Facts) {
		for _, image := range page.Images {
			p.errorf(page, "image-without-alternative", "the picture %s on %s has no alternative text", image, page.Page.URL)
		}
	}),
}

var duplicateID = Check{
	Name: "duplicate-id",
	Doc:  "Two elements of a page have one id: links and labels lead to the first only.",
	Run: eachPage(func(p *Pass, page *Facts) {
		for _, id := range page.DuplicateIDs {
			p.errorf(page, "duplicate-id", "the id %q stands twice on %s", id, page.Page.URL)
		}
	}),
}

var chartWithoutTable = Check{
	Name: "chart-without-table",
	Doc:  "A chart has no table of its numbers: who cannot see it gets nothing.",
	Run: eachPage(func(p *Pass, page *Facts) {
		if page.Charts > 0 {
			p.errorf(page, "chart-without-table", "%d of the charts on %s have no table", page.Charts, page.Page.URL)
		}
	}),
}

var inlineStyle = Check{
	Name: "inline-style",
	Doc:  "A style stands in the page itself: the security policy makes browsers ignore it.",
	Run: eachPage(func(p *Pass, page *Facts) {
		for _, element := range once(page.InlineStyles) {
			p.errorf(page, "inline-style", "a <%s> on %s has a style of its own, which browsers will ignore", element, page.Page.URL).Hint("use a class")
		}
	}),
}

var inlineScript = Check{
	Name: "inline-script",
	Doc:  "A script stands in the page itself: the security policy keeps it from running.",
	Run: eachPage(func(p *Pass, page *Facts) {
		for _, element := range once(page.InlineScripts) {
			p.errorf(page, "inline-script", "a <%s> on %s has a script of its own, which will not run", element, page.Page.URL).Hint("move it to layouts/scripts")
		}
	}),
}

var pageTooHeavy = Check{
	Name: "page-too-heavy",
	Doc:  "The HTML of a page is so long that a reader on a slow line gives up.",
	Run: eachPage(func(p *Pass, page *Facts) {
		if page.Size > heavy {
			p.Report.Warnf(page.Page.Pos, "page-too-heavy", "the page %s weighs %d KB; at most %d KB load in good time", page.Page.URL, page.Size/1000, heavy/1000)
		}
	}),
}

func eachPage(run func(*Pass, *Facts)) func(*Pass) {
	return func(p *Pass) {
		for _, page := range p.Pages {
			run(p, page)
		}
	}
}

func once(texts []string) []string {
	slices.Sort(texts)
	return slices.Compact(texts)
}
