// Package review reads checks that others have published as schema.org's ClaimReview, so that a claim is known to be
// checked before.
package review

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io"

	"claimlight/internal/export"
	"claimlight/internal/record"
	"claimlight/internal/words"
)

// lists are the keys under which documents hold many reviews: JSON-LD graphs and the Data Commons feed.
var lists = map[string]bool{"@graph": true, "dataFeedElement": true, "itemListElement": true}

// deepest is how deep reviews are looked for inside other things.
const deepest = 16

// Read gives each ClaimReview of a file in turn, good or bad: JSON-LD as one object, a list, a graph or JSON lines, the
// Data Commons feed, or an HTML page that holds such. One review is in memory at a time. Reviews that stand there word
// for word more than once are given once. The error is record.ErrForeign where there is none, an record.Problem where
// the file cannot be read on, or what each gave.
func Read(r io.Reader, each func(record.Incoming) error) error {
	in := &reading{each: each, seen: map[string]uint64{}}
	buffered := bufio.NewReader(r)
	head, err := buffered.Peek(64)
	if err != nil && err != io.EOF {
		return fmt.Errorf("read reviews: %w", err)
	}
	if bytes.HasPrefix(head, []byte("\ufeff")) {
		if _, err := buffered.Discard(len("\ufeff")); err != nil {
			return fmt.Errorf("read reviews: %w", err)
		}
	}
	if head = bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff"))); len(head) > 0 && head[0] == '<' {
		err = in.page(buffered)
	} else {
		err = in.document(buffered, 1)
	}
	if err == nil && in.found == 0 {
		return record.ErrForeign
	}
	return err
}

// reading is one file that is read.
type reading struct {
	each  func(record.Incoming) error
	found int
	seen  map[string]uint64 // fingerprints of the reviews, by the identities of their claims
	lines *lineCount
	parts *export.Pieces
}

// document reads one JSON document, or several one after the other. Its first line has that number.
func (in *reading) document(r io.Reader, line int) error {
	in.parts = &export.Pieces{Reader: r}
	in.lines = &lineCount{Reader: in.parts, line: line}
	d := json.NewDecoder(in.lines)
	d.UseNumber()
	for {
		in.parts.Next(0)
		err := in.value(d)
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return in.explain(d, err)
		}
	}
}

// explain tells where a document is no JSON. What each gave is given on.
func (in *reading) explain(d *json.Decoder, err error) error {
	var syntax *json.SyntaxError
	switch {
	case errors.Is(err, export.ErrLongPiece):
		return record.Problem{Line: in.lines.at(d.InputOffset()), Reason: export.ErrLongPiece.Error()}
	case errors.As(err, &syntax), errors.Is(err, io.ErrUnexpectedEOF):
		return record.Problem{Line: in.lines.at(d.InputOffset()), Reason: words.ReviewNoJSON(err.Error()).String()}
	}
	return err
}

// value reads one value. It goes into lists and into the objects that hold them, so that a feed is never whole in
// memory.
func (in *reading) value(d *json.Decoder) error {
	begin, err := d.Token()
	switch {
	case err != nil:
		return err
	case begin == json.Delim('['):
		return in.list(d)
	case begin == json.Delim('{'):
		return in.object(d)
	}
	return nil // a bare text or number is no review
}

// list reads what is left of a list.
func (in *reading) list(d *json.Decoder) error {
	within := in.parts.Mark()
	defer func() { in.parts.Next(within) }()
	for d.More() {
		in.parts.Next(within)
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			return unexpected(err)
		}
		item, err := parsed(raw)
		if err != nil {
			return err
		}
		line := in.lines.at(d.InputOffset() - int64(len(raw)))
		if err := in.search(item, line, 0); err != nil {
			return err
		}
	}
	_, err := d.Token()
	return unexpected(err)
}

// parsed reads one value, its numbers as they are written.
func parsed(raw []byte) (v any, err error) {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	return v, d.Decode(&v)
}

// object reads what is left of an object: its lists item by item, and all else of it as one thing.
func (in *reading) object(d *json.Decoder) error {
	line := in.lines.at(d.InputOffset())
	rest := map[string]any{}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return unexpected(err)
		}
		name, _ := key.(string)
		if lists[name] {
			if err := in.value(d); err != nil {
				return unexpected(err)
			}
			continue
		}
		var value any
		if err := d.Decode(&value); err != nil {
			return unexpected(err)
		}
		rest[name] = value
	}
	if _, err := d.Token(); err != nil {
		return unexpected(err)
	}
	return in.search(rest, line, 0)
}

// unexpected is an end inside a document.
func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// search looks for reviews in a thing and in all that it holds.
func (in *reading) search(v any, line, depth int) error {
	if depth > deepest {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			if err := in.search(item, line, depth+1); err != nil {
				return err
			}
		}
	case map[string]any:
		if n := node(v); n.is("ClaimReview") {
			return in.give(n, line)
		}
		for _, key := range sortedKeys(v) {
			if err := in.search(v[key], line, depth+1); err != nil {
				return err
			}
		}
	}
	return nil
}

func (in *reading) give(n node, line int) error {
	in.found++
	r, reason := recordOf(n)
	if reason != "" {
		return in.each(record.Bad(record.Problem{Line: line, Column: fmt.Sprintf("review %d", in.found), Reason: reason}))
	}
	sum := fingerprint(n)
	for in.seen[r.Claim.ID] != 0 { // another review of the same claim under the same address
		if in.seen[r.Claim.ID] == sum {
			return nil
		}
		r.Claim.ID = identity("claim", r.Claim.ID)
	}
	in.seen[r.Claim.ID] = sum
	return in.each(record.Foreign(line, r))
}

// fingerprint tells reviews apart that differ in anything. It is never 0.
func fingerprint(n node) uint64 {
	hash := fnv.New64a()
	_ = json.NewEncoder(hash).Encode(n) // what was read as JSON can be written as such
	return hash.Sum64() | 1
}
