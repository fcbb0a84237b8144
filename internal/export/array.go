package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// array writes a JSON array inside what stands before and after it, one item a line.
type array struct {
	out           *bufio.Writer
	before, after string
	escapeHTML    bool // so that the file can be put into a page's script element
	items         int
}

func newArray(w io.Writer, before, after string) *array {
	return &array{out: bufio.NewWriterSize(w, 64<<10), before: before, after: after}
}

func (a *array) add(item any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(a.escapeHTML)
	if err := e.Encode(item); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	lead := ",\n"
	if a.items == 0 {
		lead = a.before + "[\n"
	}
	a.items++
	if _, err := a.out.WriteString(lead + string(bytes.TrimSuffix(b.Bytes(), []byte("\n")))); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	return nil
}

func (a *array) close() error {
	end := "\n]" + a.after + "\n"
	if a.items == 0 {
		end = a.before + "[]" + a.after + "\n"
	}
	if _, err := a.out.WriteString(end); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	if err := a.out.Flush(); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	return nil
}
