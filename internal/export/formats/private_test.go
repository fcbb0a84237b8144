package formats_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"claimlight/internal/export"
	"claimlight/internal/export/formats"
)

// inside is a file with all that is packed in it.
func inside(t *testing.T, data []byte) string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return string(data)
	}
	out := string(data)
	for _, f := range archive.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		out += f.Name + "\n" + string(part) + "\n"
	}
	return out
}

// Invariant 6: notes leave by a choice for this export alone, and never in what is made to be published.
func TestNotesLeaveByChoiceAlone(t *testing.T) {
	for _, f := range formats.All() {
		for _, chosen := range []export.Notes{export.WithoutNotes, export.WithNotes} {
			j := job(t, f.Name, 4)
			j.Notes = chosen
			var b bytes.Buffer
			if _, err := j.Write(t.Context(), &b); err != nil {
				t.Fatal(err)
			}
			out := strings.ReplaceAll(inside(t, b.Bytes()), "SECRET NUMBER", "")
			if held, want := strings.Contains(out, "SECRET"), bool(chosen) && f.Notes; held != want {
				t.Errorf("%s, notes chosen %v: they are in it: %v", f.Name, chosen, held)
			}
			if named := strings.Contains(out, "notes"); f.Notes && named != bool(chosen) {
				t.Errorf("%s, notes chosen %v: their column is in it: %v", f.Name, chosen, named)
			}
		}
	}
}

// What is shown before is what will leave.
func TestASampleHoldsNoMoreThanTheFile(t *testing.T) {
	for _, f := range formats.All() {
		for _, chosen := range []export.Notes{export.WithoutNotes, export.WithNotes} {
			j := job(t, f.Name, 4)
			j.Notes = chosen
			s, err := j.Sample(t.Context(), 3)
			if err != nil {
				t.Fatal(err)
			}
			shown := s.Text + strings.Join(s.Header, "\n")
			for _, row := range s.Rows {
				shown += strings.Join(row, "\n") + "\n"
			}
			if held := strings.Contains(strings.ReplaceAll(shown, "SECRET NUMBER", ""), "SECRET"); held != (bool(chosen) &&
				f.Notes) {
				t.Errorf("%s, notes chosen %v: the sample shows them: %v", f.Name, chosen, held)
			}
			if f.Name == "bundle" && strings.Contains(shown, "SECRET") {
				t.Error("the sample of the bundle shows own fields, which stay")
			}
		}
	}
}
