package inbound_test

import (
	"strings"
	"testing"

	"claimlight/internal/export/inbound"
	"claimlight/internal/record"
	"claimlight/internal/text"
)

// One claim may say that it has a gigabyte. No more than the longest claim is taken into memory, and the message names
// the limit.
func TestAClaimOfAGigabyteIsRefused(t *testing.T) {
	const many = 1 << 30
	filler := strings.Repeat("long ", 20000)
	for name, head := range map[string]string{
		"our lines":           `{"format":"claimlight-1","claim":{"id":"c","quote":"`,
		"our table":           "claim_id,format,quote\nc,claimlight-1,\"",
		"a review in a list":  `[{"@type":"ClaimReview","claimReviewed":"`,
		"a review":            `{"@type":"ClaimReview","claimReviewed":"`,
		"a review of a feed":  `{"@type":"DataFeed","dataFeedElement":[{"item":[{"claimReviewed":"`,
		"a feed in its whole": `{"dataFeedElement":[{}],"x":"`,
	} {
		t.Run(name, func(t *testing.T) {
			in := &endless{piece: func(n int) string {
				switch {
				case n == 0:
					return head
				case n*len(filler) < many:
					return filler
				}
				return ""
			}}
			f, err := inbound.Recognise("claims", in)
			if err != nil {
				t.Fatal(err)
			}
			var said string
			err = f.Claims()(func(i record.Incoming) error { _, err := i.Onto(record.Record{}); return err })
			if err != nil {
				said = err.Error()
			}
			if !strings.Contains(said, "longer than 16 MB") {
				t.Errorf("it says %q", said)
			}
			if name != "our lines" && in.taken > 2*text.MaxLine {
				t.Errorf("%d MB were read", in.taken>>20)
			}
		})
	}
}
