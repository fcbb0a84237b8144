package mark

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"

	"claimlight/storage/db"
	"claimlight/storage/file/disk"
)

// Marking is what the one row of the table "library" says.
type Marking struct {
	page     int64 // number of the page that holds it
	Name     string
	Revision int64
	mark     string // empty before the schema with marks
	before   string
	Open     bool // the newest work may be in the log alone
}

// Of reads what the file itself says, past any log, and changes nothing.
func Of(ctx context.Context, path string) (m Marking, err error) {
	pool, err := disk.OpenPool(path, disk.InspectorOptions, 1)
	if err != nil {
		return m, err
	}
	defer func() { err = errors.Join(err, pool.Close()) }()
	marked, err := BearsMarks(ctx, pool)
	if err != nil {
		return m, err
	}
	if err := pool.QueryRowContext(ctx,
		"SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = 'library'").Scan(&m.page); err != nil {
		return m, fmt.Errorf("find the library's row: %w", err)
	}
	closed := true
	query, into := "SELECT name, revision FROM library", []any{&m.Name, &m.Revision}
	if marked {
		query, into = "SELECT name, revision, mark, mark_before, closed FROM library",
			append(into, &m.mark, &m.before, &closed)
	}
	if err := pool.QueryRowContext(ctx, query).Scan(into...); err != nil {
		return m, fmt.Errorf("read the library's row: %w", err)
	}
	m.Open = !closed
	return m, nil
}

// BearsMarks tells whether a database has come as far as the schema with marks.
func BearsMarks(ctx context.Context, pool db.Querier) (bool, error) {
	found, err := db.List[string](ctx, pool, "SELECT name FROM pragma_table_info('library') WHERE name = 'closed'")
	if err != nil {
		return false, fmt.Errorf("look for marks: %w", err)
	}
	return len(found) > 0, nil
}

// Where things stand in a page that is a leaf of a table, https://sqlite.org/fileformat2.html#b_tree_pages.
const (
	tableLeaf   = 0x0d
	cellsAt     = 3
	pointersAt  = 8
	textSerials = 13 // texts have odd numbers from here on
)

// readMarking reads a page that holds the row of the table "library" and nothing else. No other table has one whose
// columns are of these kinds: null, for the number of the row, then name, time and revision, and what later schemas
// have added.
func readMarking(page []byte) (m Marking, ok bool) {
	if page[0] != tableLeaf || binary.BigEndian.Uint16(page[cellsAt:]) != 1 {
		return m, false
	}
	r := recordReader{rest: page}
	r.skip(uint64(binary.BigEndian.Uint16(page[pointersAt:])))
	size, row := r.varint(), r.varint()
	if r.failed || row != 1 || size > uint64(len(r.rest)) {
		return m, false
	}
	values, ok := r.record(size)
	if !ok || len(values) < 4 || values[0].kind != 0 {
		return m, false
	}
	m.Name, m.Revision, ok = values[1].text, values[3].number, values[1].isText() && values[2].isText() &&
		values[3].isNumber()
	if len(values) == 4 || !ok {
		return m, ok
	}
	if len(values) < 7 || !values[4].isText() || !values[5].isText() || !values[6].isNumber() {
		return m, false
	}
	m.mark, m.before, m.Open = values[4].text, values[5].text, values[6].number == 0
	return m, true
}

// value is one column of a record.
type value struct {
	kind   uint64 // serial type
	text   string
	number int64
}

func (v value) isText() bool { return v.kind >= textSerials && v.kind%2 == 1 }

func (v value) isNumber() bool { return v.kind >= 1 && v.kind <= 6 || v.kind == 8 || v.kind == 9 }

// recordReader reads what SQLite packs, and notes when there is too little of it.
type recordReader struct {
	rest   []byte
	failed bool
}

func (r *recordReader) skip(n uint64) []byte {
	if n > uint64(len(r.rest)) {
		r.failed = true
		return nil
	}
	out := r.rest[:n]
	r.rest = r.rest[n:]
	return out
}

// varint reads a number of one to nine bytes.
func (r *recordReader) varint() (n uint64) {
	for i := range 9 {
		b := r.skip(1)
		if b == nil {
			return 0
		}
		if i == 8 {
			return n<<8 | uint64(b[0])
		}
		n = n<<7 | uint64(b[0]&0x7f)
		if b[0] < 0x80 {
			return n
		}
	}
	return n
}

// record reads a record of that size: the kinds of its values, then the values.
func (r *recordReader) record(size uint64) (values []value, ok bool) {
	body := recordReader{rest: r.skip(size)}
	whole := uint64(len(body.rest))
	head := body.varint()
	used := whole - uint64(len(body.rest))
	if r.failed || head < used || head > whole {
		return nil, false
	}
	kinds := recordReader{rest: body.skip(head - used)}
	for len(kinds.rest) > 0 && !kinds.failed {
		values = append(values, value{kind: kinds.varint()})
	}
	for i := range values {
		values[i].read(&body)
	}
	return values, !kinds.failed && !body.failed
}

func (v *value) read(from *recordReader) {
	switch {
	case v.isText():
		v.text = string(from.skip((v.kind - textSerials) / 2))
	case v.kind >= 12:
		from.skip((v.kind - 12) / 2)
	case v.kind == 9:
		v.number = 1
	case v.kind == 7:
		from.skip(8)
	case v.kind >= 1 && v.kind <= 6:
		for _, b := range from.skip([]uint64{0, 1, 2, 3, 4, 6, 8}[v.kind]) {
			v.number = v.number<<8 | int64(b) // never negative here
		}
	}
}
