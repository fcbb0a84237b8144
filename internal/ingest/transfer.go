package ingest

import (
	"encoding/base64"
	"io"
	"mime/quotedprintable"
	"strings"
)

// transferDecoded undoes the transfer encoding of a part. What programs leave in it that does not belong there is
// passed over, so that a page is not cut off at one stray byte.
func transferDecoded(encoding string, r io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		return quotedprintable.NewReader(filtered{r, isPrintable})
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, filtered{r, isBase64})
	default:
		return r
	}
}

func isPrintable(b byte) bool { return b >= ' ' && b != 0x7f || b == '\t' || b == '\r' || b == '\n' }

func isBase64(b byte) bool {
	return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9' || b == '+' || b == '/' || b == '='
}

// filtered reads on without the bytes that are not to be kept.
type filtered struct {
	io.Reader
	keep func(byte) bool
}

func (f filtered) Read(p []byte) (int, error) {
	for {
		n, err := f.Reader.Read(p)
		kept := 0
		for _, b := range p[:n] {
			if f.keep(b) {
				p[kept] = b
				kept++
			}
		}
		if kept > 0 || err != nil || len(p) == 0 {
			return kept, err
		}
	}
}
