package catalog

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// percentage is a number with its percent sign or word.
var percentage = regexp.MustCompile(`\d[\d.,]*(?:%| ?percent\b| percentage points?\b)`)

// address is where a link leads, in Markdown or in front matter: a "%20" in it is
// no percentage.
var address = regexp.MustCompile(`https?://[^\s)>"]+|\]\([^\s)]*|^\s*\[[^\]]+\]:\s*\S+|\burl:\s*["']?[/#]\S*`)

// checkPercentages lets a percentage about outcomes stand only where its study
// is named: in the table of claims, shown by an embed. A page may list others
// that it needs, such as a rule's threshold.
func checkPercentages(p Prose, tree *source.Tree, report *diag.Report) {
	text, err := fs.ReadFile(tree.FS(), p.Path)
	if err != nil || !percentage.Match(text) {
		return
	}
	for i, line := range strings.Split(string(text), "\n") {
		if strings.HasPrefix(line, "allow_percent:") {
			continue
		}
		addresses := address.FindAllStringIndex(line, -1)
		for _, at := range percentage.FindAllStringIndex(line, -1) {
			found := line[at[0]:at[1]]
			inside := func(a []int) bool { return a[0] <= at[0] && at[1] <= a[1] }
			if slices.Contains(p.AllowPercent, found) || slices.ContainsFunc(addresses, inside) {
				continue
			}
			pos := diag.Pos{File: p.Path, Line: i + 1, Column: utf8.RuneCountInString(line[:at[0]]) + 1, Width: utf8.RuneCountInString(found)}
			report.Errorf(pos, "bare-percentage", "%s stands here without its study or its table", found).
				Hint("show it with a ```claim or a ```stat embed; if it is no outcome, list it in front matter: allow_percent: [%q]", found)
		}
	}
}
