package session

import (
	"reflect"

	"claimlight/internal/scheme"
)

// Scheme is what the newsroom lays down for the claims of the library: own fields, and the scale of ratings.
func (s *Session) Scheme() scheme.Scheme {
	if s.scheme == nil {
		read := s.readScheme()
		s.scheme = &read
	}
	return *s.scheme
}

func (s *Session) readScheme() scheme.Scheme {
	read, err := s.Library.Scheme.Get(s.Context)
	if s.Fail(err) && s.scheme != nil {
		return *s.scheme
	}
	if len(read.Scale) == 0 {
		read.Scale = scheme.Default()
	}
	return read
}

// RereadScheme reads the scheme anew, as it may have been changed, taken back or merged, and tells where it is another.
func (s *Session) RereadScheme() {
	before, now := s.Scheme(), s.readScheme()
	if !reflect.DeepEqual(before, now) {
		s.scheme = &now
		s.Say(Scheme)
	}
}
