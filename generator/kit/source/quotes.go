package source

import (
	"bytes"
	"strings"

	"sectorhub/generator/kit/diag"
)

// quoteFault is what is wrong with a row's quotation marks.
type quoteFault struct {
	at   int // in the row
	kind quoteFaultKind
}

type quoteFaultKind int

const (
	fine quoteFaultKind = iota
	quoteInside
	quoteUnclosed
	textAfterQuote
)

// scanRow returns the length of the first row, its line break too.
func scanRow(text []byte) (length int, fault quoteFault) {
	length = lineLength(text)
	if bytes.IndexByte(text[:length], '"') < 0 {
		return length, fault
	}
	return scanQuotedRow(text)
}

func scanQuotedRow(text []byte) (length int, fault quoteFault) {
	for i := 0; i < len(text); i++ {
		end, kind, at := scanCell(text[i:])
		if kind == quoteUnclosed {
			// Its line alone is left out: the rows below may well be sound.
			return i + lineLength(text[i:]), quoteFault{i, kind}
		}
		if kind != fine && fault.kind == fine {
			fault = quoteFault{i + at, kind}
		}
		if i += end; i >= len(text) || text[i] == '\n' {
			return min(i+1, len(text)), fault
		}
	}
	return len(text), fault
}

// scanCell returns where the first cell ends, and what is wrong where with its
// quotation marks.
func scanCell(text []byte) (end int, kind quoteFaultKind, at int) {
	if text[0] != '"' {
		end = cellEnd(text)
		if at = bytes.IndexByte(text[:end], '"'); at >= 0 {
			return end, quoteInside, at
		}
		return end, fine, 0
	}
	closing := closingQuote(text)
	if closing < 0 {
		return 0, quoteUnclosed, 0
	}
	after := closing + 1
	end = after + cellEnd(text[after:])
	switch {
	case len(bytes.TrimSuffix(text[after:end], []byte("\r"))) == 0:
		return end, fine, 0
	case bytes.IndexByte(text[:closing], '\n') >= 0:
		return 0, quoteUnclosed, 0 // what closes it is another cell's opening
	}
	return end, textAfterQuote, after
}

// cellEnd is where a cell without quotation marks ends.
func cellEnd(text []byte) int {
	for i, b := range text {
		if b == ',' || b == '\n' {
			return i
		}
	}
	return len(text)
}

func lineLength(text []byte) int {
	if i := bytes.IndexByte(text, '\n'); i >= 0 {
		return i + 1
	}
	return len(text)
}

// closingQuote returns the index of the mark that closes the one at the
// beginning, or -1. Two marks together are one in the text.
func closingQuote(text []byte) int {
	for i := 1; ; i += 2 {
		next := bytes.IndexByte(text[i:], '"')
		if next < 0 {
			return -1
		}
		i += next
		if i+1 >= len(text) || text[i+1] != '"' {
			return i
		}
	}
}

func (g grid) reportQuote(start rowStart, fault quoteFault, r *diag.Report) {
	pos := g.posFrom(start, int(start.offset)+fault.at)
	pos.Width = 1
	switch fault.kind {
	case quoteUnclosed:
		r.Errorf(pos, "csv-syntax", "a quotation mark is not closed").
			Hint("close the cell with a second mark, or remove this one")
	case quoteInside:
		r.Errorf(pos, "csv-syntax", "a quotation mark stands inside a cell").
			Hint(`put the whole cell in quotation marks and write the inner mark twice: "5"" pipe"`)
	case textAfterQuote:
		r.Errorf(pos, "csv-syntax", "text follows a closing quotation mark").
			Hint(`end the cell with the mark; a mark inside the cell is written twice: "5"" pipe"`)
	}
}

// unquote returns what a cell says; most cells say what they are.
func unquote(cell []byte) []byte {
	if len(cell) < 2 || cell[0] != '"' {
		return cell
	}
	inner := cell[1 : len(cell)-1]
	if !bytes.ContainsAny(inner, "\"\r") {
		return inner
	}
	return []byte(strings.NewReplacer(`""`, `"`, "\r\n", "\n").Replace(string(inner)))
}
