package source

import (
	"hash/maphash"
	"slices"
	"strconv"
	"strings"

	"sectorhub/generator/kit/diag"
)

// uniqueRows looks for rows that stand twice. It keeps a hash a row, not the
// text, and compares the rows themselves when two hashes agree.
type uniqueRows struct {
	table *Table
	seed  maphash.Seed
	keys  []uniqueKey
}

type uniqueKey struct {
	rule    string
	columns []int
	seen    map[uint64]uint32 // hash → row
}

func newUniqueRows(t *Table) *uniqueRows {
	u := &uniqueRows{table: t, seed: maphash.MakeSeed()}
	for _, column := range t.Description.Columns {
		if column.Unique {
			u.addKey("duplicate-id", column.Name)
		}
	}
	if len(t.Description.Key) > 0 {
		u.addKey("duplicate-key-row", t.Description.Key...)
	}
	return u
}

// addKey passes over a key of which a column is not there: that is a finding of
// its own.
func (u *uniqueRows) addKey(rule string, names ...string) {
	key := uniqueKey{rule: rule, seen: map[uint64]uint32{}}
	for _, name := range names {
		column, ok := u.table.index[name]
		if !ok {
			return
		}
		key.columns = append(key.columns, column)
	}
	u.keys = append(u.keys, key)
}

func (u *uniqueRows) check(index int, row []byte, cells []span, f *faults) {
	for _, key := range u.keys {
		if key.empty(row, cells) {
			continue
		}
		hash := key.hash(u.seed, row, cells)
		first, ok := key.seen[hash]
		if !ok {
			key.seen[hash] = uint32(index)
			continue
		}
		if values := key.values(row, cells); slices.Equal(values, key.values(u.rowOf(int(first)))) {
			u.report(key, index, int(first), values, f)
		}
	}
}

func (u *uniqueRows) rowOf(index int) (row []byte, cells []span) {
	row = u.table.grid.row(index)
	return row, split(row, nil)
}

func (u *uniqueRows) report(key uniqueKey, index, first int, values []string, f *faults) {
	at := func() diag.Pos { return u.table.grid.pos(index, key.columns[0]) }
	line := itoa(int(u.table.grid.rows[first].line))
	if key.rule == "duplicate-id" {
		f.add(at, key.rule, u.table.Columns[key.columns[0]], strconv.Quote(clip(values[0]))+" is also in line "+line).
			Hint("give this row a value of its own, or remove it")
		return
	}
	for i := range values {
		values[i] = u.table.Columns[key.columns[i]] + " " + strconv.Quote(clip(values[i]))
	}
	f.add(at, key.rule, "the row", "with "+strings.Join(values, ", ")+" is also in line "+line).
		Hint("keep one of the two rows, or add the column that tells them apart to key in the description")
}

func (k uniqueKey) empty(row []byte, cells []span) bool {
	return !slices.ContainsFunc(k.columns, func(c int) bool { return cells[c].from < cells[c].to })
}

func (k uniqueKey) hash(seed maphash.Seed, row []byte, cells []span) uint64 {
	var h maphash.Hash
	h.SetSeed(seed)
	for _, column := range k.columns {
		cell := unquote(row[cells[column].from:cells[column].to])
		h.Write(cell)
		h.WriteByte(0)
	}
	return h.Sum64()
}

func (k uniqueKey) values(row []byte, cells []span) []string {
	values := make([]string, len(k.columns))
	for i, column := range k.columns {
		values[i] = string(unquote(row[cells[column].from:cells[column].to]))
	}
	return values
}
