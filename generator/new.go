package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"sectorhub/generator/site"
)

type newCommand struct {
	place `embed:""`
	Kind  string `arg:"" help:"What to start: ${enum}." enum:"guide,about"`
	Title string `arg:"" help:"Its title, in quotation marks."`
}

// newFolders says where each kind of document is kept.
var newFolders = map[string]string{"guide": "content/guides", "about": "content/about"}

// Run writes a draft with every key an editor needs, and never over a file.
func (c newCommand) Run(t *terminal) error {
	slug := site.Slug(c.Title)
	if slug == "" {
		return fmt.Errorf("the title %q has no letter or digit to make an address from", c.Title)
	}
	path := filepath.Join(c.Root, filepath.FromSlash(newFolders[c.Kind]), slug+".md")
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
	day := t.now.Format("2006-01-02")
	_, err = fmt.Fprintf(file, newDocument, strconv.Quote(c.Title), day, t.now.AddDate(1, 0, 0).Format("2006-01-02"))
	if closed := file.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(t.out, "%s\nWrite it, then take out the line \"draft: true\".\n", path)
	return err
}

const newDocument = `---
title: %s
summary: One sentence that says what the reader will know afterwards.
group: start
order: 100
updated: %s
review: %s
draft: true
in_short:
  - The first thing to remember.
next:
  - text: All guides
    url: /guides/
---

The first paragraph answers the title's question.

## A heading that says what comes

Short sentences. One idea in each.
`
