package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// readFigure is a chart as its page shows it.
type readFigure struct {
	id, kind, sentence, file string
	heads                    []string
	rows                     []readRow
	pictures                 []readPicture
}

type readRow struct {
	name  string
	cells []readCell
}

// readCell is one figure of the table.
type readCell struct {
	known bool // has a value or a limit
	bound bool
	value float64
	words string
}

// readPicture is one drawing: its marks, and what helps to read them.
type readPicture struct {
	variant string
	zero    string // path data of the line at zero
	marks   []readMark
	strokes []readMark // of lines
}

// readMark is an element that names its cell.
type readMark struct {
	row, series  int
	class, group string // of itself and of what is around it
	d            string
	texts        []readText
	parts        []string // classes of what is in it
}

type readText struct{ class, words string }

func readFigures(page []byte) ([]readFigure, error) {
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return nil, err
	}
	var all []readFigure
	for n := range root.Descendants() {
		if n.Data == "figure" && attribute(n, "data-chart") != "" {
			f, err := readOne(n)
			if err != nil {
				return nil, err
			}
			all = append(all, f)
		}
	}
	return all, nil
}

func readOne(figure *html.Node) (readFigure, error) {
	f := readFigure{id: attribute(figure, "id"), kind: attribute(figure, "data-chart")}
	for n := range figure.Descendants() {
		switch {
		case n.Data == "th" && attribute(n, "scope") == "col":
			f.heads = append(f.heads, wordsIn(n))
		case n.Data == "th" && attribute(n, "scope") == "row":
			f.rows = append(f.rows, readRow{name: wordsIn(n)})
		case n.Data == "td":
			cell, err := readTableCell(n)
			if err != nil {
				return f, fmt.Errorf("%s: %w", f.id, err)
			}
			last := &f.rows[len(f.rows)-1]
			last.cells = append(last.cells, cell)
		case n.Data == "svg" && strings.HasPrefix(attribute(n, "class"), "chart-drawing"):
			f.pictures = append(f.pictures, readDrawing(n))
		case n.Data == "p" && attribute(n, "class") == "chart-sentence":
			f.sentence = wordsIn(n)
		case n.Data == "a" && strings.HasSuffix(attribute(n, "href"), ".csv"):
			f.file = attribute(n, "href")
		}
	}
	return f, nil
}

func readTableCell(td *html.Node) (readCell, error) {
	cell := readCell{words: wordsIn(td)}
	for n := range td.Descendants() {
		switch {
		case n.Data == "data":
			value, err := strconv.ParseFloat(attribute(n, "value"), 64)
			if err != nil {
				return cell, err
			}
			top := attribute(n, "class") == "top-code"
			cell.known, cell.bound, cell.value = !top || value != 0, top, value
		case strings.Contains(attribute(n, "class"), "at-least"):
			cell.bound = true
		}
	}
	return cell, nil
}

func readDrawing(svg *html.Node) readPicture {
	p := readPicture{variant: strings.TrimPrefix(attribute(svg, "class"), "chart-drawing chart-")}
	for n := range svg.Descendants() {
		class := attribute(n, "class")
		switch {
		case attribute(n, "data-at") != "":
			p.marks = append(p.marks, newReadMark(n))
		case class == "chart-zero":
			p.zero = attribute(n, "d")
		case strings.HasPrefix(class, "line-") && n.Data == "path" && attribute(n, "fill") == "":
			p.strokes = append(p.strokes, readMark{class: class, d: attribute(n, "d")})
		}
	}
	return p
}

func newReadMark(n *html.Node) readMark {
	m := readMark{class: attribute(n, "class"), group: attribute(n.Parent, "class"), d: attribute(n, "d")}
	if _, err := fmt.Sscan(attribute(n, "data-at"), &m.row, &m.series); err != nil {
		m.row = -1
	}
	for inside := range n.Descendants() {
		if inside.Type != html.ElementNode {
			continue
		}
		m.parts = append(m.parts, attribute(inside, "class"))
		if inside.Data == "text" {
			m.texts = append(m.texts, readText{attribute(inside, "class"), wordsIn(inside)})
		}
	}
	return m
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// wordsIn is the text in an element with single spaces.
func wordsIn(n *html.Node) string {
	var text strings.Builder
	for inside := range n.Descendants() {
		if inside.Type == html.TextNode {
			text.WriteString(inside.Data)
		}
	}
	return strings.Join(strings.Fields(text.String()), " ")
}

// faultsOfFile compares the table with the file of its values: a column for each
// series, and one of notes behind those that need it.
func (f readFigure) faultsOfFile(file []byte) (faults []string) {
	records, err := csv.NewReader(bytes.NewReader(file)).ReadAll()
	if err != nil || len(records) != len(f.rows)+1 {
		return []string{fmt.Sprintf("the file %q has %d lines for %d rows: %v", f.file, len(records), len(f.rows), err)}
	}
	column := 0
	for n, head := range f.heads[1:] {
		column++
		for column < len(records[0]) && strings.HasPrefix(records[0][column], "Note on ") {
			column++
		}
		if column >= len(records[0]) || !strings.HasPrefix(strings.TrimPrefix(records[0][column], "'"), head) {
			return append(faults, fmt.Sprintf("the file lacks the column %q: %q", head, records[0]))
		}
		for i, row := range f.rows {
			record := records[i+1]
			if name := strings.TrimPrefix(record[0], "'"); name != strings.TrimPrefix(row.name, "'") {
				faults = append(faults, fmt.Sprintf("row %d is %q in the file, %q in the table", i, name, row.name))
			}
			cell := row.cells[n]
			switch written := record[column]; {
			case written == "" && cell.known && !cell.bound, written == "" && record[min(column+1, len(record)-1)] == "":
				faults = append(faults, fmt.Sprintf("%s, %s: the file has no value and no note, the table %q", row.name, head, cell.words))
			case written != "":
				if value, err := strconv.ParseFloat(written, 64); err != nil || !cell.known || value != cell.value {
					faults = append(faults, fmt.Sprintf("%s, %s: %s in the file, %v in the table", row.name, head, written, cell.value))
				}
			}
		}
	}
	return faults
}
