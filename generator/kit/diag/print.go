package diag

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// quotedWidth is how much of a long line is quoted around the place.
const quotedWidth = 120

// WriteText prints each finding with its line quoted from fsys, the place
// marked and the hint below.
func WriteText(w io.Writer, findings []Finding, fsys fs.FS) error {
	lines := lineReader{fsys: fsys}
	var out bytes.Buffer
	for _, f := range findings {
		fmt.Fprintf(&out, "%s: %s%s [%s]\n", f.Pos, severityPrefix(f.Severity), f.Message, f.Rule)
		if line, marked := quote(lines.line(f.Pos), f.Pos); line != "" {
			fmt.Fprintf(&out, "    %s\n    %s\n", line, marked)
		}
		if f.Hint != "" {
			fmt.Fprintf(&out, "    hint: %s\n", f.Hint)
		}
	}
	_, err := out.WriteTo(w)
	return err
}

func severityPrefix(s Severity) string {
	if s == Error {
		return ""
	}
	return s.String() + ": "
}

// WriteGitHub prints each finding as a GitHub workflow command, so that it
// appears beside the line of a pull request. Prefix is the path from the
// repository to the root that positions are relative to, "" when they agree.
func WriteGitHub(w io.Writer, findings []Finding, prefix string) error {
	var out bytes.Buffer
	for _, f := range findings {
		file := f.File
		if prefix != "" {
			file = strings.TrimSuffix(prefix, "/") + "/" + file
		}
		fmt.Fprintf(&out, "::%s file=%s", f.Severity, escapeProperty(file))
		if f.Line > 0 {
			fmt.Fprintf(&out, ",line=%d", f.Line)
		}
		if f.Column > 0 {
			fmt.Fprintf(&out, ",col=%d", f.Column)
		}
		message := f.Message
		if f.Hint != "" {
			message += "\n" + f.Hint
		}
		fmt.Fprintf(&out, ",title=%s::%s\n", escapeProperty(f.Rule), escapeData(message))
	}
	_, err := out.WriteTo(w)
	return err
}

var (
	dataEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func escapeData(s string) string     { return dataEscapes.Replace(s) }
func escapeProperty(s string) string { return propertyEscapes.Replace(s) }

// WriteJSON prints the findings as one JSON array, each with file, line,
// column, severity, rule, message, hint and the text of its line.
func WriteJSON(w io.Writer, findings []Finding, fsys fs.FS) error {
	type quoted struct {
		Finding
		Text string `json:"text,omitempty"`
	}
	lines := lineReader{fsys: fsys}
	all := make([]quoted, len(findings))
	for i, f := range findings {
		text, _ := quote(lines.line(f.Pos), f.Pos)
		all[i] = quoted{f, text}
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(all)
}

// lineReader keeps the last file it read: findings come sorted by file.
type lineReader struct {
	fsys  fs.FS
	file  string
	lines [][]byte
}

func (r *lineReader) line(pos Pos) string {
	if pos.Line == 0 || r.fsys == nil {
		return ""
	}
	if r.file != pos.File {
		r.file, r.lines = pos.File, nil
		if text, err := fs.ReadFile(r.fsys, pos.File); err == nil {
			r.lines = bytes.Split(text, []byte("\n"))
		}
	}
	if pos.Line > len(r.lines) {
		return ""
	}
	line := bytes.TrimSuffix(r.lines[pos.Line-1], []byte("\r"))
	if pos.Line == 1 {
		line = bytes.TrimPrefix(line, []byte("\ufeff"))
	}
	return strings.ToValidUTF8(string(line), "\ufffd")
}

// quote returns the line, clipped around the place when it is long, and the
// carets that mark the place. Tabs become spaces so that both line up.
func quote(line string, pos Pos) (text, carets string) {
	if strings.TrimSpace(line) == "" {
		return "", ""
	}
	runes := []rune(strings.ReplaceAll(line, "\t", " "))
	start := min(max(pos.Column-1, 0), len(runes))
	width := max(1, min(pos.Width, len(runes)-start))
	from := 0
	if len(runes) > quotedWidth {
		from = max(0, min(start-quotedWidth/3, len(runes)-quotedWidth))
		runes = runes[from : from+quotedWidth]
		width = min(width, len(runes)-(start-from))
	}
	text = string(runes)
	if pos.Column == 0 {
		indent := len(text) - len(strings.TrimLeft(text, " ")) // tabs are spaces by now
		return text, strings.Repeat(" ", indent) + strings.Repeat("^", len([]rune(strings.TrimSpace(text))))
	}
	return text, strings.Repeat(" ", start-from) + strings.Repeat("^", max(1, width))
}
