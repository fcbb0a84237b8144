package export

import (
	"fmt"
	"io"

	"claimlight/internal/text"
)

// Pieces is a reader of a file whose pieces, such as its rows, are held in memory one at a time. It fails within a
// piece that is longer than text.MaxLine, so that no file is in memory as a whole because it says to be one piece.
type Pieces struct {
	io.Reader
	read int64 // bytes of this piece, and what was read ahead
}

// ErrLongPiece says that a piece is too long to be read on.
var ErrLongPiece = fmt.Errorf("what begins here is longer than %d MB, which no claim is", text.MaxLine>>20)

// Read reads on within a piece.
func (p *Pieces) Read(b []byte) (int, error) {
	if p.read > text.MaxLine {
		return 0, ErrLongPiece
	}
	n, err := p.Reader.Read(b)
	p.read += int64(n)
	return n, err
}

// Mark tells how much of a piece was read, for Next.
func (p *Pieces) Mark() int64 { return p.read }

// Next begins another piece, within one of which so much was read before: 0 where it is none's.
func (p *Pieces) Next(within int64) { p.read = within }
