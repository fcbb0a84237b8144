package session

import (
	"cmp"
	"context"

	"claimlight/storage"
)

// Opened is the article in view; nil when there is none, as while no library is open.
func (s *Session) Opened() *Opened {
	if s == nil {
		return nil
	}
	return s.opened
}

// HasArticle tells whether an article is in view.
func (s *Session) HasArticle() bool { return s.opened != nil }

// Leave has everything told and ended that belongs to the article in view, before another one comes, or none.
func (s *Session) Leave() {
	s.Settle()
	s.Say(Leaving)
}

// Show brings a version of an article into view, the current one where none is named, and tells whether it could. Who
// shows it says Arrived once it stands where its reader was.
func (s *Session) Show(id, versionID string) bool {
	a, err := s.Library.Articles.Get(s.Context, id)
	if s.Fail(err) {
		return false
	}
	a = s.Outbox.Article(a)
	v, err := s.Library.Versions.Get(s.Context, cmp.Or(versionID, a.Current))
	if s.Fail(err) {
		return false
	}
	s.Aside(func(ctx context.Context, l *storage.Library) error { return l.Places.Find(ctx, id) }, nil)
	s.Aside(func(ctx context.Context, l *storage.Library) error { return l.Articles.MarkOpened(ctx, id) }, nil)
	s.see(&Opened{Article: a, Version: v, Text: v.Text(), Older: v.ID != a.Current})
	return true
}

// Close leaves no article in view.
func (s *Session) Close() {
	s.see(nil)
	s.sayCurrent()
	s.Say(Articles)
}

func (s *Session) see(o *Opened) {
	s.KeepReading()
	s.opened = o
	s.current, s.before, s.placing, s.sentences, s.unkept = Current{}, "", "", nil, false
	s.Say(InView)
	s.readReading()
	s.readClaims()
}

// Reread reads anew what others may have changed, without touching what is being typed.
func (s *Session) Reread() {
	s.Say(Articles)
	s.readClaims()
	s.ReadDismissed()
	s.readReading()
	s.keep()
}

// Reload reads the claims anew, also over what is being typed.
func (s *Session) Reload() {
	s.readClaims()
	s.readReading()
	s.Say(Overwritten)
	s.keep()
}

// RereadArticle reads anew what is said about the article in view.
func (s *Session) RereadArticle() {
	if s.opened == nil {
		return
	}
	if a, err := s.Library.Articles.Get(s.Context, s.opened.Article.ID); !s.Fail(err) {
		s.opened.Article = s.Outbox.Article(a)
		s.Say(Details)
	}
}

// readClaims reads the claims of the article in view anew.
func (s *Session) readClaims() {
	if o := s.opened; o != nil {
		claims, err := s.Library.Claims.In(s.Context, o.Article.ID, o.Version.ID)
		if s.Fail(err) {
			return
		}
		o.Claims = s.Outbox.Claims(o.Article.ID, o.Version.ID, claims)
	}
	s.Say(Claims)
}
