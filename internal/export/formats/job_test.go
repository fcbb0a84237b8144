package formats_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/internal/claim"
	"claimlight/internal/export"
	"claimlight/internal/export/formats"
	"claimlight/internal/record"
)

// job exports n claims, of which every other one is rated.
func job(t *testing.T, format string, n int) formats.Job {
	t.Helper()
	f, ok := formats.Named(format)
	if !ok {
		t.Fatal(format)
	}
	return formats.Job{Format: f, Records: func(_ context.Context, each func(record.Record) error) error {
		for i := range n {
			r := record.Record{Claim: claim.Claim{ID: fmt.Sprint("c", i), Selector: claim.Selector{Quote: fmt.Sprint("quote ",
				i)}, Status: claim.Unchecked}}
			r.Claim.Notes, r.Claim.Fields = "SECRET", map[string]string{"phone": "SECRET NUMBER"}
			r.Claim.Source.Name, r.Claim.Tags = "The Ministry", []string{"a", "b"}
			if i%2 == 0 {
				r.Claim.Rating, r.Claim.ReviewURL = claim.True, "https://c.example"
			}
			if err := each(r); err != nil {
				return err
			}
		}
		return nil
	}}
}

func TestTheChosenClaimsAreWritten(t *testing.T) {
	for name, c := range map[string]struct {
		choice export.Choice
		want   int
	}{
		"all":           {export.Choice{}, 10},
		"none of these": {export.Choice{IDs: []string{}}, 0},
		"by id":         {export.Choice{IDs: []string{"c1", "c2", "gone"}}, 2},
		"rated":         {export.Choice{Ratings: []claim.Rating{claim.True, claim.False}}, 5},
		"not rated":     {export.Choice{Ratings: []claim.Rating{claim.NotRated}}, 5},
		"status":        {export.Choice{Statuses: []claim.Status{claim.Checked}}, 0},
		"tags":          {export.Choice{Tags: []string{"b", "a"}}, 10},
		"another tag":   {export.Choice{Tags: []string{"b", "c"}}, 0},
		"source":        {export.Choice{Source: "ministry"}, 10},
		"both":          {export.Choice{IDs: []string{"c1", "c2"}, Source: "MIN", Ratings: []claim.Rating{claim.True}}, 1},
	} {
		j := job(t, "jsonl", 10)
		j.Choice = c.choice
		var b strings.Builder
		done, err := j.Write(t.Context(), &b)
		if n, errCount := j.Count(t.Context()); err != nil || errCount != nil || done.Claims != c.want || n != c.want ||
			strings.Count(b.String(), "\n") != c.want {
			t.Errorf("%s: %d written, %d counted, want %d; %v", name, done.Claims, n, c.want, err)
		}
	}
}

func TestProgressIsToldAndSkippedClaimsAreNamed(t *testing.T) {
	j := job(t, "claimreview", 250)
	var told []int
	j.Progress = func(n int) { told = append(told, n) }
	done, err := j.File(t.Context(), filepath.Join(t.TempDir(), "reviews.json"))
	if err != nil || fmt.Sprint(told) != "[100 200 125]" || done.Claims != 125 || len(done.Skipped) != 125 {
		t.Errorf("%v, %d claims, %d skipped, %v", told, done.Claims, len(done.Skipped), err)
	}
}

func TestAStoppedExportLeavesWhatWasThere(t *testing.T) {
	for _, f := range formats.All() {
		dir := t.TempDir()
		path := filepath.Join(dir, "claims"+f.Ending)
		if err := os.WriteFile(path, []byte("before"), 0o600); err != nil {
			t.Fatal(err)
		}
		ctx, stop := context.WithCancel(t.Context())
		j := job(t, f.Name, 1000)
		j.Progress = func(int) { stop() }
		if _, err := j.File(ctx, path); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", f.Name, err)
		}
		data, err := os.ReadFile(path)
		left, errList := os.ReadDir(dir)
		if string(data) != "before" || err != nil || errList != nil || len(left) != 1 {
			t.Errorf("%s: %q, %v, %v", f.Name, data, left, errors.Join(err, errList))
		}
	}
}

func TestASampleShowsTheFirstClaims(t *testing.T) {
	t.Setenv("LC_ALL", "de_DE.UTF-8")
	for _, f := range formats.All() {
		s, err := job(t, f.Name, 100).Sample(t.Context(), 3)
		if err != nil {
			t.Errorf("%s: %v", f.Name, err)
			continue
		}
		if table := f.Ending == ".csv" || f.Ending == ".xlsx"; table != (s.Header != nil) || table &&
			(len(s.Rows) != 3 || len(s.Header) < 10) || !table && s.Text == "" {
			t.Errorf("%s: %+v", f.Name, s)
		}
		if s.Header == nil && strings.Contains(s.Text, "quote 4") {
			t.Errorf("%s shows more", f.Name)
		}
	}
}
