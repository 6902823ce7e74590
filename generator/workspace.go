package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"sectorhub/generator/engine"
	"sectorhub/generator/hub"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/locale"
	"sectorhub/generator/kit/source"
)

// place is the folder a command works on.
type place struct {
	Root string `help:"The folder with content/ and data/." default:"." placeholder:"DIR"`
}

// Validate is called by the flag parser.
func (p place) Validate() error { return isFolder(p.Root) }

func isFolder(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return fmt.Errorf("%s is not a folder", path)
	}
	return nil
}

func (p place) files() fs.FS { return os.DirFS(p.Root) }

// locales reads layouts/strings/<lang>.yaml, one locale each.
func locales(tree *source.Tree, report *diag.Report) []*locale.Locale {
	var all []*locale.Locale
	for _, file := range tree.Files("layouts/strings", ".yaml") {
		if words, ok := source.ReadYAML[map[string]string](tree, file, report); ok {
			lang := strings.TrimSuffix(filepath.Base(file), ".yaml")
			all = append(all, locale.New(locale.Lang(lang), words.Value))
		}
	}
	return all
}

// publication is what the hub is asked to publish.
type publication struct {
	place   `embed:""`
	Layouts string `help:"The folder with the layouts; DIR/layouts by default." placeholder:"DIR"`
	BaseURL string `help:"The address the site will have, in place of site.yaml's." placeholder:"URL"`
	Drafts  bool   `help:"Publish documents marked draft, too."`
	Jobs    int    `help:"How many files to make at the same time; all cores by default." placeholder:"N"`
}

// Validate is called by the flag parser.
func (p publication) Validate() error {
	if err := isFolder(p.Root); err != nil {
		return err
	}
	return isFolder(p.layouts())
}

func (p publication) layouts() string {
	if p.Layouts != "" {
		return p.Layouts
	}
	return filepath.Join(p.Root, "layouts")
}

// files shows the root and the layouts as one tree.
func (p publication) files() fs.FS { return joined{os.DirFS(p.Root), os.DirFS(p.layouts())} }

// plan reads the tree and plans the site. Findings go to the report.
func (p publication) plan(tree *source.Tree, report *diag.Report, now time.Time) (*engine.Plan, error) {
	return p.planWith(p.hub(now), tree, report)
}

func (p publication) hub(now time.Time) *hub.Hub {
	return hub.New(hub.Options{Drafts: p.Drafts, Today: now, Version: version})
}

func (p publication) planWith(h *hub.Hub, tree *source.Tree, report *diag.Report) (*engine.Plan, error) {
	return engine.NewPlan(h.Pages, tree, locales(tree, report), report, p.options())
}

func (p publication) options() engine.Options {
	return engine.Options{Jobs: p.Jobs, BaseURL: p.BaseURL}
}

// joined shows the layouts folder under layouts/ beside the root's content and
// data.
type joined struct{ root, layouts fs.FS }

func (j joined) split(name string) (fs.FS, string) {
	if name == "layouts" {
		return j.layouts, "."
	}
	if rest, ok := strings.CutPrefix(name, "layouts/"); ok {
		return j.layouts, rest
	}
	return j.root, name
}

func (j joined) Open(name string) (fs.File, error) {
	fsys, name := j.split(name)
	return fsys.Open(name)
}

func (j joined) ReadFile(name string) ([]byte, error) {
	fsys, name := j.split(name)
	return fs.ReadFile(fsys, name)
}

func (j joined) ReadDir(name string) ([]fs.DirEntry, error) {
	fsys, name := j.split(name)
	return fs.ReadDir(fsys, name)
}

func (j joined) Stat(name string) (fs.FileInfo, error) {
	fsys, name := j.split(name)
	return fs.Stat(fsys, name)
}

// verdict is how findings are printed and what they do to the exit code.
type verdict struct {
	Format string `help:"How findings are printed: ${enum}." enum:"text,github,json" default:"text"`
	Strict bool   `help:"Let warnings fail the command, too."`
}

// print prints the findings, quoting lines from files, and says whether they
// fail the command.
func (v verdict) print(t *terminal, report *diag.Report, root string, files fs.FS) error {
	findings := report.Findings()
	if err := v.write(t, findings, root, files); err != nil {
		return err
	}
	limit := diag.Error
	if v.Strict {
		limit = diag.Warning
	}
	if report.Count(limit) > 0 {
		return errFound
	}
	return nil
}

func (v verdict) write(t *terminal, findings []diag.Finding, root string, files fs.FS) error {
	switch v.Format {
	case "json":
		return diag.WriteJSON(t.out, findings, files)
	case "github":
		return diag.WriteGitHub(t.out, findings, folderPrefix(root))
	}
	if err := diag.WriteText(t.err, findings, files); err != nil {
		return err
	}
	if len(findings) > 0 {
		fmt.Fprintln(t.err, tally(findings))
	}
	return nil
}

// folderPrefix is the way from here to a folder as a slash path, "" for here.
func folderPrefix(folder string) string {
	if folder = filepath.ToSlash(filepath.Clean(folder)); folder != "." {
		return folder
	}
	return ""
}

// tally counts findings in words: "2 errors, 1 warning".
func tally(findings []diag.Finding) string {
	var counts [3]int
	for _, f := range findings {
		counts[f.Severity]++
	}
	var words []string
	for severity, count := range counts {
		if count == 0 {
			continue
		}
		words = append(words, counted(count, diag.Severity(severity).String()))
	}
	return strings.Join(words, ", ")
}

// counted is a number with its word: "1 page", "20 pages".
func counted(n int, word string) string {
	if n != 1 {
		word += "s"
	}
	return fmt.Sprintf("%d %s", n, word)
}
