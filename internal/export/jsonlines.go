package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"claimlight/internal/claim"
	"claimlight/internal/record"
	"claimlight/internal/text"
	"claimlight/internal/words"
)

// NewJSONL writes one claim a line, with all that is known of it and of its article. docs/claims.schema.json describes
// it.
func NewJSONL(w io.Writer, n Notes) Encoder {
	return newJSONL(w, func(l *line, c claim.Claim) { l.tell(c, n) })
}

// NewPublicJSONL leaves out all that is private, notes and own fields.
func NewPublicJSONL(w io.Writer) Encoder { return newJSONL(w, func(*line, claim.Claim) {}) }

func newJSONL(w io.Writer, private func(*line, claim.Claim)) Encoder {
	out := bufio.NewWriterSize(w, 64<<10)
	e := &jsonlEncoder{out: out, json: json.NewEncoder(out), private: private}
	e.json.SetEscapeHTML(false)
	return e
}

type jsonlEncoder struct {
	out     *bufio.Writer
	json    *json.Encoder
	private func(*line, claim.Claim) // adds what is private, as far as it leaves
	pages   pages
}

// Encode writes one line.
func (e *jsonlEncoder) Encode(r record.Record) error {
	l := lineOf(&r, e.pages.place(&r))
	e.private(&l, r.Claim)
	if err := e.json.Encode(l); err != nil {
		return fmt.Errorf("write JSON lines: %w", err)
	}
	return nil
}

// Close writes what is left.
func (e *jsonlEncoder) Close() error {
	if err := e.out.Flush(); err != nil {
		return fmt.Errorf("write JSON lines: %w", err)
	}
	return nil
}

// ReadJSONL reads JSON lines and gives each claim in turn, good or bad (see Onto). Its error is record.ErrForeign where
// the first line is none of ours, or what each gave.
func ReadJSONL(r io.Reader, each func(record.Incoming) error) error {
	in := bufio.NewReader(r)
	for n := 1; ; n++ {
		data, err := text.ReadLine(in)
		if errors.Is(err, text.ErrLongLine) {
			if n == 1 {
				return record.Problem{Line: n, Reason: err.Error()}
			}
			if err := each(record.Bad(record.Problem{Line: n, Reason: err.Error()})); err != nil {
				return err
			}
			continue
		}
		if err != nil && err != io.EOF {
			return fmt.Errorf("read JSON lines: %w", err)
		}
		if data = bytes.TrimSpace(data); len(data) > 0 {
			got, foreign := newLine(n, data)
			if foreign && n == 1 {
				return record.ErrForeign
			}
			if err := each(got); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
	}
}

// newLine also tells whether the line may be none of ours at all.
func newLine(n int, data []byte) (got record.Incoming, foreign bool) {
	var l line
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	err := d.Decode(&l)
	if l.Format != "" && l.Format != Format {
		return record.Bad(unknownFormat(n, l.Format)), false
	}
	if err == nil && d.More() {
		err = errors.New("something stands behind the JSON")
	}
	if err != nil {
		return record.Bad(record.Problem{Line: n, Reason: err.Error()}), l.Format == ""
	}
	if l.Format == "" {
		return record.Bad(record.Problem{Line: n, Column: "format", Reason: words.ExportItIsMissing.String()}), true
	}
	return record.Own(n, l.Claim.ID, func(base record.Record) (record.Record, error) {
		out, err := l.record(base)
		if err != nil {
			return base, record.Problem{Line: n, Reason: err.Error()}
		}
		return out, nil
	}), false
}
