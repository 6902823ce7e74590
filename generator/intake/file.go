package intake

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"unicode/utf8"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// input is an official file that can be read from its beginning again and
// again.
type input struct {
	File
	open source.Open
}

func newInput(file File, options Options) input {
	if file.Data == nil && options.Open != nil {
		return input{file, func() (io.ReadCloser, error) { return options.Open(file.Name) }}
	}
	return input{file, func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(file.Data)), nil }}
}

// whole returns all bytes.
func (f input) whole() ([]byte, error) {
	file, err := f.open()
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(file)
}

// loaded returns the files with their data.
func loaded(files []File, options Options, report *diag.Report) []File {
	all := make([]File, len(files))
	for i, file := range files {
		data, err := newInput(file, options).whole()
		if err != nil {
			report.Errorf(diag.Pos{File: file.Name}, "not-a-release", "the file cannot be read: %v", err)
		}
		all[i] = File{file.Name, data}
	}
	return all
}

// text opens the file behind its byte order mark.
func (f input) text() (*bufio.Reader, io.Closer, error) {
	file, err := f.open()
	if err != nil {
		return nil, nil, err
	}
	text := bufio.NewReaderSize(file, 1<<16)
	if mark, _ := text.Peek(3); string(mark) == "\ufeff" {
		text.Discard(len(mark))
	}
	return text, file, nil
}

// start returns the first bytes in lower case, without white space.
func (f input) start() ([]byte, error) {
	text, file, err := f.text()
	if err != nil {
		return nil, err
	}
	defer file.Close()
	start, err := text.Peek(512)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	return bytes.ToLower(bytes.TrimSpace(start)), nil
}

// eachRow hands over the rows of a text until it ends, look has seen enough or
// a row cannot be read.
func (f input) eachRow(lazy bool, look func(row *csv.Reader, cells []string) (enough bool)) error {
	comma, err := source.Delimiter(f.Name, f.open)
	if err != nil {
		return err
	}
	text, file, err := f.text()
	if err != nil {
		return err
	}
	defer file.Close()
	reader := csv.NewReader(text)
	reader.Comma, reader.FieldsPerRecord, reader.ReuseRecord, reader.LazyQuotes = comma, -1, true, lazy || comma == '\t'
	for {
		cells, err := reader.Read()
		if err != nil {
			return err
		}
		if look(reader, cells) {
			return nil
		}
	}
}

// cell is the place of a cell of the row that begins in a line.
func (f input) cell(line, index int) (atLine, column int) {
	atLine, column = line, 1
	f.eachRow(true, func(row *csv.Reader, cells []string) bool {
		at, _ := row.FieldPos(0)
		if at == line {
			atLine, column = row.FieldPos(min(index, len(cells)-1))
		}
		return at >= line
	})
	return atLine, 1 + f.characters(atLine, column-1)
}

// characters counts those in the first bytes of a line.
func (f input) characters(line, length int) int {
	text, file, err := f.text()
	if err != nil {
		return length
	}
	defer file.Close()
	for range line - 1 {
		for more := true; more; {
			_, err := text.ReadSlice('\n')
			more = errors.Is(err, bufio.ErrBufferFull)
		}
	}
	before := make([]byte, length)
	n, _ := io.ReadFull(text, before)
	return utf8.RuneCount(before[:n])
}
