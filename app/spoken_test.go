package app

import (
	"os"
	"path/filepath"
	"testing"
)

const hearing = "WEBVTT - A hearing\n\n00:59:58.000 --> 00:59:59.900\n<v Ann Hale>We lost 31 houses.\n\n" +
	"01:00:03.250 --> 01:00:04.000\n<v Tom Fen>The fire began at noon.\n"

// A claim of a transcript has its time, and its speaker as the source, to be confirmed.
func TestAClaimOfATranscriptHasTimeAndSpeaker(t *testing.T) {
	path := filepath.Join(t.TempDir(), "hearing.vtt")
	if err := os.WriteFile(path, []byte(hearing), 0o600); err != nil {
		t.Fatal(err)
	}
	const where = "00:59:58  ·  said by Ann Hale (from the transcript: check)"
	d := newDesk(t).Open(path).ClickOn("We lost 31 houses.").ExpectSeen(where, "Not a claim yet")
	d.Press("Enter").ExpectSeen(where).expectWaiting("source figures")
	expect(d, "source", d.claim().Source.Name, "Ann Hale")
	d.ClickOn("The fire began at noon.").ExpectSeen("01:00:03  ·  said by Tom Fen (from the transcript: check)")
}
