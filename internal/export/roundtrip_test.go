package export_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"claimlight/internal/effort"
	"claimlight/internal/export"
	"claimlight/internal/record"
)

// formats are those that hold claims without loss.
var formats = map[string]func(io.Writer) export.Encoder{
	"CSV": func(w io.Writer) export.Encoder { return export.NewCSV(w, export.CSVOptions{Notes: export.WithNotes}) },
	"CSV for spreadsheets": func(w io.Writer) export.Encoder {
		return export.NewCSV(w, export.CSVOptions{Notes: export.WithNotes, Excel: true})
	},
	"CSV with semicolons": func(w io.Writer) export.Encoder {
		return export.NewCSV(w, export.CSVOptions{Notes: export.WithNotes, Excel: true, Separator: ';'})
	},
	"CSV with tabs": func(w io.Writer) export.Encoder {
		return export.NewCSV(w, export.CSVOptions{Notes: export.WithNotes, Excel: true, Separator: '\t'})
	},
	"JSON lines":               jsonl,
	"CSV without notes":        func(w io.Writer) export.Encoder { return export.NewCSV(w, export.CSVOptions{}) },
	"JSON lines without notes": func(w io.Writer) export.Encoder { return export.NewJSONL(w, export.WithoutNotes) },
}

func jsonl(w io.Writer) export.Encoder { return export.NewJSONL(w, export.WithNotes) }

func encodeAs(t *testing.T, open func(io.Writer) export.Encoder, all []record.Record) string {
	t.Helper()
	var b bytes.Buffer
	e := open(&b)
	for _, r := range all {
		if err := e.Encode(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Invariant 5: claims come back field by field, and export again gives the same bytes.
func TestWhatGoesOutComesBack(t *testing.T) {
	effort.Long(t)
	t.Run("awkward texts", func(t *testing.T) { roundTrips(t, records(7, 300, awkward)) })
	t.Run("naughty strings", func(t *testing.T) { roundTrips(t, records(8, 1000, naughty(t))) })
	t.Run("notes of a megabyte", func(t *testing.T) {
		long := records(9, 3, awkward)
		for i := range long {
			long[i].Claim.Notes = strings.Repeat("нотатка, \"так\"\n", 50_000)
		}
		roundTrips(t, long)
	})
}

func roundTrips(t *testing.T, all []record.Record) {
	for name, open := range formats {
		out := encodeAs(t, open, all)
		var back []record.Record
		err := export.Read(strings.NewReader(out), func(in record.Incoming) error {
			was := all[len(back)]
			fresh, err := in.Onto(record.Record{})
			if err != nil {
				return err
			}
			back = append(back, fresh)
			same, err := in.Onto(was)
			if err != nil {
				return err
			}
			if same.Kept.Range == nil {
				t.Errorf("%s: the place is lost", name)
			}
			if same.Kept = was.Kept; shown(t, same) != shown(t, was) {
				return fmt.Errorf("put onto what it was, it is\n%.2000s\nbut was\n%.2000s", shown(t, same), shown(t, was))
			}
			return nil
		})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if again := encodeAs(t, open, back); again != out || len(back) != len(all) {
			t.Errorf("%s: exported again it differs", name)
		}
	}
}

func TestForeignFilesAreRefused(t *testing.T) {
	for _, foreign := range []string{"", "a,b,c\n1,2,3\n", "\x00\xff", "claim_id;quote\n", "{}", `{"id":1,"text":"x"}` +
		"\n", "{", "[1]"} {
		err := export.Read(strings.NewReader(foreign), func(record.Incoming) error { t.Error("taken"); return nil })
		if !errors.Is(err, record.ErrForeign) {
			t.Errorf("%q: %v", foreign, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, open := range formats {
		var b bytes.Buffer
		e := open(&b)
		if err := errors.Join(e.Encode(one()), e.Close()); err != nil {
			f.Fatal(err)
		}
		f.Add(b.String())
	}
	f.Add("claim_id;format;quote;source_start;source_end;start;end\nc;claimlight-1;q;0;9;5;5\n")
	f.Add(`{"format":"claimlight-1","claim":{"id":"c","quote":"q","source":{"start":9,"end":10}},"place":{"start":-1,"end":2}}`)
	f.Fuzz(func(t *testing.T, file string) {
		_ = export.Read(strings.NewReader(file), func(in record.Incoming) error {
			got, err := in.Onto(one())
			if err != nil {
				return nil
			}
			return export.NewJSONL(io.Discard, export.WithNotes).Encode(got)
		})
	})
}
