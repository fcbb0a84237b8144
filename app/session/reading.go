package session

import (
	"context"

	"claimlight/app/outbox"
	"claimlight/storage"
)

// ReadTo notes that the text in view is read up to a place. KeepReading stores it.
func (s *Session) ReadTo(end int) {
	s.opened.Reading.Read = end
	s.unkept = true
	s.Say(Progress)
}

// KeepReading stores how far the article in view was read, and how many suggestions are open in it, where that has
// changed. Nobody has to know when, and nobody takes it back.
func (s *Session) KeepReading() {
	o := s.opened
	if o == nil || o.Older || o.Text == "" {
		return
	}
	if s.sentences != nil && o.Reading.Suggestions != len(s.Suggestions()) {
		o.Reading.Suggestions, s.unkept = len(s.Suggestions()), true
	}
	if !s.unkept {
		return
	}
	s.unkept = false
	r, full := o.Reading, o.Text
	s.Aside(func(ctx context.Context, l *storage.Library) error { return l.Readings.Keep(ctx, r, full) }, nil)
}

// Finish says that the reader is done with the article in view, or opens it again.
func (s *Session) Finish(done bool) bool {
	o := s.opened
	s.Settle()
	if !s.Put(&outbox.Finish{ArticleID: o.Article.ID, Title: o.Article.Title, Done: done}, nil) {
		return false
	}
	o.Reading.Done = done
	s.Say(Progress)
	s.Say(Done)
	return true
}

// readReading reads how far the article in view was read, or where that is known here, only whether it is done.
func (s *Session) readReading() {
	o := s.opened
	if o == nil {
		return
	}
	r, err := s.Library.Readings.In(s.Context, o.Version)
	if s.Fail(err) {
		return
	}
	r.Done = s.Outbox.Finished(o.Article.ID, r.Done)
	if o.Reading.ArticleID != "" {
		r.Read, r.Suggestions = o.Reading.Read, o.Reading.Suggestions
	}
	if r != o.Reading {
		o.Reading = r
		s.Say(Progress)
	}
}
