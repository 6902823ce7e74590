package source

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"

	"sectorhub/generator/kit/diag"
)

// longestLine is the most bytes that one line may have: more is never prose or
// a row, but a file of another kind.
const longestLine = 1 << 20

// readText takes a file's bytes to UTF-8 without byte order mark. It reports
// what keeps the file from being read.
func readText(raw []byte, path string, r *diag.Report) (text []byte, ok bool) {
	text, fault := decodeText(raw)
	if fault >= 0 {
		pos := position(text, fault, path)
		pos.Width = 1
		r.Warnf(pos, "not-utf8", "the file is not UTF-8 text; it was read as Windows-1252").
			Hint("save the file as UTF-8; in Excel choose \"CSV UTF-8\"")
	}
	if len(bytes.TrimSpace(text)) == 0 {
		r.Errorf(diag.Pos{File: path, Line: 1}, "empty-file", "the file is empty").
			Hint("write something into the file, or delete it")
		return nil, false
	}
	if line := longLine(text); line > 0 {
		r.Errorf(diag.Pos{File: path, Line: line}, "line-too-long", "the line is longer than 1 MB").
			Hint("break the line; if it holds a picture or other file, keep that as a file of its own")
		return nil, false
	}
	return text, true
}

// decodeText returns UTF-8 without byte order mark, and the offset in it of the
// first byte that was not UTF-8, or -1.
func decodeText(raw []byte) (text []byte, fault int) {
	raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
	if utf8.Valid(raw) {
		return raw, -1
	}
	if text, ok := decodeUTF16(raw); ok {
		return text, -1
	}
	return decodeWindows1252(raw)
}

// decodeUTF16 reads what spreadsheets call "Unicode text". Its byte order mark
// leaves no doubt about it.
func decodeUTF16(raw []byte) ([]byte, bool) {
	little := bytes.HasPrefix(raw, []byte{0xff, 0xfe})
	if !little && !bytes.HasPrefix(raw, []byte{0xfe, 0xff}) {
		return nil, false
	}
	units := make([]uint16, 0, len(raw)/2)
	for i := 2; i+1 < len(raw); i += 2 {
		low, high := raw[i], raw[i+1]
		if !little {
			low, high = high, low
		}
		units = append(units, uint16(high)<<8|uint16(low))
	}
	return []byte(string(utf16.Decode(units))), true
}

// windows1252 holds the characters of the bytes 0x80 to 0x9F; all others are
// the same as in Unicode.
var windows1252 = [32]rune{
	'€', 0xfffd, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0xfffd, 'Ž', 0xfffd,
	0xfffd, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0xfffd, 'ž', 'Ÿ',
}

func decodeWindows1252(raw []byte) (text []byte, fault int) {
	fault = firstInvalid(raw)
	text = make([]byte, 0, len(raw)+len(raw)/8)
	for i, b := range raw {
		if i == fault {
			fault = len(text)
		}
		switch {
		case b < 0x80:
			text = append(text, b)
		case b < 0xa0:
			text = utf8.AppendRune(text, windows1252[b-0x80])
		default:
			text = utf8.AppendRune(text, rune(b))
		}
	}
	return text, fault
}

func firstInvalid(raw []byte) int {
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size < 2 {
			return i
		}
		i += size
	}
	return -1
}

// longLine returns the number of the first line that is too long, or 0.
func longLine(text []byte) int {
	if len(text) <= longestLine {
		return 0
	}
	for line := 1; ; line++ {
		end := bytes.IndexByte(text, '\n')
		if end > longestLine || end < 0 && len(text) > longestLine {
			return line
		}
		if end < 0 {
			return 0
		}
		text = text[end+1:]
	}
}

// unixLines makes every line end in LF alone.
func unixLines(text []byte) []byte {
	if bytes.IndexByte(text, '\r') < 0 {
		return text
	}
	return bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
}

// position turns an offset in text into a place.
func position(text []byte, offset int, file string) diag.Pos {
	before := text[:offset]
	start := bytes.LastIndexByte(before, '\n') + 1
	return diag.Pos{
		File: file, Line: 1 + bytes.Count(before, []byte("\n")), Column: 1 + utf8.RuneCount(before[start:]),
	}
}
