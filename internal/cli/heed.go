package cli

import (
	"context"
	"io"
)

// heeding reads until the context ends: a pipe to which nobody writes must not keep the program from ending when it is
// told to.
type heeding struct {
	ctx context.Context
	in  io.Reader
}

// Read reads in the background, as nothing ends a read that waits.
func (h heeding) Read(p []byte) (int, error) {
	type outcome struct {
		n   int
		err error
	}
	read, buf := make(chan outcome, 1), make([]byte, len(p))
	go func() {
		n, err := h.in.Read(buf)
		read <- outcome{n, err}
	}()
	select {
	case r := <-read:
		return copy(p, buf[:r.n]), r.err
	case <-h.ctx.Done():
		return 0, h.ctx.Err()
	}
}
