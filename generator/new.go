package main

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"sectorhub/generator/kit/slug"
)

// starters are the documents to begin with, one a kind. They hold every key
// that an editor needs.
//
//go:embed starters/*.md
var starters embed.FS

type newCommand struct {
	place `embed:""`
	Kind  string `arg:"" help:"What to start: ${enum}." enum:"guide,stage,role,document,news,about"`
	Title string `arg:"" help:"Its title, in quotation marks."`
}

// newFolders says where each kind of document is kept.
var newFolders = map[string]string{
	"guide": "content/guides", "stage": "content/stages", "role": "content/roles",
	"document": "content/toolkit", "news": "content/news", "about": "content/about",
}

// Run writes a draft with every key an editor needs, and never over a file.
func (c newCommand) Run(t *terminal) error {
	name := slug.Of(c.Title)
	if name == "" {
		return fmt.Errorf("the title %q has no letter or digit to make an address from", c.Title)
	}
	if c.Kind == "news" {
		name = t.now.Format(time.DateOnly) + "-" + name
	}
	text, err := c.document(t.now)
	if err != nil {
		return err
	}
	path := filepath.Join(c.Root, filepath.FromSlash(newFolders[c.Kind]), name+".md")
	if err := createFile(path, text); err != nil {
		return err
	}
	_, err = fmt.Fprintf(t.out, "%s\nWrite it, then take out the line \"draft: true\".\n", path)
	return err
}

// document fills a starter's title and dates.
func (c newCommand) document(now time.Time) (string, error) {
	starter, err := starters.ReadFile("starters/" + c.Kind + ".md")
	return strings.NewReplacer(
		"TITLE", strconv.Quote(c.Title),
		"TODAY", now.Format(time.DateOnly),
		"NEXT-YEAR", now.AddDate(1, 0, 0).Format(time.DateOnly),
	).Replace(string(starter)), err
}

// createFile writes a file that must not be there yet.
func createFile(path, text string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already; choose another title or edit that file", path)
	}
	if err != nil {
		return err
	}
	_, err = file.WriteString(text)
	if closed := file.Close(); err == nil {
		err = closed
	}
	return err
}
