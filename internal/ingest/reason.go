package ingest

import (
	"compress/flate"
	"compress/gzip"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptrace"
	"os"
	"strings"
	"sync/atomic"
)

// phase is how far an exchange with a site has come. It tells apart what looks alike as an error: a connection may end
// before, in and after what makes it secret, and in the middle of the page.
type phase struct {
	secret   atomic.Bool // what makes the connection secret was begun, and is not done
	answered bool        // the head of the answer has come
}

// traced is a context in which an exchange notes how far it has come.
func traced(ctx context.Context, p *phase) context.Context {
	return httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
		TLSHandshakeStart: func() { p.secret.Store(true) },
		TLSHandshakeDone:  func(_ tls.ConnectionState, err error) { p.secret.Store(err != nil) },
	})
}

// explain puts the reason that a person cares about before what the network said. A cancelled context stays itself.
func (p *phase) explain(ctx context.Context, err error) error {
	if errors.Is(ctx.Err(), context.Canceled) {
		return context.Canceled
	}
	return fmt.Errorf("%w: %w", p.reason(err), err)
}

func (p *phase) reason(err error) error {
	var (
		known *problem
		name  *net.DNSError
		cert  *tls.CertificateVerificationError
		wait  net.Error
		dial  *net.OpError
	)
	switch {
	case errors.As(err, &known):
		return known
	case errors.As(err, &name) && name.IsNotFound:
		return ErrNoHost
	case errors.As(err, &name):
		return ErrNoNames
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, os.ErrDeadlineExceeded), errors.As(err, &wait) &&
		wait.Timeout():
		return ErrTimedOut
	case errors.As(err, &cert):
		return ErrInsecure
	case errors.As(err, &dial) && dial.Op == "dial":
		if isOneOf(err, refusals) {
			return ErrNoDoor
		}
		return ErrNoNetwork
	default:
		return p.broken(err)
	}
}

// broken says what is wrong with an exchange that was begun.
func (p *phase) broken(err error) error {
	var corrupt flate.CorruptInputError
	ended := errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
	switch {
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.As(err, &corrupt):
		return ErrCompressed
	case p.answered:
		return ErrCutOff
	case ended, isOneOf(err, resets):
		return ErrReset
	case p.secret.Load(), errors.Is(err, http.ErrSchemeMismatch):
		return ErrNoSecrecy
	default:
		return ErrGarbled
	}
}

// isOneOf tells whether the system gave one of these errors.
func isOneOf(err error, targets []error) bool {
	for _, t := range targets {
		if errors.Is(err, t) {
			return true
		}
	}
	return false
}

// packings are the compressions that nobody asked the site for, and that are not undone therefore.
var packings = map[string]bool{
	"gzip": true, "x-gzip": true, "deflate": true, "compress": true, "br": true,
	"zstd": true,
}

// unasked tells whether an answer is compressed in a way that it should not be.
func unasked(res *http.Response) bool {
	return packings[strings.ToLower(strings.TrimSpace(res.Header.Get("Content-Encoding")))]
}
