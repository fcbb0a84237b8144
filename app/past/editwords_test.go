package past

import (
	"testing"

	"claimlight/storage"
	"claimlight/widgets/kit"
)

// What is stored as a code is told in words.
func TestAnEditOfALinkToAnotherClaimIsToldInWords(t *testing.T) {
	e := storage.Edit{Table: "evidence", Column: "title", New: `["stored.said_before","Costs rose"]`}
	if got, want := editText(kit.EnglishLabels(), e), "Evidence: Said before: “Costs rose”"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestAnAttachedFileIsNamedInTheHistory(t *testing.T) {
	e := storage.Edit{Table: "evidence_files", Column: "name", New: "receipt\u202e.pdf"}
	if got, want := editText(kit.EnglishLabels(), e), "Attached file: receipt.pdf"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	e.Old, e.New = e.New, ""
	if got, want := editText(kit.EnglishLabels(), e), "Attached file: receipt.pdf → removed"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
