package source

import (
	"bufio"
	"bytes"
	"io"
	"path"
	"strings"
	"unicode/utf8"
)

const byteOrderMark = "\ufeff"

// utf8Only takes a file of any encoding to UTF-8 without byte order mark. UTF-8
// itself is read as it comes; another encoding, which no large release has, is
// held in memory.
func utf8Only(open Open) (Open, error) {
	valid, err := isUTF8(open)
	if err != nil {
		return nil, err
	}
	if valid {
		return func() (io.ReadCloser, error) { return withoutMark(open) }, nil
	}
	data, err := readAll(open)
	if err != nil {
		return nil, err
	}
	text, _ := decodeText(data)
	return func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(text)), nil }, nil
}

// isUTF8 looks at a file piece by piece. A character may lie across the end of
// a piece, so what is not a whole one waits for the next.
func isUTF8(open Open) (bool, error) {
	file, err := open()
	if err != nil {
		return false, err
	}
	defer file.Close()
	buffer, waiting := make([]byte, 1<<16), 0
	for {
		n, err := file.Read(buffer[waiting:])
		piece := buffer[:waiting+n]
		rest := unfinished(piece)
		if !utf8.Valid(piece[:len(piece)-rest]) || err == io.EOF && rest > 0 {
			return false, nil
		}
		if err == io.EOF {
			return true, nil
		}
		if err != nil {
			return false, err
		}
		waiting = copy(buffer, piece[len(piece)-rest:])
	}
}

// unfinished is how many bytes at the end begin a character without ending it.
func unfinished(piece []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(piece); n++ {
		if last := piece[len(piece)-n:]; utf8.RuneStart(last[0]) {
			if utf8.FullRune(last) {
				return 0
			}
			return n
		}
	}
	return 0
}

// withoutMark opens a file behind its byte order mark.
func withoutMark(open Open) (io.ReadCloser, error) {
	file, err := open()
	if err != nil {
		return nil, err
	}
	reader := bufio.NewReaderSize(file, 1<<16)
	if start, _ := reader.Peek(len(byteOrderMark)); string(start) == byteOrderMark {
		reader.Discard(len(byteOrderMark))
	}
	return struct {
		io.Reader
		io.Closer
	}{reader, file}, nil
}

func readAll(open Open) ([]byte, error) {
	file, err := open()
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(file)
}

// Delimiter is what stands between the cells of a text file. Some agencies call
// a file with commas .txt.
func Delimiter(name string, open Open) (rune, error) {
	if strings.EqualFold(path.Ext(name), ".csv") {
		return ',', nil
	}
	file, err := open()
	if err != nil {
		return 0, err
	}
	defer file.Close()
	start, err := bufio.NewReaderSize(file, 1<<16).Peek(1 << 16)
	if err != nil && err != io.EOF {
		return 0, err
	}
	line, _, _ := bytes.Cut(start, []byte("\n"))
	if bytes.IndexByte(line, '\t') < 0 && bytes.IndexByte(line, ',') >= 0 {
		return ',', nil
	}
	return '\t', nil
}
