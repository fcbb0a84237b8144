// Package inbound recognises a file of claims, whoever wrote it, and gives its claims to an import.
//
// A dialog opens a file with Recognise. Where its Kind is Table, the user sees the proposed Mapping beside
// Table.Header, may change it, and sees in Preview what would come in and which lines are bad; the other kinds need no
// questions. Then Claims goes to the library's ImportFrom, which asks for them twice, or to TryImport, which only
// counts.
package inbound

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"claimlight/internal/export"
	"claimlight/internal/export/foreign"
	"claimlight/internal/export/review"
	"claimlight/internal/ingest"
	"claimlight/internal/record"
)

// Kind says what a file holds.
type Kind string

// The kinds.
const (
	Own     Kind = "claimlight" // a table of claims or JSON lines that Claimlight wrote
	Reviews Kind = "reviews"    // ClaimReview markup: JSON-LD, a page that holds it, or the Data Commons feed
	Table   Kind = "table"      // a table of another tool, whose columns are to be mapped
)

// File is a file of claims that is recognised.
type File struct {
	Name    string
	Kind    Kind
	Table   *foreign.Table  // nil unless the kind is Table
	Mapping foreign.Mapping // of the table's columns, as it is proposed; to be changed at will
	rest    io.Reader
}

// looked is how many bytes are looked at to recognise a file.
const looked = 64 << 10

// Recognise looks what a file is. A table is read whole, all else as its claims are asked for. The error is
// record.ErrForeign where it can be no file of claims.
func Recognise(name string, r io.Reader) (*File, error) {
	in := bufio.NewReaderSize(r, looked)
	head, err := in.Peek(looked)
	if err != nil && err != io.EOF {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	decoded, charset := ingest.DecodeText(head)
	f := &File{Name: name, Kind: kindOf(decoded), rest: in}
	switch {
	case f.Kind == Table:
		if f.Table, err = foreign.ReadTable(name, in); err != nil {
			return nil, err
		}
		f.Mapping = foreign.Guess(f.Table)
	case f.Kind == Own && charset != "utf-8": // a spreadsheet saved it in its own way
		if f.rest, err = foreign.Decoded(in); err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
	}
	return f, nil
}

func kindOf(head string) Kind {
	head = strings.TrimLeft(head, " \t\r\n")
	first, _, _ := strings.Cut(head, "\n")
	switch {
	case strings.HasPrefix(head, "{") && strings.Contains(first, `"format":"claimlight-`),
		strings.Contains(first, "claim_id") && strings.Contains(first, "format") && strings.Contains(first, "quote"):
		return Own
	case head != "" && strings.IndexByte("{[<", head[0]) >= 0:
		return Reviews
	default:
		return Table
	}
}

// Claims gives the file's claims, good and bad, as a library takes them in. Only those of a table can be asked for more
// than once. The mapping of a table must hold (Mapping.Check).
func (f *File) Claims() record.Source {
	return func(each func(record.Incoming) error) error {
		switch f.Kind {
		case Own:
			return export.Read(f.rest, each)
		case Reviews:
			return review.Read(f.rest, each)
		}
		if err := f.Mapping.Check(f.Table); err != nil {
			return err
		}
		rows, bad := f.Table.Map(f.Mapping)
		for _, p := range bad {
			if err := each(record.Bad(p)); err != nil {
				return err
			}
		}
		return foreign.Claims(rows)(each)
	}
}

// Preview is the beginning of what would come in.
type Preview struct {
	Records  []record.Record  // the first good ones
	Problems []record.Problem // the first bad ones
	Good     int              // how many were looked at
	Bad      int
	More     bool // there are claims that were not looked at
}

var errEnough = errors.New("enough seen")

// Look reads claims until it has seen so many, and keeps the first n of the good and of the bad.
func Look(claims record.Source, n, most int) (Preview, error) {
	var p Preview
	err := claims(func(in record.Incoming) error {
		if p.Good+p.Bad == most {
			p.More = true
			return errEnough
		}
		var problem record.Problem
		r, err := in.Onto(record.Record{})
		switch {
		case errors.As(err, &problem):
			if p.Bad++; p.Bad <= n {
				p.Problems = append(p.Problems, problem)
			}
		case err != nil:
			return err
		default:
			if p.Good++; p.Good <= n {
				p.Records = append(p.Records, r)
			}
		}
		return nil
	})
	if errors.Is(err, errEnough) {
		err = nil
	}
	return p, err
}

// WithoutBad gives the good claims alone, and tells of each bad one.
func WithoutBad(claims record.Source, bad func(record.Problem)) record.Source {
	return func(each func(record.Incoming) error) error {
		return claims(func(in record.Incoming) error {
			var problem record.Problem
			if _, err := in.Onto(record.Record{}); errors.As(err, &problem) {
				bad(problem)
				return nil
			}
			return each(in)
		})
	}
}
