package exchange

import (
	"context"
	"testing"

	"claimlight/internal/export"
	"claimlight/internal/export/formats"
	"claimlight/internal/record"
)

func TestEachFormatSaysWhatItIsGoodFor(t *testing.T) {
	for _, f := range formats.All() {
		if f.Name != excelFormat && Meaning(f.Name) == "" {
			t.Errorf("nothing is said about %s", f.Name)
		}
	}
}

func TestAnExportIsCountedOverAllThatIsChosen(t *testing.T) {
	j := formats.Job{Choice: export.Choice{IDs: []string{"b"}}}
	j.Records = func(_ context.Context, each func(record.Record) error) error {
		for _, id := range []string{"a", "b"} {
			r := record.Record{}
			r.Claim.ID = id
			if err := each(r); err != nil {
				return err
			}
		}
		return nil
	}
	j.Format.Name = "claimreview"
	s, err := examine(t.Context(), j)
	if err != nil || s.claims != 1 || s.left != 1 || len(s.odd) < 2 || s.odd[0].claimID != "b" {
		t.Errorf("%+v, %v", s, err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := examine(ctx, j); err == nil {
		t.Error("a look that was stopped ended well")
	}
}
