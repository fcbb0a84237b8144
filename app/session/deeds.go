package session

import (
	"errors"
	"slices"
	"time"

	"claimlight/app/outbox"
	"claimlight/internal/anchor"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/internal/words"
	"claimlight/storage"

	"github.com/google/uuid"
)

// NewID makes an id that sorts by time.
func NewID() string { return uuid.Must(uuid.NewV7()).String() }

// Tag makes a claim of a span, with a rating where one is given, as one action, and opens it.
func (s *Session) Tag(span text.Span, r claim.Rating) (claim.Claim, bool) {
	c := s.DraftOf(span)
	c.ID, c.CreatedAt, c.Annotator = NewID(), s.Now().Truncate(time.Millisecond).UTC(), s.Author()
	for i := range c.Figures {
		c.Figures[i].ID = NewID()
	}
	if r != claim.NotRated {
		Rate(&c, r)
	}
	if !s.Put(&outbox.Tag{Claim: c, Anchor: s.exactly("", span)}, nil) {
		return c, false
	}
	s.readClaims()
	s.Open(c.ID)
	s.Say(Articles)
	s.Say(Done)
	return c, true
}

// exactly is the place of a claim at a span of the text in view.
func (s *Session) exactly(id string, span text.Span) claim.Anchor {
	return claim.Anchor{ClaimID: id, VersionID: s.opened.Version.ID, Span: span, State: claim.Exact, Score: 1}
}

// Save saves an edit of a claim. All edits of one visit of a field are one action.
func (s *Session) Save(visit string, before, after claim.Claim) bool {
	if !s.edit(visit, outbox.Edited{Before: before, After: after}) {
		return false
	}
	s.Saved(before, after.ID)
	return true
}

func (s *Session) edit(visit string, what outbox.Edited) bool {
	e := &outbox.Edit{Visit: visit, Edited: what}
	return s.Put(e, func() {
		if len(e.Clashes()) > 0 {
			s.Say(Clashed)
		}
	})
}

// Saved tells that a claim was saved, and what of it is another than before.
func (s *Session) Saved(before claim.Claim, id string) {
	s.readClaims()
	if now := s.opened.Claim(id); now != nil && before.Source.Name != now.Source.Name {
		s.Say(Sources)
	}
	if id == s.current.Claim {
		s.sayCurrent()
	}
	s.Say(Done)
}

// Change changes a field of several claims, of whatever articles, as one action, which names the claim where it is a
// single one.
func (s *Session) Change(field words.Fixed, ids []string, change func(*claim.Claim)) {
	s.Settle()
	var edits []outbox.Edited
	for _, id := range ids {
		if before, found := s.anyClaim(id); found {
			next := before
			change(&next)
			edits = append(edits, outbox.Edited{Before: before, After: next})
		}
	}
	var taken bool
	switch len(edits) {
	case 0:
		return
	case 1:
		taken = s.edit("", edits[0])
	default:
		taken = s.Put(&outbox.Edits{Name: words.ActionEditFieldOfMany(field, len(edits)), Claims: edits}, nil)
	}
	if taken {
		s.Reload()
		s.Say(Done)
	}
}

// anyClaim gives a claim as it is in view, or as the library holds it outside the trash.
func (s *Session) anyClaim(id string) (c claim.Claim, found bool) {
	if open := s.opened.Claim(id); open != nil {
		return open.Claim, true
	}
	c, err := s.Library.Claims.Get(s.Context, id)
	if errors.Is(err, storage.ErrNotFound) { // another program has emptied the trash
		return c, false
	}
	return c, !s.Fail(err) && !c.Deleted
}

// Stretch gives a claim another place in the text in view.
func (s *Session) Stretch(id string, span text.Span) bool {
	s.Settle()
	move := &outbox.Move{ClaimID: id, Selector: anchor.Select(s.opened.Text, span), Anchor: s.exactly(id, span)}
	if !s.Put(move, nil) {
		return false
	}
	s.Reload()
	s.Open(id)
	s.Say(Done)
	return true
}

// Delete moves claims to the trash, as one action. What says in words which.
func (s *Session) Delete(ids []string, what string) bool {
	if !s.Put(&outbox.Delete{IDs: ids, What: what}, nil) {
		return false
	}
	s.Reload()
	s.Say(Articles)
	s.Say(Done)
	return true
}

// Rate gives a claim a rating, which checks it; without one it is in progress again.
func Rate(c *claim.Claim, r claim.Rating) {
	c.Rating = r
	switch {
	case r != claim.NotRated:
		c.Status = claim.Checked
	case c.Status == claim.Checked:
		c.Status = claim.InProgress
	}
}

// AddTags puts more tags to those that a claim has.
func AddTags(have, more []string) []string {
	tags := slices.Clone(have)
	for _, tag := range more {
		if !slices.Contains(tags, tag) {
			tags = append(tags, tag)
		}
	}
	return tags
}
