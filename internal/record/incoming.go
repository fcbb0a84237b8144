package record

import (
	"errors"
	"fmt"

	"claimlight/internal/claim"
	"claimlight/internal/text"
)

// ErrForeign says that a file is not of the kind that it is read as.
var ErrForeign = errors.New("this file holds no claims that Claimlight knows: neither its own table or JSON lines, " +
	"nor ClaimReview markup, nor a table of quotes")

// Problem is why a claim of a file cannot be taken in.
type Problem struct {
	Line   int    // of the file, from 1
	Column string // empty where the whole line is meant
	Reason string
}

// Error names the place and the reason.
func (p Problem) Error() string {
	if p.Column == "" {
		return fmt.Sprintf("line %d: %s", p.Line, p.Reason)
	}
	return fmt.Sprintf("line %d, %s: %s", p.Line, p.Column, p.Reason)
}

// Source gives the claims of a file in turn, good or bad. It ends with what each gave, or where the file cannot be read
// on.
type Source func(each func(Incoming) error) error

// Incoming is one claim of a file that is read.
type Incoming struct {
	Line    int // of the file, at which it begins, from 1
	ClaimID string
	onto    func(base Record) (Record, error)
	foreign bool
}

// Own is a claim that Claimlight wrote, with how its line is put onto what a library has of it, which may be nothing;
// the error is a Problem.
func Own(line int, claimID string, onto func(base Record) (Record, error)) Incoming {
	return Incoming{Line: line, ClaimID: claimID, onto: onto}
}

// Foreign is a claim that another program wrote, as it would stand in a library that does not have it. The first line
// of a file is 1. One that the library has under the claim's id is supplemented, see Supplement.
func Foreign(line int, r Record) Incoming {
	onto := func(base Record) (Record, error) { return Supplement(base, r), nil }
	return Incoming{Line: line, ClaimID: r.Claim.ID, foreign: true, onto: onto}
}

// Bad is a line of a file that cannot be used.
func Bad(p Problem) Incoming {
	return Incoming{Line: p.Line, onto: func(base Record) (Record, error) { return base, p }}
}

// Onto gives base with the claim put onto it. What the format does not hold stays as in base, which may be empty. The
// places are put into Kept. The error is a Problem.
func (i Incoming) Onto(base Record) (Record, error) {
	out, err := i.onto(base)
	if err != nil || i.foreign {
		return out, err
	}
	if err := out.Kept.check(); err != nil {
		return base, Problem{Line: i.Line, Reason: err.Error()}
	}
	out.Anchor.ClaimID = out.Claim.ID
	if out.Text == "" {
		out.Anchor.State = claim.Detached
	}
	keepIDs(&out.Claim, base.Claim)
	out.keepFolders(base)
	out.resolve(base)
	return out, nil
}

// check tells whether the spans are ranges at all.
func (p *Place) check() error {
	for _, span := range append([]*text.Span{p.Range, p.Source}, p.Figures...) {
		if span != nil && (span.Start < 0 || span.Start > span.End) {
			return fmt.Errorf("a place starts at %d and ends at %d", span.Start, span.End)
		}
	}
	return nil
}

// keepIDs leaves the parts of a claim their ids, by their order, so that an import changes what was changed and no
// more.
func keepIDs(c *claim.Claim, before claim.Claim) {
	for i := range min(len(c.Figures), len(before.Figures)) {
		c.Figures[i].ID = before.Figures[i].ID
	}
	for i := range min(len(c.Evidence), len(before.Evidence)) {
		c.Evidence[i].ID = before.Evidence[i].ID
	}
}
