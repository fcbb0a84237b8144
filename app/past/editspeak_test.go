package past

import (
	"testing"

	"claimlight/storage"
	"claimlight/widgets/kit"
)

func TestTheHistorySpeaksPlainWords(t *testing.T) {
	edits := []storage.Edit{
		{Table: "claims", Column: "rating", Old: "", New: "mostly_true"},
		{Table: "claims", Column: "status", Old: "unchecked", New: "checked"},
		{Table: "figures", Column: "value", Old: "163"},
		{Table: "figures", Column: "qualifier", Old: "", New: "at_least"},
		{Table: "claims", Column: "updated_at", Old: "2026", New: "2027"},
		{Table: "figures", Column: "id", New: "7"},
		{Table: "claims", Column: "notes", New: "Ask again."},
		{Table: "claims", Column: "source_name", Old: "Oda", New: "Oda"},
	}
	want := "Rating: Mostly true; Status: Unchecked → Checked; Value: 163 → removed; Qualifier: at least; 1 more change"
	if got := editsText(kit.EnglishLabels(), edits); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
