package ingest

import (
	"bufio"
	"io"
	"mime"
	"net/mail"
	"net/textproto"
	"strings"
	"time"
)

// Letter is what the head of a mail says. Web archives have such heads too, and are none.
type Letter struct {
	From    string // name of who sent it; empty where the head has the address alone
	Date    string // RFC 3339, with the offset that the head gives; may be empty
	Subject string
	Is      bool // whether this is a mail
}

// letterOf reads the head of a mail, or of a web archive, which has a subject alone: its date is that of the saving.
func letterOf(header textproto.MIMEHeader) Letter {
	l := Letter{Subject: decoded(header.Get("Subject"))}
	parser := mail.AddressParser{WordDecoder: &mime.WordDecoder{CharsetReader: charsetReader}}
	from, err := parser.Parse(header.Get("From"))
	if err != nil || header.Get("Snapshot-Content-Location") != "" {
		return l
	}
	l.Is, l.From = true, strings.TrimSpace(strings.ToValidUTF8(from.Name, "\uFFFD"))
	if sent, err := mail.ParseDate(header.Get("Date")); err == nil {
		l.Date = sent.Format(time.RFC3339)
	}
	return l
}

// decoded is a field of a head with its encoded words (RFC 2047) read, empty where they cannot be.
func decoded(field string) string {
	words := mime.WordDecoder{CharsetReader: charsetReader}
	s, err := words.DecodeHeader(field)
	if err != nil {
		return ""
	}
	return strings.TrimSpace(strings.ToValidUTF8(s, "\uFFFD"))
}

// charsetReader reads the charsets of the WHATWG's list, of which mime knows three.
func charsetReader(name string, input io.Reader) (io.Reader, error) {
	data, err := io.ReadAll(input)
	if err != nil {
		return nil, err
	}
	return strings.NewReader(decodeAll(data, name)), nil
}

// letter looks into a mail that is attached to another, which is what the other hands on.
func (s *pageSearch) letter(header textproto.MIMEHeader, body io.Reader, depth int) error {
	r := bufio.NewReader(transferDecoded(header.Get("Content-Transfer-Encoding"), body))
	inner, err := textproto.NewReader(r).ReadMIMEHeader()
	if err != nil {
		return err
	}
	outer, forwarded := s.head, s.forwarded
	s.head, s.forwarded = letterOf(inner), true
	defer func() { s.head, s.forwarded = outer, forwarded }()
	return s.look(inner, r, depth+1)
}
