package cli

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// errBadLines says that some lines of the input were not understood; each was named on standard error.
var errBadLines = errors.New("some lines were not understood; all others were analysed")

// analyzeCommand reads texts as JSON lines and prints what it finds in them, in the same order.
type analyzeCommand struct{}

// askedText is one line of the input.
type askedText struct {
	ID   json.RawMessage `json:"id"`
	Text *string         `json:"text"`
	Lang string          `json:"lang"` // BCP 47; empty when not known
	Doc  string          `json:"doc"`  // the document that the text is a part of
	N    int             `json:"n"`    // which part
}

// Run analyses standard input line by line.
func (analyzeCommand) Run(ctx context.Context, d *desk) error {
	in := bufio.NewReader(d.Stdin)
	out := newJSON(d.out)
	var a analyst
	bad := false
	for n := 1; ; n++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		line, err := in.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return fmt.Errorf("read standard input: %w", err)
		}
		if len(bytes.TrimSpace(line)) > 0 {
			asked, problem := parseAsked(line)
			if problem != nil {
				bad = true
				fmt.Fprintf(d.Stderr, "claimlight: line %d: %v\n", n, problem)
			} else if err := out.Encode(a.analyse(asked)); err != nil {
				return err
			}
		}
		if err == io.EOF {
			break
		}
	}
	if bad {
		return errBadLines
	}
	return nil
}

func parseAsked(line []byte) (askedText, error) {
	var asked askedText
	if err := json.Unmarshal(line, &asked); err != nil {
		return asked, err
	}
	if asked.Text == nil {
		return asked, errors.New(`it has no "text"`)
	}
	if asked.ID == nil {
		return asked, errors.New(`it has no "id"`)
	}
	return asked, nil
}
