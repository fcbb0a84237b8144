package ingest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"

	"claimlight/internal/article"
)

// Progress is told how many bytes were read, and how many there are in all: -1 where that is unknown.
type Progress func(done, total int64)

// IsURL tells whether what a user gave is the address of a page rather than a file's name.
func IsURL(s string) bool {
	scheme, rest, ok := strings.Cut(strings.TrimSpace(s), "://")
	return ok && rest != "" && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// URL fetches one page over http or https. An address without a scheme is taken as https. The error is one of this
// package's reasons, a *StatusError or context.Canceled. Progress may be nil; it is called from this goroutine.
func (in *Ingest) URL(ctx context.Context, address string, progress Progress) (article.Snapshot, error) {
	target, err := parseAddress(address)
	if err != nil {
		return article.Snapshot{}, err
	}
	allowed := map[string]bool{}
	for {
		s, err := in.fetch(ctx, target, allowed, progress)
		var near *localAddress
		if !errors.As(err, &near) {
			s.AskedURL = address
			return s, err
		}
		if !in.askLocal(near.host) {
			return article.Snapshot{}, fmt.Errorf("%w: %w", ErrLocal, err)
		}
		allowed[near.host] = true
	}
}

func parseAddress(address string) (*url.URL, error) {
	address = strings.TrimSpace(address)
	if !strings.Contains(address, "://") {
		address = "https://" + address
	}
	u, err := url.Parse(address)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBadAddress, err)
	}
	if !IsURL(address) || u.User != nil || u.Hostname() == "" || strings.ContainsAny(u.Host, " <>\"'`\\") {
		return nil, fmt.Errorf("%w: %q", ErrBadAddress, u.Redacted())
	}
	return u, nil
}

// fetch makes one attempt, in which the hosts in allowed may lie on the local network.
func (in *Ingest) fetch(
	ctx context.Context, target *url.URL, allowed map[string]bool, progress Progress,
) (article.Snapshot, error) {
	limited, cancel := context.WithTimeout(ctx, in.timeout)
	defer cancel()
	var at phase
	req, err := http.NewRequestWithContext(traced(limited, &at), http.MethodGet, target.String(), nil)
	if err != nil {
		return article.Snapshot{}, fmt.Errorf("%w: %w", ErrBadAddress, err)
	}
	req.Header.Set("User-Agent", userAgent)
	req.Header.Set("Accept", "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5")
	c := client(allowed)
	defer c.CloseIdleConnections()
	res, err := c.Do(req)
	if err != nil {
		return article.Snapshot{}, at.explain(ctx, err)
	}
	defer res.Body.Close()
	at.answered = true
	if res.StatusCode/100 != 2 {
		return article.Snapshot{}, &StatusError{res.StatusCode}
	}
	if unasked(res) {
		return article.Snapshot{}, ErrCompressed
	}
	body, err := readAll(res.Body, maxFetched, res.ContentLength, progress)
	if err != nil {
		return article.Snapshot{}, at.explain(ctx, err)
	}
	s := article.Snapshot{URL: res.Request.URL.String(), Status: res.StatusCode}
	return in.snapshot(body, s, res.Header.Get("Content-Type"), res.Request.URL.Path)
}

// client is made for one attempt: no cookies, no cache, no proxy, which would resolve names where the guard cannot see.
func client(allowed map[string]bool) *http.Client {
	return &http.Client{
		Transport: &http.Transport{DialContext: guarded(allowed), ForceAttemptHTTP2: true, DisableKeepAlives: true},
		CheckRedirect: func(req *http.Request, via []*http.Request) error {
			req.Header.Del("Referer")
			switch {
			case len(via) > maxRedirects:
				return ErrRedirects
			case !IsURL(req.URL.String()) || req.URL.User != nil:
				return ErrBadAddress
			default:
				return nil
			}
		},
	}
}

// readAll reads up to limit bytes, and fails beyond them: what unpacks to gigabytes is not read to its end.
func readAll(r io.Reader, limit, total int64, progress Progress) ([]byte, error) {
	if progress != nil {
		r = &counted{Reader: r, total: total, tell: progress}
	}
	var b bytes.Buffer
	n, err := b.ReadFrom(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, err
	}
	if n > limit {
		return nil, ErrTooLarge
	}
	return b.Bytes(), nil
}

type counted struct {
	io.Reader
	done, total int64
	tell        Progress
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.done += int64(n)
	c.tell(c.done, c.total)
	return n, err
}
