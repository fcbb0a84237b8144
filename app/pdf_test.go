package app

import (
	"path/filepath"
	"testing"
)

const (
	harbourPDF = "../internal/document/pdf/testdata/two.pdf"
	secretPDF  = "../internal/document/pdf/testdata/secret.pdf"
)

func TestAClaimOfAPDFHasItsPage(t *testing.T) {
	d := newDesk(t).Open(harbourPDF).ExpectSeen("Report on the harbour of Lintel")
	d.ClickOn("Repairs cost 2.4 million crowns")
	d.ExpectSeen("p. 1", "Not a claim yet").Press("Enter").ExpectSeen("p. 1").ExpectClaims(1)
}

func TestAPasswordIsAskedFor(t *testing.T) {
	d := newDesk(t).Open(secretPDF).ExpectSeen("This PDF needs its password.").Type("guess").Press("Enter")
	d.ExpectSeen("That was not the password.").Type("secret").Press("Enter").ExpectSeen("310,500")
	newDesk(t).Open(secretPDF).Press("Esc").ExpectSeen("This PDF needs its password.").ExpectNotSeen("310,500")
}

func TestABundleWithALockedPDFAsksForThePassword(t *testing.T) {
	d := newDesk(t).Open(secretPDF).Type("secret").Press("Enter").ExpectSeen("310,500")
	d.ClickOn("Engines").Press("Enter").ExpectClaims(1)
	path := filepath.Join(t.TempDir(), "proof.zip")
	d.Press("Ctrl+E").Tab("Format").Press("Left").Fill("File", path).Press("Enter").ExpectNotice("1 claim written")
	d.Open(path).ExpectSeen("This PDF needs its password.").Type("guess").Press("Enter")
	d.ExpectSeen("That was not the password.").Type("secret").Press("Enter").ExpectSeen("This bundle holds what it says")
}
