package inbound_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"claimlight/internal/export/inbound"
	"claimlight/internal/record"
)

// endless gives pieces, one after the other, and knows how many bytes were taken.
type endless struct {
	piece func(n int) string // empty at the end
	n     int
	left  string
	taken int
}

func (e *endless) Read(p []byte) (int, error) {
	if e.left == "" {
		if e.left = e.piece(e.n); e.left == "" {
			return 0, io.EOF
		}
		e.n++
	}
	n := copy(p, e.left)
	e.left = e.left[n:]
	e.taken += n
	return n, nil
}

// A file is read as its claims are asked for: what was read ahead of a claim stays small, however large the file is.
func TestFilesAreNeverWholeInMemory(t *testing.T) {
	const claims, ahead = 3000, 1 << 20
	long := strings.Repeat("long ", 200)
	between := func(head, tail string, item func(n int) string) func(int) string {
		return func(n int) string {
			switch {
			case n == 0:
				return head
			case n <= claims:
				return item(n)
			case n == claims+1:
				return tail
			}
			return ""
		}
	}
	for name, piece := range map[string]func(int) string{
		"feed": between(`{"@type":"DataFeed","dataFeedElement":[`, `null],"x":1}`, func(n int) string {
			return fmt.Sprintf(`{"item":[{"@type":"ClaimReview","claimReviewed":"claim %d","reviewBody":"%s","author":{"name":"P%d"}}]},`, n, long, n%9) + "\n"
		}),
		"graph": between(`{"@graph":[{}`, `]}`, func(n int) string {
			return fmt.Sprintf(`,{"@type":"ClaimReview","claimReviewed":"claim %d","reviewBody":"%s"}`, n, long)
		}),
		"table": between("claim_id,format,quote,notes\n", "\n",
			func(n int) string { return fmt.Sprintf("c%d,claimlight-1,quote %d,%s\n", n, n, long) }),
		"lines": between("\n", "\n", func(n int) string {
			return fmt.Sprintf(`{"format":"claimlight-1","claim":{"id":"c%d","quote":"q","notes":"%s"},"article":{"id":"a"},"version":{},"place":{}}`, n, long) + "\n"
		}),
	} {
		source := &endless{piece: piece}
		f, err := inbound.Recognise(name, source)
		if err != nil {
			t.Fatal(name, err)
		}
		n, most := 0, 0
		err = f.Claims()(func(in record.Incoming) error {
			if _, err := in.Onto(record.Record{}); err != nil {
				return err
			}
			n++
			most = max(most, source.taken-n*len(long))
			return nil
		})
		if err != nil || n != claims || most > ahead {
			t.Errorf("%s: %d claims, %d bytes read ahead, %v", name, n, most, err)
		}
	}
}
