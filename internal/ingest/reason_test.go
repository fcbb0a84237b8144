package ingest_test

import (
	"bufio"
	"context"
	"crypto/tls"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"claimlight/internal/ingest"
	"claimlight/internal/say"
)

// rude is a site that reads one request and then does with the connection what f does. Its address begins with the
// scheme.
func rude(t *testing.T, scheme string, f func(*net.TCPConn)) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			_, _ = bufio.NewReader(c).Peek(1) // what it asks does not matter
			f(c.(*net.TCPConn))
			_ = c.Close()
		}
	}()
	return scheme + "://" + l.Addr().String()
}

// reset ends the connection at once, as a filter between here and the site does.
func reset(c *net.TCPConn) { _ = c.SetLinger(0) }

// answer sends an answer as it stands, and ends the connection.
func answer(s string) func(*net.TCPConn) {
	return func(c *net.TCPConn) {
		_, _ = io.WriteString(c, s)
		_ = c.CloseWrite()
		_, _ = io.Copy(io.Discard, c) // so that what was sent is not thrown away with what was not read
	}
}

func TestWhatWentWrongOnTheWayIsSaid(t *testing.T) {
	old := httptest.NewUnstartedServer(http.HandlerFunc(page))
	old.TLS = &tls.Config{MaxVersion: tls.VersionTLS11}
	old.Config.ErrorLog = log.New(io.Discard, "", 0)
	old.StartTLS()
	t.Cleanup(old.Close)
	closed := httptest.NewServer(nil)
	closed.Close()
	const head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
	for name, c := range map[string]struct {
		url  string
		want error
	}{
		"nobody is there":         {closed.URL, ingest.ErrNoDoor},
		"reset before the answer": {rude(t, "http", reset), ingest.ErrReset},
		"ended before the answer": {rude(t, "http", answer("")), ingest.ErrReset},
		"ended in the head": {
			rude(t, "http", answer("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")),
			ingest.ErrReset,
		},
		"shorter than announced": {rude(t, "http", answer(head+"Content-Length: 900\r\n\r\n"+story)), ingest.ErrCutOff},
		"ended between chunks": {
			rude(t, "http", answer(head+"Transfer-Encoding: chunked\r\n\r\n5\r\n<html\r\n")),
			ingest.ErrCutOff,
		},
		"reset within the page": {rude(t, "http", func(c *net.TCPConn) {
			_, _ = io.WriteString(c,
				head+"Content-Length: 900\r\n\r\n<p>")
			reset(c)
		}), ingest.ErrCutOff},
		"not gzip": {
			rude(t, "http", answer(head+"Content-Encoding: gzip\r\n\r\n"+story)),
			ingest.ErrCompressed,
		},
		"gzip that is wrong inside": {
			rude(t, "http",
				answer(head+"Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff\xff\xff\xff\xff")),
			ingest.ErrCompressed,
		},
		"a compression nobody asked": {
			rude(t, "http", answer(head+"Content-Encoding: br\r\n\r\n\x0b\x02\x80abc\x03")),
			ingest.ErrCompressed,
		},
		"another protocol":            {rude(t, "http", answer("SSH-2.0-OpenSSH_9.6\r\n")), ingest.ErrGarbled},
		"no TLS behind https":         {rude(t, "https", answer("HTTP/1.1 400 Bad Request\r\n\r\n")), ingest.ErrNoSecrecy},
		"something else behind https": {rude(t, "https", answer("220 mail.example ESMTP\r\n")), ingest.ErrNoSecrecy},
		"TLS that is out of date":     {old.URL, ingest.ErrNoSecrecy},
		"a name that does not exist":  {"http://nowhere.invalid/", ingest.ErrNoHost},
		"reset in the handshake":      {rude(t, "https", reset), ingest.ErrReset},
		"ended in the handshake":      {rude(t, "https", answer("")), ingest.ErrReset},
		"nothing comes":               {rude(t, "http", func(*net.TCPConn) { time.Sleep(time.Second) }), ingest.ErrTimedOut},
		"nothing comes in the page": {rude(t, "http", func(c *net.TCPConn) {
			_, _ = io.WriteString(c,
				head+"\r\n<p>")
			time.Sleep(time.Second)
		}), ingest.ErrTimedOut},
		"nothing comes behind https": {
			rude(t, "https", func(*net.TCPConn) { time.Sleep(time.Second) }),
			ingest.ErrTimedOut,
		},
		"reset after a redirection": {site(t, redirectTo(rude(t, "http", reset))).URL, ingest.ErrReset},
		"cut off after a redirection": {site(t, redirectTo(rude(t, "http",
			answer(head+"Content-Length: 900\r\n\r\n<p>")))).URL, ingest.ErrCutOff},
		"gzip that ends before it may": {rude(t, "http",
			answer(head+"Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff\x4b")), ingest.ErrCutOff},
	} {
		t.Run(name, func(t *testing.T) {
			patience := time.Minute
			if errors.Is(c.want, ingest.ErrTimedOut) {
				patience = 200 * time.Millisecond
			}
			_, err := ingest.New(ingest.Params{AskLocal: yes, Timeout: patience}).URL(context.Background(), c.url, nil)
			if c.want == ingest.ErrNoHost && errors.Is(err, ingest.ErrNoNames) {
				t.Skip("there is no directory of names here")
			}
			if !errors.Is(err, c.want) || say.Error(err) != say.Error(c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

func redirectTo(address string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, address, http.StatusFound) }
}

// An answer that says nothing false is read: a compression that was asked for, and one that is named and is none.
func TestAnswersThatOnlyLookWrong(t *testing.T) {
	for _, encoding := range []string{"identity", "utf-8", "none"} {
		s := site(t, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Encoding", encoding)
			page(w, r)
		})
		if got, err := ingest.New(ingest.Params{AskLocal: yes}).URL(context.Background(), s.URL, nil); err != nil ||
			string(got.Bytes) != story {
			t.Errorf("%s: %v", encoding, err)
		}
	}
}
