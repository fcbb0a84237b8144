package session_test

import (
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/claim"
)

func TestWhoSpeaksInATranscriptIsTheSource(t *testing.T) {
	r := newReader(t).Select(said)
	draft := r.Draft()
	if s := draft.Source; s.Name != "Ada" || s.Manner != claim.Direct || !draft.Unconfirmed.Source {
		t.Errorf("the source is %v, to be confirmed: %t", s, draft.Unconfirmed.Source)
	}
	if at := r.Where(); at != (article.Where{Time: "00:14:03", Speaker: "Ada"}) {
		t.Errorf("it stands at %v", at)
	}
	if draft := r.Select(first).Draft(); draft.Source.Name != "" || draft.Unconfirmed.Source {
		t.Errorf("what nobody says is said by %v", draft.Source)
	}
}
