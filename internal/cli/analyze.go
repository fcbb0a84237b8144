package cli

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"claimlight/internal/text"
	"claimlight/internal/words"
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
}

// Run analyses standard input line by line.
func (analyzeCommand) Run(ctx context.Context, d *desk) error {
	in, out := bufio.NewReader(d.Stdin), newJSON(d.out)
	var a analyst
	bad := false
	for n := 1; ; n++ {
		line, ended := text.ReadLine(in)
		if errors.Is(ended, text.ErrLongLine) {
			bad = true
			fmt.Fprintln(d.Stderr, "claimlight: "+words.CliLine(n, ended.Error()).String())
			continue
		}
		if ended != nil && ended != io.EOF {
			return fmt.Errorf("read standard input: %w", ended)
		}
		asked, err := parseAsked(line)
		switch {
		case len(bytes.TrimSpace(line)) == 0:
		case err != nil:
			bad = true
			fmt.Fprintln(d.Stderr, "claimlight: "+words.CliLine15(n, err.Error()).String())
		default:
			if err := errors.Join(out.Encode(a.analyse(ctx, asked)), ctx.Err()); err != nil {
				return err
			}
		}
		if in.Buffered() == 0 { // whoever waits for the answer before the next line gets it
			if err := d.out.Flush(); err != nil {
				return err
			}
		}
		if ended == nil {
			continue
		}
		if bad {
			return errBadLines
		}
		return nil
	}
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
